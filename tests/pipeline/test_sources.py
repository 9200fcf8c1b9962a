"""`thidua source`: a new site becomes a source file, and the files there are can be looked at."""

from pathlib import Path

from crawler.sources import load_file
from demo import serve
from tests.pipeline.conftest import Run


def test_a_new_site_is_recognised_read_and_written_down(thidua: Run, tmp_path: Path) -> None:
    with serve() as sites:
        address = sites.base_url("thai-nguyen")
        arguments = ("source", "add", address, "--id", "thu", "--private", "--sources", tmp_path)
        done = thidua(*arguments)
        assert done.returncode == 0, done.stderr
        assert any(story.title in done.stdout for story in sites.articles("thai-nguyen").values())
        assert load_file(tmp_path / "thu.yml").platform == "nukeviet"
        again = thidua(*arguments)
    assert again.returncode == 2
    assert "thu.yml" in again.stderr


def test_a_source_can_be_looked_at_without_writing_anything(thidua: Run, tmp_path: Path) -> None:
    with serve() as sites:
        sites.write_sources(tmp_path)
        done = thidua("source", "check", "yen-bai", "--sources", tmp_path)
        assert done.returncode == 0, done.stderr
        read = done.stdout.casefold()
        assert any(story.title.casefold() in read for story in sites.articles("yen-bai").values())
