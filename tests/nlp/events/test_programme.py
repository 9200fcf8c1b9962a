"""What goes on at a meeting, told by its place in the programme, by the hour or by who does it; what it was for."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.events.given import read, seen

REVIEW = (
    "Sáng 30/6/2022, tại Trường Chính trị tỉnh Hà Nam, Cụm thi đua các trường chính trị khu vực Đồng bằng sông Hồng "
    "tổ chức Hội nghị sơ kết 6 tháng đầu năm 2022.\nBáo cáo cho biết các trường đã mở 400 lớp.\n"
)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Sau giờ giải lao là Tọa đàm về chọn địa bàn thực tế.", "seminar"),
        ("Nghỉ trưa xong, đại biểu bước vào Hội thảo khoa học về chuyển đổi số.", "workshop"),
        ("Xen giữa hai phần báo cáo là tọa đàm về thư viện số.", "seminar"),
        ("Nối tiếp phần sơ kết là hội thảo khoa học về thực tế.", "workshop"),
        ("Khép lại chương trình là trận giao hữu bóng chuyền với đoàn khách.", "sports_meet"),
        ("10 giờ 30 phút là Tọa đàm về quản lý học viên.", "seminar"),
        ("Trong buổi sáng 30/6, ba tổ công tác tiến hành kiểm tra chéo hồ sơ.", "inspection"),
        ("Trong buổi sáng 30/6, nhóm công tác tiến hành kiểm tra chéo hồ sơ.", "inspection"),
    ],
)
def test_a_part_has_its_place_in_the_programme(told: str, kind: str) -> None:
    dates = {"30/6/2022": "2022-06-30", "30/6,": "2022-06-30"}
    review, part = read(REVIEW + told, dates=dates, published="2022-07-02")
    assert (part.type, part.start, part.parent) == (kind, "2022-06-30", review.id)


@pytest.mark.parametrize(
    "told",
    [
        "Một trong những kết quả nổi bật là Hội thảo khoa học cấp tỉnh.",
        "Điều các trường mong nhất là hội thao.",
        "Trưởng cụm đề nghị các trường chấm điểm chéo xong trước ngày 15/10/2022.",
        "Các khoa phải tăng cường công tác kiểm tra.",
        "Cơn mưa chiều kết thúc tốt đẹp chuyến công tác.",
    ],
)
def test_what_is_asked_for_or_praised_is_not_held(told: str) -> None:
    dates = {"30/6/2022": "2022-06-30", "15/10/2022": "../2022-10-15"}
    assert [event.type for event in read(REVIEW + told, dates=dates)] == ["interim_review"]


def test_what_a_meeting_is_for_is_no_event_beside_it() -> None:
    found = read(
        "Nhằm đánh giá việc thực hiện giao ước và trao đổi kinh nghiệm chuyên môn, trong hai ngày 06 và 07/7/2023, Cụm "
        "thi đua các trường chính trị khu vực Đông Nam Bộ tổ chức Hội nghị sơ kết 6 tháng đầu năm.\nChiều cùng ngày, "
        "các đoàn dâng hương tại Nghĩa trang Liệt sĩ.",
        dates={"06 và 07/7/2023": "2023-07-06/2023-07-07"},
    )
    assert [event.type for event in found] == ["interim_review", "commemoration"]


def test_a_council_that_goes_on_sits_once_more() -> None:
    found = read(
        "Ngày 22/10/2024, tại trụ sở Học viện, Hội đồng thẩm định họp, xét hồ sơ của Trường Chính trị tỉnh Hà Nam.\n"
        "Được biết, chiều cùng ngày, Hội đồng tiếp tục họp, nghe Trường Chính trị tỉnh Bắc Kạn báo cáo.",
        dates={"22/10/2024": "2024-10-22"},
    )
    assert seen(found) == [("inspection", "2024-10-22")] * 2


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Ngày 31/8, tại phiên họp thường kỳ, Ban Thường vụ Tỉnh ủy đã cho ý kiến về đề án.", "other", "2021-08-31"),
        ("Ngày 31/8, tại kỳ họp thứ 17, HĐND tỉnh đã thông qua nghị quyết.", "other", "2021-08-31"),
        ("Tại buổi làm việc, Phó Hiệu trưởng đề xuất biên soạn giáo trình riêng.", "visit", None),
        ("Tại tọa đàm, các đại biểu bàn về quản lý học viên.", "seminar", None),
    ],
)
def test_a_text_whose_lead_is_lost_still_tells_of_its_meeting(text: str, kind: str, day: str | None) -> None:
    assert seen(read(text, dates={"31/8": "2021-08-31"})) == [(kind, day)]


@pytest.mark.parametrize(
    "text",
    [
        "Tại hội nghị, các đại biểu đã nghe báo cáo.",  # of what kind, nobody says
        "Tham dự buổi lễ có lãnh đạo Tỉnh ủy.",
        "Công tác chuẩn bị cho hội thảo còn chậm.",
        "Trường có truyền thống đăng cai các hội thi.",
        "Cán bộ cần chủ động tham gia phiên họp.",
    ],
)
def test_what_is_only_spoken_of_is_no_lost_lead(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Tối 18/11, nhà trường tổ chức Đêm hội về mái trường xưa.", "other"),
        ("Tối 18/11, nhà trường tổ chức Gala học viên.", "other"),
        ("Sáng 18/11, Cụm thi đua số 2 gồm sáu trường mầm non tổ chức chuyên đề về bữa ăn học đường.", "other"),
        ("Đợt hiến máu tiếp theo dự kiến vào 18/11.", "other"),
        ("Sáng 18/11, đoàn đã đến chào xã giao lãnh đạo Tỉnh ủy.", "visit"),
    ],
)
def test_items_of_one_page_are_events_of_their_own(told: str, kind: str) -> None:
    found = read(
        "Ngày 19/11, Trường Chính trị tỉnh Lào Cai bế giảng lớp trung cấp.\n" + told,
        dates={"19/11": "2022-11-19", "18/11": "2022-11-18"},
    )
    assert seen(found) == [("closing", "2022-11-19"), (kind, "2022-11-18")]


def test_a_caption_says_of_what_kind_the_ceremony_was() -> None:
    text, shown = "Tham dự buổi lễ có lãnh đạo Tỉnh ủy.", ["Toàn cảnh Lễ trao Bằng công nhận của Trường"]
    assert seen(nlp.read(Article(text=text, captions=shown)).events) == [("recognition", None)]


def test_each_of_a_series_on_the_day_in_its_brackets() -> None:
    words = (
        "Trong các ngày 27 và 28/7/2023, tại Trường Chính trị tỉnh Hà Nam, Cụm thi đua đồng bằng sông Hồng tổ chức "
        "Hội nghị sơ kết 6 tháng đầu năm (sáng 27/7), Hội thảo khoa học (chiều 27/7) và giao lưu thể thao (sáng 28/7)."
    )
    found = nlp.read(Article(text=words, title="Tin", published="2023-07-29")).events
    assert [(event.type, event.start, event.end) for event in found] == [
        ("interim_review", "2023-07-27", None),
        ("workshop", "2023-07-27", None),
        ("sports_meet", "2023-07-28", None),
    ]


def test_a_programme_tells_its_parts_by_the_hour() -> None:
    words = (
        "Thời gian: ngày 15/11/2024. Địa điểm: Trường Chính trị tỉnh Nghệ An.\n7h30: Đón đại biểu.\n- 8h00: Khai mạc."
        "\n- 8h15: Báo cáo tổng kết.\n- 9h30: Tọa đàm về chuyển đổi số.\n- 14 giờ 00: Giao hữu bóng chuyền."
    )
    found = nlp.read(
        Article(text=words, title="Chương trình Hội nghị tổng kết năm 2024", published="2024-11-20")
    ).events
    assert seen(found) == [("annual_review", "2024-11-15"), ("seminar", "2024-11-15"), ("sports_meet", "2024-11-15")]
    assert found[1].parent == found[0].id


def test_each_of_a_series_has_its_own_day() -> None:
    words = (
        "Trong ba ngày từ 14 đến 16/11/2024, Trường Chính trị tỉnh Nghệ An tổ chức chuỗi hoạt động gồm: hội thao (ngày "
        "14), hội giảng (ngày 15) và tọa đàm (sáng 16)."
    )
    found = nlp.read(Article(text=words, title="Chuỗi hoạt động", published="2024-11-20")).events
    assert [(event.type, event.start, event.end) for event in found] == [
        ("sports_meet", "2024-11-14", None),
        ("contest", "2024-11-15", None),
        ("seminar", "2024-11-16", None),
    ]


def test_guests_asked_back_in_a_month_come_to_what_is_planned() -> None:
    found = nlp.read(
        Article(
            text="Ngày 15/11/2024, Trường Chính trị tỉnh Nghệ An tổ chức Hội nghị tổng kết năm 2024. Hiệu trưởng mời "
            "các trường tháng 3 trở lại dự Hội nghị ký kết giao ước thi đua năm 2025.",
            published="2024-11-20",
        )
    ).events
    assert seen(found) == [("annual_review", "2024-11-15"), ("signing", "2025-03")]


def test_what_a_programme_announces_is_planned() -> None:
    article = Article(
        title="Chương trình Hội nghị sơ kết",
        text="Trường Chính trị tỉnh Khánh Hòa đăng cai Hội nghị sơ kết phong trào thi đua 6 tháng đầu năm 2023. Ban Tổ "
        "chức thông báo chương trình.\nThời gian | Nội dung\nThứ sáu, ngày 30/6/2023\n07h30 | Phát biểu khai mạc Hội "
        "nghị sơ kết\n08h00 | Trình bày báo cáo",
        published="2023-06-26",
    )
    assert [(e.start, e.status) for e in nlp.read(article).events][:1] == [("2023-06-30", "planned")]
