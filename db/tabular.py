"""The main tables as CSV for spreadsheets, and datapackage.json (Frictionless) that explains every column."""

import csv
import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from db.metadata import metadata

TABLES = ("conferences", "claims", "level1", "participants", "citations", "schools")
_TYPES = {"INTEGER": "integer", "REAL": "number", "TEXT": "string", "": "string"}


def write_csv(database: Path, folder: Path) -> dict[str, Any]:
    """Write `csv/<table>.csv` (UTF-8, header line, comma, CRLF: RFC 4180); the data package that describes them."""
    described = metadata()["databases"]["thidua"]
    (folder / "csv").mkdir()
    with closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as db:
        resources = [
            _resource(folder / "csv" / f"{table}.csv", db, table, described["tables"][table]) for table in TABLES
        ]
    return {
        "name": "thidua",
        "title": described["title"],
        "description": described["description"],
        "profile": "tabular-data-package",
        "resources": resources,
    }


def _resource(path: Path, db: sqlite3.Connection, table: str, described: dict[str, Any]) -> dict[str, Any]:
    columns = list(db.execute(f"SELECT name, type FROM pragma_table_info('{table}')"))  # noqa: S608 -- one of TABLES
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(name for name, _ in columns)
        writer.writerows(db.execute(f"SELECT * FROM {table} ORDER BY 1, 2"))  # noqa: S608
    content = path.read_bytes()
    return {
        "name": table,
        "title": described["title"],
        "description": described["description"],
        "path": f"csv/{path.name}",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": "sha256:" + hashlib.sha256(content).hexdigest(),
        "schema": {
            "fields": [
                {"name": name, "type": _TYPES[type_], "description": described["columns"][name]}
                for name, type_ in columns
            ]
        },
    }
