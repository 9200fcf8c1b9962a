"""A crawl that is killed again and again ends with what an uninterrupted one would have."""

import gzip
import os
import random
import signal
from pathlib import Path

import pytest

from crawler import archive
from crawler.archive import Archive
from crawler.page import Page
from crawler.scope import Scope
from tests.crawler.conftest import Answer, Clock, Crawl, Server, source
from tests.crawler.test_crawl import Newspaper, article

KILLS = int(os.environ.get("KILLS", "4"))


class WithFiles(Newspaper):
    """Each fifth article has a file."""

    def __call__(self, path: str, headers: dict[str, str]) -> Answer:
        if path.endswith(".pdf"):
            return 200, {"Content-Type": "application/pdf"}, f"%PDF-1.4 {path}".encode()
        status, more, body = super().__call__(path, headers)
        number = path.rpartition("-")[2].removesuffix(".html")
        if path.startswith("/bai/") and int(number) % 5 == 0:
            body = body.replace(b"</html>", f'<a href="/tep/{number}.pdf">Tệp</a></html>'.encode())
        return status, more, body


def kept(crawl: Crawl) -> dict[str, str]:
    """Address -> text of all that was read, as the archive gives it back."""
    return {
        fetch.url: archive.read(crawl.archive / str(fetch.warc), fetch.offset or 0).body.decode()
        for fetch in crawl.ledger.latest.values()
        if fetch.role in {"article", "attachment"}
    }


def test_killed_at_random_moments_it_loses_nothing_and_asks_for_nothing_twice(server: Server, tmp_path: Path) -> None:
    server.site = WithFiles(10 * KILLS)
    whole = Crawl(tmp_path / "whole")
    (run,) = whole(source(server.base))
    assert (run.new, run.attachments) == (10 * KILLS, 2 * KILLS)
    server.asked.clear()
    dice = random.Random(20240301)
    killed = Crawl(tmp_path / "killed")
    for _ in range(KILLS):
        stop_after = len(server.asked) + dice.randint(1, 15)
        process = killed.start(source(server.base))
        while process.is_alive() and len(server.asked) < stop_after:
            process.join(0.001)
        if process.pid and process.is_alive():
            os.kill(process.pid, signal.SIGKILL)
        process.join()
    killed(source(server.base))
    assert kept(killed) == kept(whole)
    articles = [path for path in server.asked if path.startswith(("/bai/", "/tep/"))]
    assert len(articles) - len(set(articles)) <= 2 * KILLS  # what was under way when the process died


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_in_good_order_and_the_next_run_goes_on(server: Server, crawl: Crawl, stop: signal.Signals) -> None:
    server.site = Newspaper(40)
    interrupted, waiting = source(server.base), source(server.base, id="khac")
    process = crawl.start(interrupted, waiting)
    while len(server.asked) < 10:
        process.join(0.001)
    os.kill(process.pid or 0, stop)
    process.join(300)
    assert process.exitcode == 1  # KeyboardInterrupt: nobody takes this for a whole night
    (run,) = crawl.ledger.runs("mau")
    assert run.interrupted
    assert 0 < run.new < 40
    assert not crawl.ledger.runs("khac")
    (second,) = crawl(interrupted)
    assert (run.new + second.new, second.complete) == (40, [f"{server.base}/tin/"])


def test_a_page_that_the_disk_lost_half_of_is_fetched_again(server: Server, crawl: Crawl) -> None:
    server.site = Newspaper(3)
    crawl(source(server.base))
    last = max(
        (fetch for fetch in crawl.ledger.fetches if fetch.role == "article"), key=lambda fetch: fetch.offset or 0
    )
    os.truncate(crawl.archive / str(last.warc), (last.offset or 0) + 500)
    server.asked.clear()
    crawl(source(server.base), scope=Scope(sweep="now"))
    again = crawl.ledger.seen("mau", last.url)
    assert again is not None
    assert (again.outcome, again.digest) == ("fresh", last.digest)
    assert Archive(crawl.archive).page(again).body == article(int(last.url[-6])).encode()


@pytest.mark.parametrize("left", [0, 1, 12, 300])
def test_a_record_that_was_cut_off_in_the_middle_is_dropped(tmp_path: Path, left: int) -> None:
    moment = Clock(Crawl(tmp_path).night)()
    first = Archive(tmp_path)
    page = Page(body=gzip.compress(article(1).encode()) * 3, url="http://a.example/1", source="mau")
    warc, offset = first.write(page, "http://a.example/1", moment)
    size = (tmp_path / warc).stat().st_size
    first.write(page, "http://a.example/2", moment)
    os.truncate(tmp_path / warc, size + left)  # the writer died here: `first` was never closed
    second = Archive(tmp_path)
    assert second.write(page, "http://a.example/3", moment) == (warc, size)
    second.close()
    assert archive.read(tmp_path / warc, offset).body == page.body
    assert [found.url for found, _ in archive.pages(tmp_path / warc, "mau")] == [
        "http://a.example/1",
        "http://a.example/1",
    ]
