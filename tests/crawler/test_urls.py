"""Many spellings, one article; and addresses no crawler should walk into."""

import re
import unicodedata
from urllib.parse import quote

import pytest

from crawler import platforms
from crawler.urls import Origins, belongs, canonical, is_trap
from tests.crawler.conftest import source

TITLE = "Hội nghị tổng kết"


@pytest.mark.parametrize(
    ("platform", "spellings"),
    [
        (
            "generic",
            [
                "http://school.example/bai/1",
                "https://www.school.example/bai/1#binh-luan",
                "HTTP://SCHOOL.example/bai/1?utm_source=zalo&fbclid=x",
                "http://school.example/bai/1;jsessionid=0A1B2C",
                "http://school.example/bai/1?PHPSESSID=0123456789abcdef",
            ],
        ),
        (
            "drupal",
            [
                f"http://school.example/content/{quote(TITLE)}",
                f"http://school.example/content/{TITLE}",
                f"http://school.example/content/{quote(unicodedata.normalize('NFD', TITLE))}",
                f"http://school.example/content/{re.sub('%..', lambda code: code[0].lower(), quote(TITLE))}",
            ],
        ),
        (
            "joomla",
            [
                "http://school.example/index.php?option=com_content&view=article&id=2256:hoi-nghi&catid=91&Itemid=7",
                "http://school.example/index.php?view=article&Itemid=2&id=2256&option=com_content",
            ],
        ),
        (
            "liferay",
            [
                "http://school.example/tin/-/view_content/3388174-hoi-nghi.html",
                "http://school.example/tin/-/view_content/3388174-hoi-nghi.html?p_p_id=101&redirect=%2Ftin&_101_cur=2",
            ],
        ),
        (
            "dotnetnuke",
            [
                "http://school.example/Default.aspx?NewsViews=2163&tabid=107",
                "http://school.example/Default.aspx?tabid=107&NewsViews=2163",
            ],
        ),
        (
            "websphere",
            [
                "http://school.example/wps/portal/Home/tin/hoi-nghi-tong-ket-cum-thi-dua/!ut/p/z0/fY5B_4w!!/",
                "http://school.example/wps/portal/Home/tin/hoi-nghi-tong-ket-cum-thi-dua/!ut/p/z1/04_Sj9CPykssy0xPLM!!/",
            ],
        ),
    ],
)
def test_spellings_of_one_article_have_one_address(platform: str, spellings: list[str]) -> None:
    school = source("http://school.example")
    assert len({canonical(url, school, platforms.get(platform)) for url in spellings}) == 1


def test_different_articles_keep_different_addresses() -> None:
    school = source("http://school.example")
    for platform in platforms.names():
        addresses = [f"http://school.example/x.aspx?ItemID={n}&NewsID={n}&id={n}&item={n}&page={n}" for n in (1, 2)]
        assert len({canonical(url, school, platforms.get(platform)) for url in addresses}) == 2


@pytest.mark.parametrize(
    ("url", "own"),
    [
        ("http://school.example/a", True),
        ("https://www.school.example/a", True),
        ("http://school.example:8080/a", False),
        ("http://school.example.evil.example/a", False),
        ("http://sub.school.example/a", False),
        ("http://user@evil.example/school.example", False),
        ("ftp://school.example/a", False),
        ("javascript:alert(1)", False),
        ("//school.example/a", False),
    ],
)
def test_only_the_sources_own_web_addresses_belong_to_it(url: str, own: bool) -> None:
    assert belongs(url, source("http://school.example")) is own


@pytest.mark.parametrize(
    "url",
    [
        "http://a.example/tin/tin/tin/tin/bai-1",
        "http://a.example/lich-cong-tac?tuan=12",
        "http://a.example/calendar/2031/12",
        "http://a.example/su-kien?month=3&year=2050",
        "http://a.example/" + "x" * 2000,
        "http://a.example/?" + "&".join(f"p{n}={n}" for n in range(20)),
    ],
)
def test_endless_addresses_are_not_walked_into(url: str) -> None:
    assert is_trap(url)


def test_a_site_that_answers_elsewhere_is_not_asked_twice_for_each_page() -> None:
    origins = Origins()
    origins.learn("http://school.example/tin/", "https://www.school.example/tin/")
    assert origins.at("http://school.example/bai/1?a=b") == "https://www.school.example/bai/1?a=b"
    assert origins.at("http://other.example/bai/1") == "http://other.example/bai/1"


def test_a_redirect_of_one_page_says_nothing_of_the_others() -> None:
    origins = Origins()
    origins.learn("http://school.example/", "https://www.school.example/trang-chu")
    assert origins.at("http://school.example/bai/1") == "http://school.example/bai/1"
