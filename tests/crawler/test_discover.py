"""A new site is recognised by its looks; what is written for it is a source that works."""

import json
import multiprocessing
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from crawler import sources
from crawler.discover import add, check, to_yaml
from demo.server import serve
from tests.crawler.conftest import Clock


def _check(source: sources.Source, folder: Path) -> None:
    (trial,) = check([source], folder=folder, now=Clock(datetime(2026, 1, 5, tzinfo=UTC)))
    (folder / "remarks.json").write_text(json.dumps(trial.remarks), encoding="utf-8")
    (folder / "platform.txt").write_text(trial.source.platform)


def test_a_configured_source_is_compared_with_what_its_site_is_built_with(tmp_path: Path) -> None:
    with serve() as sites:
        sites.write_sources(tmp_path)
        drupal = sources.load_file(tmp_path / "ben-tre.yml")
        _run(_check, msgspec.structs.replace(drupal, platform="joomla"), tmp_path)
    remarks = json.loads((tmp_path / "remarks.json").read_text(encoding="utf-8"))
    assert any("Drupal" in remark and "joomla" in remark for remark in remarks)
    assert (tmp_path / "platform.txt").read_text() == "drupal"


def _run(work: Callable[..., None], *arguments: object) -> None:
    """In a process of its own: a reactor starts only once."""
    process = multiprocessing.get_context("fork").Process(target=work, args=arguments)
    process.start()
    process.join(60)
    assert process.exitcode == 0


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
        _run(_add, f"{base}/", tmp_path)
        found, mistakes = sources.load(tmp_path)
    assert not mistakes
    (source,) = found
    assert source.platform == platform
    assert source.verified is False
    assert any(start.section or start.feed for start in source.start)
    shown = json.loads((tmp_path / "shown.json").read_text(encoding="utf-8"))
    assert shown["article"]
