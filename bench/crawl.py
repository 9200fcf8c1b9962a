"""How fast a crawl is beside a bare Scrapy spider that only downloads the same pages: python -m bench crawl

The pages (40 kB, ten hosts on loopback) come from a process of their own. Both sides run in fresh processes, one after
the other, with one connection to each host; ours also finds the links, checks, compresses, archives and remembers.
The number to watch is the ratio of pages a second, which should stay above 0.8.
"""

import multiprocessing
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing.queues import Queue
from pathlib import Path
from threading import Thread

from scrapy import Spider
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response

from bench.record import Row
from crawler.process import run
from crawler.sources import Politeness, Source, Start
from db.store import Store

HOSTS = 10
LISTED = 50
TEXT = "".join(
    f"<p>Lần thứ {n * 7919}, hội nghị tổng kết phong trào thi đua của các trường chính trị đạt {n * 31 % 97} điểm.</p>"
    for n in range(270)
)
PORT = 18081


def page(path: str, per_host: int) -> bytes:
    """A list of fifty articles for `/tin/<n>/`, else an article."""
    number = int(path.strip("/").rpartition("-")[2] or 0)
    if not path.startswith("/tin"):
        return f"<html><title>Bài {number}</title><h1>Hội nghị số {number}</h1>{TEXT}</html>".encode()
    numbers = range(number * LISTED, min((number + 1) * LISTED, per_host))
    items = "".join(f'<li><a href="/tin-tuc/bai-viet-so-{n}">Hội nghị của cụm thi đua số {n}</a></li>' for n in numbers)
    more = f'<a rel="next" href="/tin-{number + 1}">Tiếp</a>' if numbers.stop < per_host else ""
    return f"<html><title>Tin tức</title><ul>{items}</ul>{more}</html>".encode()


def serve(per_host: int, ready: "Queue[bool]") -> None:
    """Serve all hosts until killed."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1

        def do_GET(self) -> None:
            body = b"" if self.path == "/robots.txt" else page(self.path, per_host)
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    for host in range(1, HOSTS + 1):
        server = ThreadingHTTPServer((f"127.0.0.{host}", PORT), Handler)
        Thread(target=server.serve_forever, daemon=True).start()
    ready.put(True)
    time.sleep(3600)


class Bare(Spider):  # type: ignore[misc]
    """Downloads and does nothing."""

    name = "bare"

    def parse(self, response: Response) -> None:
        pass


def bare(per_host: int, result: "Queue[tuple[int, float]]") -> None:
    """Download every page with a spider that does nothing."""
    process = CrawlerProcess(
        {
            "CONCURRENT_REQUESTS": 2 * HOSTS,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
            "DOWNLOAD_DELAY": 0.001,
            "LOG_LEVEL": "ERROR",
            "TELNETCONSOLE_ENABLED": False,
        }
    )
    crawler = process.create_crawler(Bare)
    articles = [f"tin-tuc/bai-viet-so-{n}" for n in range(per_host)]
    begun = time.perf_counter()
    process.crawl(crawler, start_urls=[f"http://127.0.0.{h}:{PORT}/{a}" for a in articles for h in range(1, HOSTS + 1)])
    process.start()
    result.put((crawler.stats.get_value("response_received_count"), time.perf_counter() - begun))


def ours(_per_host: int, result: "Queue[tuple[int, float]]") -> None:
    """Crawl the same hosts as ten sources into an archive and a store."""
    sources = [
        Source(
            id=f"s{host}",
            name="mẫu",
            kind="newspaper",
            start=[Start(section=f"http://127.0.0.{host}:{PORT}/tin-0")],
            politeness=Politeness(delay=0, budget=100_000),
            allow_private=True,
        )
        for host in range(1, HOSTS + 1)
    ]
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "store.db") as store:
        begun = time.perf_counter()
        runs = run(
            sources,
            archive=Path(folder) / "archive",
            ledger=store,
            now=lambda: datetime.now(UTC),
            overrides={"AUTOTHROTTLE_ENABLED": False, "LOG_LEVEL": "ERROR"},
        )
        result.put((sum(run.new for run in runs), time.perf_counter() - begun))


def measure(side: Callable[[int, "Queue[tuple[int, float]]"], None], per_host: int) -> float:
    """Pages a second of the clock of one side, in a process of its own."""
    context = multiprocessing.get_context("spawn")
    result: Queue[tuple[int, float]] = context.Queue()
    process = context.Process(target=side, args=(per_host, result))
    process.start()
    count, seconds = result.get()
    process.join()
    return count / seconds


def rows(*, quick: bool) -> Iterator[Row]:
    """Pages a second of both sides, and the ratio."""
    pages = 500 if quick else 5_000
    context = multiprocessing.get_context("spawn")
    ready: Queue[bool] = context.Queue()
    server = context.Process(target=serve, args=(pages // HOSTS, ready), daemon=True)
    server.start()
    ready.get()
    reference, own = (measure(side, pages // HOSTS) for side in (bare, ours))
    server.kill()
    yield Row(what="pages crawled, checked, archived", value=own, unit="pages/s", sizes={"pages": pages})
    yield Row(what="  against a bare spider that downloads them", value=own / reference, unit="x", at_least=0.8)
