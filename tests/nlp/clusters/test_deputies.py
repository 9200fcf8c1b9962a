"""Who of the schools beside a word for a cluster's deputies they are."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.clusters.telling import NAME, SCHOOLS, Told, roles


def test_one_year_for_roles_given_together() -> None:
    assert roles(
        f"{NAME} nhất trí bầu Trường Chính trị tỉnh Phú Thọ làm Cụm trưởng năm 2026; hai Cụm phó là Trường "
        "Chính trị tỉnh Thái "
        "Nguyên và Lào Cai.",
        covers="2025",
    ) == {2026: ("phu-tho", ["thai-nguyen", "lao-cai"])}


def test_deputies_after_their_lead_in_a_list() -> None:
    text = (
        f"{NAME} họp, có Trường Chính trị tỉnh Hòa Bình (Cụm trưởng), Trường Chính trị tỉnh Yên Bái và Trường "
        "Chính trị tỉnh "
        "Phú Thọ (các Cụm phó), Trường Chính trị tỉnh Bắc Kạn."
    )
    assert roles(text) == {2023: ("hoa-binh", ["yen-bai", "phu-tho"])}


def test_deputies_told_in_the_sentence_after_are_of_the_same_year() -> None:
    assert roles(
        f"{NAME} tổng kết năm 2023. Chức Cụm trưởng năm 2024 được trao cho Trường Chính trị tỉnh Yên Bái. Giúp việc có "
        "Cụm phó là các Trường Chính trị tỉnh Bắc Giang, Bắc Kạn."
    ) == {2024: ("yen-bai", ["bac-giang", "bac-kan"])}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Cụm phó phụ trách học thuật - Trường Chính trị tỉnh Phú Thọ - chuẩn bị tài liệu.",
            {2023: (None, ["phu-tho"])},
        ),
        (
            "Năm 2023, Bắc Kạn là Cụm trưởng, Phú Thọ và Yên Bái cùng giữ vai trò Cụm phó.",
            {2023: ("bac-kan", ["phu-tho", "yen-bai"])},
        ),
        (
            "Trường Chính trị tỉnh Bắc Kạn (Cụm trưởng), Phú Thọ, Yên Bái (Cụm phó) điều hành.",
            {2023: ("bac-kan", ["phu-tho", "yen-bai"])},
        ),
        (
            "Các trường: Bắc Kạn (Cụm trưởng), Phú Thọ, Yên Bái (Cụm phó), Hòa Bình cùng dự.",
            {2023: ("bac-kan", ["yen-bai"])},
        ),
        (
            "Năm 2024, Trường Chính trị tỉnh Phú Thọ tiếp tục làm Cụm phó, cùng với Trường Chính trị tỉnh Yên Bái.",
            {2024: (None, ["phu-tho", "yen-bai"])},
        ),
        (
            "Sang năm 2024, mọi việc sang tay người khác; hai trường Phú Thọ và Yên Bái giúp việc với vai trò Cụm phó.",
            {2024: (None, ["phu-tho", "yen-bai"])},
        ),
        (
            "Năm 2024, Trường Chính trị tỉnh Phú Thọ là Cụm trưởng. Cùng với Phú Thọ, Yên Bái và Bắc Kạn được giao làm "
            "Cụm phó năm 2024.",
            {2024: ("phu-tho", ["yen-bai", "bac-kan"])},
        ),
        (
            "Các trường đã bầu Ban điều hành Cụm năm 2024. Theo đó, Phú Thọ là Cụm trưởng; Cụm phó gồm Yên Bái và Bắc "
            "Kạn.",
            {2024: ("phu-tho", ["yen-bai", "bac-kan"])},
        ),
        (
            "Giúp việc cho Cụm trưởng năm 2024 sẽ là Trường Chính trị tỉnh Yên Bái và Trường Chính trị tỉnh Bắc Kạn.",
            {2024: (None, ["yen-bai", "bac-kan"])},
        ),
        # deputies
        (
            "Chủ trì có ông Lê Văn An, Hiệu trưởng Trường Chính trị tỉnh Yên Bái và bà Hà Thị Bình, Phó Hiệu trưởng "
            "phụ "
            "trách Trường Chính trị tỉnh Phú Thọ, hai Cụm phó.",
            {2023: (None, ["yen-bai", "phu-tho"])},
        ),
        (
            "Cảm ơn hai đồng chí Cụm phó, anh Lê Văn An (Trường Chính trị tỉnh Yên Bái) và chị Hà Thị Bình (Trường "
            "Chính trị tỉnh Phú Thọ), đã chia lửa.",
            {2023: (None, ["yen-bai", "phu-tho"])},
        ),
        (
            "Giao nhiệm vụ Cụm trưởng năm 2024 cho Trường Chính trị tỉnh Hòa Bình, với hai Cụm phó là Yên Bái và Phú "
            "Thọ.",
            {2024: ("hoa-binh", ["yen-bai", "phu-tho"])},
        ),
        (
            "Trường Chính trị tỉnh Hòa Bình đứng đầu Cụm, giúp việc là Trường Chính trị tỉnh Yên Bái và Trường Chính "
            "trị tỉnh Phú Thọ.",
            {2023: ("hoa-binh", ["yen-bai", "phu-tho"])},
        ),
        (
            "Sang năm, Trường Chính trị tỉnh Yên Bái đứng đầu Cụm, với Phú Thọ và Bắc Kạn làm phó.",
            {2024: ("yen-bai", ["phu-tho", "bac-kan"])},
        ),
        # words between the role and its school, posts told first, the Academy that gives them
        ("Hai Cụm phó gần đây nhất là Yên Bái và Phú Thọ.", {2023: (None, ["yen-bai", "phu-tho"])}),
        (
            "Cụm trưởng năm 2024 là Trường Chính trị tỉnh Yên Bái. Trường Chính trị tỉnh Phú Thọ và Trường Chính "
            "trị tỉnh "
            "Bắc Kạn là Cụm phó.",
            {2024: ("yen-bai", ["phu-tho", "bac-kan"])},
        ),
        # one of a list; whoever speaks of "us"
        (
            "Dự có các trường: Yên Bái, Phú Thọ (Cụm phó), Bắc Kạn, Hòa Bình.",
            {2023: (None, ["phu-tho"])},
        ),
        (  # a list stops at a semicolon
            "Dự có các trường Bắc Kạn, Hòa Bình; Trường Chính trị tỉnh Yên Bái là Cụm phó năm 2023.",
            {2023: (None, ["yen-bai"])},
        ),
        (  # as many as are announced
            "Chủ trì có Trường Chính trị tỉnh Phú Thọ (Cụm trưởng) cùng hai trường Bắc Kạn, Hòa Bình (Cụm phó).",
            {2023: ("phu-tho", ["bac-kan", "hoa-binh"])},
        ),
        (  # whose head is only helped
            "Cùng điều hành với Hiệu trưởng Trường Chính trị tỉnh Phú Thọ là hai Cụm phó đến từ Trường "
            "Chính trị tỉnh Bắc Kạn và Trường Chính trị tỉnh Hòa Bình.",
            {2023: (None, ["bac-kan", "hoa-binh"])},
        ),
        (
            "Các Cụm phó: ông Lê Văn Nam - Hiệu trưởng Trường Chính trị tỉnh Bắc Kạn, bà Vũ Thị Mai - Hiệu trưởng "
            "Trường Chính trị tỉnh Hòa Bình.",
            {2023: (None, ["bac-kan", "hoa-binh"])},
        ),
        (  # each in its brackets
            "Cụm có Cụm trưởng (Trường Chính trị tỉnh Phú Thọ), 02 Cụm phó (Trường Chính trị tỉnh Bắc Kạn, Hòa Bình).",
            {2023: ("phu-tho", ["bac-kan", "hoa-binh"])},
        ),
    ],
)
def test_how_many_of_a_list_are_deputies(words: str, expected: Told) -> None:
    assert roles(f"{NAME} tổng kết năm 2023. {words}") == expected


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Giúp Yên Bái trong năm tới với vai Cụm phó là {A} và {B}.", 2024),
        ("Trong năm 2023, hai Cụm phó sát cánh cùng Yên Bái là {A} và {B}.", 2023),
        ("Hai Cụm phó đồng hành cùng trường chúng tôi là {A} và {B}.", 2023),
    ],
)
def test_whom_they_help_stands_between(text: str, year: int) -> None:
    two = {"A": "Trường Chính trị tỉnh Hòa Bình", "B": "Trường Chính trị tỉnh Phú Thọ"}
    assert roles(f"{NAME} tổng kết năm 2023. {text.format(**two)}")[year][1] == ["hoa-binh", "phu-tho"]


def test_schools_that_merged_into_the_one_that_writes_are_no_deputies_beside_it() -> None:
    text = (
        "Năm 2025, trên cơ sở hợp nhất ba trường Phú Thọ, Vĩnh Phúc, Hòa Bình, Trường đã hoàn thành vai trò Cụm phó "
        f"{NAME}."
    )
    page = Article(title="Gặp mặt", published="2026-02-14", text=text, site_name="Trường Chính trị tỉnh Phú Thọ")
    assert [(c.year, c.deputies) for c in nlp.read(page).clusters] == [(2025, ["phu-tho"])]


@pytest.mark.parametrize(
    "words",
    [
        "{A} (nay thuộc {C}) làm Cụm trưởng, {B} làm Cụm phó.",
        "{A}, nay sáp nhập vào {C}, làm Cụm trưởng; {B} (trường bạn của {C}) là Cụm phó.",
        "Cụm trưởng là {A} (nay là cơ sở 2 của {C}), Cụm phó là {B}, nay thuộc {C}.",
        "{A} (trên cơ sở hợp nhất các trường {c}, Lào Cai) được bầu làm Cụm trưởng, {B} làm Cụm phó.",
    ],
)
def test_the_school_that_another_belongs_to_now_holds_nothing(words: str) -> None:
    assert roles(f"{NAME} họp. Năm 2023, {words.format(**SCHOOLS)}") == {2023: ("hoa-binh", ["yen-bai"])}


@pytest.mark.parametrize(
    ("words", "deputies"),
    [
        ("Với tư cách Cụm phó (cùng với {B}), {A} sẽ lo hội thao.", ["hoa-binh", "yen-bai"]),
        ("{A} là Cụm phó (cùng {B}), {C} vắng mặt.", ["hoa-binh", "yen-bai"]),
        ("Với tư cách Cụm phó, {A} sẽ lo hội thao.", ["hoa-binh"]),
    ],
)
def test_a_companion_in_brackets_shares_the_role(words: str, deputies: list[str]) -> None:
    assert roles(f"{NAME} họp. {words.format(**SCHOOLS)}") == {2023: (None, deputies)}


def test_a_role_held_to_this_day_by_the_school_told_of() -> None:
    text = f"{NAME} họp. Năm 2021, Trường Chính trị tỉnh Hòa Bình là Cụm trưởng; từ năm 2022 đến nay là Cụm phó."
    assert roles(text) == {2021: ("hoa-binh", []), 2022: (None, ["hoa-binh"])}
