"""Whoever finds an error on a page is told whom to tell, where whoever runs the site has said so."""

from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.conftest import get, serving
from tests.web.conftest import Open
from web.feedback import link


@pytest.fixture(scope="module")
def site_that_listens(demo_night: "tuple[Path, CompletedProcess[str]]") -> Iterator[str]:
    with serving(demo_night[0], THIDUA_FEEDBACK="bien-tap@truong.example") as address:
        yield address


def test_an_error_is_reported_with_the_page_and_the_fact(site_that_listens: str, open_site: Open) -> None:
    page = open_site(site_that_listens)
    page.goto("/thidua/schools/kon-tum")
    page.locator("blockquote a").first.click()
    address = page.get_by_role("link", name="Báo lỗi dữ kiện này").get_attribute("href")
    assert address
    assert urlsplit(address)[:3] == ("mailto", "", "bien-tap@truong.example")
    assert page.url.split("#")[0] in parse_qs(urlsplit(address).query)["body"][0]
    for path in ("/", "/thidua/conferences", "/thidua/search?q=dat+chuan"):
        page.goto(path)
        assert page.locator("footer").get_by_role("link", name="Báo lỗi").is_visible()


def test_nobody_is_named_where_nobody_listens(site: str, site_that_listens: str) -> None:
    silent, listening = get(site + "/"), get(site_that_listens + "/")
    assert "Báo lỗi" not in silent.text
    assert silent.headers["etag"] != listening.headers["etag"]  # else a browser would go on showing the one it knows


def test_a_web_page_is_a_link_and_nothing_of_an_address_is_a_header_of_the_mail() -> None:
    assert link("https://truong.example/gop-y", "https://x/") == "https://truong.example/gop-y"
    made = link("a?bcc=b@c.example", "https://x/?q=1&bcc=d@e.example\r\nBcc: f")
    assert set(parse_qs(urlsplit(made).query)) == {"subject", "body"}
