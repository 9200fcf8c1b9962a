"""The year that a text which looks back has come to: "Năm 2020, ...", "Sang năm 2021, ...". What it goes on to tell in
the paragraph is of that year, until it names another or comes back to the present."""

import re
from bisect import bisect_left

from nlp.clusters.role import Role
from nlp.clusters.words import words_of
from nlp.reading import Reading

_WORDS = words_of("narrative")


def year_in_story(role: Role, *, handed: bool) -> int | None:
    """That of a role: "Hai Cụm phó năm ấy", "Một năm sau, B tiếp quản"; who takes over at its end leads in the next."""
    folded, block = role.text, role.sentence.block
    after = _WORDS.year_after.search(folded, role.sentence.start, role.following)
    if that := after or _WORDS.that_year.search(folded, role.sentence.start, role.following):
        told = list(_WORDS.bare_year.finditer(folded, block.start, that.start()))
        return int(told[-1][1]) + bool(after) if told else None
    year = year_come_to(role.reading, role.start, role.years.base)
    at_end = year and handed and _WORDS.at_its_end.search(folded, folded.rfind(str(year), 0, role.start), role.start)
    return year and year + bool(at_end)


def year_come_to(reading: Reading, at: int, base: int | None) -> int | None:
    """The year gone by that the paragraph, or the line over it, tells of at an offset; `base` is that of what names
    none."""
    start = reading.block_at(at).start
    if base is None:
        return None
    told = _last_topic(reading.folded, max(start, at - _FAR), at)
    year = int(told[1]) if told else _year_over(reading, start)
    if not year or year >= base or (told and _WORDS.elsewhen.search(reading.folded, told.end(), at)):
        return None
    merged = told and year < _MERGERS and _WORDS.since_mergers.search(reading.folded, told.end(), at)
    return None if merged else year


def _last_topic(folded: str, start: int, end: int) -> re.Match[str] | None:
    """The last year in a stretch that words are told of, from its end on: they are few, and seldom of another."""
    at = folded.rfind(_YEAR, start, end)
    while at >= 0:
        year = _WORDS.topic_year.match(folded, at, end)
        if year and _WORDS.before_topic.search(folded, max(start, at - _WITHIN), at):
            return year
        at = folded.rfind(_YEAR, start, at)
    return None


_YEAR = "năm 20"
_WITHIN = 60  # characters of the words before a year


def _year_over(reading: Reading, start: int) -> int | None:
    """ "Năm 2021: buổi đầu", a line of its own over the paragraphs down to the next such line."""
    at = bisect_left(reading.block_starts, start)
    for block in reversed(reading.blocks[max(0, at - _MOST) : at]):
        if block.end - block.start < _LINE and (line := _WORDS.line.match(reading.folded, block.start, block.end)):
            return int(line[1]) if line[1] else None
    return None


_MOST = 8  # paragraphs
_LINE = 100  # characters of a line over them, at the most
_FAR = 4_000  # characters of one; a text without line breaks was read anew for every role
_MERGERS = 2025  # of provinces and their schools
