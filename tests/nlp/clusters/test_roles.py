"""Whose a role of a cluster is, in the ways the texts write it."""

import pytest

import nlp
from extract.article import Article
from nlp.facts import Cluster
from tests.nlp.clusters.telling import NAME, SLUG, Told, read, roles


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


def test_the_entry_names_the_cluster_and_shows_its_words() -> None:
    text = f"{NAME} họp. Trường Chính trị tỉnh Hòa Bình - đơn vị Cụm trưởng báo cáo."
    (found,) = read(text).clusters
    assert isinstance(found, Cluster)
    assert (found.cluster, found.name) == (SLUG, NAME)
    assert [text[span.start : span.end] for span in found.evidence] == [
        "Trường Chính trị tỉnh Hòa Bình - đơn vị Cụm trưởng"
    ]


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
def test_roles_told_in_short(words: str, expected: Told) -> None:
    assert roles(f"{NAME} họp. {words}.") == expected


def test_a_school_referred_to_holds_the_role() -> None:
    assert roles(f"{NAME} họp tại Trường Chính trị tỉnh Yên Bái. Trường này giữ ghế Cụm trưởng.") == {
        2023: ("yen-bai", [])
    }


def test_a_group_of_the_cluster_and_a_role_in_brackets_before() -> None:
    facts = read(
        f"{NAME} họp. Nhóm 3 trường chính trị (Hòa Bình, Yên Bái, Phú Thọ) thuộc Cụm gặp nhau. Theo phân công của Cụm "
        "trưởng (Trường Chính trị tỉnh Hòa Bình), Trường Chính trị tỉnh Yên Bái với vai trò Cụm phó phụ trách nhóm.",
        kind="interim_review",
    )
    (found,) = facts.clusters
    assert (found.lead, found.deputies) == ("hoa-binh", ["yen-bai"])
    assert found.members == ["hoa-binh", "yen-bai", "phu-tho"]


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


def test_a_school_whose_tone_was_typed_last() -> None:
    text = "Cụm thi đua các trường chính trị khu vực đồng bằng sông Hồng họp. Trường Chính trị Tô Hiêụ - Cụm trưởng."
    assert [found.lead for found in read(text).clusters] == ["hai-phong"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Các đại biểu nghe Bắc Kạn, Cụm trưởng năm nay, báo cáo.", {2023: ("bac-kan", [])}),
        (
            "Hội nghị cảm ơn Trường Chính trị tỉnh Phú Thọ đã đảm nhận vai trò Cụm trưởng, đồng thời tin rằng năm 2024 "
            "phong trào sẽ khởi sắc.",
            {2023: ("phu-tho", [])},
        ),
        # any words between a school and the role that it has; nobody else named, nothing refused
        ("Trường Chính trị tỉnh Hòa Bình đã hoàn thành xuất sắc vai trò Cụm trưởng.", {2023: ("hoa-binh", [])}),
        (
            "Năm 2024, Trường Chính trị tỉnh Yên Bái vinh dự được các trường bạn tin tưởng giao phó trọng trách Cụm "
            "trưởng.",
            {2024: ("yen-bai", [])},
        ),
        # a province for its school, where it is no place
        (
            "Chủ nhà Hòa Bình năm nay cầm trịch cả Cụm; hai đơn vị Yên Bái, Phú Thọ cùng giữ vai trò Cụm phó.",
            {2023: ("hoa-binh", ["yen-bai", "phu-tho"])},
        ),
        # two schools, two roles; years from to; whom one follows
        (
            "Ông Lê Văn An, Hiệu trưởng Trường Chính trị tỉnh Yên Bái, và bà Hà Thị Bình, Hiệu trưởng Trường Chính trị "
            "tỉnh Phú Thọ, là Cụm trưởng và Cụm phó, cùng chủ trì.",
            {2023: ("yen-bai", ["phu-tho"])},
        ),
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
        (
            "Năm 2022 vừa qua, dưới sự điều hành của Cụm trưởng là Trường Chính trị tỉnh Yên Bái, Cụm có nhiều "
            "việc mới.",
            {2022: ("yen-bai", [])},
        ),
        (
            "“Chúng tôi lo lắng khi được giao trọng trách Cụm trưởng năm tới”, ông Lê Văn An, Hiệu trưởng Trường Chính "
            "trị tỉnh Yên Bái, nói.",
            {2024: ("yen-bai", [])},
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
    ],
)
def test_who_of_those_beside_a_role_holds_it(words: str, expected: Told) -> None:
    assert roles(f"{NAME} tổng kết năm 2023. {words}") == expected


def test_in_its_list_of_the_year_the_school_is_only_the_school() -> None:
    text = (
        "1. Ngày 16/2, ký giao ước thi đua Cụm Đông Nam Bộ tại Đồng Nai; trường được giao làm Cụm phó năm 2023.\n"
        "2. Ngày 15/12, Cụm tổng kết tại Bà Rịa - Vũng Tàu, trường nhận cờ luân lưu Cụm trưởng năm 2024."
    )
    title = "Trường Chính trị tỉnh Bình Thuận: 10 sự kiện tiêu biểu năm 2023"
    facts = nlp.read(Article(title=title, text=text, published="2023-12-28"))
    assert [(c.year, c.lead, c.deputies) for c in facts.clusters] == [
        (2023, None, ["binh-thuan"]),
        (2024, "binh-thuan", []),
    ]
    assert [e.start for e in facts.events] == ["2023-02-16", "2023-12-15"]  # the February of that year, not the next
