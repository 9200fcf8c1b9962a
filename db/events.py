"""Reports of one event become one event: a row that says what most of them say."""

import sqlite3
from array import array
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from db.agreement import most
from db.decisions import Applied, join_as_decided
from db.edtf import days, written
from db.looking import look
from db.processes import Team
from db.rows import BATCH, Later, Rows
from db.schema import called
from db.scratch import file_of
from db.sweep import is_a_season, reports, sweep

_NAMES = called()


Joined = Iterator["array[int]"]
"""Reports of one event, two by two: the smallest identifier of theirs and another, one behind the other."""


@contextmanager
def joining(db: sqlite3.Connection, team: Team, applied: Applied) -> Iterator[Joined]:
    """What `join_events` takes; one of the team, if there is one, finds it from the beginning of the `with`.

    The database must be as committed. What is written to it meanwhile that process does not see.
    """
    db.execute("CREATE INDEX participants_event_id ON participants(event_id)")
    if not len(team):
        yield _joined(db, applied.apart)
        return
    db.execute("PRAGMA main.journal_mode = WAL")  # the mode in which one may read while another writes
    yield team.share(_read, [(file_of(db), applied.apart)])
    db.execute("PRAGMA main.journal_mode = OFF")


def _read(database: Path, apart: Mapping[int, set[int]]) -> Joined:
    with closing(look(database)) as db:
        yield from _joined(db, apart)


def _joined(db: sqlite3.Connection, apart: Mapping[int, set[int]]) -> Joined:
    found = array("q")  # all, so that nobody waits for who takes them in: 18 MB at a million articles
    for ids in sweep(reports(db), apart):
        first, *others = sorted(ids)
        for report in others:
            found.extend((first, report))
    for start in range(0, len(found), 2 * BATCH):
        yield found[start : start + 2 * BATCH]


def join_events(db: sqlite3.Connection, found: Joined, applied: Applied) -> None:
    """Give reports of one event its identifier (the smallest of theirs) and fill `events`."""
    joined = Later(db)
    for part in found:
        for first, report in zip(part[::2], part[1::2], strict=True):
            joined.add(first, report)
    joined.write(
        "UPDATE event_reports SET event_id = value FROM known WHERE known.id = event_reports.id",
        "UPDATE participants SET event_id = value FROM known WHERE known.id = participants.event_id",
    )
    db.execute("CREATE INDEX event_reports_event_id ON event_reports(event_id)")
    join_as_decided(
        db,
        applied.same,
        "SELECT DISTINCT event_id FROM event_reports WHERE id IN (?, ?) ORDER BY 1",
        "UPDATE event_reports SET event_id = ?1 WHERE event_id = ?2",
        "UPDATE participants SET event_id = ?1 WHERE event_id = ?2",
    )
    _fill(db)


# Most events are told once. `people` are counted at the end of the build, with what else lists show.
_TOLD_ONCE = """
INSERT INTO events
SELECT r.id, label(r.type, r.name, coalesce(c.name, s.name, r.organiser), r.start), r.type, r.name, r.start, r.end,
  r.sort_date, r.date_precision, CAST(substr(r.sort_date, 1, 4) AS INTEGER), r.cluster, r.host, r.place, r.organiser,
  r.covers, r.theme, r.status, p.event_id, 1, 1, 0
FROM event_reports r
LEFT JOIN event_reports p ON p.id = r.parent_report_id
LEFT JOIN clusters c ON c.id = r.cluster
LEFT JOIN schools s ON s.id = r.host
WHERE NOT EXISTS (SELECT 1 FROM event_reports other WHERE other.event_id = r.event_id AND other.id <> r.id)
"""
# Who published first decides between equals: by the order in which pages happened to come one night in many had called
# an event otherwise than the rest.
_TOLD_OFTEN = """
SELECT r.event_id, r.type, r.name, r.start, r.end, r.cluster, r.host, r.place, r.organiser, r.covers, r.theme, r.status,
  r.sort_date, r.date_precision, p.event_id, a.sort_date, a.copy_of IS NOT NULL, a.publisher
FROM event_reports r
JOIN articles a ON a.id = r.article_id
LEFT JOIN event_reports p ON p.id = r.parent_report_id
WHERE EXISTS (SELECT 1 FROM event_reports other WHERE other.event_id = r.event_id AND other.id <> r.id)
ORDER BY r.event_id, a.sort_date, a.published, a.url, r.id
"""


def _fill(db: sqlite3.Connection) -> None:
    db.create_function("label", 4, _label, deterministic=True)
    db.execute(_TOLD_ONCE)
    rows = Rows(db)
    names = dict(db.execute("SELECT id, name FROM clusters UNION ALL SELECT id, name FROM schools"))
    for event_id, group in groupby(db.execute(_TOLD_OFTEN), key=itemgetter(0)):
        _add_event(rows, names, event_id, [_Told(*row[1:]) for row in group])
    rows.flush()
    db.execute("UPDATE events SET parent_id = NULL WHERE parent_id = id OR parent_id NOT IN (SELECT id FROM events)")


def _label(type_: str, name: str | None, where: str | None, start: str | None) -> str:
    if name:
        return name[0].upper() + name[1:]
    return ", ".join(filter(None, (_NAMES[type_], where, written(start))))


class _Told(NamedTuple):
    type: str
    name: str | None
    start: str | None
    end: str | None
    cluster: str | None
    host: str | None
    place: str | None
    organiser: str | None
    covers: str | None
    theme: str | None
    status: str
    sort_date: str
    date_precision: str
    parent_id: int | None
    told_on: str
    copied: bool
    publisher: str


_VAGUENESS = ("day", "interval", "month", "year", "before", "after", "article", "fetched")


def _add_event(rows: Rows, names: dict[str, str], event_id: int, told: list[_Told]) -> None:
    """One row from all reports: fields as most say, days as most of the most exact do, the status as the latest.

    A plan says nothing of what became of it, even one that is dated later or, without a date, by the day it was found.
    """
    type_ = most(t.type for t in told if t.type != "other") or "other"
    vagueness = [_vagueness(report) for report in told]
    finest = [report for report, vague in zip(told, vagueness, strict=True) if vague == min(vagueness)]
    start = most(t.start for t in finest)
    exact = next(t for t in finest if t.start == start)
    end = most(t.end for t in finest if t.start == start)
    latest = max(told, key=lambda report: (report.status != "planned", report.told_on))
    cluster, host = most(t.cluster for t in told), most(t.host for t in told)
    name, organiser = most(t.name for t in told), most(t.organiser for t in told)
    where = names[cluster or host or ""] if cluster or host else organiser
    rows.add(
        "events", event_id, _label(type_, name, where, start), type_, name, start, end,
        exact.sort_date, exact.date_precision,
        int(exact.sort_date[:4]), cluster, host, most(t.place for t in told), organiser,
        most(t.covers for t in told), most(t.theme for t in told), latest.status,
        next((t.parent_id for t in told if t.parent_id), None), len(told),
        _independent(told), 0,
    )  # fmt: skip


def _vagueness(told: _Told) -> int:
    first = days(told.start)
    season = first is not None and is_a_season(first, days(told.end))
    return max(_VAGUENESS.index(told.date_precision), _VAGUENESS.index("month") if season else 0)


def _independent(told: list[_Told]) -> int:
    """How many publishers tell of the event in words of their own."""
    return len({report.publisher for report in told if not report.copied}) or 1
