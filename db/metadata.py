"""metadata.yml: what the public reads about tables and columns; nothing is published without a description."""

import re
import sqlite3
from functools import cache
from pathlib import Path
from typing import Any

from crawler.records import plain

PATH = Path(__file__).parent.parent / "metadata.yml"


@cache
def metadata() -> dict[str, Any]:
    """The parsed file."""
    parsed: dict[str, Any] = plain(PATH)
    return parsed


def heading(description: str) -> str:
    """What a column is called: what stands before the first `;` or bracket of its description."""
    return re.split(r"\s*[;(]", description, maxsplit=1)[0]


def undescribed(db: sqlite3.Connection) -> list[str]:
    """Tables, views and `table.column`s of the database that metadata.yml says nothing about."""
    described = metadata()["databases"]["thidua"]["tables"]
    missing = []
    for name, columns in described_tables(db).items():
        entry = described.get(name, {})
        missing += [] if entry.get("title") and entry.get("description") else [name]
        missing += [f"{name}.{column}" for column in columns if not entry.get("columns", {}).get(column)]
    return missing


def described_tables(db: sqlite3.Connection) -> dict[str, list[str]]:
    """Tables and views that readers see, with their columns; not the innards of the search index and of SQLite."""
    names = [
        name
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name")
        if "_fts" not in name and not name.startswith("sqlite_")
    ]
    return {name: [row[1] for row in db.execute(f"PRAGMA table_info({name})")] for name in names}
