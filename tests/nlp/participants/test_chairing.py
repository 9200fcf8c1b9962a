"""Who chairs: lists, links, boards, and those who preside together."""

import pytest

from tests.nlp.participants.told import people, read, roles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chủ trì Hội nghị có đồng chí Lê Thị Na.", ["chair"]),
        ("Chủ tọa phiên thứ nhất, TS Lê Thị Na dành nhiều thời gian cho câu hỏi từ hội trường.", ["chair"]),
        ("Hội nghị diễn ra dưới sự chủ trì của đồng chí Lê Thị Na.", ["chair"]),
        ("Hội nghị do đồng chí Lê Thị Na, Hiệu trưởng chủ trì.", ["chair"]),
        ("Đồng chí Lê Thị Na chủ trì và phát biểu khai mạc hội nghị.", ["chair", "speaker"]),
        ("Tham dự và chủ trì Hội nghị có đồng chí Lê Thị Na.", ["chair", "attendee"]),
        ("Tham gia điều hành hội nghị có đồng chí Lê Thị Na.", ["chair"]),
        ("Hội đồng thẩm định do đồng chí Lê Thị Na làm Chủ tịch đã họp, kết luận trường đủ điều kiện.", ["chair"]),
        ("Về phía lãnh đạo nhà trường tham dự và chủ trì Hội thảo có bà Lê Thị Na.", ["chair", "attendee"]),
        ("Bà Lê Thị Na, Chủ tịch Hội đồng thẩm định cấp tỉnh dự và chủ trì hội nghị.", ["chair", "attendee"]),
        ("Bà Lê Thị Na chủ trì buổi họp, cùng tham dự có các thành viên Hội đồng.", ["chair"]),
        ("Bà Lê Thị Na nhấn mạnh điều này khi chủ trì cuộc làm việc của tỉnh.", ["chair", "speaker"]),
        ("Bà Lê Thị Na, Trưởng Cụm năm 2022 và Hiệu trưởng trường A, trường B chủ trì hội nghị.", ["chair"]),
        ("Bà Lê Thị Na, Phó Chủ tịch Hội đồng, được ủy quyền chủ trì hội nghị.", ["chair"]),
        ("Bà Lê Thị Na, Trưởng Ban Chỉ đạo thực hiện Đề án chủ trì hội nghị.", ["chair"]),
        ("Bà Lê Thị Na dẫn dắt phần thảo luận.", ["chair"]),
        ("Hội nghị họp dưới sự chủ trì của Đoàn Chủ tịch gồm đồng chí Lê Thị Na.", ["chair"]),
    ],
)
def test_one_who_chairs(text: str, expected: list[str]) -> None:
    assert roles(text) == {"Lê Thị Na": expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # what is done at one place is left out at the next
            "Chủ trì tại điểm cầu chính có TS. Lê Thị An; tại điểm cầu Việt Trì có TS. Vừ A Páo.",
            [("An", None, None, "chair"), ("Páo", None, None, "chair")],
        ),
        (  # a list goes on behind a remark, and behind "của A và ...:"
            "Dự có TS Lê Thị An, Phó Giám đốc, chủ trì Hội nghị; TS Vừ A Páo, Vụ trưởng.",
            [("An", "Phó Giám đốc", None, "chair attendee"), ("Páo", "Vụ trưởng", None, "attendee")],
        ),
        (
            "Buổi họp mặt có sự hiện diện của Bí thư Lê Văn An và các nhà giáo lão thành: Vừ A Páo, Lò Thị Mây.",
            [("An", "Bí thư", None, "attendee"), ("Páo", None, None, "attendee"), ("Mây", None, None, "attendee")],
        ),
        (  # for whom somebody speaks stands between him and what he does; others may stand there, too
            "Các đồng chí: Lê Thị An, Hiệu trưởng; Vừ A Páo, Phó Hiệu trưởng, đại diện hai Cụm phó, chủ trì hội nghị.",
            [("An", "Hiệu trưởng", None, "chair"), ("Páo", "Phó Hiệu trưởng", None, "chair")],
        ),
        (  # what one does with another stands before both
            "Cùng chủ trì hội nghị với bà Lê Thị An là TS Vừ A Páo và ThS Lò Thị Mây.",
            [("An", None, None, "chair"), ("Páo", None, None, "chair"), ("Mây", None, None, "chair")],
        ),
        (
            "Hội đồng gồm 7 thành viên, TS Lê Thị An làm Chủ tịch; ThS Vừ A Páo làm Thư ký.",
            [("An", None, None, "chair"), ("Páo", None, None, "attendee")],
        ),
        (  # the work of a board is no verb
            "Bà Lê Thị An, Phó Hiệu trưởng - Tổ trưởng Tổ tự đánh giá trình bày báo cáo.",
            [("An", "Phó Hiệu trưởng", None, "presenter")],
        ),
        (
            "Chủ trì: TS Lê Thị An; thư ký: ThS Vừ A Páo, ThS Lò Thị Mây.",
            [("An", None, None, "chair"), ("Páo", "thư ký", None, "attendee"), ("Mây", None, None, "attendee")],
        ),
        ("Tọa đàm do TS Lê Thị An dẫn dắt.", [("An", None, None, "chair")]),
        ("Đội bóng do thầy Lê Văn An dẫn dắt thắng 3-0.", [("An", None, None, "attendee")]),
        (  # the office of the one before the comma
            "Kết quả: bà Lê Thị An đắc cử Bí thư, ông Vừ A Páo được bầu vào Ban Chấp hành.",
            [("An", None, None, "attendee"), ("Páo", None, None, "attendee")],
        ),
        (
            "Tổ do TS Lê Thị An làm Trưởng ban; các phó trưởng ban: TS Vừ A Páo (Hiệu trưởng), ThS Lò Mây (Vụ phó).",
            [
                ("An", None, None, "attendee"),
                ("Páo", "Hiệu trưởng", None, "attendee"),
                ("Mây", "Vụ phó", None, "attendee"),
            ],
        ),
        (
            "Họp dưới sự điều hành của Phó Hiệu trưởng phụ trách đào tạo Lê Thị An.",
            [("An", "Phó Hiệu trưởng phụ trách", None, "chair")],
        ),
        (
            "Tổ do bà Lê Thị An làm Chủ tịch, các thành viên: Vừ A Páo (Sơn La), Lò Thị Mây (Lào Cai).",
            [
                ("An", None, None, "chair"),
                ("Páo", "thành viên", "Sơn La", "attendee"),
                ("Mây", "thành viên", "Lào Cai", "attendee"),
            ],
        ),
        (  # what a list says is its own, whatever stood before the semicolon
            "Bí thư Lê Thị An trình bày báo cáo của Ban Thường vụ và của các chi bộ; cùng dự buổi làm việc với đoàn có "
            "ông Vừ A Páo.",
            [("An", "Bí thư", None, "presenter"), ("Páo", None, None, "attendee")],
        ),
    ],
)
def test_who_chairs_and_who_is_on_the_board(text: str, expected: list[tuple[str, str | None, str | None, str]]) -> None:
    assert people(text) == expected


def test_who_presides_at_each_end_of_a_video_link() -> None:
    told = "Chủ trì tại điểm cầu chính có TS. Lê Thị Na, Hiệu trưởng; tại điểm cầu Việt Trì có TS. Vũ Văn Hải."
    assert roles(told) == {"Lê Thị Na": ["chair"], "Vũ Văn Hải": ["chair"]}


def test_lists_and_clauses_keep_their_own_roles() -> None:
    text = (
        "Dự có TS Lê Thị Na, Phó Vụ trưởng; về phía tỉnh có bà Vừ Thị Dợ, Phó Bí thư Tỉnh ủy cùng lãnh đạo các sở.\n"
        "Đồng chí Trần Văn Bảy phát biểu khai mạc; ThS Đỗ Văn Tám trình bày báo cáo, các đại biểu thảo luận.\n"
        "TS. Hà Thị Sáu, Hiệu trưởng; TS Lý Văn Chín, Phó Hiệu trưởng đồng chủ trì."
    )
    assert roles(text) == {
        "Lê Thị Na": ["attendee"],
        "Vừ Thị Dợ": ["attendee"],
        "Trần Văn Bảy": ["speaker"],
        "Đỗ Văn Tám": ["presenter"],
        "Hà Thị Sáu": ["chair"],
        "Lý Văn Chín": ["chair"],
    }


def test_a_title_in_a_list_may_go_on_with_a_verb() -> None:
    text = "Chủ trì có: TS Trần Văn An, Chủ tịch Hội đồng tự đánh giá; ThS Lê Thị Na, Phó Hiệu trưởng."
    assert roles(text) == {"Trần Văn An": ["chair"], "Lê Thị Na": ["chair"]}


def test_what_two_do_together() -> None:
    text = "Bà Lê Thị Na khai mạc và cùng ông Bế Văn Tư điều hành phần thảo luận."
    assert roles(text) == {"Lê Thị Na": ["chair", "speaker"], "Bế Văn Tư": ["chair"]}


def test_hosts_and_guests_who_preside_together() -> None:
    text = "TS. Bế Văn Tư, Hiệu trưởng, cùng ngồi ghế chủ tọa với chủ nhà là bà Lê Thị Na."
    assert {person.name: person.roles for person in read(text)} == {"Bế Văn Tư": ["chair"], "Lê Thị Na": ["chair"]}


def test_deputies_named_after_their_lead_chair_with_him() -> None:
    text = "Bà Lê Thị Na, Cụm trưởng, cùng hai Cụm phó là ông Bế Văn Tư, Hiệu trưởng trường A và ông Lò Văn Ơn chủ trì."
    assert roles(text) == {name: ["chair"] for name in ("Lê Thị Na", "Bế Văn Tư", "Lò Văn Ơn")}


def test_a_remark_on_an_office_stands_before_the_verb() -> None:
    remark = "(Hội đồng được thành lập theo Quyết định số 12-QĐ/TU ngày 04/8/2023 của Ban Thường vụ Tỉnh ủy Sơn La)"
    assert roles(f"Bà Lê Thị Na, Chủ tịch Hội đồng đánh giá {remark} chủ trì phiên họp.") == {"Lê Thị Na": ["chair"]}


def test_on_behalf_of_the_chair_is_not_the_chair() -> None:
    text = "Thay mặt Chủ trì Hội nghị, PGS,TS Lê Thị Na, Phó Giám đốc Học viện trình bày Báo cáo tổng kết."
    assert roles(text) == {"Lê Thị Na": ["presenter"]}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (", đơn vị giữ vai trò Cụm trưởng năm 2024; bà Lê Thị Na chủ trì hội nghị.", (["chair"], ["chair"])),
        (" - đơn vị đăng cai phát biểu; bà Lê Thị Na trình bày báo cáo.", (["speaker"], ["presenter"])),
        (" không dự; thay mặt nhà trường có bà Lê Thị Na.", (None, ["attendee"])),
    ],
)
def test_what_stands_between_two(told: str, expected: tuple[list[str] | None, list[str]]) -> None:
    found = roles(f"TS. Bế Văn Tư, Hiệu trưởng Trường Chính trị tỉnh Cao Bằng{told}")
    assert (found.get("Bế Văn Tư"), found["Lê Thị Na"]) == expected


def test_juries_appointments_and_who_speaks_for_the_honoured() -> None:
    assert roles("Ban Giám khảo gồm: TS. Lã Thị Hương (Trưởng ban), ThS. Đinh Văn Viễn.") == {
        "Lã Thị Hương": ["attendee"],
        "Đinh Văn Viễn": ["attendee"],
    }
    assert roles("Bà Sầm Thị Nga trao quyết định bổ nhiệm ThS. Nông Văn Quế giữ chức Phó Hiệu trưởng.") == {
        "Sầm Thị Nga": ["attendee"],
        "Nông Văn Quế": ["attendee"],
    }
    assert roles("Cô Bùi Thị Hậu thay mặt những người được khen nói lời tri ân.") == {"Bùi Thị Hậu": ["speaker"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thành phần dự họp gồm TS Lê Thị An, Hiệu trưởng, chủ trì; ThS Vừ A Páo.", {"An": "chair", "Páo": "attendee"}),
        ("Trình bày báo cáo, TS Lê Thị An, người chủ trì hội nghị, cho biết vậy.", {"An": "chair presenter"}),
        ("Phát biểu tại hội nghị, TS Lê Thị An, người từng chủ trì đề án, đề nghị làm nhanh.", {"An": "speaker"}),
        ("TS Lê Thị An phát biểu và trân trọng mời các trường dự hội nghị, ký giao ước.", {"An": "speaker"}),
        ("TS Lê Thị An phát biểu và ký giao ước.", {"An": "speaker signatory"}),
    ],
)
def test_what_a_remark_or_an_invitation_adds(text: str, expected: dict[str, str]) -> None:
    assert {name.split()[-1]: " ".join(does) for name, does in roles(text).items()} == expected


def test_who_chairs_together_with_another() -> None:
    text = "Bà Lê Thị Na, Hiệu trưởng, chủ trì hội nghị cùng TS Vừ A Páo và TS Lò Văn Ba, đại diện hai Cụm phó."
    assert roles(text) == {name: ["chair"] for name in ("Lê Thị Na", "Vừ A Páo", "Lò Văn Ba")}
