"""Full-text search that finds `đạt chuẩn` when somebody types `dat chuan`.

`unicode61 remove_diacritics 2` folds every Vietnamese mark except đ. So the index is filled with đ written d while the
content keeps its accents: highlights and snippets, which re-read the content, come back as written. Whoever queries
must fold đ as well (`FOLD`); `web/` does that inside Datasette's own `escape_fts`. Never run FTS5's `rebuild` on these
indexes: it would re-read the accented text.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from db.scratch import fast, show_parts

FOLD = str.maketrans("đĐÐð", "dDDd")

# The content tables have an INTEGER PRIMARY KEY `id`; a rowid without one may change in a VACUUM.
SEARCHABLE = {
    "articles": ("title", "body", "captions"),
    "events": ("label", "name", "place", "organiser", "theme"),
    "people": ("name", "position", "organisation"),
    "documents": ("key", "type", "issuer", "subject"),
}


def create_search(db: sqlite3.Connection, table: str) -> None:
    """Create the empty `<table>_fts` of one of the searchable tables."""
    # Datasette recognises content="..." in double quotes only; with single ones it silently searches nothing.
    db.execute(
        f'CREATE VIRTUAL TABLE {table}_fts USING fts5({", ".join(SEARCHABLE[table])}, content="{table}", '
        "content_rowid=\"id\", tokenize='unicode61 remove_diacritics 2')"
    )


def fill_search(db: sqlite3.Connection, *tables: str) -> None:
    """Create and fill the `<table>_fts` of some of the searchable tables."""
    for table in tables:
        create_search(db, table)
        columns = SEARCHABLE[table]
        names = ", ".join(columns)
        folded = ", ".join(f"replace(replace({column}, 'đ', 'd'), 'Đ', 'D')" for column in columns)
        # Words gathered in 16 MB, not in 1 MB, before they are written and merged: that saves a sixth of the time.
        db.execute(f"INSERT INTO {table}_fts({table}_fts, rank) VALUES ('hashsize', 16000000)")  # noqa: S608
        db.execute(f"INSERT INTO {table}_fts(rowid, {names}) SELECT id, {folded} FROM {table}")  # noqa: S608 -- our own names


def index_articles(files: Sequence[Path], index: Path) -> Iterator[Path]:
    """Make `articles_fts` of the articles in the files, in a database of its own."""
    with fast(index) as db:
        show_parts(db, files, "articles")
        db.execute("BEGIN")
        fill_search(db, "articles")
        db.execute("COMMIT")
    yield index


def take_in_articles(db: sqlite3.Connection, index: Path) -> None:
    """Bring the `articles_fts` that `index_articles` has made: its words, found by another process meanwhile."""
    create_search(db, "articles")
    db.execute("ATTACH ? AS made", (str(index),))
    for part in ("data", "idx", "docsize", "config"):
        db.execute(f"DELETE FROM articles_fts_{part}")  # noqa: S608 -- our own names
        db.execute(f"INSERT INTO articles_fts_{part} SELECT * FROM made.articles_fts_{part}")  # noqa: S608
    db.execute("DETACH made")


def fill_names(db: sqlite3.Connection) -> None:
    """Create and fill `names_fts`: schools and clusters, whose identifiers are words; `kind` says which of the two."""
    db.execute(
        "CREATE VIRTUAL TABLE names_fts USING fts5(kind UNINDEXED, id UNINDEXED, name UNINDEXED, folded, "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    db.execute(
        """INSERT INTO names_fts
        SELECT kind, id, name, replace(replace(name || ' ' || more, 'đ', 'd'), 'Đ', 'D') FROM (
          SELECT 'school' AS kind, id, name, province AS more, sort_order FROM schools
          UNION ALL SELECT 'cluster', id, name, '', sort_order FROM clusters)
        ORDER BY kind, sort_order"""
    )
