"""A website on loopback, a ledger in a file, and a crawl in a process of its own (a reactor starts only once)."""

import multiprocessing
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Any

import msgspec
import pytest

from crawler.ledger import PASSING, Fetch, SourceRun
from crawler.process import run
from crawler.scope import NEWEST, Scope
from crawler.sources import Politeness, Source, Start

# What Scrapy loads when a crawl begins, loaded once: each test forks its crawls from here.
for module in (
    "core.downloader.handlers.http11",
    "downloadermiddlewares.cookies",
    "core.scheduler",
):
    import_module(f"scrapy.{module}")

Answer = tuple[int, dict[str, str], bytes]
Site = Callable[[str, dict[str, str]], Answer]


class FileLedger:
    """The ledger's promises with nothing but two appended files, to outlive killed processes."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.fetches_file, self.runs_file = folder / "fetches.jsonl", folder / "runs.jsonl"
        self.fetches = [msgspec.json.decode(line, type=Fetch) for line in _lines(self.fetches_file)]
        self.latest = {(fetch.source, fetch.url): fetch for fetch in self.fetches}

    def seen(self, source: str, url: str) -> Fetch | None:
        return self.latest.get((source, url))

    def failed(self, source: str) -> list[Fetch]:
        roles = {"article", "attachment"}
        return [f for f in self.latest.values() if f.source == source and f.outcome in PASSING and f.role in roles]

    def record(self, fetch: Fetch) -> None:
        with self.fetches_file.open("ab") as stream:
            stream.write(msgspec.json.encode(fetch) + b"\n")
        self.fetches.append(fetch)
        self.latest[fetch.source, fetch.url] = fetch

    def record_run(self, run: SourceRun) -> None:
        with self.runs_file.open("ab") as stream:
            stream.write(msgspec.json.encode(run) + b"\n")

    def runs(self, source: str, limit: int = 100) -> list[SourceRun]:
        runs = [msgspec.json.decode(line, type=SourceRun) for line in _lines(self.runs_file)]
        return [run for run in reversed(runs) if run.source == source][:limit]


def _lines(file: Path) -> list[bytes]:
    return [line for line in file.read_bytes().split(b"\n")[:-1] if line] if file.exists() else []


class Server(ThreadingHTTPServer):
    """One website; `site` answers (path, request headers) and may be exchanged; `asked` are the paths in order."""

    daemon_threads = True

    def __init__(self, address: str = "127.0.0.1") -> None:
        super().__init__((address, 0), Handler)
        self.site: Site = lambda _path, _headers: (404, {}, b"")
        self.asked: list[str] = []

    @property
    def base(self) -> str:
        return f"http://{self.server_address[0]!s}:{self.server_port}"

    def serve_forever(self, poll_interval: float = 0.02) -> None:
        """`shutdown` waits for the next poll; the half second that is usual would be half a minute for all tests."""
        super().serve_forever(poll_interval)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that hang up are part of the tests."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body in one packet: two of them cost 40 ms of delayed acknowledgement
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        status, headers, body = self.server.site(self.path, {k.lower(): v for k, v in self.headers.items()})
        self.send_response(status)
        for name, value in (
            {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))} | headers
        ).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        form = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.path = f"{self.path}#{form}"
        self.do_GET()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


class Clock:
    """One second passes with every look."""

    def __init__(self, start: datetime) -> None:
        self.moment = start

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


class Crawl:
    """Crawls of one data folder, night after night."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.night = datetime(2024, 3, 1, 19, tzinfo=UTC)
        self.contact: str | None = None
        self.overrides: dict[str, Any] = {"AUTOTHROTTLE_ENABLED": False, "LOG_LEVEL": "ERROR"}

    @property
    def archive(self) -> Path:
        return self.folder / "archive"

    @property
    def ledger(self) -> FileLedger:
        """What is remembered by now."""
        return FileLedger(self.folder / "ledger")

    def __call__(self, *sources: Source, scope: Scope = NEWEST) -> list[SourceRun]:
        """Crawl in a child process; return its runs in the order of the sources."""
        process = self.start(*sources, scope=scope)
        process.join(300)  # a busy machine
        assert process.exitcode == 0
        runs = {run.source: run for source in sources for run in self.ledger.runs(source.id, 1)}
        return [runs[source.id] for source in sources]

    def start(self, *sources: Source, scope: Scope = NEWEST) -> multiprocessing.context.ForkProcess:
        """Begin a crawl; every night is a day later."""
        self.night += timedelta(days=1)
        process = multiprocessing.get_context("fork").Process(target=self._run, args=(list(sources), scope))
        process.start()
        return process

    def _run(self, sources: list[Source], scope: Scope) -> None:
        run(
            sources,
            archive=self.archive,
            ledger=self.ledger,
            now=Clock(self.night),
            contact=self.contact,
            scope=scope,
            overrides=self.overrides,
        )


@pytest.fixture
def crawl(tmp_path: Path) -> Crawl:
    return Crawl(tmp_path)


def source(base: str, *paths: str, **fields: Any) -> Source:
    """A sample source on loopback; paths are sections unless `start` is given."""
    start = fields.pop("start", None) or [Start(section=base + path) for path in paths or ("/tin/",)]
    defaults: dict[str, Any] = {"id": "mau", "name": "Trường mẫu", "kind": "school", "allow_private": True}
    politeness = Politeness(delay=0, budget=fields.pop("budget", 100_000))
    return Source(start=start, politeness=politeness, **(defaults | fields))


PLAIN = {"Content-Type": "text/plain"}
LIST = '<ul><li><a href="/bai/tin-hoi-nghi-so-1.html">Tin về hội nghị cụm thi đua số 1</a></li></ul>'


def serve(server: Server, **answers: Answer | Callable[[dict[str, str]], Answer]) -> None:
    """Answer `list` for the list, `article` for every article, `robots` for robots.txt."""

    def site(path: str, headers: dict[str, str]) -> Answer:
        name = {"/robots.txt": "robots", "/tin/": "list"}.get(path, "article")
        default: Answer = (200, {}, LIST.encode()) if name == "list" else (404, PLAIN, b"")
        answer = answers.get(name, default)
        return answer(headers) if callable(answer) else answer

    server.site = site


def notice(text: str) -> Answer:
    return 200, {}, f"<html><title>{text}</title><body><p>{text}</p></body></html>".encode()
