"""Who is there: lists of any form, delegations, those who sign."""

import pytest

from tests.nlp.participants.told import people, read, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dự hội nghị có đồng chí Lê Thị Na, Hiệu trưởng.", ["attendee"]),
        ("Hội nghị đã bầu đồng chí Lê Thị Na làm Bí thư Chi bộ.", ["attendee"]),
        ("Đại diện hai trường, đồng chí Lê Thị Na ký kết giao ước.", ["signatory"]),
        ("Hội nghị vinh dự được đón đồng chí Lê Thị Na.", ["attendee"]),
        ("Đoàn công tác do đồng chí Lê Thị Na làm trưởng đoàn đã phát biểu.", ["attendee"]),
        ("Dự lễ khai mạc có đồng chí Lê Thị Na.", ["attendee"]),
        ("Ký vào bản giao ước lần lượt là các ông, bà: Lê Thị Na.", ["signatory"]),
        ("Đoàn đã có buổi làm việc với đồng chí Lê Thị Na.", ["attendee"]),
        ("Đến dự và chúc mừng có bà Lê Thị Na.", ["attendee"]),
        ("Bà Lê Thị Na, Bí thư Tỉnh ủy, đến thăm, chúc mừng nhà trường.", ["attendee"]),
        ("Tới dự lễ đón nhận Huân chương Lao động, có bà Lê Thị Na.", ["attendee"]),
        ("Bà Lê Thị Na tham dự Hội nghị triển khai nhiệm vụ và ký kết giao ước thi đua.", ["attendee"]),
        ("Nhà trường vinh dự đón tiếp đồng chí Lê Thị Na, Phó Bí thư.", ["attendee"]),
        ("Hội nghị vinh dự đón TS. Lê Thị Na, Phó Vụ trưởng; cùng dự có các trường.", ["attendee"]),
        ("Chiều 4/8 bế mạc, bà Lê Thị Na, Phó Chủ tịch HĐND tỉnh, trao cờ cho các đoàn.", ["attendee"]),
        ("Chiều 11/8, Phó Bí thư Lê Thị Na có buổi làm việc với Trường Chính trị thành phố.", ["attendee"]),
        ("Đoàn do Thạc sỹ. Lê Thị Na làm Trưởng đoàn đã thăm trường.", ["attendee"]),
        ("Ở môn cầu lông, VĐV Lê Thị Na (Lai Châu) lập cú đúp.", ["attendee"]),
        ("Dự có bà Lê Thị Na - Phó Ban và cán bộ phụ trách thi đua, khen thưởng của 11 đơn vị.", ["attendee"]),
        ("Tỉnh ủy trao hoa tặng bà Lê Thị Na nhân dịp nghỉ hưu.", ["attendee"]),
        ("Tiểu ban 1 do bà Lê Thị Na, Phó Hiệu trưởng làm Trưởng tiểu ban.", ["attendee"]),
        ("Bà Lê Thị Na được Hội nghị bầu làm Chủ tịch Công đoàn.", ["attendee"]),
        ("Phó trưởng ban là bà Lê Thị Na, Phó Hiệu trưởng.", ["attendee"]),
        ("Đại diện hai bên, bà Lê Thị Na ký văn bản.", ["signatory"]),
    ],
)
def test_one_who_is_there(text: str, expected: list[str]) -> None:
    assert roles(text) == {"Lê Thị Na": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Các bạn Lò Văn Páo và Quàng Thị Mai dẫn chương trình.",
            [("Páo", None, None, "attendee"), ("Mai", None, None, "attendee")],
        ),
    ],
)
def test_who_is_there(text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    assert people(text) == expected


def test_those_who_sign_for_two_sides() -> None:
    told = "Ký biên bản, đại diện Trường Chính trị tỉnh Sơn La là bà Lê Thị Na, đại diện Sở Nội vụ là ông Vũ Văn Hải."
    assert roles(told) == {"Lê Thị Na": ["signatory"], "Vũ Văn Hải": ["signatory"]}


@pytest.mark.parametrize(
    "members",
    [", thành viên có ông Vừ A Páo", "; các ủy viên: Vừ A Páo, Trưởng khoa", ", về phía trường có ông Vừ A Páo"],
)
def test_the_members_behind_whoever_leads(members: str) -> None:
    there = roles(f"Đoàn do bà Lê Thị Na, Phó Vụ trưởng làm Trưởng ban{members}.")
    assert there == {"Lê Thị Na": ["attendee"], "Vừ A Páo": ["attendee"]}


def test_labelled_and_numbered_lists() -> None:
    text = (
        "Đại biểu dự gồm:\n* Tỉnh Sóc Trăng: ông Bế Văn Tư (Bí thư);\n* Học viện: bà Lê Thị Na.\n"
        "Đoàn gồm: 1. Bà Vừ Thị Dợ; 2. Ông Lý A Páo."
    )
    names = ["Bế Văn Tư", "Lê Thị Na", "Vừ Thị Dợ", "Lý A Páo"]
    assert roles(text) == {name: ["attendee"] for name in names}


@pytest.mark.parametrize("marks", [("- ", "- "), ("1. ", "2. "), ("• ", "• ")])
def test_bullets_belong_to_the_line_above(marks: tuple[str, str]) -> None:
    first, second = marks
    text = (
        f"Dự hội nghị có:\n{first}Đồng chí Lê Thị Na, Hiệu trưởng\n{second}Đồng chí Trần Văn Bảy.\n"
        "Đồng chí Đỗ Văn Tám khai mạc."
    )
    assert roles(text) == {"Lê Thị Na": ["attendee"], "Trần Văn Bảy": ["attendee"], "Đỗ Văn Tám": ["speaker"]}


def test_rows_of_a_table() -> None:
    rows = "1 | TS Lê Thị Na | Phó Vụ trưởng Vụ Các trường chính trị, Trưởng đoàn\n2 | Vừ A Páo | Chuyên viên, Thư ký"
    told = read(f"Thành phần đoàn gồm:\nSTT | Họ và tên | Chức vụ\n{rows}")
    assert [(person.name, person.position, person.roles) for person in told] == [
        ("Lê Thị Na", "Phó Vụ trưởng", ["attendee"]),
        ("Vừ A Páo", "Chuyên viên", ["attendee"]),
    ]


def test_items_that_begin_with_an_organisation() -> None:
    told = read("Dự có:\n- Trường Chính trị tỉnh Sơn La - TS Lê Thị Na, Hiệu trưởng\n- Sở Nội vụ - ông Vừ A Páo")
    assert [(person.organisation, person.roles) for person in told] == [
        ("Trường Chính trị tỉnh Sơn La", ["attendee"]),
        ("Sở Nội vụ", ["attendee"]),
    ]


def test_schools_with_their_people_in_brackets() -> None:
    told = read("Tham dự có lãnh đạo các trường: Bà Rịa - Vũng Tàu (TS Lê Thị Na), Long An (ThS Vừ A Páo).")
    assert [person.organisation for person in told] == ["Bà Rịa - Vũng Tàu", "Long An"]


def test_each_signs_for_a_side() -> None:
    told = "Bà Lê Thị Na, thay mặt bên A, và ông Vừ A Páo, thay mặt bên B, ký biên bản."
    assert roles(told) == {"Lê Thị Na": ["signatory"], "Vừ A Páo": ["signatory"]}


def test_those_under_a_heading_are_there() -> None:
    text = "I. THÀNH PHẦN\nĐồng chí Lê Thị Na, Bí thư Tỉnh ủy; TS. Bế Văn Tư, Hiệu trưởng.\nII. NỘI DUNG"
    assert roles(text) == {"Lê Thị Na": ["attendee"], "Bế Văn Tư": ["attendee"]}


def test_attending_said_at_the_very_end_of_a_list() -> None:
    text = "Đồng chí Lê Thị Na, Phó Bí thư Tỉnh ủy; các đồng chí Thường trực Tỉnh ủy; lãnh đạo các sở, ngành tới dự."
    assert roles(text) == {"Lê Thị Na": ["attendee"]}


def test_those_who_come_to_congratulate_are_guests() -> None:
    text = "Nhân dịp này, ông Lê Văn Bảy, Bí thư Tỉnh ủy; bà Bế Thị Tư, Phó Bí thư Tỉnh ủy đến chúc mừng."
    assert roles(text) == {"Lê Văn Bảy": ["attendee"], "Bế Thị Tư": ["attendee"]}


def test_a_word_that_does_not_parse_loses_nobody() -> None:
    assert roles("Tham dự buổi Lễ có đồng Lê Thị Na, Bí thư Tỉnh ủy; đồng chí Vũ Văn Ba, Phó Bí thư Tỉnh ủy.") == {
        "Lê Thị Na": ["attendee"],
        "Vũ Văn Ba": ["attendee"],
    }


def test_a_delegations_head_whose_title_ends_in_a_comma() -> None:
    text = "Đoàn do ông Lê Văn Bảy, Phó Giám đốc Học viện, làm Trưởng đoàn đã có buổi làm việc tại Trường."
    assert roles(text) == {"Lê Văn Bảy": ["attendee"]}
