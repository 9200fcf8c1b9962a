"""`Page`: what one fetch brought home, before anyone has looked at it."""

from datetime import datetime, timedelta, timezone

import msgspec

VIETNAM = timezone(timedelta(hours=7))
"""The zone of every page; Vietnam keeps no summer time."""


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The bytes of one response or one local file; nothing in it is trusted.

    Attributes:
        body: the bytes as served, after content decoding (gzip, brotli), before any charset decoding.
        url: canonical public address; `None` for a local file.
        file: name of the local file it was read from, as the user gave it; `None` for a crawled page.
        source: identifier of the source (`crawler/sources/<id>.yml`), `local` for files without one.
        fetched_at: aware timestamp of the fetch; a file's modification time is no fetch, so it stays `None`.
        headers: response headers, names in lower case; the last one wins where a name repeats.
    """

    body: bytes
    url: str | None = None
    file: str | None = None
    source: str = "local"
    fetched_at: datetime | None = None
    status: int = 200
    headers: dict[str, str] = {}
