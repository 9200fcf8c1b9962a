"""Rules for one kind of site: where its own markup knows better, and by the time at which a page was fetched."""

from datetime import datetime
from pathlib import Path

import pytest

from crawler.page import VIETNAM, Page
from crawler.records import RecordError
from extract import extract, sites

RULES = """\
name: trang trường Mẫu
recognise: 'meta[name=generator][content=MauCMS]'
generations:
  - valid_until: 2021-12-31
    title: '.t1'
    date: '.d1'
    body: '.b1'
    captions: '.c1'
    drop: '.b1 .box'
  - valid_from: 2022-01-01
    title: '.new-title'
    lead: '.new-lead'
    date: '.new-date'
    byline: '.new-by'
    body: '.new-body'
"""
WELCOME = (
    "Kính chào quý vị đến với trang thông tin của nhà trường; đây là nơi trao đổi giữa giảng viên, học viên và bạn đọc "
    "xa gần về công tác đào tạo, bồi dưỡng cán bộ."
)
LEAD = "Sáng 12/3, nhà trường khai giảng lớp bồi dưỡng cho 60 học viên."
STORY = (
    "Lớp học kéo dài hai tháng với 24 chuyên đề và một chuyến đi thực tế ở cơ sở, do giảng viên của ba khoa phụ trách."
)
OLD = f"""
<p>{WELCOME}</p><div class=d0>01/01/2010</div>
<div class=t1>Khai giảng lớp bồi dưỡng</div><div class=d1>12/03/2020</div>
<div class=b1><p>{LEAD}</p><div class=c1>Ảnh chụp cả lớp trước cổng trường sau buổi lễ.</div>
<div class=box>{WELCOME}</div><p>{STORY}</p></div>"""
NEW = f"""
<p>{WELCOME}</p><b class=new-title>Khai giảng lớp bồi dưỡng</b>
<i class=new-date>12/03/2023 08:00</i><p class=new-lead>{LEAD}</p>
<div class=new-body><p>{STORY}</p></div><p class=new-by>Thu Hà</p><p>{WELCOME}</p>"""


def page(body: str, fetched: str | None) -> Page:
    head = "<head><meta name=generator content=MauCMS><title>Trang trường Mẫu</title></head>"
    day = datetime.fromisoformat(fetched).replace(tzinfo=VIETNAM) if fetched else None
    return Page(body=f"<html>{head}<body>{body}</body></html>".encode(), fetched_at=day)


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "mau.yml"
    file.write_text(RULES, encoding="utf-8")
    monkeypatch.setattr(sites, "FOLDER", tmp_path)
    return file


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize(
    ("body", "fetched", "published", "authors", "captions"),
    [
        (OLD, "2020-04-01", "2020-03-12", [], ["Ảnh chụp cả lớp trước cổng trường sau buổi lễ."]),
        (NEW, "2023-04-01", "2023-03-12T08:00:00+07:00", ["Thu Hà"], []),
        (NEW, None, "2023-03-12T08:00:00+07:00", ["Thu Hà"], []),
    ],
    ids=["old", "new", "a file of today"],
)
def test_each_generation_is_read_by_its_rules(
    body: str, fetched: str | None, published: str, authors: list[str], captions: list[str]
) -> None:
    article = extract(page(body, fetched))
    assert article.title == "Khai giảng lớp bồi dưỡng"
    assert article.text.split("\n") == [LEAD, STORY]
    assert (article.published, article.authors, article.captions) == (published, authors, captions)


@pytest.mark.usefixtures("rules")
def test_a_control_character_beside_what_is_dropped_harms_nobody() -> None:
    article = extract(page(OLD.replace(f"{WELCOME}</div><p>", f"{WELCOME}</div>&#1;<p>"), "2020-04-01"))
    assert article.text.split("\n") == [LEAD, STORY]


@pytest.mark.usefixtures("rules")
def test_rules_of_another_time_are_left_alone() -> None:
    assert WELCOME in extract(page(NEW, "2020-04-01")).text


@pytest.mark.parametrize(
    ("wrong", "right", "line", "what"),
    [
        ("valid_until: 2021-12-31", "valid_until: 2021-13-31", 4, "ngày"),
        ("    drop: '.b1 .box'", "    dropp: '.b1 .box'", 9, "dropp"),
        ("title: '.new-title'", "title: '.new-title['", 10, "CSS"),
        ("recognise: 'meta", "recognise: '>>meta", 2, "CSS"),
    ],
)
def test_a_mistake_is_told_with_its_line(rules: Path, wrong: str, right: str, line: int, what: str) -> None:
    rules.write_text(RULES.replace(wrong, right), encoding="utf-8")
    with pytest.raises(RecordError, match=what) as error:
        sites.known(rules.parent)
    assert error.value.line == line


def test_the_rules_that_are_shipped_are_sound() -> None:
    assert sites.known(sites.FOLDER)
