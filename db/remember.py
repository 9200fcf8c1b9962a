"""How an article and its facts are remembered: what is new, changed, gone or back since the last reading."""

import sqlite3
from datetime import datetime
from typing import Literal

import msgspec

from db.keys import decode_article, fingerprint, keyed, sketch
from extract.article import Article
from nlp.facts import Facts

Saved = Literal["new", "revised", "reread", "unchanged"]
"""What saving an article came to: first seen, its text or title changed, same text but other facts, nothing."""

encode = msgspec.json.Encoder(order="deterministic").encode


def rowid(cursor: sqlite3.Cursor) -> int:
    """The identifier of the row just inserted."""
    assert cursor.lastrowid is not None  # noqa: S101 -- an INSERT that returned has one
    return cursor.lastrowid


def put_article(
    db: sqlite3.Connection, run: int, article: Article, digest: str, fetched_at: datetime
) -> tuple[int, int, Saved]:
    """Insert or update the article; its identifier, its version from 1 on, and what it came to."""
    source, print_ = article.source or "local", fingerprint(article.text)
    record, at = encode(article).decode(), fetched_at.isoformat()
    # A file without an address is the same article under another name when it says the same.
    found = "url = ?1" if article.url else "url IS NULL AND (file = ?1 OR fingerprint = ?2) ORDER BY file = ?1 DESC"
    old = db.execute(
        f"SELECT id, version, fingerprint, digest, record FROM articles WHERE source = ?3 AND {found}",  # noqa: S608
        (article.url or article.file, print_, source),
    ).fetchone()
    if old is None:
        cursor = db.execute(
            "INSERT INTO articles(source, url, file, fingerprint, sketch, fetched_at, record, version, digest, "
            "first_run_id, last_run_id) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)",
            (source, article.url, article.file, print_, sketch(article.text), at, record, digest, run, run),
        )
        return rowid(cursor), 1, "new"
    article_id, version, old_print, old_digest, old_record = old
    # Other words from the same bytes are a better extractor, not another version of the article.
    revised = old_digest != digest and (old_print != print_ or _retitled(old_record, article))
    if revised:
        # With what it became as it is read now: read by a later extractor, the two would differ by more than the edit.
        db.execute(
            "INSERT INTO earlier_versions SELECT id, version, digest, fetched_at, record, ?, ? FROM articles "
            "WHERE id = ?",
            (record, at, article_id),
        )
        version += 1
        db.execute("UPDATE articles SET version = ?, fetched_at = ? WHERE id = ?", (version, at, article_id))
    if old_record != record or old_digest != digest:
        db.execute(
            "UPDATE articles SET fingerprint = ?, sketch = ?, record = ?, digest = ?, file = ? WHERE id = ?",
            (print_, sketch(article.text), record, digest, article.file, article_id),
        )
    db.execute("UPDATE articles SET last_run_id = ? WHERE id = ?", (run, article_id))
    return article_id, version, "revised" if revised else "unchanged"


def _retitled(old_record: str, article: Article) -> bool:
    before = decode_article(old_record)
    return fingerprint(before.title or "") != fingerprint(article.title or "")


def put_facts(db: sqlite3.Connection, facts: Facts, *, article_id: int, version: int, reader: str, run: int) -> bool:
    """Bring the article's facts up to date; whether that changed any that had been read before, or added to them."""
    old: dict[tuple[str, str], tuple[int, str, bool]] = {
        (kind, key): (fact_id, record, bool(gone))
        for fact_id, kind, key, record, gone in db.execute(
            "SELECT id, kind, key, record, gone_run_id IS NOT NULL FROM facts WHERE article_id = ?", (article_id,)
        )
    }
    changes: list[tuple[int, int, str, str | None, str | None]] = []
    new: list[tuple[object, ...]] = []
    kept: list[tuple[object, ...]] = []
    for kind, key, fact in keyed(facts):
        record = encode(fact).decode()
        if (kind, key) not in old:
            new.append((article_id, kind, key, record, fact.rule, reader, version, run, run))
            continue
        fact_id, before, gone = old.pop((kind, key))
        kept.append((record, fact.rule, reader, version, run, fact_id))
        if gone:
            changes.append((run, fact_id, "returned", before, record))
        elif before != record:
            changes.append((run, fact_id, "changed", before, record))
    lost = [(fact_id, record) for fact_id, record, gone in old.values() if not gone]
    changes += [(run, fact_id, "gone", record, None) for fact_id, record in lost]
    db.executemany(
        "INSERT INTO facts(article_id, kind, key, record, rule, reader, version, first_run_id, last_run_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        new,
    )
    db.executemany(
        "UPDATE facts SET record = ?, rule = ?, reader = ?, version = ?, last_run_id = ?, gone_run_id = NULL "
        "WHERE id = ?",
        kept,
    )
    db.executemany("UPDATE facts SET gone_run_id = ? WHERE id = ?", [(run, fact_id) for fact_id, _ in lost])
    db.executemany("INSERT INTO changes(run_id, fact_id, change, before, after) VALUES (?, ?, ?, ?, ?)", changes)
    return bool(changes or new)
