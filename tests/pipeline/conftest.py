"""The command line as a user runs it: in a process of its own."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import msgspec
import pytest

from crawler.ledger import SourceRun
from crawler.page import VIETNAM
from db.records import NewsRecord
from pipeline.report import NightReport
from tests.conftest import ROOT

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def thidua(tmp_path: Path) -> Run:
    """Run `thidua --data TMP ARGS...` and return what it printed and its exit status.

    `largest_file` (bytes) plays the full disk: the kernel refuses to write beyond it.
    """

    def run(
        *arguments: str | Path, largest_file: int | None = None, **environment: str
    ) -> "subprocess.CompletedProcess[str]":
        def limit() -> None:
            if largest_file is not None:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

        return subprocess.run(
            [sys.executable, "-m", "pipeline", "--data", tmp_path / "data", *arguments],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200", **environment},
            cwd=tmp_path,
            timeout=240,
            check=False,
            preexec_fn=limit,
        )

    return run


ARTICLE = """Cụm thi đua các trường chính trị khu vực Tây Nguyên sơ kết 6 tháng đầu năm 2024
Ngày đăng: 21/06/2024 08:30

Sáng 20/6/2024, tại Trường Chính trị tỉnh Gia Lai, Cụm thi đua các trường chính trị khu vực Tây Nguyên \
tổ chức Hội nghị sơ kết phong trào thi đua 6 tháng đầu năm 2024 theo Quy định số 11-QĐ/TW ngày 19/5/2021 của Ban Bí thư.

Trường Chính trị tỉnh Đắk Lắk đã được Giám đốc Học viện công nhận đạt chuẩn mức 1; \
Trường Chính trị tỉnh Kon Tum thì chưa.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A small article in our own words, as a text file."""
    file = tmp_path / "tin.txt"
    file.write_text(ARTICLE, encoding="utf-8")
    return file


def claims(folder: Path) -> list[tuple[object, ...]]:
    """The school and the status of every claim that `thidua` has published below the folder."""
    with closing(sqlite3.connect(folder / "data" / "thidua.db")) as db:
        return db.execute("SELECT school, status FROM claims ORDER BY school").fetchall()


BEGAN = datetime(2026, 3, 2, 1, 30, tzinfo=VIETNAM)


def report(**changes: object) -> NightReport:
    """A night in which one source was lost and one school was recognised."""
    runs = [
        SourceRun(source="mau", started=BEGAN, finished=BEGAN, outcome="fresh", detail="3 bài mới.", new=3, requests=9),
        SourceRun(source="hong", started=BEGAN, finished=BEGAN, outcome="server_down", detail="Máy chủ không trả lời."),
    ]
    claim = NewsRecord(
        id=1,
        kind="claim",
        summary="Trường Mẫu, mức 1: Được công nhận",
        quote="đã công nhận <script>alert(1)</script>",
        headline=True,
        title="Tin",
        url="javascript:alert(1)",
    )
    return msgspec.structs.replace(
        NightReport(
            run=7,
            command="nightly",
            started=BEGAN,
            finished=BEGAN + timedelta(minutes=5),
            outcome="partly",
            seconds={"crawl": 290.25, "read": 9.5},
            sources=runs,
            articles={"new": 3, "revised": 0, "reread": 0},
            counts={"articles": 12, "events": 4, "people": 30, "documents": 6, "claims": 5},
            claims=[claim],
        ),
        **changes,
    )


class Posted(list[tuple[dict[str, str], bytes]]):
    """What a webhook was sent: headers and body; `answer` is the status it answers with."""

    answer = 204
    url = ""


@pytest.fixture
def webhook() -> Iterator[Posted]:
    posted = Posted()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            posted.append((dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(posted.answer)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        posted.url = f"http://127.0.0.1:{server.server_port}/hook/secret-key"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))  # `shutdown` waits for the next poll
        thread.start()
        yield posted
        server.shutdown()
        thread.join()
