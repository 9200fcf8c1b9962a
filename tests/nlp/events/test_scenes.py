"""Texts that set a scene and name the act later, or tell one thing after another without naming each."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.events.given import events

Seen = list[tuple[str, str | None, str]]


def seen(text: str, title: str = "", published: str | None = "2024-11-20") -> Seen:
    found = nlp.read(Article(title=title, text=text, published=published)).events
    return [(event.type, event.start, event.status) for event in found]


SCENE = (
    "Chiều 15/11, mưa lớn, hội trường Trường Chính trị tỉnh Nghệ An vẫn không còn chỗ trống.\n\n"
    "Mười năm trước, các trường còn gặp nhau trong một phòng họp nhỏ, không có máy chiếu.\n\n"
)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Phát biểu khai mạc Hội nghị tổng kết, TS. Lê Văn Hòa cảm ơn mọi người. Sau phần tham luận, đại diện "
            "sáu trường ký giao ước thi đua năm 2025. Cụm thống nhất tổ chức hội thao vào tháng 6/2025.",
            [
                ("annual_review", "2024-11-15", "held"),
                ("signing", "2024-11-15", "held"),
                ("sports_meet", "2025-06", "planned"),
            ],
        ),
        ("Chủ trì tọa đàm, ThS. Vũ Thị Mai gợi ý ba câu hỏi.", [("seminar", "2024-11-15", "held")]),
        ("Đến dự lễ bế giảng có ông Trần Văn Nam, Phó Bí thư Tỉnh ủy.", [("closing", "2024-11-15", "held")]),
        ("Kết luận hội thảo, TS. Lê Văn Hòa mong các tác giả sớm sửa bài.", [("workshop", "2024-11-15", "held")]),
        ("Nhiều người còn nhắc hội thảo của mùa hè năm ấy.", []),
        ("Cụm trưởng xây dựng kế hoạch, tổ chức ký kết giao ước, sơ kết, tổng kết.", []),
    ],
)
def test_what_is_named_after_the_scene_has_its_day(told: str, expected: Seen) -> None:
    assert seen(SCENE + told) == expected


def test_classes_open_one_after_another() -> None:
    text = (
        "Lào Cai, 19/11/2024 - Chỉ trong vòng một tuần, Trường Chính trị tỉnh Lào Cai khai giảng liền bốn lớp.\n\n"
        "Sáng 11/11, lớp thứ nhất khai giảng tại huyện Bát Xát. Chiều 12/11, đến lượt Bảo Yên, 55 người.\n\n"
        "Ngày 13/11 là lớp ở Văn Bàn. Ngày 14/11 là ngày nghỉ. Lớp cuối cùng khai giảng sáng 15/11 tại trường."
    )
    days = ["2024-11-11", "2024-11-12", "2024-11-13", "2024-11-15"]
    assert sorted(seen(text)) == [("opening", day, "held") for day in days]


CONFERENCE = "Sáng 15/11/2024, Trường Chính trị tỉnh Sơn La tổ chức Hội nghị tổng kết công tác năm 2024.\n\n"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Chiều 15/11, các đại biểu tham quan huyện Mộc Châu.", [("visit", "2024-11-15", "held")]),
        ("Trước khi chia tay, các đại biểu thăm Nhà tù Sơn La vào chiều cùng ngày.", [("visit", "2024-11-15", "held")]),
        ("Hội nghị năm nay không tổ chức tham quan vào ngày 16/11.", []),
        (
            "Chiều 15/11, các đoàn giao lưu bóng chuyền và tham quan bảo tàng.",
            [("sports_meet", "2024-11-15", "held")],
        ),
        ("Các đại biểu nhắc lại chuyến tham quan của năm trước.", []),
        (
            "Nhà trường sẽ dâng hương ngày 06/12/2024, gặp mặt cán bộ hưu trí vào ngày 08/12/2024.",
            [("commemoration", "2024-12-06", "planned"), ("other", "2024-12-08", "planned")],
        ),
        ("Lễ bốc thăm thi đấu tổ chức trực tuyến chiều 22/11/2024.", [("other", "2024-11-22", "planned")]),
        (
            "Sắp tới: kiểm tra chéo từ 25/11 đến 27/11/2024; giải bóng chuyền năm nay không tổ chức.",
            [("inspection", "2024-11-25", "planned")],
        ),
        ("Năm 2025 là năm tổ chức đại hội đảng bộ các cấp, dự kiến trong tháng 5/2025.", []),
    ],
)
def test_what_follows_a_conference(told: str, expected: Seen) -> None:
    assert seen(CONFERENCE + told)[1:] == expected


def test_a_conference_heads_the_programme_whose_first_day_is_told_first() -> None:
    text = (
        "Hai ngày 14 và 15/11, xe các đoàn nối nhau về xứ Tuyên. Chiều 14/11, các tổ kiểm tra chéo bắt tay vào việc "
        "ngay tại phòng họp.\n\n"
        "Hội nghị tổng kết công tác thi đua năm 2024 khai mạc lúc 8 giờ sáng hôm sau."
    )
    found = nlp.read(Article(title="Hai ngày ở xứ Tuyên", text=text, published="2024-11-20")).events
    parents = {event.type: event.parent for event in found}
    assert parents == {"inspection": next(e.id for e in found if e.type == "annual_review"), "annual_review": None}


def test_what_is_done_is_not_dated_by_what_is_planned() -> None:
    found = seen(
        "Ngày 10 và 11/11, đoàn giảng viên Trường Chính trị tỉnh Bình Phước đã về Bến Tre. Hai bên ký biên bản ghi nhớ "
        "hợp tác.\n\nTháng 1/2025, Trường Chính trị tỉnh Bến Tre sẽ có chuyến thăm đáp lễ.",
        title="Về Bến Tre thăm đồng nghiệp",
    )
    assert [event for event in found if event[2] == "planned"] == [("visit", "2025-01", "planned")]


def test_a_plan_that_comes_of_a_meeting_and_the_meeting() -> None:
    found = seen(
        "Trước diễn biến của bão, Ban Giám hiệu họp đột xuất sáng nay (20/11) và điều chỉnh lịch. Vòng thao giảng theo "
        "kế hoạch cũ là 24/11 nay lùi lại đến ngày 04/12; vòng chung kết ngày 12/12/2024 không thay đổi."
    )
    assert found == [
        ("other", "2024-11-20", "held"),
        ("contest", "2024-12-04", "postponed"),
        ("contest", "2024-12-12", "planned"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sáng 16/11/2024, dưới tán đa, thầy trò Trường Chính trị tỉnh Nam Định trở về.\n\nDiễn văn kỷ niệm 70 "
            "năm thành lập trường nhắc lại thời sơ tán.\n\nTại buổi lễ, bà Trần Thị Thu trao Huân chương.",
            [("commemoration", "2024-11-16", "held")],
        ),
        (
            "Chiều thứ Năm 14/11, cán bộ Trường Chính trị tỉnh Lạng Sơn đến từ sớm.\n\nÔng Hoàng Văn Nghiệm công "
            "bố quyết định điều động, bổ nhiệm ThS. Nông Thị Lan giữ chức Phó Hiệu trưởng.",
            [("other", "2024-11-14", "held")],
        ),
        (
            "Lớp Trung cấp K55 Trường Chính trị tỉnh Thanh Hóa bế giảng hôm thứ Sáu tuần trước, 15/11. Hôm khai giảng, "
            "có chị phải gửi con về ngoại.",
            [("closing", "2024-11-15", "held")],
        ),
        (
            "Trường Chính trị tỉnh Bắc Ninh dự kiến tổ chức Hội thảo vào cuối tháng 12/2024.\n\nThời gian: 8 giờ, "
            "ngày 27/12/2024.\n\nBan Tổ chức sẽ có buổi họp phản biện ngày 16/12/2024.",
            [("workshop", "2024-12-27", "planned"), ("other", "2024-12-16", "planned")],
        ),
        (
            "Hội nghị tổng kết năm 2024 của Cụm thi đua số 3 dự kiến ngày 25/11/2024. Do bão, Cụm trưởng và các trường "
            "thống nhất dời sang ngày 28/11/2024. Việc kiểm tra chéo vẫn giữ từ ngày 26/11/2024. Hội thi kể chuyện, lẽ "
            "ra cùng ngày với tổng kết, nay tách riêng, tổ chức trong tháng 12/2024.",
            [
                ("annual_review", "2024-11-28", "postponed"),
                ("inspection", "2024-11-26", "planned"),
                ("contest", "2024-12", "planned"),
            ],
        ),
        (
            "Cuộc thi do Đoàn Thanh niên Trường Chính trị tỉnh Hưng Yên phát động diễn ra tối 14/11/2024.",
            [("contest", "2024-11-14", "held")],
        ),
        (
            "Trường Chính trị tỉnh Hải Dương kính mời quý trường dự Hội nghị sơ kết.\n\nThời gian: sáng 29/11/2024.",
            [("interim_review", "2024-11-29", "planned")],
        ),
        ("Năm nào hội thao cũng tốn kém. Nên chăng Cụm tổ chức hai năm một lần?", []),
        (
            "Chủ nhật 10/11/2024, đoàn viên dọn suối ở Bình Thanh. Đại diện hai bên ký chương trình phối hợp.\n\nSáng "
            "17/11/2024, Trường Chính trị tỉnh Hòa Bình tổ chức tọa đàm về môi trường.",
            [("signing", "2024-11-10", "held"), ("seminar", "2024-11-17", "held")],
        ),
    ],
)
def test_told_by_a_scene_a_turn_of_phrase_or_a_move(text: str, expected: Seen) -> None:
    assert seen(text) == expected


def test_what_is_called_off_is_what_stands_last() -> None:
    found = seen(
        "Sáng 15/11/2024, Cụm thi đua số 3 tổ chức Hội nghị tổng kết. Cụm đã kiểm tra chéo hôm 12/11, còn hội thao hồi "
        "tháng 8/2024 thì đành bỏ."
    )
    assert ("inspection", "2024-11-12", "held") in found


@pytest.mark.parametrize(
    ("came", "expected"),
    [
        ("Đoàn khảo sát của Học viện do ông Lê Bảo làm trưởng đoàn về làm việc, xem từng tập hồ sơ.", "inspection"),
        ("Đoàn công tác của Trường Chính trị tỉnh Nghệ An đến thăm và trao đổi kinh nghiệm.", "visit"),
    ],
)
def test_a_team_comes_on_the_day_of_the_scene(came: str, expected: str) -> None:
    (event,) = events(f"Sáng 18/11, sân Trường Chính trị tỉnh Ninh Bình rộn ràng. {came}")
    assert (event.type, event.start, event.host) == (expected, "2024-11-18", "ninh-binh")
