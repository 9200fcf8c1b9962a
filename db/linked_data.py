"""Schema.org's words (JSON-LD) for what the database holds: in the pages of the site and in linked_data.jsonl."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from msgspec.structs import asdict

from db.edtf import point
from db.published import Published

Row = Mapping[str, Any]
Thing = dict[str, Any]

_STATUS = {"postponed": "EventPostponed", "cancelled": "EventCancelled"}
# What https://schema.org says of the terms used here, so that a file of thousands of lines is read without fetching it.
_CONTEXT = {"@vocab": "https://schema.org/", "eventStatus": {"@type": "@id"}}


@lru_cache(maxsize=65536)
def urn(name: str) -> str:
    """The identifier of `events/12`, `schools/yen-bai`, ...: the same wherever the database is served."""
    return uuid5(NAMESPACE_URL, f"thidua/{name}").urn


def event(row: Row, people: Iterable[Row], reports: Iterable[Row]) -> Thing:
    """A schema.org Event.

    Args:
        row: columns of `events`, with `host_name`.
        people: columns of `participants`; who is named by several articles attends once.
        reports: `article_id`, `title`, `url` of the articles that tell of it.
    """
    place = row["place"] or row["host_name"]
    organiser = row["organiser"] or row["host_name"]
    attending = {one["person_id"]: one for one in people}.values()
    return _thing(
        "Event",
        f"events/{row['id']}",
        name=row["label"],
        startDate=point(row["start"]),
        endDate=point(row["end"]),
        eventStatus=f"https://schema.org/{_STATUS.get(row['status'], 'EventScheduled')}",
        about=row["theme"],
        location=_thing("Place", name=place) if place else None,
        organizer=_thing("Organization", name=organiser) if organiser else None,
        superEvent={"@id": urn(f"events/{row['parent_id']}")} if row["parent_id"] else None,
        attendee=[
            _thing("Person", f"people/{one['person_id']}", name=one["name"], jobTitle=one["position"])
            for one in attending
        ],
        subjectOf=[
            _thing("NewsArticle", f"articles/{one['article_id']}", headline=one["title"], url=one["url"])
            for one in reports
        ],
    )


def school(row: Row) -> Thing:
    """A schema.org Organization: columns of `schools`, with `cluster_name`."""
    return _thing(
        "EducationalOrganization",
        f"schools/{row['id']}",
        name=row["name"],
        address=_thing("PostalAddress", addressRegion=row["province"], addressCountry="VN"),
        foundingDate=point(row["valid_from"]),
        dissolutionDate=point(row["valid_to"]),
        memberOf=_thing("Organization", name=row["cluster_name"]) if row["cluster_name"] else None,
    )


def article(row: Row) -> Thing:
    """A schema.org NewsArticle: columns of `articles`, with `source_name`; its text belongs to the publisher."""
    return _thing(
        "NewsArticle",
        f"articles/{row['id']}",
        headline=row["title"],
        url=row["url"],
        datePublished=row["published"],
        author=[_thing("Person", name=name) for name in row["authors"].split(", ") if name],
        publisher=_thing("Organization", name=row["source_name"]),
        inLanguage="vi",
    )


def page(thing: Thing) -> Thing:
    """The thing as the subject of a page."""
    return {"@context": "https://schema.org", **thing}


def things(published: Published) -> Iterator[Thing]:
    """Everything as JSON-LD documents of one thing each: schools, articles, people, events."""
    names = published.names()
    for one in published.schools():
        yield _document(school(asdict(one) | {"cluster_name": names.get(one.cluster or "")}))
    for text in published.articles():
        yield _document(article(asdict(text)))
    for person in published.people():
        yield _document(_thing("Person", f"people/{person.id}", name=person.name, jobTitle=person.position))
    for told in published.events():
        row = asdict(told) | {"host_name": names.get(told.host or "")}
        yield _document(event(row, map(asdict, told.participants), map(asdict, told.reports)))


def _document(thing: Thing) -> Thing:
    return {"@context": _CONTEXT, **thing}


def _thing(kind: str, of: str | None = None, **values: Any) -> Thing:
    identity = {"@id": urn(of)} if of else {}
    return {"@type": kind, **identity, **{name: value for name, value in values.items() if value not in (None, "", [])}}
