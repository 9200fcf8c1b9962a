"""Which reports are of one event: swept by day, so that only events still under way stand in memory."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from operator import itemgetter

from db.edtf import EARLIEST, LATEST, Days, days
from db.likeness import Group, Report
from nlp.text.folding import fold_key


def reports(db: sqlite3.Connection) -> Iterator[Report]:
    """Those of the new database, by their days."""
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
    return Days(first.first, last.last, "month" if is_a_season(first, last) else first.precision)


def is_a_season(first: Days, last: Days | None) -> bool:
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
