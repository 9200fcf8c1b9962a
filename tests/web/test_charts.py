"""Charts: what is drawn is what was counted."""

from itertools import pairwise

import pytest

from tests.web.conftest import Open
from web.charts import REST, accumulated, months, stacked


def row(x: str, series: str, n: int) -> dict[str, object]:
    return {"x": x, "series": series, "n": n}


def test_columns_stand_on_each_other_and_heights_are_counts() -> None:
    chart = stacked([row("2023", "Hội thảo", 2), row("2024", "Hội thảo", 1), row("2024", "Tọa đàm", 3)])
    assert chart.series == ["Hội thảo", "Tọa đàm"]
    [first, low, high] = chart.bars
    assert first.height == pytest.approx(2 * low.height, abs=0.2)
    assert high.y + high.height == pytest.approx(low.y, abs=0.2)
    assert high.said == "2024: 3 Tọa đàm"
    assert [line.label for line in chart.lines] == ["0", "1", "2", "3", "4"]


def test_small_series_become_one_and_empty_columns_stay() -> None:
    rows = [row("2024-02", name, n) for n, name in enumerate("abcd", 1)]
    chart = stacked(rows, months("2024-03-15", 3), most=2)
    assert chart.across == ["2024-01", "2024-02", "2024-03"]
    assert chart.series == ["d", "c", REST]
    assert chart.counts["2024-02", REST] == 3
    assert chart.counts.get(("2024-01", "d"), 0) == 0


def test_nothing_is_drawn_of_nothing() -> None:
    assert stacked([]).bars == []
    assert accumulated([], "Được công nhận") == []


def test_accumulated_years_leave_none_out() -> None:
    days = ["2022-05-01", "2024-01-01", "2024-12-31"]
    assert [(found["x"], found["n"]) for found in accumulated(days, "s")] == [(2022, 1), (2023, 1), (2024, 3)]


def test_months_cross_the_year() -> None:
    assert months("2024-02-29", 3) == ["2023-12", "2024-01", "2024-02"]


@pytest.mark.parametrize(("largest", "top"), [(1, "1"), (6, "6"), (11, "15"), (120, "150"), (4999, "5000")])
def test_grid_lines_are_round_and_few(largest: int, top: str) -> None:
    lines = stacked([row("2024", "s", largest)]).lines
    assert lines[-1].label == top
    assert len(lines) <= 7


@pytest.mark.parametrize("path", ["/", "/xu-huong", "/thidua/schools_at_level"])
def test_on_a_phone_the_words_of_a_chart_can_be_read_and_stand_apart(open_site: Open, site: str, path: str) -> None:
    page = open_site(site, viewport={"width": 375, "height": 780})
    page.goto(path)
    for chart in page.locator("figure.chart svg").all():
        boxes = [word.bounding_box() for word in chart.locator("text[text-anchor=middle]:visible").all()]
        found = [box for box in boxes if box is not None]
        assert len(found) > 1
        assert all(box["height"] >= 10 for box in found)
        assert all(one["x"] + one["width"] < other["x"] for one, other in pairwise(found))
