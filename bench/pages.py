"""From a page to its facts, beside trafilatura on the same pages: python -m bench pages

The pages are the corpus' articles as a portal shows them, with menus, dated sidebars, styles and scripts (40 kB), and
the real ones of ../shared/pages where those are. CPU time. news-please is measured where somebody has installed it: it
brings 77 packages (1.6.16), so `make bench` does not.
"""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import htmldate
import trafilatura

from bench.record import Row, in_turn
from bench.texts import as_page, corpus
from crawler.page import Page
from extract import NotAnArticle, extract
from nlp.components import read

REAL = Path("../shared/pages")


def rows(*, quick: bool) -> Iterator[Row]:
    """How many pages go to facts while trafilatura, alone, finds the text and metadata of one."""
    articles = corpus()[:40] if quick else corpus()
    sample = [as_page(article).encode() for article in articles]
    rounds = 3 if quick else 5
    yield from _beside(sample, "pages of a portal", rounds)
    if real := [file.read_bytes() for file in sorted(REAL.glob("*.html"))]:
        yield from _beside(real, "real pages", 3 * rounds)


def _beside(sample: list[bytes], what: str, rounds: int) -> Iterator[Row]:
    texts = [body.decode() for body in sample]
    peers: dict[str, Callable[[str], object]] = {
        "trafilatura.bare_extraction with metadata": lambda text: trafilatura.bare_extraction(text, with_metadata=True),
        "htmldate, the date alone": lambda text: htmldate.find_date(text, original_date=True),
    }
    if find_spec("newsplease"):
        whole = import_module("newsplease").NewsPlease.from_html
        peers["news-please"] = lambda text: whole(text, url="https://bench.example/", fetch_images=False)
    works = [partial(_each, facts, sample), *(partial(_each, peer, texts) for peer in peers.values())]
    own, *spent = in_turn(rounds, *works)
    sizes = {"pages": len(sample), "bytes": sum(map(len, sample))}
    yield Row(what=f"page to facts, {what}", value=len(sample) / own, unit="pages/s", sizes=sizes)
    for name, seconds in zip(peers, spent, strict=True):
        target = 0.7 if name.startswith("trafilatura") else None
        yield Row(what=f"  against {name}", value=seconds / own, unit="x", at_least=target)


def _each(work: Callable[[Any], object], pages: list[Any]) -> None:
    for page in pages:
        work(page)


def facts(body: bytes) -> object:
    """What a page comes to; `None` where it holds no article."""
    try:
        return read(extract(Page(body=body)))
    except NotAnArticle:
        return None
