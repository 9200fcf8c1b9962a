"""PDF and DOCX: the text of official documents and of articles sent as files."""

import io
import zipfile

from extract import official
from extract.article import Article, NotAnArticle

PAGES = 200
UNPACKED = 200_000_000  # bytes of a DOCX when unpacked: more is a zip bomb


def pdf(body: bytes) -> Article:
    """The text layer of a PDF.

    Raises:
        NotAnArticle: `encrypted`, `malformed`, or `scanned` where the pages are pictures.
    """
    import pypdfium2  # noqa: PLC0415 - its bindings and python-docx take 0.1 s that a start without documents need not pay

    try:
        document = pypdfium2.PdfDocument(body)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise NotAnArticle("encrypted", "Tệp PDF có mật khẩu, không đọc được.") from error
        raise NotAnArticle("malformed", "Tệp PDF hỏng, không mở được.") from error
    try:
        pages = [document[i].get_textpage().get_text_range() for i in range(min(len(document), PAGES))]
    except pypdfium2.PdfiumError as error:
        raise NotAnArticle("malformed", "Tệp PDF hỏng giữa chừng, không đọc hết được.") from error
    finally:
        document.close()
    text = "\n".join(pages)
    if not text.strip():
        raise NotAnArticle("scanned", "Tệp PDF là bản quét không có lớp chữ; cần nhận dạng chữ trước.")
    return official.article(text, wrapped=True)


def docx_text(body: bytes) -> str:
    """The paragraphs and table cells of a DOCX, a line each.

    Raises:
        NotAnArticle: `malformed`, `too_large` or, for another kind of zip archive, `binary`.
    """
    import docx as python_docx  # noqa: PLC0415

    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            if "word/document.xml" not in archive.namelist():
                raise NotAnArticle("binary", "Tệp nén này không phải tài liệu DOCX.")
            if sum(entry.file_size for entry in archive.infolist()) > UNPACKED:
                raise NotAnArticle("too_large", "Tệp DOCX bung ra quá lớn, có thể là bom nén.")
        document = python_docx.Document(io.BytesIO(body))
    except NotAnArticle:
        raise
    except Exception as error:  # python-docx lets through whatever its XML, zip and relationship layers raise
        raise NotAnArticle("malformed", "Tệp DOCX hỏng, không mở được.") from error
    lines: list[str] = []
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            lines += [cell.text for row in block.rows for cell in row.cells]
        else:
            lines.append(block.text)
    return "\n\n".join(lines)


def docx(body: bytes) -> Article:
    """The article or official document in a DOCX; raises as `docx_text` does."""
    return official.article(docx_text(body))
