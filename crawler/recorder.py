"""Between spider and network: asks conditionally, archives what comes, remembers how each fetch ended."""

import hashlib
from typing import Any
from urllib.parse import urljoin

from scrapy.crawler import Crawler
from scrapy.http import Request, Response
from scrapy.responsetypes import responsetypes

from crawler import archive, outcomes
from crawler.ledger import PASSING, READ, Fetch, Outcome
from crawler.page import Page
from crawler.urls import belongs, canonical


class Recorder:
    """Downloader middleware, nearer to the spider than retries and decompression: sees each final answer once.

    It reads from `request.meta`: `role`, `url` (canonical), `found_on`, `replay` (answer from the archive, without
    the network, if the page is there), and leaves there `fetch`, what it recorded.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> "Recorder":
        """How Scrapy makes one."""
        return cls(crawler)

    def process_request(self, request: Request) -> Response | None:
        """Make a request conditional on the copy in the archive, or answer it from there."""
        spider, meta = self.crawler.spider, request.meta
        meta.setdefault("role", "robots")
        meta.setdefault("url", request.url)
        seen: Fetch | None = spider.ledger.seen(spider.source.id, meta["url"])
        meta["seen"] = None
        if seen is None or request.method != "GET" or (seen.requested or seen.url) != request.url:
            return None
        if seen.outcome not in READ or not spider.archive.holds(seen.warc, seen.offset):
            return None
        meta["seen"] = seen
        if meta.get("replay"):
            meta["fetch"] = seen
            return self._archived(request, seen, "replayed")
        for header, validator in (("If-None-Match", seen.etag), ("If-Modified-Since", seen.last_modified)):
            if validator:
                request.headers[header] = validator
        return None

    def process_response(self, request: Request, response: Response) -> Response:
        """Archive and record an answer; an unchanged page comes back with its body from the archive."""
        if "replayed" in response.flags:
            return response
        spider = self.crawler.spider
        seen: Fetch | None = request.meta["seen"]
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
        if seen and seen.digest and (response.status == 304 or (response.status == 200 and digest == seen.digest)):
            spider.archive.revisit(page, request.url, moment, seen.digest, seen.fetched_at)
            found |= {"digest": seen.digest, "warc": seen.warc, "offset": seen.offset}
            found["etag"] = found["etag"] or seen.etag
            found["last_modified"] = found["last_modified"] or seen.last_modified
            self._record(request, "unchanged", **found)
            return self._archived(request, seen, "unchanged") if response.status == 304 else response
        found["warc"], found["offset"] = spider.archive.write(page, request.url, moment)
        outcome, detail = outcomes.of_response(response)
        if 300 <= response.status < 400 and (location := page.headers.get("location")):
            target = urljoin(request.url, location)
            own = belongs(target, spider.source)
            outcome, detail = ("redirected", None) if own else ("moved", f"chuyển tới {target}")
            found["redirected_to"] = target
        self._record(request, outcome, detail=detail, **found)
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

    def _archived(self, request: Request, seen: Fetch, flag: str) -> Response:
        """The archived body of a page as the response to a request."""
        page = archive.read(self.crawler.spider.archive.folder / str(seen.warc), seen.offset or 0)
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
