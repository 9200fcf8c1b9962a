"""Counts what a source's run brings, and sums it up."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from crawler import health, monitors
from crawler.ledger import GOOD_RUNS, PASSING, READ, Fetch, SourceRun

REASONS = {
    "shutdown": "bị dừng giữa chừng",
    "closespider_pagecount": "dừng vì hết số yêu cầu của hôm nay",
    "archive": "dừng vì không lưu được trang",
    "closespider_timeout": "dừng vì hết giờ",
    "site_down": "dừng vì máy chủ hỏng liên tiếp",
}
"""Why a run ended early."""


class Tally:
    """What a run has brought so far.

    Attributes:
        counts: see `health.classify`; for each role, `<role> new` and `<role> changed`.
        blunders: what went wrong on our own side, a sentence each.
    """

    def __init__(self) -> None:
        self.fetches: list[Fetch] = []
        self.counts: Counter[str] = Counter()
        self.blunders: list[str] = []

    def saw(self, fetch: Fetch, new: bool) -> None:
        """Count a fetch; `new`: its body was not in the archive before."""
        self.fetches.append(fetch)
        if fetch.outcome == "fresh":
            self.counts[f"{fetch.role} {'new' if new else 'changed'}"] += 1

    def run(
        self,
        reason: str,
        *,
        source: str,
        started: datetime,
        finished: datetime,
        stats: Mapping[str, Any],
        complete: list[str],
        deep: bool,
    ) -> SourceRun:
        """The whole as a record.

        Args:
            reason, stats: Scrapy's.
            complete: the start addresses that would be complete if nothing had ended the run early.
        """
        outcome, detail = health.classify(self.fetches, self.counts)
        if self.blunders:
            outcome, detail = "crashed", self.blunders[0]
        elif reason == "shutdown" and not self.fetches:
            outcome, detail = "postponed", "chưa kịp hỏi"
        counts, whole = self.counts, reason == "finished" and not self.blunders
        lost = sum(f.role in {"article", "attachment"} and f.outcome in PASSING for f in self.fetches)
        figures = {"articles/new": counts["article new"], "articles/undated": counts["undated"], "articles/lost": lost}
        remarks = monitors.remarks({**stats, **figures}) if outcome in GOOD_RUNS else []
        early = [] if reason == "finished" else [REASONS.get(reason, reason)]
        return SourceRun(
            source=source,
            started=started,
            finished=finished,
            outcome=outcome,
            detail="; ".join([detail, *early, *remarks]),
            requests=stats.get("downloader/request_count", 0),
            lists=sum(fetch.role in health.LISTS and fetch.outcome in READ for fetch in self.fetches),
            links=counts["links"],
            known=counts["known"],
            new=counts["article new"],
            changed=counts["article changed"],
            failed=lost,
            attachments=counts["attachment new"],
            bytes=sum(fetch.size for fetch in self.fetches),
            complete=complete if whole else [],
            deep=deep,
            interrupted=reason == "shutdown",
            remarks=remarks,
        )
