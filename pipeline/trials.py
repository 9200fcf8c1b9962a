"""What trying out a source showed, for people; and its test page, with what was read from it."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

import extract
from crawler import archive
from crawler.discover import Trial
from crawler.page import Page
from extract import NotAnArticle
from extract.article import Article

PAGES = "pages"
"""Folder beside the source files: `<id>/<year>-<month>.warc.gz` holds a page, `<id>.json` what was read from it."""


class Reading(msgspec.Struct, kw_only=True):
    """What was read from a test page; `checked` is set by a person who has looked at page and reading."""

    title: str | None
    published: str | None
    authors: list[str]
    captions: int
    begins: str
    ends: str
    checked: bool = False


def articles(trial: Trial) -> list[tuple[Page, Article]]:
    """The pages of a trial that are articles; the address of a list may look like one."""
    found = []
    for page in trial.articles:
        try:
            found.append((page, extract.extract(page)))
        except NotAnArticle:
            continue
    return found


def describe(trial: Trial, before: Reading | None = None) -> Iterator[str]:
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


def save(page: Page, article: Article, folder: Path) -> Path:
    """Keep a source's test page and what was read from it, for a person to check; return the file of the reading."""
    if page.fetched_at is None:
        raise ValueError("a test page comes from a crawl")
    store = archive.Archive(folder)
    store.write(page, page.url or "", page.fetched_at)
    store.close()
    file = folder / f"{page.source}.json"
    file.write_bytes(msgspec.json.format(msgspec.json.encode(_reading(article)), indent=2) + b"\n")
    return file


def saved(folder: Path, source: str) -> Reading | None:
    """What was read from a source's test page when it was saved, if it has one."""
    file = folder / f"{source}.json"
    return msgspec.json.decode(file.read_bytes(), type=Reading) if file.is_file() else None


def faults(folder: Path) -> Iterator[str]:
    """A sentence for every test page that is read differently now, or whose reading nobody has checked."""
    for file in sorted(folder.glob("*/*.warc.gz")):
        source = file.parent.name
        before = saved(folder, source)
        for page, _ in archive.pages(file, source):
            if before is None or not before.checked:
                yield f'{folder / source}.json: hãy so với {page.url}, sửa chỗ sai, rồi ghi "checked": true.'
            elif msgspec.structs.replace(_reading(extract.extract(page)), checked=True) != before:
                yield f"{folder / source}.json: {page.url} nay đọc khác."


def _reading(article: Article) -> Reading:
    return Reading(
        title=article.title,
        published=article.published,
        authors=article.authors,
        captions=len(article.captions),
        begins=article.text[:120],
        ends=article.text[-120:],
    )
