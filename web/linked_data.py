"""What the pages say to machines in schema.org's words (JSON-LD)."""

from collections.abc import Iterable, Mapping
from typing import Any

Row = Mapping[str, Any]

_STATUS = {"postponed": "EventPostponed", "cancelled": "EventCancelled"}


def event(row: Row, people: Iterable[Row], reports: Iterable[Row]) -> dict[str, Any]:
    """A schema.org Event.

    Args:
        row: columns of `events`, with `host_name`.
        people: columns of `participants`.
        reports: `article_id`, `title`, `url` of the articles that tell of it.
    """
    place = row["place"] or row["host_name"]
    organiser = row["organiser"] or row["host_name"]
    return _thing(
        "Event",
        name=row["label"],
        startDate=_day(row["start"]),
        endDate=_day(row["end"]),
        eventStatus=f"https://schema.org/{_STATUS.get(row['status'], 'EventScheduled')}",
        about=row["theme"],
        location=_thing("Place", name=place) if place else None,
        organizer=_thing("Organization", name=organiser) if organiser else None,
        attendee=[_thing("Person", name=one["name"], jobTitle=one["position"]) for one in people],
        subjectOf=[_thing("NewsArticle", headline=one["title"], url=one["url"]) for one in reports],
    )


def school(row: Row) -> dict[str, Any]:
    """A schema.org Organization: columns of `schools`, with `cluster_name`."""
    return _thing(
        "EducationalOrganization",
        name=row["name"],
        address=_thing("PostalAddress", addressRegion=row["province"], addressCountry="VN"),
        foundingDate=_day(row["valid_from"]),
        dissolutionDate=_day(row["valid_to"]),
        memberOf=_thing("Organization", name=row["cluster_name"]) if row["cluster_name"] else None,
    )


def article(row: Row) -> dict[str, Any]:
    """A schema.org NewsArticle: columns of `articles`, with `source_name`; its text belongs to the publisher."""
    return _thing(
        "NewsArticle",
        headline=row["title"],
        url=row["url"],
        datePublished=row["published"],
        author=[_thing("Person", name=name) for name in row["authors"].split(", ") if name],
        publisher=_thing("Organization", name=row["source_name"]),
        inLanguage="vi",
    )


def page(thing: dict[str, Any]) -> dict[str, Any]:
    """The thing as the subject of a page."""
    return {"@context": "https://schema.org", **thing}


def _thing(kind: str, **values: Any) -> dict[str, Any]:
    return {"@type": kind, **{name: value for name, value in values.items() if value not in (None, "", [])}}


def _day(edtf: str | None) -> str | None:
    """A day, month or year is ISO 8601 as it stands; schema.org has no intervals."""
    return None if edtf is None or "/" in edtf else edtf
