"""Where in a table a word for a role stands, and the cluster of a row."""

from nlp.clusters.words import words_of
from nlp.reading import Block, Reading
from nlp.records import Record, Stretch
from nlp.registry import registry
from nlp.text.spans import first_within
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


def cluster_of(reading: Reading, row: list[Cell]) -> str | None:
    """The cluster that a row names, or whose region is one of its cells; the numbers of rows are no clusters'."""
    named = first_within(reading.clusters, row[0].start, row[-1].end)
    cells = (reading.folded[cell.start : cell.end].strip() for cell in row)
    regions = (registry().cluster(cell) for cell in cells if cell[-1:].isalpha())
    return named.cluster if named else next(filter(None, regions), None)
