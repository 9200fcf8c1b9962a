"""A plan, a council or a committee bears the standard in its name and states nothing."""

import pytest

import nlp
from extract.article import Article


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 3/6, Ban Chỉ đạo xây dựng Trường Chính trị tỉnh Hà Giang đạt chuẩn mức 1 họp phiên thứ ba.",
        "Kế hoạch xây dựng Trường Chính trị tỉnh Hà Giang đạt chuẩn mức 1 từ năm 2023 được điều chỉnh.",
    ],
)
def test_what_follows_the_name_of_a_plan_makes_no_fact_of_it(text: str) -> None:
    assert nlp.read(Article(text=text, published="2024-06-04")).claims == []
    school = text[text.index("Trường Chính trị") : text.index(" mức 1")]
    (claim,) = nlp.read(Article(text=f"{school} mức 1 từ năm 2023.", published="2024-06-04")).claims
    assert (claim.school, claim.status) == ("ha-giang", "reached")
