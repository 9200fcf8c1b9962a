"""Events of some days, their first and last, and what is told of each of the days."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.events.given import CLUSTER, events, read, seen


def test_a_contest_of_some_days_has_an_opening_a_conference_has_none() -> None:
    contest = read(
        "Sáng 19/5/2023, Công đoàn Trường Chính trị tỉnh Sơn La khai mạc Hội thao năm 2023. Hội thao diễn ra "
        "đến hết ngày "
        "20/5/2023.",
        dates={"19/5/2023": "2023-05-19", "20/5/2023": "2023-05-20"},
    )
    assert {(e.type, e.start, e.end) for e in contest} == {
        ("sports_meet", "2023-05-19", "2023-05-20"),
        ("opening", "2023-05-19", None),
    }
    conference = read(
        "Hội nghị tổng kết công tác năm 2023 khai mạc sáng 19/12/2023 tại Trường Chính trị tỉnh Sơn La.",
        dates={"19/12/2023": "2023-12-19"},
    )
    assert seen(conference) == [("annual_review", "2023-12-19")]


def test_two_mornings_on_which_classes_were_opened() -> None:
    (event,) = read(
        "Sáng các ngày 26 và 27/6/2022, Trường Chính trị tỉnh Nghệ An tổ chức Lễ khai giảng hai lớp trung cấp.\nNội "
        "dung chính buổi lễ gồm công bố quyết định mở lớp và phân công chủ nhiệm.",
        dates={"26 và 27/6/2022": "2022-06-26/2022-06-27"},
    )
    assert (event.type, event.start, event.end) == ("opening", "2022-06-26", "2022-06-27")


def test_days_of_contest_are_counted_back_from_its_end() -> None:
    meet, *_ = read(
        f"Hội thao {CLUSTER} do Trường Chính trị tỉnh Nghệ An đăng cai khép lại chiều 14/8 sau ba ngày tranh tài.",
        dates={"14/8": "2022-08-14"},
    )
    assert (meet.type, meet.start, meet.end) == ("sports_meet", "2022-08-12", "2022-08-14")


def test_the_first_and_the_second_day_of_a_conference() -> None:
    review, inspection, seminar = read(
        f"Trong hai ngày 14 và 15/11/2024, {CLUSTER} tổ chức Hội nghị tổng kết năm 2024.\nNgày thứ nhất, các đoàn kiểm "
        "tra chéo hồ sơ. Sang ngày thứ hai, các trường tọa đàm về trường chuẩn.",
        dates={"14 và 15/11/2024": "2024-11-14/2024-11-15"},
    )
    assert (inspection.type, inspection.start, inspection.parent) == ("inspection", "2024-11-14", review.id)
    assert (seminar.type, seminar.start, seminar.parent) == ("seminar", "2024-11-15", review.id)


def test_of_two_days_the_second_and_the_night_between_are_told_by_their_place() -> None:
    found = read(
        f"Hai ngày 27 và 28/11/2024, {CLUSTER} gặp nhau ở Vinh để tổng kết một năm thi đua.\nĐêm 27, các đoàn giao lưu "
        "văn nghệ. Ngày thứ hai, hai bên tọa đàm.",
        dates={"27 và 28/11/2024": "2024-11-27/2024-11-28"},
    )
    assert seen(found) == [("annual_review", "2024-11-27"), ("other", "2024-11-27"), ("seminar", "2024-11-28")]


@pytest.mark.parametrize(
    ("frame", "then", "expected"),
    [
        (
            "Hai ngày 12 và 13/3/2024, Cụm thi đua họp mặt tại Vinh, tổng kết năm và ký kết giao ước.",
            "Chương trình mở màn từ sáng 12/3 bằng việc dâng hương.\nHội nghị tổng kết diễn ra sáng hôm sau. Sau phần "
            "thảo luận, các trường đã ký giao ước.",
            [("annual_review", "2024-03-13"), ("signing", "2024-03-13"), ("commemoration", "2024-03-12")],
        ),
        (
            "Từ ngày 11 đến 15/3/2024, ba tổ của Cụm thi đua kiểm tra chéo công tác thi đua tại các trường.",
            "Tại Trường Chính trị tỉnh Yên Bái, sáng 12/3, Tổ số 1 làm việc với Ban Giám hiệu.",
            [("inspection", "2024-03-11"), ("inspection", "2024-03-12")],
        ),
        (
            "Hội nghị tổng kết của Cụm thi đua, theo kế hoạch tổ chức ngày 20/2/2024, do mưa bão đã được chuyển sang "
            "hình thức trực tuyến và diễn ra chiều 14/3/2024.",
            "Hội nghị nghe ba tham luận.",
            [("annual_review", "2024-03-14")],
        ),
        (
            "Sáng 15/3/2024, Trường Chính trị tỉnh Yên Bái tổ chức Họp mặt kỷ niệm 75 năm Ngày truyền thống.",
            "Sáng 15/3, trước giờ Họp mặt, đoàn đại biểu viếng Nghĩa trang.\nTại buổi lễ, đoàn dâng hoa lên Bác.",
            [("commemoration", "2024-03-15"), ("commemoration", "2024-03-15")],
        ),
    ],
)
def test_the_days_that_a_story_goes_through(frame: str, then: str, expected: list[tuple[str, str]]) -> None:
    article = Article(title="Tin hoạt động", text=f"{frame}\n{then}", published="2024-03-16")
    assert seen(nlp.read(article).events) == expected


def test_what_two_days_held_is_one_programme() -> None:
    text = "Hai ngày 12 và 13/3/2024, Cụm thi đua họp mặt tại Vinh.\nNgày đầu tiên dành cho việc kiểm tra chéo.\n"
    text += "Hội nghị tổng kết năm 2023 diễn ra vào sáng hôm sau."
    article = Article(title="Hội nghị tổng kết năm 2023 của Cụm thi đua", text=text, published="2024-03-16")
    first, second = nlp.read(article).events
    assert (first.type, first.parent) == ("inspection", second.id)
    assert (second.type, second.start, second.parent) == ("annual_review", "2024-03-13", None)


def test_two_meetings_that_share_some_days() -> None:
    text = (
        "Trong các ngày 10/4, 11/4 và 12/4/2024, Trường Chính trị tỉnh Yên Bái tổ chức Hội thao và Hội thi.\nHội thao "
        "diễn ra ngày 10/4; Hội thi diễn ra trong hai ngày 11/4 và 12/4."
    )
    found = nlp.read(Article(title="Tin hoạt động", text=text, published="2024-04-16")).events
    assert [(e.type, e.start, e.end) for e in found] == [
        ("sports_meet", "2024-04-10", None),
        ("contest", "2024-04-11", "2024-04-12"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Khai mạc sáng 12/3, bế mạc chiều 14/3, hội thao có mười đoàn.\nCác đoàn còn ngồi lại trong tọa đàm "
            "tối 13/3.",
            [
                ("opening", "2024-03-12", None),
                ("closing", "2024-03-14", None),
                ("sports_meet", "2024-03-12", None),
                ("seminar", "2024-03-13", None),
            ],
        ),
        (
            "Tối 15/3, Hội thi đã bế mạc tại Điện Biên sau ba ngày làm việc.\nHội thi khai mạc sáng 13/3.",
            [("contest", "2024-03-13", None)],
        ),
        (
            "Điểm nhấn là Lễ kỷ niệm được tổ chức vào sáng 14/3 tại hội trường lớn.\nChiều cùng ngày, Trường tổ chức "
            "gặp mặt học viên.",
            [("commemoration", "2024-03-14", "yen-bai"), ("other", "2024-03-14", "yen-bai")],
        ),
        (
            "Hội nghị tổng kết năm 2023 của Cụm vừa diễn ra tại thành phố Vinh.\nSáng thứ Năm, 14/3, mười đoàn có mặt "
            "ở đây.",
            [("annual_review", "2024-03-14", None)],
        ),
        (
            "Trong hai ngày 13 và 14/3, đoàn dự các hoạt động của Cụm. Đơn vị đăng cai là Trường Chính trị tỉnh "
            "Hà Giang.\nChiều 13/3, Cụm tổ chức tọa đàm.\nHội nghị tổng kết diễn ra vào sáng hôm sau.",
            [("seminar", "2024-03-13", "ha-giang"), ("annual_review", "2024-03-14", "ha-giang")],
        ),
        (
            "Sáng 14/3, trường họp tổng kết năm 2023.\nPhó Hiệu trưởng báo cáo thêm kết quả chấm chéo do hai tổ thực "
            "hiện từ ngày 5 đến ngày 9/3.",
            [("annual_review", "2024-03-14", "yen-bai"), ("inspection", "2024-03-05", None)],
        ),
        (
            "Chiều 14/3, trường tổ chức hội thao.\nTại lễ bế mạc, Ban Tổ chức trao cờ đăng cai hội thao lần thứ VI, tổ "
            "chức vào tháng 7/2024.",
            [("sports_meet", "2024-03-14", "yen-bai"), ("sports_meet", "2024-07", None)],
        ),
        (
            "Ngày 13/3, đoàn khảo sát của Học viện đến làm việc, xem hồ sơ.\nVụ trưởng công bố quyết định cử cán bộ từ "
            "ngày 1/4/2024.",
            [("inspection", "2024-03-13", "yen-bai")],
        ),
        (
            "Từ ngày 11 đến ngày 13/3, Trường mở lớp bồi dưỡng.\nĐến dự buổi khai giảng có ông Lê Minh Tuấn.\nSau lễ "
            "bế giảng trưa 13/3, học viên ra về.",
            [("opening", "2024-03-11", "yen-bai"), ("closing", "2024-03-13", "yen-bai")],
        ),
        (
            "Trước đây, trường từng mở hội thi.\n3. Hội nghị viên chức\nHội nghị mở lúc 8 giờ ngày 14/3, bầu ban mới.",
            [("congress", "2024-03-14", None)],
        ),
    ],
)
def test_what_is_told_around_its_day(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = nlp.read(Article(title="Trường Chính trị tỉnh Yên Bái", text=text, published="2024-03-16")).events
    assert [(e.type, e.start, e.host) for e in found] == expected


def test_a_congress_of_two_days_keeps_them_and_its_sessions_are_no_events() -> None:
    (congress,) = read(
        "Trong 2 ngày 14, 15/8/2025, Đảng bộ Trường Chính trị tỉnh Sơn La tổ chức Đại hội đại biểu lần thứ I. Chiều "
        "14/8, Đại hội họp phiên trù bị; sáng 15/8, phiên chính thức khai mạc.",
        published="2025-08-18",
        dates={"14, 15/8/2025": "2025-08-14/2025-08-15", "14/8,": "2025-08-14", "15/8, phiên": "2025-08-15"},
    )
    assert (congress.start, congress.end) == ("2025-08-14", "2025-08-15")


def test_games_that_last_until_a_day() -> None:
    (meet,) = read(
        "Trường Chính trị tỉnh Sơn La tổ chức Hội thao năm 2024. Hội thao khai mạc ngày 4/9 và kéo dài đến ngày 7/9.",
        published="2024-09-09",
        dates={"4/9": "2024-09-04", "7/9": "2024-09-07"},
    )
    assert (meet.type, meet.start, meet.end) == ("sports_meet", "2024-09-04", "2024-09-07")


def test_the_days_of_an_inspection_are_one_event() -> None:
    (event,) = read(
        "Đoàn khảo sát của Học viện vừa có ba ngày làm việc (27 - 29/5) tại Trường Chính trị tỉnh Sơn La. Buổi làm "
        "việc đầu tiên diễn ra sáng 27/5.",
        published="2024-05-31",
        dates={"27 - 29/5": "2024-05-27/2024-05-29", "27/5.": "2024-05-27"},
    )
    assert (event.type, event.start, event.end, event.host) == ("inspection", "2024-05-27", "2024-05-29", "son-la")


def test_a_course_was_taught_since_a_day_and_closed_on_another() -> None:
    (event,) = read(
        "Sáng 12/9/2024, sau 10 ngày học tập (từ ngày 03/9), lớp bồi dưỡng đã bế giảng.",
        dates={"12/9/2024": "2024-09-12", "03/9": "2024-09-03"},
    )
    assert (event.type, event.start) == ("closing", "2024-09-12")


def test_games_that_are_over_are_held_whatever_is_told_of_the_next() -> None:
    text = (
        "Nhà thi đấu Trường Chính trị tỉnh Lâm Đồng chật kín suốt ba ngày 16, 17, 18/8.\nHội thao kết thúc, cờ được "
        "trao cho Trường Chính trị tỉnh Gia Lai, nơi sẽ làm chủ nhà vào tháng 8 năm sau."
    )
    (meet,) = nlp.read(Article(text=text, published="2023-08-21")).events
    assert (meet.type, meet.start, meet.status) == ("sports_meet", "2023-08-16", "held")


def test_a_session_of_a_conference_leaves_it_its_days() -> None:
    review, *_ = events(
        "Trong hai ngày 14 và 15/11/2024, tại Trường Chính trị tỉnh Sơn La, Cụm thi đua tổ chức Hội nghị tổng kết. "
        "Chiều 14/11, các đoàn thi đấu bóng chuyền. Sáng 15/11, Hội nghị bước vào phiên tổng kết."
    )
    assert (review.type, review.start, review.end) == ("annual_review", "2024-11-14", "2024-11-15")


def test_a_course_of_two_days_is_one_event() -> None:
    (course,) = read(
        "Trong hai ngày 15-16/9/2022, Trường Chính trị tỉnh Sơn La tập huấn phương pháp giảng dạy cho giảng viên. Lớp "
        "tập huấn khai mạc sáng 15/9, bế mạc chiều 16/9.",
        title="Tập huấn phương pháp giảng dạy",
        published="2022-09-19",
        dates={"15-16/9/2022": "2022-09-15/2022-09-16", "15/9,": "2022-09-15", "16/9.": "2022-09-16"},
    )
    assert (course.type, course.start, course.end) == ("other", "2022-09-15", "2022-09-16")


def test_the_days_in_brackets_are_those_of_the_contest_not_counted_back_from_its_close() -> None:
    contest, closing = read(
        "Sau ba ngày tranh tài (30/10 - 01/11), sáng 02/11, Hội thi Giảng viên dạy giỏi đã bế mạc và trao giải.",
        published="2023-11-02",
        dates={"30/10 - 01/11": "2023-10-30/2023-11-01", "02/11": "2023-11-02"},
    )
    assert (contest.type, contest.start, contest.end) == ("contest", "2023-10-30", "2023-11-02")
    assert (closing.type, closing.start, closing.parent) == ("closing", "2023-11-02", contest.id)


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("Ngày 17/11/2024, Trường Chính trị tỉnh Sơn La khai mạc Hội thao.", "Hội thao bế mạc chiều 19/11/2024."),
        ("Ngày 17/11/2024, Trường Chính trị tỉnh Sơn La khai mạc Hội thi.", "Hội thi sẽ kết thúc vào ngày 19/11."),
        ("Chiều 19/11/2024, Hội thi của Trường Chính trị tỉnh Sơn La đã bế mạc.", "Hội thi diễn ra từ ngày 17/11."),
        ("Chiều 19/11/2024, Hội thao khép lại tại Trường Chính trị tỉnh Sơn La.", "Hội thao khai mạc sáng 17/11."),
    ],
)
def test_the_first_or_last_day_may_have_a_sentence_of_its_own(told: str, again: str) -> None:
    meets = [event for event in events(f"{told} {again}") if event.type in {"contest", "sports_meet"}]
    assert [(meet.start, meet.end) for meet in meets] == [("2024-11-17", "2024-11-19")]
