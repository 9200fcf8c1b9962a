"""Fetched pages and local files into the store: each is extracted, read and kept before the next is begun."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from pathlib import Path

from crawler.imports import Intake
from crawler.ledger import Fetch
from crawler.sources import Source
from db.store import Store
from extract import NotAnArticle
from pipeline.batch.ranges import Record, Refused, cut
from pipeline.batch.readings import READER, Batch, Here, Reading, understand
from pipeline.batch.shards import contents, take
from pipeline.parse import read_page
from pipeline.progress import track


@dataclass
class ReadReport:
    """What became of the pages.

    Attributes:
        saved: articles, by what saving them came to.
        rejected: those that are no articles, with why.
        damaged: a sentence for each WARC file that could not be walked to its end.
    """

    saved: Counter[str] = field(default_factory=Counter)
    rejected: list[tuple[str, str]] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)


def read_fetched(
    store: Store, folder: Path | str, *, fetches: Iterable[Fetch] | None = None, batch: Batch | None = None
) -> ReadReport:
    """Read archived pages and keep what comes of each.

    Args:
        folder: the archive's, or its address, as whoever reads can reach it.
        fetches: which pages; those that today's readers have not read where it is not given.
        batch: who extracts and reads; this process only keeps, in the order of the fetches.
    """
    wanted = list(store.unread(READER) if fetches is None else fetches)
    names = store.source_names()
    records = (
        (f"{folder}/{fetch.warc}", Record(fetch.offset, fetch.digest or "", names.get(fetch.source)))
        for fetch in wanted
    )
    return _keep(store, wanted, (batch or Here()).read(cut(records)), len(wanted))


def read_shards(
    store: Store, folder: Path, shards: Sequence[str], sources: Sequence[Source], *, since: date | None, batch: Batch
) -> ReadReport:
    """Read the articles of our sources in WARC files of others, and keep pages and facts of what is new.

    Args:
        folder: the archive's, which takes the pages in.
        shards: paths or addresses, as whoever reads can reach them.
        since: fetched on this day or later.
    """
    found = list(track(batch.each(partial(contents, sources=sources, since=since), shards), "Tìm bài", len(shards)))
    ranges = list(cut((one.shard, record) for one in found for record in one.records))
    with closing(Intake(sources, folder, store)) as intake:
        total = sum(len(one.records) for one in found)
        report = _keep(store, take(ranges, intake), batch.read(ranges), total)
    report.damaged = [one.damage for one in found if one.damage]
    return report


def _keep(store: Store, fetches: Iterable[Fetch | None], readings: Iterable[Reading], total: int) -> ReadReport:
    report = ReadReport()
    for reading, fetch in zip(track(readings, "Đọc bài", total=total), fetches, strict=True):
        if fetch is None:
            continue
        digest = fetch.digest or ""
        if isinstance(reading, Refused):
            report.rejected.append((fetch.url, reading.sentence))
            store.save_rejection(
                reading.reason, reading.sentence, source=fetch.source, page=fetch.url, digest=digest, reader=READER
            )
            continue
        saved = store.save_article(
            reading.article, reading.facts, page=fetch.url, digest=digest, fetched_at=fetch.fetched_at, reader=READER
        )
        report.saved[saved] += 1
    return report


def read_files(store: Store, files: Sequence[Path], at: datetime) -> ReadReport:
    """Read local files as articles of the source `local`."""
    report = ReadReport()
    for file in track(files, "Đọc tệp"):
        try:
            page = read_page(file)
        except NotAnArticle as error:
            report.rejected.append((str(file), str(error)))
            continue
        reading = understand(page, file, None)
        if isinstance(reading, Refused):
            report.rejected.append((str(file), reading.sentence))
            continue
        digest = hashlib.sha256(page.body).hexdigest()
        saved = store.save_article(
            reading.article, reading.facts, page=str(file), digest=digest, fetched_at=at, reader=READER
        )
        report.saved[saved] += 1
    return report
