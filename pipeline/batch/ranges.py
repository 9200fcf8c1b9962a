"""What there is to read: ranges of records, each of one WARC file.

Nothing here loads a model: Dask's own worker needs this, the process that reads for it the rest.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from pathlib import PurePath

import msgspec

RECORDS = 64
"""Records of a range: some seconds of work, so that a slow or killed worker holds up or loses little."""

_UNFIT = re.compile(r"[^\w-]+")


class Record(msgspec.Struct, frozen=True):
    """One record of a WARC file.

    Attributes:
        offset: where it begins; `None` for a page that never got into the archive.
        content: SHA-256 of the page's body, or the record's own identifier: other bytes, other parts.
        site_name: of its source, for pages that do not say whose they are.
        url, source: what to call the page, where that is not written in the file (another's).
    """

    offset: int | None
    content: str
    site_name: str | None = None
    url: str | None = None
    source: str | None = None


class Range(msgspec.Struct, frozen=True):
    """Records of one file, to be read in one piece.

    Attributes:
        shard: path of the WARC file, or its address (`s3://...`), as whoever reads it can reach it.
    """

    shard: str
    records: tuple[Record, ...]

    def part(self, reader: str) -> str:
        """The name of the part that holds what `reader` read here: the file, from where to where, a digest of all."""
        shard = PurePath(self.shard)
        stem = _UNFIT.sub("-", f"{shard.parent.name}-{shard.name.partition('.')[0]}").strip("-")
        digest = hashlib.sha256(msgspec.json.encode((reader, self.records))).hexdigest()[:16]
        return f"{stem}-{self.records[0].offset}-{self.records[-1].offset}-{digest}.jsonl.gz"


class Refused(msgspec.Struct, frozen=True, tag=True):
    """What reading a record came to where it is no article: a stable code, and a sentence for people."""

    reason: str
    sentence: str


def cut(records: Iterable[tuple[str, Record]], size: int = RECORDS) -> Iterator[Range]:
    """Ranges of at most `size` records; those of a file must stand together to be in one range."""
    for shard, found in groupby(records, key=lambda one: one[0]):
        while piece := tuple(record for _, record in islice(found, size)):
            yield Range(shard, piece)
