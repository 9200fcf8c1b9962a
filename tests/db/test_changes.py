"""What a run changed, in words."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import msgspec

from db.build import build
from db.published import Published
from extract.article import Article
from nlp.facts import Citation, Claim, DateMention, Event, Fact, Participant, Quote, Span
from tests.db.conftest import NOW, Save, facts_of

ARTICLE = Article(source="bao", url="https://bao.example/1", title="Tin", published="2024-01-05", text="Tin ngày 5/1.")


def claim(as_of: str) -> Claim:
    return Claim(school="yen-bai", level=1, status="reached", as_of=as_of, quotes=[Quote("title", "đạt")])


def changes(path: Path, target: Path, since: int = 0) -> list[tuple[int, str, str]]:
    build(path, target, built_at=NOW, as_of=date(2024, 6, 1))
    with Published.open(target) as published:
        return [(change.run_id, change.change, change.summary) for change in published.changes(since=since)]


def test_a_claim_comes_changes_goes_and_returns(path: Path, target: Path, save: Save) -> None:
    for as_of in ("2024-01", "2024-01-04", None, "2024-01-04"):
        save(ARTICLE, facts_of(*([claim(as_of)] if as_of else [])))
    name = "Trường Chính trị tỉnh Yên Bái, mức 1: đã đạt (chưa rõ quyết định công nhận)"
    everything = [
        (1, "added", f"{name}, 1/2024"),
        (2, "changed", f"{name}, 1/2024 → {name}, 4/1/2024"),
        (3, "gone", f"{name}, 4/1/2024"),
        (4, "returned", f"{name}, 4/1/2024"),
    ]
    assert changes(path, target) == everything
    assert changes(path, target, since=2) == everything[2:]


def test_the_same_statement_read_by_another_rule_is_no_news(path: Path, target: Path, save: Save) -> None:
    event = Event(id="e1", type="visit", start="2024-01-05", evidence=[Span(0, 3)], rule="one")
    other = Event(id="e1", type="visit", start="2024-01-05", evidence=[Span(4, 12)], rule="two")
    save(ARTICLE, facts_of(event))
    save(ARTICLE, facts_of(other))
    assert changes(path, target) == [(1, "added", "Làm việc, trao đổi kinh nghiệm, 5/1/2024")]
    with closing(sqlite3.connect(target)) as db:
        assert db.execute("SELECT rule FROM facts").fetchall() == [("two",)]


def test_what_changed_is_named_where_a_fact_is_summed_up_as_before(path: Path, target: Path, save: Save) -> None:
    for place, end in ((None, "2024-01-06"), ("Yên Bái", None)):
        save(ARTICLE, facts_of(Event(id="e1", type="visit", start="../2024-01-05", place=place, end=end)))
    said = "Làm việc, trao đổi kinh nghiệm, đến 5/1/2024"
    assert changes(path, target) == [(1, "added", said), (2, "changed", f"{said} (kết thúc, địa điểm)")]


def test_only_what_people_follow_is_news_when_an_article_is_new(path: Path, target: Path, save: Save) -> None:
    facts: list[Fact] = [
        Participant(name="Cầm Thị Lai"),
        Citation(key="11-QĐ/TW"),
        DateMention(text="5/1", value="2024-01-05"),
    ]
    save(ARTICLE, facts_of(*facts))
    assert changes(path, target) == []
    save(ARTICLE, facts_of(*facts[1:]))
    assert changes(path, target) == [(2, "gone", "Cầm Thị Lai")]


def test_an_event_is_news_once_however_many_tell_of_it(path: Path, target: Path, save: Save) -> None:
    """A first night had told of 193 new events where the database had 168."""
    told = Event(
        id="e1", type="annual_review", start="2024-01-05", cluster="bac-trung-bo", covers="2023", evidence=[Span(0, 3)]
    )
    papers = [
        msgspec.structs.replace(ARTICLE, source=f"bao-{n}", url=f"https://bao{n}.example/1", text=f"Tin {n} ngày 5/1.")
        for n in range(3)
    ]
    for paper in papers:
        save(paper, facts_of(told))
    build(path, target, built_at=NOW, as_of=date(2024, 6, 1))
    with Published.open(target) as published:
        reports = published.rows("SELECT event_id FROM event_reports")
        assert len({row["event_id"] for row in reports}) == 1
        assert [len(list(published.news(run))) for run in (1, 2, 3)] == [1, 0, 0]
