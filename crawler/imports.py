"""Takes in WARC files that others wrote (Common Crawl's, Heritrix's) as if their pages had been crawled here."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

import msgspec
from warcio.recordloader import ArcWarcRecord

from crawler import archive, platforms, warc
from crawler.ledger import READ, Fetch, Ledger, Role
from crawler.page import VIETNAM, Page
from crawler.sources import Source, bare_host, hosts
from crawler.urls import FILE, GENERIC_ARTICLE, NO_PAGE, canonical, is_trap


class ImportReport(msgspec.Struct, kw_only=True):
    """What became of the records of one file.

    Attributes:
        taken: articles and files that were new or different.
        known: those already in the archive, byte for byte.
        other: pages of our sources that are no articles (lists, errors, pictures).
        foreign: pages of sites that are no source.
    """

    taken: int = 0
    known: int = 0
    other: int = 0
    foreign: int = 0


class Found(NamedTuple):
    """One record of another's file that is an article of ours: where it begins, its own identifier, what it is."""

    offset: int
    id: str
    source: Source
    url: str


class Intake:
    """Archives and remembers pages of others as if they had been crawled here; close it when done."""

    def __init__(self, sources: Sequence[Source], folder: Path, ledger: Ledger) -> None:
        self._ours, self._store, self._ledger = _by_host(sources), archive.Archive(folder), ledger

    def close(self) -> None:
        """Put everything on the disk."""
        self._store.close()

    def take(self, page: Page) -> Fetch | Literal["known", "other", "foreign"]:
        """The page as it is remembered now, or why it was not taken (see `ImportReport`)."""
        requested, moment = page.url or "", page.fetched_at
        found = _wanted(requested, self._ours)
        if found is None or moment is None:
            return "foreign"
        if page.status != 200 or not page.body or found.role is None:
            return "other"
        digest = hashlib.sha256(page.body).hexdigest()
        seen = self._ledger.seen(found.source.id, found.url)
        if seen and seen.outcome in READ and (seen.digest == digest or seen.fetched_at > moment):
            return "known"
        page = msgspec.structs.replace(page, url=found.url, source=found.source.id)
        file, offset = self._store.write(page, requested, moment, found.role)
        fetch = Fetch(
            source=found.source.id,
            url=found.url,
            role=found.role,
            outcome="fresh",
            fetched_at=moment,
            requested=requested if requested != found.url else None,
            status=page.status,
            content_type=page.headers.get("content-type"),
            size=len(page.body),
            digest=digest,
            warc=file,
            offset=offset,
            etag=page.headers.get("etag"),
            last_modified=page.headers.get("last-modified"),
        )
        self._ledger.record(fetch)
        return fetch


def import_warc(file: Path, sources: Sequence[Source], *, folder: Path, ledger: Ledger) -> ImportReport:
    """Archive and remember every article of a WARC file that belongs to one of the sources.

    Args:
        folder: the archive's.

    Raises:
        archive.ArchiveError: the file cannot be read to its end; what stands before the damage has been taken in.
    """
    counts: Counter[str] = Counter()
    with closing(Intake(sources, folder, ledger)) as intake:
        for page, _ in archive.pages(file, "local"):
            taken = intake.take(page)
            counts["taken" if isinstance(taken, Fetch) else taken] += 1
    return ImportReport(**counts)


def find(file: Path | str, sources: Sequence[Source], since: date | None = None) -> Iterator[Found]:
    """The articles of the sources in anybody's WARC file, told by their addresses; no page is looked at.

    Args:
        since: fetched on this day or later.

    Raises:
        archive.ArchiveError: as `import_warc`, once what stands before the damage has been given.
    """
    ours = _by_host(sources)

    def taken(record: ArcWarcRecord) -> tuple[str, _Wanted] | None:
        head, answer = record.rec_headers, record.http_headers
        if record.rec_type != "response" or answer is None or answer.get_statuscode() != "200":
            return None
        found = _wanted(head.get_header("WARC-Target-URI") or "", ours)
        if found is None or found.role is None:
            return None
        moment = datetime.fromisoformat(head.get_header("WARC-Date") or "").astimezone(VIETNAM)
        return None if since and moment.date() < since else (head.get_header("WARC-Record-ID") or "", found)

    for (identifier, found), offset in warc.records(file, taken):
        yield Found(offset, identifier, found.source, found.url)


class _Wanted(NamedTuple):
    """What an address is to us; `role` is `None` where it leads to no article."""

    source: Source
    role: Role | None
    url: str


def _by_host(sources: Sequence[Source]) -> dict[str, Source]:
    """The first source of each host: a file of Common Crawl has a hundred thousand records, most of other sites."""
    return {host: source for source in reversed(sources) for host in hosts(source)}


def _wanted(requested: str, ours: Mapping[str, Source]) -> _Wanted | None:
    """What an address is to us, judged by its looks alone; `None` where it belongs to no source."""
    try:
        parts = urlsplit(requested)
        source = ours.get(bare_host(parts.netloc)) if parts.scheme in {"http", "https"} else None
        if source is None:
            return None
        platform = platforms.get(source.platform)
        return _Wanted(source, _role(requested, platform), canonical(requested, source, platform))
    except ValueError:  # `http://[/`: one such address must not end the file
        return None


def _role(url: str, platform: platforms.Platform) -> Role | None:
    if FILE.search(url):
        return "attachment"
    if NO_PAGE.search(url) or is_trap(url) or platforms.matches(platform.skip, url):
        return None
    if platform.article:
        return "article" if platforms.matches(platform.article, url) else None
    return "article" if GENERIC_ARTICLE.search(url) else None
