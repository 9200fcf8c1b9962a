"""Position, organisation and name, as papers write them."""

import pytest

from nlp.facts import Quote
from tests.nlp.participants.told import LAO_CAI, SON_LA, beside, people, read, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the position stands once, before the list
            f"Chủ trì là hiệu trưởng hai trường Cụm phó: TS. Lê Thị An ({SON_LA}) và TS. Vừ A Páo ({LAO_CAI}).",
            [("An", "hiệu trưởng", SON_LA, "chair"), ("Páo", "hiệu trưởng", LAO_CAI, "chair")],
        ),
        (
            "Hiệu trưởng hai trường, TS. Lê Thị An (Sơn La) và TS. Vừ A Páo (Lào Cai) giải trình thêm.",
            [("An", "Hiệu trưởng", "Sơn La", "speaker"), ("Páo", "Hiệu trưởng", "Lào Cai", "speaker")],
        ),
        (
            "Hiệu trưởng các trường thảo luận, TS Lê Thị An (Sơn La) đề nghị sớm có hướng dẫn.",
            [("An", None, "Sơn La", "speaker")],
        ),
        (
            "Phó Bí thư Chi đoàn Trường Chính trị tỉnh Sơn La Thị Diễm My dẫn dắt phần thảo luận.",
            [("My", "Phó Bí thư Chi đoàn", f"Chi đoàn {SON_LA}", "chair")],
        ),
        ("Dự có Bí thư Thị ủy Lê Văn An, lãnh đạo Thị Xã Ngã Bảy.", [("An", "Bí thư Thị ủy", "Thị ủy", "attendee")]),
        (
            "Các đảng viên Lê Thị An (Chi bộ 3), Vừ A Páo (Chi bộ 4) đặt câu hỏi về dữ liệu.",
            [("An", None, "Chi bộ 3", "speaker"), ("Páo", None, "Chi bộ 4", "speaker")],
        ),
        (  # small letters behind a semicolon begin others
            "Dự có ông Lê Văn An, Phó Bí thư Thường trực Tỉnh ủy; hiệu trưởng các trường.",
            [("An", "Phó Bí thư Thường trực Tỉnh ủy", "Tỉnh ủy", "attendee")],
        ),
        (  # towns named like people, and the police of a place
            "Dự có ông Lê Văn An, Chủ tịch UBND TP Sầm Sơn; bà Vừ Thị Mỷ, Phó Trưởng Công an TX. Hoàn Thạch.",
            [
                ("An", "Chủ tịch UBND TP", "UBND TP Sầm Sơn", "attendee"),
                ("Mỷ", "Phó Trưởng Công an TX. Hoàn Thạch", "Công an TX. Hoàn Thạch", "attendee"),
            ],
        ),
        (  # where a title ends and the sentence goes on
            "Bà Lê Thị An, Phó Giám đốc Sở Tài chính thông tin, vốn đã bố trí đủ.",
            [("An", "Phó Giám đốc", "Sở Tài chính", "speaker")],
        ),
        (  # all offices of who is there, none of whose words are told
            "Họp dưới sự chủ trì của Phó Bí thư Tỉnh ủy, Chủ tịch Hội đồng Lê Thị An.",
            [("An", "Phó Bí thư Tỉnh ủy", "Tỉnh ủy", "chair")],
        ),
        (
            "ThS Lê Thị An, Chánh Văn phòng Tổ giúp việc đọc báo cáo.",
            [("An", "Chánh Văn phòng", "Tổ giúp việc", "presenter")],
        ),
        (
            "Về dự có TS. Lê Thị An – TUV. Hiệu trưởng; ThS. Vừ A Páo – Phó Hiệu trưởng.",
            [("An", "TUV. Hiệu trưởng", None, "attendee"), ("Páo", "Phó Hiệu trưởng", None, "attendee")],
        ),
    ],
)
def test_titles_of_several(text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Dự hội nghị có đồng chí Lê Thị Na, Ủy viên BCH T.Ư Đảng, Bí thư Tỉnh ủy; đồng chí Vũ Văn Ba, "
            "Phó Trưởng Ban Tổ chức T.Ư.",
            [
                ("Lê Thị Na", None, "Ủy viên BCH T.Ư Đảng, Bí thư Tỉnh ủy", "Tỉnh ủy"),
                ("Vũ Văn Ba", None, "Phó Trưởng Ban Tổ chức", "Ban Tổ chức T.Ư"),
            ],
        ),
        (
            "Bà Lê Thị Na, Hiệu trưởng Trường Mầm non Quảng Long, Cụm trưởng, chủ trì.",
            [("Lê Thị Na", None, "Hiệu trưởng", "Trường Mầm non Quảng Long")],
        ),
        (
            "Hiệu trưởng Trường Tiểu học Hoàng Nông Vũ Thị Hòa Bình trình bày báo cáo.",
            [("Vũ Thị Hòa Bình", None, "Hiệu trưởng", "Trường Tiểu học Hoàng Nông")],
        ),
        (
            "ThS Lê Thị Na, Thư ký Đoàn khảo sát thông qua biên bản.",
            [("Lê Thị Na", "ThS", "Thư ký", "Đoàn khảo sát")],
        ),
        (
            "Trước sự chứng kiến của TS Lê Thị Na, Phó Vụ trưởng Vụ Các trường chính trị, hiệu trưởng 12 trường ký.",
            [("Lê Thị Na", "TS", "Phó Vụ trưởng", "Vụ Các trường chính trị")],
        ),
        (
            "Dự lễ có đồng chí Lê Thị Na, P.Bí thư Thành ủy; đồng chí Vũ Văn Ba, Phó GĐ Sở Nội vụ.",
            [("Lê Thị Na", None, "P.Bí thư Thành ủy", "Thành ủy"), ("Vũ Văn Ba", None, "Phó GĐ", "Sở Nội vụ")],
        ),
        (
            "Đồng chí Lê Thị Na - Cục trưởng Cục Đào tạo, bồi dưỡng cán bộ dự hội nghị.",
            [("Lê Thị Na", None, "Cục trưởng", "Cục Đào tạo, bồi dưỡng cán bộ")],
        ),
        (
            "Phát biểu tại buổi lễ, Ủy viên Bộ Chính trị, Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh, Chủ tịch "
            "Hội đồng Lý luận Trung ương Lê Văn Na đánh giá cao kết quả.",
            [("Lê Văn Na", None, "Ủy viên Bộ Chính trị, Giám đốc", "Học viện Chính trị quốc gia Hồ Chí Minh")],
        ),
        (
            "Thừa ủy quyền của Chủ tịch nước, ông Lê Văn Na - Chủ tịch UBND tỉnh - trao Huân chương cho Nhà trường.",
            [("Lê Văn Na", None, "Chủ tịch UBND tỉnh", "UBND tỉnh")],
        ),
        (
            "Đồng chí Lê Thị Na, Bí thư Đảng ủy, Hiệu trưởng và cán bộ, viên chức dâng hương tại Đền thờ.",
            [("Lê Thị Na", None, "Bí thư Đảng ủy, Hiệu trưởng", None)],
        ),
        (
            "Dự có đồng chí Lê Thị Na, Thạc sĩ, Phó Hiệu trưởng; đồng chí Vừ A Páo, TS Lò Thị Mai, Trưởng khoa.",
            [
                ("Lê Thị Na", "ThS", "Phó Hiệu trưởng", None),
                ("Vừ A Páo", None, None, None),
                ("Lò Thị Mai", "TS", "Trưởng khoa", None),
            ],
        ),
    ],
)
def test_titles_as_papers_write_them(text: str, expected: list[tuple[str, str | None, str | None, str | None]]) -> None:
    assert beside(text) == expected


def test_a_position_before_a_colon_is_that_of_each_but_not_of_who_has_one() -> None:
    heads = "Dự hội nghị có hiệu trưởng hai trường Cụm phó: TS. Lê Thị Na (Sơn La) và ThS. Vũ Văn Hải (Lai Châu)."
    assert [(p.position, p.organisation) for p in read(heads)] == [
        ("hiệu trưởng", "Sơn La"),
        ("hiệu trưởng", "Lai Châu"),
    ]
    honoured = "Tỉnh tặng Bằng khen cho các đồng chí Lê Thị Na, Vũ Văn Hải - Trưởng phòng Đào tạo."
    told = read(f"Đồng chí Lê Thị Na, Hiệu trưởng, chủ trì hội nghị. {honoured}")
    assert [p.position for p in told] == ["Hiệu trưởng", "Trưởng phòng Đào tạo"]


def test_heads_of_communes_and_wards() -> None:
    told = read("Dự có bí thư đảng ủy các xã, phường: bà Siu H'Wiêng (xã Ia Grai), ông Lê Hữu Danh (phường An Nhơn).")
    assert [(person.position, person.organisation) for person in told] == [
        ("bí thư đảng ủy", "xã Ia Grai"),
        ("bí thư đảng ủy", "phường An Nhơn"),
    ]


def test_a_position_shared_by_two_with_degrees() -> None:
    text = "Tiếp đoàn có TS Lê Thị Na, Hiệu trưởng; ThS Bế Văn Tư, ThS Lò Văn Ba, Phó Hiệu trưởng."
    positions = {person.name: person.position for person in read(text)}
    assert positions == {"Lê Thị Na": "Hiệu trưởng", "Bế Văn Tư": "Phó Hiệu trưởng", "Lò Văn Ba": "Phó Hiệu trưởng"}


def test_a_position_before_a_colon_is_of_those_behind_it() -> None:
    told = read("Dự có: Chủ tịch Hội đồng: Lê Thị Na; Phó Hiệu trưởng: Bế Văn Tư, Lò Văn Ba, thư ký: Vừ A Páo.")
    titles = ["Chủ tịch Hội đồng", "Phó Hiệu trưởng", "Phó Hiệu trưởng", "thư ký"]
    assert [person.position for person in told] == titles


def test_a_position_in_the_plural_is_of_all_before_it() -> None:
    told = read("Dự có TS Lê Thị Na, Hiệu trưởng; ThS Bế Văn Tư; ThS Lò Văn Ba, các Phó Hiệu trưởng.")
    assert [person.position for person in told] == ["Hiệu trưởng", "Phó Hiệu trưởng", "Phó Hiệu trưởng"]
    told = read("Dự có TS Lê Thị Na, các Phó Hiệu trưởng, trưởng các khoa.")
    assert [person.position for person in told] == [None]


def test_one_entry_per_person_with_the_fullest_title() -> None:
    full = "TS Lê Thị Na, Bí thư Đảng ủy, Hiệu trưởng Trường Chính trị tỉnh Hà Nam"
    text = f"Dự có {full}.\nHiệu trưởng Lê Thị Na khai mạc."
    [person] = read(text, captions=["Đồng chí Lê Thị Na phát biểu kết luận"])
    assert (person.degree, person.position, person.organisation, person.roles) == (
        "TS",
        "Bí thư Đảng ủy, Hiệu trưởng",
        "Trường Chính trị tỉnh Hà Nam",
        ["speaker", "attendee"],
    )
    assert [text[span.start : span.end] for span in person.evidence] == [full, "Hiệu trưởng Lê Thị Na"]
    assert person.quotes == [Quote("caption", "Đồng chí Lê Thị Na")]


def test_an_office_in_the_party_and_one_outside_it_are_one_position() -> None:
    (tu,) = read("Dự có bà Bế Thị Tư - UV Ban thường vụ đảng ủy, Chủ tịch Hội đồng trường.")
    assert (tu.position, tu.roles) == ("UV Ban thường vụ đảng ủy, Chủ tịch Hội đồng trường", ["attendee"])


def test_leading_a_delegation_ends_before_the_next_person() -> None:
    text = "Đoàn do ThS Lê Thị Na, Hiệu trưởng làm Trưởng đoàn, đ/c Bế Văn Tư - Chủ tịch Công đoàn làm Phó đoàn."
    positions = {person.name: person.position for person in read(text)}
    assert positions == {"Lê Thị Na": "Hiệu trưởng", "Bế Văn Tư": "Chủ tịch Công đoàn"}


def test_a_surname_that_is_also_a_word_of_address() -> None:
    assert [person.name for person in read("Dự buổi làm việc có ông Ông Văn Tư, Hiệu trưởng.")] == ["Ông Văn Tư"]


def test_a_place_between_an_office_and_a_rare_surname() -> None:
    assert [person.name for person in read("Cờ được trao cho trưởng đoàn Hà Giang Vàng Mí Tư.")] == ["Vàng Mí Tư"]


def test_a_place_with_a_highland_name_is_nobody() -> None:
    text = "Dự có Đồn trưởng Đồn Biên phòng Đưng K'Nớ Kơ Să Ha Sam; ông K'Brếp, Chủ tịch UBND xã Đưng K'Nớ."
    assert [(person.name, person.organisation) for person in read(text)] == [
        ("Kơ Să Ha Sam", "Đồn Biên phòng Đưng K'Nớ"),
        ("K'Brếp", "UBND xã Đưng K'Nớ"),
    ]


def test_the_old_province_in_brackets_between_title_and_name() -> None:
    text = "Dự có Hiệu trưởng Lê Thị Na, nguyên Hiệu trưởng Trường Chính trị tỉnh Hà Giang (cũ) Vừ A Páo."
    assert [person.position for person in read(text)] == ["Hiệu trưởng", "nguyên Hiệu trưởng"]


@pytest.mark.parametrize("text", ["Dự có ông Lê Văn An, Thư ký", "Dự có Hiệu trưởng trường bạn ("])
def test_a_text_may_break_off_anywhere(text: str) -> None:
    assert len(read(text)) == text.count("An")


def test_a_highland_name_without_a_title_before_it() -> None:
    text = "Dự có các đồng chí: Lê Thị Na, Bí thư; H'Linh Ayun, Phó Bí thư."
    assert roles(text) == {"Lê Thị Na": ["attendee"], "H'Linh Ayun": ["attendee"]}


def test_a_name_may_be_the_last_word_of_a_text() -> None:
    found = read("Dự có TS Lê Thị Na, Phó Hiệu trưởng ThS Bế Văn Tư")
    assert [person.name for person in found] == ["Lê Thị Na", "Bế Văn Tư"]
