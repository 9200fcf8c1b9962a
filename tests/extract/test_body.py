"""Where the text of an article ends, and what of it is text."""

import textwrap

import pytest

from crawler.page import Page
from extract import extract

HEAD = "Trường Chính trị tỉnh dự hội nghị triển khai công tác Cụm\n01/03/2024 | 9:05 AM\n"
OPEN = (
    "Ngày 29/02/2024, Cụm thi đua tổ chức hội nghị triển khai công tác thi đua và ký giao ước thi đua năm 2024 tại "
    "trường của tỉnh bạn"
)


@pytest.mark.parametrize(
    ("last", "kept"), [("Cụm phó gồm hai trường ở hai đầu", True), ("Nguyễn Thị Thanh Hương", False)]
)
def test_the_last_line_of_a_writer_who_sets_no_stops_is_text_unless_it_is_a_name(last: str, kept: bool) -> None:
    page = Page(body=f"{HEAD}{OPEN}\n\n{OPEN} với đủ các trường\n\n{last}\nBản quyền thuộc về nhà trường".encode())
    assert (extract(page).text.split("\n")[-1] == last) is kept


def test_a_caption_broken_over_two_lines_is_one() -> None:
    told = f"<p>{OPEN}.</p>"
    caption = "<center><img src='a.jpg'><br><i>Lãnh đạo Trường phát biểu<br>tại hội nghị</i></center>"
    article = extract(Page(body=f"<h1>Hội nghị triển khai công tác Cụm</h1>{told}{caption}{told * 2}".encode()))
    assert article.captions == ["Lãnh đạo Trường phát biểu tại hội nghị"]
    assert "tại hội nghị\n" not in article.text


def test_a_list_without_a_title_begins_with_its_first_item() -> None:
    items = ["* Sáng 10/6/2025, nhà trường khai giảng lớp trung cấp khóa 160.", f"* {OPEN} ở đầu kia của khu vực."]
    assert extract(Page(body="\n\n".join(["Tin vắn", *items, items[0]]).encode())).text.split("\n")[:2] == items


def test_a_row_of_a_table_of_data_is_a_line() -> None:
    rows = [("TT", "Trường", "Chỉ tiêu"), ("1", "Khánh Hòa", "55/55"), ("2", "Phú Yên", "")]
    cells = "".join(f"<tr>{''.join(f'<td><p>{cell}</p></td>' for cell in row)}</tr>" for row in rows)
    told = f"<p>{OPEN}.</p>"
    article = extract(Page(body=f"<h1>Bảng chỉ tiêu của Cụm</h1>{told}<table>{cells}</table>{told * 2}".encode()))
    assert article.text.split("\n")[1:4] == ["TT | Trường | Chỉ tiêu", "1 | Khánh Hòa | 55/55", "2 | Phú Yên"]


def test_a_menu_whose_lists_and_links_nobody_closed_costs_no_text() -> None:
    told = [f"{OPEN} lần thứ {n}." for n in range(1, 61)]
    menu = "<ul><li><a href='/tin'>Một tin khác của nhà trường</a>" * 110  # deep enough to leave the library unasked
    body = f"<h1>Hội nghị triển khai công tác Cụm</h1>{''.join(f'<p>{text}</p>' for text in told)}"
    article = extract(Page(body=f"<html><body>{menu}{body}".encode()))
    assert article.title == "Hội nghị triển khai công tác Cụm"
    assert article.text.split("\n") == told


def test_a_last_paragraph_whose_writer_forgot_the_stop_is_text_but_headlines_under_the_text_are_not() -> None:
    last = f"{OPEN}, sau đó phân công các trường chuẩn bị cho đợt kiểm tra chéo"
    picture = "Quang cảnh hội nghị. Ảnh: M.H"
    for behind, kept in ([last], True), ([picture, last], True), ([last, f"{last} lần hai"], False):
        article = extract(Page(body="\n\n".join([HEAD, f"{OPEN}.", f"{OPEN} lần nữa.", *behind]).encode()))
        assert (article.text.split("\n")[-1] == last) is kept


def test_a_report_without_a_title_whose_first_line_is_wrapped_gets_none() -> None:
    first, rest = "Sáng 14/5, tại hội trường A, lãnh đạo Trường", "Chính trị tỉnh sơ kết sáu tháng thi đua của Cụm."
    article = extract(Page(body="\n".join([first, rest, f"{OPEN}.", f"{OPEN} lần nữa."]).encode()))
    assert article.title is None
    assert article.text.startswith(f"{first} {rest}\n")


@pytest.mark.parametrize("width", [72, 80, 100])
def test_a_text_cut_at_a_number_of_characters_is_put_together_again(width: int) -> None:
    paragraphs = [
        f"{OPEN}, trong không khí phấn khởi của những ngày đầu năm mới với rất nhiều việc đang chờ ở phía trước.",
        "Chủ trì có ThS. Lê Thị Hồng Nhung - Hiệu trưởng Trường Chính trị tỉnh Lạc An - Cụm trưởng và TS. Trần Minh.",
        "Theo kế hoạch ngày 10-01-2024 của nhà trường, các khoa và phòng cùng rà soát lại chương trình giảng dạy rồi "
        "báo cáo kết quả, nêu rõ những việc đã làm được và những việc còn phải làm tiếp trong thời gian tới.",
    ]
    cut = [line for paragraph in paragraphs for line in [*textwrap.wrap(paragraph, width, break_on_hyphens=False), ""]]
    assert extract(Page(body=(HEAD + "\n" + "\n".join(cut)).encode())).text.split("\n") == paragraphs


def test_a_short_section_above_the_title_is_no_first_half_of_it() -> None:
    page = f"Đường số\n{HEAD}\n{OPEN}.\n\n{OPEN} lần nữa."  # "số" may be the beginning of a number
    assert extract(Page(body=page.encode())).title == HEAD.partition("\n")[0]


def test_titles_are_sought_above_the_first_sentence_of_the_text_not_among_its_captions() -> None:
    lead = "(LAO) - Ông Lê Văn Thuận, Bí thư Đảng ủy xã Nậm Khoà, được điều động giữ chức Hiệu trưởng"
    short = "Tỉnh ủy vừa có quyết định điều động Hiệu trưởng Trường Chính trị tỉnh Lạc An."
    caption = "Ông Lê Văn Thuận, tân Hiệu trưởng Trường Chính trị tỉnh Lạc An"
    lines = [
        "Điều động nhiều cán bộ chủ chốt",
        "08/10/2025",
        "Tuấn Minh",
        lead,
        short,
        "Hiệu trưởng mới - Ảnh 1.",
    ]
    article = extract(Page(body="\n\n".join([*lines, caption, f"{OPEN}.", f"{OPEN} lần nữa."]).encode()))
    assert (article.title, article.published, article.authors) == (lines[0], "2025-10-08", ["Tuấn Minh"])
    assert article.text.split("\n")[:2] == [lead, short]
    assert article.captions[0] == lines[-1]


def test_a_bar_ends_a_caption_but_makes_none_of_a_lead() -> None:
    lead = f"Sáng 20-11, Trường Chính trị tỉnh Lạc An tổ chức kỷ niệm Ngày Nhà giáo Việt Nam. {OPEN}..."
    article = extract(Page(body=f"{lead} |\nQuang cảnh buổi gặp mặt |\n{OPEN} lần nữa.".encode()))
    assert article.captions == ["Quang cảnh buổi gặp mặt"]
    assert article.text.startswith(lead)


def test_what_stands_behind_the_name_of_a_picture_file_is_its_caption() -> None:
    caption = "TS. Lê Văn Thuận - Bí thư Đảng ủy, Hiệu trưởng nhà trường"
    article = extract(Page(body=f"anh-1.jpg)\n{caption}\n{OPEN}.\n.jpg)\n{OPEN} lần nữa.".encode()))
    assert (article.title, article.captions) == (None, [caption])
    assert article.text.split("\n") == [f"{OPEN}.", f"{OPEN} lần nữa."]


def test_a_story_in_pictures_has_its_title_and_its_numbered_captions() -> None:
    told = [f"{n}. Hiệu trưởng nói về năm thứ {n}. Trường được công nhận đạt chuẩn từ năm ngoái." for n in (1, 2, 3)]
    page = ["Báo tỉnh - Cập nhật lúc 17:03, Thứ Ba, 18/06/2024", "Chùm ảnh: Một ngày ở trường Đảng", f"{OPEN}.", *told]
    article = extract(Page(body="\n\n".join([*page, "Thực hiện: Minh Hải"]).encode()))
    assert article.title == page[1]
    assert article.text.split("\n")[1:] == told


def test_a_short_sentence_between_a_short_lead_and_the_first_paragraph_is_text() -> None:
    told = "Tại buổi lễ, đồng chí Hiệu trưởng biểu dương tinh thần trách nhiệm của tập thể và mong giữ vững kết quả."
    lines = [
        "Nhà trường đón tin vui",
        "Ngày 15/3/2024, nhà trường tổ chức hội nghị sơ kết.",
        "Trường đã đạt chuẩn mức 1.",
        told,
    ]
    assert extract(Page(body="\n\n".join(lines).encode())).text.split("\n") == lines[1:]


def test_what_stands_beside_short_paragraphs_is_told_apart() -> None:
    short = "Sáng 14/5, tại cơ sở 2, nhà trường sơ kết sáu tháng thi đua."
    list_ = ["Theo đó, ba đơn vị dẫn đầu gồm:", "- Khoa Xây dựng Đảng", "- Phòng Tổ chức, Hành chính"]
    lines = [
        HEAD,
        short,
        "Hội nghị nghe hai báo cáo do các khoa trình bày.",
        "Những con số biết nói",
        f"{OPEN}.",
        *list_,
    ]
    article = extract(Page(body="\n".join([*lines, "Một phần trưng bày sách của nhà trường", "Minh Hà"]).encode()))
    assert article.text.split("\n") == lines[1:]
    assert (article.captions, article.authors) == (["Một phần trưng bày sách của nhà trường"], ["Minh Hà"])


def test_lines_that_name_a_school_behind_a_label_are_a_list_at_the_end_too() -> None:
    list_ = ["Hội nghị thống nhất phân công như sau:", "Cụm trưởng: Trường Chính trị A", "Cụm phó: Hai trường B và C"]
    lines = [HEAD, f"{OPEN}.", *list_]
    article = extract(Page(body="\n".join([*lines, "Nguồn: Trường Chính trị A"]).encode()))
    assert article.text.split("\n") == lines[1:]


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("Tin hoạt động nhà trường", "Trường Chính trị tỉnh dự hội nghị của Cụm"),  # no "... trường / Chính trị ..."
        ("Cơ quan của Đảng bộ và nhân dân tỉnh", "Đoàn công tác Học viện thăm nhà trường"),
        ("Kỷ cương - Trách nhiệm - Sáng tạo", "Người giữ lửa nghề"),
        ("Học viện Chính trị khu vực II", "Người giữ lửa nghề"),
    ],
)
def test_a_line_of_the_site_above_the_title_is_neither_it_nor_its_first_half(above: str, title: str) -> None:
    for page in (f"{above}\n{title}\n{OPEN}.\n{OPEN} lần nữa.", f"{above}\n{title}\nadmin\n{OPEN}.\n{OPEN} ấy."):
        assert extract(Page(body=page.encode())).title == title


def test_an_attendee_in_a_list_above_the_first_paragraph_signs_nothing() -> None:
    text = (
        "Hội nghị tổng kết công tác năm 2023\nĐăng ngày: 16/03/2024 08:00\n\nTrường Chính trị tỉnh Sơn La vừa tổ chức "
        "Hội nghị tổng kết công tác năm 2023 vào sáng ngày 15/3/2024.\n\nVề phía khách mời có:\n\n"
        "- Đ/c Lê Thị Na, Bí thư Chi bộ khoa Xây dựng Đảng\n\n- PGS.TS Lê Văn Bảy (Phó Giám đốc Sở Nội vụ)\n\n"
        "Nhà trường tiếp tục triển khai kế hoạch.\n\nTrong thời gian qua, nhà trường luôn quan tâm xây dựng đội ngũ, "
        "đổi mới phương pháp và tăng cường kỷ cương, kỷ luật trong toàn trường."
    )
    article = extract(Page(body=text.encode(), file="tin.txt"))
    assert "Lê Văn Bảy" in article.text
    assert article.authors == []


def test_a_box_of_headlines_amid_a_scraped_text_does_not_end_it_but_a_list_of_teasers_does() -> None:
    box = ["Tin liên quan:", "Khai mạc giải bóng chuyền hơi", "Tiếp xúc cử tri trước kỳ họp"]
    mood = "Không khí buổi làm việc cởi mở, thẳng thắn."  # no caption: it ends as a sentence
    told = [f"{OPEN}.", mood, f"{OPEN} lần nữa.", f"{OPEN} lần cuối."]
    page = "\n".join([HEAD, *told[:2], *box, *told[2:], *box[:2], f"{OPEN} ở nơi khác.", box[2], f"{OPEN} ở xa."])
    assert extract(Page(body=page.encode())).text.split("\n") == told


def test_title_time_and_lead_in_one_line_come_apart() -> None:
    page = f"Hội thi giảng viên năm 202426/10/2024 - 15:11:00 {OPEN}.\n{OPEN} lần nữa.\n"
    article = extract(Page(body=page.encode(), file="a.txt"))
    assert (article.title, article.published) == ("Hội thi giảng viên năm 2024", "2024-10-26T15:11:00+07:00")
    assert article.text.split("\n") == [f"{OPEN}.", f"{OPEN} lần nữa."]


def test_the_first_line_of_a_wrapped_report_is_no_title() -> None:
    school = "Trường Chính trị tỉnh phối hợp Tỉnh đoàn tổ chức lễ bế giảng lớp bồi dưỡng"
    told = f"Chiều ngày 09/5/2024, tại hội trường A,\n{school}\ncho một trăm học viên.\n{OPEN}.\n{OPEN} lần nữa.\n"
    article = extract(Page(body=told.encode(), file="a.txt"))
    assert (article.title, article.text[:21]) == (None, "Chiều ngày 09/5/2024,")


def test_a_banner_of_two_lines_names_the_site_in_its_second() -> None:
    told = "Sáng 12/3, nhà trường khai giảng lớp bồi dưỡng cho 60 học viên của các huyện trong tỉnh tại hội trường lớn."
    page = (
        "CỔNG THÔNG TIN ĐIỆN TỬ\nTRƯỜNG CHÍNH TRỊ TỈNH QUẢNG NGÃI\nTrang chủ | Sơ đồ cổng\nKhai giảng lớp bồi dưỡng\n"
    )
    article = extract(Page(body=f"{page}12/03/2024\n{told}\n{told}\n".encode(), file="a.txt"))
    assert article.site_name == "TRƯỜNG CHÍNH TRỊ TỈNH QUẢNG NGÃI"
