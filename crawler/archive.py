"""The archive of raw pages: WARC files any WARC tool reads, one `<source>/<year>-<month>.warc.gz` a month.

A record is one gzip member, written with one `write`. A process killed inside that write leaves a broken last member,
which the next writer cuts off: what stands before it is whole.
"""

import hashlib
import os
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path, PurePath
from types import TracebackType
from typing import BinaryIO, Self

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.ledger import Fetch
from crawler.page import VIETNAM, Page
from crawler.reasons import reason
from crawler.warc import DAMAGE, ArchiveError, check_whole, opened, records, sound

__all__ = ["LARGEST", "PUBLIC_URL", "ROLE", "Archive", "ArchiveError", "Shard", "answers", "pages", "read", "repair"]

LARGEST = 40 * 2**20
"""Bytes of the largest body that is kept or taken in."""

PUBLIC_URL = "X-Thidua-URL"
"""WARC header with the canonical address, where a print view was fetched in its place."""

ROLE = "X-Thidua-Role"
"""WARC header with the role of the page (`crawler.ledger.Role`): without it a list and an article look alike."""


class Archive:
    """Writes below one folder; one process at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._open: dict[str, int] = {}

    def page(self, fetch: Fetch) -> Page:
        """What this fetch brought. Raises as `Shard.page`."""
        if fetch.warc is None or fetch.offset is None:
            raise ArchiveError(f"{fetch.url}: trang này không có trong kho lưu.")
        with Shard(self.folder / fetch.warc) as shard:
            return shard.page(fetch.offset, fetch.digest)

    def write(self, page: Page, requested: str, moment: datetime, role: str = "article") -> tuple[str, int]:
        """Append one response.

        Args:
            page: its canonical address, headers and body after content decoding.
            requested: the address the bytes came from.
            moment: when they came.
            role: what was asked for, as in `Fetch.role`.

        Returns:
            The file, relative to the archive's folder, and the offset of the record in it.

        Raises:
            ArchiveError: the disk is full or may not be written to; the file is as it was before.
        """
        record = _builder().create_warc_record(
            requested,
            "response",
            payload=BytesIO(page.body),
            length=len(page.body),
            http_headers=_http_headers(page, len(page.body)),
            warc_headers_dict=_warc_headers(page, requested, moment) | {ROLE: role},
        )
        return self._append(page.source, moment, record)

    def revisit(self, page: Page, requested: str, moment: datetime, digest: str, first: datetime) -> None:
        """Append a revisit record: at `moment` the page was what it had been at `first`.

        Args:
            digest: SHA-256 of the body, hexadecimal.
        """
        record = _builder().create_revisit_record(
            requested,
            f"sha256:{digest}",
            requested,
            _warc_date(first),
            http_headers=_http_headers(page, 0),
            warc_headers_dict=_warc_headers(page, requested, moment),
        )
        self._append(page.source, moment, record)

    def close(self) -> None:
        """Put everything on the disk and close the files."""
        for name, descriptor in self._open.items():
            os.fsync(descriptor)
            os.close(descriptor)
            _mark(self.folder / name).unlink(missing_ok=True)
        self._open.clear()

    def _append(self, source: str, moment: datetime, record: ArcWarcRecord) -> tuple[str, int]:
        name = f"{source}/{moment:%Y-%m}.warc.gz"
        plain = BytesIO()
        WARCWriter(plain, gzip=False, warc_version="1.1").write_record(record)
        # Level 4: a third of the time of warcio's own level 9, files 6 % larger.
        member = zlib.compress(plain.getvalue(), 4, wbits=31)
        try:
            descriptor = self._descriptor(name)
            offset = os.lseek(descriptor, 0, os.SEEK_END)
            try:
                written = 0
                while written < len(member):  # a disk that is nearly full takes a part, then refuses
                    written += os.write(descriptor, member[written:])
            except OSError:
                os.ftruncate(descriptor, offset)
                raise
        except OSError as error:
            raise ArchiveError(f"Không ghi được vào {self.folder / name}: {reason(error)}.") from error
        return name, offset

    def _descriptor(self, name: str) -> int:
        if name not in self._open:
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if _mark(path).exists() and path.exists():
                repair(path)
            _mark(path).touch()
            self._open[name] = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
        return self._open[name]


class Shard:
    """One WARC file, opened at its first page: of this machine, or at an address with a scheme."""

    def __init__(self, file: Path | str) -> None:
        self.file = file
        self._stream: BinaryIO | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            self._stream.close()

    def reach(self) -> BinaryIO:
        """Open it, if that has not been done.

        Raises:
            OSError, ArchiveError: it cannot be opened.
        """
        self._stream = self._stream or opened(self.file)
        return self._stream

    def page(self, offset: int, digest: str | None = None) -> Page:
        """The response whose record begins at `offset`, as a page of the source in whose folder the file lies.

        Args:
            digest: SHA-256 of the body, as in `Fetch`, where it is known.

        Raises:
            ArchiveError: there is no such record, or it is damaged.
            ConnectionError, TimeoutError: the network failed, which says nothing of the record.
        """
        try:
            stream = self.reach()
            stream.seek(offset)
            record = next(ArchiveIterator(stream))
            page = _page(record, PurePath(self.file).parent.name)
            check_whole(record)
            if page and digest and hashlib.sha256(page.body).hexdigest() != digest:
                raise ValueError("không phải trang đã tải")
        except (ConnectionError, TimeoutError):
            raise
        except (StopIteration, *DAMAGE) as error:
            raise ArchiveError(
                f"Không đọc được bản lưu ở {self.file}, vị trí {offset}: {error or 'hết tệp'}."
            ) from error
        if page is None:
            raise ArchiveError(f"Ở {self.file}, vị trí {offset} không có trang nào.")
        return page


def read(file: Path | str, offset: int) -> Page:
    """One page of a file that is opened for it alone; raises as `Shard.page`."""
    with Shard(file) as shard:
        return shard.page(offset)


def repair(file: Path) -> int:
    """Cut off the half-written record at the end of a file whose writer was killed; return the number of bytes cut."""
    whole = sound(file)
    cut = file.stat().st_size - whole
    if cut:
        os.truncate(file, whole)
    return cut


def _page(record: ArcWarcRecord, source: str) -> Page | None:
    """A response record as a page; `None` for every other type of record."""
    if record.rec_type != "response" or record.http_headers is None:
        return None
    head = record.rec_headers
    body = record.content_stream().read(LARGEST + 1)
    if len(body) > LARGEST:
        return None
    return Page(
        body=body,
        url=head.get_header(PUBLIC_URL) or head.get_header("WARC-Target-URI"),
        source=source,
        fetched_at=datetime.fromisoformat(head.get_header("WARC-Date") or "").astimezone(VIETNAM),
        status=int(record.http_headers.get_statuscode()),
        headers={name.lower(): value for name, value in record.http_headers.headers},
    )


def pages(file: Path | str, source: str) -> Iterator[tuple[Page, int]]:
    """Every response of anybody's WARC file with its offset, as if `source` had crawled it.

    Raises:
        ArchiveError: the file is no WARC, or damaged from some place on.
    """
    return records(file, lambda record: _page(record, source))


def answers(folder: Path, damaged: list[str]) -> Iterator[tuple[Page, str | None, str, int]]:
    """Every response below an archive's folder: the page, its role where that was written down, its file and offset.

    Args:
        damaged: takes a sentence for each file that cannot be walked to its end.
    """
    for file in sorted(folder.glob("*/*.warc.gz")):
        if _mark(file).exists():
            repair(file)
        try:
            for (page, role), offset in records(file, partial(_answer, source=file.parent.name)):
                yield page, role, str(file.relative_to(folder)), offset
        except ArchiveError as error:
            damaged.append(str(error))


def _answer(record: ArcWarcRecord, source: str) -> tuple[Page, str | None] | None:
    page = _page(record, source)
    return None if page is None else (page, record.rec_headers.get_header(ROLE))


def _mark(file: Path) -> Path:
    """Exists while a writer has the file open, and after it was killed."""
    return file.with_suffix(".open")


def _builder() -> WARCWriter:
    return WARCWriter(BytesIO(), warc_version="1.1")


def _warc_date(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _warc_headers(page: Page, requested: str, moment: datetime) -> dict[str, str]:
    headers = {"WARC-Date": _warc_date(moment)}
    if page.url and page.url != requested:
        headers[PUBLIC_URL] = page.url
    return headers


def _http_headers(page: Page, length: int) -> StatusAndHeaders:
    """The response's headers as they fit the stored body: decoded, in one piece."""
    stale = {"content-encoding", "content-length", "transfer-encoding"}
    kept = [(name, value) for name, value in page.headers.items() if name not in stale and name.isascii()]
    return StatusAndHeaders(str(page.status), [*kept, ("content-length", str(length))], protocol="HTTP/1.1")
