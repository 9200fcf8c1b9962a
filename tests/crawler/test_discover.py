"""A new site is recognised by its looks; what is written for it is a source that works."""

import multiprocessing
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from crawler import platforms, sources
from crawler.discover import Trial, check, to_yaml
from crawler.sources import Politeness, Source, Start
from crawler.urls import canonical
from demo.server import serve
from tests.crawler.conftest import Clock, Crawl

UNMARKED = {"ninh-thuan"}
"""dcs.vn portals are told by their address only, which is another one on loopback."""


def _check(found: list[Source], folder: Path) -> None:
    trials = check(found, folder=folder, now=Clock(datetime(2026, 1, 5, tzinfo=UTC)))
    (folder / "trials.json").write_bytes(msgspec.json.encode(trials))


def trials(found: list[Source], folder: Path) -> dict[str, Trial]:
    """Try sources out in a process of its own: a reactor starts only once."""
    work: Callable[..., None] = _check
    process = multiprocessing.get_context("fork").Process(target=work, args=(found, folder))
    process.start()
    process.join(300)
    assert process.exitcode == 0
    tried = msgspec.json.decode((folder / "trials.json").read_bytes(), type=list[Trial])
    return {trial.source.id: trial for trial in tried}


def test_every_sample_site_is_recognised_and_what_is_written_reads_it(tmp_path: Path, crawl: Crawl) -> None:
    with serve() as sites:
        sites.write_sources(tmp_path)
        configured = {source.id: source for source in sources.load(tmp_path)[0]}
        homes = [
            Source(
                id=name,
                name=f"{sites.base_url(name)}/",
                kind="school",
                start=[Start(home=f"{sites.base_url(name)}/")],
                politeness=Politeness(delay=0),
                allow_private=True,
            )
            for name in configured
        ]
        tried = trials(homes, tmp_path)
        written = tmp_path / "written"
        written.mkdir()
        for name, trial in tried.items():
            expected = "generic" if name in UNMARKED else configured[name].platform
            assert (name, trial.source.platform) == (name, expected)
            (written / f"{name}.yml").write_text(to_yaml(trial.source), encoding="utf-8")
        found, mistakes = sources.load(written)
        assert not mistakes
        assert [source.verified for source in found] == [False] * len(configured)
        runs = {run.source: run for run in crawl(*found)}
        for name, trial in tried.items():
            assert runs[name].outcome == "fresh", runs[name]
            assert runs[name].new >= 4
            rules = platforms.get(trial.source.platform)
            real = {canonical(url, trial.source, rules) for url in sites.articles(name)}
            assert real & {page.url for page in trial.articles}, name


def test_a_configured_source_is_compared_with_what_its_site_is_built_with(tmp_path: Path) -> None:
    with serve() as sites:
        sites.write_sources(tmp_path)
        drupal = sources.load_file(tmp_path / "ben-tre.yml")
        gone = Start(section=f"{sites.base_url('ben-tre')}/khong-con")
        wrong = msgspec.structs.replace(drupal, platform="joomla", start=[*drupal.start, gone])
        trial = trials([wrong], tmp_path)["ben-tre"]
    assert any("Drupal" in remark and "joomla" in remark for remark in trial.remarks)
    assert f"không đọc được {gone.url}" in trial.remarks
    assert trial.source.platform == "drupal"


def test_a_written_source_is_a_few_lines(tmp_path: Path) -> None:
    start = [Start(home="https://truong.example/")]
    text = to_yaml(Source(id="truong", name="Trường mẫu", kind="school", start=start, platform="nukeviet"))
    assert text.splitlines() == [
        "id: truong",
        "name: Trường mẫu",
        "kind: school",
        "start:",
        "- home: https://truong.example/",
        "platform: nukeviet",
        "verified: false",
    ]
