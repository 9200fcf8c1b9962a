"""A server that does every bad thing: a crawl ends in good order, stores nothing false and says what it saw."""

import gzip
import socket
import zlib
from contextlib import suppress
from datetime import timedelta
from resource import RUSAGE_CHILDREN, getrusage
from threading import Event, Thread

import pytest

from crawler import archive
from crawler.ledger import Fetch
from crawler.sources import Start
from tests.crawler.conftest import LIST, PLAIN, Answer, Crawl, Server, notice, serve, source
from tests.crawler.test_crawl import Newspaper, article


def the_article(crawl: Crawl) -> Fetch:
    """What became of the only article."""
    (fetch,) = [fetch for fetch in crawl.ledger.fetches if fetch.role == "article"]
    return fetch


def bomb(size: int) -> bytes:
    """A gzip file of so many zeros: one compressed block over and over, since zlib itself would take half a minute."""
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    head, block = gzip.compress(b"")[:10], packer.compress(bytes(10**7)) + packer.flush(zlib.Z_FULL_FLUSH)
    return head + block * (size // 10**7)


ANSWERS: list[tuple[Answer, str]] = [
    ((200, {}, b""), "empty"),
    ((200, {}, b"  \n "), "empty"),
    ((404, {}, b"nothing"), "gone"),
    ((410, {}, b"nothing"), "gone"),
    ((403, {}, b"no"), "blocked"),
    ((429, {"Retry-After": "3600"}, b"no"), "blocked"),
    ((500, {}, b"oh"), "server_down"),
    (notice("Request Rejected. Your support ID is 42"), "blocked"),
    (notice("Bài viết không tồn tại hoặc đã bị xóa"), "soft_404"),
    (notice("Hệ thống đang bảo trì, xin quay lại sau"), "server_down"),
    ((200, {}, b"<form>Please log in<input type='password'></form>"), "login"),
    ((200, {"Content-Encoding": "gzip"}, gzip.compress(article(1).encode())[:-40]), "server_down"),
    ((200, {"Content-Encoding": "gzip"}, b"this is no gzip at all"), "broken"),
    ((200, {"Content-Encoding": "gzip"}, bomb(10 * 10**9)), "too_large"),
    ((200, {"Content-Encoding": "deflate"}, zlib.compress(bytes(50_000_000))), "too_large"),
    ((200, {"Content-Length": "10000000000"}, b"ten gigabytes"), "too_large"),
    ((200, {"Content-Length": "3000000"}, b"less than promised"), "server_down"),
    ((302, {"Location": "/{path}"}, b""), "broken"),
    ((302, {"Location": "/{path}?them"}, b""), "broken"),
    ((302, {"Location": "http://127.0.0.2/"}, b""), "moved"),
    ((302, {"Location": "http://school.example/"}, b""), "moved"),
    ((302, {"Location": "file:///etc/passwd"}, b""), "moved"),
    ((302, {"Location": "http://[::1/"}, b""), "broken"),
    ((302, {}, b"somewhere else"), "broken"),
]


def test_articles_that_cannot_be_had_are_classed(server: Server, crawl: Crawl) -> None:
    def site(path: str, _headers: dict[str, str]) -> Answer:
        kind, _, number = path[1:].partition("-so-")
        if kind == "danh-sach":
            return 200, {}, f'<a href="/mot-bai-viet-so-{number}">Tin về hội nghị cụm thi đua</a>'.encode()
        if kind != "mot-bai-viet":
            return 404, PLAIN, b""
        status, headers, body = ANSWERS[int(number.partition("?")[0])][0]
        return status, {name: value.format(path=path[1:]) for name, value in headers.items()}, body

    server.site = site
    crawl.overrides |= {"DOWNLOAD_TIMEOUT": 3, "RETRY_ENABLED": False}
    runs = crawl(*(source(server.base, f"/danh-sach-so-{n}", id=f"s{n}") for n in range(len(ANSWERS))))
    articles = {fetch.source: fetch.outcome for fetch in crawl.ledger.fetches if fetch.role == "article"}
    assert articles == {f"s{n}": outcome for n, (_, outcome) in enumerate(ANSWERS)}
    for run in runs:
        assert run.new == 0
        assert run.outcome not in {"fresh", "quiet", "unchanged", "crashed"}
    assert len(server.asked) < 4 * len(ANSWERS)


@pytest.mark.parametrize(
    ("piece", "pause", "outcome"),
    [(b"1\r\nx\r\n", 0.05, "server_down"), (b"%x\r\n%b\r\n" % (2**20, b"x" * 2**20), 0, "too_large")],
    ids=["slow drip", "endless body"],
)
def test_a_body_that_never_ends_is_cut_off(
    server: Server, crawl: Crawl, piece: bytes, pause: float, outcome: str
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        Thread(target=_pour, args=(listener, piece, pause), daemon=True).start()
        crawl.overrides |= {"DOWNLOAD_TIMEOUT": 1.5, "RETRY_ENABLED": False}
        crawl(source(f"http://127.0.0.1:{listener.getsockname()[1]}"))
    assert {fetch.role: fetch.outcome for fetch in crawl.ledger.fetches}["robots"] == outcome


def _pour(listener: socket.socket, piece: bytes, pause: float) -> None:
    """Answer every connection with pieces of a body, for ever."""
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:  # the test is over
            return
        with suppress(OSError):  # the client has had enough
            connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            while True:
                connection.sendall(piece)
                Event().wait(pause)


def test_bytes_are_kept_as_served_whatever_charset_they_claim(server: Server, crawl: Crawl) -> None:
    body = article(1).encode()
    serve(server, article=(200, {"Content-Type": "text/html; charset=iso-8859-1"}, body))
    (run,) = crawl(source(server.base))
    fetch = the_article(crawl)
    assert run.outcome == "fresh"
    assert archive.read(crawl.archive / str(fetch.warc), fetch.offset or 0).body == body


def test_a_removed_article_that_leads_to_the_front_page_is_no_article(server: Server, crawl: Crawl) -> None:
    serve(server, article=(302, {"Location": "/"}, b""))
    (run,) = crawl(source(server.base))
    assert (run.new, "/" in server.asked) == (0, False)


def test_an_archive_that_takes_nothing_ends_the_run_in_one_sentence(server: Server, crawl: Crawl) -> None:
    server.site = Newspaper()
    crawl.archive.parent.mkdir(exist_ok=True)
    crawl.archive.write_bytes(b"a file where a folder should be")
    (run,) = crawl(source(server.base))
    assert (run.outcome, run.new, run.complete) == ("crashed", 0, [])
    assert str(crawl.archive) in run.detail
    assert len(server.asked) <= 3


def test_a_page_made_to_be_slow_to_read_is_read_at_once(server: Server, crawl: Crawl) -> None:
    links = "".join(f'<a href="/bai/tin-hoi-nghi-so-{n % 7}.html">Tin về một hội nghị {n}</a>' for n in range(20_000))
    trap = f'<a href="javascript:{"__doPostBack(" * 200_000}">2</a>'
    body = f"<html><body><div><div><div>{links}{trap}{'<b>x</b>' * 300_000}</div></div></div></body></html>".encode()
    serve(server, list=(200, {}, body), article=(200, {}, article(1).encode()))
    begun = getrusage(RUSAGE_CHILDREN).ru_utime
    (run,) = crawl(source(server.base))
    assert run.new == 7
    assert getrusage(RUSAGE_CHILDREN).ru_utime - begun < 30


def test_endless_paging_ends(server: Server, crawl: Crawl) -> None:
    def site(path: str, _headers: dict[str, str]) -> Answer:
        if path.startswith("/tin/"):
            page = int(path.rpartition("=")[2]) if "=" in path else 1
            return 200, {}, f'{LIST}<a href="/tin/?page={page + 1}">{page + 1}</a>'.encode()
        return (200, {}, article(1).encode()) if path.startswith("/bai/") else (404, PLAIN, b"")

    server.site = site
    (run,) = crawl(source(server.base))
    assert (run.new, run.lists) == (1, 2)


def test_an_endless_supply_of_articles_ends_with_the_days_budget(server: Server, crawl: Crawl) -> None:
    def site(path: str, _headers: dict[str, str]) -> Answer:
        if path.startswith("/tin/"):
            page = int(path.rpartition("=")[2]) if "=" in path else 1
            items = "".join(
                f'<a href="/bai/tin-hoi-nghi-so-{page * 10 + n}">Tin về một hội nghị</a>' for n in range(10)
            )
            return 200, {}, f'{items}<a href="/tin/?page={page + 1}">{page + 1}</a>'.encode()
        return (200, {}, article(1).encode()) if path.startswith("/bai/") else (404, PLAIN, b"")

    server.site = site
    endless = source(server.base, budget=60)
    (run,) = crawl(endless)
    assert 55 <= run.requests <= 70
    assert not run.complete
    crawl.night -= timedelta(days=1)
    server.asked.clear()
    (again,) = crawl(endless)
    assert (again.outcome, server.asked) == ("postponed", [])


def test_no_way_leads_to_a_forbidden_address(server: Server, crawl: Crawl) -> None:
    """127.0.0.2 plays the address that no source may reach, by link, redirect, feed, sitemap, file or robots.txt."""
    with Server("127.0.0.2") as forbidden:
        Thread(target=forbidden.serve_forever, daemon=True).start()
        forbidden.site = Newspaper()
        there = f"{forbidden.base}/bai/tin-hoi-nghi-so-1.html"
        link = f'<a href="{there}">Tin về hội nghị cụm thi đua số 1</a><a rel="next" href="{forbidden.base}/tin/">2</a>'

        def site(path: str, headers: dict[str, str]) -> Answer:
            if path in {"/robots.txt", "/chuyen/"} or "so-2" in path:
                return 302, {"Location": there}, b""
            if path == "/rss":
                return 200, {}, f"<rss><channel><item><link>{there}</link></item></channel></rss>".encode()
            if path == "/sitemap.xml":
                return 200, {}, f"<sitemapindex><sitemap><loc>{there}</loc></sitemap></sitemapindex>".encode()
            if path == "/tin/":
                more = LIST + LIST.replace("so-1", "so-2")
                return 200, {}, f"<html>{link}{more}</html>".encode()
            return 200, {}, article(1).replace("</html>", f'<a href="{there}.pdf">tệp</a></html>').encode()

        server.site = site
        starts = [Start(section=server.base + path) for path in ("/tin/", "/chuyen/")]
        starts += [Start(feed=f"{server.base}/rss"), Start(sitemap=f"{server.base}/sitemap.xml")]
        (run,) = crawl(source(server.base, start=starts))
        assert run.new == 1
        assert forbidden.asked == []
        crawl.contact = "test@example.org"
        (run,) = crawl(source(forbidden.base, id="cam", allow_private=False))
        assert (run.outcome, forbidden.asked) == ("forbidden_address", [])
        forbidden.shutdown()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_private_address_is_not_asked_by_number_or_by_name(server: Server, crawl: Crawl, host: str) -> None:
    base = f"http://{host}:{server.server_port}"
    crawl.contact = "test@example.org"
    crawl.overrides["RETRY_ENABLED"] = False
    (run,) = crawl(source(base, allow_private=False))
    assert (run.outcome, server.asked) == ("forbidden_address", [])


def test_real_hosts_are_not_asked_without_a_contact_address(server: Server, crawl: Crawl) -> None:
    process = crawl.start(source(server.base, allow_private=False))
    process.join(300)
    assert (process.exitcode, server.asked) == (1, [])
