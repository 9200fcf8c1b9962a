"""One YAML file per source: what is read, how often, how gently."""

import re
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from crawler import platforms, records
from crawler.ledger import Role

FOLDER = Path(__file__).parent
NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
"""Identifiers become names of files and folders."""


class Start(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One address where a crawl begins; exactly one of the four is given.

    Attributes:
        section: a list of articles, newest first.
        feed: RSS or Atom.
        sitemap: a sitemap or an index of sitemaps.
        home: the first page of a site whose sections are not known: its feeds and news sections are looked for.
    """

    section: str | None = None
    feed: str | None = None
    sitemap: str | None = None
    home: str | None = None

    def __post_init__(self) -> None:
        given = [value for value in (self.section, self.feed, self.sitemap, self.home) if value is not None]
        if len(given) != 1:
            raise ValueError("cần đúng một trong section, feed, sitemap, home")
        parts = urlsplit(given[0])
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError(f"địa chỉ «{given[0]}» phải bắt đầu bằng http:// hoặc https://")

    @property
    def url(self) -> str:
        """The address, whichever kind it is."""
        return self.section or self.feed or self.sitemap or self.home or ""

    @property
    def role(self) -> Role:
        """What is found there."""
        return "feed" if self.feed else "sitemap" if self.sitemap else "list"


class Politeness(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How gently a source is read.

    Attributes:
        delay: least seconds between two requests; a longer `Crawl-delay` of robots.txt and a slow server lengthen it.
        budget: most requests on one day (Vietnamese time).
        window: `22:00-05:30`, Vietnamese time: outside it nothing is asked.
    """

    delay: float = 3.0
    budget: int = 500
    window: str | None = None

    def __post_init__(self) -> None:
        if self.delay < 0 or self.budget < 1:
            raise ValueError("delay không được âm, budget phải từ 1 trở lên")
        if self.window is not None:
            self.hours()

    def hours(self) -> tuple[time, time] | None:
        """First and last moment of the window; it may run over midnight."""
        if self.window is None:
            return None
        first, _, last = self.window.partition("-")
        try:
            return time.fromisoformat(first.strip()), time.fromisoformat(last.strip())
        except ValueError as error:
            raise ValueError(f"khung giờ «{self.window}» phải có dạng 22:00-05:30") from error


class Source(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One website.

    Attributes:
        id: name of its file without `.yml`.
        school: slug of the school whose own site it is; other sources have none.
        platform: a file of `crawler/platforms/`.
        rhythm: days within which a new article is expected, until the source's own history is long enough.
        since, until: articles outside these days are not wanted.
        tls: `verify` the certificate, or be `lenient` where its chain is known to be broken or the server only speaks
            TLS with legacy renegotiation.
        outage: why nothing is asked at the moment; `None` where it is.
        allow_private: its own hosts may be private addresses (sample sites only).
        verified: day somebody saw this file work on the live site; `false` while nobody has.
    """

    id: str
    name: str
    kind: Literal["school", "academy", "newspaper", "portal"]
    start: list[Start]
    school: str | None = None
    platform: str = "generic"
    rhythm: int = 7
    politeness: Politeness = Politeness()
    since: date | None = None
    until: date | None = None
    tls: Literal["verify", "lenient"] = "verify"
    outage: str | None = None
    allow_private: bool = False
    verified: Literal[False] | date = False
    note: str | None = None

    def __post_init__(self) -> None:
        if not NAME.fullmatch(self.id):
            raise ValueError(f"id «{self.id}» chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối")
        if not self.start:
            raise ValueError("start cần ít nhất một địa chỉ")
        if self.platform not in platforms.names():
            raise ValueError(f"platform «{self.platform}» không có tệp trong crawler/platforms")


def load(folder: Path = FOLDER) -> tuple[list[Source], list[records.RecordError]]:
    """Read every `*.yml` of a folder, in order of name: the good sources, and a sentence for each bad file."""
    sources: list[Source] = []
    errors: list[records.RecordError] = []
    for file in sorted(folder.glob("*.yml")):
        try:
            sources.append(load_file(file))
        except records.RecordError as error:
            errors.append(error)
    return sources, errors


def load_file(file: Path) -> Source:
    """Read one source file.

    Raises:
        records.RecordError: it has a mistake.
    """
    source = records.read(file, Source)
    if source.id != file.stem:
        raise records.RecordError(file, 1, "id", f"id «{source.id}» phải giống tên tệp «{file.stem}»")
    return source


def hosts(source: Source) -> Iterator[str]:
    """Host names (and ports) that belong to the source, without `www.`."""
    for start in source.start:
        yield bare_host(urlsplit(start.url).netloc)


def bare_host(netloc: str) -> str:
    """A host (and port) in the spelling that stands for it with and without `www.`."""
    return netloc.lower().removeprefix("www.")
