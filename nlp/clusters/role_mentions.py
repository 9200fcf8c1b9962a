"""Mentions of a cluster's lead and deputies: a role word, the schools beside it, and the year it holds."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from nlp.clusters.hand_overs import Held, by_year, flag_passed
from nlp.clusters.nobodys import is_nobodys, is_undated
from nlp.clusters.role import STATED_YEAR, Role
from nlp.clusters.role_attachment import attached
from nlp.clusters.role_holders import holders
from nlp.clusters.role_lines import in_column, in_lines, in_table
from nlp.clusters.role_lists import each_its_cluster, each_its_year, respectively
from nlp.clusters.role_words import ANY, role_words
from nlp.clusters.role_years import Leads, YearsTold
from nlp.clusters.schools import schools_between
from nlp.clusters.words import words_of
from nlp.clusters.years import Years, several
from nlp.reading import Reading
from nlp.records import Record
from nlp.registry import registry
from nlp.text.tables import tables

_WORDS = words_of("role_mentions")


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
    told_years = YearsTold()
    leads: Leads = set()
    last: tuple[Role, list[Held]] | None = None
    before: dict[bool, Held] = {}  # who is told of last as lead, and as deputies
    other: Held | None = None  # the next role's, where two are told of together
    for index, word in enumerate(words):
        sentence = reading.sentence_at(word.end - 1)
        after = words[index + 1] if index + 1 < len(words) else None
        role = Role(reading, sentence, word, min(after.start if after else sentence.end, sentence.end), years, found)
        former = _WORDS.former.search(reading.folded, max(0, word.start - 30), word.start)
        dated = former and former["once"] and (role.year_after() or role.years_after() or role.year_ahead(role.start))
        if (former and not dated) or is_nobodys(role):
            continue
        if other:
            told, other = [other], None
        elif reading.folded.endswith("ban ", 0, word.start):
            told = []  # "Ban điều hành Cụm năm 2024 gồm ..." holds no role, but tells the year of those that follow
        elif after and (both := respectively(role, after)):
            told, other = [Held(both[0], both[2], False)], Held(both[1], both[2], False)
        else:
            limit = after.start if after else len(reading.folded)
            told = [_turned(held, word.turn) for held in _told(role, limit) if not is_undated(role, held)]
        told = told or _as_well(role, last) or _kept(role, before.get(word.lead)) or _elided(role, last)
        last = role, told
        if told:
            before[word.lead] = told[-1]
        if not told:
            told_years.announce(role)
        for held in told:
            year = told_years.of(role, held, leads)
            if year and not former:
                told_years.hold(role, held, year, after)
            each = held.year and len({held.year for held in told}) > 1  # its own year
            over = [] if each else role.years_after() or role.years_over(held.year)
            yield from _found(role, held, over or [year], leads)


def _as_well(role: Role, last: tuple[Role, list[Held]] | None) -> list[Held]:
    """ "A từng làm Cụm trưởng năm 2020 và Cụm phó năm 2022": of the school before the other role."""
    year, years = role.year_after(), role.years_after()
    joined = _WORDS.and_.fullmatch(role.text, last[0].end, role.start) if last else None
    if not last or not joined or not (year or years or joined["to"]):
        return []
    return [
        Held(held.schools, year, not year and not years)
        for held in last[1][:1]
        if held.schools[-1].end <= last[0].start
    ]


def _kept(role: Role, before: Held | None) -> list[Held]:
    """ "Hai Cụm phó là A và B ... Năm 2025, Cụm trưởng là C; hai Cụm phó giữ nguyên"."""
    unchanged = before and _WORDS.unchanged.match(role.text, role.end)
    if not before or not unchanged or role.word.count not in {1, ANY, len(before.schools)}:
        return []
    return [Held(before.schools, role.year_after() or role.year_ahead(role.start), True)]


def _elided(role: Role, last: tuple[Role, list[Held]] | None) -> list[Held]:
    """ "A gắn bó với Cụm từ lâu. Năm 2021 là Cụm phó, năm 2022 là Cụm trưởng": A's."""
    folded, sentence = role.text, role.sentence
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


def _found(role: Role, held: Held, years: Sequence[int | None], leads: Leads) -> Iterator[RoleFound]:
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


def _turned(held: Held, turn: int) -> Held:
    """ "Tân Cụm trưởng", "Cụm trưởng khóa trước"."""
    turned = turn and not (turn > 0 and held.given)
    return replace(held, handed=turn > 0, given=turn < 0, passed=turn > 0) if turned else held


def _only_year(role: Role) -> int | None:
    """ "Các cụm năm 2025 do các trường sau làm Cụm trưởng:", the only one before the role."""
    said = {match[0] for match in STATED_YEAR.finditer(role.text, role.left, role.start)}
    return role.years.of(said.pop()) if len(said) == 1 else None


def _told(role: Role, limit: int) -> list[Held]:
    """Who holds a role, by the first way of telling it that fits."""
    if role.word.flag:
        return flag_passed(role)
    if rows := in_table(role):
        return rows
    if each := each_its_year(role):
        return [Held([school], year, False) for school, year in each]
    if own := each_its_cluster(role, limit):
        year = role.year_after() or _only_year(role)
        return [Held([school], year, False, cluster=cluster) for school, cluster in own]
    if told := list(holders(role)) or list(by_year(role, role.end)):
        return told
    lines = list(in_column(role)) or [Held(schools, role.year_after(), False) for schools in in_lines(role)]
    return lines or list(attached(role))
