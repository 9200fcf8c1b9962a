"""A store of every earlier version opens, keeps what it held, and gains what is new."""

import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from sqlite_utils import Database

from db import migrations as migrating
from db.keys import resemblance, sketch
from db.migrations import migrations
from db.store import Store
from extract.article import Article
from nlp.facts import Claim, Facts
from tests.db.conftest import NOW

VERSIONS = [migration.name for migration in migrations.pending(Database(memory=True))]
TEXT = "Trường Chính trị tỉnh Yên Bái tổ chức hội nghị tổng kết phong trào thi đua năm 2023."


@pytest.mark.parametrize("newest", range(1, len(VERSIONS)))
def test_an_older_store_is_brought_up_to_date(path: Path, newest: int) -> None:
    old = Database(path)
    migrations.apply(old, stop_before=VERSIONS[newest])
    article = Article(source="bao", url="https://bao.example/1", title="Tin", text=TEXT)
    with old.atomic():
        old.conn.execute("INSERT INTO runs VALUES (1, 'nightly', '2026-01-01', '2026-01-01', 'good')")
        old.conn.execute(
            "INSERT INTO articles(source, url, fingerprint, fetched_at, record, version, digest, first_run_id, "
            "last_run_id) VALUES ('bao', ?, 'f', '2026-01-01T00:00:00+07:00', ?, 1, 'd', 1, 1)",
            (article.url, msgspec.json.encode(article).decode()),
        )
        old.conn.execute("INSERT INTO sources(id, name) VALUES ('bao', 'Báo')")
        old.conn.execute(
            "INSERT INTO facts(article_id, kind, key, record, rule, reader, version, first_run_id, last_run_id) "
            "VALUES (1, 'claim', 'yen-bai|1|reached', ?, 'claims/reached', '0', 1, 1, 1)",
            (msgspec.json.encode(Claim(school="yen-bai", level=1, status="reached")).decode(),),
        )
        old.conn.execute("INSERT INTO changes(run_id, fact_id, change) VALUES (1, 1, 'changed')")
        if "sketch" in old["articles"].columns_dict:
            old.conn.execute("UPDATE articles SET sketch = ?", (sketch(TEXT),))
    old.close()
    with Store.open(path) as store:
        assert [found.source for found in store.coverage(NOW)] == ["bao"]
        store.start_run("nightly", NOW)
        saved = store.save_article(article, Facts(), page=article.url or "", digest="d", fetched_at=NOW, reader="1+1")
        assert store.fact(1) is not None
    assert saved == "reread"  # today's reader no longer finds the claim: marked, not forgotten
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT id, sketch FROM articles").fetchall() == [(1, sketch(TEXT))]
        assert db.execute("SELECT key, first_run_id, gone_run_id FROM facts").fetchall() == [
            ("yen-bai|1|reached", 1, 2)
        ]
        assert db.execute("SELECT change FROM changes ORDER BY id").fetchall() == [("changed",), ("gone",)]
        applied = [name for (name,) in db.execute("SELECT name FROM _sqlite_migrations ORDER BY id")]
    assert applied == VERSIONS


def test_every_article_is_sketched_however_few_are_held_at_once(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"Bài thứ {number} kể về hội nghị." for number in range(5)]
    with Store.open(path) as store:
        store.start_run("nightly", NOW)
        for number, text in enumerate(texts):
            article = Article(source="bao", url=f"https://bao.example/{number}", text=text)
            store.save_article(article, Facts(), page=article.url or "", digest="d", fetched_at=NOW, reader="1+1")
    monkeypatch.setattr(migrating, "_AT_ONCE", 2)
    old = Database(path)
    with old.atomic():  # as before m004
        old.conn.execute("UPDATE articles SET sketch = ''")
        old.conn.execute("ALTER TABLE earlier_versions DROP COLUMN revised")
        old.conn.execute("ALTER TABLE earlier_versions DROP COLUMN revised_at")
        old.conn.execute("DELETE FROM _sqlite_migrations WHERE name = 'm004_minhash'")
    old.close()
    Store.open(path).close()
    with closing(sqlite3.connect(path)) as db:
        assert [one for (one,) in db.execute("SELECT sketch FROM articles ORDER BY id")] == list(map(sketch, texts))


def test_sketches_tell_a_reprint_from_another_report() -> None:
    text = " ".join(f"Câu thứ {number} nói về hội nghị của cụm, trường số {number * 7}." for number in range(40))
    reprint = "(Theo báo tỉnh) " + text.replace("Câu thứ 7 nói", "Câu 7 nói") + " Ảnh: P.V."
    other = " ".join(f"Đồng chí thứ {number} phát biểu về phong trào, lớp số {number * 3}." for number in range(40))
    assert resemblance(sketch(text), sketch(text)) == 1
    assert resemblance(sketch(text), sketch(reprint)) > 0.8
    assert resemblance(sketch(text), sketch(other)) < 0.1
    assert resemblance(sketch("ngắn"), sketch("ngắn")) == 0
