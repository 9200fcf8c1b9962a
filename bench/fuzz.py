"""Sample pages broken at random: extraction must end in an article or a reason, in time and in little memory.

python -m bench.fuzz [--times 1000] [--seed 1] [--pages ../shared/pages]
"""

import argparse
import io
import os
import random
import resource
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from crawler.page import Page
from extract import NotAnArticle, extract
from tests.extract.portals import as_text, pages
from tests.extract.test_documents import LINES, as_docx, as_pdf
from tests.pages import saved

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


class Sample(NamedTuple):
    """Bytes to break, and what makes a file of the broken ones."""

    name: str
    body: bytes
    file: Callable[[bytes], bytes] = bytes


def zipped(xml: bytes) -> bytes:
    """A DOCX with this text, the rest left out."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", xml)
    return file.getvalue()


def samples(folder: Path) -> Iterator[Sample]:
    """Every sample there is: official documents as PDF and DOCX, real, saved and made-up pages, these as text, too."""
    yield Sample("docx", docx := as_docx(LINES, head_in_table=True))
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        yield Sample("text of a docx", archive.read("word/document.xml"), zipped)
    yield Sample("pdf", as_pdf(LINES))
    for path in [*sorted(folder.glob("*.html")), *saved.pages()]:
        yield Sample(path.name, path.read_bytes())
    for page in pages(1):
        yield Sample(page.kind, page.html.encode())
        yield Sample(f"{page.kind} as text", as_text(page.html).encode())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1000, help="mutations of each page")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=Path, default=Path("../shared/pages"))
    args = parser.parse_args()
    ends: Counter[str] = Counter()
    slowest = (0.0, "")
    for count, sample in enumerate(samples(args.pages), 1):
        rng = random.Random(f"{args.seed} {sample.name}")
        for n in range(args.times):
            body = sample.file(mutated(sample.body, rng))
            start = sum(os.times()[:4])  # with the process that reads a PDF
            try:
                extract(Page(body=body))
                ends["article"] += 1
            except NotAnArticle as reason:
                ends[reason.reason] += 1
            except Exception as error:
                ends["CRASH"] += 1
                print(f"{sample.name}, mutation {n}: {error!r}", flush=True)
            slowest = max(slowest, (sum(os.times()[:4]) - start, f"{sample.name}, mutation {n}"))
        own, child = (
            resource.getrusage(who).ru_maxrss >> 10 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        print(
            f"{count} samples, {ends.total()} times broken: {dict(ends.most_common())}; "
            f"slowest {slowest[0]:.2f} s ({slowest[1]}); peak memory {own} MB, process that reads PDF {child} MB",
            flush=True,
        )


if __name__ == "__main__":
    main()
