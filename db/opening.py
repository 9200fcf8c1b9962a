"""Connections to a store.db of today's schema: to write it, or to look only."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from db.errors import damaged, explain
from db.looking import is_sound, look
from db.migrations import check_current, migrate


def to_write(path: Path) -> sqlite3.Connection:
    """Open or create a store and bring its schema up to date.

    Raises:
        StoreError: not a database, made by a newer thidua, read-only, disk full, in use.
    """
    with explain(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with _kept(sqlite3.connect(path, isolation_level=None, timeout=10)) as db:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
            db.execute("PRAGMA foreign_keys = ON")
            migrate(db, path)
    return db


def to_read(path: Path) -> sqlite3.Connection:
    """Open a store that is there; nothing is written, and no right to write is needed.

    Raises:
        StoreError: not a database, made by a newer or an older thidua, damaged, not to be read.
    """
    with explain(path), _kept(look(path)) as db:
        _check_filled(db, path)
        check_current(db, path)
    return db


def _check_filled(db: sqlite3.Connection, path: Path) -> None:
    """An empty file is a database for SQLite; of a store that is there it is all that damage has left."""
    if not db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise damaged(path)


def copy(path: Path, out: Path) -> None:
    """Copy a store of whatever version; `out` is replaced by a whole copy or not at all.

    Raises:
        StoreError: the store is damaged or cannot be read, `out` cannot be written.
    """
    new = out.with_name(f".{out.name}.new")
    with explain(path), closing(look(path)) as source:
        _check_filled(source, path)
        with explain(new):
            new.unlink(missing_ok=True)
            try:
                with closing(sqlite3.connect(new)) as target:
                    source.backup(target)
                    if not is_sound(target):  # it copies damage as well: over the one backup that was good
                        raise damaged(path)
                new.replace(out)
            finally:
                new.unlink(missing_ok=True)


@contextmanager
def _kept(db: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Keep the connection open unless it fails at once."""
    try:
        yield db
    except BaseException:
        db.close()
        raise
