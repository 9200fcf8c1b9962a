"""How well the merge corpus of bench/merging.py comes out: events, people, documents."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.meetings import corpus
from bench.merging import b_cubed, flagged, joined
from db.edtf import Days
from db.likeness import Report
from db.sweep import sweep

SEEDS = (101, 102)  # not among those that were looked at while the rules were written
EXPECTED = [("events", 0.97), ("people", 0.98)]  # B³ F1


def test_events_and_people_are_joined_and_kept_apart(tmp_path: Path) -> None:
    found: dict[str, list[tuple[object, object]]] = {"events": [], "people": []}
    for seed in SEEDS:
        folder = tmp_path / str(seed)
        folder.mkdir()
        for kind, pairs in zip(found, joined(corpus(seed), folder), strict=True):
            found[kind] += [((seed, true), (seed, one)) for true, one in pairs]
    for kind, floor in EXPECTED:
        precision, recall, f1 = b_cubed(found[kind])
        assert f1 >= floor, f"{kind}: precision {precision:.3f}, recall {recall:.3f}"


@pytest.mark.parametrize("seed", SEEDS)
def test_every_wrong_citation_is_flagged_and_no_right_one(tmp_path: Path, seed: int) -> None:
    wrong, found, right, alarms = flagged(seed, tmp_path)
    assert wrong >= 40
    assert (found, alarms) == (wrong, 0)
    assert right > 200


def test_events_are_done_with_when_their_days_are_over() -> None:
    """By the month, those of a million articles would all stand in memory."""
    days = [f"2024-03-{day:02}" for day in range(8, 32)]
    taken = list[str]()

    def reports() -> Iterator[Report]:
        for number, day in enumerate(days):
            taken.append(day)
            for twice in (2 * number, 2 * number + 1):
                week_before = f"2024-03-{number + 1:02}"
                on = Days(day, day, "day")
                yield Report(twice, twice, "seminar", None, "yen-bai", None, day, on, frozenset(), twice, week_before)

    done = [(ids, taken[-1]) for ids in sweep(reports(), {})]
    assert sorted(ids for ids, _ in done) == [[2 * n, 2 * n + 1] for n in range(len(days))]
    assert done[0][1] < days[10]


def test_b_cubed_of_an_example_worked_by_hand() -> None:
    """Two of three a's together with a b: precision (2/3 + 2/3 + 1/3 + 1) / 4, recall (2/3 + 2/3 + 1 + 1/3) / 4."""
    precision, recall, f1 = b_cubed([("a", 1), ("a", 1), ("b", 1), ("a", 2)])
    assert precision == pytest.approx(2 / 3)
    assert recall == pytest.approx(2 / 3)
    assert f1 == pytest.approx(2 / 3)
