"""Fetched pages and local files into the store: each is extracted, read and kept before the next is begun."""

import hashlib
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import msgspec

import extract
import nlp
from crawler import archive
from crawler.ledger import Fetch
from crawler.page import Page
from db.store import Store
from extract import Article, NotAnArticle
from nlp.facts import Facts
from pipeline.parse import read_page
from pipeline.progress import track

log = logging.getLogger(__name__)

READER = f"extract {extract.VERSION}, nlp {nlp.VERSION}"
"""The versions that read: a page that others have read is read again."""


@dataclass
class ReadReport:
    """What became of the pages: articles by what saving them came to, and those that are no articles, with why."""

    saved: Counter[str] = field(default_factory=Counter)
    rejected: list[tuple[str, str]] = field(default_factory=list)


class _Refused(NamedTuple):
    reason: str
    sentence: str


def read_fetched(
    store: Store,
    folder: Path,
    *,
    fetches: Iterable[Fetch] | None = None,
    workers: int = 1,
) -> ReadReport:
    """Read archived pages and keep what comes of each.

    Args:
        folder: the archive's.
        fetches: which pages; those that today's readers have not read where it is not given.
        workers: processes that extract and read; this one only keeps.
    """
    report = ReadReport()
    wanted = list(store.unread(READER) if fetches is None else fetches)
    with _mapped(partial(_read, folder, store.source_names()), wanted, workers) as readings:
        for fetch, read in zip(wanted, track(readings, "Đọc bài", total=len(wanted)), strict=True):
            digest = fetch.digest or ""
            if isinstance(read, _Refused):
                report.rejected.append((fetch.url, read.sentence))
                store.save_rejection(*read, source=fetch.source, page=fetch.url, digest=digest, reader=READER)
                continue
            saved = store.save_article(*read, page=fetch.url, digest=digest, fetched_at=fetch.fetched_at, reader=READER)
            report.saved[saved] += 1
    return report


_Read = tuple[Article, Facts] | _Refused
_Reader = Callable[[Fetch], _Read]


@contextmanager
def _mapped(read: _Reader, fetches: Sequence[Fetch], workers: int) -> Iterator[Iterator[_Read]]:
    """What each fetch reads as, in order."""
    if workers == 1:
        yield map(read, fetches)
        return
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:  # a fork would share the open store
        yield pool.map(read, fetches, chunksize=16)


def _read(folder: Path, site_names: Mapping[str, str], fetch: Fetch) -> _Read:
    """One archived page: nothing but its record is needed, so any process or machine with the archive can do it.

    `site_names`: of each source, for pages that do not say whose they are.
    """
    try:
        if fetch.warc is None or fetch.offset is None:
            raise archive.ArchiveError("Trang này không có trong kho lưu.")
        return _understand(archive.read(folder / fetch.warc, fetch.offset), fetch.url, site_names.get(fetch.source))
    except archive.ArchiveError as error:
        return _Refused("unreadable", str(error))
    except NotAnArticle as error:
        return _Refused(error.reason, str(error))


def read_files(store: Store, files: Sequence[Path], at: datetime) -> ReadReport:
    """Read local files as articles of the source `local`."""
    report = ReadReport()
    for file in track(files, "Đọc tệp"):
        try:
            page = read_page(file)
            article, facts = _understand(page, str(file), None)
        except NotAnArticle as error:
            report.rejected.append((str(file), str(error)))
            continue
        digest = hashlib.sha256(page.body).hexdigest()
        saved = store.save_article(article, facts, page=str(file), digest=digest, fetched_at=at, reader=READER)
        report.saved[saved] += 1
    return report


def _understand(page: Page, name: str, site_name: str | None) -> tuple[Article, Facts]:
    try:
        article = extract.extract(page)
        if article.site_name is None:
            article = msgspec.structs.replace(article, site_name=site_name)
        return article, nlp.read(article)
    except NotAnArticle:
        raise
    except Exception as error:
        # One page must not end the night: it stays in the archive, and the next version reads it again.
        log.exception("%s", name)
        raise NotAnArticle("crashed", f"lỗi của thidua khi đọc trang này ({type(error).__name__}: {error}).") from error
