"""`make bench`: every benchmark of this folder, one after the other; each runs alone as `python -m bench.NAME`."""

import runpy
import sys

NAMES = ("extract", "nlp", "build", "crawl")

for name in sys.argv[1:] or NAMES:
    print(f"== {name}", flush=True)
    sys.argv = [name]
    runpy.run_module(f"bench.{name}", run_name="__main__")
