"""Saved pages beside what a person says of them: `<name>.html` and `<name>.yml`.

To add a page, put it here and run the tests once: what is read from it is written down as `pending`, and the test fails
until somebody has compared the file with the page, put it right and removed that line. An expectation that the program
wrote and nobody read once froze a caption inside the text for good.
"""

from pathlib import Path

import msgspec
import yaml

from crawler.page import Page
from extract import NotAnArticle, extract

HERE = Path(__file__).parent


class Expectation(msgspec.Struct, omit_defaults=True, forbid_unknown_fields=True):
    """What a reader would say of a page: of an article all but `reason`, of anything else only that.

    Attributes:
        pending: nobody has read it yet.
        reason: why the page is no article, as `NotAnArticle.reason`.
        text: one paragraph an item.
    """

    pending: bool = False
    reason: str | None = None
    title: str | None = None
    published: str | None = None
    authors: list[str] = []
    text: list[str] = []
    captions: list[str] = []


def pages(folder: Path = HERE) -> list[Path]:
    """The saved pages, in order of name."""
    return sorted(folder.glob("*.html"))


def expected(page: Path) -> Expectation:
    """The expectation beside a page; where there is none, what is read today is written there, pending."""
    file = page.with_suffix(".yml")
    if not file.exists():
        found = msgspec.structs.replace(observed(page.read_bytes()), pending=True)
        file.write_text(yaml.safe_dump(msgspec.to_builtins(found), allow_unicode=True, sort_keys=False, width=10_000))
    return msgspec.convert(yaml.safe_load(file.read_text(encoding="utf-8")), Expectation)


def observed(body: bytes) -> Expectation:
    """What is read from a page."""
    try:
        article = extract(Page(body=body))
    except NotAnArticle as refusal:
        return Expectation(reason=refusal.reason)
    return Expectation(
        title=article.title,
        published=article.published,
        authors=article.authors,
        text=article.text.split("\n"),
        captions=article.captions,
    )
