"""The promise of exports/v1: fields are added, never removed, renamed or given another type.

`records_v1.json` lists what has been promised. A new field is added there by hand once it is to be promised too.
"""

import json
from pathlib import Path
from typing import Any

from db.export import json_schema
from db.published import KINDS

PROMISED = Path(__file__).with_name("records_v1.json")


def fields() -> dict[str, dict[str, Any]]:
    """Field and JSON Schema type of every record that a line of an export contains, by name of the record."""
    found: dict[str, dict[str, Any]] = {}
    for record, _ in KINDS.values():
        for name, definition in json_schema(record)["$defs"].items():
            found[name] = definition["properties"]
    return found


def test_what_was_promised_is_still_there() -> None:
    promised: dict[str, dict[str, Any]] = json.loads(PROMISED.read_text("utf-8"))
    now = fields()
    for record, expected in promised.items():
        for field, type_ in expected.items():
            assert now[record].get(field) == type_, f"{record}.{field}: raise the version of the exports instead"


def test_every_field_is_promised() -> None:
    promised = json.loads(PROMISED.read_text("utf-8"))
    assert {record: set(names) for record, names in fields().items()} == {
        r: set(names) for r, names in promised.items()
    }
