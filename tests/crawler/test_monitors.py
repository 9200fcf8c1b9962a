"""A run that was read well may still have figures that somebody should know of."""

import subprocess
import sys

import pytest

from crawler.coverage import coverage
from crawler.monitors import remarks
from tests.crawler.conftest import Answer, Crawl, Server, source
from tests.crawler.test_crawl import Newspaper


@pytest.mark.parametrize(
    ("stats", "said"),
    [
        ({"articles/new": 12, "articles/lost": 3, "articles/undated": 6}, []),
        ({"articles/new": 12, "articles/lost": 4}, ["4 trong 16 bài không tải được"]),
        ({"articles/new": 12, "articles/undated": 7}, ["7 trong 12 bài mới không ghi ngày"]),
        ({"retry/count": 10, "downloader/request_count": 39}, ["10 trong 39 yêu cầu phải hỏi lại"]),
        ({"articles/new": 1, "articles/lost": 3, "retry/count": 4, "downloader/request_count": 5}, []),
    ],
)
def test_figures_that_are_not_as_they_should_be_are_said(stats: dict[str, int], said: list[str]) -> None:
    assert remarks(stats) == said


def test_a_good_run_with_lost_articles_says_so_and_three_in_a_row_are_an_alarm(server: Server, crawl: Crawl) -> None:
    newspaper = Newspaper(0)
    crawl.overrides["RETRY_ENABLED"] = False
    # every second article is out of order: never so many in a row that the site would be left in peace
    newspaper.broken = {f"/bai/tin-hoi-nghi-so-{n}.html" for n in range(1, 40, 2)}

    def site(path: str, headers: dict[str, str]) -> Answer:
        return newspaper(path, headers)

    server.site = site
    school = source(server.base)
    for count in (10, 20, 30):
        newspaper.count = count
        (run,) = crawl(school)
        assert run.outcome == "fresh", run.detail
        assert "bài không tải được" in run.detail
    runs = crawl.ledger.runs("mau")
    assert coverage("mau", 7, runs, run.finished).alarm
    assert not coverage("mau", 7, runs[1:], run.finished).alarm


def test_nothing_under_the_gpl_is_imported_for_it() -> None:
    """Spidermon depends on jsonschema's checks of formats, and these on rfc3987 (GPL-3), which nobody here needs."""
    code = "import sys, crawler.process; sys.exit('rfc3987' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
