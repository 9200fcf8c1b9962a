"""exports/v1: what is written agrees with the database, with its schema and with itself."""

import csv
import gzip
import hashlib
import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from db.build import build
from db.errors import StoreError
from db.export import TYPES, export
from db.published import KINDS, Published
from extract.article import Article
from nlp.facts import Event, Fact, Total
from tests.conftest import ROOT
from tests.db.conftest import NOW, Save, facts_of

Read = Callable[[str], list[dict[str, Any]]]


@pytest.fixture
def read(exported: Path) -> Read:
    """The records of one exported kind."""

    def read(kind: str) -> list[dict[str, Any]]:
        return [json.loads(line) for line in (exported / f"{kind}.jsonl").read_text("utf-8").splitlines()]

    return read


def test_a_conference_carries_all_that_is_told_of_it(read: Read) -> None:
    conference = read("conferences")[0]
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


def test_counts_reconcile_with_the_database(example: Path, exported: Path, read: Read) -> None:
    assert len(read("clusters")) > 10
    with closing(sqlite3.connect(example)) as connection:
        for kind in ("schools", "clusters", "people", "documents", "claims", "totals", "articles"):
            [(count,)] = connection.execute(f"SELECT count(*) FROM {kind}").fetchall()
            assert len(read(kind)) == count > 0, kind
        [(events,)] = connection.execute("SELECT count(*) FROM events").fetchall()
        assert len(read("conferences")) + len(read("other_events")) == events
        for nested, table in (("reports", "event_reports"), ("participants", "participants")):
            told = sum(len(event[nested]) for kind in ("conferences", "other_events") for event in read(kind))
            query = f"SELECT count(*) FROM {table} WHERE event_id IS NOT NULL"
            assert told == connection.execute(query).fetchone()[0]
        cited = sum(len(document["citations"]) for document in read("documents"))
        assert cited == connection.execute("SELECT count(*) FROM citations").fetchone()[0]


@pytest.mark.parametrize("kind", TYPES)
def test_every_line_satisfies_its_schema(exported: Path, read: Read, kind: str) -> None:
    schema = json.loads((exported / f"{kind}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    records = read(kind)
    assert records
    for record in records:
        validator.validate(record)
    if kind in KINDS:
        assert [record["id"] for record in records] == sorted(record["id"] for record in records)


def test_the_manifest_sums_up_the_files(exported: Path, read: Read) -> None:
    assert read("articles")
    manifest = json.loads((exported / "manifest.json").read_text("utf-8"))
    assert (manifest["schema_version"], manifest["as_of"]) == (1, "2024-01-01")
    files = {file["name"]: file for file in manifest["files"]}
    assert set(files) == {
        name for name in contents(exported) if Path(name).suffix in {".jsonl", ".csv", ".ics", ".atom"}
    }
    for name, file in files.items():
        content = (exported / name).read_bytes()
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (file["sha256"], file["bytes"])
        if name.endswith(".jsonl"):
            assert content.count(b"\n") == file["records"]
            assert gzip.decompress((exported / (name + ".gz")).read_bytes()) == content


def test_text_is_utf_8_and_bodies_stay_with_their_publishers(exported: Path, read: Read) -> None:
    assert "body" not in read("articles")[0]
    assert not [name for name, content in contents(exported).items() if "Bài thứ 1.".encode() in content]
    assert "Cầm Thị Lai" in (exported / "people.jsonl").read_text("utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_same_database_gives_the_same_bytes(example: Path, tmp_path: Path) -> None:
    for out in ("a", "b", "b"):
        export(example, tmp_path / out)
    files = {out: contents(tmp_path / out / "v1") for out in ("a", "b")}
    assert {Path(name).suffix for name in files["a"]} == {".jsonl", ".gz", ".json", ".csv", ".ics", ".atom"}
    assert files["a"] == files["b"]
    assert [entry.name for entry in (tmp_path / "b").iterdir()] == ["v1"]


def test_records_can_be_asked_for_by_cluster_and_school(example: Path) -> None:
    with Published.open(example) as published:
        assert len(list(published.conferences(cluster="trung-du-mien-nui-phia-bac"))) == 1
        assert list(published.conferences(cluster="dong-bang-song-hong")) == []
        assert list(published.other_events(school="yen-bai")) == []
        assert [claim.status for claim in published.claims(school="yen-bai")] == ["recognised"]


def test_without_a_database(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="chưa có cơ sở dữ liệu"):
        export(tmp_path / "thidua.db", tmp_path / "exports")


def test_what_the_guide_shows_for_notebooks_runs(
    example: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").symlink_to(example.parent)
    monkeypatch.chdir(tmp_path)
    [code] = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "exports.md").read_text("utf-8"), re.DOTALL)
    exec(compile(code, "docs/exports.md", "exec"), {})
    assert capsys.readouterr().out.splitlines() == ["Trường Chính trị tỉnh Yên Bái 1 recognised", "recognised 1"]


def test_the_guide_names_every_file(exported: Path) -> None:
    guide = (ROOT / "docs" / "exports.md").read_text("utf-8")
    names = {re.sub(r"/[^/]+", "/", name) for name in contents(exported) if not name.endswith((".gz", ".schema.json"))}
    assert [name for name in names if f"`{name}" not in guide] == []


def test_where_nothing_can_be_written(example: Path, tmp_path: Path) -> None:
    (tmp_path / "exports").touch()
    with pytest.raises(StoreError, match="exports"):
        export(example, tmp_path / "exports")


def test_csv_for_spreadsheets_with_every_column_explained(example: Path, exported: Path, read: Read) -> None:
    assert read("claims")
    package = json.loads((exported / "datapackage.json").read_text("utf-8"))
    assert package["title"] == "Cơ sở dữ liệu thi đua các trường chính trị"
    with closing(sqlite3.connect(example)) as connection:
        for resource in package["resources"]:
            content = (exported / resource["path"]).read_bytes()
            assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
            header, *rows = csv.reader(content.decode("utf-8").splitlines())
            assert header == [column["name"] for column in resource["schema"]["fields"]]
            assert all(column["description"] for column in resource["schema"]["fields"])
            assert len(rows) == connection.execute(f"SELECT count(*) FROM {resource['name']}").fetchone()[0]


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


class Killed(BaseException):
    """Nothing but the kernel stops a process like this."""


@pytest.mark.parametrize("moved", [0, 30, 45])
def test_deltas_can_be_followed_past_an_export_that_was_killed(
    path: Path, tmp_path: Path, save: Save, monkeypatch: pytest.MonkeyPatch, moved: int
) -> None:
    """The second of three exports dies when it has put some files in place; what it told of is gone by the third."""
    target, out = tmp_path / "thidua.db", tmp_path / "exports"
    article = Article(source="bao", url="https://bao.example/1", title="Tin", published="2024-01-05", text="Tin.")
    visit = Event(id="e1", type="visit", start="2024-01-05", host="yen-bai")
    nights: list[list[Fact]] = [[visit], [visit, Total(level=1, status="reached", count=5)], []]
    replace, left = Path.replace, iter(range(moved))

    def replace_some(self: Path, other: Path) -> Path:
        if out in self.parents and next(left, None) is None:
            raise Killed
        return replace(self, other)

    for night, facts in enumerate(nights):
        save(article, facts_of(*facts))
        build(path, target, built_at=NOW + timedelta(days=night), as_of=date(2024, 6, 1))
        with monkeypatch.context() as kernel, suppress(Killed):
            if night == 1:
                kernel.setattr(Path, "replace", replace_some)
            export(target, out)
        if night == 0:
            followed = {kind: records(out / "v1" / f"{kind}.jsonl") for kind in KINDS}
    for delta in sorted((out / "v1" / "deltas").iterdir()):
        for line in map(json.loads, delta.read_text("utf-8").splitlines()):
            followed[line["kind"]].pop(line["id"], None)
            if line["change"] != "gone":
                followed[line["kind"]][line["id"]] = line["record"]
    assert followed == {kind: records(out / "v1" / f"{kind}.jsonl") for kind in KINDS}
    assert next(left, None) is None
    assert [entry.name for entry in out.iterdir()] == ["v1"]


def records(path: Path) -> dict[int | str, Any]:
    return {record["id"]: record for record in map(json.loads, path.read_text("utf-8").splitlines())}
