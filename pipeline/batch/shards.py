"""WARC files of others, of which only those articles are read that belong to a source."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from crawler import imports
from crawler.archive import ArchiveError, Shard
from crawler.imports import Intake
from crawler.ledger import Fetch
from crawler.sources import Source
from pipeline.batch.ranges import Range, Record


class Contents(NamedTuple):
    """What a file holds of ours; `damage` is a sentence where it could not be walked to its end."""

    shard: str
    records: list[Record]
    damage: str | None = None


def contents(shard: str, sources: Sequence[Source], since: date | None) -> Contents:
    """The records of a file, or of an address, that are articles of the sources, fetched on that day or later."""
    found: list[Record] = []
    try:
        for one in imports.find(shard, sources, since):
            found.append(Record(one.offset, one.id, one.source.name, one.url, one.source.id))  # noqa: PERF401 - kept where it fails
    except ArchiveError as error:
        return Contents(shard, found, str(error))
    return Contents(shard, found)


def take(ranges: Iterable[Range], intake: Intake) -> Iterator[Fetch | None]:
    """Bring the pages themselves into the archive: how each is remembered, `None` where it is known or unreadable."""
    for part in ranges:
        with Shard(part.shard) as shard:
            for record in part.records:
                try:
                    taken = intake.take(shard.page(record.offset or 0))
                except ArchiveError:
                    yield None
                else:
                    yield taken if isinstance(taken, Fetch) else None
