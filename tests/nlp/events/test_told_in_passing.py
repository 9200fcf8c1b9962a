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
        "Mọi năm, Cụm đều tổ chức Hội thao vào tháng 12; lần này không.",
        "Thông thường, Hội thi được tổ chức vào tháng 12.",
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


@pytest.mark.parametrize(
    "what",
    [
        "trình Tỉnh ủy tờ trình xin chủ trương mở Hội thảo khoa học cấp tỉnh",
        "ban hành Kế hoạch số 31-KH/TCT tổ chức Hội thi giảng viên dạy giỏi",
        "phát hành giấy mời dự Hội nghị tổng kết Cụm",
        "được giao đăng cai Hội thao của Cụm",
        "đăng ký tham gia Hội thao của Cụm",
        "tổng duyệt chương trình Lễ kỷ niệm 70 năm thành lập trường",
    ],
)
def test_what_is_done_about_an_event_is_not_the_event(what: str) -> None:
    assert not events(f"Ngày 05/10/2023, Trường Chính trị tỉnh Hòa Bình {what}.", "2023-10-06")


def test_the_day_behind_the_event_that_a_plan_is_for_is_its_own() -> None:
    text = "Ngày 05/10/2023, Trường Chính trị tỉnh Hòa Bình ban hành Kế hoạch tổ chức Hội thảo vào ngày 20/11/2023."
    assert [(e.type, e.start, e.status) for e in events(text, "2023-10-06")] == [("workshop", "2023-11-20", "planned")]


@pytest.mark.parametrize(
    "then",
    [
        "Việc sửa chữa ký túc xá bị chậm, lùi sang tháng 12/2023.",
        "Kỳ nghỉ của giảng viên được dời sang tháng 11/2023.",
        "Hạn nộp bài cho nội san lùi đến ngày 15/10/2023.",
        "Nhà trường xin dời thời gian nộp báo cáo sang ngày 20/10/2023.",
    ],
)
def test_what_else_is_put_off_does_not_move_the_event(then: str) -> None:
    text = f"Ngày 05/10/2023, Trường Chính trị tỉnh Hòa Bình tổ chức Hội nghị viên chức, người lao động. {then}"
    found = nlp.read(Article(title="Hội nghị viên chức", text=text, published="2023-10-06")).events
    assert [(e.type, e.start, e.status) for e in found] == [("congress", "2023-10-05", "held")]


def test_a_title_that_looks_forward_names_nothing_of_a_day() -> None:
    article = Article(
        title="Chuẩn bị tổ chức Hội thi giảng viên dạy giỏi",
        text="Trường Chính trị tỉnh Hòa Bình đang sửa giảng đường. Các khoa nộp danh sách thí sinh ngày 05/10/2023.",
        published="2023-10-06",
    )
    assert not nlp.read(article).events
