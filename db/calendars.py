"""iCalendar (RFC 5545): one calendar per cluster and per school that hosted something."""

from datetime import date, datetime, timedelta
from pathlib import Path

from icalendar import Calendar, Event, vDate

from db.edtf import days
from db.plain import printable
from db.published import Published
from db.records import EventRecord
from db.schema import vocabulary

_STATUS = {"held": "CONFIRMED", "planned": "TENTATIVE", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}
_NAMES = {term.id: term.name for term in vocabulary()}
_END = b"END:VCALENDAR\r\n"


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
        start, end = days(event.start), days(event.end)
        if start is None or start.precision not in {"day", "interval"} or event.parent_id is not None:
            continue
        entry = _entry(event, start.first, max(start.last, end.last if end else ""), stamp).to_ical()
        for owner in sorted({event.cluster, event.host} - {None}, key=str):
            file = f"calendars/{owner}.ics"
            with (folder / file).open("ab") as out:
                out.write(entry if file in written else _calendar(names[str(owner)]) + entry)
            written[file] = written.get(file, 0) + 1
    for file in written:
        with (folder / file).open("ab") as out:
            out.write(_END)
    return dict(sorted(written.items()))


def _calendar(name: str) -> bytes:
    """A calendar up to its first event: the events of tens of thousands of articles are not kept in memory."""
    calendar = Calendar()
    calendar.add("prodid", "-//thidua//thidua//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", "Asia/Ho_Chi_Minh")
    return bytes(calendar.to_ical()).removesuffix(_END)


def _entry(event: EventRecord, first: str, last: str, stamp: datetime) -> Event:
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
    urls = [printable(report.url) for report in event.reports if report.url]
    if urls:
        entry.add("url", urls[0])
        entry.add("description", "Theo: " + ", ".join(urls))
    return entry
