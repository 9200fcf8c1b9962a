"""Schools in lists, rows and under headings: each takes verb, level and day from where they stand."""

import pytest

from tests.nlp.claims.own_site import claims, told


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị Tô Hiệu và Trường Chính trị tỉnh Vĩnh Phúc đã được công nhận đạt chuẩn mức 1; Trường "
            "Chính trị tỉnh Thái Bình thì chưa.",
            {("hai-phong", 1, "recognised"), ("vinh-phuc", 1, "recognised"), ("thai-binh", 1, "not_reached")},
        ),
        (
            "Năm 2023, Trường Chính trị tỉnh Gia Lai được công nhận đạt chuẩn mức 1; Trường Chính trị tỉnh Kon Tum "
            "cũng vậy.",
            {("gia-lai", 1, "recognised"), ("kon-tum", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Nghệ An phấn đấu đạt chuẩn mức 1 vào năm 2025, Trường Chính trị thành phố Đà Nẵng "
            "vào năm 2026; Trường Chính trị Lê Duẩn và Trường Chính trị tỉnh Quảng Bình đặt mốc 2027.",
            {(school, 1, "target") for school in ("nghe-an", "da-nang", "quang-tri", "quang-binh")},
        ),
        (
            "Đạt thấp hơn là Trường Chính trị tỉnh Thái Bình 46/55 chỉ tiêu, Trường Chính trị Trường Chinh 43/55.",
            {("thai-binh", 1, "in_progress"), ("nam-dinh", 1, "in_progress")},
        ),
        (
            "Trước hợp nhất, cả Trường Chính trị tỉnh Quảng Nam lẫn Trường Chính trị thành phố Đà Nẵng đều đã được "
            "công nhận đạt chuẩn mức 1.",
            {("quang-nam", 1, "recognised"), ("da-nang", 1, "recognised")},
        ),
        (
            "Trường Chính trị Tôn Đức Thắng hợp nhất với Trường Chính trị tỉnh Kiên Giang. Cả hai trường đều đã được "
            "công nhận đạt chuẩn mức 1.",
            {("an-giang", 1, "recognised"), ("kien-giang", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Đồng Tháp là trường thứ hai của khu vực được công nhận đạt chuẩn mức 1, sau Trường "
            "Chính trị Tôn Đức Thắng.",
            {("dong-thap", 1, "recognised"), ("an-giang", 1, "recognised")},
        ),
        (
            "Đoàn học tập kinh nghiệm tại Trường Chính trị tỉnh Hải Dương, đơn vị vừa được công nhận đạt chuẩn mức 1.",
            {("hai-duong", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Lào Cai phấn đấu đạt chuẩn mức 1 năm 2025, mức 2 năm 2030.",
            {("lao-cai", 1, "target"), ("lao-cai", 2, "target")},
        ),
        (
            "Trường Chính trị Tô Hiệu được công nhận mức 1 năm 2022; hiện đạt 60/64 chỉ tiêu và phấn đấu trở thành "
            "trường đầu tiên được công nhận mức 2.",
            {("hai-phong", 1, "recognised"), ("hai-phong", 2, "in_progress"), ("hai-phong", 2, "target")},
        ),
    ],
)
def test_lists_with_words_left_out(words: str, expected: set[tuple[str, int, str]]) -> None:
    assert told(words, site=None) == expected


def test_shares_under_a_heading_that_says_on_whose_word() -> None:
    words = "Số chỉ tiêu mức 1 các trường tự đánh giá đạt: Hải Phòng 54/55, Vĩnh Phúc 53/55; Thái Bình 38/55."
    assert told(words, site=None) == {(s, 1, "self_assessed") for s in ("hai-phong", "vinh-phuc", "thai-binh")}


def test_a_group_in_brackets() -> None:
    words = "Các trường đã được công nhận đạt chuẩn mức 1 (Khánh Hòa, Bình Định) gửi báo cáo."
    assert told(words, site=None) == {("khanh-hoa", 1, "recognised"), ("binh-dinh", 1, "recognised")}


def test_more_schools_and_those_left() -> None:
    words = (
        "Đầu năm mới có Bình Dương được công nhận chuẩn mức 1, đến nay có thêm Đồng Nai, Bà Rịa - Vũng Tàu và Tây "
        "Ninh; cả vùng có 7/8 trường được công nhận mức 1, chỉ còn Bình Phước."
    )
    recognised = {(s, 1, "recognised") for s in ("binh-duong", "dong-nai", "ba-ria-vung-tau", "tay-ninh")}
    assert told(words, site=None) == recognised | {("binh-phuoc", 1, "not_reached")}


def test_shares_given_in_turn() -> None:
    found = claims(
        "Trường Chính trị thành phố Cần Thơ và Trường Chính trị tỉnh Bến Tre là hai đơn vị dẫn đầu, lần lượt 48/55 và "
        "46/55 chỉ tiêu.",
        site=None,
    )
    assert [(c.school, c.progress) for c in found] == [("can-tho", "48/55"), ("ben-tre", "46/55")]


def test_a_list_under_a_heading_takes_level_date_and_verb_from_it() -> None:
    found = claims(
        "Tình hình xây dựng trường chính trị chuẩn mức 1 (tính đến 31/10/2023):\n"
        "a) Đã có quyết định công nhận: Nghệ An (tháng 3/2023), Thanh Hóa (tháng 10/2023);\n"
        "b) Đang thực hiện: Quảng Trị 40/55 chỉ tiêu.",
        site=None,
        published="2023-11-16",
    )
    assert [(c.school, c.status, c.as_of, c.progress) for c in found] == [
        ("nghe-an", "recognised", "2023-03", None),
        ("thanh-hoa", "recognised", "2023-10", None),
        ("quang-tri", "in_progress", "2023-10-31", "40/55"),
    ]


def test_of_schools_that_are_excepted_the_opposite_holds() -> None:
    text = "Trừ Trường Chính trị tỉnh Kon Tum, các trường trong Cụm đều đã được công nhận đạt chuẩn mức 1."
    assert told(text, site=None) == {("kon-tum", 1, "not_reached")}


def test_schools_before_a_group_in_apposition_are_its_members() -> None:
    text = "Trường nối bước Cần Thơ và Tiền Giang, những trường đã được công nhận đạt chuẩn mức 1 từ trước."
    assert {("can-tho", 1, "recognised"), ("tien-giang", 1, "recognised")} <= told(text)


def test_a_number_that_equals_the_list_after_it_states_a_fact() -> None:
    text = "Năm qua được mùa. Hai trường đạt chuẩn mức 1: Bình Định, Quảng Nam."
    assert told(text, site=None) == {("binh-dinh", 1, "reached"), ("quang-nam", 1, "reached")}


def test_the_first_school_of_a_list_of_shares_counts() -> None:
    text = "Các trường hướng tới chuẩn mức 1. Ba trường chưa đạt, trong đó Lào Cai 53/55, kế đó Sơn La 50/55."
    shares = {(claim.school, claim.progress) for claim in claims(text, site=None)}
    assert shares == {("lao-cai", "53/55"), ("son-la", "50/55")}


def test_a_heading_holds_of_the_schools_listed_below_it() -> None:
    text = (
        "Đến nay, 2/7 trường đã được công nhận đạt chuẩn mức 1, cụ thể:\n"
        "- Trường Chính trị tỉnh Lào Cai (tháng 10/2022);\n- Trường Chính trị tỉnh Sơn La (tháng 2/2023)."
    )
    dates = {(claim.school, claim.status): claim.as_of for claim in claims(text, site=None)}
    assert dates == {("lao-cai", "recognised"): "2022-10", ("son-la", "recognised"): "2023-02"}


def test_a_number_in_apposition_stands_for_the_schools_before_it() -> None:
    text = "Mới nhất là Lào Cai và Sơn La, hai trường nhận quyết định công nhận đạt chuẩn mức 1 trong tháng 4/2024."
    assert told(text, site=None) == {("lao-cai", 1, "recognised"), ("son-la", 1, "recognised")}


def test_a_row_without_a_verb_has_the_time_in_brackets() -> None:
    text = "Có quyết định công nhận mức 1 là Lào Cai (năm 2022); đi sau có Hưng Yên, Hải Dương (năm 2023)."
    dates = {claim.school: claim.as_of for claim in claims(text, site=None) if claim.status == "recognised"}
    assert dates == {"lao-cai": "2022", "hung-yen": "2023", "hai-duong": "2023"}


def test_schools_merged_of_others_are_recognised_themselves() -> None:
    text = (
        "Trường Chính trị tỉnh Phú Thọ và Trường Chính trị tỉnh Lào Cai, đều hình thành từ việc hợp nhất hai trường cũ,"
        " được công nhận đạt chuẩn mức 1."
    )
    assert told(text, site=None) == {("phu-tho", 1, "recognised"), ("lao-cai", 1, "recognised")}


def test_the_latest_school_to_be_recognised_is_named_after_the_verb() -> None:
    text = "Chuẩn mức 1 là đích chung. Trường được công nhận gần đây nhất là Phú Yên (28/5/2024)."
    assert ("phu-yen", 1, "recognised") in told(text, site=None)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Lào Cai (51/55) và Sơn La (53/55) đều đăng ký đạt chuẩn mức 1 năm 2025.",
            {(s, 1, status) for s in ("lao-cai", "son-la") for status in ("in_progress", "target")},
        ),
        (
            "Đến nay Lào Cai đã hoàn thành 45/55 chỉ tiêu của trường chính trị chuẩn mức 1.",
            {("lao-cai", 1, "in_progress")},
        ),
        (
            "Về trường chính trị chuẩn mức 1, nơi đạt cao nhất là Lào Cai với 51 trên 55, thấp nhất là Sơn La, 22 chỉ "
            "tiêu.",
            {("lao-cai", 1, "in_progress"), ("son-la", 1, "in_progress")},
        ),
        (
            "Cả nước có 17 trường được công nhận đạt chuẩn mức 1. Hai trường mới là: Trường Chính trị tỉnh Lào Cai và "
            "Trường Chính trị tỉnh Sơn La.",
            {("lao-cai", 1, "recognised"), ("son-la", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Lào Cai tiếp đoàn Trường Chính trị tỉnh Sơn La.\nCả hai trường "
            "trước đây đều đã được "
            "công nhận chuẩn mức 1.",
            {("lao-cai", 1, "recognised"), ("son-la", 1, "recognised")},
        ),
    ],
)
def test_schools_in_lists_and_rows(words: str, expected: set[tuple[str, int, str]]) -> None:
    assert told(words, site=None) == expected


def test_lists_under_numbered_headings_without_a_colon() -> None:
    text = """I. Đã được công nhận đạt chuẩn mức 1 (12 trường)
Vùng đồng bằng sông Hồng: Trường Chính trị Tô Hiệu (Hải Phòng), Trường Chính trị tỉnh Vĩnh Phúc.
II. Đã tự đánh giá đạt, chờ khảo sát
Trường Chính trị tỉnh Bắc Kạn; Trường Chính trị tỉnh Cà Mau.
III. Chưa đạt chuẩn mức 1, cần tập trung trong năm 2025
Trường Chính trị tỉnh Lai Châu (41/55 chỉ tiêu), Trường Chính trị tỉnh Đắk Nông (37/55 chỉ tiêu)."""
    assert told(text, site=None) == {
        ("hai-phong", 1, "recognised"),
        ("vinh-phuc", 1, "recognised"),
        ("bac-kan", 1, "self_assessed"),
        ("ca-mau", 1, "self_assessed"),
        ("lai-chau", 1, "in_progress"),
        ("dak-nong", 1, "in_progress"),
        ("lai-chau", 1, "not_reached"),
        ("dak-nong", 1, "not_reached"),
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị tỉnh Bình Dương sẽ phát triển theo hướng hiện đại, đạt chuẩn mức 2 trước năm 2030.",
            {("binh-duong", 2, "target")},
        ),
        ("Trường Chính trị tỉnh Cà Mau quyết tâm cán mốc 55 chỉ tiêu của chuẩn mức 1.", {("ca-mau", 1, "target")}),
        (
            "Trường Chính trị tỉnh Kon Tum chưa nộp hồ sơ vì còn 9 chỉ tiêu của chuẩn mức 1 chưa bảo đảm.",
            {("kon-tum", 1, "not_reached")},
        ),
        ("Tại Trường Chính trị tỉnh Kon Tum, 50 chỉ tiêu khác của chuẩn mức 1 đều đã đạt.", set()),
        (
            "Ở vùng này, 2 trường đạt chuẩn mức 1 (Nghệ An, Huế), 2 trường đang phấn đấu (Kon Tum 50/55, Gia Lai "
            "53/55).",
            {
                *((school, 1, "reached") for school in ("nghe-an", "hue")),
                *((school, 1, "in_progress") for school in ("kon-tum", "gia-lai")),
            },
        ),
        (
            "Ngoài Lâm Đồng và Đắk Lắk đã có quyết định công nhận chuẩn mức 1, các trường khác đang hoàn thiện hồ sơ.",
            {("lam-dong", 1, "recognised"), ("dak-lak", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Tây Ninh vừa được công nhận chuẩn mức 1 (cùng với Trường Chính trị tỉnh Long An) và "
            "hoàn thành 30/64 chỉ tiêu mức 2.",
            {("tay-ninh", 1, "recognised"), ("tay-ninh", 2, "in_progress")},
        ),
    ],
)
def test_plans_lacks_and_comparisons(words: str, expected: set[tuple[str, int, str]]) -> None:
    assert told(words, site=None) == expected
