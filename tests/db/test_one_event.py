"""Reports of one event are one row of the published database; those that only look alike stay apart."""

import pytest

from nlp.facts import Event
from tests.db.conftest import Query, Tell, review


def test_three_publishers_one_event(tell: Tell, query: Query) -> None:
    tell("bao-yen-bai", "2023-11-10", review(host="yen-bai", place="TP Yên Bái"))
    tell("bao-phu-tho", "2023-11-11", review(name="Hội nghị tổng kết cụm thi đua năm 2023"))
    tell("hcma", "2023-11-15", review(start="2023-11-08", end="2023-11-09", host="yen-bai"))
    assert query("SELECT id, name, start, host, place, reports, publishers FROM events") == [
        (1, "Hội nghị tổng kết cụm thi đua năm 2023", "2023-11-09", "yen-bai", "TP Yên Bái", 3, 3)
    ]
    assert query("SELECT id, event_id FROM event_reports ORDER BY id") == [(1, 1), (2, 1), (3, 1)]


def test_most_who_tell_the_day_are_right_and_who_tells_of_a_season_tells_none(tell: Tell, query: Query) -> None:
    told = {"host": "yen-bai", "name": "Hội nghị tổng kết cụm thi đua năm 2023"}
    tell("bao-phu-tho", "2024-02-09", review(start="2023-10-15", end="2024-01-31", **told))
    tell("bao-yen-bai", "2023-11-11", review(start="2023-11-10", **told))
    tell("truong-yen-bai", "2023-11-11", review(**told))
    tell("hcma", "2023-11-15", review(end="2023-11-10", **told))
    assert query("SELECT start, end, reports FROM events") == [("2023-11-09", "2023-11-10", 4)]


@pytest.mark.parametrize("first", [0, 1], ids=["as published", "the other way round"])
def test_of_names_told_equally_often_the_one_published_first_counts(tell: Tell, query: Query, first: int) -> None:
    told = [
        ("hcma", "2023-11-09", review(name="Hội nghị tổng kết Cụm thi đua")),
        ("bao-yen-bai", "2023-11-10", review(name="Hội nghị tổng kết")),
    ]
    tell(*told[first])
    tell(*told[1 - first])
    assert query("SELECT name, reports FROM events") == [("Hội nghị tổng kết Cụm thi đua", 2)]


def test_a_drive_of_months_is_not_whatever_the_cluster_held_within_it(tell: Tell, query: Query) -> None:
    tell("bao-yen-bai", "2023-10-10", review(type="contest", start="2023-10-01", end="2023-12-31"))
    tell("bao-phu-tho", "2023-11-10", review(type="contest", host="phu-tho"))
    assert query("SELECT start, reports FROM events ORDER BY start") == [("2023-10-01", 1), ("2023-11-09", 1)]


def test_copies_of_one_text_count_once(tell: Tell, query: Query) -> None:
    text = "Cụm thi đua tổng kết năm 2023 tại Yên Bái."
    tell("bao-yen-bai", "2023-11-10", review(), text=text)
    tell("bao-phu-tho", "2023-11-11", review(), text=text)
    tell("hcma", "2023-11-12", review())
    assert query("SELECT reports, publishers FROM events") == [(3, 2)]


def test_a_reprint_with_another_headline_is_no_second_publisher(tell: Tell, query: Query) -> None:
    text = "\n".join(f"Trường số {n} báo cáo {n * 3} việc đã làm trong năm, nêu {n + 2} khó khăn." for n in range(30))
    tell("bao-yen-bai", "2023-11-10", review(), text=text)
    tell("bao-phu-tho", "2023-11-11", review(), text="(Theo Báo Yên Bái) " + text.replace("Trường số 3 ", "Trường 3 "))
    tell("hcma", "2023-11-12", review())
    assert query("SELECT reports, publishers FROM events") == [(3, 2)]


@pytest.mark.parametrize(
    "other",
    [
        review(cluster="dong-bang-song-hong"),
        review(start="2023-11-20"),
        review(start="2022-11-09"),
        review(type="seminar"),
        review(host="phu-tho"),
        review(covers="2022"),
    ],
    ids=["cluster", "day", "year", "type", "host", "period"],
)
def test_look_alikes_stay_apart(tell: Tell, query: Query, other: Event) -> None:
    tell("bao-yen-bai", "2023-11-10", review(host="yen-bai", covers="2023"))
    tell("bao-phu-tho", "2023-11-10", other)
    assert query("SELECT count(*) FROM events") == [(2,)]


def test_two_classes_opened_by_one_school_on_one_day(tell: Tell, query: Query) -> None:
    def opening(name: str) -> Event:
        return Event(id="e1", type="opening", start="2024-03-05", host="yen-bai", name=name)

    tell("truong-yen-bai", "2024-03-05", opening("Lễ khai giảng lớp Trung cấp lý luận chính trị K12"))
    tell("truong-yen-bai", "2024-03-05", opening("Khai giảng lớp bồi dưỡng lãnh đạo cấp phòng"))
    tell("bao-yen-bai", "2024-03-06", opening("Khai giảng lớp Trung cấp lý luận chính trị K12"))
    assert query("SELECT name, reports FROM events ORDER BY id") == [
        ("Lễ khai giảng lớp Trung cấp lý luận chính trị K12", 2),
        ("Khai giảng lớp bồi dưỡng lãnh đạo cấp phòng", 1),
    ]


def test_parts_stay_under_their_event(tell: Tell, query: Query) -> None:
    part = review(id="e2", type="signing", parent="e1")
    tell("bao-yen-bai", "2023-11-10", review(), part)
    tell("bao-phu-tho", "2023-11-11", review(), part)
    assert query("SELECT type, parent_id, reports FROM events ORDER BY id") == [
        ("annual_review", None, 2),
        ("signing", 1, 2),
    ]
    assert query("SELECT type, reports FROM conferences") == [("Hội nghị tổng kết", 2)]


@pytest.mark.parametrize("plan", ["2023-11-01", "2023-12-20"])  # a plan that was found, or put online, afterwards
def test_an_event_that_was_planned_was_held(tell: Tell, query: Query, plan: str) -> None:
    tell("truong", plan, review(status="planned"))
    tell("bao", "2023-11-10", review())
    assert query("SELECT status, reports FROM events") == [("held", 2)]


@pytest.mark.parametrize("status", ["planned", "postponed", "cancelled"])
def test_only_what_was_held_is_counted_by_month(tell: Tell, query: Query, status: str) -> None:
    tell("mot", "2023-11-10", review())
    tell("hai", "2024-11-10", review(start="2024", host="yen-bai"))
    tell("ba", "2025-11-10", review(start="2025-11-20", status=status))
    assert query("SELECT month, conferences FROM monthly_conferences") == [("2023-11", 1), ("2024", 1)]
    assert query("SELECT count(*) FROM conferences") == [(3,)]
