"""Persons told of by their office or a pronoun."""

import pytest

from tests.nlp.participants.told import SON_LA, people, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # called by the office, with as much of where as the writer likes
            "Bà Lê Thị An, Trưởng Ban Tổ chức Tỉnh ủy Sơn La dự họp. Kết luận, đồng chí Trưởng Ban Tổ chức Tỉnh ủy "
            "đề nghị sớm có đề án.",
            [("An", "Trưởng Ban Tổ chức", "Ban Tổ chức Tỉnh ủy Sơn La", "speaker attendee")],
        ),
        (
            "Bà Lê Thị An, Hiệu trưởng Trường Chính trị tỉnh Sơn La dự họp. Hiệu trưởng Trường Chính trị tỉnh Lào Cai "
            "đề nghị sớm có đề án.",
            [("An", "Hiệu trưởng", SON_LA, "attendee")],
        ),
        (
            "Đoàn do TS Lê Thị An, Vụ trưởng làm Trưởng đoàn. Kết thúc, đồng chí Trưởng đoàn đánh giá cao hồ sơ.",
            [("An", "Vụ trưởng", None, "speaker attendee")],
        ),
    ],
)
def test_who_is_meant(text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    assert people(text) == expected


def test_who_speaks_is_told_by_title_or_pronoun() -> None:
    guests = "Dự hội nghị có đồng chí Lê Thị Na, Hiệu trưởng; đồng chí Trần Văn Bảy, Phó Hiệu trưởng."
    told = "Phát biểu khai mạc, đồng chí Hiệu trưởng nhấn mạnh. Sau đó, đồng chí Phó Hiệu trưởng trình bày báo cáo."
    assert roles(f"{guests}\n{told}") == {
        "Lê Thị Na": ["speaker", "attendee"],
        "Trần Văn Bảy": ["presenter", "attendee"],
    }
    assert roles("Dự có bà Lê Thị Na, Phó Giám đốc Sở Nội vụ. Bà đề nghị các trường đoàn kết.") == {
        "Lê Thị Na": ["speaker", "attendee"]
    }
    for other in (
        "Hiệu trưởng 12 trường phát biểu.",
        "Quyết định của Hiệu trưởng được công bố.",
        "Đồng chí Hiệu trưởng Trường Chính trị tỉnh Sơn La phát biểu.",
    ):
        assert roles(f"{guests} {other}")["Lê Thị Na"] == ["attendee"]
    two = "Dự có bà Lê Thị Na, Hiệu trưởng; ông Trần Văn Bảy, Hiệu trưởng."
    assert roles(f"{two} Đồng chí Hiệu trưởng phát biểu.") == {"Lê Thị Na": ["attendee"], "Trần Văn Bảy": ["attendee"]}
