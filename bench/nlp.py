"""Reading measured: each component's time for an article, the whole beside trafilatura and underthesea's `ner`.

python -m bench.nlp [FOLDER of .txt articles] [--rounds 5]

Articles are counted at 6,300 characters, the length of the samples in ../shared/seeds. CPU time of one process, the
quickest of the rounds; ratios hold from machine to machine better than rates. underthesea is measured where it is
installed; the project does not need it.
"""

import argparse
import time
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import trafilatura

from crawler.page import Page
from extract import NotAnArticle, extract
from extract.article import Article
from nlp.pipeline import COMPONENTS, pipeline, read
from nlp.reading import begin

LENGTH = 6_300


def articles(folder: Path) -> list[Article]:
    found = []
    for file in sorted(folder.glob("*.txt")):
        try:
            found.append(extract(Page(body=file.read_bytes(), file=file.name)))
        except NotAnArticle as error:
            print(f"{file.name}: {error}")
    return found


def quickest(rounds: int, work: Callable[[], object]) -> float:
    """CPU seconds of the quickest round."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def by_component(sample: list[Article]) -> dict[str, float]:
    """CPU seconds of each component over the sample, once."""
    spent = dict.fromkeys(["begin", *COMPONENTS], 0.0)
    for article in sample:
        start = time.process_time()
        reading = begin(article)
        for name, find in [("begin", None), *COMPONENTS.items()]:
            if find:
                start = time.process_time()
                find(reading)
            spent[name] += time.process_time() - start
    return spent


def page(article: Article) -> str:
    """The article as a plain web page, for trafilatura."""
    paragraphs = "".join(f"<p>{line}</p>" for line in article.text.split("\n"))
    return f"<html><head><title>{article.title}</title></head><body><article>{paragraphs}</article></body></html>"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("tests/corpus/dev"))
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    sample = articles(args.folder)
    count = sum(len(article.text) for article in sample) / LENGTH
    rounds = [by_component(sample) for _ in range(args.rounds)]
    print(f"{len(sample)} articles, {count:.1f} of {LENGTH} characters; milliseconds an article")
    for name in rounds[0]:
        print(f"  {name:16} {min(spent[name] for spent in rounds) / count * 1000:8.3f}")

    pages, nlp = [page(article) for article in sample], pipeline()
    steps: dict[str, Callable[[], object]] = {
        "read": lambda: [read(article) for article in sample],
        "spaCy pipeline": lambda: [nlp(article.text) for article in sample],
        "trafilatura": lambda: [trafilatura.bare_extraction(html, with_metadata=True) for html in pages],
    }
    if find_spec("underthesea"):
        from underthesea import ner  # noqa: PLC0415

        steps["underthesea ner"] = partial(list, map(ner, (article.text for article in sample[:3])))
    base = 0.0
    for name, work in steps.items():
        of = sum(len(article.text) for article in sample[:3]) / LENGTH if name == "underthesea ner" else count
        spent = quickest(1 if name == "underthesea ner" else args.rounds, work) / of
        base = base or spent
        print(f"{name:18} {1 / spent:8.1f} articles a second, {spent / base:6.2f} times read")


if __name__ == "__main__":
    main()
