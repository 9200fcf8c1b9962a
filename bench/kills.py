"""Whether anything is lost when the process is killed: python -m bench.kills [KILLS] [SEED]

A worker takes in pages and builds, over and over, as a night does: fetches are written down, what is unread is read and
saved, every few articles the database is built. It is killed (`kill -9`) a random moment after a random line of what it
reports, and started again, KILLS times. After each kill everything it had reported must be in the store, whole, and the
published database be a whole one. At the end it is left alone, and what it has built must be, row for row, what a
worker builds that was never killed.
"""

import argparse
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

from bench.build import NOW, articles
from crawler.ledger import Fetch
from db.build import build
from db.keys import keyed
from db.remember import encode
from db.store import Store

PAGES = 60
EVERY = 20  # articles between two builds
ROUNDS = 3  # readers, one after the other: a new reader reads every page again
_PAGES = {article.url or "": (article, facts) for article, facts in articles(PAGES)}
_OF_RUNS = {"runs", "build", "changes", "run_changes"}  # they tell of the runs, of which a killed worker has more


def work(folder: Path) -> None:
    """One life of the worker: goes on from what is stored; prints a line for whatever is done."""
    store_path, target = folder / "store.db", folder / "thidua.db"
    with Store.open(store_path) as store:
        store.start_run("bench", NOW)
        for url, (article, _) in _PAGES.items():
            if store.seen(article.source or "", url) is None:
                fetch = Fetch(
                    source=article.source or "", url=url, role="article", outcome="fresh", digest="d", fetched_at=NOW
                )
                store.record(fetch)
                _report(f"fetched {url}")
        for reader in map(str, range(_reader(store_path), ROUNDS)):
            for number, fetch in enumerate(store.unread(reader), 1):
                article, facts = _PAGES[fetch.url]
                store.save_article(article, facts, page=fetch.url, digest="d", fetched_at=NOW, reader=reader)
                _report(f"saved {reader} {fetch.url}")
                if number % EVERY == 0:
                    _report("building")
                    build(store_path, target, built_at=NOW, as_of=NOW.date())
                    _report("built")
        store.finish_run(store.run, NOW, "good")
    build(store_path, target, built_at=NOW, as_of=NOW.date())
    _report("done")


def _report(line: str) -> None:
    """The line whole or not at all: print() to an unbuffered pipe is two writes, with a kill between them."""
    os.write(sys.stdout.fileno(), f"{line}\n".encode())


def _reader(store: Path) -> int:
    """The reader that read last."""
    with closing(sqlite3.connect(store)) as db:
        return int(db.execute("SELECT coalesce(max(reader), 0) FROM readings").fetchone()[0])


def lose(folder: Path, kills: int, seed: int) -> list[str]:
    """Kill a worker that many times, then let it finish; what was lost or damaged, one sentence each."""
    rng = random.Random(seed)
    life, undisturbed = folder / "killed", folder / "undisturbed"
    life.mkdir()
    undisturbed.mkdir()
    subprocess.run(_worker(undisturbed), check=True, stdout=subprocess.DEVNULL)
    reported: set[str] = set()
    hit: Counter[str] = Counter()
    faults: list[str] = []
    for kill in range(kills):
        lines, at = _live(life, rng)
        reported |= lines
        hit[at] += 1
        faults += [f"kill {kill} ({at}): {fault}" for fault in _faults(life, reported)]
        if at == "done":  # it had time to finish between two kills: begin anew
            faults += differences(life / "thidua.db", undisturbed / "thidua.db")
            shutil.rmtree(life)
            life.mkdir()
            reported.clear()
    print("killed while: " + ", ".join(f"{what} {count}" for what, count in sorted(hit.items())))
    subprocess.run(_worker(life), check=True, stdout=subprocess.DEVNULL)
    return faults + differences(life / "thidua.db", undisturbed / "thidua.db")


def _worker(folder: Path) -> list[str]:
    return [sys.executable, "-m", "bench.kills", "--work", str(folder)]


def _live(folder: Path, rng: random.Random) -> tuple[set[str], str]:
    """Start the worker and kill it at a random moment; the lines it printed, and what it was doing."""
    with subprocess.Popen(_worker(folder), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        lines: list[str] = []
        for _ in range(rng.randrange(1, PAGES)):
            line = process.stdout.readline().strip()
            lines.append(line)
            if not line or line == "done":
                break
        time.sleep(rng.random() * rng.choice((0, 0.01, 0.3)))  # within a build, a save, or at once
        process.kill()
        lines += process.stdout.read().splitlines()
    last = next((line for line in reversed(lines) if line), "starting")
    return {line for line in lines if line.startswith(("fetched", "saved"))}, last.split()[0]


def _faults(folder: Path, reported: set[str]) -> list[str]:
    """What is wrong with the files of a killed worker."""
    faults = []
    with closing(sqlite3.connect(folder / "store.db")) as db:
        faults += [f"store.db: {text}" for (text,) in db.execute("PRAGMA integrity_check") if text != "ok"]
        faults += [f"store.db: {row}" for row in db.execute("PRAGMA foreign_key_check")]
        stored = {f"fetched {url}" for (url,) in db.execute("SELECT url FROM fetches")}
        latest = dict(db.execute("SELECT page, reader FROM readings"))
        stored |= {
            f"saved {reader} {page}" for page, last in latest.items() for reader in map(str, range(int(last) + 1))
        }
        faults += [f"lost: {line}" for line in sorted(reported - stored)]
        for article_id, url, record in db.execute("SELECT id, url, record FROM articles").fetchall():
            article, facts = _PAGES[url]
            kept = db.execute(
                "SELECT kind, key, record FROM facts WHERE article_id = ? AND gone_run_id IS NULL", (article_id,)
            )
            whole = {(kind, key, encode(fact).decode()) for kind, key, fact in keyed(facts)}
            if set(kept) != whole or record != encode(article).decode() or url not in latest:
                faults.append(f"half saved: {url}")
    if (folder / "thidua.db").exists():
        with closing(sqlite3.connect(folder / "thidua.db")) as db:
            faults += [f"thidua.db: {text}" for (text,) in db.execute("PRAGMA integrity_check") if text != "ok"]
            if db.execute("SELECT count(*) FROM articles JOIN build").fetchone()[0] < EVERY:
                faults.append("thidua.db: not a whole build")
    return faults


def differences(one: Path, other: Path, besides: Collection[str] = ()) -> list[str]:
    """Tables in which two databases do not have the same rows, but for the numbers of runs."""
    with closing(sqlite3.connect(one)) as db:
        db.execute("ATTACH ? AS other", (str(other),))
        names = [
            row[0]
            for row in db.execute(
                "SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE %'"
            )
        ]
        different = []
        for name in names:
            if name in _OF_RUNS or name in besides or "_fts" in name or name.startswith("sqlite_"):
                continue
            columns = ", ".join(
                row[1] for row in db.execute(f"PRAGMA table_info({name})") if not row[1].endswith("run_id")
            )
            rows = [db.execute(f"SELECT {columns} FROM {schema}.{name}").fetchall() for schema in ("main", "other")]
            if sorted(map(repr, rows[0])) != sorted(map(repr, rows[1])):
                different.append(f"table {name} has other rows")
    return different


def main() -> None:
    """Kill, and print what came of it."""
    asked = arguments().parse_args()
    if asked.work:
        work(asked.work)
        return
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        faults = lose(Path(folder), asked.kills, asked.seed)
    came = f"{asked.kills} kills, seed {asked.seed}: {len(faults)} losses, {time.perf_counter() - began:.0f} s"
    print(came, *faults, sep="\n")
    sys.exit(bool(faults))


def arguments() -> argparse.ArgumentParser:
    """What can be said on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kills", nargs="?", type=int, default=200)
    parser.add_argument("seed", nargs="?", type=int, default=1)
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)  # in the process that is killed
    return parser


if __name__ == "__main__":
    main()
