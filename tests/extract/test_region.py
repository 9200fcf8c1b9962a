"""What of a page is the article: boxes amid it and beside it, and the next article under it, are left out."""

import pytest

from crawler.page import Page
from extract import extract
from extract.article import Article

TITLE = "Sơ kết sáu tháng thực hiện giao ước thi đua"
LEAD = (
    "Sáng 14/5, tại hội trường A, Trường Chính trị tỉnh Lạc An sơ kết sáu tháng thực hiện giao ước thi đua của Cụm, có "
    "120 đại biểu của chín trường về dự."
)
TOLD = (
    "Phát biểu khai mạc, đồng chí Lê Văn Thuận, Hiệu trưởng nhà trường, nêu những việc đã làm được và ba việc còn chậm "
    "so với kế hoạch đã ký đầu năm."
)
LAST = (
    "Kết thúc hội nghị, chín trường thống nhất lịch kiểm tra chéo trong tháng 10 và phân công hai trường viết báo cáo "
    "chung gửi về đơn vị Cụm trưởng."
)
NEXT = (
    "Từ ngày mai, mức lương hưu mới được chi trả tại các bưu cục trên toàn tỉnh, người nhận cần mang theo giấy tờ tuỳ "
    "thân và sổ hưu."
)
BOX = '<div class="c-inline"><h4>Tin liên quan</h4><ul><li><a href="/1">Bàn giao nhà cho hộ nghèo</a></li></ul></div>'


def read(text: str, *, head: str = "", above: str = "", under: str = "") -> Article:
    body = f"<main>{above}<h1>{TITLE}</h1><div class='x1'>{text}</div>{under}</main>"
    return extract(Page(body=f"<html><head>{head}</head><body>{body}</body></html>".encode()))


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_a_box_amid_the_text_does_not_end_it() -> None:
    article = read(paragraphs(LEAD, TOLD) + BOX + paragraphs(LAST))
    assert article.text.split("\n") == [LEAD, TOLD, LAST]


@pytest.mark.parametrize(
    "box", [BOX, "<h3>Tin liên quan</h3><ul><li><a href='/1'>Bàn giao nhà cho hộ nghèo</a></li></ul>"]
)
def test_a_box_under_a_quotation_or_over_a_heading_does_not_end_the_text(box: str) -> None:
    article = read(
        f"{paragraphs(LEAD)}<blockquote>{paragraphs(TOLD)}</blockquote>{box}<h2>Ba việc</h2>{paragraphs(LAST)}"
    )
    assert article.text.split("\n") == [LEAD, TOLD, "Ba việc", LAST]


def test_what_a_table_frames_under_a_picture_is_its_caption() -> None:
    table = "<table><tr><td><img src='a.jpg'></td></tr><tr><td>Chín trường ký biên bản ghi nhớ.</td></tr></table>"
    article = read(paragraphs(LEAD, TOLD) + table + paragraphs(LAST))
    assert (article.captions, article.text) == (["Chín trường ký biên bản ghi nhớ."], "\n".join([LEAD, TOLD, LAST]))


def test_the_next_article_of_a_page_that_scrolls_on_is_left_out() -> None:
    after = f"<div class='x2'>{BOX}</div><article><h2>Lương hưu mới</h2><div>{paragraphs(NEXT, NEXT)}</div></article>"
    assert read(paragraphs(LEAD, TOLD, LAST), under=after).text.split("\n") == [LEAD, TOLD, LAST]


@pytest.mark.parametrize(
    "beside",
    [
        "<div class='r'><h3>Hỏi ý kiến</h3>Bạn đánh giá thái độ phục vụ thế nào?<br>Hài lòng<br>Chưa hài lòng</div>",
        "<div class='poll'><p>Bạn thấy giao diện mới của trang thế nào?</p></div>",
        "<table><tr><td>Điểm: 0<br>Xin dành chút thời gian cho điểm bài viết này:</td></tr></table>",
    ],
)
def test_what_stands_in_another_part_of_the_page_is_left_out_but_the_byline(beside: str) -> None:
    signed = "<div align='right'>Văn Hảo - Công chức VHXH</div>"
    for inside, outside in (signed, beside), ("", beside + signed):
        article = read(paragraphs(LEAD, TOLD, LAST) + inside, under=outside)
        assert article.text.split("\n") == [LEAD, TOLD, LAST]
        assert article.authors == ["Văn Hảo"]


def test_a_last_paragraph_without_a_stop_beside_the_others_is_text() -> None:
    last = "Sau hội nghị, mỗi trường sẽ nộp một báo cáo trước 31/8/2025 👍"
    article = read(paragraphs(LEAD, TOLD, LAST, last, "#truongchinhtri #thidua", "— Tin: Quốc Khải"))
    assert article.text.split("\n") == [LEAD, TOLD, LAST, last]
    assert article.authors == ["Quốc Khải"]


def test_a_slider_between_paragraphs_shows_the_pictures_of_the_text() -> None:
    slides = "".join(f"<div><img src='{n}.jpg'><div>Chín trường ký biên bản số {n}</div></div>" for n in (1, 2))
    article = read(f"{paragraphs(LEAD, TOLD)}<div class='slider'>{slides}<a>❮</a><i>1 / 2</i></div>{paragraphs(LAST)}")
    assert article.captions == ["Chín trường ký biên bản số 1", "Chín trường ký biên bản số 2"]
    assert article.text.split("\n") == [LEAD, TOLD, LAST]


def test_a_title_under_the_logo_of_the_site_is_no_caption() -> None:
    page = f"<form><img src='logo.png'><div class='a-t'><span>{TITLE}</span></div>{paragraphs(LEAD, TOLD)}</form>"
    article = extract(Page(body=f"<html><head><title>Trang chi tiết tin</title></head><body>{page}".encode()))
    assert (article.title, article.captions) == (TITLE, [])


def test_the_name_of_the_site_is_no_title_even_as_the_only_h1() -> None:
    page = f"<h1>TRƯỜNG CHÍNH TRỊ TỈNH LẠC AN - PHÚ NINH</h1><div><h2>{TITLE}</h2><i>14-05-2024 14:22</i></div>"
    article = extract(Page(body=f"<html><body>{page}<div>{paragraphs(LEAD, TOLD)}</div></body></html>".encode()))
    assert (article.title, article.published) == (TITLE, "2024-05-14T14:22:00+07:00")


@pytest.mark.parametrize(
    ("line", "published", "authors"),
    [
        (
            "HỮU PHƯỚC - DIỆU HIỀN 14/05/2024 06:30 Cập nhật: 14/05/2024 09:12",
            "2024-05-14T06:30",
            ["Hữu Phước", "Diệu Hiền"],
        ),
        ("Xây dựng Đảng&nbsp;-&nbsp;14/05/2024", "2024-05-14", []),
    ],
)
def test_what_else_the_line_with_the_date_says(line: str, published: str, authors: list[str]) -> None:
    article = read(f"<span>{line}</span>{paragraphs(LEAD, TOLD)}", above="<time class='m-now'>14/05/2024 22:41</time>")
    assert ((article.published or "")[:16], article.authors) == (published, authors)


def test_a_topic_before_the_title_goes_where_the_head_of_the_page_leaves_it_out() -> None:
    for head, title in (
        (f"<title>Trường - {TITLE}</title>", TITLE),
        (f"<title>Thi đua: {TITLE}</title>", f"Thi đua: {TITLE}"),
    ):
        page = f"<html><head>{head}</head><body><b>Thi đua: {TITLE}</b>{paragraphs(LEAD, TOLD)}</body></html>"
        assert extract(Page(body=page.encode())).title == title


@pytest.mark.parametrize(
    "told",
    [
        "Chủ đề của buổi sinh hoạt tháng này là nêu gương trong chi bộ có ít đảng viên.",
        "Thẻ đảng viên được trao cho 12 đồng chí ngay tại nơi công tác.",
        "Tải về máy rồi mới điền, phiếu sẽ không bị mất chữ.",
    ],
)
def test_a_sentence_that_begins_as_furniture_does_is_text(told: str) -> None:
    assert told in read(f"{paragraphs(LEAD)}<p>{told}</p>{paragraphs(TOLD)}").text.split("\n")


SHORT = "Hội nghị nghe hai báo cáo do các khoa trình bày."
LINK = "<a href='/1'>Bàn giao nhà cho hộ nghèo</a>"
CARD = f"<div class='c-box'><a href='/1'><img src='t.jpg'></a><h3>{LINK}</h3><p>{NEXT}</p></div>"
ALIGNED = f"<table align='right'><tr><td><b>TIN LIÊN QUAN</b></td></tr><tr><td>• {LINK}</td></tr></table>"
LEVEL = f"<p><b>TIN LIÊN QUAN:</b></p><p>{LINK}</p><p>{LINK}</p>"


@pytest.mark.parametrize("box", [CARD, ALIGNED, LEVEL])
def test_a_box_between_short_paragraphs_costs_none_of_them(box: str) -> None:
    assert read(f"<p>{SHORT}</p>{box}{paragraphs(LEAD, SHORT + ' Sau đó bàn bạc.')}").text.split("\n") == [
        SHORT,
        LEAD,
        SHORT + " Sau đó bàn bạc.",
    ]


def test_other_articles_under_a_short_one_make_no_list_of_it() -> None:
    others = "<h4>Tin cùng chuyên mục</h4>" + CARD.replace(NEXT, f"{NEXT[:-1]}...") * 3
    assert read(paragraphs(LEAD, SHORT, TOLD), under=others).text.split("\n") == [LEAD, SHORT, TOLD]


def test_the_title_is_found_over_what_the_library_leaves_out_of_the_text() -> None:
    listed = "".join(f"<p><a href='/{i}'>Bàn giao nhà cho hộ nghèo ở xã số {i}</a></p>" for i in range(14))
    head = f"<div><b>{TITLE}</b></div><div>Thứ Ba, 14/05/2024</div><div class='sapo'>{LEAD}</div>"
    page = f"<html><body><div id='a'>{head}{listed}{paragraphs(TOLD, LAST)}</div></body></html>"
    article = extract(Page(body=page.encode()))
    assert (article.title, article.published) == (TITLE, "2024-05-14")


@pytest.mark.parametrize(
    ("head", "above", "published"),
    [
        # The clock of a site: by its name, or because the page was published before.
        ("", "<div class='clock'>Thứ Năm, 16/05/2024</div>", None),
        (
            "<meta property='article:published_time' content='2024-05-14T08:00:00+07:00'>",
            "<div>Thứ Năm, 16/05/2024</div>",
            "2024-05-14T08:00:00+07:00",
        ),
        ("", "<div>Thứ Năm, 16/05/2024</div>", "2024-05-16"),
    ],
)
def test_a_day_over_the_title_is_the_articles_unless_something_tells_of_a_clock(
    head: str, above: str, published: str | None
) -> None:
    assert read(paragraphs(LEAD, TOLD, LAST), head=head, above=above).published == published


@pytest.mark.parametrize(
    "date", ["<span class='post-date'>14/05/2024 - 08:00</span>", "<small>14/05/2024 08:00</small>"]
)
def test_a_date_set_apart_by_style_alone_is_neither_title_nor_text(date: str) -> None:
    page = f"<div><span>{TITLE}</span> {date}{LEAD}<br><br>{TOLD}<br><br>{LAST}</div>"
    article = extract(Page(body=f"<html><body>{page}</body></html>".encode()))
    assert (article.title, article.published) == (TITLE, "2024-05-14T08:00:00+07:00")
    assert article.text.split("\n") == [LEAD, TOLD, LAST]


def test_what_only_small_screens_hide_is_read() -> None:
    above = f"<div class='d-none d-md-block'><div class='sapo'>{LEAD}</div></div>"
    page = f"<h1>{TITLE}</h1>{above}<div>{paragraphs(TOLD, LAST)}</div><aside><p>{NEXT}</p></aside>"
    article = extract(
        Page(body=f"<html><head><title>{TITLE} | Báo Lạc An</title></head><body>{page}</body></html>".encode())
    )
    assert (article.title, article.text.split("\n")) == (TITLE, [LEAD, TOLD, LAST])


def test_the_author_of_the_next_article_on_a_page_signs_nothing() -> None:
    under = f"<div><h1>Chi trả lương hưu mới</h1><p>{NEXT}</p><p align='right'>Lam Phương</p></div>"
    article = extract(
        Page(body=f"<body><div><h1>{TITLE}</h1>{paragraphs(LEAD, TOLD, LAST)}</div>{under}</body>".encode())
    )
    assert (article.authors, article.text) == ([], "\n".join([LEAD, TOLD, LAST]))


def test_the_footer_that_drupal_sets_under_the_title_tells_the_day() -> None:
    submitted = "Submitted by <span>vanthu</span> on <span>T6, 03/15/2024 - 08:10</span>"
    footer = f"<footer class='node__meta'><div>{submitted}</div></footer>"
    assert read(footer + paragraphs(LEAD, TOLD, LAST)).published == "2024-03-15T08:10:00+07:00"


def test_a_caption_of_two_lines_under_its_picture_is_one() -> None:
    shown = "<p><img src='a.jpg'></p><p>Ông Lê Văn Thuận, Hiệu trưởng,<br>khai mạc hội nghị</p>"
    article = read(paragraphs(LEAD, TOLD) + shown + paragraphs(LAST))
    assert article.text.split("\n") == [LEAD, TOLD, LAST]


def test_a_list_that_the_text_heads_is_text_at_its_end_too() -> None:
    items = ["Khoa Lý luận cơ sở", "Phòng Tổ chức, Hành chính"]
    listed = "".join(f"<li>{item}</li>" for item in items)
    article = read(f"{paragraphs(LEAD, TOLD)}<p>Được tặng giấy khen có:</p><ul>{listed}</ul>", under="<p>Lê Hà</p>")
    assert article.text.split("\n")[2:] == ["Được tặng giấy khen có:", *items]


def test_a_text_of_short_sentences_is_a_text() -> None:
    told = ["Sáng 14/5, công đoàn trường họp mặt.", "Dự họp có 42 đoàn viên.", "Cuộc họp kết thúc lúc 10 giờ."]
    assert read(paragraphs(*told)).text.split("\n") == told


def test_an_author_at_the_head_of_the_lead_is_no_text() -> None:
    by = "<p>LÊ VĂN THUẬN<br>Khoa Lý luận cơ sở, Trường Chính trị tỉnh Lạc An</p>"
    article = read(f"<div class='itemIntroText'>{by}</div>{paragraphs(LEAD, TOLD)}")
    assert (article.authors, article.text) == (["Lê Văn Thuận"], f"{LEAD}\n{TOLD}")


def test_the_day_may_stand_under_the_text_alone() -> None:
    said = "<div>Ngày cập nhật: 15/05/2024 - Lượt xem: 125</div>"
    assert read(paragraphs(LEAD, TOLD, LAST), under=said).published == "2024-05-15"
