"""What the store keeps of each article as rows, made in files of their own beside the new database.

Making the rows of an article takes no other article: where there are many, several processes make them, each a stretch
of the articles in a file. Rows that went through pipes to be written by one took 5 of the 30 s of CPU of a build of
50,000 articles; from files they are taken in, record by record, in 0.6.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from db.decisions import Applied
from db.keys import DECODE, decode_article
from db.processes import Team
from db.reading import ArticleRows, StoredArticle
from db.reference import Reference
from db.rows import Rows
from db.scratch import file_of, part
from nlp.facts import Fact
from nlp.registry import registry

AT_ONCE = 400  # articles whose facts stand in memory

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
"""First and last of some articles."""


class Part(NamedTuple):
    """A file with rows of some articles; what cannot be shown, counted by sentence; the rest as in `Applied`."""

    file: Path
    skipped: Counter[str]
    unused: list[str]
    met: set[str]


def make(db: sqlite3.Connection, team: Team, folder: Path, applied: Applied) -> Iterator[Part]:
    """Begin to make rows of all that the attached `store` keeps of its articles, in files in the folder."""
    [(last,)] = db.execute("SELECT coalesce(max(id), 0) FROM store.articles")
    store, number = file_of(db, "store"), max(len(team), 1)
    cuts = [last * n // number for n in range(number + 1)]
    return team.share(_made, [(store, folder / f"{n}.db", applied, cuts[n] + 1, cuts[n + 1]) for n in range(number)])


def _made(store: Path, file: Path, applied: Applied, first: int, last: int) -> Iterator[Part]:
    with part(file, store) as db:
        reference = Reference(registry())
        rows, skipped, here = Rows(db), Counter[str](), replace(applied, unused=[], met=set())
        for start in range(first, last + 1, AT_ONCE):
            some = (start, min(start + AT_ONCE - 1, last))
            facts = dict(_facts(db, here, some))
            for row in db.execute(_ARTICLES, some):
                article = StoredArticle(decode_article(row[0]), *row[1:])
                ArticleRows(rows, reference, skipped, here, article).load(facts.get(article.id, []))
        rows.flush()
    yield Part(file, skipped, here.unused, here.met)


def _facts(db: sqlite3.Connection, applied: Applied, some: Ids) -> Iterator[tuple[int, list[tuple[int, Fact]]]]:
    for article_id, facts in groupby(db.execute(_FACTS, some), key=itemgetter(0)):
        read = [(fact_id, DECODE[kind](record)) for _, kind, record, fact_id in facts]
        yield article_id, applied.corrected(read)
