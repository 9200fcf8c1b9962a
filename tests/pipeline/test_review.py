"""`thidua review` as a person at the prompt: what it asks, what it writes down, and what the next build makes of it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from db.build import build
from db.store import Source, Store
from extract.article import Article
from nlp.facts import Claim, Event, Facts, Participant, Quote, Status
from pipeline.cli import app
from tests.db.conftest import NOW

Ask = Callable[..., str]
TODAY = date(2026, 3, 1)


def claim(status: Status) -> Facts:
    words = {"recognised": "đã được công nhận", "not_reached": "còn chưa đạt chuẩn"}
    return Facts(claims=[Claim(school="cao-bang", level=1, status=status, quotes=[Quote("title", words[status])])])


def meeting(start: str, *people: str) -> Facts:
    return Facts(
        events=[Event(id="e1", type="seminar", start=start, cluster="bac-trung-bo", quotes=[Quote("title", start)])],
        participants=[Participant(name=name, event="e1") for name in people],
    )


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """One school recognised and then denied; two meetings of one cluster two days apart."""
    articles = {
        "2024-01-05": claim("recognised"),
        "2024-02-05": claim("not_reached"),
        "2024-03-01": meeting("2024-03-01", "Lê An"),
        "2024-03-04": meeting("2024-03-03", "Lê Bình"),
    }
    with Store.open(tmp_path / "store.db") as store:
        store.put_sources([Source(id="bao", name="Báo mẫu")])
        run = store.start_run("nightly", NOW)
        for day, facts in articles.items():
            article = Article(
                source="bao", url=f"https://bao.example/{day}", title=f"Tin {day}", published=day, text=day
            )
            store.save_article(article, facts, page=article.url or "", digest=day, fetched_at=NOW, reader="1+1")
        store.finish_run(run, NOW, "good")
    rebuild(tmp_path)
    return tmp_path


def rebuild(data: Path) -> list[str]:
    """Build with what has been decided; the decisions that applied to nothing."""
    report = build(data / "store.db", data / "thidua.db", built_at=NOW, as_of=TODAY, corrections=data / "corrections")
    return report.unused_corrections


@pytest.fixture
def ask(data: Path) -> Ask:
    """Answer the questions one line after the other; what was printed."""

    def ask(*answers: str) -> str:
        done = CliRunner().invoke(app, ["--data", str(data), "review", "--who", "Lan"], input="\n".join(answers) + "\n")
        assert done.exit_code == 0, done.output
        return done.output

    return ask


def rows(data: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(data / "thidua.db")) as db:
        return db.execute(sql).fetchall()


def test_both_sides_of_a_contradiction_are_shown_with_their_words(ask: Ask, data: Path) -> None:
    shown = ask("q")
    first = shown.partition("[2/")[0]
    assert "[1/3] Trái nhau" in first
    assert "2024-01-05 · bao · Tin 2024-01-05 · https://bao.example/2024-01-05\n     “đã được công nhận”" in first
    assert "“còn chưa đạt chuẩn”" in first
    assert "Không có quyết định mới." in shown
    assert not (data / "corrections").exists()


def test_a_claim_is_rejected_with_who_when_and_why(ask: Ask, data: Path) -> None:
    shown = ask("x", "2", "Bài nói về cấp học khác.", "q")
    assert "Đã ghi 1 quyết định" in shown
    [decision] = yaml.safe_load((data / "corrections" / "review.yml").read_text("utf-8"))
    key = {"article": "https://bao.example/2024-02-05", "kind": "claim", "key": "cao-bang|1|not_reached"}
    assert decision["decision"] == "reject"
    assert decision["fact"] == key | {"words": "còn chưa đạt chuẩn"}
    assert (decision["who"], decision["why"]) == ("Lan", "Bài nói về cấp học khác.")
    assert isinstance(decision["when"], date)
    assert rebuild(data) == []
    assert rows(data, "SELECT status FROM claims") == [("recognised",)]


def test_what_was_looked_at_and_is_right_is_not_asked_again(ask: Ask, data: Path) -> None:
    assert "[1/3]" in ask("g", "Hai thời điểm khác nhau.", "q")
    assert rebuild(data) == []
    assert "Trái nhau" not in ask("b", "b")
    assert rows(data, "SELECT count(*) FROM claims") == [(2,)]


@pytest.mark.parametrize(("answer", "events"), [("m", 1), ("h", 2)], ids=["one", "two"])
def test_two_meetings_are_one_or_two(ask: Ask, data: Path, answer: str, events: int) -> None:
    ask("b", "b", answer, "Đối chiếu chương trình.")
    assert rebuild(data) == []
    assert rows(data, "SELECT count(*) FROM events") == [(events,)]
    assert "cách nhau không quá ba ngày" not in ask("q", "q")


def test_two_appearances_are_one_persons(ask: Ask, data: Path) -> None:
    with Store.open(data / "store.db") as store:
        run = store.start_run("nightly", NOW)
        for name, body in (("một", "Ban Tuyên giáo"), ("hai", "Ban Tuyên huấn")):
            one = Participant(name="Lò Thị Châu", position="Phó Trưởng ban", organisation=body)
            article = Article(source="bao", url=f"https://bao.example/{name}", title=name, text=name)
            page = article.url or ""
            store.save_article(article, Facts(participants=[one]), page=page, digest=name, fetched_at=NOW, reader="1+1")
        store.finish_run(run, NOW, "good")
    rebuild(data)
    assert "m: là một người, h: là hai người" in ask("b", "b", "b", "m", "Ban đổi tên.")
    assert rebuild(data) == []
    assert rows(data, "SELECT appearances FROM people WHERE name = 'Lò Thị Châu'") == [(2,)]


def test_a_wrong_date_is_asked_for_until_it_is_one(ask: Ask, data: Path) -> None:
    shown = ask("b", "b", "s", "2", "start", "ngày 1 tháng 3", "start", "2024-03-01", "Báo ghi nhầm.")
    assert "Không hợp lệ: `start` phải là ngày" in shown
    rebuild(data)
    assert rows(data, "SELECT start, reports FROM events") == [("2024-03-01", 2)]


def test_an_alias_and_an_answer_that_is_none(ask: Ask, data: Path) -> None:
    shown = ask("?", "t", "Lê Bình", "Lê An", "Cùng một người.", "q")
    assert "hãy chọn một trong: g, x, s, t, b, q." in shown
    [decision] = yaml.safe_load((data / "corrections" / "review.yml").read_text("utf-8"))
    assert (decision["decision"], decision["alias"], decision["name"]) == ("alias", "Lê Bình", "Lê An")
    assert rebuild(data) == []


def test_stopping_in_the_middle_of_an_answer_keeps_what_was_decided(data: Path) -> None:
    answers = "g\nĐã xem.\nx\n"  # and then the input ends
    done = CliRunner().invoke(app, ["--data", str(data), "review", "--who", "Lan"], input=answers)
    assert done.exit_code == 1
    assert len(yaml.safe_load((data / "corrections" / "review.yml").read_text("utf-8"))) == 1
