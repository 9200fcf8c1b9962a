"""Who wrote it, in every form in which pages say so."""

import pytest

from crawler.page import Page
from extract import extract

TEXT = (
    "Sáng 12/3, Trường Chính trị tỉnh tổ chức lễ khai giảng lớp bồi dưỡng ngạch chuyên viên cho 60 học viên của tỉnh{}"
)


def article(*, above: str = "", below: str = "", end: str = ".") -> Page:
    lines = [
        "Khai giảng lớp bồi dưỡng ngạch chuyên viên",
        "12/03/2024 10:00",
        above,
        TEXT.format("."),
        TEXT.format(end),
        below,
    ]
    return Page(body="\n\n".join(filter(None, lines)).encode())


@pytest.mark.parametrize(
    ("page", "authors"),
    [
        (article(below="Tin và ảnh: Nguyễn Thị Thanh Hương"), ["Nguyễn Thị Thanh Hương"]),
        (article(below="Tác giả : Lê Minh"), ["Lê Minh"]),
        (article(below="Bài, ảnh: THU HÀ - MINH QUÂN"), ["Thu Hà", "Minh Quân"]),
        (article(below="Bài: Hải Hậu; ảnh: Đàm Thanh"), ["Hải Hậu", "Đàm Thanh"]),
        (article(below="Thùy Linh - Ảnh: Đức Mạnh"), ["Thùy Linh", "Đức Mạnh"]),
        (article(above="Tường Vi - Khắc Duy"), ["Tường Vi", "Khắc Duy"]),
        (article(below="NHƯ NGỌC"), ["Như Ngọc"]),
        (article(below="Người đăng: Unknown"), []),
        (article(below="Posted by: Anonymous"), []),
        (article(below="Đ.PHI"), ["Đ.Phi"]),
        (article(below="T.H"), ["T.H"]),
        (article(below="(Th.H)"), ["Th.H"]),
        (article(below="T.H-N.A"), ["T.H", "N.A"]),
        (article(end=". M.L"), ["M.L"]),
        (article(above="T.H"), ["T.H"]),
        (article(above="Được viết bởi H’Nga Byă"), ["H’Nga Byă"]),
        (article(below="Nguồn tin: Tổ Truyền thông. Người viết: Lê Thị Mến"), ["Lê Thị Mến"]),
        (article(below="Nguồn: Vụ Các trường chính trị - Lê Thị Mến"), ["Lê Thị Mến"]),
        (article(below="Nguồn: Tạp chí Cộng sản - Hà Nội"), []),
        (article(below="THU HÀ\n\nBình luận (3) | Chia sẻ\n\nTin mới: Trường bạn đón bằng công nhận?"), ["Thu Hà"]),
        (article(below="THU HÀ\n\nThăm dò ý kiến: Bạn đánh giá thế nào về cổng thông tin?"), ["Thu Hà"]),
        (article(below="R'Ô HOK"), ["R'Ô Hok"]),
        (article(below="K'Brôi và Thu Hà"), ["K'Brôi", "Thu Hà"]),
        (article(below="Ksor H’Yuên"), ["Ksor H’Yuên"]),
        (article(below="Viết bài: Thu Hà"), ["Thu Hà"]),
        (article(below="Lâm Thị Phol La"), ["Lâm Thị Phol La"]),
        (article(below="Ths. Phạm Thị Thu Hà\n\nGiảng viên Khoa Xây dựng Đảng"), ["Phạm Thị Thu Hà"]),
        (article(below="PGS, TS Trần Văn Bình - Phó Hiệu trưởng"), ["Trần Văn Bình"]),
        (article(below="Bút ký của Đinh Hữu Trường"), ["Đinh Hữu Trường"]),
        (article(above="ThS. Nguyễn Thị Nhàn\nTrưởng phòng TC, HC, TT, TL"), ["Nguyễn Thị Nhàn"]),
        (article(above="Viết bởi Nguyễn Thị Nhàn"), ["Nguyễn Thị Nhàn"]),
        (article(end="./.NHƯ NGỌC"), ["Như Ngọc"]),
        (article(end=". Tin, ảnh: Thu Hà"), ["Thu Hà"]),
        (article(below="Thực hiện: Nhóm phóng viên Lê Hà - Vũ Nam"), ["Lê Hà", "Vũ Nam"]),
        (article(below="Nhóm PV: Lê Hà, Vũ Nam"), ["Lê Hà", "Vũ Nam"]),
        (article(below="Đ/c Lê Thị Mến – Trưởng khoa Xây dựng Đảng"), ["Lê Thị Mến"]),
        (article(below="Lê Thị Mến/VOV"), ["Lê Thị Mến"]),
        (article(below="Lê Thị Mến - Báo Lạc An"), ["Lê Thị Mến"]),
        (article(above="Lê Thị Mến | Ảnh: Vũ Nam"), ["Lê Thị Mến", "Vũ Nam"]),
        (article(below="Lê Thị Mến - Khoa Dân vận (Ảnh: Vũ Nam)"), ["Lê Thị Mến", "Vũ Nam"]),
        (article(below="ThS Lê Thị Mến; ảnh: Khoa XDĐ"), ["Lê Thị Mến"]),
        (article(below="Thùy Linh thực hiện"), ["Thùy Linh"]),
        (article(below="Tin: Phòng TCHC; Ảnh: Quang Duy"), ["Quang Duy"]),
        (article(above="Tác giả: Giáp Thị Lành    Ngày tạo: 20/08/2025 16:05:11    Đã đọc: 134"), ["Giáp Thị Lành"]),
        (article(below="Khởi Hoàng – VP Đảng ủy"), ["Khởi Hoàng"]),
        (article(above="Lê Thị Mến\nmen@baolacan.example"), ["Lê Thị Mến"]),
        (article(below="Theo Lê Thị Mến (TTXVN)"), ["Lê Thị Mến"]),
        (article(below="Tin: Lê Thị Mến. Ảnh: Vũ Nam"), ["Lê Thị Mến", "Vũ Nam"]),
        (article(below="Ảnh:"), []),  # once ended the extraction of the page
        (article(above="Tác giả Lê Thị Mến"), ["Lê Thị Mến"]),
        (article(below="Bài, ảnh: SA RÂY - TRƯỜNG NGUYÊN"), ["Sa Rây", "Trường Nguyên"]),
        (article(below="Thị Mỹ Nương - CC Văn hóa xã"), ["Thị Mỹ Nương"]),
        # Organisations, offices and places are no authors.
        (article(below="Theo Hà Nội Mới"), []),
        (article(above="Được đăng: Thứ Năm, 12/03/2024"), []),
        (article(below="XEM THÊM"), []),
        (article(below="Nguồn: Cổng thông tin điện tử tỉnh"), []),
        (article(below="Tin, bài: P.TCHC"), []),
        (article(below="Tác giả: BBT"), []),
        (article(below="Phòng Tổ chức, Hành chính"), []),
        (article(below="HIỆU TRƯỞNG (đã ký)"), []),
        (article(below="TTXVN"), []),
        (article(below="P.V"), []),
        (article(above="Thời Sự"), []),
        (article(above="Đồng chí Lê Văn Thuận - Hiệu trưởng phát biểu khai giảng lớp"), []),
        (article(below="Theo Báo Nhân Dân"), []),
        (article(below="Hà Nội\nĐà Nẵng"), []),
    ],
)
def test_authors_are_people_and_stay_out_of_the_text(page: Page, authors: list[str]) -> None:
    found = extract(page)
    assert found.authors == authors
    assert found.text.split("\n")[0] == TEXT.format(".")
    assert found.text.split("\n")[1].rstrip("/.") == TEXT.format("")
    assert len(found.text.split("\n")) == 2


LEAD, TOLD = TEXT.format("."), TEXT.format(", và trao thưởng cho tập thể lớp khoá trước.")
PLACED = [
    (["Nguyễn Thị Minh", LEAD, TOLD], ["Nguyễn Thị Minh"]),
    (["12/03/2024 10:00", "Minh Hà - Thu Trang", LEAD, TOLD], ["Minh Hà", "Thu Trang"]),
    (["Nguyễn Thị Minh | 12/03/2024", LEAD, TOLD], ["Nguyễn Thị Minh"]),
    (["Tin, ảnh: T.H", LEAD, TOLD], ["T.H"]),
    (["Tin: ML", LEAD, TOLD], ["ML"]),
    (["Bài: ST", LEAD, TOLD], []),
    (["Tin, ảnh: KRÔNG MÂY", LEAD, TOLD], ["Krông Mây"]),
    (["Tường thuật của Thu Trang - đăng ngày 12/03/2024", LEAD, TOLD], ["Thu Trang"]),
    (["Người tổng hợp: Đàm Quốc Vịnh", LEAD, TOLD], ["Đàm Quốc Vịnh"]),
    (["Viết bởi Andy - Th3 12, 2024", LEAD, TOLD], ["Andy"]),
    (
        [
            "12/03/2024",
            TOLD,
            "ThS. Lê Mỹ Tặng",
            "Phó hiệu trưởng;",
            "ThS. Vũ Thành",
            "Q.Trưởng phòng Tổ chức",
            LEAD,
            TOLD,
        ],
        ["Lê Mỹ Tặng", "Vũ Thành"],
    ),
    ([LEAD, "Minh Hà", TOLD, TOLD, TOLD], ["Minh Hà"]),
    # Names over the parts of an article on several people are headings.
    ([LEAD, TOLD, "Nguyễn Thị Minh", TOLD, "Trần Văn Hoà", TOLD], []),
]


@pytest.mark.parametrize(("lines", "authors"), PLACED)
def test_an_author_above_or_under_the_lead_of_a_text_without_a_title(lines: list[str], authors: list[str]) -> None:
    found = extract(Page(body="\n\n".join(lines).encode()))
    assert (found.title, found.authors) == (None, authors)
    assert LEAD in found.text.split("\n")
    assert not set(authors) & set(found.text.split("\n"))


def test_a_sentence_that_begins_with_a_name_is_no_byline() -> None:
    last = "Ông Lê Văn Thuận, Giám đốc Sở, Chủ tịch Hội đồng trường, đã trao các quyết định trên."
    found = extract(article(below=last))
    assert found.authors == []
    assert found.text.endswith(last)


def test_a_caption_that_begins_with_a_name_and_a_post_and_is_broken_names_no_author() -> None:
    caption = "TS. Vũ Thành Sơn, Phó Hiệu trưởng\nTrường Chính trị tỉnh Kon Tum tham luận tại hội nghị"
    found = extract(Page(body=f"{LEAD}\n\n{TOLD}\n{caption}\n{TOLD}\n{TOLD}".encode()))
    assert (found.authors, found.captions) == ([], [caption.replace("\n", " ")])
