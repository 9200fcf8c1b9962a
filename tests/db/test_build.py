"""From saved articles to a published database: what is joined, what stays apart, what is said of each school."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from crawler.ledger import Fetch
from db.build import BuildRejected, build
from db.errors import StoreError
from db.store import Store
from extract.article import Article
from nlp.facts import Citation, Claim, Cluster, DateMention, Event, Fact, Facts, Participant, Quote, Span, Total
from tests.db.conftest import NOW, Save, facts_of, spans

Query = Callable[..., list[tuple[object, ...]]]
Tell = Callable[..., None]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "thidua.db"


@pytest.fixture
def query(path: Path, target: Path) -> Query:
    """Build as of a day, if anything has been saved since the last build, and ask."""
    built: set[tuple[str, int]] = set()

    def query(sql: str, as_of: str = "2026-03-01", **values: object) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(path)) as db:
            [(runs,)] = db.execute("SELECT count(*) FROM runs")
        if (as_of, runs) not in built:
            build(path, target, built_at=NOW, as_of=date.fromisoformat(as_of))
            built.clear()
            built.add((as_of, runs))
        with closing(sqlite3.connect(target)) as db:
            return db.execute(sql, values).fetchall()

    return query


@pytest.fixture
def tell(save: Save) -> Tell:
    """Save an article of a source with these facts, published on a day."""
    numbers: Iterator[int] = iter(range(1, 1000))

    def tell(source: str, published: str, *facts: Fact, text: str | None = None) -> None:
        number = next(numbers)
        article = Article(
            source=source,
            url=f"https://{source}.example/{number}",
            title=f"Tin số {number}",
            published=published,
            text=text or f"Đây là tin số {number} của báo {source}.",
        )
        save(article, facts_of(*facts))

    return tell


def claim(school: str, status: str, as_of: str | None = None, level: int = 1) -> Claim:
    fact = Claim(
        school=school, level=level, status="recognised", as_of=as_of, quotes=[Quote("title", f"{school}: {status}")]
    )
    return msgspec.convert(msgspec.structs.asdict(fact) | {"status": status}, Claim)


LEVEL1 = "SELECT school, status, recognised FROM level1 WHERE level = 1 ORDER BY school"


# -- one article


def test_one_article_with_every_kind_of_fact(save: Save, query: Query) -> None:
    article = Article(
        source="bao-hung-yen",
        url="https://bao.example/1",
        title="Cụm thi đua sơ kết",
        published="2024-06-20T09:59:00+07:00",
        authors=["Nguyễn Thị Thanh Hương"],
        captions=["Quang cảnh hội nghị"],
        text=(
            "Sáng 19/6, tại Hà Nội, Cụm thi đua đồng bằng sông Hồng tổ chức Hội nghị sơ kết 6 tháng đầu năm 2024.\n"
            "TS Nguyễn Kim Pha, Hiệu trưởng Trường Chính trị Tô Hiệu thành phố Hải Phòng, Cụm trưởng, chủ trì.\n"
            "Thực hiện Quy định số 11-QĐ/TW ngày 16/5/2021, Trường Chính trị Tô Hiệu đã được công nhận chuẩn mức 1 "
            "theo Quyết định số 99-QĐ/HVCTQG ngày 2/1/2024; còn 8 trường chưa đạt."
        ),
    )
    text = article.text
    save(
        article,
        facts_of(
            Event(
                id="e1",
                type="interim_review",
                start="2024-06-19",
                host="ha-noi",
                cluster="dong-bang-song-hong",
                covers="2024-01/2024-06",
                evidence=spans(article, text.split("\n")[0]),
            ),
            Cluster(cluster="dong-bang-song-hong", year=2024, lead="hai-phong", deputies=["ha-noi"]),
            Participant(
                name="Nguyễn Kim Pha",
                event="e1",
                degree="TS",
                position="Hiệu trưởng",
                organisation="Trường Chính trị Tô Hiệu thành phố Hải Phòng",
                roles=["chair"],
                evidence=spans(article, "TS Nguyễn Kim Pha"),
            ),
            Citation(key="11-QĐ/TW", type="Quy định", issuer="Ban Bí thư", date="2021-05-16"),
            Citation(
                key="99-QĐ/HVCTQG",
                type="Quyết định",
                date="2024-01-02",
                evidence=spans(article, "Quyết định số 99-QĐ/HVCTQG"),
            ),
            Claim(
                school="hai-phong",
                level=1,
                status="recognised",
                as_of="2024-06",
                evidence=spans(article, "Trường Chính trị Tô Hiệu", "đã được công nhận chuẩn mức 1"),
                rule="claims/recognised",
            ),
            Total(
                scope="dong-bang-song-hong", level=1, status="not_reached", count=8, evidence=spans(article, "8 trường")
            ),
            DateMention(text="19/6", value="2024-06-19", evidence=spans(article, "19/6")),
        ),
    )
    assert query("SELECT title, published, sort_date, date_precision, authors, captions, publisher FROM articles") == [
        (
            "Cụm thi đua sơ kết",
            "2024-06-20T09:59:00+07:00",
            "2024-06-20",
            "day",
            "Nguyễn Thị Thanh Hương",
            "Quang cảnh hội nghị",
            "bao-hung-yen",
        )
    ]
    assert query("SELECT label, type, sort_date, cluster, host, covers, reports, publishers, people FROM events") == [
        (
            "Hội nghị sơ kết, Cụm thi đua các trường chính trị khu vực đồng bằng sông Hồng, 19/6/2024",
            "interim_review",
            "2024-06-19",
            "dong-bang-song-hong",
            "ha-noi",
            "2024-01/2024-06",
            1,
            1,
            1,
        )
    ]
    assert query("SELECT role, school, year FROM cluster_roles ORDER BY role") == [
        ("deputy", "ha-noi", 2024),
        ("lead", "hai-phong", 2024),
    ]
    assert query("SELECT name, school, roles, roles_label, sort_date, quote FROM participants") == [
        ("Nguyễn Kim Pha", "hai-phong", '["chair"]', "Chủ trì", "2024-06-19", "TS Nguyễn Kim Pha")
    ]
    # The registry knows the true date of the first document; the second it does not know.
    assert query("SELECT key, registry_key, date, conflicts FROM documents ORDER BY key") == [
        ("11-QĐ/TW", "11-QĐ/TW", "2021-05-19", 1),
        ("99-QĐ/HVCTQG", None, "2024-01-02", 0),
    ]
    [(conflict,)] = query("SELECT conflict FROM citations WHERE conflict IS NOT NULL")
    assert conflict == "Bài ghi ngày 16/5/2021, sổ đăng ký văn bản ghi 19/5/2021."
    # "By June 2024", told on 20 June: certain on that day, not before.
    assert query(
        "SELECT school, claims.sort_date, quote, d.key FROM claims JOIN documents d ON d.id = claims.document_id"
    ) == [("hai-phong", "2024-06-20", "Trường Chính trị Tô Hiệu … đã được công nhận chuẩn mức 1", "99-QĐ/HVCTQG")]
    assert query("SELECT cluster, count, quote FROM totals") == [("dong-bang-song-hong", 8, "8 trường")]
    assert query("SELECT text, value FROM mentions") == [("19/6", "2024-06-19")]
    for start, end, quote in query("SELECT start, end, quote FROM evidence WHERE field = 'text'"):
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == quote
    assert query("SELECT rule, reader, gone_run_id FROM facts WHERE kind = 'claim'") == [
        ("claims/recognised", "1+1", None)
    ]


def test_an_article_without_a_date_is_sorted_by_the_day_it_was_fetched(save: Save, query: Query) -> None:
    save(Article(file="tin.txt", text="Một tin không ghi ngày."), Facts())
    assert query("SELECT title, sort_date, date_precision FROM articles") == [("tin.txt", "2026-03-01", "fetched")]


def test_a_school_nobody_knows_is_counted_not_published(path: Path, target: Path, tell: Tell) -> None:
    tell("bao", "2024-01-01", claim("atlantis", "reached"), Event(id="e1", type="visit", host="atlantis"))
    report = build(path, target, built_at=NOW, as_of=date(2024, 1, 1))
    assert report.skipped == {"không có trường nào mang mã “atlantis”": 1}
    assert (report.counts["claims"], report.counts["events"]) == (0, 1)


def test_what_the_reader_no_longer_finds_is_marked(save: Save, query: Query) -> None:
    article = Article(source="bao", url="https://bao.example/1", title="Tin", published="2024-01-05", text="Tin.")
    save(article, facts_of(claim("yen-bai", "reached"), DateMention(text="5/1", value="2024-01-05")))
    save(article, facts_of(DateMention(text="5/1", value="2024-01-05")))
    assert query("SELECT kind, first_run_id, gone_run_id FROM facts ORDER BY kind") == [
        ("claim", 1, 2),
        ("mention", 1, None),
    ]
    assert query("SELECT * FROM claims") == []


def test_an_article_that_vanished_is_marked_not_deleted(store: Store, tell: Tell, query: Query) -> None:
    tell("bao", "2024-01-05", claim("yen-bai", "reached"))
    fetch = Fetch(
        source="bao", url="https://bao.example/1", role="article", outcome="fresh", fetched_at=NOW, digest="d"
    )
    store.record(fetch)
    store.record(msgspec.structs.replace(fetch, outcome="gone", digest=None, fetched_at=NOW + timedelta(days=9)))
    assert query("SELECT gone_since FROM articles") == [("2026-03-10",)]
    assert query("SELECT school FROM claims") == [("yen-bai",)]


# -- events


def review(**changes: object) -> Event:
    fields = {"id": "e1", "type": "annual_review", "start": "2023-11-09", "cluster": "trung-du-mien-nui-phia-bac"}
    return msgspec.convert(fields | changes, Event)


def test_three_publishers_one_event(tell: Tell, query: Query) -> None:
    tell("bao-yen-bai", "2023-11-10", review(host="yen-bai", place="TP Yên Bái"))
    tell("bao-phu-tho", "2023-11-11", review(name="Hội nghị tổng kết cụm thi đua năm 2023"))
    tell("hcma", "2023-11-15", review(start="2023-11-08", end="2023-11-09", host="yen-bai"))
    assert query("SELECT id, name, start, host, place, reports, publishers FROM events") == [
        (1, "Hội nghị tổng kết cụm thi đua năm 2023", "2023-11-09", "yen-bai", "TP Yên Bái", 3, 3)
    ]
    assert query("SELECT id, event_id FROM event_reports ORDER BY id") == [(1, 1), (2, 1), (3, 1)]


def test_most_who_tell_the_day_are_right_and_who_tells_of_a_season_tells_none(tell: Tell, query: Query) -> None:
    told = {"host": "yen-bai", "name": "Hội nghị tổng kết cụm thi đua năm 2023"}
    tell("bao-phu-tho", "2024-02-09", review(start="2023-10-15", end="2024-01-31", **told))
    tell("bao-yen-bai", "2023-11-11", review(start="2023-11-10", **told))
    tell("truong-yen-bai", "2023-11-11", review(**told))
    tell("hcma", "2023-11-15", review(end="2023-11-10", **told))
    assert query("SELECT start, end, reports FROM events") == [("2023-11-09", "2023-11-10", 4)]


def test_a_drive_of_months_is_not_whatever_the_cluster_held_within_it(tell: Tell, query: Query) -> None:
    tell("bao-yen-bai", "2023-10-10", review(type="contest", start="2023-10-01", end="2023-12-31"))
    tell("bao-phu-tho", "2023-11-10", review(type="contest", host="phu-tho"))
    assert query("SELECT start, reports FROM events ORDER BY start") == [("2023-10-01", 1), ("2023-11-09", 1)]


def test_copies_of_one_text_count_once(tell: Tell, query: Query) -> None:
    text = "Cụm thi đua tổng kết năm 2023 tại Yên Bái."
    tell("bao-yen-bai", "2023-11-10", review(), text=text)
    tell("bao-phu-tho", "2023-11-11", review(), text=text)
    tell("hcma", "2023-11-12", review())
    assert query("SELECT reports, publishers FROM events") == [(3, 2)]


def test_a_reprint_with_another_headline_is_no_second_publisher(tell: Tell, query: Query) -> None:
    text = "\n".join(f"Trường số {n} báo cáo {n * 3} việc đã làm trong năm, nêu {n + 2} khó khăn." for n in range(30))
    tell("bao-yen-bai", "2023-11-10", review(), text=text)
    tell("bao-phu-tho", "2023-11-11", review(), text="(Theo Báo Yên Bái) " + text.replace("Trường số 3 ", "Trường 3 "))
    tell("hcma", "2023-11-12", review())
    assert query("SELECT reports, publishers FROM events") == [(3, 2)]


@pytest.mark.parametrize(
    "other",
    [
        review(cluster="dong-bang-song-hong"),
        review(start="2023-11-20"),
        review(start="2022-11-09"),
        review(type="seminar"),
        review(host="phu-tho"),
        review(covers="2022"),
    ],
    ids=["cluster", "day", "year", "type", "host", "period"],
)
def test_look_alikes_stay_apart(tell: Tell, query: Query, other: Event) -> None:
    tell("bao-yen-bai", "2023-11-10", review(host="yen-bai", covers="2023"))
    tell("bao-phu-tho", "2023-11-10", other)
    assert query("SELECT count(*) FROM events") == [(2,)]


def test_two_classes_opened_by_one_school_on_one_day(tell: Tell, query: Query) -> None:
    def opening(name: str) -> Event:
        return Event(id="e1", type="opening", start="2024-03-05", host="yen-bai", name=name)

    tell("truong-yen-bai", "2024-03-05", opening("Lễ khai giảng lớp Trung cấp lý luận chính trị K12"))
    tell("truong-yen-bai", "2024-03-05", opening("Khai giảng lớp bồi dưỡng lãnh đạo cấp phòng"))
    tell("bao-yen-bai", "2024-03-06", opening("Khai giảng lớp Trung cấp lý luận chính trị K12"))
    assert query("SELECT name, reports FROM events ORDER BY id") == [
        ("Lễ khai giảng lớp Trung cấp lý luận chính trị K12", 2),
        ("Khai giảng lớp bồi dưỡng lãnh đạo cấp phòng", 1),
    ]


def test_parts_stay_under_their_event(tell: Tell, query: Query) -> None:
    part = review(id="e2", type="signing", parent="e1")
    tell("bao-yen-bai", "2023-11-10", review(), part)
    tell("bao-phu-tho", "2023-11-11", review(), part)
    assert query("SELECT type, parent_id, reports FROM events ORDER BY id") == [
        ("annual_review", None, 2),
        ("signing", 1, 2),
    ]
    assert query("SELECT type, reports FROM conferences") == [("Hội nghị tổng kết", 2)]


@pytest.mark.parametrize("plan", ["2023-11-01", "2023-12-20"])  # a plan that was found, or put online, afterwards
def test_an_event_that_was_planned_was_held(tell: Tell, query: Query, plan: str) -> None:
    tell("truong", plan, review(status="planned"))
    tell("bao", "2023-11-10", review())
    assert query("SELECT status, reports FROM events") == [("held", 2)]


@pytest.mark.parametrize("status", ["planned", "postponed", "cancelled"])
def test_only_what_was_held_is_counted_by_month(tell: Tell, query: Query, status: str) -> None:
    tell("mot", "2023-11-10", review())
    tell("hai", "2024-11-10", review(start="2024", host="yen-bai"))
    tell("ba", "2025-11-10", review(start="2025-11-20", status=status))
    assert query("SELECT month, conferences FROM monthly_conferences") == [("2023-11", 1), ("2024", 1)]
    assert query("SELECT count(*) FROM conferences") == [(3,)]


# -- people


def person(
    name: str, organisation: str | None = None, position: str | None = None, event: str | None = "e1"
) -> Participant:
    return Participant(name=name, organisation=organisation, position=position, event=event)


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


# -- documents


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


# -- standards


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


# -- clusters


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


# -- search


def test_search_folds_and_snippets_keep_their_accents(tell: Tell, query: Query) -> None:
    tell("bao", "2024-01-01", text="Tám trường chưa đạt chuẩn mức 1 tại Đắk Lắk.")
    sql = "SELECT snippet(articles_fts, 1, '[', ']', '…', 20) FROM articles_fts WHERE articles_fts MATCH :q"
    [(snippet,)] = query(sql, q='"dat chuan"')
    assert "chưa [đạt chuẩn] mức 1" in str(snippet)
    [(snippet,)] = query(sql, q='"dak lak"')
    assert "[Đắk Lắk]" in str(snippet)


# -- publishing


def test_a_second_build_replaces_the_first_while_it_is_read(path: Path, target: Path, tell: Tell) -> None:
    tell("bao", "2024-01-01")
    build(path, target, built_at=NOW, as_of=date(2024, 1, 1))
    with closing(sqlite3.connect(target)) as reader:
        reader.execute("BEGIN")
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (1,)
        tell("bao", "2024-01-02")
        build(path, target, built_at=NOW, as_of=date(2024, 1, 1))
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (1,)
    with closing(sqlite3.connect(target)) as reader:
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (2,)
        assert reader.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert sorted(file.name for file in target.parent.iterdir() if "thidua" in file.name) == ["thidua.db"]


def test_a_sudden_loss_keeps_the_old_database(path: Path, target: Path, tell: Tell) -> None:
    for _ in range(30):
        tell("bao", "2024-01-01")
    build(path, target, built_at=NOW, as_of=date(2024, 1, 1))
    before = target.read_bytes()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM readings WHERE article_id > 20")
        db.execute("DELETE FROM articles WHERE id > 20")
    with pytest.raises(BuildRejected, match="Bảng articles chỉ còn 20 dòng, bản đang dùng có 30 dòng"):
        build(path, target, built_at=NOW, as_of=date(2024, 1, 1))
    assert target.read_bytes() == before
    assert not target.with_name("thidua.db.new").exists()
    build(path, target, built_at=NOW, as_of=date(2024, 1, 1), accept_loss=True)


def test_a_claim_without_words_is_counted_not_published(path: Path, target: Path, tell: Tell) -> None:
    tell("bao", "2024-01-01", Claim(school="yen-bai", level=1, status="recognised", evidence=[Span(0, 999)]))
    report = build(path, target, built_at=NOW, as_of=date(2024, 1, 1))
    assert report.skipped == {"nhận định về trường chuẩn không có lời trích dẫn": 1}
    assert report.counts["claims"] == 0


def test_one_source_lost_among_many_keeps_the_old_database(path: Path, target: Path, tell: Tell) -> None:
    for number in range(300):
        tell("nho" if number < 20 else "lon", "2024-01-01")
    build(path, target, built_at=NOW, as_of=date(2024, 1, 1))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM readings WHERE source = 'nho'")
        db.execute("DELETE FROM articles WHERE source = 'nho'")
    with pytest.raises(BuildRejected, match="Bài của nguồn nho chỉ còn 0 dòng, bản đang dùng có 20 dòng"):
        build(path, target, built_at=NOW, as_of=date(2024, 1, 1))


def test_no_store_no_build(tmp_path: Path, target: Path) -> None:
    with pytest.raises(StoreError, match="chưa có dữ liệu"):
        build(tmp_path / "none.db", target, built_at=NOW, as_of=date(2024, 1, 1))


def test_an_empty_store_builds(path: Path, store: object, query: Query) -> None:
    assert query("SELECT count(*) FROM schools WHERE valid_to IS NULL") == [(34,)]
    assert query("SELECT count(*) FROM schools WHERE valid_from IS NULL") == [(63,)]


def test_the_same_store_gives_the_same_bytes(path: Path, target: Path, tell: Tell) -> None:
    tell("bao", "2024-01-01", review(), person("Cầm Thị Lai"), claim("yen-bai", "reached"))
    build(path, target, built_at=NOW, as_of=date(2024, 1, 1))
    first = target.read_bytes()
    build(path, target, built_at=NOW, as_of=date(2024, 1, 1))
    assert target.read_bytes() == first


def test_a_reason_without_a_vietnamese_name_is_shown_as_it_is(store: Store, query: Query) -> None:
    store.start_run("ingest", NOW)
    store.save_rejection("too_modern", "Trang chỉ có hình.", source="local", page="a.html", digest="d", reader="1")
    assert query("SELECT page, t.name, sentence FROM rejections r JOIN terms t ON t.id = r.reason") == [
        ("a.html", "too_modern", "Trang chỉ có hình.")
    ]


def test_the_last_seven_builds_are_kept(path: Path, target: Path, tell: Tell) -> None:
    for night in range(9):
        tell("bao", "2024-01-01")
        build(path, target, built_at=NOW + timedelta(days=night), as_of=date(2024, 1, 1))
    kept = sorted((target.parent / "builds").iterdir())
    assert [file.name for file in kept] == [f"thidua-2026-03-0{day}T023000+0000.db" for day in range(2, 9)]
    with closing(sqlite3.connect(kept[0])) as db:
        assert db.execute("SELECT count(*) FROM articles").fetchone() == (2,)


BUILD = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from db.build import build
print("ready", flush=True)
build(Path(sys.argv[1]), Path(sys.argv[2]), built_at=datetime(2026, 3, 2, tzinfo=UTC), as_of=date(2026, 3, 2))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs SIGKILL")
def test_kill_9_during_a_build_leaves_the_old_database(path: Path, target: Path, tell: Tell) -> None:
    for number in range(40):
        tell(
            "bao", "2024-01-01", review(), person(f"Nguyễn Văn {number}"), text=f"Bài {number}. " + "Hội nghị. " * 2000
        )
    build(path, target, built_at=NOW, as_of=date(2026, 3, 1))
    for instant in (0.02, 0.08, 0.2):
        process = subprocess.Popen([sys.executable, "-c", BUILD, str(path), str(target)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        with suppress(subprocess.TimeoutExpired):  # the instant to kill at, not a wait for something
            process.wait(instant)
        process.kill()
        process.wait()
        process.stdout.close()
        with closing(sqlite3.connect(target)) as db:
            assert db.execute("SELECT count(*) FROM articles").fetchone() == (40,)
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    report = build(path, target, built_at=NOW, as_of=date(2026, 3, 1))
    assert report.counts["articles"] == 40
    assert [file.name for file in target.parent.glob("thidua*")] == ["thidua.db"]
