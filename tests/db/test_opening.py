"""A store is looked at without a right to write it, by people and on disks that have none."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.errors import StoreError
from db.migrations import migrations
from db.store import Source, Store
from tests.db.conftest import NOW

VERSIONS = [migration.name for migration in migrations.pending(Database(memory=True))]


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that everybody may enter: pytest's own are closed to others than the one who runs it."""
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@contextmanager
def without_rights_to_write(folder: Path) -> Iterator[None]:
    for file in (*folder.iterdir(), folder):
        file.chmod(0o555 if file.is_dir() else 0o444)
    me = os.getuid()
    if me == 0:  # whom no mode keeps out
        os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        if me == 0:
            os.setresuid(0, 0, 0)


def test_a_store_that_may_not_be_written_can_be_looked_at(folder: Path) -> None:
    with Store.open(folder / "store.db") as store:
        store.put_sources([Source(id="bao", name="Báo")])
        store.start_run("nightly", NOW)
    with without_rights_to_write(folder):
        with Store.read(folder / "store.db") as store:
            assert store.last_run().command == "nightly"  # type: ignore[union-attr]
            assert [found.source for found in store.coverage(NOW)] == ["bao"]
        with pytest.raises(StoreError, match="quyền"):
            Store.open(folder / "store.db")


def test_who_looks_sees_what_is_being_written_and_keeps_nobody_from_it(path: Path) -> None:
    with Store.open(path) as writer:
        writer.start_run("nightly", NOW)
        with Store.read(path) as reader:
            writer.start_run("build", NOW)
            assert reader.last_run().command == "build"  # type: ignore[union-attr]
            with pytest.raises(StoreError, match="quyền"):
                reader.start_run("crawl", NOW)


def test_looking_makes_no_store_and_changes_none(path: Path) -> None:
    with pytest.raises(StoreError):
        Store.read(path)
    assert not path.exists()
    old = Database(path)
    migrations.apply(old, stop_before=VERSIONS[-1])
    old.close()
    with pytest.raises(StoreError, match="thidua build"):
        Store.read(path)
    with sqlite3.connect(path) as db:
        assert VERSIONS[-1] not in {name for (name,) in db.execute("SELECT name FROM _sqlite_migrations")}
