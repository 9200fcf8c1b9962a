"""The command line as a user runs it: in a process of its own."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

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
