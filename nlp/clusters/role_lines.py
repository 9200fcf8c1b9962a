"""Roles told by tables and lists: a column headed by a role, or a line that is a role alone and those beside it."""

from bisect import bisect_left
from collections.abc import Iterator

from nlp.clusters.hand_overs import Held
from nlp.clusters.role import LOOKS_BACK, STATED_YEAR, Role
from nlp.clusters.role_words import patterns
from nlp.clusters.schools import schools_between
from nlp.clusters.words import words_of
from nlp.reading import Reading, SchoolFound
from nlp.registry import registry
from nlp.text.spans import first_within

_WORDS = words_of("role_lines")


def in_lines(role: Role) -> list[list[SchoolFound]]:
    """The schools in the lines under a role's own, or the one in the line over it where the list names schools first.

    Two lines with roles and nothing between are the head of a table: what column a school stood in is lost.
    """
    reading = role.reading
    at = bisect_left(reading.block_starts, role.sentence.block.start)
    if not _is_role(reading, at) or _is_role(reading, at - 1) or _is_role(reading, at + 1):
        return []
    begin = at
    while _school(reading, begin - 1) and _is_role(reading, begin - 2):
        begin -= 2
    if over := _school(reading, begin - 1):
        over = _school(reading, at - 1)
        return [[over]] if over else []
    under: list[SchoolFound] = []
    while (school := _school(reading, at + 1 + len(under), tasks=True)) and not (role.word.lead and under):
        under.append(school)
    return [under] if under else []


def _is_role(reading: Reading, at: int) -> bool:
    if not 0 <= at < len(reading.blocks):
        return False
    block = reading.blocks[at]
    start = _WORDS.before.match(reading.folded, block.start)
    word = start and patterns().role.match(reading.folded, start.end(), block.end)
    return bool(word and _WORDS.after.fullmatch(reading.folded, word.end(), block.end))


def _school(reading: Reading, at: int, *, tasks: bool = False) -> SchoolFound | None:
    """The school whose line it is, behind which its `tasks` may stand."""
    if not 0 <= at < len(reading.blocks):
        return None
    block = reading.blocks[at]
    school = first_within(reading.schools, block.start, block.end)
    if not school or not _WORDS.head_of.fullmatch(reading.folded, block.start, school.start):
        return None
    rest = reading.folded[school.end : block.end].strip(" .;,")
    return school if not rest or (tasks and rest.startswith((":", "-", "–", "("))) else None


_MOST_ROWS = 60  # of a table


def in_column(role: Role) -> Iterator[Held]:
    """The schools under "Cụm trưởng" in "Năm | Cụm trưởng | Cụm phó", each row's by its year and its cluster."""
    reading, folded, head = role.reading, role.reading.folded, role.sentence.block
    bars = folded.count("|", head.start, head.end)
    opening = folded.rfind("|", head.start, role.start) + 1 or head.start
    closing = folded.find("|", role.end, head.end)
    alone = _WORDS.cell.fullmatch(folded, opening, role.start) and _WORDS.after.fullmatch(
        folded, role.end, closing if closing >= 0 else head.end
    )
    if not bars or not alone:
        return
    column = folded.count("|", head.start, role.start)
    at = bisect_left(reading.block_starts, head.start)
    over = folded[reading.blocks[at - 1].start : reading.blocks[at - 1].end] if at else ""
    told = [year for year in STATED_YEAR.finditer(over) if not LOOKS_BACK.search(over, 0, year.start())]
    stated = STATED_YEAR.search(folded, role.end, head.end) or next(reversed(told), None)
    for row in reading.blocks[at + 1 : at + 1 + _MOST_ROWS]:
        cells = folded[row.start : row.end].split("|")
        if len(cells) != bars + 1:
            return
        start = row.start + sum(len(cell) + 1 for cell in cells[:column])
        years = [int(found[1]) for cell in cells if (found := _WORDS.year_cell.fullmatch(cell))]
        year = years[0] if years else role.years.of(stated[0]) if stated else None
        named = first_within(reading.clusters, row.start, row.end)
        regions = (registry().cluster(cell.strip()) for cell in cells if cell.strip()[-1:].isalpha())
        cluster = named.cluster if named else next((region for region in regions if region), None)
        if schools := schools_between(reading, start, start + len(cells[column])):
            yield Held(schools, year, False, cluster=cluster)


_PLAIN = 2  # columns


def in_own_row(role: Role) -> list[Held]:
    """ "1 | Trường A | Nguyễn Văn B | Cụm trưởng": a cell of its own, in a row with one school."""
    reading, folded, row = role.reading, role.reading.folded, role.sentence.block
    opening, closing = folded.rfind("|", row.start, role.start) + 1, folded.find("|", role.end, row.end)
    alone = _WORDS.cell.fullmatch(folded, opening, role.start) and opening
    if (
        not alone
        or not _WORDS.after.fullmatch(folded, role.end, closing if closing >= 0 else row.end)
        or not in_row(role)
    ):
        return []
    named = schools_between(reading, row.start, opening)
    return [Held(named[:1], None, False)] if len({school.school for school in named}) == 1 else []


def in_row(role: Role) -> bool:
    """ "1 | Trường A | Cụm trưởng" in a column of roles, not of those who help with what A does."""
    reading, folded, row = role.reading, role.reading.folded, role.sentence.block
    cells = folded.count("|", row.start, row.end) + 1
    column = folded.count("|", row.start, role.start)
    first = at = bisect_left(reading.block_starts, row.start)
    while (
        first > max(0, at - _MOST_ROWS)
        and folded.count("|", reading.blocks[first - 1].start, reading.blocks[first - 1].end) + 1 == cells
    ):
        first -= 1
    head = folded[reading.blocks[first].start : reading.blocks[first].end].split("|")[column]
    return cells <= _PLAIN or (first < at and bool(_WORDS.of_roles.search(head)))
