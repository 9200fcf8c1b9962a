"""Two hundred searches as people type them (`searches.yml`): each finds what it must, the same however it is spelt."""

import sqlite3
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import httpx
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import get
from web.plugins.search import prepare_connection, words
from web.serve import METADATA

Night = tuple[Path, "CompletedProcess[str]"]
SEARCHES = yaml.safe_load(Path(__file__).with_name("searches.yml").read_text("utf-8"))
FIRST = 5


def hits(client: httpx.Client, query: str) -> list[dict[str, Any]]:
    answer = client.get("/thidua/search.json", params={"q": query, "_shape": "objects"})
    assert answer.status_code == 200, query
    found: list[dict[str, Any]] = answer.json()["rows"]
    return found


def test_two_hundred_searches_find_what_they_must(site: str) -> None:
    missed, asked = [], 0
    with httpx.Client(base_url=site, timeout=60) as client:
        for search in SEARCHES:
            for query in search["queries"]:
                asked += 1
                titles = [hit["title"] for hit in hits(client, query) if hit["place"] == search["kind"]]
                if not any(title.startswith(search["finds"]) for title in titles[:FIRST]):
                    missed.append(f"{query!r} must find {search['finds']!r}, found {titles[:FIRST]}")
    assert not missed, "\n".join(missed)
    assert asked >= 200


_PIECES = [*'"“”()*^+-:{}\\/., \n\0', "NEAR", "AND", "NOT", "đạt", "11-QĐ/TW", "số "]


@given(st.lists(st.sampled_from(_PIECES), max_size=8).map("".join))
def test_whatever_somebody_types_can_be_searched_for(query: str) -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE VIRTUAL TABLE texts USING fts5(text)")
        assert db.execute("SELECT * FROM texts WHERE texts MATCH ?", (words(query),)).fetchall() == []


def test_a_search_for_nothing_finds_nothing(site: str) -> None:
    for query in ('"', "“”", "   "):
        answer = get(f"{site}/thidua/articles.json", params={"_search": query})
        assert (answer.status_code, answer.json()["rows"]) == (200, [])


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("Trường Chính trị Yên Bái chuẩn mức 1", "truong chinh tri yen bai chuan muc 1"),
        ("hội nghị tổng kết", "hoi nghi tong ket"),
        ("Đề án đạt chuẩn", "de an dat chuan"),
        ("Thanh Hóa", "Thanh Hoá"),
    ],
)
def test_marks_change_nothing(site: str, marked: str, bare: str) -> None:
    with httpx.Client(base_url=site, timeout=60) as client:
        found = hits(client, marked)
        assert found == hits(client, bare)
    assert len(found) >= 3


def test_snippets_keep_their_marks_and_whole_phrases_come_first(site: str) -> None:
    with httpx.Client(base_url=site, timeout=60) as client:
        articles = [hit for hit in hits(client, "dat chuan muc 1") if hit["place"] == 5]
        assert any("⟦đạt chuẩn mức 1⟧" in hit["snippet"] for hit in articles[:3])
        quoted = [hit for hit in hits(client, '"ký kết giao ước thi đua năm 2024"') if hit["place"] == 5]
    assert quoted
    assert all("⟦" in hit["snippet"] for hit in quoted)


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("số 11-QĐ/TW", '"11 QD TW"'),
        ("11QĐ/TW", '"11 QD TW"'),
        ("đạt chuẩn", '"dạt" "chuẩn"'),
        ("“đạt chuẩn” 2024", '"dạt chuẩn" "2024"'),
        ('dở "dang', '"dở" "dang"'),
        ("30/06/2025", '"30/06/2025"'),
        ("6 tháng", '"6" "tháng"'),
    ],
)
def test_what_is_typed_becomes_words_phrases_and_numbers(typed: str, expression: str) -> None:
    assert words(typed) == expression


def test_what_very_many_articles_say_comes_whole_phrases_first_then_newest(demo_night: Night) -> None:
    """20,000 articles and more are not ranked; here, five are."""
    database = yaml.safe_load(METADATA.read_text("utf-8"))["databases"]["thidua"]
    sql = database["queries"]["search"]["sql"].replace("20000", "5").replace("LIMIT 50)", "LIMIT 500)")
    with closing(sqlite3.connect(demo_night[0] / "thidua.db")) as db:
        prepare_connection(db)
        found = [row[1] for row in db.execute(sql, {"q": "đạt chuẩn mức 1"}) if row[0] == 5]
        matching = "SELECT 'articles/' || rowid FROM articles_fts WHERE articles_fts MATCH ? ORDER BY rowid DESC"
        phrase, words_ = (
            [path for (path,) in db.execute(matching, (q,))] for q in ('"dat chuan muc 1"', "dat chuan muc 1")
        )
    assert 5 < len(phrase) < len(words_)
    assert found == [*phrase, *(path for path in words_ if path not in phrase)]


def test_a_search_of_a_table_is_the_same_by_either_plan(site: str) -> None:
    """In the order of the table itself rows are read until the page is full; in another, what matches is sorted."""
    searched = {"_search": "hội nghị", "_shape": "objects", "_size": "5"}
    with httpx.Client(base_url=site, timeout=60) as client:
        newest = client.get("/thidua/articles.json", params=searched).json()
        sorted_ = client.get("/thidua/articles.json", params={**searched, "_sort_desc": "sort_date"}).json()
    assert "+rowid in" in newest["query"]["sql"]
    assert "+rowid in" not in sorted_["query"]["sql"]
    assert newest["filtered_table_rows_count"] == sorted_["filtered_table_rows_count"] > 5
    days = [[row["sort_date"] for row in answer["rows"]] for answer in (newest, sorted_)]
    assert days[0] == days[1] == sorted(days[0], reverse=True)
