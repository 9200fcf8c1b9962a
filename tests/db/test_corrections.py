"""People's decisions change what is published, survive re-reading, and say so when they apply to nothing."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import msgspec
import pytest

from db.build import BuildReport, build
from db.corrections import Correction, CorrectionError, FactName, load_corrections, record
from db.store import Store
from extract.article import Article
from nlp.facts import Citation, Claim, Event, Participant, Quote
from tests.db.conftest import NOW, Save, facts_of, spans

ONE = Article(source="a", url="https://a.example/1", title="Tin", published="2024-01-05", text="Một.")
TWO = Article(source="b", url="https://b.example/2", title="Tin", published="2024-01-06", text="Hai.")
EVENT = Event(id="e1", type="visit", start="2024-01-05", host="yen-bai", name="Làm việc với Nhà trường")
CLAIM = Claim(school="yen-bai", level=1, status="recognised", quotes=[Quote("title", "Đề án đạt chuẩn mức 1")])
LAI = Participant(name="Cầm Thị Lai", event="e1")

Decide = Callable[..., BuildReport]


@pytest.fixture
def decide(path: Path, tmp_path: Path) -> Decide:
    """Write down one decision and build with it."""

    def decide(decision: str, article: Article, kind: str, key: str, **more: object) -> BuildReport:
        folder = tmp_path / "corrections"
        fields = {"decision": decision, "fact": name(article, kind, key), "who": "Lan", "when": date(2024, 2, 1)}
        record(folder / "2024.yml", Correction(**{**fields, "why": "Đọc nhầm.", **more}))  # type: ignore[arg-type]
        return build(path, tmp_path / "thidua.db", built_at=NOW, as_of=date(2024, 3, 1), corrections=folder)

    return decide


@pytest.fixture
def rows(tmp_path: Path) -> Callable[[str], list[tuple[object, ...]]]:
    def rows(sql: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(tmp_path / "thidua.db")) as db:
            return db.execute(sql).fetchall()

    return rows


Rows = Callable[[str], list[tuple[object, ...]]]


def name(article: Article, kind: str, key: str) -> FactName:
    return FactName(article.url or "", kind, key)  # type: ignore[arg-type]


def test_a_rejected_claim_is_not_published_even_when_read_again(decide: Decide, save: Save, rows: Rows) -> None:
    save(ONE, facts_of(CLAIM))
    report = decide("reject", ONE, "claim", "yen-bai|1|recognised")
    assert (report.counts["claims"], report.unused_corrections) == (0, [])
    save(ONE, facts_of(CLAIM, EVENT))
    report = decide("change", ONE, "event_report", "visit", to={"start": "2024-01-04"})
    assert (report.counts["claims"], report.counts["events"]) == (0, 1)
    assert rows("SELECT start, sort_date FROM events") == [("2024-01-04", "2024-01-04")]
    assert rows("SELECT decision, fact_id, new_values, decided_by, decided_on, reason FROM corrections") == [
        ("reject", 1, None, "Lan", "2024-02-01", "Đọc nhầm."),
        ("change", 2, '{"start":"2024-01-04"}', "Lan", "2024-02-01", "Đọc nhầm."),
    ]


def test_two_reports_are_one_event(decide: Decide, save: Save, rows: Rows) -> None:
    save(ONE, facts_of(EVENT))
    save(TWO, facts_of(Event(id="e1", type="visit", start="2024-01-06", host="yen-bai"), LAI))
    decide("same", ONE, "event_report", "visit", other=name(TWO, "event_report", "visit"))
    assert rows("SELECT id, reports, people FROM events") == [(1, 2, 1)]


def test_two_reports_are_two_events(decide: Decide, save: Save, rows: Rows) -> None:
    save(ONE, facts_of(EVENT))
    save(TWO, facts_of(EVENT))
    decide("apart", ONE, "event_report", "visit", other=name(TWO, "event_report", "visit"))
    assert rows("SELECT reports FROM events") == [(1,), (1,)]


def test_two_appearances_are_one_person(decide: Decide, save: Save, rows: Rows) -> None:
    save(ONE, facts_of(LAI))
    save(TWO, facts_of(LAI))
    decide("same", ONE, "participant", "Cầm Thị Lai", other=name(TWO, "participant", "Cầm Thị Lai"))
    assert rows("SELECT appearances FROM people") == [(2,)]


def test_two_appearances_are_two_people(decide: Decide, save: Save, rows: Rows) -> None:
    save(ONE, facts_of(EVENT, LAI))
    save(TWO, facts_of(EVENT, LAI))
    decide("apart", ONE, "participant", "Cầm Thị Lai", other=name(TWO, "participant", "Cầm Thị Lai"))
    assert rows("SELECT appearances FROM people") == [(1,), (1,)]


def test_a_decision_stays_with_its_words_when_a_better_reader_finds_one_more_before(
    decide: Decide, save: Save, store: Store, rows: Rows
) -> None:
    article = msgspec.structs.replace(ONE, text="Sáng 4/1 tiếp đoàn A.\nChiều 5/1 tiếp đoàn B.")
    morning = Event(id="e1", type="visit", start="2024-01-04", evidence=spans(article, "Sáng 4/1 tiếp đoàn A."))
    evening = Event(id="e2", type="visit", start="2024-01-05", evidence=spans(article, "Chiều 5/1 tiếp đoàn B."))
    save(article, facts_of(evening))
    told = store.fact(1)
    assert told is not None
    assert told[0].key == "visit"
    decide("change", ONE, "event_report", "visit", fact=told[0], to={"place": "Yên Bái"})
    save(article, facts_of(morning, evening))  # now the evening is visit#2
    report = decide("confirm", ONE, "event_report", "visit", fact=told[0])
    assert report.unused_corrections == []
    assert rows("SELECT start, place FROM events ORDER BY start") == [("2024-01-04", None), ("2024-01-05", "Yên Bái")]
    save(article, facts_of(morning))
    [sentence] = decide("confirm", ONE, "event_report", "visit", fact=told[0]).unused_corrections[:1]
    assert "không còn thông tin nào" in sentence


def test_an_alias_is_one_name(decide: Decide, save: Save, rows: Rows) -> None:
    body = "Trường Chính trị tỉnh Yên Bái"
    save(ONE, facts_of(Participant(name="Cầm Thị Lai", organisation=body), Citation(key="12-KH/TCT")))
    save(TWO, facts_of(Participant(name="Cầm Lai", organisation="Trường Chính trị Hoàng Văn Ngàn")))
    decide("alias", ONE, "", "", fact=None, alias="Cầm Lai", name="Cầm Thị Lai")
    assert rows("SELECT appearances FROM people") == [(1,), (1,)]
    report = decide("alias", ONE, "", "", fact=None, alias="trường chính trị hoàng văn ngàn", name=body)
    assert report.unused_corrections == []
    assert rows("SELECT appearances, school FROM people") == [(2, "yen-bai")]
    assert rows("SELECT name, organisation FROM participants WHERE id = 3") == [
        ("Cầm Lai", "Trường Chính trị Hoàng Văn Ngàn")  # shown as written
    ]
    assert rows("SELECT decision, fact_id, new_values FROM corrections LIMIT 1") == [
        ("alias", None, '{"alias":"Cầm Lai","name":"Cầm Thị Lai"}')
    ]
    report = decide("alias", ONE, "", "", fact=None, alias="Cầm Bá Lai", name="Cầm Thị Lai")
    assert report.unused_corrections == ["Tên khác “cầm bá lai”: không bài nào dùng tên này."]


def test_a_decision_about_nothing_is_reported(decide: Decide, save: Save) -> None:
    save(ONE, facts_of())
    report = decide("reject", ONE, "claim", "yen-bai|1|recognised")
    assert report.unused_corrections == [
        "https://a.example/1, claim “yen-bai|1|recognised”: không còn thông tin nào để hiệu đính."
    ]


def test_a_value_that_does_not_fit_is_reported_and_not_used(decide: Decide, save: Save, rows: Rows) -> None:
    save(ONE, facts_of(CLAIM))
    report = decide("change", ONE, "claim", "yen-bai|1|recognised", to={"status": "achieved"})
    [sentence] = report.unused_corrections
    assert "giá trị mới không hợp lệ" in sentence
    assert rows("SELECT status FROM claims") == [("recognised",)]


@pytest.mark.parametrize("to", [{"start": "19/6/2024"}, {"begin": "2024"}], ids=["no date", "no field"])
def test_a_change_that_does_not_fit_is_reported_and_not_used(
    decide: Decide, save: Save, rows: Rows, to: dict[str, str]
) -> None:
    save(ONE, facts_of(EVENT))
    report = decide("change", ONE, "event_report", "visit", to=to)
    assert len(report.unused_corrections) == 1
    assert rows("SELECT start FROM events") == [("2024-01-05",)]


@pytest.mark.parametrize(
    "text",
    [
        "decision: reject",
        "- {decision: forget, fact: {article: a, kind: claim, key: k}, who: Lan, when: 2024-01-01, why: x}",
        "- {decision: same, fact: {article: a, kind: claim, key: k}, who: Lan, when: 2024-01-01, why: x}",
        "- {decision: change, fact: {article: a, kind: claim, key: k}, who: Lan, when: 2024-01-01, why: x}",
        "- {decision: reject, fact: {article: a, kind: claim, key: k}, when: 2024-01-01, why: x}",
        "- {decision: alias, alias: a, who: Lan, when: 2024-01-01, why: x}",
        "- {decision: reject, alias: a, name: b, who: Lan, when: 2024-01-01, why: x}",
        "- [",
    ],
)
def test_a_file_with_a_mistake_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "lan.yml").write_text(text, "utf-8")
    with pytest.raises(CorrectionError, match=r"lan\.yml: hiệu đính không hợp lệ"):
        load_corrections(tmp_path)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "lan.yml").mkdir()
    with pytest.raises(CorrectionError, match=r"lan\.yml: hiệu đính không hợp lệ \(đây là một thư mục"):
        load_corrections(tmp_path)


def test_no_folder_no_decisions(tmp_path: Path) -> None:
    assert load_corrections(tmp_path / "none") == []
