"""What is new, changed, gone and back since earlier runs, fact by fact, in words."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import msgspec

from db.edtf import written
from db.keys import DECODE, KINDS
from db.metadata import heading, metadata
from db.reference import Reference
from db.schema import called
from db.scratch import attach
from nlp.facts import Citation, Claim, Cluster, Event, Fact, Participant, Total

RUNS_KEPT = 60  # runs whose changes are published; store.db remembers them all

_TERMS = called()
_LISTS = {"deputies": _TERMS["deputy"], "members": _TERMS["member"]}

# A first reading of thousands of articles is no news: what a run adds to articles seen before, and what it adds of
# events and standings, is.
_NEWS = ("event_report", "claim", "total", "cluster_report")
_FOUND = """
WITH kept AS (SELECT id FROM store.runs ORDER BY id DESC LIMIT ?),
found(run_id, change, kind, fact_id, article_id, before, after) AS (
SELECT c.run_id, c.change, f.kind, f.id, f.article_id, c.before, c.after
FROM store.changes c JOIN store.facts f ON f.id = c.fact_id
WHERE c.run_id IN kept AND f.kind <> 'mention'
UNION ALL
SELECT f.first_run_id, 'added', f.kind, f.id, f.article_id, NULL,
  coalesce((SELECT before FROM store.changes WHERE fact_id = f.id ORDER BY id LIMIT 1), f.record)
FROM store.facts f
WHERE f.first_run_id IN kept AND f.kind IN (SELECT value FROM json_each(?)))
SELECT run_id, change, kind, fact_id, article_id,
  summary(change, kind, CAST(before AS BLOB), CAST(after AS BLOB)), before, after
FROM found ORDER BY run_id, fact_id
"""


class Change(NamedTuple):
    """One fact that a run added, changed, no longer found or found again; `summary` is Vietnamese, for people."""

    run_id: int
    change: str
    kind: str
    fact_id: int
    article_id: int
    summary: str
    before: str | None
    after: str | None


def load_changes(db: sqlite3.Connection, reference: Reference) -> None:
    """Fill `changes` from the attached store: the last `RUNS_KEPT` runs, in their order.

    By SQLite itself, which asks for the summaries only: 150,000 changes take 0.8 s of CPU, row by row they took 1.1.
    """
    _summing_up(db, reference.names | {cluster: name for cluster, name, _ in reference.clusters})
    # OR IGNORE: what says the same has no summary, which must not be NULL.
    columns = "run_id, change, kind, fact_id, article_id, summary, before, after"
    db.execute(f"INSERT OR IGNORE INTO changes({columns}) {_FOUND}", (RUNS_KEPT, json.dumps(_NEWS)))


def forget_changes(db: sqlite3.Connection) -> None:
    """Delete the changes of runs that are no longer among the last `RUNS_KEPT`, and how many they were."""
    kept = "SELECT id FROM runs ORDER BY id DESC LIMIT ?"
    for table in ("changes", "run_changes"):
        db.execute(f"DELETE FROM {table} WHERE run_id NOT IN ({kept})", (RUNS_KEPT,))  # noqa: S608


def changes_of_last_run(store: Path, names: dict[str, str]) -> list[tuple[Change, str]]:
    """Every fact that the last run of a store.db added, changed or lost, with the page that it was read from.

    `names`: of clusters and schools, by slug.
    """
    with closing(sqlite3.connect(":memory:", uri=True)) as db:
        attach(db, store)
        _summing_up(db, names)
        kinds = [kind.name for kind in KINDS if kind.name != "mention"]
        found = (Change._make(row) for row in db.execute(_FOUND, (1, json.dumps(kinds))))
        pages = "SELECT coalesce(url, file) FROM store.articles WHERE id = ?"
        return [
            (change, db.execute(pages, (change.article_id,)).fetchone()[0])
            for change in found
            if change.summary is not None
        ]


def _summing_up(db: sqlite3.Connection, names: dict[str, str]) -> None:
    """Let the database call `summary`: of a change in words, NULL where another rule, or other words, say the same."""

    def summary(change: str, kind: str, before: bytes | None, after: bytes | None) -> str | None:
        earlier = DECODE[kind](before) if before else None
        later = DECODE[kind](after) if after else None
        if earlier is None or later is None:
            return _say(fact, names) if (fact := earlier or later) else ""
        if change == "changed" and _bare(earlier) == _bare(later):
            return None
        said = list(dict.fromkeys((_say(earlier, names), _say(later, names))))
        if len(said) == 1 and (fields := _differing(kind, earlier, later)):
            said = [f"{said[0]} ({', '.join(fields)})"]
        return " → ".join(said)

    db.create_function("summary", 4, summary, deterministic=True)


def _bare(fact: Fact) -> Fact:
    return msgspec.structs.replace(fact, evidence=[], quotes=[], rule="")


def _differing(kind: str, earlier: Fact, later: Fact) -> list[str]:
    """What is another in two facts that are summed up alike."""
    columns = metadata()["databases"]["thidua"]["tables"].get(f"{kind}s", {}).get("columns", {}) | _LISTS
    fields = [name for name in earlier.__struct_fields__ if getattr(earlier, name) != getattr(later, name, None)]
    return [heading(columns[name]).lower() for name in fields if name in columns]


def _say(fact: Fact, names: dict[str, str]) -> str:
    return ", ".join(part for part in _parts(fact, names) if part)


def _parts(fact: Fact, names: dict[str, str]) -> Iterator[str | None]:
    match fact:
        case Event():
            yield fact.name or _TERMS[fact.type]
            yield names.get(fact.cluster or "")
            yield names.get(fact.host or "")
            yield written(fact.start)
            yield _TERMS[fact.status].lower() if fact.status != "held" else None
        case Claim():
            yield names.get(fact.school, fact.school)
            yield f"mức {fact.level}: {_TERMS[fact.status].lower()}"
            yield fact.progress
            yield written(fact.as_of)
        case Total():
            yield f"{fact.count} trường, mức {fact.level}: {_TERMS[fact.status].lower()}"
            yield names.get(fact.scope or "")
            yield written(fact.as_of)
        case Cluster():
            yield names.get(fact.cluster, fact.cluster)
            yield str(fact.year) if fact.year else None
            yield f"cụm trưởng: {names.get(fact.lead, fact.lead)}" if fact.lead else None
        case Participant():
            yield fact.name
            yield fact.position
            yield fact.organisation
        case Citation():
            yield fact.key
            yield written(fact.date)
