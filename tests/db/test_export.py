"""exports/v1: what is written agrees with the database, with its schema and with itself."""

import csv
import gzip
import hashlib
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from icalendar import Calendar

from db.build import build
from db.errors import StoreError
from db.export import export
from db.published import KINDS, Published
from extract.article import Article
from nlp.facts import Citation, Claim, Cluster, Event, Fact, Participant, Quote, Total
from tests.db.conftest import NOW, Save, facts_of

Read = Callable[[str], list[dict[str, Any]]]


@pytest.fixture
def db(path: Path, tmp_path: Path, save: Save) -> Path:
    """Two articles of one conference; the second names one participant more and a recognition."""
    conference = Event(id="e1", type="annual_review", start="2023-11-09", cluster="trung-du-mien-nui-phia-bac")
    signing = Event(id="e2", type="signing", start="2023-11-09", cluster="trung-du-mien-nui-phia-bac", parent="e1")
    lai = Participant(
        name="Cầm Thị Lai", event="e1", organisation="Vụ các trường chính trị", roles=["chair", "speaker"]
    )
    for number in (1, 2):
        article = Article(
            source=f"bao-{number}",
            url=f"https://bao-{number}.example/tin",
            title="Hội nghị tổng kết",
            published=f"2023-11-1{number}",
            text=f"Bài thứ {number}.",
        )
        more = [
            Participant(name="Nguyễn Văn Hùng", event="e1"),
            Claim(school="yen-bai", level=1, status="recognised", quotes=[Quote("title", "được công nhận")]),
            Total(level=1, status="recognised", count=5),
            Cluster(cluster="trung-du-mien-nui-phia-bac", year=2023, lead="hoa-binh"),
        ]
        citation = Citation(key="11-QĐ/TW", date="2021-05-19")
        save(article, facts_of(conference, signing, lai, citation, *(more if number == 2 else [])))
    target = tmp_path / "thidua.db"
    build(path, target, built_at=NOW, as_of=date(2024, 1, 1))
    return target


@pytest.fixture
def read(db: Path, tmp_path: Path) -> Read:
    """The records of one exported kind."""
    export(db, tmp_path / "exports")

    def read(kind: str) -> list[dict[str, Any]]:
        lines = (tmp_path / "exports" / "v1" / f"{kind}.jsonl").read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines]

    return read


def test_a_conference_carries_all_that_is_told_of_it(read: Read) -> None:
    [conference] = read("conferences")
    assert conference["publishers"] == 2
    assert [report["source"] for report in conference["reports"]] == ["bao-1", "bao-2"]
    assert [person["name"] for person in conference["participants"]] == [
        "Cầm Thị Lai",
        "Cầm Thị Lai",
        "Nguyễn Văn Hùng",
    ]
    assert conference["participants"][0]["roles"] == ["chair", "speaker"]
    assert {cited["document_id"] for cited in conference["citations"]} == {conference["citations"][0]["id"]}
    [signing] = read("other_events")
    assert signing["parent_id"] == conference["id"]
    assert signing["citations"] == []


def test_a_school_shows_its_standing_and_what_it_rests_on(read: Read) -> None:
    schools = {school["id"]: school for school in read("schools")}
    assert len(schools) == 63 + 23
    assert schools["yen-bai"]["standing"] == [
        {"level": 1, "status": "recognised", "as_of": None, "claim_id": schools["yen-bai"]["history"][0]["id"]}
    ]
    assert schools["phu-tho"]["standing"] == []
    assert schools["phu-tho-2025"]["predecessors"] == ["hoa-binh", "phu-tho", "vinh-phuc"]


def test_counts_reconcile_with_the_database(db: Path, tmp_path: Path, read: Read) -> None:
    assert len(read("clusters")) > 10
    with closing(sqlite3.connect(db)) as connection:
        for kind in ("schools", "clusters", "people", "documents", "claims", "totals", "articles"):
            [(count,)] = connection.execute(f"SELECT count(*) FROM {kind}").fetchall()
            assert len(read(kind)) == count > 0, kind
        [(events,)] = connection.execute("SELECT count(*) FROM events").fetchall()
        assert len(read("conferences")) + len(read("other_events")) == events
        for nested, table in (("reports", "event_reports"), ("participants", "participants")):
            told = sum(len(event[nested]) for kind in ("conferences", "other_events") for event in read(kind))
            assert told == connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        cited = sum(len(document["citations"]) for document in read("documents"))
        assert cited == connection.execute("SELECT count(*) FROM citations").fetchone()[0]


@pytest.mark.parametrize("kind", KINDS)
def test_every_line_satisfies_its_schema(tmp_path: Path, read: Read, kind: str) -> None:
    schema = json.loads((tmp_path / "exports" / "v1" / f"{kind}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    records = read(kind)
    assert records
    for record in records:
        validator.validate(record)
    assert [record["id"] for record in records] == sorted(record["id"] for record in records)


def test_the_manifest_sums_up_the_files(tmp_path: Path, read: Read) -> None:
    folder = tmp_path / "exports" / "v1"
    assert read("articles")
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    assert (manifest["schema_version"], manifest["as_of"]) == (1, "2024-01-01")
    assert [file["name"] for file in manifest["files"]] == [f"{kind}.jsonl" for kind in KINDS]
    for file in manifest["files"]:
        content = (folder / file["name"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == file["sha256"]
        assert content.count(b"\n") == file["records"]
        assert gzip.decompress((folder / (file["name"] + ".gz")).read_bytes()) == content


def test_text_is_utf_8_and_bodies_stay_with_their_publishers(tmp_path: Path, read: Read) -> None:
    assert "body" not in read("articles")[0]
    assert "Cầm Thị Lai" in (tmp_path / "exports" / "v1" / "people.jsonl").read_text("utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_same_database_gives_the_same_bytes(db: Path, tmp_path: Path) -> None:
    for out in ("a", "b", "b"):
        export(db, tmp_path / out)
    files = {out: contents(tmp_path / out / "v1") for out in ("a", "b")}
    assert len(files["a"]) > 30
    assert files["a"] == files["b"]
    assert [entry.name for entry in (tmp_path / "b").iterdir()] == ["v1"]


def test_records_can_be_asked_for_by_cluster_and_school(db: Path) -> None:
    with Published.open(db) as published:
        assert len(list(published.conferences(cluster="trung-du-mien-nui-phia-bac"))) == 1
        assert list(published.conferences(cluster="dong-bang-song-hong")) == []
        assert list(published.other_events(school="yen-bai")) == []
        assert [claim.status for claim in published.claims(school="yen-bai")] == ["recognised"]


def test_without_a_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="chưa có cơ sở dữ liệu"):
        export(tmp_path / "thidua.db", tmp_path / "exports")


def test_where_nothing_can_be_written(db: Path, tmp_path: Path) -> None:
    (tmp_path / "exports").touch()
    with pytest.raises(StoreError, match="exports"):
        export(db, tmp_path / "exports")


def test_csv_for_spreadsheets_with_every_column_explained(db: Path, tmp_path: Path, read: Read) -> None:
    assert read("claims")
    folder = tmp_path / "exports" / "v1"
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert package["title"] == "Cơ sở dữ liệu thi đua các trường chính trị"
    with closing(sqlite3.connect(db)) as connection:
        for resource in package["resources"]:
            content = (folder / resource["path"]).read_bytes()
            assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
            header, *rows = csv.reader(content.decode("utf-8").splitlines())
            assert header == [column["name"] for column in resource["schema"]["fields"]]
            assert all(column["description"] for column in resource["schema"]["fields"])
            assert len(rows) == connection.execute(f"SELECT count(*) FROM {resource['name']}").fetchone()[0]


def test_calendars_of_whole_days(tmp_path: Path, read: Read) -> None:
    [conference] = read("conferences")
    content = (tmp_path / "exports" / "v1" / "calendars" / "trung-du-mien-nui-phia-bac.ics").read_bytes()
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    calendar = Calendar.from_ical(content)
    [event] = calendar.events
    assert (date(2023, 11, 9), date(2023, 11, 10)) == (event.DTSTART, event.DTEND)
    assert event["DTSTART"].params["VALUE"] == "DATE"
    assert event["UID"] == f"event-{conference['id']}@thidua"
    assert event["SUMMARY"] == conference["label"]
    assert event["STATUS"] == "CONFIRMED"
    assert calendar["X-WR-TIMEZONE"] == "Asia/Ho_Chi_Minh"


def test_a_delta_says_what_the_next_export_changed(path: Path, tmp_path: Path, save: Save) -> None:
    target, out = tmp_path / "thidua.db", tmp_path / "exports"
    article = Article(source="bao", url="https://bao.example/1", title="Tin", published="2024-01-05", text="Tin.")
    visit = Event(id="e1", type="visit", start="2024-01-05", host="yen-bai")
    nights: list[list[Fact]] = [[visit], [visit, Total(level=1, status="reached", count=5)], []]
    for night, facts in enumerate(nights):
        save(article, facts_of(*facts))
        build(path, target, built_at=NOW + timedelta(days=night), as_of=date(2024, 6, 1))
        export(target, out)
    first, second = sorted((out / "v1" / "deltas").iterdir())
    assert first.name == "2026-03-02T023000+0000.jsonl"
    deltas = [json.loads(line) for line in first.read_text("utf-8").splitlines()]
    assert [(delta["kind"], delta["change"]) for delta in deltas] == [("totals", "added")]
    assert deltas[0]["record"]["count"] == 5
    gone = [json.loads(line) for line in second.read_text("utf-8").splitlines()]
    assert [(delta["kind"], delta["change"], delta["record"]) for delta in gone] == [
        ("other_events", "gone", None),
        ("totals", "gone", None),
    ]
