"""Markup to lines: what stands on a page, in reading order, with what the markup says each line is."""

import re
from collections.abc import Container, Mapping
from typing import NamedTuple

from lxml.etree import XPath
from lxml.html import HtmlElement

from extract import byline, elements, people
from extract.dates import date_line
from extract.elements import Select
from extract.lines import Line, normalise, squeeze
from extract.stamps import stamps
from extract.titles import names_site

_long_texts: Select = XPath(".//text()[string-length() >= 60 and not(parent::script)]")
_WORD = re.compile(r"\w+")
_DAY_END, _TIME_START = re.compile(r"(?<!\d)(?:19|20)\d\d\Z"), re.compile(r"\d\d?[:h]\d\d|[\d.,]+ (?:lượt|lần|view)")
_LINE_END, _GAP = re.compile(r"\n"), re.compile(r"\n[^\S\n]*\n\s*")


class _Open(NamedTuple):
    """What holds for text inside the elements now open."""

    role: str
    block: bool
    linked: bool
    styled: bool
    bold: bool
    preserved: bool  # line ends of the source are shown
    path: tuple[int, ...]  # see `Line.path`


class _Builder:
    """Collects runs of text into lines; an image marks the line after it."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.parts: list[str] = []
        self.open = [_Open("", False, False, False, False, False, ())]
        self.blocks = 0  # met so far
        self.marked = [0, 0, 0]  # characters linked, styled, bold
        self.pictured = 0
        self.edge = False  # an element has just begun or ended
        self.gap = True  # the next line begins a block; after a single `br` it goes on with the last one

    def add(self, text: str | None) -> None:
        if not text:
            return
        if self.open[-1].preserved and "\n" in text:
            first, *others = (_GAP if _GAP.search(text) else _LINE_END).split(text)
            self._append(first)
            for paragraph in others:
                self.close()
                self._append(paragraph)
        else:
            self._append(text)

    def _append(self, text: str) -> None:
        if self.edge and text and self.parts and _is_glued(self.parts[-1], text):
            self.parts.append(" ")
        self.edge = False
        self.parts.append(text)
        opened = self.open[-1]
        for i, mark in enumerate((opened.linked, opened.styled, opened.bold)):
            self.marked[i] += mark * len(text)

    def close(self) -> None:
        if not self.parts:
            return
        raw = sum(map(len, self.parts))
        if raw and (text := squeeze(normalise("".join(self.parts)))):
            linked, styled, bold = (count / raw for count in self.marked)
            line = Line(text, place=len(self.lines), gap=self.gap, links=linked, path=self.open[-1].path)
            line.role = self.open[-1].role
            line.pictured, line.styled = self.pictured, styled > 0.8
            if not line.role and bold > 0.8 and not (line.pictured and line.styled):
                line.role = "heading"
            self.lines.append(line)
            self.pictured = 0
            self.gap = True
        self.parts.clear()
        self.marked = [0, 0, 0]

    def enter(self, element: HtmlElement, role: str) -> None:
        """An element opens; one that begins a block or a role ends the line before it."""
        outer = self.open[-1]
        told = len(self.lines)
        apart = elements.is_apart(element)
        block = elements.is_block(element) or (apart and _is_dated(element) and _is_title("".join(self.parts)))
        if block or role != outer.role:
            self.close()
        elif apart:
            self.parts.append(" ")
        self.edge = True
        self.pictured += element.tag in elements.tags("pictures")
        linked, bold = element.tag == "a", element.tag in ("b", "strong")
        styled, preserved = (
            outer.styled or elements.is_styled(element) or elements.is_picture_box(element),
            outer.preserved or elements.is_preserved(element),
        )
        self.blocks += 1
        path = (*outer.path, self.blocks) if block and element.tag != "br" else outer.path
        self.open.append(_Open(role, block, outer.linked or linked, styled, outer.bold or bold, preserved, path))
        if block:
            self.gap = element.tag != "br" or len(self.lines) == told
        if shown := elements.time_shown(element):
            for child in list(element):
                element.remove(child)
        self.add(shown or element.text)

    def leave(self, element: HtmlElement) -> None:
        """The element last entered ends."""
        if self.open[-1].block or self.open[-1].role != self.open[-2].role:
            self.close()
            self.gap |= element.tag != "br"
        elif elements.is_apart(element):
            self.parts.append(" ")
        self.edge = True
        self.open.pop()


def key(text: str) -> str:
    """What of a text survives any handling of its blanks and punctuation."""
    return "".join(_WORD.findall(text))


def holders(root: HtmlElement, body: str) -> set[HtmlElement]:
    """The elements that hold a third of the body (given as the `key` of its text): no furniture, whatever their names.

    VnExpress calls its main column "sidebar-1".
    """
    weights: dict[HtmlElement, int] = {}
    total = 0
    for text in _long_texts(root):
        if key(text[:120])[:60] not in body:
            continue
        beside = text.getparent()
        inner = beside.getparent() if text.is_tail else beside
        total += len(text)
        for holder in [inner, *inner.iterancestors()]:
            weights[holder] = weights.get(holder, 0) + len(text)
    return {element for element, weight in weights.items() if weight * 3 >= total}


def lines(
    root: HtmlElement, kept: Container[HtmlElement] = (), roles: Mapping[HtmlElement, str] | None = None
) -> list[Line]:
    """The lines a reader sees; furniture that names itself is left out.

    Names of elements in `kept` mean nothing; of those in `roles` it is known what they are.
    """
    builder = _Builder()
    _read(root, builder, kept, roles or {})
    builder.close()
    return builder.lines


def _read(
    element: HtmlElement, builder: _Builder, kept: Container[HtmlElement], roles: Mapping[HtmlElement, str]
) -> None:
    """Recursion is safe: the parser lets nothing nest deeper than 255."""
    role = _role(element, builder.open[-1].role, kept, roles)
    if role == "furniture":
        return
    builder.enter(element, role)
    for child in element:
        _read(child, builder, kept, roles)
        builder.add(child.tail)
    builder.leave(element)


def _role(element: HtmlElement, outer: str, kept: Container[HtmlElement], roles: Mapping[HtmlElement, str]) -> str:
    """What `elements.role` says, furniture that holds what is told put right."""
    known = element in roles
    role = roles[element] if known else elements.role(element, outer)
    if role in ("title", "heading") and element.tag not in ("h1", "h2") and _is_dated(element):
        role = ""
    if known:
        return role
    if element in kept and role != "caption":  # the long captions of a photo story outweigh its text
        return ""
    if role == "furniture" and (elements.is_gallery(element) or elements.is_part(element) or _is_told(element)):
        return ""
    return role


def _is_glued(before: str, after: str) -> bool:
    """Whether two words of two elements are set apart by style alone: "Ban Biên tập" beside "Xem với cỡ chữ"."""
    if before[-1:].isalpha() and (_TIME_START.match(after) or _begins_dated(after)):
        return True  # a name beside "06:00" or "18/06/2024"
    if _DAY_END.search(before) and after[0].isdigit():
        return True  # "29/09/2025" beside the number of views
    ended = before[-1:].islower() or before[-1:].isdigit() or before[-2:].isupper()
    return ended and after[0].isupper() and after[1:2].islower()


def _is_title(text: str) -> bool:
    """Whether what stands in one line with a date may be a title and is no byline."""
    return len(text.split()) > 4 and byline.labelled(squeeze(normalise(text))) is None


def _is_told(element: HtmlElement) -> bool:
    """Whether furniture by its name holds the title, or only the date or the author: the "card-toolbar" of Metronic.

    The one that holds both, with a section of the site, is the "footer" that TYPO3 sets under the title.
    """
    if (element.tag in elements.tags("skip") and element.tag != "footer") or elements.is_hidden(element):
        return False
    titles = [str(title.text_content()) for title in element.iter("h1") if next(title.iterancestors("a"), None) is None]
    if len(titles) == 1 and len(titles[0].split()) > 4 and not names_site(squeeze(normalise(titles[0]))):
        return True
    said = _short(element)
    by = "author" in elements.label(element) and people.is_people(said)
    return by or date_line(said) is not None or (next(stamps(said), None) is not None and _is_signed(element))


def _is_signed(element: HtmlElement) -> bool:
    return any(elements.role_of(elements.label(inner)) == "byline" for inner in element.iterdescendants())


def _is_dated(element: HtmlElement) -> bool:
    """Whether a small element is a line that says when the page was published."""
    return date_line(_short(element)) is not None


def _short(element: HtmlElement) -> str:
    """The text of a small element, nothing of one that says much."""
    text = squeeze(normalise(" ".join(element.itertext()))) if len(element) <= 6 else ""
    return text if len(text) < 60 else ""


def _begins_dated(text: str) -> bool:
    first = next(stamps(text), None) if text[0].isdigit() else None
    return first is not None and first.start == 0
