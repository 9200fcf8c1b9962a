"""What a school does for itself: its host, its day, and no cluster."""

import pytest

from tests.nlp.events.given import SCHOOL, events

CLUSTER = "Cụm thi đua khu vực Trung du miền núi phía Bắc"


@pytest.mark.parametrize(
    "told",
    [
        f"Sáng 18/11, {SCHOOL} tổ chức Hội nghị tổng kết công tác năm 2024. Trường được {CLUSTER} xếp thứ ba.",
        f"{SCHOOL}, đơn vị dẫn đầu {CLUSTER}, ngày 18/11 mở hội thao cho học viên.",
        f"Ngày 18/11, {SCHOOL} tổ chức Hội thảo khoa học cấp trường. Dự có khách từ các trường trong {CLUSTER}.",
        f"Ngày 18/11, Học viện Chính trị khu vực I tổ chức Hội nghị tổng kết năm. {SCHOOL} nhận Cờ của {CLUSTER}.",
    ],
)
def test_a_cluster_beside_it_does_not_make_an_event_the_clusters(told: str) -> None:
    assert [event.cluster for event in events(told)] == [None]


@pytest.mark.parametrize(
    "told",
    [
        f"Ngày 18/11, {SCHOOL} tổ chức Hội nghị tổng kết phong trào thi đua. Dự có các trường trong {CLUSTER}.",
        f"Ngày 18/11, tại {SCHOOL} diễn ra Hội nghị tổng kết năm 2024. Dự có lãnh đạo các trường trong {CLUSTER}.",
    ],
)
def test_what_its_schools_hold_together_is_the_clusters(told: str) -> None:
    assert [event.cluster for event in events(told)] == ["trung-du-mien-nui-phia-bac"]


@pytest.mark.parametrize(
    "before",
    [
        f"{SCHOOL} được thành lập trên cơ sở tách từ Trường Chính trị tỉnh Cao Bằng.",
        f"{SCHOOL} vừa trở về sau chuyến nghiên cứu thực tế tại Trường Chính trị tỉnh Cao Bằng.",
    ],
)
def test_the_school_of_the_sentence_before_holds_it(before: str) -> None:
    held = events(f"{before} Sáng 18/11, Nhà trường khai giảng lớp trung cấp khóa 12.")
    assert [event.host for event in held] == ["lang-son"]


@pytest.mark.parametrize(
    "meeting",
    ["họp giao ban tháng 12", "lễ chào cờ tháng 12/2024 và hội nghị giao ban", "sinh hoạt chuyên đề tháng 12"],
)
def test_the_month_in_its_name_is_not_its_time(meeting: str) -> None:
    assert {(e.start, e.status) for e in events(f"Sáng 19/11, {SCHOOL} tổ chức {meeting}.")} == {("2024-11-19", "held")}


def test_what_the_title_names_otherwise_is_held_once() -> None:
    (held,) = events(f"Sáng 19/11, {SCHOOL} tổ chức gặp mặt viên chức nghỉ hưu.", f"{SCHOOL} chia tay cán bộ nghỉ hưu")
    assert held.start == "2024-11-19"


def test_a_school_celebrates() -> None:
    (held,) = events(f"Sáng 19/11, {SCHOOL} kỷ niệm 42 năm Ngày Nhà giáo Việt Nam. Ông Hà phát biểu.")
    assert (held.type, held.start, held.host) == ("commemoration", "2024-11-19", "lang-son")
    assert not events(f"Hướng tới kỷ niệm 42 năm Ngày Nhà giáo, {SCHOOL} có 5 sáng kiến trong tháng 11.")


def test_a_decision_is_signed_by_nobodys_meeting() -> None:
    signed = "Ngày 15/11, Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh ký Quyết định công nhận Trường."
    assert not events(signed, f"{SCHOOL} được công nhận đạt chuẩn mức 1")
    given = f"Sáng 15/11 diễn ra Lễ trao Quyết định và Bằng công nhận {SCHOOL} đạt chuẩn mức 1."
    assert [event.type for event in events(given)] == ["recognition"]


def test_a_class_opens_and_closes_where_it_was_begun() -> None:
    opening, closing = events(
        "Từ ngày 11 đến 15/11/2024, Trường Chính trị tỉnh Yên Bái mở lớp bồi dưỡng nghiệp vụ.\nLớp học khai giảng sáng "
        "11/11.\nBế giảng chiều 15/11, học viên nhận chứng chỉ."
    )
    assert [(e.type, e.start, e.host) for e in (opening, closing)] == [
        ("opening", "2024-11-11", "yen-bai"),
        ("closing", "2024-11-15", "yen-bai"),
    ]


@pytest.mark.parametrize(("day", "host"), [("15/9/2025", "lam-dong"), ("15/9/2024", "dak-nong")])
def test_the_site_of_a_school_gone_is_its_successors(day: str, host: str) -> None:
    text = f"Ngày {day}, tại cơ sở 3 (Trường Chính trị tỉnh Đắk Nông cũ), lễ khai giảng lớp K3 được tổ chức."
    assert [event.host for event in events(text, page="2025-09-20")] == [host]


@pytest.mark.parametrize(
    "who", ["đón Trường Chính trị tỉnh Khánh Hòa", "đón tiếp Trường Chính trị tỉnh Khánh Hòa, Cụm phó,"]
)
def test_who_receives_another_school_is_the_host(who: str) -> None:
    (visit,) = events(f"Ngày 18/11/2024, Trường Chính trị tỉnh Nghệ An, Cụm trưởng Cụm thi đua, {who} đến thăm.")
    assert (visit.type, visit.host) == ("visit", "nghe-an")


def test_a_class_of_some_days_is_opened_on_the_first() -> None:
    (opening,) = events(
        "Từ ngày 11 đến 15/11/2024, Trường Chính trị tỉnh Yên Bái mở lớp bồi dưỡng nghiệp vụ. TS Nguyễn Thị Minh Tâm "
        "khai giảng lớp."
    )
    assert (opening.type, opening.start, opening.end) == ("opening", "2024-11-11", None)


def test_of_two_schools_at_once_each_holds_its_own() -> None:
    workshop, opening = events(
        "Ngày 18/11/2024, trong khi Trường Chính trị tỉnh Kiên Giang tổ chức Hội thảo khoa học thì "
        "Trường Chính trị tỉnh Cà Mau khai giảng lớp K45."
    )
    assert (workshop.host, opening.host) == ("kien-giang", "ca-mau")
