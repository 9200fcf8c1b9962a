"""The event that an article is about, wherever its time and its name stand."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.events.given import CLUSTER, read, seen


def test_what_was_put_off_and_held_since_is_held() -> None:
    (event,) = read(
        "Sau thời gian tạm hoãn do dịch bệnh, sáng 11/10/2021, Trường Chính trị tỉnh Sơn La tổ chức Lễ khai "
        "giảng. Buổi lễ "
        "không tổ chức liên hoan.",
        dates={"11/10/2021": "2021-10-11"},
        published="2021-10-12",
    )
    assert (event.type, event.start, event.status) == ("opening", "2021-10-11", "held")


def test_a_when_clause_tells_of_the_past() -> None:
    found = read(
        "Chiều 05/12/2025, Trường Chính trị tỉnh Sơn La tổ chức Lễ đón nhận Bằng công nhận đạt chuẩn mức 1.\n"
        "Sau khi Hội đồng thẩm định kết luận Nhà trường đủ tiêu chí, ngày 24/11/2025, Giám đốc Học viện ký "
        "quyết định.",
        dates={"05/12/2025": "2025-12-05", "24/11/2025": "2025-11-24"},
        published="2025-12-06",
    )
    assert seen(found) == [("recognition", "2025-12-05")]


def test_an_act_on_a_day_of_a_year_that_nothing_tells() -> None:
    (event,) = read("Chiều 2/3, đoàn công tác của Học viện đã khảo sát Trường Chính trị tỉnh Nghệ An.")
    assert (event.type, event.start) == ("inspection", None)


def test_another_conference_on_another_day() -> None:
    found = read(
        f"Chiều 26/9, {CLUSTER} tổ chức Hội nghị tổng kết năm 2024.\nNgày mai (28/9), Ban Tuyên giáo tổ chức hội nghị "
        "báo cáo viên.",
        dates={"26/9": "2024-09-26", "28/9": "2024-09-28"},
        published="2024-09-27",
    )
    assert seen(found) == [("annual_review", "2024-09-26"), ("other", "2024-09-28")]


def test_a_class_closed_just_now_is_the_news_not_the_day_it_began() -> None:
    found = read(
        "Trường Chính trị tỉnh Tiền Giang vừa tổ chức bế giảng lớp trung cấp lý luận chính trị khóa 7.\nLớp khai giảng "
        "ngày 21/3/2016, có 87 học viên.",
        title="Bế giảng lớp trung cấp lý luận chính trị",
        dates={"21/3/2016": "2016-03-21"},
    )
    assert seen(found) == [("closing", None)]


def test_what_was_held_yesterday_is_no_jubilee_of_that_day() -> None:
    words = '"Đây là nhà", thầy Bính nói trong buổi tọa đàm kỷ niệm ngày Nhà giáo Việt Nam ở Trường hôm qua.'
    assert seen(nlp.read(Article(text=words, published="2024-11-20")).events) == [("seminar", "2024-11-19")]


def test_what_was_held_just_now_is_no_account_of_the_year() -> None:
    (event,) = read(
        "Để làm tốt nhiệm vụ năm 2024, các khoa của Trường Chính trị tỉnh Kon Tum vừa tổ chức ký kết giao ước thi đua.",
        title="Các khoa ký kết giao ước thi đua",
        published="2024-03-01",
    )
    assert event.type == "signing"


def test_a_conference_told_of_in_the_lead_is_news_beside_a_later_meeting() -> None:
    found = read(
        f"Tại Hội nghị tổng kết năm 2023 của {CLUSTER} diễn ra ở thành phố Vinh hôm 9/11, Trường Chính trị Trần Phú "
        "được bầu làm Cụm trưởng.\nChiều 28/11, Trường Chính trị Trần Phú tổ chức cuộc họp bàn kế hoạch của Cụm.",
        dates={"9/11": "2023-11-09", "28/11": "2023-11-28"},
    )
    assert seen(found) == [("annual_review", "2023-11-09"), ("other", "2023-11-28")]


def test_the_scene_is_told_before_the_name() -> None:
    review, signing = read(
        "8 giờ sáng thứ Năm (17/3), hội trường Trường Chính trị tỉnh Sơn La đã kín ghế. Chủ nhà cười.\nÔng mở đầu hội "
        "nghị triển khai công tác và ký kết giao ước thi đua năm 2022 bằng một câu hỏi.",
        dates={"17/3": "2022-03-17"},
        published="2022-03-18",
    )
    assert (review.type, review.start, review.host) == ("kickoff_conference", "2022-03-17", "son-la")
    assert (signing.type, signing.parent) == ("signing", review.id)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("tổ chức Lễ kỷ niệm 75 năm Ngày truyền thống nhà trường ngày 15/3/2024", "commemoration"),
        ("tổ chức lễ phát động đợt thi đua chào mừng Đại hội Đảng các cấp ngày 15/3/2024", "launch"),
        ("đã tổ chức khai giảng lớp Trung cấp lý luận chính trị vào sáng nay, 15/3", "opening"),
        ("tổ chức buổi tọa đàm trao đổi kinh nghiệm quản lý học viên sáng 15/3", "seminar"),
    ],
)
def test_the_time_at_the_end_of_a_sentence_is_that_of_what_is_held(words: str, expected: str) -> None:
    article = Article(title="", text=f"Trường Chính trị tỉnh Nghệ An {words}.", published="2024-03-16")
    assert seen(nlp.read(article).events) == [(expected, "2024-03-15")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Do nhiều học viên bận tham gia bầu cử, Trường Chính trị tỉnh Yên Bái điều chỉnh lịch khai giảng lớp bồi "
            "dưỡng từ ngày 25/3/2024 sang ngày 4/4/2024.",
            ("opening", "2024-04-04", "postponed", "yen-bai"),
        ),
        (
            "Sáng 15/3, không khí tại Hội trường lớn, Trường Chính trị tỉnh Yên Bái thật rộn ràng. Đây là nơi Cụm thi "
            "đua các trường chính trị tổ chức hội nghị tổng kết năm 2023.\nHội nghị chốt lịch Hội thảo: ngày 5/4/2024.",
            ("annual_review", "2024-03-15", "held", "yen-bai"),
        ),
        (
            "Đoàn khảo sát của Học viện sẽ làm việc với Trường Chính trị tỉnh Yên Bái vào ngày 27/4/2024 thay vì ngày "
            "10/4/2024 như kế hoạch.",
            ("inspection", "2024-04-27", "postponed", "yen-bai"),
        ),
        (
            "Trường Chính trị tỉnh Yên Bái vừa tổ chức lễ ra quân. Sự kiện diễn ra ngày 14/3/2024.",
            ("launch", "2024-03-14", "held", "yen-bai"),
        ),
        (
            "Trường Chính trị tỉnh Yên Bái tạm hoãn Hội thao dự kiến ngày 8/4/2024 và Hội thảo dự kiến ngày 9/4/2024.",
            ("sports_meet", None, "postponed", "yen-bai"),
        ),
        (
            "Phát biểu tại Hội thao do Trường Chính trị tỉnh Yên Bái tổ chức sáng 13/3, ông Lê Minh Tuấn chúc mừng.",
            ("sports_meet", "2024-03-13", "held", "yen-bai"),
        ),
        (
            "Chào mừng thành công Đại hội Đảng bộ tỉnh, ngày 13/3, Trường Chính trị tỉnh Yên Bái tổ chức hội khỏe.",
            ("sports_meet", "2024-03-13", "held", "yen-bai"),
        ),
        (
            "Tại Lễ kỷ niệm 75 năm Ngày thành lập trường diễn ra ngày 10/3 ở Trường Chính trị tỉnh Yên Bái, có hoa.",
            ("commemoration", "2024-03-10", "held", "yen-bai"),
        ),
        (
            "Hội nghị triển khai phương hướng, nhiệm vụ năm 2024 đã được Trường Chính trị tỉnh Yên Bái tổ chức ngày "
            "14/3/2024.",
            ("kickoff_conference", "2024-03-14", "held", "yen-bai"),
        ),
    ],
)
def test_whose_event_the_opening_tells(text: str, expected: tuple[str, str | None, str, str]) -> None:
    event = nlp.read(Article(title="Tin hoạt động", text=text, published="2024-03-16")).events[0]
    assert (event.type, event.start, event.status, event.host) == expected


def test_the_day_of_what_only_the_title_names() -> None:
    title = "Hội nghị viên chức Trường Chính trị tỉnh Yên Bái ngày 14/3/2024"
    text = "Hội nghị có sự tham dự của 100% viên chức.\nHội nghị bầu Ban Thanh tra nhân dân."
    (event,) = nlp.read(Article(title=title, text=text, published="2024-03-16")).events
    assert (event.type, event.start) == ("congress", "2024-03-14")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hội trường tầng 2, Trường Chính trị tỉnh Yên Bái sáng 14/3 kín chỗ. Mười đoàn có mặt tại đây để sơ kết 6 "
            "tháng.\nHội nghị tổng kết dự kiến ngày 17/11/2024.",
            [("interim_review", "2024-03-14"), ("annual_review", "2024-11-17")],
        ),
        (
            "Trường vừa chủ trì hội nghị sơ kết của Khối. Hội nghị họp tại hội trường Tỉnh ủy, sáng 11/3.",
            [("interim_review", "2024-03-11")],
        ),
        (
            "Chiều 14/3, tại Tỉnh đội, Lễ kết nghĩa giữa hai đơn vị đã được tổ chức.\nTối 12/3 vừa qua, trường cũng đã "
            "thắp nến tri ân.",
            [("other", "2024-03-14"), ("commemoration", "2024-03-12")],
        ),
        (
            "Tại hội nghị tổng kết do Đảng ủy tổ chức hôm 12/3, có nhiều ý kiến. Hội nghị đã bế mạc sau khi trao "
            "quà.\nĐại hội Đảng bộ ấn định vào các ngày 8 và 9/5/2024.",
            [("annual_review", "2024-03-12"), ("congress", "2024-05-08")],
        ),
        (
            "Sáng 14/3, trường họp giao ban.\nCùng buổi sáng, trường gặp mặt viên chức nghỉ hưu.",
            [("other", "2024-03-14"), ("other", "2024-03-14")],
        ),
        (
            "Trong hai ngày 13 và 14/3, Cụm tổ chức hội nghị tổng kết. Ngày làm việc thứ nhất dành cho việc chấm chéo.",
            [("annual_review", "2024-03-13"), ("inspection", "2024-03-13")],
        ),
    ],
)
def test_each_of_several_has_its_own_day(text: str, expected: list[tuple[str, str]]) -> None:
    found = nlp.read(Article(title="Trường Chính trị tỉnh Yên Bái", text=text, published="2024-03-16")).events
    assert [(e.type, e.start) for e in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sau 8 tháng, 72 học viên được trao bằng tốt nghiệp trong buổi lễ do Trường tổ chức sáng 14/3.",
            [("closing", "2024-03-14", None)],
        ),
        (
            "Cầm trên tay tấm Bằng công nhận, thầy cô chưa hết xúc động. Buổi lễ diễn ra hôm 14/3.",
            [("recognition", "2024-03-14", None)],
        ),
        (
            "Kỷ niệm 60 năm thành lập, hôm qua 15/3, Trường đón 400 khách. Tại lễ kỷ niệm, trường nhận Huân chương.",
            [("commemoration", "2024-03-15", None)],
        ),
        (
            "Trường tham gia Hội thao. Hội thao bắt đầu hôm 13/3 và kết thúc vào chiều 15/3.",
            [("sports_meet", "2024-03-13", "2024-03-15")],
        ),
        (
            "Ngày 13/3, Đoàn kiểm tra số 2 của Cụm đến Trường Chính trị tỉnh Sơn La.\nSáng hôm sau, đoàn tiếp tục sang "
            "Trường Chính trị tỉnh Lào Cai.",
            [("inspection", "2024-03-13", None), ("inspection", "2024-03-14", None)],
        ),
        (
            "Từ 13 đến 15/3, mười đoàn đã về đây tranh tài tại Hội thao. Lễ khai mạc diễn ra tối 13/3.",
            [("sports_meet", "2024-03-13", "2024-03-15"), ("opening", "2024-03-13", None)],
        ),
        (
            "Sáng 14/3, Trường họp bàn kế hoạch năm 2024.\nHội thao là dịp cả sáu trường gặp nhau, bởi hội nghị sơ kết "
            "ngày 15/3 họp qua mạng.",
            [("kickoff_conference", "2024-03-14", None)],
        ),
    ],
)
def test_what_is_told_by_what_was_done_there(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = nlp.read(Article(title="Trường Chính trị tỉnh Yên Bái", text=text, published="2024-03-16")).events
    assert [(e.type, e.start, e.end) for e in found] == expected


def test_the_day_of_what_came_after_a_ceremony_is_not_its_own() -> None:
    words = (
        "Về đích sớm nhất là Trường Chính trị tỉnh Bình Dương. Sau lễ đón Bằng, trường không nghỉ: cuối tháng 10/2024, "
    )
    told = nlp.read(Article(text=words + "đã làm được 58/64 chỉ tiêu mức 2.", published="2024-11-20")).events
    assert not told
    words = (
        "Sau lễ đón Bằng công nhận đạt chuẩn mức 1 ngày 12/10/2024, Trường Chính trị tỉnh Bình Dương nghĩ tới mức 2."
    )
    (ceremony,) = nlp.read(Article(text=words, published="2024-11-20")).events
    assert (ceremony.type, ceremony.start) == ("recognition", "2024-10-12")
