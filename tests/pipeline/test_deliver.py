"""A night's report as files, metrics and webhook: to a server that really runs, on loopback."""

import json
import socket
from datetime import timedelta
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from pipeline.deliver import deliver
from pipeline.settings import Settings
from tests.pipeline.conftest import BEGAN, Posted, Run, report


def test_the_files_say_it_for_people_and_for_programs(tmp_path: Path) -> None:
    assert deliver(report(), tmp_path, Settings()) == []
    text = (tmp_path / "latest.txt").read_text("utf-8")
    assert text.startswith("Lượt chạy 7, 02/03/2026 01:30: chưa trọn vẹn.\n")
    assert "hong: Máy chủ không trả lời.\n" in text
    assert "Thời gian: tải 290,2 giây, đọc 9,5 giây." in text
    page = (tmp_path / "latest.html").read_text("utf-8")
    assert "<script" not in page
    assert "javascript:" not in page
    assert "đã công nhận &lt;script&gt;" in page
    said = json.loads((tmp_path / "latest.json").read_bytes())
    assert said["outcome"] == "partly"
    assert [run["outcome"] for run in said["sources"]] == ["fresh", "server_down"]
    assert (tmp_path / "20260302T013000.json").read_bytes() == (tmp_path / "latest.json").read_bytes()


def test_a_webhook_is_posted_the_json(tmp_path: Path, webhook: Posted) -> None:
    settings = Settings(webhook={"url": webhook.url, "token": "the-token"})  # type: ignore[arg-type]
    assert deliver(report(), tmp_path, settings) == []
    ((headers, body),) = webhook
    assert headers["Content-Type"] == "application/json"
    assert headers["Authorization"] == "Bearer the-token"
    assert body == (tmp_path / "latest.json").read_bytes()


def test_a_webhook_that_fails_is_named_without_its_key(tmp_path: Path, webhook: Posted) -> None:
    webhook.answer = 500
    settings = Settings(webhook={"url": webhook.url})  # type: ignore[arg-type]
    assert deliver(report(), tmp_path, settings) == ["Không gửi được webhook tới 127.0.0.1: máy chủ trả lời 500."]
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}/hook/secret-key"
        (sentence,) = deliver(report(), tmp_path, Settings(webhook={"url": url}))  # type: ignore[arg-type]
    assert "secret-key" not in sentence


def test_a_night_that_cannot_begin_is_told_too(thidua: Run, tmp_path: Path, webhook: Posted) -> None:
    (tmp_path / "nguon").mkdir()
    (tmp_path / "thidua.toml").write_text(f'sources = "nguon"\n[webhook]\nurl = "{webhook.url}"\n', encoding="utf-8")
    done = thidua("nightly")
    assert done.returncode == 2
    said = json.loads(webhook[0][1])
    assert said["outcome"] == "failed"
    assert "không có tệp nguồn" in said["error"]
    assert "không có tệp nguồn" in (tmp_path / "data" / "reports" / "latest.txt").read_text("utf-8")


def test_no_more_than_sixty_reports_are_kept(tmp_path: Path) -> None:
    for day in range(62):
        deliver(report(started=BEGAN + timedelta(days=day)), tmp_path, Settings())
    kept = sorted(file.name for file in tmp_path.glob("2*.txt"))
    assert (len(kept), kept[0]) == (60, "20260304T013000.txt")


def test_node_exporter_reads_the_metrics(tmp_path: Path) -> None:
    deliver(report(), tmp_path, Settings())
    samples = {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families((tmp_path / "thidua.prom").read_text("utf-8"))
        for sample in family.samples
    }
    assert samples["thidua_run_outcome", "partly"] == 1
    assert samples["thidua_run_outcome", "good"] == 0
    assert samples["thidua_source_good", "mau"] == 1
    assert samples["thidua_source_good", "hong"] == 0
    assert samples["thidua_rows", "events"] == 4
    assert samples["thidua_run_finished_timestamp_seconds",] == (BEGAN + timedelta(minutes=5)).timestamp()
