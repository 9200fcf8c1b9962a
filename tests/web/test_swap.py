"""A new build: at once, without a failed request, and never two builds in one answer."""

import asyncio
import gc
import shutil
import sqlite3
import subprocess
import threading
import time
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest
from datasette.app import Datasette

from tests.conftest import get, serving
from web.plugins.hot_swap import HotSwap

Night = tuple[Path, "subprocess.CompletedProcess[str]"]
PATHS = (
    "/",
    "/thidua/schools/kon-tum",
    "/thidua/schools",
    "/thidua/schools.json?_shape=objects",
    "/feed/standing.atom",
)


def publish(data: Path, build: str) -> None:
    """Put a copy of the database in its place in which every school bears the build's name."""
    new = data / "thidua.db.new"
    shutil.copyfile(data / "thidua.db", new)
    with closing(sqlite3.connect(new)) as db:
        db.execute("UPDATE schools SET name = ?", [build])
        db.execute("UPDATE build SET built_at = ?", [f"2026-01-01T00:00:0{build[-1]}+07:00"])
        db.commit()
    new.replace(data / "thidua.db")


@pytest.fixture
def data(demo_night: Night, tmp_path: Path) -> Path:
    shutil.copyfile(demo_night[0] / "thidua.db", tmp_path / "thidua.db")
    publish(tmp_path, "build1")
    return tmp_path


def until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not true():
        assert time.monotonic() < deadline, "the new build was never served"


def test_under_load_every_answer_is_whole_and_of_one_build(data: Path) -> None:
    """Readers ask without a pause while builds come out; each build waits until the one before it is seen. Who had a
    page before gets the new one."""
    wrong: list[str] = []
    seen: set[str] = set()
    over = threading.Event()

    def read(address: str) -> None:
        with httpx.Client(base_url=address, timeout=60) as client:
            while not over.is_set():
                for path in PATHS:
                    answer = client.get(path)
                    found = {name for name in ("build1", "build2", "build3") if name in answer.text}
                    if answer.status_code != 200 or len(found) != ("feed" not in path):
                        wrong.append(f"{path}: {answer.status_code} {sorted(found)}")
                    seen.update(found)

    with serving(data) as address:
        had = {"if-none-match": get(f"{address}/thidua/schools").headers["etag"]}
        assert get(f"{address}/thidua/schools", headers=had).status_code == 304
        readers = [threading.Thread(target=read, args=[address]) for _ in range(3)]
        for reader in readers:
            reader.start()
        try:
            for build in ("build2", "build3"):
                publish(data, build)
                until(lambda build=build: build in seen or bool(wrong))  # type: ignore[misc]
        finally:
            over.set()
            for reader in readers:
                reader.join()
        assert "build3" in get(f"{address}/thidua/schools", headers=had).text
        databases = [one["name"] for one in get(f"{address}/-/databases.json").json()]
    assert wrong == []
    assert databases == ["thidua"]


def test_a_build_is_held_from_the_moment_it_is_opened(data: Path) -> None:
    """The next one may be there before anything was asked of it."""
    site = Datasette([], immutables=[str(data / "thidua.db")])
    opened = HotSwap(site, site.app()).generation.get_database("thidua")
    publish(data, "build2")

    async def ask() -> list[Any]:
        return await asyncio.gather(*[opened.execute("SELECT DISTINCT name FROM schools") for _ in range(9)])

    with ThreadPoolExecutor(1) as thread:  # the browser's event loop runs in this one
        answers = thread.submit(asyncio.run, ask()).result()
    assert [answer.single_value() for answer in answers] == ["build1"] * 9


def test_an_answer_ends_in_the_build_it_began_in_which_is_then_let_go(data: Path) -> None:
    """A download of many pages begins, a new build comes out and is served, the download goes on."""
    site = Datasette(
        [], immutables=[str(data / "thidua.db")], settings={"max_returned_rows": 10, "default_page_size": 10}
    )
    swap = HotSwap(site, site.app())
    old, workers = weakref.ref(swap.generation), swap.generation.executor

    async def get(path: str, query: str, meanwhile: Callable[[], Any] | None = None) -> str:
        body: list[bytes] = []

        async def send(message: dict[str, Any]) -> None:
            nonlocal meanwhile
            body.append(message.get("body", b""))
            if meanwhile and any(body):
                now, meanwhile = meanwhile, None
                await now()

        async def receive() -> dict[str, Any]:
            return {"type": "http.request"}

        scope = {
            "type": "http",
            "method": "GET",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
        }
        await swap({**scope, "headers": [], "http_version": "1.1", "scheme": "http"}, receive, send)
        return b"".join(body).decode()

    async def both() -> tuple[str, str]:
        during = ""

        async def renew() -> None:
            nonlocal during
            publish(data, "build2")
            swap.looked = float("-inf")
            during = await get("/thidua/schools.csv", "")

        return await get("/thidua/schools.csv", "_stream=on", renew), during

    with ThreadPoolExecutor(1) as thread:  # the browser's event loop runs in this one
        begun_before, begun_after = thread.submit(asyncio.run, both()).result()
    assert begun_before.count("build1") > 80
    assert "build2" not in begun_before
    assert begun_after.count("build2") == 10
    workers.shutdown()  # one may still hold the question that it has just answered, and with it the build
    gc.collect()
    assert old() is None


def test_tables_that_visitors_make_up_are_not_remembered_for_ever(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.plugins.hot_swap.REMEMBERED", 4)
    site = Datasette([], immutables=[str(data / "thidua.db")])
    generation = HotSwap(site, site.app()).generation

    async def ask() -> list[bool | None]:
        return [await generation.permission_allowed(None, "view-table", ("thidua", f"t{n}"), True) for n in range(20)]

    with ThreadPoolExecutor(1) as thread:  # the browser's event loop runs in this one
        assert thread.submit(asyncio.run, ask()).result() == [True] * 20
    assert len(generation._allowed) <= 4
