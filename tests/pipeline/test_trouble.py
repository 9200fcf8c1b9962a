"""What stands in the way of a command, said in one sentence; what was there before stays."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from filelock import FileLock

from tests.db.conftest import spoil
from tests.pipeline.conftest import ARTICLE, Run, claims


def test_nothing_built_yet_is_said_in_one_sentence(thidua: Run) -> None:
    for command in (["browse"], ["status"]):
        done = thidua(*command)
        assert done.returncode == 2
        assert "thidua nightly" in done.stderr
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("kept", [0, 20_000])
def test_what_is_published_and_damaged_is_said_to_be_so_and_is_built_again(
    thidua: Run, article: Path, tmp_path: Path, kept: int
) -> None:
    assert thidua("ingest", article).returncode == 0
    os.truncate(tmp_path / "data" / "thidua.db", kept)
    for command in (["browse", "--port", "0"], ["changes"], ["export", "--out", "x"], ["review", "--who", "Lan"]):
        done = thidua(*command)
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
        assert "hãy chạy `thidua build`" in done.stderr
    assert thidua("build").returncode == 0
    assert thidua("changes").returncode == 0


def test_a_path_that_the_system_refuses_is_said_in_one_sentence(thidua: Run) -> None:
    folder = "x" * 300
    for command in ("browse", "status", "changes"):
        done = thidua("--data", folder, command)
        assert done.returncode == 2
        assert done.stderr.startswith(f"thidua: {folder}/")
        assert done.stderr.endswith("tên dài quá.\n")


def test_a_second_writer_is_refused(thidua: Run, article: Path, tmp_path: Path) -> None:
    thidua("ingest", article)
    with FileLock(tmp_path / "data" / ".lock"):
        done = thidua("build")
    assert done.returncode == 2
    assert "một lệnh thidua khác" in done.stderr
    assert thidua("build").returncode == 0


def test_a_store_of_a_newer_version_is_left_alone(thidua: Run, article: Path, tmp_path: Path) -> None:
    thidua("ingest", article)
    store = tmp_path / "data" / "store.db"
    with sqlite3.connect(store) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES ('thidua-store', 'm999_future', '')"
        )
    before = claims(tmp_path)
    done = thidua("ingest", article)
    assert done.returncode == 2
    assert "mới hơn" in done.stderr
    assert claims(tmp_path) == before


def test_a_data_folder_that_cannot_be_made_is_said_so(thidua: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    done = thidua("ingest", article)
    assert done.returncode == 2
    assert "không ghi được" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_full_disk_leaves_what_was_published(thidua: Run, article: Path, tmp_path: Path) -> None:
    thidua("ingest", article)
    other = tmp_path / "other.txt"
    other.write_text(ARTICLE.replace("Gia Lai", "Lâm Đồng").replace("20/6/2024", "27/6/2024"), encoding="utf-8")
    before = claims(tmp_path)
    done = thidua("ingest", other, largest_file=300_000)
    assert done.returncode == 2
    assert "đĩa" in done.stderr
    assert "Traceback" not in done.stderr
    assert claims(tmp_path) == before
    assert thidua("ingest", other).returncode == 0
    assert len(claims(tmp_path)) == 4


@pytest.fixture
def night(demo_night: tuple[Path, object], tmp_path: Path) -> Path:
    """A data folder with much in it, the one that `thidua` is run on."""
    return Path(shutil.copytree(demo_night[0], tmp_path / "data"))


@pytest.mark.parametrize(("table", "command"), [("totals", ["export", "--out", "x"]), ("review", ["review"])])
def test_damage_that_shows_late_is_that_of_the_database(
    thidua: Run, night: Path, table: str, command: list[str]
) -> None:
    spoil(night / "thidua.db", table)
    assert thidua("changes").returncode == 0  # does not read that table
    done = thidua(*command, THIDUA_WHO="Lan")
    what = "tệp này đã hỏng hoặc do một bản thidua khác dựng; hãy chạy `thidua build` để dựng lại"
    assert (done.returncode, done.stderr) == (2, f"thidua: {night / 'thidua.db'}: {what}.\n")


@pytest.mark.parametrize(
    "difference", ["ALTER TABLE changes RENAME TO news", "ALTER TABLE schools RENAME COLUMN latitude TO north"]
)
def test_a_database_of_another_thidua_is_to_be_built_again(thidua: Run, night: Path, difference: str) -> None:
    with closing(sqlite3.connect(night / "thidua.db")) as db, db:
        db.execute(difference)
    for command in ("changes", "browse --port 0", "export --kind schools --out -"):
        done = thidua(*command.split())
        assert (done.returncode, done.stdout) == (2, "")
        assert "hãy chạy `thidua build`" in done.stderr
        assert len(done.stderr.splitlines()) == 1
    assert thidua("build").returncode == 0
    assert thidua("changes").returncode == 0


def test_a_damaged_store_is_not_copied_over_the_backup_that_was_good(thidua: Run, night: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    assert thidua("backup", "--out", kept).returncode == 0
    good = (kept / "store.db").read_bytes()
    spoil(night / "store.db", "earlier_versions")
    said = f"thidua: {night / 'store.db'}: cơ sở dữ liệu bị hỏng; hãy khôi phục từ bản sao lưu gần nhất.\n"
    for command in (["backup", "--out", kept], ["reread"]):
        done = thidua(*command)
        assert (done.returncode, done.stderr) == (2, said)
    (night / "store.db").write_bytes(b"")  # a database without tables, to SQLite
    for command in (["backup", "--out", kept], ["status"]):
        done = thidua(*command)
        assert (done.returncode, done.stderr) == (2, said)
    assert (kept / "store.db").read_bytes() == good
    assert sorted(file.name for file in kept.iterdir()) == ["archive", "store.db"]


def test_a_disk_that_is_too_full_for_a_backup_keeps_the_last_one(thidua: Run, night: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    assert thidua("backup", "--out", kept).returncode == 0
    good = (kept / "store.db").read_bytes()
    done = thidua("backup", "--out", kept, largest_file=100_000)
    assert done.returncode == 2
    assert done.stderr.startswith(f"thidua: {kept}")
    assert len(done.stderr.splitlines()) == 1
    assert (kept / "store.db").read_bytes() == good
    assert sorted(file.name for file in kept.iterdir()) == ["archive", "store.db"]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_letters_that_the_terminal_cannot_show_stop_nothing(
    thidua: Run, article: Path, tmp_path: Path, encoding: str
) -> None:
    thidua("ingest", article)
    done = thidua("status", PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (0, "")
    assert "ingest, " in done.stdout
