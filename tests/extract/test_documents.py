"""PDF and DOCX: official documents with their head, and files that are none or are broken."""

import io
import zipfile

import docx
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from crawler.page import Page
from demo.attachments import render
from demo.story import Attachment
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


def as_pdf(lines: list[str], *, scan: bool = False) -> bytes:
    return render(Attachment(file="ke-hoach.pdf", title="Kế hoạch", text="\n".join(lines), scan=scan))


def as_zip(**files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def drawn(content: str, *, pages: int = 1, password: str | None = None) -> bytes:
    """A PDF whose pages say what `content`, in the language of PDF pages, draws."""
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption(password) if password else None)
    for _ in range(pages):
        canvas.setFont("Helvetica", 9)
        canvas._code.append(content)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def word(xml: str) -> bytes:
    """A DOCX with this between the tags of its body."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{space}"><w:body>{xml}</w:body></w:document>'
    return as_zip(**{"word/document.xml": body.encode()})


@pytest.mark.parametrize(
    "body",
    [as_docx(LINES), as_docx(LINES, head_in_table=True), as_pdf(LINES)],
    ids=["docx", "docx, head in a table", "pdf"],
)
def test_the_head_of_an_official_document_is_read(body: bytes) -> None:
    article = extract(Page(body=body))
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


def test_no_word_of_a_docx_is_lost_or_repeated() -> None:
    run = "<w:r><w:t xml:space='preserve'>%s</w:t></w:r>"
    tagged = f"{run % 'Sáng 28/2, tại '}<w:smartTag>{run % 'Hưng Yên'}</w:smartTag>{run % ', nhà trường tổ chức '}"
    edited = f"<w:ins>{run % 'hội nghị'}</w:ins><w:del><w:r><w:delText>lễ</w:delText></w:r></w:del>{run % ' thi đua.'}"
    cell = f"<w:tc><w:tcPr><w:gridSpan w:val='900000000'/></w:tcPr><w:p>{run % 'Ô gộp.'}</w:p></w:tc>"
    body = f"<w:p>{tagged}{edited}</w:p><w:tbl><w:tr>{cell}</w:tr></w:tbl><w:p>{run % LINES[7]}</w:p>"
    text = extract(Page(body=word(body))).text
    assert text.split("\n") == ["Sáng 28/2, tại Hưng Yên, nhà trường tổ chức hội nghị thi đua.", "Ô gộp.", LINES[7]]


def test_a_row_of_a_table_in_a_docx_is_one_line() -> None:
    cells = [["TT", "Trường", "Kết quả"], ["1", "Bắc Kạn", "44/55"], ["2", "Cao Bằng", "50/55"], ["3", "Lạng Sơn", ""]]
    for head, office in ((False, None), (True, "57-KH/TCT")):
        document = docx.Document(io.BytesIO(as_docx(LINES if head else [LINES[7]] * 2, head_in_table=head)))
        table = document.add_table(rows=4, cols=3)
        for row, texts in zip(table.rows, cells, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        table.cell(2, 2).merge(table.cell(3, 2))
        document.add_paragraph(LINES[8])
        file = io.BytesIO()
        document.save(file)
        found = extract(Page(body=file.getvalue()))
        rows = ["TT | Trường | Kết quả", "1 | Bắc Kạn | 44/55", "2 | Cao Bằng | 50/55", "3 | Lạng Sơn | 50/55"]
        assert found.text.split("\n")[-5:] == [*rows, LINES[8]]
        assert (found.official and found.official.number) == office


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "binary"),
        (b"%PDF-1.7\nnot really", "malformed"),
        (as_zip(readme=b"x"), "binary"),
        (as_zip(word__document=b"x", **{"word__document.xml": b"<w"}), "malformed"),
        (as_zip(**{"word/document.xml": b" " * 60_000_000}), "too_large"),
        (word("<w:p><w:r><w:t>a b c.</w:t></w:r></w:p>" * 11_000), "too_large"),
        (word("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000), "malformed"),
        (as_pdf(LINES, scan=True), "scanned"),
        (drawn("", password="p"), "encrypted"),
        (drawn("q " * 5_000_000), "too_large"),
        (drawn("BT " + "(aaaa bbbb) Tj " * 900 + "ET", pages=150), "too_large"),
        (b"x" * 21_000_000, "too_large"),
        (b"<html><body>" + b"<p>a</p>" * 40_000, "too_large"),
        (b"<html><body>" + b"<div>" * 100_000, "no_text"),
        (b"<p " + b"".join(b"a%d=b " % n for n in range(50_000)) + b">", "too_large"),
    ],
    ids=[
        "nothing",
        "blanks",
        "image",
        "broken pdf",
        "zip",
        "broken docx",
        "zip bomb",
        "docx of 11,000 lines",
        "docx nested too deep",
        "scan",
        "pdf with a password",
        "pdf that takes 800 MB",
        "pdf with a million letters",
        "21 MB",
        "40,000 tags",
        "nested",
        "attributes",
    ],
)
def test_what_is_no_article_is_refused_with_its_reason(body: bytes, reason: str) -> None:
    with pytest.raises(NotAnArticle) as refusal:
        extract(Page(body=body, file="tin.html"))
    assert refusal.value.reason == reason
    assert str(refusal.value).endswith(".")
