"""What one source's crawl is to do, and how far down its lists it goes."""

from collections.abc import Callable, Set
from datetime import date, datetime
from typing import NamedTuple

from crawler.archive import Archive
from crawler.ledger import Fetch, Ledger, SourceRun
from crawler.links import Link
from crawler.sources import Source, Start

KNOWN_IN_A_ROW = 10
"""So many known articles one after another end the walk down a list: pinned articles alone are fewer."""

LAST_PAGE = 200
"""No list is followed further; of a deep sweep without dates only a few pages."""

DEEP_PAGES = 10

Progress = Callable[[Fetch | SourceRun], None]


class Job(NamedTuple):
    """What one source's crawl is to do, and whom it asks and tells.

    Attributes:
        since, until: articles of these days only.
        backfill: somebody asked for these days: lists are walked past what is known.
        sample: see `Scope`.
    """

    source: Source
    ledger: Ledger
    archive: Archive
    now: Callable[[], datetime]
    progress: Progress
    finished: Callable[[SourceRun], None]
    since: date | None
    until: date | None
    deep: bool
    backfill: bool
    sample: int

    def covers(self, day: date | None) -> bool:
        """Whether an article of this day is wanted; one without a day always is."""
        return day is None or ((not self.since or day >= self.since) and (not self.until or day <= self.until))

    def is_gone(self, url: str) -> bool:
        """Whether a feed that a system usually has was looked for, and is not there; a deep sweep looks again."""
        seen = self.ledger.seen(self.source.id, url)
        return seen is not None and seen.outcome == "gone" and not self.deep


class Walk(NamedTuple):
    """How far a walk down one list has come.

    Attributes:
        page: number of the page to read, from 1.
        known: known articles in a row before it.
        met: articles on the pages before it; a page without any other is the end of the list, or a loop.
        at_home: the page is a home page: its sections are walked, not itself.
    """

    start: Start
    page: int = 1
    known: int = 0
    met: Set[str] = frozenset()
    at_home: bool = False

    def goes_on(self, found: list[Link], new: bool, job: Job) -> bool:
        """Whether the page that is next may hold something wanted.

        Args:
            found: the articles on the page before; `new`: some of them were on none of the earlier pages.
        """
        days = [link.day for link in found if link.day]
        too_old = bool(job.since and days and max(days) < job.since)
        if not new or too_old or self.at_home or job.sample:
            return False
        if job.backfill:
            return self.page <= LAST_PAGE
        return self.page <= DEEP_PAGES if job.deep else self.known < KNOWN_IN_A_ROW and self.page <= LAST_PAGE
