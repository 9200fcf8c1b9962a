"""Days, quotes and cells, as the pages show them."""

import pytest
from markupsafe import Markup

from web.attendance import attendees, post
from web.cells import cell, shown
from web.dates import vietnamese
from web.quotes import edited, marked


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("2023-02-28", "28/02/2023"),
        ("2024-06", "tháng 06/2024"),
        ("2020", "năm 2020"),
        ("2024-01/2024-06", "tháng 01/2024 - tháng 06/2024"),
        ("../2022-11-05", "đến 05/11/2022"),
        ("2022-11-05/..", "từ 05/11/2022"),
        ("2023-11-10T14:28:00+07:00", "10/11/2023 14:28"),
        (None, "không rõ"),
    ],
)
def test_days_are_written_as_vietnamese_write_them(edtf: str | None, written: str) -> None:
    assert vietnamese(edtf) == written


def test_marks_stay_within_their_paragraph_and_join_where_they_overlap() -> None:
    text = "Một hai ba.\nBốn năm sáu."
    spans = [
        {"start": 4, "end": 16, "fact_id": 7},
        {"start": 8, "end": 11, "fact_id": 9},
    ]
    assert marked(text, spans) == Markup('<p>Một <mark id="f7">hai ba.</mark></p>\n<p><mark>Bốn </mark>năm sáu.</p>')


def test_text_from_pages_never_becomes_markup() -> None:
    evil = '<script>alert(1)</script>"'
    assert "<script" not in marked(evil, [{"start": 0, "end": 8, "fact_id": 1}])
    assert "<script" not in cell("quote", {"quote": evil})
    assert "<script" not in edited(evil, f"{evil} {evil}")
    assert "<script" not in cell("snippet", {"snippet": f"⟦{evil}⟧"})
    assert "<script" not in cell("school", {"school": "hue", "school_name": evil})


def test_an_identifier_links_with_the_name_beside_it() -> None:
    row = {"school": "hue", "school_name": "Trường Huế", "status": "recognised", "status_name": "Được công nhận"}
    assert shown(row) == ["school", "status_name"]
    assert cell("school", row) == '<a href="/thidua/schools/hue">Trường Huế</a>'
    assert cell("status_name", row) == '<span class="badge recognised">Được công nhận</span>'


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Có 8 trường dự.", "Có 9 trường dự.", "Có <del>8</del><ins>9</ins> trường dự."),
        (None, "Thêm.", "<ins>Thêm.</ins>"),
        ("Bớt.", None, "<del>Bớt.</del>"),
    ],
)
def test_an_edit_shows_the_words_removed_and_added(before: str | None, after: str | None, shown: str) -> None:
    assert edited(before, after) == Markup(shown)


def test_who_several_articles_name_is_one_person_with_all_they_say() -> None:
    def row(number: int, person: int, position: str | None, roles: str) -> dict[str, object]:
        said = {
            "name": "Lê A",
            "degree": "TS" if number == 3 else None,
            "organisation": "Trường B" if position else None,
        }
        return {"id": number, "person_id": person, "position": position, "roles_label": roles, **said}

    rows = [
        row(1, 7, None, "Chủ trì"),
        row(2, 9, "Phó Hiệu trưởng", "Tham dự"),
        row(3, 7, "Hiệu trưởng", "Phát biểu, Chủ trì"),
        row(4, 7, "Bí thư Đảng ủy, Hiệu trưởng", "Tham dự"),
    ]
    first, second = attendees(rows)
    assert (first.person_id, first.degree, first.roles) == (7, "TS", ["Chủ trì", "Phát biểu", "Tham dự"])
    assert first.posts == ["Bí thư Đảng ủy, Hiệu trưởng, Trường B"]
    assert [told["id"] for told in first.told] == [1, 3, 4]
    assert second.posts == ["Phó Hiệu trưởng, Trường B"]


@pytest.mark.parametrize(
    ("position", "organisation", "said"),
    [
        (
            "Trưởng phòng Đào tạo",
            "Phòng Đào tạo Trường Chính trị tỉnh A",
            "Trưởng phòng Đào tạo Trường Chính trị tỉnh A",
        ),
        ("Trưởng ban Tổ chức", "Ban Tổ chức", "Trưởng ban Tổ chức"),
        ("Hiệu trưởng", "Trường Chính trị tỉnh A", "Hiệu trưởng, Trường Chính trị tỉnh A"),
        ("Phó Bí thư Tỉnh ủy", "Tỉnh ủy Quảng Trị", "Phó Bí thư Tỉnh ủy Quảng Trị"),
        (None, "Học viện", "Học viện"),
        ("Giảng viên", None, "Giảng viên"),
        (None, None, ""),
    ],
)
def test_what_ends_a_position_and_begins_its_organisation_is_said_once(
    position: str | None, organisation: str | None, said: str
) -> None:
    assert post(position, organisation) == said
