"""What a source's history says of it now: since when is it so, is it only quiet, must somebody look?"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise, takewhile
from statistics import median

import msgspec

from crawler.ledger import GOOD_RUNS, NOT_ASKED, PASSING, RunClass, SourceRun

HISTORY = 400
"""Runs that `coverage` should be given: a school with an article a month needs a year to have a rhythm."""

PAUSES_THAT_TEACH = 8
LASTING = 3
"""Runs in a row with remarks on their figures that make an alarm."""

IDLE = 3.0
"""Days after which a source that nobody has asked is an alarm: the night no longer runs, or its file is gone."""

DAY = timedelta(days=1)


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """How far a source can be relied on at one moment.

    Attributes:
        outcome: class of its latest run that asked for anything; `None` before the first.
        since: when that began: the first of the runs in a row that ended well, or badly; with an alarm about silence
            the night of the last new article.
        seen: one sentence.
        last_fresh: when a new article came last.
        rhythm: days that usually lie between two nights with new articles; `None` while its history is too short.
        alarm: whether somebody should look.
    """

    source: str
    outcome: RunClass | None
    since: datetime | None
    seen: str
    last_fresh: datetime | None = None
    rhythm: float | None = None
    alarm: bool = False


def coverage(source: str, expected: int, runs: Sequence[SourceRun], now: datetime) -> Coverage:
    """What a source's own history says of it.

    Args:
        expected: days between new articles by its source file, for as long as the history is too short.
        runs: its runs, newest first: `HISTORY` of them, so that slow sites have a rhythm, too.
    """
    asked = [run for run in runs if run.outcome not in NOT_ASKED and not _stopped_early(run)]
    if not asked or runs[0].outcome == "outage":
        return _not_asked(source, runs)
    latest = asked[0]
    good = latest.outcome in GOOD_RUNS
    row = list(takewhile(lambda run: (run.outcome in GOOD_RUNS) == good, asked))
    news = [run.finished for run in asked if run.new]
    pauses = sorted((newer - older) / DAY for newer, older in pairwise(news))
    learned = len(pauses) >= PAUSES_THAT_TEACH
    found = Coverage(
        source=source,
        outcome=latest.outcome,
        since=row[-1].started,
        seen=latest.detail,
        last_fresh=news[0] if news else None,
        rhythm=round(median(pauses), 1) if learned else None,
        alarm=_flawed(row) if good else len(row) > 1 or latest.outcome not in PASSING,
    )
    if (idle := (now - latest.finished) / DAY) > IDLE:
        seen = f"đã {idle:.0f} ngày không được đọc; lần cuối: {latest.detail}"
        return msgspec.structs.replace(found, seen=seen, alarm=True)
    # Twice the longest pause but for one in ten.
    patience = max(2 * pauses[len(pauses) * 9 // 10], 2) if learned else 3 * expected
    begun = news[0] if news else asked[-1].started
    if good and (silent := (now - begun) / DAY) > patience:
        seen = f"{silent:.0f} ngày không có bài mới; thường không quá {patience:.0f} ngày"
        return msgspec.structs.replace(found, outcome="quiet", since=begun, seen=seen, alarm=True)
    return found


def _stopped_early(run: SourceRun) -> bool:
    """Whether somebody stopped the run before it had seen anything good: it says nothing of the site."""
    return run.interrupted and run.outcome not in GOOD_RUNS


def _flawed(row: Sequence[SourceRun]) -> bool:
    """Whether the figures of the latest of these good runs were all found wanting."""
    return len(row) >= LASTING and all(run.remarks for run in row[:LASTING])


def _not_asked(source: str, runs: Sequence[SourceRun]) -> Coverage:
    """Of a source that was left alone on purpose, or never run."""
    if not runs:
        return Coverage(source=source, outcome=None, since=None, seen="chưa lần nào được đọc")
    row = list(takewhile(lambda run: run.outcome == runs[0].outcome, runs))
    return Coverage(source=source, outcome=runs[0].outcome, since=row[-1].started, seen=runs[0].detail)
