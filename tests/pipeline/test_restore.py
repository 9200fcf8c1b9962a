"""Everything made anew where only the archive is left."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from bench.kills import differences
from crawler.archive import Archive
from crawler.page import Page
from demo import serve
from tests.conftest import thidua
from tests.pipeline.batch.conftest import NIGHT
from tests.pipeline.conftest import ARTICLE, Run

Night = tuple[Path, "subprocess.CompletedProcess[str]"]
OF_CRAWLS = {"source_runs", "coverage", "sources"}  # how a source answered is in no page


def test_the_archive_alone_gives_the_same_database_row_for_row(demo_night: Night, tmp_path: Path) -> None:
    night = demo_night[0]
    shutil.copytree(night / "archive", tmp_path / "data" / "archive")
    sources = tmp_path / "sources"
    sources.mkdir()
    with serve(port=0) as sites:
        sites.write_sources(sources)
    restore = ("--data", tmp_path / "data", "archive", "restore", "--sources", sources)
    done = thidua(*restore)
    assert done.returncode == 0, done.stderr
    assert differences(tmp_path / "data" / "thidua.db", night / "thidua.db", besides=OF_CRAWLS) == []
    with closing(sqlite3.connect(tmp_path / "data" / "thidua.db")) as db:
        assert db.execute("SELECT count(*) > 100 FROM articles").fetchone() == (1,)
    again = thidua(*restore)
    assert again.returncode == 2
    assert "đã có kho" in again.stderr


@pytest.mark.parametrize(("killed", "code"), [(True, 0), (False, 1)])
def test_half_a_record_is_no_article_and_damage_that_no_killed_writer_explains_is_said(
    thidua: Run, tmp_path: Path, killed: bool, code: int
) -> None:
    archive = Archive(tmp_path / "data" / "archive")
    for number in (1, 2):
        body = ARTICLE.replace("20/6/2024", f"{number}/6/2024")
        url = f"https://a.example/{number}.html"
        page = Page(body=body.encode(), url=url, source="a", headers={"content-type": "text/html"})
        warc, offset = archive.write(page, url, NIGHT)
    file = archive.folder / warc
    mark = file.with_suffix(".open")
    assert mark.exists()
    if not killed:
        archive.close()
    os.truncate(file, offset + (file.stat().st_size - offset) // 2)
    done = thidua("archive", "restore")
    assert done.returncode == code, done.stderr
    assert ("2024-07.warc.gz: không phải tệp WARC nguyên vẹn, hỏng sau bản ghi thứ 1" in done.stdout) == (not killed)
    assert (file.stat().st_size == offset) == killed  # nobody knows what a damaged file still holds
    with closing(sqlite3.connect(tmp_path / "data" / "thidua.db")) as db:
        assert db.execute("SELECT url FROM articles").fetchall() == [("https://a.example/1.html",)]
    assert ("chưa trọn vẹn" in thidua("status").stdout) == (not killed)
