"""The archive read again with today's code: which facts that adds, changes and loses, before it is kept."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from db.changes import Change, changes_of_last_run
from db.opening import copy
from db.reference import Reference
from db.schema import called
from db.store import Store
from nlp.registry import registry
from pipeline import nightly
from pipeline.batch.readings import Batch
from pipeline.errors import UserError
from pipeline.folders import DataFolder
from pipeline.night import Clock
from pipeline.read import ReadReport, read_fetched, read_shards

_TERMS = called()


class Rereading(NamedTuple):
    """What reading again came to: changes with the page of each fact; pages that are no articles any more, and why."""

    read: ReadReport
    changes: list[tuple[Change, str]]
    refused: list[tuple[str, str]]
    rejected_build: str | None


class Wanted(NamedTuple):
    """Which pages to read.

    Attributes:
        shards: WARC files of others, or their addresses; where there are none, our own archive.
        source: of this source only.
        since: fetched on this day or later.
        source_folder: the source files that say what of the shards is ours; the project's own where none is given.
        archive: address at which readers find our archive, where that is not the data folder's.
    """

    shards: Sequence[str] = ()
    source: str | None = None
    since: date | None = None
    source_folder: Path | None = None
    archive: str | None = None


def reread(data: DataFolder, wanted: Wanted, *, batch: Batch, write: bool, now: Clock) -> Rereading:
    """Read pages again, or for the first time, and compare; without `write` in a copy of the store that is thrown away.

    Raises:
        UserError: nothing has been crawled yet, another command is writing, no source is known, the cluster fails.
        StoreError: the store cannot be used.
    """
    if not (data.store.is_file() or wanted.shards):
        raise UserError(f"{data.store}: chưa có kho nào để đọc lại; hãy chạy `thidua nightly` trước.")
    with _target(data, write=write) as target:
        if wanted.shards:
            read = partial(_others, archive=target.archive, wanted=wanted, batch=batch)
        else:
            read = partial(_own, archive=wanted.archive or data.archive.resolve(), wanted=wanted, batch=batch)
        night = nightly.reread(target, read, publish=write, now=now)
        reference = Reference(registry())
        names = {slug: name for slug, name, _ in reference.clusters} | {row.id: row.name for row in reference.schools}
        changes = changes_of_last_run(target.store, names)
        with Store.read(target.store) as store:
            refused = store.refused(night.run)
        found = Rereading(night.read, changes, refused, night.rejected_build)
    if write:
        batch.kept()
    return found


def _own(store: Store, *, archive: Path | str, wanted: Wanted, batch: Batch) -> ReadReport:
    if wanted.source and wanted.source not in (known := store.source_names()):
        raise UserError(f"không có nguồn “{wanted.source}” trong kho; các nguồn là: {', '.join(sorted(known))}.")
    # File by file, so that a range of records is read in one go, and in one order whoever reads.
    fetches = sorted(store.bodies(wanted.source, wanted.since), key=lambda fetch: (fetch.warc or "", fetch.offset or 0))
    return read_fetched(store, archive, fetches=fetches, batch=batch)


def _others(store: Store, *, archive: Path, wanted: Wanted, batch: Batch) -> ReadReport:
    bad: list[str] = []
    sources = nightly.load_sources(wanted.source_folder, bad, [wanted.source] if wanted.source else [])
    store.put_sources(map(nightly.known, sources))
    shards = [shard if "://" in shard else str(Path(shard).resolve()) for shard in wanted.shards]
    report = read_shards(store, archive, shards, sources, since=wanted.since, batch=batch)
    report.damaged += bad
    return report


@contextmanager
def _target(data: DataFolder, *, write: bool) -> Iterator[DataFolder]:
    """The data folder itself, or one with a copy of the store."""
    data.make()
    if write:
        yield data
        return
    with TemporaryDirectory(dir=data.root) as folder:
        thrown_away = DataFolder(Path(folder))
        if data.store.is_file():
            copy(data.store, thrown_away.store)
        yield thrown_away


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
    yield from found.read.damaged
    for page, sentence in found.refused:
        yield f"{page}: không còn là bài viết: {sentence}"
