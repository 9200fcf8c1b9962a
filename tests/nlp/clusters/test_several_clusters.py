"""Of which cluster a role is where a text tells of more than one."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.clusters.telling import NAME, SLUG, read


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
        "(Cụm Bắc Trung Bộ) và ông Lê Văn An (Trường Chính trị tỉnh Gia Lai, Cụm Tây Nguyên)."
    ).clusters
    assert {(c.cluster, c.year, c.lead) for c in found} == {
        ("bac-trung-bo", 2023, "nghe-an"),
        ("tay-nguyen", 2023, "gia-lai"),
    }


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


def test_the_region_of_the_next_cluster_behind_a_semicolon() -> None:
    facts = nlp.read(
        Article(
            title="Công bố Cụm trưởng các cụm thi đua năm 2024",
            text="Năm 2024, Cụm thi đua khu vực Đông Nam Bộ do Trường Chính trị tỉnh Tây Ninh làm Cụm trưởng; ở khu "
            "vực Bắc Trung Bộ, Cụm trưởng là Trường Chính trị tỉnh Nghệ An, Cụm phó là Trường Chính trị Quảng Bình.",
        )
    )
    told = {(cluster.lead, *cluster.deputies) for cluster in facts.clusters}
    assert told == {("tay-ninh",), ("nghe-an", "quang-binh")}


def test_leads_that_are_counted_each_of_its_cluster() -> None:
    text = (
        "Tại Hội nghị, bảy Cụm trưởng được biểu dương gồm: Trường Chính trị tỉnh Lạng Sơn (Cụm Tây Bắc Bộ), Trường "
        "Chính trị tỉnh Yên Bái (Cụm Trung du miền núi phía Bắc), Trường Chính trị tỉnh Quảng Bình (Cụm Bắc Trung Bộ)."
    )
    found = nlp.read(Article(title="Tổng kết năm 2024", published="2024-12-28", text=text)).clusters
    assert {entry.cluster: entry.lead for entry in found} == {
        "tay-bac-bo": "lang-son",
        "trung-du-mien-nui-phia-bac": "yen-bai",
        "bac-trung-bo": "quang-binh",
    }


def test_a_region_that_a_sentence_begins_with() -> None:
    text = (
        "Tháng Ba, các cụm thi đua trường chính trị ký giao ước. Ở Đồng bằng sông Hồng, hội nghị diễn ra tại nơi có "
        "Cụm trưởng là Trường Chính trị Tô Hiệu. Ở Bắc Trung Bộ, vai trò này thuộc về Trường Chính trị tỉnh Thanh Hóa."
    )
    found = nlp.read(Article(title="Một vòng các cụm", published="2024-03-29", text=text)).clusters
    assert {(c.cluster, c.year, c.lead) for c in found} == {
        ("dong-bang-song-hong", 2024, "hai-phong"),
        ("bac-trung-bo", 2024, "thanh-hoa"),
    }


def test_clusters_with_the_number_of_their_schools_line_by_line() -> None:
    text = (
        "Học viện sắp xếp các cụm thi đua trường chính trị:\nCụm Bắc Trung Bộ (5 trường): Thanh Hóa, Nghệ An, Hà Tĩnh, "
        "Quảng Trị, Huế. Cụm trưởng: Huế.\nCụm Đông Nam Bộ (3 trường): Học viện Cán bộ Thành phố Hồ Chí Minh, Đồng "
        "Nai, Tây Ninh. Cụm trưởng: Đồng Nai."
    )
    found = nlp.read(Article(title="Sắp xếp cụm", published="2025-08-05", text=text)).clusters
    assert {(c.cluster, c.lead, len(c.members)) for c in found} == {
        ("bac-trung-bo", "hue", 5),
        ("dong-nam-bo", "dong-nai", 3),
    }


_A, _B = "Trường Chính trị tỉnh Lào Cai", "Trường Chính trị Trần Phú"


@pytest.mark.parametrize(
    "text",
    [
        f"Các cụm năm 2025 do các trường sau làm Cụm trưởng:\n- Tây Bắc Bộ: {_A};\n- Bắc Trung Bộ: {_B}.",
        f"Các cụm năm 2025 do các trường sau làm Cụm trưởng: Tây Bắc Bộ - {_A}; Bắc Trung Bộ - {_B}.",
        f"Cụm trưởng các cụm thi đua năm 2025 gồm: Tây Bắc Bộ: {_A}; Bắc Trung Bộ: {_B}.",
        f"Cụm trưởng năm 2025: khu vực Tây Bắc Bộ là {_A}, khu vực Bắc Trung Bộ là {_B}.",
    ],
)
def test_a_list_of_leads_by_region_is_of_the_year_told_before_it(text: str) -> None:
    found = nlp.read(Article(title="Tin", published="2024-11-20", text=text)).clusters
    assert {(one.cluster, one.year, one.lead) for one in found} == {
        ("tay-bac-bo", 2025, "lao-cai"),
        ("bac-trung-bo", 2025, "ha-tinh"),
    }
