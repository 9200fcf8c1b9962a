"""The day of a standing told of a time gone by: of the merger, of the scheme, of a month of last year."""

import pytest

from extract.article import Article
from nlp import read
from tests.nlp.claims.own_site import claims

_SCHEME = "Ngày 10/3/2022, Tỉnh ủy ban hành Đề án số 05-ĐA/TU ngày 10/3/2022 xây dựng Trường Chính trị tỉnh Sơn La. "


@pytest.mark.parametrize(
    ("words", "published", "as_of"),
    [
        ("Từ chỗ đạt 30/55 chỉ tiêu mức 1 khi bắt tay thực hiện Đề án, Trường đã tiến nhanh.", "2024-07-15", None),
        ("Trường Chính trị tỉnh Sơn La được công nhận đạt chuẩn mức 1 từ tháng 11.", "2024-07-15", "2023-11"),
        (
            "Chỉ sau 18 tháng triển khai, tháng 9/2023 Trường Chính trị tỉnh Sơn La đã cán đích, được công nhận đạt "
            "chuẩn mức 1.",
            "2024-07-15",
            "2023-09",
        ),
        (
            "Trong hai trường cũ, Trường Chính trị tỉnh Yên Bái đã được công nhận đạt chuẩn mức 1.",
            "2026-03-15",
            "../2025-07-01",
        ),
        (
            "Khi mới hợp nhất, Trường Chính trị tỉnh Lào Cai chỉ đạt 43/55 chỉ tiêu mức 1.",
            "2026-03-15",
            "2025-07-01",
        ),
    ],
)
def test_the_day_of_a_time_gone_by(words: str, published: str, as_of: str | None) -> None:
    if as_of:
        assert [claim.as_of for claim in claims(words, site=None, published=published)] == [as_of]
    else:
        found = read(Article(text=_SCHEME + words, published=published)).claims
        assert ("in_progress", "2022-03-10") in {(claim.status, claim.as_of) for claim in found}


def test_a_goal_that_is_beaten_is_no_plan() -> None:
    text = (
        "Ngày 20/6/2024, Trường Chính trị tỉnh Sơn La được công nhận đạt chuẩn mức 1, sớm hơn một năm so với mục tiêu "
        "năm 2025."
    )
    assert {(c.status, c.as_of) for c in claims(text, site=None)} == {("recognised", "2024-06-20")}


def test_a_bracket_has_its_own_day() -> None:
    text = "Đến nay, Trường Chính trị tỉnh Sơn La đạt 52/55 chỉ tiêu mức 1 (cuối năm 2022 mới đạt 30/55)."
    found = {(claim.progress, claim.as_of) for claim in claims(text, site=None)}
    assert found == {("52/55", "2024-12-20"), ("30/55", "2022")}
