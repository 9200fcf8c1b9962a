"""Kinds of site whose markup says what is what: one YAML file a kind, one entry a generation of its template.

Most pages need none of this: the general reading goes by the words. Where a template names its parts for sure, or the
words mislead, a rule says so, and pages of an old archive are read by the rule of their time.
"""

from collections.abc import Iterator
from datetime import date as Day  # noqa: N812 - a field is called date
from functools import cache
from pathlib import Path

import msgspec
from lxml.cssselect import CSSSelector
from lxml.html import HtmlElement

from crawler import records
from crawler.page import Page
from extract.elements import Select

FOLDER = Path(__file__).parent
ROLES = {"title": "title", "lead": "lead", "date": "date", "captions": "caption", "byline": "byline", "body": ""}
"""What a line inside an element that a field selects is; lines of the body are told apart as always."""


class Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One generation; selectors are CSS; a page in which `body` selects nothing is of another one.

    Attributes:
        valid_from, valid_until: first and last day of fetching on which the site had this template.
        drop: elements that are no part of the article.
    """

    body: str
    valid_from: Day | None = None
    valid_until: Day | None = None
    title: str | None = None
    lead: str | None = None
    date: str | None = None
    captions: str | None = None
    byline: str | None = None
    drop: str | None = None

    def __post_init__(self) -> None:
        for field in (*ROLES, "drop"):
            if selector := getattr(self, field):
                _check(field, selector)

    def hold_on(self, day: Day | None) -> bool:
        """Whether pages fetched on that day had this template; of a page whose day nobody knows the latest is tried."""
        if day is None:
            return self.valid_until is None
        return (self.valid_from or day) <= day <= (self.valid_until or day)


class Site(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of site: `recognise` is a selector that only its pages match."""

    name: str
    recognise: str
    generations: list[Rules]

    def __post_init__(self) -> None:
        _check("recognise", self.recognise)


@cache
def _selector(css: str) -> Select:
    return CSSSelector(css, translator="html")


def _check(field: str, selector: str) -> None:
    try:
        _selector(selector)
    except Exception as error:  # cssselect and lxml have no common one
        raise ValueError(f"{field} có bộ chọn CSS sai: «{selector}» ({error})") from error


@cache
def known(folder: Path) -> list[Site]:
    """The kinds of site of a folder.

    Raises:
        records.RecordError: a file has a mistake; the sentence says in which line.
    """
    return [records.read(file, Site) for file in sorted(folder.glob("*.yml"))]


def mark(root: HtmlElement, page: Page) -> dict[HtmlElement, str]:
    """Leave of the page what its rules select, and say what each part is; nothing happens to a page without rules."""
    day = page.fetched_at.date() if page.fetched_at else None
    for site in known(FOLDER):
        if _selector(site.recognise)(root):
            for rules in site.generations:
                if rules.hold_on(day) and _selector(rules.body)(root):
                    return dict(_selected(root, rules))
    return {}


def _empty(element: HtmlElement) -> None:
    """Leave nothing of an element but what follows it; `drop_tree` writes that anew, and lxml refuses "&#1;" in it."""
    if isinstance(element.tag, str):
        element.clear(keep_tail=True)


def _selected(root: HtmlElement, rules: Rules) -> Iterator[tuple[HtmlElement, str]]:
    for element in _selector(rules.drop)(root) if rules.drop else []:
        _empty(element)
    chosen = [
        (element, role)
        for field, role in ROLES.items()
        if (selector := getattr(rules, field))
        for element in _selector(selector)(root)
    ]
    parts = {element for element, _ in chosen}
    holders = {holder for element in parts for holder in element.iterancestors()}
    holders -= {
        holder for holder in holders if holder in parts or any(above in parts for above in holder.iterancestors())
    }
    for element in [child for holder in holders for child in holder if child not in parts and child not in holders]:
        if element.tag != "head":
            _empty(element)
    yield from chosen
