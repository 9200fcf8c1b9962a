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
        (article(below="NHƯ NGỌC"), ["Như Ngọc"]),
        (article(below="Đ.PHI"), ["Đ.Phi"]),
        (article(below="T.H"), ["T.H"]),
        (article(below="R'Ô HOK"), ["R'Ô Hok"]),
        (article(below="Lâm Thị Phol La"), ["Lâm Thị Phol La"]),
        (article(below="Ths. Phạm Thị Thu Hà\n\nGiảng viên Khoa Xây dựng Đảng"), ["Phạm Thị Thu Hà"]),
        (article(below="PGS, TS Trần Văn Bình - Phó Hiệu trưởng"), ["Trần Văn Bình"]),
        (article(below="Bút ký của Đinh Hữu Trường"), ["Đinh Hữu Trường"]),
        (article(above="ThS. Nguyễn Thị Nhàn\nTrưởng phòng TC, HC, TT, TL"), ["Nguyễn Thị Nhàn"]),
        (article(above="Viết bởi Nguyễn Thị Nhàn"), ["Nguyễn Thị Nhàn"]),
        (article(end="./.NHƯ NGỌC"), ["Như Ngọc"]),
        (article(end=". Tin, ảnh: Thu Hà"), ["Thu Hà"]),
        # Organisations, offices and places are no authors.
        (article(below="Nguồn: Cổng thông tin điện tử tỉnh"), []),
        (article(below="Tin, bài: P.TCHC"), []),
        (article(below="Tác giả: BBT"), []),
        (article(below="Phòng Tổ chức, Hành chính"), []),
        (article(below="HIỆU TRƯỞNG (đã ký)"), []),
        (article(below="TTXVN"), []),
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
