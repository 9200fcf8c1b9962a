"""The main tables as CSV for spreadsheets, and datapackage.json (Frictionless) that explains every column."""

import csv
import hashlib
import sqlite3
from pathlib import Path
from typing import Any

from db.files import write_json
from db.metadata import metadata
from db.published import Published

TABLES = ("conferences", "claims", "level1", "participants", "citations", "schools")
_TYPES = {"INTEGER": "integer", "REAL": "number", "TEXT": "string", "": "string"}


def write_csv(published: Published, folder: Path) -> dict[str, int]:
    """Write `csv/<table>.csv` (UTF-8, header line, comma, CRLF: RFC 4180) and the data package; rows of each file."""
    described = metadata()["databases"]["thidua"]
    (folder / "csv").mkdir()
    written: dict[str, int] = {}
    resources = []
    for table in TABLES:
        file = f"csv/{table}.csv"
        columns = published.db.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall()
        written[file] = _write(folder / file, published.db, table, [name for name, _ in columns])
        resources.append(_resource(folder, file, table, described["tables"][table], columns))
    package = {
        "name": "thidua",
        "title": described["title"],
        "description": described["description"],
        "profile": "tabular-data-package",
        "resources": resources,
    }
    write_json(folder / "datapackage.json", package)
    return written


def _write(path: Path, db: sqlite3.Connection, table: str, header: list[str]) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for count, row in enumerate(db.execute(f"SELECT * FROM {table} ORDER BY 1, 2"), 1):  # noqa: B007, S608 -- one of TABLES
            writer.writerow(row)
    return count


def _resource(
    folder: Path, file: str, table: str, described: dict[str, Any], columns: list[tuple[str, str]]
) -> dict[str, Any]:
    with (folder / file).open("rb") as content:
        digest = hashlib.file_digest(content, "sha256").hexdigest()
    return {
        "name": table,
        "title": described["title"],
        "description": described["description"],
        "path": file,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": (folder / file).stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": {
            "fields": [
                {"name": name, "type": _TYPES[type_], "description": described["columns"][name]}
                for name, type_ in columns
            ]
        },
    }
