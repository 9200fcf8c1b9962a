"""The short list of what a person should look at, and from a line of it to a decision."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from db.build import build
from db.corrections import Correction, record
from db.store import Store
from extract.article import Article
from nlp.facts import Citation, Claim, Event, Fact, Participant, Quote, Span, Status
from nlp.registry import registry
from tests.db.conftest import NOW, Save, facts_of

CAO_BANG, YEN_BAI = "Trường Chính trị tỉnh Cao Bằng", "Trường Chính trị tỉnh Yên Bái"
Lines = list[tuple[int, int, int | None]]


def tell(save: Save, number: int, published: str, *facts: Fact) -> None:
    text = f"Bài thứ {number}. Có nêu quyết định."
    url = f"https://bao.example/{number}"
    save(Article(source="bao", url=url, title="Tin", published=published, text=text), facts_of(*facts))


def claim(status: Status, evidence: list[Span] | None = None) -> Claim:
    return Claim(school="cao-bang", level=1, status=status, quotes=[Quote("title", status)], evidence=evidence or [])


def review(path: Path, target: Path, corrections: Path | None = None, as_of: date = date(2024, 6, 1)) -> Lines:
    build(path, target, built_at=NOW, as_of=as_of, corrections=corrections)
    with closing(sqlite3.connect(target)) as db:
        return db.execute("SELECT rank, fact_id, other_fact_id FROM review ORDER BY id").fetchall()


def test_a_later_denial_of_a_recognition_comes_first(path: Path, target: Path, save: Save) -> None:
    tell(save, 1, "2024-01-05", claim("recognised"))
    tell(save, 2, "2024-02-05", claim("not_reached"))
    assert review(path, target) == [(1, 1, 2), (2, 1, None)]


def test_a_recognition_told_once_without_its_decision(path: Path, target: Path, save: Save) -> None:
    tell(save, 1, "2024-01-05", claim("recognised"))
    assert review(path, target) == [(2, 1, None)]
    tell(save, 2, "2024-01-06", claim("recognised"))
    assert review(path, target) == []


def test_of_a_school_that_has_been_merged_too_but_after_those_of_today(path: Path, target: Path, save: Save) -> None:
    def recognised(school: str) -> Claim:
        return Claim(school=school, level=1, status="recognised", quotes=[Quote("title", "được công nhận")])

    tell(save, 1, "2024-01-05", recognised("yen-bai"))
    tell(save, 2, "2025-12-05", recognised("cao-bang"))
    tell(save, 3, "2024-01-06", recognised("ha-nam"))
    assert review(path, target, as_of=date(2026, 1, 1)) == [(2, 2, None), (2, 3, None), (2, 1, None)]


def test_a_reprint_is_no_second_article(path: Path, target: Path, save: Save) -> None:
    text = "Trường Chính trị tỉnh Cao Bằng được công nhận đạt chuẩn mức 1 hôm nay."
    for source in ("bao", "cong"):
        article = Article(
            source=source, url=f"https://{source}.example/1", title="Tin", published="2024-01-05", text=text
        )
        save(article, facts_of(claim("recognised")))
    assert review(path, target) == [(2, 1, None)]


def test_a_recognition_told_once_with_its_decision_needs_no_look(path: Path, target: Path, save: Save) -> None:
    decision = Citation(key="99-QĐ/HVCTQG", type="Quyết định", evidence=[Span(3, 9)])
    tell(save, 1, "2024-01-05", decision, claim("recognised", [Span(0, 3)]))
    assert review(path, target) == []


def test_events_that_may_be_one_or_two(path: Path, target: Path, save: Save) -> None:
    people = [Participant(name=name, event="e1") for name in ("Lê An", "Lê Bình", "Lê Chi")]
    one = Event(id="e1", type="seminar", start="2024-03-01", cluster="bac-trung-bo", host="nghe-an")
    tell(save, 1, "2024-03-02", one, *people)
    tell(save, 2, "2024-03-02", Event(id="e1", type="seminar", start="2024-03-01", host="ha-tinh"), *people)
    tell(save, 3, "2024-03-05", Event(id="e1", type="seminar", start="2024-03-03", cluster="bac-trung-bo"))
    lines = review(path, target)
    assert [(rank, fact) for rank, fact, _ in lines] == [(3, 1), (4, 1)]


def present(name: str, position: str, organisation: str | None) -> list[Fact]:
    return [Participant(name=name, position=position, organisation=organisation)]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        # Another office of the same committee, a slip of the tone, a post without a body: perhaps one person.
        (("Lò Thị An", "Phó Trưởng ban", "Ban Tuyên giáo"), ("Lò Thị An", "Phó Trưởng ban", "Ban Tuyên huấn"), True),
        (("Lò Thị An", "Hiệu trưởng", CAO_BANG), ("Lò Thi An", "Hiệu trưởng", CAO_BANG), True),
        (("Lò Thị An", "giảng viên", CAO_BANG), ("Lò Thị An", "giảng viên", None), True),
        # Another school, another body, another post, another name: nothing says so.
        (("Lò Thị An", "Hiệu trưởng", CAO_BANG), ("Lò Thị An", "Hiệu trưởng", YEN_BAI), False),
        (("Lò Thị An", "Giám đốc", "Sở Nội vụ"), ("Lò Thị An", "Giám đốc", "Bảo tàng tỉnh"), False),
        (("Lò Thị An", "Trưởng khoa", CAO_BANG), ("Lò Thị An", "Thư ký", None), False),
        (("Lò Thị An", "Hiệu trưởng", CAO_BANG), ("Lò Thị Anh", "Hiệu trưởng", CAO_BANG), False),
    ],
)
def test_people_who_may_be_one_or_two(
    path: Path,
    target: Path,
    save: Save,
    one: tuple[str, str, str | None],
    other: tuple[str, str, str | None],
    near: bool,
) -> None:
    tell(save, 1, "2024-03-02", *present(*one))
    tell(save, 2, "2024-06-02", *present(*other))
    assert review(path, target) == ([(5, 1, 2)] if near else [])


def test_two_namesakes_of_one_article_are_two(path: Path, target: Path, save: Save) -> None:
    facts = present("Lò Thị An", "giảng viên", "Khoa Xây dựng Đảng")
    tell(save, 1, "2024-03-02", *facts, *present("Lò Thị An", "giảng viên", "Khoa Xây dựng Đoàn"))
    assert review(path, target) == []


def test_from_a_line_to_a_decision(path: Path, target: Path, save: Save, store: Store, tmp_path: Path) -> None:
    tell(save, 1, "2024-01-05", claim("recognised"))
    [(_, fact_id, _)] = review(path, target)
    fact = store.fact(fact_id)
    assert fact is not None
    why = "Bài dẫn lại mục tiêu của Đề án."
    record(
        tmp_path / "decided" / "lan.yml",
        Correction(decision="reject", fact=fact[0], who="Lan", when=date(2024, 6, 1), why=why),
    )
    assert review(path, target, tmp_path / "decided") == []
    assert store.fact(999) is None


def test_never_more_than_fifty(path: Path, target: Path, save: Save) -> None:
    for number, slug in enumerate(registry().schools):
        word = Claim(school=slug, level=1, status="recognised", quotes=[Quote("title", "được công nhận")])
        tell(save, number, "2024-01-05", word)
    lines = review(path, target)
    assert len(lines) == 50
    assert {rank for rank, *_ in lines} == {2}
