"""What somebody asks for, wishes or thinks about is held by nobody, whatever time it would have."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.events.test_crossing import HERE, LEADS, THERE, besides


@pytest.mark.parametrize(
    "told",
    [
        f"Hiệu trưởng {THERE} đề nghị Cụm tổ chức tọa đàm về chuyển đổi số vào tháng 12.",
        f"Đại diện {THERE} đề xuất mở hội thao trong tháng 12 tới.",
        "Thầy Nguyễn Văn Lành mong muốn đến tháng 12 năm nay Cụm sẽ mở được một hội thi giảng viên giỏi.",
        "Một số ý kiến cho rằng nên tổ chức hội thảo khoa học trong tháng 12.",
        f"{THERE} xin ý kiến các trường về việc tổ chức giải cầu lông vào ngày 5/12.",
        f"{THERE} ngỏ ý đăng cai hội thao của Cụm vào tháng 3/2025; các trường sẽ bàn thêm.",
        "Bà Lê Thị Hồng kiến nghị Học viện mở lớp tập huấn về phương pháp giảng dạy trong tháng 12/2024.",
        "Giá như tháng 8 vừa rồi Cụm mở được tọa đàm thì tốt biết mấy.",
        "Các trường được giao nghiên cứu khả năng tổ chức hội thao vào tháng 12/2024.",
        "Hội nghị cũng bàn phương án tổ chức hội thao vào tháng 12 hoặc tháng 1 năm sau, chưa chốt.",
        f"Đề xuất của {THERE} là tổ chức hội thi vào ngày 5/12, song chưa được thông qua.",
        "Một đại biểu ước tháng 12 này có thêm buổi giao lưu.",
        "Ý kiến đề nghị lùi hội giảng sang tháng 12 không được chấp nhận.",
        f"Trước khi được công nhận mức 1, {THERE} đã tổ chức hội thảo rút kinh nghiệm.",
    ],
)
def test_what_is_wished_for_is_no_event(told: str) -> None:
    assert besides(told) == []


@pytest.mark.parametrize(
    "told",
    [
        f"Theo đề nghị của {THERE}, Cụm thống nhất tổ chức hội thảo khoa học vào ngày 12/12/2024.",
        "Cụm trưởng đề nghị các trường chuẩn bị tốt cho hội thảo khoa học, tổ chức ngày 12/12/2024.",
        "Đồng chí đề nghị các đại biểu tham dự đông đủ hội thảo khoa học ngày 12/12/2024.",
        "Cụm trưởng đề xuất tổ chức hội thảo khoa học tại thành phố Vinh vào ngày 12/12/2024.",
    ],
)
def test_what_is_asked_for_about_it_leaves_it_an_event(told: str) -> None:
    assert [(kind, start, status) for kind, start, _, status in besides(told)] == [
        ("workshop", "2024-12-12", "planned")
    ]


def test_a_day_suggested_in_vain_is_not_the_new_one() -> None:
    for told in (
        "Có trường gợi ý dời hội nghị sang ngày 15/12.",
        "Có trường đề nghị dời hội nghị sang ngày 15/12, nhưng Cụm trưởng giữ nguyên lịch.",
    ):
        (event,) = nlp.read(Article(text=f"{LEADS[0]}\n{told}", published="2024-11-20")).events
        assert (event.start, event.status) == ("2024-11-12", "held")


def test_bodies_meet_whatever_they_are_called() -> None:
    (met,) = besides("Ban Chỉ đạo họp lại vào ngày 15/01/2025.")
    assert met[:2] == ("other", "2025-01-15")


def test_of_an_event_called_off_long_ago_the_time_is_told() -> None:
    (games,) = besides("Hội thao của Cụm, ban đầu định tổ chức trong tháng 8/2024, phải hủy do mưa bão.")
    assert games == ("sports_meet", "2024-08", None, "cancelled")


def test_a_look_round_the_house_is_no_event() -> None:
    assert besides("Sau hội nghị, các đại biểu đã đi thăm khu ký túc xá mới.") == []


def test_who_holds_what_was_put_off_may_be_named_by_its_province() -> None:
    (contest,) = besides("Hội thi giảng viên giỏi của Cụm, dời từ tháng 8 sang ngày 20/4/2025, sẽ do Hà Tĩnh tổ chức.")
    assert contest == ("contest", "2025-04-20", "ha-tinh", "postponed")


def test_a_quarter_is_the_time_of_what_is_planned_for_it() -> None:
    (workshop,) = besides("Hội thảo khoa học cấp Cụm dự kiến tổ chức trong quý I/2025.")
    assert workshop[:2] == ("workshop", "2025-01/2025-03")


def test_a_review_of_nine_months_covers_them() -> None:
    words = f"Ngày 10/10/2024, {HERE} tổ chức Hội nghị sơ kết công tác 9 tháng đầu năm 2024."
    (review,) = nlp.read(Article(text=words, published="2024-11-20")).events
    assert (review.type, review.covers) == ("interim_review", "2024-01/2024-09")
    (review,) = nlp.read(Article(text=words.replace("9 tháng đầu", "6 tháng cuối"), published="2024-11-20")).events
    assert review.covers == "2024-07/2024-12"


def test_a_class_is_closed_where_the_ceremony_is_not_where_it_was_taught() -> None:
    words = (
        f"Sáng 7/11/2024, {HERE} tổ chức Lễ bế giảng lớp Trung cấp khóa 118 (hệ không tập trung, mở tại huyện Đô "
        "Lương). Buổi lễ được tổ chức tại Trung tâm Chính trị huyện Anh Sơn."
    )
    (closing,) = nlp.read(Article(text=words, published="2024-11-20")).events
    assert (closing.host, closing.place) == (None, "Trung tâm Chính trị huyện Anh Sơn")


@pytest.mark.parametrize(
    "words",
    [
        "Quy chế mới của Cụm quy định: hội nghị ký kết giao ước tổ chức trong quý I, sơ kết trong tháng 6, kiểm tra "
        "chéo trong tháng 10, tổng kết trước ngày 20/11 hằng năm.",
        "Chị nói, nếu được, tháng 12 tới sẽ xin nhà trường mở tọa đàm cho giảng viên trẻ.",
        f"Nhà đa năng của {HERE} hoàn thành ngày 15/11/2024. Đây sẽ là nơi tổ chức hội thao của Cụm vào năm 2025.",
        "Đồng chí Trần Văn Ba từ trần hồi 5 giờ ngày 18/11/2024. Lễ viếng tổ chức từ 8 giờ ngày 19/11 tại nhà tang "
        "lễ thành phố; lễ truy điệu lúc 7 giờ ngày 21/11.",
    ],
)
def test_rules_houses_and_funerals_are_no_events(words: str) -> None:
    assert not nlp.read(Article(text=words, title="Tin hoạt động", published="2024-11-20")).events


@pytest.mark.parametrize(
    "instead",
    [
        "không tổ chức hội thao năm nay, thay vào đó là hội thi vào ngày 10/10/2025 tại Trường Chính trị tỉnh Nghệ An",
        "thống nhất bỏ hội thao, chỉ tổ chức hội thi vào ngày 10/10/2025 tại Trường Chính trị tỉnh Nghệ An",
        "thay hội thao bằng hội thi, mở ngày 10/10/2025 tại Trường Chính trị tỉnh Nghệ An",
    ],
)
def test_what_is_called_off_has_neither_time_nor_place_of_what_is_held_instead(instead: str) -> None:
    text = (
        f"Ngày 12/5/2025, Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ sơ kết công tác. Các trường {instead}."
    )
    found = nlp.read(Article(text=text, published="2025-05-13")).events
    assert [(e.type, e.start, e.host, e.parent) for e in found[1:]] == [("contest", "2025-10-10", "nghe-an", None)]


@pytest.mark.parametrize(
    "undone",
    ["Nhà trường vẫn chưa được Học viện thẩm định.", "Kết thúc hội nghị, các khoa chưa kịp ký giao ước thi đua."],
)
def test_what_is_not_done_yet_is_no_event(undone: str) -> None:
    text = f"Sáng 10/01/2024, Trường Chính trị tỉnh Kon Tum tổ chức Hội nghị viên chức. Ở đây, {undone}"
    (event,) = nlp.read(Article(text=text, published="2024-01-12")).events
    assert event.type == "congress"


@pytest.mark.parametrize(
    "told",
    [
        "Đợt thi đua kéo dài từ ngày 15/2 đến hết ngày 30/4/2024, gồm việc tham gia Hội nghị tổng kết của Cụm.",
        "Từ ngày 15/1/2024, học viên được trang bị kỹ năng giám sát, chất vấn và thẩm tra văn bản.",
    ],
)
def test_neither_a_campaigns_weeks_nor_a_skill_that_is_taught_make_an_event(told: str) -> None:
    assert nlp.read(Article(text=told, published="2024-01-12")).events == []
