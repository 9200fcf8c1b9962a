"""A crawl over a small newspaper on loopback: what it fetches, what it leaves alone, what it remembers."""

import logging
import multiprocessing
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler import archive
from crawler.ledger import Fetch, LedgerError, SourceRun
from crawler.process import run
from crawler.sources import Source
from tests.crawler.conftest import Answer, Clock, Crawl, FileLedger, Server, source

ARTICLES = 37


class Newspaper:
    """`count` articles, ten a page, newest first; article n was published on day n."""

    def __init__(self, count: int = ARTICLES) -> None:
        self.count = count
        self.broken: set[str] = set()

    def __call__(self, path: str, headers: dict[str, str]) -> Answer:
        if path in self.broken:
            return 503, {}, b""
        if path == "/robots.txt":
            return 200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /in/\n"
        if path.startswith("/tin/"):
            page = int(path.rpartition("-")[2].strip("/") or 1) if "trang" in path else 1
            return with_etag(self.list_page(page), headers)
        number = int(path.rpartition("-")[2].removesuffix(".html"))
        return (200, {}, article(number).encode()) if number <= self.count else (404, {}, b"")

    def list_page(self, page: int) -> str:
        first = self.count - (page - 1) * 10
        items = "".join(
            f'<li><a href="/bai/tin-hoi-nghi-so-{n}.html">Tin về hội nghị cụm thi đua số {n}</a> '
            f"({n % 28 + 1}/01/2024)</li>"
            for n in range(first, max(first - 10, 0), -1)
        )
        following = f'<a href="/tin/trang-{page + 1}/">{page + 1}</a>' if first > 10 else ""
        return f"<html><title>Tin tức</title><ul>{items}</ul><p>{following}</p></html>"


def with_etag(text: str, headers: dict[str, str]) -> Answer:
    tag = f'"{zlib.crc32(text.encode())}"'
    return (304, {}, b"") if headers.get("if-none-match") == tag else (200, {"ETag": tag}, text.encode())


def article(number: int) -> str:
    words = f"Sáng ngày 05/01/2024, hội nghị số {number} đã diễn ra tại hội trường. " * 30
    return f"<html><title>Bài {number}</title><h1>Hội nghị số {number}</h1><p>{words}</p></html>"


def test_the_first_night_brings_every_article_once(server: Server, crawl: Crawl) -> None:
    server.site = Newspaper()
    (run,) = crawl(source(server.base))
    assert (run.outcome, run.new, run.lists, run.links, run.failed) == ("fresh", ARTICLES, 4, ARTICLES, 0)
    assert sorted(server.asked) == sorted(set(server.asked))
    fetch = crawl.ledger.seen("mau", f"{server.base}/bai/tin-hoi-nghi-so-7.html")
    assert fetch is not None
    page = archive.read(crawl.archive / str(fetch.warc), fetch.offset or 0)
    assert page.body.decode() == article(7)
    assert (page.url, page.source, page.status) == (fetch.url, "mau", 200)


class BrokenLedger(FileLedger):
    """Its disk gives up for one of the sources: nothing is told any more, or nothing remembered."""

    def runs(self, source: str, limit: int = 100) -> list[SourceRun]:
        if source == "mat":
            raise OSError("đĩa hỏng")
        return super().runs(source, limit)

    def record(self, fetch: Fetch) -> None:
        if fetch.source == "day":
            raise LedgerError("đĩa hỏng")
        super().record(fetch)

    def record_run(self, run: SourceRun) -> None:
        if run.source == "day":
            raise LedgerError("đĩa hỏng")
        super().record_run(run)


def _crawl_with_a_broken_ledger(folder: Path, broken: Source, sound: Source) -> None:
    logging.basicConfig(filename=folder / "log", force=True)
    try:
        run([broken, sound], archive=folder, ledger=BrokenLedger(folder), now=Clock(datetime(2024, 3, 1, tzinfo=UTC)))
    except (OSError, LedgerError) as error:
        (folder / "said").write_text(str(error), encoding="utf-8")


@pytest.mark.parametrize(("broken", "host"), [("mat", "127.0.0.2"), ("day", "127.0.0.2"), ("day", "127.0.0.1")])
def test_a_ledger_that_fails_is_no_interruption_and_does_not_cost_the_other_hosts(
    server: Server, tmp_path: Path, broken: str, host: str
) -> None:
    server.site = Newspaper(3)
    other = source(f"http://{host}:{server.server_port}", id=broken)
    process = multiprocessing.get_context("fork").Process(
        target=_crawl_with_a_broken_ledger, args=(tmp_path, other, source(server.base))
    )
    process.start()
    process.join(300)
    assert (tmp_path / "said").read_text(encoding="utf-8") == "đĩa hỏng"
    assert "Traceback" not in (tmp_path / "log").read_text(encoding="utf-8")
    (found,) = FileLedger(tmp_path).runs("mau")
    assert found.new == 3


def test_the_second_night_asks_for_nothing_but_the_newest_list(server: Server, crawl: Crawl) -> None:
    server.site = Newspaper()
    crawl(source(server.base))
    server.asked.clear()
    (run,) = crawl(source(server.base))
    assert (run.outcome, run.new, run.requests) == ("unchanged", 0, 2)
    assert server.asked == ["/robots.txt", "/tin/"]


def test_new_articles_are_fetched_and_known_ones_are_not(server: Server, crawl: Crawl) -> None:
    server.site = Newspaper()
    crawl(source(server.base))
    server.asked.clear()
    server.site = Newspaper(ARTICLES + 12)
    (run,) = crawl(source(server.base))
    assert (run.outcome, run.new) == ("fresh", 12)
    assert len(server.asked) == 1 + 3 + 12  # robots.txt; pages 1 and 2 hold the new ones, page 3 ends the row of known
