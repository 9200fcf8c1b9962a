"""The public table `coverage`: what is missing is seen, too."""

import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest

from crawler.ledger import RunClass, SourceRun
from db.build import build
from db.store import Source, Store
from tests.db.conftest import NOW


def night(store: Store, source: str, ago: int, outcome: RunClass, new: int = 0) -> None:
    moment = NOW - timedelta(days=ago)
    store.record_run(
        SourceRun(source=source, started=moment, finished=moment, outcome=outcome, new=new, detail=f"thấy {outcome}")
    )


@pytest.fixture
def rows(store: Store, path: Path, tmp_path: Path) -> dict[str, tuple[object, ...]]:
    store.put_sources([Source(id="local", name="Tệp trên máy này", kind="local")])
    store.put_sources([Source(id=name, name=f"Báo {name}", rhythm=7) for name in ("deu", "dung", "moi", "yen")])
    run = store.start_run("nightly", NOW)
    for ago in range(40, -1, -1):
        night(store, "deu", ago, "unchanged" if ago % 2 else "fresh", new=1 - ago % 2)
        night(store, "dung", ago, "fresh" if ago > 5 else "list_changed", new=int(ago > 5))
        night(store, "yen", ago, "fresh" if ago == 30 else "quiet", new=int(ago == 30))
    store.finish_run(run, NOW, "partly")
    build(path, tmp_path / "thidua.db", built_at=NOW, as_of=date(2026, 3, 1))
    with sqlite3.connect(tmp_path / "thidua.db") as db:
        return {row[0]: row[1:] for row in db.execute("SELECT * FROM coverage ORDER BY source")}


def test_every_crawled_source_has_a_row_and_no_other(rows: dict[str, tuple[object, ...]]) -> None:
    assert list(rows) == ["deu", "dung", "moi", "yen"]


def test_a_row_says_class_since_when_what_was_seen_last_news_rhythm_and_alarm(
    rows: dict[str, tuple[object, ...]],
) -> None:
    def at(ago: int) -> str:
        return (NOW - timedelta(days=ago)).isoformat()

    assert rows["deu"] == (0, "fresh", at(40), "thấy fresh", at(0), 2.0)
    assert rows["dung"] == (1, "list_changed", at(5), "thấy list_changed", at(6), 1.0)
    assert rows["yen"] == (1, "quiet", at(30), "30 ngày không có bài mới; thường không quá 21 ngày", at(30), None)
    assert rows["moi"] == (0, None, None, "chưa lần nào được đọc", None, None)
