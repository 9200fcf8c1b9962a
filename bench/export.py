"""How long exports/v1 takes and how much memory: python -m bench.export [ARTICLES]

The articles are those of bench.build, and `THIDUA_BENCH` keeps their store as there. Numbers to compare: seconds, peak
memory of the export (the database is built in another process), bytes and records written.
"""

import resource
import shutil
import sys
import time

from bench.build import kept, measured, stored
from db.export import export


def main() -> None:
    """Export, print what it took."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with kept() as folder:
        database = folder / "built.db"
        measured(stored(folder, number), database, number)
        shutil.rmtree(folder / "exports", ignore_errors=True)  # of the same rows only the manifest would be written
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        began, wall = time.process_time(), time.perf_counter()
        report = export(database, folder / "exports")
        print(f"export       {time.process_time() - began:6.1f} s CPU, {time.perf_counter() - wall:6.1f} s")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"peak memory  {peak:6.0f} MB ({before:.0f} MB before)")
        print(f"written      {sum(file.bytes for file in report.files) / 1e6:6.0f} MB in {len(report.files)} files")
        print(" ".join(f"{file.name}={file.records}" for file in report.files if file.records > 1000))


if __name__ == "__main__":
    main()
