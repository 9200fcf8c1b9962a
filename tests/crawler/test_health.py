"""A source's own history says when its silence is unusual."""

from datetime import UTC, datetime, timedelta

from crawler.health import alarm
from crawler.ledger import RunClass, SourceRun
from tests.crawler.conftest import source

TODAY = datetime(2024, 6, 30, 20, tzinfo=UTC)
SCHOOL = source("http://school.example", rhythm=7)


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
    assert alarm(SCHOOL, nights(0, 0, 1, 0, 2), TODAY) is None
    assert alarm(SCHOOL, [], TODAY) is None


def test_one_night_of_a_server_that_is_down_is_no_alarm_and_two_are() -> None:
    assert alarm(SCHOOL, nights("server_down", 1), TODAY) is None
    found = alarm(SCHOOL, nights("server_down", "dns", "server_down", 1), TODAY)
    assert found is not None
    assert (found.outcome, found.since, found.seen) == ("server_down", TODAY - timedelta(days=2, hours=1), "thấy gì đó")


def test_a_list_without_links_is_an_alarm_at_once() -> None:
    found = alarm(SCHOOL, nights("list_changed", 1, 1), TODAY)
    assert found is not None
    assert found.outcome == "list_changed"


def test_a_daily_paper_that_is_silent_for_a_week_is_an_alarm_and_a_slow_school_is_not() -> None:
    daily = alarm(SCHOOL, nights(*[0] * 7, *[3] * 20), TODAY)
    assert daily is not None
    assert (daily.outcome, daily.since) == ("quiet", TODAY - timedelta(days=7))
    assert alarm(SCHOOL, nights(*[0] * 7, *[1, 0, 0, 0, 0, 0] * 10), TODAY) is None


def test_without_history_the_expected_rhythm_counts() -> None:
    assert alarm(SCHOOL, nights(*[0] * 20, 1), TODAY) is None
    assert alarm(SCHOOL, nights(*[0] * 22, 1), TODAY) is not None


def test_nights_when_nothing_was_asked_say_nothing() -> None:
    assert alarm(SCHOOL, nights("postponed", "outage", 1), TODAY) is None
