"""The tokens of a clause: what is a subject, a level, a number of schools, and what only looks like one."""

import time

import pytest

from extract.article import Article
from nlp import read
from nlp.claims.tokens import Lexer
from nlp.reading import begin
from nlp.schools import component as schools


def kinds(text: str) -> list[tuple[str, str]]:
    """Kind and value of the tokens that are not modifiers."""
    reading = begin(Article(text=text))
    schools.find(reading)
    return [(t.kind, t.value) for t in Lexer(reading).tokens(0, len(text)) if t.kind != "modifier"]


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("mức 1", "1"),
        ("mức I", "1"),
        ("mức độ 1", "1"),
        ("mức độ II", "2"),
        ("mức 01", "1"),
        ("giai đoạn 1", "1"),
        ("mức 2", "2"),
    ],
)
def test_levels_as_they_are_written(written: str, level: str) -> None:
    assert ("level", level) in kinds(f"Trường Chính trị tỉnh Lào Cai được công nhận đạt chuẩn {written}.")


@pytest.mark.parametrize(
    "words",
    [
        "được công nhận đạt chuẩn quốc gia mức độ 1",
        "đạt chuẩn giai đoạn 2021 - 2025",
        "đạt chuẩn với mức 1,5 triệu đồng",
        "đạt chuẩn nông thôn mới mức 2",
    ],
)
def test_numbers_that_are_no_level(words: str) -> None:
    assert not [kind for kind, _ in kinds(words) if kind == "level"]


@pytest.mark.parametrize(
    ("words", "count"),
    [("12 trường", "12"), ("05 đơn vị", "5"), ("ba trường", "3"), ("31/63 trường", "31"), ("mười hai trường", "12")],
)
def test_numbers_of_schools(words: str, count: str) -> None:
    assert ("count", count) in kinds(f"Đến nay có {words} được công nhận đạt chuẩn mức 1")


@pytest.mark.parametrize("words", ["3 trường hợp", "2 trường THPT", "một trong 5 trường", "1 trong 5 trường"])
def test_numbers_that_count_no_schools(words: str) -> None:
    assert not [kind for kind, _ in kinds(f"Có {words} được công nhận đạt chuẩn mức 1") if kind == "count"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Trường Chính trị tỉnh Lào Cai được công nhận", "school"),
        ("Tại Trường Chính trị tỉnh Lào Cai, lễ trao Bằng công nhận", "place"),
        ("Đoàn làm việc với Trường Chính trị tỉnh Lào Cai được công nhận", "place"),
        ("Hiệu trưởng Trường Chính trị tỉnh Lào Cai được công nhận", "employer"),
        ("Đoàn thăm Trường Chính trị tỉnh Lào Cai, đơn vị được công nhận", "school"),
        ("Năm 2024, Lào Cai được công nhận", "school"),
    ],
)
def test_only_what_is_spoken_of_is_a_subject(words: str, kind: str) -> None:
    assert (kind, "lao-cai") in kinds(words)


def test_a_place_in_the_text_is_no_school() -> None:
    assert ("school", "lao-cai") not in kinds("Nhân dân các dân tộc ở tỉnh Lào Cai vui mừng khi trường được công nhận")


def test_words_inside_a_name_are_no_cue() -> None:
    reading = begin(Article(text="Trường Chính trị thành phố Cần Thơ được công nhận đạt chuẩn mức 1"))
    schools.find(reading)
    assert not [t for t in Lexer(reading).tokens(0, len(reading.text)) if t.kind == "modifier"]


@pytest.mark.parametrize(
    "unit",
    [
        "được công nhận đạt chuẩn mức 1, ",
        "đề nghị xem xét để ",
        "Trường Chính trị tỉnh Lào Cai, Lai Châu và Sơn La ",
        "hội đồng thẩm định đánh giá 55/55 chỉ tiêu; ",
        "12 trường ",
    ],
)
def test_long_sentences_take_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        start = time.process_time()
        read(Article(text="Chuẩn mức 1: " + unit * (size // len(unit))))
        return time.process_time() - start

    seconds(1_000)
    # One good round of several: a collection of garbage, or a busy machine, once made one ten times slower.
    assert any(seconds(16_000) < 8 * max(seconds(4_000), 0.02) for _ in range(6))
