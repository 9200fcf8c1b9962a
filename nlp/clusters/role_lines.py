"""Roles told by tables and lists: a column headed by a role, or a line that is a role alone and those beside it."""

from bisect import bisect_left
from collections.abc import Iterator

from nlp.clusters.hand_overs import Held
from nlp.clusters.places import AFTER, YEAR, Place, cluster_of
from nlp.clusters.role import STATED_YEAR, Role
from nlp.clusters.role_words import patterns
from nlp.clusters.schools import schools_between
from nlp.clusters.words import words_of
from nlp.reading import Reading, SchoolFound
from nlp.text.spans import first_within
from nlp.text.tables import Cell

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
    return bool(word and AFTER.fullmatch(reading.folded, word.end(), block.end))


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


_PLAIN = 2  # columns


def in_table(role: Role) -> list[Held]:
    """Whose a role is that is a cell of its own: "Năm | Cụm trưởng | Cụm phó", "Vai trò | 2023 | 2024", "1 | Trường A |
    Nguyễn Văn B | Cụm trưởng"."""
    place = role.place
    if not place or not place.alone:
        return []
    reading, row = role.reading, place.rows[place.row]
    if place.years and place.row and place.column not in place.years:
        columns = (
            (schools_between(reading, row[column].start, row[column].end), year) for column, year in place.years.items()
        )
        return [Held(schools, year, False) for schools, year in columns if schools]
    if place.row and _is_ours(reading, place):
        home = [SchoolFound(role.start, role.start, reading.home, implied=True)] if reading.home else []
        return [Held(home, _year_of_row(reading, row), False, cluster=cluster_of(reading, row))] if home else []
    named = schools_between(reading, row[0].start, row[place.column].start) if place.column else []
    if len({school.school for school in named}) == 1 and (place.column in place.years or _is_of_roles(role, place)):
        return [Held(named[:1], place.years.get(place.column), False)]
    return []


def in_column(role: Role) -> Iterator[Held]:
    """The schools under "Cụm trưởng" in "Năm | Cụm trưởng | Cụm phó", each row's by its year and its cluster."""
    reading, folded, head, place = role.reading, role.text, role.sentence.block, role.place
    if not place or not place.alone:
        return
    at = bisect_left(reading.block_starts, head.start)
    over = folded[reading.blocks[at - 1].start : reading.blocks[at - 1].end] if at else ""
    stated = STATED_YEAR.search(folded, role.end, head.end) or next(reversed(list(STATED_YEAR.finditer(over))), None)
    for row in place.rows[place.row + 1 :]:
        year = _year_of_row(reading, row) or (role.years.of(stated[0]) if stated else None)
        if schools := schools_between(reading, row[place.column].start, row[place.column].end):
            yield Held(schools, year, False, cluster=cluster_of(reading, row))


def _year_of_row(reading: Reading, row: list[Cell]) -> int | None:
    cells = (YEAR.fullmatch(reading.folded, cell.start, cell.end) for cell in row)
    return next((int(cell[1]) for cell in cells if cell), None)


def _is_ours(reading: Reading, place: Place) -> bool:
    head = place.rows[0][place.column]
    return bool(_WORDS.of_ours.search(reading.folded[head.start : head.end]))


def in_row(role: Role) -> bool:
    """ "1 | Trường A | Cụm trưởng" in a column of roles, not of those who help with what A does."""
    return bool(role.place and _is_of_roles(role, role.place))


def _is_of_roles(role: Role, place: Place) -> bool:
    cell = place.rows[0][place.column]
    head = role.text[cell.start : cell.end]
    return len(place.rows[0]) <= _PLAIN or (place.row > 0 and bool(_WORDS.of_roles.search(head)))
