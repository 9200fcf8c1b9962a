"""Roles of clusters that pass from one school to another, or through several year by year."""

import re
from collections.abc import Iterator

from nlp.cluster_role import Role
from nlp.cluster_role_lists import rightwards
from nlp.cluster_role_words import LIST_GAP, YEAR, patterns
from nlp.reading import SchoolFound
from nlp.records import Record
from nlp.registry import registry

_INSTEAD_OF = re.compile(
    r"\)?(?:\s(?:trong )?năm (?:\d{4}|tới|sau))?,?\s(?:thay|thay cho|thay thế|kế nhiệm|kế tục|tiếp nối|từ)\s"
    r"(?:đơn vị\s)?"
)
_FROM = re.compile(rf"(?:\s{YEAR})?[^.,;:]{{0,40}}\b(?:từ|giữa)\s")
_TO = re.compile(r"\s(?:sang|cho|về|tới|qua|đến|và)\s(?:cho\s|với\s|tay\s)?")
_SO_FAR = re.compile(rf"(?:\s{YEAR})?[^.,;:]{{0,20}}\b(?:trước đây|trước đó|lâu nay|vốn|đang) (?:là\s|do\s)?")
_FROM_NOW = re.compile(
    r"(?:\s(?:đảm nhiệm|đảm nhận|đảm trách|phụ trách|nắm giữ|nắm|giữ|làm))?,?\s(?:nay|từ nay|bây giờ)\s"
    r"(?:được\s)?(?:chuyển giao|chuyển|giao|trao|do)\s(?:lại\s)?(?:cho\s|sang\s|về\s)?"
)
_LATER = re.compile(
    r"[^.;\n]{0,30}[;,]\s(?:và |còn )?(?P<year>(?:sang |từ |đến )?(?:năm )?\d{4}),?\s(?:thì |sẽ |được )*"
    r"(?:luân phiên|chuyển giao|chuyển|bàn giao|giao|trao|đến lượt|thuộc)\s(?:cho |về |sang |tay )?"
)
_ALSO = re.compile(rf"\)?(?:\s{YEAR})?,?\s(?:và|rồi|sau đó|đồng thời)\b[\s,]*")
_YEAR_OF = re.compile(rf"({YEAR})\s*(?:[:,-]|\b(?:là|do|thuộc về|(?:đến|tới) lượt)\b)")


class Held(Record, frozen=True):
    """Schools beside a role, the year stated for them, whether the role passes on to or from them, their cluster."""

    schools: list[SchoolFound]
    year: int | None
    handed: bool
    given: bool = False
    cluster: str | None = None


def passed(role: Role, giver: SchoolFound, taker: SchoolFound) -> list[Held]:
    """ "... Cụm trưởng năm 2023 chuyển từ A sang B": B's that year, A's the one before."""
    folded = role.reading.folded
    year = role.year_after()
    if _SO_FAR.fullmatch(folded, role.end, giver.start) and _FROM_NOW.fullmatch(folded, giver.end, taker.start):
        return [Held([taker], year, False)]
    passes = _FROM.fullmatch(folded, role.end, giver.start) and _TO.fullmatch(folded, giver.end, taker.start)
    between = folded.endswith("giữa ", role.end, giver.start)
    if not passes or between != folded.endswith("và ", giver.end, taker.start):
        return []
    if between and not patterns().hand_over.search(folded, max(role.left, role.start - 30), role.start):
        return []
    return [Held([giver], year and year - 1, False, True), Held([taker], year, True)]


def instead_of(role: Role, end: int, former: list[SchoolFound], year: int | None) -> Iterator[Held]:
    """ "..., thay cho A và B": theirs in the year before."""
    if former and _INSTEAD_OF.fullmatch(role.reading.folded, end, former[0].start):
        schools = former[:1] if role.word.lead else rightwards(role, former)
        yield Held(schools, year and year - 1, False, True)


def later(role: Role, holder: SchoolFound, after: list[SchoolFound]) -> Iterator[Held]:
    """ "... do Trường A nắm; sang 2025 sẽ luân phiên về Trường B"."""
    match = _LATER.match(role.reading.folded, holder.end, role.following) if after else None
    if match and match.end() == after[0].start:
        yield Held(after[:1], int(match["year"][-4:]), True)


def also_of(role: Role, last: tuple[int, list[SchoolFound]]) -> Iterator[Held]:
    """ "Trường A là Cụm phó năm 2023 và sẽ là Cụm trưởng năm 2024"."""
    end, schools = last
    joined = schools and end < role.start and _ALSO.match(role.reading.folded, end, role.start)
    if joined and patterns().school_first.fullmatch(role.reading.folded, joined.end(), role.start):
        yield Held(schools, role.year_after(), True)


def other_regions(role: Role, end: int) -> Iterator[Held]:
    """ "... là Trường A; khu vực Bắc Trung Bộ: Trường B"."""
    words, folded = patterns(), role.reading.folded
    while match := words.next_region.match(folded, end, role.following):
        school = next((s for s in role.schools if s.start >= match.end()), None)
        if not school or not LIST_GAP.fullmatch(folded, match.end(), school.start):
            return
        yield Held([school], None, False, cluster=registry().cluster(match["region"]))
        end = school.end


def by_year(role: Role) -> Iterator[Held]:
    """ "... Cụm trưởng được luân phiên: năm 2016 là Trường A, năm 2017: Trường B"."""
    for match in _YEAR_OF.finditer(role.reading.folded, role.end, role.following):
        school = next((s for s in role.schools if s.start >= match.end()), None)
        if school and LIST_GAP.fullmatch(role.reading.folded, match.end(), school.start):
            yield Held([school], role.years.of(match[1]), True)
