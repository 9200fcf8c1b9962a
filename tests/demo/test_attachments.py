"""Attachments are real files whose Vietnamese text others can read back."""

import io

import docx
import pypdfium2

from demo import Sites
from tests.demo.conftest import fetch


def text_of(name: str, body: bytes) -> str:
    if name.endswith(".docx"):
        return " ".join(paragraph.text for paragraph in docx.Document(io.BytesIO(body)).paragraphs)
    pages = pypdfium2.PdfDocument(body)
    return " ".join(page.get_textpage().get_text_range() for page in pages)


def test_attachments_open_and_hold_their_text(sites: Sites) -> None:
    read = set()
    for site in sites.ids:
        for url, file in sites.attachments(site).items():
            answer = fetch(url)
            assert answer.status == 200
            text = "" if file.scan else file.text
            assert text_of(file.file, answer.body).split() == text.split(), url
            read.add(file.file.rpartition(".")[2])
    assert read == {"pdf", "docx"}


def test_a_scan_is_a_picture(sites: Sites) -> None:
    url = next(url for site in sites.ids for url, file in sites.attachments(site).items() if file.scan)
    page = pypdfium2.PdfDocument(fetch(url).body)[0]
    assert [type(element).__name__ for element in page.get_objects()] == ["PdfImage"]
