"""Every sample site, each of another system, is read whole by the data of its platform alone."""

from pathlib import Path

import msgspec

from crawler import platforms, sources
from crawler.ledger import READ
from crawler.urls import canonical
from demo.server import serve
from tests.crawler.conftest import Crawl


def test_every_article_of_every_sample_site_is_found_once_and_nothing_else(tmp_path: Path, crawl: Crawl) -> None:
    with serve() as sites:
        sites.write_sources(tmp_path)
        found, mistakes = sources.load(tmp_path)
        assert not mistakes
        found = [msgspec.structs.replace(s, politeness=sources.Politeness(delay=0)) for s in found]
        first = crawl(*found)
        assert {run.source: run.outcome for run in first} == {s.id: "fresh" for s in found}
        fetches = crawl.ledger.latest.values()
        for source in found:
            platform = platforms.get(source.platform)
            expected = {canonical(url, source, platform) for url in sites.articles(source.id)}
            read = {f.url for f in fetches if f.source == source.id and f.role == "article" and f.outcome in READ}
            assert read == expected, source.id
        second = crawl(*found)
    assert {run.outcome for run in second} <= {"unchanged", "quiet"}
    assert sum(run.new + run.attachments for run in second) == 0
