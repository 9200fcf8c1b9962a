"""What a publisher changed in an article after it was first read, passage by passage."""

import sqlite3
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from db.keys import decode_article
from db.rows import Rows
from extract.article import Article

_EDITS = """
SELECT article_id, version + 1, revised_at, record, revised FROM store.earlier_versions ORDER BY article_id, version
"""


class Passage(NamedTuple):
    """What a `field` of `Article` said: a paragraph, caption or author a line, `None` where it said nothing."""

    field: str
    before: str | None
    after: str | None


def load_revisions(db: sqlite3.Connection) -> None:
    """Fill `revisions` from the attached store: every version of an article against the one before it."""
    rows = Rows(db)
    number = 0
    for article_id, version, seen_at, before, after in db.execute(_EDITS):
        for passage in changed(decode_article(before), decode_article(after)):
            number += 1
            rows.add("revisions", number, article_id, version, seen_at, *passage)
    rows.flush()


def changed(before: Article, after: Article) -> Iterator[Passage]:
    """The passages that differ, in the order of the article."""
    for field in ("title", "published", "authors", "text", "captions"):
        old, new = _lines(getattr(before, field)), _lines(getattr(after, field))
        for tag, i, last_i, j, last_j in SequenceMatcher(None, old, new).get_opcodes():
            if tag != "equal":
                yield Passage(field, "\n".join(old[i:last_i]) or None, "\n".join(new[j:last_j]) or None)


def _lines(value: str | list[str] | None) -> list[str]:
    return value if isinstance(value, list) else value.split("\n") if value else []
