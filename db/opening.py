"""Connections to a store.db of today's schema: to write it, or to look only."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db.errors import explain
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
        StoreError: not a database, made by a newer or an older thidua, not to be read.
    """
    # In a folder that may not be written SQLite cannot make the files that it shares with a writer. Unless a writer has
    # left some there, nobody writes, and none are needed.
    still = not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    address = f"{path.absolute().as_uri()}?{'immutable=1' if still else 'mode=ro'}"
    with explain(path), _kept(sqlite3.connect(address, uri=True, isolation_level=None, timeout=10)) as db:
        check_current(db, path)
    return db


@contextmanager
def _kept(db: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Keep the connection open unless it fails at once."""
    try:
        yield db
    except BaseException:
        db.close()
        raise
