"""Long work shows a bar on a terminal and plain lines elsewhere (a log, a pipe, cron's mail)."""

import logging
from collections.abc import Iterable, Iterator, Sized
from typing import Self, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from crawler.ledger import Fetch, SourceRun
from pipeline.stopping import check

Item = TypeVar("Item")

log = logging.getLogger(__name__)


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """Whoever read the progress went away, the work goes on: Rich would end the process, and the crawl hung."""
        self.quiet = True


console = _Console(stderr=True, highlight=False, soft_wrap=True)

LINES = 10
"""Plain lines written over one piece of work."""


def track(items: Iterable[Item], label: str, total: int | None = None) -> Iterator[Item]:
    """Pass the items on, showing how far the work is; `total` is needed where `items` has no length."""
    count = total if total is not None else len(items) if isinstance(items, Sized) else None
    if console.is_terminal:
        columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
        with Progress(*columns, console=console, transient=True) as progress:
            for item in progress.track(items, total=count, description=label):
                yield item
                check()
        return
    step = max(1, (count or 1000) // LINES)
    for number, item in enumerate(items, start=1):
        yield item
        check()
        if number % step == 0 or number == count:
            log.info("%s: %s%s", label, number, f"/{count}" if count else "")


class CrawlProgress:
    """Shows a crawl: a bar of sources done with the last address on a terminal, a line per source elsewhere."""

    def __init__(self, sources: int) -> None:
        self._columns = (
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[at]}"),
        )
        self._progress = Progress(*self._columns, console=console, transient=True, disable=not console.is_terminal)
        self._task = self._progress.add_task("Đọc các nguồn", total=sources, at="")

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def __call__(self, done: Fetch | SourceRun) -> None:
        """Take note of a page that came or a source that is finished."""
        if isinstance(done, SourceRun):
            self._progress.advance(self._task)
            counts = {"source": done.source, "outcome": done.outcome, "requests": done.requests, "new": done.new}
            log.info("%s: %s", done.source, done.detail, extra=counts)
        else:
            self._progress.update(self._task, at=done.url[:80])
