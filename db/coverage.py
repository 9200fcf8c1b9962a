"""How far each source can be relied on, from what the store remembers of its runs."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from typing import Literal

import msgspec

from crawler.coverage import HISTORY, Coverage, coverage
from crawler.ledger import SourceRun

_RUN = msgspec.json.Decoder(SourceRun)


def coverages(db: sqlite3.Connection, schema: Literal["main", "store"], now: datetime) -> Iterator[Coverage]:
    """Coverage of every source that is crawled, in order of source; the store's tables are in `schema`."""
    crawled = f"SELECT id, coalesce(rhythm, 7) FROM {schema}.sources WHERE kind IS NOT 'local' ORDER BY id"  # noqa: S608
    latest = f"SELECT record FROM {schema}.source_runs WHERE source = ? ORDER BY id DESC LIMIT {HISTORY}"  # noqa: S608
    for source, rhythm in db.execute(crawled).fetchall():
        runs = [_RUN.decode(record) for (record,) in db.execute(latest, (source,))]
        yield coverage(source, rhythm, runs, now)
