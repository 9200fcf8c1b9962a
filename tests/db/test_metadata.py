"""metadata.yml: everything described, and its queries answer in a real Datasette."""

import asyncio
import re
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from db import schema
from db.build import build
from db.metadata import described_tables, metadata, undescribed
from extract.article import Article
from nlp.facts import Citation, Claim, Event, Participant, Quote
from tests.db.conftest import NOW, Save, facts_of

Ask = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def ask(path: Path, tmp_path: Path, save: Save) -> Ask:
    """The rows a canned query gives over one article's facts."""
    article = Article(
        source="bao-yen-bai",
        url="https://bao.example/1",
        title="Trường đón bằng",
        published="2024-01-12",
        text="Trường Chính trị tỉnh Yên Bái được công nhận.\nCụm tổng kết năm 2023, hướng tới đạt chuẩn.",
    )
    save(
        article,
        facts_of(
            Event(id="e1", type="annual_review", start="2024-01-12", cluster="trung-du-mien-nui-phia-bac"),
            Participant(name="Đặng Thị Hoà", event="e1", organisation="Trường Chính trị tỉnh Yên Bái", roles=["chair"]),
            Citation(key="11-QĐ/TW", type="Quy định", date="2021-05-16"),
            Claim(school="yen-bai", level=1, status="recognised", quotes=[Quote("title", "được công nhận")]),
        ),
    )
    target = tmp_path / "thidua.db"
    build(path, target, built_at=NOW, as_of=date(2024, 6, 1))

    def ask(name: str, /, **params: str) -> list[dict[str, Any]]:
        async def get() -> list[dict[str, Any]]:
            datasette = Datasette(immutables=[str(target)], metadata=metadata())
            response = await datasette.client.get(f"/thidua/{name}.json", params={**params, "_shape": "objects"})
            assert response.status_code == 200, response.text
            rows: list[dict[str, Any]] = response.json()["rows"]
            return rows

        return asyncio.run(get())

    return ask


def test_every_table_and_column_is_described_and_nothing_else() -> None:
    db = sqlite3.connect(":memory:")
    schema.create_tables(db)
    schema.create_views(db)
    assert undescribed(db) == []
    described = {
        name: list(table.get("columns", {})) for name, table in metadata()["databases"]["thidua"]["tables"].items()
    }
    assert {name: sorted(columns) for name, columns in described.items()} == {
        name: sorted(columns) for name, columns in described_tables(db).items()
    }


def test_a_missing_description_is_named() -> None:
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE articles(id, colour)")
    db.execute("CREATE TABLE notes(text)")
    assert undescribed(db) == ["articles.colour", "notes", "notes.text"]


def test_sorts_and_facets_name_columns() -> None:
    for name, table in metadata()["databases"]["thidua"]["tables"].items():
        facets = [facet if isinstance(facet, str) else facet["array"] for facet in table.get("facets", [])]
        for column in [*facets, *(table[key] for key in ("sort", "sort_desc", "label_column") if key in table)]:
            assert column in table["columns"], f"{name}: {column}"


def test_queries_ask_for_what_they_use() -> None:
    for query in metadata()["databases"]["thidua"]["queries"].values():
        assert set(query["params"]) == set(re.findall(r":([a-z]+)", query["sql"]))
        assert query["title"]
        assert query["description"]


def test_schools_at_level_as_of_a_day(ask: Ask) -> None:
    [row] = ask("schools_at_level", date="2024-03-01", level="1")
    assert (row["school"], row["status_name"], row["quote"]) == ("yen-bai", "Được công nhận", "được công nhận")
    assert ask("schools_at_level", date="2024-01-11", level="1") == []
    assert ask("schools_at_level", date="", level="2") == []
    assert len(ask("schools_at_level", date="", level="")) == 1


def test_conferences_of_a_cluster_in_a_year(ask: Ask) -> None:
    [row] = ask("cluster_conferences", cluster="trung-du-mien-nui-phia-bac", year="2024")
    assert row["type"] == "Hội nghị tổng kết"
    assert ask("cluster_conferences", cluster="Trung du", year="")
    assert ask("cluster_conferences", cluster="trung-du-mien-nui-phia-bac", year="2023") == []


def test_who_cited_a_document(ask: Ask) -> None:
    [row] = ask("document_citations", key="11-QĐ")
    assert (row["cited_date"], row["known_date"], row["source"]) == ("2021-05-16", "2021-05-19", "Báo bao-yen-bai")
    assert "16/5/2021" in row["conflict"]
    assert ask("document_citations", key="") == []


@pytest.mark.parametrize("name", ["Đặng Thị Hòa", "dang thi hoa", "Đặng"])
def test_a_persons_appearances(ask: Ask, name: str) -> None:
    [row] = ask("person_appearances", name=name)
    assert (row["roles"], row["event_id"]) == ("Chủ trì", 1)


@pytest.mark.parametrize("words", ["đạt chuẩn", "dat chuan", "Chuẩn đạt", 'chuan "dat'])
def test_search_finds_words_with_and_without_marks(ask: Ask, words: str) -> None:
    [row] = ask("search", q=words)
    assert "⟦" in row["snippet"]
    assert row["title"] == "Trường đón bằng"


@pytest.mark.parametrize("words", ["", "  ", '"', "không có chữ này", "AND", "a*", "title:"])
def test_odd_searches_find_nothing_and_break_nothing(ask: Ask, words: str) -> None:
    assert ask("search", q=words) == []
