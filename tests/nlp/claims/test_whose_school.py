"""Which school is meant: by its name, by half of it, by what stands beside it."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.claims.own_site import OWN, told


def test_who_is_meant_by_truong() -> None:
    words = "TS Nguyễn Văn Bình, Hiệu trưởng Trường Chính trị tỉnh Hải Dương cho biết trường đã đạt chuẩn mức 1."
    assert told(words) == {("hai-duong", 1, "reached")}
    merged = (
        "Trường Chính trị tỉnh Hà Giang mới đạt 49/55 chỉ tiêu mức 1. Sau hợp nhất, Nhà trường tự đánh giá đạt 51/55 "
        "chỉ tiêu."
    )
    assert told(merged, site="Trường Chính trị tỉnh Tuyên Quang") == {
        ("ha-giang", 1, "in_progress"),
        ("tuyen-quang", 1, "self_assessed"),
    }


def test_the_place_a_paragraph_opens_with() -> None:
    words = (
        "Trường Chính trị tỉnh Sơn La đạt 41/55 chỉ tiêu mức 1.\nỞ Hà Giang, cô Vương Thị Mỷ cho biết còn thiếu tiến "
        "sĩ. Trường chưa được công nhận mức 1."
    )
    assert told(words, site=None) == {("son-la", 1, "in_progress"), ("ha-giang", 1, "not_reached")}


def test_names_only_one_school_bears_stand_for_it() -> None:
    text = "Cụm có ba trường đạt chuẩn mức 1. Sớm nhất nhận quyết định công nhận là Tô Hiệu và Vĩnh Phúc."
    assert told(text, site=None) == {("hai-phong", 1, "recognised"), ("vinh-phuc", 1, "recognised")}


def test_a_certificate_without_a_level_is_of_the_level_spoken_of() -> None:
    text = f"Học viện công bố quyết định công nhận {OWN} đạt chuẩn mức 2.\nNhận Bằng công nhận, Hiệu trưởng cảm ơn."
    assert told(text) == {("hung-yen", 2, "recognised")}


def test_our_school_is_the_speakers() -> None:
    words = (
        "Hội nghị bàn về trường chính trị chuẩn có Trường Chính trị tỉnh Đồng Tháp làm Cụm phó. "
        "Trường ta cho biết, qua "
        "rà soát, Nhà trường đạt 38/55 chỉ tiêu mức 1."
    )
    assert told(words) == {("hung-yen", 1, "in_progress")}


def test_the_only_province_owns_the_school_of_the_province() -> None:
    words = "Báo Hải Dương dự họp. Trường Chính trị tỉnh được công nhận trường chính trị chuẩn mức 1 từ tháng 5/2024."
    assert told(words, site=None) == {("hai-duong", 1, "recognised")}


def test_a_name_that_is_also_the_academys_is_no_second_province() -> None:
    words = (
        "Học viện Chính trị quốc gia Hồ Chí Minh làm việc tại Thái Nguyên. Trường Chính trị tỉnh đã đạt 42/55 tiêu chí "
        "của chuẩn mức 1."
    )
    assert told(words, site=None) == {("thai-nguyen", 1, "in_progress")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Hai trường Bến Tre, Long An đã qua thẩm định của Học viện, đang chờ quyết định công nhận chuẩn mức 1.",
            {("ben-tre", 1, "appraised"), ("long-an", 1, "appraised")},
        ),
        (
            "Qua hồ sơ, Đoàn thống nhất đánh giá Trường Chính trị tỉnh Long An đã đạt 55/55 chỉ tiêu của chuẩn mức 1.",
            {("long-an", 1, "appraised")},
        ),
        (
            "Có 02 trường (Lạng Sơn, Cao Bằng) đăng ký đạt chuẩn mức 1; 01 trường (Quảng Ninh) đã đạt; còn lại là sau.",
            {("lang-son", 1, "target"), ("cao-bang", 1, "target"), ("quang-ninh", 1, "reached")},
        ),
        ("Thư viện của Trường Chính trị tỉnh Long An vừa được Sở Văn hóa công nhận đạt chuẩn mức 1.", set()),
        ("Thư viện Trường Chính trị tỉnh Long An đã đạt chuẩn mức 1.", set()),
        (
            "Trường Chính trị tỉnh Long An không nằm trong số các trường được công nhận đạt chuẩn mức 1 đợt này.",
            {("long-an", 1, "not_reached")},
        ),
        (
            "Sáng 4/12, tại Hà Nội, Hội đồng thẩm định họp xét công nhận hai trường: Trường Chính trị tỉnh Long An, "
            "Trường Chính trị tỉnh Bến Tre. Cả hai trường đều được 100% phiếu thuận đề nghị công nhận đạt chuẩn mức 1.",
            {("long-an", 1, "appraised"), ("ben-tre", 1, "appraised")},
        ),
        (
            "Đoàn học tập Trường Chính trị tỉnh Long An, đơn vị đã được trao Bằng công nhận chuẩn mức 1 tháng 5/2024.",
            {("long-an", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Bến Tre dự kiến hợp nhất với Trường Chính trị tỉnh Long An - đơn vị được công nhận "
            "đạt chuẩn mức 1.",
            {("long-an", 1, "recognised")},
        ),
        ("Trường Chính trị tỉnh Long An là trường gần đích nhất của chuẩn mức 1.", set()),
    ],
)
def test_whose_standing_it_is(words: str, expected: set[tuple[str, int, str]]) -> None:
    assert told(words, site=None) == expected


def test_where_provinces_are_compared_the_one_school_that_has_a_name_is_not_the_articles() -> None:
    text = (
        "Sớm nhất là Thanh Hóa. Ngôi trường mang tên tỉnh này nhận bằng công nhận từ tháng 5/2023.\n"
        "Huế về đích tháng 12/2023. Đến nay trường hoàn thành thêm 38/64 chỉ tiêu của mức 2.\n"
        "Trường Chính trị Trần Phú (Hà Tĩnh) vừa được Hội đồng thẩm định thông qua hôm 12/9.\n"
        "Quảng Bình tự chấm 49/55. Quảng Trị đặt quyết tâm đạt chuẩn mức 1 năm 2025; hiện trường còn 7 chỉ tiêu "
        "chưa đạt."
    )
    title = "Bức tranh trường chính trị chuẩn ở Bắc Trung Bộ"
    found = nlp.read(Article(title=title, text=text, published="2024-09-20")).claims
    assert {(c.school, c.status) for c in found} == {
        ("ha-tinh", "appraised"),
        ("quang-binh", "self_assessed"),
        ("quang-tri", "target"),
        ("quang-tri", "not_reached"),
    }
