"""Reports of one event become one event: same kind, same days, same cluster or host, told by different articles.

The reports are swept in the order of their days; only events still under way stand in memory. Two reports of one
article are never one event (its reader told them apart), and neither are two clusters or two hosts on one day.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from rapidfuzz.fuzz import token_set_ratio

from db.agreement import most
from db.corrections import Applied, join_as_decided
from db.edtf import Days, days, written
from db.rows import Rows
from db.schema import vocabulary
from nlp.folding import fold_key

# A school opens two classes or receives two delegations on one day: place and day alone do not make these one event.
_FREQUENT = frozenset({"opening", "closing", "visit", "other", "commemoration", "inspection", "contest", "recognition"})
_SAME_NAME = 85  # of 100: token_set_ratio of the folded names
_TYPES = {term.id: term.name for term in vocabulary() if term.kind in {"conference", "event"}}


class _Report(NamedTuple):
    id: int
    article_id: int
    type: str
    cluster: str | None
    host: str | None
    name: str | None
    covers: str | None
    days: Days
    people: frozenset[str]
    text: int  # the article, or the one whose text it copies


@dataclass(eq=False)
class _Group:
    """Reports held to be one event, and what they together say."""

    type: str
    days: Days
    reports: list[int] = field(default_factory=list)
    articles: set[int] = field(default_factory=set)
    texts: set[int] = field(default_factory=set)
    cluster: str | None = None
    host: str | None = None
    names: set[str] = field(default_factory=set)
    covers: str | None = None
    people: set[str] = field(default_factory=set)

    def add(self, report: _Report) -> None:
        self.reports.append(report.id)
        self.articles.add(report.article_id)
        self.texts.add(report.text)
        self.cluster = self.cluster or report.cluster
        self.host = self.host or report.host
        self.covers = self.covers or report.covers
        if report.days.precision in _EXACT and self.days.precision not in _EXACT:
            self.days = report.days
        if report.name:
            self.names.add(fold_key(report.name))
        self.people |= report.people

    def likeness(self, report: _Report) -> int:
        """How well the report fits, 0 where it is another event."""
        if self.type != report.type or report.article_id in self.articles or not self.days.overlaps(report.days):
            return 0
        if report.text in self.texts:
            return 9  # the same text says the same
        if _differ(self.cluster, report.cluster) or _differ(self.host, report.host) or self._covers_other(report):
            return 0
        place = (self.cluster == report.cluster is not None) + (self.host == report.host is not None)
        name = fold_key(report.name) if report.name else None
        named = max((token_set_ratio(name, other) for other in self.names), default=0) >= _SAME_NAME if name else False
        witnesses = len(self.people & report.people)
        exact = self.days.precision in _EXACT and report.days.precision in _EXACT
        evidence = 2 * named + min(witnesses, 2)
        if not exact:
            return place + evidence if place and evidence >= 2 else 0
        if report.type in _FREQUENT or not place:
            return place + evidence if evidence >= 2 else 0
        return place + evidence

    def _covers_other(self, report: _Report) -> bool:
        ours, theirs = days(self.covers), days(report.covers)
        return bool(ours and theirs and not ours.overlaps(theirs))


_EXACT = frozenset({"day", "interval"})


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def join_events(db: sqlite3.Connection, applied: Applied) -> None:
    """Give reports of one event its identifier (the smallest of theirs) and fill `events`."""
    db.execute("CREATE INDEX participants_event_id ON participants(event_id)")
    joined = [(min(ids), report) for ids in _sweep(_reports(db), applied.apart) for report in ids if report != min(ids)]
    db.executemany("UPDATE event_reports SET event_id = ? WHERE id = ?", joined)
    db.executemany("UPDATE participants SET event_id = ? WHERE event_id = ?", joined)
    db.execute("CREATE INDEX event_reports_event_id ON event_reports(event_id)")
    join_as_decided(
        db,
        applied.same,
        "SELECT DISTINCT event_id FROM event_reports WHERE id IN (?, ?) ORDER BY 1",
        "UPDATE event_reports SET event_id = ?1 WHERE event_id = ?2",
        "UPDATE participants SET event_id = ?1 WHERE event_id = ?2",
    )
    _fill(db)


def _reports(db: sqlite3.Connection) -> Iterator[_Report]:
    found = db.execute(
        "SELECT r.id, r.article_id, r.type, r.cluster, r.host, r.name, r.covers, r.start, r.end, r.sort_date, "
        "coalesce(a.copy_of, a.id), "
        "(SELECT group_concat(p.sort_key, '|') FROM participants p WHERE p.event_id = r.id) "
        "FROM event_reports r JOIN articles a ON a.id = r.article_id ORDER BY r.sort_date, r.id"
    )
    for row in found:
        people = frozenset(row[11].split("|")) if row[11] else frozenset[str]()
        yield _Report._make((*row[:7], _span(*row[7:10]), people, row[10]))


def _span(start: str | None, end: str | None, day: str) -> Days:
    first, last = days(start), days(end)
    if first is None or first.precision in {"before", "after"}:
        return Days(day, day, "article")
    return first if last is None or last.last < first.first else Days(first.first, last.last, first.precision)


def _sweep(reports: Iterable[_Report], apart: Mapping[int, set[int]]) -> Iterator[list[int]]:
    """The identifiers of reports that are one event, wherever two or more are."""
    under_way: defaultdict[tuple[str, str, str], list[_Group]] = defaultdict(list)
    joined: set[_Group] = set()
    for number, report in enumerate(reports, 1):
        today = report.days.first
        keys = [(report.type, *key) for key in _keys(report)]
        for key in keys:
            under_way[key] = [group for group in under_way[key] if group.days.last >= today]
        others = apart.get(report.id, set())
        candidates = {
            group: group.likeness(report)
            for key in keys
            for group in under_way[key]
            if others.isdisjoint(group.reports)
        }
        best = max(candidates, key=lambda group: (candidates[group], -group.reports[0]), default=None)
        if best is not None and candidates[best]:
            joined.add(best)
        else:
            best = _Group(report.type, report.days)
        best.add(report)
        for key in keys:
            if best not in under_way[key]:
                under_way[key].append(best)
        if number % 10_000 == 0:  # forget what is over
            for key in [key for key, groups in under_way.items() if all(group.days.last < today for group in groups)]:
                del under_way[key]
            over = {group for group in joined if group.days.last < today}
            joined -= over
            yield from (group.reports for group in over)
    yield from (group.reports for group in joined)


def _keys(report: _Report) -> Iterator[tuple[str, str]]:
    """What an event is looked up by: nothing that shares none of these can be the same event."""
    yield "text", str(report.text)
    if report.cluster:
        yield "cluster", report.cluster
    if report.host:
        yield "host", report.host
    if report.name:
        yield "name", fold_key(report.name)
    for person in report.people:
        yield "person", person


def _fill(db: sqlite3.Connection) -> None:
    rows = Rows(db)
    names = dict(db.execute("SELECT id, name FROM clusters UNION ALL SELECT id, name FROM schools"))
    found = db.execute(
        "SELECT r.event_id, r.type, r.name, r.start, r.end, r.cluster, r.host, r.place, r.organiser, r.covers, "
        "r.theme, r.status, r.sort_date, r.date_precision, p.event_id, a.sort_date, a.copy_of IS NOT NULL, "
        "a.publisher, "
        "(SELECT count(DISTINCT sort_key) FROM participants WHERE event_id = r.event_id) "
        "FROM event_reports r JOIN articles a ON a.id = r.article_id "
        "LEFT JOIN event_reports p ON p.id = r.parent_report_id ORDER BY r.event_id, r.id"
    )
    for event_id, group in groupby(found, key=itemgetter(0)):
        _add_event(rows, names, event_id, [_Told(*row[1:]) for row in group])
    rows.flush()
    db.execute("UPDATE events SET parent_id = NULL WHERE parent_id = id OR parent_id NOT IN (SELECT id FROM events)")


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
    people: int


_VAGUENESS = ("day", "interval", "month", "year", "before", "after", "article", "fetched")


def _add_event(rows: Rows, names: dict[str, str], event_id: int, told: list[_Told]) -> None:
    """One row from all reports: fields as most of them say, days as the most exact does, the status as the latest."""
    exact = min(told, key=lambda report: _VAGUENESS.index(report.date_precision))
    latest = max(told, key=lambda report: report.told_on)
    cluster, host = most(t.cluster for t in told), most(t.host for t in told)
    name = most(t.name for t in told)
    where = names[cluster or host or ""] if cluster or host else most(t.organiser for t in told)
    label = (name and name[0].upper() + name[1:]) or ", ".join(
        filter(None, (_TYPES[exact.type], where, written(exact.start or "")))
    )
    rows.add(
        "events", event_id, label, exact.type, name, exact.start, exact.end, exact.sort_date, exact.date_precision,
        int(exact.sort_date[:4]), cluster, host, most(t.place for t in told), most(t.organiser for t in told),
        most(t.covers for t in told), most(t.theme for t in told), latest.status,
        next((t.parent_id for t in told if t.parent_id), None), len(told),
        len({t.publisher for t in told if not t.copied}) or 1, exact.people,
    )  # fmt: skip
