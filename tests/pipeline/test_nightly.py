"""Nights in a row: one that is stopped publishes nothing from half of it; known articles are looked at every week."""

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread

import pytest

from crawler.ledger import SourceRun
from db import build
from db.store import Store
from pipeline.folders import DataFolder
from pipeline.nightly import ingest, nightly
from tests.conftest import ROOT
from tests.crawler.conftest import Answer, Clock, Server
from tests.crawler.test_crawl import Newspaper, article
from tests.pipeline.conftest import Run

BEGIN = datetime(2024, 3, 1, 19, tzinfo=UTC)
SOURCE = """\
id: mau
name: Báo Mẫu
kind: newspaper
start: [{{section: "{base}/tin/"}}]
politeness: {{delay: 0}}
allow_private: true
"""


@contextmanager
def published(folder: Path, articles: int) -> Iterator[tuple[Server, list[str | Path]]]:
    """A paper of so many articles, and the words of a night that reads it into `folder`."""
    with Server() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        server.site = Newspaper(articles)
        (folder / "sources").mkdir()
        (folder / "sources" / "mau.yml").write_text(SOURCE.format(base=server.base), encoding="utf-8")
        yield server, ["--data", folder / "data", "nightly", "--sources", folder / "sources"]


def test_a_night_that_is_stopped_in_its_crawl_is_over_and_the_next_goes_on(thidua: Run, tmp_path: Path) -> None:
    with published(tmp_path, 40) as (server, night):
        with subprocess.Popen(
            [sys.executable, "-m", "pipeline", *night],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            while len(server.asked) < 10 and process.poll() is None:
                Event().wait(0.01)
            process.send_signal(signal.SIGINT)
            _, said = process.communicate(timeout=300)
        assert process.returncode == 130, said
        assert "lần chạy sau làm tiếp" in said
        assert "Traceback" not in said
        assert not (tmp_path / "data" / "thidua.db").exists()
        assert thidua(*night[2:]).returncode == 0
    articles = [path for path in server.asked if path.startswith("/bai/")]
    assert len(set(articles)) == 40
    assert len(articles) <= 41  # at most the one that was under way
    with sqlite3.connect(tmp_path / "data" / "thidua.db") as db:
        assert db.execute("SELECT outcome FROM runs ORDER BY id").fetchall() == [("interrupted",), ("good",)]
        assert db.execute("SELECT source, outcome, alarm FROM coverage").fetchall() == [("mau", "fresh", 0)]


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_night_that_is_stopped_once_it_has_downloaded_ends_there(
    thidua: Run, tmp_path: Path, stop: signal.Signals
) -> None:
    with published(tmp_path, 60) as (_, night):
        with subprocess.Popen(
            [sys.executable, "-m", "pipeline", *night], cwd=ROOT, stderr=subprocess.PIPE, text=True
        ) as process:
            assert process.stderr is not None
            assert any("Đọc bài: 6/60" in line for line in process.stderr)
            process.send_signal(stop)
            said = process.stderr.read()
        assert process.returncode == 130, said
        assert said.count("lần chạy sau làm tiếp") == 1
        assert "Traceback" not in said
        assert thidua(*night[2:]).returncode == 0
    with sqlite3.connect(tmp_path / "data" / "thidua.db") as db:
        assert db.execute("SELECT outcome FROM runs ORDER BY id").fetchall() == [("interrupted",), ("good",)]
        assert db.execute("SELECT count(*) FROM articles").fetchone() == (60,)


def _night(data: Path, sources: Path, at: datetime) -> SourceRun:
    """One night in a process of its own; how its only source ended."""
    arguments = {"now": Clock(at), "contact": None}
    context = multiprocessing.get_context("fork")
    process = context.Process(target=nightly, args=(DataFolder(data), sources), kwargs=arguments)
    process.start()
    process.join(300)
    assert process.exitcode == 0
    with Store.open(data / "store.db") as store:
        return store.runs("mau")[0]


def test_known_articles_are_looked_at_again_every_week_by_itself(tmp_path: Path) -> None:
    newspaper, edited = Newspaper(3), False

    def site(path: str, headers: dict[str, str]) -> Answer:
        return (200, {}, article(99).encode()) if edited and path.endswith("so-2.html") else newspaper(path, headers)

    with Server() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        server.site = site
        sources = tmp_path / "sources"
        sources.mkdir()
        (sources / "mau.yml").write_text(SOURCE.format(base=server.base), encoding="utf-8")
        first = _night(tmp_path / "data", sources, BEGIN)
        edited = True
        later = _night(tmp_path / "data", sources, BEGIN + timedelta(days=8))
        server.shutdown()
    assert (first.deep, first.new) == (False, 3)
    assert (later.deep, later.new, later.changed) == (True, 0, 1)


def _ingest(data: Path, article: Path, *, killed: bool) -> None:
    """In a process of its own, which may die in the middle of its build."""

    def work() -> None:
        if killed:
            build.check = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[attr-defined, assignment]
        ingest(DataFolder(data), [article], now=Clock(BEGIN))

    process = multiprocessing.get_context("fork").Process(target=work)
    process.start()
    process.join(300)
    assert process.exitcode == (-signal.SIGKILL if killed else 0)


def test_a_run_that_was_killed_in_its_build_has_published_nothing_and_is_not_called_good(
    tmp_path: Path, article: Path
) -> None:
    _ingest(tmp_path, article, killed=True)
    assert not (tmp_path / "thidua.db").exists()
    with Store.read(tmp_path / "store.db") as store:
        last = store.last_run()
        assert last is not None
        assert (last.outcome, last.finished_at) == ("running", None)
    _ingest(tmp_path, article, killed=False)
    for file in ("thidua.db", "store.db"):
        with sqlite3.connect(tmp_path / file) as db:
            ended = db.execute("SELECT outcome, finished_at IS NOT NULL FROM runs ORDER BY id").fetchall()
            assert ended == [("interrupted", 0), ("good", 1)]
