"""What is said of each school as of a day, and of each cluster over the years."""

from nlp.facts import Cluster
from tests.db.conftest import Query, Tell, claim

LEVEL1 = "SELECT school, status, recognised FROM level1 WHERE level = 1 ORDER BY school"


def test_only_formal_recognition_counts(tell: Tell, query: Query) -> None:
    statuses = ("self_assessed", "reached", "appraised", "target", "in_progress", "not_reached", "recognised")
    schools = ("yen-bai", "phu-tho", "hung-yen", "ha-noi", "hai-phong", "lai-chau", "son-la")
    for school, status in zip(schools, statuses, strict=True):
        tell("bao", "2024-01-10", claim(school, status))
    found = query(LEVEL1, as_of="2024-02-01")
    assert {school: status for school, status, _ in found} == dict(zip(schools, statuses, strict=True))
    assert [school for school, _, recognised in found if recognised] == ["son-la"]


def test_the_best_supported_status_wins_not_the_latest(tell: Tell, query: Query) -> None:
    tell("bao", "2023-05-01", claim("yen-bai", "target"))
    tell("bao", "2024-01-12", claim("yen-bai", "recognised"))
    tell("bao", "2024-06-01", claim("yen-bai", "self_assessed"))
    assert query(LEVEL1, as_of="2023-12-31") == [("yen-bai", "target", 0)]
    assert query(LEVEL1, as_of="2024-01-12") == [("yen-bai", "recognised", 1)]
    assert query(LEVEL1, as_of="2024-12-31") == [("yen-bai", "recognised", 1)]
    assert query("SELECT statements, quote FROM level1", as_of="2024-12-31") == [(3, "yen-bai: recognised")]


def test_a_merged_school_does_not_inherit_recognition(tell: Tell, query: Query) -> None:
    tell("bao", "2024-03-01", claim("phu-tho", "recognised"))
    tell("bao", "2024-03-01", claim("vinh-phuc", "recognised"))
    assert query(LEVEL1, as_of="2025-06-30") == [("phu-tho", "recognised", 1), ("vinh-phuc", "recognised", 1)]
    assert query(LEVEL1, as_of="2025-07-01") == []
    tell("bao", "2026-03-02", claim("phu-tho", "recognised"))
    assert query(LEVEL1, as_of="2026-03-10") == [("phu-tho-2025", "recognised", 1)]
    tell("bao", "2026-04-01", claim("phu-tho", "recognised", as_of="2023-10"))
    assert query("SELECT school FROM claims ORDER BY id DESC LIMIT 1") == [("phu-tho",)]


def test_before_the_merger_is_said_of_the_old_school(tell: Tell, query: Query) -> None:
    tell("bao", "2025-12-26", claim("can-tho", "recognised", as_of="../2025-07-01"))
    tell("bao", "2025-12-27", claim("soc-trang", "recognised"))  # told after its end: it held by its last day
    assert query("SELECT school, sort_date FROM claims ORDER BY id") == [
        ("can-tho", "2025-06-30"),
        ("soc-trang", "2025-06-30"),
    ]
    assert query(LEVEL1, as_of="2025-06-30") == [("can-tho", "recognised", 1), ("soc-trang", "recognised", 1)]
    assert query(LEVEL1, as_of="2026-01-01") == []


def test_a_cluster_is_called_by_its_names_over_time(tell: Tell, query: Query) -> None:
    slug = "dong-bang-song-hong"
    tell("bao-a", "2019-05-02", Cluster(cluster=slug, year=2019, name="Cụm thi đua số 2", lead="hung-yen"))
    tell("bao-b", "2023-05-02", Cluster(cluster=slug, name="Cụm thi đua đồng bằng sông Hồng", lead="ha-noi"))
    tell(
        "bao-c", "2024-05-02", Cluster(cluster=slug, year=2025, name="Cụm thi đua đồng bằng sông Hồng", lead="hung-yen")
    )
    assert query("SELECT name, first_year, last_year, articles FROM cluster_names") == [
        ("Cụm thi đua số 2", 2019, 2019, 1),
        ("Cụm thi đua đồng bằng sông Hồng", 2023, 2025, 2),
    ]
    assert query("SELECT year, school FROM cluster_roles WHERE role = 'lead' ORDER BY year") == [
        (None, "ha-noi"),
        (2019, "hung-yen"),
        (2025, "hung-yen"),
    ]
