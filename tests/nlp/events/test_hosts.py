"""Where an event is held: the school that is its host, its place."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.events.given import CLUSTER, read

_REVIEW = "Ngày 12/6/2024, Cụm thi đua các trường chính trị Bắc Trung Bộ tổ chức Hội nghị sơ kết"


def test_held_elsewhere_has_no_host_school() -> None:
    (event,) = read(
        "Sáng 12/5/2025, tại Trung tâm Chính trị huyện Mai Sơn, Trường Chính trị tỉnh Sơn La bế giảng lớp sơ cấp.",
        dates={"12/5/2025": "2025-05-12"},
    )
    assert (event.type, event.host, event.place) == ("closing", None, "Trung tâm Chính trị huyện Mai Sơn")


def test_whoever_holds_it_in_town_or_in_its_own_hall_is_the_host() -> None:
    (review,) = read(
        f"Ngày 24/11, tại TP. Vinh, Trường Chính trị tỉnh Nghệ An đăng cai Hội nghị tổng kết {CLUSTER} năm 2022.",
        dates={"24/11": "2022-11-24"},
    )
    assert (review.host, review.place) == ("nghe-an", "TP. Vinh")
    (meeting,) = read(
        "Chiều 12/11, tại Hội trường A (cơ sở 1), Trường Chính trị tỉnh Nghệ An tổ chức Hội nghị viên chức.",
        dates={"12/11": "2025-11-12"},
    )
    assert meeting.host == "nghe-an"


def test_a_visit_is_hosted_by_whom_it_is_paid_to() -> None:
    (visit,) = read(
        "Trong chuyến công tác tại Bắc Giang, sáng 12/5, đoàn cán bộ Trường Chính trị tỉnh Cà Mau đã đến "
        "thăm, làm việc "
        "với Trường Chính trị tỉnh Bắc Giang.",
        dates={"12/5": "2023-05-12"},
    )
    assert (visit.type, visit.host) == ("visit", "bac-giang")


def test_a_visit_received_is_held_by_the_school_that_receives_it() -> None:
    (visit,) = read(
        "Chiều 6/6, Trường Chính trị tỉnh Nghệ An đã đón tiếp và làm việc với đoàn công tác của Trường Chính trị tỉnh "
        "Lai Châu.",
        dates={"6/6": "2024-06-06"},
    )
    assert (visit.type, visit.host) == ("visit", "nghe-an")


def test_the_host_named_apart_or_by_its_province_alone() -> None:
    review, meet = read(
        f"Ngày 25/11, {CLUSTER} họp tại Vinh để tổng kết năm.\nChủ nhà hội nghị là Trường Chính trị tỉnh Nghệ An. "
        "Phiên họp thống nhất tổ chức hội thao ngày 15/8 do Quảng Bình đăng cai.",
        dates={"25/11": "2024-11-25", "15/8": "2025-08-15"},
    )
    assert (review.type, review.host) == ("annual_review", "nghe-an")
    assert (meet.type, meet.host, meet.status) == ("sports_meet", "quang-binh", "planned")


@pytest.mark.parametrize(
    ("place", "host"),
    [("Quảng Trị", "quang-tri"), ("trường Hà Tĩnh", "ha-tinh"), ("thành phố Hà Tĩnh", None), ("Lào Cai", None)],
)
def test_the_province_of_a_member_stands_for_its_school_where_the_cluster_meets(place: str, host: str | None) -> None:
    review, planned = read(
        f"Ngày 25/11, Trường Chính trị tỉnh Nghệ An tổ chức Hội nghị tổng kết {CLUSTER}.\nHội nghị triển khai nhiệm vụ "
        f"năm 2025 sẽ được tổ chức tại {place} vào ngày 12/3.",
        dates={"25/11": "2024-11-25", "12/3": "2025-03-12"},
    )
    assert (review.host, planned.start, planned.host) == ("nghe-an", "2025-03-12", host)


def test_whose_meeting_it_is_and_where_something_else_was_done() -> None:
    (meet,) = read(
        "Hội thao truyền thống của Trường Chính trị tỉnh Sơn La diễn ra ngày 12/3/2024.",
        dates={"12/3/2024": "2024-03-12"},
    )
    assert meet.host == "son-la"
    visit = read(
        "Ngày 13/4/2023, sau khi dâng hương tại Khu lưu niệm Bác Hồ, đoàn công tác đã đến làm việc với "
        "Trường Chính trị tỉnh Sơn La.",
        dates={"13/4/2023": "2023-04-13"},
    )[-1]
    assert (visit.type, visit.host) == ("visit", "son-la")


def test_a_guest_is_received_by_whoever_invited_it() -> None:
    (visit,) = read(
        "Nhận lời mời của Trường Chính trị tỉnh Sơn La, ngày 15/9/2025, Đoàn đại biểu bạn đã sang thăm và làm việc.",
        dates={"15/9/2025": "2025-09-15"},
    )
    assert (visit.type, visit.host) == ("visit", "son-la")


@pytest.mark.parametrize(
    ("told", "host", "place"),
    [
        (f"{_REVIEW}. Trường Chính trị tỉnh Hà Tĩnh vừa là chủ nhà, vừa là Cụm trưởng.", "ha-tinh", None),
        (
            f"{_REVIEW}. Thay mặt Trường Chính trị tỉnh Hà Tĩnh, đơn vị chủ nhà, đồng chí Lê An chào mừng.",
            "ha-tinh",
            None,
        ),
        (f"{_REVIEW}. Năm 2025, Trường Chính trị tỉnh Nghệ An đăng cai.", None, None),
        (
            f"{_REVIEW}. Địa điểm tổ chức là Hội trường lớn Trường Chính trị tỉnh Nghệ An.",
            "nghe-an",
            "Hội trường lớn Trường Chính trị tỉnh Nghệ An",
        ),
        (f"{_REVIEW}. Kỳ sơ kết tiếp theo sẽ do Trường Chính trị tỉnh Nghệ An đăng cai.", None, None),
        (
            "Sáng 12/6/2024, tại Hội trường tầng 3, Trường Chính trị tỉnh Nghệ An, Tỉnh ủy khai giảng lớp bồi dưỡng.",
            "nghe-an",
            "Hội trường tầng 3",
        ),
        (
            "Sáng 12/6/2024, tại Hội trường Huyện ủy Yên Thành, Trường Chính trị tỉnh Nghệ An khai giảng lớp.",
            None,
            "Hội trường Huyện ủy Yên Thành",
        ),
    ],
)
def test_who_is_at_home(told: str, host: str | None, place: str | None) -> None:
    (event, *_) = read(told, dates={"12/6/2024": "2024-06-12"})
    assert (event.host, event.place) == (host, place)


@pytest.mark.parametrize(
    ("held", "host"),
    [
        ("tại cơ sở 1 của trường ở phường Phố Hiến, Tỉnh ủy có buổi làm việc với tập thể trường", "hung-yen"),
        ("Trường Chính trị Nguyễn Văn Linh tổ chức Hội nghị thông qua Báo cáo tự đánh giá trường chuẩn", "hung-yen"),
        ('Hội đồng Khoa học Trường Chính trị Nguyễn Văn Linh họp nghiệm thu đề tài "Chi bộ ở huyện A"', "hung-yen"),
        ("Hội đồng thẩm định của Học viện họp thẩm định hồ sơ của Trường Chính trị Nguyễn Văn Linh", None),
    ],
)
def test_a_school_meets_in_its_own_house(held: str, host: str | None) -> None:
    text = f"Sáng 11/3/2024, {held}.\nTrường Chính trị Nguyễn Văn Linh đón đồng nghiệp Trường Chính trị tỉnh Hà Nam."
    (event, *_) = read(text, title="Trường Chính trị Nguyễn Văn Linh", dates={"11/3/2024": "2024-03-11"})
    assert event.host == host


@pytest.mark.parametrize(
    "told",
    [
        "Chủ nhà Lâm Đồng chuẩn bị chu đáo.",
        "Chủ nhà là Trường Chính trị tỉnh Lâm Đồng.",
        "Hội nghị năm nay được Trường Chính trị tỉnh Lâm Đồng tổ chức.",
    ],
)
def test_who_is_at_home_is_told_apart(told: str) -> None:
    lead = "Ngày 14/3/2024, Cụm thi đua các trường chính trị khu vực Tây Nguyên họp tổng kết năm 2023.\n"
    assert nlp.read(Article(text=lead + told, published="2024-03-16")).events[0].host == "lam-dong"


@pytest.mark.parametrize(
    ("told", "host"),
    [
        ("Ngày 16/6, Chi bộ Khoa Xây dựng Đảng tổ chức tọa đàm về học tập suốt đời.", "son-la"),
        ("Ngày 16/6, tọa đàm của câu lạc bộ giảng viên trẻ được mong đợi từ lâu đã diễn ra.", "son-la"),
        ("Ngày 16/6, Sở Nội vụ tổ chức tọa đàm với cán bộ trẻ.", None),
        ("Ngày 16/6, tọa đàm cấp tỉnh về học tập suốt đời đã diễn ra.", None),
        ("Ngày 16/6, tại Nhà văn hóa thiếu nhi, Đoàn Thanh niên tổ chức tọa đàm.", None),
        ("Ngày 16/6, đoàn giảng viên dự tọa đàm về học tập suốt đời.", None),
    ],
)
def test_what_a_schools_own_site_tells_of_was_held_there_unless_it_says_otherwise(told: str, host: str | None) -> None:
    (event,) = read(told, published="2023-06-20", site="Trường Chính trị tỉnh Sơn La", dates={"16/6": "2023-06-16"})
    assert (event.type, event.host) == ("seminar", host)


def test_where_the_cluster_came_together_its_meetings_were_held() -> None:
    (review,) = read(
        f"Trong hai ngày 23 và 24/10/2020, {CLUSTER} có mặt tại Trường Chính trị tỉnh Hà Tĩnh. Sáng 24/10, Cụm họp "
        "tổng kết phong trào thi đua năm 2020.",
        published="2020-10-26",
        dates={"23 và 24/10/2020": "2020-10-23/2020-10-24", "24/10,": "2020-10-24"},
    )
    assert (review.type, review.host) == ("annual_review", "ha-tinh")


@pytest.mark.parametrize(
    ("town", "host"),
    [
        ("thành phố Sơn La, Trường Chính trị tỉnh Sơn La", "son-la"),
        ("thị xã Mường Lay, Trường Chính trị tỉnh Sơn La phối hợp với Trường Chính trị tỉnh Lai Châu", "son-la"),
        ("thành phố Hà Nội, Trường Chính trị tỉnh Sơn La", None),
        ("thị xã Mường Lay, Trường Chính trị tỉnh Sơn La và Trường Chính trị tỉnh Lai Châu", None),
    ],
)
def test_a_school_that_holds_it_in_a_town_is_at_home_there(town: str, host: str | None) -> None:
    (event,) = read(
        f"Ngày 16/6, tại {town} tổ chức hội thảo khoa học.", published="2023-06-20", dates={"16/6": "2023-06-16"}
    )
    assert event.host == host


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Sáng 10/5, Trường Chính trị tỉnh Sơn La tổ chức Hội thi dạy giỏi. Hội thi diễn ra từ 10 đến 12/5.\n"
            "Kết thúc, chiều 12/5, Ban Tổ chức đã tổng kết, trao 5 giải Nhất.",
            [("contest", "son-la")],
        ),
        (
            "Từ 10 đến 12/5, đội bóng Trường Chính trị tỉnh Sơn La góp mặt tại Hội thao khối các cơ quan Đảng.",
            [("sports_meet", None)],
        ),
        ("Sáng 10/5, Nhà trường khai giảng lớp cao cấp tại cơ sở Mộc Châu.", [("opening", "son-la")]),
        ("Sáng 10/5, tại xã Chiềng Xuân, Nhà trường tổ chức tọa đàm.", [("seminar", None)]),
    ],
)
def test_what_a_schools_site_tells_of_games_and_of_its_houses(
    told: str, expected: list[tuple[str, str | None]]
) -> None:
    days = {"Sáng 10/5": "2024-05-10", "10 đến 12/5": "2024-05-10/2024-05-12", "12/5, Ban": "2024-05-12"}
    found = read(told, published="2024-05-13", site="Trường Chính trị tỉnh Sơn La", dates=days)
    assert [(event.type, event.host) for event in found] == expected


@pytest.mark.parametrize("owner", ["của Trường Chính trị tỉnh Nghệ An", "Trường Chính trị tỉnh Nghệ An"])
def test_whose_congress_it_is_holds_it_whatever_unit_of_it_meets(owner: str) -> None:
    words = f"Đại hội Chi bộ Phòng Đào tạo {owner} đã diễn ra ngày 12/11/2024."
    found = nlp.read(Article(text=words, title="Tin hoạt động", published="2024-11-20")).events
    assert [(event.type, event.host) for event in found] == [("congress", "nghe-an")]


def test_in_a_table_of_meetings_the_school_in_a_cell_of_its_own_is_the_host() -> None:
    text = (
        "Lịch hoạt động năm 2024 của Cụm thi đua các trường chính trị khu vực đồng bằng sông Hồng:\n"
        "TT | Nội dung | Thời gian | Địa điểm\n"
        "1 | Hội nghị sơ kết 6 tháng đầu năm | Ngày 19/6/2024 | Trường Chính trị tỉnh Vĩnh Phúc\n"
        "2 | Hội thao các trường chính trị | Ngày 23/8/2024 | Hưng Yên\n"
        "3 | Kiểm tra chéo | Ngày 14/10/2024 | Tại các trường"
    )
    found = nlp.read(Article(text=text, published="2024-03-05")).events
    assert [(e.type, e.host) for e in found] == [
        ("interim_review", "vinh-phuc"),
        ("sports_meet", "hung-yen"),
        ("inspection", None),
    ]
    assert found[0].name == "Hội nghị sơ kết 6 tháng đầu năm"


def test_who_the_title_says_holds_a_review_is_its_host_where_the_text_names_only_the_town() -> None:
    text = "Ngày 05/12/2019, tại thành phố Sơn La, Cụm thi đua số 2 đã tổ chức Hội nghị tổng kết phong trào thi đua."
    title = "TRƯỜNG CHÍNH TRỊ TỈNH SƠN LA TỔ CHỨC HỘI NGHỊ TỔNG KẾT THI ĐUA NĂM 2019"
    (event,) = nlp.read(Article(title=title, text=text, published="2019-12-06")).events
    assert (event.type, event.host, event.place) == ("annual_review", "son-la", "thành phố Sơn La")


@pytest.mark.parametrize("come", ["đã đến thăm và tọa đàm", "đã sang tọa đàm, trao đổi kinh nghiệm"])
def test_guests_who_come_to_talk_with_a_school_are_at_that_school(come: str) -> None:
    words = f"Ngày 13/7/2023, đoàn cán bộ Trường Chính trị tỉnh Bến Tre {come} với cán bộ Trường Chính trị tỉnh Cà Mau."
    found = nlp.read(Article(text=words, published="2023-07-14")).events
    assert {event.host for event in found if event.type == "seminar"} == {"ca-mau"}
    words = "Ngày 13/7/2023, Trường Chính trị tỉnh Bến Tre tổ chức tọa đàm với cán bộ Trường Chính trị tỉnh Cà Mau."
    assert [event.host for event in nlp.read(Article(text=words, published="2023-07-14")).events] == ["ben-tre"]
