"""Work shared by several processes: what each makes arrives, in order, and a build by several is the build by one."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from multiprocessing import active_children
from pathlib import Path

import pytest

from bench.kills import differences
from db import build as building
from db import parts, people
from db.build import BuildReport, build
from db.corrections import Correction, FactName, record
from db.errors import StoreError
from db.processes import Team
from extract.article import Article
from nlp.facts import Citation, Claim, Event, Participant, Quote
from tests.db.conftest import NOW, Save, facts_of

TODAY = date(2024, 3, 1)


def test_the_first_of_every_share_then_the_second() -> None:
    with Team(2) as team:
        assert list(team.share(map, [(str, [1, 3, 5]), (str, [2, 4])])) == ["1", "2", "3", "4", "5"]


def test_a_team_of_none_does_it_here() -> None:
    with Team(0) as team:
        assert list(team.share(map, [(str, [1, 3, 5]), (str, [2, 4])])) == ["1", "3", "5", "2", "4"]


def test_the_next_task_goes_to_whoever_has_none() -> None:
    with Team(2) as team:
        first = team.share(map, [(ord, "abc")])
        assert list(team.share(map, [(ord, "d")])) == [100]
        assert list(first) == [97, 98, 99]
        assert list(team.share(map, [(ord, "e"), (ord, "f")])) == [101, 102]


def test_an_error_is_raised_here_and_ends_the_others() -> None:
    with pytest.raises(ValueError, match="mười"), Team(2) as team:
        list(team.share(map, [(str, range(100_000)), (int, ["1", "mười"])]))
    assert active_children() == []


def test_nobody_works_on_for_one_who_stopped_listening() -> None:
    with Team(1) as team:
        assert next(team.share(map, [(str, range(100_000))])) == "0"
    assert active_children() == []


def test_a_process_that_is_killed_is_missed() -> None:
    with pytest.raises(StoreError, match="đã bị dừng; hãy chạy lại"), Team(1) as team:
        list(team.share(map, [(os._exit, [9])]))


def test_who_asks_is_killed_and_nobody_works_on() -> None:
    asking = subprocess.Popen([sys.executable, "-c", ASKING], stdout=subprocess.PIPE, text=True)
    assert asking.stdout is not None
    assert asking.stdout.readline() == "asked\n"
    asking.kill()
    assert asking.stdout.read() == ""  # to its end: nobody who could write to it is left
    asking.stdout.close()
    asking.wait()


# The task sleeps, so that the process cannot notice by what it sends.
ASKING = """
import time
from db.processes import Team
with Team(1) as team:
    asked = team.share(map, [(time.sleep, [600])])
    print("asked", flush=True)
    list(asked)
"""


def some_articles(save: Save) -> None:
    """Seven articles of all sorts: two tell of one event, one repeats another, one has a decision rejected."""
    for number in range(7):
        host = ("yen-bai", "ha-noi")[number // 4]
        article = Article(
            source=f"truong-{host}",
            url=f"https://{host}.example/{number}",
            title=f"Tin {number}",
            published="2023-11-09",
            text=f"Hội nghị thứ {number % 6} của trường có nhiều đại biểu.",
        )
        event = Event(id="e1", type="annual_review", start="2023-11-09", host=host)
        name = ("Cầm Thị Lai", "Nguyễn Kim Pha")[number % 2]
        guest = Participant(name=name, event="e1", organisation="Nhà trường", position="Hiệu trưởng")
        told = [Quote("title", f"Tin {number}")]
        claim = Claim(school=host if number else "khong-co", level=1, status="recognised", quotes=told)
        save(article, facts_of(event, guest, claim, Citation(key="11-QĐ/TW", date="2021-05-19")))


def test_many_build_what_one_builds(path: Path, save: Save, monkeypatch: pytest.MonkeyPatch) -> None:
    some_articles(save)
    decisions = path.parent / "corrections"
    rejected = FactName("https://ha-noi.example/5", "claim", "ha-noi|1|recognised")
    for decision in (
        Correction(decision="reject", fact=rejected, who="Lan", when=TODAY, why="sai"),
        Correction(decision="alias", alias="Cầm Lai", name="Cầm Thị Lai", who="Lan", when=TODAY, why="một người"),
    ):
        record(decisions / "a.yml", decision)

    def built(name: str) -> BuildReport:
        return build(path, path.parent / name, built_at=NOW, as_of=TODAY, corrections=decisions)

    one = built("one.db")
    monkeypatch.setattr(building, "ALONE", 0)
    monkeypatch.setattr(building, "PROCESSES", 2)
    monkeypatch.setattr(parts, "AT_ONCE", 2)
    monkeypatch.setattr(people, "_SAMPLE", 1)
    assert built("many.db") == one
    assert (one.counts["claims"], one.counts["people"]) == (5, 4)
    assert one.skipped == {"không có trường nào mang mã “khong-co”": 1}
    assert one.unused_corrections == ["Tên khác “cầm lai”: không bài nào dùng tên này."]
    assert differences(path.parent / "one.db", path.parent / "many.db") == []


def test_a_store_that_is_written_to_meanwhile_is_not_built_from(
    path: Path, save: Save, monkeypatch: pytest.MonkeyPatch
) -> None:
    some_articles(save)

    def meanwhile(db: sqlite3.Connection, repeated: object) -> None:
        with closing(sqlite3.connect(path)) as other, other:
            other.execute("UPDATE articles SET source = 'khac'")

    monkeypatch.setattr(building, "join_copies", meanwhile)
    with pytest.raises(StoreError, match="đã thay đổi trong lúc dựng"):
        build(path, path.parent / "thidua.db", built_at=NOW, as_of=TODAY)
    assert not (path.parent / "thidua.db").exists()
