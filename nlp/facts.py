"""The facts of one article: the record types behind `thidua parse`, the database and the exports.

Identifiers, enumerations and date conventions: a school is the slug of its province (`hung-yen`), a cluster the slug of
its region (`dong-bang-song-hong`), a date is EDTF level 0 or 1 (`2023-02-28`, `2024-01/2024-06`, `../2022-11-05`).
Absent is `None` or an empty list, never a guess.
"""

from typing import Literal

import msgspec

EventType = Literal[
    "kickoff_conference",
    "interim_review",
    "annual_review",
    "seminar",
    "workshop",
    "contest",
    "sports_meet",
    "signing",
    "inspection",
    "commemoration",
    "launch",
    "recognition",
    "opening",
    "closing",
    "visit",
    "congress",
    "other",
]
EventStatus = Literal["held", "planned", "postponed", "cancelled"]
Role = Literal["chair", "speaker", "presenter", "attendee", "signatory", "honoured"]
Status = Literal["recognised", "reached", "appraised", "self_assessed", "in_progress", "target", "not_reached"]

BlockKind = Literal["title", "lead", "body", "caption", "byline"]


class Span(msgspec.Struct, frozen=True, order=True):
    """Code points `start` to `end` (exclusive) of `Article.text`."""

    start: int
    end: int


class Quote(msgspec.Struct, frozen=True):
    """Words outside `Article.text` that say so: the contract's offsets reach the text only."""

    field: BlockKind
    text: str


class Fact(msgspec.Struct, kw_only=True):
    """What every kind of fact carries: where it was read and which rule read it (`claims/recognised-passive`)."""

    evidence: list[Span] = []
    quotes: list[Quote] = []
    rule: str = ""


class Event(Fact):
    """Something an institution held or has scheduled; `id` is unique in the article, `parent` another event's id."""

    id: str
    type: EventType
    name: str | None = None
    start: str | None = None
    end: str | None = None
    host: str | None = None
    place: str | None = None
    organiser: str | None = None
    cluster: str | None = None
    covers: str | None = None
    theme: str | None = None
    parent: str | None = None
    status: EventStatus = "held"


class Cluster(Fact):
    """A cluster in one year: its lead and deputies (schools) and the members that the text says belong."""

    cluster: str
    name: str | None = None
    year: int | None = None
    lead: str | None = None
    deputies: list[str] = []
    members: list[str] = []


class Participant(Fact):
    """One person who took part; `name` without titles, `event` the main event (an `Event.id`)."""

    name: str
    event: str | None = None
    degree: str | None = None
    position: str | None = None
    organisation: str | None = None
    roles: list[Role] = []


class Citation(Fact):
    """One numbered document and one cited date; `date` is the date as cited, so that a wrong one stays visible."""

    key: str
    type: str | None = None
    issuer: str | None = None
    date: str | None = None
    subject: str | None = None


class Claim(Fact):
    """What the text says of one school's standing at one level (1 or 2)."""

    school: str
    level: int
    status: Status
    as_of: str | None = None
    progress: str | None = None


class Total(Fact):
    """A statement about a number of schools; `scope` a cluster, `None` for the whole country or unclear."""

    level: int
    status: Status
    count: int
    scope: str | None = None
    as_of: str | None = None


class DateMention(Fact):
    """An expression that names a day, a month with its year, or an interval; `value` is EDTF."""

    text: str
    value: str


class Facts(msgspec.Struct, kw_only=True):
    """Everything read from one article, each list in the order of the text.

    `remarks` are what a person should look at: a list shorter than the number announced, a document cited with the
    wrong date. Same article and registries, same facts.
    """

    events: list[Event] = []
    clusters: list[Cluster] = []
    participants: list[Participant] = []
    citations: list[Citation] = []
    claims: list[Claim] = []
    totals: list[Total] = []
    dates: list[DateMention] = []
    remarks: list[str] = []
