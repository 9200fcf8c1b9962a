"""Part of an export: by kind, cluster, school and run; to files and to standard output."""

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from db.errors import StoreError
from db.export import export_part
from db.published import KINDS, Published
from db.selection import Selection, queries, select
from pipeline.cli import app
from pipeline.errors import UserError
from tests.conftest import ROOT

CLUSTER = "trung-du-mien-nui-phia-bac"
Export = Callable[..., Result]


@pytest.fixture
def thidua_export(example: Path) -> Export:
    def run(*arguments: str | Path) -> Result:
        return CliRunner().invoke(app, ["--data", str(example.parent), "export", *map(str, arguments)])

    return run


def selected(example: Path, kind: str, selection: Selection) -> list[Any]:
    with Published.open(example) as published:
        return list(select(published, kind, selection))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_says_what_belongs_to_a_cluster_a_school_or_a_run(example: Path, kind: str) -> None:
    assert set(queries()[kind]) | {"school"} == {"cluster", "school", "since"}
    everything = {record.id for record in selected(example, kind, Selection())}
    for selection in (
        Selection(cluster=CLUSTER),
        Selection(school="yen-bai"),
        Selection(since=1),
        Selection(cluster=CLUSTER, school="yen-bai", since=1),
    ):
        found = [record.id for record in selected(example, kind, selection)]
        assert found == sorted(found)
        assert set(found) <= everything


def test_what_belongs_to_a_cluster(example: Path) -> None:
    cluster = Selection(cluster=CLUSTER)
    assert [event.type for event in selected(example, "conferences", cluster)] == ["annual_review"]
    assert [event.type for event in selected(example, "other_events", cluster)] == ["signing"]
    assert [one.id for one in selected(example, "clusters", cluster)] == [CLUSTER]
    assert "yen-bai" in [school.id for school in selected(example, "schools", cluster)]
    assert [claim.school for claim in selected(example, "claims", cluster)] == ["yen-bai"]
    assert [document.key for document in selected(example, "documents", cluster)] == ["11-QĐ/TW"]
    assert len(selected(example, "articles", cluster)) == 2


def test_what_belongs_to_a_school(example: Path) -> None:
    school = Selection(school="yen-bai")
    assert [event.type for event in selected(example, "conferences", school)] == ["workshop"]
    assert [one.id for one in selected(example, "schools", school)] == ["yen-bai"]
    assert CLUSTER in [one.id for one in selected(example, "clusters", school)]
    assert selected(example, "totals", school) == []
    assert len(selected(example, "articles", school)) == 2


def test_what_later_runs_found(example: Path) -> None:
    """The second run told more of the conference, the third of the workshop."""
    assert [event.type for event in selected(example, "conferences", Selection(since=1))] == [
        "annual_review",
        "workshop",
    ]
    assert [event.type for event in selected(example, "conferences", Selection(since=2))] == ["workshop"]
    assert [claim.school for claim in selected(example, "claims", Selection(since=1))] == ["yen-bai"]
    assert selected(example, "claims", Selection(since=2)) == []
    assert selected(example, "articles", Selection(since=3)) == []


@pytest.mark.parametrize(
    ("selection", "sentence"),
    [
        (Selection(cluster="tay-bac"), "không có cụm “tay-bac”; mã cụm là một trong: .*trung-du"),
        (Selection(school="Yên Bái"), "không có trường “Yên Bái”; mã trường là một trong: an-giang, "),
        (Selection(since=4), "sau lượt chạy 4; hãy chọn một lượt từ 0 đến 3"),
        (Selection(since=-1), "sau lượt chạy -1; hãy chọn một lượt từ 0 đến 3"),
    ],
)
def test_what_does_not_exist_is_named_with_what_does(example: Path, selection: Selection, sentence: str) -> None:
    with pytest.raises(StoreError, match=sentence):
        selected(example, "conferences", selection)


def test_a_kind_to_standard_output_is_that_file_of_the_whole(thidua_export: Export, exported: Path) -> None:
    for kind in ("conferences", "followthemoney"):
        done = thidua_export("--kind", kind, "--out", "-")
        assert (done.exit_code, done.stdout_bytes) == (0, (exported / f"{kind}.jsonl").read_bytes())


def test_a_selection_is_written_beside_the_whole(thidua_export: Export, tmp_path: Path) -> None:
    done = thidua_export("--kind", "claims", "--kind", "schools", "--school", "yen-bai", "--out", tmp_path / "part")
    assert done.exit_code == 0, done.exception
    assert sorted(path.name for path in (tmp_path / "part").iterdir()) == ["claims.jsonl", "schools.jsonl"]
    [claim] = (tmp_path / "part" / "claims.jsonl").read_text("utf-8").splitlines()
    assert json.loads(claim)["school"] == "yen-bai"
    assert "claims.jsonl: 1 dòng" in done.stdout
    assert thidua_export("--cluster", CLUSTER, "--out", tmp_path / "all").exit_code == 0
    assert {path.stem for path in (tmp_path / "all").iterdir()} == set(KINDS)


def test_the_commands_of_the_guide_do_what_they_say(
    thidua_export: Export, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    [block] = re.findall(r"```sh\n(.*?)```", (ROOT / "docs" / "exports.md").read_text("utf-8"), re.DOTALL)
    for command in block.replace("--since 12", "--since 2").splitlines():
        done = thidua_export(*shlex.split(command, comments=True)[2:])
        assert done.exit_code == 0, (command, done.exception)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cum", "exports", "yen-bai"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--kind", "events"], "không có loại “events”; các loại là: conferences, .*followthemoney"),
        (["--kind", "linked_data", "--school", "yen-bai"], "“linked_data” chỉ xuất được trọn vẹn"),
        ([], "chọn đúng một --kind"),
        (["--kind", "claims", "--kind", "totals"], "chọn đúng một --kind"),
        (["--kind", "claims", "--cluster", "x"], "không có cụm “x”"),
    ],
)
def test_mistakes_end_in_one_sentence_and_no_output(thidua_export: Export, arguments: list[str], sentence: str) -> None:
    done = thidua_export(*arguments, "--out", "-")
    assert done.stdout == ""
    with pytest.raises((StoreError, UserError), match=sentence):
        raise done.exception or AssertionError(done.exit_code)


def test_a_failed_part_leaves_the_one_before(example: Path, tmp_path: Path) -> None:
    export_part(example, tmp_path, ["claims"], Selection())
    before = (tmp_path / "claims.jsonl").read_bytes()
    with pytest.raises(StoreError):
        export_part(example, tmp_path, ["claims"], Selection(school="nowhere"))
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"claims.jsonl": before}
