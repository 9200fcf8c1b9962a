"""What a benchmark found, printed beside its target and kept as JSON with the machine it was measured on."""

import os
import platform
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

LIBRARIES = (
    "dateparser",
    "htmldate",
    "lxml",
    "pyahocorasick",
    "pyvi",
    "scrapy",
    "spacy",
    "sqlite-utils",
    "trafilatura",
    "underthesea",
)


class Row(msgspec.Struct, kw_only=True, omit_defaults=True):
    """One figure.

    Attributes:
        what: what was measured, in words.
        unit: of `value`; "x" for a ratio.
        at_least, at_most: the target; peers, measured for comparison, have none.
        sizes: what it was measured on: articles, pages, characters, seconds.
    """

    what: str
    value: float
    unit: str
    at_least: float | None = None
    at_most: float | None = None
    sizes: Mapping[str, float] = {}

    @property
    def met(self) -> bool | None:
        """Whether the target is reached; `None` where there is none."""
        if self.at_least is not None:
            return self.value >= self.at_least
        return self.value <= self.at_most if self.at_most is not None else None

    def __str__(self) -> str:
        target = f"≥ {self.at_least:g}" if self.at_least is not None else ""
        target = f"≤ {self.at_most:g}" if self.at_most is not None else target
        verdict = {True: "met", False: "MISSED", None: ""}[self.met]
        return f"{self.what:<64} {self.value:>10,.3g} {self.unit:<11} {target:>8} {verdict}".rstrip()


class Record(msgspec.Struct):
    """All of one run; `not_measured` names the benchmarks with targets that nobody asked for."""

    machine: dict[str, str | int | float]
    versions: dict[str, str]
    quick: bool
    rows: dict[str, list[Row]] = {}
    not_measured: list[str] = []

    @classmethod
    def begin(cls, *, quick: bool, not_measured: list[str]) -> "Record":
        """An empty record of this machine and how busy it is: no host name, no path."""
        return cls(
            machine={
                "cpu": _cpu(),
                "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
                "system": platform.system(),
                "python": platform.python_version(),
                "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else 0,
            },
            quick=quick,
            not_measured=not_measured,
            versions={name: found for name in LIBRARIES if (found := _version(name))},
        )

    def write(self, file: Path) -> None:
        """The record as indented JSON."""
        file.write_bytes(msgspec.json.format(msgspec.json.encode(self), indent=2) + b"\n")


def quickest(rounds: int, work: Callable[[], object]) -> float:
    """Seconds of CPU of the quickest of some rounds after one that loads and compiles."""
    [best] = in_turn(rounds, work)
    return best


def in_turn(rounds: int, *works: Callable[[], object]) -> list[float]:
    """`quickest` of works that are compared: a round of each, then the next of each.

    One after the other, a machine whose speed drifts said .64 and .73 of the same ratio within two hours.
    """
    for work in works:
        work()
    best = [float("inf")] * len(works)
    for _ in range(rounds):
        for number, work in enumerate(works):
            start = time.process_time()
            work()
            best[number] = min(best[number], time.process_time() - start)
    return best


def show(rows: Iterator[Row]) -> list[Row]:
    """Print each figure as it comes."""
    kept = []
    for row in rows:
        print(row, flush=True)
        kept.append(row)
    return kept


def _cpu() -> str:
    if sys.platform == "linux":
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
