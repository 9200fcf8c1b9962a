"""Attachments of stories as real files: DOCX by python-docx, PDF by reportlab with a font that has Vietnamese."""

import io
from functools import cache
from html import escape
from pathlib import Path

import docx
import font_source_sans_pro
import pypdfium2
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from demo.story import Attachment

MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def media_type(attachment: Attachment) -> str:
    """Its Content-Type."""
    return MEDIA_TYPES[Path(attachment.file).suffix]


@cache
def render(attachment: Attachment) -> bytes:
    """The bytes of the file."""
    paragraphs = [line for line in attachment.text.splitlines() if line.strip()]
    if attachment.file.endswith(".docx"):
        return _docx(paragraphs)
    return _scanned(_pdf(paragraphs)) if attachment.scan else _pdf(paragraphs)


def _docx(paragraphs: list[str]) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _pdf(paragraphs: list[str]) -> bytes:
    style = ParagraphStyle("body", fontName=_font(), fontSize=12, leading=17, spaceAfter=6)
    file = io.BytesIO()
    # invariant: the same content gives the same bytes every time, or an archive would see a new file each night
    SimpleDocTemplate(file, pagesize=A4, invariant=1).build(
        [Paragraph(escape(paragraph), style) for paragraph in paragraphs]
    )
    return file.getvalue()


def _scanned(pdf: bytes) -> bytes:
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=1.5).to_pil()
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    canvas.drawImage(ImageReader(page), 0, 0, *A4)
    canvas.save()
    return file.getvalue()


@cache
def _font() -> str:
    """Source Sans Pro (SIL Open Font License): PDF's own fonts have no ế or ữ."""
    files = Path(font_source_sans_pro.__file__).parent / "files"
    registerFont(TTFont("SourceSansPro", files / "SourceSansPro-Regular.ttf"))
    return "SourceSansPro"
