"""A backup, and a machine that has nothing else: the restored database equals the lost one, row for row."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from tests.conftest import thidua
from tests.pipeline.conftest import Run

_OF_THE_BUILD = {"build", "runs", "sqlite_stat1"}
"""Tables that say when which command ran, and SQLite's own notes."""


def rows(database: Path) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, search index included."""
    with closing(sqlite3.connect(database)) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {
            table: sorted(db.execute(f'SELECT * FROM "{table}"').fetchall(), key=repr)
            for table in tables
            if table not in _OF_THE_BUILD
        }


def test_a_restored_backup_gives_the_same_database_row_for_row(demo_night: tuple[Path, object], tmp_path: Path) -> None:
    lost, kept, new = tmp_path / "lost", tmp_path / "kept", tmp_path / "new"
    shutil.copytree(demo_night[0], lost)
    assert thidua("--data", lost, "build").returncode == 0
    done = thidua("--data", lost, "backup", "--out", kept)
    assert done.returncode == 0, done.stderr
    before = rows(lost / "thidua.db")
    assert len(before["articles"]) > 100
    shutil.rmtree(lost)
    shutil.copytree(kept, new)
    assert thidua("--data", new, "build").returncode == 0
    assert rows(new / "thidua.db") == before


def test_a_second_backup_copies_the_store_alone(demo_night: tuple[Path, object], tmp_path: Path) -> None:
    out = tmp_path / "kept"
    thidua("--data", demo_night[0], "backup", "--out", out)
    pages = {file: file.stat().st_ino for file in (out / "archive").rglob("*.gz")}
    done = thidua("--data", demo_night[0], "backup", "--out", out)
    size = (out / "store.db").stat().st_size
    assert done.stdout.endswith(f"đã chép {size / 1024**2:.1f} MB.\n".replace(".", ",", 1))
    assert {file: file.stat().st_ino for file in (out / "archive").rglob("*.gz")} == pages


def test_what_cannot_be_backed_up_is_said(thidua: Run, tmp_path: Path, article: Path) -> None:
    assert "chưa có gì để sao lưu" in thidua("backup", "--out", tmp_path / "kept").stderr
    thidua("ingest", article)
    assert "một thư mục khác" in thidua("backup", "--out", tmp_path / "data").stderr
    for inside in ("archive", "archive/x", "corrections"):
        assert "phải nằm ngoài" in thidua("backup", "--out", tmp_path / "data" / inside).stderr
    (tmp_path / "tep").touch()
    done = thidua("backup", "--out", tmp_path / "tep")
    assert done.returncode == 2
    assert "không sao lưu được" in done.stderr
