"""Which lines over a text are its title and who is shown in its pictures, told by how pages are built."""

import pytest

from crawler.page import Page
from extract import extract

HEAD = "Trường Chính trị tỉnh dự hội nghị triển khai công tác Cụm\n01/03/2024 | 9:05 AM\n"
OPEN = (
    "Ngày 29/02/2024, Cụm thi đua tổ chức hội nghị triển khai công tác thi đua và ký giao ước thi đua năm 2024 tại "
    "trường của tỉnh bạn"
)
REPORT = f"{OPEN}. Bốn trường thay nhau đọc tham luận; bản giao ước được ký ngay trong buổi sáng hôm ấy.\n"
UPPER = "Cụm thi đua mở đầu năm bằng hội nghị triển khai công tác"


@pytest.mark.parametrize(
    ("above", "title", "authors"),
    [
        (f"Báo Sông Bạc\nGiáo dục\n\n{UPPER}\n\nMinh Lựu\n\nBản giao ước của bốn trường", UPPER, ["Minh Lựu"]),
        (f"Báo Sông Bạc\n{UPPER}\n\nTham luận của bốn trường trong buổi sáng", UPPER, []),
        (f"{UPPER}\n01/03/2024\nNguyễn Thị Lựu\n\nBản giao ước của bốn trường", UPPER, ["Nguyễn Thị Lựu"]),
        # What is of the site, or of other articles, is no headline over the first part of a text.
        (f"Hoạt động của các trường trong cụm, các khoa và phòng\n{UPPER}", UPPER, []),
        (
            "Trường Chính trị tỉnh Lạc An > Tin tức > Đào tạo - Bồi dưỡng\n\nHAI NGÀY Ở XỨ NGHỆ",
            "HAI NGÀY Ở XỨ NGHỆ",
            [],
        ),
        (
            "Thông tin các trường\nToàn cảnh hội nghị của bốn trường\n01/03/2024",
            "Toàn cảnh hội nghị của bốn trường",
            [],
        ),
        ("Diễn đàn\n\nMỘT NĂM LÀM CỤM TRƯỞNG\n01/03/2024", "MỘT NĂM LÀM CỤM TRƯỞNG", []),
        (f"Giá cà phê hôm nay tăng thêm ở hầu hết các huyện\n\n{UPPER}", UPPER, []),
    ],
)
def test_of_two_headlines_the_upper_is_the_title_unless_it_is_of_the_site(
    above: str, title: str, authors: list[str]
) -> None:
    found = extract(Page(body=f"{above}\n\n{REPORT}\n{REPORT}".encode()))
    assert (found.title, found.authors) == (title, authors)


def test_who_is_shown_in_two_lines_between_paragraphs_is_a_caption() -> None:
    above = "Đồng chí Lê Văn Thuận, Hiệu trưởng\nTrường Chính trị tỉnh, tại Hội nghị"
    amid = "TS. Vũ Thành Sơn, Phó Vụ trưởng Vụ Tổ chức\nHọc viện Chính trị khu vực"
    listed = "Đến dự có:\nĐồng chí Mai Văn Tài, Hiệu trưởng\nĐồng chí Đỗ Thị Lụa, Phó Hiệu trưởng"
    last = f"Cuối hội nghị, ông Vũ Thành Sơn phát biểu; {REPORT.strip()}"
    body = "\n\n".join([UPPER, above, REPORT, amid, REPORT, listed, last])
    found = extract(Page(body=body.encode()))
    assert (found.title, found.authors) == (UPPER, [])
    assert found.captions == [above.replace("\n", " "), amid.replace("\n", " ")]
    assert found.text.split("\n") == [REPORT.strip(), REPORT.strip(), *listed.split("\n"), last]


def test_a_person_over_the_text_whom_the_text_tells_of_is_shown_in_a_picture() -> None:
    shown = "TS. Vũ Thành Sơn, Hiệu trưởng nhà trường"
    found = extract(
        Page(body=f"{HEAD}\n{shown}\n\n{REPORT}\n{REPORT.replace('Bốn', 'Ông Vũ Thành Sơn và bốn')}".encode())
    )
    assert (found.authors, found.captions) == ([], [shown])


@pytest.mark.parametrize("credit", ["Ảnh: Văn Hải", "(Ảnh: Văn Hải)"])
def test_a_credit_in_a_line_of_its_own_amid_the_text_goes_with_its_caption(credit: str) -> None:
    found = extract(Page(body=f"{HEAD}{REPORT}Bốn trường ký giao ước\n{credit}\n{REPORT}Minh Lựu".encode()))
    assert (found.authors, found.text) == (["Minh Lựu"], (REPORT * 2).strip())


NEXT = f"Khai giảng lớp trung cấp của trường bạn\n03/03/2024\n{REPORT}Lam Phương"
COOKIES = "Trang này dùng cookie để phục vụ bạn đọc tốt hơn. Xem tiếp nghĩa là bạn đồng ý với các điều khoản của trang."
LOGIN = "Chưa có bình luận nào cho bài viết này. Hãy là người đầu tiên.\nBạn phải đăng nhập để gửi phản hồi."


@pytest.mark.parametrize(("above", "under"), [("", NEXT), (COOKIES, ""), ("", LOGIN), ("[Quảng cáo]", "")])
def test_what_else_a_page_says_changes_nothing(above: str, under: str) -> None:
    found = extract(Page(body=f"{above}\n# {HEAD}{REPORT}{REPORT}• Minh Hà\n{under}".encode()))
    assert (found.title, found.authors) == (HEAD.partition("\n")[0], ["Minh Hà"])
    assert found.text == (REPORT * 2).strip()


def test_a_long_line_without_a_stop_over_a_credit_is_text() -> None:
    told = REPORT.strip().rstrip(".")
    assert told in extract(Page(body=f"{HEAD}{REPORT}{told}\nẢnh: Văn Hải\n{REPORT}".encode())).text.split("\n")


def test_comments_under_their_number_are_no_text() -> None:
    comment = "Nguyễn Văn Tám\nChúc mừng bốn trường, mong năm nay hội nghị nào cũng ngắn gọn và thiết thực như thế."
    found = extract(Page(body=f"{HEAD}{REPORT}{REPORT}Minh Lựu\n2 bình luận\n{comment}".encode()))
    assert (found.authors, found.text) == (["Minh Lựu"], (REPORT * 2).strip())


def test_a_short_question_is_no_byline() -> None:
    asked = "PV: Còn năm nay?"
    found = extract(Page(body=f"{HEAD}{REPORT}{asked}\n{REPORT}".encode()))
    assert asked in found.text.split("\n")


@pytest.mark.parametrize("cited", ["Tài liệu tham khảo\n1. Lê Văn Thuận, Người thầy trường Đảng, Hà Nội, 2023.", ""])
def test_whom_a_study_cites_is_no_text(cited: str) -> None:
    cited = cited or "Tài liệu tham khảo: Lê Văn Thuận: Người thầy trường Đảng, Hà Nội, 2023."
    assert extract(Page(body=f"{HEAD}{REPORT}{REPORT}{cited}".encode())).text == (REPORT * 2).strip()
