"""store.db: what was fetched when, every article and its versions, the facts read from each, and every run.

with Store.open(Path("data/store.db")) as store:
    run = store.start_run("nightly", now)
    for fetch in store.unread(reader):
        store.save_article(article, facts, page=fetch.url, digest=..., fetched_at=fetch.fetched_at, reader=reader)
    store.finish_run(run, now, "good")

Each call is one transaction in WAL mode: after `kill -9` the database holds every call that returned and nothing of the
one that did not. One process writes at a time; others may read. Every failure of SQLite or the disk is a `StoreError`
whose text says what, where and what to do.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import msgspec

from crawler.coverage import Coverage
from crawler.ledger import PASSING, Fetch, SourceRun
from db.corrections import FactName
from db.coverage import coverages
from db.documents import head
from db.errors import explain
from db.keys import DECODE, decode_article, said
from db.opening import to_read, to_write
from db.pages import refused, unread, wanted
from db.remember import Saved, encode, put_article, put_facts, rowid
from extract.article import Article
from nlp.facts import Fact, Facts

Outcome = Literal["good", "partly", "failed", "interrupted"]


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """What the database shows of a source.

    Attributes:
        school: slug of the school whose site it is.
        rhythm: days within which a new article is expected.
    """

    id: str
    name: str
    url: str | None = None
    kind: str | None = None
    school: str | None = None
    rhythm: int | None = None


class Run(msgspec.Struct, frozen=True):
    """One run of a command; times are ISO 8601 with zone, `outcome` a term of the kind `run_outcome`."""

    id: int
    command: str
    started_at: str
    finished_at: str | None
    outcome: str


class Store:
    """One open store.db; satisfies `crawler.ledger.Ledger`."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        self._db = db
        self._path = path
        self._run: int | None = None

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or create the store and bring its schema up to date.

        Raises:
            StoreError: not a database, made by a newer thidua, read-only, disk full, in use.
        """
        return cls(to_write(path), path)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Open a store to look only: nothing is written, and no right to write is needed.

        Raises:
            StoreError: not a database, made by a newer or an older thidua, not to be read.
        """
        return cls(to_read(path), path)

    def close(self) -> None:
        """Close the store; harmless when done twice."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with explain(self._path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
            except BaseException:
                if self._db.in_transaction:  # a full disk has already rolled back
                    self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")

    # -- runs and sources

    def start_run(self, command: str, at: datetime) -> int:
        """Begin a run; what is saved from now on belongs to it. A run that never finished is marked interrupted."""
        with self._transaction() as db:
            db.execute("UPDATE runs SET outcome = 'interrupted' WHERE outcome = 'running'")
            cursor = db.execute(
                "INSERT INTO runs(command, started_at, outcome) VALUES (?, ?, 'running')", (command, at.isoformat())
            )
        self._run = rowid(cursor)
        return self._run

    @property
    def run(self) -> int:
        """The run that what is saved belongs to."""
        if self._run is None:
            raise RuntimeError("start_run first")
        return self._run

    def finish_run(self, run: int, at: datetime, outcome: Outcome) -> None:
        """Say how the run ended."""
        with self._transaction() as db:
            db.execute("UPDATE runs SET finished_at = ?, outcome = ? WHERE id = ?", (at.isoformat(), outcome, run))
        self._run = None

    def put_sources(self, sources: Iterable[Source]) -> None:
        """Remember what sources are called; one that is no longer configured keeps its last description."""
        with self._transaction() as db:
            db.executemany(
                "INSERT INTO sources VALUES (:id, :name, :url, :kind, :school, :rhythm) ON CONFLICT(id) DO UPDATE SET "
                "name = excluded.name, url = excluded.url, kind = excluded.kind, school = excluded.school, "
                "rhythm = excluded.rhythm",
                [msgspec.structs.asdict(source) for source in sources],
            )

    def source_names(self) -> dict[str, str]:
        """The name of every source by its identifier."""
        with explain(self._path):
            return dict(self._db.execute("SELECT id, name FROM sources"))

    # -- crawler.ledger.Ledger

    def seen(self, source: str, url: str) -> Fetch | None:
        """The latest fetch of this address whatever its outcome."""
        with explain(self._path):
            row = self._db.execute(
                "SELECT record FROM fetches WHERE source = ? AND url = ? ORDER BY id DESC LIMIT 1", (source, url)
            ).fetchone()
        return None if row is None else msgspec.json.decode(row[0], type=Fetch)

    def failed(self, source: str) -> list[Fetch]:
        """The latest fetch of each article and attachment whose latest outcome may be gone tomorrow."""
        with explain(self._path):
            rows = self._db.execute(
                "SELECT outcome, record, max(id) FROM fetches WHERE source = ? AND role IN ('article', 'attachment') "
                "GROUP BY url ORDER BY max(id)",
                (source,),
            ).fetchall()
        return [msgspec.json.decode(record, type=Fetch) for outcome, record, _ in rows if outcome in PASSING]

    def record(self, fetch: Fetch) -> None:
        """Remember one fetch, beside all earlier ones of the same address."""
        with self._transaction() as db:
            db.execute(
                "INSERT INTO fetches(run_id, source, url, role, outcome, digest, record) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (self._run, fetch.source, fetch.url, fetch.role, fetch.outcome, fetch.digest, encode(fetch)),
            )

    def record_run(self, run: SourceRun) -> None:
        """Remember how a source's part of the run ended."""
        with self._transaction() as db:
            db.execute(
                "INSERT INTO source_runs(run_id, source, record) VALUES (?, ?, ?)",
                (self._run, run.source, encode(run)),
            )

    def runs(self, source: str, limit: int = 100) -> list[SourceRun]:
        """The source's latest runs, newest first."""
        with explain(self._path):
            rows = self._db.execute(
                "SELECT record FROM source_runs WHERE source = ? ORDER BY id DESC LIMIT ?", (source, limit)
            ).fetchall()
        return [msgspec.json.decode(record, type=SourceRun) for (record,) in rows]

    def last_run(self) -> Run | None:
        """The run that was started last; `None` before the first."""
        with explain(self._path):
            row = self._db.execute("SELECT * FROM runs ORDER BY id DESC LIMIT 1").fetchone()
        return None if row is None else Run(*row)

    def coverage(self, now: datetime) -> list[Coverage]:
        """How far each source can be relied on, in order of source."""
        with explain(self._path):
            return list(coverages(self._db, "main", now))

    # -- articles and what was read from them

    def fact(self, fact_id: int) -> tuple[FactName, Fact] | None:
        """What a decision about this fact calls it, and what it says; `None` where there is no such fact."""
        with explain(self._path):
            row = self._db.execute(
                "SELECT coalesce(a.url, a.file), f.kind, f.key, f.record, a.record "
                "FROM facts f JOIN articles a ON a.id = f.article_id WHERE f.id = ?",
                (fact_id,),
            ).fetchone()
        if row is None:
            return None
        named, kind, key, record, article = row
        fact = DECODE[kind](record)
        words = said(decode_article(article), fact)
        return FactName(named, kind, key, words[:_WORDS]), fact

    def unread(self, reader: str) -> Iterator[Fetch]:
        """The latest body of every article and attachment that `reader` has not read yet, oldest first.

        Save what comes of each before asking for the next: a page once saved is not offered again.
        """
        return unread(self._db, self._path, reader)

    def refused(self, run: int) -> list[tuple[str, str]]:
        """Pages that were articles and were none in a run, with the reason; their facts stay until a person decides."""
        with explain(self._path):
            return refused(self._db, run)

    def bodies(self, source: str | None = None, since: date | None = None) -> Iterator[Fetch]:
        """The latest body of every article and attachment, read or not, oldest first.

        Args:
            source: of this source only.
            since: fetched on this day or later.
        """
        return wanted(self._db, self._path, source, since)

    def save_article(
        self, article: Article, facts: Facts, *, page: str, digest: str, fetched_at: datetime, reader: str
    ) -> Saved:
        """Keep an article and everything read from it; a run must have been started.

        Args:
            page: address or file it was read from, as in `Fetch.url`.
            reader: versions of extract and nlp that read it.
            digest: of the bytes it was read from, as in `Fetch.digest`.
            fetched_at: when those bytes came; of a local file, when it was read.

        A text that says the same makes no new version. A fact no longer found is marked gone, not deleted.
        """
        with self._transaction() as db:
            article_id, version, saved = put_article(db, self.run, article, digest, fetched_at)
            known = msgspec.structs.replace(facts, citations=[*facts.citations, *head(article)])
            changed = put_facts(db, known, article_id=article_id, version=version, reader=reader, run=self.run)
            self._put_reading(article.source or "local", page, digest, reader, self.run, article_id, None, None)
        return "reread" if changed and saved == "unchanged" else saved

    def save_rejection(self, reason: str, sentence: str, *, source: str, page: str, digest: str, reader: str) -> None:
        """Remember that a page (its address or file) is no article, and why. What it said before stays."""
        with self._transaction():
            self._put_reading(source, page, digest, reader, self.run, None, reason, sentence)

    def _put_reading(self, *row: str | int | None) -> None:
        self._db.execute("INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


_WORDS = 80  # of a fact's words, in the name that a decision gives it
