"""A worker that saves and builds, killed at random moments: bench/kills.py with a few of its two hundred kills."""

import signal
from pathlib import Path

import pytest

from bench.kills import lose


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_nothing_is_lost_to_kill_9(tmp_path: Path) -> None:
    assert lose(tmp_path, kills=6, seed=6) == []
