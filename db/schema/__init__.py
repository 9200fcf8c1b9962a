"""The schema of thidua.db: SQL beside this file, indexes derived from it and metadata.yml, the words for its codes."""

import sqlite3
from contextlib import closing
from functools import cache
from importlib.resources import files

import msgspec

from crawler.records import plain
from db.metadata import described_tables, metadata

VERSION = 1  # of thidua.db and of exports/v1: raised when a table or column disappears or changes its meaning


class Term(msgspec.Struct, frozen=True):
    """One code and what it is called in Vietnamese."""

    id: str
    kind: str
    name: str
    sort_order: int


def sql(name: str) -> str:
    """The statements of one of the files beside this one."""
    return files(__package__).joinpath(name).read_text("utf-8")


@cache
def vocabulary() -> tuple[Term, ...]:
    """Every code of the database, in the order lists show them, numbered from 1 within its kind."""
    kinds: dict[str, dict[str, str]] = plain(files("db").joinpath("vocabulary.yml"))
    return tuple(
        Term(code, kind, name, order)
        for kind, terms in kinds.items()
        for order, (code, name) in enumerate(terms.items(), 1)
    )


@cache
def called() -> dict[str, str]:
    """What each code is called in Vietnamese."""
    return {term.id: term.name for term in vocabulary()}


def create_tables(db: sqlite3.Connection) -> None:
    """Create the empty tables and fill `terms`."""
    db.executescript(sql("published.sql"))
    db.executemany("INSERT INTO terms VALUES (?, ?, ?, ?)", (msgspec.structs.astuple(term) for term in vocabulary()))


def create_indexes(db: sqlite3.Connection, *early: str) -> None:
    """Create the indexes of some tables, or of all that have not got theirs yet, once the rows are in.

    Those of indexes.sql, one for the facets that metadata.yml lists for a table (`web.plugins.facets`), one for each
    column that its page offers to sort by and for each foreign key.
    """
    # One transaction for all: of two hundred by themselves a sixteenth of the time went into committing.
    db.executescript("BEGIN")
    for table in early or tables(db):
        for line in sql("indexes.sql").splitlines():
            if line.startswith("CREATE INDEX") and f" ON {table}(" in line:
                db.execute(line.replace("CREATE INDEX", _CREATE))
        described = metadata()["databases"]["thidua"]["tables"].get(table, {})
        facets = described.get("facets", [])
        if len(facets) > 1:
            db.execute(f"{_CREATE} {table}_facets ON {table}({', '.join(facets)})")
        columns = db.execute(f"PRAGMA table_info({table})").fetchall()
        indexes = [name for _, name, _, _, partial in db.execute(f"PRAGMA index_list({table})") if not partial]
        first = {db.execute(f"PRAGMA index_info({index})").fetchone()[2] for index in indexes}
        keys = {row[3] for row in db.execute(f"PRAGMA foreign_key_list({table})")}
        sorts = described.get("sortable_columns", [row[1] for row in columns])
        for _, column, _, notnull, _, primary in columns:
            name = f"{table}_{column}"
            if primary != 1 and name not in indexes and (column in keys - first or (notnull and column in sorts)):
                only = "" if notnull else f" WHERE {column} IS NOT NULL"
                db.execute(f'{_CREATE} {name} ON {table}("{column}"){only}')
            if not notnull and not primary and column in sorts:
                db.execute(f'{_CREATE} {name}_sorted ON {table}("{column}")')
    db.execute("COMMIT")


_CREATE = "CREATE INDEX IF NOT EXISTS"


def analyze(db: sqlite3.Connection) -> None:
    """Tell SQLite what its indexes are worth: by a sample of each, however long.

    Those that are there to sort by a column with NULLs are worth nothing for looking up: to SQLite NULL is a value as
    rare as others, and of 258,000 events it sorted those without a theme, nearly all, for 257 ms; a page takes 3.
    """
    db.executescript("PRAGMA analysis_limit = 1000; ANALYZE;")
    rows = "substr(stat, 1, instr(stat, ' ') - 1)"
    db.execute(f"UPDATE sqlite_stat1 SET stat = {rows} || ' ' || {rows} WHERE idx LIKE '%\\_sorted' ESCAPE '\\'")  # noqa: S608


def create_views(db: sqlite3.Connection) -> None:
    """Create the views: `conferences`, `ladder`, `level1`, `positions`, `cluster_names`."""
    db.executescript(sql("views.sql"))


def lacking(db: sqlite3.Connection) -> list[str]:
    """Each `table.column` that a database of another thidua does not have and ours reads."""
    with closing(sqlite3.connect(":memory:")) as new:
        create_tables(new)
        create_views(new)
        ours = described_tables(new)
    theirs = described_tables(db)
    return [
        f"{table}.{column}"
        for table, columns in ours.items()
        for column in columns
        if column not in theirs.get(table, ())
    ]


def tables(db: sqlite3.Connection) -> list[str]:
    """Names of the tables, without the innards of the search index and of SQLite."""
    names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    return [name for (name,) in names.fetchall() if "_fts" not in name]


def counts(db: sqlite3.Connection) -> dict[str, int]:
    """Rows of each of `tables`."""
    return {table: db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables(db)}  # noqa: S608
