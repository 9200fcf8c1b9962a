"""Runs the crawl: one Scrapy crawler a source, hosts side by side, one connection to each."""

import asyncio
import logging
import signal
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from twisted.logger import globalLogBeginner

from crawler.addresses import private_hosts
from crawler.archive import Archive
from crawler.ledger import Ledger, LedgerError, RunClass, SourceRun
from crawler.scope import NEWEST, Scope
from crawler.settings import SETTINGS, USER_AGENT, OwnSettings, allowance, settings_of
from crawler.sources import Source, hosts
from crawler.spider import SourceSpider
from crawler.walk import Job, Progress

logger = logging.getLogger(__name__)
SIDE_BY_SIDE = 16
"""Hosts read at the same time."""


class NoContact(Exception):
    """Real hosts were to be crawled without an address at which their owners can reach us."""


def run(
    sources: list[Source],
    *,
    archive: Path,
    ledger: Ledger,
    now: Callable[[], datetime],
    contact: str | None = None,
    scope: Scope = NEWEST,
    progress: Progress = lambda _: None,
    overrides: dict[str, Any] | None = None,
) -> list[SourceRun]:
    """Crawl the sources and return how each run ended; at most once in a process (Twisted's reactor starts only once).

    Args:
        archive: folder of the WARC files.
        ledger: the memory; every finished run is recorded there, too.
        now: the clock, aware.
        contact: e-mail or address for the user agent; only sources on private addresses can do without.
        scope: which articles are wanted.
        progress: called with every recorded fetch and every finished run.
        overrides: Scrapy settings, for tests and measurements.

    Raises:
        NoContact: see there.
        KeyboardInterrupt: Ctrl-C or SIGTERM; what was fetched is kept, and the next run goes on from there.
    """
    if not contact and any(not source.allow_private for source in sources):
        raise NoContact(
            "Chưa có địa chỉ liên hệ: hãy đặt THIDUA_CONTACT (thư điện tử hoặc trang web) "
            "để chủ các trang biết ai đang đọc."
        )
    settings = OwnSettings(SETTINGS | {"USER_AGENT": USER_AGENT.format(contact=contact or "demo")} | (overrides or {}))
    settings.set("PRIVATE_HOSTS", sorted(private_hosts(sources)))
    # Until told to begin, Twisted prints a traceback for every certificate that is not as it should be.
    globalLogBeginner.beginLoggingTo([], redirectStandardIO=False)
    process = AsyncCrawlerProcess(settings)
    for told_elsewhere in ("twisted", "scrapy.downloadermiddlewares.robotstxt"):  # they log tracebacks
        logging.getLogger(told_elsewhere).setLevel(logging.CRITICAL + 1)  # of what is the class of a source's run
    night = _Night(process, Archive(archive), ledger, now, scope, progress)
    task = asyncio.get_event_loop().create_task(night.read(sources))
    before = [(number, signal.getsignal(number)) for number in (signal.SIGINT, signal.SIGTERM)]
    try:
        process.start(stop_after_crawl=False)
    finally:
        for number, handler in before:  # Scrapy leaves its own behind, which ask a reactor that is gone to stop
            signal.signal(number, handler)
        task.cancel()
        night.archive.close()
    if night.failures:  # the ledger's, say: a disk that is full; the other hosts were read to their end
        raise night.failures[0]
    if len(night.runs) < len(sources) or night.interrupted():
        raise KeyboardInterrupt  # Scrapy has caught the signal; whoever called must not take this for a whole night
    return night.runs


@dataclass
class _Night:
    """One crawl of several sources, how their runs ended so far, and what went wrong on our own side."""

    process: AsyncCrawlerProcess
    archive: Archive
    ledger: Ledger
    now: Callable[[], datetime]
    scope: Scope
    progress: Progress
    runs: list[SourceRun] = field(default_factory=list)
    failures: list[BaseException] = field(default_factory=list)
    side_by_side: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(SIDE_BY_SIDE))

    async def read(self, sources: list[Source]) -> None:
        """Read all of them, then stop the reactor."""
        from twisted.internet import reactor  # noqa: PLC0415 - exists once `process` has installed it

        results = await asyncio.gather(*map(self._read_in_turn, _chains(sources)), return_exceptions=True)
        self.failures += [result for result in results if isinstance(result, BaseException)]
        reactor.stop()

    async def _read_in_turn(self, chain: list[Source]) -> None:
        async with self.side_by_side:
            for source in chain:
                left, reason = allowance(source, self.ledger, self.now())
                if reason:
                    self.finished(_not_asked(source, self.now(), "outage" if source.outage else "postponed", reason))
                    continue
                try:
                    crawler = Crawler(SourceSpider, self.process.settings)
                    # Below this priority the process' own settings win when the crawler starts.
                    crawler.settings.setdict(settings_of(source, left, self.now()), priority="spider")
                    await self.process.crawl(crawler, job=self._job(source))
                except Exception as error:  # our own mistake must not cost the other sources their night
                    logger.exception("%s", source.id)
                    self.finished(_not_asked(source, self.now(), "crashed", f"{type(error).__name__}: {error}"))
                if self.interrupted():
                    return

    def _job(self, source: Source) -> Job:
        return Job(
            source=source,
            ledger=self.ledger,
            archive=self.archive,
            now=self.now,
            progress=self.progress,
            finished=self.finished,
            since=max(filter(None, (self.scope.since, source.since)), default=None),
            until=min(filter(None, (self.scope.until, source.until)), default=None),
            deep=self.scope.sweeps(source.id, self.ledger.runs(source.id), self.now()),
            backfill=self.scope.since is not None,
            sample=self.scope.sample,
        )

    def finished(self, run: SourceRun) -> None:
        """Remember how a source's run ended."""
        self.runs.append(run)
        try:
            self.ledger.record_run(run)
        except LedgerError as error:  # Scrapy, which calls at the end of a run, would print it and go on
            self.failures.append(error)
        self.progress(run)

    def interrupted(self) -> bool:
        """Whether somebody pressed Ctrl-C."""
        return any(run.interrupted for run in self.runs)


def _not_asked(source: Source, moment: datetime, outcome: RunClass, detail: str) -> SourceRun:
    return SourceRun(source=source.id, started=moment, finished=moment, outcome=outcome, detail=detail)


def _chains(sources: list[Source]) -> list[list[Source]]:
    """Sources that share a host one after another, so that a host sees one connection."""
    chains: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        chains[next(hosts(source))].append(source)
    return list(chains.values())
