"""PDF and DOCX: official documents with their head, and files that are none or are broken."""

import io
import zipfile

import docx
import pytest

from crawler.page import Page
from extract import NotAnArticle, extract
from extract.article import Official

LINES = [
    "TỈNH ỦY HƯNG YÊN",
    "TRƯỜNG CHÍNH TRỊ NGUYỄN VĂN LINH",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Số 57-KH/TCT",
    "Hưng Yên, ngày 15 tháng 02 năm 2023",
    "KẾ HOẠCH",
    "tổ chức Hội nghị triển khai công tác thi đua năm 2023",
    "Căn cứ Quy định số 11-QĐ/TW ngày 19/5/2021 của Ban Bí thư, nhà trường xây dựng kế hoạch như sau:",
    "1. Thời gian: ngày 28/02/2023, tại hội trường nhà trường, có mặt trước giờ khai mạc ba mươi phút.",
]


def as_docx(lines: list[str], *, head_in_table: bool = False) -> bytes:
    document = docx.Document()
    if head_in_table:
        table = document.add_table(rows=2, cols=2)
        left, right = [LINES[0] + "\n" + LINES[1], LINES[3]], [LINES[2], LINES[4]]
        for row, texts in enumerate(zip(left, right, strict=True)):
            for column, text in enumerate(texts):
                table.cell(row, column).text = text
        lines = LINES[5:]
    for line in lines:
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_zip(**files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return file.getvalue()


@pytest.mark.parametrize("head_in_table", [False, True])
def test_the_head_of_an_official_document_is_read(head_in_table: bool) -> None:
    article = extract(Page(body=as_docx(LINES, head_in_table=head_in_table), file="ke-hoach.docx"))
    assert article.title == "Kế hoạch tổ chức Hội nghị triển khai công tác thi đua năm 2023"
    assert article.official == Official(
        kind="Kế hoạch",
        number="57-KH/TCT",
        issuer="TỈNH ỦY HƯNG YÊN TRƯỜNG CHÍNH TRỊ NGUYỄN VĂN LINH",
        place="Hưng Yên",
        date="2023-02-15",
    )
    assert article.published == "2023-02-15"
    assert article.text.split("\n") == LINES[7:]


def test_an_article_sent_as_docx_is_an_article() -> None:
    body = (
        "Sáng 28/2, nhà trường tổ chức hội nghị triển khai công tác thi đua, có đông đủ đại biểu các trường trong Cụm."
    )
    article = extract(Page(body=as_docx(["Trường Chính trị tổ chức hội nghị thi đua", "01/03/2023 04:14", body * 2])))
    assert (article.title, article.published) == (
        "Trường Chính trị tổ chức hội nghị thi đua",
        "2023-03-01T04:14:00+07:00",
    )
    assert article.official is None


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "binary"),
        (b"%PDF-1.7\nnot really", "malformed"),
        (as_zip(readme=b"x"), "binary"),
        (as_zip(word__document=b"x", **{"word__document.xml": b"<w"}), "malformed"),
        (as_zip(**{"word__document.xml": b" " * 210_000_000}), "too_large"),
        (b"x" * 21_000_000, "too_large"),
        (b"<html><body>" + b"<p>a</p>" * 40_000, "too_large"),
        (b"<html><body>" + b"<div>" * 100_000, "no_text"),
    ],
    ids=[
        "nothing",
        "blanks",
        "image",
        "broken pdf",
        "zip",
        "broken docx",
        "zip bomb",
        "21 MB",
        "40,000 tags",
        "nested",
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(body: bytes, reason: str) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        extract(Page(body=body, file="tin.html"))
    assert refusal.value.reason == reason
    assert str(refusal.value).endswith(".")
