"""A source's own history says how far it can be relied on, and when its silence is unusual."""

from datetime import UTC, datetime, timedelta

import msgspec

from crawler.coverage import Coverage, coverage
from crawler.ledger import RunClass, SourceRun
from crawler.tally import Tally

TODAY = datetime(2024, 6, 30, 20, tzinfo=UTC)
WEEK = 7


def alarm(runs: list[SourceRun]) -> Coverage | None:
    """What the history says of a source expected to have news every week, if it is an alarm."""
    found = coverage("mau", WEEK, runs, TODAY)
    return found if found.alarm else None


def nights(*outcomes: RunClass | int) -> list[SourceRun]:
    """Runs of the last nights, newest first: a number is a good run with so many new articles."""
    return [
        SourceRun(
            source="mau",
            started=TODAY - timedelta(days=ago, hours=1),
            finished=TODAY - timedelta(days=ago),
            outcome=what if isinstance(what, str) else "fresh" if what else "quiet",
            new=what if isinstance(what, int) else 0,
            detail="thấy gì đó",
        )
        for ago, what in enumerate(outcomes)
    ]


def test_good_nights_raise_no_alarm() -> None:
    assert alarm(nights(0, 0, 1, 0, 2)) is None
    assert alarm([]) is None


def test_one_night_of_a_server_that_is_down_is_no_alarm_and_two_are() -> None:
    assert alarm(nights("server_down", 1)) is None
    found = alarm(nights("server_down", "dns", "server_down", 1))
    assert found is not None
    assert (found.outcome, found.since, found.seen) == ("server_down", TODAY - timedelta(days=2, hours=1), "thấy gì đó")


def test_a_list_without_links_is_an_alarm_at_once() -> None:
    found = alarm(nights("list_changed", 1, 1))
    assert found is not None
    assert found.outcome == "list_changed"


def test_a_daily_paper_that_is_silent_for_a_week_is_an_alarm_and_a_slow_school_is_not() -> None:
    daily = alarm(nights(*[0] * 7, *[3] * 20))
    assert daily is not None
    assert (daily.outcome, daily.since) == ("quiet", TODAY - timedelta(days=7))
    assert alarm(nights(*[0] * 7, *[1, 0, 0, 0, 0, 0] * 10)) is None


def test_without_history_the_expected_rhythm_counts() -> None:
    assert alarm(nights(*[0] * 20, 1)) is None
    assert alarm(nights(*[0] * 22, 1)) is not None


def test_nights_when_nothing_was_asked_say_nothing() -> None:
    assert alarm(nights("postponed", "outage", 1)) is None


def test_what_is_public_of_a_source_that_reads_well() -> None:
    found = coverage("mau", WEEK, nights(0, 0, *[1, 0, 0] * 10, "server_down", 1), TODAY)
    assert found == Coverage(
        source="mau",
        outcome="quiet",
        since=TODAY - timedelta(days=31, hours=1),
        seen="thấy gì đó",
        last_fresh=TODAY - timedelta(days=2),
        rhythm=3,
    )


def test_a_slow_school_needs_a_year_to_have_a_rhythm() -> None:
    slow = [1, *[0] * 29] * 10
    assert coverage("mau", WEEK, nights(*slow), TODAY).rhythm == 30
    assert coverage("mau", WEEK, nights(*slow[:200]), TODAY).rhythm is None


def test_a_source_that_never_had_news_is_an_alarm_once_it_should_have() -> None:
    assert alarm(nights(*[0] * 20)) is None
    found = alarm(nights(*[0] * 25))
    assert found is not None
    assert (found.outcome, found.last_fresh) == ("quiet", None)


def test_a_source_that_nobody_asks_any_more_is_an_alarm() -> None:
    week_ago = nights("unchanged", 1, 1)[0]
    found = coverage("mau", WEEK, [week_ago], TODAY + timedelta(days=7))
    assert found.alarm
    assert "7 ngày không được đọc" in found.seen
    postponed = alarm(nights("postponed", "postponed", "postponed", "postponed", 1))
    assert postponed is not None


def test_a_night_that_somebody_stopped_is_no_trouble_of_the_site() -> None:
    stopped, *before = nights("crashed", 1)
    stopped = msgspec.structs.replace(stopped, interrupted=True)
    assert alarm([stopped, *before]) is None
    assert alarm([stopped]) is None
    shut = Tally().run("shutdown", source="mau", started=TODAY, finished=TODAY, stats={}, complete=[], deep=False)
    assert (shut.outcome, shut.detail) == ("postponed", "chưa kịp hỏi; bị dừng giữa chừng")


def test_a_known_outage_is_said_and_no_alarm() -> None:
    found = coverage("mau", WEEK, nights("outage", "outage", "server_down", 1), TODAY)
    assert (found.outcome, found.since, found.alarm) == ("outage", TODAY - timedelta(days=1, hours=1), False)


def test_a_source_never_asked_says_so() -> None:
    found = coverage("mau", WEEK, [], TODAY)
    assert (found.outcome, found.since, found.seen) == (None, None, "chưa lần nào được đọc")
