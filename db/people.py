"""One row per person, as far as names and organisations allow: a name alone never makes two appearances one person."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from db.decisions import Applied, join_as_decided
from db.reference import Reference
from db.rows import Later, Rows, Value
from nlp.folding import fold_key

_Key = tuple[str, str | int | None]


class _Appearance(NamedTuple):
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


# Every long table is read from front to end as it is stored, and sorted after that.
_FOUND = """
SELECT p.sort_key, p.id, p.event_id, p.article_id, coalesce(a.copy_of, a.id), s.slug, own.slug, host.slug, e.cluster,
  p.name, p.degree, p.position, p.organisation, p.school, p.sort_date
FROM participants p JOIN articles a ON a.id = p.article_id JOIN sources ON sources.id = a.source
LEFT JOIN schools own ON own.id = sources.school LEFT JOIN events e ON e.id = p.event_id
LEFT JOIN schools host ON host.id = e.host LEFT JOIN schools s ON s.id = p.school
ORDER BY p.sort_key, p.id
"""
_OF_PERSON = """
SELECT sort_key, name, degree, position, organisation, school, sort_date FROM participants
WHERE person_id = ? ORDER BY id
"""


def join_people(db: sqlite3.Connection, reference: Reference, applied: Applied) -> None:
    """Give appearances of one person its identifier (the smallest of theirs) and fill `people`."""
    db.execute("CREATE TEMP TABLE persons AS SELECT * FROM people")
    rows, joined = Rows(db), Later(db)
    for sort_key, namesakes in groupby(db.execute(_FOUND), key=itemgetter(0)):
        found = list(namesakes)
        told = {row[1]: _Told._make(row[9:]) for row in found}
        if len(found) == 1:
            persons = [list(told)]
        else:
            persons = _persons([_appearance(reference, applied, row) for row in found], applied.apart)
        for ids in persons:
            rows.add("persons", *_person(reference, ids[0], sort_key, [told[appearance] for appearance in ids]))
            for appearance in ids[1:]:
                joined.add(ids[0], appearance)
    rows.flush()
    joined.write("UPDATE participants SET person_id = ? WHERE id = ?")
    db.execute("INSERT INTO people SELECT * FROM persons ORDER BY id")
    db.execute("CREATE INDEX participants_person_id ON participants(person_id)")
    for kept, gone in join_as_decided(
        db,
        applied.same,
        "SELECT DISTINCT person_id FROM participants WHERE id IN (?, ?) ORDER BY 1",
        "UPDATE participants SET person_id = ?1 WHERE person_id = ?2",
    ):
        db.execute("DELETE FROM people WHERE id IN (?, ?)", (kept, gone))
        found = db.execute(_OF_PERSON, (kept,)).fetchall()
        rows.add("people", *_person(reference, kept, found[0][0], [_Told._make(row[1:]) for row in found]))
        rows.flush()


def _persons(namesakes: list[_Appearance], apart: Mapping[int, set[int]]) -> list[list[int]]:
    """Appearances under one name, split into persons, each in ascending order.

    One person: the same school, or organisations of which one names the other ("Vụ các trường chính trị", "Vụ các
    trường chính trị, Học viện ..."). Without an organisation: whoever of that name the same event or text shows, else
    the only one of that name at the head of a body who is ever given that position.
    """
    persons: list[_Person] = []
    known: defaultdict[_Key, set[int]] = defaultdict(set)  # places in `persons`
    for appearance in sorted(namesakes, key=lambda a: (a.school is None, a.organisation is None, not a.position, a.id)):
        others = apart.get(appearance.id, set())
        keys = appearance.keys
        met: set[int] = set()
        for key in keys:
            met |= known[key]
        able = [
            n
            for n in sorted(met)
            if appearance.article_id not in persons[n].articles and others.isdisjoint(persons[n].ids)
        ]
        fitting = [n for n in able if persons[n].fits(appearance)]
        if not fitting and appearance.home:
            fitting = [n for n in able if appearance.home in persons[n].schools]
        if not fitting and appearance.bare and _tells(appearance.position):
            fitting = [n for n in able if appearance.position in persons[n].positions]
        if len(fitting) == 1 or (fitting and not appearance.bare):
            number = fitting[0]
        else:
            number = len(persons)
            persons.append(_Person())
        persons[number].add(appearance)
        for key in (*keys, ("position", appearance.position)):
            known[key].add(number)
    return [sorted(person.ids) for person in persons]


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

    def add(self, appearance: _Appearance) -> None:
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

    def fits(self, appearance: _Appearance) -> bool:
        if appearance.text in self.texts or appearance.event_id in self.events:
            if appearance.bare or not (self.schools or self.organisations):
                return self._in_post(appearance.position)
            # Of two bodies at one event, one man's if he holds one post in both ("Tỉnh ủy viên, Hiệu trưởng").
            elsewhere = appearance.school and self.schools and appearance.school not in self.schools
            return self._of_body(appearance) or (not elsewhere and self._in_post(appearance.position))
        return self._of_body(appearance)

    def _of_body(self, appearance: _Appearance) -> bool:
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


def _appearance(reference: Reference, applied: Applied, row: tuple[Any, ...]) -> _Appearance:
    _, *known, own, host, cluster, _, _, position, organisation, _, _ = row
    position = fold_key(position) if position else None
    # On a school's own site "Hiệu trưởng" is the school's, elsewhere the host's where no other school takes part.
    home = own if own and host in {own, None} else None if own or cluster else host
    if not organisation:
        at_home = home if position and _OF_A_SCHOOL.search(position) else None
        return _Appearance._make((*known, position, None, None, at_home))
    if reference.is_own_school(organisation):
        return _Appearance._make((*known, position, None, None, own or host))
    organisation = applied.means(organisation)
    folded = fold_key(organisation)
    place = host or own or f"text {known[3]}"
    where = "" if folded.startswith(_NATIONAL) else f"@{reference.province_of(organisation) or place}"
    return _Appearance._make((*known, position, _words(folded) | {where}, where, None))


_OF_A_SCHOOL = re.compile(r"hiệu trưởng|khoa|giảng viên")


@lru_cache(maxsize=65536)
def _words(folded: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", folded))


class _Told(NamedTuple):
    name: str
    degree: str | None
    position: str | None
    organisation: str | None
    school: str | None
    day: str


def _person(reference: Reference, person_id: int, sort_key: str, told: list[_Told]) -> tuple[Value, ...]:
    """A row of `people` from all appearances in the order of their identifiers: what was said last counts."""
    told = sorted(told, key=attrgetter("day")) if len(told) > 1 else told
    latest = next((one for one in reversed(told) if one.position or one.organisation), told[-1])
    degree = next((one.degree for one in reversed(told) if one.degree), None)
    body = latest.organisation
    if body and latest.school and reference.is_own_school(body):
        body = reference.names[latest.school]  # what a school's own site calls "Nhà trường"
    return (
        person_id, latest.name, sort_key, degree, latest.position, body, latest.school, told[0].day, told[-1].day,
        len(told),
    )  # fmt: skip
