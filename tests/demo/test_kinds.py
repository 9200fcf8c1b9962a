"""Each kind of site has the markup and the nastiness of its CMS: what extraction is tested against."""

import re
import unicodedata
from collections import defaultdict
from datetime import datetime

import pytest

from demo import Sites, serve
from demo.site import read_sites
from tests.demo.conftest import fetch


def page(sites: Sites, site: str, slug: str) -> tuple[str, bytes]:
    """Address and bytes of an article."""
    url = next(url for url, story in sites.articles(site).items() if story.slug == slug)
    return url, fetch(url).body


@pytest.mark.parametrize(
    ("site", "slug", "address", "marks"),
    [
        (  # a meta date whose T PHP printed as the zone; related news with other dates; the rating box
            "thai-nguyen",
            "tong-ket-cum-2024",
            "/vi/news/thi-dua-khen-thuong/truong-chinh-tri-tinh-thai-nguyen-nhan-nhiem-vu",
            ["2024-11-25+0710:24:00", "Thứ hai - 25/11/2024 10:24", "Những tin cũ hơn", "0 trong 0 đánh giá"],
        ),
        (
            "ha-noi",
            "so-ket-6-thang-2025-cum-dbsh",
            r"/tin-hoat-dong/-/view_content/\d+-cum-thi-dua-cac-truong",
            [
                "Truy cập nội dung luôn",
                "Ngày đăng 13/06/2025 | 10:25 AM",
                "View count:",
                "thời tiết",
                "/en/tin-hoat-dong",
            ],
        ),
        (
            "yen-bai",
            "tong-ket-cum-2024",
            r"/ChiTietTin\.aspx\?NewsID=\d+&CatID=1$",
            ["HỘI NGHỊ TỔNG KẾT", "Ngày xuất bản: 22/11/2024 2:28:00 CH", "Lượt đọc:", "__VIEWSTATE"],
        ),
        (
            "bao-song-tien",
            "tong-ket-cum-dbscl-2022",
            "/chinh-tri/202211/cac-truong-chinh-tri",
            ["Cập nhật: 17:20, 18/11/2022 (GMT+7)", "(STO) Sáng 18-11", 'class="image_desc">Quang cảnh', "THẢO VY"],
        ),
        (  # the alias lost every accented letter
            "ba-ria-vung-tau",
            "ve-nguon-con-dao",
            r"/index\.php/component/content/article/90-tin-hoat-dong/\d+-on-vin-thanh-nin-nh-trng-v-ngun-ti-cn-o$",
            ["Thứ hai, 27 Tháng 3 2023 16:45", "PDF.", "contentpaneopen", "CharChar1"],
        ),
        (
            "ben-tre",
            "hop-mat-nha-giao-2023",
            "/content/h%E1%BB%8Dp-m%E1%BA%B7t-k%E1%BB%B7-ni%E1%BB%87m",
            ["Thứ hai, 20 Tháng 11, 2023 - 17:48", "“Dạy tốt, học tốt, phục vụ tốt”", "Nhảy đến nội dung"],
        ),
        (
            "hoc-vien",
            "khao-sat-thanh-hoa",
            r"/Pages/tin-tuc\.aspx\?ItemID=\d+",
            [".load(", "pPrintTinTuc.aspx?ItemID="],
        ),
        (  # title and date in one heading
            "ninh-thuan",
            "hoi-thao-kinh-te-bien",
            r"/truongchinhtri/1300/31476/54595/\d+/Tin-Hoat-Dong-Truong-Chinh-Tri/Hoi-Thao",
            ['kinh tế biển”<span class="ngay">16/08/2024 08:40:12</span></h1>', "(Quang cảnh Hội thảo)"],
        ),
        (  # lines broken inside sentences; related links with the parameters in another order
            "kon-tum",
            "le-don-bang-2025",
            r"/Default\.aspx\?tabid=108&NewsViews=\d+$",
            [
                "Cập nhật: 10/01/2025 11:40:00 Xem cỡ chữ",
                "Lễ công bố\nQuyết định",
                "&amp;tabid=108",
            ],
        ),
        (
            "bao-nui-hong",
            "tong-ket-btb-2024",
            "/cac-truong-chinh-tri-bac-trung-bo-thi-dua-thuc-chat",
            [
                "application/ld+json",
                'class="article__body zce-content-body cms-body"',
                "NHO - Chiều 15/11",
                "cms-relate",
            ],
        ),
        (  # a 12-hour clock without AM or PM, slogan dates above the title, the section as <title>
            "hung-yen",
            "so-ket-dbsh-2025",
            "/cum-thi-dua-cac-truong-chinh-tri-khu-vuc-dong-bang-song-hong-so-ket",
            ["16/06/2025 03:25:40", "22/12/1944 - 22/12/2024", "<title>Sự việc</title>"],
        ),
        (
            "an-giang",
            "dat-chuan-2025",
            "/wps/portal/Home/tin-tuc-su-kien/chi-tiet/",
            ["16:22 18/04/2025", 'id="dongho"'],
        ),
        ("thanh-hoa", "cong-nhan-2022", "/web/trang-chu/tin-tuc-su-kien/", ["Đăng lúc: 17:22:40 30/12/2022 (GMT+7)"]),
    ],
)
def test_an_article_has_the_markup_of_its_cms(
    site: str, slug: str, address: str, marks: list[str], sites: Sites
) -> None:
    url, body = page(sites, site, slug)
    assert re.match(address, url.removeprefix(sites.base_url(site)))
    text = unicodedata.normalize("NFC", body.decode())
    assert [mark for mark in marks if mark not in text] == []


def test_bytes_are_not_always_in_the_declared_charset(sites: Sites) -> None:
    url, body = page(sites, "ba-ria-vung-tau", "ve-nguon-con-dao")
    assert fetch(url).headers["Content-Type"] == "text/html; charset=iso-8859-1"
    assert not unicodedata.is_normalized("NFC", body.decode())  # some paragraphs were typed with combining marks
    _, asp = page(sites, "son-la", "kiem-tra-cheo-2022")
    text = unicodedata.normalize("NFC", asp.decode("cp1258"))
    assert "<title>Untitled Document</title>" in text
    assert text.count("ĐOÀN KIỂM TRA CHÉO CỤM THI ĐUA LÀM VIỆC TẠI TRƯỜNG CHÍNH TRỊ TỈNH SƠN LA") == 2
    assert "Thứ năm, 03.11.2022 08:15" in text


def test_a_feed_of_nukeviet_has_the_month_for_minutes(sites: Sites) -> None:
    feed = fetch(sites.base_url("thai-nguyen") + "/vi/news/rss/").text
    assert "Mon, 25 Nov 2024 10:11:00" in feed  # published at 10:24


@pytest.mark.parametrize(
    ("site", "view", "day"),
    [
        ("ha-noi", "/tin-hoat-dong/-/print_content/", "ngày 01 tháng 06 năm 2025"),
        ("yen-bai", "/InTin.aspx", "Ngày 01 tháng 06 năm 2025"),
    ],
)
def test_a_print_view_shows_the_day_of_the_request(site: str, view: str, day: str) -> None:
    with serve(until=datetime.fromisoformat("2025-06-01T09:00:00+07:00")) as sites:
        article = fetch(next(iter(sites.articles(site)))).text
        found = re.search(re.escape(view) + r"[^\"]*", article)
        assert found
        assert day in fetch(sites.base_url(site) + found[0]).text


def test_an_article_has_copies_under_other_addresses(sites: Sites) -> None:
    url, _ = page(sites, "ha-noi", "cong-nhan-2023")
    english = fetch(url.replace("/tin-hoat-dong/", "/en/tin-hoat-dong/")).text
    assert "Publish date 13/11/2023" in english
    assert "đón nhận Bằng công nhận trường chính trị chuẩn mức 1" in english
    assert fetch(url + "?p_auth=q1&redirect=%2Fhome").text.count("Ngày đăng 13/11/2023") == 1  # any portal parameter
    story = next(s for s in sites.articles("bao-song-tien").values() if s.slug == "cong-nhan-muc-1-2024")
    assert story.source == "Trường Chính trị tỉnh Bến Tre"
    original = next(s for s in sites.articles("ben-tre").values() if s.slug == story.slug)
    assert story.published > original.published
    assert story.blocks == original.blocks


def test_pages_without_an_article_answer_200(sites: Sites) -> None:
    for site, address, text in [
        ("hoc-vien", "/SMPT_Publishing_UC/TinTuc/pPrintTinTuc.aspx?ItemID=1", '<div class="print"></div>'),
        ("thai-nguyen", "/vi/users/login/", "Đăng nhập hệ thống"),
        ("bao-nui-hong", "/bai-viet-da-go-post1.html", "đã bị gỡ bỏ"),
    ]:
        answer = fetch(sites.base_url(site) + address)
        assert (answer.status, text in answer.text) == (200, True), address
    assert fetch(sites.base_url("ha-noi") + "/khong-co").status == 404


def test_every_story_has_an_address_of_its_own(sites: Sites) -> None:
    for site, (_, _, stories) in read_sites().items():
        online = {story.slug for story in stories if story.withdrawn is None}
        assert {story.slug for story in sites.articles(site).values()} == online


def test_the_samples_are_many_and_of_many_kinds() -> None:
    every = read_sites().values()
    stories = [story for _, _, stories in every for story in stories if story.source is None]
    assert len({kind.name for _, kind, _ in every}) >= 10
    assert len(stories) >= 84
    assert sum(story.kind == "off_topic" for story in stories) >= 12
    assert {story.published.year for story in stories} >= set(range(2018, 2027))
    reports: dict[str, set[str]] = defaultdict(set)
    for story in stories:
        if story.event:
            reports[story.event].add(story.site)
    assert sum(len(sites) >= 3 for sites in reports.values()) >= 3
