"""Roles and members of clusters, in the ways the texts write them."""

import pytest

import nlp
from extract.article import Article
from nlp.clusters import names as cluster_names
from nlp.clusters import roles as cluster_roles
from nlp.facts import Cluster, Event, Facts
from nlp.reading import begin
from nlp.schools import component as schools

NAME = "Cụm thi đua các trường chính trị khu vực Trung du miền núi phía Bắc"
SLUG = "trung-du-mien-nui-phia-bac"


def read(text: str, covers: str = "2023", kind: str = "annual_review") -> Facts:
    reading = begin(Article(text=text))
    reading.facts.events.append(Event(id="e1", type=kind, start=f"{covers}-11-09", covers=covers))  # type: ignore[arg-type]
    schools.find(reading)
    cluster_names.find(reading)
    cluster_roles.find(reading)
    return reading.facts


def roles(text: str, covers: str = "2023") -> dict[int | None, tuple[str | None, list[str]]]:
    return {found.year: (found.lead, found.deputies) for found in read(text, covers).clusters}


@pytest.mark.parametrize(
    "words",
    [
        "Trường Chính trị tỉnh Hoà Bình - đơn vị Cụm trưởng, tổ chức hội nghị",
        "Trường Chính trị tỉnh Hoà Bình (đơn vị cụm trưởng) báo cáo",
        "Đồng chí Bùi Văn A, Hiệu trưởng Trường Chính trị tỉnh Hòa Bình, Trưởng Cụm thi đua phát biểu",
        "Đơn vị Cụm trưởng năm 2023 là Trường Chính trị tỉnh Hòa Bình",
        "Hội nghị do Trường Chính trị tỉnh Hòa Bình làm Cụm trưởng",
        "Cụm trưởng: Trường Chính trị tỉnh Hòa Bình",
        "Là đơn vị Cụm trưởng năm 2023, Trường Chính trị tỉnh Hòa Bình đã xây dựng kế hoạch",
        "Trên cương vị Trưởng Cụm, Trường Chính trị tỉnh Hòa Bình chủ động điều hành",
        "Thay mặt Cụm trưởng, lãnh đạo Trường Chính trị tỉnh Hòa Bình trình bày kế hoạch",
        "Vai trò Cụm trưởng năm 2023 được trao cho Trường Chính trị tỉnh Hòa Bình",
    ],
)
def test_the_lead_is_a_school_however_it_is_said(words: str) -> None:
    assert roles(f"{NAME} họp. {words}.") == {2023: ("hoa-binh", [])}


def test_roles_that_pass_on_are_the_next_years() -> None:
    assert roles(
        f"{NAME} tổng kết năm 2023. Trường Chính trị tỉnh Tuyên Quang nhận nhiệm vụ đơn vị Cụm trưởng, Trường "
        "Chính trị tỉnh "
        "Yên Bái và Trường Chính trị tỉnh Bắc Giang nhận nhiệm vụ đơn vị Cụm phó."
    ) == {2024: ("tuyen-quang", ["yen-bai", "bac-giang"])}


def test_one_year_for_roles_given_together() -> None:
    assert roles(
        f"{NAME} nhất trí bầu Trường Chính trị tỉnh Phú Thọ làm Cụm trưởng năm 2026; hai Cụm phó là Trường "
        "Chính trị tỉnh Thái "
        "Nguyên và Lào Cai.",
        covers="2025",
    ) == {2026: ("phu-tho", ["thai-nguyen", "lao-cai"])}


def test_giver_and_receiver_of_a_hand_over() -> None:
    assert roles(
        f"{NAME} họp. Trường Chính trị tỉnh Hòa Bình bàn giao nhiệm vụ Cụm trưởng cho Trường Chính trị tỉnh "
        "Tuyên Quang."
    ) == {2023: ("hoa-binh", []), 2024: ("tuyen-quang", [])}


def members(text: str) -> list[str]:
    return [school for found in read(text).clusters for school in found.members]


def test_members_are_those_the_text_says_belong() -> None:
    assert members(f"{NAME} gồm 03 đơn vị: Trường Chính trị tỉnh Hòa Bình, Yên Bái, Phú Thọ.") == [
        "hoa-binh",
        "yen-bai",
        "phu-tho",
    ]
    assert members(f"{NAME} họp. Dự có đại diện 3 trường trong Cụm (Hòa Bình, Yên Bái, Phú Thọ).") == [
        "hoa-binh",
        "yen-bai",
        "phu-tho",
    ]


def test_a_list_far_behind_its_count_and_a_school_named_twice() -> None:
    assert members(
        f"{NAME}, gồm 03 Trường Chính trị khu vực các tỉnh trung du, miền núi, biên giới phía Bắc: Trường Chính "
        "trị tỉnh Hòa Bình, Trường Chính trị Hoàng Văn Thụ tỉnh Lạng Sơn và Trường Chính trị tỉnh Phú Thọ."
    ) == ["hoa-binh", "lang-son", "phu-tho"]


def test_attendance_is_not_membership() -> None:
    assert members(f"{NAME} họp. Dự có lãnh đạo các trường: Hòa Bình, Yên Bái, Phú Thọ.") == []


def test_a_list_shorter_than_announced_is_remarked_on() -> None:
    facts = read(f"{NAME} gồm 07 trường: Trường Chính trị tỉnh Hòa Bình, Yên Bái, Phú Thọ.")
    assert facts.remarks == ["Văn bản nói 7 trường trong Cụm nhưng nêu tên 3."]


def test_the_entry_names_the_cluster_and_shows_its_words() -> None:
    text = f"{NAME} họp. Trường Chính trị tỉnh Hòa Bình - đơn vị Cụm trưởng báo cáo."
    (found,) = read(text).clusters
    assert isinstance(found, Cluster)
    assert (found.cluster, found.name) == (SLUG, NAME)
    assert [text[span.start : span.end] for span in found.evidence] == [
        "Trường Chính trị tỉnh Hòa Bình - đơn vị Cụm trưởng"
    ]


def test_a_former_lead_is_not_the_lead() -> None:
    assert roles(f"{NAME} họp. Nguyên Cụm trưởng là Trường Chính trị tỉnh Phú Thọ.") == {}


def test_deputies_after_their_lead_in_a_list() -> None:
    text = (
        f"{NAME} họp, có Trường Chính trị tỉnh Hòa Bình (Cụm trưởng), Trường Chính trị tỉnh Yên Bái và Trường "
        "Chính trị tỉnh "
        "Phú Thọ (các Cụm phó), Trường Chính trị tỉnh Bắc Kạn."
    )
    assert roles(text) == {2023: ("hoa-binh", ["yen-bai", "phu-tho"])}


def test_leads_year_by_year() -> None:
    text = (
        f"{NAME} luân phiên Cụm trưởng: năm 2016 là Trường Chính trị tỉnh Thái Nguyên, năm 2017: Trường Chính "
        "trị tỉnh "
        "Hòa Bình."
    )
    assert roles(text) == {2016: ("thai-nguyen", []), 2017: ("hoa-binh", [])}


def test_clusters_of_other_regions_in_one_sentence() -> None:
    facts = read(
        "Học viện công bố Cụm trưởng các cụm thi đua các trường chính trị năm 2025. Theo đó, Cụm trưởng khu vực "
        "Đồng bằng "
        "sông Hồng là Trường Chính trị tỉnh Vĩnh Phúc; khu vực Bắc Trung Bộ: Trường Chính trị tỉnh Nghệ An.",
        covers="2024",
    )
    assert {(c.cluster, c.year, c.lead) for c in facts.clusters} == {
        ("dong-bang-song-hong", 2025, "vinh-phuc"),
        ("bac-trung-bo", 2025, "nghe-an"),
    }


def test_a_province_of_another_body_holds_no_role() -> None:
    assert roles(f"{NAME} họp. Hội nghị bầu Bệnh viện Đa khoa tỉnh Bắc Kạn làm Cụm trưởng năm 2024.") == {}


def test_who_takes_over_and_whom_it_replaces() -> None:
    assert roles(
        f"{NAME} tổng kết năm 2023. Năm tới, Trường Chính trị tỉnh Yên Bái làm Cụm trưởng thay Trường Chính trị tỉnh "
        "Hòa Bình; Trường Chính trị tỉnh Bắc Giang và Trường Chính trị tỉnh Bắc Kạn làm Cụm phó."
    ) == {2023: ("hoa-binh", []), 2024: ("yen-bai", ["bac-giang", "bac-kan"])}


def test_deputies_told_in_the_sentence_after_are_of_the_same_year() -> None:
    assert roles(
        f"{NAME} tổng kết năm 2023. Chức Cụm trưởng năm 2024 được trao cho Trường Chính trị tỉnh Yên Bái. Giúp việc có "
        "Cụm phó là các Trường Chính trị tỉnh Bắc Giang, Bắc Kạn."
    ) == {2024: ("yen-bai", ["bac-giang", "bac-kan"])}


def test_a_number_that_the_text_gives_to_another_body_is_not_ours() -> None:
    assert (
        roles(
            "Cụm thi đua số 5 bầu cụm trưởng. Tại Trường Chính trị tỉnh Hòa Bình, Cụm thi đua số 5 Hội Nông dân họp. "
            "Trường Chính trị tỉnh Hòa Bình cho mượn hội trường; Hội Nông dân tỉnh Yên Bái là Cụm trưởng."
        )
        == {}
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Yên Bái làm trưởng, Phú Thọ làm phó", {2023: ("yen-bai", ["phu-tho"])}),
        ("Năm ngoái, vai đầu tàu của Cụm thuộc về Trường Chính trị tỉnh Yên Bái", {2022: ("yen-bai", [])}),
        ("Giúp Trường Chính trị tỉnh Yên Bái có hai phó là Phú Thọ và Bắc Kạn", {2023: (None, ["phu-tho", "bac-kan"])}),
        (
            "Nhiệm vụ điều hành Cụm năm 2024 chuyển từ Phú Thọ sang Yên Bái",
            {2023: ("phu-tho", []), 2024: ("yen-bai", [])},
        ),
        (
            "Phó của Cụm có hai: Trường Chính trị tỉnh Phú Thọ lo nghiên cứu, Trường Chính trị tỉnh Bắc Kạn lo quỹ",
            {2023: (None, ["phu-tho", "bac-kan"])},
        ),
    ],
)
def test_roles_told_in_short(words: str, expected: dict[int | None, tuple[str | None, list[str]]]) -> None:
    assert roles(f"{NAME} họp. {words}.") == expected


def test_a_school_referred_to_holds_the_role() -> None:
    assert roles(f"{NAME} họp tại Trường Chính trị tỉnh Yên Bái. Trường này giữ ghế Cụm trưởng.") == {
        2023: ("yen-bai", [])
    }


def test_the_year_over_a_list_is_that_of_its_lines() -> None:
    text = (
        "Học viện phân công các Cụm thi đua trường chính trị năm 2024:\n- Cụm thi đua các trường chính trị khu "
        "vực Bắc Trung Bộ: Cụm trưởng là Trường Chính trị tỉnh Nghệ An.\n- Cụm thi đua các trường chính trị khu vực "
        "Đông Nam Bộ: Cụm trưởng là Trường Chính trị tỉnh Tây Ninh."
    )
    assert {(c.cluster, c.year, c.lead) for c in read(text).clusters} == {
        ("bac-trung-bo", 2024, "nghe-an"),
        ("dong-nam-bo", 2024, "tay-ninh"),
    }


def test_members_by_their_provinces_alone() -> None:
    assert members(f"{NAME} họp. Cụm có 3 thành viên trải dọc sông Hồng: Hòa Bình, Yên Bái, Phú Thọ.") == [
        "hoa-binh",
        "yen-bai",
        "phu-tho",
    ]
    assert members(f"{NAME} họp. Cụm có 3 trường được công nhận là Hòa Bình, Yên Bái và Phú Thọ.") == []


def test_one_that_says_it_is_a_member() -> None:
    assert members(f"Trường Chính trị tỉnh Yên Bái là thành viên {NAME}.") == ["yen-bai"]


def test_a_group_of_a_cup_is_no_cluster() -> None:
    text = "Cụm số 2 đã rõ đội đầu bảng. Đội Trường Chính trị tỉnh Long An là Cụm trưởng của các cổ động viên."
    assert read(text).clusters == []


def test_a_group_of_the_cluster_and_a_role_in_brackets_before() -> None:
    facts = read(
        f"{NAME} họp. Nhóm 3 trường chính trị (Hòa Bình, Yên Bái, Phú Thọ) thuộc Cụm gặp nhau. Theo phân công của Cụm "
        "trưởng (Trường Chính trị tỉnh Hòa Bình), Trường Chính trị tỉnh Yên Bái với vai trò Cụm phó phụ trách nhóm.",
        kind="interim_review",
    )
    (found,) = facts.clusters
    assert (found.lead, found.deputies) == ("hoa-binh", ["yen-bai"])
    assert found.members == ["hoa-binh", "yen-bai", "phu-tho"]


def test_members_in_brackets_behind_schools_of_the_cluster() -> None:
    text = (
        "Dự hội nghị có lãnh đạo các trường chính trị Cụm Đông Nam Bộ (Trường Chính trị tỉnh Tây Ninh, Long An, "
        "Bình Phước và Trường Chính trị tỉnh Đồng Nai)."
    )
    (cluster,) = nlp.read(Article(text=text, published="2024-06-20")).clusters
    assert set(cluster.members) == {"tay-ninh", "long-an", "binh-phuoc", "dong-nai"}


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
        (
            "Trường Chính trị tỉnh Phú Thọ đang là Cụm phó và sẽ là Cụm trưởng năm 2024.",
            {2023: (None, ["phu-tho"]), 2024: ("phu-tho", [])},
        ),
        ("Trường Chính trị tỉnh Phú Thọ từng là Cụm trưởng năm 2019.", {2019: ("phu-tho", [])}),
        ("Trường Chính trị tỉnh Phú Thọ từng là Cụm trưởng.", {}),
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
            "Cụm phó phụ trách học thuật - Trường Chính trị tỉnh Phú Thọ - chuẩn bị tài liệu.",
            {2023: (None, ["phu-tho"])},
        ),
        (
            "Năm 2023, Bắc Kạn là Cụm trưởng, Phú Thọ và Yên Bái cùng giữ vai trò Cụm phó.",
            {2023: ("bac-kan", ["phu-tho", "yen-bai"])},
        ),
        ("Các đại biểu nghe Bắc Kạn, Cụm trưởng năm nay, báo cáo.", {2023: ("bac-kan", [])}),
        (
            "Trường Chính trị tỉnh Phú Thọ từng giữ nhiệm vụ Cụm trưởng các năm 2016, 2019 và 2022.",
            {2016: ("phu-tho", []), 2019: ("phu-tho", []), 2022: ("phu-tho", [])},
        ),
        ("Trường Chính trị tỉnh Phú Thọ còn là Cụm phó năm 2024.", {2024: (None, ["phu-tho"])}),
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
            "Công an tỉnh Phú Thọ được bầu làm Cụm trưởng năm 2024. Cùng ngày, Trường Chính trị tỉnh Yên Bái, Cụm "
            "trưởng, tổ chức hội nghị.",
            {2023: ("yen-bai", [])},
        ),
        (
            "Cương vị Cụm trưởng năm 2024 thuộc về Yên Bái (năm 2023 là Hòa Bình); giúp việc có Phú Thọ và Bắc Kạn "
            "với tư cách Cụm phó.",
            {2023: ("hoa-binh", []), 2024: ("yen-bai", ["phu-tho", "bac-kan"])},
        ),
        ("Giám đốc Bệnh viện tỉnh Bắc Kạn - Cụm trưởng phát biểu.", {}),
        (
            "Hội nghị cảm ơn Trường Chính trị tỉnh Phú Thọ đã đảm nhận vai trò Cụm trưởng, đồng thời tin rằng năm 2024 "
            "phong trào sẽ khởi sắc.",
            {2023: ("phu-tho", [])},
        ),
        (
            "Trường Chính trị tỉnh Phú Thọ nhận nhiệm vụ Cụm phó; năm 2022, trường này từng là Cụm trưởng.",
            {2022: ("phu-tho", []), 2024: (None, ["phu-tho"])},
        ),
        ("Nhận trọng trách Cụm trưởng từ đầu năm, Trường Chính trị tỉnh Phú Thọ làm tốt.", {2023: ("phu-tho", [])}),
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
    ],
)
def test_roles_told_by_year_or_passed_on(words: str, expected: dict[int | None, tuple[str | None, list[str]]]) -> None:
    assert roles(f"{NAME} tổng kết năm 2023. {words}") == expected


def test_lines_that_begin_with_a_region_are_of_its_cluster() -> None:
    found = read(
        "Giám đốc Học viện phân vai cho các cụm thi đua khối trường chính trị.\n"
        "Khu vực Bắc Trung Bộ: Trường Chính trị tỉnh Nghệ An làm Cụm trưởng.\n"
        "Khu vực Tây Nguyên: cụm gồm các trường Gia Lai, Kon Tum, Đắk Lắk; Kon Tum làm Cụm trưởng."
    ).clusters
    assert [(c.cluster, c.lead, c.members) for c in found] == [
        ("bac-trung-bo", "nghe-an", []),
        ("tay-nguyen", "kon-tum", ["gia-lai", "kon-tum", "dak-lak"]),
    ]


def test_a_school_holds_its_role_in_the_cluster_it_is_known_to_belong_to() -> None:
    found = read(
        "Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ làm việc với Cụm thi đua các trường bộ, ngành. "
        "Trường Chính trị tỉnh Nghệ An, Cụm trưởng, chủ trì."
    ).clusters
    assert [(c.cluster, c.lead) for c in found] == [("bac-trung-bo", "nghe-an")]


@pytest.mark.parametrize(
    ("when", "year"), [("Ngày 12/01/2022, Học viện ban hành quyết định.", 2022), ("Giai đoạn 2015 - 2020.", None)]
)
def test_without_an_event_roles_are_of_the_year_of_the_first_day(when: str, year: int | None) -> None:
    found = nlp.read(Article(text=f"{when} {NAME} có Cụm trưởng là Trường Chính trị tỉnh Yên Bái.")).clusters
    assert [(c.year, c.lead) for c in found] == [(year, "yen-bai")]


@pytest.mark.parametrize(
    ("words", "members"),
    [
        ("Sau sáp nhập, Cụm chỉ còn Thái Nguyên, Phú Thọ, Tuyên Quang.", ["thai-nguyen", "phu-tho", "tuyen-quang"]),
        (
            "Trường Chính trị tỉnh Phú Thọ thăm Trường Chính trị tỉnh Yên Bái. Hai trường đều là thành viên Cụm.",
            ["phu-tho", "yen-bai"],
        ),
        ("Đoàn kiểm tra chéo số 3 của Cụm gồm các trường Thái Nguyên, Phú Thọ, Tuyên Quang.", []),
    ],
)
def test_what_is_left_of_a_cluster_is_its_members_a_group_of_inspectors_is_not(words: str, members: list[str]) -> None:
    assert [school for found in read(f"{NAME} họp. {words}").clusters for school in found.members] == members


@pytest.mark.parametrize(
    ("words", "expected"),
    [
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
        # any words between a school and the role that it has; nobody else named, nothing refused
        ("Trường Chính trị tỉnh Hòa Bình đã hoàn thành xuất sắc vai trò Cụm trưởng.", {2023: ("hoa-binh", [])}),
        (
            "Năm 2024, Trường Chính trị tỉnh Yên Bái vinh dự được các trường bạn tin tưởng giao phó trọng trách Cụm "
            "trưởng.",
            {2024: ("yen-bai", [])},
        ),
        ("Trường Chính trị tỉnh Yên Bái cho rằng Cụm trưởng nên có nhiệm kỳ hai năm.", {}),
        ("Trường Chính trị tỉnh Yên Bái chưa một lần giữ vai trò Cụm trưởng.", {}),
        ("Trường Chính trị tỉnh Yên Bái và Đài Truyền hình từng nhận vai trò Cụm trưởng.", {}),
        ("Nếu Trường Chính trị tỉnh Yên Bái được bầu làm Cụm trưởng thì hội thao sẽ lên vùng cao.", {}),
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
        # two roles told of together
        (
            "Cụm trưởng và Cụm phó năm 2024 lần lượt là Trường Chính trị tỉnh Hòa Bình và Trường Chính trị tỉnh Yên "
            "Bái.",
            {2024: ("hoa-binh", ["yen-bai"])},
        ),
        (
            "Trường Chính trị tỉnh Hòa Bình và Trường Chính trị tỉnh Yên Bái lần lượt giữ vai trò Cụm trưởng, Cụm phó.",
            {2023: ("hoa-binh", ["yen-bai"])},
        ),
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
            "Trường Chính trị tỉnh Yên Bái sẽ kế nhiệm Trường Chính trị tỉnh Hòa Bình ở cương vị Cụm trưởng.",
            {2023: ("hoa-binh", []), 2024: ("yen-bai", [])},
        ),
        (
            "Các trường thống nhất giữ nguyên Trường Chính trị tỉnh Hòa Bình làm Cụm trưởng thêm một năm.",
            {2024: ("hoa-binh", [])},
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
            "Sang năm, Trường Chính trị tỉnh Yên Bái đứng đầu Cụm, với Phú Thọ và Bắc Kạn làm phó.",
            {2024: ("yen-bai", ["phu-tho", "bac-kan"])},
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
        # what the lead does, and what was refused
        ("Cụm trưởng giao Trường Chính trị tỉnh Yên Bái tổng hợp ý kiến.", {}),
        ("Cụm trưởng được Trường Chính trị tỉnh Yên Bái mời thăm thư viện.", {}),
        ("Có ý kiến chọn Trường Chính trị tỉnh Yên Bái làm Cụm trưởng nhưng không được tán thành.", {}),
        ("Trường Chính trị tỉnh Yên Bái được Cụm trưởng tặng hoa.", {}),
        ("Gửi Cụm trưởng: Trường Chính trị tỉnh Yên Bái xin vắng mặt.", {}),
        # a province for its school, where it is no place
        (
            "Chủ nhà Hòa Bình năm nay cầm trịch cả Cụm; hai đơn vị Yên Bái, Phú Thọ cùng giữ vai trò Cụm phó.",
            {2023: ("hoa-binh", ["yen-bai", "phu-tho"])},
        ),
        (
            "Đại biểu có mặt tại Hòa Bình, nơi đang giữ ghế Cụm trưởng; người tiền nhiệm, Trường Chính trị tỉnh Yên "
            "Bái (2022), góp vui.",
            {2022: ("yen-bai", []), 2023: ("hoa-binh", [])},
        ),
        ("Báo cáo của Đài Truyền hình tỉnh Yên Bái, làm Cụm trưởng khối báo chí, dài hai trang.", {}),
        # two schools, two roles; years from to; whom one follows
        (
            "Ông Lê Văn An, Hiệu trưởng Trường Chính trị tỉnh Yên Bái, và bà Hà Thị Bình, Hiệu trưởng Trường Chính trị "
            "tỉnh Phú Thọ, là Cụm trưởng và Cụm phó, cùng chủ trì.",
            {2023: ("yen-bai", ["phu-tho"])},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái làm Cụm trưởng hai năm 2022 - 2023.",
            {2022: ("yen-bai", []), 2023: ("yen-bai", [])},
        ),
        (
            "Tiếp nối Trường Chính trị tỉnh Yên Bái, Trường Chính trị tỉnh Phú Thọ sẽ là Cụm trưởng năm 2024.",
            {2023: ("yen-bai", []), 2024: ("phu-tho", [])},
        ),
        (
            "Năm ngoái Trường Chính trị tỉnh Yên Bái làm Cụm phó, năm nay đến lượt Trường Chính trị tỉnh Phú Thọ làm "
            "Cụm phó.",
            {2022: (None, ["yen-bai"]), 2023: (None, ["phu-tho"])},
        ),
        ("Trường Chính trị tỉnh Yên Bái làm Cụm trưởng đến hết năm 2025.", {2023: ("yen-bai", [])}),
        # words between the role and its school, posts told first, the Academy that gives them
        ("Hai Cụm phó gần đây nhất là Yên Bái và Phú Thọ.", {2023: (None, ["yen-bai", "phu-tho"])}),
        (
            "Giữ vai trò Cụm trưởng là Trường Chính trị tỉnh Yên Bái, giữ vai trò Cụm phó là Trường Chính trị tỉnh Phú "
            "Thọ.",
            {2023: ("yen-bai", ["phu-tho"])},
        ),
        (
            "Trường Chính trị tỉnh Yên Bái vừa được Học viện Chính trị quốc gia Hồ Chí Minh giao nhiệm vụ Cụm "
            "trưởng năm "
            "2024.",
            {2024: ("yen-bai", [])},
        ),
        (
            "Phát huy vai trò Cụm trưởng, năm qua Trường Chính trị tỉnh Yên Bái tổ chức bốn hoạt động chung.",
            {2023: ("yen-bai", [])},
        ),
        ("Người đứng đầu Cụm, ông Lê Văn An, là Hiệu trưởng Trường Chính trị tỉnh Yên Bái.", {2023: ("yen-bai", [])}),
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
        (
            "Cụm trưởng năm 2024 vẫn là Trường Chính trị tỉnh Yên Bái như năm 2023.",
            {2023: ("yen-bai", []), 2024: ("yen-bai", [])},
        ),
        (
            "Cụm trưởng nhiệm kỳ 2023 - 2024 là Trường Chính trị tỉnh Yên Bái.",
            {2023: ("yen-bai", []), 2024: ("yen-bai", [])},
        ),
        (
            "Cụm trưởng năm 2024 là Trường Chính trị tỉnh Yên Bái. Trường Chính trị tỉnh Phú Thọ và Trường Chính "
            "trị tỉnh "
            "Bắc Kạn là Cụm phó.",
            {2024: ("yen-bai", ["phu-tho", "bac-kan"])},
        ),
        ("Trường Chính trị tỉnh Yên Bái xin làm Cụm phó năm 2024 nhưng chưa được xem xét.", {}),
        # no set phrase: the subject of the clause, the only school of the sentence, the one across "là"
        (
            "Nhận lá cờ luân lưu từ tay Hiệu trưởng Trường Chính trị tỉnh Phú Thọ, Hiệu trưởng Trường Chính trị "
            "tỉnh Yên "
            "Bái hứa sẽ cùng tập thể hoàn thành nhiệm vụ Cụm trưởng trong năm 2024.",
            {2023: ("phu-tho", []), 2024: ("yen-bai", [])},
        ),
        (
            "Với Trường Chính trị tỉnh Yên Bái, năm nay nhiều việc: đón đoàn thẩm định, xây ký túc xá và đảm "
            "đương trách "
            "nhiệm Cụm phó.",
            {2023: (None, ["yen-bai"])},
        ),
        (
            "Cụm trưởng năm nay là một đơn vị giàu truyền thống: Trường Chính trị tỉnh Yên Bái.",
            {2023: ("yen-bai", [])},
        ),
        ("Hội nghị họp tại Trường Chính trị tỉnh Yên Bái và bàn về nhiệm vụ Cụm trưởng.", {}),
        (
            "Trường Chính trị tỉnh Yên Bái năm 2022 là Cụm phó, năm 2023 lên làm Cụm trưởng.",
            {2022: (None, ["yen-bai"]), 2023: ("yen-bai", [])},
        ),
        (
            "Năm 2022 vừa qua, dưới sự điều hành của Cụm trưởng là Trường Chính trị tỉnh Yên Bái, Cụm có nhiều "
            "việc mới.",
            {2022: ("yen-bai", [])},
        ),
        ("Trường Chính trị tỉnh Yên Bái thay mặt Cụm trưởng cảm ơn đơn vị đăng cai.", {}),
        ("Trường Chính trị tỉnh Yên Bái mong một ngày kia giữ vai trò Cụm trưởng.", {}),
        ("Trường Chính trị tỉnh Yên Bái hỏi: nhiệm vụ Cụm phó có trùng với Cụm trưởng không?", {}),
        # one of a list; whoever speaks of "us"
        (
            "Dự có các trường: Yên Bái, Phú Thọ (Cụm phó), Bắc Kạn, Hòa Bình.",
            {2023: (None, ["phu-tho"])},
        ),
        (
            "“Chúng tôi lo lắng khi được giao trọng trách Cụm trưởng năm tới”, ông Lê Văn An, Hiệu trưởng Trường Chính "
            "trị tỉnh Yên Bái, nói.",
            {2024: ("yen-bai", [])},
        ),
    ],
)
def test_roles_as_other_authors_put_them(words: str, expected: dict[int | None, tuple[str | None, list[str]]]) -> None:
    assert roles(f"{NAME} tổng kết năm 2023. {words}") == expected


def test_a_cluster_that_was_merged_has_no_lead_any_more() -> None:
    found = read(
        "Ra mắt Cụm thi đua các trường chính trị khu vực Nam Trung Bộ và Tây Nguyên. Cụm được thành lập trên cơ sở sáp "
        "nhập Cụm thi đua số 6 và Cụm thi đua số 7, Trường Chính trị tỉnh Lâm Đồng làm Cụm trưởng lâm thời."
    ).clusters
    assert [(c.cluster, c.lead) for c in found] == [("nam-trung-bo-va-tay-nguyen", "lam-dong")]


def test_a_school_that_once_was_in_another_cluster_holds_its_role_in_this_one() -> None:
    found = read(
        f"{NAME} tổng kết. Trường Chính trị tỉnh Lào Cai trước đây sinh hoạt ở Cụm thi đua các trường chính trị khu "
        "vực Tây Bắc Bộ. Phân công năm 2024: Trường Chính trị tỉnh Lào Cai là Cụm phó."
    ).clusters
    assert [(c.cluster, c.deputies) for c in found] == [(SLUG, ["lao-cai"])]


def test_leads_of_several_clusters_in_brackets() -> None:
    found = read(
        "Học viện họp với Cụm trưởng các cụm thi đua trường chính trị năm 2023. Dự có Trường Chính trị tỉnh Nghệ An "
        "(Cụm Bắc Trung Bộ) và Trường Chính trị tỉnh Gia Lai (Cụm Tây Nguyên)."
    ).clusters
    assert {(c.cluster, c.year, c.lead) for c in found} == {
        ("bac-trung-bo", 2023, "nghe-an"),
        ("tay-nguyen", 2023, "gia-lai"),
    }


def test_a_page_of_january_that_looks_back_speaks_of_the_year_before() -> None:
    found = nlp.read(
        Article(
            title="Trường Chính trị tỉnh Yên Bái: một năm nhìn lại",
            text=f"Trường tham gia các hoạt động của {NAME} do Cụm trưởng (Trường Chính trị tỉnh Phú Thọ) phát động.",
            published="2024-01-05",
        )
    ).clusters
    assert [(c.year, c.lead) for c in found] == [(2023, "phu-tho")]


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
    ("lines", "expected"),
    [
        (
            "Cụm trưởng\nTrường Chính trị tỉnh Hòa Bình\nCụm phó\nTrường Chính trị tỉnh Yên Bái\n"
            "Trường Chính trị tỉnh Phú Thọ",
            True,
        ),
        (
            "Trường Chính trị tỉnh Hòa Bình\nCụm trưởng\nTrường Chính trị tỉnh Yên Bái\nCụm phó\n"
            "Trường Chính trị tỉnh Phú Thọ\nCụm phó",
            True,
        ),
        # the head of a table: which school stood in which column is lost
        (
            "Cụm trưởng\nCụm phó\nTrường Chính trị tỉnh Hòa Bình\nTrường Chính trị tỉnh Yên Bái\n"
            "Trường Chính trị tỉnh Phú Thọ",
            False,
        ),
    ],
)
def test_tables_told_line_by_line(lines: str, expected: bool) -> None:
    assert roles(f"{NAME} phân công:\n{lines}") == ({2023: ("hoa-binh", ["yen-bai", "phu-tho"])} if expected else {})


@pytest.mark.parametrize(
    "words",
    [
        "Ba trường chính trị Hòa Bình, Yên Bái, Phú Thọ hợp thành Cụm.",
        "Các trường chính trị Hòa Bình, Yên Bái, Phú Thọ là ba đơn vị thành viên của Cụm.",
        'Cụm bây giờ "ít mà đông": từ 9 còn 3 (Hòa Bình, Yên Bái, Phú Thọ), ai cũng bận.',
        "Cụm có 3 đơn vị thành viên:\n- Trường Chính trị tỉnh Hòa Bình (Cụm trưởng);\n- Trường Chính trị tỉnh Yên "
        "Bái;\n"
        "- Trường Chính trị tỉnh Phú Thọ.",
    ],
)
def test_members_as_other_authors_put_them(words: str) -> None:
    assert members(f"{NAME} họp. {words}") == ["hoa-binh", "yen-bai", "phu-tho"]


def test_columns_headed_by_roles() -> None:
    text = (
        f"{NAME} luân phiên:\nNăm | Cụm trưởng | Các Cụm phó\n2023 | Trường Chính trị tỉnh Yên Bái | Phú Thọ, Bắc Kạn\n"
        "2024 | Trường Chính trị tỉnh Phú Thọ | Trường Chính trị tỉnh Bắc Kạn"
    )
    assert roles(text) == {2023: ("yen-bai", ["phu-tho", "bac-kan"]), 2024: ("phu-tho", ["bac-kan"])}


def test_rows_of_clusters() -> None:
    text = (
        "Học viện công bố nhân sự các cụm thi đua trường chính trị năm 2024:\nTT | Cụm | Cụm trưởng\n"
        "1 | Bắc Trung Bộ | Trường Chính trị tỉnh Nghệ An\n2 | Tây Nguyên | Trường Chính trị tỉnh Gia Lai"
    )
    assert {(c.cluster, c.year, c.lead) for c in read(text).clusters} == {
        ("bac-trung-bo", 2024, "nghe-an"),
        ("tay-nguyen", 2024, "gia-lai"),
    }


def test_a_role_in_a_column_is_the_schools_of_its_row_only_where_the_column_is_of_roles() -> None:
    rows = "1 | Trường Chính trị tỉnh Yên Bái | Cụm trưởng\n2 | Trường Chính trị tỉnh Phú Thọ | Cụm phó"
    assert roles(f"{NAME} họp.\nTT | Đơn vị | Vai trò\n{rows}") == {2023: ("yen-bai", ["phu-tho"])}
    assert roles(f"{NAME} họp.\nTT | Đơn vị chủ trì | Đơn vị phối hợp\n{rows}") == {}


def test_a_school_whose_tone_was_typed_last() -> None:
    text = "Cụm thi đua các trường chính trị khu vực đồng bằng sông Hồng họp. Trường Chính trị Tô Hiêụ - Cụm trưởng."
    assert [found.lead for found in read(text).clusters] == ["hai-phong"]


def test_each_cluster_of_a_list_has_its_lead_in_the_year_announced() -> None:
    text = (
        "Học viện công bố Quyết định công nhận Cụm trưởng, Cụm phó các cụm thi đua trường chính trị năm 2024. Theo đó, "
        "Cụm trưởng các cụm gồm: Trường Chính trị tỉnh Hải Dương (Cụm đồng bằng sông Hồng); Trường Chính trị tỉnh Phú "
        "Thọ (Cụm Trung du miền núi phía Bắc)."
    )
    found = nlp.read(Article(title="Hội nghị tổng kết năm 2023", published="2024-01-19", text=text)).clusters
    assert {(c.cluster, c.year, c.lead, tuple(c.deputies)) for c in found} == {
        ("dong-bang-song-hong", 2024, "hai-duong", ()),
        ("trung-du-mien-nui-phia-bac", 2024, "phu-tho", ()),
    }


def test_a_table_of_clusters_has_the_year_that_its_title_announces() -> None:
    text = (
        "Hội nghị tổng kết năm 2024 của khối trường chính trị diễn ra ngày 08/01/2025.\n"
        "Đại diện lãnh đạo các trường cùng dự.\n"
        "Cụm thi đua khu vực | Cụm trưởng | Cụm phó\n"
        "Bắc Trung Bộ | Trường Chính trị tỉnh Nghệ An | Trường Chính trị tỉnh Hà Tĩnh\n"
        "Đông Nam Bộ | Trường Chính trị tỉnh Tây Ninh | Trường Chính trị tỉnh Đồng Nai"
    )
    title = "Phân công Cụm trưởng, Cụm phó các cụm thi đua năm 2025"
    found = nlp.read(Article(title=title, published="2025-01-09", text=text)).clusters
    assert {(c.cluster, c.year, c.lead, tuple(c.deputies)) for c in found} == {
        ("bac-trung-bo", 2025, "nghe-an", ("ha-tinh",)),
        ("dong-nam-bo", 2025, "tay-ninh", ("dong-nai",)),
    }


def test_members_are_of_the_year_told_with_them_and_of_the_cluster_there_is() -> None:
    text = (
        "Trên cơ sở sáp nhập Cụm thi đua số 6 và Cụm thi đua số 7, các trường chính trị khu vực Nam Trung Bộ "
        "và Tây Nguyên có một nhà chung. Năm 2021, Cụm thi đua các trường chính trị khu vực Nam Trung Bộ và Tây "
        "Nguyên gồm các trường: Quảng Nam, Phú Yên, Gia Lai. Hội nghị tổng kết năm 2024 diễn ra ngày 12/12/2024."
    )
    found = nlp.read(Article(title="Nhìn lại chặng đường", published="2024-12-16", text=text)).clusters
    assert [(c.cluster, c.year, c.members) for c in found] == [
        ("nam-trung-bo-va-tay-nguyen", 2021, ["quang-nam", "phu-yen", "gia-lai"])
    ]


SIX = ["hoa-binh", "yen-bai", "phu-tho", "bac-kan", "thai-nguyen", "tuyen-quang"]


@pytest.mark.parametrize(
    "words",
    [
        # told in two parts
        "Đoàn Trường Chính trị tỉnh Hòa Bình thăm Trường Chính trị tỉnh Yên Bái và Trường Chính trị tỉnh Phú Thọ. "
        "Ngoài ba trường nói trên, Cụm còn có các trường chính trị: Bắc Kạn, Thái Nguyên, Tuyên Quang.",
        "Trường Chính trị tỉnh Hòa Bình đến Trường Chính trị tỉnh Yên Bái. Hai trường cùng các Trường Chính trị "
        "Phú Thọ, Bắc Kạn, Thái Nguyên, Tuyên Quang hợp thành Cụm thi đua.",
        "Cụm có sáu trường, ngoài Hòa Bình và Yên Bái còn có Phú Thọ, Bắc Kạn, Thái Nguyên và Tuyên Quang.",
        # as many as there are
        "Toàn Cụm có 6 đơn vị. Đó là các trường chính trị: tỉnh Hòa Bình, tỉnh Yên Bái, tỉnh Phú Thọ, tỉnh Bắc Kạn, "
        "tỉnh Thái Nguyên và tỉnh Tuyên Quang.",
        "Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên, Tuyên Quang là sáu trường thuộc Cụm.",
        "Cụm gồm: 1. Trường Chính trị tỉnh Hòa Bình; 2. Trường Chính trị tỉnh Yên Bái; 3. Phú Thọ; 4. Bắc Kạn; 5. Thái "
        "Nguyên; 6. Tuyên Quang.",
        # their leaders, their heads, a dash between them, in two clauses, by who signs
        "Dự hội nghị có lãnh đạo các trường chính trị trong Cụm gồm: Trường Chính trị tỉnh Hòa Bình, Trường Chính trị "
        "các tỉnh: Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên, Tuyên Quang.",
        "Hiệu trưởng 6 trường trong Cụm gồm: Lê Văn An (Hòa Bình), Hà Thị Bình (Yên Bái), Ngô Văn Cảnh (Phú Thọ), Đỗ "
        "Xuân Dương (Bắc Kạn), Trần Thị Hạnh (Thái Nguyên), Võ Văn Khang (Tuyên Quang) ký giao ước.",
        "Cụm có 6 thành viên: Hòa Bình - Yên Bái - Phú Thọ - Bắc Kạn - Thái Nguyên - Tuyên Quang.",
        "Cụm gồm 6 trường. Phía tây có Hòa Bình, Yên Bái, Phú Thọ; phía đông có Bắc Kạn, Thái Nguyên và Tuyên Quang.",
        "Đại diện 6 trường, gồm Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên và Tuyên Quang đã ký kết giao ước.",
        "Tham gia hội thao có 8 đoàn: 6 trường trong Cụm gồm Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên, Tuyên "
        "Quang và 2 đơn vị khách mời.",
        "Cùng ký kết có các trường thành viên: Trường Chính trị tỉnh Hòa Bình - Cụm phó, Trường Chính trị tỉnh Yên Bái "
        "- Cụm phó, Phú Thọ, Bắc Kạn, Thái Nguyên và Tuyên Quang.",
        # line by line
        "Cụm gồm các đơn vị:\nSTT | Đơn vị | Nhiệm vụ\n1 | Trường Chính trị tỉnh Hòa Bình | Cụm trưởng\n2 | Yên Bái |\n"
        "3 | Phú Thọ |\n4 | Bắc Kạn |\n5 | Thái Nguyên |\n6 | Tuyên Quang |",
        "Phân công như sau:\n1. Trường Chính trị tỉnh Hòa Bình: Cụm trưởng.\n2. Yên Bái: thành viên.\n3. Phú Thọ: "
        "thành viên.\n4. Bắc Kạn: thành viên.\n5. Thái Nguyên: thành viên.\n6. Tuyên Quang: thành viên.",
    ],
)
def test_lists_of_members_in_parts_in_lines_and_by_their_number(words: str) -> None:
    assert members(f"{NAME} họp. {words}") == SIX


def test_as_many_as_there_are_may_still_be_guests_or_winners() -> None:
    assert members(f"{NAME} có 5 trường. Tham dự có Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên.") == []
    assert members(f"{NAME} có 4 trường gồm Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn được công nhận đạt chuẩn.") == []
    assert members(f"{NAME} có 5 trường đạt giải: Hòa Bình, Yên Bái, Phú Thọ, Bắc Kạn, Thái Nguyên.") == []


@pytest.mark.parametrize(
    "words",
    [
        "Khách mời của Cụm gồm Trường Chính trị tỉnh Ninh Bình, Trường Chính trị tỉnh Hà Nam, Nam Định.",
        "Ban Tổ chức hội thao của Cụm gồm lãnh đạo các trường Yên Bái, Phú Thọ, Bắc Kạn.",
        "Hội nghị của Cụm sẽ luân phiên qua các trường: Yên Bái, Phú Thọ, Bắc Kạn.",
        "Cụm thi đua số 4 Hội Nông dân gồm 5 tỉnh: Yên Bái, Phú Thọ, Bắc Kạn, Hòa Bình, Thái Nguyên.",
        "Về phía Cụm có: đồng chí Lê Văn An, Hiệu trưởng Trường Chính trị tỉnh Yên Bái; đồng chí Hà Thị Bình, Hiệu "
        "trưởng Trường Chính trị tỉnh Phú Thọ; đồng chí Ngô Văn Cảnh, Hiệu trưởng Trường Chính trị tỉnh Bắc Kạn.",
    ],
)
def test_what_belongs_to_a_cluster_without_being_one_of_its_schools(words: str) -> None:
    assert members(f"{NAME} họp. {words}") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
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
        (  # year by year, with any word for the turn
            "Cụm trưởng luân phiên: 2022 là Trường Chính trị tỉnh Yên Bái, 2023 giao Trường Chính trị tỉnh Phú Thọ và "
            "2024 sẽ đến Trường Chính trị tỉnh Bắc Kạn.",
            {2022: ("yen-bai", []), 2023: ("phu-tho", []), 2024: ("bac-kan", [])},
        ),
        (  # each in its brackets
            "Cụm có Cụm trưởng (Trường Chính trị tỉnh Phú Thọ), 02 Cụm phó (Trường Chính trị tỉnh Bắc Kạn, Hòa Bình).",
            {2023: ("phu-tho", ["bac-kan", "hoa-binh"])},
        ),
        (
            "Nếu như năm 2022 Trường Chính trị Yên Bái làm Cụm trưởng thì năm 2023 là Trường Chính trị tỉnh Phú Thọ.",
            {2022: ("yen-bai", []), 2023: ("phu-tho", [])},
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
def test_who_of_those_beside_a_role_holds_it(words: str, expected: object) -> None:
    assert roles(f"{NAME} tổng kết năm 2023. {words}") == expected


def test_a_lead_is_not_its_own_deputy_and_the_past_year_is_the_one_before() -> None:
    text = (
        "Năm qua Trường là đơn vị Cụm phó của Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ. Cụm trưởng năm "
        "2025 là Trường Chính trị tỉnh Thanh Hóa. Nhà trường tiếp tục được bầu làm Cụm phó năm 2025."
    )
    page = Article(
        title="Hội nghị viên chức năm 2025",
        published="2025-01-14",
        text=text,
        site_name="Trường Chính trị tỉnh Nghệ An",
    )
    assert {c.year: (c.lead, c.deputies) for c in nlp.read(page).clusters} == {
        2024: (None, ["nghe-an"]),
        2025: ("thanh-hoa", ["nghe-an"]),
    }


def test_regions_told_of_one_after_the_other() -> None:
    text = (
        "Học viện công bố Cụm trưởng, Cụm phó các cụm thi đua trường chính trị năm 2024: khu vực Bắc Trung Bộ, Cụm "
        "trưởng là Trường Chính trị tỉnh Nghệ An; khu vực Đông Nam Bộ do Trường Chính trị tỉnh Đồng Nai làm Cụm "
        "trưởng; khu vực Tây Bắc Bộ có Cụm trưởng là Trường Chính trị tỉnh Sơn La."
    )
    found = nlp.read(Article(title="Tổng kết công tác trường chính trị", published="2024-01-10", text=text)).clusters
    assert {(c.cluster, c.year, c.lead) for c in found} == {
        ("bac-trung-bo", 2024, "nghe-an"),
        ("dong-nam-bo", 2024, "dong-nai"),
        ("tay-bac-bo", 2024, "son-la"),
    }
