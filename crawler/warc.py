"""WARC files as files: opened wherever they lie, walked record by record, checked for a torn end."""

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, TypeVar

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from crawler.reasons import reason

Taken = TypeVar("Taken")


DAMAGE = (OSError, ValueError, EOFError, AttributeError, ArchiveLoadFailed, zlib.error)
"""What reading damaged bytes raises, zlib and warcio: the latter an `AttributeError` over a record without address."""


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
        ArchiveError: the file cannot be opened, is no WARC, or is damaged from some place on.
    """
    count = 0
    try:
        file_there = opened(file)
    except OSError as error:
        raise ArchiveError(f"{file}: {reason(error)}.") from error
    try:
        with file_there as stream:
            found = ArchiveIterator(stream)
            for record in found:
                taken = take(record)
                check_whole(record)
                count += 1
                if taken is not None:
                    yield taken, found.get_record_offset()
            if found.offset < stream.tell():  # warcio says nothing of a file that ends in a record's header
                raise EOFError("tệp bị cắt cụt")
    except DAMAGE as error:
        where = f"hỏng sau bản ghi thứ {count}; những trang đứng trước vẫn được nhận" if count else "hỏng ngay từ đầu"
        why = f" ({reason(error)})" if isinstance(error, OSError) else ""  # what else is said is for programmers
        raise ArchiveError(f"{file}: không phải tệp WARC nguyên vẹn, {where}{why}.") from error


def check_whole(record: ArcWarcRecord) -> None:
    """Read what is left of a record; where the file ends before it does, warcio says nothing.

    Raises:
        EOFError: it is shorter than its header says, or its header is cut off.
    """
    while record.raw_stream.read(1 << 20):
        pass
    length = record.rec_headers.get_header("Content-Length") or ""
    if not length.isdecimal() or record.raw_stream.limit:  # what of that length has not come
        raise EOFError("bản ghi bị cắt cụt")


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
