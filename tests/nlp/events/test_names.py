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


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Hội nghị tổng kết công tác thi đua, khen thưởng năm 2024 ngày 12/10", None),
        ("Hội nghị tổng kết công tác các trường chính trị tỉnh, thành phố vào ngày 12/10", None),
        ("lễ kỷ niệm 60 năm thành lập và đón bằng công nhận trường đạt chuẩn quốc gia ngày 12/10", None),
        ("Lễ kỷ niệm 75 năm Ngày truyền thống của trường ngày 12/10", None),
        ("Hội thảo khoa học bế mạc sau ba ngày làm việc, chiều 12/10", "Hội thảo khoa học"),
        ("Lễ trao Bằng công nhận đối với Trường Chính trị tỉnh Phú Thọ ngày 12/10", "Lễ trao Bằng công nhận"),
        ("Hội thảo khoa học và Hội nghị tổng kết ngày 12/10", "Hội thảo khoa học"),
    ],
)
def test_a_name_ends_where_another_or_a_verb_begins_and_no_sooner(words: str, name: str | None) -> None:
    text = f"Trường Chính trị tỉnh Phú Thọ đã tổ chức {words}."
    found = nlp.read(Article(text=text, published="2024-10-15")).events
    assert found[0].name == (name or words.removesuffix(" ngày 12/10").removesuffix(" vào"))
