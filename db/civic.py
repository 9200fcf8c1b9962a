"""Open Civic Data's event shape (OCDEP 4, as open states' scrapers write it), for calendars of public meetings.

A date is a day, a month or a year; empty where the text gives none or only an interval, which `extras` then has.
"""

from collections.abc import Iterator
from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from db.edtf import point
from db.linked_data import urn
from db.published import Published
from db.records import Appearance, EventRecord, Report
from db.schema import called
from nlp.facts import EventStatus, EventType

_NAMES = called()
_STATUS: dict[EventStatus, "CivicStatus"] = {
    "held": "passed",
    "planned": "tentative",
    "postponed": "tentative",
    "cancelled": "cancelled",
}

CivicStatus = Literal["cancelled", "tentative", "confirmed", "passed"]
Date = Annotated[str, Meta(pattern=r"^([0-9]{4}(-[0-9]{2}){0,2})?$")]
Text = Annotated[str, Meta(min_length=1)]


class CivicPlace(msgspec.Struct, kw_only=True):
    """Where."""

    name: Text


class CivicParticipant(msgspec.Struct, kw_only=True):
    """Who; `note` has the roles in Vietnamese."""

    name: Text
    type: Literal["organization", "person"]
    note: Text | UnsetType = UNSET


class CivicDocument(msgspec.Struct, kw_only=True):
    """A document cited by an article that tells of the event; the address is a lasting identifier, not a page."""

    note: Text
    url: str
    date: Date


class CivicSource(msgspec.Struct, kw_only=True):
    """An article that tells of the event; one that came as a file has a lasting identifier for an address."""

    url: str
    note: str


class CivicExtras(msgspec.Struct, kw_only=True):
    """What the shape has no place for, as in conferences.jsonl."""

    event_id: int
    start: str | None
    end: str | None
    status: EventStatus
    cluster: str | None
    host: str | None
    parent_id: int | None
    publishers: int


class CivicEvent(msgspec.Struct, kw_only=True):
    """One line of ocd_events.jsonl."""

    id: str
    name: Text
    description: str
    classification: EventType
    all_day: Literal[True] = True
    timezone: Literal["Asia/Ho_Chi_Minh"] = "Asia/Ho_Chi_Minh"
    start_date: Date
    end_date: Date
    status: CivicStatus
    location: CivicPlace | UnsetType = UNSET
    participants: list[CivicParticipant]
    documents: list[CivicDocument]
    sources: Annotated[list[CivicSource], Meta(min_length=1)]
    extras: CivicExtras


def events(published: Published) -> Iterator[CivicEvent]:
    """Every event, conferences first."""
    names = published.names()
    return (_event(event, names) for event in published.events())


def _event(event: EventRecord, names: dict[str, str]) -> CivicEvent:
    cited = {one.document_id: one for one in event.citations}
    return CivicEvent(
        id="ocd-event/" + urn(f"events/{event.id}").removeprefix("urn:uuid:"),
        name=event.label,
        description=event.theme or "",
        classification=event.type,
        start_date=point(event.start) or "",
        end_date=point(event.end) or "",
        status=_STATUS[event.status],
        location=CivicPlace(name=event.place) if event.place else UNSET,
        participants=[*_organisations(event, names), *_people(event.participants)],
        documents=[
            CivicDocument(note=one.key, url=urn(f"documents/{number}"), date=point(one.date) or "")
            for number, one in cited.items()
        ],
        sources=[_source(report) for report in event.reports],
        extras=CivicExtras(
            event_id=event.id,
            start=event.start,
            end=event.end,
            status=event.status,
            cluster=event.cluster,
            host=event.host,
            parent_id=event.parent_id,
            publishers=event.publishers,
        ),
    )


def _organisations(event: EventRecord, names: dict[str, str]) -> Iterator[CivicParticipant]:
    if event.host:
        yield CivicParticipant(name=names[event.host], type="organization", note="Nơi tổ chức")
    if event.cluster:
        yield CivicParticipant(name=names[event.cluster], type="organization", note="Cụm thi đua")
    if event.organiser:
        yield CivicParticipant(name=event.organiser, type="organization", note="Đơn vị tổ chức")


def _people(named: list[Appearance]) -> Iterator[CivicParticipant]:
    """Each person once, with the roles that any article gives."""
    roles: dict[int, dict[str, None]] = {}
    for one in named:
        roles.setdefault(one.person_id, {}).update(dict.fromkeys(_NAMES[role] for role in one.roles))
    names = {one.person_id: one.name for one in named}
    for person, its in roles.items():
        yield CivicParticipant(name=names[person], type="person", note=", ".join(its) or UNSET)


def _source(report: Report) -> CivicSource:
    return CivicSource(url=report.url or urn(f"articles/{report.article_id}"), note=report.title)
