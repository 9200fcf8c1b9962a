"""What the registries promise: every line loads, says how sure it is, and names resolve in every spelling met."""

import pytest

from nlp.registry import registry


def test_every_line_loads_and_refers_to_known_schools() -> None:
    data = registry()
    assert len(data.schools) == 63
    named = {slug for m in data.mergers for slug in [m.successor, *m.absorbs]}
    named |= {slug for c in data.clusters.values() for s in c.schemes for slug in s.members}
    named |= {d.province for d in data.documents if d.province}
    assert named <= set(data.schools)
    assert {d.cluster for d in data.documents if d.cluster} <= set(data.clusters)
    assert all("name" in school.certainty for school in data.schools.values())


def test_34_provinces_remain_after_the_mergers() -> None:
    data = registry()
    absorbed = [slug for merger in data.mergers for slug in merger.absorbs]
    assert len(data.mergers) == 23
    assert len(absorbed) == len(set(absorbed)) == 63 - 34
    merger = data.merger_of("vinh-phuc")
    assert merger is not None
    assert merger.successor == "phu-tho"
    assert data.merger_of("ha-noi") is None


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Cụm thi đua số 9", "dong-bang-song-cuu-long"),
        ("Cụm Thi đua số 03", "trung-du-mien-nui-phia-bac"),
        (4, "dong-bang-song-hong"),
        ("ĐBSH", "dong-bang-song-hong"),
        ("miền Đông Nam bộ", "dong-nam-bo"),
        ("Cụm thi đua các trường chính trị khu vực Nam Trung Bộ và Tây Nguyên", "nam-trung-bo-va-tay-nguyen"),
        ("khu vực Tây Nguyên", "tay-nguyen"),
        ("Cụm thi đua số 14", None),
        ("khu vực sông Mê Kông", None),
    ],
)
def test_clusters_by_any_name(name: str | int, slug: str | None) -> None:
    assert registry().cluster(name) == slug


def test_schools_by_site() -> None:
    data = registry()
    assert data.school_at("https://truongchinhtriyenbai.gov.vn/tin/1") == "yen-bai"
    assert data.school_at("http://ninhthuan.dcs.vn/truongchinhtri/1300/31476") == "ninh-thuan"
    assert data.school_at("https://www.baoyenbai.com.vn/12/1") is None
    assert data.school_at("truongchinhtriyenbai.gov.vn") == "yen-bai"
    assert data.school_at("https://truongchinhtriyenbai.gov.vn:8080/tin/1") == "yen-bai"
    assert data.school_at("https://truongchinhtriyenbai.gov.vn2.example/tin/1") is None
    assert data.school_at("http://ninhthuan.dcs.vn/truongchinhtri2/1300") is None


def test_a_key_alone_never_decides_between_provinces() -> None:
    data = registry()
    assert data.cited("04-ĐA/TU") is None
    document = data.cited("04-ĐA/TU", province="soc-trang")
    assert document is not None
    assert document.date == "2022-04-20"


def test_misprinted_keys_resolve() -> None:
    document = registry().cited("09-QĐ/TW")
    assert document is not None
    assert document.key == "09-QĐi/TW"
