"""PDF and DOCX: the text of official documents and of articles sent as files."""

import io
import re
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

from lxml import etree

from extract import official, pdf_worker, tables
from extract.article import Article, NotAnArticle
from extract.lines import normalise, squeeze

UNPACKED = 12_000_000  # bytes of a DOCX's text when unpacked: 200 pages are a third of it, a zip bomb more
_MAIN = re.compile(r"word/document\d*\.xml")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MARKS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}
_BROKEN = (zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, NotImplementedError, EOFError, OSError, ValueError)
_PDF = {
    pdf_worker.ENCRYPTED: ("encrypted", "Tệp PDF có mật khẩu, không đọc được."),
    pdf_worker.MALFORMED: ("malformed", "Tệp PDF hỏng, không mở được hoặc không đọc hết được."),
}
_TOO_HEAVY = ("too_large", "Tệp PDF quá nặng để là một văn bản: đọc hết cần quá nhiều bộ nhớ hoặc thời gian.")


def pdf(body: bytes) -> Article:
    """The text layer of a PDF.

    Raises:
        NotAnArticle: `encrypted`, `malformed`, `too_large`, or `scanned` where the pages are pictures.
    """
    worker = Path(pdf_worker.__file__)
    done = subprocess.run([sys.executable, worker], input=body, capture_output=True, check=False)  # noqa: S603 - our own
    if done.returncode:
        raise NotAnArticle(*_PDF.get(done.returncode, _TOO_HEAVY))
    text = done.stdout.decode(errors="replace")
    if not text.strip():
        raise NotAnArticle("scanned", "Tệp PDF là bản quét không có lớp chữ; cần nhận dạng chữ trước.")
    return official.article(text, wrapped=True)


def docx_text(body: bytes) -> str:
    """The paragraphs of a DOCX in the order of the document, those in tables too, with an empty line between them.

    Read from the XML itself: python-docx leaves out words in smart tags, fields and accepted insertions, unpacks all
    pictures, and repeats a merged cell as often as the file asks for.

    Raises:
        NotAnArticle: `malformed`, `encrypted`, `too_large` or, for another kind of zip archive, `binary`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            main = next((name for name in archive.namelist() if _MAIN.fullmatch(name)), None)
            if main is None:
                raise NotAnArticle("binary", "Tệp nén này không phải tài liệu DOCX.")
            with archive.open(main) as part:
                xml = part.read(UNPACKED + 1)  # what the archive says of its size is not trusted
        if len(xml) > UNPACKED:
            raise NotAnArticle("too_large", "Tệp DOCX bung ra quá lớn, có thể là bom nén.")
        root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    except _BROKEN as error:
        raise NotAnArticle("malformed", "Tệp DOCX hỏng, không mở được.") from error
    except RuntimeError as error:  # so zipfile says that it wants a password
        raise NotAnArticle("encrypted", "Tệp DOCX có mật khẩu, không đọc được.") from error
    for copy in list(root.iter(_FALLBACK)):  # of a text box, for old programs
        copy.clear()
    for table in list(root.iter(f"{_WORD}tbl")):
        _flatten(table)
    return "\n\n".join(_paragraphs(root))


def _paragraphs(root: etree._Element) -> list[str]:
    lines: list[str] = []
    for element in root.iter(f"{_WORD}p", f"{_WORD}t", *_MARKS):
        if element.tag == f"{_WORD}p":
            lines.append("")
        elif lines and element.tag == f"{_WORD}t":
            lines[-1] += element.text or ""
        elif lines and (run := element.getparent()) is not None and run.tag == f"{_WORD}r":
            lines[-1] += _MARKS[str(element.tag)]
    return lines


def _flatten(table: etree._Element) -> None:
    """Make one paragraph of every row of a table of data, its cells parted by tabs, merged ones repeated.

    The head of an official document is a table, too, with the motto in it; that stays as it is.
    """
    if next(table.iterdescendants(f"{_WORD}tbl"), None) is not None:
        return  # it lays out a page
    grid: list[list[str]] = []
    for row in table.iterchildren(f"{_WORD}tr"):
        line: list[str] = []
        for cell in row.iterchildren(f"{_WORD}tc"):
            text = squeeze(normalise(" ".join(_paragraphs(cell))))
            merged = cell.find(f"{_WORD}tcPr/{_WORD}vMerge")
            if merged is not None and merged.get(f"{_WORD}val") != "restart" and grid:
                text = next(iter(grid[-1][len(line) :]), text)
            spanned = cell.find(f"{_WORD}tcPr/{_WORD}gridSpan")
            line += [text] * (tables.span(spanned.get(f"{_WORD}val", "")) if spanned is not None else 1)
        grid.append(line[:1] if len(row.findall(f"{_WORD}tc")) == 1 else line[: tables.COLUMNS + 1])
    if not tables.is_data([line for line in grid if len(line) > 1]) or any(
        official.is_motto(cell) for line in grid for cell in line
    ):
        return
    for row in list(table):
        table.remove(row)
    for line in grid:
        paragraph = etree.SubElement(table, f"{_WORD}p")
        etree.SubElement(paragraph, f"{_WORD}t").text = "\t".join(line)


def docx(body: bytes) -> Article:
    """The article or official document in a DOCX; raises as `docx_text` does."""
    return official.article(docx_text(body))
