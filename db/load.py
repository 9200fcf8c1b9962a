"""The tables that take no more than a look at the registries and the store: what is known and kept as it is."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec

from db.changes import load_changes
from db.reference import Reference
from db.revisions import load_revisions
from db.rows import Rows, Terms
from db.runs import load_runs
from db.scratch import part
from nlp.registry import registry

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


def load(db: sqlite3.Connection, reference: Reference, built_at: datetime, as_of: str) -> None:
    """Fill the tables of the registries, of sources and of runs, and those that show what the store keeps as it is."""
    rows = Rows(db)
    _load_reference(rows, reference)
    _load_sources(db, rows, reference, as_of)
    rows.flush()
    load_runs(db, built_at)
    for statement in _COPIED.split(";")[:-1]:
        db.execute(statement)


def tell(store: Path, file: Path) -> Iterator[Path]:
    """Make a part with the tables of what has changed: changes, revisions."""
    with part(file, store) as db:
        load_changes(db, Reference(registry()))
        load_revisions(db)
    yield file


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
        known, own = kind and terms.known(kind, "source_kind"), reference.school(school, as_of)
        rows.add("sources", identifier, name, url, known, own, 0, None, None)
    rejected = db.execute(
        "SELECT source, page, reason, sentence, run_id FROM store.readings WHERE reason IS NOT NULL "
        "ORDER BY source, page"
    )
    for number, (source, page, reason, sentence, run_id) in enumerate(rejected, 1):
        rows.add("rejections", number, source, page, terms.known(reason, "rejection"), sentence, run_id)
