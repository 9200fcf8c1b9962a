"""The archive is readable by any WARC tool, and reads anybody's WARC."""

import hashlib
import os
import random
import resource
import signal
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler import archive
from crawler.archive import Archive, ArchiveError
from crawler.imports import import_warc
from crawler.ledger import Fetch
from crawler.page import Page
from tests.crawler.conftest import FileLedger, source
from tests.crawler.test_crawl import article

NIGHT = datetime(2024, 3, 31, 20, tzinfo=UTC)
PAGE = Page(
    body=article(1).encode(),
    url="http://school.example/tin/1",
    source="mau",
    headers={"content-type": "text/html", "content-encoding": "gzip", "transfer-encoding": "chunked", "x-ghi-chú": "ê"},
)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    store = Archive(tmp_path)
    warc, offset = store.write(PAGE, "http://school.example/in/1", NIGHT)
    store.close()
    assert warc == "mau/2024-03.warc.gz"
    page = archive.read(tmp_path / warc, offset)
    assert (page.body, page.url, page.source, page.fetched_at) == (PAGE.body, PAGE.url, "mau", NIGHT)
    assert page.headers["content-type"] == "text/html"
    assert page.headers["content-length"] == str(len(PAGE.body))


def test_an_unchanged_page_costs_a_revisit_record_that_names_the_first(tmp_path: Path) -> None:
    store = Archive(tmp_path)
    warc, _ = store.write(PAGE, PAGE.url or "", NIGHT)
    store.revisit(PAGE, PAGE.url or "", NIGHT.replace(day=30), "ab" * 32, NIGHT)
    store.close()
    with (tmp_path / warc).open("rb") as stream:
        records = [
            (r.rec_type, r.rec_headers.get_header("WARC-Target-URI"), r.rec_headers) for r in ArchiveIterator(stream)
        ]
    assert [kind for kind, _, _ in records] == ["response", "revisit"]
    assert records[1][2].get_header("WARC-Refers-To-Date") == "2024-03-31T20:00:00.000000Z"
    assert records[1][2].get_header("WARC-Refers-To-Target-URI") == PAGE.url


def test_a_record_cut_off_at_any_byte_is_no_page(tmp_path: Path) -> None:
    store = Archive(tmp_path)
    store.write(PAGE, PAGE.url or "", NIGHT)
    warc, offset = store.write(PAGE, PAGE.url or "", NIGHT)
    digest = hashlib.sha256(PAGE.body).hexdigest()
    fetch = Fetch(
        source="mau", url=PAGE.url or "", role="article", outcome="fresh", fetched_at=NIGHT, digest=digest,
        warc=warc, offset=offset,
    )  # fmt: skip
    size = (tmp_path / warc).stat().st_size
    for left in reversed(range(offset, size)):
        os.truncate(tmp_path / warc, left)
        try:
            page = store.page(fetch)
        except ArchiveError:
            with pytest.raises(ArchiveError):
                archive.read(tmp_path / warc, offset)
        else:  # nothing was cut off but line feeds and gzip's checksum
            assert page.body == PAGE.body


def test_another_page_in_its_place_is_not_the_page(tmp_path: Path) -> None:
    store = Archive(tmp_path)
    warc, offset = store.write(PAGE, PAGE.url or "", NIGHT)
    other = Fetch(
        source="mau", url=PAGE.url or "", role="article", outcome="fresh", fetched_at=NIGHT, digest="ab" * 32,
        warc=warc, offset=offset,
    )  # fmt: skip
    with pytest.raises(ArchiveError, match="không phải trang đã tải"):
        store.page(other)


@pytest.mark.parametrize("offset", [1, 5, 10**9])
def test_a_wrong_place_is_one_sentence(tmp_path: Path, offset: int) -> None:
    store = Archive(tmp_path)
    warc, _ = store.write(PAGE, PAGE.url or "", NIGHT)
    store.close()
    with pytest.raises(ArchiveError, match=rf"2024-03.warc.gz, vị trí {offset}"):
        archive.read(tmp_path / warc, offset)
    with pytest.raises(ArchiveError, match="nothing"):
        archive.read(tmp_path / "nothing.warc.gz", 0)


def test_a_disk_that_is_full_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    store = Archive(tmp_path)
    warc, _ = store.write(PAGE, PAGE.url or "", NIGHT)
    size = (tmp_path / warc).stat().st_size
    large = msgspec.structs.replace(PAGE, body=random.Random(1).randbytes(200_000))
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        with pytest.raises(ArchiveError, match=r"Không ghi được vào .*2024-03\.warc\.gz"):
            store.write(large, PAGE.url or "", NIGHT)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
    assert (tmp_path / warc).stat().st_size == size
    assert store.write(PAGE, PAGE.url or "", NIGHT) == (warc, size)


def foreign(file: Path, *addresses: str) -> Path:
    """A WARC as Heritrix or Common Crawl would write it, chunked and with requests in between."""
    with file.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        writer.write_record(writer.create_warcinfo_record(file.name, {"software": "Heritrix/3.4"}))
        for number, url in enumerate(addresses):
            head = StatusAndHeaders(
                "200 OK", [("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")], "HTTP/1.1"
            )
            body = article(number).encode()
            chunked = b"%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)
            dated = {"WARC-Date": "2020-11-17T02:00:00Z"}
            writer.write_record(
                writer.create_warc_record(url, "response", BytesIO(chunked), http_headers=head, warc_headers_dict=dated)
            )
            writer.write_record(writer.create_warc_record(url, "metadata", BytesIO(b"via: x"), length=6))
    return file


def test_anybodys_warc_is_taken_in_as_if_crawled(tmp_path: Path) -> None:
    ledger = FileLedger(tmp_path / "ledger")
    school = source("http://school.example")
    file = foreign(
        tmp_path / "other.warc.gz",
        "http://www.school.example/bai/hoi-nghi-tong-ket-cum-1.html",
        "http://school.example/tin/",
        "http://elsewhere.example/bai/hoi-nghi-tong-ket-cum-2.html",
    )
    report = import_warc(file, [school], folder=tmp_path / "archive", ledger=ledger)
    assert (report.taken, report.other, report.foreign, report.known) == (1, 1, 1, 0)
    fetch = ledger.seen("mau", "http://school.example/bai/hoi-nghi-tong-ket-cum-1.html")
    assert fetch is not None
    assert fetch.fetched_at == datetime(2020, 11, 17, 2, tzinfo=UTC)
    page = archive.read(tmp_path / "archive" / str(fetch.warc), fetch.offset or 0)
    assert page.body.decode() == article(0)
    again = import_warc(file, [school], folder=tmp_path / "archive", ledger=ledger)
    assert (again.taken, again.known) == (0, 1)


def test_a_damaged_warc_is_taken_in_up_to_the_damage(tmp_path: Path) -> None:
    ledger = FileLedger(tmp_path / "ledger")
    urls = [f"http://school.example/bai/hoi-nghi-tong-ket-cum-{n}.html" for n in range(5)]
    file = foreign(tmp_path / "other.warc.gz", *urls)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(ArchiveError, match=r"other\.warc\.gz"):
        import_warc(file, [source("http://school.example")], folder=tmp_path / "archive", ledger=ledger)
    assert 0 < len(ledger.latest) < 5


@pytest.mark.parametrize("name", ["other.warc.gz", "other.warc"])
def test_of_a_file_cut_off_at_any_byte_the_whole_pages_are_taken(tmp_path: Path, name: str) -> None:
    before = len(written(tmp_path / name, NIGHT).read_bytes())
    whole = written(tmp_path / name, NIGHT, NIGHT).read_bytes()
    for left in reversed(range(before + 1, len(whole) - 20)):
        (tmp_path / name).write_bytes(whole[:left])
        found: list[Page] = []
        with pytest.raises(ArchiveError, match="hỏng sau bản ghi thứ 1;"):
            found += (page for page, _ in archive.pages(tmp_path / name, "mau"))
        assert [page.body for page in found] == [PAGE.body]


def written(file: Path, *moments: datetime) -> Path:
    """The page as others would write it, once for each moment."""
    with file.open("wb") as stream:
        writer = WARCWriter(stream, gzip=file.suffix == ".gz")
        for moment in moments:
            head = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], "HTTP/1.1")
            dated = {"WARC-Date": f"{moment:%Y-%m-%dT%H:%M:%SZ}", "WARC-Record-ID": "<urn:uuid:1>"}
            writer.write_record(
                writer.create_warc_record(
                    PAGE.url, "response", BytesIO(PAGE.body), http_headers=head, warc_headers_dict=dated
                )
            )
    return file


def test_a_record_without_an_address_is_damage_that_is_said(tmp_path: Path) -> None:
    file = written(tmp_path / "other.warc", NIGHT, NIGHT)
    last = file.read_bytes().rpartition(b"WARC/1.0\r\n")
    file.write_bytes(last[0] + last[1] + last[2].replace(b"WARC-Target-URI", b"WARC-Target-XYZ"))
    with pytest.raises(ArchiveError, match="hỏng sau bản ghi thứ 1;"):
        import_warc(file, [], folder=tmp_path / "archive", ledger=FileLedger(tmp_path / "ledger"))


def test_a_file_that_is_no_warc_is_one_sentence(tmp_path: Path) -> None:
    file = tmp_path / "picture.warc.gz"
    file.write_bytes(b"\x89PNG" * 100)
    with pytest.raises(ArchiveError, match="không phải tệp WARC"):
        import_warc(file, [], folder=tmp_path / "archive", ledger=FileLedger(tmp_path / "ledger"))
