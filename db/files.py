"""Writing files that others read."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes the place of `path` once it is whole; after an error what was there stays."""
    new = path.with_name(f".{path.name}.new")
    try:
        with new.open("wb") as file:
            yield file
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)


def write_json(path: Path, content: object) -> None:
    """Indented UTF-8 JSON with a line end, in the place of what was there."""
    with replacing(path) as file:
        file.write(json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n")


def files_below(folder: Path) -> set[Path]:
    """Every file in a folder and those in it, relative to it."""
    return {file.relative_to(folder) for file in folder.rglob("*") if file.is_file()}
