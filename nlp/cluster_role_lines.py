"""Tables and lists told line by line: a line that is a role alone, and lines that are a school alone beside it."""

import re
from bisect import bisect_left

from nlp.cluster_role import Role
from nlp.cluster_role_words import YEAR, patterns
from nlp.reading import Reading, SchoolFound
from nlp.spans import within

_BULLET = r"\s*(?:(?:[-+*•–]|\d{1,2}[.)])\s?)?"
_BEFORE = re.compile(_BULLET)
_AFTER = re.compile(rf"(?:\s{YEAR})?\s*[:.;,]?\s*")


def in_lines(role: Role) -> list[SchoolFound]:
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
        return [over] if over else []
    under: list[SchoolFound] = []
    while (school := _school(reading, at + 1 + len(under))) and not (role.word.lead and under):
        under.append(school)
    return under


def _is_role(reading: Reading, at: int) -> bool:
    if not 0 <= at < len(reading.blocks):
        return False
    block = reading.blocks[at]
    start = _BEFORE.match(reading.folded, block.start)
    word = start and patterns().role.match(reading.folded, start.end(), block.end)
    return bool(word and _AFTER.fullmatch(reading.folded, word.end(), block.end))


def _school(reading: Reading, at: int) -> SchoolFound | None:
    if not 0 <= at < len(reading.blocks):
        return None
    block = reading.blocks[at]
    school = next(iter(within(reading.schools, block.start, block.end)), None)
    if not school or not _BEFORE.fullmatch(reading.folded, block.start, school.start):
        return None
    return school if not reading.folded[school.end : block.end].strip(" .;,") else None
