"""Who stands beside the name: a friend, a paper, the giver of a prize, the namesakes of schools."""

import pytest

from tests.nlp.participants.test_wordings import SON_LA, people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bạn Lê Thị An, Bí thư Chi đoàn, nói lời cảm ơn.", [("An", "Bí thư Chi đoàn", "Chi đoàn", "speaker")]),
        (
            "Các bạn Lò Văn Páo và Quàng Thị Mai dẫn chương trình.",
            [("Páo", None, None, "attendee"), ("Mai", None, None, "attendee")],
        ),
        (
            "Khen thưởng 2 học viên: Lê Thị An - Báo Tuổi Trẻ; Vừ A Páo - Công ty Điện lực.",
            [("An", None, "Báo Tuổi Trẻ", "honoured"), ("Páo", None, "Công ty Điện lực", "honoured")],
        ),
        (
            f"Giảng viên Lê Thị An nhận giải Nhất từ Hiệu trưởng {SON_LA} Vừ A Páo.",
            [("An", "Giảng viên", None, "honoured"), ("Páo", "Hiệu trưởng", SON_LA, "attendee")],
        ),
        ("Năm trường là Lê Duẩn, Bác Ái, Nguyễn Du, Trường Chinh và Tôn Đức Thắng đã ký giao ước.", []),
        (
            "Về dự có TS. Lê Thị An – TUV. Hiệu trưởng; ThS. Vừ A Páo – Phó Hiệu trưởng.",
            [("An", "TUV. Hiệu trưởng", None, "attendee"), ("Páo", "Phó Hiệu trưởng", None, "attendee")],
        ),
        ("TS Lê Thị An, Hiệu trưởng, kể rằng lúc đầu rất khó.", [("An", "Hiệu trưởng", None, "speaker")]),
        (
            "TS Lê Thị An, Trưởng phòng Đào tạo của trường bạn, trình bày tham luận.",
            [("An", "Trưởng phòng Đào tạo của trường bạn", "phòng Đào tạo của trường bạn", "presenter")],
        ),
    ],
)
def test_company(text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    assert people(text) == expected
