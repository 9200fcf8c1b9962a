"""Runs the crawl: one Scrapy crawler a source, hosts side by side, one connection to each."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable
from copy import copy
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings
from twisted.logger import globalLogBeginner

from crawler.addresses import private_hosts
from crawler.archive import LARGEST, Archive
from crawler.ledger import Ledger, RunClass, SourceRun
from crawler.page import VIETNAM
from crawler.scope import NEWEST, Scope
from crawler.sources import Source, hosts
from crawler.spider import SourceSpider
from crawler.walk import Job, Progress

logger = logging.getLogger(__name__)
LONGEST = 6 * 3600.0
"""Seconds after which a source's run ends whatever it is doing."""

SIDE_BY_SIDE = 16
"""Hosts read at the same time."""

USER_AGENT = "thidua/0.1 (doc tin thi dua cac truong chinh tri; +{contact})"
# Every part of Scrapy that works for us stands here by name. Those it comes with (`..._BASE`) are left out, not
# switched off: a part that is switched off is imported all the same (a web server among them), and for each source.
SETTINGS: dict[str, Any] = {
    "AUTOTHROTTLE_ENABLED": True,
    "AUTOTHROTTLE_START_DELAY": 0,  # the source's own `delay` is the least anyway
    "CONCURRENT_ITEMS": 1,  # Scrapy starts as many tasks for every page: the default of 100 costs a third of its time
    "CONCURRENT_REQUESTS": 2,  # one under way, one waiting: more would still be sent after a site was given up
    "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
    "COOKIES_ENABLED": True,
    "DEFAULT_REQUEST_HEADERS": {
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,*/*;q=0.5",
        "Accept-Encoding": "gzip",
        "Accept-Language": "vi",
    },
    "DOWNLOAD_MAXSIZE": LARGEST,
    "DOWNLOAD_WARNSIZE": 0,
    "DOWNLOAD_TIMEOUT": 60,
    "DOWNLOAD_HANDLERS_BASE": {"http": HTTP11DownloadHandler, "https": HTTP11DownloadHandler},
    # No redirects among them: the spider follows those (each hop is classed and checked), and newspapers that reload
    # themselves every half hour by a meta tag are not followed.
    "DOWNLOADER_MIDDLEWARES_BASE": {
        "crawler.addresses.Guard": 10,
        "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": 100,
        "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,
        "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,
        "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": 500,
        "crawler.recorder.Recorder": 540,  # between the spider and Retry (550): it sees only final answers
        "crawler.retry.BackOffRetry": 550,
        "crawler.compression.WholeCompression": 590,
        "scrapy.downloadermiddlewares.cookies.CookiesMiddleware": 700,
        "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": 750,
        "scrapy.downloadermiddlewares.stats.DownloaderStats": 850,
    },
    "DUPEFILTER_CLASS": "scrapy.dupefilters.BaseDupeFilter",  # the spider knows what it asked for
    "EXTENSIONS_BASE": {
        "scrapy.extensions.closespider.CloseSpider": 0,
        "scrapy.extensions.corestats.CoreStats": 0,
        "scrapy.extensions.throttle.AutoThrottle": 0,
    },
    "LOG_INSTALL_ROOT_HANDLER": False,
    "LOG_LEVEL": "WARNING",
    "RETRY_HTTP_CODES": [500, 502, 503, 504, 522, 524, 408],  # 429 means: no more
    "RETRY_GIVE_UP_LOG_LEVEL": "INFO",
    "ROBOTSTXT_OBEY": True,
    "ROBOTSTXT_USER_AGENT": "thidua",
    "SCHEDULER_MEMORY_QUEUE": "scrapy.squeues.FifoMemoryQueue",  # newest first, as the lists have them
    "SPIDER_MIDDLEWARES_BASE": {  # answers that are errors reach the spider, too
        "scrapy.spidermiddlewares.referer.RefererMiddleware": 700,
        "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": 800,
    },
    "TWISTED_DNS_RESOLVER": "crawler.addresses.GuardedResolver",
    "WARN_ON_GENERATOR_RETURN_VALUE": False,  # it parses the spider's source again for every page
}


class _Settings(Settings):  # type: ignore[misc]
    def copy(self) -> "_Settings":
        """For each crawler; nobody changes a value in place, and copying those, too, took a tenth of a quiet night."""
        own = copy(self)
        own.attributes = {name: copy(attribute) for name, attribute in self.attributes.items()}
        return own


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
    settings = _Settings(SETTINGS | {"USER_AGENT": USER_AGENT.format(contact=contact or "demo")} | (overrides or {}))
    settings.set("PRIVATE_HOSTS", sorted(private_hosts(sources)))
    # Until told to begin, Twisted prints a traceback for every certificate that is not as it should be.
    globalLogBeginner.beginLoggingTo([], redirectStandardIO=False)
    process = AsyncCrawlerProcess(settings)
    for told_elsewhere in ("twisted", "scrapy.downloadermiddlewares.robotstxt"):  # they log tracebacks
        logging.getLogger(told_elsewhere).setLevel(logging.CRITICAL + 1)  # of what is the class of a source's run
    store = Archive(archive)
    runs: list[SourceRun] = []

    def finished(run: SourceRun) -> None:
        runs.append(run)
        ledger.record_run(run)
        progress(run)

    async def crawl(chain: list[Source]) -> None:
        async with side_by_side:
            for source in chain:
                left, reason = allowance(source, ledger, now())
                if reason:
                    finished(_not_asked(source, now(), "outage" if source.outage else "postponed", reason))
                    continue
                job = Job(
                    source=source,
                    ledger=ledger,
                    archive=store,
                    now=now,
                    progress=progress,
                    finished=finished,
                    since=max(filter(None, (scope.since, source.since)), default=None),
                    until=min(filter(None, (scope.until, source.until)), default=None),
                    deep=scope.sweeps(source.id, ledger.runs(source.id), now()),
                    backfill=scope.since is not None,
                    sample=scope.sample,
                )
                try:
                    crawler = Crawler(SourceSpider, settings)
                    # Below this priority the process' own settings win when the crawler starts.
                    crawler.settings.setdict(_settings_of(source, left, now()), priority="spider")
                    await process.crawl(crawler, job=job)
                except Exception as error:  # our own mistake must not cost the other sources their night
                    logger.exception("%s", source.id)
                    finished(_not_asked(source, now(), "crashed", f"{type(error).__name__}: {error}"))
                if any(run.interrupted for run in runs):
                    return

    async def everything() -> None:
        from twisted.internet import reactor  # noqa: PLC0415 - exists once `process` has installed it

        results = await asyncio.gather(*(crawl(chain) for chain in _chains(sources)), return_exceptions=True)
        failures.extend(result for result in results if isinstance(result, BaseException))
        reactor.stop()

    failures: list[BaseException] = []
    side_by_side = asyncio.Semaphore(SIDE_BY_SIDE)
    task = asyncio.get_event_loop().create_task(everything())
    try:
        process.start(stop_after_crawl=False)
    finally:
        task.cancel()
        store.close()
    if failures:  # the ledger's, say: a disk that is full; the other hosts were read to their end
        raise failures[0]
    if len(runs) < len(sources) or any(run.interrupted for run in runs):
        raise KeyboardInterrupt  # Scrapy has caught the signal; whoever called must not take this for a whole night
    return runs


def allowance(source: Source, ledger: Ledger, now: datetime) -> tuple[int, str]:
    """How many requests the source may get now, and why it gets none."""
    if source.outage:
        return 0, source.outage
    local = now.astimezone(VIETNAM)
    if (hours := source.politeness.hours()) and not _within(local.time(), *hours):
        return 0, f"chỉ đọc trong khung giờ {source.politeness.window}"
    today = [run for run in ledger.runs(source.id) if run.started.astimezone(VIETNAM).date() == local.date()]
    left = source.politeness.budget - sum(run.requests for run in today)
    return left, "" if left > 0 else f"đã dùng hết {source.politeness.budget} yêu cầu của hôm nay"


def _within(moment: time, first: time, last: time) -> bool:
    return first <= moment <= last if first <= last else moment >= first or moment <= last


def _until(moment: datetime, last: time) -> float:
    """Seconds from a moment to the end of the night window it is in."""
    end = moment.replace(hour=last.hour, minute=last.minute, second=0)
    return (end - moment).total_seconds() % timedelta(days=1).total_seconds() or LONGEST


def _not_asked(source: Source, moment: datetime, outcome: RunClass, detail: str) -> SourceRun:
    return SourceRun(source=source.id, started=moment, finished=moment, outcome=outcome, detail=detail)


def _chains(sources: list[Source]) -> list[list[Source]]:
    """Sources that share a host one after another, so that a host sees one connection."""
    chains: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        chains[next(hosts(source))].append(source)
    return list(chains.values())


def _settings_of(source: Source, requests: int, moment: datetime) -> dict[str, Any]:
    hours = source.politeness.hours()
    return {
        # Without any delay Scrapy 2.19 starts the whole queue at once, whatever CONCURRENT_REQUESTS_PER_DOMAIN says.
        "DOWNLOAD_DELAY": max(source.politeness.delay, 0.001),
        "CLOSESPIDER_PAGECOUNT": requests,
        "CLOSESPIDER_TIMEOUT": _until(moment.astimezone(VIETNAM), hours[1]) if hours else LONGEST,
        "DOWNLOAD_VERIFY_CERTIFICATES": source.tls == "verify",
    }
