"""Which articles a crawl is after: the newest, those of some days, or the known ones again."""

import zlib
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Literal, NamedTuple

from crawler.ledger import GOOD_RUNS, SourceRun
from crawler.page import VIETNAM

Sweep = Literal["never", "weekly", "now"]
"""When known articles are asked for again: `weekly` each source on a weekday of its own."""


class Scope(NamedTuple):
    """What one crawl wants; as it stands the newest articles only.

    Attributes:
        since, until: articles of these days only; `since` walks lists past what is known (backfill).
        sweep: whether known articles are asked for again, too, conditionally: late and edited ones.
        sample: how many articles are enough to try a source out, from the first page of each of its lists and by the
            rules of the platform that its home page is recognised as; 0 is no trial.
    """

    since: date | None = None
    until: date | None = None
    sweep: Sweep = "never"
    sample: int = 0

    def sweeps(self, source: str, runs: Sequence[SourceRun], now: datetime) -> bool:
        """Whether this source is swept now; `runs` are its earlier ones, newest first."""
        return self.sweep == "now" or (self.sweep == "weekly" and is_due(source, runs, now))


NEWEST = Scope()


def is_due(source: str, runs: Sequence[SourceRun], now: datetime) -> bool:
    """Whether a source's weekly sweep has not been done since its last turn: a night that was missed is made up for.

    Sweeps are spread over the week by the sources' names. One that its budget cut short counts: the next one begins
    with the newest articles again. A source first read to its end after its last turn has nothing to sweep yet.
    """
    today = _day(now)
    turn = today - timedelta(days=(today.weekday() - zlib.crc32(source.encode())) % 7)
    swept = any(
        run.deep and run.outcome in GOOD_RUNS and not run.interrupted and _day(run.started) >= turn for run in runs
    )
    return not swept and any(run.complete and _day(run.started) < turn for run in runs)


def _day(moment: datetime) -> date:
    return moment.astimezone(VIETNAM).date()
