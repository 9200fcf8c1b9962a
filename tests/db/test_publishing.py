"""A new database takes the place of the old one whole, or not at all."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest

from db.build import BuildRejected, BuildReport, build
from db.errors import StoreError
from tests.db.conftest import NOW, Query, Tell, claim, person, review

Publish = Callable[..., BuildReport]


@pytest.fixture
def publish(path: Path, target: Path) -> Publish:
    """`build` of the store, into the database that is published."""
    return partial(build, path, target, built_at=NOW, as_of=date(2024, 1, 1))


def test_a_second_build_replaces_the_first_while_it_is_read(target: Path, tell: Tell, publish: Publish) -> None:
    tell("bao", "2024-01-01")
    publish()
    with closing(sqlite3.connect(target)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (1,)
        tell("bao", "2024-01-02")
        publish()
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    with closing(sqlite3.connect(target)) as reader:
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (2,)
        assert reader.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert sorted(file.name for file in target.parent.iterdir() if "thidua" in file.name) == ["thidua.db"]


def test_a_sudden_loss_keeps_the_old_database(path: Path, target: Path, tell: Tell, publish: Publish) -> None:
    for _ in range(30):
        tell("bao", "2024-01-01")
    publish()
    before = target.read_bytes()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM readings WHERE article_id > 20")
        db.execute("DELETE FROM articles WHERE id > 20")
    with pytest.raises(BuildRejected, match="Bảng articles chỉ còn 20 dòng, bản đang dùng có 30 dòng"):
        publish()
    assert target.read_bytes() == before
    assert not target.with_name("thidua.db.new").exists()
    publish(accept_loss=True)


def test_one_source_lost_among_many_keeps_the_old_database(path: Path, tell: Tell, publish: Publish) -> None:
    for number in range(300):
        tell("nho" if number < 20 else "lon", "2024-01-01")
    publish()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM readings WHERE source = 'nho'")
        db.execute("DELETE FROM articles WHERE source = 'nho'")
    with pytest.raises(BuildRejected, match="Bài của nguồn nho chỉ còn 0 dòng, bản đang dùng có 20 dòng"):
        publish()


def test_what_another_thidua_has_built_is_guarded_and_kept(
    path: Path, target: Path, tell: Tell, publish: Publish
) -> None:
    for _ in range(20):
        tell("nho", "2024-01-01")
    publish()
    with closing(sqlite3.connect(target)) as db, db:
        db.execute("ALTER TABLE schools RENAME COLUMN latitude TO north")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM readings")
        db.execute("DELETE FROM articles")
    with pytest.raises(BuildRejected, match="Bảng articles chỉ còn 0 dòng"):
        publish()
    publish(accept_loss=True)
    assert len(list((target.parent / "builds").iterdir())) == 1


def test_no_store_no_build(tmp_path: Path, target: Path) -> None:
    with pytest.raises(StoreError, match="chưa có dữ liệu"):
        build(tmp_path / "none.db", target, built_at=NOW, as_of=date(2024, 1, 1))


def test_an_empty_store_builds(path: Path, store: object, query: Query) -> None:
    assert query("SELECT count(*) FROM schools WHERE valid_to IS NULL") == [(34,)]
    assert query("SELECT count(*) FROM schools WHERE valid_from IS NULL") == [(63,)]


def test_the_same_store_gives_the_same_bytes(target: Path, tell: Tell, publish: Publish) -> None:
    tell("bao", "2024-01-01", review(), person("Cầm Thị Lai"), claim("yen-bai", "reached"))
    publish()
    first = target.read_bytes()
    publish()
    assert target.read_bytes() == first


def test_the_last_seven_builds_are_kept(target: Path, tell: Tell, publish: Publish) -> None:
    for night in range(9):
        tell("bao", "2024-01-01")
        publish(built_at=NOW + timedelta(days=night))
    kept = sorted((target.parent / "builds").iterdir())
    assert [file.name for file in kept] == [f"thidua-2026-03-0{day}T023000+0000.db" for day in range(2, 9)]
    with closing(sqlite3.connect(kept[0])) as db:
        assert db.execute("SELECT count(*) FROM articles").fetchone() == (2,)


BUILD = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from db.build import build
print("ready", flush=True)
build(Path(sys.argv[1]), Path(sys.argv[2]), built_at=datetime(2026, 3, 2, tzinfo=UTC), as_of=date(2026, 3, 2))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_kill_9_during_a_build_leaves_the_old_database(path: Path, target: Path, tell: Tell, publish: Publish) -> None:
    for number in range(40):
        tell(
            "bao", "2024-01-01", review(), person(f"Nguyễn Văn {number}"), text=f"Bài {number}. " + "Hội nghị. " * 2000
        )
    publish()
    for instant in (0.02, 0.08, 0.2):
        process = subprocess.Popen([sys.executable, "-c", BUILD, str(path), str(target)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        with suppress(subprocess.TimeoutExpired):  # the instant to kill at, not a wait for something
            process.wait(instant)
        process.kill()
        process.wait()
        process.stdout.close()
        with closing(sqlite3.connect(target)) as db:
            assert db.execute("SELECT count(*) FROM articles").fetchone() == (40,)
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    report = publish()
    assert report.counts["articles"] == 40
    assert [file.name for file in target.parent.glob("thidua*")] == ["thidua.db"]
