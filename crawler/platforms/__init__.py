"""A kind of website (CMS) as data: where its lists, pages and articles are, which addresses mean the same."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import msgspec
from parsel import Selector

from crawler import records

FOLDER = Path(__file__).parent


class Rewrite(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`pattern` (a regular expression, searched) becomes `to` (with `\\1` for its groups)."""

    pattern: str
    to: str


class Platform(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One CMS family; selectors are CSS, patterns are regular expressions searched in an address.

    Every list is tried from its first entry to its last; where none of `items` or `next` finds anything, the generic
    rules of `crawler.links` are used, since templates differ from site to site.

    Attributes:
        name: for people.
        recognise: a page that has one of these elements is of this kind.
        items: links to articles on a list page.
        next: link to the next (older) page of a list.
        article: addresses of articles.
        skip: addresses never asked for: other views and copies of an article, language copies, forms.
        drop: query parameters that do not belong to an article's identity (`*` at the end: any that begin so).
        canonical: other addresses of an article into its public one.
        view: the public address into that of the view with the better text.
        feeds: where feeds are found, from the root of the site; tried where a source only names its home page.
        attachments: links to an article's files, besides links that end like a file.
    """

    name: str
    recognise: list[str] = []
    items: list[str] = []
    next: list[str] = []
    article: list[str] = []
    skip: list[str] = []
    drop: list[str] = []
    canonical: list[Rewrite] = []
    view: list[Rewrite] = []
    feeds: list[str] = []
    attachments: list[str] = []


@cache
def names() -> list[str]:
    """The platforms there are."""
    return sorted(file.stem for file in FOLDER.glob("*.yml"))


@cache
def get(name: str) -> Platform:
    """The platform of one name.

    Raises:
        records.RecordError: its file is missing or has a mistake.
    """
    return records.read(FOLDER / f"{name}.yml", Platform)


def recognise(pages: Sequence[Selector]) -> str:
    """The platform whose marks most of the pages bear, `generic` if they bear none."""
    votes: Counter[str] = Counter()
    for name in names():
        votes[name] = sum(bool(page.css(mark)) for page in pages for mark in get(name).recognise)
    # Other systems on ASP.NET carry a view state, too: WebForms is what remains.
    best = max(votes, key=lambda name: (votes[name], name != "webforms"))
    return best if votes[best] else "generic"


def matches(patterns: list[str], url: str) -> bool:
    """Whether one of the patterns is found in the address."""
    return any(re.search(pattern, url) for pattern in patterns)


def rewrite(rules: list[Rewrite], url: str) -> str:
    """The address after the first rule that applies."""
    for rule in rules:
        changed, count = re.subn(rule.pattern, rule.to, url, count=1)
        if count:
            return changed
    return url
