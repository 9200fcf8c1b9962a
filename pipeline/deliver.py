"""A night's report to those who wait for it: files, metrics, mail, a webhook."""

import shutil
import smtplib
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from prometheus_client import CollectorRegistry, Gauge, write_to_textfile

from crawler.ledger import GOOD_RUNS
from crawler.reasons import reason
from pipeline.report import NightReport
from pipeline.settings import Mail, Settings, Webhook

_KEPT = 60  # reports
_SECONDS = 30


def deliver(report: NightReport, folder: Path, settings: Settings) -> list[str]:
    """Write the report to `folder` and send it where the settings say.

    Returns:
        A Vietnamese sentence for each way that failed: a mail that cannot be sent spoils no night.
    """
    ways: list[tuple[str, Callable[[], None]]] = [("báo cáo", partial(_write, report, folder))]
    if (mail := settings.mail) and not (mail.only_trouble and report.outcome == "good"):
        ways.append((f"thư qua {mail.host}:{mail.port}", partial(_mail, report, mail)))
    if hook := settings.webhook:
        host = urlsplit(hook.url.get_secret_value()).hostname
        ways.append((f"webhook tới {host}", partial(_post, report, hook)))
    failed = []
    for name, send in ways:
        try:
            send()
        except (OSError, ValueError, smtplib.SMTPException) as error:
            failed.append(f"Không gửi được {name}: {_why(error)}.")
    return failed


# The first that fits: some are kinds of others, and all but the last kinds of `OSError`.
_WHY: tuple[tuple[type[Exception], str], ...] = (
    (smtplib.SMTPAuthenticationError, "máy chủ không nhận tên hoặc mật khẩu ({code} {said})"),
    (smtplib.SMTPResponseException, "máy chủ từ chối ({code} {said})"),
    (smtplib.SMTPServerDisconnected, "máy chủ ngắt kết nối, hoặc im lặng quá lâu"),
    (smtplib.SMTPNotSupportedError, "máy chủ không biết cách làm này: xem lại tls, user trong [mail]"),
    (urllib.error.HTTPError, "máy chủ trả lời {code}"),
    (ssl.SSLCertVerificationError, "chứng thư bảo mật của máy chủ không tin được"),
    (ssl.SSLError, "không nói chuyện được bằng TLS: xem lại port, tls trong [mail]"),
    (socket.gaierror, "không tìm thấy tên máy chủ"),
    (TimeoutError, "đợi mãi không có trả lời"),
    (OSError, "{reason}"),
    (Exception, "{error}"),
)


def _why(error: Exception) -> str:
    """What went wrong, without the address: a webhook's may hold a key."""
    if isinstance(error, urllib.error.URLError) and isinstance(error.reason, Exception):
        return _why(error.reason)
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        refused = [f"{who} ({code} {_text(words)})" for who, (code, words) in error.recipients.items()]
        return f"máy chủ không nhận thư cho {', '.join(refused)}"
    sentence = next(sentence for kind, sentence in _WHY if isinstance(error, kind))
    return sentence.format(
        code=getattr(error, "smtp_code", getattr(error, "code", "")),
        said=_text(getattr(error, "smtp_error", "")),
        reason=reason(error) if isinstance(error, OSError) else "",
        error=str(error) or type(error).__name__,
    )


def _text(words: bytes | str) -> str:
    """What a mail server said, on one line."""
    return " ".join((words.decode("utf-8", "replace") if isinstance(words, bytes) else words).split()).rstrip(".")


def _write(report: NightReport, folder: Path) -> None:
    """`<when>.txt, .html, .json` and the same as `latest.*`; metrics for node_exporter's textfile collector."""
    folder.mkdir(parents=True, exist_ok=True)
    for suffix, content in (
        ("txt", report.to_text().encode() + b"\n"),
        ("html", report.to_html().encode()),
        ("json", report.to_json()),
    ):
        file = folder / f"{report.started:%Y%m%dT%H%M%S}.{suffix}"
        file.write_bytes(content)
        shutil.copyfile(file, folder / f".latest.{suffix}")
        (folder / f".latest.{suffix}").replace(folder / f"latest.{suffix}")
        for old in sorted(folder.glob(f"[0-9]*.{suffix}"))[:-_KEPT]:
            old.unlink()
    write_to_textfile(str(folder / "thidua.prom"), _metrics(report))


def _metrics(report: NightReport) -> CollectorRegistry:
    registry = CollectorRegistry()

    def gauges(name: str, meaning: str, label: str, values: Mapping[str, float]) -> None:
        metric = Gauge(name, meaning, [label], registry=registry)
        for key, value in values.items():
            metric.labels(key).set(value)

    when = report.finished.timestamp()
    Gauge("thidua_run_finished_timestamp_seconds", "When the last night ended.", registry=registry).set(when)
    Gauge("thidua_alarms", "Sources that need somebody's eyes.", registry=registry).set(len(report.alarms))
    ended = {outcome: outcome == report.outcome for outcome in ("good", "partly", "failed")}
    gauges("thidua_run_outcome", "1 for how the last night ended.", "outcome", ended)
    gauges("thidua_stage_seconds", "How long each stage took.", "stage", report.seconds)
    gauges("thidua_rows", "Rows per table of the database.", "table", report.counts)
    good = {run.source: run.outcome in GOOD_RUNS for run in report.sources}
    gauges("thidua_source_good", "1 where the source could be read.", "source", good)
    new = {run.source: run.new for run in report.sources}
    gauges("thidua_source_new_pages", "Articles fetched for the first time.", "source", new)
    return registry


def _mail(report: NightReport, mail: Mail) -> None:
    message = EmailMessage()
    message["Subject"] = report.to_text().split("\n", 1)[0]
    message["From"] = mail.sender
    message["To"] = ", ".join(mail.recipients)
    message["Date"] = format_datetime(report.finished)
    message["Message-ID"] = make_msgid(domain="thidua.invalid")
    message.set_content(report.to_text())
    message.add_alternative(report.to_html(), subtype="html")
    context = ssl.create_default_context()
    if mail.tls == "implicit":
        server: smtplib.SMTP = smtplib.SMTP_SSL(mail.host, mail.port, timeout=_SECONDS, context=context)
    else:
        server = smtplib.SMTP(mail.host, mail.port, timeout=_SECONDS)
    with server:
        if mail.tls == "starttls":
            server.starttls(context=context)
        if mail.user and mail.password:
            server.login(mail.user, mail.password.get_secret_value())
        if refused := server.send_message(message):  # others have got it
            raise smtplib.SMTPRecipientsRefused(refused)


def _post(report: NightReport, hook: Webhook) -> None:
    url = hook.url.get_secret_value()
    if urlsplit(url).scheme not in {"http", "https"}:
        raise ValueError("địa chỉ phải bắt đầu bằng http:// hoặc https://")
    headers = {"Content-Type": "application/json", "User-Agent": "thidua"}
    if hook.token:
        headers["Authorization"] = f"Bearer {hook.token.get_secret_value()}"
    request = urllib.request.Request(url, report.to_json(), headers)  # noqa: S310 - the scheme was looked at
    with urllib.request.urlopen(request, timeout=_SECONDS):  # noqa: S310
        pass
