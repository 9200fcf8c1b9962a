"""Between spider and network: asks conditionally, archives what comes, remembers how each fetch ended."""

import hashlib
from typing import Any
from urllib.parse import urljoin

from scrapy.crawler import Crawler
from scrapy.extensions.httpcache import RFC2616Policy
from scrapy.http import Request, Response
from scrapy.responsetypes import responsetypes

from crawler import outcomes
from crawler.archive import ArchiveError
from crawler.ledger import PASSING, READ, Fetch, Outcome
from crawler.outcomes import NoRules
from crawler.page import Page
from crawler.urls import belongs, canonical

HOPS = 5
"""Redirects that are followed for one page."""

RULES_MISSING = 30
"""Nights without an answer for robots.txt after which RFC 9309 (2.3.1.4) lets a crawler take it for absent."""

ALWAYS_ASK = {"Cache-Control": "max-age=0, must-revalidate"}
"""What every archived page says to Scrapy's cache policy: without it a list last changed a year ago would pass for
fresh for a month, and a server's error 500 for "unchanged"."""


class Recorder:
    """Downloader middleware, nearer to the spider than retries and decompression: sees each final answer once.

    It reads from `request.meta`: `role`, `url` (canonical), `found_on`, `replay` (answer from the archive, without
    the network, if the page is there), and leaves there `fetch`, what it recorded.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.policy = RFC2616Policy(crawler.settings)
        self.no_rules = ""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Recorder":
        """How Scrapy makes one."""
        return cls(crawler)

    def process_request(self, request: Request) -> Response | None:
        """Make a request conditional on the copy in the archive, or answer it from there.

        Raises:
            NoRules: the server could not say what robots.txt allows, so nothing is.
        """
        spider, meta = self.crawler.spider, request.meta
        meta.setdefault("role", "robots")
        meta.setdefault("url", request.url)
        if self.no_rules and meta["role"] != "robots":
            raise NoRules(self.no_rules)
        seen: Fetch | None = spider.ledger.seen(spider.source.id, meta["url"])
        meta["seen"] = None
        if seen is None or request.method != "GET" or (seen.requested or seen.url) != request.url:
            return None
        if seen.outcome not in READ:
            return None
        try:
            page = spider.archive.page(seen)
        except ArchiveError:  # a machine that lost power may remember more than its disk kept
            return None
        meta["seen"] = seen
        if meta.get("replay"):
            meta["fetch"] = seen
            return self._archived(request, page, "replayed")
        meta["kept"], meta["archived"] = self._kept(request, seen), page
        self.policy.is_cached_response_fresh(meta["kept"], request)  # never is: sets the conditional headers
        return None

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """Archive and record an answer; an unchanged page comes back with its body from the archive."""
        if "replayed" in response.flags:
            return response
        spider = self.crawler.spider
        seen: Fetch | None = request.meta["seen"]
        archived: Page | None = request.meta.pop(
            "archived", None
        )  # requests that follow from this one inherit the rest
        moment = spider.now()
        page = self._page(request, response)
        digest = hashlib.sha256(response.body).hexdigest() if response.body else None
        found: dict[str, Any] = {
            "fetched_at": moment,
            "status": response.status,
            "content_type": page.headers.get("content-type"),
            "size": len(response.body),
            "digest": digest,
            "etag": page.headers.get("etag"),
            "last_modified": page.headers.get("last-modified"),
        }
        valid = seen is not None and self.policy.is_cached_response_valid(request.meta["kept"], response, request)
        if seen and seen.digest and (valid or (response.status == 200 and digest == seen.digest)):
            spider.archive.revisit(page, request.url, moment, seen.digest, seen.fetched_at)
            found |= {"digest": seen.digest, "warc": seen.warc, "offset": seen.offset}
            found["etag"] = found["etag"] or seen.etag
            found["last_modified"] = found["last_modified"] or seen.last_modified
            self._record(request, "unchanged", **found)
            return self._archived(request, archived, "unchanged") if valid and archived else response
        found["warc"], found["offset"] = spider.archive.write(page, request.url, moment, request.meta["role"])
        outcome, detail = outcomes.of_response(response)
        if 300 <= response.status < 400 and (location := page.headers.get("location")):
            target = urljoin(request.url, location)
            own = belongs(target, spider.source)
            outcome, detail = ("redirected", None) if own else ("moved", f"chuyển tới {target}")
            found["redirected_to"] = target
        self._record(request, outcome, detail=detail, **found)
        hops = request.meta.get("hops", 0)
        if outcome == "redirected" and request.meta["role"] == "robots" and hops < HOPS:
            # Scrapy's own redirects are off, and it would take a robots.txt that is elsewhere for one without rules.
            return request.replace(url=found["redirected_to"], meta=request.meta | {"hops": hops + 1})
        return response

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Record that robots.txt was not answered; for all other requests the spider says so (`failed`)."""
        if request.meta.get("role") == "robots":
            self.failed(request, exception)

    def failed(self, request: Request, error: BaseException) -> Fetch:
        """Record a request that brought no response."""
        outcome, detail = outcomes.of_failure(error)
        return self._record(request, outcome, detail=detail, fetched_at=self.crawler.spider.now())

    def _record(self, request: Request, outcome: Outcome, **found: Any) -> Fetch:
        spider, meta = self.crawler.spider, request.meta
        before: Fetch | None = spider.ledger.seen(spider.source.id, meta["url"])
        fetch = Fetch(
            source=spider.source.id,
            url=meta["url"],
            role=meta["role"],
            outcome=outcome,
            attempts=(before.attempts if before else 0) + 1 if outcome in PASSING else 0,
            requested=request.url if request.url != meta["url"] else None,
            found_on=meta.get("found_on"),
            **found,
        )
        meta["fetch"] = fetch
        if fetch.role == "robots" and outcome == "server_down" and fetch.attempts < RULES_MISSING:
            self.no_rules = f"không đọc được {fetch.url} ({fetch.detail})"
        if not (outcome == "redirected" and self._leads_back(fetch)):
            spider.ledger.record(fetch)
        spider.saw(fetch, new=before is None or before.outcome not in READ)
        return fetch

    def _leads_back(self, fetch: Fetch) -> bool:
        """Whether a redirect only changes the spelling (https, www): the page behind it is recorded, not the way."""
        spider = self.crawler.spider
        if fetch.role not in {"article", "attachment"}:
            return True
        return canonical(fetch.redirected_to or "", spider.source, spider.platform) == fetch.url

    def _kept(self, request: Request, seen: Fetch) -> Response:
        """An archived page as Scrapy's cache policy sees it."""
        validators = {"ETag": seen.etag, "Last-Modified": seen.last_modified}
        return Response(request.url, headers=ALWAYS_ASK | {name: value for name, value in validators.items() if value})

    def _archived(self, request: Request, page: Page, flag: str) -> Response:
        """A page of the archive as the response to a request."""
        headers = {name.encode(): value.encode("latin-1", "replace") for name, value in page.headers.items()}
        kind = responsetypes.from_args(headers=headers, url=request.url, body=page.body)
        return kind(url=request.url, headers=headers, body=page.body, flags=[flag], request=request)

    def _page(self, request: Request, response: Response) -> Page:
        headers = {
            name.decode("latin-1").lower(): values[-1].decode("latin-1")
            for name, values in response.headers.items()
            if values
        }
        source: str = self.crawler.spider.source.id
        return Page(body=response.body, url=request.meta["url"], source=source, status=response.status, headers=headers)
