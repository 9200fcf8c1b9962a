"""How long exports/v1 takes and how much memory: python -m bench.export [ARTICLES] [KEPT]

The articles are those of bench.build. Numbers to compare: seconds, peak memory of the export (the database is built in
another process), bytes and records written. KEPT names a folder that keeps the database for another try.
"""

import resource
import sys
import tempfile
import time
from multiprocessing import Process
from pathlib import Path

from bench.build import NOW, articles
from db.build import build
from db.export import export
from db.store import Store


def fill(folder: Path, number: int) -> None:
    """Build a database of that many articles."""
    with Store.open(folder / "store.db") as store:
        run = store.start_run("bench", NOW)
        for article, facts in articles(number):
            store.save_article(article, facts, page=article.url or "", digest="d", fetched_at=NOW, reader="1+1")
        store.finish_run(run, NOW, "good")
    build(folder / "store.db", folder / "thidua.db", built_at=NOW, as_of=NOW.date())


def main() -> None:
    """Export, print what it took."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(scratch)
        if not (folder / "thidua.db").exists():
            folder.mkdir(parents=True, exist_ok=True)
            filling = Process(target=fill, args=(folder, number))
            filling.start()
            filling.join()
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        began, wall = time.process_time(), time.perf_counter()
        report = export(folder / "thidua.db", folder / "exports")
        print(f"export       {time.process_time() - began:6.1f} s CPU, {time.perf_counter() - wall:6.1f} s")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"peak memory  {peak:6.0f} MB ({before:.0f} MB before)")
        print(f"written      {sum(file.bytes for file in report.files) / 1e6:6.0f} MB in {len(report.files)} files")
        print(" ".join(f"{file.name}={file.records}" for file in report.files if file.records > 1000))


if __name__ == "__main__":
    main()
