"""Bulk loading: rows collected per table, written by the thousand (one by one is sixty times slower)."""

import sqlite3
from collections import defaultdict

Value = str | int | float | None
BATCH = 1_000


class Rows:
    """Rows on their way into tables, in the order of the tables' columns."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._waiting: defaultdict[str, list[tuple[Value, ...]]] = defaultdict(list)

    def add(self, table: str, *row: Value) -> None:
        """Add one row: a value for every column."""
        waiting = self._waiting[table]
        waiting.append(row)
        if len(waiting) >= BATCH:
            self._write(table)

    def flush(self) -> None:
        """Write what is waiting."""
        for table in list(self._waiting):
            self._write(table)

    def _write(self, table: str) -> None:
        rows = self._waiting.pop(table)
        marks = ", ".join("?" * len(rows[0]))
        self._db.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 -- our own table names


class Terms:
    """The codes in use; one that vocabulary.yml does not explain yet is shown as it is rather than stopping a build."""

    def __init__(self, db: sqlite3.Connection, rows: Rows) -> None:
        self._rows = rows
        self._known = {code for (code,) in db.execute("SELECT id FROM terms")}

    def known(self, code: str, kind: str) -> str:
        """The code, explained if only by itself."""
        if code not in self._known:
            self._known.add(code)
            self._rows.add("terms", code, kind, code, len(self._known))
        return code
