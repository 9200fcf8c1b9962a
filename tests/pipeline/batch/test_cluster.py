"""Ranges read on a real Dask cluster whose workers are killed, slow, of another version: the rows are one process's."""

import os
import re
import shutil
import signal
import socket
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial
from importlib import reload
from pathlib import Path

import dask
import pytest
from distributed import Client, LocalCluster, default_client, versions

from db.store import Store
from pipeline import read
from pipeline.batch import cluster
from pipeline.batch.cluster import Cluster, on_cluster, on_this_machine
from pipeline.batch.guard import USUAL
from pipeline.batch.ranges import Range, Record, Refused, cut
from pipeline.batch.readings import READER, Batch, Here, Reading
from pipeline.commands.running import who_reads
from pipeline.errors import UserError
from pipeline.folders import DataFolder
from pipeline.reread import Wanted, reread
from tests.crawler.test_archive import foreign
from tests.pipeline.batch.conftest import EACH, NIGHT, POISON, POISONED, SOURCES

OWN = Wanted()
"""The whole archive."""


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a scheduler with two workers, whose readers some pages kill."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(POISON)  # a worker looks for modules where this process does, and so does its reader
        patient = {f"distributed.comm.timeouts.{what}": "5 minutes" for what in ("connect", "tcp")}
        with dask.config.set(patient), on_this_machine(2, tmp_path_factory.mktemp("parts")):
            yield str(default_client().scheduler.address)


@pytest.fixture
def workers(scheduler: str) -> Iterator[Client]:
    """A way to do things to the workers."""
    with Client(scheduler, set_as_default=False) as client:
        yield client


@pytest.fixture(autouse=True)
def small_ranges(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three pages each, so that there is something to distribute."""
    monkeypatch.setattr(read, "cut", partial(cut, size=3))


def rows(store: Path) -> dict[str, list[tuple[object, ...]]]:
    """Everything a store holds, identifiers and all."""
    with closing(sqlite3.connect(store)) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: db.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in tables if name[0] != "_"}


def copy(data: DataFolder, to: Path) -> DataFolder:
    return DataFolder(Path(shutil.copytree(data.root, to)))


def stored(data: DataFolder, batch: Batch, wanted: Wanted = OWN) -> dict[str, list[tuple[object, ...]]]:
    """The store after reading, without what is said of the poisoned page, which one process would not survive."""
    reread(data, wanted, batch=batch, write=True, now=lambda: NIGHT)
    found = rows(data.store)
    found["readings"] = [row for row in found["readings"] if POISONED not in row]
    # A record that is taken in gets an identifier of its own, which makes it some bytes shorter or longer.
    found["fetches"] = [(*row[:-1], re.sub(r'"offset":\d+', "", str(row[-1]))) for row in found["fetches"]]
    return found


def healthy(data: DataFolder) -> list[Range]:
    """The pages of an archive that kill nobody."""
    with Store.open(data.store) as store:
        fetches = [fetch for fetch in store.bodies() if fetch.url != POISONED]
    records = ((f"{data.archive}/{one.warc}", Record(one.offset, str(one.digest))) for one in fetches)
    return list(cut(sorted(records, key=lambda one: (one[0], one[1].offset or 0)), 3))


def test_a_slow_worker_holds_up_its_own_range_only_and_nothing_is_read_twice(
    scheduler: str, workers: Client, data: DataFolder, tmp_path: Path
) -> None:
    ranges, parts = healthy(data), tmp_path / "parts"
    names = {part.part(READER) for part in ranges}

    def dawdle(folder: str, files: int) -> None:
        while not os.path.isdir(folder) or len(os.listdir(folder)) < files:  # noqa: PTH112, PTH208
            time.sleep(0.01)

    slow = next(iter(workers.nthreads()))
    busy = workers.submit(
        dawdle, str(parts), len(names) - 2, workers=[slow]
    )  # a worker takes two pieces in hand at most
    with on_cluster(scheduler, parts) as fit:
        found = list(fit.read(ranges))
        busy.result()
        written = {file.name: file.stat().st_ino for file in parts.iterdir()}
        assert set(written) == names
        assert list(fit.read(ranges)) == found  # as after a writer was killed
        assert {file.name: file.stat().st_ino for file in parts.iterdir()} == written
        fit.kept()
    assert found == list(Here().read(ranges))


def test_a_worker_of_another_version_is_refused_by_name(
    scheduler: str, workers: Client, data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "READER", "extract 7, nlp new")
    with (
        on_cluster(scheduler, tmp_path / "parts") as fit,
        pytest.raises(UserError, match=r"tcp://\S+ dùng bản thidua khác \(extract .*nlp new\).*cùng một bản"),
    ):
        list(fit.read(healthy(data)))
    assert not (tmp_path / "parts").exists()

    def other_dask() -> None:
        versions._version_cached = lambda _: "0.1"

    def own_dask() -> None:
        reload(versions)

    one = next(iter(workers.nthreads()))
    workers.run(other_dask, workers=[one])
    try:
        with (
            pytest.raises(UserError, match=rf"{one} chạy .*distributed 0\.1.*máy này chạy.*cùng một bản"),
            on_cluster(scheduler, tmp_path / "parts"),
        ):
            pass
    finally:
        workers.run(own_dask, workers=[one])


def test_what_is_wrong_with_a_cluster_is_said_in_one_sentence(
    scheduler: str, data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(UserError, match=rf"{address}: sau 1 giây .*dask scheduler"), on_cluster(address, tmp_path):
            pass
    monkeypatch.undo()
    with pytest.raises(UserError, match="không phải địa chỉ"), on_cluster("may-tinh", tmp_path):
        pass
    with (
        LocalCluster(n_workers=0, dashboard_address="127.0.0.1:0") as empty,
        Client(empty, set_as_default=False) as client,
    ):
        with (
            pytest.raises(UserError, match=r"chưa có máy đọc nào.*dask worker"),
            on_cluster(empty.scheduler_address, tmp_path),
        ):
            pass
        monkeypatch.setattr(cluster, "ALONE", 0.1)  # the last one has left in the middle
        with pytest.raises(UserError, match=r"Không còn máy đọc nào.*chạy lại"):
            next(Cluster(client, tmp_path, USUAL).each(str, [1]))
    (tmp_path / "parts").write_text("a file where the folder should be")
    with (
        on_cluster(scheduler, tmp_path / "parts") as fit,
        pytest.raises(UserError, match=r"không làm được.*--parts.*chạy lại"),
    ):
        list(fit.read(healthy(data)))


def test_an_archive_that_only_workers_do_not_see_is_no_archive_of_unreadable_pages(
    scheduler: str, data: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ranges = healthy(data)
    data.archive.rename(tmp_path / "elsewhere")
    with on_cluster(scheduler, tmp_path / "parts") as fit:
        alone = list(fit.read(ranges))
        assert {one.reason for one in alone if isinstance(one, Refused)} == {"unreadable"}  # lost for us, too
        monkeypatch.setattr(cluster, "_seen", lambda _: True)
        with pytest.raises(UserError, match=r"không làm được.*warc\.gz.*--archive"):
            list(fit.read(ranges))


def test_files_of_others_give_the_same_rows_on_a_cluster_and_alone(scheduler: str, tmp_path: Path) -> None:
    files = []
    for number, source in enumerate(SOURCES):
        files.append(tmp_path / f"other-{number}.warc.gz")
        foreign(
            files[-1],
            f"http://www.{source}.example/bai/hoi-nghi-tong-ket-cum-1.html",
            f"http://{source}.example/tin/",
            "http://elsewhere.example/bai/hoi-nghi-tong-ket-cum-2.html",
            f"http://{source}.example/bai/hoi-nghi-tong-ket-cum-3.html",
        )
    files[1].write_bytes(files[1].read_bytes()[:-100])
    sources = tmp_path / "sources"
    sources.mkdir()
    for source in SOURCES:
        text = f"id: {source}\nname: Trường {source}\nkind: school\nstart:\n- section: http://{source}.example/tin\n"
        (sources / f"{source}.yml").write_text(text, encoding="utf-8")
    alone, together = DataFolder(tmp_path / "alone"), DataFolder(tmp_path / "together")
    paths, addresses = ([f"{scheme}{file}" for file in files] for scheme in ("", "file://"))
    expected = stored(alone, Here(), Wanted(paths, source_folder=sources))
    with on_cluster(scheduler, tmp_path / "parts") as fit:
        wanted = Wanted(addresses, source_folder=sources)
        found = reread(together, wanted, batch=fit, write=False, now=lambda: NIGHT)
        assert found.read.saved["new"] == len(expected["articles"]) == 4
        assert not together.store.exists()
        assert stored(together, fit, wanted) == expected
    assert [row[1:3] for row in expected["articles"]] == [
        (source, f"http://{source}.example/bai/hoi-nghi-tong-ket-cum-{number}.html")
        for source in SOURCES
        for number in (1, 3)
    ]
    assert len(list(together.archive.glob("*/*.warc.gz"))) == 2
    again = reread(together, Wanted(paths, source_folder=sources), batch=Here(), write=True, now=lambda: NIGHT)
    assert not again.read.saved  # nothing new
    assert [sentence.partition(":")[0] for sentence in again.read.damaged] == [str(files[1])]


def test_the_dashboard_and_how_far_it_is_are_shown(
    scheduler: str, data: DataFolder, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO", "pipeline"), who_reads(1, scheduler, str(tmp_path / "parts")) as batch:
        reread(data, Wanted(source=SOURCES[1]), batch=batch, write=False, now=lambda: NIGHT)
    said = [record.getMessage() for record in caplog.records if record.name.startswith("pipeline.")]
    assert re.search(r"http://127\.0\.0\.1:\d+/status \(2 tiến trình đọc\)", said[0])
    assert said[-1] == f"Đọc bài: {EACH}/{EACH}"
    with pytest.raises(UserError, match="một trong hai"):
        who_reads(2, scheduler, str(tmp_path / "parts"))


class Killing(Here):
    """A cluster of which a worker is killed after the first reading."""

    def __init__(self, cluster: Cluster, worker: int) -> None:
        self.cluster, self.worker = cluster, worker
        self.kept = cluster.kept  # type: ignore[method-assign]

    def read(self, ranges: Iterable[Range]) -> Iterator[Reading]:
        for number, reading in enumerate(self.cluster.read(ranges)):
            if number == 0:
                os.kill(self.worker, signal.SIGKILL)
            yield reading


# Last: on a machine that is busy enough, Dask never brings the killed worker back.
def test_a_worker_killed_while_it_reads_changes_no_row(
    scheduler: str, workers: Client, data: DataFolder, tmp_path: Path
) -> None:
    alone = stored(copy(data, tmp_path / "alone"), Here())
    together, parts = copy(data, tmp_path / "together"), tmp_path / "parts"
    with on_cluster(scheduler, parts) as fit:
        assert stored(together, Killing(fit, min(workers.run(os.getpid).values()))) == alone
    assert len(alone["articles"]) == len(SOURCES) * (EACH - 1) - 1
    with closing(sqlite3.connect(together.store)) as db:
        refused = db.execute("SELECT page, sentence FROM readings WHERE reason = 'crashed'").fetchall()
    assert [(page, "chết 2 lần" in sentence) for page, sentence in refused] == [(POISONED, True)]
    assert not list(parts.glob("[!.]*"))  # merged, so not needed any more
