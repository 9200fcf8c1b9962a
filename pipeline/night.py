"""A run in the store's book: what it came to, and that it is finished, whatever ends it."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from crawler.coverage import Coverage
from crawler.ledger import GOOD_RUNS, NOT_ASKED, SourceRun
from db.build import BuildReport
from db.store import Outcome, Store
from pipeline.folders import DataFolder
from pipeline.read import ReadReport

log = logging.getLogger(__name__)
Clock = Callable[[], datetime]


@dataclass
class Night:
    """What a run came to.

    Attributes:
        database: where the published database is.
        seconds: how long each stage took.
        bad_sources: a sentence for each source file with a mistake.
        rejected_build: why the new database was not published; the old one stays.
        run: its number in the store.
        alarms: sources that need somebody's eyes, by their own history.
    """

    command: str
    started: datetime
    database: Path
    now: Clock
    finished: datetime = field(init=False)
    seconds: dict[str, float] = field(default_factory=dict)
    source_runs: list[SourceRun] = field(default_factory=list)
    bad_sources: list[str] = field(default_factory=list)
    read: ReadReport = field(default_factory=ReadReport)
    build: BuildReport | None = None
    rejected_build: str | None = None
    run: int = 0
    alarms: list[Coverage] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.finished = self.started

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Take the time of a stage."""
        began = self.now()
        yield
        self.finished = self.now()
        self.seconds[name] = (self.finished - began).total_seconds()

    @property
    def crawled_well(self) -> bool:
        """Every source could be read."""
        return not self.bad_sources and all(run.outcome in GOOD_RUNS | NOT_ASKED for run in self.source_runs)

    @property
    def outcome(self) -> Outcome:
        """Failed where a build was refused, partly where a source was lost or a file is damaged, else good.

        That a page of a site is no article is usual; of a file that somebody named it is not.
        """
        if self.rejected_build:
            return "failed"
        lost = self.read.damaged or (self.command == "ingest" and self.read.rejected)
        return "good" if self.crawled_well and not lost else "partly"


KEPT = "Những gì đọc xong đã được lưu; lần chạy sau làm tiếp."


@contextmanager
def a_run(data: DataFolder, command: str, now: Clock, *, stopped: str = KEPT) -> Iterator[tuple[Store, Night]]:
    """One run in the store's book, failed if an error ends it; whoever stops it is told what has become of the work."""
    with data.locked(), Store.open(data.store) as store:
        night = Night(command=command, started=now(), database=data.database, now=now)
        night.run = store.start_run(command, night.started)
        try:
            yield store, night
        except KeyboardInterrupt:
            store.finish_run(night.run, now(), "interrupted")
            log.info("Đã dừng. %s", stopped)
            raise
        except Exception:
            store.finish_run(night.run, now(), "failed")
            raise
        store.finish_run(night.run, now(), night.outcome)
