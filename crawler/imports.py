"""Takes in WARC files that others wrote (Common Crawl's, Heritrix's) as if their pages had been crawled here."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec

from crawler import archive, platforms
from crawler.ledger import READ, Fetch, Ledger, Role
from crawler.links import FILE, GENERIC_ARTICLE, NO_PAGE
from crawler.page import Page
from crawler.sources import Source
from crawler.urls import belongs, canonical, is_trap


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


def import_warc(file: Path, sources: Sequence[Source], *, folder: Path, ledger: Ledger) -> ImportReport:
    """Archive and remember every article of a WARC file that belongs to one of the sources.

    Args:
        folder: the archive's.

    Raises:
        archive.ArchiveError: the file cannot be read to its end; what stands before the damage has been taken in.
    """
    counts: Counter[str] = Counter()
    store = archive.Archive(folder)
    try:
        for page, _ in archive.pages(file, "local"):
            counts[_take(page, sources, store, ledger)] += 1
    finally:
        store.close()
    return ImportReport(**counts)


def _take(page: Page, sources: Sequence[Source], store: archive.Archive, ledger: Ledger) -> str:
    requested, moment = page.url or "", page.fetched_at
    source = next((source for source in sources if belongs(requested, source)), None)
    if source is None or moment is None:
        return "foreign"
    platform = platforms.get(source.platform)
    role = _role(requested, platform)
    if page.status != 200 or not page.body or role is None:
        return "other"
    url = canonical(requested, source, platform)
    digest = hashlib.sha256(page.body).hexdigest()
    seen = ledger.seen(source.id, url)
    if seen and seen.outcome in READ and (seen.digest == digest or seen.fetched_at > moment):
        return "known"
    page = msgspec.structs.replace(page, url=url, source=source.id)
    warc, offset = store.write(page, requested, moment, role)
    ledger.record(
        Fetch(
            source=source.id,
            url=url,
            role=role,
            outcome="fresh",
            fetched_at=moment,
            requested=requested if requested != url else None,
            status=page.status,
            content_type=page.headers.get("content-type"),
            size=len(page.body),
            digest=digest,
            warc=warc,
            offset=offset,
            etag=page.headers.get("etag"),
            last_modified=page.headers.get("last-modified"),
        )
    )
    return "taken"


def _role(url: str, platform: platforms.Platform) -> Role | None:
    """What an address of one of our sources is to us, judged by its looks alone."""
    if FILE.search(url):
        return "attachment"
    if NO_PAGE.search(url) or is_trap(url) or platforms.matches(platform.skip, url):
        return None
    if platform.article:
        return "article" if platforms.matches(platform.article, url) else None
    return "article" if GENERIC_ARTICLE.search(url) else None
