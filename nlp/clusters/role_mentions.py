"""Mentions of a cluster's lead and deputies: a role word, the schools beside it, and the year it holds."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from nlp.clusters.hand_overs import Held, by_year, flag_passed
from nlp.clusters.names import is_anothers
from nlp.clusters.narrative import year_in_story
from nlp.clusters.role import Role, year_of_list
from nlp.clusters.role_attachment import attached
from nlp.clusters.role_holders import holders
from nlp.clusters.role_lines import in_column, in_lines, in_table
from nlp.clusters.role_lists import both, each_its_cluster, each_its_year, respectively
from nlp.clusters.role_words import ANY, RoleWord, role_words
from nlp.clusters.schools import schools_between
from nlp.clusters.words import words_of
from nlp.clusters.years import Years, several
from nlp.reading import Block, Reading, Sentence
from nlp.records import Record
from nlp.registry import registry
from nlp.text.tables import tables

_WORDS = words_of("role_mentions")
_NEXT = 100  # characters of the sentence behind


class RoleFound(Record, frozen=True):
    """`start` to `end` spans the school and its role; the year may be `told` with them; who takes it over
    `midway` holds it in place of the one before."""

    cluster: str
    year: int | None
    lead: bool
    school: str
    start: int
    end: int
    told: bool
    midway: bool = False


def role_mentions(reading: Reading, years: Years) -> Iterator[RoleFound]:
    """Every school said to hold a role."""
    words, found = role_words(reading.folded), tables(reading)
    spoken = _YearSpokenOf()
    leads: set[tuple[str, int | None, str]] = set()  # who leads which cluster when
    last: tuple[Role, list[Held]] | None = None
    before: dict[bool, Held] = {}  # who is told of last as lead, and as deputies
    other: Held | None = None  # the next role's, where two are told of together
    for index, word in enumerate(words):
        sentence = reading.sentence_at(word.end - 1)
        after = words[index + 1] if index + 1 < len(words) else None
        role = Role(reading, sentence, word, min(after.start if after else sentence.end, sentence.end), years, found)
        former = _WORDS.former.search(reading.folded, max(0, word.start - 30), word.start)
        dated = role.year_after() or role.years_after() or role.year_ahead(role.start)
        past = former and not (former["once"] and dated)
        if past or _is_nobodys(role):
            continue
        if other:
            told, other = [other], None
        elif reading.folded.endswith("ban ", 0, word.start):
            told = []  # "Ban điều hành Cụm năm 2024 gồm ..." holds no role, but tells the year of those that follow
        elif after and (both := respectively(role, after)):
            told, other = [Held(both[0], both[2], False)], Held(both[1], both[2], False)
        else:
            limit = after.start if after else len(reading.folded)
            told = [_turned(held, word.turn) for held in _told(role, limit) if not _is_undated(role, held)]
        told = told or _as_well(role, last) or _kept(role, before.get(word.lead)) or _elided(role, last)
        last = role, told
        if told:
            before[word.lead] = told[-1]
        if not told:
            spoken.announce(role)
        for held in told:
            year = spoken.year(role, held, leads)
            if year and (held.handed or held.year) and not (held.given or former or _is_aside(role, held, after)):
                spoken.hold(role, held, year)
            each = held.year and len({held.year for held in told}) > 1  # its own year
            over = [] if each else role.years_after() or role.years_over(held.year)
            yield from _found(role, held, over or [year], leads)


def _as_well(role: Role, last: tuple[Role, list[Held]] | None) -> list[Held]:
    """ "A từng làm Cụm trưởng năm 2020 và Cụm phó năm 2022": of the school before the other role."""
    year, years = role.year_after(), role.years_after()
    joined = _WORDS.and_.fullmatch(role.reading.folded, last[0].end, role.start) if last else None
    if not last or not joined or not (year or years or joined["to"]):
        return []
    return [
        Held(held.schools, year, not year and not years)
        for held in last[1][:1]
        if held.schools[-1].end <= last[0].start
    ]


def _kept(role: Role, before: Held | None) -> list[Held]:
    """ "Hai Cụm phó là A và B ... Năm 2025, Cụm trưởng là C; hai Cụm phó giữ nguyên"."""
    unchanged = before and _WORDS.unchanged.match(role.reading.folded, role.end)
    if not before or not unchanged or role.word.count not in {1, ANY, len(before.schools)}:
        return []
    return [Held(before.schools, role.year_after() or role.year_ahead(role.start), True)]


def _elided(role: Role, last: tuple[Role, list[Held]] | None) -> list[Held]:
    """ "A gắn bó với Cụm từ lâu. Năm 2021 là Cụm phó, năm 2022 là Cụm trưởng": A's."""
    folded, sentence = role.reading.folded, role.sentence
    said = _WORDS.no_subject.search(folded[role.left : role.start])
    if not said or not _WORDS.no_object.match(folded, role.end, sentence.end):
        return []
    at = role.left + said.start()
    if last and last[1] and last[0].sentence == sentence and last[0].end >= at:
        subjects = last[1][-1].schools
    else:
        before = role.reading.sentence_before(sentence.start)
        subjects = [school for school in role.before if school.end <= at] or (
            schools_between(role.reading, before.start, before.end) if before.block == sentence.block else []
        )
    one = len({school.school for school in subjects}) == 1
    years: list[int | None] = [*several(said["year"])] or [role.years.of(said["year"])]
    return [Held(subjects[-1:], year, False) for year in years] if one else []


def _is_nobodys(role: Role) -> bool:
    """Whether a role is denied or only supposed, or told of a cluster of others than schools."""
    folded, word = role.reading.folded, role.word
    supposed = _WORDS.if_.search(folded, max(role.sentence.start, word.start - 160), word.start)
    two = both(folded, role.before) if word.lead and word.count == 1 else None
    if _WORDS.takes_part.search(folded, role.left, word.start) or (two and _WORDS.rivals.match(folded, two[1].end)):
        return True
    if folded.endswith("?", 0, role.sentence.end) and _WORDS.asked.search(
        folded, role.sentence.start, role.sentence.end
    ):
        return True
    planned = _WORDS.planned.search(folded, role.sentence.start, role.sentence.end + _NEXT)
    if planned and planned.start() < word.start < planned.end():
        return True
    return bool(_WORDS.refused.match(folded, word.end) or supposed) or is_anothers(
        folded, role.left, word.start, word.end
    )


def _is_undated(role: Role, held: Held) -> bool:
    """ "Năm Hà Nam làm Cụm trưởng, mọi văn bản đều có mẫu": in a year that is not told."""
    folded, start = role.reading.folded, role.sentence.start
    by_name = not held.year and _WORDS.year_of.search(folded, start, held.schools[0].start)
    return bool(by_name) and not _WORDS.bare_year.search(folded, start, role.end)


class _YearSpokenOf:
    """The year told of a role, which holds on in its paragraph or sentence: "Quyết định công nhận Cụm trưởng, Cụm phó
    năm 2025. Theo đó, ..."; for a list or table of several clusters, wherever it follows."""

    def __init__(self) -> None:
        self._here: tuple[Block | Sentence, int] | None = None
        self._announced: int | None = None
        self._led: tuple[Sentence, int] | None = None  # by who was told of last as lead

    def announce(self, role: Role) -> None:
        """Note the year of a role that is said to be nobody's yet, for those that follow."""
        folded, word = role.reading.folded, role.word
        silent = role.is_somebodys() or _WORDS.yet.match(folded, word.end)
        silent = silent or _WORDS.unsettled.search(folded, role.left, word.start)
        if not silent and not role.years_after() and (year := role.year_after(reach=90)):
            self._here, self._announced = (role.sentence.block, year), year

    def hold(self, role: Role, held: Held, year: int) -> None:
        """Note the year of a role that is somebody's."""
        handed = held.handed or year > (role.years.base or year)
        if role.word.lead:
            self._led = (role.sentence, year) if handed else None
        self._here = (role.sentence.block if role.is_followed() else role.sentence), year

    def year(self, role: Role, held: Held, leads: set[tuple[str, int | None, str]]) -> int | None:
        """The year in which a role is held: told beside it, before it, or not at all; one that another leads in is not
        meant."""
        now = role.reading.folded.endswith(("đương nhiệm", "sắp mãn nhiệm"), role.word.start, role.word.end)
        own = now or held.given or held.placed or (role.word.loose and held.passed)
        here = not own and self._here and self._here[0] in {role.sentence, role.sentence.block}
        known = self._here[1] if self._here and here else None
        led = self._led if self._led and self._led[0].block == role.sentence.block and not own else None
        next_to = led and led[0] == role.reading.sentence_before(role.sentence.start)
        if not known and led and (role.heads_deputies() or (next_to and role.goes_on())):
            known = led[1]
        if not known and held.handed and not own:
            made_up = _WORDS.made_up.search(role.reading.folded, role.sentence.block.start, role.sentence.start)
            known = int(made_up[1]) if made_up else None
        school = held.schools[0]
        cluster = held.cluster or role.cluster_of(school)
        if role.word.lead and any(told[:2] == (cluster, known) and told[2] != school.school for told in leads):
            known = None
        past = None if own else year_in_story(role, handed=held.handed)
        return held.year or past or known or (self._announced if held.cluster else None) or _year_unsaid(role, held)


def _found(
    role: Role, held: Held, years: Sequence[int | None], leads: set[tuple[str, int | None, str]]
) -> Iterator[RoleFound]:
    """The schools of one role, each with its cluster and its years; those that lead are added to `leads`."""
    taken = held.handed or role.word.loose or role.ends_with_the_year()
    midway = held.midway or (taken and not held.given and role.is_midway())
    together = {school.school for school in held.schools}
    named = [held.cluster or role.cluster_of(school) for school in held.schools]
    one = next((cluster for cluster in named if together <= registry().members(cluster or "")), None)
    for school, own in zip(held.schools, named, strict=True):
        if cluster := one or own:
            span = min(school.start, role.word.start), max(school.end, role.word.end)
            for each in years:
                # "Cụm trưởng là Trường A. Nhà trường được bầu làm Cụm phó": the one that writes, not A
                deputy = not role.word.lead and school.implied and (cluster, each, school.school) in leads
                slug = (deputy and role.reading.home) or school.school
                if role.word.lead:
                    leads.add((cluster, each, slug))
                yield RoleFound(cluster, each, role.word.lead, slug, *span, told=bool(held.year), midway=midway)


def _is_thanked(role: Role, held: Held) -> bool:
    """ "ghi nhận nỗ lực của Trường A - đơn vị tiếp quản nhiệm vụ Cụm trưởng": it holds it already."""
    start = held.schools[0].start
    return start < role.start and bool(_WORDS.thanks.search(role.reading.folded, role.left, start))


def _is_aside(role: Role, held: Held, after: RoleWord | None) -> bool:
    """Whether the school, or the role of a year gone by, stands in a bracket that is closed before the role `after`."""
    text, start, base = role.reading.folded, role.sentence.start, role.years.base
    gone = bool(held.year and base and held.year < base)
    if held.schools and _WORDS.finished.search(text, held.schools[-1].end, role.start):
        return True  # "... thay B, đơn vị đã hoàn thành nhiệm vụ này trong năm 2023"
    at = role.start if gone else max((school.start for school in held.schools), default=start)
    inside = any(_is_bracketed(text, start, place) for place in {at, *(s.start for s in held.schools)})
    return inside and not (after and _is_bracketed(text, start, after.start))


def _is_bracketed(text: str, start: int, at: int) -> bool:
    return text.rfind("(", start, at) > text.rfind(")", start, at)


def _year_unsaid(role: Role, held: Held) -> int | None:
    """That of the line over a list, else the article's; the next one for a role that passes on."""
    years = role.years
    base = years.base
    listed = years.of(year_of_list(role.reading, role.sentence.block))
    if listed or not base:
        return listed and listed - held.given
    turn = years.turn() or base
    if _WORDS.year_ago.match(role.reading.folded, role.sentence.start):
        base, turn = base - 1, turn - 1
    if held.handed and not held.passed and role.is_midway():
        return base
    if held.given or (
        not held.handed and _WORDS.a_year_of.search(role.reading.folded, role.sentence.start, role.start)
    ):
        return turn - (not years.middle)
    ahead = role.reading.folded.find(" sẽ ", held.schools[0].end, role.start) >= 0
    if held.handed and ((_WORDS.since.match(role.reading.folded, role.end) and not ahead) or _is_thanked(role, held)):
        return base
    if held.handed and (told := role.year_of_day()):
        return told
    later = role.next_year(base) if held.handed else base
    return max(turn, later) if held.passed else later


def _turned(held: Held, turn: int) -> Held:
    """ "Tân Cụm trưởng", "Cụm trưởng khóa trước"."""
    turned = turn and not (turn > 0 and held.given)
    return replace(held, handed=turn > 0, given=turn < 0, passed=turn > 0) if turned else held


def _told(role: Role, limit: int) -> list[Held]:
    """Who holds a role, by the first way of telling it that fits."""
    if role.word.flag:
        return flag_passed(role)
    if rows := in_table(role):
        return rows
    if each := each_its_year(role):
        return [Held([school], year, False) for school, year in each]
    if own := each_its_cluster(role, limit):
        return [Held([school], role.year_after(), False, cluster=cluster) for school, cluster in own]
    if told := list(holders(role)) or list(by_year(role, role.end)):
        return told
    lines = list(in_column(role)) or [Held(schools, role.year_after(), False) for schools in in_lines(role)]
    return lines or list(attached(role))
