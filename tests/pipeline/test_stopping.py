"""Whoever stops long work is heard, whatever it is doing at the moment."""

import signal
import subprocess
import sys

import pytest

from tests.conftest import ROOT

SWALLOWS = """
import os, signal
from contextlib import suppress
from pipeline.progress import track
from pipeline.stopping import listen

listen()
for number in track(range(10), "Việc"):
    print(number)
    if number == 3:
        with suppress(BaseException):  # as warcio does where it reads the headers of a record
            os.kill(os.getpid(), signal.SIGNAL)
"""


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_that_a_library_swallows_ends_the_work_after_the_item_it_was_at(stop: signal.Signals) -> None:
    program = SWALLOWS.replace("SIGNAL", stop.name)
    heed = (
        "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"  # even in the background of a shell
    )
    command = [sys.executable, "-c", f"{heed}\n{program}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.stdout.split() == ["0", "1", "2", "3"]
    assert "KeyboardInterrupt" in done.stderr
