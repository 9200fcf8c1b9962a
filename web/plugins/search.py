"""Search finds `đạt chuẩn` when somebody types `dat chuan`: queries are folded as the index is (`db.search.FOLD`).

And the search of a table page reads the rows in the order in which they are shown until the page is full, not all that
match before it sorts them: of 50,000 articles that all match it took 480 ms, and takes 15.
"""

import re
import sqlite3
from collections.abc import Awaitable, Callable, Generator
from typing import Any

from datasette import Request, hookimpl
from datasette.filters import FilterArguments
from datasette.utils import escape_fts
from pluggy import Result

from db.search import FOLD

# `11-QĐ/TW`, `11 QD-TW`, `11QĐ/TW`: figures and letters in a row, however they are joined; "số" before them is no word.
_NUMBER = re.compile(r"(?<![\w\"])(\d{1,5})\s*[-–/.]?\s*([^\W\d_]{1,6})\s*[-–/.]\s*([^\W\d_]{1,12})\b")
_GLUED = re.compile(r"(?<![\w\"])(\d{1,5})([^\W\d_]{2,6})\b")
_SO = re.compile(r"\bs(?:o\u0302?\u0301?|ố)\s+(?=\d)", re.IGNORECASE)


_NOTHING = '""'
"""An expression that nothing matches; an empty one is an error."""


def words(query: str | None) -> str:
    """What people type as an FTS5 expression: every word must occur, what stands in quotation marks in a row."""
    text = " ".join((query or "").translate(FOLD).replace("“", '"').replace("”", '"').replace("\0", " ").split())
    parts = text.split('"')
    if len(parts) % 2 == 0:  # a mark that was never closed
        parts = [" ".join(parts)]
    spaced = [part if place % 2 else _numbers(part) for place, part in enumerate(parts)]
    return str(escape_fts('"'.join(spaced))) or _NOTHING


def _numbers(text: str) -> str:
    text = _SO.sub("", text)
    found = _NUMBER.sub(r' "\1 \2 \3" ', text)
    return found if found != text else _GLUED.sub(r' "\1 \2" ', text)


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Replace Datasette's `escape_fts`, which the search boxes and the canned queries call."""
    conn.create_function("escape_fts", 1, words, deterministic=True)


@hookimpl(hookwrapper=True)
def filters_from_request(request: Request) -> Generator[None, Result[list[Any]], None]:
    """Where the rows come in the table's own order, and are counted by its own facets: those have indexes."""
    outcome = yield
    if not any(name.startswith(("_sort", "_facet")) for name in request.args):
        outcome.force_result([_in_order(filters) for filters in outcome.get_result()])


def _in_order(filters: Callable[[], Awaitable[FilterArguments]]) -> Callable[[], Awaitable[FilterArguments]]:
    async def found() -> FilterArguments:
        arguments = await filters()
        # The sign keeps SQLite from looking the matches up one by one (sqlite.org/optoverview.html, "Manual Control").
        arguments.where_clauses = [
            f"+{clause}" if clause.startswith(_MATCHES) else clause for clause in arguments.where_clauses
        ]
        return arguments

    return found


_MATCHES = "rowid in (select rowid from "
