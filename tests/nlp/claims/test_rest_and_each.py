"""What is told of the rest of those named, of each of them, of a year's number, of a cluster's over a semicolon."""

import pytest

from tests.nlp.claims.bulletin import Standing, facts, told


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Ba trường Kon Tum, Gia Lai, Đắk Nông cùng báo cáo, trong đó Đắk Nông chưa đạt chuẩn mức 1, hai trường còn "
            "lại đã được công nhận.",
            {("dak-nong", 1, "not_reached"), ("kon-tum", 1, "recognised"), ("gia-lai", 1, "recognised")},
        ),
        (
            "Dự họp có Trường Chính trị tỉnh Kon Tum, Trường Chính trị tỉnh Gia Lai. Trường Chính trị tỉnh Đắk Nông đã "
            "được công nhận đạt chuẩn mức 1, hai trường còn lại của Cụm thì chưa.",
            {("dak-nong", 1, "recognised")},
        ),
        (
            "Trường Chính trị tỉnh Kon Tum và Trường Chính trị tỉnh Gia Lai, mỗi trường đạt 52/55 chỉ tiêu mức 1.",
            {("kon-tum", 1, "in_progress"), ("gia-lai", 1, "in_progress")},
        ),
        (
            "Tỉnh có 90 trường mầm non đạt chuẩn quốc gia mức độ 1; Trường Chính trị tỉnh Kon Tum đã đạt chuẩn mức 1.",
            {("kon-tum", 1, "reached")},
        ),
    ],
)
def test_the_rest_and_each_are_those_named(words: str, expected: set[Standing]) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Cả nước đã có nhiều trường chính trị được công nhận đạt chuẩn mức 1: năm 2022 có 4 trường, năm 2023 có 13.",
        "Số trường được công nhận đạt chuẩn mức 1 tăng dần: năm 2022 có 4 trường, năm 2023 có 13.",
    ],
)
def test_a_number_has_the_year_before_it(words: str) -> None:
    assert {(t.status, t.count, t.as_of) for t in facts(words).totals} == {
        ("recognised", 4, "2022"),
        ("recognised", 13, "2023"),
    }


def test_a_cluster_counts_its_schools_over_a_semicolon() -> None:
    words = (
        "Cụm thi đua khu vực Tây Nguyên có 5 trường; đến nay 3 trường đã được công nhận đạt chuẩn mức 1; 2 trường "
        "chưa đạt chuẩn."
    )
    assert {(t.scope, t.count) for t in facts(words).totals} == {("tay-nguyen", 3), ("tay-nguyen", 2)}


@pytest.mark.parametrize(
    "words",
    [
        "Trong 63 trường chính trị, đã có hai phần ba số trường được công nhận đạt chuẩn mức 1.",
        "Cả nước có 63 trường chính trị, trong đó quá hai phần ba đã được công nhận đạt chuẩn mức 1.",
        "Cụm có 8 trường thì ba phần tư đã được công nhận đạt chuẩn mức 1.",
    ],
)
def test_a_share_told_in_words_is_not_all_of_them(words: str) -> None:
    assert facts(words).totals == []
