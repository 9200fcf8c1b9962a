"""The benchmarks' table: every part of it can be run, and its record tells of the machine, not of its owner."""

import json
import os
import platform
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import bench
from bench.__main__ import ALL
from bench.kills import arguments
from bench.record import Record, Row


def test_the_table_names_every_benchmark_that_has_rows() -> None:
    modules = {name: import_module(f"bench.{name}") for _, name, _ in iter_modules(bench.__path__)}
    assert {name for name, module in modules.items() if hasattr(module, "rows")} == {*ALL}


@pytest.mark.parametrize(("words", "expected"), [([], (200, 1)), (["50"], (50, 1)), (["50", "3"], (50, 3))])
def test_what_is_not_said_of_the_kills_is_as_usual(words: list[str], expected: tuple[int, int]) -> None:
    asked = arguments().parse_args(words)
    assert (asked.kills, asked.seed) == expected


@pytest.mark.parametrize(
    ("row", "met", "printed"),
    [
        (Row(what="reading", value=0.71, unit="x", at_least=0.7), True, "≥ 0.7 met"),
        (Row(what="reading", value=0.69, unit="x", at_least=0.7), False, "≥ 0.7 MISSED"),
        (Row(what="start", value=0.3, unit="s", at_most=0.3), True, "≤ 0.3 met"),
        (Row(what="a peer", value=7, unit="x"), None, "x"),
    ],
)
def test_a_figure_stands_beside_its_target(row: Row, met: bool | None, printed: str) -> None:
    assert row.met is met
    assert str(row).endswith(printed)


def test_the_record_names_cpu_versions_and_figures_and_no_host_or_path(tmp_path: Path) -> None:
    record = Record.begin(quick=True, not_measured=["million"])
    record.rows["start"] = [Row(what="start", value=0.25, unit="s", at_most=0.3, sizes={"starts": 5})]
    record.write(tmp_path / "bench.json")
    written = (tmp_path / "bench.json").read_text(encoding="utf-8")
    found = json.loads(written)
    assert found["machine"]["cpu"]
    assert found["machine"]["cores"] >= 1
    assert found["quick"] is True
    assert found["not_measured"] == ["million"]
    assert found["versions"]["trafilatura"]
    assert found["rows"]["start"] == [
        {"what": "start", "value": 0.25, "unit": "s", "at_most": 0.3, "sizes": {"starts": 5}}
    ]
    assert platform.node() not in written
    assert os.sep + "home" not in written
