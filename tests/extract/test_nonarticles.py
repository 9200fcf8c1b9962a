"""Pages that are no articles must say so, and pages that look a little like them must pass."""

import pytest

from crawler.page import Page
from extract import NotAnArticle, extract

STORY = (
    "Sáng 12/3, Trường Chính trị tỉnh tổ chức lễ khai giảng lớp bồi dưỡng ngạch chuyên viên cho 60 học viên các sở, "
    "ngành, huyện; đồng chí Hiệu trưởng nhấn mạnh yêu cầu tự học."
)
HEADLINE = "của nhà trường trong tháng vừa qua"
TEASER = f'<div><h3><a href="/%s">Tin số %s {HEADLINE}</a></h3><p>{STORY[:150]}...</p></div>'
TEASERS = "".join(TEASER % (n, n) for n in range(6))
LINKS = "".join(f'<li><a href="/{n}">Tin số {n} {HEADLINE}</a> (0{n + 1}/03/2024)</li>' for n in range(9))
LOGIN = '<form><input name="u"><input type="password" name="p"></form>'


def page(body: str, *, title: str = "Trường Chính trị", status: int = 200) -> Page:
    return Page(body=f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode(), status=status)


@pytest.mark.parametrize(
    ("refused", "reason"),
    [
        (page(f"<h1>Tin hoạt động</h1>{TEASERS}"), "listing"),
        (page(f"<h1>Thẻ: thi đua</h1><ul>{LINKS}</ul>"), "listing"),
        (page(f"<h1>Đăng nhập</h1><p>Bạn cần đăng nhập để xem nội dung này.</p>{LOGIN}"), "login"),
        (page(f"<h1>Hộp thư công vụ</h1>{LOGIN}"), "login"),
        (page("<h1>Thông báo</h1><p>Bài viết không tồn tại hoặc đã bị gỡ bỏ.</p>"), "error_page"),
        (page(f"<h1>Lỗi</h1><p>{STORY}</p>", status=500), "error_page"),
        (page("<h1>Just a moment...</h1><p>Checking your browser before accessing the site.</p>"), "blocked"),
        (page("<h1>403</h1>", status=403), "blocked"),
        (page("<div id='content'></div>"), "no_text"),
        (page("<ul><li><a href='/'>Trang chủ</a></li><li><a href='/lh'>Liên hệ</a></li></ul>"), "no_text"),
    ],
)
def test_a_page_without_an_article_says_what_it_is(refused: Page, reason: str) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        extract(refused)
    assert refusal.value.reason == reason


@pytest.mark.parametrize(
    "accepted",
    [
        page(f"<h1>Khai giảng lớp bồi dưỡng</h1><p>{STORY}</p><p>{STORY}</p><ul>{LINKS}</ul>"),
        page(
            f"<h1><a href='/bai'>Khai giảng lớp bồi dưỡng</a></h1><p>{STORY}</p>{LOGIN}",
            title="Khai giảng lớp bồi dưỡng",
        ),
        page(f"<h1>Khai giảng lớp bồi dưỡng</h1><p>{STORY}</p><p>{STORY}</p>" + TEASER % (1, 1)),
        page(f"<h1>Khai giảng lớp bồi dưỡng</h1><p>{STORY} Lớp cũ không tồn tại từ năm 2020.</p>"),
    ],
    ids=["with a list under it", "linked title and log-in box", "with a teaser", "speaks of what does not exist"],
)
def test_an_article_is_not_taken_for_something_else(accepted: Page) -> None:
    article = extract(accepted)
    assert article.title == "Khai giảng lớp bồi dưỡng"
    assert article.text.startswith(STORY)
