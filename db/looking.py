"""Databases that are there, opened to look only: nothing is written, and no right to write is needed."""

import os
import sqlite3
from pathlib import Path


def address(path: Path) -> str:
    """How SQLite (`uri=True`, ATTACH) is told to open a file and to leave it as it is."""
    # In a folder that may not be written SQLite cannot make the files that it shares with a writer. Unless a writer has
    # left some there, nobody writes, and none are needed.
    still = not os.access(path.parent, os.W_OK) and not path.with_name(f"{path.name}-wal").exists()
    return f"{path.absolute().as_uri()}?{'immutable=1' if still else 'mode=ro'}"


def is_sound(db: sqlite3.Connection) -> bool:
    """Whether all pages of the database are as SQLite writes them; 0.1 s for 10,000 articles."""
    try:
        return bool(db.execute("PRAGMA main.quick_check(1)").fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


def look(path: Path) -> sqlite3.Connection:
    """Open a database to look only; that it is damaged shows at the first question."""
    return sqlite3.connect(address(path), uri=True, isolation_level=None, timeout=10)
