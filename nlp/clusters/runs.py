"""Schools side by side, in a sentence, line by line or in a table: which make one list, and where it begins."""

import re
from collections.abc import Iterator
from itertools import pairwise

from nlp.clusters.list_words import LABEL, LIST_GAP, PART
from nlp.clusters.role import POST_OF
from nlp.clusters.schools import short_names
from nlp.reading import ITEM_MARK, Reading, SchoolFound
from nlp.text.spans import last_before, within

# "Trường Chính trị tỉnh Phú Thọ (hợp nhất ba trường A, B và C)"
_MERGED = re.compile(r"\((?:được )?(?:hợp nhất|sáp nhập)\b[^()\n]*\)")


def listed(reading: Reading) -> list[SchoolFound]:
    """The schools that a list may hold, in text order; none that has merged into another."""
    named = [*reading.schools, *short_names(reading, 0, len(reading.folded), listed=True)]
    gone = [match.span() for match in _MERGED.finditer(reading.folded)]
    return sorted(school for school in named if not any(start < school.start < end for start, end in gone))


_BULLET = re.compile(rf"\s*(?:{ITEM_MARK}|\d{{1,2}}(?:\s[.)]|\s?\|))?\s?")
_ITEM = re.compile(rf"{_BULLET.pattern}(?:{LABEL})?")
_FIRST = re.compile(r"(?<=[\s(])\(?1[.)/]\s?$")  # "gồm: 1. Trường A; 2. Trường B"


def begin_of(reading: Reading, run: list[SchoolFound]) -> int:
    """Where a list begins: its first line, or the head of its table, where it has lines."""
    block = reading.block_at(run[0].start)
    if numbered := _FIRST.search(reading.folded, max(block.start, run[0].start - 5), run[0].start):
        return numbered.start()
    person = last_before(reading.people, run[0].start)
    told = reading.folded[person.end : run[0].start] if person else ""
    if person and (told == ", " or POST_OF.fullmatch(told)):
        over = reading.folded.rfind(":", person.outer[0], person.start)  # "Hiệu trưởng 7 trường trong Cụm: A, ..."
        return max(person.outer[0], over + 1)
    if run[-1].start < block.end or not _ITEM.fullmatch(reading.folded, block.start, run[0].start):
        return run[0].start
    head = reading.block_at(max(0, block.start - 1))
    is_head = "|" in reading.folded[head.start : head.end] and not within(reading.schools, head.start, head.end)
    return head.start if is_head else block.start


# One school after another, in a sentence or line by line, whatever a table or a dash says behind it.
_HOLDS = r"(?:\s?[(,–-]\s?(?:đơn vị |là )?(?:cụm trưởng|cụm phó|(?:phó )?trưởng cụm|phó cụm)\)?)?"
_NEXT = re.compile(
    rf"[;,.]?\s(?:(?:và|còn)\s)?{PART}|(?: \([^()\n]{{1,80}}\))?{_HOLDS}"
    rf"(?:{LIST_GAP.pattern}| [-–] |\)[,;] (?:và )?[^,;:().\n]{{3,50}} \("
    r"(?:(?:phó )?(?:hiệu trưởng|giám đốc) (?:phụ trách )?)?"
    r"|(?:[,;]| và) (?:và )?(?:[^;:()\n]{3,70}(?:hiệu trưởng|giám đốc) (?:phụ trách )?"
    r"|(?:đồng chí|ông|bà) [^;,:()\n]{3,40}, )"
    r"|[,;.]?\s(?:và )?\(?\d{1,2}[.)/]\s?|,? (?:cho )?(?:qua|tới|đến|rồi) (?:tới |đến )?(?:tỉnh )?"
    r"|(?:,| và)(?: có)? (?:thêm|cả) |;? và (?:đơn vị|trường|thành viên) [^,;:.()\n]{3,30} là )"
    rf"|\)?\s?(?:\([^()\n]{{1,40}}\))?(?:\s?[|:-][^\n]{{0,60}})?[,;.]?\n{_ITEM.pattern}"
    r"(?:(?:các )?trường chính trị (?:các )?(?:tỉnh|thành phố):? )?"
)


def runs(reading: Reading, found: list[SchoolFound]) -> Iterator[list[SchoolFound]]:
    """Every two schools or more that one list holds."""
    run = found[:1]
    for last, school in pairwise(found):
        apart = _is_apart(reading, run, school)
        if apart or not _NEXT.fullmatch(reading.folded, last.end, school.start):
            if len(run) > 1:
                yield run
            run = []
        run.append(school)
    if len(run) > 1:
        yield run


_PREDICATE = re.compile(
    r"\s(?:(?:cũng|cùng|được|đã|vừa|đến) )*(?:mời|tham dự|dự|với|là khách|công nhận|đạt|chuyển|rời|không|thôi|nhập)\b"
)


def _is_apart(reading: Reading, run: list[SchoolFound], school: SchoolFound) -> bool:
    """ "các trường trong Cụm: A, B, C; Trường D tham dự với tư cách khách mời"; or a list of a paragraph, and the next
    paragraph."""
    folded, block = reading.folded, reading.block_at(run[0].start)
    if school.start > block.end and not _ITEM.fullmatch(folded, block.start, run[0].start):
        return True
    lines = reading.block_at(run[-1].start), reading.block_at(school.start)
    closed = len(run) > 1 and run[-2].start > lines[0].start and folded.startswith(".", run[-1].end)
    if closed and lines[1].start == school.start:
        return True
    commas = len(run) > 1 and ";" not in folded[run[-2].end : run[-1].start]
    return commas and folded.startswith(";", run[-1].end) and bool(_PREDICATE.match(folded, school.end))
