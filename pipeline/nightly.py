"""The night: crawl, read, build, export, report. Each part goes on from what the one before has stored."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import crawler
from crawler import sources as configured
from crawler.archive import ArchiveError
from crawler.imports import import_warc
from crawler.reasons import reason
from crawler.scope import Scope
from crawler.sources import Source
from db.build import BuildRejected, BuildReport, build, refresh
from db.corrections import CorrectionError
from db.export import export
from db.store import Source as KnownSource
from db.store import Store
from pipeline.errors import UserError
from pipeline.folders import DataFolder
from pipeline.night import KEPT, Clock, Night, a_run
from pipeline.progress import CrawlProgress
from pipeline.read import ReadReport, read_fetched, read_files


def nightly(data: DataFolder, source_folder: Path | None, *, now: Clock, contact: str | None) -> Night:
    """Do a whole night's work in `data`; `source_folder` is the project's own where none is given.

    Raises:
        UserError: another command is writing, no source can be read, real hosts without a contact address.
        StoreError: the store cannot be used.
    """
    with a_run(data, "nightly", now) as (store, night):
        sources = load_sources(source_folder, night.bad_sources, [])
        _crawl(store, data, sources, night, Scope(sweep="weekly"), contact=contact)
        with night.stage("read"):
            night.read = read_fetched(store, data.archive)
        _publish(data, night, refresh)
    return night


def crawl_only(
    data: DataFolder,
    source_folder: Path | None,
    wanted: Sequence[str],
    scope: Scope,
    *,
    now: Clock,
    contact: str | None,
) -> Night:
    """Crawl all sources or those wanted; nothing is read. Raises as `nightly`."""
    with a_run(data, "crawl", now) as (store, night):
        sources = load_sources(source_folder, night.bad_sources, wanted)
        _crawl(store, data, sources, night, scope, contact=contact)
    return night


def build_only(data: DataFolder, *, now: Clock, accept_loss: bool) -> Night:
    """Read what is archived and not yet read, then build and export. Raises as `nightly`.

    Args:
        accept_loss: publish although much less was read than before.
    """
    with a_run(data, "build", now) as (store, night):
        with night.stage("read"):
            night.read = read_fetched(store, data.archive)
        _publish(data, night, partial(build, accept_loss=accept_loss))
    return night


def reread(data: DataFolder, read: Callable[[Store], ReadReport], *, publish: bool, now: Clock) -> Night:
    """Read once more, as `read` does it; then build and export if `publish`. Raises as `nightly`."""
    with a_run(data, "reread", now, stopped=KEPT if publish else "Kho dữ liệu vẫn như cũ.") as (store, night):
        with night.stage("read"):
            night.read = read(store)
        if publish:
            _publish(data, night)
    return night


def import_archives(
    data: DataFolder, source_folder: Path | None, files: Sequence[Path], *, now: Clock
) -> Iterator[tuple[str, bool]]:
    """Take in WARC files of others. Raises as `nightly`.

    Yields:
        A sentence for each source file with a mistake and each of the files, and whether nothing is wrong with it.
    """
    with a_run(data, "archive import", now) as (store, night):
        sources = load_sources(source_folder, night.bad_sources, [])
        store.put_sources(map(known, sources))
        yield from ((sentence, False) for sentence in night.bad_sources)
        for file in files:
            try:
                report = import_warc(file, sources, folder=data.archive, ledger=store)
            except (ArchiveError, OSError) as error:
                night.read.damaged.append(f"{file}: {reason(error)}." if isinstance(error, OSError) else str(error))
                yield night.read.damaged[-1], False
            else:
                other = report.other + report.foreign
                yield f"{file}: {report.taken} trang nhận, {report.known} đã có, {other} bỏ qua.", True


def restore_archive(data: DataFolder, source_folder: Path | None, *, now: Clock) -> Night:
    """Make store and database anew where only the archive is left. Raises as `nightly`.

    Raises:
        UserError: there is a store already.
    """
    if data.store.exists():
        raise UserError(f"{data.store}: đã có kho; chỉ dựng lại từ kho lưu khi kho này đã mất (hãy đổi tên tệp trước).")
    from crawler.restore import restore  # noqa: PLC0415 - with it comes Scrapy, a sixth of the CPU of `ingest` for one file

    with a_run(data, "archive restore", now) as (store, night):
        store.put_sources(map(known, load_sources(source_folder, night.bad_sources, [])))
        with night.stage("read"):
            damaged: list[str] = []
            night.read = read_fetched(store, data.archive, fetches=restore(data.archive, store, damaged))
            night.read.damaged += damaged
        _publish(data, night)
    return night


def ingest(data: DataFolder, files: Sequence[Path], *, now: Clock) -> Night:
    """Read local files into the store, then build and export. Raises as `nightly`."""
    with a_run(data, "ingest", now) as (store, night):
        store.put_sources([KnownSource(id="local", name="Tệp trên máy này", kind="local")])
        with night.stage("read"):
            night.read = read_files(store, files, night.started)
        _publish(data, night)
    return night


def load_sources(folder: Path | None, bad: list[str], wanted: Sequence[str]) -> list[Source]:
    """The sources configured in a folder, or the project's own; a sentence for each bad file is added to `bad`.

    Raises:
        UserError: none is left, or one of those wanted is unknown.
    """
    folder = folder or configured.FOLDER
    sources, errors = configured.load(folder)
    bad += [str(error) for error in errors]
    unknown = set(wanted) - {source.id for source in sources}
    if unknown:
        raise UserError(f"{folder}: không có nguồn {', '.join(sorted(unknown))}.")
    if not sources:
        raise UserError("\n".join([f"{folder}: không có tệp nguồn (*.yml) nào dùng được.", *bad]))
    return [source for source in sources if not wanted or source.id in wanted]


def known(source: Source) -> KnownSource:
    """What the store remembers of a source."""
    return KnownSource(
        id=source.id,
        name=source.name,
        url=source.start[0].url,
        kind=source.kind,
        school=source.school,
        rhythm=source.rhythm,
    )


def _crawl(
    store: Store,
    data: DataFolder,
    sources: list[Source],
    night: Night,
    scope: Scope,
    *,
    contact: str | None,
) -> None:
    store.put_sources(map(known, sources))
    with night.stage("crawl"), CrawlProgress(len(sources)) as progress:
        try:
            night.source_runs = crawler.run(
                sources,
                archive=data.archive,
                ledger=store,
                now=night.now,
                contact=contact,
                scope=scope,
                progress=progress,
            )
        except crawler.NoContact as error:
            raise UserError(str(error)) from error
    crawled = {source.id for source in sources}
    night.alarms = [found for found in store.coverage(night.now()) if found.alarm and found.source in crawled]


def _publish(data: DataFolder, night: Night, build: Callable[..., BuildReport] = build) -> None:
    at = night.now()
    try:
        with night.stage("build"):
            night.build = build(
                data.store,
                night.database,
                built_at=at,
                as_of=at.date(),
                corrections=data.corrections,
                outcome=night.outcome,
            )
    except (BuildRejected, CorrectionError) as error:
        night.rejected_build = str(error)  # the published database stays as it is
        return
    with night.stage("export"):
        export(night.database, data.exports)
