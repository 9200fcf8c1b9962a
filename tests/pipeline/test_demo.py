"""The whole line over the sample sites: from fourteen websites to a database."""

import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import httpx
import pytest

from pipeline.demo import _sites
from tests.conftest import ROOT, serving, thidua

Night = tuple[Path, "subprocess.CompletedProcess[str]"]


def rows(data: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(data / "thidua.db") as db:
        return db.execute(query).fetchall()


def test_a_night_ends_well_and_says_what_came_of_it(demo_night: Night) -> None:
    data, done = demo_night
    assert done.returncode == 0, done.stderr
    assert ": tốt." in done.stdout
    assert "Nguồn: 14 đọc tốt" in done.stdout
    assert rows(data, "SELECT count(*) >= 110 FROM articles") == [(1,)]
    assert rows(data, "SELECT count(*) FROM sources WHERE articles = 0") == [(0,)]


def test_elsewhere_than_on_a_terminal_progress_is_plain_lines(demo_night: Night) -> None:
    lines = demo_night[1].stderr.splitlines()
    assert any(line.startswith("kon-tum: ") for line in lines)
    assert any(line.startswith("Đọc bài: ") for line in lines)
    assert not any("\x1b" in line or "\r" in line for line in lines)
    assert not any("Scrapy" in line or "INFO" in line for line in lines)


def test_work_goes_on_when_nobody_reads_its_progress_any_more(tmp_path: Path) -> None:
    """`thidua demo 2>&1 | head` once hung for ever, its crawl half dead."""
    command = [sys.executable, "-m", "pipeline", "--data", str(tmp_path), "demo", "--no-serve"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert process.stdout is not None
        process.stderr.readline()
        process.stderr.close()
        assert ": tốt." in process.stdout.readline()
        assert process.wait(timeout=300) == 0


@pytest.mark.parametrize("left", ["", "một cổng", "99999"])
def test_a_port_that_cannot_be_is_forgotten(tmp_path: Path, left: str) -> None:
    remembered = tmp_path / "port"
    remembered.write_text(left, encoding="utf-8")
    with _sites(remembered) as sites:
        first = int(remembered.read_text())
        assert sites.base_url(sites.ids[0]) == f"http://127.0.0.1:{first}"


def test_one_event_told_by_three_sites_is_one_event(demo_night: Night) -> None:
    told = rows(demo_night[0], "SELECT publishers FROM events WHERE publishers >= 3")
    assert len(told) >= 2


def test_the_ladder_of_one_school_from_scheme_to_award(demo_night: Night) -> None:
    ladder = rows(
        demo_night[0],
        "SELECT status FROM claims WHERE school = 'kon-tum' AND level = 1 GROUP BY status ORDER BY min(sort_date)",
    )
    steps = [str(status) for (status,) in ladder]
    assert {"target", "in_progress", "self_assessed", "appraised", "recognised"} <= set(steps)
    assert steps.index("self_assessed") < steps.index("appraised") < steps.index("recognised")


def test_every_level_1_row_has_its_words_and_its_article(demo_night: Night) -> None:
    data = demo_night[0]
    assert rows(data, "SELECT count(*) FROM level1") != [(0,)]
    assert rows(data, "SELECT count(*) FROM level1 WHERE quote = '' OR article_id IS NULL") == [(0,)]


def test_a_second_night_finds_nothing_new_and_says_so(demo_night: Night, tmp_path: Path) -> None:
    shutil.copytree(demo_night[0], tmp_path / "demo")
    done = thidua("--data", tmp_path, "demo", "--no-serve")
    assert done.returncode == 0, done.stderr
    assert "Không có bài nào mới." in done.stdout
    tables = "SELECT count(*), sum(id) FROM {}"
    for table in ("articles", "facts", "events", "people"):
        assert rows(tmp_path / "demo", tables.format(table)) == rows(demo_night[0], tables.format(table))


def test_a_new_build_is_served_without_one_failed_request(demo_night: Night, tmp_path: Path) -> None:
    """The next build appears in the running site; every answer on the way is a good one."""
    data = tmp_path / "demo"
    shutil.copytree(demo_night[0], data)
    answers: list[int] = []
    seen = threading.Event()
    stop = threading.Event()

    def poll(address: str) -> None:
        with httpx.Client(base_url=address, timeout=60) as client:
            while not stop.is_set():
                answer = client.get("/thidua/build.json?_shape=objects&_ttl=0")
                answers.append(answer.status_code)
                if answer.json()["rows"][0]["last_run_id"] == 2:
                    seen.set()

    with serving(data) as address:
        pollers = [threading.Thread(target=poll, args=(address,)) for _ in range(3)]
        for poller in pollers:
            poller.start()
        done = thidua("--data", data, "build")
        new_build_seen = seen.wait(timeout=120)
        stop.set()
        for poller in pollers:
            poller.join()
    assert done.returncode == 0, done.stderr
    assert new_build_seen
    assert set(answers) == {200}
