"""The promise of exports/v1: fields are added, never removed, renamed or given another type.

`records_v1.json` lists what has been promised. A new field is added there by hand once it is to be promised too.
"""

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from db.export import TYPES, json_schema

PROMISED = Path(__file__).with_name("records_v1.json")
JSON_TYPES: dict[type, str] = {str: "string", list: "array", dict: "object"}
Fields = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def fields(exported: Path) -> Fields:
    """Field and JSON Schema type by name of: every record that a line contains, CSV file, thing of schema.org,
    FollowTheMoney schema; of the latter two what the example has."""
    found: Fields = defaultdict(dict)
    for record in TYPES.values():
        for name, definition in json_schema(record)["$defs"].items():
            found[name] = definition["properties"]
    for resource in json.loads((exported / "datapackage.json").read_text("utf-8"))["resources"]:
        found[resource["path"]] = {field["name"]: {"type": field["type"]} for field in resource["schema"]["fields"]}
    for line in (exported / "followthemoney.jsonl").read_text("utf-8").splitlines():
        entity = json.loads(line)
        found[f"followthemoney {entity['schema']}"] |= {name: {"type": "array"} for name in entity["properties"]}
    for line in (exported / "linked_data.jsonl").read_text("utf-8").splitlines():
        thing = json.loads(line)
        found[f"schema.org {thing['@type']}"] |= {name: {"type": JSON_TYPES[type(thing[name])]} for name in thing}
    return dict(found)


@pytest.fixture(scope="module")
def promised() -> Fields:
    read: Fields = json.loads(PROMISED.read_text("utf-8"))
    return read


def test_what_was_promised_is_still_there(fields: Fields, promised: Fields) -> None:
    for record, expected in promised.items():
        for field, type_ in expected.items():
            assert fields[record].get(field) == type_, f"{record}.{field}: raise the version of the exports instead"


def test_every_field_is_promised(fields: Fields, promised: Fields) -> None:
    assert {record: set(names) for record, names in fields.items()} == {r: set(names) for r, names in promised.items()}
