"""What the store keeps of each article as rows, some hundred articles at a time.

Making the rows of an article takes no other article: where there are many, several processes make them, each every so
many parts, while one writes.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import msgspec

from db.decisions import Applied
from db.errors import explain
from db.keys import KINDS
from db.processes import PROCESSES, shared
from db.reading import ArticleRows, StoredArticle
from db.reference import Reference
from db.rows import Collected, Value
from extract.article import Article
from nlp.facts import Fact
from nlp.registry import registry

PART = 400  # articles
ALONE = 5_000  # articles up to which other processes are not worth the second they take to start

_DECODERS = {kind.name: msgspec.json.Decoder(kind.record) for kind in KINDS}
_ARTICLE = msgspec.json.Decoder(Article)

# As bytes, which is what the decoders take: by way of str, an article took twice as long to fetch and decode.
_ARTICLES = """
SELECT CAST(a.record AS BLOB), a.id, a.source, a.url, a.file, a.fetched_at, a.version, a.first_run_id, a.last_run_id,
  s.school,
  (SELECT CASE WHEN f.outcome IN ('gone', 'soft_404') THEN substr(json_extract(f.record, '$.fetched_at'), 1, 10) END
   FROM store.fetches f WHERE f.source = a.source AND f.url = a.url ORDER BY f.id DESC LIMIT 1)
FROM store.articles a LEFT JOIN store.sources s ON s.id = a.source
WHERE a.id BETWEEN ? AND ? ORDER BY a.id
"""
# Citations before claims and events before participants: the later kinds refer to the earlier ones.
_FACTS = """
SELECT article_id, kind, CAST(record AS BLOB), id FROM store.facts
WHERE article_id BETWEEN ? AND ? AND gone_run_id IS NULL AND kind <> 'mention' ORDER BY article_id, kind, id
"""

Ids = tuple[int, int]
"""First and last of a part's articles."""


class Part(NamedTuple):
    """Rows by table; what could not be shown, counted by Vietnamese sentence; `unused` and `met` as in `Applied`."""

    rows: dict[str, list[tuple[Value, ...]]]
    skipped: Counter[str]
    unused: list[str]
    met: set[str]


def parts(db: sqlite3.Connection, reference: Reference, applied: Applied) -> Iterator[Part]:
    """All that the attached `store` keeps of its articles, in order of their identifiers."""
    [(last,)] = db.execute("SELECT coalesce(max(id), 0) FROM store.articles")
    ids = [(first, first + PART - 1) for first in range(1, last + 1, PART)]
    if last <= ALONE or PROCESSES == 1:
        yield from _parts(db, reference, applied, ids)
        return
    [store] = [Path(file) for _, name, file in db.execute("PRAGMA database_list") if name == "store"]
    with shared(_read, [(store, applied, ids[first::PROCESSES]) for first in range(PROCESSES)]) as made:
        yield from made


def _read(store: Path, applied: Applied, ids: Sequence[Ids]) -> Iterator[Part]:
    with explain(store), closing(sqlite3.connect(":memory:", uri=True, isolation_level=None)) as db:
        db.execute("ATTACH ? AS store", (f"{store.as_uri()}?mode=ro",))
        db.execute("BEGIN")
        yield from _parts(db, Reference(registry()), applied, ids)


def _parts(db: sqlite3.Connection, reference: Reference, applied: Applied, ids: Sequence[Ids]) -> Iterator[Part]:
    for some in ids:
        rows, skipped, here = Collected(), Counter[str](), replace(applied, unused=[], met=set())
        facts = dict(_facts(db, here, some))
        for row in db.execute(_ARTICLES, some):
            article = StoredArticle(_ARTICLE.decode(row[0]), *row[1:])
            ArticleRows(rows, reference, skipped, here, article).load(facts.get(article.id, []))
        yield Part(dict(rows.tables), skipped, here.unused, here.met)


def _facts(db: sqlite3.Connection, applied: Applied, some: Ids) -> Iterator[tuple[int, list[tuple[int, Fact]]]]:
    for article_id, facts in groupby(db.execute(_FACTS, some), key=itemgetter(0)):
        read = ((fact_id, _DECODERS[kind].decode(record)) for _, kind, record, fact_id in facts)
        yield (
            article_id,
            [(fact_id, fact) for fact_id, found in read if (fact := applied.correct(fact_id, found)) is not None],
        )
