"""Who is meant by a name, when."""

import pytest

from db.reference import Reference
from nlp.registry import registry

REFERENCE = Reference(registry())


@pytest.mark.parametrize(
    ("organisation", "slug"),
    [
        ("Trường Chính trị tỉnh Yên Bái", "yen-bai"),
        ("trường chính trị Yên Bái", "yen-bai"),
        ("Trường Chính trị Tô Hiệu thành phố Hải Phòng", "hai-phong"),
        ("Trường Chính trị Tô Hiệu", "hai-phong"),
        ("Trường Đào tạo cán bộ Lê Hồng Phong", "ha-noi"),
        ("Trường Chính trị Nguyễn Văn Cừ tỉnh Bắc Ninh", "bac-ninh"),
        ("Trường Chính trị Nguyễn Văn Cừ", None),  # of Bắc Ninh or of Quảng Ninh
        ("Vụ các trường chính trị, Học viện Chính trị quốc gia Hồ Chí Minh", None),
        ("Học viện Chính trị quốc gia Hồ Chí Minh", None),
        ("Tỉnh ủy Yên Bái", None),
        ("Nhà trường", None),
    ],
)
def test_an_organisation_that_is_a_school(organisation: str, slug: str | None) -> None:
    assert REFERENCE.school_named(organisation) == slug


@pytest.mark.parametrize(
    ("slug", "day", "school"),
    [
        ("phu-tho", "2025-06-30", "phu-tho"),
        ("phu-tho", "2025-07-01", "phu-tho-2025"),
        ("vinh-phuc", "2025-07-01", "vinh-phuc"),  # absorbed: whoever still names it means the old one
        ("cao-bang", "2026-01-01", "cao-bang"),
        ("atlantis", "2024-01-01", None),
        (None, "2024-01-01", None),
    ],
)
def test_a_slug_means_the_school_of_its_time(slug: str | None, day: str, school: str | None) -> None:
    assert REFERENCE.school(slug, day) == school


def test_schools_exist_for_a_time() -> None:
    schools = {school.id: school for school in REFERENCE.schools}
    assert (schools["phu-tho"].valid_from, schools["phu-tho"].valid_to) == (None, "2025-06-30")
    assert (schools["phu-tho-2025"].valid_from, schools["phu-tho-2025"].valid_to) == ("2025-07-01", None)
    assert ("yen-bai", "lao-cai-2025", "2025-07-01") in set(REFERENCE.successions)
    order = [school.province for school in REFERENCE.schools]
    assert order.index("Hà Nam") < order.index("Hải Dương") < order.index("Đắk Lắk") + 99
    assert order.index("Đắk Lắk") < order.index("Hà Nam")
