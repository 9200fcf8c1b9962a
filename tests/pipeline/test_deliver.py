"""A night's report as files, metrics, mail and webhook: to servers that really run, on loopback."""

import email
import json
import socket
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import msgspec
import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from prometheus_client.parser import text_string_to_metric_families

from crawler.ledger import SourceRun
from crawler.page import VIETNAM
from db.records import NewsRecord
from pipeline.deliver import deliver
from pipeline.report import NightReport
from pipeline.settings import Settings
from tests.pipeline.conftest import Run

BEGAN = datetime(2026, 3, 2, 1, 30, tzinfo=VIETNAM)


def report(**changes: object) -> NightReport:
    """A night in which one source was lost and one school was recognised."""
    runs = [
        SourceRun(source="mau", started=BEGAN, finished=BEGAN, outcome="fresh", detail="3 bài mới.", new=3, requests=9),
        SourceRun(source="hong", started=BEGAN, finished=BEGAN, outcome="server_down", detail="Máy chủ không trả lời."),
    ]
    claim = NewsRecord(
        id=1,
        kind="claim",
        summary="Trường Mẫu, mức 1: Được công nhận",
        quote="đã công nhận <script>alert(1)</script>",
        headline=True,
        title="Tin",
        url="javascript:alert(1)",
    )
    return msgspec.structs.replace(
        NightReport(
            run=7,
            command="nightly",
            started=BEGAN,
            finished=BEGAN + timedelta(minutes=5),
            outcome="partly",
            seconds={"crawl": 290.25, "read": 9.5},
            sources=runs,
            articles={"new": 3, "revised": 0, "reread": 0},
            counts={"articles": 12, "events": 4, "people": 30, "documents": 6, "claims": 5},
            claims=[claim],
        ),
        **changes,
    )


class Posted(list[tuple[dict[str, str], bytes]]):
    """What a webhook was sent: headers and body; `answer` is the status it answers with."""

    answer = 204
    url = ""


@pytest.fixture
def webhook() -> Iterator[Posted]:
    posted = Posted()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            posted.append((dict(self.headers), self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(posted.answer)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        posted.url = f"http://127.0.0.1:{server.server_port}/hook/secret-key"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))  # `shutdown` waits for the next poll
        thread.start()
        yield posted
        server.shutdown()
        thread.join()


class Post:
    """A mail server that lets one user in and keeps what it is given; a silent one never answers anybody else."""

    silent = False
    unknown = ""

    def __init__(self) -> None:
        self.mails: list[tuple[list[str], EmailMessage]] = []

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address == self.unknown:
            return "550 không có hộp thư này"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        assert isinstance(envelope.content, bytes)
        self.mails.append((envelope.rcpt_tos, email.message_from_bytes(envelope.content, policy=default)))
        return "250 OK"

    def authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: LoginPassword
    ) -> AuthResult:
        return AuthResult(success=data == LoginPassword(b"thidua", b"mat-khau"), handled=self.silent)


class OnAnyPort(Controller):  # type: ignore[misc]
    """A controller that listens where the system says: a port looked up before may be somebody else's by then."""

    def _trigger_server(self) -> None:
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@pytest.fixture
def post() -> Iterator[tuple[Post, dict[str, object]]]:
    handler = Post()
    server = OnAnyPort(
        handler,
        hostname="127.0.0.1",
        port=0,
        ready_timeout=60,  # five seconds of its own may be too few for a busy machine
        authenticator=handler.authenticate,
        auth_required=True,
        auth_require_tls=False,
    )
    server.start()
    yield (
        handler,
        {
            "host": "127.0.0.1",
            "port": server.port,
            "sender": "thidua@truong.example",
            "recipients": ["mot@truong.example", "hai@truong.example"],
            "user": "thidua",
            "password": "mat-khau",
        },
    )
    server.stop()


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


def test_a_mail_reaches_everyone_named(tmp_path: Path, post: tuple[Post, dict[str, object]]) -> None:
    server, mail = post
    assert deliver(report(), tmp_path, Settings(mail=mail)) == []  # type: ignore[arg-type]
    ((recipients, message),) = server.mails
    assert recipients == ["mot@truong.example", "hai@truong.example"]
    assert message["Subject"] == "Lượt chạy 7, 02/03/2026 01:30: chưa trọn vẹn."
    text, page = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert page is not None
    assert "Máy chủ không trả lời." in text.get_content()
    assert page.get_content().startswith("<!doctype html>")


def test_good_nights_can_go_without_a_mail(tmp_path: Path, post: tuple[Post, dict[str, object]]) -> None:
    server, mail = post
    settings = Settings(mail=mail | {"only_trouble": True})  # type: ignore[arg-type]
    deliver(report(outcome="good"), tmp_path, settings)
    assert server.mails == []
    deliver(report(outcome="failed"), tmp_path, settings)
    assert len(server.mails) == 1


def test_a_refused_mail_is_said_and_spoils_nothing_else(
    tmp_path: Path, post: tuple[Post, dict[str, object]], webhook: Posted
) -> None:
    server, mail = post
    wrong = Settings(mail=mail | {"password": "sai-mat-khau"}, webhook={"url": webhook.url})  # type: ignore[arg-type]
    (sentence,) = deliver(report(), tmp_path, wrong)
    assert sentence == (
        f"Không gửi được thư qua 127.0.0.1:{mail['port']}: máy chủ không nhận tên hoặc mật khẩu "
        "(535 5.7.8 Authentication credentials invalid)."
    )
    assert server.mails == []
    assert len(webhook) == 1


def test_a_mail_server_that_falls_silent_is_not_waited_for_for_ever(
    tmp_path: Path, post: tuple[Post, dict[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    server, mail = post
    server.silent = True
    monkeypatch.setattr("pipeline.deliver._SECONDS", 0.2)
    (sentence,) = deliver(report(), tmp_path, Settings(mail=mail | {"password": "sai-mat-khau"}))  # type: ignore[arg-type]
    assert sentence == f"Không gửi được thư qua 127.0.0.1:{mail['port']}: máy chủ ngắt kết nối, hoặc im lặng quá lâu."
    assert server.mails == []


def test_a_recipient_whom_the_server_refuses_is_named_though_others_got_the_mail(
    tmp_path: Path, post: tuple[Post, dict[str, object]]
) -> None:
    server, mail = post
    server.unknown = "hai@truong.example"
    (sentence,) = deliver(report(), tmp_path, Settings(mail=mail))  # type: ignore[arg-type]
    assert sentence.endswith(": máy chủ không nhận thư cho hai@truong.example (550 không có hộp thư này).")
    assert [recipients for recipients, _ in server.mails] == [["mot@truong.example"]]


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"tls": "implicit"}, "không nói chuyện được bằng TLS: xem lại port, tls trong [mail]"),
        ({"tls": "starttls"}, "máy chủ không biết cách làm này: xem lại tls, user trong [mail]"),
        ({"host": "khong-co.invalid"}, "không tìm thấy tên máy chủ"),
    ],
)
def test_why_a_mail_was_not_sent_is_said_in_vietnamese(
    tmp_path: Path, post: tuple[Post, dict[str, object]], changes: dict[str, str], why: str
) -> None:
    (sentence,) = deliver(report(), tmp_path, Settings(mail=post[1] | changes))  # type: ignore[arg-type]
    assert sentence.endswith(f": {why}.")


def test_a_port_that_nobody_listens_at_is_said_in_vietnamese(tmp_path: Path) -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        host = {
            "host": "127.0.0.1",
            "port": deaf.getsockname()[1],
            "sender": "a@b.example",
            "recipients": ["c@d.example"],
        }
        (sentence,) = deliver(report(), tmp_path, Settings(mail=host))  # type: ignore[arg-type]
    assert sentence.endswith(": máy chủ không nhận kết nối ở cổng này.")


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
