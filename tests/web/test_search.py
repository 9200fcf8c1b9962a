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
from web.plugins.search import counted, many, prepare_connection, words
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
    """Where many rows match they are read in the order shown until the page is full; a few are looked up."""
    with httpx.Client(base_url=site, timeout=60) as client:

        def asked(**more: str) -> dict[str, Any]:
            answer = client.get("/thidua/articles.json", params={"_shape": "objects", "_size": "5", **more})
            found: dict[str, Any] = answer.json()
            return found

        assert "+rowid in" in asked(_search="hội nghị")["query"]["sql"]
        assert "+rowid in" in asked(_search="hội nghị", _sort="source")["query"]["sql"]
        assert "+rowid in" not in asked(_search="Krông Pắc")["query"]["sql"]
        by_sign = asked(_search="hội nghị")
        looked_up = asked(_search="hội nghị", _facet="source")
    assert "+rowid in" not in looked_up["query"]["sql"]
    assert by_sign["rows"] == looked_up["rows"]
    assert by_sign["filtered_table_rows_count"] == looked_up["filtered_table_rows_count"] > 5
    days = [row["sort_date"] for row in by_sign["rows"]]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("asked", ["articles.json?_search=hội+nghị", "events.json?_search_label=hội+nghị"])
def test_what_a_search_finds_is_counted_alike_with_another_filter(site: str, asked: str) -> None:
    """By itself it is counted by its words alone (`web.plugins.search.counted`); that nobody sees but by the clock."""
    with httpx.Client(base_url=f"{site}/thidua/", timeout=60) as client:
        alone, filtered = (client.get(f"{asked}{more}").json() for more in ("", "&year__gt=0"))
    assert alone["filtered_table_rows_count"] == filtered["filtered_table_rows_count"] > 5


@pytest.mark.parametrize(("rows", "matching", "answer"), [(0, 0, 0), (320, 10, 0), (320, 11, 1), (10, 1, 1)])
def test_more_than_a_match_in_32_rows_are_not_looked_up(rows: int, matching: int, answer: int) -> None:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE TABLE texts(id INTEGER PRIMARY KEY)")
        db.executemany("INSERT INTO texts VALUES (?)", ((row,) for row in range(1, rows + 1)))
        assert db.execute(many("texts", f"SELECT id FROM texts WHERE id <= {matching}")).fetchone() == (answer,)


def test_a_search_alone_is_counted_by_its_words() -> None:
    match = "select rowid from articles_fts where articles_fts match escape_fts(:search)"
    found = f"select count(*) from articles where +rowid in ({match})"
    assert counted(f"{found} ") == f"select count(*) from ({match})"
    for other in (f"{found} and id in (select id from facts)", found.replace("articles ", "events ")):
        assert counted(other) == other
