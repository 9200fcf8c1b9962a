"""store.db to thidua.db: made afresh beside the published one, checked, and put in its place by one rename.

report = build(Path("data/store.db"), Path("data/thidua.db"), built_at=now, as_of=today)

Readers never see half a build; a build that fails a check leaves the published database as it is.
"""

import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from datetime import date, datetime
from pathlib import Path

import msgspec

from db import schema
from db.changes import forget_changes
from db.checks import check
from db.copies import copies, join_copies
from db.corrections import Correction, load_corrections
from db.decisions import Applied, apply_corrections
from db.documents import join_documents
from db.errors import StoreError, explain
from db.events import join_events, joining
from db.load import load, tell
from db.origin import made_from, still_true
from db.parts import Part, make
from db.people import join_people
from db.processes import PROCESSES, Team, no_cycles
from db.published import published
from db.reference import Reference
from db.runs import end_run, load_runs
from db.scratch import CITED, attach, fast, file_of, take_in
from db.search import fill_names, fill_search, index_articles, take_in_articles
from db.store import Outcome
from nlp.registry import registry

KEPT = 7  # builds kept beside the published one, in `builds/`: to look back, or to go back with a copy


class BuildRejected(Exception):
    """The new database failed its checks and was not published; `reasons` are Vietnamese sentences for people."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


class BuildReport(msgspec.Struct, kw_only=True):
    """What was built: rows per table; in Vietnamese, what could not be shown and which decisions were idle."""

    counts: dict[str, int]
    skipped: dict[str, int]
    unused_corrections: list[str] = []


def build(
    store: Path,
    target: Path,
    *,
    built_at: datetime,
    as_of: date,
    corrections: Path | None = None,
    accept_loss: bool = False,
    outcome: Outcome | None = None,
) -> BuildReport:
    """Build `target` from `store`, check it and swap it in.

    Args:
        built_at: aware time of the build.
        as_of: the day the views `level1` and `schools` speak of.
        corrections: folder of people's decisions (`db.corrections`).
        accept_loss: publish although much less is in it than in the database it replaces.
        outcome: how the run ends that builds, once the database is published: the store does not know it before.

    Raises:
        BuildRejected: a check failed; `target` is as it was.
        CorrectionError: a file of corrections has a mistake.
        StoreError: the store cannot be read or the target not be written.
    """
    decisions = load_corrections(corrections)
    with no_cycles(), replacing_database(target, store) as db:
        with _team(db) as team:
            skipped, applied = _fill(db, team, built_at, as_of, decisions)
            end_run(db, built_at, outcome)
            with ThreadPoolExecutor(1) as disk:  # nobody waits for it any more: of 50,000 articles 0.3 s
                flushed = disk.submit(_flush, file_of(db))
                reasons = check(db, team, target, accept_loss=accept_loss)
            flushed.result()
            if reasons:
                raise BuildRejected(reasons)
        counts = schema.counts(db)
    return BuildReport(counts=counts, skipped=dict(skipped), unused_corrections=applied.unused)


def refresh(
    store: Path,
    target: Path,
    *,
    built_at: datetime,
    as_of: date,
    corrections: Path | None = None,
    outcome: Outcome | None = None,
) -> BuildReport:
    """`build`, but where that would bring the same rows only those of the runs are written.

    A night without a new article need not take as long as a build of everything. The report then counts rows; it has
    nothing to say of what was left out or idle when they were made.
    """
    if not still_true(target, store, load_corrections(corrections), as_of):
        return build(store, target, built_at=built_at, as_of=as_of, corrections=corrections, outcome=outcome)
    with replacing_database(target, store, begin_with=target) as db:
        db.execute("BEGIN")
        row = (built_at.isoformat(timespec="seconds"), as_of.isoformat())
        db.execute("UPDATE build SET built_at = ?, as_of = ?, last_run_id = (SELECT max(id) FROM store.runs)", row)
        load_runs(db, built_at)
        end_run(db, built_at, outcome)
        forget_changes(db)
        db.execute("COMMIT")
        return BuildReport(counts=schema.counts(db), skipped={})


def _team(db: sqlite3.Connection) -> Team:
    [(articles,)] = db.execute("SELECT count(*) FROM store.articles")
    return Team(PROCESSES if articles > ALONE and PROCESSES > 1 else 0)


ALONE = 5_000  # articles up to which other processes are not worth the second they take to start


def _fill(
    db: sqlite3.Connection, team: Team, built_at: datetime, as_of: date, decisions: list[Correction]
) -> tuple[Counter[str], Applied]:
    """Fill the empty database.

    Every report, appearance and citation starts as an event, a person and a document of its own, under its own
    identifier; `db.events`, `db.people` and `db.documents` then join those that are one. Whatever others of the team
    can do meanwhile they do, in files of their own.
    """
    folder, store = _folder(file_of(db)), file_of(db, "store")
    folder.mkdir()
    reference = Reference(registry())
    schema.create_tables(db)
    unwritten = db.execute("PRAGMA store.data_version").fetchall()
    db.execute("BEGIN")
    day = as_of.isoformat()
    row = (built_at.isoformat(timespec="seconds"), day, schema.VERSION, made_from(db, decisions, day))
    db.execute("INSERT INTO build SELECT 1, ?, ?, ?, max(id), ? FROM store.runs", row)
    applied = apply_corrections(db, decisions)
    made = make(db, team, folder, applied)
    load(db, reference, built_at, day)
    db.execute("COMMIT")
    db.execute(CITED.format("TEMP"))
    parts = list(made)
    told = team.share(tell, [(store, folder / "told.db")])
    repeated = team.share(copies, [(store, [part.file for part in parts])])
    for part in parts:
        take_in(db, part.file)
        applied.unused += part.unused
        applied.met |= part.met
    db.execute("BEGIN")
    join_copies(db, repeated)
    db.execute("COMMIT")
    take_in(db, *told)
    with joining(db, team, applied) as joined:
        db.execute("BEGIN")
        join_documents(db, reference)
        db.execute("COMMIT")
        schema.create_indexes(db, *_DONE)
        db.execute("BEGIN")
        join_events(db, joined, applied)
        db.execute("COMMIT")
    # Several processes read it: all that they read must be of one moment.
    if db.execute("PRAGMA store.data_version").fetchall() != unwritten:
        raise StoreError(_WRITTEN)
    db.execute("DETACH store")
    join_people(db, team, reference, applied)
    applied.finish()
    _index(db, team, parts)
    return sum((part.skipped for part in parts), Counter()), applied


def _index(db: sqlite3.Connection, team: Team, parts: list[Part]) -> None:
    """Make what is made of whole tables: totals, indexes, the search, views, what is to be reviewed."""
    files = [part.file for part in parts]
    indexed = team.share(index_articles, [(files, _folder(file_of(db)) / "words.db")])
    db.executescript(schema.sql("totals.sql"))
    schema.create_indexes(db)
    fill_search(db, "events", "people", "documents")
    fill_names(db)
    take_in_articles(db, *indexed)
    schema.create_views(db)
    db.execute(schema.sql("review.sql"))
    schema.analyze(db)


_DONE = ("articles", "changes", "citations", "documents", "evidence", "facts", "mentions")  # before events are joined
_WRITTEN = "Dữ liệu đã thay đổi trong lúc dựng cơ sở dữ liệu; hãy đợi lệnh đang ghi xong rồi chạy lại."


def _folder(database: Path) -> Path:
    """Where the parts of a database lie while it is made."""
    return database.with_name(f"{database.name}-parts")


@contextmanager
def replacing_database(target: Path, store: Path, begin_with: Path | None = None) -> Iterator[sqlite3.Connection]:
    """A database beside `target`, empty or a copy, with `store` attached; at the end it takes the place of `target`.

    After an error `target` is as it was.
    """
    if not store.is_file():
        raise StoreError(f"{store}: chưa có dữ liệu; hãy chạy “thidua nightly” hoặc “thidua ingest” trước.")
    new = target.with_name(target.name + ".new")
    with explain(new):
        target.parent.mkdir(parents=True, exist_ok=True)
        _remove(new)
        if begin_with:
            shutil.copyfile(begin_with, new)
    try:
        with explain(new), fast(new, cache=32) as db:
            attach(db, store)
            yield db
        with explain(target):
            _publish(new, target)
    finally:
        _remove(new)


def _remove(database: Path) -> None:
    """Delete a database with what a killed build has left beside it."""
    shutil.rmtree(_folder(database), ignore_errors=True)
    for suffix in ("", "-wal", "-shm"):
        database.with_name(database.name + suffix).unlink(missing_ok=True)


def _publish(new: Path, target: Path) -> None:
    _flush(new)
    _keep(target)
    new.replace(target)


def _flush(database: Path) -> None:
    with database.open("rb+") as file:
        os.fsync(file.fileno())


def _keep(target: Path) -> None:
    """Put the database about to be replaced among the last `KEPT`, under the time it was built."""
    folder = target.parent / "builds"
    with suppress(FileNotFoundError, StoreError):  # nothing published yet, or nothing of ours
        with published(target) as db:
            [(built_at,)] = db.execute("SELECT built_at FROM build")
        folder.mkdir(exist_ok=True)
        kept = folder / f"{target.stem}-{built_at.replace(':', '')}.db"
        kept.unlink(missing_ok=True)
        try:
            kept.hardlink_to(target)  # no copy of gigabytes: the name moves on, the file stays
        except OSError:  # a file system without hard links
            shutil.copyfile(target, kept)
        for old in kept_builds(target)[:-KEPT]:
            old.unlink()


def kept_builds(target: Path) -> list[Path]:
    """The databases that were published before the one at `target`, the oldest first."""
    return sorted((target.parent / "builds").glob(f"{target.stem}-*.db"))
