"""What an event is called, in the words of the text."""

import pytest

import nlp
from extract.article import Article


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "Hội thi “Giảng viên trẻ với chuyển đổi số” vào ngày 12/10/2024",
            "Hội thi “Giảng viên trẻ với chuyển đổi số”",
        ),
        (
            "Hội thảo khoa học cấp thành phố “Đào tạo, bồi dưỡng cán bộ Thủ đô” ngày 12/10/2024",
            "Hội thảo khoa học cấp thành phố “Đào tạo, bồi dưỡng cán bộ Thủ đô”",
        ),
        ("Hội thảo khoa học cấp trường “Đào tạo, bồi dưỡng cán bộ ngày 12/10/2024", "Hội thảo khoa học cấp trường"),
        ("Hội thi “Giảng viên trẻ” tại thành phố Việt Trì ngày 12/10/2024", "Hội thi “Giảng viên trẻ”"),
    ],
)
def test_a_name_is_not_cut_inside_a_quotation(words: str, name: str) -> None:
    text = f"Trường Chính trị tỉnh Phú Thọ đã tổ chức {words}."
    assert [event.name for event in nlp.read(Article(text=text, published="2024-10-15")).events] == [name]
