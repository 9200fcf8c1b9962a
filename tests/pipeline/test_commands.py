"""The other commands, and what they say when something is wrong."""

import json
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from demo import serve
from pipeline.cli import app, main
from tests.conftest import ROOT
from tests.crawler.test_archive import foreign
from tests.pipeline.conftest import ARTICLE, Run, claims


def commands(command: Any, *words: str) -> Iterator[tuple[str, ...]]:
    """The words that call a command, or each of a group."""
    if not isinstance(command, TyperGroup):
        yield words
        return
    for name, one in command.commands.items():
        yield from commands(one, *words, name)


@pytest.mark.parametrize("command", commands(get_command(app)), ids=" ".join)
def test_every_command_helps_with_an_example(command: tuple[str, ...]) -> None:
    done = CliRunner().invoke(app, [*command, "--help"])
    assert done.exit_code == 0
    assert f"Ví dụ: thidua {' '.join(command)}" in " ".join(done.stdout.replace("│", " ").split())


def test_ingest_reads_files_into_a_database(thidua: Run, article: Path, tmp_path: Path) -> None:
    done = thidua("ingest", article)
    assert done.returncode == 0, done.stderr
    assert claims(tmp_path) == [("dak-lak", "recognised"), ("kon-tum", "not_reached")]


def test_ingest_loses_nothing_to_a_bad_file(thidua: Run, article: Path, tmp_path: Path) -> None:
    bad = tmp_path / "hong.pdf"
    bad.write_bytes(b"%PDF-1.7 cut off")
    done = thidua("ingest", bad, article)
    assert done.returncode == 1
    assert str(bad) in done.stderr
    assert len(claims(tmp_path)) == 2
    done = thidua("ingest", bad)
    assert done.returncode == 1
    assert done.stdout.splitlines()[0].endswith(": chưa trọn vẹn.")
    assert len(claims(tmp_path)) == 2


def test_the_same_file_again_is_nothing_new(thidua: Run, article: Path) -> None:
    thidua("ingest", article)
    assert "Không có bài nào mới." in thidua("ingest", article).stdout


def test_ctrl_c_keeps_what_was_read_and_the_next_run_does_the_rest(thidua: Run, tmp_path: Path) -> None:
    files = []
    for number in range(400):
        file = tmp_path / f"{number}.txt"
        file.write_text(ARTICLE.replace("20/6/2024", f"{number % 28 + 1}/6/{1990 + number // 28}"), encoding="utf-8")
        files.append(file)
    command = [sys.executable, "-m", "pipeline", "--data", str(tmp_path / "data"), "ingest", *map(str, files)]
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a test run in the background is told to ignore it
    with subprocess.Popen(
        command,
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=heed,  # noqa: PLW1509 - no thread runs here
    ) as process:
        assert process.stderr is not None
        assert any("40/400" in line for line in process.stderr)
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
    assert process.returncode == 130
    assert "lần chạy sau làm tiếp" in said
    assert "Traceback" not in said
    assert "bị ngắt" in thidua("status").stdout
    assert thidua("ingest", *files).returncode == 0
    with sqlite3.connect(tmp_path / "data" / "thidua.db") as db:
        assert db.execute("SELECT count(*) FROM articles").fetchone() == (400,)


def test_a_source_file_with_a_mistake_is_named_and_the_rest_refused_only_if_none_is_left(
    thidua: Run, tmp_path: Path
) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "a.yml").write_text("id: a\nname: A\nkind: schol\nstart: []\n")
    done = thidua("nightly", "--sources", sources)
    assert done.returncode == 2
    assert "a.yml" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_source_file_with_a_mistake_does_not_keep_the_others_from_being_read(thidua: Run, tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    with serve() as sites:
        sites.write_sources(sources)
        for file in sources.glob("*.yml"):
            if file.stem not in {"yen-bai", "son-la"}:
                file.unlink()
        broken = sources / "son-la.yml"
        broken.write_text(broken.read_text(encoding="utf-8").replace("kind: school", "kind: trường"), encoding="utf-8")
        done = thidua("nightly", "--sources", sources)
    assert done.returncode == 1
    assert "son-la.yml" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    with sqlite3.connect(tmp_path / "data" / "thidua.db") as db:
        assert db.execute("SELECT DISTINCT source FROM articles").fetchall() == [("yen-bai",)]


def test_real_hosts_are_not_crawled_without_a_contact_address(thidua: Run, tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "a.yml").write_text("id: a\nname: A\nkind: school\nstart:\n- section: http://192.0.2.1/tin\n")
    done = thidua("crawl", "--sources", sources, THIDUA_CONTACT="")
    assert done.returncode == 2
    assert "THIDUA_CONTACT" in done.stderr


def test_logs_as_json_lines_are_json_lines(thidua: Run, article: Path, tmp_path: Path) -> None:
    bad = tmp_path / "hong.pdf"
    bad.write_bytes(b"%PDF-1.7 cut off")
    done = thidua("--log-json", "ingest", bad, article)
    records = [json.loads(line) for line in done.stderr.splitlines()]
    assert {"time", "level", "logger", "message"} <= set.intersection(*(set(record) for record in records))
    assert [record["level"] for record in records if str(bad) in record["message"]] == ["WARNING"]
    assert datetime.fromisoformat(records[0]["time"]).utcoffset() is not None


def test_each_source_of_a_crawl_is_a_record_of_its_own(thidua: Run, tmp_path: Path) -> None:
    (tmp_path / "thidua.toml").write_text("log_json = true\n", encoding="utf-8")
    done = thidua("demo", "--no-serve")
    records = [json.loads(line) for line in done.stderr.splitlines()]
    ended = {record["source"]: record["outcome"] for record in records if "source" in record}
    assert ended["kon-tum"] == "fresh"
    assert len(ended) == 14


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ("nope", "không có lệnh nope; xem `thidua --help`."),
        ("sources", "không có lệnh sources; gần giống: source; xem `thidua --help`."),
        ("parse", "còn thiếu TỆP; xem `thidua parse --help`."),
        ("parse --nope x", "không có tùy chọn --nope; xem `thidua parse --help`."),
        ("parse --ur x", "không có tùy chọn --ur; gần giống: --source, --url; xem `thidua parse --help`."),
        ("status x", "thừa x; xem `thidua status --help`."),
        ("export --out", "tùy chọn --out cần một giá trị đi sau; xem `thidua --help`."),
        ("doctor --reach=1", "tùy chọn --reach không nhận giá trị; xem `thidua --help`."),
        ("crawl --since 2022", "--since: 2022 không phải ngày dạng 2023-03-01; xem `thidua crawl --help`."),
        ("browse --port 70000", "--port: lớn nhất là 65535; xem `thidua browse --help`."),
        ("browse --port x", "--port: cần một số nguyên; xem `thidua browse --help`."),
        ("reread --workers 0", "--workers: nhỏ nhất là 1; xem `thidua reread --help`."),
    ],
)
def test_a_command_called_wrongly_says_so_in_one_vietnamese_sentence(
    arguments: str, sentence: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["thidua", *arguments.split()])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert capsys.readouterr().err == f"thidua: {sentence}\n"


def test_a_command_without_arguments_shows_its_help(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["thidua", "archive"])
    with pytest.raises(SystemExit):
        main()
    shown = capsys.readouterr()
    assert "Kho trang gốc" in shown.out
    assert "thidua:" not in shown.err


def test_an_import_that_could_not_read_a_file_is_no_success(thidua: Run, tmp_path: Path) -> None:
    done = thidua("archive", "import", tmp_path / "khong-co.warc.gz")
    assert (done.returncode, done.stderr) == (1, f"{tmp_path / 'khong-co.warc.gz'}: không có tệp hoặc thư mục này.\n")
    broken = tmp_path / "hong.warc.gz"
    broken.write_bytes(b"no WARC at all")
    done = thidua("archive", "import", broken)
    sentence = "không phải tệp WARC nguyên vẹn, hỏng ngay từ đầu."
    assert (done.returncode, done.stderr) == (1, f"{broken}: {sentence}\n")
    assert "chưa trọn vẹn" in thidua("status").stdout
    done = thidua("reread", broken)
    assert done.returncode == 1
    assert f"{broken}: không phải tệp WARC nguyên vẹn" in done.stdout


def test_an_import_names_the_source_files_with_mistakes(thidua: Run, tmp_path: Path) -> None:
    sources = tmp_path / "sources"
    sources.mkdir()
    (sources / "a.yml").write_text("id: a\nname: A\nkind: schol\nstart: []\n")
    (sources / "b.yml").write_text("id: b\nname: B\nkind: school\nstart:\n- section: http://school.example/tin/\n")
    file = foreign(tmp_path / "other.warc.gz", "http://school.example/bai/hoi-nghi-tong-ket-cum-1.html")
    done = thidua("archive", "import", file, "--sources", sources)
    assert (done.returncode, done.stdout) == (1, f"{file}: 1 trang nhận, 0 đã có, 0 bỏ qua.\n")
    assert f"{sources / 'a.yml'}, dòng 3" in done.stderr


def test_why_a_file_cannot_be_read_is_said_in_vietnamese(thidua: Run, tmp_path: Path) -> None:
    done = thidua("--config", tmp_path / "khong-co.toml", "status")
    assert "không đọc được tệp cấu hình (không có tệp hoặc thư mục này)." in done.stderr


def test_a_port_that_is_taken_is_said_before_anything_is_served(thidua: Run, article: Path) -> None:
    thidua("ingest", article)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = thidua("browse", "--port", str(port))
    taken = f"thidua: 127.0.0.1:{port}: không mở được trang tra cứu (một chương trình khác đang dùng cổng này)"
    assert (done.returncode, done.stderr) == (2, f"{taken}; hãy thử --port khác.\n")
    done = thidua("browse", "--host", "khong-co.invalid")
    assert done.returncode == 2
    assert "(không tìm được máy nào tên ấy)" in done.stderr


def test_what_nothing_can_come_of_is_not_begun(thidua: Run, article: Path) -> None:
    done = thidua("crawl", "--since", "2024-02-01", "--until", "2023-01-01", "--contact", "a@b.example")
    said = "thidua: --since 2024-02-01 sau --until 2023-01-01: không có ngày nào ở giữa.\n"
    assert (done.returncode, done.stderr) == (2, said)
    thidua("ingest", article)
    done = thidua("reread", "--source", "nope")
    assert (done.returncode, done.stderr) == (2, "thidua: không có nguồn “nope” trong kho; các nguồn là: local.\n")


def test_no_changes_are_said_to_be_none(thidua: Run, article: Path) -> None:
    thidua("ingest", article)
    assert "Đắk Lắk" in thidua("changes").stdout
    assert thidua("changes", "--since", "1").stdout == "Sau lượt chạy 1 không có thay đổi nào.\n"
    for never in ("99", "99999999999999999999", "-1"):
        done = thidua("changes", "--since", never)
        sentence = f"không biết những gì thay đổi sau lượt chạy {never}; hãy chọn một lượt từ 0 đến 1."
        assert (done.returncode, done.stderr) == (2, f"thidua: {sentence}\n")
    thidua("build")
    assert thidua("changes").stdout == "Không có thay đổi nào.\n"
