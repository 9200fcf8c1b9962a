"""The tables that every run changes, whether or not it read anything: `runs`, `source_runs`, `coverage`."""

import sqlite3
from datetime import datetime

import msgspec

from crawler.ledger import SourceRun
from db.coverage import coverages
from db.rows import Rows, Terms
from db.store import Outcome

_RUN = msgspec.json.Decoder(SourceRun)
_LATER = """
SELECT id, run_id, record FROM store.source_runs
WHERE id > (SELECT coalesce(max(id), 0) FROM main.source_runs) ORDER BY id
"""
_LAST_SUCCESS = """
UPDATE sources SET last_success = found.finished
FROM (SELECT source, max(finished) AS finished FROM source_runs WHERE outcome IN ('fresh', 'quiet', 'unchanged')
  GROUP BY source) AS found
WHERE found.source = sources.id
"""


def load_runs(db: sqlite3.Connection, built_at: datetime) -> None:
    """Bring the tables up to what the attached `store` knows at `built_at`; `sources` must be filled."""
    rows = Rows(db)
    terms = Terms(db, rows)
    db.execute(
        "INSERT OR REPLACE INTO runs SELECT id, command, started_at, finished_at, outcome FROM store.runs ORDER BY id"
    )
    for number, run_id, record in db.execute(_LATER):
        run = _RUN.decode(record)
        rows.add(
            "source_runs", number, run_id, run.source, run.started.isoformat(), run.finished.isoformat(),
            terms.known(run.outcome, "source_outcome"),
            run.detail, run.requests, run.lists, run.links, run.known, run.new, run.changed, run.failed,
            run.attachments, run.bytes,
        )  # fmt: skip
    db.execute("DELETE FROM coverage")
    for found in coverages(db, "store", built_at):
        rows.add(
            "coverage", found.source, found.alarm, found.outcome and terms.known(found.outcome, "source_outcome"),
            _iso(found.since), found.seen, _iso(found.last_fresh),
            found.rhythm,
        )  # fmt: skip
    rows.flush()
    db.execute(_LAST_SUCCESS)


def end_run(db: sqlite3.Connection, at: datetime, outcome: Outcome | None) -> None:
    """Say how the last run ended, which the store does not know yet."""
    if outcome:
        row = (at.isoformat(), outcome)
        db.execute("UPDATE main.runs SET finished_at = ?, outcome = ? WHERE id = (SELECT max(id) FROM main.runs)", row)


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
