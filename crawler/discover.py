"""Tries sources out: what is this site built with, where are its lists, does an article come through?"""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
import yaml
from scrapy.http import HtmlResponse

from crawler import archive, links, platforms
from crawler.health import LISTS
from crawler.ledger import PASSING, READ, Fetch, SourceRun
from crawler.page import Page
from crawler.process import run
from crawler.scope import Scope
from crawler.sources import Politeness, Source, Start, bare_host
from crawler.urls import fetchable

ENOUGH = 30
"""Requests of a trial: the home page, its sections, a few articles."""

SAMPLE = 5
"""Articles of a trial: what looks like one may be a list."""


class Trial(msgspec.Struct, kw_only=True):
    """What a trial crawl of one source found.

    Attributes:
        source: what its YAML file should say (`to_yaml`).
        run: how the crawl ended.
        articles: what came from addresses of articles, as it came.
        remarks: sentences: what was recognised, what differs from the file.
    """

    source: Source
    run: SourceRun
    articles: list[Page] = []
    remarks: list[str] = []


def proposed(
    url: str,
    *,
    id: str | None = None,  # noqa: A002 - the field's name
    kind: str = "school",
    allow_private: bool = False,
    delay: float = 3.0,
) -> Source:
    """A source to try out, of a site of which only the first page's address is known.

    Args:
        delay: seconds between two requests.

    Raises:
        msgspec.ValidationError: the address is none.
    """
    start = msgspec.convert({"home": url}, Start)
    fields: dict[str, Any] = {
        "id": id or bare_host(url.partition("//")[2].partition("/")[0]).replace(".", "-").replace(":", "-")
    }
    fields |= {"name": url, "kind": kind, "allow_private": allow_private, "start": [start]}
    fields["politeness"] = Politeness(delay=delay)
    return msgspec.convert(fields, Source)


def check(
    sources: Sequence[Source], *, folder: Path, now: Callable[[], datetime], contact: str | None = None
) -> list[Trial]:
    """Read a little of each source afresh and compare with what its file says; at most once in a process.

    Raises:
        crawler.NoContact: see `crawler.run`.
    """
    ledger = _Memory()
    gently = [
        msgspec.structs.replace(s, politeness=Politeness(delay=s.politeness.delay, budget=ENOUGH), outage=None)
        for s in sources
    ]
    found = run(gently, archive=folder, ledger=ledger, now=now, contact=contact, scope=Scope(sample=SAMPLE))
    runs = {run.source: run for run in found}
    return [_judge(source, runs[source.id], ledger.of(source.id), folder) for source in sources]


def to_yaml(source: Source) -> str:
    """A source as its YAML file; what is as by default is left out."""
    fields: dict[str, Any] = msgspec.to_builtins(source)
    default = msgspec.to_builtins(Source(id="x", name="", kind="portal", start=[Start(home="http://x.example")]))
    kept = {name: value for name, value in fields.items() if name in {"id", "name", "kind"} or value != default[name]}
    kept["start"] = [{name: value for name, value in start.items() if value} for start in fields["start"]]
    if "politeness" in kept:
        usual = default["politeness"]
        kept["politeness"] = {name: value for name, value in kept["politeness"].items() if value != usual[name]}
    return yaml.safe_dump(kept | {"verified": fields["verified"]}, allow_unicode=True, sort_keys=False, width=120)


def _judge(source: Source, run: SourceRun, fetches: list[Fetch], folder: Path) -> Trial:
    pages = {f: archive.read(folder / str(f.warc), f.offset or 0) for f in fetches if f.outcome in READ and f.warc}
    responses = {
        f: HtmlResponse(f.requested or f.url, body=page.body, headers=page.headers)
        for f, page in pages.items()
        if f.role in {"list", "article"}
    }
    trial = Trial(source=source, run=run, remarks=[run.detail])
    trial.articles = [page for fetch, page in pages.items() if fetch.role == "article"]
    found = platforms.recognise([response.selector for response in responses.values()])
    if found not in {source.platform, "generic"}:
        trial.source = msgspec.structs.replace(source, platform=found)
        trial.remarks.append(f"nhận ra hệ thống «{platforms.get(found).name}», tệp ghi «{source.platform}»")
    if all(start.home for start in source.start):
        trial.source = _completed(trial.source, found, responses, [f for f in pages if f.role == "feed"])
        trial.remarks += [f"mục hoặc nguồn tin: {start.url}" for start in trial.source.start]
    listed = {fetch.url for fetch in fetches if fetch.role in LISTS and fetch.outcome in READ}
    trial.remarks += [
        f"không đọc được {start.url}" for start in source.start if fetchable(start.url, source) not in listed
    ]
    if not trial.articles:
        trial.remarks.append("không lấy được bài viết nào")
    return trial


def _completed(source: Source, platform: str, responses: dict[Fetch, HtmlResponse], feeds: list[Fetch]) -> Source:
    """A source of which only the home page is known, with the lists that really list something."""
    rules = platforms.get(platform)
    starts = [Start(feed=feed.url) for feed in {feed.digest: feed for feed in reversed(feeds)}.values()]
    for fetch, response in responses.items():
        # An address that bears a state (WebSphere) is none to come back to.
        lasting = fetch.found_on and platforms.rewrite(rules.canonical, fetch.url) == fetch.url
        if fetch.role == "list" and lasting and len(links.articles(response, source, rules)) >= 3:
            starts.append(Start(section=fetch.url))
    unnamed = any(source.name == start.url for start in source.start)
    name = _title(next(iter(responses.values()), None)) if unnamed else source.name
    return msgspec.structs.replace(source, name=name or source.name, start=starts or source.start)


def _title(home: HtmlResponse | None) -> str:
    """What a site calls itself, if anything."""
    title = home.css("meta[property='og:site_name']::attr(content), title::text").get("") if home else ""
    return "" if title.casefold() == "untitled document" else " ".join(title.split())


class _Memory:
    """A ledger that forgets when the trial is over."""

    def __init__(self) -> None:
        self._fetches: list[Fetch] = []
        self._latest: dict[tuple[str, str], Fetch] = {}
        self._runs: list[SourceRun] = []

    def of(self, source: str) -> list[Fetch]:
        return [fetch for fetch in self._fetches if fetch.source == source]

    def seen(self, source: str, url: str) -> Fetch | None:
        return self._latest.get((source, url))

    def failed(self, source: str) -> list[Fetch]:
        fetches = (fetch for (owner, _), fetch in self._latest.items() if owner == source)
        return [fetch for fetch in fetches if fetch.outcome in PASSING and fetch.role not in LISTS]

    def record(self, fetch: Fetch) -> None:
        self._fetches.append(fetch)
        self._latest[fetch.source, fetch.url] = fetch

    def record_run(self, run: SourceRun) -> None:
        self._runs.insert(0, run)

    def runs(self, source: str, limit: int = 100) -> list[SourceRun]:
        return [run for run in self._runs if run.source == source][:limit]
