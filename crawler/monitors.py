"""Spidermon looks at the figures of a run: `fresh` does not say that a third of the articles could not be had.

Only monitors over the run's statistics fit here. Spidermon's own count items (there are none: pages go to the archive),
errors in the log (Scrapy counts those of all crawlers of the process together) or look at one setting per spider.
"""

from collections.abc import Mapping

from spidermon import Monitor, MonitorSuite
from spidermon.contrib.monitors.mixins.stats import StatsMonitorMixin
from spidermon.runners import MonitorRunner

FEW = 5
"""Fewer articles or requests than this are no sample."""


class RunMonitor(StatsMonitorMixin, Monitor):  # type: ignore[misc]
    """What is wrong with a run whose lists were read; how it fails is the sentence people read."""

    def test_articles_arrive(self) -> None:
        """At least four in five of the articles that were asked for."""
        lost = self.stats.get("articles/lost", 0)
        asked = lost + self.stats.get("articles/new", 0)
        if asked >= FEW and lost * 5 > asked:
            self.fail(f"{lost} trong {asked} bài không tải được")

    def test_articles_show_their_day(self) -> None:
        """At least half of the new ones."""
        new, undated = self.stats.get("articles/new", 0), self.stats.get("articles/undated", 0)
        if new >= FEW and undated * 2 > new:
            self.fail(f"{undated} trong {new} bài mới không ghi ngày")

    def test_the_server_answers_when_asked(self) -> None:
        """Three in four requests are no second attempt."""
        again, sent = self.stats.get("retry/count", 0), self.stats.get("downloader/request_count", 0)
        if again >= FEW and again * 4 > sent:
            self.fail(f"{again} trong {sent} yêu cầu phải hỏi lại")


class RunSuite(MonitorSuite):  # type: ignore[misc]
    """All that is looked at when a run ends."""

    monitors = (RunMonitor,)


def remarks(stats: Mapping[str, object]) -> list[str]:
    """A sentence for each figure that is not as it should be; `stats` are Scrapy's with our `articles/...`."""
    result = MonitorRunner().run(RunSuite(), stats=dict(stats))
    return [failed.reason for failed in result.monitors_failed_results]
