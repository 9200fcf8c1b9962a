"""Search finds `đạt chuẩn` when somebody types `dat chuan`: queries are folded as the index is (`db.search.FOLD`).

And the search of a table page that many rows match reads them in the order in which they are shown until the page is
full, not all that match before it sorts them: of 50,000 articles that all match it took 480 ms, and takes 15. The few
that most searches find are looked up.
"""

import re
import sqlite3
from collections.abc import Awaitable, Callable, Generator
from typing import Any

from datasette import Request, hookimpl
from datasette.app import Datasette
from datasette.database import Database
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
def filters_from_request(
    request: Request, database: str, table: str, datasette: Datasette
) -> Generator[None, Result[list[Any]], None]:
    """Every order that a page offers has an index, and so have a table's own facets; a reader's own do not."""
    outcome = yield
    if not any(name.startswith("_facet") for name in request.args):
        build = datasette.get_database(database)
        outcome.force_result([_in_order(filters, build, table) for filters in outcome.get_result()])


def _in_order(
    filters: Callable[[], Awaitable[FilterArguments]], build: Database, table: str
) -> Callable[[], Awaitable[FilterArguments]]:
    async def planned() -> FilterArguments:
        arguments = await filters()
        for place, clause in enumerate(arguments.where_clauses):
            searched = _SEARCHED.fullmatch(clause)
            if searched and searched["table"] == table:
                found = await build.execute(many(table, searched[1]), arguments.params)
                # The sign keeps SQLite from looking the matches up (sqlite.org/optoverview.html, "Manual Control").
                arguments.where_clauses[place] = f"+{clause}" if found.single_value() else clause
        return arguments

    return planned


def counted(sql: str) -> str:
    """The same question, but of the words alone where it is how many rows match a search, and nothing else is asked."""
    return _COUNT.sub(r"select count(*) from (\2)", sql)


def many(table: str, matches: str) -> str:
    """Whether more rows match than are worth looking up: each costs, with sorting, what 32 rows of an index do."""
    rows = f"(select coalesce(max(rowid), 0) / 32 from {table})"  # noqa: S608 -- our own names
    return f"select count(*) > {rows} from ({matches} limit {rows} + 1)"  # noqa: S608


_MATCHES = r"rowid in \((select rowid from {}_fts where \S+ match escape_fts\(:\w+\))\)"
_SEARCHED = re.compile(_MATCHES.format(r"(?P<table>\w+)"))
_COUNT = re.compile(r"^select count\(\*\) from (\w+) where \+" + _MATCHES.format(r"\1") + r"\s*$")  # noqa: S608 -- reads SQL, makes none
