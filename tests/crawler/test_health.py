"""What each kind of trouble of a whole site is called: one crawl, one source for each."""

import pytest

from crawler.health import SENTENCES
from crawler.ledger import RunClass
from tests.crawler.conftest import Answer, Crawl, Server, source
from tests.crawler.test_crawl import article, with_etag

PLAIN = {"Content-Type": "text/plain"}


def page(title: str, body: str = "") -> Answer:
    return 200, {}, f"<html><title>{title}</title><body><p>{title}</p>{body}</body></html>".encode()


def listing(path: str, count: int = 3) -> Answer:
    """A list of articles below a path."""
    items = "".join(
        f'<li><a href="{path}tin-hoi-nghi-so-{n}.html">Tin hội nghị cụm số {n}</a></li>' for n in range(count)
    )
    return page("Tin tức", f"<ul>{items}</ul>")


LISTS: dict[str, tuple[Answer, RunClass]] = {
    "chuyen": ((301, {"Location": "http://moved.example/tin/"}, b""), "moved"),
    "cam": ((403, {}, b"no"), "blocked"),
    "qua-nhieu": ((429, {"Retry-After": "3600"}, b"slow down"), "blocked"),
    "tuong-lua": (page("Request Rejected", "The requested URL was rejected. Your support ID is: 42"), "blocked"),
    "captcha": (page("Xin chờ", "Vui lòng nhập captcha để tiếp tục"), "blocked"),
    "cookie": (page("Just a moment...", "Enable JavaScript and cookies to continue"), "blocked"),
    "dang-nhap": (page("Đăng nhập", "<form><input name=u><input type=password name=p></form>"), "login"),
    "mat": ((404, {}, b"not here"), "soft_404"),
    "mat-mem": (page("Không tìm thấy trang"), "soft_404"),
    "rong": ((200, {}, b""), "soft_404"),
    "loi": ((500, {}, b"oh"), "server_down"),
    "bao-tri": (page("Hệ thống đang bảo trì"), "server_down"),
    "vong": ((302, {"Location": "/vong/"}, b""), "broken"),
    "doi-mau": (page("Tin tức", "<div>Danh mục mới, nạp bằng script</div>" * 40), "list_changed"),
    "het-bai": (listing("/khong-co/"), "no_articles"),
    "khong-ngay": (listing("/khong-ngay/bai/"), "no_dates"),
    "tot": (listing("/tot/bai/"), "fresh"),
}


def site(path: str, headers: dict[str, str]) -> Answer:
    name, _, rest = path[1:].partition("/")
    if rest.startswith("bai/"):
        text = article(1).replace("05/01/2024", "hôm qua") if name == "khong-ngay" else article(1)
        return 200, {}, text.encode()
    if name not in LISTS:
        return 404, PLAIN, b""
    status, more, body = LISTS[name][0]
    return with_etag(body.decode(), headers) if name == "tot" else (status, more, body)


@pytest.fixture
def trouble(server: Server, crawl: Crawl) -> Crawl:
    server.site = site
    crawl.overrides |= {"RETRY_ENABLED": False, "DOWNLOAD_TIMEOUT": 5}
    return crawl


def test_every_trouble_of_a_list_has_its_class_and_says_what_was_seen(trouble: Crawl, server: Server) -> None:
    runs = trouble(*(source(server.base, f"/{name}/", id=name) for name in LISTS))
    assert {run.source: run.outcome for run in runs} == {name: outcome for name, (_, outcome) in LISTS.items()}
    for run in runs:
        sentence = SENTENCES[run.outcome].format(new=run.new, links=run.links)
        assert run.detail.startswith(sentence)
        assert run.detail != sentence or run.outcome in {"fresh", "list_changed", "no_dates"}


def test_a_second_look_tells_unchanged_from_quiet(trouble: Crawl, server: Server) -> None:
    steady, counting = source(server.base, "/tot/", id="tot"), source(server.base, "/dem/", id="dem")
    visits = iter(range(100))

    def counted(path: str, headers: dict[str, str]) -> Answer:
        status, more, body = listing("/tot/bai/")
        return (status, more, body + str(next(visits)).encode()) if path == "/dem/" else site(path, headers)

    server.site = counted
    trouble(steady, counting)
    assert [run.outcome for run in trouble(steady, counting)] == ["unchanged", "quiet"]


def test_names_that_lead_nowhere_and_ports_nobody_listens_at(trouble: Crawl, server: Server) -> None:
    unknown = source("http://khong-co.invalid", id="dns")
    server.server_close()
    closed = source(server.base, id="dong")
    assert [run.outcome for run in trouble(unknown, closed)] == ["dns", "server_down"]
