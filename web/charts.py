"""Stacked columns as inline SVG: where everything stands, for a template to draw.

Not datasette-dashboards (0.8.0, read, not run): its pages have inline scripts and styles, which our content security
policy forbids, and load some 820 kB of script.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import ceil, log10
from typing import Any, NamedTuple

from db.vietnamese import sort_key

WIDTH, HEIGHT = 640, 220
_LEFT, _BOTTOM, _TOP = 34, 24, 8
REST = "Khác"


class Bar(NamedTuple):
    """A rectangle; `colour` is the number of its series, `said` what it stands for."""

    x: float
    y: float
    width: float
    height: float
    colour: int
    said: str


class Mark(NamedTuple):
    """A word at an axis: `at` is the y of a grid line or the middle x of a column."""

    at: float
    label: str


class Chart(NamedTuple):
    """What a template draws; `counts` holds the same numbers by (column, series) for a table."""

    bars: list[Bar]
    lines: list[Mark]
    columns: list[Mark]
    series: list[str]
    across: list[str]
    counts: Mapping[tuple[str, str], int]


def stacked(rows: Iterable[Mapping[str, Any]], across: Sequence[Any] = (), most: int = 6) -> Chart:
    """Columns of stacked counts.

    Args:
        rows: `x` (the column), `series`, `n`.
        across: every column in order, with or without rows; those of the rows in Vietnamese order, unless given.
        most: series beyond the largest ones become one, `REST`.
    """
    found = [(str(row["x"]), str(row["series"]), int(row["n"])) for row in rows]
    names = [str(x) for x in across] or sorted({x for x, _, _ in found}, key=sort_key)
    totals: Counter[str] = Counter()
    for x, one, n in found:
        if x in names:
            totals[one] += n
    kept = [name for name, _ in totals.most_common(most)]
    counts: Counter[tuple[str, str]] = Counter()
    for x, one, n in found:
        if x in names:
            counts[x, one if one in kept else REST] += n
    series = [*kept, REST] if len(totals) > len(kept) else kept
    columns = [sum(counts[x, one] for one in series) for x in names]
    step = _step(max(columns, default=0))
    top = step * max(1, ceil(max(columns, default=0) / step))
    height = HEIGHT - _BOTTOM - _TOP
    slot = (WIDTH - _LEFT) / max(len(names), 1)
    bars = []
    for place, x in enumerate(names):
        base = 0
        for colour, one in enumerate(series):
            if n := counts[x, one]:
                y = _TOP + height * (1 - (base + n) / top)
                left, width = _LEFT + slot * (place + 0.12), slot * 0.76
                bars.append(Bar(round(left, 1), round(y, 1), round(width, 1), round(height * n / top, 1), colour,
                                f"{x}: {n} {one}"))  # fmt: skip
                base += n
    lines = [Mark(round(_TOP + height * (1 - value / top), 1), str(value)) for value in range(0, top + 1, step)]
    every = ceil(len(names) / 12)  # labels that do not run into each other
    middles = [Mark(round(_LEFT + slot * (place + 0.5), 1), x) for place, x in enumerate(names) if place % every == 0]
    return Chart(bars, lines, middles, series, names, counts)


def months(last: str, number: int) -> list[str]:
    """The `number` months up to the month of an ISO day, as `2024-06`."""
    end = int(last[:4]) * 12 + int(last[5:7]) - 1
    return [f"{month // 12}-{month % 12 + 1:02}" for month in range(end - number + 1, end + 1)]


def accumulated(days: Iterable[str], series: str) -> list[dict[str, Any]]:
    """How many of the ISO days lie in each year or before it: rows for `stacked`, no year left out."""
    years = Counter(int(day[:4]) for day in days)
    if not years:
        return []
    span = range(min(years), max(years) + 1)
    return [{"x": year, "series": series, "n": sum(n for at, n in years.items() if at <= year)} for year in span]


def _step(largest: int) -> int:
    """A round distance of grid lines: 1, 2 or 5 times a power of ten, at most five lines."""
    if largest <= 5:
        return 1
    power: int = 10 ** int(log10(largest / 5))
    return next(power * n for n in (1, 2, 5, 10) if power * n * 5 >= largest)
