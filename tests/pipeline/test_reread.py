"""Reading the archive again: what today's code would change is shown first, and written only when asked."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple, NoReturn

import pytest

from pipeline.batch.readings import Here
from pipeline.commands.common import now
from pipeline.folders import DataFolder
from pipeline.reread import Wanted, reread
from tests.conftest import thidua

STATE = "SELECT article_id, kind, key, record, reader FROM facts WHERE gone_run_id IS NULL ORDER BY 1, 2, 3"
OF_SOURCE = (
    "SELECT f.id FROM facts f JOIN articles a ON a.id = f.article_id WHERE a.source = ? AND f.kind = ? ORDER BY 1"
)


class Aged(NamedTuple):
    """The demo's data as an older thidua would have left them, and the source where it read otherwise."""

    folder: Path
    source: str
    pages: int


@contextmanager
def opened(store: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(store)) as db, db:
        yield db


@pytest.fixture
def aged(demo_night: tuple[Path, object], tmp_path: Path) -> Aged:
    """One claim was not read, another one wrongly, and an event has another date."""
    folder = Path(shutil.copytree(demo_night[0], tmp_path / "data"))
    with opened(folder / "store.db") as db:
        (source,) = db.execute(
            "SELECT a.source FROM facts f JOIN articles a ON a.id = f.article_id WHERE kind = 'claim'"
        ).fetchone()
        (pages,) = db.execute("SELECT count(*) FROM readings WHERE source = ?", (source,)).fetchone()
        claims = [row[0] for row in db.execute(OF_SOURCE, (source, "claim"))]
        events = [row[0] for row in db.execute(OF_SOURCE, (source, "event_report"))]
        db.execute("UPDATE facts SET reader = 'extract 0, nlp 0'")
        db.execute(
            "INSERT INTO facts(article_id, kind, key, record, rule, reader, version, first_run_id, last_run_id) SELECT "
            "article_id, kind, 'lao-cai|2|recognised', json_set(record, '$.school', 'lao-cai', '$.level', 2, "
            "'$.status', 'recognised'), rule, reader, version, first_run_id, last_run_id FROM facts WHERE id = ?",
            (claims[0],),
        )
        db.execute("DELETE FROM facts WHERE id = ?", (claims[0],))
        db.execute("UPDATE facts SET record = json_set(record, '$.start', '1999-01-01') WHERE id = ?", (events[0],))
    return Aged(folder, source, pages)


def state(folder: Path) -> list[tuple[object, ...]]:
    with opened(folder / "store.db") as db:
        return db.execute(STATE).fetchall()


def changes(printed: str) -> list[str]:
    return [line for line in printed.splitlines() if line.startswith("  ")]


def test_a_dry_run_shows_what_would_change_and_changes_nothing(aged: Aged) -> None:
    before = state(aged.folder)
    done = thidua("--data", aged.folder, "reread", "--source", aged.source, "--workers", "2")
    assert done.returncode == 0, done.stderr
    assert "Bảng theo dõi của Dask: http://127.0.0.1:" in done.stderr
    assert f"Đọc lại {aged.pages} trang" in done.stdout
    standing = "tình trạng trường chính trị chuẩn"
    assert len(changes(done.stdout)) == 3
    assert sum(line.startswith(f"  mới: {standing}: ") for line in changes(done.stdout)) == 1
    assert (
        sum(line.startswith(f"  không còn: {standing}: ") and "Lào Cai" in line for line in changes(done.stdout)) == 1
    )
    assert sum(line.startswith("  thay đổi: sự kiện: ") and "1/1/1999" in line for line in changes(done.stdout)) == 1
    assert "Chưa ghi gì" in done.stdout
    assert state(aged.folder) == before
    assert not list(aged.folder.glob("tmp*"))


def test_write_keeps_it_with_the_readers_that_read_it(aged: Aged, demo_night: tuple[Path, object]) -> None:
    done = thidua("--data", aged.folder, "reread", "--source", aged.source, "--write")
    assert done.returncode == 0, done.stderr
    assert len(changes(done.stdout)) == 3
    now, then = (
        {row for row in state(folder) if "extract 0" not in str(row[-1])} for folder in (aged.folder, demo_night[0])
    )
    assert now
    assert now <= then
    with opened(aged.folder / "thidua.db") as db:
        assert db.execute("SELECT count(*) FROM claims WHERE school = 'lao-cai' AND level = 2").fetchone() == (0,)


def test_only_pages_fetched_since_then_are_read(aged: Aged) -> None:
    assert "Đọc lại 0 trang" in thidua("--data", aged.folder, "reread", "--since", "2999-01-01").stdout


def test_without_a_store_it_says_what_to_do(tmp_path: Path) -> None:
    done = thidua("--data", tmp_path / "nothing", "reread")
    assert (done.returncode, done.stdout) == (2, "")
    assert "thidua nightly" in done.stderr


@pytest.mark.parametrize("write", [False, True])
def test_whoever_stops_it_is_told_whether_anything_was_kept(
    aged: Aged, write: bool, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def stopped(*_: object, **__: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr("pipeline.reread.read_fetched", stopped)
    before = state(aged.folder)
    with caplog.at_level("INFO"), pytest.raises(KeyboardInterrupt):
        reread(DataFolder(aged.folder), Wanted(), batch=Here(), write=write, now=now)
    assert ("đã được lưu" in caplog.text) is write
    assert ("vẫn như cũ" in caplog.text) is not write
    assert state(aged.folder) == before
