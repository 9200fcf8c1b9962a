"""The address of an event, a person or a document stays good when it turns out to be one with another."""

import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import get

Night = tuple[Path, "subprocess.CompletedProcess[str]"]


@pytest.mark.parametrize(
    ("table", "parts"),
    [("events", "event_reports"), ("people", "participants"), ("documents", "citations")],
)
@pytest.mark.parametrize("suffix", ["", ".json"])
def test_what_was_joined_answers_with_where_it_is_now(
    demo_night: Night, site: str, table: str, parts: str, suffix: str
) -> None:
    whole = {"events": "event_id", "people": "person_id", "documents": "document_id"}[table]
    with closing(sqlite3.connect(demo_night[0] / "thidua.db")) as db:
        old, now = db.execute(f"SELECT id, {whole} FROM {parts} WHERE {whole} <> id LIMIT 1").fetchone()
    answer = get(f"{site}/thidua/{table}/{old}{suffix}")
    assert answer.status_code == 301
    assert answer.headers["location"] == f"/thidua/{table}/{now}{suffix}"
    assert get(f"{site}{answer.headers['location']}").status_code == 200


def test_what_never_was_is_not_found(site: str) -> None:
    assert get(f"{site}/thidua/events/999999").status_code == 404
    assert get(f"{site}/thidua/people/999999.json").status_code == 404
