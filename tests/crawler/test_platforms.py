"""The families of systems: which addresses are articles, which view is read, where a list goes on."""

import pytest
from scrapy.http import HtmlResponse

from crawler import links, platforms
from crawler.urls import canonical
from tests.crawler.conftest import source

BASE = "http://school.example"
SCHOOL = source(BASE)

# Addresses of the shapes that were seen at real sites (the words are ours).
ARTICLES = {
    "nukeviet": [
        "/vi/news/tin-hoat-dong/hoi-nghi-tong-ket-337.html",
        "/home/tin-hoat-dong/khai-giang-lop-cao-cap-902.html",
        "/index.php/Tin-tuc/hoi-nghi-so-ket-7140.html",
    ],
    "joomla": [
        "/index.php/component/content/article/91-thong-bao/2256-k-nim-45-nm",
        "/index.php?option=com_content&view=article&id=2256:hoi-nghi&catid=91&Itemid=7",
        "/home/index.php/tin-tuc/item/5402-hoi-nghi-tong-ket.html",
    ],
    "drupal": ["/index.php/node/1020", "/node/41", "/content/h%E1%BB%99i-ngh%E1%BB%8B-t%E1%BB%95ng-k%E1%BA%BFt"],
    "liferay": [
        "/tin-hoat-dong/-/view_content/3388174-hoi-nghi.html",
        "/web/tct/chi-tiet-bai-viet/-/asset_publisher/aB3cD/content/id/1724477?plidlayout=6795",
        "/chi-tiet/-/tin-tuc/HOI-NGHI-SO-KET12345",
        "/xay-dung-dang/-/2018/821743/hoi-nghi-tong-ket.aspx",
    ],
    "sharepoint": [
        "/Pages/tin-tuc.aspx?CateID=4&ItemID=17680",
        "/portal/pages/2021-07-30/Hoi-nghi-tong-ket-a1b2c3.aspx",
        "/Home/Tin-tuc/Hoat-dong/4533/hoi-nghi-tong-ket",
    ],
    "dcs": [
        "/Trang-chu/post/218057/hoi-nghi-tong-ket.aspx",
        "/truongchinhtri/1300/31476/54595/297341/Tin-tuc/Hoi-nghi.aspx",
        "/DetailView/25662/38/hoi-nghi.html",
        "/type/detail/id/44736/task/1536",
        "/hoi-nghi-tong-ket-c219655.html",
    ],
    "webforms": [
        "/ArticleDetail.aspx?_Article_ID=543",
        "/Tin-Tuc/Hoat-dong/Tin-truong/977_hoi-nghi-tong-ket",
        "/tin-tuc-hoat-dong/hoi-nghi-tong-ket.571.html",
        "/?MenuID=8b1f&NewsID=0f3c-11",
    ],
    "dotnetnuke": [
        "/Default.aspx?NewsViews=2163&tabid=107",
        "/Default.aspx?distid=3570&portalid=33&tabid=19",
        "/Tin-t%E1%BB%A9c/ID/330287/hoi-nghi-tong-ket",
    ],
    "websphere": ["/wps/portal/Home/tin/hoi-nghi-tong-ket-phong-trao-thi-dua/!ut/p/z0/fY5B_4wFIW_CsflqPAk!!/"],
    "hemera": ["/chinh-tri/202407/hoi-nghi-tong-ket-802813/"],
    "newspaper-a": ["/hoi-nghi-tong-ket-phong-trao-a123456.html"],
    "vccorp": ["/hoi-nghi-tong-ket-102260228093004191.htm", "/hoi-nghi-tong-ket-20240620080153123.htm"],
    "mastercms": ["/hoi-nghi-tong-ket-post832541.html", "/hoi-nghi-tong-ket-d12345.html"],
}
NO_ARTICLES = {
    "nukeviet": [
        "/vi/news/print/tin-hoat-dong/hoi-nghi-337.html",
        "/vi/news/savefile/tin/hoi-nghi-337.html",
        "/vi/news/sendmail/tin/hoi-nghi-337.html",
        "/vi/news/tin-hoat-dong/page-2/",
        "/en/news/activities/conference-337.html",
    ],
    "joomla": ["/index.php?view=article&id=3&print=1", "/index.php?option=com_mailto&view=article&id=3"],
    "drupal": ["/user/login", "/taxonomy/term/4", "/print/41"],
    "liferay": ["/en/web/guest/-/view_content/33-conference.html", "/c/portal/login"],
    "sharepoint": ["/_layouts/15/Authenticate.aspx?ItemID=4", "/Pages/tin-tuc.aspx?CateID=4"],
    "dotnetnuke": ["/Default.aspx?tabid=107", "/Login.aspx?NewsViews=1"],
    "websphere": ["/wps/portal/Home/tin-tuc-su-kien/!ut/p/z1/TS3SCghm80sl!!/"],
    "vccorp": ["/chinh-tri.htm", "/video/hoi-nghi-102260228093004191.htm"],
    "mastercms": ["/topic/hoi-nghi-post1234.html"],
}


def listed(platform: str, addresses: list[str]) -> list[str]:
    """The addresses that are taken for articles where a list links to them under a headline."""
    items = "".join(f'<li><a href="{address}">Hội nghị tổng kết phong trào thi đua</a></li>' for address in addresses)
    response = HtmlResponse(f"{BASE}/tin", body=f"<ul>{items}</ul>".encode(), encoding="utf-8")
    return [link.url for link in links.articles(response, SCHOOL, platforms.get(platform))]


@pytest.mark.parametrize("platform", [name for name in platforms.names() if name != "generic"])
def test_articles_of_every_family_are_told_by_their_address(platform: str) -> None:
    rules = platforms.get(platform)
    expected = [canonical(BASE + address, SCHOOL, rules) for address in ARTICLES[platform]]
    assert listed(platform, ARTICLES[platform]) == expected
    assert listed(platform, NO_ARTICLES.get(platform, [])) == []


def test_the_print_view_is_read_and_the_public_address_stays() -> None:
    rules = platforms.get("sharepoint")
    public = canonical(f"{BASE}/Pages/tin-tuc.aspx?CateID=4&ItemID=17680&page=2", SCHOOL, rules)
    assert public == f"{BASE}/Pages/tin-tuc.aspx?CateID=4&ItemID=17680"
    view = f"{BASE}/SMPT_Publishing_UC/TinTuc/pPrintTinTuc.aspx?ItemID=17680"
    assert platforms.rewrite(rules.view, public) == view


PAGERS = [
    # NukeViet: every later page is rel=next; below eight pages the active entry is not closed
    ("nukeviet", 3, '<ul class="pagination"><li><a href="/tin">1</a></li><li class="active"><a href="#">2</a><li>'
     '<li><a rel="next" href="/tin/page-3">3</a></li><li><a rel="next" href="/tin/page-4">4</a></li></ul>',
     "/tin/page-3"),
    ("nukeviet", 2, '<ul class="pagination"><li class="page-item active"><a href="#">1</a></li><li class="page-item">'
     '<a href="/tin/page-2">2</a></li><li class="page-item"><a href="/tin/page-9">9</a></li></ul>', "/tin/page-2"),
    ("joomla", 2, '<li class="pagination-start">Đầu</li><li class="pagination-next"><a title="Tiếp"'
     ' href="/t?start=9">Tiếp</a></li><li class="pagination-end"><a href="/t?start=90">Cuối</a></li>', "/t?start=9"),
    ("liferay", 2, '<ul class="lfr-pagination-buttons pager"><li class="disabled"><a href="javascript:;">Trước</a></li>'
     '<li><a href="/t?_101_cur=2">Tiếp theo</a></li></ul>', "/t?_101_cur=2"),
    ("drupal", 3, '<li class="pager__item--next"><a href="?page=2">››</a></li>', "/tin?page=2"),
    ("generic", 2, '<a href="/tin/trang-2">Trang sau »</a><a href="/tin/trang-9">Trang cuối</a>', "/tin/trang-2"),
]  # fmt: skip


@pytest.mark.parametrize(("platform", "page", "pager", "leads_to"), PAGERS)
def test_the_next_page_of_a_list_is_found(platform: str, page: int, pager: str, leads_to: str) -> None:
    response = HtmlResponse(f"{BASE}/tin", body=f"<div>{pager}</div>".encode(), encoding="utf-8")
    request = links.older(response, SCHOOL, platforms.get(platform), page)
    assert request is not None
    assert request.url == BASE + leads_to


@pytest.mark.parametrize(("page", "argument"), [(2, "Page$2"), (11, "Page$11"), (12, None)])
def test_a_gridview_is_turned_by_its_form_beyond_its_tenth_number_too(page: int, argument: str | None) -> None:
    cells = "".join(
        f'<td><a href="javascript:__doPostBack(&#39;ctl00$ds&#39;,&#39;Page${n}&#39;)">{text}</a></td>'
        for n, text in enumerate([*map(str, range(2, 11)), "..."], 2)
    )
    form = f'<form method=post><input name="__VIEWSTATE" value="x"><table><tr>{cells}</tr></table></form>'
    response = HtmlResponse(f"{BASE}/tin.aspx", body=form.encode(), encoding="utf-8")
    request = links.older(response, SCHOOL, platforms.get("webforms"), page)
    assert (request and request.meta["postback"]) == (argument and f"ctl00$ds${argument}")
