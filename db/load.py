"""The first pass of the build: what the store keeps of each article becomes rows.

Every report, appearance and citation starts as an event, a person and a document of its own, under its own identifier;
`db.events`, `db.people` and `db.documents` then join those that are one. Memory stays flat: some hundred articles
at a time.
"""

import sqlite3
from collections import Counter
from datetime import datetime

import msgspec

from db.decisions import Applied
from db.parts import parts
from db.reference import Reference
from db.rows import Rows, Terms, insert
from db.runs import load_runs

_COPIED = """
INSERT INTO facts SELECT id, kind, article_id, rule, reader, first_run_id, last_run_id, gone_run_id
  FROM store.facts ORDER BY id;
INSERT INTO mentions SELECT id, article_id, json_extract(record, '$.text'), json_extract(record, '$.value'),
    json_extract(record, '$.evidence[0].start'), json_extract(record, '$.evidence[0].end')
  FROM store.facts WHERE kind = 'mention' AND gone_run_id IS NULL ORDER BY id;
INSERT INTO captures SELECT min(f.id), a.id, json_extract(f.record, '$.fetched_at'), json_extract(f.record, '$.warc'),
    json_extract(f.record, '$.offset'), f.digest
  FROM store.fetches f JOIN store.articles a ON a.source = f.source AND a.url = f.url
  WHERE f.role = 'article' AND json_extract(f.record, '$.warc') IS NOT NULL
  GROUP BY a.id, f.digest;
"""
_SOURCES = """
SELECT s.id, coalesce(known.name, s.id), known.url, known.kind, known.school
FROM (SELECT id FROM store.sources UNION SELECT source FROM store.articles UNION SELECT source FROM store.readings
      UNION SELECT source FROM store.source_runs) s
LEFT JOIN store.sources known ON known.id = s.id
ORDER BY s.id
"""


def load(
    db: sqlite3.Connection, reference: Reference, built_at: datetime, as_of: str, applied: Applied
) -> Counter[str]:
    """Fill the tables from the articles of the attached `store`; what cannot be shown, counted by sentence."""
    rows = Rows(db)
    skipped: Counter[str] = Counter()
    db.execute("CREATE TEMP TABLE cited(id INTEGER PRIMARY KEY, identity TEXT NOT NULL)")
    _load_reference(rows, reference)
    _load_sources(db, rows, reference, as_of)
    for part in parts(db, reference, applied):
        for table, found in part.rows.items():
            insert(db, table, found)
        skipped += part.skipped
        applied.unused += part.unused
        applied.met |= part.met
    rows.flush()
    load_runs(db, built_at)
    return skipped


def copy(db: sqlite3.Connection) -> None:
    """Fill the tables that show what the attached `store` keeps as it is: facts, mentions, captures."""
    for statement in _COPIED.split(";")[:-1]:
        db.execute(statement)


def _load_reference(rows: Rows, reference: Reference) -> None:
    for cluster in reference.clusters:
        rows.add("clusters", *cluster)
    for school in reference.schools:
        rows.add("schools", *msgspec.structs.astuple(school))
    for number, succession in enumerate(reference.successions, 1):
        rows.add("successions", number, *succession)


def _load_sources(db: sqlite3.Connection, rows: Rows, reference: Reference, as_of: str) -> None:
    terms = Terms(db, rows)
    for identifier, name, url, kind, school in db.execute(_SOURCES):
        rows.add("sources", identifier, name, url, kind, reference.school(school, as_of), 0, None, None)
    rejected = db.execute(
        "SELECT source, page, reason, sentence, run_id FROM store.readings WHERE reason IS NOT NULL "
        "ORDER BY source, page"
    )
    for number, (source, page, reason, sentence, run_id) in enumerate(rejected, 1):
        rows.add("rejections", number, source, page, terms.known(reason, "rejection"), sentence, run_id)
