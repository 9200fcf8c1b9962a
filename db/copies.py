"""Articles that repeat another's text: word for word anywhere, with small changes at another publisher.

Who published first is the original, all others are copies of that one, whatever order they were read in: a school's
page is often fetched years after the paper that reprinted it.
"""

import sqlite3
from array import array
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from db.keys import bands, resemblance
from db.rows import BATCH
from db.scratch import attach, show_parts

REPRINT = 0.6
"""Of the runs of words in common: the same text with another headline, a paragraph more or less."""
WITHIN = timedelta(days=31)
"""Between a text and its reprint; so only a month of texts stands in memory, however many there are."""

_ARTICLES = """
SELECT a.id, a.publisher, a.sort_date, s.sketch FROM articles a JOIN store.articles s ON s.id = a.id
WHERE s.sketch <> '' ORDER BY a.sort_date, a.id
"""
_SAME_WORDS = """
SELECT group_concat(id) FROM store.articles GROUP BY fingerprint HAVING count(*) > 1
"""
# A day printed without the time may be of any hour; what shows no date at all comes after all that do.
_FIRST = """
SELECT id FROM articles WHERE id IN (SELECT value FROM json_each(?))
ORDER BY published IS NULL, date(sort_date), length(published) = 10, published, source, coalesce(url, file) LIMIT 1
"""


def copies(store: Path, files: Sequence[Path]) -> Iterator["array[int]"]:
    """The original and the copy, one behind the other, of every article of the parts that repeats one before it."""
    with closing(sqlite3.connect(":memory:", uri=True)) as db:
        db.execute("PRAGMA cache_size = -8192")  # SQLite sorts in as much: a million sketches
        attach(db, store)
        show_parts(db, files, "articles")
        db.execute("BEGIN")  # all that is read of the store is of one moment
        [(last,)] = db.execute("SELECT coalesce(max(id), 0) FROM store.articles")
        groups = _Groups(last)
        for (ids,) in db.execute(_SAME_WORDS):
            first, *others = map(int, ids.split(","))
            for other in others:
                groups.join(first, other)
        for one, other in _reprints(db):
            groups.join(one, other)
        found = array("q")  # all, so that nobody waits for who takes them in: 5 MB at a million articles
        for ids in groups.members():
            [(original,)] = db.execute(_FIRST, (str(ids),))
            for one in ids:
                if one != original:
                    found.extend((original, one))
    for start in range(0, len(found), 2 * BATCH):
        yield found[start : start + 2 * BATCH]


def join_copies(db: sqlite3.Connection, repeated: Iterable["array[int]"]) -> None:
    """Fill `copy_of` of every article that repeats one published before it, as `copies` has found."""
    for some in repeated:
        db.executemany("UPDATE articles SET copy_of = ? WHERE id = ?", zip(some[::2], some[1::2], strict=True))


class _Text(NamedTuple):
    id: int
    publisher: str
    sort_date: str
    sketch: str
    bands: list[str]


def _reprints(db: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    """Articles of two publishers with much the same words within `WITHIN`."""
    recent: deque[_Text] = deque()
    # By band, the oldest first; with a list for each band all this took a fifth longer.
    alike: dict[str, tuple[_Text, ...]] = {}
    for row in db.execute(_ARTICLES):
        text = _Text._make((*row, bands(row[-1])))
        since = (date.fromisoformat(text.sort_date) - WITHIN).isoformat() if text.sort_date > "0001-02" else ""
        while recent and recent[0].sort_date < since:
            for band in recent.popleft().bands:
                if others := alike.pop(band)[1:]:
                    alike[band] = others
        met = {other.id: other for band in text.bands for other in alike.get(band, ())}
        for other in met.values():
            if other.publisher != text.publisher and resemblance(other.sketch, text.sketch) >= REPRINT:
                yield other.id, text.id
        recent.append(text)
        alone = (text,)
        for band in text.bands:
            alike[band] = alike[band] + alone if band in alike else alone


class _Groups:
    """Articles joined two by two (union-find): 8 bytes for each up to the last identifier."""

    def __init__(self, last: int) -> None:
        self._within = array("q", range(last + 1))

    def _head(self, one: int) -> int:
        while (above := self._within[one]) != one:
            self._within[one] = one = self._within[above]
        return one

    def join(self, one: int, other: int) -> None:
        one, other = self._head(one), self._head(other)
        self._within[max(one, other)] = min(one, other)

    def members(self) -> Iterator[list[int]]:
        groups: defaultdict[int, list[int]] = defaultdict(list)
        for one in range(len(self._within)):
            if (head := self._head(one)) != one:
                groups[head].append(one)
        while groups:
            head, others = groups.popitem()
            yield [head, *others]
