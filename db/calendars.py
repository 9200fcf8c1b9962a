"""iCalendar (RFC 5545): one calendar per cluster and per school that hosted something."""

import re
from datetime import date, datetime, timedelta
from pathlib import Path

from icalendar import Calendar, Event, vDate

from db.edtf import days
from db.published import Published
from db.records import EventRecord
from db.schema import vocabulary

_STATUS = {"held": "CONFIRMED", "planned": "TENTATIVE", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}
_NAMES = {term.id: term.name for term in vocabulary()}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]+")  # RFC 5545 allows none in a text; pages contain them


def write_calendars(published: Published, folder: Path) -> int:
    """Write `calendars/<cluster or school>.ics`; how many.

    All-day events: a time of day is never known, and a day of Vietnam must not become the day before in another zone.
    Only events whose day the text gives; UIDs stay the same from build to build.
    """
    stamp = datetime.fromisoformat(published.build()["built_at"])
    names = published.names()
    calendars: dict[str, Calendar] = {}
    for event in (*published.conferences(), *published.other_events()):
        start, end = days(event.start), days(event.end)
        if start is None or start.precision not in {"day", "interval"} or event.parent_id is not None:
            continue
        entry = _entry(event, start.first, max(start.last, end.last if end else ""), stamp)
        for owner in filter(None, {event.cluster, event.host}):
            if owner not in calendars:
                calendars[owner] = _calendar(names[owner])
            calendars[owner].add_component(entry)
    for owner, calendar in calendars.items():
        path = folder / "calendars" / f"{owner}.ics"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(calendar.to_ical())
    return len(calendars)


def _calendar(name: str) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//thidua//thidua//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    return calendar


def _entry(event: EventRecord, first: str, last: str, stamp: datetime) -> Event:
    entry = Event()
    entry.add("uid", f"event-{event.id}@thidua")
    entry.add("dtstamp", stamp)
    entry["dtstart"] = vDate(date.fromisoformat(first))
    entry["dtend"] = vDate(date.fromisoformat(last) + timedelta(days=1))  # the first day it is over
    entry["dtstart"].params["VALUE"] = entry["dtend"].params["VALUE"] = "DATE"
    entry.add("summary", _clean(event.label))
    entry.add("status", _STATUS[event.status])
    entry.add("categories", [_NAMES[event.type]])
    if event.place:
        entry.add("location", _clean(event.place))
    urls = [report.url for report in event.reports if report.url]
    if urls:
        entry.add("url", _clean(urls[0]))
        entry.add("description", _clean("Theo: " + ", ".join(urls)))
    return entry


def _clean(text: str) -> str:
    return _CONTROL.sub(" ", text)
