"""Bytes of a page to an `Article`: pure, no network, no clock, nothing but the argument.

from extract import extract
article = extract(Page(body=..., file="tin.html"))
"""

from typing import TYPE_CHECKING

from extract.article import Article, NotAnArticle

if TYPE_CHECKING:
    from extract.dispatch import extract

__all__ = ["VERSION", "Article", "NotAnArticle", "extract"]

VERSION = "38"  # changes whenever the output of any page may change


def __getattr__(name: str) -> object:
    """`extract`, when first asked for: most rooms only need `Article`."""
    if name == "extract":
        from extract.dispatch import extract  # noqa: PLC0415

        return extract
    raise AttributeError(name)
