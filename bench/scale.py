"""What reading WARC records takes, alone and by the processes of `reread --workers`: python -m bench scale

Two processes are timed by the clock once they run, as a user sees them; on a machine that is busy otherwise that says
little, so what a page takes of the processor is printed beside it. The sizes are those docs/scaling.md reckons with.
"""

import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from bench.record import Row
from bench.texts import as_page, corpus
from crawler.archive import Archive
from crawler.imports import find
from crawler.page import Page
from crawler.sources import load
from db.store import Store
from pipeline.batch.cluster import on_this_machine
from pipeline.batch.ranges import Range, Record, cut
from pipeline.batch.readings import READER, Here, Read

NIGHT = datetime(2026, 3, 1, tzinfo=UTC)


def rows(*, quick: bool) -> Iterator[Row]:
    """Seconds and bytes for each page, then two processes against one."""
    bodies = [as_page(article).encode() for article in (corpus()[:40] if quick else corpus())]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file, ranges = _archived(folder / "archive", bodies)
        pages, sizes = len(bodies), {"pages": len(bodies), "bytes": sum(map(len, bodies))}
        list(Here().read(ranges[:1]))
        began = time.process_time()
        readings = list(Here().read(ranges))
        alone = time.process_time() - began
        yield Row(what="extract and nlp", value=1000 * alone / pages, unit="ms CPU/page", sizes=sizes)
        began = time.process_time()
        list(find(file, load()[0]))
        found = (time.process_time() - began) / pages
        yield Row(what="finding what is ours in a WARC", value=1000 * found, unit="ms CPU/page")
        began = time.process_time()
        with Store.open(folder / "store.db") as store:
            store.start_run("bench", NIGHT)
            for number, reading in enumerate(readings):
                if isinstance(reading, Read):
                    store.save_article(
                        reading.article,
                        reading.facts,
                        page=f"{number}",
                        digest=f"{number}",
                        fetched_at=NIGHT,
                        reader=READER,
                    )
        yield Row(what="merging into the store", value=1000 * (time.process_time() - began) / pages, unit="ms CPU/page")
        yield Row(what="WARC", value=file.stat().st_size / pages, unit="bytes/page")
        yield Row(what="store.db", value=(folder / "store.db").stat().st_size / pages, unit="bytes/page")
        clock = {}
        for workers in (1, 2):
            parts = folder / f"parts-{workers}"
            with on_this_machine(workers, parts) as cluster:
                list(cluster.read(ranges[: 2 * workers]))  # until every reader runs
                began, spent = time.perf_counter(), time.process_time()
                timed = ranges[2 * workers :]
                list(cluster.read(timed))
                clock[workers] = (time.perf_counter() - began) / len(timed)
                spent = (time.process_time() - spent) / sum(len(part.records) for part in timed)
        yield Row(what="parts", value=sum(part.stat().st_size for part in parts.iterdir()) / pages, unit="bytes/page")
        yield Row(what="the writer, besides the store", value=1000 * spent, unit="ms CPU/page")
        yield Row(what="two processes against one", value=clock[1] / clock[2], unit="x", at_least=1.8, sizes=sizes)
        yield Row(what="  a loop without any data, what the machine gives", value=_gain_of_a_loop(), unit="x")


_LOOPS = 8


def _loop(steps: int) -> int:
    return sum(step * step % 7 for step in range(steps))


def _gain_of_a_loop() -> float:
    """How much sooner two processes end the same loops than one: below 2 where two cores share what they are made of,
    or the machine with others."""
    clock = {}
    for workers in (1, 2):
        with ProcessPoolExecutor(workers) as pool:
            list(pool.map(_loop, [1] * workers))  # until they run
            began = time.perf_counter()
            list(pool.map(_loop, [1_000_000] * _LOOPS))
            clock[workers] = time.perf_counter() - began
    return clock[1] / clock[2]


def _archived(folder: Path, bodies: list[bytes]) -> tuple[Path, list[Range]]:
    archive, records = Archive(folder), []
    for number, body in enumerate(bodies):
        url = f"https://bench.example/bai-viet-so-{number}.html"
        warc, offset = archive.write(Page(body=body, url=url, source="bench"), url, NIGHT)
        records.append((str(folder / warc), Record(offset, sha256(body).hexdigest())))
    archive.close()
    return folder / warc, list(cut(records, 8))
