"""Counts what a source's run brings, and sums it up."""

from collections import Counter
from datetime import datetime

from crawler import health
from crawler.ledger import PASSING, READ, Fetch, SourceRun

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
        requests: int,
        complete: list[str],
        deep: bool,
    ) -> SourceRun:
        """The whole as a record; `reason` is Scrapy's, `complete` what would be if nothing had ended the run early."""
        outcome, detail = health.classify(self.fetches, self.counts)
        if self.blunders:
            outcome, detail = "crashed", self.blunders[0]
        counts, whole = self.counts, reason == "finished" and not self.blunders
        return SourceRun(
            source=source,
            started=started,
            finished=finished,
            outcome=outcome,
            detail=detail if reason == "finished" else f"{detail}; {REASONS.get(reason, reason)}",
            requests=requests,
            lists=sum(fetch.role in health.LISTS and fetch.outcome in READ for fetch in self.fetches),
            links=counts["links"],
            known=counts["known"],
            new=counts["article new"],
            changed=counts["article changed"],
            failed=sum(f.role in {"article", "attachment"} and f.outcome in PASSING for f in self.fetches),
            attachments=counts["attachment new"],
            bytes=sum(fetch.size for fetch in self.fetches),
            complete=complete if whole else [],
            deep=deep,
            interrupted=reason == "shutdown",
        )
