"""What a sentence names beside what was held: habits, papers about a meet, what somebody says there."""

import pytest

import nlp
from extract.article import Article
from nlp.facts import Event


def events(text: str, published: str) -> list[Event]:
    return nlp.read(Article(text=text, published=published)).events


@pytest.mark.parametrize(
    "then",
    [
        "Giai đoạn 2015 - 2020, năm nào Cụm cũng họp mặt để ký giao ước.",
        "Phòng Quản lý đào tạo được phân công xây dựng điều lệ hội thao.",
        "Hiệu trưởng nói rằng cái tên mất đi nhưng việc làm còn đó: giải bóng chuyền năm trường.",
        "Trường Chính trị tỉnh Lâm Đồng đề nghị lùi hội thao sang tháng 12/2020.",
    ],
)
def test_is_no_event(then: str) -> None:
    lead = "Sáng 23/11, Cụm thi đua các trường chính trị Tây Nguyên tổng kết công tác thi đua năm 2020"
    assert [e.type for e in events(f"{lead}. {then}", "2020-11-23")] == ["annual_review"]


def test_where_it_was_said_is_the_event() -> None:
    text = (
        "Hôm qua, trong buổi tọa đàm chia tay Cụm số 7 tại hội trường, TS Nguyễn Thị Hoa nói rằng việc làm còn đó: "
        "giải bóng chuyền năm trường, quỹ học bổng."
    )
    (event,) = events(text, "2021-03-16")
    assert (event.type, event.start) == ("seminar", "2021-03-15")


def test_these_activities_took_place_on_one_day() -> None:
    text = (
        "Một buổi giao lưu thể thao và cuộc tổng kết thi đua năm 2024: đó là chuỗi hoạt động của Cụm thi đua các "
        "trường chính trị khu vực Đông Nam Bộ mà trường vừa tham gia. Các hoạt động này diễn ra ngày 9/11 ở Tây Ninh."
    )
    assert {(e.type, e.start) for e in events(text, "2024-11-13")} == {
        ("sports_meet", "2024-11-09"),
        ("annual_review", "2024-11-09"),
    }


def test_what_a_speaker_proposed_is_a_new_time_once_it_is_agreed_to() -> None:
    lead = "Ngày 06/3/2026, Cụm thi đua các trường chính trị Tây Bắc Bộ ký giao ước thi đua năm 2026."
    asked = "Đồng chí Vi Thị Nguyệt đề nghị lùi hội thảo sang tháng 10/2026"
    assert [e.type for e in events(f"{lead} {asked}.", "2026-03-08")] == ["signing"]
    _, workshop = events(f"{lead} {asked}. Ý kiến này được các trường nhất trí.", "2026-03-08")
    assert (workshop.type, workshop.start, workshop.status) == ("workshop", "2026-10", "postponed")


def test_what_a_meeting_prepares_was_not_held_there() -> None:
    text = (
        "Cuộc họp triển khai những việc cần làm để tổ chức Hội thi Giảng viên dạy giỏi toàn quốc lần thứ VIII được Ban "
        "Tổ chức tiến hành ngày 09/5. Các trường tập trung bồi dưỡng giảng viên dự thi dạy giỏi."
    )
    (meeting,) = events(text, "2023-05-10")
    assert (meeting.type, meeting.start) == ("kickoff_conference", "2023-05-09")
