"""How fast the site answers: python -m bench.site [THIDUA_DB] (without one, 50,000 synthetic articles are built first)

Each page type is asked for `REQUESTS` times, one after the other, from different rows, each time at an address that
nobody has asked for since the build: what the site keeps of earlier answers does not help ("kept" tells how long those
take). p50 and p95 are what a reader on this machine waits; CPU is what the server itself spent on an answer, which
other work on the machine does not change. `THIDUA_BENCH=DIR` keeps the database, which takes long to make.
"""

import json
import math
import os
import random
import re
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import httpx

from bench.build import NOW, articles, at, filled, kept
from bench.record import Row
from db import schema
from db.build import build
from extract.article import Article
from nlp.facts import Cluster, Facts, Total
from web.serve import command

REQUESTS = 40
LARGE = 200_000  # articles from which on the targets are those of a million
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
    Kind("table, facets of a view", "/thidua/conferences"),
    Kind("table, filtered", "/thidua/events?cluster={id}", "clusters"),
    Kind("table, search, a tenth of all", "/thidua/articles?_search=tham+dinh", None, 100, 700),
    Kind("table, search, all match", "/thidua/articles?_search=dat+chuan", None, 700, 700),
    Kind("search, a tenth of all", "/thidua/search?q=tham+dinh", None, 100, 300),
    Kind("search, all match", "/thidua/search?q=dat+chuan+muc", None, 100, 300),
)


class Took(NamedTuple):
    """Milliseconds an answer took, kB it was long."""

    p50: float
    p95: float
    kept: float
    cpu: float
    sent: float
    statuses: set[int]


def told(number: int) -> Iterator[tuple[Article, Facts]]:
    """`bench.build.articles` with what a real year has, too: leads of clusters, totals, words few articles have."""
    for count, (article, facts) in enumerate(articles(number)):
        event, school = facts.events[0], facts.claims[0].school
        if count % 10 == 0:
            article.text += "\nĐoàn thẩm định xem hồ sơ."
        if event.cluster and count % 50 == 0:
            facts.clusters.append(Cluster(cluster=event.cluster, year=2015 + count % 10, lead=school, **at(420)))
            facts.totals.append(Total(level=1, status="recognised", count=count % 60, **at(440)))
        yield article, facts


def measure(database: Path) -> Iterator[tuple[Kind, Took]]:
    """Serve a database and ask for every kind of page."""
    with closing(sqlite3.connect(database)) as db:
        rng = random.Random(1)
        rows = {
            table: [row[0] for row in db.execute(f"SELECT id FROM {table} LIMIT 5000")]
            for table in {kind.table for kind in KINDS}
            if table
        }
    with _served(database) as (client, pid):
        for kind in KINDS:
            yield kind, _measure(client, kind, rng.choices(rows.get(kind.table or "", [None]), k=REQUESTS), pid)


class Sorted(NamedTuple):
    """The second page of a table in an order that its page offers: milliseconds, and the status of the answer."""

    table: str
    column: str
    took: float
    status: int


def second_pages(database: Path) -> Iterator[Sorted]:
    """Every order that the page of a table offers, of tables with more rows than the site shows at once."""
    with closing(sqlite3.connect(database)) as db:
        long = [table for table, rows in schema.counts(db).items() if rows > _LONG]
    with _served(database) as (client, _):
        for table in long:
            offered = set(re.findall(r"[?&;]_sort(?:_desc)?=(\w+)", client.get(f"/thidua/{table}?_nofacet=1").text))
            for column in sorted(offered):
                first = client.get(f"/thidua/{table}.json", params={"_sort": column, "_nofacet": "1"})
                began = time.perf_counter()
                answer = client.get(first.json()["next_url"]) if first.status_code == 200 else first
                yield Sorted(table, column, (time.perf_counter() - began) * 1000, answer.status_code)


_LONG = 100


def _measure(client: httpx.Client, kind: Kind, ids: list[object], pid: int) -> Took:
    took, sent, statuses, spent = list[float](), 0, set[int](), _cpu(pid)
    mark = "&" if "?" in kind.path else "?"
    paths = [f"{kind.path.format(id=one)}{mark}_new={count}" for count, one in enumerate(ids)]
    for path in paths:
        milliseconds, size, status = _ask(client, path)
        took.append(milliseconds)
        sent = max(sent, size)
        statuses.add(status)
    cpu = (_cpu(pid) - spent) * 1000 / len(ids)
    kept = [_ask(client, paths[-1])[0] for _ in paths]
    return Took(quantile(took, 0.5), quantile(took, 0.95), quantile(kept, 0.95), cpu, sent / 1000, statuses)


def quantile(values: list[float], part: float) -> float:
    """The smallest value that at least that part of all is not above (nearest rank)."""
    return sorted(values)[math.ceil(part * len(values)) - 1]


def _ask(client: httpx.Client, path: str) -> tuple[float, int, int]:
    began = time.perf_counter()
    with client.stream("GET", path, headers={"accept-encoding": "gzip"}) as answer:
        size = sum(len(piece) for piece in answer.iter_raw())
        return (time.perf_counter() - began) * 1000, size, answer.status_code


@contextmanager
def _served(database: Path) -> Iterator[tuple[httpx.Client, int]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = command(database, host="127.0.0.1", port=port)
    alone = os.environ | {"DATASETTE_LOAD_PLUGINS": ""}  # none that happen to be installed beside the program
    with subprocess.Popen(words, env=alone, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
                _wait(client)
                yield client, server.pid
        finally:
            server.terminate()


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


def made(folder: Path, number: int) -> Path:
    """A published database of that many synthetic articles, kept in the folder."""
    database = folder / f"site-{number}" / "thidua.db"
    if not database.exists():
        build(stored(folder, number), database, built_at=NOW, as_of=NOW.date(), accept_loss=True)
    return database


def stored(folder: Path, number: int) -> Path:
    """A store with that many of `told`, kept in the folder."""
    return filled(folder / f"site-{number}" / "store.db", told(number))


def answers(database: Path, number: int) -> Iterator[Row]:
    """p95 of every kind of page of a database of that many articles, and of home when somebody has asked before."""
    for kind, took in measure(database):
        sizes = {"articles": number, "p50": took.p50, "cpu_ms": took.cpu, "kB": took.sent}
        target = kind.target if number < LARGE else kind.target_large
        what = f"p95 of {kind.name}" + ("" if took.statuses == {200} else f" {json.dumps(sorted(took.statuses))}")
        yield Row(what=what, value=took.p95, unit="ms", at_most=target, sizes=sizes)
        if kind.name == "home":
            yield Row(what="  p95 of home, asked for again", value=took.kept, unit="ms", at_most=10, sizes=sizes)
            yield Row(what="  size of home, compressed", value=took.sent, unit="kB", at_most=200, sizes=sizes)
    pages = list(second_pages(database))
    slowest = max(pages, key=lambda page: page.took)
    what = f"second page of {len(pages)} sorts, the slowest: {slowest.table} by {slowest.column}"
    yield Row(what=what, value=slowest.took, unit="ms", at_most=100 if number < LARGE else 250)
    failed = [f"{page.table}.{page.column}" for page in pages if page.status != 200]
    yield Row(what=f"  of them refused {' '.join(failed)}", value=len(failed), unit="pages", at_most=0)


def rows(*, quick: bool) -> Iterator[Row]:
    """The site over 50,000 articles; that over a million is in `bench.million`."""
    number = 5_000 if quick else 50_000
    with kept() as folder:
        yield from answers(made(folder, number), number)


def main() -> None:
    """Print a line for each kind of page."""
    with kept() as folder:
        database = Path(sys.argv[1]) if len(sys.argv) > 1 else made(folder, 50_000)
        with closing(sqlite3.connect(database)) as db:
            [(number,)] = db.execute("SELECT count(*) FROM articles")
        print(f"{number:,} articles{'':<15}{'p50':>7}{'p95':>7}{'kept':>7}{'CPU':>7}{'target':>8}  ms {'kB':>7} gzip")
        for kind, took in measure(database):
            target = kind.target if number < LARGE else kind.target_large
            verdict = "" if took.statuses == {200} else f" {json.dumps(sorted(took.statuses))}"
            verdict += "" if took.p95 <= target else "  OVER"
            times = f"{took.p50:7.0f}{took.p95:7.0f}{took.kept:7.0f}{took.cpu:7.0f}"
            print(f"{kind.name:<30}{times}{target:8}    {took.sent:7.1f}{verdict}", flush=True)
        for page in sorted(second_pages(database), key=lambda page: -page.took)[:20]:
            print(f"second page of {page.table} by {page.column}: {page.took:.0f} ms, {page.status}")


if __name__ == "__main__":
    main()
