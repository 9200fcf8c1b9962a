"""docs/schema.md says what the schema is, and its examples answer."""

import sqlite3

import pytest

from db import schema
from db.docs import PATH, markdown, questions


def test_the_page_is_up_to_date() -> None:
    assert PATH.read_text("utf-8") == markdown(), "run: python -m db.docs"


@pytest.mark.parametrize("example", questions(), ids=lambda example: example["question"][:40])
def test_every_example_runs(example: dict[str, str]) -> None:
    db = sqlite3.connect(":memory:")
    schema.create_tables(db)
    schema.create_views(db)
    assert db.execute(example["sql"]).fetchall() == []
