"""`thidua status`: sources that need somebody come first, and say why and since when."""

from datetime import timedelta
from pathlib import Path

import pytest

from crawler.ledger import SourceRun
from db.store import Source, Store
from pipeline.folders import DataFolder
from pipeline.status import show
from tests.db.conftest import NOW


def test_what_needs_a_person_stands_first_with_its_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    data = DataFolder(tmp_path)
    with Store.open(data.store) as store:
        store.put_sources([Source(id=name, name=name, rhythm=7) for name in ("ba", "yen-bai", "moi")])
        run = store.start_run("nightly", NOW)
        for ago in (2, 1, 0):
            at = NOW - timedelta(days=ago)
            seen = SourceRun(source="ba", started=at, finished=at, outcome="fresh", new=1, detail="1 bài mới")
            gone = SourceRun(source="yen-bai", started=at, finished=at, outcome="blocked", detail="trang chặn việc đọc")
            store.record_run(seen)
            store.record_run(gone)
        store.finish_run(run, NOW, "partly")
    show(data, NOW)
    first, *_, one, two, three, _ = capsys.readouterr().out.splitlines()
    assert "nightly" in first
    assert "chưa trọn vẹn" in first
    for words in ("CẦN XEM", "yen-bai", "Bị chặn", "27/02/2026", "trang chặn việc đọc"):
        assert words in one
    for words in ("ba", "Có bài mới", "1 bài mới"):
        assert words in two
    assert "Chưa đọc" in three


def test_a_log_of_eighty_columns_holds_every_name_and_day_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    data, name = DataFolder(tmp_path), "thanh-pho-ho-chi-minh"
    with Store.open(data.store) as store:
        store.put_sources([Source(id=name, name=name, rhythm=7)])
        store.start_run("nightly", NOW)
        seen = SourceRun(
            source=name, started=NOW, finished=NOW, outcome="list_changed", new=1, detail="không thấy liên kết"
        )
        store.record_run(seen)
    show(data, NOW)
    out = capsys.readouterr().out
    assert "…" not in out
    [line] = [line for line in out.splitlines() if name in line]
    assert line.split()[:2] == ["CẦN", "XEM"]
    assert line.split()[-2:] == ["01/03/2026", "01/03/2026"]
