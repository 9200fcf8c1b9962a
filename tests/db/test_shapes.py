"""What exports/v1 says in the words of others is read back by their own libraries, and nothing is lost or doubled."""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

import feedparser
import frictionless
import jsonschema
import pytest
import rdflib
from followthemoney import model
from icalendar import Calendar

from db.edtf import point, written
from db.feeds import atom
from db.linked_data import urn

Count = Callable[[str], int]
SCHEMA = rdflib.Namespace("https://schema.org/")


@pytest.fixture
def count(example: Path) -> Count:
    """How many rows a query of the database counts."""

    def count(what: str) -> int:
        with closing(sqlite3.connect(example)) as db:
            return int(db.execute(f"SELECT count(*) FROM {what}").fetchone()[0])

    return count


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_linked_data_is_one_graph_of_all_there_is(exported: Path, count: Count) -> None:
    graph = rdflib.Graph()
    for line in (exported / "linked_data.jsonl").read_text("utf-8").splitlines():
        graph.parse(data=line, format="json-ld")
    found = {
        kind: len(set(graph.subjects(rdflib.RDF.type, SCHEMA[kind])))
        for kind in ("Event", "EducationalOrganization", "NewsArticle")
    }
    assert found == {
        "Event": count("events"),
        "EducationalOrganization": count("schools"),
        "NewsArticle": count("articles"),
    }
    people = {
        node for node in graph.subjects(rdflib.RDF.type, SCHEMA.Person) if isinstance(node, rdflib.URIRef)
    }  # authors have no identifier
    assert len(people) == count("people")
    attending = set(graph.subject_objects(SCHEMA.attendee))
    assert len(attending) == count("(SELECT DISTINCT event_id, person_id FROM participants WHERE event_id IS NOT NULL)")
    assert len(set(graph.subject_objects(SCHEMA.subjectOf))) == count("event_reports")
    [(signing, conference)] = graph.subject_objects(SCHEMA.superEvent)
    assert str(graph.value(conference, SCHEMA.startDate)) == "2023-11-09"
    assert graph.value(signing, SCHEMA.eventStatus) == SCHEMA.EventScheduled


def test_an_identifier_does_not_depend_on_build_or_address(exported: Path) -> None:
    """Written down once: consumers keep them, so they must never change."""
    assert urn("schools/yen-bai") == "urn:uuid:70035dfd-1b36-58d7-8e3d-9e00b506bf0c"
    assert urn("schools/yen-bai") in {thing["@id"] for thing in lines(exported / "linked_data.jsonl")}


def test_followthemoney_takes_every_entity_as_it_is(exported: Path, count: Count) -> None:
    entities = lines(exported / "followthemoney.jsonl")
    proxies = {}
    for entity in entities:
        model.get(entity["schema"]).validate(entity)
        proxy = model.get_proxy(entity, cleaned=False)  # cleaning drops what the model does not accept
        assert {name: set(values) for name, values in proxy.to_dict()["properties"].items()} == {
            name: set(values) for name, values in entity["properties"].items()
        }
        proxies[proxy.id] = proxy
    assert len(proxies) == len(entities)
    for proxy in proxies.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert proxies[value].schema.is_a(prop.range), f"{proxy.id}.{prop.name}: {value}"
    assert Counter(proxy.schema.name for proxy in proxies.values()) == {
        "Article": count("articles"),
        "Organization": count("schools") + count("clusters"),
        "Membership": count("(SELECT DISTINCT cluster, year, role, school FROM cluster_roles)"),
        "Person": count("people"),
        "Mention": count("participants"),
        "Document": count("documents"),
        "Event": count("events"),
        "Documentation": count("event_reports") + count("claims"),
    }


def test_followthemoney_proves_what_it_says(exported: Path) -> None:
    entities = {entity["id"]: entity for entity in lines(exported / "followthemoney.jsonl")}
    [conference] = [one for one in entities.values() if "2023-11-10" in one["properties"].get("endDate", [])]
    articles = [entities[id_]["properties"]["sourceUrl"][0] for id_ in conference["properties"]["proof"]]
    assert articles == ["https://bao-1.example/tin", "https://bao-2.example/tin"]
    [claim] = [one for id_, one in entities.items() if id_.startswith("claim-")]
    assert claim["properties"]["entity"] == ["school-yen-bai"]
    assert claim["properties"]["role"] == ["Chuẩn mức 1: Được công nhận"]
    assert claim["properties"]["summary"] == ["được công nhận"]


# Open Civic Data's events as open states' scrapers write them, in JSON Schema: what readers of that shape rely on.
FUZZY = {"type": "string", "pattern": r"^([0-9]{4}((-[0-9]{2}){0,2}|(-[0-9]{2}){2}T[0-9:]+(Z|[+-][0-9:]+))?)?$"}
NAMED = {"type": "object", "properties": {"name": {"type": "string", "minLength": 1}}, "required": ["name"]}
CIVIC = {
    "type": "object",
    "required": ["name", "classification", "start_date", "end_date", "status", "participants", "sources"],
    "properties": {
        "id": {"pattern": "^ocd-event/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},
        "name": {"type": "string", "minLength": 1},
        "all_day": {"type": "boolean"},
        "start_date": FUZZY,
        "end_date": FUZZY,
        "status": {"enum": ["cancelled", "tentative", "confirmed", "passed"]},
        "classification": {"type": "string", "minLength": 1},
        "description": {"type": "string"},
        "location": NAMED,
        "participants": {
            "type": "array",
            "items": NAMED | {"properties": {"type": {"enum": ["organization", "person"]}, "note": {"minLength": 1}}},
        },
        "documents": {"type": "array", "items": {"properties": {"url": {"minLength": 1}, "date": FUZZY}}},
        "sources": {"type": "array", "minItems": 1, "items": {"properties": {"url": {"format": "uri"}}}},
        "extras": {"type": "object"},
    },
}


def test_events_have_the_shape_of_open_civic_data(exported: Path, count: Count) -> None:
    validator = jsonschema.Draft202012Validator(CIVIC, format_checker=jsonschema.FormatChecker())
    events = lines(exported / "ocd_events.jsonl")
    assert len({event["id"] for event in events}) == len(events) == count("events")
    for event in events:
        validator.validate(event)
    assert sum(len(event["sources"]) for event in events) == count("event_reports")
    people = [one for event in events for one in event["participants"] if one["type"] == "person"]
    assert len(people) == count("(SELECT DISTINCT event_id, person_id FROM participants WHERE event_id IS NOT NULL)")
    assert people[0] == {"name": "Cầm Thị Lai", "type": "person", "note": "Chủ trì, Phát biểu"}
    [workshop] = [event for event in events if event["classification"] == "workshop"]
    assert (workshop["start_date"], workshop["extras"]["start"]) == ("", "2024-03-30/2024-04-02")
    assert (workshop["status"], workshop["location"]) == ("tentative", {"name": "Yên Bái"})


def test_calendars_have_whole_days_in_vietnam(exported: Path, count: Count) -> None:
    content = (exported / "calendars" / "trung-du-mien-nui-phia-bac.ics").read_bytes()
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    calendar = Calendar.from_ical(content)
    [event] = calendar.events
    assert (date(2023, 11, 9), date(2023, 11, 11)) == (event.DTSTART, event.DTEND)  # the first day it is over
    assert event["DTSTART"].params["VALUE"] == event["DTEND"].params["VALUE"] == "DATE"
    [conference] = [one for one in lines(exported / "conferences.jsonl") if one["end"]]
    assert event["UID"] == f"event-{conference['id']}@thidua"
    assert event["SUMMARY"] == conference["label"]
    assert event["STATUS"] == "CONFIRMED"
    assert event["DTSTAMP"].dt.tzinfo is not None
    assert calendar["X-WR-TIMEZONE"] == "Asia/Ho_Chi_Minh"


def test_each_calendar_reads_and_each_dated_event_is_in_those_of_its_cluster_and_host(exported: Path) -> None:
    found = Counter(
        (path.stem, str(event["UID"]))
        for path in (exported / "calendars").iterdir()
        for event in Calendar.from_ical(path.read_bytes()).events
    )
    expected = Counter(
        (owner, f"event-{event['id']}@thidua")
        for kind in ("conferences", "other_events")
        for event in lines(exported / f"{kind}.jsonl")
        if event["parent_id"] is None and event["start"]
        for owner in {event["cluster"], event["host"]} - {None}
    )
    assert found == expected
    [invited] = Calendar.from_ical((exported / "calendars" / "yen-bai.ics").read_bytes()).events
    assert (date(2024, 3, 30), date(2024, 4, 3)) == (invited.DTSTART, invited.DTEND)
    assert invited["STATUS"] == "TENTATIVE"


def test_the_data_package_is_valid_and_complete(exported: Path, count: Count) -> None:
    report = frictionless.Package(str(exported / "datapackage.json")).validate()
    assert report.valid, report.flatten(["note"])
    rows = {task.name: task.stats["rows"] for task in report.tasks}
    assert rows == {name: count(name) for name in rows}
    assert len(rows) == 6


@pytest.mark.parametrize("name", ["conferences", "standing"])
def test_feeds_are_read_by_readers(exported: Path, count: Count, name: str) -> None:
    feed = feedparser.parse((exported / "feeds" / f"{name}.atom").read_bytes())
    assert not feed.bozo
    assert feed.version == "atom10"
    assert len(feed.entries) == count({"conferences": "conferences", "standing": "changes WHERE kind = 'claim'"}[name])
    assert feed.entries
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    times = [datetime.fromisoformat(entry.updated) for entry in feed.entries]
    assert times == sorted(times, reverse=True)
    assert all(entry.get("link") or entry.get("content") for entry in feed.entries)
    assert any(entry.get("link") == "https://bao-2.example/tin" for entry in feed.entries)


def test_a_feed_says_what_is_only_planned(exported: Path) -> None:
    feed = feedparser.parse((exported / "feeds" / "conferences.atom").read_bytes())
    planned = [entry.title for entry in feed.entries if entry.title.endswith(" (dự kiến)")]
    assert len(planned) == 1
    assert len(feed.entries) > 1


def test_the_site_and_the_file_have_one_feed_with_links_of_their_own(example: Path) -> None:
    with closing(sqlite3.connect(example)) as db:
        served, filed = (feedparser.parse(atom(db, "standing", home)) for home in ("https://so.example", None))
    assert [entry.id for entry in served.entries] == [entry.id for entry in filed.entries]
    assert served.entries[0].link.startswith("https://so.example/thidua/articles/")
    assert filed.entries[0].link == "https://bao-2.example/tin"


@pytest.mark.parametrize(
    ("edtf", "iso"),
    [
        ("2024-06-19", "2024-06-19"),
        ("2024-06", "2024-06"),
        ("2024", "2024"),
        ("2024-06-19T08:00:00+07:00", "2024-06-19"),
        ("2024-01/2024-06", None),
        ("../2022-11-05", None),
        ("2024-02-30", None),
        (None, None),
    ],
)
def test_formats_without_intervals_get_points_only(edtf: str | None, iso: str | None) -> None:
    assert point(edtf) == iso


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2024-06-09", "9/6/2024"), ("2024-06", "6/2024"), ("2024", "2024"), (None, ""), ("mùa xuân", "mùa xuân"),
        ("2024-01/2024-06", "1/2024 - 6/2024"), ("../2025-07-01", "đến 1/7/2025"), ("/2025", "đến 2025"),
        ("2025-07/..", "từ 7/2025"),
    ],
)  # fmt: skip
def test_days_are_written_as_people_write_them(edtf: str | None, said: str) -> None:
    assert written(edtf) == said
