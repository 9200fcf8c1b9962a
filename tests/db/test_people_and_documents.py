"""Who is one person and what is one document, over all articles that name them."""

import pytest

from nlp.facts import Citation
from tests.db.conftest import Query, Tell, person, review


def test_one_person_in_several_writings(tell: Tell, query: Query) -> None:
    school = "Trường Chính trị Tô Hiệu"
    tell("a", "2023-11-10", review(), person("Trần Thị Hoà", f"{school} thành phố Hải Phòng", "Phó Hiệu trưởng"))
    tell("b", "2024-06-20", review(start="2024-06-19"), person("Trần Thị Hòa", school, "Hiệu trưởng"))
    assert query("SELECT name, position, school, first_date, last_date, appearances FROM people") == [
        ("Trần Thị Hòa", "Hiệu trưởng", "hai-phong", "2023-11-09", "2024-06-19", 2)
    ]
    assert query("SELECT position, first_date FROM positions ORDER BY first_date") == [
        ("Phó Hiệu trưởng", "2023-11-09"),
        ("Hiệu trưởng", "2024-06-19"),
    ]


def test_a_name_alone_makes_nobody_one_person(tell: Tell, query: Query) -> None:
    tell("a", "2023-11-10", review(), person("Nguyễn Văn Hùng", "Trường Chính trị tỉnh Yên Bái"))
    tell("b", "2023-11-10", review(), person("Nguyễn Văn Hùng", "Trường Chính trị tỉnh Phú Thọ"))
    tell("c", "2024-05-01", review(start="2024-05-01"), person("Nguyễn Văn Hùng"))
    tell("d", "2024-07-01", review(start="2024-07-01"), person("Nguyễn Văn Hùng"))
    assert query("SELECT count(*) FROM people") == [(4,)]


def test_without_an_organisation_the_event_tells_who_it_is(tell: Tell, query: Query) -> None:
    tell("a", "2023-11-10", review(), person("Cầm Thị Lai", "Vụ các trường chính trị"))
    tell("b", "2023-11-11", review(), person("Cầm Thị Lai"))
    assert query("SELECT organisation, appearances FROM people") == [("Vụ các trường chính trị", 2)]
    assert query("SELECT people, reports FROM events") == [(1, 2)]


def test_a_body_that_every_province_has_is_the_one_where_it_was_met(tell: Tell, query: Query) -> None:
    tell("a", "2023-11-10", review(host="yen-bai"), person("Lê Văn Nam", "Tỉnh ủy"))
    tell("b", "2023-12-10", review(start="2023-12-01", host="yen-bai"), person("Lê Văn Nam", "Tỉnh ủy Yên Bái"))
    tell("c", "2024-11-10", review(start="2024-11-01", host="phu-tho"), person("Lê Văn Nam", "Tỉnh ủy"))
    tell("d", "2024-12-10", review(start="2024-12-01"), person("Lê Văn Nam", "Tỉnh ủy"))
    assert query("SELECT organisation, appearances FROM people ORDER BY id") == [
        ("Tỉnh ủy Yên Bái", 2),
        ("Tỉnh ủy", 1),
        ("Tỉnh ủy", 1),
    ]


def test_a_schools_own_site_calls_it_the_school(tell: Tell, query: Query) -> None:
    tell("truong-kon-tum", "2024-01-05", person("A Khuynh", "Nhà trường", event=None))
    tell("bao", "2024-01-06", person("A Khuynh", "Trường Chính trị tỉnh Kon Tum", event=None))
    tell("truong-yen-bai", "2024-01-05", person("A Khuynh", "Nhà trường", event=None))
    assert query("SELECT school, organisation, appearances FROM people ORDER BY id") == [
        ("kon-tum", "Trường Chính trị tỉnh Kon Tum", 2),
        ("yen-bai", "Trường Chính trị tỉnh Yên Bái", 1),
    ]


def test_numbers_repeat_from_province_to_province(tell: Tell, query: Query) -> None:
    tell("a", "2022-05-10", Citation(key="07-ĐA/TU", issuer="Tỉnh ủy Yên Bái", date="2022-05-04"))
    tell("b", "2022-06-10", Citation(key="07-ĐA/TU", issuer="Tỉnh ủy Phú Thọ", date="2022-06-01"))
    tell("c", "2022-07-10", Citation(key="07-ĐA/TU", issuer="Ban Thường vụ Tỉnh uỷ Yên Bái"))
    assert query("SELECT date, citations FROM documents ORDER BY id") == [("2022-05-04", 2), ("2022-06-01", 1)]


def test_numbers_restart_every_year(tell: Tell, query: Query) -> None:
    tell("a", "2023-06-10", Citation(key="300-KH/HVCTQG", date="2023-05-28"))
    tell("b", "2024-06-10", Citation(key="300-KH/HVCTQG", date="2024-05-20"))
    tell("c", "2024-06-10", Citation(key="300-KH/HVCTQG", date="2024-05-20"))
    tell("d", "2024-06-10", Citation(key="300-KH/HVCTQG", date="2024-05-02"))
    assert query("SELECT date, citations, conflicts FROM documents ORDER BY date") == [
        ("2023-05-28", 1, 0),
        ("2024-05-20", 3, 1),
    ]
    assert query("SELECT conflict FROM citations WHERE date = '2024-05-02'") == [
        ("Bài ghi ngày 2/5/2024, nơi khác ghi 20/5/2024.",)
    ]


@pytest.mark.parametrize(
    ("citation", "conflict"),
    [
        (Citation(key="11-QĐ/TW", date="2021-05-16"), "ngày 16/5/2021"),
        (Citation(key="11-QĐ/TW", type="Quyết định", date="2021-05-19"), "loại “Quyết định”"),
        (Citation(key="11-QĐ/TW", issuer="Bộ Chính trị", date="2021-05-19"), "cơ quan ban hành “Bộ Chính trị”"),
        (Citation(key="11-QĐ/TW", type="Quy định", issuer="Ban Bí thư", date="2021-05"), None),
        (Citation(key="30-HD/HVCTQG", issuer="Học viện Chính trị quốc gia Hồ Chí Minh", date="2021-02-03"), None),
    ],
)
def test_wrong_citations_are_flagged(tell: Tell, query: Query, citation: Citation, conflict: str | None) -> None:
    tell("a", "2024-06-10", citation)
    [(said,)] = query("SELECT conflict FROM citations")
    assert said is None if conflict is None else conflict in str(said)
