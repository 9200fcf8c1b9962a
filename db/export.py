"""thidua.db to files that other programs take without asking us: exports/v1/.

    <kind>.jsonl, .jsonl.gz    one record a line, UTF-8, in the order of the identifiers
    <shape>.jsonl, .jsonl.gz   the same in the words of others: schema.org, FollowTheMoney, Open Civic Data
    *.schema.json              JSON Schema 2020-12 of the lines
    csv/, datapackage.json     the main tables for spreadsheets (Frictionless)
    calendars/                 iCalendar per cluster and school
    feeds/                     Atom
    deltas/<built at>.jsonl    what was added, changed and is gone since the export before
    manifest.json              counts and SHA-256 sums, written last

The same database gives the same bytes. Texts of articles are not in it: they belong to their publishers.
"""

import gzip
import hashlib
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from db import civic, followthemoney, linked_data
from db.calendars import write_calendars
from db.deltas import compare, forget
from db.errors import StoreError, explain
from db.feeds import write_feeds
from db.files import files_below, replacing, write_json
from db.published import KINDS, Published
from db.schema import VERSION
from db.selection import EVERYTHING, Selection, select
from db.tabular import write_csv

SHAPES: dict[str, tuple[type[msgspec.Struct] | None, Callable[[Published], Iterator[Any]]]] = {
    "linked_data": (None, linked_data.things),
    "followthemoney": (followthemoney.Entity, followthemoney.entities),
    "ocd_events": (civic.CivicEvent, civic.events),
}
"""What others call our records, by the name of the file; the type of a line where it is ours to promise."""

TYPES = {name: type_ for name, (type_, _) in (KINDS | SHAPES).items() if type_}
"""Types of lines, by the name of the file."""


class ExportedFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file of the manifest: its name below `v1/`, records in it, bytes and SHA-256 sum (hexadecimal)."""

    name: str
    records: int
    bytes: int
    sha256: str


class ExportReport(msgspec.Struct, frozen=True, kw_only=True):
    """The manifest: `files` in the order they are made; times are ISO 8601, `as_of` a day; the rest as in `build`."""

    schema_version: int
    built_at: str
    as_of: str
    made_from: str = ""
    files: list[ExportedFile]


def export(db: Path, out: Path) -> ExportReport:
    """Write `out/v1/` from the published database.

    Where the last export was of the same rows (`db.build.refresh`), only the manifest is written again.

    Every file is written whole under another name before the first is replaced, the manifest last: a reader that checks
    its sums never takes a mixture for an export. One that was killed while it replaced files is finished first: deltas
    compare an export with the one before, and compared with a mixture they would miss something.

    Raises:
        StoreError: the database cannot be read or `out` not be written.
    """
    folder, new = out / f"v{VERSION}", out / f".v{VERSION}.new"
    with explain(out), Published.open(db) as published:
        if _exported(new):
            _move(new, folder)
        shutil.rmtree(new, ignore_errors=True)
        build, before = published.build(), _exported(folder)
        if before and before.made_from == build["made_from"] and _whole(folder, before):
            report = msgspec.structs.replace(before, built_at=build["built_at"], as_of=build["as_of"])
            write_json(folder / "manifest.json", msgspec.to_builtins(report))
            return report
        new.mkdir(parents=True)
        counts = {}
        for kind in (*KINDS, *SHAPES):
            counts[f"{kind}.jsonl"] = _write(new / f"{kind}.jsonl", lines(published, kind))
        for kind, type_ in TYPES.items():
            write_json(new / f"{kind}.schema.json", json_schema(type_))
        counts |= write_csv(published, new) | write_calendars(published, new) | write_feeds(published, new)
        if before and before.built_at != build["built_at"]:
            counts |= _write_delta(new, folder, build["built_at"])
        report = ExportReport(
            schema_version=VERSION,
            built_at=build["built_at"],
            as_of=build["as_of"],
            made_from=build["made_from"],
            files=[_described(new, name, count) for name, count in counts.items()],
        )
        write_json(new / "manifest.json", msgspec.to_builtins(report))
        _remove(folder, files_below(new))
        _move(new, folder)
        shutil.rmtree(new)
        forget(folder / "deltas")
    return report


def export_part(db: Path, out: Path, kinds: Iterable[str], selection: Selection) -> dict[Path, int]:
    """Write `<kind>.jsonl` below `out` for each of `kinds`, only the records selected; lines of each file.

    Raises:
        StoreError: as `export`, and as `lines`.
    """
    written = {}
    with explain(out), Published.open(db) as published:
        out.mkdir(parents=True, exist_ok=True)
        for kind in kinds:
            path = out / f"{kind}.jsonl"
            with replacing(path) as file:
                written[path] = sum(1 for line in lines(published, kind, selection) if file.write(line))
    return written


def lines(published: Published, kind: str, selection: Selection = EVERYTHING) -> Iterator[bytes]:
    """Lines of one of `KINDS` or `SHAPES`; of a shape, which others know whole, nothing can be left out.

    Raises:
        StoreError: there is no such kind, cluster, school or run.
    """
    if kind in KINDS:
        records: Iterator[Any] = select(published, kind, selection)
    elif kind not in SHAPES:
        raise StoreError(f"không có loại “{kind}”; các loại là: {', '.join(KINDS | SHAPES)}.")
    elif selection == EVERYTHING:
        records = SHAPES[kind][1](published)
    else:
        raise StoreError(
            f"“{kind}” chỉ xuất được trọn vẹn; chọn theo cụm, trường, lượt chạy thì dùng: {', '.join(KINDS)}."
        )
    encode = msgspec.json.Encoder().encode
    return (encode(record) + b"\n" for record in records)


def json_schema(type_: type[msgspec.Struct]) -> dict[str, Any]:
    """JSON Schema 2020-12 of one line."""
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(type_)}


def _write(path: Path, content: Iterator[bytes]) -> int:
    count = 0
    with (
        path.open("wb") as plain,
        path.with_name(path.name + ".gz").open("wb") as raw,
        gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0, compresslevel=6) as packed,  # no name, no time
    ):
        for count, line in enumerate(content, 1):  # noqa: B007 -- the last number is the count
            plain.write(line)
            packed.write(line)
    return count


def _described(folder: Path, name: str, records: int) -> ExportedFile:
    path = folder / name
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return ExportedFile(name=name, records=records, bytes=path.stat().st_size, sha256=digest)


def _exported(folder: Path) -> ExportReport | None:
    """The manifest of the last export."""
    try:
        return msgspec.json.decode((folder / "manifest.json").read_bytes(), type=ExportReport)
    except (FileNotFoundError, msgspec.MsgspecError):
        return None


def _whole(folder: Path, exported: ExportReport) -> bool:
    """Whether every file of an export is still there."""
    paths = ((folder / file.name, file.bytes) for file in exported.files)
    return all(path.is_file() and path.stat().st_size == size for path, size in paths)


def _write_delta(new: Path, folder: Path, built_at: str) -> dict[str, int]:
    name, count = f"deltas/{built_at.replace(':', '')}.jsonl", 0
    (new / "deltas").mkdir()
    with (new / name).open("wb") as file:
        for kind in KINDS:
            for delta in compare(kind, folder / f"{kind}.jsonl", new / f"{kind}.jsonl"):
                file.write(msgspec.json.encode(delta) + b"\n")
                count += 1
    return {name: count}


def _remove(folder: Path, kept: set[Path]) -> None:
    """Delete what is no longer made; deltas stay."""
    for file in files_below(folder) - kept:
        if file.parent.name != "deltas":
            (folder / file).unlink()


def _move(new: Path, folder: Path) -> None:
    """Move every file over the one before, the manifest last."""
    for file in sorted(files_below(new), key=lambda file: (file.name == "manifest.json", file)):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (new / file).replace(folder / file)
