"""Schools named beside an event that do not hold it."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.events.given import read


def test_a_list_of_those_who_hold_it_names_no_host() -> None:
    (event,) = read(
        "Ngày 12/11, Cụm thi đua số 5 gồm 3 trường (Trường Chính trị tỉnh Nghệ An, Trường Chính trị Trần Phú, Trường "
        "Chính trị tỉnh Thanh Hóa) tổ chức Hội nghị tổng kết phong trào thi đua năm 2020.",
        dates={"12/11": "2020-11-12"},
    )
    assert event.host is None


def test_who_leads_a_research_project_does_not_hold_the_meeting_about_it() -> None:
    (event,) = read(
        'Chiều 08/5, Sở Nội vụ tổ chức họp tuyển chọn đề tài "Nâng cao chất lượng hội thảo" do Trường Chính trị '
        "tỉnh Sơn La chủ trì.",
        dates={"08/5": "2024-05-08"},
    )
    assert (event.type, event.host) == ("other", None)


def test_where_a_journey_ends_is_where_its_seminar_is_held() -> None:
    text = (
        "Ngày 5/3, đoàn Trường Chính trị tỉnh Vĩnh Long có mặt tại Trường Chính trị tỉnh Quảng Nam. Điểm cuối là "
        "Trường Chính trị Lê Duẩn, nơi đoàn dự tọa đàm sáng 9/3."
    )
    found = nlp.read(Article(text=text, published="2025-03-12")).events
    assert [(e.type, e.host) for e in found if e.type == "seminar"] == [("seminar", "quang-tri")]


@pytest.mark.parametrize(
    "told",
    [
        "Hội nghị đã nghe tham luận của Trường Chính trị tỉnh Đồng Nai.",
        "Hội nghị ghi nhận những kiến nghị của Trường Chính trị tỉnh Đồng Nai.",
    ],
)
def test_whose_words_a_conference_hears_does_not_hold_it(told: str) -> None:
    (event,) = read(
        f"Ngày 9/1/2024, Học viện tổ chức hội nghị tổng kết công tác năm 2023. {told}",
        dates={"9/1/2024": "2024-01-09"},
    )
    assert event.host is None


def test_another_schools_certificate_is_not_received_at_home_by_its_guests() -> None:
    (event,) = read(
        "Ngày 18/9, Chi đoàn Trường Chính trị tỉnh Nam Định dự lễ đón Bằng công nhận Trường Mầm non Hoa Mai đạt "
        "chuẩn quốc gia mức độ 1.",
        dates={"18/9": "2024-09-18"},
    )
    assert (event.type, event.host) == ("recognition", None)


@pytest.mark.parametrize(
    ("text", "host"),
    [
        (
            "Trường Chính trị tỉnh Hà Nam phân công Trường Chính trị tỉnh Thái Bình đăng cai hội thi vào tháng 9/2024.",
            "thai-binh",
        ),
        (
            "Trường Chính trị tỉnh Hà Nam và Trường Chính trị tỉnh Thái Bình được giao lo hội thi vào tháng 9/2024.",
            None,
        ),
        ("Vụ Các trường chính trị và Trường Chính trị tỉnh Hà Nam ký kết chương trình phối hợp ngày 3/5/2024.", None),
        ("Trường Chính trị tỉnh Hà Nam có công văn thông báo: Hội thi khai mạc ngày 12/9/2024.", None),
    ],
)
def test_who_assigns_joins_or_announces_is_not_at_home(text: str, host: str | None) -> None:
    (event,) = nlp.read(Article(title="Tin", text=text, published="2024-05-06")).events
    assert event.host == host
