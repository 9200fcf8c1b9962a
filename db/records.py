"""The records of exports/v1, one type per kind of file: what other programs may rely on.

Within v1 fields are added, never removed, renamed or given another type (`tests/db/test_records_v1.py`). Identifiers,
enumerations and dates are those of thidua.db; `null` and `[]` mean that nobody says so.
"""

from typing import Literal

import msgspec

from nlp.facts import EventStatus, EventType, Role, Status

Precision = Literal["day", "month", "year", "interval", "before", "after", "article", "fetched", "unknown"]
"""How exactly a day to sort by is known; `article`, `fetched`: only when the article appeared or was fetched."""


class Record(msgspec.Struct, kw_only=True):
    """What all records share: an identifier that stays the same from build to build."""

    id: int | str


class Report(msgspec.Struct, kw_only=True):
    """One article that tells of an event, and its words."""

    id: int
    article_id: int
    source: str
    title: str
    url: str | None
    published: str | None
    quote: str


class Appearance(msgspec.Struct, kw_only=True):
    """One person named by one article as taking part."""

    id: int
    person_id: int
    article_id: int
    name: str
    degree: str | None
    position: str | None
    organisation: str | None
    school: str | None
    roles: list[Role]
    quote: str


class Cited(msgspec.Struct, kw_only=True):
    """One citation of a document; `date` as cited, `conflict` what contradicts the registry or most citations."""

    id: int
    document_id: int
    article_id: int
    key: str
    type: str | None
    issuer: str | None
    date: str | None
    conflict: str | None
    quote: str


class EventRecord(Record, kw_only=True):
    """An event with everything told of it; `publishers` counts independent ones, copies of a text once.

    `citations` are those of the articles that report it, given for events that are not part of another.
    """

    id: int
    type: EventType
    label: str
    name: str | None
    start: str | None
    end: str | None
    sort_date: str
    date_precision: Precision
    cluster: str | None
    host: str | None
    place: str | None
    organiser: str | None
    covers: str | None
    theme: str | None
    status: EventStatus
    parent_id: int | None
    publishers: int
    reports: list[Report]
    participants: list[Appearance]
    citations: list[Cited]


class Claimed(Record, kw_only=True):
    """What one article says of one school's standing; `sort_date` is the day by which it surely held."""

    id: int
    school: str
    level: Literal[1, 2]
    status: Status
    as_of: str | None
    sort_date: str
    date_precision: Precision
    progress: str | None
    quote: str
    article_id: int
    document_id: int | None


class Standing(msgspec.Struct, kw_only=True):
    """The best-supported status at one level as of the build; only `recognised` is formal recognition."""

    level: Literal[1, 2]
    status: Status
    as_of: str | None
    claim_id: int


class ClusterRole(msgspec.Struct, kw_only=True):
    """A school's role in a cluster in one year, as one article says."""

    cluster: str
    year: int | None
    role: Literal["lead", "deputy", "member"]
    school: str
    name: str | None
    article_id: int
    quote: str


class SchoolRecord(Record, kw_only=True):
    """A school while it existed; a successor is another school and inherits no status."""

    id: str
    slug: str
    name: str
    province: str
    cluster: str | None
    valid_from: str | None
    valid_to: str | None
    website: str | None
    latitude: float | None
    longitude: float | None
    predecessors: list[str]
    standing: list[Standing]
    history: list[Claimed]


class ClusterRecord(Record, kw_only=True):
    """A cluster and the roles in it, year by year."""

    id: str
    name: str
    roles: list[ClusterRole]


class Position(msgspec.Struct, kw_only=True):
    """A position a person was given, and the first and last day of events where that was so."""

    position: str
    organisation: str | None
    school: str | None
    first_date: str
    last_date: str


class PersonRecord(Record, kw_only=True):
    """A person as far as names and organisations tell; namesakes stay apart."""

    id: int
    name: str
    degree: str | None
    position: str | None
    organisation: str | None
    school: str | None
    first_date: str
    last_date: str
    appearances: int
    positions: list[Position]


class DocumentRecord(Record, kw_only=True):
    """A cited document: the registry's facts where it is registered, else what most citations say."""

    id: int
    key: str
    registry_key: str | None
    type: str | None
    issuer: str | None
    date: str | None
    subject: str | None
    citations: list[Cited]


class TotalRecord(Record, kw_only=True):
    """A statement about a number of schools; `cluster` is `null` for the whole country or where unclear."""

    id: int
    cluster: str | None
    level: Literal[1, 2]
    status: Status
    count: int
    as_of: str | None
    sort_date: str
    quote: str
    article_id: int


class ArticleRecord(Record, kw_only=True):
    """An article without its text, which belongs to its publisher; `copy_of` the article whose text it repeats."""

    id: int
    title: str
    source: str
    source_name: str
    publisher: str
    url: str | None
    file: str | None
    published: str | None
    sort_date: str
    date_precision: Precision
    authors: str
    copy_of: int | None
    versions: int


class ChangeRecord(Record, kw_only=True):
    """A fact that a run added, changed, no longer found or found again; `summary` is Vietnamese, for people."""

    id: int
    run_id: int
    change: Literal["added", "changed", "gone", "returned"]
    kind: str
    fact_id: int
    article_id: int
    summary: str


class NewsRecord(Record, kw_only=True):
    """An event or a standing that a run was the first to find.

    Attributes:
        id: the fact's.
        kind: `event_report` or `claim`.
        summary: Vietnamese, for people.
        quote: the words that say so.
        headline: whether it decides what the school's standing now is.
        title, url: the article; no address where it came as a file.
    """

    id: int
    kind: str
    summary: str
    quote: str
    headline: bool
    title: str
    url: str | None
