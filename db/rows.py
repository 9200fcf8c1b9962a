"""Bulk loading: rows collected per table, written by the hundred (one by one is sixty times slower)."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

Value = str | int | float | None
BATCH = 1_000  # rows in what processes send each other


class Rows:
    """Rows on their way into tables, in the order of the tables' columns, or into some: `evidence(fact_id, quote)`."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._waiting: defaultdict[str, list[tuple[Value, ...]]] = defaultdict(list)

    def add(self, table: str, *row: Value) -> None:
        """Add one row: a value for every column."""
        waiting = self._waiting[table]
        waiting.append(row)
        if len(waiting) >= _WAITING:
            insert(self._db, table, self._waiting.pop(table))

    def flush(self) -> None:
        """Write what is waiting."""
        while self._waiting:
            insert(self._db, *self._waiting.popitem())


def insert(db: sqlite3.Connection, table: str, rows: Sequence[tuple[Value, ...]]) -> None:
    """Write rows into a table, fifty by a statement: that takes half to three quarters of the time of one by one."""
    for first in range(0, len(rows), _BY_A_STATEMENT):
        some = rows[first : first + _BY_A_STATEMENT]
        db.execute(_statement(table, len(some[0]), len(some)), tuple(chain.from_iterable(some)))


@lru_cache(maxsize=4096)
def _statement(table: str, columns: int, rows: int) -> str:
    marks = ", ".join(["(" + ", ".join("?" * columns) + ")"] * rows)
    return f"INSERT INTO {table} VALUES {marks}"  # noqa: S608 -- our own table names


_BY_A_STATEMENT = 50
# Rows of a table that wait: a thousand articles do not fit what the processor has at hand, and all that follows takes a
# twelfth longer.
_WAITING = 2 * _BY_A_STATEMENT
# Of `None` alone of its own types sqlite3 asks anew, for every value, who adapts it: a third of the time of a row with
# seven of them.
sqlite3.register_adapter(type(None), lambda none: none)


class Later:
    """New values for rows of tables still being read: kept on disk, written in the order in which the rows are stored.

    In the order in which they are found, people's by name, 500,000 of 1,250,000 rows took five times as long.
    """

    def __init__(self, db: sqlite3.Connection, found: str | None = None) -> None:
        """Nothing yet, or the values and identifiers that a SELECT finds."""
        db.execute("CREATE TEMP TABLE later(value, id INTEGER NOT NULL)")
        if found:
            db.execute(f"INSERT INTO later {found}")
        self._db = db
        self._rows = Rows(db)

    def add(self, value: Value, identifier: int) -> None:
        """Keep one value for the row of that identifier."""
        self._rows.add("later", value, identifier)

    def write(self, *updates: str) -> None:
        """Carry out each UPDATE, once; it takes each `value` from the table `known`, where its `id` is.

        One statement for all: a million rows take 1.6 s of CPU, with a statement for each 2.4.
        """
        self._rows.flush()
        self._db.execute("CREATE TEMP TABLE known(id INTEGER PRIMARY KEY, value)")
        self._db.execute("INSERT INTO known SELECT id, value FROM later ORDER BY id")
        self._db.execute("DROP TABLE later")
        for update in updates:
            self._db.execute(update)
        self._db.execute("DROP TABLE known")


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
