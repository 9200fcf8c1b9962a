"""What a night costs on which nothing new has appeared: python -m bench nightly

Sixty sources on loopback, each a list of articles with a validator (ETag). The first night reads them all; the second,
a day later as the ledger sees it, should ask for robots.txt and the lists and for nothing else.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from bench.record import Row
from bench.texts import as_page, corpus

PORT = 18082
SOURCE = """id: s{number}
name: Trang mẫu {number}
kind: newspaper
start:
  - section: http://127.0.0.{number}:{port}/tin
politeness: {{delay: 0, budget: 100000}}
allow_private: true
"""


def rows(*, quick: bool) -> Iterator[Row]:
    """CPU seconds of the second night and what it asked for."""
    sources, articles = (15, 3) if quick else (60, 10)
    asked: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        (where := Path(folder) / "sources").mkdir()
        for number in range(1, sources + 1):
            (where / f"s{number}.yml").write_text(SOURCE.format(number=number, port=PORT), encoding="utf-8")
            _serve(number, articles, asked)
        first = _night(Path(folder), where)
        pages = sum("/tin-tuc/" in path for path in asked)
        asked.clear()
        second = _night(Path(folder), where)
    sizes = {"sources": sources, "pages": pages}
    yield Row(what="a night with everything new", value=first, unit="s CPU", sizes=sizes)
    yield Row(what="a night with nothing new", value=second, unit="s CPU", at_most=3, sizes=sizes)
    others = [path for path in asked if path not in {"/tin", "/robots.txt"}]
    yield Row(what="  requests for other than lists and robots.txt", value=len(others), unit="", at_most=0)
    yield Row(what="  requests for each source", value=len(asked) / sources, unit="")


def _night(folder: Path, sources: Path) -> float:
    """CPU seconds of `thidua nightly`."""
    command = [sys.executable, "-m", "pipeline", "--data", str(folder / "data"), "nightly", "--sources", str(sources)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    before = os.times()
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _serve(number: int, articles: int, asked: list[str]) -> None:
    """A site of a few articles at an address of its own, until the program ends."""
    links = "".join(
        f'<li><a href="/tin-tuc/bai-viet-so-{n}">Hội nghị tổng kết phong trào thi đua số {n}</a></li>'
        for n in range(articles)
    )
    files = {"/tin": f"<html><title>Tin tức</title><body><ul>{links}</ul></body></html>", "/robots.txt": ""}
    for n in range(articles):
        found = corpus()[(number * articles + n) % len(corpus())]
        files[f"/tin-tuc/bai-viet-so-{n}"] = as_page(found)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = -1

        def do_GET(self) -> None:
            asked.append(self.path)
            body = files.get(self.path)
            tag = f'"{sha256((body or "").encode()).hexdigest()[:16]}"'
            known = self.headers.get("If-None-Match") == tag
            self.send_response(304 if known else 200 if body is not None else 404)
            self.send_header("ETag", tag)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            sent = b"" if known or body is None else body.encode()
            self.send_header("Content-Length", str(len(sent)))
            self.end_headers()
            self.wfile.write(sent)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer((f"127.0.0.{number}", PORT), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
