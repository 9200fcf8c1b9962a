"""What a crawler meets on the sample sites: paging, feeds, robots.txt, validators, another night."""

import re
from collections import deque
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin

import defusedxml.ElementTree
import pytest
import yaml
from bs4 import BeautifulSoup

import crawler.sources
from demo import Sites, serve
from demo.site import NOTICE, ROOT
from demo.spelling import cp1258
from tests.demo.conftest import fetch

SITES = sorted(path.stem for path in ROOT.glob("sites/*.yml"))
POSTBACK = re.compile(r"__doPostBack\('([^']+)'")
VIEW_STATE = re.compile(r'id="__VIEWSTATE" value="([^"]+)"')
LOADED = re.compile(r"\.load\('([^']+)'")


@pytest.fixture(scope="session")
def sources(sites: Sites, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, list[str]]]:
    """Site -> kind of start (`section`, `feed`, ...) -> addresses."""
    found: dict[str, dict[str, list[str]]] = {}
    for path in sites.write_sources(tmp_path_factory.mktemp("sources")):
        source = yaml.safe_load(path.read_text(encoding="utf-8"))
        starts = found.setdefault(source["id"], {})
        for start in source["start"]:
            for kind, url in start.items():
                starts.setdefault(kind, []).append(url)
    return found


def links(url: str, html: str) -> set[tuple[str, str]]:
    """Addresses a page leads to, each with the control whose postback leads there (mostly none)."""
    hrefs = [str(anchor.get("href", "#")) for anchor in BeautifulSoup(html, "lxml").find_all("a")]
    addresses = {(urljoin(url, href), "") for href in hrefs if not href.startswith(("javascript:", "#"))}
    loaded = {(urljoin(url, address), "") for address in LOADED.findall(html)}
    return addresses | loaded | {(url, target) for target in POSTBACK.findall(html)}


@pytest.mark.parametrize("site", SITES)
def test_lists_lead_to_every_article(site: str, sites: Sites, sources: dict[str, dict[str, list[str]]]) -> None:
    wanted = set(sites.articles(site))
    starts = sources[site].get("section") or sources[site]["home"]
    seen: set[tuple[str, str]] = set()
    queue = deque((url, "") for url in starts)
    while queue:
        url, target = queue.popleft()
        if (url, target) in seen or not url.startswith(sites.base_url(site)):
            continue
        seen.add((url, target))
        if url not in wanted:  # what articles lead to does not count
            page = fetch(url)
            if target:
                state = VIEW_STATE.findall(page.text)[0]
                page = fetch(url, {"__EVENTTARGET": target, "__VIEWSTATE": state})
            if page.status == 200 and "text/html" in page.headers["Content-Type"]:
                queue.extend(links(url, page.text) - seen)
    assert wanted <= {url for url, _ in seen}


@pytest.mark.parametrize("site", SITES)
def test_every_page_says_that_its_news_is_invented(site: str, sites: Sites) -> None:
    for url in [sites.base_url(site) + "/", *sites.articles(site)]:
        page = fetch(url)
        if page.status == 302:
            page = fetch(sites.base_url(site) + page.headers["Location"])
        assert page.status == 200
        assert NOTICE.encode() in page.body or cp1258(NOTICE) in page.body, url


@pytest.mark.parametrize("site", SITES)
def test_robots_and_feeds_are_what_they_claim(
    site: str, sites: Sites, sources: dict[str, dict[str, list[str]]]
) -> None:
    robots = fetch(sites.base_url(site) + "/robots.txt")
    assert robots.text.startswith("User-agent: *")
    sitemaps = re.findall(r"^Sitemap: (.+)$", robots.text, re.MULTILINE)
    for url in sources[site].get("feed", []) + sources[site].get("sitemap", []) + sitemaps:
        tree = defusedxml.ElementTree.fromstring(fetch(url).body)
        entries = [*tree.iterfind("channel/item/link"), *tree.iterfind("{*}url/{*}loc")]
        listed = {link.text for link in entries}
        assert listed
        assert listed <= set(sites.articles(site))


def test_the_crawler_reads_every_source_file(sites: Sites, tmp_path: Path) -> None:
    sites.write_sources(tmp_path)
    read, errors = crawler.sources.load(tmp_path)
    assert errors == []
    assert [source.id for source in read] == SITES
    assert len({source.platform for source in read}) >= 10


def test_a_list_turned_without_its_view_state_fails_as_asp_net_does(sites: Sites) -> None:
    page = fetch(sites.base_url("yen-bai") + "/DanhMuc.aspx?CatID=1", {"__EVENTTARGET": "x", "__VIEWSTATE": "forged"})
    assert page.status == 500


def test_an_unchanged_page_is_304_and_one_with_a_counter_never(sites: Sites) -> None:
    paper = next(iter(sites.articles("bao-song-tien")))
    first = fetch(paper)
    again = fetch(paper, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status, again.body) == (304, b"")
    assert fetch(paper, headers={"If-Modified-Since": first.headers["Last-Modified"]}).status == 304
    school = next(iter(sites.articles("yen-bai")))
    assert fetch(school).body != fetch(school).body
    assert "ETag" not in fetch(school).headers


def test_another_night_publishes_more_on_the_same_addresses(tmp_path: Path) -> None:
    early, late = (datetime.fromisoformat(f"{day}T00:00:00+07:00") for day in ("2022-12-07", "2023-07-06"))
    with serve(until=early) as sites:
        before = sites.articles("yen-bai")
        sites.show(late)
        after = sites.articles("yen-bai")
        assert all(story.published <= early for story in before.values())
        assert before
        assert set(before) < set(after)
        assert "06/07/2023" in fetch(next(iter(before))).text  # the clock in the header
    with pytest.raises(ConnectionRefusedError):
        fetch(next(iter(before)))
