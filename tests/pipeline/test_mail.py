"""A night's report as a mail: to a server that really runs, on loopback."""

import email
import socket
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from pipeline.deliver import deliver
from pipeline.settings import Settings
from tests.pipeline.conftest import Posted, report


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
