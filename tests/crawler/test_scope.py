"""A sweep a week for each source, each on a day of its own, whatever night was missed."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from crawler import sources
from crawler.ledger import RunClass, SourceRun
from crawler.scope import Scope, is_due

MONDAY = datetime(2024, 6, 3, 19, tzinfo=UTC)  # 2 a.m. on Tuesday in Vietnam
WEEKLY = Scope(sweep="weekly")


def swept(night: datetime, *, outcome: RunClass = "quiet", deep: bool = False, interrupted: bool = False) -> SourceRun:
    return SourceRun(
        source="mau",
        started=night,
        finished=night,
        outcome=outcome,
        deep=deep,
        interrupted=interrupted,
        complete=[] if interrupted else ["http://a.example/"],
    )


def sweeps(nights: list[datetime], source: str = "mau") -> list[datetime]:
    """Which of these nights, each crawled, swept the source, read to its end a month before."""
    runs = [swept(nights[0] - timedelta(days=30))]
    found = []
    for night in nights:
        deep = WEEKLY.sweeps(source, runs, night)
        runs.insert(0, swept(night, deep=deep))
        found += [night] if deep else []
    return found


def test_every_source_is_swept_once_a_week_on_the_same_weekday() -> None:
    nights = [MONDAY + timedelta(days=n) for n in range(35)]
    for source in ("mau", "yen-bai", "bao-ap-bac"):
        first, second, *later = sweeps(nights, source)
        assert first == MONDAY  # read for weeks, never swept: made up for at once
        assert len(later) in {3, 4}
        assert {(after - before).days for before, after in pairwise([second, *later])} == {7}


def test_a_missed_night_is_made_up_for_on_the_next() -> None:
    nights = [MONDAY + timedelta(days=n) for n in range(35)]
    turn = sweeps(nights)[2]
    assert turn + timedelta(days=1) in sweeps([night for night in nights if night != turn])


def test_a_sweep_that_failed_or_was_stopped_is_done_again_and_one_cut_short_by_the_budget_is_not() -> None:
    whole, earlier = swept(MONDAY - timedelta(days=30)), MONDAY - timedelta(minutes=5)
    assert is_due("mau", [swept(earlier, deep=True, outcome="server_down"), whole], MONDAY)
    assert is_due("mau", [swept(earlier, deep=True, interrupted=True), whole], MONDAY)
    assert not is_due("mau", [swept(earlier, deep=True), whole], MONDAY)


def test_a_new_source_is_swept_at_its_first_turn_and_not_before_it_was_read_to_its_end() -> None:
    assert not WEEKLY.sweeps("mau", [], MONDAY)
    assert not WEEKLY.sweeps("mau", [swept(MONDAY - timedelta(days=9), interrupted=True)], MONDAY)
    first = swept(MONDAY)
    turns = [n for n in range(1, 9) if WEEKLY.sweeps("mau", [first], MONDAY + timedelta(days=n))]
    assert turns == list(range(turns[0], 9))
    assert turns[0] <= 7


def test_the_sources_share_the_week() -> None:
    found, _ = sources.load()
    turns = Counter(
        next(n for n in range(1, 8) if is_due(source.id, [swept(MONDAY)], MONDAY + timedelta(days=n)))
        for source in found
    )
    assert len(turns) == 7
    assert max(turns.values()) < len(found) / 3


def test_by_hand_a_sweep_is_now_or_never() -> None:
    runs = [swept(MONDAY, deep=True)]
    assert Scope(sweep="now").sweeps("mau", runs, MONDAY)
    assert not Scope().sweeps("mau", [], MONDAY)
