"""thidua.db to files that other programs take without asking us: exports/v1/.

    <kind>.jsonl, .jsonl.gz    one record a line, UTF-8, in the order of the identifiers
    <kind>.schema.json         JSON Schema 2020-12 of the lines
    csv/, datapackage.json     the main tables for spreadsheets (Frictionless)
    calendars/                 iCalendar per cluster and school
    deltas/<built at>.jsonl    what was added, changed and is gone since the export before
    manifest.json              counts and SHA-256 sums, written last

The same database gives the same bytes.
"""

import gzip
import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from db.calendars import write_calendars
from db.deltas import compare, forget
from db.errors import explain
from db.published import KINDS, Published
from db.records import Record
from db.schema import VERSION
from db.tabular import write_csv


class ExportedFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file of the manifest: its name below `v1/`, lines, bytes and SHA-256 sum (hexadecimal)."""

    name: str
    records: int
    bytes: int
    sha256: str


class ExportReport(msgspec.Struct, frozen=True, kw_only=True):
    """The manifest: `files` in the order of the kinds; times are ISO 8601, `as_of` a day."""

    schema_version: int
    built_at: str
    as_of: str
    files: list[ExportedFile]


def export(db: Path, out: Path) -> ExportReport:
    """Write `out/v1/` from the published database.

    Every file is written whole under another name before the first is replaced, the manifest last: a reader that checks
    its sums never takes a mixture for an export.

    Raises:
        StoreError: the database cannot be read or `out` not be written.
    """
    folder, new = out / f"v{VERSION}", out / f".v{VERSION}.new"
    with explain(out), Published.open(db) as published:
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir(parents=True)
        files = [_write(new, kind, records(published)) for kind, (_, records) in KINDS.items()]
        for kind, (record, _) in KINDS.items():
            _write_json(new / f"{kind}.schema.json", json_schema(record))
        _write_json(new / "datapackage.json", write_csv(db, new))
        write_calendars(published, new)
        build = published.build()
        if _exported(folder) not in {None, build["built_at"]}:
            _write_delta(new, folder, build["built_at"])
        report = ExportReport(schema_version=VERSION, built_at=build["built_at"], as_of=build["as_of"], files=files)
        _write_json(new / "manifest.json", msgspec.to_builtins(report))
        _replace(new, folder)
        forget(folder / "deltas")
    return report


def json_schema(record: type[Record]) -> dict[str, Any]:
    """JSON Schema 2020-12 of one line."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(record)}


def _write(folder: Path, kind: str, records: Iterator[Record]) -> ExportedFile:
    path = folder / f"{kind}.jsonl"
    encoder, count, sha = msgspec.json.Encoder(), 0, hashlib.sha256()
    with (
        path.open("wb") as plain,
        path.with_name(path.name + ".gz").open("wb") as raw,
        gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0, compresslevel=6) as packed,  # no name, no time
    ):
        for count, record in enumerate(records, 1):  # noqa: B007 -- the last number is the count
            line = encoder.encode(record) + b"\n"
            sha.update(line)
            plain.write(line)
            packed.write(line)
    return ExportedFile(name=path.name, records=count, bytes=path.stat().st_size, sha256=sha.hexdigest())


def _exported(folder: Path) -> str | None:
    """When the database of the last export was built."""
    try:
        return msgspec.json.decode((folder / "manifest.json").read_bytes(), type=ExportReport).built_at
    except (FileNotFoundError, msgspec.MsgspecError):
        return None


def _write_delta(new: Path, folder: Path, built_at: str) -> None:
    path = new / "deltas" / (built_at.replace(":", "") + ".jsonl")
    path.parent.mkdir()
    with path.open("wb") as file:
        for kind in KINDS:
            for delta in compare(kind, folder / f"{kind}.jsonl", new / f"{kind}.jsonl"):
                file.write(msgspec.json.encode(delta) + b"\n")


def _replace(new: Path, folder: Path) -> None:
    """Move every file over the one before, the manifest last; what is no longer made goes, deltas stay."""
    files = [file.relative_to(new) for file in new.rglob("*") if file.is_file()]
    for file in sorted(files, key=lambda file: file.name == "manifest.json"):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (new / file).replace(folder / file)
    for file in folder.rglob("*"):
        if file.is_file() and file.relative_to(folder) not in files and file.parent.name != "deltas":
            file.unlink()
    shutil.rmtree(new)


def _write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
