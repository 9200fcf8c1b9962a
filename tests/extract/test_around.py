"""What stands around an article changes nothing in it: boxes, columns and comments, put to pages of every kind."""

import re

import pytest

from crawler.page import Page
from extract import Article, extract
from tests.extract.portals import PortalPage, pages

PORTALS = [page for page in pages(1, seed=3) if page.kind not in ("liferay_asset", "print_today")]
LISTED = "".join(
    f'<div><a href="/{i}">{headline}</a><div>{i}/11/2024</div></div>'
    for i, headline in enumerate(
        ("Khai giảng lớp bồi dưỡng ngạch chuyên viên", "Hội thao chào mừng ngày thành lập ngành"), 21
    )
)
TEASER = """<div><h2>Tiêu điểm tuần</h2><h3><a href="/9">Bàn giao nhà đa năng cho trường phổ thông nội trú</a></h3>
<p>Sáng 5/11, đoàn viên nhà trường cùng đơn vị kết nghĩa bàn giao nhà đa năng rộng 400 m2 cho trường phổ thông dân tộc
nội trú.</p></div>"""
COMMENT = """<div><h3>2 bình luận</h3><div><b>Nguyễn Văn Tú</b> <span>12/12/2024 08:15</span>
<p>Bài viết rất bổ ích, mong nhà trường tiếp tục giữ vững truyền thống tốt đẹp và có thêm nhiều hoạt động ý nghĩa như
thế trong năm học tới.</p></div></div>"""

NOTICE = """<div>
<p>Trang này dùng cookie để ghi nhớ lựa chọn của bạn; tiếp tục đọc nghĩa là bạn đồng ý với chính sách quyền
riêng tư của Trường Chính trị tỉnh.</p><a href="/ok">Đồng ý</a></div>"""
ABOUT = """<div><h4>Giới thiệu</h4>
<p>Nhà trường có nhiệm vụ đào tạo, bồi dưỡng cán bộ lãnh đạo, quản lý của hệ thống chính trị
cấp cơ sở và cán bộ, công chức, viên chức trong tỉnh.</p></div>"""


def observed(html: str) -> Article:
    found = extract(Page(body=html.encode()))
    found.site_name = None
    return found


@pytest.mark.parametrize(("above", "under"), [(TEASER, ""), (NOTICE, ABOUT), (LISTED, ""), ("", LISTED + COMMENT)])
@pytest.mark.parametrize("page", PORTALS[::5], ids=lambda page: page.kind)
def test_boxes_above_and_under_an_article_change_nothing(page: PortalPage, above: str, under: str) -> None:
    html = page.html
    around = re.sub(r"(<body[^>]*>)", lambda tag: tag[0] + above, html)
    assert observed(around.replace("</body>", under + "</body>")) == observed(html)
