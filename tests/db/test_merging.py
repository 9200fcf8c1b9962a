"""How well the merge corpus of bench/merging.py comes out: events, people, documents."""

from pathlib import Path

import pytest

from bench.meetings import corpus
from bench.merging import b_cubed, flagged, joined

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


def test_b_cubed_of_an_example_worked_by_hand() -> None:
    """Two of three a's together with a b: precision (2/3 + 2/3 + 1/3 + 1) / 4, recall (2/3 + 2/3 + 1 + 1/3) / 4."""
    precision, recall, f1 = b_cubed([("a", 1), ("a", 1), ("b", 1), ("a", 2)])
    assert precision == pytest.approx(2 / 3)
    assert recall == pytest.approx(2 / 3)
    assert f1 == pytest.approx(2 / 3)
