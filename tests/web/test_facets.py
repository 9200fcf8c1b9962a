"""What is counted beside a table in one reading is what Datasette counts column by column."""

import sqlite3
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess
from typing import Any

import httpx
import pytest

from db.metadata import metadata
from db.schema import tables
from web.plugins.facets import code

Night = tuple[Path, "CompletedProcess[str]"]


@pytest.mark.parametrize(
    "path",
    [
        "events.json?",
        "events.json?year=2024",
        "events.json?cluster=khong-co",
        "events.json?_facet_size=2",
        "articles.json?_search=hội+nghị",
        "claims.json?level=1&_size=2",
        "changes.json?",
        "conferences.json?",
        "conferences.json?year=2024",
    ],
)
def test_columns_counted_together_are_as_counted_one_by_one(site: str, path: str) -> None:
    with httpx.Client(base_url=f"{site}/thidua/", timeout=60) as client:
        together = client.get(path).json()["facet_results"]
        # With a column of the reader's own, Datasette counts; its links then lead on to pages that count this one, too.
        one_by_one = client.get(f"{path}&_facet=id").json()["facet_results"]
    del one_by_one["id"]
    assert counts(together) == counts(one_by_one)
    assert len(together) > 1


def counts(facets: dict[str, Any]) -> dict[str, Any]:
    """Without the addresses."""
    for facet in facets.values():
        del facet["toggle_url"]
        for value in facet["results"]:
            del value["toggle_url"]
    return facets


def test_what_is_counted_together_comes_in_the_order_of_an_index(demo_night: Night) -> None:
    """The names of 600,000 conferences of a million articles were looked up and sorted for 590 ms."""
    described = metadata()["databases"]["thidua"]["tables"]
    with closing(sqlite3.connect(demo_night[0] / "thidua.db")) as db:
        for table in (*tables(db), "conferences"):
            facets = described[table].get("facets", [])
            columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
            codes = ", ".join(code(column, columns) for column in facets)
            if len(facets) > 1:
                query = f"SELECT {', '.join(facets)}, count(*) FROM {table} GROUP BY {codes}"
                plan = [step[3] for step in db.execute(f"EXPLAIN QUERY PLAN {query}")]
                assert "COVERING INDEX" in plan[0], query
                assert not any("TEMP B-TREE" in step for step in plan), query


def test_a_value_can_be_chosen_and_given_up(site: str) -> None:
    with httpx.Client(base_url=site, timeout=60) as client:
        [first, *_] = client.get("/thidua/events.json").json()["facet_results"]["year"]["results"]
        chosen = client.get(first["toggle_url"]).json()
        assert chosen["filtered_table_rows_count"] == first["count"]
        [year] = chosen["facet_results"]["year"]["results"]
        assert (year["selected"], year["value"], year["count"]) == (True, first["value"], first["count"])
        assert "year=" not in year["toggle_url"]
