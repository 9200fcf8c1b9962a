"""What a run came to, for people: plain text for a terminal, a log or a mail."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from crawler.ledger import GOOD_RUNS
from db.published import Published
from db.schema import vocabulary
from pipeline.nightly import Night

_OUTCOMES = {"good": "tốt", "partly": "chưa trọn vẹn", "failed": "hỏng"}


def text(night: Night) -> str:
    """The report of a run."""
    lines = [f"Lượt chạy {night.run}, {night.started:%d/%m/%Y %H:%M}: {_OUTCOMES[night.outcome]}."]
    lines += source_lines(night)
    saved, rejected = night.read.saved, night.read.rejected
    if saved["new"] or saved["revised"] or saved["reread"]:
        lines.append(f"Bài: {saved['new']} mới, {saved['revised']} được sửa, {saved['reread']} đọc lại khác trước.")
    else:
        lines.append("Không có bài nào mới.")
    if rejected:
        lines.append(f"Không phải bài viết: {len(rejected)} trang.")
    if night.rejected_build:
        lines.append(f"Không thay cơ sở dữ liệu: {night.rejected_build}")
    elif night.build:
        lines += [*_build_lines(night), *_news(night)]
    return "\n".join(lines)


_NEWS = {"event_report": "Sự kiện mới", "claim": "Nhận định mới về trường chuẩn"}
_SHOWN = 10  # of each kind of news, before "và … nữa"


def change_lines(database: Path, since: int | None) -> Iterator[str]:
    """A line for every change after run `since`; of the last run where none is given.

    Raises:
        StoreError: the database cannot be read.
    """
    names = {term.id: term.name for term in vocabulary()}
    with Published.open(database) as published:
        after = since if since is not None else published.build()["last_run_id"] - 1
        for change in published.changes(since=after):
            what = f"{names[change.change]}: {names[change.kind].lower()}: {change.summary}"
            yield f"Lượt {change.run_id}: {what} (bài {change.article_id})"


def _news(night: Night) -> Iterator[str]:
    """The events and claims that this run was the first to find."""
    with Published.open(night.database) as published:
        added = [change for change in published.changes(since=night.run - 1) if change.change == "added"]
    for kind, name in _NEWS.items():
        summaries = [change.summary for change in added if change.kind == kind]
        if summaries:
            yield f"{name}: {len(summaries)}"
            yield from (f"  {summary}" for summary in summaries[:_SHOWN])
            if len(summaries) > _SHOWN:
                yield f"  và {len(summaries) - _SHOWN} nữa (`thidua changes`)"


def source_lines(night: Night) -> list[str]:
    """A line for each source that needs a person, one for all the others."""
    lines = [f"Tệp nguồn có lỗi: {sentence}" for sentence in night.bad_sources]
    good = [run for run in night.source_runs if run.outcome in GOOD_RUNS]
    lines += [f"{run.source}: {run.detail}" for run in night.source_runs if run.outcome not in GOOD_RUNS]
    for alarm in night.alarms:
        lines.append(f"CẦN XEM {alarm.source}: {alarm.seen} (từ {alarm.since:%d/%m/%Y}).")
    if good:
        new = sum(run.new for run in good)
        requests = sum(run.requests for run in good)
        lines.append(f"Nguồn: {len(good)} đọc tốt, {new} trang mới, {requests} yêu cầu.")
    return lines


def _build_lines(night: Night) -> Iterable[str]:
    assert night.build is not None  # noqa: S101 - the caller looked
    counts = night.build.counts
    yield (
        f"Cơ sở dữ liệu: {counts['articles']} bài, {counts['events']} sự kiện, {counts['people']} người, "
        f"{counts['documents']} văn bản, {counts['claims']} nhận định về trường chuẩn."
    )
