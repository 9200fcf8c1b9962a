"""Tables: blocks whose cells are parted by bars, as `extract.tables` leaves them."""

import re
from itertools import groupby

from extract.tables import BAR
from nlp.reading import Block, Reading
from nlp.records import Record, Stretch

_SECTION = 120  # characters of a line between two rows that heads those below it


class Cell(Stretch, frozen=True):
    """One cell, by its offsets into the text; an empty one has no length."""


class Table(Record, frozen=True):
    """Blocks one under the other and their cells; the line `over` them is what the table is about, where there is one.

    A block that is one cell stands between the rows it heads and those before.
    """

    over: Block | None
    blocks: list[Block]
    rows: list[list[Cell]]


def tables(reading: Reading) -> list[Table]:
    """The tables of an article, in order."""
    if BAR not in reading.text:
        return []
    body = [block for block in reading.blocks if block.is_text]
    is_row = [BAR in reading.text[block.start : block.end] for block in body]
    for i in range(1, len(body) - 1):
        short = body[i].end - body[i].start < _SECTION and reading.text[body[i].end - 1] not in ".:;"
        is_row[i] |= short and is_row[i - 1] and BAR in reading.text[body[i + 1].start : body[i + 1].end]
    found: list[Table] = []
    for row, run in groupby(range(len(body)), key=is_row.__getitem__):
        numbers = list(run)
        if row:
            blocks = [body[i] for i in numbers]
            over = body[numbers[0] - 1] if numbers[0] else None
            found.append(Table(over, blocks, [_cells(reading.text, block) for block in blocks]))
    return found


def _cells(text: str, block: Block) -> list[Cell]:
    cells, start = [], block.start
    for match in re.finditer(r" ?\|(?: |$)", text[block.start : block.end]):
        cells.append(Cell(start, max(start, block.start + match.start())))
        start = block.start + match.end()
    return [*cells, Cell(start, block.end)]
