"""Tables to lines: one row a line, its cells parted by a bar, so that it stays told what stood beside what.

A table of data is told from one that lays out a page: several rows of short cells, no pictures, no links.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

import msgspec
from lxml import etree
from lxml.html import HtmlElement

from extract.dates import is_labelled
from extract.lines import Line, normalise, squeeze

BAR = " | "
"""What parts the cells of a row."""
_ROWS = 3  # fewer are no table: an office beside the place and date, a label beside its value
COLUMNS = 20
"""The most that a table of data has."""
_CELL = 200  # characters
_FRAME = 300  # characters of a caption at most
_LAYOUT = ("table", "img", "form", "input", "iframe", "script", "h1", "h2", "h3", "ul", "ol")
_PIPED = re.compile(r"\|(.*)\|")
_RULE = re.compile(r"[\s|:+-]+")
_GAPS = re.compile(r"\s*\t\s*| {3,}")
_NUMBER = re.compile(r"(?:tt|stt|số tt|số thứ tự)\.?", re.IGNORECASE)
_LIST_ENDS = 80  # characters of a line that is no cell of a table told cell by cell


def flatten(root: HtmlElement) -> list[HtmlElement]:
    """Make one paragraph of every row of the tables of data, merged cells repeated in each row they span.

    Returns:
        The paragraphs, in the order of the page.
    """
    rows: list[HtmlElement] = []
    for table in list(root.iter("table")):
        grid = _grid(table)
        if grid is None or not is_data([row for row in grid if len(row) > 1]):
            continue
        if any(len(row) == 2 and is_labelled(*row) for row in grid):  # what stands under the title of some pages
            continue
        table.text = None
        for child in list(table):
            table.remove(child)
        table.tag = "div"
        for cells in grid:
            if any(cells):
                rows.append(etree.SubElement(table, "p"))
                rows[-1].text = joined(cells)
    return rows


def is_frame(table: HtmlElement) -> bool:
    """Whether a table only frames a picture: a row that holds nothing else, and under it a line or two."""
    rows = list(table.iter("tr"))
    pictured = len(rows) > 1 and next(rows[0].iterdescendants("img"), None) is not None
    told = (bool(squeeze(row.text_content())) for row in rows[:2])
    return pictured and list(told) == [False, True] and len(table.text_content()) < _FRAME


def joined(cells: Iterable[str]) -> str:
    """The line of a row; empty cells at its end are left out."""
    return BAR.join(cells).rstrip(" |")


def is_data(rows: list[list[str]]) -> bool:
    """Whether the cells are those of a table of data: several rows of short cells."""
    filled = [row for row in rows if sum(map(bool, row)) > 1]
    short = all(len(cell) <= _CELL for row in rows for cell in row)
    return short and len(filled) >= _ROWS and max(map(len, rows)) <= COLUMNS


def _grid(table: HtmlElement) -> list[list[str]] | None:
    """The cells of a table row by row; a row that is one cell has one; `None` where the table lays out a page."""
    if next(table.iterdescendants(*_LAYOUT), None) is not None or len(list(table.iterdescendants("a"))) > _ROWS:
        return None
    grid: list[list[str]] = []
    spanning: dict[int, tuple[int, str]] = {}  # by column: for how many rows more, and what
    for row in table.iterdescendants("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if len(cells) == 1 and not spanning:
            grid.append([_text(cells[0])])
            continue
        line: list[str] = []
        for cell in cells:
            line += _from_above(spanning, len(line))
            text, down = _text(cell), span(cell.get("rowspan", ""))
            for _ in range(span(cell.get("colspan", ""))):
                if down > 1:
                    spanning[len(line)] = down - 1, text
                line.append(text)
        grid.append([*line, *_from_above(spanning, len(line))])
    return grid


def _from_above(spanning: dict[int, tuple[int, str]], column: int) -> list[str]:
    """The cells from `column` on that began in a row above."""
    found: list[str] = []
    while known := spanning.pop(column + len(found), None):
        rows, text = known
        if rows > 1:
            spanning[column + len(found)] = rows - 1, text
        found.append(text)
    return found


def span(value: str) -> int:
    """Over how many columns or rows a merged cell reaches."""
    value = value.strip()
    return min(max(int(value), 1), COLUMNS) if value.isascii() and value.isdigit() and len(value) < 4 else 1


def _text(cell: HtmlElement) -> str:
    return squeeze(normalise(" ".join(cell.itertext()))).replace("|", "/")


class _Raw(NamedTuple):
    """A line with the cells it was typed in; one that is no row has none."""

    line: Line
    cells: tuple[str, ...]


def rows(text: str, lines: list[Line]) -> list[Line]:
    """The lines of a plain text with its tables put in rows: typed with tabs, wide gaps or bars, or cell by cell.

    `lines`: those of `text`, as `lines.split` gives them.
    """
    typed = (raw for raw in text.split("\n") if squeeze(raw))
    raws = [_Raw(line, _cells(raw)) for line, raw in zip(lines, typed, strict=True)]
    found: list[Line] = []
    for is_row, run in groupby(raws, key=lambda raw: bool(raw.cells)):
        group = list(run)
        if is_row and is_data([list(raw.cells) for raw in group]):
            kept = [raw for raw in group if not _RULE.fullmatch(raw.line.text)]
            found += [_row(raw.line, raw.cells) for raw in kept]
        else:
            found += [raw.line for raw in group]
    return list(_from_cells(found))


def _row(line: Line, cells: Iterable[str]) -> Line:
    return msgspec.structs.replace(line, text=joined(cells), role="row")


def _cells(raw: str) -> tuple[str, ...]:
    bare = raw.strip(" \n\r")
    if piped := _PIPED.fullmatch(bare.strip()):
        return tuple(map(squeeze, piped[1].split("|")))
    if bare.count(BAR) > 1:  # one is a date beside its time, a title beside its site
        return tuple(map(squeeze, bare.split(BAR)))
    cells = tuple(map(squeeze, _GAPS.split(bare)))
    return cells if sum(map(bool, cells)) > 1 else ()


def _from_cells(lines: list[Line]) -> Iterator[Line]:
    """Tables told cell by cell: "TT", "Trường", "Kết quả", then "1", "Bắc Kạn", "44/55", "2" ..."""
    at = 0
    while at < len(lines):
        ends = _numbered(lines, at) if _NUMBER.fullmatch(lines[at].text) else []
        if len(ends) < _ROWS:
            yield lines[at]
            at += 1
            continue
        for end in ends:
            yield _row(lines[at], [line.text for line in lines[at:end]])
            at = end


def _numbered(lines: list[Line], head: int) -> list[int]:
    """Where the rows of a table end whose head begins at `head`: as wide as the head, each begun by its number."""
    first = next((i for i in range(head + 2, min(head + COLUMNS, len(lines))) if _is_number(lines[i], 1)), None)
    if first is None:
        return []
    width, ends, at = first - head, [first], first
    while at < len(lines) and _is_number(lines[at], len(ends)):
        following = len(ends) + 1
        end = next(
            (i for i in range(at + width, at + 1, -1) if i < len(lines) and _is_number(lines[i], following)), None
        )
        if end is None:  # the last row
            end = at + 1
            while end < min(at + width, len(lines)) and len(lines[end].text) < _LIST_ENDS:
                end += 1
        ends.append(end)
        at = end
    return ends


def _is_number(line: Line, number: int) -> bool:
    text = line.text.rstrip(".)")
    return len(text) < 4 and text.isascii() and text.isdigit() and int(text) == number
