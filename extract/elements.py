"""Elements: what a tag, the names a template gives it and its style say of what it holds."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from lxml.html import HtmlElement

from extract.rules import load, pattern
from extract.stamps import stamps

Select = Callable[[HtmlElement], Any]
"""A compiled XPath: asks every element in C, in a thirtieth of the time. What it gives, a list or a number, it says."""
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_PRESERVED = re.compile(r"white-?space\s*[:-]\s*pre", re.IGNORECASE)
_STYLED = re.compile(r"text-align\s*:\s*center|font-style\s*:\s*italic", re.IGNORECASE)


@cache
def tags(key: str) -> frozenset[str]:
    """The tags that `markup.yml` lists under `key`."""
    return frozenset(load("markup")[key])


def label(element: HtmlElement) -> str:
    """The words by which a template names an element."""
    get = element.get
    named = [v for k in ("class", "id", "itemprop", "data-role") if (v := get(k))]
    return " ".join([element.tag, *named] if _is_custom(element) else named)


def _is_custom(element: HtmlElement) -> bool:
    """Whether an application made the tag up, `<app-menu>`: they stand for blocks and tell what these hold."""
    return "-" in element.tag and element.tag not in tags("pictures")


def is_block(element: HtmlElement) -> bool:
    """Whether it begins a line of its own."""
    return element.tag in tags("blocks") or _is_custom(element)


@cache
def role_of(label: str) -> str:
    """`furniture`, or the role of a line inside an element so named; `""` where the name says nothing."""
    if not label or len(label) > 400:
        return ""
    for role in ("caption", "title", "lead", "byline"):
        if pattern("markup", role).search(label):
            return role
    if pattern("markup", "furniture").search(label) and not pattern("markup", "keep").search(label):
        return "furniture"
    return ""


def is_hidden(element: HtmlElement) -> bool:
    """Whether a reader does not see the element, or sees the time of the visit."""
    get = element.get
    named, style = get("class"), get("style")
    if named and pattern("markup", "clock").search(named):
        return True
    if named and pattern("markup", "hidden").search(named) and not pattern("markup", "shown").search(named):
        return True
    return get("hidden") is not None or (style is not None and _HIDDEN.search(style) is not None)


def role(element: HtmlElement, outer: str) -> str:
    """The role of the text in an element that stands in one of the role `outer`; `furniture` for what is left out."""
    tag = element.tag
    if not isinstance(tag, str) or tag in tags("skip") or is_hidden(element):
        return "furniture"
    if tag == "figcaption" or outer == "caption":
        return "caption"
    if tag == "h1":
        return "title"
    named = role_of(label(element)) or ("furniture" if tag == "aside" else "")
    if named:
        return named
    if tag in _HEADINGS and outer == "":
        return "heading"
    return outer


def is_styled(element: HtmlElement) -> bool:
    """Whether it sets its text in the middle or in italics, as captions are."""
    get = element.get
    return (
        element.tag in ("em", "i", "center") or get("align") == "center" or _STYLED.search(get("style", "")) is not None
    )


def is_apart(element: HtmlElement) -> bool:
    """Whether style alone parts its text from what stands beside it."""
    return (
        element.tag in ("time", "abbr", "small")
        or pattern("markup", "apart").search(element.get("class", "")) is not None
    )


def time_shown(element: HtmlElement) -> str | None:
    """The time that a word like "12 tháng trước" stands for, which a reader sees on pointing at it."""
    if element.tag not in ("time", "abbr") or next(stamps(element.text_content()), None):
        return None
    titles = (element.get("title"), element.get("datetime"))
    return next((title for title in titles if title and len(title) < 60 and next(stamps(title), None)), None)


def is_picture_box(element: HtmlElement) -> bool:
    """Whether an element holds a picture and a line or two about it, nothing else."""
    if element.tag not in tags("blocks") or not any(_shows(child) for child in element):
        return False
    return len(element.text_content()) < 300


def _shows(element: HtmlElement) -> bool:
    pictures = tags("pictures")
    return element.tag in pictures or (element.tag in ("a", "p", "span") and any(e.tag in pictures for e in element))


def is_gallery(element: HtmlElement) -> bool:
    """Whether a slider stands between paragraphs and so shows the pictures of the text, not those of the site."""
    parent = element.getparent()
    if parent is None or not pattern("markup", "gallery").search(label(element)):
        return False
    return sum(len(p.text_content()) >= 60 for p in parent.iterchildren("p")) >= 2


def is_part(element: HtmlElement) -> bool:
    """Whether it is named after what it stands in, and so is no furniture: the head of a box that holds the text."""
    words = [pattern("markup", "furniture").search(label(e)) for e in (element, element.getparent()) if e is not None]
    return len(words) == 2 and words[0] is not None and words[1] is not None and words[0][0] == words[1][0]


def is_preserved(element: HtmlElement) -> bool:
    """Whether it shows the line ends of the source."""
    get = element.get
    return element.tag == "pre" or _PRESERVED.search(f"{get('style', '')};{get('class', '')}") is not None
