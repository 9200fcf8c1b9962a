"""`make bench`: the table of targets, one benchmark after the other, each in a process of its own.

python -m bench [NAME ...] [--quick] [--json FILE]

Figures are ratios of one run wherever they can be: those hold from machine to machine, seconds do not. Of its modules
`build`, `nlp` and `site` have more to show by themselves (`python -m bench.nlp`); what has no part in the table runs
only so.
"""

import argparse
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import msgspec

from bench.record import Record, Row, show

NAMES = ("start", "nlp", "pages", "scale", "nightly", "crawl", "build", "site")
LONG = {"million": "hours, 35 GB"}  # only where it is named
ALL = (*NAMES, *LONG)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(ALL)}; default all but the last")
    parser.add_argument("--quick", action="store_true", help="small sizes: some minutes on a laptop")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write machine, versions, sizes and figures there")
    parser.add_argument("--only", metavar="NAME", help=argparse.SUPPRESS)  # in the process of its own
    args = parser.parse_args()
    if unknown := {*args.names, *([args.only] if args.only else [])} - {*ALL}:
        parser.error(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(ALL)}")
    if args.only:
        rows = show(import_module(f"bench.{args.only}").rows(quick=args.quick))
        args.json.write_bytes(msgspec.json.encode(rows))
        return
    names = args.names or NAMES
    record = Record.begin(quick=args.quick, not_measured=[name for name in LONG if name not in names])
    print(", ".join(f"{key} {value}" for key, value in record.machine.items()))
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            print(f"== {name}", flush=True)
            part = Path(folder) / f"{name}.json"
            command = [sys.executable, "-m", "bench", "--only", name, "--json", str(part)]
            subprocess.run([*command, *(["--quick"] if args.quick else [])], check=True)
            record.rows[name] = msgspec.json.decode(part.read_bytes(), type=list[Row])
            if args.json:
                record.write(args.json)  # each time: a run that is stopped keeps what it has
    for name in record.not_measured:
        print(f"not measured: python -m bench {name} ({LONG[name]})")
    rows = [row for found in record.rows.values() for row in found]
    print(f"targets met: {sum(row.met is True for row in rows)} of {sum(row.met is not None for row in rows)}")


if __name__ == "__main__":
    main()
