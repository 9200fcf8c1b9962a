"""Where an event is held, in the words of the text: no more than the place."""

import pytest

import nlp
from extract.article import Article


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Đền Hùng và tham quan làng nghề", "Đền Hùng"),
        ("nghĩa trang Vị Xuyên và tặng 20 suất quà", "nghĩa trang Vị Xuyên"),
        ("Đền Hùng có sự tham gia của học viên", "Đền Hùng"),
        ("Đền Hùng nhân kỷ niệm 70 năm giải phóng", "Đền Hùng"),
        ("Khu di tích Kim Liên và Quảng trường Hồ Chí Minh", "Khu di tích Kim Liên và Quảng trường Hồ Chí Minh"),
        ("đền thờ liệt sĩ và nghĩa trang huyện", "đền thờ liệt sĩ và nghĩa trang huyện"),
    ],
)
def test_a_place_ends_where_the_sentence_goes_on(told: str, place: str) -> None:
    text = f"Sáng 26/6/2024, Trường Chính trị tỉnh Phú Thọ dâng hương tại {told}."
    (event,) = nlp.read(Article(text=text, published="2024-06-27")).events
    assert event.place == place


def test_so_many_days_are_no_part_of_a_place() -> None:
    text = "Đoàn khảo sát của Học viện làm việc tại trường ba ngày, từ ngày 3/6 đến ngày 5/6/2024."
    (event,) = nlp.read(Article(text=text, published="2024-06-07")).events
    assert (event.start, event.end, event.place) == ("2024-06-03", "2024-06-05", "trường")


def test_a_member_of_the_cluster_is_the_host_where_the_month_follows_its_name() -> None:
    text = (
        "Ngày 5/2/2024, Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ họp bàn kế hoạch. Hội thao sẽ tổ chức "
        "tại Thanh Hóa trong tháng 8/2024."
    )
    found = nlp.read(Article(text=text, published="2024-02-07")).events
    assert [(e.host, e.place) for e in found if e.type == "sports_meet"] == [("thanh-hoa", "Thanh Hóa")]


@pytest.mark.parametrize(
    ("told", "organiser"),
    [
        ("Trường Chính trị tỉnh Đắk Lắk (hợp nhất với Trường Chính trị tỉnh Phú Yên)", "Trường Chính trị tỉnh Đắk Lắk"),
        ("Trường Chính trị tỉnh Sơn La phối hợp với Trường Chính trị tỉnh Lai Châu", "Trường Chính trị tỉnh Sơn La"),
    ],
)
def test_who_organises_stands_in_no_bracket_and_behind_no_with(told: str, organiser: str) -> None:
    text = f"Sáng 14/8/2025, {told} tổ chức hội nghị triển khai nhiệm vụ."
    (event,) = nlp.read(Article(text=text, published="2025-08-15")).events
    assert event.organiser == organiser


def test_a_friendly_match_is_played_on_the_ground_that_is_named() -> None:
    text = (
        "Chiều 20/4/2024, đội bóng chuyền Trường Chính trị tỉnh Quảng Nam giao hữu cùng đội bạn ở sân Trường Chính trị "
        "tỉnh Quảng Ngãi."
    )
    (event,) = nlp.read(Article(text=text, published="2024-04-22")).events
    assert (event.type, event.host) == ("sports_meet", "quang-ngai")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Về việc tổ chức Hội nghị sơ kết 6 tháng đầu năm\nThời gian: 8 giờ ngày 28/6/2024.",
            [("interim_review", "2024-06-28", "planned")],
        ),
        ("Trường hướng dẫn bình xét thi đua.\nThời gian: gửi về trước ngày 25/10/2024.", []),
    ],
)
def test_the_time_that_a_notice_states(told: str, expected: list[tuple[str, str, str]]) -> None:
    found = nlp.read(Article(title="Thông báo", text=told, published="2024-06-05")).events
    assert [(event.type, event.start, event.status) for event in found] == expected
