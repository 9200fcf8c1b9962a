"""What a run came to, for people and for programs: text for a terminal or a log, HTML for a mail, JSON."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import jinja2
import msgspec

from crawler.coverage import Coverage
from crawler.ledger import GOOD_RUNS, SourceRun
from db.errors import StoreError
from db.published import Published
from db.records import NewsRecord
from db.schema import called
from db.selection import check_run
from db.store import Outcome
from pipeline.errors import UserError
from pipeline.night import Night

_TERMS = called()
_STAGES = {"crawl": "tải", "read": "đọc", "build": "dựng", "export": "xuất"}


class NightReport(msgspec.Struct, kw_only=True):
    """A run's report.

    Attributes:
        seconds: how long each stage took.
        bad_sources: a sentence for each source file with a mistake.
        articles: how many were `new`, `revised` (their page was edited) or `reread` with other facts than before.
        rejected: address and reason of each page that is no article.
        damaged: a sentence for each WARC file that could not be walked to its end.
        rejected_build: why the new database was not published.
        counts: rows per table of the new database.
        skipped, unused_corrections: what the build could not show, and decisions that no longer apply to anything.
        events, claims: those that this run was the first to find.
        contradictions: statements about one school's standing that cannot both be true.
        error: why the run ended before its time.
    """

    run: int
    command: str
    started: datetime
    finished: datetime
    outcome: Outcome
    seconds: dict[str, float] = {}
    sources: list[SourceRun] = []
    alarms: list[Coverage] = []
    bad_sources: list[str] = []
    articles: dict[str, int] = {}
    rejected: list[tuple[str, str]] = []
    damaged: list[str] = []
    rejected_build: str | None = None
    counts: dict[str, int] = {}
    skipped: dict[str, int] = {}
    unused_corrections: list[str] = []
    events: list[NewsRecord] = []
    claims: list[NewsRecord] = []
    contradictions: list[str] = []
    error: str | None = None

    @property
    def good_sources(self) -> list[SourceRun]:
        """The sources that could be read."""
        return [run for run in self.sources if run.outcome in GOOD_RUNS]

    @property
    def other_sources(self) -> list[SourceRun]:
        """The sources that could not, or were not asked."""
        return [run for run in self.sources if run.outcome not in GOOD_RUNS]

    def to_text(self) -> str:
        """Plain text, without a line feed at its end."""
        return _TEMPLATES.get_template("report.txt").render(report=self, terms=_TERMS, stages=_STAGES).strip()

    def to_html(self) -> str:
        """A page that stands alone: it loads nothing."""
        return _TEMPLATES.get_template("report.html").render(report=self, terms=_TERMS, stages=_STAGES)

    def to_json(self) -> bytes:
        """One JSON object, UTF-8."""
        return msgspec.json.encode(self) + b"\n"


_TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("pipeline"),
    autoescape=jinja2.select_autoescape(["html"]),
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=jinja2.StrictUndefined,
)


def summarise(night: Night) -> NightReport:
    """The report of a finished run.

    Raises:
        StoreError: the database that it built cannot be read.
    """
    report = NightReport(
        run=night.run,
        command=night.command,
        started=night.started,
        finished=night.finished,
        outcome=night.outcome,
        seconds=night.seconds,
        sources=night.source_runs,
        alarms=night.alarms,
        bad_sources=night.bad_sources,
        articles={kind: night.read.saved[kind] for kind in ("new", "revised", "reread")},
        rejected=night.read.rejected,
        damaged=night.read.damaged,
        rejected_build=night.rejected_build,
    )
    if night.build:
        report.counts, report.skipped = night.build.counts, night.build.skipped
        report.unused_corrections = night.build.unused_corrections
        with Published.open(night.database) as published:
            news = list(published.news(night.run))
            report.contradictions = list(published.contradictions())
        report.events = [one for one in news if one.kind == "event_report"]
        report.claims = [one for one in news if one.kind == "claim"]
    return report


def failure(error: Exception, *, started: datetime, finished: datetime) -> NightReport:
    """The report of a night that an error ended; what was stored before it is kept."""
    sentence = str(error) if isinstance(error, UserError | StoreError) else f"{type(error).__name__}: {error}"
    return NightReport(
        run=0,
        command="nightly",
        started=started,
        finished=finished,
        outcome="failed",
        error=f"Dừng giữa chừng: {sentence}",
    )


def change_lines(database: Path, since: int | None) -> Iterator[str]:
    """A line for every change after run `since`; of the last run where none is given.

    Raises:
        StoreError: the database cannot be read, or what changed since that run is no longer known.
    """
    with Published.open(database) as published:
        if since is not None:
            check_run(published, since)
        after = since if since is not None else published.build()["last_run_id"] - 1
        for change in published.changes(since=after):
            what = f"{_TERMS[change.change]}: {_TERMS[change.kind].lower()}: {change.summary}"
            yield f"Lượt {change.run_id}: {what} (bài {change.article_id})"
