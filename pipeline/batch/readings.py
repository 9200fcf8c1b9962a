"""What reading a record comes to, wherever it is read."""

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

import msgspec

import extract
import nlp
from crawler.archive import ArchiveError, Shard
from crawler.page import Page
from extract import Article, NotAnArticle
from nlp.facts import Facts
from pipeline.batch.ranges import Range, Record, Refused

Item = TypeVar("Item")
Result = TypeVar("Result")

log = logging.getLogger(__name__)

READER = f"extract {extract.VERSION}, nlp {nlp.VERSION}"
"""The versions that read: a page that others have read is read again."""


class Read(msgspec.Struct, frozen=True, tag=True):
    """An article and its facts."""

    article: Article
    facts: Facts


Reading = Read | Refused


class Batch(Protocol):
    """Where work is done: in this process, or on a cluster."""

    def each(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """What `work`, a function that can be sent, makes of each item, in their order."""

    def read(self, ranges: Iterable[Range]) -> Iterator[Reading]:
        """What each record of each range comes to, in their order."""

    def kept(self) -> None:
        """What was read is in the store now: nothing needs to be held for another run."""


class Here:
    """A `Batch` in this process, one record after the other."""

    def each(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """As `Batch` says."""
        return map(work, items)

    def read(self, ranges: Iterable[Range]) -> Iterator[Reading]:
        """As `Batch` says."""
        for part in ranges:
            with Shard(part.shard) as shard:
                for record in part.records:
                    yield read(shard, record)

    def kept(self) -> None:
        """Nothing was held."""


def read(shard: Shard, record: Record) -> Reading:
    """One record: nothing but its file is needed, so any process or machine that can open that can do it.

    Raises:
        ConnectionError, TimeoutError: the network failed.
    """
    try:
        if record.offset is None:
            return Refused("unreadable", "Trang này không có trong kho lưu.")
        page = shard.page(record.offset, None if record.source else record.content)
    except ArchiveError as error:
        return Refused("unreadable", str(error))
    if record.source is not None:
        page = msgspec.structs.replace(page, url=record.url, source=record.source)
    return understand(page, record.url or page.url or shard.file, record.site_name)


def understand(page: Page, name: object, site_name: str | None) -> Reading:
    """The article on a page and its facts, or why there is none; `name` is what a log calls the page."""
    try:
        article = extract.extract(page)
        if article.site_name is None:
            article = msgspec.structs.replace(article, site_name=site_name)
        return Read(article, nlp.read(article))
    except NotAnArticle as error:
        return Refused(error.reason, str(error))
    except Exception as error:
        # One page must not end the night: it stays in the archive, and the next version reads it again.
        log.exception("%s", name)
        return Refused("crashed", f"lỗi của thidua khi đọc trang này ({type(error).__name__}: {error}).")
