"""Which of the appearances under one name are one person's."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from db.decisions import Applied
from db.reference import Reference
from nlp.text.folding import fold_key

_Key = tuple[str, str | int | None]


class Appearance(NamedTuple):
    """One person named by one article; `text` is the article, or the one whose text it copies."""

    id: int
    event_id: int | None
    article_id: int
    text: int
    school: str | None
    position: str | None  # folded
    organisation: frozenset[str] | None  # folded words, and where it is
    place: str | None  # where the organisation is
    home: str | None  # the school it must be where none is named: the site's own, the host

    @property
    def bare(self) -> bool:
        """Whether nothing says whom the person works for."""
        return self.school is None and self.organisation is None

    @property
    def keys(self) -> list[_Key]:
        """What a person is looked up by: an appearance that shares none of these is another person's."""
        keys: list[_Key] = [("text", self.text), ("body", self.school or self.place or self.home)]
        if self.event_id is not None:
            keys.append(("event", self.event_id))
        if self.bare:
            keys.append(("position", self.position))
        return keys


def persons(namesakes: list[Appearance], apart: Mapping[int, set[int]]) -> list[list[int]]:
    """Appearances under one name, split into persons, each in ascending order.

    One person: the same school, or organisations of which one names the other ("Vụ các trường chính trị", "Vụ các
    trường chính trị, Học viện ..."). Without an organisation: whoever of that name the same event or text shows, else
    the only one of that name at the head of a body who is ever given that position.
    """
    found: list[_Person] = []
    known: dict[_Key, set[int]] = {}  # places in `found`
    for one in sorted(namesakes, key=lambda a: (a.school is None, a.organisation is None, not a.position, a.id)):
        others = apart.get(one.id)
        keys = one.keys
        met: set[int] = set()
        for key in keys:
            if key in known:
                met |= known[key]
        able = [n for n in sorted(met) if one.article_id not in found[n].articles]
        if others:
            able = [n for n in able if others.isdisjoint(found[n].ids)]
        fitting = [n for n in able if found[n].fits(one)]
        if not fitting and one.home:
            fitting = [n for n in able if one.home in found[n].schools]
        if not fitting and one.bare and _tells(one.position):
            fitting = [n for n in able if one.position in found[n].positions]
        if len(fitting) == 1 or (fitting and not one.bare):
            number = fitting[0]
        else:
            number = len(found)
            found.append(_Person())
        found[number].add(one)
        for key in (*keys, ("position", one.position)):
            if key in known:
                known[key].add(number)
            else:
                known[key] = {number}
    return [sorted(person.ids) for person in found]


def _tells(position: str | None) -> bool:
    """Whether the position tells a person from namesakes: not what whole staffs are called."""
    return position is not None and not _STAFF.search(position)


_STAFF = re.compile(
    r"(?:chuyên|giảng|giáo|học|sinh|hội|đoàn|đảng|nhân) viên|nhà giáo|cán bộ|thư ký|trưởng đoàn|đại biểu"
)


class _Person:
    """Appearances held to be one person's."""

    def __init__(self) -> None:
        self.ids: list[int] = []
        self.events: set[int] = set()
        self.articles: set[int] = set()
        self.texts: set[int] = set()
        self.positions: set[str | None] = set()
        self.schools: set[str] = set()
        self.organisations: set[frozenset[str]] = set()

    def add(self, appearance: Appearance) -> None:
        self.ids.append(appearance.id)
        self.articles.add(appearance.article_id)
        self.texts.add(appearance.text)
        self.positions.add(appearance.position)
        if appearance.event_id is not None:
            self.events.add(appearance.event_id)
        if appearance.school:
            self.schools.add(appearance.school)
        elif appearance.organisation:
            self.organisations.add(appearance.organisation)

    def fits(self, appearance: Appearance) -> bool:
        if appearance.text in self.texts or appearance.event_id in self.events:
            if appearance.bare or not (self.schools or self.organisations):
                return self._in_post(appearance.position)
            # Of two bodies at one event, one man's if he holds one post in both ("Tỉnh ủy viên, Hiệu trưởng").
            elsewhere = appearance.school and self.schools and appearance.school not in self.schools
            return self._of_body(appearance) or (not elsewhere and self._in_post(appearance.position))
        return self._of_body(appearance)

    def _of_body(self, appearance: Appearance) -> bool:
        if appearance.school:
            return appearance.school in self.schools
        words = appearance.organisation
        if words is None or words in self.organisations:
            return words is not None
        # The Academy's director is not the head of its department who bears the same name.
        return self._in_post(appearance.position) and any(
            words <= other or other <= words for other in self.organisations
        )

    def _in_post(self, position: str | None) -> bool:
        """Whether the person may hold that position: one that contains or is contained in a known one, or none is."""
        known = [other for other in self.positions if other]
        return not position or not known or any(position in other or other in position for other in known)


# Bodies of which the country has one; of any other there is one in each province.
_NATIONAL = tuple(map(fold_key, ("Học viện", "Trung ương", "Vụ ", "Bộ ", "Nhà xuất bản", "Tạp chí", "Quốc hội")))


def appearance(
    reference: Reference, applied: Applied, schools: Mapping[str, str | None], row: Sequence[Any]
) -> Appearance:
    """The appearance of a row of `db.people`; `schools` are those whose sites the sources are."""
    _, *known, source, host, cluster, _, _, position, organisation, school, _ = row
    slugs = reference.slugs
    slug = slugs.get(school)
    position = fold_key(position) if position else None
    own_school = organisation and reference.is_own_school(organisation)
    if slug and organisation and not own_school:  # most of them: nothing else is asked where the school is known
        return Appearance._make((*known, slug, position, _NAMED, None, None))
    own, host = slugs.get(schools[source]), slugs.get(host)
    # On a school's own site "Hiệu trưởng" is the school's, elsewhere the host's where no other school takes part.
    home = own if own and host in {own, None} else None if own or cluster else host
    if not organisation:
        at_home = home if position and _OF_A_SCHOOL.search(position) else None
        return Appearance._make((*known, slug, position, None, None, at_home))
    if own_school:
        return Appearance._make((*known, slug, position, None, None, own or host))
    organisation = applied.means(organisation)
    folded = fold_key(organisation)
    place = host or own or f"text {known[3]}"
    where = "" if folded.startswith(_NATIONAL) else f"@{reference.province_of(organisation) or place}"
    return Appearance._make((*known, slug, position, _words(folded) | {where}, where, None))


_NAMED: frozenset[str] = frozenset()
_OF_A_SCHOOL = re.compile(r"hiệu trưởng|khoa|giảng viên")


@lru_cache(maxsize=65536)
def _words(folded: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", folded))
