"""Search finds `đạt chuẩn` when somebody types `dat chuan`: queries are folded as the index is (`db.search.FOLD`)."""

import sqlite3

from datasette import hookimpl
from datasette.utils import escape_fts

from db.search import FOLD


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Replace Datasette's `escape_fts`, which the search boxes and the canned queries call."""
    conn.create_function("escape_fts", 1, lambda query: escape_fts((query or "").translate(FOLD)), deterministic=True)
