"""One spider for every source: what differs between sites is data (`sources/`, `platforms/`)."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response, TextResponse
from scrapy.robotstxt import RobotParser
from twisted.python.failure import Failure

from crawler import links, platforms, urls
from crawler.archive import ArchiveError
from crawler.ledger import KEPT, PASSING, READ, Fetch, LedgerError
from crawler.outcomes import RedirectLoop
from crawler.recorder import HOPS, Recorder
from crawler.tally import Tally
from crawler.walk import Job, Walk

FAILURES_IN_A_ROW = 6
"""So many answers missing one after another mean that the site is down: it is left in peace until the next run."""

DATED = re.compile(rb"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d\d-\d\d")


class SourceSpider(Spider):  # type: ignore[misc]
    """Walks the lists of one source, newest first, and fetches the articles that are not known yet.

    A crawl may end at any moment. What it had fetched since the last complete walk (`horizon`) is known but does not
    end the next walk, and is read again from the archive, so that the files of an article and the pages behind a
    list are not forgotten.
    """

    name = "source"

    def __init__(self, job: Job) -> None:
        super().__init__(name=job.source.id)
        source = job.source
        self.job, self.source, self.ledger, self.archive, self.now = job, source, job.ledger, job.archive, job.now
        self.platform = platforms.get(source.platform)
        self.started = job.now()
        self.tally = Tally()
        self.asked: set[str] = set()
        self.listed: set[str] = set()
        self.unfinished: set[str] = set()
        self.origins = urls.Origins()
        self.failures_in_a_row = 0
        self.lost_before = self._lost_before()
        runs = self.ledger.runs(source.id)
        self.horizons = {
            start.url: next((run.finished for run in runs if start.url in run.complete), None) for start in source.start
        }

    @classmethod
    def from_crawler(cls, crawler: Crawler, job: Job) -> "SourceSpider":
        """How Scrapy makes one."""
        spider: SourceSpider = super().from_crawler(crawler, job)
        crawler.signals.connect(spider.slow_down, signals.robots_parsed)
        crawler.signals.connect(spider.blunder, signals.spider_error)
        crawler.signals.connect(spider.ask_again, signals.spider_idle)
        return spider

    async def start(self) -> AsyncIterator[Request]:
        """The start addresses."""
        for start in self.source.start:
            request = Request(urls.fetchable(start.url, self.source))
            yield self.ask_list(request, start.role, Walk(start, at_home=start.home is not None))

    def ask_again(self) -> None:
        """When all else is done: what failed on earlier nights, one after another while the site answers.

        Any earlier, six articles that are out of order for good would be taken for a site that is down.

        Raises:
            DontCloseSpider: there is more to do.
        """
        request = next(self.lost_before, None) if self.failures_in_a_row < FAILURES_IN_A_ROW else None
        if request:
            self.crawler.engine.crawl(request)
            raise DontCloseSpider

    def _lost_before(self) -> Iterator[Request]:
        for fetch in self.ledger.failed(self.source.id):
            if not fetch.settled:
                href = fetch.requested or fetch.url
                if request := self.ask(fetch.url, href, fetch.role, found_on=fetch.found_on, again=True):
                    yield request

    def ask(self, url: str, href: str, role: str, **meta: Any) -> Request | None:
        """A request for an article or a file, in the view with the better text; `None` if it was asked for already."""
        if url in self.asked:
            return None
        self.asked.add(url)
        return Request(
            self.origins.at(platforms.rewrite(self.platform.view, href) if role == "article" else href),
            callback=self.parse_article,
            errback=self.lost,
            priority=10,
            meta={"url": url, "role": role, **meta},
        )

    def ask_list(self, request: Request, role: str, walk: Walk) -> Request:
        """A request for a list page."""
        key = f"{request.url}#{request.meta['postback']}" if "postback" in request.meta else request.url
        meta = {"url": key, "role": role, "walk": walk}
        return request.replace(
            url=self.origins.at(request.url), callback=self.parse_list, errback=self.lost, meta=request.meta | meta
        )

    def parse_list(self, response: Response) -> Iterator[Request]:
        """Ask for the unknown articles of a list, then for its next page."""
        meta = response.meta
        walk: Walk = meta["walk"]
        if meta["fetch"].outcome not in READ:
            yield from self.follow_redirect(response)
        elif not isinstance(response, TextResponse):
            self.unfinished.add(walk.start.url)
        else:
            found, further = self.read_list(response)
            yield from (request for request in further if self.first(request.url))
            known = walk.known
            for link in found:
                request, is_known = self.want(link, meta)
                known = known + 1 if is_known else 0
                if request:
                    yield request
            walk = walk._replace(page=walk.page + 1, known=known, met=walk.met | {link.url for link in found})
            if meta["role"] == "list" and walk.goes_on(found, len(walk.met) > len(meta["walk"].met), self.job):
                request = links.older(response, self.source, self.platform, walk.page)
                if request:
                    yield self.ask_list(request, "list", walk)

    def read_list(self, response: TextResponse) -> tuple[list[links.Link], list[Request]]:
        """The articles of a list page, a feed or a sitemap, and the further lists it names."""
        role, source = response.meta["role"], self.source
        walk: Walk = response.meta["walk"]
        if role == "sitemap":
            found, further = links.sitemap(response, source, self.platform)
            return found, [self.ask_list(Request(url), "sitemap", walk) for url in further]
        if role == "feed":
            return links.feed(response, source, self.platform), []
        if walk.at_home and self.job.sample and source.platform == "generic":
            self.platform = platforms.get(platforms.recognise([response.selector]))
        found = links.articles(response, source, self.platform)
        sections = links.sections(response, source, self.platform) if walk.at_home else []
        meta = {"found_on": response.meta["url"]}
        return found, [
            self.ask_list(Request(url, meta=meta), role, Walk(walk.start))
            for url, role in sections
            if role != "feed" or not self.job.is_gone(url)
        ]

    def want(self, link: links.Link, meta: dict[str, Any]) -> tuple[Request | None, bool]:
        """The request for an article if it is wanted, and whether it was known before the last complete walk."""
        first = self.first(link.url)
        self.tally.counts["links"] += first
        if not self.job.covers(link.day):
            return None, False
        self.tally.counts["wanted"] += first
        self.tally.counts["sampled"] += first
        if self.job.sample and self.tally.counts["sampled"] > self.job.sample:
            return None, False
        seen = self.ledger.seen(self.source.id, link.url)
        self.tally.counts["known"] += first and seen is not None and seen.outcome in KEPT
        if seen is not None and not seen.settled:
            return None, False  # `ask_again`
        horizon = self.horizons[meta["walk"].start.url]
        known = seen is not None and horizon is not None and seen.fetched_at <= horizon
        if known and not self.job.deep:
            return None, True
        replay = not self.job.deep and seen is not None and seen.outcome in KEPT
        return self.ask(link.url, link.href, "article", found_on=meta["url"], replay=replay), known

    def parse_article(self, response: Response) -> Iterator[Request]:
        """Ask for the files of an article."""
        if response.meta["fetch"].outcome not in READ:
            yield from self.follow_redirect(response)
        elif response.meta["role"] == "article" and isinstance(response, TextResponse):
            self.tally.counts["undated"] += response.meta["fetch"].outcome == "fresh" and not DATED.search(
                response.body
            )
            for url in links.attachments(response, self.source, self.platform):
                seen = self.ledger.seen(self.source.id, url)
                if (seen is None or not seen.settled or self.job.deep) and (
                    request := self.ask(url, url, "attachment", found_on=response.meta["url"])
                ):
                    yield request

    def follow_redirect(self, response: Response) -> Iterator[Request]:
        """Ask at the address a page of this site has moved to; anything else that failed is only counted."""
        fetch: Fetch = response.meta["fetch"]
        hops = response.meta.get("hops", 0)
        target = fetch.redirected_to or ""
        if fetch.outcome == "redirected" and fetch.role == "article" and urls.is_front(target, self.source):
            return  # how many sites say that an article is gone
        if fetch.outcome == "redirected" and hops < HOPS:
            self.origins.learn(response.url, target)
            request = response.request.replace(url=target, method="GET", body=b"")
            request.meta["hops"] = hops + 1
            if response.meta["role"] in {"article", "attachment"}:
                request.meta["url"] = urls.canonical(target, self.source, self.platform)
                self.asked.add(request.meta["url"])
            yield request
        elif fetch.outcome == "redirected":
            self.give_up(response.request, RedirectLoop())
        else:
            self.missed(response.meta, fetch)

    def lost(self, failure: Failure) -> None:
        """A request without response."""
        self.give_up(failure.request, failure.value)

    def give_up(self, request: Request, error: BaseException) -> None:
        """Record how a request failed; a disk that takes nothing more ends the run."""
        recorder = self.crawler.get_downloader_middleware(Recorder)
        try:
            if isinstance(error, ArchiveError | LedgerError):
                raise error
            self.missed(request.meta, recorder.failed(request, error))
        except (ArchiveError, LedgerError) as full:
            self.tally.blunders.append(str(full).rstrip("."))
            self.stop("archive")

    def missed(self, meta: dict[str, Any], fetch: Fetch) -> None:
        """Note what could not be read; leave a site that does not answer in peace."""
        # A section that is gone for good must not have the whole site walked again every night.
        if "walk" in meta and not fetch.settled:
            self.unfinished.add(meta["walk"].start.url)
        self.failures_in_a_row = self.failures_in_a_row + 1 if fetch.outcome in PASSING else 0
        if self.failures_in_a_row >= FAILURES_IN_A_ROW and not meta.get("again"):
            self.stop("site_down")

    def stop(self, reason: str) -> None:
        """End the run. `CloseSpider`, raised where a request was lost, would have Scrapy print a traceback as well."""
        self.stopping = asyncio.ensure_future(self.crawler.engine.close_spider_async(reason=reason))

    def saw(self, fetch: Fetch, new: bool) -> None:
        """Take note of each recorded fetch (called by the recorder); `new`: its body was not in the archive before."""
        self.tally.saw(fetch, new)
        if fetch.outcome not in PASSING:
            self.failures_in_a_row = 0
        self.job.progress(fetch)

    def closed(self, reason: str) -> None:
        """Say how the run ended (called by Scrapy)."""
        run = self.tally.run(
            reason,
            source=self.source.id,
            started=self.started,
            finished=self.now(),
            stats=self.crawler.stats.get_stats(),
            complete=[start.url for start in self.source.start if start.url not in self.unfinished],
            deep=self.job.deep,
        )
        self.job.finished(run)

    def slow_down(self, robotparser: RobotParser) -> None:
        """Keep to the `Crawl-delay` of robots.txt (Scrapy itself does not), a minute at most."""
        delay = min(robotparser.crawl_delay(self.settings["ROBOTSTXT_USER_AGENT"]) or 0, 60)
        if throttle := self.crawler.get_extension(AutoThrottle):
            throttle.mindelay = max(throttle.mindelay, delay)
        for slot in self.crawler.engine.downloader.slots.values():
            slot.delay = max(slot.delay, delay)

    def blunder(self, failure: Failure) -> None:
        """Note a mistake of our own code: the run must not pass for a good one."""
        self.tally.blunders.append(f"lỗi của chương trình ({failure.type.__name__}: {failure.value})")

    def first(self, url: str) -> bool:
        """Whether this address is met for the first time in this run."""
        met = url in self.listed
        self.listed.add(url)
        return not met
