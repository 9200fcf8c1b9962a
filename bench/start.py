"""How long a user waits for the first line of the program: python -m bench start"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.record import Row
from bench.texts import as_page, corpus

COMMANDS: dict[str, tuple[list[str], float]] = {
    "thidua --help": (["--help"], 0.3),
    "thidua parse of a text, to the first fact": (["parse", "tin.txt"], 1.5),
    "thidua parse of a page, to the first fact": (["parse", "tin.html"], 1.5),
}


def rows(*, quick: bool) -> Iterator[Row]:
    """Seconds of CPU until the program has ended, which is what the clock shows where nothing else runs."""
    article = corpus()[0]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "tin.txt").write_text(f"{article.title}\n\n{article.text}", encoding="utf-8")
        (Path(folder) / "tin.html").write_text(as_page(article), encoding="utf-8")
        for what, (arguments, limit) in COMMANDS.items():
            taken = [_start(arguments, Path(folder)) for _ in range(5 if quick else 10)]
            cpu, clock = min(taken)
            yield Row(what=what, value=cpu, unit="s", at_most=limit, sizes={"seconds_of_the_clock": round(clock, 3)})


def _start(arguments: list[str], folder: Path) -> tuple[float, float]:
    """Seconds of CPU and of the clock."""
    command = [sys.executable, "-m", "pipeline", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    before, start = os.times(), time.perf_counter()
    subprocess.run(command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    return spent, time.perf_counter() - start
