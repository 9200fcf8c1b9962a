"""The year in which a role of a cluster is held."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.clusters.telling import NAME, SCHOOLS, SLUGS, Told, roles


def test_leads_year_by_year() -> None:
    text = (
        f"{NAME} luân phiên Cụm trưởng: năm 2016 là Trường Chính trị tỉnh Thái Nguyên, năm 2017: Trường Chính "
        "trị tỉnh "
        "Hòa Bình."
    )
    assert roles(text) == {2016: ("thai-nguyen", []), 2017: ("hoa-binh", [])}


@pytest.mark.parametrize(
    ("when", "year"), [("Ngày 12/01/2022, Học viện ban hành quyết định.", 2022), ("Giai đoạn 2015 - 2020.", None)]
)
def test_without_an_event_roles_are_of_the_year_of_the_first_day(when: str, year: int | None) -> None:
    found = nlp.read(Article(text=f"{when} {NAME} có Cụm trưởng là Trường Chính trị tỉnh Yên Bái.")).clusters
    assert [(c.year, c.lead) for c in found] == [(year, "yen-bai")]


def test_a_page_of_january_that_looks_back_speaks_of_the_year_before() -> None:
    found = nlp.read(
        Article(
            title="Trường Chính trị tỉnh Yên Bái: một năm nhìn lại",
            text=f"Trường tham gia các hoạt động của {NAME} do Cụm trưởng (Trường Chính trị tỉnh Phú Thọ) phát động.",
            published="2024-01-05",
        )
    ).clusters
    assert [(c.year, c.lead) for c in found] == [(2023, "phu-tho")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (  # a list of years, the verb only once
            "Vai trò Cụm trưởng được luân phiên: năm 2021 là Trường Chính trị tỉnh Phú Thọ; năm 2022, Trường Chính trị "
            "tỉnh Yên Bái; năm 2023, Bắc Kạn và năm 2024 đến lượt Trường Chính trị tỉnh Hòa Bình.",
            {2021: ("phu-tho", []), 2022: ("yen-bai", []), 2023: ("bac-kan", []), 2024: ("hoa-binh", [])},
        ),
        (
            "Năm 2022, chức Cụm trưởng do Trường Chính trị tỉnh Phú Thọ nắm; sang 2023 sẽ chuyển về Trường Chính trị "
            "tỉnh Yên Bái.",
            {2022: ("phu-tho", []), 2023: ("yen-bai", [])},
        ),
        ("Trường Chính trị tỉnh Phú Thọ từng là Cụm trưởng năm 2019.", {2019: ("phu-tho", [])}),
        ("Trường Chính trị tỉnh Phú Thọ từng là Cụm trưởng.", {}),
        (
            "Trường Chính trị tỉnh Phú Thọ từng giữ nhiệm vụ Cụm trưởng các năm 2016, 2019 và 2022.",
            {2016: ("phu-tho", []), 2019: ("phu-tho", []), 2022: ("phu-tho", [])},
        ),
        ("Trường Chính trị tỉnh Phú Thọ còn là Cụm phó năm 2024.", {2024: (None, ["phu-tho"])}),
        (
            "Trường Chính trị tỉnh Phú Thọ nhận nhiệm vụ Cụm phó; năm 2022, trường này từng là Cụm trưởng.",
            {2022: ("phu-tho", []), 2024: (None, ["phu-tho"])},
        ),
        ("Nhận trọng trách Cụm trưởng từ đầu năm, Trường Chính trị tỉnh Phú Thọ làm tốt.", {2023: ("phu-tho", [])}),
        # years
        ("Cụm trưởng năm hai nghìn không trăm hai mươi tư là Trường Chính trị tỉnh Yên Bái.", {2024: ("yen-bai", [])}),
        ("Cụm trưởng nhiệm kỳ 2024: Trường Chính trị tỉnh Yên Bái.", {2024: ("yen-bai", [])}),
        (
            "Cụm trưởng năm 2023 là Trường Chính trị tỉnh Hòa Bình; còn năm 2024, Trường Chính trị tỉnh Yên Bái sẽ đảm "
            "nhận.",
            {2023: ("hoa-binh", []), 2024: ("yen-bai", [])},
        ),
        (
            "Cụm trưởng năm 2023 là Trường Chính trị tỉnh Hòa Bình; còn năm 2024, Trường Chính trị tỉnh Yên Bái sẽ "
            "đăng "
            "cai hội thao.",
            {2023: ("hoa-binh", [])},
        ),
        (
            "Lần lượt Hòa Bình (2021), Yên Bái (2022) và Phú Thọ (2023) đảm nhiệm Cụm trưởng.",
            {2021: ("hoa-binh", []), 2022: ("yen-bai", []), 2023: ("phu-tho", [])},
        ),
        (
            "Các trường thống nhất giữ nguyên Trường Chính trị tỉnh Hòa Bình làm Cụm trưởng thêm một năm.",
            {2024: ("hoa-binh", [])},
        ),
        # the year before a colon; not the one that is looked back on
        (
            "Về cơ cấu lãnh đạo Cụm năm 2024, các trường thống nhất: Cụm trưởng - Trường Chính trị tỉnh Yên Bái, Cụm "
            "phó - Trường Chính trị tỉnh Phú Thọ.",
            {2024: ("yen-bai", ["phu-tho"])},
        ),
        (
            "Kết quả không đổi so với năm 2022: Trường Chính trị tỉnh Yên Bái làm Cụm trưởng.",
            {2023: ("yen-bai", [])},
        ),
        ("Từ năm 2024, Cụm sẽ do Trường Chính trị tỉnh Yên Bái điều hành.", {2024: ("yen-bai", [])}),
        (
            "Trường Chính trị tỉnh Yên Bái làm Cụm trưởng hai năm 2022 - 2023.",
            {2022: ("yen-bai", []), 2023: ("yen-bai", [])},
        ),
        (
            "Năm ngoái Trường Chính trị tỉnh Yên Bái làm Cụm phó, năm nay đến lượt Trường Chính trị tỉnh Phú Thọ làm "
            "Cụm phó.",
            {2022: (None, ["yen-bai"]), 2023: (None, ["phu-tho"])},
        ),
        ("Trường Chính trị tỉnh Yên Bái làm Cụm trưởng đến hết năm 2025.", {2023: ("yen-bai", [])}),
        (
            "Cụm trưởng năm 2024 vẫn là Trường Chính trị tỉnh Yên Bái như năm 2023.",
            {2023: ("yen-bai", []), 2024: ("yen-bai", [])},
        ),
        (
            "Cụm trưởng nhiệm kỳ 2023 - 2024 là Trường Chính trị tỉnh Yên Bái.",
            {2023: ("yen-bai", []), 2024: ("yen-bai", [])},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái năm 2022 là Cụm phó, năm 2023 lên làm Cụm trưởng.",
            {2022: (None, ["yen-bai"]), 2023: ("yen-bai", [])},
        ),
        (  # year by year, with any word for the turn
            "Cụm trưởng luân phiên: 2022 là Trường Chính trị tỉnh Yên Bái, 2023 giao Trường Chính trị tỉnh Phú Thọ và "
            "2024 sẽ đến Trường Chính trị tỉnh Bắc Kạn.",
            {2022: ("yen-bai", []), 2023: ("phu-tho", []), 2024: ("bac-kan", [])},
        ),
        (
            "Nếu như năm 2022 Trường Chính trị Yên Bái làm Cụm trưởng thì năm 2023 là Trường Chính trị tỉnh Phú Thọ.",
            {2022: ("yen-bai", []), 2023: ("phu-tho", [])},
        ),
    ],
)
def test_roles_told_year_by_year(words: str, expected: Told) -> None:
    assert roles(f"{NAME} tổng kết năm 2023. {words}") == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("{B} tiếp quản nhiệm vụ Cụm trưởng năm 2023, tiếp bước {A}.", {2022: "A", 2023: "B"}),
        ("Cụm trưởng năm 2023 là {B}, kế thừa từ {A}.", {2022: "A", 2023: "B"}),
        ("{B} đắc cử Cụm trưởng năm 2024. {A}, Cụm trưởng sắp mãn nhiệm, chúc mừng.", {2023: "A", 2024: "B"}),
        ("{A} chuyển toàn bộ hồ sơ Cụm trưởng sang {B}.", {2023: "A", 2024: "B"}),
        ("{A} đã bàn giao cờ luân lưu cho đơn vị Cụm trưởng mới, {B}.", {2023: "A", 2024: "B"}),
        ("Tròn một năm trước, {A} trao cho {B} lá cờ Cụm trưởng.", {2022: "A", 2023: "B"}),
        ("{A} là Cụm trưởng được giao nhiệm vụ điều hành Cụm trong năm.", {2023: "A"}),
        ("Năm 2021, {A} làm Cụm trưởng. Năm 2022 là {B}, rồi năm 2023 đến {C}.", {2021: "A", 2022: "B", 2023: "C"}),
        (
            "Cụm bầu Cụm trưởng hai năm một. Nhiệm kỳ 2022 - 2023, {A} giữ vai trò này. Nhiệm kỳ 2024 - 2025, người kế "
            "tục là {B}.",
            {2022: "A", 2023: "A", 2024: "B", 2025: "B"},
        ),
        ("Nhận bàn giao Cụm trưởng năm 2023 từ {A}, {B} bắt tay ngay vào việc.", {2022: "A", 2023: "B"}),
        ("Lễ bàn giao chức trách Cụm trưởng diễn ra. Bên giao: {A}. Bên nhận: {B}.", {2023: "A", 2024: "B"}),
        ("{A} sẽ rời vị trí Cụm trưởng. Kế vị là {B}.", {2023: "A", 2024: "B"}),
        ("Hiệu trưởng {A} và Hiệu trưởng {B} bàn giao vai trò Cụm trưởng.", {2023: "A", 2024: "B"}),
        (
            "Sau khi {A} thôi làm Cụm trưởng, {B} (đang là Cụm phó) đảm nhận vai trò Cụm trưởng năm 2024.",
            {2023: "A", 2024: "B"},
        ),
        ("Cụm có ba Cụm trưởng: {a} năm 2021, {b} năm 2022 và {c} năm 2023.", {2021: "A", 2022: "B", 2023: "C"}),
        (
            "Nhiệm kỳ Cụm trưởng của {A} đã hết, hồ sơ chuyển sang {B}, nơi sẽ cầm trịch năm 2024.",
            {2023: "A", 2024: "B"},
        ),
        ("{A} sắp hết nhiệm kỳ Cụm trưởng. Người sẽ thay {a} là {B}.", {2023: "A", 2024: "B"}),
        ("Cờ luân lưu ở tay {A} trọn một năm, nay sang tay {B}.", {2023: "A", 2024: "B"}),
        (
            "Nhìn lại: 2022 - {a}, 2023 - {b} và 2024 - {c} lần lượt giữ vai Cụm trưởng.",
            {2022: "A", 2023: "B", 2024: "C"},
        ),
        ("{A} năm 2022, {B} năm 2023 lần lượt làm Cụm trưởng.", {2022: "A", 2023: "B"}),
        ("Cụm trưởng năm 2023 là {A}; năm 2024, theo vòng luân phiên, đến {B}.", {2023: "A", 2024: "B"}),
        (
            "{B} tiếp nhận vai trò Cụm trưởng năm 2023 từ {A}, đơn vị đã làm Cụm trưởng năm 2022.",
            {2022: "A", 2023: "B"},
        ),
        ("Các trường luân phiên làm Cụm trưởng. Năm nay là {A}, năm tới sẽ là {B}.", {2023: "A", 2024: "B"}),
        ("{B} nêu kinh nghiệm khi làm Cụm trưởng năm 2020 và Cụm phó năm 2022.", {2020: "B", 2022: None}),
        ("Tại hội nghị, {A} bàn giao nhiệm vụ Cụm trưởng năm 2024 cho {B}.", {2023: "A", 2024: "B"}),
        ("Năm 2015-2016, {A} là Cụm trưởng; năm 2017 đến năm 2018, {B}.", {2015: "A", 2016: "A", 2017: "B", 2018: "B"}),
        ("{A} ba lần làm Cụm trưởng: năm 2016, năm 2020 và năm nay.", {2016: "A", 2020: "A", 2023: "A"}),
        ("{A} hoàn thành nhiệm kỳ Cụm trưởng, bàn giao cho {B}.", {2023: "A", 2024: "B"}),
        (
            "Lễ bàn giao nhiệm vụ Cụm trưởng đã diễn ra. Đại diện bên giao, ông Lê Văn An, Hiệu trưởng {A}; đại diện "
            "bên nhận, bà Hà Thị Bình, Hiệu trưởng {B}.",
            {2023: "A", 2024: "B"},
        ),
        (
            "Ngay sau khi nhận nhiệm vụ Cụm trưởng từ {A}, bà Hà Thị Bình, Hiệu trưởng {B}, trò chuyện với chúng tôi.",
            {2023: "A", 2024: "B"},
        ),
        (
            "{A} chia tay chiếc ghế Cụm trưởng. Một năm qua nhanh. Ai cũng vui. Người ngồi vào chiếc ghế ấy năm tới là "
            "bà Hà Thị Bình, Hiệu trưởng {B}.",
            {2023: "A", 2024: "B"},
        ),
        ("{A} gắn bó với Cụm. Năm 2021 là Cụm phó, năm 2022 là Cụm trưởng.", {2021: None, 2022: "A"}),
        ("{A} bận rộn: năm 2022 là Cụm trưởng, năm nay lại làm Cụm phó.", {2022: "A", 2023: None}),
        (
            "{A} giữ vị trí tốp đầu: năm 2016, 2020 làm Cụm trưởng; các năm 2017, 2021 và 2023 là Cụm phó.",
            {2016: "A", 2017: None, 2020: "A", 2021: None, 2023: None},
        ),
        ("Cụm trưởng năm 2024 là {B}, Cụm phó là {C}. Trước đó, nhiệm vụ này do {A} đảm nhận.", {2023: "A", 2024: "B"}),
        (
            "{A} ba lần làm Cụm trưởng (2014, 2018, 2023), hai lần làm Cụm phó (2017, 2022).",
            {2014: "A", 2017: None, 2018: "A", 2022: None, 2023: "A"},
        ),
        (
            "Theo kế hoạch, năm 2023 {A} làm Cụm trưởng, năm 2024 đến {B}, năm 2025 {C}.",
            {2023: "A", 2024: "B", 2025: "C"},
        ),
        ("{A} trao cờ cho Cụm trưởng mới, {B}.", {2023: "A", 2024: "B"}),
        ("{A} đón {B}. Năm 2021 là Cụm phó, năm 2022 là Cụm trưởng.", {}),
        (
            "Năm 2021, {A} giữ vai trò Cụm trưởng, năm 2022 là {B}, rồi đến lượt {C} năm 2023.",
            {2021: "A", 2022: "B", 2023: "C"},
        ),
        ("Năm 2023, {A} giữ vai trò Cụm trưởng, {B} đăng cai hội thao, rồi đến {C} năm 2024.", {2023: "A"}),
        ("Một năm trước, {B} nhận cờ Cụm trưởng từ {A}.", {2022: "A", 2023: "B"}),
        (
            "Năm 2022 khép lại với {A} trong vai người cầm lái Cụm. Bước sang 2023, tay lái được giao cho {B}.",
            {2022: "A", 2023: "B"},
        ),
    ],
)
def test_who_leads_from_year_to_year(words: str, expected: dict[int, str | None]) -> None:
    found = roles(f"{NAME} tổng kết năm 2023. {words.format(**SCHOOLS)}")
    assert {year: lead for year, (lead, _) in found.items()} == {
        year: lead and SLUGS[lead] for year, lead in expected.items()
    }


def test_the_next_years_roles_behind_a_semicolon() -> None:
    words = (
        "Năm 2023, {A} là Cụm trưởng, {B} là Cụm phó; năm 2024, {B} là Cụm trưởng, hai trường {a} và {c} là Cụm phó."
    )
    found = roles(f"{NAME} tổng kết. {words.format(**SCHOOLS)}")
    assert found == {2023: ("hoa-binh", ["yen-bai"]), 2024: ("yen-bai", ["hoa-binh", "phu-tho"])}


@pytest.mark.parametrize(
    ("published", "text", "year"),
    [
        (
            "2025-01-09",
            "Sáng 9/1/2025, Trường Chính trị tỉnh Yên Bái tổ chức Hội nghị viên chức, người lao động năm 2024.\n"
            f"Trường đã hoàn thành tốt vai trò Cụm trưởng {NAME}.",
            2024,
        ),
        (
            "2023-12-06",
            f"Ngày 6/12/2023, {NAME} tổ chức Hội nghị tổng kết năm 2023.\nTrước đó, ngày 15/01/2023, Học viện ban hành "
            "quyết định công nhận Trường Chính trị tỉnh Yên Bái là Cụm trưởng.",
            2023,
        ),
    ],
)
def test_a_role_without_a_year_at_a_meeting_in_january_or_from_an_earlier_day(
    published: str, text: str, year: int
) -> None:
    (found,) = nlp.read(Article(title="Hội nghị", published=published, text=text)).clusters
    assert (found.year, found.lead) == (year, "yen-bai")
