"""Databases that nobody reads before they are whole, and that are thrown away when something fails."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from db import schema
from db.errors import explain
from db.looking import address

CITED = "CREATE {} TABLE cited(id INTEGER PRIMARY KEY, identity TEXT NOT NULL)"
"""What each citation is known by until documents are joined."""

_NUMBERED = {  # as they are taken in
    "evidence": "fact_id, field, start, end, quote",
    "cluster_roles": "fact_id, cluster, year, role, school, cluster_name, article_id, quote",
}


@contextmanager
def fast(file: Path, cache: int = 8) -> Iterator[sqlite3.Connection]:
    """A new database, or what is there: no journal, no waiting for the disk, `cache` MB of pages in memory."""
    with closing(sqlite3.connect(file.absolute().as_uri(), uri=True, isolation_level=None)) as db:
        # Some articles fit a page of 16 kB: copied in three quarters of the time of pages of 8 kB, which hold one or
        # two, and half of that of 4 kB, whose rows go on elsewhere. What readers ask takes as long.
        db.executescript(f"PRAGMA page_size = 16384; PRAGMA cache_size = {-1024 * cache};")
        db.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        yield db


@contextmanager
def part(file: Path, store: Path) -> Iterator[sqlite3.Connection]:
    """A part of the new database in a file of its own: its tables, empty, with `store` attached."""
    with explain(file), fast(file) as db:
        attach(db, store)
        db.executescript(schema.sql("published.sql"))
        db.execute(CITED.format(""))
        db.execute("BEGIN")
        yield db
        db.execute("COMMIT")


def take_in(db: sqlite3.Connection, file: Path) -> None:
    """Bring the rows of a part into their tables, record by record where SQLite finds both tables declared alike."""
    db.execute("ATTACH ? AS part", (str(file),))
    for (table,) in db.execute("SELECT name FROM part.sqlite_master WHERE type = 'table'").fetchall():
        into, columns = (f"{table}({found})", found) if (found := _NUMBERED.get(table)) else (table, "*")
        db.execute(f"INSERT INTO {into} SELECT {columns} FROM part.{table}")  # noqa: S608 -- our own names
    db.execute("DETACH part")


def show_parts(db: sqlite3.Connection, files: Sequence[Path], table: str) -> None:
    """Let the database read a table of several parts as if it were its own."""
    for number, file in enumerate(files):
        db.execute(f"ATTACH ? AS part{number}", (str(file),))
    rows = " UNION ALL ".join(f"SELECT * FROM part{number}.{table}" for number in range(len(files)))  # noqa: S608
    db.execute(f"CREATE TEMP VIEW {table} AS {rows}")


def attach(db: sqlite3.Connection, store: Path) -> None:
    """Let the database read a store.db under the name `store`."""
    with explain(store):
        db.execute("ATTACH ? AS store", (address(store),))
        db.execute("SELECT 1 FROM store.articles LIMIT 1")


def file_of(db: sqlite3.Connection, name: str = "main") -> Path:
    """The file of a database, or of one that is attached to it."""
    return next(Path(file) for _, known, file in db.execute("PRAGMA database_list") if known == name)
