"""Roles of clusters told by tables and by lines."""

import pytest

import nlp
from extract.article import Article
from tests.nlp.clusters.telling import NAME, read, roles


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


def test_in_the_head_of_a_table_the_last_role_ends_with_its_cell_whatever_region_the_next_row_begins_with() -> None:
    rows = (
        "Khu vực đồng bằng sông Hồng | Hưng Yên | Trường Chính trị Tô Hiệu; Trường Chính trị tỉnh Ninh Bình\n"
        "Khu vực Đông Nam Bộ | Bà Rịa - Vũng Tàu | Bình Thuận"
    )
    text = f"Công bố Cụm trưởng, Cụm phó các cụm thi đua năm 2023. Cụ thể:\nCụm thi đua | Cụm trưởng | Cụm phó\n{rows}"
    found = nlp.read(Article(published="2022-12-28", text=text)).clusters
    assert {(c.cluster, c.year, c.lead, tuple(c.deputies)) for c in found} == {
        ("dong-bang-song-hong", 2023, "hung-yen", ("hai-phong", "ninh-binh")),
        ("dong-nam-bo", 2023, "ba-ria-vung-tau", ("binh-thuan",)),
    }


def test_the_numbers_of_rows_are_no_clusters() -> None:
    text = (
        "TT | Cụm | Đơn vị thành viên | Cụm trưởng\n1 | Khu vực Bắc Trung Bộ | Thanh Hóa, Nghệ An, Hà Tĩnh | Hà Tĩnh\n"
        "2 | Khu vực Đông Nam Bộ | Tây Ninh, Đồng Nai, Bình Dương | Đồng Nai"
    )
    found = nlp.read(Article(title="Danh sách các cụm thi đua năm 2022", published="2022-01-25", text=text)).clusters
    assert {(c.cluster, c.lead, tuple(c.members)) for c in found} == {
        ("bac-trung-bo", "ha-tinh", ("thanh-hoa", "nghe-an", "ha-tinh")),
        ("dong-nam-bo", "dong-nai", ("tay-ninh", "dong-nai", "binh-duong")),
    }
