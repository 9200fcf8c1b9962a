"""Sample pages broken at random: extraction must end in an article or a reason, in time and in little memory.

python -m bench.fuzz [--times 1000] [--seed 1] [--pages ../shared/pages]
"""

import argparse
import random
import resource
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from crawler.page import Page
from extract import NotAnArticle, extract
from tests.extract.portals import as_text, pages

PIECES = [
    b"<table><tr><td>",
    b"</div>",
    b"<!--",
    b"-->",
    b"<script>",
    b"\xff\xfe",
    b"\0",
    b"&#x",
    b"<p",
    b"]]>",
    b"<![CDATA[",
    b"\xc3",
    b'"',
    b"\n",
]


def flip(data: bytearray, rng: random.Random) -> None:
    for _ in range(rng.randint(1, 40)):
        data[rng.randrange(len(data))] = rng.randrange(256)


def cut(data: bytearray, rng: random.Random) -> None:
    start = rng.randrange(len(data))
    del data[start : start + rng.randrange(1, max(2, len(data) // 3))]


def double(data: bytearray, rng: random.Random) -> None:
    start = rng.randrange(len(data))
    data[start:start] = data[start : start + rng.randrange(2000)] * rng.randint(1, 50)


def insert(data: bytearray, rng: random.Random) -> None:
    for _ in range(rng.randint(1, 30)):
        at = rng.randrange(len(data))
        data[at:at] = rng.choice(PIECES) * rng.choice([1, 1, 1, 500])


MUTATIONS: list[Callable[[bytearray, random.Random], None]] = [flip, cut, double, insert]


def mutated(body: bytes, rng: random.Random) -> bytes:
    """The bytes after one to four random mutations."""
    data = bytearray(body)
    for mutate in rng.choices(MUTATIONS, k=rng.randint(1, 4)):
        if data:
            mutate(data, rng)
    return bytes(data)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1000, help="mutations of each page")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=Path, default=Path("../shared/pages"))
    args = parser.parse_args()
    samples = [page.html.encode() for page in pages(1)] + [as_text(page.html).encode() for page in pages(1)]
    samples += [path.read_bytes() for path in sorted(args.pages.glob("*.html"))]
    ends: Counter[str] = Counter()
    slowest = 0.0
    for i, sample in enumerate(samples):
        rng = random.Random(f"{args.seed} {i}")
        for n in range(args.times):
            start = time.process_time()
            try:
                extract(Page(body=mutated(sample, rng)))
                ends["article"] += 1
            except NotAnArticle as reason:
                ends[reason.reason] += 1
            except Exception as error:
                ends["CRASH"] += 1
                print(f"sample {i}, mutation {n}: {error!r}")
            slowest = max(slowest, time.process_time() - start)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{ends.total()} pages broken: {dict(ends.most_common())}; slowest {slowest:.2f} s, peak memory {memory} MB")


if __name__ == "__main__":
    main()
