"""Events that a sentence or a page lists: what of it is told of one only."""

import pytest

import nlp
from extract.article import Article
from nlp.facts import Event


def told(text: str, published: str, title: str = "") -> list[Event]:
    return nlp.read(Article(title=title, text=text, published=published)).events


def seen(found: list[Event]) -> list[tuple[str, str | None, str | None]]:
    return [(event.type, event.start, event.end) for event in found]


HELD = "Ngày 15/11/2023, Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ tổ chức Hội nghị tổng kết.\n"


@pytest.mark.parametrize(
    "account",
    [
        "Cụm đã hoàn thành các việc, gồm Hội nghị ký giao ước, Hội nghị sơ kết, Hội thao và đợt kiểm tra chéo {}.",
        "Trong năm, Cụm đã tổ chức Hội nghị sơ kết, Hội thao và kiểm tra chéo {}.",
    ],
)
@pytest.mark.parametrize("days", ["từ ngày 16/10 đến ngày 27/10/2023", "(từ 16/10 đến 27/10)"])
def test_the_days_behind_a_list_that_lasts_weeks_are_those_of_its_last(account: str, days: str) -> None:
    found = told(HELD + account.format(days), "2023-11-17")
    assert seen(found)[1:] == [("inspection", "2023-10-16", "2023-10-27")]


def test_the_day_behind_two_of_one_programme_is_that_of_both() -> None:
    text = "Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ tổ chức tọa đàm và hội nghị sơ kết ngày 05/7/2024."
    assert {event.start for event in told(text, "2024-07-06")} == {"2024-07-05"}


PLANS = "Ngày 21/2/2024, Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ họp bàn chương trình công tác"


@pytest.mark.parametrize("head", [".\n1. {}\n2. {}", ". 1. {} 2. {}", ". Các nội dung được chốt:\n- {}\n- {}"])
def test_the_items_of_a_plan_are_neither_what_the_meeting_was_nor_over(head: str) -> None:
    items = "Hội nghị sơ kết 6 tháng: ngày 14/7.", "Hội nghị tổng kết: ngày 15/11."
    found = told(PLANS + head.format(*items), "2024-02-22")
    assert [(event.type, event.start, event.status) for event in found] == [
        ("other", "2024-02-21", "held"),
        ("interim_review", "2024-07-14", "planned"),
        ("annual_review", "2024-11-15", "planned"),
    ]


def test_what_its_plan_counts_up_without_a_day_is_not_what_the_meeting_was() -> None:
    (event,) = told(f"{PLANS}.\nMột là, sơ kết 6 tháng đầu năm sớm hơn.\nHai là, mở hội thao.", "2024-02-22")
    assert event.type == "other"
