"""What a page's head says of itself: titles, times, authors. None of it is believed alone."""

import json
import re
from collections.abc import Iterator
from typing import Any

import msgspec
from lxml.etree import XPath
from lxml.html import HtmlElement

from extract.elements import Select
from extract.lines import normalise, squeeze
from extract.rules import load
from extract.stamps import stamps

_dated: Select = XPath(".//*[@itemprop='datePublished']")
_PUBLISHED = re.compile(r"(?<![\w-])(?:published|entry-date)(?![\w-])")  # the classes of hAtom and of WordPress


class Metadata(msgspec.Struct):
    """Everything found, in the order found; `times` pairs the kind of evidence with what it says."""

    titles: list[str] = []
    times: list[tuple[str, str]] = []
    authors: list[str] = []
    site_name: str | None = None
    address: str | None = None


def read(root: HtmlElement) -> Metadata:
    """The metadata of a parsed page."""
    found = Metadata()
    for item in _json_ld(root):
        _read_json_ld(found, item)
    for meta in root.iter("meta"):
        _read_meta(found, meta)
    for element in _dated(root):
        if element.tag != "meta":
            get = element.get
            time = get("datetime") or get("content") or get("title") or str(element.text_content())
            found.times.append(("itemprop", time))
    shown = root.findall(".//time[@datetime]")
    for element in shown:
        if _PUBLISHED.search(element.get("class", "")) or element.get("pubdate") is not None:
            found.times.append(("itemprop", element.get("datetime", "")))
    if len(shown) == 1:  # several are of other articles
        text = str(shown[0].text_content())
        found.times.append(("itemprop", text if next(stamps(text), None) else shown[0].get("datetime", "")))
    for link in root.iterfind(".//link[@rel='canonical']"):
        found.address = link.get("href") or found.address
    for title in root.iterfind(".//head/title"):
        _add(found.titles, title.text)
    return found


def _read_json_ld(found: Metadata, item: dict[str, Any]) -> None:
    _add(found.titles, item.get("headline"))
    if isinstance(time := item.get("datePublished"), str):
        found.times.append(("json-ld", time))
    authors = item.get("author")
    for author in authors if isinstance(authors, list) else [authors]:
        _add(found.authors, author.get("name") if isinstance(author, dict) else author)


def _read_meta(found: Metadata, meta: HtmlElement) -> None:
    get = meta.get
    name, content = (get("property") or get("name") or get("itemprop") or "").lower(), get("content")
    if name in load("markup")["meta"]["times"] and content:
        found.times.append(("itemprop" if get("itemprop") else "meta", content))
    elif name == "og:site_name" and content:
        found.site_name = squeeze(normalise(content))
    elif name == "og:url":
        found.address = content
    for key, values in (("titles", found.titles), ("authors", found.authors)):
        if name in load("markup")["meta"][key]:
            _add(values, content)


def _add(values: list[str], value: object) -> None:
    if isinstance(value, str) and (text := squeeze(normalise(value))) and text not in values:
        values.append(text)


def _json_ld(root: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in root.iterfind(".//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        graph = data.get("@graph", data) if isinstance(data, dict) else data
        for item in graph if isinstance(graph, list) else [graph]:
            if isinstance(item, dict) and "Article" in str(item.get("@type")):
                yield item
