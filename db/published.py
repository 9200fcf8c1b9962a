"""thidua.db as typed records, for exports and notebooks.

with Published.open(Path("data/thidua.db")) as published:
    for event in published.conferences(cluster="dong-bang-song-hong"):
        print(event.start, event.label, [person.name for person in event.participants])
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from itertools import chain, groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, Self, TypeVar

import msgspec

from db import schema
from db.errors import StoreError, build_again, explain_database
from db.looking import look
from db.records import (
    Appearance,
    ArticleRecord,
    ChangeRecord,
    Cited,
    Claimed,
    ClusterRecord,
    ClusterRole,
    DocumentRecord,
    EventRecord,
    NewsRecord,
    PersonRecord,
    Position,
    Record,
    Report,
    SchoolRecord,
    Standing,
    TotalRecord,
)

Row = dict[str, Any]
T = TypeVar("T")


class Published:
    """One published database, read-only. Every method yields records in the order of their identifiers.

    Attributes:
        db: the connection.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self.db = db

    @classmethod
    @contextmanager
    def open(cls, path: Path) -> Iterator[Self]:
        """Open a thidua.db for as long as the `with` lasts.

        Raises:
            StoreError: as `published`, or another thidua built it, and has no column for something that we read.
        """
        with published(path) as db:
            if schema.lacking(db):
                raise build_again(path)
            yield cls(db)

    def build(self) -> Row:
        """When it was built, as of which day, which schema version, after which run, from what."""
        return next(self.rows("SELECT built_at, as_of, schema_version, last_run_id, made_from FROM build"))

    def names(self) -> dict[str, str]:
        """Names of schools and clusters by identifier."""
        rows = self.rows("SELECT id, name FROM schools UNION ALL SELECT id, name FROM clusters")
        return {row["id"]: row["name"] for row in rows}

    def conferences(self, *, cluster: str | None = None, school: str | None = None) -> Iterator[EventRecord]:
        """Conferences, seminars, workshops, congresses; of one cluster, or hosted by one school."""
        return self._events("conference", cluster, school)

    def other_events(self, *, cluster: str | None = None, school: str | None = None) -> Iterator[EventRecord]:
        """All other events: signings, inspections, recognitions, contests, visits, ..."""
        return self._events("event", cluster, school)

    def events(self) -> Iterator[EventRecord]:
        """All events: conferences first."""
        return chain(self.conferences(), self.other_events())

    def _events(self, kind: str, cluster: str | None, school: str | None) -> Iterator[EventRecord]:
        reports = self._nested(
            "SELECT r.event_id AS of, r.id, r.article_id, a.source, a.title, a.url, a.published, r.quote "
            "FROM event_reports r JOIN articles a ON a.id = r.article_id "
            "WHERE r.event_id IN (SELECT e.id FROM events e JOIN terms t ON t.id = e.type WHERE t.kind = ?1) "
            "ORDER BY r.event_id, r.id",
            Report,
            kind,
        )
        participants = self._nested(
            "SELECT event_id AS of, * FROM participants "
            "WHERE event_id IN (SELECT e.id FROM events e JOIN terms t ON t.id = e.type WHERE t.kind = ?1) "
            "ORDER BY event_id, id",
            Appearance,
            kind,
        )
        citations = self._nested(
            "SELECT r.event_id AS of, c.* FROM citations c JOIN event_reports r ON r.article_id = c.article_id "
            "WHERE r.event_id IN (SELECT e.id FROM events e JOIN terms t ON t.id = e.type "
            "WHERE t.kind = ?1 AND e.parent_id IS NULL) "
            "ORDER BY r.event_id, c.id",
            Cited,
            kind,
        )
        for row in self.rows(
            "SELECT e.* FROM events e JOIN terms t ON t.id = e.type WHERE t.kind = ?1 "
            "AND (?2 IS NULL OR e.cluster = ?2) AND (?3 IS NULL OR e.host = ?3) ORDER BY e.id",
            kind,
            cluster,
            school,
        ):
            row |= {"reports": reports(row["id"]), "participants": participants(row["id"])}
            yield _record(row | {"citations": citations(row["id"])}, EventRecord)

    def schools(self) -> Iterator[SchoolRecord]:
        """All schools with their standing and its history."""
        predecessors = self._nested("SELECT successor AS of, predecessor FROM successions ORDER BY 1, 2", None)
        standing = self._nested("SELECT school AS of, * FROM level1 ORDER BY school, level", Standing)
        history = self._nested("SELECT school AS of, * FROM claims ORDER BY school, level, sort_date, id", Claimed)
        for row in self.rows("SELECT * FROM schools ORDER BY id"):
            row["predecessors"] = [found["predecessor"] for found in predecessors(row["id"])]
            yield _record(row | {"standing": standing(row["id"]), "history": history(row["id"])}, SchoolRecord)

    def clusters(self) -> Iterator[ClusterRecord]:
        """All clusters with the roles in them."""
        roles = self._nested(
            "SELECT cluster AS of, *, cluster_name AS name FROM cluster_roles ORDER BY cluster, year, role, school, id",
            ClusterRole,
        )
        for row in self.rows("SELECT * FROM clusters ORDER BY id"):
            yield _record(row | {"roles": roles(row["id"])}, ClusterRecord)

    def people(self) -> Iterator[PersonRecord]:
        """All people with their positions over time."""
        positions = self._nested("SELECT person_id AS of, * FROM positions ORDER BY person_id, first_date", Position)
        for row in self.rows("SELECT * FROM people ORDER BY id"):
            yield _record(row | {"positions": positions(row["id"])}, PersonRecord)

    def appearances(self) -> Iterator[Appearance]:
        """Every person named by an article as taking part, whether or not it says in which event."""
        for row in self.rows("SELECT * FROM participants ORDER BY id"):
            yield _record(row, Appearance)

    def documents(self) -> Iterator[DocumentRecord]:
        """All cited documents with every citation."""
        citations = self._nested("SELECT document_id AS of, * FROM citations ORDER BY document_id, id", Cited)
        for row in self.rows("SELECT * FROM documents ORDER BY id"):
            yield _record(row | {"citations": citations(row["id"])}, DocumentRecord)

    def claims(self, *, school: str | None = None) -> Iterator[Claimed]:
        """All statements about a school's standing, or those about one school."""
        for row in self.rows("SELECT * FROM claims WHERE ?1 IS NULL OR school = ?1 ORDER BY id", school):
            yield _record(row, Claimed)

    def totals(self) -> Iterator[TotalRecord]:
        """All statements about a number of schools."""
        for row in self.rows("SELECT * FROM totals ORDER BY id"):
            yield _record(row, TotalRecord)

    def articles(self) -> Iterator[ArticleRecord]:
        """All articles, without their text."""
        for row in self.rows(
            "SELECT a.id, a.title, a.source, s.name AS source_name, a.publisher, a.url, a.file, a.published, "
            "a.sort_date, a.date_precision, a.authors, a.copy_of, a.versions "
            "FROM articles a JOIN sources s ON s.id = a.source ORDER BY a.id"
        ):
            yield _record(row, ArticleRecord)

    def changes(self, *, since: int = 0) -> Iterator[ChangeRecord]:
        """What runs after run `since` added, changed, lost or found again; of the last 60 runs."""
        for row in self.rows("SELECT * FROM changes WHERE run_id > ?1 ORDER BY id", since):
            yield _record(row, ChangeRecord)

    def news(self, run: int) -> Iterator[NewsRecord]:
        """The events and standings that run `run` was the first to find, those that decide a standing first.

        An event is new once, however many tell of it.
        """
        for row in self.rows(
            "SELECT n.fact_id AS id, n.kind, n.summary, coalesce(c.quote, r.quote, '') AS quote, "
            "l.claim_id IS NOT NULL AS headline, a.title, a.url FROM changes n JOIN articles a ON a.id = n.article_id "
            "LEFT JOIN claims c ON n.kind = 'claim' AND c.id = n.fact_id "
            "LEFT JOIN event_reports r ON n.kind = 'event_report' AND r.id = n.fact_id "
            "LEFT JOIN level1 l ON l.claim_id = c.id "
            "WHERE n.run_id = ? AND n.change = 'added' AND n.kind IN ('event_report', 'claim') "
            "AND NOT EXISTS (SELECT 1 FROM event_reports o WHERE o.event_id = r.event_id AND o.id < r.id) "
            "ORDER BY headline DESC, l.recognised DESC, n.id",
            run,
        ):
            yield _record(row | {"headline": bool(row["headline"])}, NewsRecord)

    def contradictions(self) -> Iterator[str]:
        """Statements about one school's standing that cannot both be true, as `review` words them."""
        for row in self.rows("SELECT summary FROM review WHERE rank = 1 ORDER BY id"):
            yield row["summary"]

    def rows(self, sql: str, *values: str | int | None) -> Iterator[Row]:
        """Rows of a query of one's own, as dictionaries; docs/schema.md has the tables."""
        cursor = self.db.execute(sql, values)
        columns = [column[0] for column in cursor.description]
        for row in cursor:
            yield dict(zip(columns, row, strict=True))

    def _nested(self, sql: str, shape: type[T] | None, *values: str) -> Callable[[int | str], list[Any]]:
        """Rows grouped by their column `of`: a function that gives those of one parent, asked for in ascending order.

        One pass over each table however many parents there are; a query per parent is a hundred times slower.
        """
        groups = groupby(self.rows(sql, *values), key=itemgetter("of"))
        waiting: tuple[Any, list[Row]] | None = None

        def of(parent: int | str) -> list[Any]:
            nonlocal waiting
            while waiting is None or waiting[0] < parent:
                following = next(groups, None)
                if following is None:
                    return []
                waiting = following[0], list(following[1])
            if waiting[0] != parent:
                return []
            return [_record(row, shape) if shape else row for row in waiting[1]]

        return of


@contextmanager
def published(path: Path) -> Iterator[sqlite3.Connection]:
    """A thidua.db of whatever version, to look only.

    Raises:
        StoreError: there is none at `path`, or it cannot be read, found at once or later.
    """
    if not path.is_file():
        raise StoreError(f"{path}: chưa có cơ sở dữ liệu; hãy chạy “thidua build” trước.")
    with explain_database(path, built=True), closing(look(path)) as db:
        yield db


KINDS: dict[str, tuple[type[Record], Callable[[Published], Iterator[Record]]]] = {
    "conferences": (EventRecord, Published.conferences),
    "other_events": (EventRecord, Published.other_events),
    "schools": (SchoolRecord, Published.schools),
    "clusters": (ClusterRecord, Published.clusters),
    "people": (PersonRecord, Published.people),
    "documents": (DocumentRecord, Published.documents),
    "claims": (Claimed, Published.claims),
    "totals": (TotalRecord, Published.totals),
    "articles": (ArticleRecord, Published.articles),
}
"""Kinds of records, by the name of their export file."""


def _record(row: Row, shape: type[T]) -> T:
    if isinstance(row.get("roles"), str):
        row["roles"] = msgspec.json.decode(row["roles"])
    return msgspec.convert(row, shape)
