"""Where in a table a word for a role stands."""

from nlp.clusters.words import words_of
from nlp.reading import Block
from nlp.records import Record, Stretch
from nlp.text.tables import Cell, Table

_WORDS = words_of("places")

AFTER, YEAR = _WORDS.after, _WORDS.year_cell


class Place(Record, frozen=True):
    """A role's cell in its table, of rows with as many cells, `alone` in it; `years` are those that head columns."""

    rows: list[list[Cell]]
    row: int
    column: int
    alone: bool
    years: dict[int, int]


def place_of(folded: str, block: Block, role: Stretch, tables: list[Table]) -> Place | None:
    """The place of a role in the table that its line belongs to."""
    table = next((t for t in tables if t.blocks[0].start <= block.start <= t.blocks[-1].start), None)
    if not table:
        return None
    own = table.rows[table.blocks.index(block)]
    rows = [row for row in table.rows if len(row) == len(own)]
    column = folded.count("|", block.start, role.start)
    start, end = own[column].start, own[column].end
    alone = _WORDS.cell.fullmatch(folded, start, role.start) and AFTER.fullmatch(folded, role.end, end)
    heads = ((i, YEAR.fullmatch(folded, cell.start, cell.end)) for i, cell in enumerate(rows[0]))
    return Place(rows, rows.index(own), column, bool(alone), {i: int(head[1]) for i, head in heads if head})
