"""Search finds `đạt chuẩn` when somebody types `dat chuan`: queries are folded as the index is (`db.search.FOLD`)."""

import re
import sqlite3

from datasette import hookimpl
from datasette.utils import escape_fts

from db.search import FOLD

# `11-QĐ/TW`, `11 QD-TW`, `11QĐ/TW`: figures and letters in a row, however they are joined; "số" before them is no word.
_NUMBER = re.compile(r"(?<![\w\"])(\d{1,5})\s*[-–/.]?\s*([^\W\d_]{1,6})\s*[-–/.]\s*([^\W\d_]{1,12})\b")
_GLUED = re.compile(r"(?<![\w\"])(\d{1,5})([^\W\d_]{2,6})\b")
_SO = re.compile(r"\bs(?:o\u0302?\u0301?|ố)\s+(?=\d)", re.IGNORECASE)


def words(query: str | None) -> str:
    """What people type as an FTS5 expression: every word must occur, what stands in quotation marks in a row."""
    text = (query or "").translate(FOLD).replace("“", '"').replace("”", '"')
    parts = text.split('"')
    if len(parts) % 2 == 0:  # a mark that was never closed
        parts = [" ".join(parts)]
    spaced = [part if place % 2 else _numbers(part) for place, part in enumerate(parts)]
    return str(escape_fts('"'.join(spaced)))


def _numbers(text: str) -> str:
    text = _SO.sub("", text)
    found = _NUMBER.sub(r' "\1 \2 \3" ', text)
    return found if found != text else _GLUED.sub(r' "\1 \2" ', text)


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection) -> None:
    """Replace Datasette's `escape_fts`, which the search boxes and the canned queries call."""
    conn.create_function("escape_fts", 1, words, deterministic=True)
