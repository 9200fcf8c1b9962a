"""Who gives a prize, who gets it, and who reads of it."""

import pytest

from tests.nlp.participants.told import LAO_CAI, SON_LA, people, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đồng chí Lê Thị Na được tặng Bằng khen của Chủ tịch UBND tỉnh.", ["honoured"]),
        ("Học viện trao giấy khen cho đồng chí Lê Thị Na.", ["honoured"]),
        ("Cô Lê Thị Na được Cụm tặng Giấy khen.", ["honoured"]),
        ("Giải Nhất thuộc về thí sinh Lê Thị Na.", ["honoured"]),
        ("Hội nghị khen thưởng 3 cá nhân, trong đó có nhà báo Lê Thị Na.", ["honoured"]),
        ("Giải vận động viên xuất sắc nhất thuộc về thủ môn Lê Thị Na.", ["honoured"]),
        ("Có 5 học viên được tặng giấy khen, trong đó học viên Lê Thị Na, xã Thành Thới A đạt điểm cao.", ["honoured"]),
        ("Ông Lê Thị Na vinh dự được Giám đốc Học viện tặng Bằng khen.", ["honoured"]),
        ("Ngôi vô địch đơn nữ thuộc về Lê Thị Na (Sơn La).", ["honoured"]),
        ("Tỉnh ủy trao Huy hiệu 40 năm tuổi Đảng tặng bà Lê Thị Na.", ["honoured"]),
        ("Giải nhất thuộc về cô giáo trẻ Lê Thị Na (Khoa Dân vận).", ["honoured"]),
        ("Trường trao Giấy khen cho các nhà giáo: Lê Thị Na.", ["honoured"]),
        ("Bà Lê Thị Na được tặng giấy khen, thay mặt cả lớp phát biểu cảm ơn.", ["speaker", "honoured"]),
        ("Có 12 cá nhân được tặng Bằng khen, trong số cá nhân có bà Lê Thị Na, giảng viên.", ["honoured"]),
    ],
)
def test_one_who_is_honoured(text: str, expected: list[str]) -> None:
    assert roles(text) == {"Lê Thị Na": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # who gives and who gets
            "Dự và trao cờ, huy chương tại lễ bế mạc có Phó Chủ tịch UBND tỉnh Lê Văn An.",
            [("An", "Phó Chủ tịch UBND tỉnh", "UBND tỉnh", "attendee")],
        ),
        (
            "Dịp này, Học viện trao Kỷ niệm chương “Vì sự nghiệp giáo dục” tặng các nhà giáo Lê Thị An, Vừ A Páo.",
            [("An", None, None, "honoured"), ("Páo", None, None, "honoured")],
        ),
        (
            "Nội dung đơn nam, ngôi vô địch thuộc về Vừ A Páo (Sơn La); đơn nữ là Lê Thị An (Lào Cai).",
            [("Páo", None, "Sơn La", "honoured"), ("An", None, "Lào Cai", "honoured")],
        ),
        (  # a title that is another's
            "Tặng hoa chúc mừng tân Phó Hiệu trưởng, đồng chí Lê Thị An tin tưởng vào cán bộ mới.",
            [("An", None, None, "speaker attendee")],
        ),
        (
            "Chủ tịch tỉnh tặng Bằng khen cho các đồng chí Lê Thị An, Vừ A Páo - Trưởng phòng Đào tạo.",
            [("An", None, None, "honoured"), ("Páo", "Trưởng phòng Đào tạo", "phòng Đào tạo", "honoured")],
        ),
        (
            "3 học viên dẫn đầu lớp là Lê Thị An, Vừ A Páo được nhận giấy khen.",
            [("An", None, None, "honoured"), ("Páo", None, None, "honoured")],
        ),
        ("Kết thúc Hội thi, cô Lê Thị An xếp thứ Nhì toàn đoàn.", [("An", None, None, "honoured")]),
        ("Trao giải cho các thí sinh có TS Lê Thị An.", [("An", None, None, "attendee")]),
        (
            "Giải Nhì: “Xe đạp của thầy Thụ” - Lê Thị An (Khoa Dân vận); “Bảng đen” - nhóm tác giả Vừ A Páo, Lò Mây.",
            [
                ("An", None, "Khoa Dân vận", "honoured"),
                ("Páo", None, None, "honoured"),
                ("Mây", None, None, "honoured"),
            ],
        ),
        (
            "Giải B được trao cho nhóm tác giả Lê Thị An - Vừ Thị Mỷ (Báo Sơn La).",
            [("An", None, "Báo Sơn La", "honoured"), ("Mỷ", None, "Báo Sơn La", "honoured")],
        ),
        ("Giải trình: “Vì sao chậm” - bà Lê Thị An, Trưởng phòng.", []),
        ("- Giải Giáo án đẹp: Lê Thị An, giảng viên.", [("An", "giảng viên", None, "honoured")]),
        ("Con trai ông, anh Lê Văn An, thay mặt gia đình nhận kỷ niệm chương.", [("An", None, None, "attendee")]),
        (  # pairs, and boards
            "Giải Ba đôi nữ trao cho cặp Lê Thị An - Vừ Thị Mỷ (Lào Cai).",
            [("An", None, "Lào Cai", "honoured"), ("Mỷ", None, "Lào Cai", "honoured")],
        ),
        (  # who wins and whom from, pairs without the word before them
            f"Ở đơn nữ, Lê Thị An ({SON_LA}) thắng Vừ Thị Mỷ ({LAO_CAI}) 3-1 để giành huy chương vàng.",
            [("An", None, SON_LA, "attendee honoured"), ("Mỷ", None, LAO_CAI, "attendee")],
        ),
        (
            "Nội dung đôi nam, Ksor Blâm và Điểu K'Sét (Gia Lai) đoạt giải Nhì.",
            [("Blâm", None, "Gia Lai", "honoured"), ("K'Sét", None, "Gia Lai", "honoured")],
        ),
        (
            'Giải A được trao cho tác phẩm "Bụi phấn" của tác giả Lê Thị An.',
            [("An", None, None, "honoured")],
        ),
        (
            "Dịp này, 3 tập thể được tặng Giấy khen vì đã làm tốt; trong đó có bà Lê Thị An.",
            [("An", None, None, "honoured")],
        ),
        (
            "Khen thưởng 2 học viên: Lê Thị An - Báo Tuổi Trẻ; Vừ A Páo - Công ty Điện lực.",
            [("An", None, "Báo Tuổi Trẻ", "honoured"), ("Páo", None, "Công ty Điện lực", "honoured")],
        ),
        (
            f"Giảng viên Lê Thị An nhận giải Nhất từ Hiệu trưởng {SON_LA} Vừ A Páo.",
            [("An", "Giảng viên", None, "honoured"), ("Páo", "Hiệu trưởng", SON_LA, "attendee")],
        ),
    ],
)
def test_who_gives_and_who_gets(text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    assert people(text) == expected


def test_who_reads_of_an_award_and_who_gets_it() -> None:
    told = roles("Bà Lê Thị Na đọc quyết định tặng Kỷ niệm chương cho 02 cá nhân gồm: Vừ A Páo; Lò Thị Mai, lái xe.")
    assert told == {"Lê Thị Na": ["presenter"], "Vừ A Páo": ["honoured"], "Lò Thị Mai": ["honoured"]}
    told = roles("Bà Lê Thị Na đọc quyết định khen thưởng, ông Vừ A Páo phát biểu chúc mừng.")
    assert told == {"Lê Thị Na": ["presenter"], "Vừ A Páo": ["speaker"]}


def test_who_talks_with_a_winner_has_won_nothing() -> None:
    told = roles("Ông Vừ A Páo trò chuyện cùng cô Lê Thị Na, người vừa đoạt giải Nhất.")
    assert told["Vừ A Páo"] == ["attendee"]


def test_a_remark_in_brackets_parts_no_list() -> None:
    told = "Hai giảng viên Lê Thị Na (sinh năm 1990) và Vũ Văn Hải (sinh năm 1992) được tặng Giấy khen."
    assert roles(told) == {"Lê Thị Na": ["honoured"], "Vũ Văn Hải": ["honoured"]}


def test_guests_of_a_ceremony_do_not_receive_what_it_is_named_after() -> None:
    text = "Dự lễ đón nhận Huân chương Lao động hạng Nhất có đồng chí Lê Thị Na, Bí thư Tỉnh ủy."
    assert roles(text) == {"Lê Thị Na": ["attendee"]}


@pytest.mark.parametrize(
    "told",
    [
        "Chủ tịch UBND tỉnh tặng Bằng khen cho 5 tập thể và 12 cá nhân. Trong đó có ThS Lê Thị Na.",
        "Hai tập thể, một cá nhân được đề nghị khen. Cá nhân là cô Lê Thị Na.",
    ],
)
def test_some_of_those_honoured_are_named_in_the_next_sentence(told: str) -> None:
    assert roles(told) == {"Lê Thị Na": ["honoured"]}


@pytest.mark.parametrize(
    ("ceremony", "expected"),
    [
        ("Lễ trao tặng Huy hiệu 30 năm tuổi Đảng cho", ["honoured"]),
        ("Lễ trao Huân chương Lao động cho", ["honoured"]),
        ("Lễ truy tặng Kỷ niệm chương cho", None),
        ("Lễ trao học bổng mang tên", None),
    ],
)
def test_whom_a_ceremony_is_held_for(ceremony: str, expected: list[str] | None) -> None:
    assert roles(f"Sáng 18/11, trường tổ chức {ceremony} đồng chí Lê Thị Na.").get("Lê Thị Na") == expected


def test_some_of_those_who_are_given_something_for_their_part_in_a_scheme() -> None:
    given = "Chủ tịch UBND tỉnh tặng bằng khen cho 3 tập thể, 6 cá nhân có thành tích trong thực hiện Đề án"
    assert roles(f"{given}, trong đó có bà Lê Thị Na.") == {"Lê Thị Na": ["honoured"]}
