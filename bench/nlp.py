"""Reading measured: python -m bench nlp; each component's share: python -m bench.nlp [FOLDER of .txt articles]

Articles are counted at 6,300 characters, the length of the samples in ../shared/seeds, which are measured where they
are; the corpus, always there, has twice the facts a character. CPU time of one process, the quickest of some rounds.
Peers do part of the job, on the samples where they are; they are measured where they are installed (`make bench` does).
"""

import argparse
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import trafilatura

from bench.record import Row, in_turn, quickest
from bench.texts import CORPUS, SAMPLES, as_page, corpus, lengths, read_folder
from extract.article import Article
from nlp.components import COMPONENTS, pipeline, read
from nlp.reading import begin


def rows(*, quick: bool) -> Iterator[Row]:
    """Articles a second, and how many times faster than the peers on the same articles."""
    sample = corpus()[:60] if quick else corpus()
    rounds = 3 if quick else 7
    sizes = {"articles": len(sample), "characters": sum(len(article.text) for article in sample)}
    pages = [as_page(article) for article in sample]
    own, page = in_turn(
        rounds,
        lambda: [read(article) for article in sample],
        lambda: [trafilatura.bare_extraction(html, with_metadata=True) for html in pages],
    )
    if samples := read_folder(SAMPLES):
        spent = _seconds(samples, 4 * rounds, lambda: [read(article) for article in samples])
        yield Row(
            what="nlp alone, real articles of 6,300 characters",
            value=1 / spent,
            unit="articles/s",
            at_least=400,
            sizes={"articles": len(samples), "characters": sum(len(article.text) for article in samples)},
        )
    each = lengths(sample) / own
    yield Row(what="nlp alone, the corpus (denser)", value=each, unit="articles/s", at_least=400, sizes=sizes)
    yield Row(what="nlp alone, of what trafilatura takes for the page", value=own / page, unit="x", at_most=0.15)
    nlp = pipeline()
    spent = _seconds(sample, rounds, lambda: [nlp(article.text) for article in sample])
    yield Row(what="the same as a spaCy pipeline", value=1 / spent, unit="articles/s")
    few = samples or sample[:3]
    mine = _seconds(few, rounds, lambda: [read(article) for article in few])
    for what, module, work in PEERS:
        if find_spec(module):
            spent = _seconds(few, 1, partial(work(), few))
            target = 150 if module == "underthesea" else None
            yield Row(what=f"nlp against {what}", value=spent / mine, unit="x", at_least=target)
        else:
            print(f"nlp against {what}: not installed (make bench installs it)")


def _seconds(sample: list[Article], rounds: int, work: Callable[[], object]) -> float:
    """CPU seconds an article of 6,300 characters."""
    return quickest(rounds, work) / lengths(sample)


def _underthesea() -> Callable[[list[Article]], object]:
    from underthesea import ner  # noqa: PLC0415

    return lambda articles: [ner(article.text) for article in articles]


def _pyvi() -> Callable[[list[Article]], object]:
    from pyvi import ViTokenizer  # noqa: PLC0415

    return lambda articles: [ViTokenizer.tokenize(article.text) for article in articles]


def _dateparser() -> Callable[[list[Article]], object]:
    from dateparser.search import search_dates  # noqa: PLC0415

    return lambda articles: [search_dates(article.text, languages=["vi"]) for article in articles]


PEERS: list[tuple[str, str, Callable[[], Callable[[list[Article]], object]]]] = [
    ("underthesea ner, names alone", "underthesea", _underthesea),
    ("pyvi, words alone", "pyvi", _pyvi),
    ("dateparser's search, dates alone", "dateparser", _dateparser),
]


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=CORPUS)
    parser.add_argument("--rounds", type=int, default=5)
    args = parser.parse_args()
    sample = read_folder(args.folder)
    count = lengths(sample)
    rounds = [by_component(sample) for _ in range(args.rounds)]
    total = 0.0
    print(f"{len(sample)} articles, {count:.1f} of 6,300 characters; milliseconds an article")
    for name in rounds[0]:
        least = min(spent[name] for spent in rounds) / count * 1000
        total += least
        print(f"  {name:16} {least:8.3f}")
    print(f"  {'all':16} {total:8.3f}  {1000 / total:.1f} articles a second")


if __name__ == "__main__":
    main()
