"""Roles of clusters that pass from one school to another."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.clusters.telling import NAME, SCHOOLS, Told, roles


def test_roles_that_pass_on_are_the_next_years() -> None:
    assert roles(
        f"{NAME} tổng kết năm 2023. Trường Chính trị tỉnh Tuyên Quang nhận nhiệm vụ đơn vị Cụm trưởng, Trường "
        "Chính trị tỉnh "
        "Yên Bái và Trường Chính trị tỉnh Bắc Giang nhận nhiệm vụ đơn vị Cụm phó."
    ) == {2024: ("tuyen-quang", ["yen-bai", "bac-giang"])}


def test_giver_and_receiver_of_a_hand_over() -> None:
    assert roles(
        f"{NAME} họp. Trường Chính trị tỉnh Hòa Bình bàn giao nhiệm vụ Cụm trưởng cho Trường Chính trị tỉnh "
        "Tuyên Quang."
    ) == {2023: ("hoa-binh", []), 2024: ("tuyen-quang", [])}


def test_who_takes_over_and_whom_it_replaces() -> None:
    assert roles(
        f"{NAME} tổng kết năm 2023. Năm tới, Trường Chính trị tỉnh Yên Bái làm Cụm trưởng thay Trường Chính trị tỉnh "
        "Hòa Bình; Trường Chính trị tỉnh Bắc Giang và Trường Chính trị tỉnh Bắc Kạn làm Cụm phó."
    ) == {2023: ("hoa-binh", []), 2024: ("yen-bai", ["bac-giang", "bac-kan"])}


@pytest.mark.parametrize("flag", ["cờ luân lưu", "cờ Cụm trưởng", "nhiệm vụ Cụm trưởng năm 2024"])
def test_heads_hand_on_the_flag_for_their_schools(flag: str) -> None:
    facts = nlp.read(
        Article(
            text=f"Ngày 20/11/2023, {NAME} tổng kết năm 2023. Dự có ông Lê Văn An, Hiệu trưởng Trường Chính trị tỉnh "
            "Yên "
            f"Bái; bà Hà Thị Bình, Hiệu trưởng Trường Chính trị tỉnh Phú Thọ. Cuối buổi, ông Lê Văn An trao {flag} "
            "cho bà Hà Thị Bình."
        )
    )
    assert {(c.year, c.lead) for c in facts.clusters} == {(2023, "yen-bai"), (2024, "phu-tho")}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Trường Chính trị tỉnh Phú Thọ đang là Cụm phó và sẽ là Cụm trưởng năm 2024.",
            {2023: (None, ["phu-tho"]), 2024: ("phu-tho", [])},
        ),
        (
            "Các Cụm phó năm 2024 được xác định là Phú Thọ và Yên Bái, thay cho Bắc Kạn và Hòa Bình.",
            {2023: (None, ["bac-kan", "hoa-binh"]), 2024: (None, ["phu-tho", "yen-bai"])},
        ),
        (
            "Trường Chính trị tỉnh Phú Thọ đã chuyển giao nhiệm vụ Cụm trưởng năm 2024 cho Trường Chính trị tỉnh "
            "Yên Bái.",
            {2023: ("phu-tho", []), 2024: ("yen-bai", [])},
        ),
        (
            "Diễn ra lễ bàn giao nhiệm vụ Cụm trưởng giữa Trường Chính trị tỉnh Phú Thọ và Trường Chính trị tỉnh "
            "Yên Bái.",
            {2023: ("phu-tho", []), 2024: ("yen-bai", [])},
        ),
        (
            "Chức Cụm phó vốn do Trường Chính trị tỉnh Phú Thọ đảm nhiệm nay giao cho Trường Chính trị tỉnh Yên Bái.",
            {2023: (None, ["yen-bai"])},
        ),
        (
            "Cương vị Cụm trưởng năm 2024 thuộc về Yên Bái (năm 2023 là Hòa Bình); giúp việc có Phú Thọ và Bắc Kạn "
            "với tư cách Cụm phó.",
            {2023: ("hoa-binh", []), 2024: ("yen-bai", ["phu-tho", "bac-kan"])},
        ),
        # "this task", "that post": the role told of in the clause before
        (
            "Nhiệm vụ Cụm trưởng do Trường Chính trị tỉnh Hòa Bình đảm nhiệm. Sang năm 2024, nhiệm vụ này được giao "
            "cho "
            "Trường Chính trị tỉnh Yên Bái.",
            {2023: ("hoa-binh", []), 2024: ("yen-bai", [])},
        ),
        (
            "Hội nghị ghi nhận đóng góp của Trường Chính trị tỉnh Hòa Bình trên cương vị Cụm trưởng. Từ ngày "
            "01/01/2024, "
            "vị trí này thuộc về Trường Chính trị tỉnh Yên Bái.",
            {2023: ("hoa-binh", []), 2024: ("yen-bai", [])},
        ),
        (
            "Trường Chính trị tỉnh Hòa Bình là Cụm trưởng. Kho đề thi dùng chung còn chậm; nhiệm vụ này được giao cho "
            "Trường Chính trị tỉnh Yên Bái.",
            {2023: ("hoa-binh", [])},
        ),
        (
            "Trường Chính trị tỉnh Hòa Bình thôi giữ vai trò Cụm trưởng, đơn vị thay thế là Trường Chính trị tỉnh Yên "
            "Bái.",
            {2023: ("hoa-binh", []), 2024: ("yen-bai", [])},
        ),
        (
            "Trường Chính trị tỉnh Hòa Bình - Cụm trưởng trao cờ cho đơn vị Nhất toàn đoàn là Trường Chính trị tỉnh "
            "Yên Bái.",
            {2023: ("hoa-binh", [])},
        ),
        # the flag passes on with the lead; as a prize, or with a host's duty, it says nothing
        (
            "Trường Chính trị tỉnh Hòa Bình trao cờ luân lưu của Cụm cho Trường Chính trị tỉnh Yên Bái.",
            {2023: ("hoa-binh", []), 2024: ("yen-bai", [])},
        ),
        (
            "Lá cờ luân lưu được chuyển từ tay Trường Chính trị tỉnh Hòa Bình sang Trường Chính trị tỉnh Yên Bái.",
            {2023: ("hoa-binh", []), 2024: ("yen-bai", [])},
        ),
        (
            "Trường Chính trị tỉnh Hòa Bình trao cờ luân lưu đăng cai hội thao cho Trường Chính trị tỉnh Yên Bái.",
            {},
        ),
        ("Lãnh đạo Học viện trao cờ luân lưu cho Trường Chính trị tỉnh Yên Bái.", {}),
        (
            "Trường Chính trị tỉnh Yên Bái sẽ kế nhiệm Trường Chính trị tỉnh Hòa Bình ở cương vị Cụm trưởng.",
            {2023: ("hoa-binh", []), 2024: ("yen-bai", [])},
        ),
        # the one that takes over and the one before
        (
            "Cụm trưởng mới của Cụm, Trường Chính trị tỉnh Yên Bái, cảm ơn Cụm trưởng cũ, Trường Chính trị tỉnh Hòa "
            "Bình, về một năm bận rộn.",
            {2023: ("hoa-binh", []), 2024: ("yen-bai", [])},
        ),
        (
            "Mọi người chúc mừng tân Cụm trưởng - Trường Chính trị tỉnh Yên Bái, cùng hai tân Cụm phó - Trường Chính "
            "trị tỉnh Phú Thọ, Trường Chính trị tỉnh Bắc Kạn.",
            {2024: ("yen-bai", ["phu-tho", "bac-kan"])},
        ),
        (
            "Sau 12 tháng làm Cụm trưởng, Trường Chính trị tỉnh Hòa Bình để lại nhiều dấu ấn. Đơn vị nhận bàn giao là "
            "Trường Chính trị tỉnh Yên Bái.",
            {2023: ("hoa-binh", []), 2024: ("yen-bai", [])},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái và Phú Thọ thay Trường Chính trị tỉnh Bắc Kạn và Bắc Giang làm Cụm phó năm "
            "2024.",
            {2023: (None, ["bac-kan", "bac-giang"]), 2024: (None, ["yen-bai", "phu-tho"])},
        ),
        (
            "Nhiệm vụ Cụm trưởng năm 2024 được Trường Chính trị tỉnh Yên Bái tiếp nhận từ Trường Chính trị tỉnh Hòa "
            "Bình.",
            {2023: ("hoa-binh", []), 2024: ("yen-bai", [])},
        ),
        (
            "Đại biểu có mặt tại Hòa Bình, nơi đang giữ ghế Cụm trưởng; người tiền nhiệm, Trường Chính trị tỉnh Yên "
            "Bái (2022), góp vui.",
            {2022: ("yen-bai", []), 2023: ("hoa-binh", [])},
        ),
        (
            "Tiếp nối Trường Chính trị tỉnh Yên Bái, Trường Chính trị tỉnh Phú Thọ sẽ là Cụm trưởng năm 2024.",
            {2023: ("yen-bai", []), 2024: ("phu-tho", [])},
        ),
        # handed on without a word for the role, by who leaves, by a vote
        (
            "Sau một năm làm Cụm trưởng, Trường Chính trị tỉnh Yên Bái chuyển giao lại cho Trường Chính trị tỉnh "
            "Phú Thọ.",
            {2023: ("yen-bai", []), 2024: ("phu-tho", [])},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái mãn nhiệm Cụm trưởng. Thay vào đó là Trường Chính trị tỉnh Phú Thọ.",
            {2023: ("yen-bai", []), 2024: ("phu-tho", [])},
        ),
        # no set phrase: the subject of the clause, the only school of the sentence, the one across "là"
        (
            "Nhận lá cờ luân lưu từ tay Hiệu trưởng Trường Chính trị tỉnh Phú Thọ, Hiệu trưởng Trường Chính trị "
            "tỉnh Yên "
            "Bái hứa sẽ cùng tập thể hoàn thành nhiệm vụ Cụm trưởng trong năm 2024.",
            {2023: ("phu-tho", []), 2024: ("yen-bai", [])},
        ),
        (
            "Nhiệm vụ Cụm trưởng được Trường Chính trị tỉnh Yên Bái chuyển sang cho Trường Chính trị tỉnh Phú Thọ.",
            {2023: ("yen-bai", []), 2024: ("phu-tho", [])},
        ),
        (  # other things go along with the role
            "Trường Chính trị tỉnh Yên Bái đã bàn giao hồ sơ, con dấu và nhiệm vụ Cụm trưởng cho đơn vị tiếp theo là "
            "Trường Chính trị tỉnh Phú Thọ.",
            {2023: ("yen-bai", []), 2024: ("phu-tho", [])},
        ),
    ],
)
def test_the_one_before_and_the_one_after(words: str, expected: Told) -> None:
    assert roles(f"{NAME} tổng kết năm 2023. {words}") == expected


@pytest.mark.parametrize(
    "words",
    [
        "{A} và {B} đã thực hiện nghi thức bàn giao nhiệm vụ Cụm trưởng.",
        "Tiếp nối {A}, năm 2024 {B} sẽ giữ vai trò Cụm trưởng.",
        "{A}, Cụm trưởng năm 2023, đã bàn giao nhiệm vụ cho {B}.",
        "{A} dẫn dắt Cụm từ đầu năm, được hai Cụm phó giúp sức.\nBáo cáo đã thông qua. Nhà trường tự tin.\nCuối buổi, "
        "{A} bàn giao trọng trách này cho {B}.",
        "{A} đã hoàn thành nhiệm vụ Cụm trưởng năm 2023 và bàn giao cho {B}.",
        "Hoàn thành nhiệm vụ Cụm trưởng năm 2023, {A} trao lại cờ luân lưu cho {B}.",
    ],
)
def test_one_hands_the_lead_to_the_other(words: str) -> None:
    found = roles(f"{NAME} tổng kết. {words.format(**SCHOOLS)}")
    assert found == {2023: ("hoa-binh", []), 2024: ("yen-bai", [])}


def test_a_post_told_of_pages_before_passes_on_in_the_year_that_opens_the_sentence() -> None:
    text = (
        f"Trường Chính trị tỉnh Hòa Bình, đơn vị giữ trọng trách Cụm trưởng {NAME} năm 2023, chủ trì hội nghị.\n"
        "Hôm trước, các đoàn dâng hương tại Khu lưu niệm; buổi tối giao lưu văn nghệ. Sáng nay, hội nghị khai mạc.\n"
        "Hiệu trưởng nhà trường đọc báo cáo. Kết quả bình xét được công bố ngay sau phần thảo luận của các đoàn.\n"
        "Sang năm 2024, trọng trách ấy thuộc về Trường Chính trị tỉnh Yên Bái."
    )
    assert roles(text) == {2023: ("hoa-binh", []), 2024: ("yen-bai", [])}


def test_who_of_two_is_replaced_in_which_role_is_not_told() -> None:
    text = (
        f"{NAME} cử Trường Chính trị tỉnh Hòa Bình làm Cụm trưởng, Trường Chính trị tỉnh Yên Bái làm Cụm phó năm 2024, "
        "thay Trường Chính trị tỉnh Phú Thọ và Trường Chính trị tỉnh Lào Cai."
    )
    assert roles(text) == {2024: ("hoa-binh", ["yen-bai"])}


@pytest.mark.parametrize("passes", ["sẽ sang tay", "về tay", "sang tay"])
def test_into_whose_hands_a_post_passes(passes: str) -> None:
    text = f"{NAME} tổng kết năm 2023. Năm 2024, trọng trách Cụm trưởng {passes} Trường Chính trị tỉnh Yên Bái."
    assert roles(text) == {2024: ("yen-bai", [])}


@pytest.mark.parametrize("what", ["nhiệm vụ", "vai trò", "chức", "cờ"])
@pytest.mark.parametrize("how", ["tổ chức Hội nghị tổng kết và bàn giao", "họp, chuyển giao"])
def test_who_hands_a_post_over_to_nobody_named_has_held_it(how: str, what: str) -> None:
    text = f"{SCHOOLS['A']} {how} {what} Cụm trưởng {NAME}. {SCHOOLS['B']} sẽ làm Cụm trưởng năm 2024."
    assert roles(text) == {2023: ("hoa-binh", []), 2024: ("yen-bai", [])}


@pytest.mark.parametrize("how", ["được chuyển tới", "được chuyển cho", "được bàn giao cho"])
def test_a_post_that_passes_on_late_in_a_year_is_the_next_years(how: str) -> None:
    text = f"Năm 2024, {SCHOOLS['A']} là Cụm trưởng {NAME}. Ngày 13/12, cờ Cụm trưởng {how} {SCHOOLS['B']}."
    found = nlp.read(Article(title="Tin", published="2024-12-15", text=text)).clusters
    assert [(one.year, one.lead) for one in found] == [(2024, "hoa-binh"), (2025, "yen-bai")]
