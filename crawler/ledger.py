"""What is remembered of every fetch: the crawler asks and tells, the store keeps.

A crawl is incremental, resumable and honest only through this memory. Nothing here is about text: whether a page
became an article is for the stages behind.
"""

from datetime import datetime
from typing import Literal, Protocol

import msgspec

Role = Literal["list", "feed", "sitemap", "article", "attachment", "robots"]

Outcome = Literal[
    "fresh",  # a body that was not there before
    "unchanged",  # 304, or the same bytes as last time
    "redirected",  # answered from another address of the same site (`redirected_to`)
    "moved",  # redirected to another site: not followed
    "gone",  # 404, 410
    "soft_404",  # 200, but the page says there is nothing here
    "blocked",  # 401, 403, 429, a block page, a cookie wall, a captcha
    "login",  # a form that asks for a password
    "empty",  # 200 without a body
    "server_down",  # 5xx, refused, timed out, cut off
    "tls",
    "dns",
    "robots",  # robots.txt forbids it
    "forbidden_address",  # a private, loopback or link-local address, or not http(s)
    "too_large",
    "broken",  # bytes that do not decompress, a redirect loop
]
"""How one fetch ended."""

RunClass = Literal[
    "fresh",  # new articles
    "quiet",  # lists changed or were read, nothing new
    "unchanged",  # nothing on the site has changed
    "list_changed",  # the lists answered, but no link was found in them
    "no_articles",  # there were links, none led to an article
    "no_dates",  # new articles, and not one of them shows a date
    "moved",
    "blocked",
    "login",
    "soft_404",
    "server_down",
    "tls",
    "dns",
    "robots",
    "forbidden_address",
    "broken",
    "outage",  # known beforehand (`outage` of the source): nothing was asked
    "postponed",  # outside the source's night window, or its daily budget is spent: nothing was asked
    "crashed",  # our own fault
]
"""How one source's run ended."""

READ: frozenset[Outcome] = frozenset({"fresh", "unchanged"})
"""Outcomes after which the page itself is in the archive."""

KEPT: frozenset[Outcome] = READ | {"redirected"}
"""Outcomes after which an address is known and not asked for again, except by a deep sweep."""

PASSING: frozenset[Outcome] = frozenset({"server_down", "tls", "dns", "blocked", "empty", "broken"})
"""Outcomes that may be gone tomorrow: `Ledger.failed` offers these addresses again."""

GIVE_UP = 7
"""Nights after which an address that keeps failing is left to the deep sweeps."""

GOOD_RUNS: frozenset[RunClass] = frozenset({"fresh", "quiet", "unchanged"})

NOT_ASKED: frozenset[RunClass] = frozenset({"outage", "postponed"})
"""Runs in which nothing was asked, on purpose: they say nothing of the site."""


class Fetch(msgspec.Struct, frozen=True, kw_only=True):
    """One address asked for once (with its retries) and what came back.

    Attributes:
        source: identifier of the source.
        url: canonical public address; with `source` the identity of a page.
        requested: the address really asked for where it differs (a print view).
        fetched_at: aware timestamp of the answer.
        status: HTTP status; `None` when no answer came.
        content_type: as the server declared it.
        size: bytes of the body after content decoding.
        digest: SHA-256 of the body after content decoding, hexadecimal; `None` without a body.
        warc, offset: where `archive.read(warc, offset)` finds the body (path below the archive folder); for an
            `unchanged` page those of the earlier response, so that they always lead to a body.
        etag, last_modified: validators for the next conditional request, as the server sent them.
        redirected_to: where `redirected` and `moved` lead.
        found_on: canonical address of the page that linked to it (list, feed; the article of an attachment).
        attempts: nights in a row without success, this one included; 0 after success.
        detail: what was seen, in Vietnamese, where the outcome needs explaining.
    """

    source: str
    url: str
    role: Role
    outcome: Outcome
    fetched_at: datetime
    requested: str | None = None
    status: int | None = None
    content_type: str | None = None
    size: int = 0
    digest: str | None = None
    warc: str | None = None
    offset: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    redirected_to: str | None = None
    found_on: str | None = None
    attempts: int = 0
    detail: str | None = None

    @property
    def settled(self) -> bool:
        """Whether the address needs no further attempt."""
        return self.outcome not in PASSING or self.attempts >= GIVE_UP


class SourceRun(msgspec.Struct, frozen=True, kw_only=True):
    """One source's part of one crawl.

    Attributes:
        started, finished: aware timestamps.
        outcome: its class.
        detail: one Vietnamese sentence for people: what was seen.
        requests: requests sent, robots.txt and retries included.
        lists: list, feed and sitemap pages that were read.
        links: different article addresses found on them.
        known: of these, already in the archive.
        new: articles fetched for the first time.
        changed: known articles whose bytes differ (deep sweeps only).
        failed: articles and attachments that could not be fetched.
        attachments: attachments fetched for the first time.
        bytes: size of all bodies received.
        complete: start addresses walked to their end; the others are walked again from their newest page on, past
            what is already known.
        deep: whether it was a deep sweep.
        interrupted: somebody pressed Ctrl-C.
        remarks: what its figures say against a run that was read well (`crawler.monitors`), a sentence each.
    """

    source: str
    started: datetime
    finished: datetime
    outcome: RunClass
    detail: str = ""
    requests: int = 0
    lists: int = 0
    links: int = 0
    known: int = 0
    new: int = 0
    changed: int = 0
    failed: int = 0
    attachments: int = 0
    bytes: int = 0
    complete: list[str] = []
    deep: bool = False
    interrupted: bool = False
    remarks: list[str] = []


class LedgerError(Exception):
    """Nothing can be remembered any more (a disk that is full, say); the sentence says why."""


class Ledger(Protocol):
    """What the store must offer the crawler; called from one thread. A call that returned survives `kill -9`.

    Each may raise a `LedgerError`.
    """

    def seen(self, source: str, url: str) -> Fetch | None:
        """The latest fetch of this address whatever its outcome; `None` if it was never asked for."""

    def failed(self, source: str) -> list[Fetch]:
        """The latest fetch of each article and attachment whose latest outcome is in `PASSING`."""

    def record(self, fetch: Fetch) -> None:
        """Remember one fetch. The same (source, url) comes again with every later fetch: keep them all."""

    def record_run(self, run: SourceRun) -> None:
        """Remember how a source's run ended, as soon as it has."""

    def runs(self, source: str, limit: int = 100) -> list[SourceRun]:
        """The source's latest runs, newest first."""
