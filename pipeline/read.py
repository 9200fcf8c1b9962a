"""Fetched pages and local files into the store: each is extracted, read and kept before the next is begun."""

import hashlib
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

import extract
import nlp
from crawler import archive
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


def read_fetched(store: Store, folder: Path, site_names: Mapping[str, str]) -> ReadReport:
    """Read every archived page that today's readers have not read.

    Args:
        folder: the archive's.
        site_names: of each source, for pages that do not say whose they are.
    """
    report = ReadReport()
    for fetch in track(list(store.unread(READER)), "Đọc bài"):
        if fetch.warc is None or fetch.offset is None or fetch.digest is None:
            continue
        try:
            page = archive.read(folder / fetch.warc, fetch.offset)
            article, facts = _understand(page, fetch.url, site_names.get(fetch.source))
        except archive.ArchiveError as error:
            refused = NotAnArticle("unreadable", str(error))
        except NotAnArticle as error:
            refused = error
        else:
            saved = store.save_article(
                article, facts, page=fetch.url, digest=fetch.digest, fetched_at=fetch.fetched_at, reader=READER
            )
            report.saved[saved] += 1
            continue
        report.rejected.append((fetch.url, str(refused)))
        store.save_rejection(
            refused.reason, str(refused), source=fetch.source, page=fetch.url, digest=fetch.digest, reader=READER
        )
    return report


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
