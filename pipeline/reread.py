"""The archive read again with today's code: which facts that adds, changes and loses, before it is kept."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from db.changes import Change, changes_of_last_run
from db.reference import Reference
from db.schema import vocabulary
from nlp.registry import registry
from pipeline import nightly
from pipeline.errors import UserError
from pipeline.folders import DataFolder
from pipeline.read import ReadReport

_TERMS = {term.id: term.name for term in vocabulary()}


class Rereading(NamedTuple):
    """What reading again came to: changes with the page of each fact; pages that are no articles any more, and why."""

    read: ReadReport
    changes: list[tuple[Change, str]]
    refused: list[tuple[str, str]]
    rejected_build: str | None


def reread(
    data: DataFolder, *, source: str | None, since: date | None, workers: int, write: bool, now: nightly.Clock
) -> Rereading:
    """Read the archive again and compare; without `write` in a copy of the store that is thrown away.

    Raises:
        UserError: nothing has been crawled yet, or another command is writing.
        StoreError: the store cannot be used.
    """
    if not data.store.is_file():
        raise UserError(f"{data.store}: chưa có kho nào để đọc lại; hãy chạy `thidua nightly` trước.")
    with _target(data, write=write) as target:
        night = nightly.reread(target, source=source, since=since, workers=workers, publish=write, now=now)
        reference = Reference(registry())
        names = {slug: name for slug, name, _ in reference.clusters} | {row.id: row.name for row in reference.schools}
        changes = changes_of_last_run(target.store, names)
        return Rereading(night.read, changes, _refused(target.store, night.run), night.rejected_build)


@contextmanager
def _target(data: DataFolder, *, write: bool) -> Iterator[DataFolder]:
    """The data folder itself, or one with a copy of the store and the same archive."""
    if write:
        yield data
        return
    with TemporaryDirectory(dir=data.root) as folder:
        copy = DataFolder(Path(folder))
        copy.archive = data.archive
        with closing(sqlite3.connect(data.store)) as store, closing(sqlite3.connect(copy.store)) as into:
            store.backup(into)
        yield copy


def _refused(store: Path, run: int) -> list[tuple[str, str]]:
    """Pages that were articles and are none in this run, with the reason; their facts stay until a person decides."""
    with closing(sqlite3.connect(store)) as db:
        return db.execute(
            "SELECT r.page, r.sentence FROM readings r JOIN articles a ON a.source = r.source AND a.url = r.page "
            "WHERE r.run_id = ? AND r.reason IS NOT NULL ORDER BY r.page",
            (run,),
        ).fetchall()


def lines(found: Rereading) -> Iterator[str]:
    """The outcome for people: totals, a line for each kind of fact, then every change, page by page."""
    saved, others = found.read.saved, len(found.read.rejected)
    yield f"Đọc lại {saved.total() + others} trang: {saved.total()} bài ({saved['reread']} bài đọc ra khác trước)."
    counts = Counter((change.kind, change.change) for change, _ in found.changes)
    for kind in dict.fromkeys(kind for kind, _ in counts):
        parts = (
            f"{_TERMS[change].lower()} {counts[kind, change]}" for change in sorted({c for k, c in counts if k == kind})
        )
        yield f"{_TERMS[kind]}: {', '.join(parts)}"
    for page, group in groupby(sorted(found.changes, key=lambda one: one[1]), key=lambda one: one[1]):
        yield page
        for change, _ in group:
            yield f"  {_TERMS[change.change].lower()}: {_TERMS[change.kind].lower()}: {change.summary}"
    for page, sentence in found.refused:
        yield f"{page}: không còn là bài viết: {sentence}"
