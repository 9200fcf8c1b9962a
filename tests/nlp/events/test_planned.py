"""What lies ahead."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.events.given import CLUSTER, events, read, seen


def test_what_is_scheduled_is_planned_and_its_host_is_stated() -> None:
    _, planned = read(
        f"Ngày 22/3/2022, {CLUSTER} tổ chức Hội nghị triển khai công tác thi đua năm 2022.\nTheo kế hoạch, hội "
        "nghị sơ kết 6 tháng "
        "đầu năm sẽ diễn ra vào ngày 24/6/2022 tại Trường Chính trị tỉnh Nghệ An.",
        dates={"22/3/2022": "2022-03-22", "24/6/2022": "2022-06-24"},
        published="2022-03-23",
    )
    assert (planned.type, planned.start, planned.status) == ("interim_review", "2022-06-24", "planned")
    assert (planned.host, planned.cluster, planned.covers) == ("nghe-an", "bac-trung-bo", "2022-01/2022-06")


def test_dates_may_follow_what_they_date() -> None:
    _, interim, annual = read(
        f"Ngày 10/3/2023, {CLUSTER} tổ chức Hội nghị triển khai công tác thi đua năm 2023.\n"
        "Hội nghị thống nhất thời gian sơ kết vào ngày 05/7/2023, tổng kết vào ngày 20/11/2023.",
        dates={"10/3/2023": "2023-03-10", "05/7/2023": "2023-07-05", "20/11/2023": "2023-11-20"},
        published="2023-03-11",
    )
    assert (interim.type, interim.start, interim.status) == ("interim_review", "2023-07-05", "planned")
    assert (annual.type, annual.start, annual.status) == ("annual_review", "2023-11-20", "planned")


def test_the_day_of_a_quarterly_meeting_ahead() -> None:
    found = read(
        "Ngày 06/10/2023, Học viện tổ chức Hội nghị giao ban quý III.\nHội nghị giao ban quý IV dự kiến tổ chức ngày "
        "22/12/2023 tại Trường Chính trị tỉnh Nghệ An.",
        dates={"06/10/2023": "2023-10-06", "quý IV": "2023-10/2023-12", "22/12/2023": "2023-12-22"},
        published="2023-10-09",
    )
    assert [(event.start, event.status, event.host) for event in found] == [
        ("2023-10-06", "held", None),
        ("2023-12-22", "planned", "nghe-an"),
    ]


def test_a_quarter_behind_a_documents_number_dates_the_event() -> None:
    found = read(
        f"Ngày 28/2, {CLUSTER} ký giao ước thi đua.\nKế hoạch gồm: hội thao (tháng 5); tọa đàm về Quy định số "
        "09-QĐi/TW "
        "(quý III).",
        dates={"28/2": "2019-02-28", "tháng 5": "2019-05", "quý III": "2019-07/2019-09"},
        document="Quy định số 09-QĐi/TW",
        published="2019-03-01",
    )
    assert ("seminar", "2019-07/2019-09") in seen(found)


def test_a_venue_that_stays_the_same_is_where_it_is_held() -> None:
    meet, *_ = read(
        f"Hội thao {CLUSTER} được chuyển từ ngày 5/8 sang ngày 19/8; địa điểm giữ nguyên, tại Trường Chính trị tỉnh "
        "Nghệ An.",
        dates={"5/8": "2022-08-05", "19/8": "2022-08-19"},
    )
    assert (meet.type, meet.start, meet.host) == ("sports_meet", "2022-08-19", "nghe-an")


def test_the_day_of_a_bare_conference_is_that_of_the_one_being_prepared() -> None:
    found = read(
        "Ngày 19/6, Trường Chính trị tỉnh Lào Cai họp bàn công tác chuẩn bị Hội nghị sơ kết thi đua 6 tháng. "
        "Các trường thống nhất chọn ngày 03/7 làm ngày tổ chức Hội nghị.",
        dates={"19/6": "2025-06-19", "03/7": "2025-07-03"},
        published="2025-06-20",
    )
    assert ("interim_review", "2025-07-03", "planned") in [(e.type, e.start, e.status) for e in found]


def test_an_invitation_is_to_what_is_still_to_come_with_its_parts() -> None:
    found = read(
        "Trường Chính trị tỉnh Vĩnh Long kính mời các đồng chí đến dự Hội nghị tổng kết công tác năm 2022. Thời gian: "
        "8 giờ, ngày 16/12/2022. Chương trình: ký giao ước thi đua giữa các khoa.",
        dates={"16/12/2022": "2022-12-16"},
        published="2022-12-05",
    )
    assert [(e.type, e.start, e.status) for e in found] == [
        ("annual_review", "2022-12-16", "planned"),
        ("signing", "2022-12-16", "planned"),
    ]


def test_what_heads_its_clause_is_planned_for_the_day_there() -> None:
    found = read(
        f"Sáng 10/2/2025, {CLUSTER} họp triển khai công tác thi đua. Cụm thống nhất: sơ kết 6 tháng tại Hà Tĩnh, ngày "
        "04/7; việc kiểm tra chéo hoàn thành trong tháng 10; không tổ chức hội thao (dự kiến tháng 8).",
        dates={"10/2/2025": "2025-02-10", "04/7": "2025-07-04", "tháng 10": "2025-10", "tháng 8": "2025-08"},
        published="2025-02-11",
    )
    assert [(e.type, e.start, e.status) for e in found][1:] == [
        ("interim_review", "2025-07-04", "planned"),
        ("inspection", "2025-10", "planned"),
        ("sports_meet", "2025-08", "cancelled"),
    ]


def test_all_that_a_plan_of_the_year_lists_lies_ahead() -> None:
    text = (
        f"Sáng 23/02/2024, {CLUSTER} tổ chức Hội nghị triển khai nhiệm vụ năm 2024.\nKế hoạch năm gồm: ký giao ước thi "
        "đua (cuối tháng 2), hội thao (tháng 5), tổng kết (giữa tháng 11)."
    )
    found = nlp.read(Article(text=text, published="2024-02-26")).events[1:]
    assert seen(found) == [("signing", "2024-02"), ("sports_meet", "2024-05"), ("annual_review", "2024-11")]
    assert {event.status for event in found} == {"planned"}


def test_a_review_named_at_a_launch_is_scheduled() -> None:
    text = (
        "Sáng 15/3/2024, Trường Chính trị tỉnh Yên Bái tổ chức Lễ phát động phong trào thi đua năm 2024.\nHội nghị "
        "tổng kết dự kiến diễn ra vào ngày 7/11/2024."
    )
    found = nlp.read(Article(title="Tin hoạt động", text=text, published="2024-03-16")).events
    assert [(e.type, e.start) for e in found] == [("launch", "2024-03-15"), ("annual_review", "2024-11-07")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trong tháng 4, trường tổ chức Hội nghị viên chức.", [("congress", "2024-04", "planned", "yen-bai")]),
        ("Trường sẽ mời các đơn vị về dự hội thảo ngày 17/5.", [("workshop", "2024-05-17", "planned", None)]),
        (
            "Năm nay, Cụm tổ chức Hội thao (Trường Chính trị tỉnh Hà Giang đăng cai, tháng 11).",
            [("sports_meet", "2024-11", "planned", "ha-giang")],
        ),
        ("Năm 2023, trường là Cụm trưởng, đăng cai hội nghị sơ kết vào tháng 7.", []),
        ("Lịch năm 2024: ký giao ước trong tháng 5.", [("signing", "2024-05", "planned", None)]),
        ("Sau tọa đàm, khoa họp sơ kết 6 tháng.", [("interim_review", "2024-04-01", "held", None)]),
        ("Ngay sau tọa đàm, trường tổ chức họp xét thi đua.", [("other", "2024-04-01", "held", "yen-bai")]),
        (
            "Từ 1 đến 3/4, trường tổ chức triển lãm sách; tối 2/4 là chương trình giao lưu.",
            [("other", "2024-04-01", "held", "yen-bai"), ("other", "2024-04-02", "held", "yen-bai")],
        ),
        ("Buổi chiều, các trường ra quân Ngày Chủ nhật xanh.", [("launch", "2024-04-01", "held", "yen-bai")]),
    ],
)
def test_of_which_time_it_is_told(text: str, expected: list[tuple[str, str, str, str | None]]) -> None:
    lead = "Sáng 1/4/2024, Trường Chính trị tỉnh Yên Bái và Trường Chính trị tỉnh Sơn La tổ chức tọa đàm.\n"
    found = nlp.read(Article(title="Tin hoạt động", text=lead + text, published="2024-04-02")).events[1:]
    assert [(e.type, e.start, e.status, e.host) for e in found] == expected


@pytest.mark.parametrize(
    ("opening", "status"),
    [
        ("Đúng như dự kiến, sáng nay 10/1", "held"),
        ("Sau ba tháng chuẩn bị, sáng nay 10/1", "held"),
        ("Dự kiến sáng nay 10/1", "planned"),
    ],
)
def test_what_went_as_planned_was_held(opening: str, status: str) -> None:
    text = f"{opening}, Trường Chính trị tỉnh Nghệ An khai giảng lớp trung cấp K5."
    (event,) = nlp.read(Article(text=text, published="2024-01-10")).events
    assert (event.type, event.start, event.status) == ("opening", "2024-01-10", status)


def test_in_a_list_of_months_each_stands_before_its_own() -> None:
    text = (
        "Ngày 24/6, Cụm thi đua các trường chính trị Tây Nguyên giao ban. Theo kế hoạch, tháng 8 tổ chức hội thao tại "
        "Pleiku, tháng 10 tổ chức hội thảo ở Gia Nghĩa, giữa tháng 12 tổng kết năm."
    )
    events = nlp.read(Article(text=text, published="2022-06-25")).events[1:]
    assert seen(events) == [("sports_meet", "2022-08"), ("workshop", "2022-10"), ("annual_review", "2022-12")]
    assert [event.parent for event in events] == [None] * 3


def test_what_a_pledge_of_spring_tells_of_later_months_is_to_come() -> None:
    text = (
        "Ngày 27/3, Cụm thi đua số 8 các trường chính trị ký giao ước thi đua. Ba việc lớn được xác định: hội thảo "
        "“Giảng viên với chuyển biến ở cơ sở” vào tháng 6 tại Ninh Thuận và hội thao vào tháng 9."
    )
    found = nlp.read(Article(title="Ký giao ước thi đua", text=text, published="2019-03-29")).events
    assert [(e.type, e.start, e.status) for e in found[1:]] == [
        ("workshop", "2019-06", "planned"),
        ("sports_meet", "2019-09", "planned"),
    ]


@pytest.mark.parametrize("head", ["Nhiệm vụ 6 tháng cuối năm: tổ chức", "Cụm sẽ tổ chức"])
def test_the_month_of_what_honours_a_jubilee_is_its_time_not_that_of_the_plan_over_it(head: str) -> None:
    article = Article(
        title="Tin Cụm",
        text=f"Ngày 07/7/2022, {CLUSTER} họp.\n{head} Hội thao chào mừng 40 năm Ngày Nhà giáo Việt Nam tại Trường "
        "Chính trị tỉnh Nghệ An trong tháng 10/2022.",
        published="2022-07-11",
    )
    assert [(e.type, e.start) for e in nlp.read(article).events][1:] == [("sports_meet", "2022-10")]


def test_a_meeting_held_comes_before_the_visit_it_prepares_for() -> None:
    met, inspection = events(
        "Ngày 18/11/2024, Trường Chính trị tỉnh Sơn La họp rà soát hồ sơ, chuẩn bị cho Đoàn thẩm định của Học viện về "
        "làm việc ngày 10/12/2024."
    )
    assert (met.type, met.start, met.status) == ("other", "2024-11-18", "held")
    assert (inspection.type, inspection.start, inspection.status) == ("inspection", "2024-12-10", "planned")
