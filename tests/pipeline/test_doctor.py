"""`thidua doctor`: what it finds on a machine that is ready, and on one that is not."""

import socket
import sqlite3
from contextlib import closing
from pathlib import Path

from crawler.reasons import reason
from tests.pipeline.conftest import Run

SOURCE = """id: truong-mau
name: Trường Chính trị tỉnh Mẫu
kind: school
allow_private: true
start: [{{section: "http://127.0.0.1:{port}/tin/"}}]
"""


def test_a_machine_that_is_ready(thidua: Run) -> None:
    done = thidua("doctor", "--contact", "thu@truong.example")
    assert done.returncode == 0, done.stdout
    assert {line.split()[0] for line in done.stdout.splitlines()} == {"tốt"}


def test_what_keeps_it_from_running_is_said_with_what_to_do(thidua: Run, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file in the folder's place", encoding="utf-8")
    done = thidua("doctor", THIDUA_CONTACT="", PYTHONIOENCODING="utf-8")
    assert done.returncode == 2
    bad = [line for line in done.stdout.splitlines() if line.startswith("HỎNG")]
    assert [line.split()[1:3] for line in bad] == [["Thư", "mục"], ["Liên", "hệ:"]]
    assert "THIDUA_CONTACT" in bad[1]


def test_a_clock_that_went_back(thidua: Run, tmp_path: Path, article: Path) -> None:
    thidua("ingest", article)
    with closing(sqlite3.connect(tmp_path / "data" / "store.db")) as store, store:
        store.execute("UPDATE runs SET started_at = '2199-01-01T00:00:00+07:00'")
    done = thidua("doctor", "--contact", "thu@truong.example")
    assert done.returncode == 2
    assert "01/01/2199" in done.stdout


def test_what_is_published_kept_and_decided_is_looked_at(thidua: Run, tmp_path: Path, article: Path) -> None:
    data = tmp_path / "data"
    for _ in range(2):
        assert thidua("ingest", article).returncode == 0
    done = thidua("doctor", "--contact", "thu@truong.example")
    assert done.returncode == 0, done.stdout
    assert "1 bản cũ trong builds" in done.stdout
    assert "Hiệu đính: 0 quyết định." in done.stdout
    [old] = (data / "builds").iterdir()
    old.write_bytes(b"torn")
    (data / "corrections").mkdir()
    (data / "corrections" / "lan.yml").write_text("- {decision: reject}", "utf-8")
    with (data / "thidua.db").open("r+b") as file:
        file.seek(-16384 * 3, 2)
        file.write(b"\0" * 16384)
    done = thidua("doctor", "--contact", "thu@truong.example")
    assert done.returncode == 2
    trouble = [line for line in done.stdout.splitlines() if not line.startswith("tốt")]
    assert [line.split(": ")[0] for line in trouble] == ["HỎNG    Cơ sở dữ liệu", "NÊN XEM Bản cũ", "HỎNG    Hiệu đính"]
    assert "`thidua build`" in trouble[0]


def test_only_when_asked_it_connects_to_the_sources(thidua: Run, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as open_port, socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))  # and never listens: a closed one's port may be another test's by then
        ports = open_port.getsockname()[1], deaf.getsockname()[1]
        folder = tmp_path / "nguon"
        folder.mkdir()
        for name, port in zip(("mo", "dong"), ports, strict=True):
            text = SOURCE.format(port=port).replace("truong-mau", name)
            (folder / f"{name}.yml").write_text(text, encoding="utf-8")
        asked = ("doctor", "--sources", folder, "--contact", "thu@truong.example")
        assert "127.0.0.1" not in thidua(*asked).stdout
        done = thidua(*asked, "--reach")
    assert done.returncode == 1
    assert f"tốt     mo: nối được tới 127.0.0.1:{ports[0]}." in done.stdout
    refused = "máy chủ không nhận kết nối ở cổng này"
    assert f"NÊN XEM dong: không nối được tới 127.0.0.1:{ports[1]} ({refused})." in done.stdout


def test_a_network_that_does_not_answer_is_said_in_vietnamese() -> None:
    assert reason(TimeoutError("timed out")) == "máy chủ không trả lời kịp"
