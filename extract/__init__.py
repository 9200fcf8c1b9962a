"""Bytes of a page to an `Article`: pure, no network, no clock, nothing but the argument.

from extract import extract
article = extract(Page(body=..., file="tin.html"))
"""

from extract.article import Article, NotAnArticle
from extract.dispatch import VERSION, extract

__all__ = ["VERSION", "Article", "NotAnArticle", "extract"]
