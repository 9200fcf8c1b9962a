"""Which archived pages of a store are to be read, and which are no articles any more."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from crawler.ledger import Fetch
from db.errors import explain

_BODIES = """
SELECT f.id, f.record FROM fetches f
LEFT JOIN readings r ON r.source = f.source AND r.page = f.url
WHERE f.id > :last AND f.role IN ('article', 'attachment') AND f.digest IS NOT NULL
  AND f.outcome IN ('fresh', 'unchanged', 'redirected')
  AND NOT EXISTS (
    SELECT 1 FROM fetches n WHERE n.source = f.source AND n.url = f.url AND n.id > f.id AND n.digest IS NOT NULL
      AND n.outcome IN ('fresh', 'unchanged', 'redirected'))
"""
_UNREAD = """
AND (r.digest IS NULL OR r.digest <> f.digest OR r.reader <> :reader
  OR (r.reason = 'unreadable' AND f.run_id > r.run_id)) -- fetched again since
"""
_WANTED = """
AND (:source IS NULL OR f.source = :source)
AND (:since IS NULL OR substr(json_extract(f.record, '$.fetched_at'), 1, 10) >= :since)
"""
_NEXT = " ORDER BY f.id LIMIT 200"


_REFUSED = """
SELECT r.page, r.sentence FROM readings r JOIN articles a ON a.source = r.source AND a.url = r.page
WHERE r.run_id = ? AND r.reason IS NOT NULL ORDER BY r.page
"""


def unread(db: sqlite3.Connection, path: Path, reader: str) -> Iterator[Fetch]:
    """The latest body of every article and attachment that `reader` has not read; `path` is that of `db`."""
    return _bodies(db, path, _UNREAD, reader=reader)


def wanted(db: sqlite3.Connection, path: Path, source: str | None, since: date | None) -> Iterator[Fetch]:
    """Those bodies, read or not, of one source, or fetched on a day or later, or all."""
    return _bodies(db, path, _WANTED, source=source, since=since.isoformat() if since else None)


def refused(db: sqlite3.Connection, run: int) -> list[tuple[str, str]]:
    """Pages of articles that a run found to be none, with the reason."""
    return db.execute(_REFUSED, (run,)).fetchall()


def _bodies(db: sqlite3.Connection, path: Path, condition: str, **parameters: str | None) -> Iterator[Fetch]:
    last = 0
    while True:
        with explain(path):
            rows = db.execute(_BODIES + condition + _NEXT, {**parameters, "last": last}).fetchall()
        if not rows:
            return
        last = rows[-1][0]
        for _, record in rows:
            yield msgspec.json.decode(record, type=Fetch)
