"""Where a cluster's conference was held, told in a sentence of its own."""

from itertools import product

import pytest

import nlp
from extract.article import Article

SCHOOL = "Trường Chính trị tỉnh Nghệ An"
CLUSTER = "Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ"
NEWS = [
    f"Ngày 12/11/2024, {CLUSTER} tổ chức Hội nghị tổng kết công tác thi đua năm 2024.",
    f"Sáng 12/11, tại thành phố Vinh, {CLUSTER} tổng kết công tác thi đua năm 2024.",
    f"Hội nghị tổng kết công tác thi đua năm 2024 của {CLUSTER} vừa diễn ra ngày 12/11.",
]


TITLE = "Cụm thi đua Bắc Trung Bộ tổng kết năm 2024"


def host(words: str, title: str = TITLE, kind: str = "annual_review") -> str | None:
    found = nlp.read(Article(text=f"{title}\n\n{words}", title=title, published="2024-11-20")).events
    return next(event.host for event in found if event.type == kind)


@pytest.mark.parametrize(
    "told",
    [
        "{} là đơn vị đăng cai.",
        "Hội nghị do {} đăng cai.",
        "Đơn vị đăng cai hội nghị là {}.",
        "Địa điểm là {}.",
        "Nơi diễn ra hội nghị là {}.",
        "Chủ nhà hội nghị năm nay là {}.",
        "{} vinh dự được chọn làm nơi tổ chức hội nghị.",
        "{}, đơn vị chủ nhà, đã chuẩn bị chu đáo.",
        "Phát biểu chào mừng, TS Lê Văn Nam, Hiệu trưởng {} - đơn vị đăng cai - cảm ơn các đại biểu.",
        "Thay mặt đơn vị đăng cai, TS Lê Văn Nam, Hiệu trưởng {} chào mừng các đại biểu.",
        "Sân {} rực rỡ cờ hoa đón các đoàn về dự hội nghị.",
        "Được sự phân công của Cụm, {} đăng cai tổ chức hội nghị.",
        "Đây là lần thứ hai {} đăng cai hội nghị của Cụm.",
        "{}, đơn vị được Học viện Chính trị quốc gia Hồ Chí Minh giao làm Cụm trưởng năm 2024, đăng cai hội nghị.",
        "Đăng cai hội nghị là {} - đơn vị Cụm trưởng năm nay.",
        "Vinh dự đăng cai thuộc về {}.",
        "{} vừa là chủ nhà, vừa là Cụm trưởng.",
        "{} là Cụm trưởng và đăng cai hội nghị.",
        "Đây là năm thứ hai liên tiếp {} đảm nhận việc tổ chức hội nghị.",
        "Lãnh đạo {} thay mặt đơn vị chủ nhà phát biểu chào mừng.",
        "Đại biểu đã tham quan phòng truyền thống của {}, nơi diễn ra hội nghị.",
        "{} đón hơn 120 đại biểu về dự hội nghị.",
        "120 đại biểu có mặt tại {} từ sớm để dự hội nghị.",
        "Hơn 120 đại biểu đã về {} dự hội nghị.",
        "Ngay từ sáng sớm, khuôn viên {} đã đông đúc đại biểu.",
        "Hiệu trưởng {} phát biểu chào mừng các đại biểu.",
        "Phát biểu chào mừng hội nghị, TS Lê Văn Nam, Hiệu trưởng {}, cảm ơn các đoàn.",
        "Hội nghị được tổ chức trang trọng tại hội trường tầng 3, {}.",
        "Hội nghị lần này quy tụ 120 đại biểu ở {}.",
    ],
)
def test_the_school_that_another_sentence_names(told: str) -> None:
    assert [host(f"{news} {told.format(SCHOOL)}") for news in NEWS] == ["nghe-an"] * len(NEWS)


def test_no_school_that_another_sentence_tells_of_otherwise() -> None:
    others = [
        f"Dự hội nghị có lãnh đạo {SCHOOL}.",
        f"{SCHOOL} được tặng Cờ thi đua.",
        f"Hội nghị sơ kết năm 2025 sẽ do {SCHOOL} đăng cai.",
        f"Năm 2023, hội nghị do {SCHOOL} đăng cai.",
        f"Năm ngoái, hội nghị được tổ chức tại {SCHOOL}.",
        f"Hội thảo khoa học của Cụm do {SCHOOL} đăng cai.",
        f"{SCHOOL} đã đăng cai thành công hội thao hồi tháng 6.",
        f"{SCHOOL} xin nhận đăng cai hội nghị lần tới.",
        f"Trước đó, tháng 8, các trường đã có mặt tại {SCHOOL} dự tập huấn.",
        f"Đoàn {SCHOOL} đến sớm nhất, có mặt tại hội trường từ 6 giờ.",
        f"{SCHOOL} cử 20 đại biểu về dự hội nghị.",
        f"Thay mặt Cụm, TS Lê Văn Nam, Hiệu trưởng {SCHOOL}, phát biểu khai mạc.",
    ]
    assert [words for words in (f"{news} {other}" for news, other in product(NEWS, others)) if host(words)] == []


@pytest.mark.parametrize("news", NEWS)
def test_the_school_at_which_the_title_says_it_was(news: str) -> None:
    assert host(news, f"Tổng kết công tác thi đua năm 2024 tại {SCHOOL}") == "nghe-an"
    assert host(news, f"{SCHOOL} dự tổng kết công tác thi đua năm 2024") is None


def test_the_school_that_the_title_says_receives_a_council() -> None:
    news = "Ngày 23/4/2024, Hội đồng thẩm định của Học viện tiến hành thẩm định kết quả xây dựng trường chuẩn mức 1."
    titles = [
        "{} đón đoàn thẩm định của Học viện",
        "Hội đồng thẩm định làm việc tại {}",
        "Hội đồng xem xét hồ sơ của {}",
    ]
    found = [host(news, title.format(SCHOOL), "inspection") for title in titles]
    assert found == ["nghe-an", "nghe-an", None]


@pytest.mark.parametrize(
    ("told", "where"),
    [
        (f"Sáng 15/11/2024, sáu trường gặp nhau ở Vinh, dự hội nghị tổng kết năm do {SCHOOL} chủ trì.", "nghe-an"),
        (
            f"Sáng 15/11, sáu trường trong {CLUSTER} gặp nhau ở Vinh để tổng kết năm. Cuộc gặp do {SCHOOL} chủ trì.",
            "nghe-an",
        ),
        (f"Trời trở lạnh. Sáng 15/11, mười đoàn về {SCHOOL}. {CLUSTER} tổng kết năm.", "nghe-an"),
        (f"Trời trở lạnh. Sáng 15/11, {CLUSTER} tổng kết năm. Nơi họp là {SCHOOL}.", "nghe-an"),
        (
            f"Sáng 15/11, tại Trường Chính trị tỉnh, {CLUSTER} tổ chức Hội nghị tổng kết năm. Đồng chí Lê Nam, Phó Bí "
            "thư Tỉnh ủy Nghệ An, đến dự.",
            "nghe-an",
        ),
        (
            f"Sáng 15/11, tại hội trường lớn, {CLUSTER} tổ chức Hội nghị tổng kết năm với bạn trường Chính trị tỉnh "
            "Quảng Nam.",
            None,
        ),
    ],
)
def test_a_host_told_in_passing(told: str, where: str | None) -> None:
    assert host(told, title="Tổng kết năm") == where


def test_a_jubilee_is_of_the_school_that_was_founded() -> None:
    words = f"Hôm 10/11 vừa rồi, tôi có ra dự lễ kỷ niệm 70 năm thành lập {SCHOOL}, gặp lại thầy ngoài cổng trường."
    assert host(words, title="Thầy tôi", kind="commemoration") == "nghe-an"
