"""A new site is recognised by its looks; what is written for it is a source that works."""

import json
import multiprocessing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler import sources
from crawler.discover import add, to_yaml
from demo.server import serve
from tests.crawler.conftest import Clock


def _add(url: str, folder: Path) -> None:
    trial = add(url, folder=folder, now=Clock(datetime(2026, 1, 5, tzinfo=UTC)), allow_private=True, delay=0)
    (folder / f"{trial.source.id}.yml").write_text(to_yaml(trial.source), encoding="utf-8")
    shown = {"remarks": trial.remarks, "article": trial.article.body.decode() if trial.article else None}
    (folder / "shown.json").write_text(json.dumps(shown), encoding="utf-8")


@pytest.mark.parametrize(
    ("site", "platform"),
    [("thai-nguyen", "nukeviet"), ("ben-tre", "drupal")],
)
def test_a_site_is_recognised_and_its_source_written(tmp_path: Path, site: str, platform: str) -> None:
    with serve() as sites:
        base = sites.base_url(site)
        process = multiprocessing.get_context("fork").Process(target=_add, args=(f"{base}/", tmp_path))
        process.start()
        process.join(60)
        assert process.exitcode == 0
        found, mistakes = sources.load(tmp_path)
        addresses = set(sites.articles(site))
    assert not mistakes
    (source,) = found
    assert source.platform == platform
    assert source.verified is False
    assert any(start.section or start.feed for start in source.start)
    shown = json.loads((tmp_path / "shown.json").read_text(encoding="utf-8"))
    assert shown["article"]
    assert addresses
