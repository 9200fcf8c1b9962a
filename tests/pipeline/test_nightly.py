"""A night that somebody stops publishes nothing from half of it, and the next night goes on."""

import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

from tests.conftest import ROOT
from tests.crawler.conftest import Server
from tests.crawler.test_crawl import Newspaper
from tests.pipeline.conftest import Run

SOURCE = """\
id: mau
name: Báo Mẫu
kind: newspaper
start: [{{section: "{base}/tin/"}}]
politeness: {{delay: 0}}
allow_private: true
"""


def test_a_night_that_is_stopped_in_its_crawl_is_over_and_the_next_goes_on(thidua: Run, tmp_path: Path) -> None:
    with Server() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        server.site = Newspaper(40)
        (tmp_path / "sources").mkdir()
        (tmp_path / "sources" / "mau.yml").write_text(SOURCE.format(base=server.base), encoding="utf-8")
        night: list[str | Path] = ["--data", tmp_path / "data", "nightly", "--sources", tmp_path / "sources"]
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
            _, said = process.communicate(timeout=60)
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
