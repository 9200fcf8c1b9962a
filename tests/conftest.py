"""What tests need of the machine: a missing piece is a visible skip for a user and a failure in CI."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import httpx
import pytest

ROOT = Path(__file__).parent.parent

get = partial(httpx.get, timeout=60)
"""httpx itself gives up after five seconds, which a busy machine may take."""


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """How many processes `-n auto` is: one a CPU, each with a Chromium and half a gigabyte of memory; where tests are
    named, none besides this one: a few of them are over before others have started, and `-s` and `--pdb` work."""
    if config.args_source is pytest.Config.ArgsSource.ARGS:
        return 0
    return min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, 8)


def missing(what: str) -> None:
    """Skip the test because `what` is not on this machine; in CI, where everything must be there, fail it."""
    if os.environ.get("CI"):
        pytest.fail(f"CI must have {what}", pytrace=False)
    pytest.skip(f"needs {what}")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of samples and gold beside the checkout; not on a user's machine."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        missing("../shared")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a Chromium; Playwright's own download is not needed."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if path is None:
        missing("Chromium")
    return str(path)


def thidua(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    """Run the command line in a process of its own, from the checkout."""
    command = [sys.executable, "-m", "pipeline", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, timeout=300, check=False)


@pytest.fixture(scope="session")
def demo_night(tmp_path_factory: pytest.TempPathFactory) -> "tuple[Path, subprocess.CompletedProcess[str]]":
    """One night over the sample sites: its data folder, and what the command printed."""
    data = tmp_path_factory.mktemp("demo")
    return data / "demo", thidua("--data", data, "demo", "--no-serve")


@pytest.fixture(scope="session")
def site(demo_night: "tuple[Path, subprocess.CompletedProcess[str]]") -> Iterator[str]:
    """Address of the site that serves the demo's database."""
    with serving(demo_night[0]) as address:
        yield address


@contextmanager
def serving(data: Path, *options: str, **environment: str) -> Iterator[str]:
    """`thidua browse` in a process of its own, for as long as the context lasts; gives the address."""
    command = [sys.executable, "-m", "pipeline", "--data", str(data), "browse", "--port", "0", *options]
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    ) as process:
        assert process.stderr is not None
        try:
            lines = (re.search(r"Uvicorn running on (http://\S+)", line) for line in process.stderr)
            started = next(filter(None, lines), None)
            assert started, "the site did not start"
            yield started[1]
        finally:
            process.terminate()
