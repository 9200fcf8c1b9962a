"""A process that reads pages and may die of one: `pipeline.batch.guard` starts it, feeds it and outlives it.

It has a processor's time and memory for one page, set by the kernel: a loop inside a C library ends as well.
"""

import resource
import sys
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection

import msgspec

from crawler.archive import ArchiveError, Shard
from crawler.page import Page
from pipeline.batch.ranges import Range
from pipeline.batch.readings import READER, read, understand

_SAMPLE = "<h1>Hội nghị tổng kết</h1><p>Ngày 05/01/2024, Trường Chính trị tỉnh Mẫu tổ chức hội nghị.</p>"


def main() -> None:
    """Say who reads; then, for each range that comes, send a line of JSON for each of its records.

    A file that cannot be reached ends its range with a line that is no JSON: what was wrong.
    """
    guard, seconds, memory = Connection(int(sys.argv[1])), int(sys.argv[2]), int(sys.argv[3])
    understand(Page(body=_SAMPLE.encode()), "sample", None)  # loads the models before any page's time is counted
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_DATA, memory)
    with suppress(EOFError, BrokenPipeError):  # the guard was killed
        guard.send_bytes(READER.encode())
        while True:
            for line in _lines(msgspec.msgpack.decode(guard.recv_bytes(), type=Range), seconds):
                guard.send_bytes(line)


def _lines(part: Range, seconds: int) -> Iterator[bytes]:
    with Shard(part.shard) as shard:
        try:
            shard.reach()  # a file that this machine does not see is no page that cannot be read
            for record in part.records:
                used = resource.getrusage(resource.RUSAGE_SELF)
                _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + seconds)
                yield msgspec.json.encode(read(shard, record))
        except (OSError, ArchiveError) as error:
            yield f"{part.shard}: {error}".encode()


def _limit(what: int, most: int) -> None:
    resource.setrlimit(what, (most, resource.getrlimit(what)[1]))


if __name__ == "__main__":
    main()
