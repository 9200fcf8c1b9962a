"""How gently a site is read: its hours, its budget, its robots.txt, one connection at a time."""

import subprocess
import sys
import time
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from threading import Lock

import msgspec
import pytest

from crawler.scope import Scope
from crawler.settings import allowance
from crawler.sources import Politeness, Start
from tests.crawler.conftest import Answer, Crawl, FileLedger, Server, source
from tests.crawler.test_crawl import Newspaper, with_etag


@pytest.mark.parametrize(
    ("window", "utc_hour", "allowed"),
    [
        ("22:00-05:30", 16, True),  # 23:00 in Vietnam
        ("22:00-05:30", 20, True),  # 3:00
        ("22:00-05:30", 3, False),  # 10:00
        ("01:00-04:00", 19, True),  # 2:00
        ("01:00-04:00", 12, False),  # 19:00
        (None, 3, True),
    ],
)
def test_a_source_is_asked_only_in_its_night_window(
    tmp_path: Path, window: str | None, utc_hour: int, allowed: bool
) -> None:
    school = msgspec.structs.replace(source("http://school.example"), politeness=Politeness(window=window))
    _, reason = allowance(school, FileLedger(tmp_path), datetime(2024, 3, 1, utc_hour, tzinfo=UTC))
    assert (reason == "") is allowed


def test_a_known_outage_is_no_alarm_and_nothing_is_asked(server: Server, crawl: Crawl) -> None:
    (run,) = crawl(source(server.base, outage="nâng cấp đến hết tháng 6"))
    assert (run.outcome, run.detail, server.asked) == ("outage", "nâng cấp đến hết tháng 6", [])


def test_crawl_delay_is_kept_and_a_host_sees_one_connection_at_a_time(server: Server, crawl: Crawl) -> None:
    newspaper, lock, moments = Newspaper(4), Lock(), []

    def site(path: str, headers: dict[str, str]) -> Answer:
        assert lock.acquire(blocking=False), "two requests at once"
        moments.append(time.monotonic())
        try:
            if path == "/robots.txt":
                return 200, {"Content-Type": "text/plain"}, b"User-agent: thidua\nCrawl-delay: 0.4\n"
            return newspaper(path, headers)
        finally:
            lock.release()

    server.site = site
    (run,) = crawl(source(server.base), source(server.base, "/tin/", id="khac"))[:1]
    assert run.new == 4
    pauses = [later - earlier for earlier, later in pairwise(moments[1:6])]
    assert min(pauses) >= 0.19  # Scrapy varies the delay by half, so that it does not look like a metronome


def test_a_server_in_trouble_is_asked_ever_more_slowly(server: Server, crawl: Crawl) -> None:
    newspaper, moments = Newspaper(1), []

    def site(path: str, headers: dict[str, str]) -> Answer:
        if path == "/tin/":
            moments.append(time.monotonic())
            if len(moments) < 3:
                return 503, {}, b""
        return newspaper(path, headers)

    server.site = site
    (run,) = crawl(msgspec.structs.replace(source(server.base), politeness=Politeness(delay=0.2)))
    assert run.new == 1
    first, second = (later - earlier for earlier, later in pairwise(moments))
    assert first >= 0.19  # 0.4 s, varied by half
    assert second >= 0.39  # 0.8 s


def test_the_user_agent_says_who_reads_and_where_to_complain(server: Server, crawl: Crawl) -> None:
    agents = set()

    def site(path: str, headers: dict[str, str]) -> Answer:
        agents.add(headers["user-agent"])
        return Newspaper(1)(path, headers)

    server.site = site
    crawl.contact = "mailto:someone@school.example"
    crawl(source(server.base))
    (agent,) = agents
    assert "thidua" in agent
    assert "mailto:someone@school.example" in agent


def test_backfill_between_two_dates_walks_past_what_is_known(server: Server, crawl: Crawl) -> None:
    server.site = Newspaper(27)  # article n is of day n + 1 of January 2024
    crawl(source(server.base), scope=Scope(since=date(2024, 1, 25)))
    assert len(_articles(crawl)) == 4
    crawl(source(server.base), scope=Scope(date(2024, 1, 10), date(2024, 1, 12)))
    assert len(_articles(crawl)) == 7


def _articles(crawl: Crawl) -> set[str]:
    return {fetch.url for fetch in crawl.ledger.fetches if fetch.role == "article"}


def test_feeds_and_sitemaps_lead_to_articles_too(server: Server, crawl: Crawl) -> None:
    def site(path: str, headers: dict[str, str]) -> Answer:
        if path == "/rss":
            items = "".join(f"<item><link>{server.base}/bai/tin-hoi-nghi-so-{n}.html</link></item>" for n in (1, 2))
            return with_etag(f'<?xml version="1.0"?><rss><channel>{items}</channel></rss>', headers)
        if path == "/sitemap.xml":
            return with_etag(
                f"<sitemapindex><sitemap><loc>{server.base}/s1.xml</loc></sitemap></sitemapindex>", headers
            )
        if path == "/s1.xml":
            urls = "".join(f"<url><loc>{server.base}/bai/tin-hoi-nghi-so-{n}.html</loc></url>" for n in (2, 3))
            return with_etag(f'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><urlset>{urls}</urlset>', headers)
        return Newspaper(9)(path, headers)

    server.site = site
    starts = [Start(feed=f"{server.base}/rss"), Start(sitemap=f"{server.base}/sitemap.xml")]
    (run,) = crawl(source(server.base, start=starts))
    assert (run.new, run.lists, run.links) == (3, 3, 3)
    (run,) = crawl(source(server.base, start=starts))
    assert (run.outcome, run.requests) == ("unchanged", 4)


def test_importing_a_page_does_not_import_scrapy() -> None:
    code = "import sys, crawler.page, crawler; sys.exit('scrapy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
