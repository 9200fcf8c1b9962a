"""iCalendar (RFC 5545): one calendar per cluster and per school that hosted something."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from icalendar import Calendar, Event, vDate

from db.edtf import days
from db.plain import printable
from db.published import Published
from db.schema import called

_STATUS = {"held": "CONFIRMED", "planned": "TENTATIVE", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}
_NAMES = called()
_END = b"END:VCALENDAR\r\n"


class Listed(NamedTuple):
    """What a calendar says of an event; `start` and `end` are EDTF, `urls` lead to the articles about it."""

    id: int
    label: str
    type: str
    status: str
    start: str | None
    end: str | None
    place: str | None
    urls: list[str]


def write_calendars(published: Published, folder: Path) -> dict[str, int]:
    """Write `calendars/<cluster or school>.ics`; how many events each file has, by its name below `folder`.

    All-day events: a time of day is never known, and a day of Vietnam must not become the day before in another zone.
    Only events whose day the text gives; UIDs stay the same from build to build.
    """
    stamp = datetime.fromisoformat(published.build()["built_at"])
    names = published.names()
    written: dict[str, int] = {}
    (folder / "calendars").mkdir()
    for event in published.events():
        if event.parent_id is not None:
            continue
        urls = [report.url for report in event.reports if report.url]
        listed = Listed(event.id, event.label, event.type, event.status, event.start, event.end, event.place, urls)
        entry = _entry(listed, stamp)
        if not entry:
            continue
        for owner in sorted({event.cluster, event.host} - {None}, key=str):
            file = f"calendars/{owner}.ics"
            with (folder / file).open("ab") as out:
                out.write(entry if file in written else _calendar(names[str(owner)]) + entry)
            written[file] = written.get(file, 0) + 1
    for file in written:
        with (folder / file).open("ab") as out:
            out.write(_END)
    return dict(sorted(written.items()))


def calendar(name: str, events: Iterable[Listed], stamp: datetime) -> bytes:
    """One whole calendar, as `write_calendars` writes it."""
    return b"".join([_calendar(name), *(_entry(event, stamp) for event in events), _END])


def _calendar(name: str) -> bytes:
    """A calendar up to its first event: the events of tens of thousands of articles are not kept in memory."""
    calendar = Calendar()
    calendar.add("prodid", "-//thidua//thidua//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    return bytes(calendar.to_ical()).removesuffix(_END)


def _entry(event: Listed, stamp: datetime) -> bytes:
    """Nothing unless the text gives the day."""
    start, end = days(event.start), days(event.end)
    if start is None or start.precision not in {"day", "interval"}:
        return b""
    first, last = start.first, max(start.last, end.last if end else "")
    entry = Event()
    entry.add("uid", f"event-{event.id}@thidua")
    entry.add("dtstamp", stamp)
    entry["dtstart"] = vDate(date.fromisoformat(first))
    entry["dtend"] = vDate(date.fromisoformat(last) + timedelta(days=1))  # the first day it is over
    entry["dtstart"].params["VALUE"] = entry["dtend"].params["VALUE"] = "DATE"
    entry.add("summary", printable(event.label))
    entry.add("status", _STATUS[event.status])
    entry.add("categories", [_NAMES[event.type]])
    if event.place:
        entry.add("location", printable(event.place))
    if urls := [printable(url) for url in event.urls]:
        entry.add("url", urls[0])
        entry.add("description", "Theo: " + ", ".join(urls))
    return bytes(entry.to_ical())
