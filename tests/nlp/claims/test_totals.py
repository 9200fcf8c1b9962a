"""Numbers of schools: with their regions, as shares, with words left out, and numbers that count nothing."""

import pytest

from extract.article import Article
from nlp import read
from tests.nlp.claims.bulletin import counted, facts
from tests.nlp.claims.own_site import told, totals


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Cả nước có 32 trường được công nhận đạt chuẩn mức 1, còn 31 trường chưa đạt.",
            {(1, "recognised", 32), (1, "not_reached", 31)},
        ),
        (
            "Cả nước có 31 trường được công nhận chuẩn mức 1, riêng năm 2024 có 17 trường.",
            {(1, "recognised", 31), (1, "recognised", 17)},
        ),
        (
            "Năm 2025, Cụm phấn đấu có thêm 05 trường đạt chuẩn mức 1, 01 trường đạt chuẩn mức 2.",
            {(1, "target", 5), (2, "target", 1)},
        ),
        (
            "Phấn đấu có thêm 02 trường đạt chuẩn mức 1 và 01 trường đạt chuẩn mức 2.",
            {(1, "target", 2), (2, "target", 1)},
        ),
        ("Đề nghị ít nhất 04 trường nữa trình hồ sơ công nhận mức 1 trước tháng 9.", {(1, "target", 4)}),
        ("Hội nghị thống nhất đến hết năm 2025 có từ 3 trường trở lên được công nhận mức 1.", {(1, "target", 3)}),
        ("Mỗi cụm phải có ít nhất một trường được công nhận đạt chuẩn mức 1.", set()),
        ("Học viện đã công nhận 14 trường chính trị đạt chuẩn mức 1.", {(1, "recognised", 14)}),
        ("Đồng chí đề nghị năm 2025 phải có 2 trường được công nhận đạt chuẩn mức 1.", {(1, "target", 2)}),
        ("Kết quả đó nâng tổng số trường được công nhận đạt chuẩn mức 1 của Cụm lên 5/9.", {(1, "recognised", 5)}),
        (
            "Trong Cụm, 2 trường hoàn thành tự đánh giá mức 1, 3 trường chưa đạt chuẩn.",
            {(1, "self_assessed", 2), (1, "not_reached", 3)},
        ),
        ("“Tôi mong một ngày nào đó cả 10 trường đều được công nhận đạt chuẩn mức 1”, bà nói.", set()),
        (
            "Tính cả Phú Thọ, Hội đồng đã thông qua 31 trường; 29 trường đã được công nhận đạt chuẩn mức 1. Ở Cụm Tây "
            "Bắc Bộ, số này mới là 4.",
            {(1, "appraised", 31), (1, "recognised", 29), (1, "recognised", 4)},
        ),
        ("Trường là 1 trong 5 trường đầu tiên được công nhận đạt chuẩn mức 1.", set()),
        ("Huyện có 12 trường THCS được công nhận đạt chuẩn quốc gia mức độ 1.", set()),
    ],
)
def test_numbers_of_schools(words: str, expected: set[tuple[int, str, int]]) -> None:
    assert totals(words) == expected


def test_numbers_by_region_have_the_region_as_scope() -> None:
    found = read(
        Article(
            text="Cả nước có 42/63 trường được công nhận đạt chuẩn mức 1, trong đó vùng Đồng bằng sông Hồng "
            "có 9 trường, Đông Nam Bộ 7 trường."
        )
    ).totals
    assert {(total.scope, total.count) for total in found} == {
        (None, 42),
        ("dong-bang-song-hong", 9),
        ("dong-nam-bo", 7),
    }


def test_schools_in_brackets_after_their_number() -> None:
    words = "Toàn Cụm có 02 trường đã được công nhận chuẩn mức 1 (Hải Phòng, Vĩnh Phúc)."
    assert told(words, site=None) == {("hai-phong", 1, "recognised"), ("vinh-phuc", 1, "recognised")}
    assert totals(words) == {(1, "recognised", 2)}


def test_a_share_of_the_schools_is_one_number() -> None:
    assert totals("Cả nước có 12 trên 34 trường được công nhận đạt chuẩn mức 1.") == {(1, "recognised", 12)}


def test_numbers_of_a_plan_and_of_those_left_out() -> None:
    text = "Chuẩn mức 1: 26 trường vẫn đứng ngoài. Cụm thống nhất năm 2025 có từ 3 trường trở lên được công nhận mức 1."
    assert totals(text) == {(1, "not_reached", 26), (1, "target", 3)}


def test_a_split_by_region_goes_on_from_the_total() -> None:
    words = (
        "Cả nước có 9 trường được công nhận đạt chuẩn mức 1. Chưa có trường nào đạt chuẩn mức 2.\n"
        "Chia theo khu vực: đồng bằng sông Hồng 5 trường; Bắc Trung Bộ 4 trường."
    )
    assert totals(words) == {(1, "recognised", 9), (1, "recognised", 5), (1, "recognised", 4)}


def test_some_plan_to_reach_it_and_the_level_is_that_of_those_before() -> None:
    words = "Hiện 3 trường trong Cụm đã đạt chuẩn mức 1, 4 trường phấn đấu đạt trong năm 2025, còn lại là năm sau."
    assert totals(words) == {(1, "reached", 3), (1, "target", 4)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Học viện đã thẩm định 9 trường, công nhận 7 trường đạt chuẩn mức 1.",
            {(1, "appraised", 9), (1, "recognised", 7)},
        ),
        ("Đến nay, số trường đạt chuẩn mức 1 trên cả nước là 27, chiếm 79%.", {(1, "reached", 27)}),
        (
            "Đã có thêm hai trường được công nhận đạt chuẩn mức 1, đưa tổng số lên 24 trường.",
            {(1, "recognised", 2), (1, "recognised", 24)},
        ),
    ],
)
def test_numbers_that_grow_and_those_that_are_imagined(words: str, expected: set[tuple[int, str, int]]) -> None:
    assert totals(words) == expected


def test_a_share_of_the_schools_in_brackets_and_those_among_whom_one_stands() -> None:
    assert totals("Đã có hơn một nửa số trường (7/13) đạt chuẩn mức 1.") == {(1, "reached", 7)}
    words = "Trong số 11 trường đạt chuẩn mức 1 của vùng, Trường Chính trị tỉnh Đồng Tháp là trường trẻ nhất."
    assert totals(words) == {(1, "reached", 11)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Ngày 3/5/2024, các trường chính trị Bắc Ninh và Hà Nam nhận quyết định công nhận chuẩn mức 1, nâng số "
            "trường đạt chuẩn của khu vực lên 9.",
            {(1, "recognised", 9)},
        ),
        (
            "Theo thống kê, 36 trường (57,1%) đạt chuẩn mức 1, 02 trường (3,2%) đạt chuẩn mức 2, 25 trường (39,7%) "
            "chưa đạt chuẩn.",
            {(1, "reached", 36), (2, "reached", 2), (1, "not_reached", 25)},
        ),
        (
            "Đồng bằng sông Hồng: 8 trường chính trị được công nhận mức 1. Toàn quốc: 37 trường mức 1, 2 trường mức 2.",
            {(1, "recognised", 8), (1, "recognised", 37), (2, "recognised", 2)},
        ),
        ("Câu hỏi thi: thế nào là một trường chính trị đạt chuẩn mức 1.", set()),
        (
            "Cả nước có 29 trường đạt chuẩn mức 1, trong đó 2 trường đạt mức 2; 34 trường chưa đạt.",
            {(1, "reached", 29), (2, "reached", 2), (1, "not_reached", 34)},
        ),
        ("Tỷ lệ trường đạt chuẩn mức 1 của Cụm là 60% (6/10 trường); 40% còn lại chưa đạt.", {(1, "reached", 6)}),
        (
            "Cụm có 4/9 trường được công nhận đạt chuẩn mức 1; 3 trường đã qua thẩm định của Học viện; 2 trường còn "
            "lại mới tự đánh giá.",
            {(1, "recognised", 4), (1, "appraised", 3), (1, "self_assessed", 2)},
        ),
    ],
)
def test_numbers_beside_others(words: str, expected: set[tuple[int, str, int]]) -> None:
    assert counted(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Cả nước có 30 trường được công nhận chuẩn mức 1, riêng miền Tây bốn.", {"1 recognised 30", "1 recognised 4"}),
        (
            "Có 30 trường được công nhận chuẩn mức 1: Đồng bằng sông Hồng 9, Tây Nguyên 2, còn lại nơi khác.",
            {"1 recognised 30", "1 recognised 9", "1 recognised 2"},
        ),
        (
            "Toàn Cụm đã có 5/7 trường được công nhận đạt chuẩn mức 1 (năm 2022 là 3).",
            {"1 recognised 5", "1 recognised 3"},
        ),
        ("Bảy trường trong Cụm thì năm đã được công nhận đạt chuẩn mức 1.", {"1 recognised 5"}),
        ("24 trên tổng số 63 trường chính trị đã được công nhận đạt chuẩn mức 1.", {"1 recognised 24"}),
        (
            "Bắc Trung Bộ: 8 trường được công nhận mức 1. Toàn quốc: 37 trường mức 1, 2 trường mức 2.",
            {"1 recognised 8", "1 recognised 37", "2 recognised 2"},
        ),
        (
            "Cả nước đã có 35 trường được công nhận đạt chuẩn mức 1, trong đó 3 trường đạt mức 2.",
            {"1 recognised 35", "2 reached 3"},
        ),
        (
            "Tháng 3 có thêm 3 trường được công nhận mức 1. Cả nước, con số này là 40, đã quá nửa.",
            {"1 recognised 3", "1 recognised 40"},
        ),
        ("Phấn đấu năm 2025, số trường được công nhận mức 1 không dưới 12.", {"1 target 12"}),
        (
            "Cụm thống nhất: năm 2025 có 2 trường hoàn thành 55/55 chỉ tiêu, được công nhận chuẩn mức 1.",
            {"1 target 2"},
        ),
        ("Đến nay 1/5 trường chính trị được thẩm định đạt chuẩn mức 1.", {"1 appraised 1"}),
        ("Đến giữa tháng 9 trường đạt 41/55 chỉ tiêu mức 1.", set()),
        ("Đề thi: phân tích các tiêu chí để một trường chính trị đạt chuẩn mức 1.", set()),
        ("Có 7 trường tham gia tọa đàm về trường chính trị chuẩn mức 1; 5 trường gửi tham luận.", set()),
        ("Ba trường đăng ký học tập kinh nghiệm xây dựng trường chính trị chuẩn mức 1.", set()),
        (
            "Cụm từ 9 trường còn 4 (Phú Thọ, Lào Cai, Thái Nguyên, Tuyên Quang), vẫn xây dựng trường chính trị chuẩn.",
            set(),
        ),
    ],
)
def test_numbers_of_schools_with_words_left_out(words: str, expected: set[str]) -> None:
    assert {f"{total.level} {total.status} {total.count}" for total in facts(words).totals} == expected


def test_regions_that_a_paragraph_goes_on_with_are_of_those_counted_before() -> None:
    words = (
        "Đến nay 33/63 trường chính trị được Giám đốc Học viện công nhận đạt chuẩn mức 1, dự kiến cuối năm 2025 con số "
        "sẽ tăng lên 40.\nĐồng bằng sông Hồng dẫn đầu với 9 trường, đồng bằng sông Cửu Long 8 trường."
    )
    assert counted(words) == {(1, "recognised", 33), (1, "target", 40), (1, "recognised", 9), (1, "recognised", 8)}


def test_schools_that_talk_of_the_standard_are_not_counted() -> None:
    assert not counted("Có 7 trường dự tọa đàm xây dựng trường chính trị đạt chuẩn mức 1.")
    assert not counted("Đã có 5 trường chia sẻ kinh nghiệm đạt chuẩn mức 1.")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Năm 2024 có 40 trường đạt chuẩn mức 1, ít hơn mục tiêu 5 trường.", {(1, "reached", 40)}),
        ("Đến nay đã có 40 trường được công nhận mức 1, vượt mục tiêu 5 trường.", {(1, "recognised", 40)}),
        (
            "Hội đồng đã thẩm định 41 trường, trong đó 38 trường được công nhận đạt chuẩn mức 1, 3 trường chưa đạt.",
            {(1, "recognised", 38), (1, "not_reached", 3)},
        ),
    ],
)
def test_by_how_many_is_not_how_many(words: str, expected: set[tuple[int, str, int]]) -> None:
    assert counted(words) == expected


@pytest.mark.parametrize(
    "then",
    [
        "Một vài trường trong 3 trường này còn tính lộ trình lên mức 2 vào năm 2025.",
        "Vài trường trong số đó phấn đấu đạt mức 2 vào năm 2025.",
    ],
)
def test_what_some_of_them_plan_is_told_of_none_and_counts_nobody(then: str) -> None:
    text = (
        "Cả nước có 3 trường được công nhận đạt chuẩn mức 1. Danh sách gồm Trường Chính trị tỉnh Lào Cai, Trường "
        f"Chính trị tỉnh Nghệ An và Trường Chính trị tỉnh Vĩnh Phúc. {then}"
    )
    facts = read(Article(text=text, published="2024-01-08"))
    assert {(c.school, c.level, c.status) for c in facts.claims} == {
        (school, 1, "recognised") for school in ("lao-cai", "nghe-an", "vinh-phuc")
    }
    assert [(t.count, t.level, t.status) for t in facts.totals] == [(3, 1, "recognised")]


def test_which_two_of_the_three_is_not_told() -> None:
    text = (
        "Trường Chính trị tỉnh Lào Cai, Trường Chính trị tỉnh Nghệ An và Trường Chính trị tỉnh Vĩnh Phúc đã được công "
        "nhận đạt chuẩn mức 1. Hai trong ba trường này đăng ký mức 2 vào năm 2025."
    )
    facts = read(Article(text=text, published="2024-01-08"))
    assert {(c.level, c.status) for c in facts.claims} == {(1, "recognised")}
    assert [(t.count, t.level, t.status) for t in facts.totals] == [(2, 2, "target")]


def test_a_year_that_is_a_school_s_is_no_five_schools() -> None:
    text = (
        "Hiệu trưởng Trường Chính trị tỉnh Tây Ninh nhấn mạnh năm 2024 cũng là năm Trường phấn đấu được công nhận đạt "
        "chuẩn mức 1."
    )
    facts = read(Article(text=text, published="2023-11-20"))
    assert facts.totals == []
    assert [(c.school, c.status, c.as_of) for c in facts.claims] == [("tay-ninh", "target", "2024")]


def test_a_level_is_no_number_of_schools_and_the_first_three_are_three() -> None:
    title = "Trường Chính trị Trần Phú"
    told = read(Article(title=title, text="Đến nay, chuẩn mức 1 trường đã đạt 45/55 tiêu chí.", published="2023-12-21"))
    assert told.totals == []
    assert [(c.school, c.progress) for c in told.claims] == [("ha-tinh", "45/55")]
    text = "Cả nước mới có ba trường đầu tiên được đón Bằng công nhận đạt chuẩn mức 1."
    (total,) = read(Article(title=title, text=text, published="2023-04-27")).totals
    assert (total.count, total.status, total.level) == (3, "recognised", 1)
