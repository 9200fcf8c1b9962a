"""WARC files as files: opened wherever they lie, walked record by record, checked for a torn end."""

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, TypeVar

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

Taken = TypeVar("Taken")


class ArchiveError(Exception):
    """A record cannot be read or written; the sentence says where and why."""


def opened(file: Path | str) -> BinaryIO:
    """The bytes of a file of this machine, or of an address with a scheme (`https://`, `s3://`: by fsspec).

    Raises:
        OSError: it is not there, or may not be read.
        ArchiveError: nothing installed here speaks the scheme.
    """
    if "://" not in str(file):
        return Path(file).open("rb")
    try:
        from fsspec import open as at  # noqa: PLC0415 - of the extra `scale`, which only such addresses need

        stream: BinaryIO = at(file, "rb").open()
    except (ImportError, ValueError) as error:
        raise ArchiveError(
            f"{file}: máy này không đọc được loại địa chỉ ấy ({error}); hãy `make scale`, hoặc cài gói được nhắc tới."
        ) from error
    return stream


def records(file: Path | str, take: Callable[[ArcWarcRecord], Taken | None]) -> Iterator[tuple[Taken, int]]:
    """What `take` makes of each record of anybody's WARC file, with the record's offset; `None` is left out.

    Raises:
        ArchiveError: the file is no WARC, or damaged from some place on.
    """
    count = 0
    try:
        with opened(file) as stream:
            found = ArchiveIterator(stream)
            for record in found:
                taken = take(record)
                count += 1
                if taken is not None:
                    yield taken, found.get_record_offset()
        # Of a file that ends in the middle of a record warcio says nothing. Others' servers say how long a file is.
        if str(file).endswith(".gz") and "://" not in str(file) and sound(Path(file)) < Path(file).stat().st_size:
            raise EOFError("tệp bị cắt cụt")
    except (OSError, ValueError, EOFError, ArchiveLoadFailed, zlib.error) as error:
        raise ArchiveError(
            f"{file}: không phải tệp WARC nguyên vẹn, hỏng sau bản ghi thứ {count} ({error})."
        ) from error


def sound(file: Path) -> int:
    """How many bytes of the file are whole gzip members.

    They are counted from the beginning, since a page's own bytes may look like one.
    """
    whole = 0
    with file.open("rb") as stream:
        member, rest = zlib.decompressobj(wbits=31), b""
        while rest or (rest := stream.read(1 << 20)):
            try:
                member.decompress(rest, 1 << 20)
            except zlib.error:
                break
            rest = member.unconsumed_tail
            if member.eof:
                rest = member.unused_data
                whole = stream.tell() - len(rest)
                member = zlib.decompressobj(wbits=31)
    return whole
