"""Everything made anew where only the archive is left."""

import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from bench.kills import differences
from demo import serve
from tests.conftest import thidua

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
