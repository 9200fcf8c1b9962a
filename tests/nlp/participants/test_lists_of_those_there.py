"""Those named in a list of who is there, line by line, as minutes have it."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.participants.told import LAO_CAI, SON_LA, people, roles

MINUTES = """I. Thành phần
1. Đơn vị Cụm trưởng: Trường Chính trị tỉnh Sơn La
- Đồng chí Lê Thị Na, Hiệu trưởng - chủ trì;
- Đồng chí Vũ Văn Bảy, Trưởng phòng Đào tạo - thư ký.
2. Đơn vị Cụm phó: Trường Chính trị tỉnh Lào Cai
- Đồng chí Trần Văn Sáu, Hiệu trưởng.
II. Nội dung
Đồng chí Trần Văn Sáu báo cáo phương án. Đồng chí Hồ Thị Tám, giáo viên cũ, được nhắc đến nhiều lần."""


def test_minutes_name_who_is_there_and_of_which_school() -> None:
    facts = nlp.read(Article(text=f"Ngày 15/6/2023, Thường trực Cụm họp.\n{MINUTES}"))
    found = {person.name: (person.organisation, set(person.roles)) for person in facts.participants}
    assert found["Lê Thị Na"] == ("Trường Chính trị tỉnh Sơn La", {"chair"})
    assert found["Vũ Văn Bảy"][1] == {"attendee"}
    assert found["Trần Văn Sáu"] == ("Trường Chính trị tỉnh Lào Cai", {"attendee", "presenter"})
    assert "Hồ Thị Tám" not in found


def test_bullets_under_a_line_with_a_colon_are_all_of_those_there() -> None:
    text = """Dự buổi bàn giao:
- Bên giao: TS. Lê Thị Na, Hiệu trưởng; bà Hồ Thị Tám, Thư ký Cụm.
- Bên nhận: ThS. Trần Văn Sáu, Phó Hiệu trưởng; ông Vũ Văn Bảy, chuyên viên.
TS. Lê Thị Na ký biên bản."""
    assert roles(text) == {
        "Lê Thị Na": ["attendee", "signatory"],
        "Hồ Thị Tám": ["attendee"],
        "Trần Văn Sáu": ["attendee"],
        "Vũ Văn Bảy": ["attendee"],
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ông Vũ Văn Bảy, Hiệu trưởng Trường Chính trị tỉnh Sơn La - Cụm trưởng năm nay - và bà Lê Thị Na, Hiệu "
            "trưởng Trường Chính trị tỉnh Lào Cai - Cụm phó - đồng chủ trì.",
            {"Vũ Văn Bảy": ["chair"], "Lê Thị Na": ["chair"]},
        ),
        (
            "Dịp này, hai cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen, gồm ông Vũ Văn Bảy và bà Lê Thị Na.",
            {"Vũ Văn Bảy": ["honoured"], "Lê Thị Na": ["honoured"]},
        ),
        ("Giải Nhất cờ tướng thuộc về kỳ thủ Vũ Văn Bảy.", {"Vũ Văn Bảy": ["honoured"]}),
        ("Người mở đầu là ông Vũ Văn Bảy. Bà Lê Thị Na gửi lẵng hoa chúc mừng.", {"Vũ Văn Bảy": ["speaker"]}),
    ],
)
def test_who_stands_beside_another(text: str, expected: dict[str, list[str]]) -> None:
    assert roles(text) == expected


def test_a_programme_says_who_does_what_in_the_cell_before() -> None:
    rows = "Thời gian | Nội dung | Thực hiện\n07h30 | Phát biểu khai mạc Hội nghị | TS. Lê Thị Na, Hiệu trưởng\n"
    text = f"{rows}08h00 | Trình bày báo cáo sơ kết | ThS. Trần Văn Sáu, Phó Hiệu trưởng"
    assert roles(text) == {"Lê Thị Na": ["speaker"], "Trần Văn Sáu": ["presenter"]}


def test_a_line_for_each_school() -> None:
    text = f"""Tham dự hội nghị:
Học viện: TS Hồ Thị Tám, Vụ trưởng.
{SON_LA}: TS Lê Thị Na, Hiệu trưởng; ThS Vũ Văn Bảy.
{LAO_CAI}: ThS Trần Văn Sáu, Phó Hiệu trưởng."""
    assert people(text)[1:] == [
        ("Na", "Hiệu trưởng", SON_LA, "attendee"),
        ("Bảy", None, SON_LA, "attendee"),
        ("Sáu", "Phó Hiệu trưởng", LAO_CAI, "attendee"),
    ]


def test_each_organisation_with_its_people_in_brackets() -> None:
    listed = f"{SON_LA} (bà Lê Thị Na, Hiệu trưởng); Sở Nội vụ (ông Vũ Văn Bảy)"
    assert people(f"Dự có đại diện các đơn vị: {listed}.") == [
        ("Na", "Hiệu trưởng", SON_LA, "attendee"),
        ("Bảy", None, "Sở Nội vụ", "attendee"),
    ]


def test_a_list_that_begins_with_those_who_are_not_named() -> None:
    there = "Ban Giám hiệu; bà Lê Thị Na, Chuyên viên Phòng Đoàn thể và các hội; mời ông Vũ Văn Bảy"
    assert people(f"Thành phần tham dự: {there}.") == [
        ("Na", "Chuyên viên", "Phòng Đoàn thể và các hội", "attendee"),
        ("Bảy", None, None, "attendee"),
    ]
