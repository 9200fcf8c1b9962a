"""Reports of one event become one event.

The reports are swept in the order of their days; only events still under way stand in memory.
"""

import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from db.agreement import most
from db.decisions import Applied, join_as_decided
from db.edtf import EARLIEST, LATEST, Days, days, written
from db.likeness import Group, Report
from db.looking import look
from db.processes import Team
from db.rows import BATCH, Later, Rows
from db.schema import vocabulary
from db.scratch import file_of
from nlp.text.folding import fold_key

_TYPES = {term.id: term.name for term in vocabulary() if term.kind in {"conference", "event"}}


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
    for ids in sweep(_reports(db), apart):
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


def _reports(db: sqlite3.Connection) -> Iterator[Report]:
    found = db.execute(
        "SELECT r.id, r.article_id, r.type, r.cluster, r.host, r.covers, r.name, r.start, r.end, r.sort_date, "
        "coalesce(a.copy_of, a.id), date(r.sort_date, '-7 days'), "
        "(SELECT group_concat(p.sort_key, '|') FROM participants p WHERE p.event_id = r.id) "
        "FROM event_reports r JOIN articles a ON a.id = r.article_id ORDER BY r.sort_date, r.id"
    )
    for *told, name, start, end, day, text, week_before, people in found:
        names = frozenset(people.split("|")) if people else _NOBODY
        span = _span(start, end, day, max(week_before, EARLIEST))
        yield Report._make((*told, fold_key(name) if name else None, span, names, text, week_before))


_NOBODY: frozenset[str] = frozenset()


def _span(start: str | None, end: str | None, day: str, week_before: str) -> Days:
    """The days an event may have been on; one that no date is given for was in the week before the article."""
    first, last = days(start), days(end)
    if first is None or first.precision in {"before", "after"}:
        return Days(week_before, day, "article")
    if last is None or last.last < first.first:
        return first
    return Days(first.first, last.last, "month" if _is_a_season(first, last) else first.precision)


def _is_a_season(first: Days, last: Days | None) -> bool:
    """Whether what began then went on for more than a month, as a drive does within which something was held: the day
    of the thing itself is no better known than one of a month."""
    return last is not None and (date.fromisoformat(last.last) - date.fromisoformat(first.first)).days > 31


_Open = dict[str | int, list[Group]]  # by what an event is looked up by


def sweep(reports: Iterable[Report], apart: Mapping[int, set[int]]) -> Iterator[list[int]]:
    """The identifiers of reports that are one event, wherever two or more are."""
    # By day first: looked up by its cluster alone, a report of a million would meet all events of two weeks.
    under_way: dict[str, _Open] = {}
    joined: set[Group] = set()
    before = ""
    for report in reports:
        if report.week_before > before:
            # Day by day: by the month, where a million articles tell of eleven years, they took 34 MB of memory, and
            # take 10. A day late, for an event may have been on the day before (`_beside`).
            yield from _forget(under_way, joined, before)
            before = report.week_before
        keys = _keys(report)
        on = [under_way.setdefault(day, {}) for day in _calendar(report.days)]
        near = [under_way[day] for day in _beside(report.days) if day in under_way]
        group = Group.of(report, apart.get(report.id, set()))
        met = {one.whole() for open_ in (*on, *near) for key in keys for one in open_.get(key, ())}
        fitting = [(-fit, one.reports[0], one) for one in met if (fit := one.likeness(group))]
        for *_, one in sorted(fitting, key=itemgetter(0, 1)):
            if one.likeness(
                group
            ):  # the first does; another was a second beginning of the same event, or is too different
                one.absorb(group)
                joined.discard(group)
                group = one
        if fitting:
            joined.add(group)
        for open_ in on:
            for key in keys:
                groups = open_.setdefault(key, [])
                if group not in groups:
                    groups.append(group)
    yield from (group.reports for group in joined)


def _forget(under_way: dict[str, _Open], joined: set[Group], before: str) -> Iterator[list[int]]:
    """Let go of the events that were over before that day."""
    for day in [day for day in under_way if day < before]:
        del under_way[day]
    over = {group for group in joined if group.days.last < before}
    joined -= over
    yield from (group.reports for group in over)


def _keys(report: Report) -> list[str | int]:
    """What an event is looked up by: nothing that shares none of these can be the same event."""
    known = (report.cluster, report.host, report.name)
    return [report.text, *filter(None, known), *report.people]


def _calendar(span: Days) -> list[str]:
    """The days of the span; of one longer than a year, those of its first."""
    if span.first == span.last:
        return [span.first]
    first = date.fromisoformat(span.first)
    number = min((date.fromisoformat(span.last) - first).days, 365)
    return [(first + timedelta(days=day)).isoformat() for day in range(number + 1)]


def _beside(span: Days) -> tuple[str, ...]:
    """The day before and the day after."""
    if span.first > EARLIEST and span.last < LATEST:
        return _moved(span.first, -1), _moved(span.last, 1)
    return ()


@lru_cache(maxsize=4096)  # the reports come by day: this saves a tenth of the sweep
def _moved(day: str, by: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=by)).isoformat()


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
_TOLD_OFTEN = """
SELECT r.event_id, r.type, r.name, r.start, r.end, r.cluster, r.host, r.place, r.organiser, r.covers, r.theme, r.status,
  r.sort_date, r.date_precision, p.event_id, a.sort_date, a.copy_of IS NOT NULL, a.publisher
FROM event_reports r
JOIN articles a ON a.id = r.article_id
LEFT JOIN event_reports p ON p.id = r.parent_report_id
WHERE EXISTS (SELECT 1 FROM event_reports other WHERE other.event_id = r.event_id AND other.id <> r.id)
ORDER BY r.event_id, r.id
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
    return ", ".join(filter(None, (_TYPES[type_], where, written(start))))


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
    season = first is not None and _is_a_season(first, days(told.end))
    return max(_VAGUENESS.index(told.date_precision), _VAGUENESS.index("month") if season else 0)


def _independent(told: list[_Told]) -> int:
    """How many publishers tell of the event in words of their own."""
    return len({report.publisher for report in told if not report.copied}) or 1
