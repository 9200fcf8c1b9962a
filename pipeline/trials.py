"""What trying out a source showed, for people; and how that compares with its test page."""

from collections.abc import Iterator
from pathlib import Path

import extract
from crawler.discover import Trial
from crawler.page import Page
from extract import NotAnArticle
from extract.article import Article


def articles(trial: Trial) -> list[tuple[Page, Article]]:
    """The pages of a trial that are articles; the address of a list may look like one."""
    found = []
    for page in trial.articles:
        try:
            found.append((page, extract.extract(page)))
        except NotAnArticle:
            continue
    return found


def describe(trial: Trial, before: Article | None = None) -> Iterator[str]:
    """Lines for a terminal: what was seen, one article as it would be read, what all of them lack since `before`."""
    yield f"{trial.source.id} ({trial.source.platform}): {'; '.join(trial.remarks)}"
    found = articles(trial)
    for page, article in found[:1]:
        yield f"  {page.url}"
        authors = ", ".join(article.authors) or "không rõ tác giả"
        yield f"  {article.title} ({article.published or 'không rõ ngày'}; {authors})"
        yield f"  {article.text[:200]}…"
    if trial.articles and not found:
        yield "  không trang nào đọc được thành bài viết"
    if found and before:
        for what, then, now in (
            ("ngày đăng", before.published, any(article.published for _, article in found)),
            ("tác giả", before.authors, any(article.authors for _, article in found)),
            ("chú thích ảnh", before.captions, any(article.captions for _, article in found)),
        ):
            if then and not now:
                yield f"  trang mẫu có {what}, nay không bài nào có: có lẽ trang đã đổi mẫu"


def saved(pages: Path, source: str) -> Article | None:
    """A source's test page as it is read today, if it has one."""
    file = pages / f"{source}.html"
    try:
        return extract.extract(Page(body=file.read_bytes(), source=source)) if file.is_file() else None
    except NotAnArticle:
        return None
