"""Dates as sites print them; the left column is what stands on pages, the right what a reader makes of it."""

import pytest

from crawler.page import Page
from extract import extract
from extract.dates import date_line
from extract.stamps import in_address, stamps

SHOWN = [
    ("Ngày xuất bản: 10/11/2023 2:28:00 CH", "2023-11-10T14:28:00+07:00"),
    ("Ngày đăng 20/06/2024 | 9:59 AM | View count: 43", "2024-06-20T09:59:00+07:00"),
    ("(Ban Thi đua - Khen thưởng) 25/02/2022 14:10", "2022-02-25T14:10:00+07:00"),
    ("01/03/2023 04:14:21", "2023-03-01T04:14:21+07:00"),
    ("Thứ hai, 14.03.2022 10:24", "2022-03-14T10:24:00+07:00"),
    ("Đăng lúc: 20:22:56 02/06/2019 (GMT+7)732 lượt xem", "2019-06-02T20:22:56+07:00"),
    ("Cập nhật ngày: 23/11/2020 | 13:45 GMT+7", "2020-11-23T13:45:00+07:00"),
    ("Thứ Sáu, 29/11/2024 16:34 (GMT+0)", "2024-11-29T16:34:00+07:00"),
    ("14:05 ICT Thứ ba, 15/10/2024", "2024-10-15T14:05:00+07:00"),
    ("12/05/2021 11:30 SA", "2021-05-12T11:30:00+07:00"),
    ("12/05/2021 12:05:00 SA", "2021-05-12T00:05:00+07:00"),
    ("Thứ hai, 16 Tháng 9, 2019 - 01:40", "2019-09-16T01:40:00+07:00"),
    ("8 January 2016", "2016-01-08"),
    ("08:21, ngày 16-04-2021", "2021-04-16T08:21:00+07:00"),
    ("Ngày 07 tháng 05 năm 2024", "2024-05-07"),
    ("Lượt xem: 7370 | Gửi lúc: 05/12/2013 15:42:27", "2013-12-05T15:42:27+07:00"),
    ("Thứ ba, 19/11/2024, 16:05 (GMT+7), Lượt xem: 427, Bản in, Gửi email", "2024-11-19T16:05:00+07:00"),
    ("Vừ A Dính (tổng hợp) - 16:05, 19/11/2024", "2024-11-19T16:05:00+07:00"),
    ("19-11-2024 / Đọc bài / Ban Biên tập", "2024-11-19"),
    ("Thứ hai - 14/03/2022 16:02 515 0", "2022-03-14T16:02:00+07:00"),
    ("Thứ năm, 18.08.2016 07:45 8 10 12 3204", "2016-08-18T07:45:00+07:00"),  # sizes of letters, how often read
    ("Trường Chính trị Kon Tum | Thứ tư - 21/09/2022 10:41", "2022-09-21T10:41:00+07:00"),
    ("2022-03-14T03:24:00Z", "2022-03-14T10:24:00+07:00"),
    ("Thứ 2, 22/5/2023 - Phóng sự ngắn", "2023-05-22"),
    ("27-05-2025 | Chuyên mục: Công tác Đảng", "2025-05-27"),
    ("(Ngày đăng: 18/11/2022)", "2022-11-18"),
    ("22 thg 5, 2024", "2024-05-22"),
    ("2024/05/22 08:30", "2024-05-22T08:30:00+07:00"),
    ("Submitted by quantri on Tue, 03/05/2024 - 09:12", "2024-03-05T09:12:00+07:00"),  # Drupal prints m/d/Y
    ("Thứ Sáu, 03/05/2024", "2024-05-03"),
]


@pytest.mark.parametrize(("text", "value"), SHOWN)
def test_a_line_that_shows_a_date(text: str, value: str) -> None:
    line = date_line(text)
    assert line is not None
    assert line.stamp.value == value


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 21/02/2022, Giám đốc Học viện",
        "Quy định trên có hiệu lực từ ngày 1/3/2026.",
        "Kỷ niệm ngày thành lập Đảng (3/2/1930 - 3/2/2020) tại nhà trường",
        "(tính đến ngày 30/6/2023)",
        "Đoàn Thanh niên ra quân ngày chủ nhật xanh (27/06/2016)",
        "31/02/2023",
        "60/64 chỉ tiêu",
        "Thứ 2, 22/5/2023 - hạn cuối nộp hồ sơ dự thi của các trường trong Cụm",
        "22/5/2023 - Hội nghị sơ kết",
    ],
)
def test_a_line_that_is_about_something_else(text: str) -> None:
    assert date_line(text) is None


def test_nukeviet_writes_the_zone_where_the_t_should_be() -> None:
    assert next(stamps("2022-03-14+0710:24:00")).value == "2022-03-14T10:24:00+07:00"


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://a.vn/portal/pages/2021-07-30/tin-hoat-dong-3fa.aspx", "2021-07-30"),
        ("/index.php?view=article&id=2256:2020-11-17-04-19-47", "2020-11-17T11:19:47+07:00"),
        ("https://a.vn/xay-dung-dang/-/2018/821743/bai.aspx", None),
        ("https://a.vn/chinh-tri/201807/bai-802813/", None),
    ],
)
def test_dates_in_addresses(url: str, value: str | None) -> None:
    stamp = in_address(url)
    assert (stamp and stamp.value) == value


BODY = (
    "tổ chức lễ khai giảng lớp bồi dưỡng cho 60 học viên đến từ các sở, ngành và huyện, thị xã, thành phố trong tỉnh."
)


def html(head: str, over: str, under: str, day: str) -> Page:
    nav = '<ul><li><a href="/">Trang chủ</a></li><li><a href="/a">Giới thiệu chung</a></li></ul>' * 3
    text = f"<p>Sáng {day}, Trường Chính trị tỉnh {BODY}</p>" * 2
    body = f"{nav}{over}<h1>Khai giảng lớp bồi dưỡng cho học viên</h1>{under}{text}"
    footer = "<div>Giấy phép số 12 cấp ngày 01/01/2010</div>"
    return Page(body=f"<html><head>{head}</head><body>{body}{footer}</body></html>".encode())


@pytest.mark.parametrize(
    ("page", "published", "kind"),
    [
        # The CMS writes the day of the last edit as the day of publication.
        (
            html(
                '<meta property="article:published_time" content="2024-01-01T08:00:00+07:00">',
                "",
                "<p>05/03/2022</p>",
                "4/3",
            ),
            "2022-03-05",
            "dateline",
        ),
        # The head lends the time that the page leaves out.
        (
            html(
                '<meta name="pubdate" content="2022-03-05T08:30:00+07:00">', "", "<p>Ngày đăng: 05/03/2022</p>", "4/3"
            ),
            "2022-03-05T08:30:00+07:00",
            "label",
        ),
        (html('<meta name="pubdate" content="2022-03-05">', "", "", "4/3"), "2022-03-05", "meta"),
        # A clock in the header, a licence in the footer: no date of the article.
        (html("", "<p>Hôm nay: 09/09/2024</p>", "", "4/3"), None, None),
        # m/d/Y of an en-US server, and d/m under the same server: the text tells which.
        (html("", "", "<p>3/5/2022 2:28:00 PM</p>", "4/3"), "2022-03-05T14:28:00+07:00", "dateline"),
        (html("", "", "<p>3/5/2022 2:28:00 PM</p>", "2/5"), "2022-05-03T14:28:00+07:00", "dateline"),
    ],
    ids=["seen before hidden", "hidden time", "only hidden", "none", "month first", "day first"],
)
def test_which_date_is_taken(page: Page, published: str | None, kind: str | None) -> None:
    article = extract(page)
    assert (article.published, article.published_by) == (published, kind)


@pytest.mark.parametrize(
    ("heading", "title", "published"),
    [
        ("{} Cập nhật: 14:23, 09/11/2020 (GMT+7)", None, "2020-11-09T14:23:00+07:00"),
        ("{} <small>Thứ hai, 09.11.2020</small>", None, "2020-11-09"),
        ("{} năm 202009/11/2020 - 16:59:29", "{} năm 2020", "2020-11-09T16:59:29+07:00"),
        ("{}09 Tháng 11, 2020", None, "2020-11-09"),
        ("{} ngày 09/11/2020", "{} ngày 09/11/2020", None),
        ("{} Nhà giáo Việt Nam 20/11/2020", "{} Nhà giáo Việt Nam 20/11/2020", None),
    ],
)
def test_a_date_put_behind_the_title_comes_off(heading: str, title: str | None, published: str | None) -> None:
    bare = "Hội nghị chào mừng kỷ niệm thành lập"
    told = "<p>Hội nghị có đông đủ cán bộ, giảng viên nhà trường tham dự và kéo dài trọn một buổi sáng.</p>" * 3
    article = extract(Page(body=f"<html><body><h2>{heading.format(bare)}</h2><div>{told}</div></body></html>".encode()))
    assert (article.title, article.published) == ((title or "{}").format(bare), published)


TITLE = "Khai giảng lớp bồi dưỡng cho học viên"
TOLD = f"Sáng 12/3, Trường Chính trị tỉnh {BODY}"


@pytest.mark.parametrize(
    ("lines", "published"),
    [
        # The bar of an article parts its date from its title by any number of lines; the clock of a site is of any day.
        (
            ["12/03/2024 | 10:00", "Chia sẻ", "Facebook", "Zalo", "Cỡ chữ", "0:00", TITLE, TOLD],
            "2024-03-12T10:00:00+07:00",
        ),
        (["Thứ Bảy, 09/08/2025", TITLE, TOLD], None),
        ([TITLE, f"Cao Lãnh, ngày 13/03/2024 - {TOLD}"], "2024-03-13"),
        ([TITLE, f"(Bến Tre, 13-3-2024) – {TOLD}"], "2024-03-13"),
        ([TITLE, "14/03/2024 10:00", f"Cao Lãnh, ngày 13/03/2024 - {TOLD}"], "2024-03-14T10:00:00+07:00"),
        ([TITLE, f"Tại Cao Lãnh, ngày 13/03/2024 - {TOLD}"], None),
        ([TITLE, f"Theo kế hoạch, ngày 13/03/2024 - {TOLD}"], None),
        (["Thứ Năm, 04/04/2024", TITLE, TOLD, "Cập nhật lúc: 12/03/2024"], "2024-03-12"),
        ([TITLE, "Được đăng: Thứ Ba, 12/03/2024", TOLD], "2024-03-12"),
        ([TITLE, "ngày 12 tháng 3 năm 2024", TOLD], "2024-03-12"),
        # What is told may be long before a document was signed, or still to come.
        (["12/03/2024", TITLE, f"Thực hiện Kế hoạch số 5-KH/TCT ngày 2/1/2024, Trường {BODY}"], "2024-03-12"),
        (["01/03/2024", TITLE, f"Ngày 10/4/2024, Trường {BODY}"], "2024-03-01"),
    ],
)
def test_a_date_over_the_title_is_the_articles_or_the_clock_of_the_site(
    lines: list[str], published: str | None
) -> None:
    article = extract(Page(body="\n".join([*lines[:-1], lines[-1], TOLD.replace("Sáng 12/3, ", "")]).encode()))
    assert (article.title, article.published) == (TITLE, published)
