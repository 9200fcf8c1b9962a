"""What stands beside a recognition and is not it: its preparation, its conditions, other schools, another's denial."""

import pytest

from extract.article import Article
from nlp import read
from tests.nlp.claims.own_site import claims, told, totals

_SON_LA = ("son-la", 1, "recognised")


@pytest.mark.parametrize(
    "words",
    [
        "Sáng 4/3, Trường Chính trị tỉnh Sơn La họp Ban Tổ chức Lễ đón Bằng công nhận trường chính trị chuẩn mức 1.",
        "Trường Chính trị tỉnh Sơn La gửi giấy mời dự Lễ trao Bằng công nhận Trường Chính trị tỉnh Sơn La chuẩn mức 1.",
        "Chiều 4/3, Trường Chính trị tỉnh Sơn La tổng duyệt chương trình Lễ đón Bằng công nhận trường chuẩn mức 1.",
        "Lễ công bố Quyết định công nhận Trường Chính trị tỉnh Sơn La đạt chuẩn mức 1 định vào ngày 4/3 phải hoãn.",
        "Trường Chính trị tỉnh Sơn La chỉ được công nhận đạt chuẩn mức 1 khi hồ sơ được bổ sung.",
        "Trường Chính trị tỉnh Sơn La được công nhận đạt chuẩn mức 1 với điều kiện xây xong thư viện.",
        "Việc Trường Chính trị tỉnh Sơn La được công nhận đạt chuẩn mức 1 còn tùy thuộc kết quả thẩm định.",
        "Thiếu giảng viên, Trường Chính trị tỉnh Sơn La khó được công nhận đạt chuẩn mức 1.",
        "Chặng đường Trường Chính trị tỉnh Sơn La được công nhận đạt chuẩn mức 1 còn dài.",
        "Trường Chính trị tỉnh Sơn La được công nhận đạt mức 1 về cải cách hành chính.",
        "Trường Chính trị tỉnh Sơn La được công nhận hoàn thành giai đoạn 1 của đề án trường chính trị chuẩn mức 1.",
        "Hội đồng thẩm định nhất trí với báo cáo của Trường Chính trị tỉnh Sơn La về xây dựng trường chuẩn mức 1.",
        "Phòng Đào tạo của Trường Chính trị tỉnh Sơn La được công nhận đơn vị tiêu biểu xây dựng trường chuẩn mức 1.",
        "Kết quả bỏ phiếu công nhận Trường Chính trị tỉnh Sơn La đạt chuẩn mức 1: 5/9 phiếu thuận (không đủ 2/3).",
        "Cụm trưởng luân phiên; dự kiến năm 2026 sẽ đến lượt Trường Chính trị tỉnh Sơn La. Mức 1 còn ở phía trước.",
    ],
)
def test_nothing_is_said_of_its_standing(words: str) -> None:
    assert told(words, site=None) == set()


@pytest.mark.parametrize(
    "words",
    [
        "Trường Chính trị tỉnh Sơn La chưa có ký túc xá mới nhưng đã được công nhận đạt chuẩn mức 1.",
        "Trường Chính trị tỉnh Sơn La không có trụ sở riêng song vẫn được công nhận đạt chuẩn mức 1.",
        "Trường Chính trị tỉnh Sơn La đã được công nhận đạt chuẩn mức 1 nhưng chưa nhận Bằng.",
        "Hiệu trưởng kể lại quá trình phấn đấu để Trường Chính trị tỉnh Sơn La được công nhận đạt chuẩn mức 1 vào "
        "tháng 12/2023.",
        "Năm 2024, Trường Chính trị tỉnh Sơn La vươn lên được công nhận đạt chuẩn mức 1.",
        "Khác với Hòa Bình, Lai Châu, Trường Chính trị tỉnh Sơn La đã được công nhận đạt chuẩn mức 1.",
        "Với sự có mặt của lãnh đạo các trường Hòa Bình, Lai Châu, Trường Chính trị tỉnh Sơn La đón Bằng công nhận đạt "
        "chuẩn mức 1.",
        "Đoàn công tác của Trường Chính trị tỉnh Hòa Bình đến thăm Trường Chính trị tỉnh Sơn La. Được biết, Trường "
        "được công nhận đạt chuẩn mức 1 năm 2023.",
        "Trường Chính trị tỉnh Sơn La kỷ niệm ngày thành lập. Dự lễ có lãnh đạo Trường Chính trị tỉnh Hòa Bình, Trường "
        "Chính trị tỉnh Lai Châu. Các đại biểu chúc mừng Nhà trường được công nhận đạt chuẩn mức 1.",
    ],
)
def test_it_is_recognised_and_nobody_else(words: str) -> None:
    assert told(words, site=None) == {_SON_LA}


def test_what_a_survey_counts_is_not_the_schools_own_word() -> None:
    words = (
        "Trường Chính trị tỉnh Sơn La tự đánh giá đạt 55/55 chỉ tiêu nhưng Đoàn khảo sát chỉ công nhận 51/55 chỉ tiêu."
    )
    assert told(words, site=None) == {("son-la", 1, "self_assessed"), ("son-la", 1, "in_progress")}


def test_the_last_plan_of_a_row_is_the_last_schools() -> None:
    words = (
        "Trường Chính trị tỉnh Sơn La được công nhận đạt chuẩn mức 1 năm 2022, Trường Chính trị tỉnh Hòa Bình năm "
        "2023, Trường Chính trị tỉnh Lai Châu phấn đấu năm 2026."
    )
    assert told(words, site=None) == {_SON_LA, ("hoa-binh", 1, "recognised"), ("lai-chau", 1, "target")}


def test_a_bracket_about_another_school_is_its_own() -> None:
    words = "Trường Chính trị tỉnh Sơn La (Trường Chính trị tỉnh Lai Châu đã đạt chuẩn mức 1 từ trước) được công nhận."
    assert told(words, site=None) == {_SON_LA, ("lai-chau", 1, "reached")}


def test_criteria_that_are_recognised_are_no_school() -> None:
    assert told("Trường Chính trị tỉnh Sơn La mới có 5/6 tiêu chí chuẩn mức 1 được công nhận.", site=None) == set()


@pytest.mark.parametrize(
    "words",
    [
        "Các trường đã được công nhận đạt chuẩn mức 1 là Sơn La, Lai Châu; Điện Biên thì chưa.",
        "Học viện trao Quyết định công nhận đạt chuẩn mức 1. Các trường được trao gồm Trường Chính trị tỉnh Sơn La và "
        "Trường Chính trị tỉnh Lai Châu. Trường Chính trị tỉnh Điện Biên chưa được công nhận.",
    ],
)
def test_schools_are_listed_of_which_no_number_was_told(words: str) -> None:
    found = told(words, site=None)
    assert found == {_SON_LA, ("lai-chau", 1, "recognised"), ("dien-bien", 1, "not_reached")}


def test_numbers_of_each_level_and_of_all() -> None:
    each = "Cả nước có 38 trường đạt chuẩn mức 1, chiếm 60%; 02 trường đạt chuẩn mức 2."
    assert totals(each) == {(1, "reached", 38), (2, "reached", 2)}
    assert totals("Số trường chính trị được công nhận đạt chuẩn mức 1 là 38/63.") == {(1, "recognised", 38)}
    two = "Trước sáp nhập, hai trường (Đồng Nai và Bình Phước) đã được công nhận đạt chuẩn mức 1."
    assert read(Article(text=two, published="2025-12-20")).totals == []


def test_years_ago() -> None:
    (claim,) = claims("Trường Chính trị tỉnh Sơn La được công nhận đạt chuẩn mức 1 cách đây hai năm.", site=None)
    assert claim.as_of == "2022"


def test_the_time_of_the_next_is_not_that_of_those_before() -> None:
    words = (
        "Trường Chính trị tỉnh Sơn La là đơn vị thứ hai của Cụm được công nhận đạt chuẩn mức 1 (tháng 12/2022), sau "
        "Trường Chính trị tỉnh Lai Châu."
    )
    days = {claim.school: claim.as_of for claim in claims(words, site=None)}
    assert days == {"son-la": "2022-12", "lai-chau": "2024-12-20"}
