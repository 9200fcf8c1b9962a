"""What building thidua.db takes as the articles grow in number: python -m bench.build [ARTICLES ...]

The articles are synthetic: about 2,400 characters and 17 facts each, one event in three told by two publishers, 3,000
names. Each build runs in a process of its own; printed for each size, and as JSON at the end: CPU seconds of all
processes that share the work, seconds by the clock, CPU per article and peak memory against those of the smallest size,
bytes of the result. `THIDUA_BENCH=DIR` keeps the stores, which take longer to fill than to build from.
"""

import json
import os
import platform
import random
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, date, datetime, timedelta
from multiprocessing import active_children
from pathlib import Path
from typing import Any

from bench.record import Row
from db.build import build
from db.remember import put_article, put_facts
from db.store import Store
from extract.article import Article
from nlp.facts import Citation, Claim, DateMention, Event, Facts, Participant, Span
from nlp.registry import registry

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SENTENCE = (
    "hội nghị trường chính trị cụm thi đua đồng bằng sông Hồng học viên giảng viên phong trào đạt chuẩn mức công nhận "
    "quyết định đồng chí hiệu trưởng tổng kết triển khai nhiệm vụ chất lượng đào tạo bồi dưỡng cán bộ tỉnh ủy đảng bộ"
)


def at(start: int) -> dict[str, Any]:
    """Evidence of 30 characters, and a rule."""
    return {"evidence": [Span(start, start + 30)], "rule": "kind/rule"}


def articles(number: int, seed: int = 1) -> Iterator[tuple[Article, Facts]]:
    """Articles and their facts, the same for the same seed."""
    rng = random.Random(seed)
    schools, clusters = list(registry().schools), list(registry().clusters)
    names = [
        " ".join(rng.choices(["Nguyễn", "Trần", "Lê", "Văn", "Thị", "Minh", "Hoà", "Lan"], k=4)) for _ in range(3000)
    ]
    for count in range(number):
        told = count - count % 3 % 2  # the second of three tells what the first told
        rng_event = random.Random(told)
        day = date(2015, 1, 1) + timedelta(days=told * 4000 // number)
        school, cluster = rng_event.choice(schools), rng_event.choice(clusters)
        words = " ".join(rng.choices(SENTENCE.split(), k=460))
        people = [
            Participant(
                name=rng_event.choice(names),
                event="e1",
                position="Hiệu trưởng",
                organisation=f"Trường Chính trị tỉnh {registry().schools[school].province}",
                roles=["attendee"],
                **at(n * 10),
            )
            for n in range(5)
        ]
        yield (
            Article(
                source=f"source-{count % 80}",
                url=f"https://source-{count % 80}.example/{count}",
                title=words[:80],
                published=day.isoformat(),
                text=words[:1200] + "\n" + words[1200:],
            ),
            Facts(
                events=[
                    Event(id="e1", type="annual_review", start=day.isoformat(), host=school, cluster=cluster, **at(0)),
                    Event(id="e2", type="signing", start=day.isoformat(), host=school, parent="e1", **at(200)),
                ],
                participants=people,
                citations=[
                    Citation(key=f"{rng.randrange(400)}-QĐ/TW", date=f"20{rng.randrange(10, 25)}-05-19", **at(300)),
                    Citation(key=f"{rng.randrange(400)}-KH/TU", date=f"20{rng.randrange(10, 25)}-05-19", **at(350)),
                ],
                claims=[Claim(school=school, level=1, status="recognised", **at(400))],
                dates=[DateMention(text="19/5", value=f"2024-{m:02}-19", **at(m * 50)) for m in range(1, 8)],
            ),
        )  # fmt: skip


def fill(path: Path, told: Iterable[tuple[Article, Facts]]) -> None:
    """Save articles, many in a transaction: as a bulk load, not as a night does."""
    Store.open(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("INSERT INTO runs VALUES (1, 'bench', ?, ?, 'good')", (NOW.isoformat(), NOW.isoformat()))
        for count, (article, facts) in enumerate(told, 1):
            article_id, version, _ = put_article(db, 1, article, "d", NOW)
            put_facts(db, facts, article_id=article_id, version=version, reader="1+1", run=1)
            if count % 10_000 == 0:
                db.commit()
        db.commit()


def measure(store: Path, target: Path, number: int) -> dict[str, float]:
    """Build once, in this process; what it took, with the processes that shared the work."""
    began, wall = time.process_time(), time.perf_counter()
    with _memory_of_others() as others:
        report = build(store, target, built_at=NOW, as_of=NOW.date(), accept_loss=True)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = time.process_time() - began + children.ru_utime + children.ru_stime
    took = {"articles": number, "cpu_s": cpu, "wall_s": time.perf_counter() - wall}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 + max(others)
    return took | {"memory_mb": memory, "result_mb": target.stat().st_size / 1e6, "facts": report.counts["facts"]}


@contextmanager
def _memory_of_others() -> Iterator[list[float]]:
    """What the processes that share the work hold together, in MB, looked up ten times a second.

    The kernel's own figure of the largest child (`ru_maxrss`) is that of its parent where the parent is larger.
    """
    held, done = [0.0], threading.Event()

    def look() -> None:
        while not done.wait(0.1):
            kilobytes = 0
            for child in active_children():
                with suppress(OSError):  # it has just ended
                    found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{child.pid}/status").read_text("utf-8"))
                    kilobytes += int(found[1]) if found else 0
            held.append(kilobytes / 1024)

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield held
    finally:
        done.set()
        thread.join()


def filled(store: Path, told: Iterable[tuple[Article, Facts]]) -> Path:
    """The store, filled with what is told unless that was done before."""
    if not store.exists():
        store.parent.mkdir(parents=True, exist_ok=True)
        filling = store.with_suffix(".filling")
        filling.unlink(missing_ok=True)
        fill(filling, told)
        filling.rename(store)
    return store


def stored(folder: Path, number: int) -> Path:
    """The store of that many articles."""
    return filled(folder / f"store-{number}.db", articles(number))


def measured(store: Path, target: Path, number: int) -> dict[str, float]:
    """`measure` in a process of its own."""
    command = [sys.executable, "-m", "bench.build", "--one", str(store), str(target), str(number)]
    took: dict[str, float] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return took


def compared(
    small: dict[str, float], large: dict[str, float], *, most: int | None, flat: bool = False
) -> Iterator[Row]:
    """What building from many articles takes, at most `most` seconds, and what the step from fewer costs.

    Without `most`, sizes are too small to say more: from some on, other processes are started.
    """
    what = f"build of thidua.db, {large['articles']:,} articles, by the clock of an idle machine"
    yield Row(what=what, value=large["wall_s"], unit="s", at_most=most, sizes=large)
    yield Row(what="  its CPU, all processes", value=large["cpu_s"], unit="s CPU")
    what = f"  its peak memory against that of {small['articles']:,}"
    yield Row(what=what, value=large["memory_mb"] / small["memory_mb"], unit="x", at_most=1.2 if flat else None)
    each = (large["cpu_s"] / large["articles"]) / (small["cpu_s"] / small["articles"])
    yield Row(
        what=f"  cost of an article against {small['articles']:,}", value=each, unit="x", at_most=1.15 if most else None
    )


@contextmanager
def kept() -> Iterator[Path]:
    """Where stores and databases are put: `THIDUA_BENCH`, else a folder that goes again."""
    with tempfile.TemporaryDirectory() as temporary:
        yield Path(os.environ.get("THIDUA_BENCH") or temporary)


def rows(*, quick: bool) -> Iterator[Row]:
    """The build at two sizes; that of a million is in `bench.million`."""
    with kept() as folder:
        small, large = (
            measured(stored(folder, number), folder / "built.db", number)
            for number in ((2_000, 10_000) if quick else (10_000, 50_000))
        )
    yield from compared(small, large, most=None if quick else 10)


def main() -> None:
    """Fill a store of each size, build from it, print what it took."""
    results: list[dict[str, float]] = []
    with kept() as folder:
        for number in sorted(int(word) for word in sys.argv[1:]) or [10_000, 50_000]:
            took = measured(stored(folder, number), folder / "built.db", number)
            results.append(took)
            first, each = results[0], took["cpu_s"] / number
            flat = each / (first["cpu_s"] / first["articles"])
            print(
                f"{number:>9,} articles: {took['cpu_s']:7.1f} s CPU, {took['wall_s']:7.1f} s, "
                f"{each * 1e6:5.0f} µs each ({flat:.2f}), {took['memory_mb']:5.0f} MB memory "
                f"({took['memory_mb'] / first['memory_mb']:.2f}), {took['result_mb']:7.0f} MB result",
                flush=True,
            )
    machine = {"machine": platform.machine(), "cores": os.cpu_count(), "python": platform.python_version()}
    print(json.dumps({"build": results, **machine, "sqlite": sqlite3.sqlite_version}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4]))))
    else:
        main()
