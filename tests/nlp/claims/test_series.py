"""Standings told in a row, of several schools and of numbers of schools, each with its day."""

import pytest

from extract.article import Article
from nlp import read
from tests.nlp.claims.conference import MEETING, TODAY, A, B, C, Told, told


@pytest.mark.parametrize(
    ("lead", "words", "expected"),
    [
        (
            MEETING,
            "Trong năm 2024, Cụm có thêm 2 trường được công nhận chuẩn mức 1, nâng tổng số trường đạt chuẩn lên 9.",
            {(2, 1, "recognised", "2024"), (9, 1, "recognised", "2024")},
        ),
        (
            MEETING,
            "Hiện cả nước có 48 trường đạt chuẩn mức 1 và 02 trường đạt chuẩn mức 2.",
            {(48, 1, "reached", TODAY), (2, 2, "reached", TODAY)},
        ),
        (
            MEETING,
            "Cụm hiện có 06 trường chuẩn mức 1 và 3 trường chuẩn mức 2.",
            {(6, 1, "reached", TODAY), (3, 2, "reached", TODAY)},
        ),
        (
            MEETING,
            "29 trường chính trị trong cả nước đã đạt chuẩn mức 1, trong đó có 07 trường thuộc khu vực Tây Nguyên.",
            {(29, 1, "reached", TODAY), (7, 1, "reached", TODAY)},
        ),
        (
            MEETING,
            "Số trường được công nhận chuẩn mức 1 trong Cụm là 9, tăng 03 trường so với năm 2023.",
            {(9, 1, "recognised", TODAY)},
        ),
        (
            MEETING,
            "Số trường đạt chuẩn mức 1 của Cụm tăng từ 3 trường năm 2023 lên 7 trường năm 2024.",
            {(7, 1, "reached", "2024")},
        ),
        (
            MEETING,
            "Cụm đã có 06 đơn vị được công nhận đạt chuẩn mức 1; 3 đơn vị đang chờ Học viện thẩm định.",
            {(6, 1, "recognised", TODAY)},
        ),
        (
            MEETING,
            "Cụm có 12 trường, 08 trường đã đạt chuẩn mức 1, số còn lại phấn đấu hoàn thành trong năm 2025.",
            {(8, 1, "reached", TODAY)},
        ),
        (
            MEETING,
            f"{A} và {B} lần lượt được công nhận chuẩn mức 1 vào tháng 5/2023 và tháng 9/2023.",
            {("nghe-an", 1, "recognised", "2023-05"), ("dong-thap", 1, "recognised", "2023-09")},
        ),
        (
            MEETING,
            f"{A} (tháng 5/2023) và {B} (tháng 9/2023) đã được công nhận chuẩn mức 1.",
            {("nghe-an", 1, "recognised", "2023-05"), ("dong-thap", 1, "recognised", "2023-09")},
        ),
        (
            MEETING,
            f"{A} đặt mục tiêu đạt chuẩn mức 1 vào năm 2025, {B} và {C} vào năm 2026.",
            {
                ("nghe-an", 1, "target", "2025"),
                ("dong-thap", 1, "target", "2026"),
                ("tay-ninh", 1, "target", "2026"),
            },
        ),
        (
            MEETING,
            f"{A} là trường đầu tiên trong Cụm được công nhận chuẩn mức 1, tiếp theo là {B} và {C}.",
            {(school, 1, "recognised", TODAY) for school in ("nghe-an", "dong-thap", "tay-ninh")},
        ),
        (
            MEETING,
            f"Tình hình xây dựng chuẩn mức 1 như sau:\n- {A}: đã thẩm định, chờ quyết định.\n"
            f"- {B}: phấn đấu đạt chuẩn trong năm 2025.\nCác đại biểu nhất trí cao với báo cáo.",
            {("nghe-an", 1, "appraised", TODAY), ("dong-thap", 1, "target", "2025")},
        ),
        (
            MEETING,
            f"Các trường đăng ký đạt chuẩn mức 1 trong năm 2025:\n1. {A}\n2. {B}\nCác đại biểu nhất trí cao.",
            {("nghe-an", 1, "target", "2025"), ("dong-thap", 1, "target", "2025")},
        ),
        (
            MEETING,
            "Năm 2023, Cụm có 3 trường được công nhận chuẩn mức 1. Lũy kế đến nay, toàn Cụm có tám trường đạt chuẩn.",
            {(3, 1, "recognised", "2023"), (8, 1, "reached", TODAY)},
        ),
        (
            MEETING,
            f"Các trường đã được công nhận chuẩn mức 1 như {A}, {B} cần tiếp tục duy trì các tiêu chí.",
            {("nghe-an", 1, "recognised", TODAY), ("dong-thap", 1, "recognised", TODAY)},
        ),
        (
            MEETING,
            f"Đại diện {A}, {B} - hai trường đã được công nhận chuẩn mức 1 - chia sẻ kinh nghiệm.",
            {("nghe-an", 1, "recognised", TODAY), ("dong-thap", 1, "recognised", TODAY)},
        ),
        (
            MEETING,
            f"{A} (đã được công nhận chuẩn mức 1), {B} (đang chờ thẩm định) và {C} (đạt 48/55 chỉ tiêu) báo cáo.",
            {("nghe-an", 1, "recognised", TODAY), ("tay-ninh", 1, "in_progress", TODAY)},
        ),
        (
            MEETING,
            f"Không chỉ {A} mà cả {B} cũng đã được công nhận chuẩn mức 1.",
            {("nghe-an", 1, "recognised", TODAY), ("dong-thap", 1, "recognised", TODAY)},
        ),
        (
            MEETING,
            f"{A} là đơn vị đầu tiên được công nhận chuẩn mức 1 (năm 2022), sau đó là {B} (năm 2023).",
            {("nghe-an", 1, "recognised", "2022"), ("dong-thap", 1, "recognised", "2023")},
        ),
        (
            MEETING,
            f"1. Các trường đã được công nhận chuẩn mức 1: {A}; {B}.\n2. Các trường phấn đấu đạt chuẩn năm 2025: {C}.",
            {
                ("nghe-an", 1, "recognised", TODAY),
                ("dong-thap", 1, "recognised", TODAY),
                ("tay-ninh", 1, "target", "2025"),
            },
        ),
        (MEETING, "Chín trường đạt chuẩn mức 1, chiếm 58% số trường của Cụm.", {(9, 1, "reached", TODAY)}),
        (
            MEETING,
            "Cụm có ba trong số 42 trường được công nhận chuẩn mức 1 của cả nước.",
            {(3, 1, "recognised", TODAY)},
        ),
        (
            MEETING,
            f"Tiêu biểu là {A} (đạt chuẩn mức 1 năm 2022), {B} (đạt chuẩn mức 1 năm 2023).",
            {("nghe-an", 1, "reached", "2022"), ("dong-thap", 1, "reached", "2023")},
        ),
        (
            MEETING,
            f"Kết quả như sau:\n1) Trường được công nhận chuẩn mức 1: {A}.\n2) Trường chưa đạt chuẩn mức 1: {B}.",
            {("nghe-an", 1, "recognised", TODAY), ("dong-thap", 1, "not_reached", TODAY)},
        ),
        (MEETING, f"Học viện khảo sát {A}, làm căn cứ xem xét công nhận chuẩn mức 1.", set()),
        (MEETING, "Có 9 trường dự hội thi chào mừng phong trào thi đua xây dựng trường chính trị chuẩn mức 1.", set()),
    ],
)
def test_standings_in_a_row_with_their_days(lead: str, words: str, expected: Told) -> None:
    assert told(lead, words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            f"Cụm có thêm một trường chuẩn mức 1. Ba trường còn lại đã có lộ trình: {A} cuối năm 2025, {B} và {C} "
            "trong năm 2026.",
            {
                (1, 1, "reached", TODAY),
                ("nghe-an", 1, "target", "2025"),
                ("dong-thap", 1, "target", "2026"),
                ("tay-ninh", 1, "target", "2026"),
            },
        ),
        (f"{A} đón bằng mức 1 tháng 3/2024. Trong sổ tay của thầy: 2029 - mức 2.", {("nghe-an", 2, "target", "2029")}),
        (
            "Sáu trong mười một trường đã được công nhận chuẩn mức 1.",
            {(6, 1, "recognised", TODAY)},
        ),
        (
            f"Hội đồng thẩm định họp xét hồ sơ trường chính trị chuẩn mức 1 của {A} và {B}. Sau thảo luận, 13/13 thành "
            "viên nhất trí với Nghệ An.",
            {("nghe-an", 1, "appraised", TODAY)},
        ),
        (
            f"{A} cùng {B} giữ vững danh hiệu trường chuẩn mức 1 được công nhận từ năm 2023.",
            {("nghe-an", 1, "recognised", "2023"), ("dong-thap", 1, "recognised", "2023")},
        ),
        (
            f"Với Quyết định số 815-QĐ/HVCTQG ký ngày 11/7/2024, {A} trở thành trường đầu tiên đạt chuẩn mức 1.",
            {("nghe-an", 1, "recognised", "2024-07-11")},
        ),
        (
            "Hội nghị thống nhất: năm 2025, Trường Chính trị tỉnh Lào Cai làm Cụm trưởng. Mọi trường nhắc chuẩn mức 1.",
            set(),
        ),
    ],
)
def test_plans_by_years_and_votes(words: str, expected: Told) -> None:
    assert expected <= told(MEETING, words)
    assert bool(expected) == bool(told(MEETING, words))


@pytest.mark.parametrize("first", ["đạt 53/55 chỉ tiêu", "được Hội đồng thẩm định, đủ 55/55", "hoàn thành 53 chỉ tiêu"])
@pytest.mark.parametrize("rest", ["Đồng Tháp 52; riêng Tây Ninh 39", "Đồng Tháp được 52; còn Tây Ninh mới 39 chỉ tiêu"])
def test_a_bare_number_behind_a_school_is_its_own_share(first: str, rest: str) -> None:
    words = f"Về chuẩn mức 1, {A} {first}; {rest}."
    facts = read(Article(text=MEETING + words, title="Thi đua", published="2024-11-23T08:00:00+07:00"))
    shares = {claim.school: (claim.status, claim.progress) for claim in facts.claims if claim.school != "nghe-an"}
    assert shares == {"dong-thap": ("in_progress", "52/55"), "tay-ninh": ("in_progress", "39/55")}


def test_a_bare_number_behind_a_school_is_no_day_of_a_recognition() -> None:
    words = f"{A} đã được công nhận đạt chuẩn mức 1 (năm 2023); Đồng Tháp 12; Tây Ninh 39."
    assert told(MEETING, words) == {("nghe-an", 1, "recognised", "2023")}


def test_regions_listed_under_a_number() -> None:
    words = (
        "Đến ngày 15/11/2024 cả nước có 38 trường được công nhận chuẩn mức 1. Chia theo vùng:\n"
        "- Đồng bằng sông Hồng: 8 trường mức 1.\n- Bắc Trung Bộ có 4 trường.\n- Bắc Trung Bộ có 5 trường mở hội thao."
    )
    found = read(Article(text=MEETING + words, title="Tiến độ", published="2024-11-23")).totals
    assert {(total.scope, total.count) for total in found} == {
        (None, 38),
        ("dong-bang-song-hong", 8),
        ("bac-trung-bo", 4),
    }


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            f"Cụm có 7 trường đã được công nhận chuẩn mức 1, trong đó {A} đang đạt 62/64 chỉ tiêu mức 2.",
            {(7, 1, "recognised", TODAY), ("nghe-an", 1, "recognised", TODAY), ("nghe-an", 2, "in_progress", TODAY)},
        ),
        (
            "51 trường đã đạt chuẩn mức 1, đều có quyết định công nhận của Giám đốc Học viện. So với năm trước, tăng "
            "26 trường.",
            {(51, 1, "recognised", TODAY)},
        ),
        (
            f"{A} đã đón Bằng công nhận chuẩn mức 1. Trước đó {B} đã có Bằng.",
            {("nghe-an", 1, "recognised", TODAY), ("dong-thap", 1, "recognised", TODAY)},
        ),
        (
            f"{A} có 49/64 chỉ tiêu mức 2; {B} được Hội đồng thẩm định của Học viện bỏ phiếu thông qua mức 1.",
            {("nghe-an", 2, "in_progress", TODAY), ("dong-thap", 1, "appraised", TODAY)},
        ),
        (
            f"Ông nhắc bài học của trường bạn: “{A} tháng 11/2023 đã có quyết định công nhận chuẩn mức 1”.",
            {("nghe-an", 1, "recognised", "2023-11")},
        ),
        (f"{A} xin hẹn đạt chuẩn mức 1 vào năm 2026.", {("nghe-an", 1, "target", "2026")}),
        (f"{A} bàn về chuẩn mức 1: “Được công nhận mà dân không thấy thì tấm bằng chỉ để treo”.", set()),
    ],
)
def test_what_else_is_said_of_those_counted_and_of_one(words: str, expected: Told) -> None:
    assert told(MEETING, words) == expected
