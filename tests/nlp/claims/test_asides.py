"""What is told of a school is not told of another that only stands beside its name."""

import pytest

from tests.nlp.claims.own_site import claims, told, totals


@pytest.mark.parametrize(
    ("words", "school", "as_of"),
    [
        ("Trường Chính trị tỉnh Yên Bái (nay là Trường Chính trị tỉnh Lào Cai) {}", "yen-bai", "../2025-07-01"),
        ("Năm 2022, Trường Chính trị tỉnh Yên Bái (nay là cơ sở 2 của Lào Cai) {}", "yen-bai", "2022"),
        ("Trường Chính trị tỉnh Bến Tre, nay thuộc Trường Chính trị Phạm Hùng, {} cuối năm 2023", "ben-tre", "2023"),
        ("Trường Chính trị tỉnh Yên Bái cũ, nay là Trường Chính trị Lào Cai, {} năm 2023", "yen-bai", "2023"),
        (
            "Trước khi sáp nhập vào Trường Chính trị tỉnh Gia Lai, Trường Chính trị tỉnh Bình Định {}",
            "binh-dinh",
            "../2025-07-01",
        ),
        (
            "Trường Chính trị thành phố Đà Nẵng, hợp nhất từ Trường Chính trị thành phố Đà Nẵng và Trường Chính trị "
            "tỉnh Quảng Nam, {} ngày 20/11/2025",
            "da-nang",
            "2025-11-20",
        ),
        (
            "Sau khi hợp nhất Trường Chính trị tỉnh Hà Giang và Trường Chính trị tỉnh Tuyên Quang, Trường Chính trị "
            "tỉnh Tuyên Quang {} tháng 2/2026",
            "tuyen-quang",
            "2026-02",
        ),
        ("Trường Chính trị tỉnh Sơn La, trường bạn của Trường Chính trị tỉnh Lai Châu, {}", "son-la", "2026-03-05"),
        ("Trường Chính trị tỉnh Sơn La (cách Trường Chính trị Lai Châu nửa ngày xe) {}", "son-la", "2026-03-05"),
        ("Trường Chính trị tỉnh Sơn La (Trường Chính trị tỉnh Lai Châu chấm chéo) {}", "son-la", "2026-03-05"),
        ("Trường Chính trị tỉnh Sơn La, trước đây là Trường Chính trị tỉnh Lai Châu, {}", "son-la", "2026-03-05"),
        ("Trường Chính trị tỉnh Sơn La, đơn vị được Lai Châu cử người giúp, {}", "son-la", "2026-03-05"),
    ],
)
def test_the_school_beside_another_is_not_the_one_spoken_of(words: str, school: str, as_of: str) -> None:
    found = claims(words.format("đã được công nhận đạt chuẩn mức 1") + ".", site=None, published="2026-03-05")
    assert [(claim.school, claim.as_of) for claim in found] == [(school, as_of)]


def test_schools_of_one_row_are_all_spoken_of() -> None:
    text = (
        "Trường Chính trị tỉnh Sơn La và Trường Chính trị tỉnh Lai Châu, trường bạn của Trường Chính trị tỉnh Lào Cai, "
        "đều được Học viện công nhận đạt chuẩn mức 1."
    )
    assert told(text, site=None) == {("son-la", 1, "recognised"), ("lai-chau", 1, "recognised")}


def test_the_merged_schools_are_still_those_that_both_of_them_means() -> None:
    text = (
        "Trường Chính trị tỉnh Quảng Ngãi được thành lập trên cơ sở hợp nhất Trường Chính trị tỉnh Quảng Ngãi và "
        "Trường Chính trị tỉnh Kon Tum. Cả hai trường trước khi hợp nhất đều đã được công nhận đạt chuẩn mức 1."
    )
    assert told(text, site=None) == {("quang-ngai", 1, "recognised"), ("kon-tum", 1, "recognised")}


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Cả nước có 62/63 trường được công nhận đạt chuẩn mức 1 (chỉ còn Kon Tum).", {"kon-tum"}),
        ("Cụm có 10 trường đã được công nhận đạt chuẩn mức 1 (còn Cà Mau và Sóc Trăng).", {"ca-mau", "soc-trang"}),
        ("Có 5 trường được công nhận đạt chuẩn mức 1 (trừ các trường Bến Tre, Trà Vinh).", {"ben-tre", "tra-vinh"}),
        ("Có 5 trường được công nhận đạt chuẩn mức 1 (chưa kể Trường Chính trị tỉnh Cà Mau).", set()),
        ("Mọi trường, trừ Trường Chính trị tỉnh Cà Mau, đều đã được công nhận đạt chuẩn mức 1.", {"ca-mau"}),
    ],
)
def test_an_exception_has_not_got_what_the_others_have(words: str, left: set[str]) -> None:
    assert told(words, site=None) == {(school, 1, "not_reached") for school in left}


def test_all_but_one_are_one_fewer() -> None:
    words = "Cả 10 trường trong Cụm, trừ Trường Chính trị tỉnh Cà Mau, đã được công nhận đạt chuẩn mức 1."
    assert totals(words) == {(1, "recognised", 9)}


def test_a_merged_school_is_recognised_anew() -> None:
    text = (
        "Từ ngày 1/7/2025, Trường Chính trị tỉnh Hậu Giang sáp nhập vào Trường Chính trị thành phố Cần Thơ. Trước đó, "
        "hai trường đều đã được công nhận đạt chuẩn mức 1. Đến nay, Trường Chính trị Cần Thơ được công nhận lại."
    )
    found = {(claim.school, claim.as_of) for claim in claims(text, site=None, published="2025-12-10")}
    assert found == {("hau-giang", "../2025-07-01"), ("can-tho", "../2025-07-01"), ("can-tho", "2025-12-10")}
