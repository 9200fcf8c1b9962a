"""How well reports, appearances and citations are joined: python -m bench.merging [SEED ...]

Printed for each seed: B³ precision, recall and F1 of events and of people over a corpus of ours (60 events told by two
to five articles each and 60 look-alikes that must stay apart), and how many documents cited wrongly are flagged.
"""

import sqlite3
import sys
import tempfile
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bench.citing import citations
from bench.meetings import Telling, corpus
from db.build import build
from db.store import Source, Store
from extract.article import Article
from nlp.facts import Facts

NOW = datetime(2026, 3, 1, tzinfo=UTC)

Pairs = Sequence[tuple[Hashable, Hashable]]
"""The true class and the class found, of every thing."""


def b_cubed(pairs: Pairs) -> tuple[float, float, float]:
    """B³ precision, recall and F1 (Bagga and Baldwin 1998)."""
    both = Counter(pairs)
    number = both.total()
    by_truth, by_found = Counter[Hashable](), Counter[Hashable]()
    for (true, found), count in both.items():
        by_truth[true] += count
        by_found[found] += count
    precision = sum(count * count / by_found[found] for (_, found), count in both.items()) / number
    recall = sum(count * count / by_truth[true] for (true, _), count in both.items()) / number
    return precision, recall, 2 * precision * recall / (precision + recall)


def joined(tellings: list[Telling], folder: Path) -> tuple[Pairs, Pairs]:
    """Save and build; the true and the found event of every report, and the true and the found person."""
    with closing(_built(((told.article, told.facts) for told in tellings), folder)) as db:
        events = [row[0] for row in db.execute("SELECT event_id FROM event_reports ORDER BY article_id")]
        people = [row[0] for row in db.execute("SELECT person_id FROM participants ORDER BY article_id, id")]
    truly = [person for told in tellings for person in told.people]
    labels = [told.label for told in tellings]
    return list(zip(labels, events, strict=True)), list(zip(truly, people, strict=True))


def _built(articles: Iterable[tuple[Article, Facts]], folder: Path) -> sqlite3.Connection:
    with Store.open(folder / "store.db") as store:
        run = store.start_run("bench", NOW)
        for article, facts in articles:
            source = article.source or ""
            school = source.removeprefix("truong-") if source.startswith("truong-") else None
            store.put_sources([Source(id=source, name=source, school=school)])
            store.save_article(article, facts, page=article.url or "", digest="d", fetched_at=NOW, reader="1")
        store.finish_run(run, NOW, "good")
    build(folder / "store.db", folder / "thidua.db", built_at=NOW, as_of=NOW.date())
    return sqlite3.connect(folder / "thidua.db")


def flagged(seed: int, folder: Path) -> tuple[int, int, int, int]:
    """Wrong citations and how many are flagged; right ones and how many are flagged by mistake."""
    cited = citations(seed)
    with closing(_built(((one.article, Facts(citations=[one.citation])) for one in cited), folder)) as db:
        said = [row[0] is not None for row in db.execute("SELECT conflict FROM citations ORDER BY article_id")]
    pairs = Counter(zip((one.wrong for one in cited), said, strict=True))
    wrong, right = pairs[True, True] + pairs[True, False], pairs[False, True] + pairs[False, False]
    return wrong, pairs[True, True], right, pairs[False, True]


def main() -> None:
    """Print the figures of each seed, and of all together."""
    seeds = [int(word) for word in sys.argv[1:]] or [1, 2, 3]
    everything: list[tuple[Pairs, Pairs]] = []
    for seed in seeds:
        tellings = corpus(seed)
        with tempfile.TemporaryDirectory() as folder:
            pairs = joined(tellings, Path(folder))
        with tempfile.TemporaryDirectory() as folder:
            wrong, found, right, alarms = flagged(seed, Path(folder))
        everything.append(pairs)
        print(f"seed {seed}: {len(tellings)} tellings of 120 events; {_figures(pairs)}", flush=True)
        print(f"  cited wrongly {wrong}, flagged {found}; cited rightly {right}, flagged {alarms}", flush=True)
    together = tuple(
        [((seed, true), (seed, found)) for seed, pairs in zip(seeds, kind, strict=True) for true, found in pairs]
        for kind in zip(*everything, strict=True)
    )
    print(f"together: {_figures(together)}")


def _figures(pairs: Iterable[Pairs]) -> str:
    figures = zip(("events", "people"), map(b_cubed, pairs), strict=True)
    return "; ".join(f"{what} P {p:.3f} R {r:.3f} F1 {f:.3f}" for what, (p, r, f) in figures)


if __name__ == "__main__":
    main()
