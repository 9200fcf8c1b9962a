"""The store keeps what it was told, through re-reading, bad files and kill -9."""

import os
import signal
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from crawler.ledger import Fetch, Ledger, SourceRun
from db.errors import StoreError
from db.store import Store
from extract.article import Article
from nlp.facts import Claim, Event, Facts
from tests.db.conftest import NOW, Save, facts_of, spans

ARTICLE = Article(
    source="bao-tinh",
    url="https://bao.example/1",
    title="Trường Chính trị tỉnh Yên Bái đón Bằng công nhận",
    published="2024-01-12",
    text="Trường Chính trị tỉnh Yên Bái được công nhận đạt chuẩn mức 1.",
)
CLAIM = Claim(
    school="yen-bai",
    level=1,
    status="recognised",
    as_of="2024-01-12",
    evidence=spans(ARTICLE, "được công nhận đạt chuẩn mức 1"),
    rule="claims/recognised",
)


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as db:
        return db.execute(sql).fetchall()


def test_saving_the_same_article_again_changes_nothing(path: Path, save: Save) -> None:
    assert save(ARTICLE, facts_of(CLAIM)) == "new"
    assert save(ARTICLE, facts_of(CLAIM)) == "unchanged"
    assert rows(path, "SELECT version FROM articles") == [(1,)]
    assert rows(path, "SELECT count(*) FROM facts") == [(1,)]
    assert rows(path, "SELECT * FROM changes") == []


def test_spacing_and_case_make_no_new_version(path: Path, save: Save) -> None:
    save(ARTICLE, Facts())
    assert save(msgspec.structs.replace(ARTICLE, text=ARTICLE.text.upper() + "\n"), Facts()) == "unchanged"
    assert rows(path, "SELECT * FROM earlier_versions") == []


def test_a_changed_text_keeps_the_earlier_one(path: Path, save: Save) -> None:
    save(ARTICLE, facts_of(CLAIM))
    corrected = msgspec.structs.replace(ARTICLE, text="Trường Chính trị tỉnh Yên Bái được thẩm định mức 1.")
    assert save(corrected, Facts()) == "revised"
    [(version, record)] = rows(path, "SELECT version, record FROM earlier_versions")
    assert version == 1
    assert msgspec.json.decode(str(record), type=Article).text == ARTICLE.text
    assert rows(path, "SELECT change, after FROM changes") == [("gone", None)]
    assert rows(path, "SELECT kind, first_run_id, gone_run_id FROM facts") == [("claim", 1, 2)]


def test_a_new_headline_is_a_new_version_but_a_better_reading_of_the_same_bytes_is_not(path: Path, save: Save) -> None:
    save(ARTICLE, Facts())
    headline = msgspec.structs.replace(ARTICLE, title="Trường Chính trị tỉnh Yên Bái đạt chuẩn")
    assert save(headline, Facts(), digest="of the edited page") == "revised"
    better = msgspec.structs.replace(headline, title="Yên Bái đạt chuẩn", text=headline.text + " Mức 1.")
    assert save(better, Facts(), digest="of the edited page") != "revised"
    assert rows(path, "SELECT version FROM articles") == [(2,)]


def test_a_fact_changes_goes_and_returns_under_one_identifier(path: Path, save: Save) -> None:
    later = msgspec.structs.replace(CLAIM, as_of="2024-01")
    for facts in (facts_of(CLAIM), facts_of(later), Facts(), facts_of(later)):
        save(ARTICLE, facts)
    assert rows(path, "SELECT run_id, fact_id, change FROM changes") == [
        (2, 1, "changed"),
        (3, 1, "gone"),
        (4, 1, "returned"),
    ]
    assert rows(path, "SELECT id, first_run_id, last_run_id, gone_run_id FROM facts") == [(1, 1, 4, None)]


def test_two_events_of_one_type_are_two_facts(path: Path, save: Save) -> None:
    save(ARTICLE, facts_of(Event(id="e1", type="opening"), Event(id="e2", type="opening")))
    assert rows(path, "SELECT key FROM facts ORDER BY id") == [("opening",), ("opening#2",)]


def test_a_file_is_known_by_its_text_whatever_its_name(path: Path, save: Save) -> None:
    save(Article(file="a/tin.txt", text=ARTICLE.text), Facts())
    assert save(Article(file="b/tin.txt", text=ARTICLE.text), Facts()) == "unchanged"
    assert save(Article(file="b/tin.txt", text="Tin khác."), Facts()) == "revised"
    assert rows(path, "SELECT count(*) FROM articles") == [(1,)]


def test_every_page_is_offered_once_per_reader(store: Store) -> None:
    fetch = Fetch(
        source="bao-tinh",
        url="https://bao.example/1",
        role="article",
        outcome="fresh",
        fetched_at=NOW,
        digest="d1",
    )
    store.start_run("nightly", NOW)
    store.record(fetch)
    store.record(msgspec.structs.replace(fetch, url="https://bao.example/2"))
    store.record(msgspec.structs.replace(fetch, url="https://bao.example/", role="list"))
    store.record(msgspec.structs.replace(fetch, url="https://bao.example/3", outcome="gone", digest=None))

    def read(reader: str) -> list[str]:
        urls = []
        for page in store.unread(reader):
            urls.append(page.url)
            store.save_rejection(
                "listing", "Trang danh mục.", source=page.source, page=page.url, digest=page.digest or "", reader=reader
            )
        return urls

    assert read("1+1") == ["https://bao.example/1", "https://bao.example/2"]
    assert read("1+1") == []
    assert read("1+2") == ["https://bao.example/1", "https://bao.example/2"]
    store.record(msgspec.structs.replace(fetch, digest="d2"))
    store.record(msgspec.structs.replace(fetch, outcome="server_down", digest=None))
    assert read("1+2") == ["https://bao.example/1"]


def test_a_page_that_could_not_be_read_is_offered_again_once_it_was_fetched_again(store: Store) -> None:
    fetch = Fetch(source="s", url="https://x.example/1", role="article", outcome="fresh", fetched_at=NOW, digest="d1")
    run = store.start_run("nightly", NOW)
    store.record(fetch)
    store.save_rejection("unreadable", "Bản lưu hỏng.", source="s", page=fetch.url, digest="d1", reader="1+1")
    assert list(store.unread("1+1")) == []
    store.finish_run(run, NOW, "good")
    store.start_run("nightly", NOW)
    store.record(fetch)  # the same bytes
    assert list(store.unread("1+1")) == [fetch]


def test_the_ledger_remembers_the_latest(store: Store) -> None:
    ledger: Ledger = store
    down = Fetch(
        source="s", url="https://x.example/1", role="article", outcome="server_down", fetched_at=NOW, attempts=1
    )
    ledger.record(down)
    assert ledger.failed("s") == [down]
    assert ledger.failed("other") == []
    fresh = msgspec.structs.replace(down, outcome="fresh", attempts=0, digest="d")
    ledger.record(fresh)
    assert ledger.failed("s") == []
    assert ledger.seen("s", "https://x.example/1") == fresh
    assert ledger.seen("s", "https://x.example/2") is None
    runs = [SourceRun(source="s", started=NOW, finished=NOW + timedelta(minutes=m), outcome="quiet") for m in range(3)]
    for run in runs:
        ledger.record_run(run)
    assert ledger.runs("s", 2) == [runs[2], runs[1]]


def test_an_unfinished_run_is_called_interrupted(path: Path, store: Store) -> None:
    store.start_run("nightly", NOW)
    store.finish_run(store.start_run("nightly", NOW), NOW, "partly")
    assert rows(path, "SELECT outcome FROM runs ORDER BY id") == [("interrupted",), ("partly",)]


def test_saving_needs_a_run(store: Store) -> None:
    with pytest.raises(RuntimeError):
        store.save_rejection("empty", "Trang rỗng.", source="s", page="p", digest="d", reader="1")


def test_a_file_that_is_no_database(path: Path) -> None:
    path.write_text("Đây không phải cơ sở dữ liệu. " * 100)
    with pytest.raises(StoreError, match=r"store\.db: tệp này không phải cơ sở dữ liệu SQLite; hãy"):
        Store.open(path)


def test_a_database_of_another_program(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE notes(text)")
    with pytest.raises(StoreError, match="không phải của thidua"):
        Store.open(path)
    assert rows(path, "SELECT name FROM sqlite_master") == [("notes",)]


def test_a_database_of_a_newer_version(path: Path) -> None:
    Store.open(path).close()
    with sqlite3.connect(path) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) "
            "VALUES ('thidua-store', 'm999_future', '2030-01-01')"
        )
    with pytest.raises(StoreError, match="bản thidua mới hơn"):
        Store.open(path)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="hãy kiểm tra đường dẫn"):
        Store.open(tmp_path / "file" / "store.db")


def test_a_full_disk_loses_only_the_article_in_hand(path: Path, save: Save, store: Store) -> None:
    save(ARTICLE, facts_of(CLAIM))
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages + 2}")
    huge = Article(source="bao-tinh", url="https://bao.example/2", text="Hội nghị " * 10_000)
    with pytest.raises(StoreError, match="đĩa đã đầy"):
        save(huge, Facts())
    store._db.execute("PRAGMA max_page_count = 1000000")
    assert save(huge, Facts()) == "new"
    assert rows(path, "SELECT url FROM articles ORDER BY id") == [
        ("https://bao.example/1",),
        ("https://bao.example/2",),
    ]
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]


def test_someone_else_writing(path: Path, store: Store) -> None:
    store._db.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="một tiến trình khác đang ghi"):
        store.start_run("nightly", NOW)
    other.close()


INGEST = """
import sys
from pathlib import Path
from datetime import UTC, datetime
from db.store import Store
from extract.article import Article
from nlp.facts import DateMention, Facts
now = datetime(2026, 3, 1, tzinfo=UTC)
with Store.open(Path(sys.argv[1])) as store:
    store.start_run("ingest", now)
    for number in range(int(sys.argv[2]), 10**6):
        article = Article(file=f"{number}.txt", text=f"Bài số {number}. " * 50)
        facts = Facts(dates=[DateMention(text=str(d), value=f"2024-01-{d:02}") for d in range(1, 21)])
        store.save_article(article, facts, page=article.file, digest=str(number), fetched_at=now, reader="1")
        print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_kill_9_loses_at_most_the_article_in_hand(path: Path) -> None:
    said = -1
    for lines in (1, 30, 90):
        process = subprocess.Popen(
            [sys.executable, "-c", INGEST, str(path), str(said + 1)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        for _ in range(lines):
            said = int(process.stdout.readline())
        os.kill(process.pid, signal.SIGKILL)
        said = max([said, *map(int, process.stdout.read().split())])
        process.wait()
        process.stdout.close()
        kept = [int(str(file).removesuffix(".txt")) for (file,) in rows(path, "SELECT file FROM articles ORDER BY id")]
        assert kept in (list(range(said + 1)), list(range(said + 2)))
        assert rows(path, "SELECT DISTINCT count(*) FROM facts GROUP BY article_id") == [(20,)]
        assert rows(
            path, "SELECT count(*) FROM articles a LEFT JOIN readings r ON r.article_id = a.id WHERE r.page IS NULL"
        ) == [(0,)]
        assert rows(path, "PRAGMA integrity_check") == [("ok",)]
        said = kept[-1]
