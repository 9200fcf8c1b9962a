"""Which day an event has: of several dates, told by words, in brackets, before or behind it."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.events.given import CLUSTER, read, seen

REVIEW = f"Sáng 28/6/2024, tại Trường Chính trị tỉnh Nghệ An, {CLUSTER} tổ chức Hội nghị sơ kết 6 tháng đầu năm 2024."
JOURNEY = "Từ ngày 14 đến 17/5/2024, đoàn Trường Chính trị tỉnh Lạng Sơn đã đi nghiên cứu thực tế tại miền Trung.\n"


def test_the_time_in_brackets_is_the_events_own() -> None:
    (event,) = read(
        f"Ngày 09/12/2022, {CLUSTER} thông báo kết luận Hội nghị tổng kết năm 2022 (tổ chức ngày 02/12/2022 tại "
        "Trường Chính "
        "trị tỉnh Nghệ An).",
        dates={"09/12/2022": "2022-12-09", "02/12/2022": "2022-12-02"},
    )
    assert (event.type, event.start, event.host) == ("annual_review", "2022-12-02", "nghe-an")


def test_items_of_a_list_have_their_own_times() -> None:
    found = read(
        "Tuần qua, lịch của Trường Chính trị tỉnh Nghệ An kín từ đầu tuần.\n- Hội nghị viên chức: chiều 09/5.\n"
        "- Thao giảng cấp trường: ngày 10/5, có chín giảng viên lên lớp.",
        dates={"09/5": "2023-05-09", "10/5": "2023-05-10"},
        published="2023-05-12",
    )
    assert seen(found) == [("congress", "2023-05-09"), ("contest", "2023-05-10")]


def test_dates_and_hosts_in_brackets_belong_to_what_stands_before_them() -> None:
    found = read(
        f"Sáng 18/3, {CLUSTER} ký kết giao ước thi đua.\nCác trường thông qua kế hoạch tổ chức hội thảo khoa học (ngày "
        "12/7, do Quảng Bình đăng cai) và hội thao (ngày 16/8), sau đó cùng ký kết giao ước.",
        dates={"18/3": "2024-03-18", "12/7": "2024-07-12", "16/8": "2024-08-16"},
        published="2024-03-19",
    )
    assert {(event.type, event.start, event.host) for event in found} == {
        ("workshop", "2024-07-12", "quang-binh"),
        ("sports_meet", "2024-08-16", None),
        ("signing", "2024-03-18", None),
    }


def test_two_classes_in_one_sentence() -> None:
    found = read(
        "Ngày 05/9/2023, Trường Chính trị tỉnh Hậu Giang khai giảng lớp Trung cấp K88; đến ngày 08/9, Nhà trường bế "
        "giảng lớp chuyên viên.",
        dates={"05/9/2023": "2023-09-05", "08/9": "2023-09-08"},
    )
    assert seen(found) == [("opening", "2023-09-05"), ("closing", "2023-09-08")]
    found = read(
        "Chiều 20/5/2022, Trường Chính trị tỉnh Hậu Giang tổ chức lễ bế giảng lớp K41 và khai giảng lớp K43.",
        dates={"20/5/2022": "2022-05-20"},
    )
    assert seen(found) == [("closing", "2022-05-20"), ("opening", "2022-05-20")]


def test_items_that_begin_with_their_time() -> None:
    found = read(
        f"Ngày 26/02/2026, {CLUSTER} tổ chức Hội nghị triển khai công tác năm 2026, gồm các mốc:\n"
        "* Ngày 10/7: sơ kết 6 tháng, kết hợp tọa đàm tại Trường Chính trị tỉnh Sơn La;\n* Trước ngày 15/11: tổng kết.",
        dates={"26/02/2026": "2026-02-26", "10/7": "2026-07-10", "ngày 15/11": "../2026-11-15"},
        published="2026-02-27",
    )
    assert seen(found)[1:] == [
        ("interim_review", "2026-07-10"),
        ("seminar", "2026-07-10"),
        ("annual_review", "../2026-11-15"),
    ]
    assert found[2].parent == found[1].id


def test_one_ceremony_on_two_days_in_two_towns() -> None:
    found = read(
        "Hôm nay (11/6), Học viện tổ chức lễ trao quyết định công nhận hai trường.\nLễ đón bằng sẽ được tổ chức ngày "
        "28/6 ở Hạ Long, ngày 5/7 ở Hà Tĩnh; trường thứ ba chọn dịp khai giảng năm học mới.",
        dates={"11/6": "2024-06-11", "28/6": "2024-06-28", "5/7": "2024-07-05"},
        published="2024-06-11",
    )
    assert seen(found) == [("recognition", day) for day in ("2024-06-11", "2024-06-28", "2024-07-05")]


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Buổi chiều, các đoàn", "2023-11-09"),
        ("Cũng trong ngày, các đoàn", "2023-11-09"),
        ("Sáng hôm sau, các đoàn", "2023-11-10"),
        ("Chiều hôm trước, các đoàn", "2023-11-08"),
        ("Trước đó hai ngày, các đoàn", "2023-11-07"),
        ("Tối 08, các đoàn", "2023-11-08"),
    ],
)
def test_a_day_told_by_the_one_before_is_that_of_the_story_not_of_what_is_planned(told: str, day: str) -> None:
    found = read(
        f"Sáng 09/11/2023, {CLUSTER} tổ chức Hội nghị tổng kết năm 2023. Hội nghị năm sau sẽ họp ngày 15/11/2024.\n"
        f"{told} giao lưu bóng chuyền tại nhà thi đấu.",
        dates={"09/11/2023": "2023-11-09", "15/11/2024": "2024-11-15"},
    )
    assert ("sports_meet", day) in seen(found)


def test_half_a_year_on_a_page_without_a_day_ends_no_reading() -> None:
    """The newest day of such a text was looked for in the middle of "2023-07/2023-12"."""
    text = (
        "6 tháng cuối năm 2023, các trường mở 12 lớp. Sáng 20/12/2023, Trường Chính trị tỉnh Hòa Bình tổng kết năm học."
    )
    dates = {"6 tháng cuối năm 2023": "2023-07/2023-12", "20/12/2023": "2023-12-20"}
    assert [event.start for event in read(text, dates=dates)] == ["2023-12-20"]
    assert read(text[:44], dates=dates) == []


@pytest.mark.parametrize(
    ("text", "dates", "expected"),
    [
        (
            f"{REVIEW}\nNửa cuối năm, Cụm sẽ tổ chức kiểm tra chéo trong tháng 10/2024, họp tổng kết ngày 15/11/2024 "
            "tại Trường Chính trị tỉnh Hà Tĩnh.",
            {"28/6/2024": "2024-06-28", "tháng 10/2024": "2024-10", "15/11/2024": "2024-11-15"},
            [("inspection", "2024-10", None), ("annual_review", "2024-11-15", "ha-tinh")],
        ),
        (
            f"{REVIEW}\nBan tổ chức trao cờ đăng cai Hội thao, dự kiến diễn ra vào tháng 8/2024, cho trường bạn. "
            "Kinh phí tổ chức hội thi sẽ được đóng góp trong tháng 9/2024.",
            {"28/6/2024": "2024-06-28", "tháng 8/2024": "2024-08", "tháng 9/2024": "2024-09"},
            [("sports_meet", "2024-08", None)],
        ),
        (
            f"{REVIEW}\nLễ đón bằng công nhận sẽ tổ chức tại Vinh ngày 20/8/2024 và tại Đồng Hới ngày 24/8/2024.",
            {"28/6/2024": "2024-06-28", "20/8/2024": "2024-08-20", "24/8/2024": "2024-08-24"},
            [("recognition", "2024-08-20", None), ("recognition", "2024-08-24", None)],
        ),
        (f"{REVIEW}\nĐến nay, 6/6 trường đã ký giao ước thi đua.", {"28/6/2024": "2024-06-28"}, []),
        (
            f"{REVIEW}\nHội nghị chính thức khai mạc sáng 28/6/2024. Lớp bồi dưỡng thứ hai khai mạc ngày 06/7/2024.",
            {"28/6/2024": "2024-06-28", "06/7/2024": "2024-07-06"},
            [("opening", "2024-07-06", None)],
        ),
        (
            f"{JOURNEY}Ngày đầu tiên, Đoàn có buổi làm việc tại Trường Chính trị tỉnh Quảng Trị. Ngày 15/5, Đoàn "
            "khảo sát mô hình trồng rau sạch.",
            {"14 đến 17/5/2024": "2024-05-14/2024-05-17", "15/5,": "2024-05-15"},
            [("visit", "2024-05-14", "quang-tri")],
        ),
        (
            f"{JOURNEY}Sáng 15/5, Đoàn đến thăm Trường Chính trị tỉnh Quảng Bình và trao đổi kinh nghiệm mở lớp.",
            {"14 đến 17/5/2024": "2024-05-14/2024-05-17", "15/5,": "2024-05-15"},
            [("visit", "2024-05-15", "quang-binh")],
        ),
    ],
)
def test_time_and_place_belong_to_the_event_they_are_said_of(
    text: str, dates: dict[str, str], expected: list[tuple[str, str, str | None]]
) -> None:
    found = read(text, dates=dates, published="2024-07-01")
    assert [(event.type, event.start, event.host) for event in found][1:] == expected


def test_the_same_day_is_not_that_of_what_led_up_to_it() -> None:
    found = read(
        "Sáng 14/10/2024, Trường Chính trị tỉnh Lạng Sơn tổ chức Lễ đón bằng công nhận.\nNgày 20/9/2024, Hội đồng thẩm "
        "định đã họp.\nChiều cùng ngày, các đại biểu đã dâng hương tại Khu lưu niệm.",
        dates={"14/10/2024": "2024-10-14", "20/9/2024": "2024-09-20"},
    )
    assert ("commemoration", "2024-10-14") in seen(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ngày 14/3, Trường tổng kết năm 2023. Từ 4 đến 6/3, Trường được Đoàn công tác của Cụm về chấm điểm.",
            [("annual_review", "2024-03-14"), ("inspection", "2024-03-04")],
        ),
        (
            "Kết quả đợt kiểm tra chéo diễn ra từ 4 đến 6/3 được công bố tại Hội nghị tổng kết của Cụm ngày 14/3.",
            [("inspection", "2024-03-04"), ("annual_review", "2024-03-14")],
        ),
        (
            "Kết quả bỏ phiếu tại phiên tổng kết Cụm hôm 14/3: Yên Bái 9/9. Các trường còn ký giao ước ngay tại chỗ.",
            [("annual_review", "2024-03-14"), ("signing", "2024-03-14")],
        ),
        (
            "Tham dự Hội nghị tổng kết của Cụm (ngày 11/3) có 5 người. Ba ngày sau, Trường tổ chức tổng kết năm 2023.",
            [("annual_review", "2024-03-11"), ("annual_review", "2024-03-14")],
        ),
        (
            "Trong chuyến công tác tại Trường Chính trị tỉnh Nghệ An từ 12 đến 14/3, đoàn dâng hương tại Kim Liên, "
            "thi đấu giao hữu cầu lông tối 13/3.",
            [("visit", "2024-03-12"), ("commemoration", "2024-03-12"), ("sports_meet", "2024-03-13")],
        ),
        (
            "Hôm 14/3 Trường sang thăm Trường Chính trị tỉnh Sơn La; hai bên sẽ tổ chức hội thảo trong tháng 8/2024, "
            "luân phiên đăng cai giải bóng chuyền mỗi năm một lần.",
            [("visit", "2024-03-14"), ("workshop", "2024-08")],
        ),
        (
            "Hôm Trường tổng kết năm, ngày 14/3, bà Mẩy được gọi tên đầu tiên.",
            [("annual_review", "2024-03-14")],
        ),
    ],
)
def test_each_has_its_own_day(text: str, expected: list[tuple[str, str]]) -> None:
    found = nlp.read(Article(title="Trường Chính trị tỉnh Yên Bái", text=text, published="2024-03-16")).events
    assert seen(found) == expected


def test_a_quarter_that_a_meeting_is_about_is_not_its_time() -> None:
    meeting, signing = read(
        f"Ngày 22/4/2022, {CLUSTER} tổ chức giao ban quý I và ký kết giao ước thi đua năm 2022.",
        dates={"22/4/2022": "2022-04-22", "quý I": "2022-01/2022-03"},
    )
    assert (meeting.type, meeting.start, signing.start, signing.parent) == ("other", *["2022-04-22"] * 2, meeting.id)


def test_classes_opened_one_after_the_other_each_have_their_day() -> None:
    days = {f"{day}/2": f"2025-02-{day}" for day in (10, 11, 14)}
    found = read(
        "Trường Chính trị tỉnh Sơn La đã khai giảng 3 lớp: lớp A144 (ngày 10/2), lớp A145 (ngày 11/2) và lớp A146 "
        "(ngày 14/2).",
        published="2025-02-17",
        dates=days,
    )
    assert seen(found) == [("opening", day) for day in days.values()]


def test_what_a_year_looked_back_on_has_brought() -> None:
    text = (
        "Năm 2024 khép lại với nhiều kết quả.\nNgày 12/4, Trường Chính trị tỉnh Sơn La đón Bằng công nhận đạt chuẩn "
        "mức 1. Ngày 15/11, trường đăng cai Hội nghị tổng kết Cụm thi đua."
    )
    found = nlp.read(Article(text=text, published="2024-12-28")).events
    assert seen(found) == [("recognition", "2024-04-12"), ("annual_review", "2024-11-15")]


def test_a_list_of_what_a_year_has_brought() -> None:
    found = read(
        "1. Lễ đón Bằng công nhận trường đạt chuẩn mức 1 (ngày 12/4).\n2. Hội thảo khoa học cấp tỉnh (ngày 20/6).\n"
        "3. Hội nghị viên chức (ngày 22/11).",
        title="Những sự kiện tiêu biểu năm 2024",
        published="2024-12-20",
        dates={"12/4": "2024-04-12", "20/6": "2024-06-20", "22/11": "2024-11-22"},
    )
    assert seen(found) == [("recognition", "2024-04-12"), ("workshop", "2024-06-20"), ("congress", "2024-11-22")]


def test_of_two_meetings_in_a_row_each_has_the_day_behind_it() -> None:
    text = (
        "Hội thao Cụm thi đua các trường chính trị Tây Nguyên được lùi đến ngày 15/9. Các việc khác giữ nguyên: bốc "
        "thăm chia bảng bóng chuyền ngày 30/8 trực tuyến, họp lãnh đội chiều 14/9."
    )
    found = nlp.read(Article(text=text, published="2022-08-20")).events
    assert [(e.type, e.start) for e in found] == [("sports_meet", "2022-09-15"), ("other", "2022-09-14")]
