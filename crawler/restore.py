"""The ledger written anew from the archive, for when only the archive is left."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from scrapy.http import Response

from crawler import archive, outcomes
from crawler.ledger import Fetch, Ledger, Role
from crawler.page import Page
from crawler.urls import FILE


def restore(folder: Path, ledger: Ledger, damaged: list[str]) -> list[Fetch]:
    """Remember every answer the archive holds, in the order in which they came; those of articles and attachments.

    What brought no answer, redirects and pages found unchanged are not in it: such fetches stay forgotten.

    Args:
        damaged: as of `archive.answers`.
    """
    found = [_fetch(*answer) for answer in archive.answers(folder, damaged) if not 300 <= answer[0].status < 400]
    found.sort(key=lambda fetch: (fetch.fetched_at, fetch.source, fetch.url))
    for fetch in found:
        ledger.record(fetch)
    return [fetch for fetch in found if fetch.role in {"article", "attachment"} and fetch.outcome == "fresh"]


def _fetch(page: Page, role: str | None, warc: str, offset: int) -> Fetch:
    url = page.url or ""
    outcome, detail = outcomes.of_response(Response(url, status=page.status, body=page.body))
    known = msgspec.convert(role or ("attachment" if FILE.search(url) else "article"), Role)
    return Fetch(
        source=page.source,
        url=url,
        role=known,
        outcome=outcome,
        detail=detail,
        fetched_at=page.fetched_at or datetime.max.replace(tzinfo=UTC),  # every record of ours bears its date
        status=page.status,
        content_type=page.headers.get("content-type"),
        size=len(page.body),
        digest=hashlib.sha256(page.body).hexdigest() if page.body else None,
        warc=warc,
        offset=offset,
        etag=page.headers.get("etag"),
        last_modified=page.headers.get("last-modified"),
    )
