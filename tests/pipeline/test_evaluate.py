"""`thidua evaluate` on one article whose gold we know."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.pipeline.conftest import Run

GOLD: dict[str, Any] = {
    "file": "tin.txt",
    "article": {
        "title": "Cụm thi đua các trường chính trị khu vực Tây Nguyên sơ kết 6 tháng đầu năm 2024",
        "published": "2024-06-21T08:30:00+07:00",
        "authors": [],
    },
    "claims": [
        {"school": "dak-lak", "level": 1, "status": "recognised", "as_of": ["2024-06-20"]},
        {"school": "kon-tum", "level": 1, "status": "not_reached", "as_of": ["2024-06-20"]},
    ],
    "optional_dates": ["2024-06-20", "2024-01/2024-06", "2021-05-19"],
    "optional_citations": ["11-QĐ/TW"],
    "events": [
        {
            "id": "e1",
            "type": ["interim_review"],
            "start": ["2024-06-20"],
            "host": ["gia-lai"],
            "end": [None, "2024-06-20"],
        }
    ],
}


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "tin.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return folder


def row(printed: str, kind: str) -> list[str]:
    line = next(line for line in printed.splitlines() if f" {kind} " in line)
    return [cell.strip() for cell in line.strip("│ ").split("│")]


def test_prints_precision_recall_and_f1_per_kind(thidua: Run, gold: Path, article: Path) -> None:
    done = thidua("evaluate", gold, article)
    assert done.returncode == 0, done.stderr
    assert row(done.stdout, "claims")[:4] == ["claims", "1.000", "1.000", "1.000"]
    assert row(done.stdout, "claims")[-1] == "2"
    assert row(done.stdout, "events")[:4] == ["events", "1.000", "1.000", "1.000"]


def test_a_fact_more_or_less_is_named_and_floors_hold(thidua: Run, gold: Path, article: Path, tmp_path: Path) -> None:
    floor = tmp_path / "accepted.json"
    assert thidua("evaluate", gold, article, "--accept", floor).returncode == 0
    before = json.loads(floor.read_text())

    claims = [GOLD["claims"][0], {"school": "hue", "level": 2, "status": "target", "as_of": [None]}]
    (gold / "tin.json").write_text(json.dumps(GOLD | {"claims": claims}), encoding="utf-8")
    done = thidua("evaluate", gold, article, "--details")
    assert "thiếu claims: ('hue', 2, 'target')" in done.stdout
    assert "thừa claims: ('kon-tum', 1, 'not_reached')" in done.stdout
    assert row(done.stdout, "claims")[1:4] == ["0.500", "0.500", "0.500"]

    # The same corpus read better before: the loss is named, the exit status says so, and it cannot be accepted.
    other = tmp_path / "other.json"
    thidua("evaluate", gold, article, "--accept", other)
    better = json.loads(other.read_text()) | {"f1": before["f1"], "misses": []}
    other.write_text(json.dumps(better))
    done = thidua("evaluate", gold, article, "--against", other)
    assert done.returncode == 1
    assert "- tin.txt: thiếu claims: ('hue', 2, 'target')" in done.stdout
    assert "claims 0.500 < 1.000" in done.stderr
    assert thidua("evaluate", gold, article, "--accept", other).returncode == 2
    assert json.loads(other.read_text()) == better


def test_a_blind_split_keeps_no_facts(thidua: Run, gold: Path, article: Path, tmp_path: Path) -> None:
    thidua("evaluate", gold, article, "--accept", tmp_path / "a.json", "--blind")
    assert json.loads((tmp_path / "a.json").read_text())["misses"] is None


def test_an_article_without_gold_is_refused(thidua: Run, gold: Path, article: Path) -> None:
    stranger = article.with_name("khac.txt")
    stranger.write_text(article.read_text(encoding="utf-8"), encoding="utf-8")
    done = thidua("evaluate", gold, article, stranger)
    assert done.returncode == 2
    assert "khac.txt" in done.stderr
