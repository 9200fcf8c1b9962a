"""The organisation that the words around a person name as his."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.participants.told import LAO_CAI, SON_LA, people, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # where somebody works, without a position, before the verb
            f"Báo cáo kinh nghiệm do ThS Lê Thị An, {SON_LA} và TS Vừ A Páo, {LAO_CAI} thực hiện.",
            [("An", None, SON_LA, "presenter"), ("Páo", None, LAO_CAI, "presenter")],
        ),
        ("TS Lê Thị An, Vụ Các trường chính trị cho rằng.", [("An", None, "Vụ Các trường chính trị", "speaker")]),
        (
            f"Tại điểm cầu {SON_LA}, Phó Hiệu trưởng Lê Thị An đề nghị tách đề thi.",
            [("An", "Phó Hiệu trưởng", SON_LA, "speaker")],
        ),
        (
            f"Đoàn {SON_LA} gồm 22 cán bộ, dẫn đầu là Phó Hiệu trưởng Lê Thị An.",
            [("An", "Phó Hiệu trưởng", SON_LA, "attendee")],
        ),
        (
            "Đoàn Sơn La do ông Lê Văn An, Hiệu trưởng, làm Trưởng đoàn; Đoàn Lào Cai có bà Vừ Thị Mỷ.",
            [("An", "Hiệu trưởng", None, "attendee"), ("Mỷ", None, None, "attendee")],
        ),
        (
            f"Cờ đăng cai được trao cho đại diện {SON_LA}, Phó Hiệu trưởng Lê Thị An.",
            [("An", "Phó Hiệu trưởng", SON_LA, "attendee")],
        ),
        (
            f"Đoàn công tác của {SON_LA} có 15 người, TS Lê Thị An, Phó Hiệu trưởng, làm trưởng đoàn.",
            [("An", "Phó Hiệu trưởng", SON_LA, "attendee")],
        ),
        ("Về phía Trường có TS Lê Thị An, Hiệu trưởng.", [("An", "Hiệu trưởng", "Trường", "attendee")]),
        (
            "Dự có bà Lê Thị An, Hiệu trưởng và các Phó Hiệu trưởng Nhà trường.",
            [("An", "Hiệu trưởng", "Nhà trường", "attendee")],
        ),
        (
            "Dự có bà Lê Thị An, Trưởng phòng Đào tạo trường Chính trị tỉnh Sơn La - Thư ký.",
            [("An", "Trưởng phòng Đào tạo", "phòng Đào tạo trường Chính trị tỉnh Sơn La", "attendee")],
        ),
        (
            "Dự có bà Lê Thị An, Bí thư Tỉnh ủy, Trưởng đoàn ĐBQH tỉnh Sơn La.",
            [("An", "Bí thư Tỉnh ủy, Trưởng đoàn ĐBQH", "Tỉnh ủy", "attendee")],
        ),
        (  # which school it is, where the words around say so
            f"Về phía {SON_LA} có TS Lê Thị An, Hiệu trưởng Nhà trường.",
            [("An", "Hiệu trưởng", SON_LA, "attendee")],
        ),
        (  # several schools are nobody's one
            f"Đại diện lãnh đạo {SON_LA}, Trường Chính trị tỉnh Lào Cai lần lượt ký: TS Lê Thị An, TS Vừ A Páo.",
            [("An", None, None, "signatory"), ("Páo", None, None, "signatory")],
        ),
        (f"Báo cáo của {SON_LA} do TS Lê Thị An trình bày.", [("An", None, SON_LA, "presenter")]),
        (  # a side behind a semicolon, at any distance
            "Sở Nội vụ cử bà Lê Thị An dự và chỉ đạo; Ban Tổ chức Tỉnh ủy Sơn La có ông Vừ A Páo, Phó Trưởng Ban.",
            [
                ("An", None, "Sở Nội vụ", "attendee"),
                ("Páo", "Phó Trưởng Ban", "Ban Tổ chức Tỉnh ủy Sơn La", "attendee"),
            ],
        ),
        (
            "Đại diện Sở Y tế, bà Lê Thị An đề nghị sớm quyết toán; đại diện Sở Nội vụ là ông Vừ A Páo nhất trí.",
            [("An", None, "Sở Y tế", "speaker"), ("Páo", None, "Sở Nội vụ", "speaker")],
        ),
        ("Ý kiến của Sở Nội vụ (bà Lê Thị An) được ghi nhận.", [("An", None, "Sở Nội vụ", "speaker")]),
    ],
)
def test_where_somebody_works(text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    ("told", "organisations"),
    [
        (
            "Đại diện Trường Chính trị tỉnh Hà Nam, ThS Lê Thị Hoa kiến nghị bổ sung biên chế.",
            ["Trường Chính trị tỉnh Hà Nam"],
        ),
        (
            "Thay mặt Ban Giám hiệu Trường Chính trị tỉnh Hà Nam, đồng chí Lê Thị Hoa, Phó Hiệu trưởng phát biểu.",
            ["Trường Chính trị tỉnh Hà Nam"],
        ),
        (
            "Trường Chính trị tỉnh Hà Nam dự với tư cách Cụm phó, do ThS Lê Thị Hoa, Phó Hiệu trưởng làm Trưởng đoàn.",
            ["Trường Chính trị tỉnh Hà Nam"],
        ),
        (
            "Đoàn khảo sát của Học viện làm việc với Nhà trường, do TS Lê Thị Hoa làm Trưởng đoàn.",
            ["Học viện"],
        ),
        (
            "Dự có bà Lê Thị Hoa, Phó Hiệu trưởng Trường Chính trị tỉnh Hà Nam và kiểm tra hồ sơ của các tiêu chí.",
            ["Trường Chính trị tỉnh Hà Nam"],
        ),
        (
            "Tham luận của Trường Chính trị tỉnh Hà Nam do đồng chí Lê Thị Hoa, Phó Hiệu trưởng trình bày.",
            ["Trường Chính trị tỉnh Hà Nam"],
        ),
        (
            "Trường Chính trị tỉnh Hà Nam có đồng chí Lê Thị Hoa, Hiệu trưởng; đồng chí Vũ Văn Nam, Phó Hiệu trưởng.",
            ["Trường Chính trị tỉnh Hà Nam"] * 2,
        ),
        (
            "Dự họp có TS Lê Thị Hoa, Hiệu trưởng; ThS Vũ Văn Nam, Phó Hiệu trưởng Trường Chính trị tỉnh Hà Nam.",
            ["Trường Chính trị tỉnh Hà Nam"] * 2,
        ),
        ("Dự họp có TS Lê Thị Hoa, Hiệu trưởng; ông Vũ Văn Nam, Phó Giám đốc Sở Nội vụ.", [None, "Sở Nội vụ"]),
        (
            "Dự lễ, Đảng ủy Khối các cơ quan tỉnh có đồng chí Lê Thị Hoa, Phó Bí thư Thường trực.",
            ["Đảng ủy Khối các cơ quan tỉnh"],
        ),
        ("Trước sự chứng kiến của đại diện Trường Chính trị tỉnh Hà Nam, đồng chí Lê Thị Hoa ký giao ước.", [None]),
        ("Đại diện các trường, đồng chí Lê Thị Hoa phát biểu cảm ơn.", [None]),
        (
            "Tại điểm cầu Trường Chính trị tỉnh Hà Nam, Phó Hiệu trưởng Lê Thị Hoa đề nghị sớm có giáo trình.",
            ["Trường Chính trị tỉnh Hà Nam"],
        ),
        (
            "Đoàn Trường Chính trị tỉnh Hà Nam gồm 22 cán bộ, dẫn đầu là Phó Hiệu trưởng Lê Thị Hoa.",
            ["Trường Chính trị tỉnh Hà Nam"],
        ),
        (
            "Đoàn công tác Trường Chính trị tỉnh Hà Nam gồm các đồng chí: Lê Thị Hoa, Hiệu trưởng; Vũ Văn Nam, Phó "
            "Hiệu trưởng.",
            ["Trường Chính trị tỉnh Hà Nam"] * 2,
        ),
        ("Dự có bà Lê Thị Hoa, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh.", ["Tỉnh ủy"]),
        ("Dự có bà Lê Thị Hoa, Tỉnh ủy viên, Phó Chủ tịch UBND tỉnh.", ["UBND tỉnh"]),
    ],
)
def test_whom_somebody_speaks_for_and_whose_school_is_named_once(told: str, organisations: list[str | None]) -> None:
    assert [person.organisation for person in read(told)] == organisations


def test_the_place_beside_a_name_is_where_somebody_comes_from() -> None:
    told = read("Tham dự có lãnh đạo Trường Chính trị các tỉnh: Sơn La (ThS Lê Thị Na), Lai Châu (Vũ Văn Hải).")
    assert [(p.name, p.organisation) for p in told] == [("Lê Thị Na", "Sơn La"), ("Vũ Văn Hải", "Lai Châu")]


def test_the_organisation_of_a_delegation_or_a_side() -> None:
    text = (
        "Đoàn của Trường Chính trị tỉnh Hà Nam do TS Lê Thị Na, Hiệu trưởng dẫn đầu. "
        "Về phía Sở Nội vụ có ông Bế Văn Tư, Giám đốc."
    )
    assert [person.organisation for person in read(text)] == ["Trường Chính trị tỉnh Hà Nam", "Sở Nội vụ"]


def test_where_somebody_once_worked_is_not_where_he_works() -> None:
    (person,) = read("Dự có ông Lê Văn Bảy, Chủ tịch Hội Khoa học Lịch sử tỉnh, nguyên Giám đốc Sở Nội vụ.")
    assert person.organisation == "Hội Khoa học Lịch sử tỉnh"


def test_an_office_of_the_occasion_is_not_where_somebody_works() -> None:
    text = "Đoàn kiểm tra gồm: bà Lê Thị Na, chuyên viên Trường Chính trị tỉnh Lai Châu, thư ký Đoàn."
    [person] = read(text)
    assert person.organisation == "Trường Chính trị tỉnh Lai Châu"


def test_who_is_sent_is_of_the_school_that_sends() -> None:
    [person] = read("Trường Chính trị tỉnh Hải Dương (Cụm phó) cử ThS Lê Thị Na - Phó Hiệu trưởng tham dự.")
    assert person.organisation == "Trường Chính trị tỉnh Hải Dương"


def test_whose_teacher_somebody_is() -> None:
    (person,) = read("Thầy Bế Văn Tư của Trường Chính trị tỉnh Thái Bình giành giải nhất.")
    assert person.organisation == "Trường Chính trị tỉnh Thái Bình"


def test_a_place_in_brackets_between_title_and_name() -> None:
    (person,) = read("Hiệu trưởng Trường Chính trị Tô Hiệu (Hải Phòng) Lê Văn Bảy phát biểu.")
    assert (person.position, person.organisation) == ("Hiệu trưởng", "Trường Chính trị Tô Hiệu")


@pytest.mark.parametrize(
    ("title", "position", "organisation"),
    [
        ("Hiệu trưởng TCT Thái Bình", "Hiệu trưởng", "TCT Thái Bình"),
        ("Phó HT TCT Trường Chinh tỉnh Nam Định", "Phó HT", "TCT Trường Chinh tỉnh Nam Định"),
        ("Trưởng khoa NN&PL, TCT Vĩnh Phúc", "Trưởng khoa NN&PL", "khoa NN&PL, TCT Vĩnh Phúc"),
        ("Phó Giám đốc HVCTQGHCM", "Phó Giám đốc", "HVCTQGHCM"),
        ("Phó Vụ trưởng Vụ TCT, HVCTQG", "Phó Vụ trưởng", "Vụ TCT, HVCTQG"),
        ("Giám đốc HVCTKV I", "Giám đốc", "HVCTKV I"),
        ("Phó Chủ tịch UBTW MTTQ Việt Nam", "Phó Chủ tịch UBTW MTTQ", "UBTW MTTQ Việt Nam"),
        ("Chủ tịch UBMTTQVN TP Cần Thơ", "Chủ tịch UBMTTQVN TP", "UBMTTQVN TP Cần Thơ"),
        ("Chủ tịch LĐLĐ tỉnh Hà Nam", "Chủ tịch", "LĐLĐ tỉnh Hà Nam"),
        ("Phó Trưởng BTG TU Hà Nam", "Phó Trưởng BTG", "BTG TU Hà Nam"),
        ("Chánh VP Tỉnh ủy", "Chánh VP", "VP Tỉnh ủy"),
        ("Ủy viên BGH, Phó Vụ trưởng Vụ TCT", "Ủy viên BGH, Phó Vụ trưởng", "Vụ TCT"),
        ("Viện trưởng VKSND tỉnh", "Viện trưởng", "VKSND tỉnh"),
        ("Phó CHT Bộ CHQS tỉnh Hà Nam", "Phó CHT", "Bộ CHQS tỉnh Hà Nam"),
    ],
)
def test_titles_in_abbreviations(title: str, position: str, organisation: str) -> None:
    expected = [("An", position, organisation, "attendee"), ("Páo", "Hiệu trưởng", LAO_CAI, "attendee")]
    assert people(f"Dự hội nghị có đ/c Lê Thị An, {title}; TS Vừ A Páo, Hiệu trưởng {LAO_CAI}.") == expected


@pytest.mark.parametrize(
    ("behind", "organisation"),
    [
        (f"; lãnh đạo các khoa, phòng {SON_LA}", SON_LA),
        (f" cùng toàn thể cán bộ, giảng viên của {SON_LA}", SON_LA),
        (" và trưởng, phó các phòng TCT Sơn La", "TCT Sơn La"),
        (f"; đại diện lãnh đạo {SON_LA}", None),  # another's
        ("; giảng viên các trường chính trị trong Cụm", None),
        ("; cán bộ phòng Tư pháp huyện", None),
    ],
)
def test_a_school_that_is_named_with_its_staff_is_that_of_its_heads(behind: str, organisation: str | None) -> None:
    expected = [("An", "Hiệu trưởng", organisation, "attendee"), ("Páo", "Phó Hiệu trưởng", organisation, "attendee")]
    assert people(f"Tiếp đoàn có TS Lê Thị An, Hiệu trưởng; ThS Vừ A Páo, Phó Hiệu trưởng{behind}.") == expected


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        (f"Dự có các đồng chí trong BGH {SON_LA}: TS Lê Thị An, Hiệu trưởng; ThS Vừ A Páo.", [SON_LA, SON_LA]),
        (f"Ban Giám hiệu {SON_LA} dự đông đủ gồm: TS Lê Thị An, Hiệu trưởng; ThS Vừ A Páo.", [SON_LA, SON_LA]),
        (f"Dự hội nghị tại {SON_LA}: TS Lê Thị An, Hiệu trưởng; ThS Vừ A Páo.", [None, None]),
        ("Ông Lê Văn An, đại diện Ban Giám hiệu TCT Sơn La, phát biểu.", ["Ban Giám hiệu TCT Sơn La"]),
        (f"TS Lê Thị An, BGH {SON_LA}, phát biểu.", [f"BGH {SON_LA}"]),
        (f"TS Lê Thị An, Hiệu trưởng, dẫn đầu đoàn đại biểu {SON_LA} tham dự hội nghị.", [SON_LA]),
        ("Dự có: Sơn La - TS Lê Thị An, Hiệu trưởng; Lào Cai - ThS Vừ A Páo.", ["Sơn La", "Lào Cai"]),
        ("Dự có TS Lê Thị An, Hiệu trưởng (Sơn La); ThS Vừ A Páo, Phó Hiệu trưởng (mới).", ["Sơn La", None]),
        ("Dự có TS Lê Thị An - Sơn La, ThS Vừ A Páo - Lào Cai.", ["Sơn La", "Lào Cai"]),
        (
            f"Đoàn {SON_LA} do TS Lê Thị An, Hiệu trưởng, làm Trưởng đoàn, thăm {LAO_CAI}. Cùng đi có ThS Vừ A Páo.",
            [SON_LA, SON_LA],
        ),
        (
            f"Đoàn {SON_LA} do TS Lê Thị An, Hiệu trưởng, làm Trưởng đoàn, thăm {LAO_CAI}. Đón đoàn có ThS Vừ A Páo.",
            [SON_LA, None],
        ),
    ],
)
def test_whose_people_a_list_tells_of(text: str, organisations: list[str | None]) -> None:
    assert [person.organisation for person in read(text)] == organisations


@pytest.mark.parametrize(
    ("visit", "organisation"),
    [
        (f"đến thăm {SON_LA}. Đón đoàn có", SON_LA),
        (f"làm việc với {SON_LA} về chương trình. Thời gian hai ngày. Tiếp và làm việc với đoàn có", SON_LA),
        (f"đến thăm {SON_LA}, {LAO_CAI} và làm việc với {LAO_CAI}. Đón đoàn có", None),  # one of two
        (f"đến thăm {SON_LA}. Tham gia còn có", None),
    ],
)
def test_who_is_at_the_door_of_a_school_is_of_it(visit: str, organisation: str | None) -> None:
    text = f"Sáng 13/8/2024, đoàn công tác của Học viện {visit} TS Lê Thị An, Hiệu trưởng."
    found = {person.name: person.organisation for person in nlp.read(Article(text=text)).participants}
    assert found == {"Lê Thị An": organisation}


def test_who_receives_the_visitors_is_of_the_school() -> None:
    for text in (
        f"Sáng 13/8/2024, Đoàn đến thăm {SON_LA}. TS Lê Thị An, Hiệu trưởng, tiếp đoàn.",
        f"Sáng 13/8/2024, {SON_LA} đón tiếp đoàn {LAO_CAI}. Tiếp đoàn có TS Lê Thị An, Hiệu trưởng.",
    ):
        assert [person.organisation for person in nlp.read(Article(text=text)).participants] == [SON_LA]
