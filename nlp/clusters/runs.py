"""Schools side by side, in a sentence, line by line or in a table: which make one list, and where it begins."""

from collections.abc import Iterator
from itertools import pairwise

from nlp.clusters.role import POST_OF
from nlp.clusters.schools import short_names
from nlp.clusters.words import words_of
from nlp.reading import Reading, SchoolFound
from nlp.schools.asides import without_asides
from nlp.text.spans import last_before, within

_WORDS = words_of("runs")


def listed(reading: Reading) -> list[SchoolFound]:
    """The schools that a list may hold, in text order; none that has merged into another."""
    named = [*reading.schools, *short_names(reading, 0, len(reading.folded), listed=True)]
    return without_asides(reading, sorted(named))


def begin_of(reading: Reading, run: list[SchoolFound]) -> int:
    """Where a list begins: its first line, or the head of its table, where it has lines."""
    block = reading.block_at(run[0].start)
    if numbered := _WORDS.first.search(reading.folded, max(block.start, run[0].start - 5), run[0].start):
        return numbered.start()
    person = last_before(reading.people, run[0].start)
    told = reading.folded[person.end : run[0].start] if person else ""
    if person and (told == ", " or POST_OF.fullmatch(told)):
        over = reading.folded.rfind(":", person.outer[0], person.start)  # "Hiệu trưởng 7 trường trong Cụm: A, ..."
        return max(person.outer[0], over + 1)
    if run[-1].start < block.end or not _WORDS.item.fullmatch(reading.folded, block.start, run[0].start):
        return run[0].start
    head = reading.block_at(max(0, block.start - 1))
    is_head = "|" in reading.folded[head.start : head.end] and not within(reading.schools, head.start, head.end)
    return head.start if is_head else block.start


_PLAIN = {", ", " và "}  # nine gaps in ten
_GAP = 300  # characters between two schools of a list, at the most


def runs(reading: Reading, found: list[SchoolFound]) -> Iterator[list[SchoolFound]]:
    """Every two schools or more that one list holds."""
    run = found[:1]
    for last, school in pairwise(found):
        gap = reading.folded[last.end : school.start]
        beside = gap in _PLAIN or (len(gap) < _GAP and _WORDS.next.fullmatch(gap))
        if not beside or _is_apart(reading, run, school):
            if len(run) > 1:
                yield run
            run = []
        run.append(school)
    if len(run) > 1:
        yield run


def _is_apart(reading: Reading, run: list[SchoolFound], school: SchoolFound) -> bool:
    """ "các trường trong Cụm: A, B, C; Trường D tham dự với tư cách khách mời"; or a list of a paragraph, and the next
    paragraph."""
    folded, block = reading.folded, reading.block_at(run[0].start)
    if school.start > block.end and not _WORDS.item.fullmatch(folded, block.start, run[0].start):
        return True
    lines = reading.block_at(run[-1].start), reading.block_at(school.start)
    closed = len(run) > 1 and run[-2].start > lines[0].start and folded.startswith(".", run[-1].end)
    if closed and lines[1].start == school.start:
        return True
    commas = len(run) > 1 and ";" not in folded[run[-2].end : run[-1].start]
    return commas and folded.startswith(";", run[-1].end) and bool(_WORDS.predicate.match(folded, school.end))
