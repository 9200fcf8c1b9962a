"""Every change to store.db's schema, in order. Never edit one that has been released: add the next."""

import sqlite3
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from db.errors import StoreError
from db.keys import decode_article, sketch

migrations = Migrations("thidua-store")


def migrate(db: sqlite3.Connection, path: Path) -> None:
    """Bring a store's schema up to date.

    Raises:
        StoreError: the database at `path` is not a store, or one of a newer thidua.
    """
    _pending(db, path)
    migrations.apply(Database(db))


def check_current(db: sqlite3.Connection, path: Path) -> None:
    """Make sure that a store which must not be written can be read as it is.

    Raises:
        StoreError: the database at `path` is not a store, or one of a newer or an older thidua.
    """
    if _pending(db, path):
        raise StoreError(f"{path}: do một bản thidua cũ hơn tạo ra; hãy chạy `thidua build` để chuyển sang bản này.")


def _pending(db: sqlite3.Connection, path: Path) -> set[str]:
    """Names of the changes that this store has not seen yet."""
    wrapped = Database(db)
    known = {migration.name for migration in migrations.pending(Database(memory=True))}
    applied = {migration.name for migration in migrations.applied(wrapped)}
    if not applied and wrapped.table_names():
        raise StoreError(f"{path}: cơ sở dữ liệu này không phải của thidua; hãy chọn thư mục dữ liệu khác (--data).")
    if applied - known:
        raise StoreError(f"{path}: do một bản thidua mới hơn tạo ra; hãy cập nhật thidua rồi chạy lại.")
    return known - applied


def _sketch_all(db: Database) -> None:
    [(last,)] = db.conn.execute("SELECT coalesce(max(id), 0) FROM articles")
    for first in range(1, last + 1, _AT_ONCE):
        some = (first, first + _AT_ONCE - 1)
        texts = db.conn.execute("SELECT id, record FROM articles WHERE id BETWEEN ? AND ?", some).fetchall()
        sketches = [(sketch(decode_article(record).text), article_id) for article_id, record in texts]
        db.conn.executemany("UPDATE articles SET sketch = ? WHERE id = ?", sketches)


_AT_ONCE = 1_000  # articles in memory: a store may hold a million


@migrations()
def m001_remember(db: Database) -> None:
    """Runs, fetches, articles with their versions, facts with their history, rejections."""
    statements = """
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY, command TEXT NOT NULL, started_at TEXT NOT NULL, finished_at TEXT, outcome TEXT NOT NULL
    );
    CREATE TABLE sources (id TEXT PRIMARY KEY, name TEXT NOT NULL, url TEXT, kind TEXT, school TEXT) WITHOUT ROWID;
    CREATE TABLE source_runs (
      id INTEGER PRIMARY KEY, run_id INTEGER REFERENCES runs(id), source TEXT NOT NULL, record TEXT NOT NULL
    );
    CREATE INDEX source_runs_source ON source_runs(source);
    CREATE TABLE fetches (
      id INTEGER PRIMARY KEY, run_id INTEGER REFERENCES runs(id), source TEXT NOT NULL, url TEXT NOT NULL,
      role TEXT NOT NULL, outcome TEXT NOT NULL, digest TEXT, record TEXT NOT NULL
    );
    CREATE INDEX fetches_page ON fetches(source, url);
    -- The last reading of each page: what was read, by whom, and the article or the rejection that came of it.
    CREATE TABLE readings (
      source TEXT NOT NULL, page TEXT NOT NULL, digest TEXT NOT NULL, reader TEXT NOT NULL,
      run_id INTEGER NOT NULL REFERENCES runs(id), article_id INTEGER REFERENCES articles(id),
      reason TEXT, sentence TEXT, PRIMARY KEY (source, page)
    ) WITHOUT ROWID;
    CREATE INDEX readings_article_id ON readings(article_id);
    CREATE TABLE articles (
      id INTEGER PRIMARY KEY, source TEXT NOT NULL, url TEXT, file TEXT, fingerprint TEXT NOT NULL,
      fetched_at TEXT NOT NULL, record TEXT NOT NULL, version INTEGER NOT NULL, digest TEXT NOT NULL,
      first_run_id INTEGER NOT NULL REFERENCES runs(id), last_run_id INTEGER NOT NULL REFERENCES runs(id)
    );
    CREATE UNIQUE INDEX articles_url ON articles(source, url) WHERE url IS NOT NULL;
    CREATE INDEX articles_fingerprint ON articles(fingerprint);
    CREATE INDEX articles_file ON articles(source, file) WHERE url IS NULL;
    -- What an article said before its text changed: the current version is the row in `articles`.
    CREATE TABLE earlier_versions (
      article_id INTEGER NOT NULL REFERENCES articles(id), version INTEGER NOT NULL, digest TEXT NOT NULL,
      fetched_at TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (article_id, version)
    ) WITHOUT ROWID;
    CREATE TABLE facts (
      id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id), kind TEXT NOT NULL,
      key TEXT NOT NULL, record TEXT NOT NULL, rule TEXT NOT NULL, reader TEXT NOT NULL, version INTEGER NOT NULL,
      first_run_id INTEGER NOT NULL REFERENCES runs(id), last_run_id INTEGER NOT NULL REFERENCES runs(id),
      gone_run_id INTEGER REFERENCES runs(id)
    );
    CREATE UNIQUE INDEX facts_key ON facts(article_id, kind, key);
    CREATE TABLE changes (
      id INTEGER PRIMARY KEY, run_id INTEGER NOT NULL REFERENCES runs(id),
      fact_id INTEGER NOT NULL REFERENCES facts(id), change TEXT NOT NULL, before TEXT, after TEXT
    );
    CREATE INDEX changes_run_id ON changes(run_id);
    CREATE INDEX changes_fact_id ON changes(fact_id);
    """
    for statement in statements.split(";"):
        if statement.strip():
            db.conn.execute(statement)


@migrations()
def m002_sketch_texts(db: Database) -> None:
    """Sketches of texts: reprints with a new headline and a changed sentence are no independent publishers."""
    db.conn.execute("ALTER TABLE articles ADD COLUMN sketch TEXT NOT NULL DEFAULT ''")
    _sketch_all(db)


@migrations()
def m003_expected_rhythm(db: Database) -> None:
    """How often a source is expected to have news, for as long as its own history does not say."""
    db.conn.execute("ALTER TABLE sources ADD COLUMN rhythm INTEGER")


@migrations()
def m003_find_articles(db: Database) -> None:
    """An article by its address or file, as people's decisions name it."""
    db.conn.execute("CREATE INDEX articles_name ON articles(coalesce(url, file))")


@migrations()
def m004_minhash(db: Database) -> None:
    """Sketches by which near copies can be looked up; and what each earlier version was revised to, as read then."""
    _sketch_all(db)
    db.conn.execute("ALTER TABLE earlier_versions ADD COLUMN revised TEXT")
    db.conn.execute("ALTER TABLE earlier_versions ADD COLUMN revised_at TEXT")
    db.conn.execute(
        """UPDATE earlier_versions AS e SET (revised, revised_at) = (
          SELECT record, fetched_at FROM (
            SELECT article_id, version, record, fetched_at FROM earlier_versions
            UNION ALL SELECT id, version, record, fetched_at FROM articles)
          WHERE article_id = e.article_id AND version = e.version + 1)"""
    )
