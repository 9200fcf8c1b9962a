"""Which reader a page goes to, by what its bytes are; a name or a header is only a hint."""

import re

from crawler.page import Page
from extract import documents, html, plaintext
from extract.article import Article, NotAnArticle
from extract.encoding import decode

LIMIT = 20_000_000  # bytes of a file
TEXT_LIMIT = 1_000_000  # characters of a page without its scripts; the largest real one met had a third of that
_MARKUP = re.compile(r"<(?:!doctype|html|head|body|div|p|table|article|meta|span|section|h1)\b", re.IGNORECASE)
_BINARY = {
    b"\x89PNG": "ảnh PNG",
    b"\xff\xd8\xff": "ảnh JPEG",
    b"GIF8": "ảnh GIF",
    b"RIFF": "tệp âm thanh, phim hoặc ảnh",
    b"\xd0\xcf\x11\xe0": "tài liệu Office kiểu cũ (.doc) hoặc có mật khẩu; hãy lưu lại thành .docx không mật khẩu",
    b"\x1f\x8b": "tệp nén gzip",
    b"Rar!": "tệp nén RAR",
    b"7z\xbc\xaf": "tệp nén 7z",
    b"\x7fELF": "chương trình",
    b"MZ": "chương trình",
}


def extract(page: Page) -> Article:
    """The article on a page: HTML, plain text, PDF or DOCX, told apart by content.

    Raises:
        NotAnArticle: the page holds none; its `reason` is a stable code, its message a sentence for people.
    """
    found = _read(page)
    found.file, found.url, found.source = page.file, page.url, page.source
    return found


def _read(page: Page) -> Article:
    body = page.body
    if not body.strip():
        raise NotAnArticle("empty", "Tệp rỗng.")
    if len(body) > LIMIT:
        raise _too_large(len(body), LIMIT)
    if b"%PDF-" in body[:1024]:
        return documents.pdf(body)
    if body.startswith(b"PK\x03\x04"):
        return documents.docx(body)
    for magic, what in _BINARY.items():
        if body.startswith(magic):
            raise NotAnArticle("binary", f"Tệp không phải bài viết mà là {what}.")
    text, remarks = decode(body, page.headers.get("content-type", ""))
    if text.count("\0") > len(text) // 100:
        raise NotAnArticle("binary", "Tệp nhị phân, không phải bài viết.")
    if len(text) > TEXT_LIMIT and len(text := html.slim(text.encode()).decode()) > TEXT_LIMIT:
        raise _too_large(len(text), TEXT_LIMIT)
    found = html.article(text, page) if _MARKUP.search(text, 0, 20_000) else plaintext.article(text)
    found.remarks = [*remarks, *found.remarks]
    return found


def _too_large(size: int, limit: int) -> NotAnArticle:
    return NotAnArticle("too_large", f"Quá lớn để là một bài viết: {size:,}, giới hạn là {limit:,}.")
