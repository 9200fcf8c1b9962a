"""What a published database was made from, and whether it would be made the same today."""

import hashlib
import sqlite3
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

import nlp
from db.corrections import Correction
from db.errors import StoreError
from db.looking import is_sound
from db.metadata import PATH
from db.published import Published
from db.scratch import attach

# Every reading of a page, whatever came of it, bears the number of its run; an article that is fetched may be gone.
_STORED = """
SELECT * FROM store.sources ORDER BY id;
SELECT max(run_id), count(*) FROM store.readings;
SELECT id FROM store.fetches WHERE role IN ('article', 'attachment') ORDER BY id DESC LIMIT 1
"""
_TIME_TELLS = """
SELECT EXISTS (SELECT 1 FROM claims WHERE sort_date > build.as_of AND sort_date <= :today)
  OR EXISTS (SELECT 1 FROM schools WHERE valid_from > build.as_of AND valid_from <= :today
    OR valid_to >= build.as_of AND valid_to < :today)
  OR build.as_of > :today
FROM build
"""


def made_from(db: sqlite3.Connection, decisions: Sequence[Correction], day: str) -> str:
    """The day (ISO 8601) of a build, and a digest of all else that its rows come from, but for those of the runs.

    That is: the attached `store`, people's decisions, the program with its registries.
    """
    digest = hashlib.sha256(_program().encode())
    digest.update(msgspec.json.encode(decisions))
    for statement in _STORED.split(";"):
        digest.update(repr(db.execute(statement).fetchall()).encode())
    return f"{day} {digest.hexdigest()[:16]}"


def still_true(database: Path, store: Path, decisions: Sequence[Correction], today: date) -> bool:
    """Whether a build of today would bring the rows that `database` has whole, but for those of the runs."""
    try:
        with Published.open(database) as published:
            db = published.db
            attach(db, store)
            [(before,)] = db.execute("SELECT made_from FROM build")
            [(changed_by_time,)] = db.execute(_TIME_TELLS, {"today": today.isoformat()})
            day, _, _ = before.partition(" ")
            # Copied night after night, damage would soon be in all the builds that are kept.
            return not changed_by_time and before == made_from(db, decisions, day) and is_sound(db)
    except StoreError:
        return False  # nothing published yet, or nothing of ours


@cache
def _program() -> str:
    """A digest of the code and the data that builds are made with."""
    digest = hashlib.sha256(nlp.VERSION.encode())
    folder = Path(__file__).parent
    for file in sorted([*folder.rglob("*.py"), *folder.rglob("*.sql"), *folder.rglob("*.yml"), PATH]):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
