"""Claims told in tables: whose row it is, what the heading of a column is about, what the cell says.

A row speaks of the schools that one of its cells names and nothing else does. A cell counts where it names the standard
itself, or its heading does, or the line over the table does and its heading speaks of nothing else.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

import msgspec
from msgspec.structs import replace

from nlp.claims.elisions import Statement
from nlp.claims.judges import JUDGES
from nlp.claims.progress import is_full
from nlp.claims.tokens import Lexer, Token, schools_within
from nlp.claims.words import patterns
from nlp.data import load
from nlp.facts import Status
from nlp.records import Record
from nlp.text.spans import within
from nlp.text.tables import Cell, Table, tables

_LEVELS = {"i": 1, "ii": 2}
_SHORT = 40  # characters of a cell that is no more than a date or the number of a decision
_WORDS = patterns("tables")


class _Patterns(msgspec.Struct, forbid_unknown_fields=True):
    school: re.Pattern[str]
    place: re.Pattern[str]
    other: re.Pattern[str]
    standard: re.Pattern[str]
    about: re.Pattern[str]
    level: re.Pattern[str]
    base: re.Pattern[str]
    missing: re.Pattern[str]
    headings: dict[Status, re.Pattern[str]]
    cells: dict[Status, re.Pattern[str]]
    share: re.Pattern[str]
    percent: re.Pattern[str]
    mark: re.Pattern[str]


class _Grid(Record, frozen=True):
    """A table by its columns: `head` are the cells over each, `over` the words that say what the table is about."""

    column: int
    head: dict[int, list[Cell]]
    over: str
    about: bool
    told: set[int]  # the columns several of whose cells name the standard


@cache
def _words() -> _Patterns:
    return load("tables.yml", _Patterns)


def told_in_tables(lexer: Lexer) -> dict[int, list[Statement]]:
    """By the start of each line of a table with schools, what it states; it is not to be read as a sentence."""
    return {start: statements for table in tables(lexer.reading) for start, statements in _read(lexer, table).items()}


def _read(lexer: Lexer, table: Table) -> dict[int, list[Statement]]:
    rows = _upright(lexer, table.rows)
    found = [{i: schools for i, cell in enumerate(row) if (schools := _schools(lexer, cell))} for row in rows]
    columns = Counter(i for named in found for i in named)
    if not columns:
        return {}
    column = max(columns, key=lambda i: (columns[i], -i))
    first = next(i for i, named in enumerate(found) if column in named)
    named_in = Counter(i for row in rows[first:] for i, cell in enumerate(row) if _names_standard(lexer, cell))
    grid = _grid(lexer, table, rows[:first], column, {i for i, many in named_in.items() if many > 1})
    told: dict[int, list[Statement]] = {block.start: [] for block in table.blocks}
    text = lexer.reading.folded
    if any(_words().place.search(text[cell.start : cell.end]) for cell in grid.head.get(column, [])):
        return told
    above = rows[first - 1] if first else []
    section = above[0] if len(above) == 1 else None
    for row, named in zip(rows[first:], found[first:], strict=True):
        if len(row) == 1 and not named:
            section = row[0]
        elif column in named:
            statements = list(_row(lexer, grid, row, named[column], section))
            told[lexer.reading.block_at(row[column].start).start] += _merged(statements)
    return told


def _upright(lexer: Lexer, rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows of a table whose schools stand side by side turned, so that they stand one under the other."""
    beside = [i for i, row in enumerate(rows[:2]) if sum(bool(_schools(lexer, cell)) for cell in row[1:]) > 1]
    if not beside or any(_schools(lexer, row[0]) for row in rows):
        return rows
    return [list(row) for row in zip_longest(*[row for row in rows if len(row) > 1], fillvalue=Cell(0, 0))]


def _schools(lexer: Lexer, cell: Cell) -> list[Token]:
    """The schools that a cell names, where it names nothing else: in full, or by their provinces."""
    known = (s for s in schools_within(lexer.reading, cell.start, cell.end) if not s.implied)  # "TT | Trường | Điểm"
    full = [Token(s.start, s.end, "school", s.school) for s in known]
    bare = [Token(hit.start, hit.end, "school", hit.value) for hit in within(lexer.bare, cell.start, cell.end)]
    names = sorted([*full, *(b for b in bare if all(b.end <= f.start or f.end <= b.start for f in full))])
    ends = [cell.start, *(name.end for name in names)]
    starts = [*(name.start for name in names), cell.end]
    text = lexer.reading.folded
    alone = all(_words().school.fullmatch(text, left, right) for left, right in zip(ends, starts, strict=True))
    return names if alone else []


def _grid(lexer: Lexer, table: Table, head: list[list[Cell]], column: int, told: set[int]) -> _Grid:
    reading, over = lexer.reading, table.over
    headings: dict[int, list[Cell]] = {}
    for row in head:
        for i, cell in enumerate(row if len(row) > 1 else []):
            headings.setdefault(i, []).append(cell)
    lines = [reading.folded[row[0].start : row[0].end] for row in head if len(row) == 1]
    if over and (reading.text[over.end - 1] == ":" or reading.text[over.end - 1] not in ".;!?"):
        lines.append(reading.folded[reading.sentence_at(over.end - 1).start : over.end])
    words = " ".join(lines)
    spans = [(over.start, over.end)] if over else []
    spans += [(row[0].start, row[0].end) for row in head if len(row) == 1]
    strange = _words().other.search(words) or any(lexer.is_foreign(*span) for span in spans)
    ours = any(_is_ours(lexer, cells) for cells in headings.values())
    return _Grid(column, headings, words, not strange and (ours or bool(_words().about.search(words))), told)


def _is_ours(lexer: Lexer, head: list[Cell]) -> bool:
    """Whether the heading of a column names the standard, and no other subject."""
    words = _heading(lexer, head)
    named = _words().standard.search(words) and not _words().other.search(words)
    return bool(named) and not any(lexer.is_foreign(cell.start, cell.end) for cell in head)


def _heading(lexer: Lexer, head: list[Cell]) -> str:
    return " ".join(lexer.reading.folded[cell.start : cell.end] for cell in head)


def _row(lexer: Lexer, grid: _Grid, row: list[Cell], schools: list[Token], section: Cell | None) -> Iterator[Statement]:
    beside = [i for i in range(len(row)) if i > grid.column] or range(grid.column)
    told = [s for i in beside if (s := _cell(lexer, grid, row[i], grid.head.get(i, []), schools, told=i in grid.told))]
    yield from told
    if section and not told:
        words = lexer.reading.folded[section.start : section.end]
        begin = _WORDS.item.match(words)
        status = _said(words[begin.end() :] if begin else words)
        if status and _words().standard.search(words):
            name = schools[0]
            level = _level(lexer, words, grid.over)
            yield _statement(lexer, name, schools, level, status, (name.end, row[-1].end))


def _merged(statements: list[Statement]) -> list[Statement]:
    """ "55/55 | Hội đồng đã thông qua", "47/55 | tự đánh giá": one cell says how much, another on whose word."""
    share = next((s for s in statements if s.status == "in_progress" and s.progress), None)
    word = next((s for s in statements if s.status in JUDGES and not s.progress), None)
    if share is None or word is None or (word.status == "appraised" and not is_full(share.progress or "")):
        return statements
    return [replace(s, status=word.status) if s is share else s for s in statements if s is not word]


def _names_standard(lexer: Lexer, cell: Cell) -> bool:
    words = lexer.reading.folded[cell.start : cell.end]
    return bool(_words().level.search(words) or re.search(r"chuẩn|chỉ tiêu|tiêu chí", words))


def _cell(
    lexer: Lexer, grid: _Grid, cell: Cell, head: list[Cell], schools: list[Token], *, told: bool
) -> Statement | None:
    reading = lexer.reading
    words, heading = reading.folded[cell.start : cell.end], _heading(lexer, head)
    if _words().other.search(heading) or any(lexer.is_foreign(h.start, h.end) for h in (*head, cell)):
        return None
    outright = bool(_words().standard.search(heading))
    explicit = told or _names_standard(lexer, cell)
    if not (outright or grid.about or explicit) or _words().missing.search(heading):
        return None
    share = _share(words, heading, outright=outright)
    status = _status(lexer, cell, words, heading, share)
    if status is None:
        return None
    level = _level(lexer, share or "", words, heading, grid.over)
    predicate = Token(cell.start, cell.end, "predicate", "table")
    statement = _statement(lexer, predicate, schools, level, status, (cell.start, cell.end))
    # "Đã công nhận (2024)", "48/55" under "Năm 2023"
    year = (
        None
        if list(within(reading.dates, cell.start, cell.end))
        else _WORDS.year.search(words) or _WORDS.year.search(heading)
    )
    progress = None if status in {"recognised", "target"} else share
    return replace(statement, progress=progress, year=year[0] if year else None)


def _statement(
    lexer: Lexer, predicate: Token, schools: list[Token], level: int, status: Status, reach: tuple[int, int]
) -> Statement:
    block = lexer.reading.block_at(schools[0].start)
    return Statement(predicate, schools, level, status, (block.start, block.end), reach, block)


def _status(lexer: Lexer, cell: Cell, words: str, heading: str, share: str | None) -> Status | None:
    said = _said(words)
    column = next((status for status, known in _words().headings.items() if known.search(heading)), None)
    if share and said not in {"recognised", "reached"}:
        named = [status for status in (said, column) if status in {"target", "self_assessed", "appraised"}]
        status: Status = named[0] if named else "in_progress"
        return status if status != "appraised" or is_full(share) else "in_progress"
    if said == "reached" and column in {"self_assessed", "appraised", "recognised"}:
        return column
    if said:
        return said if column != "target" or said == "target" else None
    if _words().mark.fullmatch(words):
        return column
    dates = list(within(lexer.reading.dates, cell.start, cell.end))
    dated = dates or _WORDS.year.search(words)
    if len(words) > _SHORT or not dated or column not in {"target", "recognised", "reached"}:
        return None
    return "target" if any(lexer.reading.is_ahead(date.value) for date in dates) else column


def _said(words: str) -> Status | None:
    return next((status for status, known in _words().cells.items() if known.match(words)), None)


def _share(words: str, heading: str, *, outright: bool) -> str | None:
    """What a cell says is met: of 55 or 64, or in percent where criteria are spoken of."""
    if share := _words().share.search(words):
        return f"{int(share['met'])}/{share['of']}"
    of_criteria = outright or re.search(r"chỉ tiêu|tiêu chí", words)
    if of_criteria and (percent := _words().percent.match(words)):
        return f"{percent['percent']}%"
    if not outright or not _WORDS.number.fullmatch(words):
        return None
    if base := _words().base.search(heading):
        return f"{words}/{base['base']}"
    return f"{words}%" if "%" in heading or "tỷ lệ" in heading else None


def _level(lexer: Lexer, *words: str) -> int:
    """The level named first in the words, given nearest first; else the only one of the article; else the first."""
    for said in words:
        if named := _words().level.search(said):
            return _LEVELS.get(named["level"]) or int(named["level"])
        if base := _words().base.search(said):
            return 1 if base["base"] == "55" else 2
    levels = {token.value for token in lexer.levels}
    return int(levels.pop()) if len(levels) == 1 else 1
