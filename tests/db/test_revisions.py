"""What publishers change in their articles, as a reader of thidua.db sees it."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import msgspec

from db.build import build
from extract.article import Article
from nlp.facts import Facts
from tests.db.conftest import NOW, Save

FIRST = Article(
    source="bao",
    url="https://bao.example/1",
    title="Tổng kết Cụm",
    published="2024-01-05T08:00:00+07:00",
    authors=["Lê Hà"],
    text="Sáng 4/1, Cụm tổng kết.\nCó 8 trường dự.\nHội nghị bầu Cụm trưởng.",
    captions=["Quang cảnh hội nghị"],
)


def revisions(path: Path) -> list[tuple[object, ...]]:
    target = path.with_name("thidua.db")
    build(path, target, built_at=NOW, as_of=date(2026, 3, 1))
    with closing(sqlite3.connect(target)) as db:
        return db.execute("SELECT version, field, before, after FROM revisions ORDER BY id").fetchall()


def test_each_version_shows_the_passages_that_changed_and_only_those(path: Path, save: Save) -> None:
    second = msgspec.structs.replace(
        FIRST,
        text="Sáng 4/1, Cụm tổng kết.\nCó 9 trường dự.\nHội nghị bầu Cụm trưởng.\nHội nghị bế mạc lúc 11 giờ.",
        authors=["Lê Hà", "Vũ Ân"],
    )
    third = msgspec.structs.replace(second, title="Tổng kết Cụm thi đua", text=second.text.partition("\n")[2])
    for article in (FIRST, second, third):
        save(article, Facts())
    assert revisions(path) == [
        (2, "authors", None, "Vũ Ân"),
        (2, "text", "Có 8 trường dự.", "Có 9 trường dự."),
        (2, "text", None, "Hội nghị bế mạc lúc 11 giờ."),
        (3, "title", "Tổng kết Cụm", "Tổng kết Cụm thi đua"),
        (3, "text", "Sáng 4/1, Cụm tổng kết.", None),
    ]


def test_what_a_better_extractor_reads_later_is_no_edit(path: Path, save: Save) -> None:
    save(FIRST, Facts())
    edited = msgspec.structs.replace(FIRST, text=FIRST.text.replace("8 trường", "9 trường"))
    save(edited, Facts(), digest="edited")
    save(
        msgspec.structs.replace(edited, text=edited.text + "\nMột đoạn trước đây bị bỏ sót."), Facts(), digest="edited"
    )
    assert revisions(path) == [(2, "text", "Có 8 trường dự.", "Có 9 trường dự.")]
