"""What an export added, changed and no longer has, against the one before: for those who follow without reading all."""

from collections.abc import Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Literal

import msgspec

KEPT = 60  # builds
Change = Literal["added", "changed", "gone"]


class Delta(msgspec.Struct, kw_only=True):
    """One line of `deltas/<built at>.jsonl`; of a record that is gone only its identifier is left."""

    kind: str
    change: Change
    id: int | str
    record: msgspec.Raw | None = None


class _Identified(msgspec.Struct):
    id: int | str


_identify = msgspec.json.Decoder(_Identified).decode


def compare(kind: str, before: Path, after: Path) -> Iterator[Delta]:
    """Compare two files of one kind line by line; both are sorted by identifier, so memory stays flat."""
    lines = merge(_lines(before, "old"), _lines(after, "new"), key=itemgetter(0))
    for identifier, group in groupby(lines, key=itemgetter(0)):
        line = {side: content for _, side, content in group}
        if "new" not in line:
            yield Delta(kind=kind, change="gone", id=identifier)
        elif line["new"] != line.get("old"):
            change: Change = "changed" if "old" in line else "added"
            yield Delta(kind=kind, change=change, id=identifier, record=msgspec.Raw(line["new"]))


def _lines(path: Path, side: str) -> Iterator[tuple[int | str, str, bytes]]:
    if path.is_file():
        with path.open("rb") as file:
            for line in file:
                yield _identify(line).id, side, line.rstrip(b"\n")


def forget(folder: Path) -> None:
    """Delete all but the latest deltas."""
    for path in sorted(folder.glob("*.jsonl"))[:-KEPT]:
        path.unlink()
