"""Where things are held that minutes and lists tell of: behind the hour, a semicolon, by a bare name."""

import pytest

import nlp
from extract.article import Article

MEETS = (
    "Ngày 12/3/2019, tại Trường Chính trị tỉnh Hòa Bình, Cụm thi đua các trường chính trị khu vực Trung du miền núi "
    "phía Bắc tổ chức Hội nghị triển khai nhiệm vụ năm 2019.\nCụm thống nhất: "
)


def hosts(text: str, title: str = "") -> dict[str, str | None]:
    found = nlp.read(Article(title=title, text=text, published="2019-03-14")).events
    return {event.type: event.host for event in found}


@pytest.mark.parametrize(
    ("told", "host"),
    [
        ("hội thảo khoa học thì dành cho Tuyên Quang, vào tháng 9/2019.", "tuyen-quang"),
        ("hội thảo khoa học giao cho Bắc Giang, dự kiến ngày 20/9/2019.", "bac-giang"),
        ("hội thảo khoa học thuộc về Thái Nguyên, ngày 20/9/2019.", "thai-nguyen"),
        ("hội thảo khoa học do Yên Bái lo, vào tháng 9/2019.", "yen-bai"),
        ("hội thảo khoa học ngày 20/9/2019, Phú Thọ chuẩn bị.", "phu-tho"),
        ("hội thảo khoa học lùi sang ngày 20/9/2019; địa điểm: Trường Chính trị tỉnh Phú Thọ.", "phu-tho"),
        ("hội thảo khoa học ngày 20/9/2019; Trường Chính trị tỉnh Phú Thọ báo cáo.", None),
        ("hội thảo khoa học ngày 20/9/2019, mời Tuyên Quang góp ý.", None),
        ("hội thảo khoa học ngày 20/9/2019, giao cho Cà Mau.", None),  # no member
    ],
)
def test_a_member_takes_on_what_lies_ahead(told: str, host: str | None) -> None:
    assert hosts(MEETS + told) == {"kickoff_conference": "hoa-binh", "workshop": host}


KICKOFF = "Hội nghị triển khai nhiệm vụ năm 2019 của Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ"
HELD = "Sáng 12/3/2019, {} Hội nghị triển khai công tác thi đua của Cụm Bắc Trung Bộ."


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (KICKOFF, "1. Thời gian, địa điểm: 8h00 ngày 12/3/2019, Hội trường A, Trường Chính trị tỉnh Quảng Bình."),
        (KICKOFF, "Thời gian, địa điểm: sáng 12/3/2019 tại Trường Chính trị tỉnh Quảng Bình."),
        ("", HELD.format("Trường Chính trị tỉnh Quảng Bình đón đại biểu các trường về dự")),
        ("", HELD.format("nơi đến là Trường Chính trị tỉnh Quảng Bình. Đoàn dự")),
        (
            "Hội nghị viên chức năm 2019",
            "Hai mươi ý kiến là kỷ lục của Hội nghị viên chức, người lao động Trường Chính trị tỉnh Quảng Bình. "
            "Hội nghị được tổ chức ngày 12/3/2019.",
        ),
    ],
)
def test_the_main_event_is_at(title: str, text: str) -> None:
    assert list(hosts(text, title).values()) == ["quang-binh"]


def test_what_is_of_no_day_has_not_that_of_its_neighbour() -> None:
    text = MEETS + "sơ kết ngày 28/6/2019 tại Yên Bái; cuối năm tổng kết tại Thái Nguyên."
    assert hosts(text) == {"kickoff_conference": "hoa-binh", "interim_review": "yen-bai"}


AGREED = "Ngày 08/01/2024, tại Trường Chính trị tỉnh Gia Lai, Cụm thi đua Tây Nguyên họp bàn nhiệm vụ năm 2024."
ITEMS = (
    "- Sơ kết: cuối tháng 6, Đắk Lắk đăng cai.\n- Hội thao: 20/4, Lâm Đồng;\n- Tổng kết: giữa tháng 11, Đắk Nông lo."
)


@pytest.mark.parametrize("head", ["Cụm thống nhất lịch năm như sau:", "4. Những việc đã thống nhất:", "Dự kiến:"])
def test_the_items_of_a_plan_lie_ahead(head: str) -> None:
    found = nlp.read(Article(text=f"{AGREED}\n{head}\n{ITEMS}", published="2024-01-10")).events
    assert [(event.type, event.start, event.host, event.status) for event in found[1:]] == [
        ("interim_review", "2024-06", "dak-lak", "planned"),
        ("sports_meet", "2024-04-20", "lam-dong", "planned"),
        ("annual_review", "2024-11", "dak-nong", "planned"),
    ]


@pytest.mark.parametrize("head", ["Kết quả đã được thống nhất đánh giá:", "Những việc đã làm:"])
def test_the_items_of_an_account_do_not(head: str) -> None:
    found = nlp.read(Article(text=f"{AGREED}\n{head}\n{ITEMS}", published="2024-01-10")).events
    assert all(event.status == "held" for event in found)


@pytest.mark.parametrize(
    "plan",
    [
        "{A} được giao đăng cai sơ kết (28/6/2024), {B} đăng cai hội thao (tháng 8/2024), {C} tổ chức tổng kết "
        "(20/11/2024).",
        "Phân công đăng cai: {A} - sơ kết (28/6/2024), {B} - hội thao (tháng 8/2024), {C} - tổng kết (20/11/2024).",
    ],
)
def test_each_of_a_plan_has_its_own_host_and_no_time_of_the_next(plan: str) -> None:
    schools = {
        letter: f"Trường Chính trị tỉnh {name}"
        for letter, name in zip("ABC", ("Hà Tĩnh", "Quảng Bình", "Nghệ An"), strict=True)
    }
    text = (
        f"Ngày 10/3/2024, Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ ký giao ước. {plan.format(**schools)}"
    )
    found = nlp.read(Article(title="Tin Cụm", text=text, published="2024-03-11")).events[1:]
    assert [(e.type, e.start, e.host) for e in found] == [
        ("interim_review", "2024-06-28", "ha-tinh"),
        ("sports_meet", "2024-08", "quang-binh"),
        ("annual_review", "2024-11-20", "nghe-an"),
    ]
