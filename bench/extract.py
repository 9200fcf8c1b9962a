"""Extraction measured on made-up portal pages and, where they are, the real ones: ours beside plain trafilatura.

python -m bench.extract [--each 20] [--seed 1] [--pages ../shared/pages] [--misses KIND]
"""

import argparse
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import trafilatura

from crawler.page import Page
from extract import NotAnArticle, extract
from tests.extract.portals import Expected, PortalPage, as_text, pages
from tests.pages import saved

NO_TEXT = {"glued_title"}  # cannot be told apart once the markup is gone
WORD = re.compile(r"\w+")


class Got(msgspec.Struct):
    """What one extractor says of a page."""

    title: str | None = None
    published: str | None = None
    authors: list[str] = []
    text: str = ""
    captions: list[str] = []


def ours(html: str) -> Got:
    try:
        article = extract(Page(body=html.encode()))
    except NotAnArticle:
        return Got()
    return Got(article.title, article.published, article.authors, article.text, article.captions)


def plain(html: str) -> Got:
    document = trafilatura.bare_extraction(html, with_metadata=True)
    if document is None:
        return Got()
    authors = [a.strip() for a in (document.author or "").split(";") if a.strip()]
    return Got(document.title, document.date, authors, document.text or "")


def judge(got: Got, want: Expected) -> Iterator[tuple[str, float, float]]:
    """Each measure with what was reached and what could be."""
    day = (want.published or "")[:10]
    yield "publication day", (got.published or "")[:10] == day, 1
    if want.published and len(want.published) > 10:
        yield "time of day", (got.published or "")[:16] == want.published[:16], 1
    yield "title", " ".join((got.title or "").split()) == want.title, 1
    yield "lead in text", want.lead in got.text, 1
    for caption in want.captions:
        yield "captions in text", any(caption in line for line in got.text.split("\n")), 1
        yield "captions found", caption in got.captions, 1
    yield "authors", got.authors == want.authors, 1
    body = Counter(WORD.findall(" ".join([want.lead, *want.paragraphs])))
    have = Counter(WORD.findall(got.text))
    both = sum((body & have).values())
    yield "body recall", both, sum(body.values())
    yield "body precision", both, max(sum(have.values()), 1)
    yield "junk lines", sum(junk in got.text for junk in want.junk), len(want.junk)


def kept() -> Iterator[PortalPage]:
    """The articles of `tests/pages`, each a kind of site of its own."""
    for page in saved.pages():
        want = saved.expected(page)
        if want.reason is None:
            lead, *paragraphs = want.text
            expected = Expected(want.title or "", want.published, want.authors, lead, paragraphs, want.captions, [])
            yield PortalPage(kind=page.stem, html=page.read_text(encoding="utf-8"), expected=expected)


def real(folder: Path) -> Iterator[PortalPage]:
    """The saved pages with their gold."""
    for gold in json.loads((folder / "gold.json").read_text(encoding="utf-8")):
        html = (folder / gold["file"]).read_text(encoding="utf-8")
        authors = [a.strip() for a in (gold["author"] or "").split(";") if a.strip()]
        authors = [a.title() if a.isupper() else a for a in authors]
        expected = Expected(
            gold["title"], gold["date"], authors, gold["sapo"], gold["body"], gold["captions"], gold["junk"]
        )
        yield PortalPage(kind=gold["file"], html=html, expected=expected)


def measure(
    extractor: Callable[[str], Got], sample: list[PortalPage], misses: str | None
) -> tuple[dict[str, float], float]:
    """Every measure as a share, and pages a second."""
    reached: defaultdict[str, float] = defaultdict(float)
    possible: defaultdict[str, float] = defaultdict(float)
    spent = 0.0
    extractor(sample[0].html)  # compiles what is compiled once
    for page in sample:
        start = time.process_time()
        got = extractor(page.html)
        spent += time.process_time() - start
        for name, value, of in judge(got, page.expected):
            reached[name] += value
            possible[name] += of
            wrong = value > 0 if name in ("captions in text", "junk lines") else value < of
            if misses is not None and misses in page.kind and wrong:
                print(f"{page.kind}: {name} {value:.0f}/{of:.0f}\n   got  {got}\n   want {page.expected}")
    return {name: reached[name] / max(possible[name], 1) for name in possible}, len(sample) / spent


def by_kind(sample: list[PortalPage]) -> None:
    """For each kind, the measures that are not full."""
    for kind in dict.fromkeys(page.kind for page in sample):
        shares, _ = measure(ours, [page for page in sample if page.kind == kind], None)
        bad = {n: s for n, s in shares.items() if (s > 0.001 if n in ("captions in text", "junk lines") else s < 0.999)}
        if bad:
            print(f"{kind:18}", ", ".join(f"{name} {share:.3f}" for name, share in bad.items()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=Path, default=Path("../shared/pages"))
    parser.add_argument("--misses", help="print what went wrong on kinds whose name contains this")
    parser.add_argument(
        "--ours", action="store_true", help="leave trafilatura out; list the kinds that are not perfect"
    )
    args = parser.parse_args()
    samples = {"made-up": list(pages(args.each, seed=args.seed))}
    texts = [
        msgspec.structs.replace(page, html=as_text(page.html))
        for page in samples["made-up"]
        if page.kind not in NO_TEXT
    ]
    samples["scraped as text"] = texts
    samples["saved"] = list(kept())
    if args.pages.is_dir():
        samples["real"] = list(real(args.pages))
    for name, sample in samples.items():
        own, own_rate = measure(ours, sample, args.misses)
        if args.ours:
            by_kind(sample)
            continue
        other, other_rate = measure(plain, sample, None)
        print(f"\n{len(sample)} {name} pages        thidua   trafilatura")
        for measured, share in own.items():
            print(f"{measured:24} {share:8.3f} {other[measured]:12.3f}")
        print(f"{'pages a second':24} {own_rate:8.1f} {other_rate:12.1f}   ratio {own_rate / other_rate:.2f}")


if __name__ == "__main__":
    main()
