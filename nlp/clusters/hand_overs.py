"""Roles of clusters that pass from one school to another, or through several year by year."""

import re
from collections.abc import Iterator

from nlp.clusters.list_words import LIST_GAP
from nlp.clusters.role import Role
from nlp.clusters.role_lists import FORMER, USUAL, leftwards, rightwards
from nlp.clusters.role_words import patterns
from nlp.clusters.schools import school_of, schools_between
from nlp.clusters.words import words_of
from nlp.clusters.years import several
from nlp.reading import SchoolFound
from nlp.records import Record
from nlp.text.spans import within

_WORDS = words_of("hand_overs")

PRIZE = _WORDS.prize


class Held(Record, frozen=True):
    """Schools beside a role, the year stated for them, whether the role passes on to them, or from them (`given`), by
    the hand of the one before (`passed`), their cluster; a school that is but a place (`placed`) holds it now, one
    that takes it over `midway` the year's only lead."""

    schools: list[SchoolFound]
    year: int | None
    handed: bool
    given: bool = False
    passed: bool = False
    cluster: str | None = None
    placed: bool = False
    midway: bool = False


def passed(role: Role, after: list[SchoolFound]) -> list[Held]:
    """ "... Cụm trưởng năm 2023 chuyển từ A sang B": B's that year, A's the one before."""
    if not after[1:]:
        return []
    folded, giver, taker = role.text, after[0], after[1]
    year = role.year_after() or _its_year(role, taker)

    def fits(before: re.Pattern[str], between: re.Pattern[str]) -> bool:
        told = before.fullmatch(folded, role.end, giver.start) and between.fullmatch(folded, giver.end, taker.start)
        return bool(told)

    if fits(_WORDS.of, _WORDS.given_on):
        return [Held([taker], year, True, passed=True)]  # "nhiệm vụ Cụm phó của A được chuyển cho B"
    if fits(_WORDS.so_far, _WORDS.from_now):
        return [Held([taker], year, False)]
    received = fits(_WORDS.from_, _WORDS.comma) and _WORDS.receives.search(folded[role.left : role.start])
    passes = received or fits(_WORDS.from_, _WORDS.to) or fits(_WORDS.by, _WORDS.gives_on)
    between = folded.endswith("giữa ", role.end, giver.start)
    if not passes or between != folded.endswith("và ", giver.end, taker.start):
        return []
    if between and not patterns().hand_over.search(folded, max(role.left, role.start - 30), role.start):
        return []
    return handed_on([giver], [taker], year)


def handed_on(givers: list[SchoolFound], takers: list[SchoolFound], year: int | None) -> list[Held]:
    """Whose a role was, if anybody's, the year before it was the takers'."""
    given = [Held(givers, year and year - 1, False, True)] if givers else []
    return [*given, Held(takers, year, True, passed=True)]


def instead_of(role: Role, end: int, former: list[SchoolFound], year: int | None) -> Iterator[Held]:
    """ "..., thay cho A và B": theirs in the year before."""
    folded = role.text
    left = former and _WORDS.done.fullmatch(folded, end, former[0].start) and _WORDS.leaves.match(folded, former[0].end)
    if left or (former and _WORDS.instead_of.fullmatch(folded, end, role.phrase_of(former[0]))):
        schools = former[:1] if role.word.lead else rightwards(role, former)
        if len(schools) > USUAL or role.is_midway() or _WORDS.both.search(folded, role.left, role.start):
            return  # "A làm Cụm trưởng và B làm Cụm phó thay cho C và D"
        yield Held(schools, year and year - 1, False, True)


def by_year(role: Role, start: int, own: int | None = None) -> Iterator[Held]:
    """ "... Cụm trưởng được luân phiên: năm 2016 là Trường A, năm 2017: Trường B"; "còn năm 2018, C sẽ đảm nhận";
    not in the year in which another has it by its `own` words."""
    folded, schools, end = role.text, role.schools, role.following
    following = role.reading.sentence_at(min(end + 1, len(folded) - 1))
    by_years = role.word.lead and _WORDS.year_of.match(folded, following.start)
    in_turn = by_years and _WORDS.in_turn.search(folded, role.sentence.start, end)
    if end == role.sentence.end and (in_turn or _WORDS.next_year.match(folded, following.start)):
        end = following.end
        schools = schools_between(role.reading, start, end)
    if not schools or schools[-1].start < start:
        return
    for match in _WORDS.year_of.finditer(folded, start, min(end, schools[-1].end + _BEHIND)):
        school = next((s for s in schools if s.start >= match.end()), None)
        if (
            school
            and LIST_GAP.fullmatch(folded, match.end(), school.start)
            and _WORDS.takes_over.match(folded, school.end)
            and not _WORDS.held_then.search(folded, start, match.start())
        ):
            half = bool(match["half"])
            for year in several(match[1]) or (role.years.base if half else role.years.of(match[1]),):
                if not year or year != own:
                    yield Held([school], year, True, midway=half)
    for school in schools if role.word.count == 1 else ():
        if (
            school.start >= start
            and (of := _WORDS.of_year.match(folded, school.end))
            and _WORDS.elided.search(folded, start, school.start)
            and (role.year_after() or role.year_ahead(role.start))
        ):
            yield Held([school], role.years.of(of[1] or of[2]), True)


_BEHIND = 60  # characters: how far words about a year look on


def succeeded(role: Role, givers: list[SchoolFound], year: int | None) -> list[Held]:
    """ "A sẽ kế nhiệm B ở cương vị Cụm trưởng", "A và B thay C và D làm Cụm phó", "tiếp nối A, B sẽ là Cụm trưởng"."""
    folded, first = role.text, givers[0]
    ahead = [school for school in role.before if school.end <= first.start and school.school != first.school]
    if not ahead:
        return []
    apart = ahead[-1].end, first.start
    follows = _WORDS.then.fullmatch(folded, *apart) and FORMER.search(folded, role.left, ahead[-1].start)
    if follows or _WORDS.gives_to.fullmatch(folded, *apart):
        return handed_on(ahead[-1:], givers, year)
    if not _WORDS.succeeds.fullmatch(folded, *apart):
        return []
    takers = ahead[-1:] if role.word.lead else leftwards(role, ahead)
    return handed_on([] if role.is_midway() else givers, takers, year)


def given_on(role: Role, start: int, after: list[SchoolFound]) -> list[SchoolFound]:
    """ "Sau một năm làm Cụm trưởng, A chuyển giao lại cho B": who takes it."""
    given = after and _WORDS.gives_on.fullmatch(role.text, start, after[0].start)
    return after[:1] if given and not PRIZE.search(role.text, role.left, role.start) else []


def flag_passed(role: Role) -> list[Held]:
    """ "A trao cờ luân lưu cho B", or their heads do: the lead passes on with it."""
    folded, reading = role.text, role.reading
    if _WORDS.of_sports.search(folded, role.sentence.start, role.sentence.end):
        return []
    heads = [head for person in within(reading.people, role.left, role.right) if (head := school_of(reading, person))]
    parties = sorted([*role.schools, *heads])
    before = [party for party in parties if party.end <= role.start]
    after = [party for party in parties if party.start >= role.end]
    if turns := passed(role, after):
        return turns
    giver, taker = _flag_parties(role, before, after)
    year = role.year_after() or (_its_year(role, taker) if taker else None)
    return handed_on([giver] if giver else [], [taker], year) if taker else []


def _its_year(role: Role, taker: SchoolFound) -> int | None:
    """ "trao cờ luân lưu cho A - Cụm trưởng năm 2026"."""
    stated = _WORDS.its_year.match(role.text, taker.end)
    return role.years.of(stated[1]) if stated else None


def _flag_parties(
    role: Role, before: list[SchoolFound], after: list[SchoolFound]
) -> tuple[SchoolFound | None, SchoolFound | None]:
    """Who gives the flag and who takes it."""
    if taker := next((s for s in after if _WORDS.now_with.fullmatch(role.text, role.end, s.start)), None):
        return (after[0] if after[0] is not taker else None), taker  # "đã ở A trọn một năm, nay sang tay B"
    told = "cụm trưởng" in role.text[role.sentence.start : role.sentence.end]
    if told and after and _WORDS.passes_to.fullmatch(role.text, role.end, after[0].start):
        return None, after[0]
    out_of = len(after) > 1 and _WORDS.out_of.fullmatch(role.text, role.end, after[0].start)
    if out_of and _WORDS.receives.search(role.text[role.left : role.start]):
        first = next((party for party in after if party.school != after[0].school), None)
        if first and _WORDS.comma.fullmatch(role.text, after[0].end, first.start):
            return after[0], first
    if before and after:
        parts = (before[-1].end, role.start), (role.end, after[0].start)
        if _WORDS.gives.fullmatch(role.text, *parts[0]) and _WORDS.on_to.fullmatch(role.text, *parts[1]):
            return before[-1], after[0]
        if _WORDS.receives.fullmatch(role.text, *parts[0]) and _WORDS.out_of.fullmatch(role.text, *parts[1]):
            return after[0], before[-1]
    return None, None
