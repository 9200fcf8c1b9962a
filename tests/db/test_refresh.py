"""A night that reads nothing new: the published database is brought up to date without being built again."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from crawler.ledger import Fetch, SourceRun
from db import schema
from db.build import build, refresh
from db.corrections import Correction, FactName, record
from db.export import export
from db.store import Source, Store
from extract.article import Article
from nlp.facts import Claim, Quote
from tests.db.conftest import NOW, Save, facts_of, spoil

TODAY, TOMORROW = date(2024, 3, 1), date(2024, 3, 2)
URL = "https://truong-yen-bai.example/1"


@pytest.fixture
def published(store: Store, path: Path, save: Save, tmp_path: Path) -> Path:
    """Built after one article, which bears the date of tomorrow."""
    claim = Claim(school="yen-bai", level=1, status="recognised", quotes=[Quote("title", "đạt")])
    article = Article(source="truong-yen-bai", url=URL, title="Trường đạt chuẩn", text="Tin.", published="2024-03-02")
    save(article, facts_of(claim))
    build(path, tmp_path / "thidua.db", built_at=NOW, as_of=TODAY)
    return tmp_path / "thidua.db"


def quiet_night(store: Store) -> None:
    """A run in which the only source had nothing new."""
    at = NOW + timedelta(hours=20)
    run = store.start_run("nightly", at)
    store.put_sources([Source(id="truong-yen-bai", name="Báo truong-yen-bai", school="yen-bai")])
    found = SourceRun(source="truong-yen-bai", started=at, finished=at, outcome="unchanged", detail="không có bài mới")
    store.record_run(found)
    store.finish_run(run, at, "good")


def content(database: Path) -> dict[str, list[Any]]:
    """Every row of every table that people see, and of two views."""
    with closing(sqlite3.connect(database)) as db:
        names = [*schema.tables(db), "level1", "review"]
        return {name: sorted(db.execute(f"SELECT * FROM {name}"), key=repr) for name in names}


def both(path: Path, published: Path, day: date) -> tuple[dict[str, list[Any]], dict[str, list[Any]]]:
    """The published database refreshed, and one built afresh."""
    at, afresh = NOW + timedelta(days=1), published.with_name("afresh.db")
    report = refresh(path, published, built_at=at, as_of=day, corrections=path.parent / "corrections")
    counts = build(path, afresh, built_at=at, as_of=day, corrections=path.parent / "corrections").counts
    assert report.counts == counts
    return content(published), content(afresh)


def test_after_a_quiet_night_it_says_what_a_new_build_would_say(store: Store, path: Path, published: Path) -> None:
    quiet_night(store)
    refreshed, afresh = both(path, published, TODAY)
    assert refreshed == afresh
    assert [row[5] for row in refreshed["source_runs"]] == ["unchanged"]
    assert len(refreshed["runs"]) == 2


def test_a_quiet_night_makes_no_row_anew(store: Store, path: Path, published: Path) -> None:
    with closing(sqlite3.connect(published)) as db, db:
        db.execute("UPDATE articles SET title = 'dòng cũ'")
    quiet_night(store)
    refreshed, _ = both(path, published, TODAY)
    assert refreshed["articles"][0][1] == "dòng cũ"


def test_a_quiet_night_does_not_hand_on_a_damaged_database(store: Store, path: Path, published: Path) -> None:
    spoil(published, "mentions")
    quiet_night(store)
    refreshed, afresh = both(path, published, TODAY)
    assert refreshed == afresh


def one_more(store: Store, save: Save, folder: Path) -> None:
    save(Article(source="truong-yen-bai", url=f"{URL}2", title="Tin mới", text="Khác."), facts_of())


def decided(store: Store, save: Save, folder: Path) -> None:
    name = FactName(URL, "claim", "yen-bai|1|recognised")
    record(folder / "corrections" / "a.yml", Correction(decision="reject", fact=name, who="Lan", when=TODAY, why="sai"))


def renamed(store: Store, save: Save, folder: Path) -> None:
    store.put_sources([Source(id="truong-yen-bai", name="Tên mới", school="yen-bai")])


def gone(store: Store, save: Save, folder: Path) -> None:
    run = store.start_run("crawl", NOW)
    store.record(Fetch(source="truong-yen-bai", url=URL, fetched_at=NOW, role="article", outcome="gone"))
    store.finish_run(run, NOW, "good")


def rejected(store: Store, save: Save, folder: Path) -> None:
    run = store.start_run("nightly", NOW)
    store.save_rejection("empty", "Tệp rỗng.", source="truong-yen-bai", page=f"{URL}3", digest="0", reader="1")
    store.finish_run(run, NOW, "good")


@pytest.mark.parametrize("change", [one_more, decided, renamed, gone, rejected])
def test_whatever_changes_a_row_makes_a_new_build(
    change: Callable[[Store, Save, Path], None], store: Store, path: Path, published: Path, save: Save
) -> None:
    before = content(published)
    change(store, save, path.parent)
    quiet_night(store) if change is not renamed else None
    refreshed, afresh = both(path, published, TODAY)
    assert refreshed == afresh
    assert {name for name in before if before[name] != refreshed[name]} - {"build", "coverage", "runs", "source_runs"}


def test_a_day_that_decides_a_standing_makes_a_new_build(store: Store, path: Path, published: Path) -> None:
    assert content(published)["level1"] == []
    refreshed, afresh = both(path, published, TOMORROW)
    assert refreshed == afresh
    assert [row[0] for row in refreshed["level1"]] == ["yen-bai"]


def test_an_export_after_a_quiet_night_only_says_so(store: Store, path: Path, published: Path, tmp_path: Path) -> None:
    def states() -> dict[str, int]:
        return {file.name: file.stat().st_ino for file in (tmp_path / "exports" / "v1").rglob("*.*")}

    export(published, tmp_path / "exports")
    before = states()
    quiet_night(store)
    refresh(path, published, built_at=NOW + timedelta(days=1), as_of=TODAY)
    export(published, tmp_path / "exports")
    assert [name for name, state in states().items() if state != before[name]] == ["manifest.json"]
    manifest = json.loads((tmp_path / "exports" / "v1" / "manifest.json").read_text("utf-8"))
    assert manifest["built_at"] == (NOW + timedelta(days=1)).isoformat()


def test_an_export_that_lost_a_file_is_made_again(published: Path, tmp_path: Path) -> None:
    export(published, tmp_path / "exports")
    lost = tmp_path / "exports" / "v1" / "claims.jsonl"
    shutil.copy(lost, tmp_path / "kept")
    lost.unlink()
    export(published, tmp_path / "exports")
    assert lost.read_bytes() == (tmp_path / "kept").read_bytes()
