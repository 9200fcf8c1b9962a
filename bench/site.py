"""How fast the site answers: python -m bench.site [THIDUA_DB] (without one, 50,000 synthetic articles are built first)

Each page type is asked for `REQUESTS` times, one after the other, from different rows, at first without anything kept.
p50 and p95 are what a reader on this machine waits; CPU is what the server itself spent on an answer, which other work
on the machine does not change.
"""

import json
import os
import random
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import httpx

from bench.build import NOW, articles
from db.build import build
from db.store import Store
from web.serve import arguments

REQUESTS = 20
_TICK = os.sysconf("SC_CLK_TCK")


class Kind(NamedTuple):
    """A page type: its address (`{id}` of a random row of `table`), the p95 it should keep at 50,000 and beyond."""

    name: str
    path: str
    table: str | None = None
    target: int = 100
    target_large: int = 250


KINDS = (
    Kind("home", "/"),
    Kind("trends", "/xu-huong"),
    Kind("level", "/thidua/schools_at_level?date=2023-01-01"),
    Kind("event", "/thidua/events/{id}", "events"),
    Kind("school", "/thidua/schools/{id}", "schools"),
    Kind("cluster", "/thidua/clusters/{id}", "clusters"),
    Kind("person", "/thidua/people/{id}", "people"),
    Kind("document", "/thidua/documents/{id}", "documents"),
    Kind("article", "/thidua/articles/{id}", "articles"),
    Kind("source", "/thidua/sources/{id}", "sources"),
    Kind("row JSON", "/thidua/events/{id}.json?_shape=objects", "events", 10, 250),
    Kind("table, facets", "/thidua/events"),
    Kind("table, filtered", "/thidua/events?cluster={id}", "clusters"),
    Kind("table, search", "/thidua/articles?_search=dat+chuan", None, 100, 700),
    Kind("search, ranked", "/thidua/search?q=dat+chuan+muc", None, 100, 300),
)


def main() -> None:
    """Serve a database and print a line for each page type."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(sys.argv[1]) if len(sys.argv) > 1 else _made(Path(folder))
        with closing(sqlite3.connect(database)) as db:
            [(large,)] = db.execute("SELECT count(*) > 200000 FROM articles")
            rng = random.Random(1)
            rows = {
                t: [row[0] for row in db.execute(f"SELECT id FROM {t} LIMIT 5000")]
                for t in {k.table for k in KINDS}
                if t
            }
            ids = {table: rng.choices(found, k=REQUESTS) for table, found in rows.items()}
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "datasette", *arguments(database, host="127.0.0.1", port=port)]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
            try:
                with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
                    _wait(client)
                    print(
                        f"{'page':<18}{'first':>7}{'p50':>7}{'p95':>7}{'CPU':>7}{'target':>8}  ms   {'kB':>5} kB gzip"
                    )
                    for kind in KINDS:
                        _measure(client, kind, ids.get(kind.table, [None] * REQUESTS), server.pid, large=bool(large))
            finally:
                server.terminate()


def _measure(client: httpx.Client, kind: Kind, ids: list[object], pid: int, *, large: bool) -> None:
    took, spent, sent, statuses = [], _cpu(pid), 0, set()
    for one in ids:
        began = time.perf_counter()
        with client.stream("GET", kind.path.format(id=one), headers={"accept-encoding": "gzip"}) as answer:
            sent = max(sent, sum(len(piece) for piece in answer.iter_raw()))
            statuses.add(answer.status_code)
        took.append((time.perf_counter() - began) * 1000)
    cpu = (_cpu(pid) - spent) * 1000 / len(ids)
    p50, p95 = statistics.median(took), sorted(took)[len(took) * 95 // 100 - 1]
    target = kind.target_large if large else kind.target
    verdict = "" if statuses == {200} else f" {json.dumps(sorted(statuses))}"
    verdict += "" if p95 <= target else "  OVER"
    print(
        f"{kind.name:<18}{took[0]:7.0f}{p50:7.0f}{p95:7.0f}{cpu:7.0f}{target:8}       {sent / 1000:6.1f}{verdict}",
        flush=True,
    )


def _cpu(pid: int) -> float:
    """Seconds of processor time a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICK


def _wait(client: httpx.Client) -> None:
    for _ in range(600):
        try:
            client.get("/robots.txt")
        except httpx.TransportError:
            time.sleep(0.1)
        else:
            return


def _made(folder: Path) -> Path:
    with Store.open(folder / "store.db") as store:
        store.start_run("bench", NOW)
        for article, facts in articles(50_000):
            store.save_article(article, facts, page=article.url or "", digest="d", fetched_at=NOW, reader="1+1")
    build(folder / "store.db", folder / "thidua.db", built_at=NOW, as_of=NOW.date())
    return folder / "thidua.db"


if __name__ == "__main__":
    main()
