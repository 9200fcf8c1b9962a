"""Certificates and servers as they are: broken chains, old protocols, no secure renegotiation."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from tlslite.api import HandshakeSettings, TLSConnection, X509CertChain, parsePEMKey
from tlslite.constants import ExtensionType
from tlslite.errors import TLSError
from tlslite.extensions import TLSExtension
from tlslite.messages import ServerHello

from crawler.ledger import SourceRun
from tests.conftest import thidua
from tests.crawler.conftest import Crawl, Server, source
from tests.crawler.test_crawl import Newspaper


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and its certificate, expired and trusted by nobody, in one file."""
    key = rsa.generate_private_key(65537, 2048)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    built = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    built = built.serial_number(1).not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
    signed = built.not_valid_after(datetime(2020, 2, 1, tzinfo=UTC)).sign(key, hashes.SHA256())
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    pem = serialization.Encoding.PEM
    file.write_bytes(
        key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + signed.public_bytes(pem)
    )
    return file


def both(crawl: Crawl, port: int) -> list[SourceRun]:
    """The runs of a strict and of a lenient source."""
    crawl.overrides["RETRY_ENABLED"] = False
    base = f"https://127.0.0.1:{port}"
    return crawl(source(base, id="strict"), source(base, id="lenient", tls="lenient"))


@contextmanager
def serving(context: ssl.SSLContext) -> Iterator[int]:
    """A newspaper of two articles behind this TLS; its port."""
    with Server() as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        Thread(target=server.serve_forever, daemon=True).start()
        server.site = Newspaper(2)
        yield server.server_port
        server.shutdown()


def test_an_expired_certificate_is_an_alarm_unless_the_source_is_lenient(certificate: Path, crawl: Crawl) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with serving(context) as port:
        strict, lenient = both(crawl, port)
    assert (strict.outcome, strict.new) == ("tls", 0)
    assert (lenient.outcome, lenient.new) == ("fresh", 2)


def test_a_bad_certificate_is_told_without_a_traceback(certificate: Path, tmp_path: Path) -> None:
    """In a process of its own: Twisted writes to whatever standard error was when it was imported."""
    (tmp_path / "sources").mkdir()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with serving(context) as port:
        (tmp_path / "sources/mau.yml").write_text(
            "{id: mau, name: Trường mẫu, kind: school, allow_private: true, politeness: {delay: 0}, "
            f"start: [{{section: 'https://127.0.0.1:{port}/tin/'}}]}}",
            encoding="utf-8",
        )
        done = thidua("--data", tmp_path / "data", "crawl", "--sources", tmp_path / "sources")
    assert "không lập được kết nối an toàn" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
def test_a_server_of_an_outdated_protocol_is_named_as_such(certificate: Path, crawl: Crawl) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    context.minimum_version, context.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
    context.load_cert_chain(certificate)
    with serving(context) as port:
        runs = both(crawl, port)
    assert [run.outcome for run in runs] == ["tls", "tls"]
    assert "protocol version" in runs[0].detail


def test_a_server_without_secure_renegotiation_is_read_by_a_lenient_source_only(
    certificate: Path, crawl: Crawl, monkeypatch: pytest.MonkeyPatch
) -> None:
    """OpenSSL cannot play such a server: it always sends the extension of RFC 5746, whose absence clients refuse."""
    create = ServerHello.create

    def without(hello: ServerHello, *arguments: object, extensions: list[TLSExtension], **more: object) -> ServerHello:
        kept = [extension for extension in extensions if extension.extType != ExtensionType.renegotiation_info]
        return create(hello, *arguments, extensions=kept, **more)

    monkeypatch.setattr(ServerHello, "create", without)
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        Thread(target=_legacy_server, args=(listener, certificate.read_text()), daemon=True).start()
        strict, lenient = both(crawl, listener.getsockname()[1])
    assert (strict.outcome, strict.new) == ("tls", 0)
    assert "legacy renegotiation" in strict.detail
    assert (lenient.outcome, lenient.new) == ("fresh", 2)


def _legacy_server(listener: socket.socket, pem: str) -> None:
    """The newspaper over TLS 1.2, one answer a connection."""
    newspaper, chain, settings = Newspaper(2), X509CertChain(), HandshakeSettings()
    chain.parsePemList(pem)
    settings.maxVersion = (3, 3)
    while True:
        try:
            accepted, _ = listener.accept()
        except OSError:  # the test is over
            return
        with suppress(TLSError, OSError):  # clients that refuse are part of the test
            connection = TLSConnection(accepted)
            connection.handshakeServer(certChain=chain, privateKey=parsePEMKey(pem, private=True), settings=settings)
            path = connection.recv(9999).split()[1].decode()
            status, _, body = newspaper(path, {})
            head = f"HTTP/1.1 {status} OK\r\nContent-Length: {len(body)}\r\nContent-Type: text/html\r\n"
            connection.send(f"{head}Connection: close\r\n\r\n".encode() + body)
            connection.close()
