"""FollowTheMoney entities (followthemoney.tech), for Aleph, OpenAleph and other tools of investigators.

An article is an Article and the `proof` of the events, organisations and cited documents it tells of. Its words stand
in a Documentation, which ties the article to an event or to a school whose standing it states. A person named by an
article is a Mention there, resolved to a Person.
"""

from collections.abc import Iterator
from itertools import groupby

import msgspec

from db.edtf import point
from db.plain import printable
from db.published import Published
from db.records import (
    Appearance,
    ArticleRecord,
    Claimed,
    ClusterRecord,
    DocumentRecord,
    EventRecord,
    PersonRecord,
    SchoolRecord,
)
from db.schema import called

_NAMES = called()


class Entity(msgspec.Struct, frozen=True, kw_only=True):
    """One line of followthemoney.jsonl; every property has a list of values, entities are referred to by `id`."""

    id: str
    schema: str
    properties: dict[str, list[str]]


def entities(published: Published) -> Iterator[Entity]:
    """Everything as entities: what others refer to first."""
    yield from map(_article, published.articles())
    yield from map(_school, published.schools())
    for cluster in published.clusters():
        yield from _cluster(cluster)
    yield from map(_person, published.people())
    yield from map(_mention, published.appearances())
    yield from map(_document, published.documents())
    for event in published.events():
        yield from _event(event)
    yield from map(_claim, published.claims())


def _article(article: ArticleRecord) -> Entity:
    return _entity(
        "Article",
        f"article-{article.id}",
        title=article.title,
        sourceUrl=article.url,
        fileName=article.file,
        publisher=article.source_name,
        publishedAt=point(article.published),
        author=[name for name in article.authors.split(", ") if name],
    )  # no language: FollowTheMoney's list has no Vietnamese


def _school(school: SchoolRecord) -> Entity:
    return _entity(
        "Organization",
        f"school-{school.id}",
        name=school.name,
        country="vn",
        classification="Trường chính trị",
        address=school.province,
        website=_address(school.website),
        incorporationDate=point(school.valid_from),
        dissolutionDate=point(school.valid_to),
        proof=[f"article-{claim.article_id}" for claim in school.history],
    )


def _address(website: str | None) -> str | None:
    """A host, or a host and a path, as a full address."""
    return website and f"http://{website}{'' if '/' in website else '/'}"


def _cluster(cluster: ClusterRecord) -> Iterator[Entity]:
    organisation = f"cluster-{cluster.id}"
    yield _entity(
        "Organization",
        organisation,
        name=cluster.name,
        country="vn",
        classification="Cụm thi đua",
        proof=[f"article-{one.article_id}" for one in cluster.roles],
    )
    for (year, role, school), group in groupby(cluster.roles, key=lambda one: (one.year, one.role, one.school)):
        told = list(group)
        yield _entity(
            "Membership",
            f"membership-{cluster.id}-{year}-{role}-{school}",
            organization=organisation,
            member=f"school-{school}",
            role=_NAMES[role],
            date=str(year) if year else None,
            summary=[one.quote for one in told],
        )


def _person(person: PersonRecord) -> Entity:
    positions = [
        f"{one.position}, {one.organisation}" if one.organisation else one.position for one in person.positions
    ]
    return _entity("Person", f"person-{person.id}", name=person.name, title=person.degree, position=positions)


def _mention(named: Appearance) -> Entity:
    return _entity(
        "Mention",
        f"mention-{named.id}",
        document=f"article-{named.article_id}",
        resolved=f"person-{named.person_id}",
        name=named.name,
        detectedSchema="Person",
    )


def _document(document: DocumentRecord) -> Entity:
    return _entity(
        "Document",
        f"document-{document.id}",
        fileName=document.key,  # FollowTheMoney asks for one; what a document is found by is its number
        title=f"{document.type} {document.key}" if document.type else document.key,
        summary=document.subject,
        author=document.issuer,
        authoredAt=point(document.date),
        proof=[f"article-{cited.article_id}" for cited in document.citations],
    )


def _event(event: EventRecord) -> Iterator[Entity]:
    involved = [f"cluster-{event.cluster}" if event.cluster else None]
    involved += [f"person-{one.person_id}" for one in event.participants]
    yield _entity(
        "Event",
        f"event-{event.id}",
        name=event.label,
        recordId=str(event.id),
        keywords=[_NAMES[event.type], _NAMES[event.status]],
        startDate=point(event.start),
        endDate=point(event.end),
        location=event.place,
        summary=event.theme,
        organizer=f"school-{event.host}" if event.host else None,
        involved=involved,
        proof=[f"article-{report.article_id}" for report in event.reports],
        sourceUrl=[report.url for report in event.reports],
    )
    for report in event.reports:
        yield _entity(
            "Documentation",
            f"report-{report.id}",
            document=f"article-{report.article_id}",
            entity=f"event-{event.id}",
            summary=report.quote,
        )


def _claim(claim: Claimed) -> Entity:
    return _entity(
        "Documentation",
        f"claim-{claim.id}",
        document=f"article-{claim.article_id}",
        entity=f"school-{claim.school}",
        role=f"Chuẩn mức {claim.level}: {_NAMES[claim.status]}",
        date=point(claim.as_of),
        summary=claim.quote,
    )


def _entity(schema: str, id_: str, **properties: str | list[str] | list[str | None] | None) -> Entity:
    found: dict[str, list[str]] = {}
    for name, value in properties.items():
        values = value if isinstance(value, list) else [value]
        if kept := list(dict.fromkeys(printable(one) for one in values if one)):
            found[name] = kept
    return Entity(id=id_, schema=schema, properties=found)
