"""The articles that are measured, and pages made of them."""

import html
from functools import cache
from pathlib import Path

from crawler.page import Page
from extract import NotAnArticle, extract
from extract.article import Article

LENGTH = 6_300  # characters of an article, the length of the samples in ../shared/seeds
CORPUS = Path("tests/corpus/dev")
SAMPLES = Path("../shared/seeds")


@cache
def read_folder(folder: Path) -> list[Article]:
    """The articles in a folder's text files; what holds none is left out."""
    found = []
    for file in sorted(folder.glob("*.txt")):
        try:
            found.append(extract(Page(body=file.read_bytes(), file=file.name)))
        except NotAnArticle:
            continue
    return found


def corpus() -> list[Article]:
    """The development articles of the corpus: short, with twice the facts a character that real pages have."""
    return read_folder(CORPUS)


def lengths(articles: list[Article]) -> float:
    """How many articles of `LENGTH` characters that makes."""
    return sum(len(article.text) for article in articles) / LENGTH


MENU = "".join(f'<li><a href="/chuyen-muc-{n}">Chuyên mục tin tức số {n}</a></li>' for n in range(60))
SIDE = "".join(
    f'<div class="item"><a href="/tin-{n}.html">Trường Chính trị tổ chức Hội nghị lần thứ {n}</a>'
    f'<span class="date">{n % 28 + 1:02}/{n % 12 + 1:02}/2024</span></div>'
    for n in range(40)
)
STYLE = "".join(f".c{n}{{color:#{n:06x};margin:{n}px;padding:0}}" for n in range(400))
SCRIPT = "".join(f"window.dataLayer.push({{event:'e{n}',value:{n}}});" for n in range(200))


def as_page(article: Article) -> str:
    """The article as a page of a portal: menu, sidebar of dated headlines, styles and scripts, about 45 kB."""
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in article.text.split("\n"))
    captions = "".join(
        f'<figure><img src="/a.jpg"><figcaption>{html.escape(caption)}</figcaption></figure>'
        for caption in article.captions
    )
    title, day = html.escape(article.title or ""), (article.published or "2024-01-05")[:10]
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title><style>{STYLE}</style>'
        f'<meta property="og:title" content="{title}"><script>{SCRIPT}</script></head><body>'
        f'<ul class="menu">{MENU}</ul><div class="main"><article><h1>{title}</h1>'
        f'<div class="date">Ngày đăng: {day[8:]}/{day[5:7]}/{day[:4]}</div>'
        f'{paragraphs}{captions}</article><aside class="sidebar">{SIDE}</aside></div>'
        f'<div class="footer"><p>Bản quyền thuộc Trường Chính trị tỉnh. Điện thoại: 024 000 0000</p></div>'
        f"</body></html>"
    )
