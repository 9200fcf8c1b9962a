"""A page's markup to an article.

trafilatura says where the body is; the page's own lines, read by `markup`, say what stands there. So what the library
drops (lead, short paragraphs) or lets in (captions, bylines) is put right line by line.
"""

import math
import re
from functools import cache
from itertools import islice

import lxml.html
import msgspec
from lxml.etree import ElementDefaultClassLookup, XPath
from lxml.html import HtmlElement

from crawler.page import Page
from extract import dates, furniture, markup, metadata, nonarticles, region, sites, stamps, tables, titles
from extract.article import UNDATED, Article, NotAnArticle
from extract.elements import Select
from extract.lines import Line
from extract.metadata import Metadata
from extract.reading import Reading, read
from extract.rules import load

# Without `huge_tree` the parser stops at a depth of 255: no page is that deep but by a bomb or by unclosed font tags.
_PARSER = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
# One class for all elements: which one a form or a label is to be is asked in Python, whenever one is touched (5 %).
_PARSER.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
TAGS = 10_000  # the largest real page met had 1,700
TANGLED = 300_000_000  # see `_tangle`; the largest real page met had 12 million
NAMES = 20_000  # bytes of the attributes of one tag, their values apart: the parser compares each with all others
# Markup is read as bytes: half the size of its text, and a third of the time.
_VALUE = re.compile(rb"""=\s*+(?:"[^"]*+"|'[^']*+')""")
_TAG = re.compile(rb"<[a-zA-Z](?:[^>=]++|" + _VALUE.pattern + rb"|=)*+")
_FONT = re.compile(rb"</?(?:font|o:p|st1:\w+)\b[^<>]*>", re.IGNORECASE)
_DATA_URI = re.compile(rb"data:[\w/+.-]{1,60};base64,[\w/+=%\s]{500,}")
_UNSEEN = re.compile(rb"<(?:script|style|!--)")
_ENDS = {b"<script": b"</script>", b"<style": b"</style>", b"<!--": b"-->"}
_YEAR_GLUED = re.compile(r"(?:19|20)(?<=\D..)\d\d(?=\d\d?[/.-]\d\d?[/.-](?:19|20)\d\d)")
_tags: Select = XPath("count(descendant-or-self::*)")
_size: Select = XPath("string-length()")
_XML_DECLARATION = re.compile(rb"\A\s*<\?xml[^>]*\?>")


def article(text: str, page: Page) -> Article:
    """The article on a page.

    Raises:
        NotAnArticle: `empty`, `too_large`, `listing`, `login`, `blocked`, `error_page` or `no_text`.
    """
    root = parse(text)
    if _tags(root) > TAGS:
        raise nonarticles.refuse("too_large")
    too_deep = any("depth" in error.message for error in list(_PARSER.error_log)[-3:])
    meta = metadata.read(root)
    roles = sites.mark(root, page)
    roles = {**roles, **dict.fromkeys(tables.flatten(root), "row")}
    _unwrap_tables(root)
    body = [markup.key(line) for line in _body(root)]
    shown = nonarticles.check_length(markup.lines(root, markup.holders(root, " ".join(body)), roles))
    lines = furniture.without(dates.put_together([part for line in shown for part in _split_glued(line)]))
    printed = len(list(islice(root.iter("a"), 4))) < 4
    asks_password = root.find(".//input[@type='password']") is not None
    nonarticles.check(lines, meta.titles, status=page.status, asks_password=asks_password)
    short = "\n".join(line.text for line in lines if len(line.text) < 160)
    around = region.around(lines, {k[:80] for k in body}, meta.titles)
    reading = read(around, meta=meta, printed=printed, month_first=stamps.is_month_first(short))
    if not reading.paragraphs:
        raise nonarticles.refuse("no_text")
    found = _article(reading, meta, page.url)
    if too_deep:
        found.remarks.append("Trang lồng thẻ quá sâu: phần sau chỗ sâu nhất không đọc được.")
    return found


def parse(text: str) -> HtmlElement:
    """The tree of a page or of a fragment without html and head.

    Raises:
        NotAnArticle: `empty` where there is nothing to parse, `too_large` where a tag has thousands of attributes.
    """
    source = _FONT.sub(b"", _XML_DECLARATION.sub(b"", text.encode().replace(b"\0", b"")))
    if len(slimmed := slim(source)) > NAMES and any(
        len(_VALUE.sub(b"", tag)) > NAMES for tag in _TAG.findall(slimmed) if len(tag) > NAMES
    ):
        raise nonarticles.refuse("too_large")
    try:
        return lxml.html.document_fromstring(source, parser=_PARSER)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError) as error:
        raise NotAnArticle("empty", "Trang rỗng: không có thẻ hay chữ nào.") from error


def slim(markup: bytes) -> bytes:
    """The markup (UTF-8) of a large page without the scripts, styles, comments and embedded images that make it so."""
    kept: list[bytes] = []
    at = 0
    while unseen := _UNSEEN.search(markup, at):
        kept.append(markup[at : unseen.start()])
        end = markup.find(_ENDS[unseen[0]], unseen.end())
        at = len(markup) if end < 0 else end + len(_ENDS[unseen[0]])
        if b"ld+json" in markup[unseen.end() : unseen.end() + 200]:
            kept.append(markup[unseen.start() : at])
    return _DATA_URI.sub(b"", b"".join([*kept, markup[at:]]))


def _unwrap_tables(root: HtmlElement) -> None:
    """Tables that lay out a page become blocks: trafilatura makes one line with bars of each."""
    for table in list(root.iter("table")):
        if next(table.iterdescendants("table", "img", "p", "br"), None) is not None or len(table.text_content()) > 400:
            if tables.is_frame(table):
                table.set("align", "center")  # as captions are
            for element in list(table.iter("table", "tbody", "tr", "td", "th")):
                element.tag = "div"


@cache
def _is_deeper(depth: int) -> Select:
    return XPath(f"boolean({'/'.join('*' * depth)})")


def _is_tangled(root: HtmlElement) -> bool:
    """Whether `_tangle` would say so; most pages are too small or too shallow for that, which is seen at once."""
    depth = min(math.isqrt(TANGLED // max(int(_size(root)), 1)), 256)
    return bool(_is_deeper(depth)(root)) and _tangle(root) > TANGLED


def _tangle(root: HtmlElement) -> int:
    """Characters of the text times the square of how deep each stands: what it costs to weigh the links of every block.

    The library does so, block by block. Tags left open nest, and 100,000 characters in 250 blocks and links took 4 s.
    """
    total = depth = 0
    for event, element in lxml.etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            depth += 1
            total += 0 if element.tag in ("script", "style") else len(element.text or "") * depth**2
        else:
            depth -= 1
            total += len(element.tail or "") * depth**2
    return total


@cache
def _options() -> object:
    from trafilatura.settings import Extractor  # noqa: PLC0415 - as in `_body`

    # `recall`: by itself trafilatura reads a page a second time to see whether it took too little (15 % of `extract`).
    return Extractor(output_format="python", fast=True, comments=False, recall=True)


def _body(root: HtmlElement) -> list[str]:
    """The lines that trafilatura takes for the body; none where the markup is too tangled to ask it in time."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - 0.3 s that a start without pages need not pay

    if _is_tangled(root):
        return []
    document = bare_extraction(root, options=_options())
    if document is None or not document.text:
        return []
    lines: list[str] = document.text.split("\n")
    return lines


def _split_glued(line: Line) -> list[Line]:
    """Titles with the date glued to them come apart; Liferay's "null" before a title goes."""
    line.text = _YEAR_GLUED.sub(r"\g<0> ", line.text.removeprefix("null "))
    if line.role in ("title", "heading") and (cut := dates.glued(line.text)):
        texts = line.text[:cut].rstrip(" -|,("), line.text[cut:].rstrip(" )")
        return [msgspec.structs.replace(line, text=texts[0]), Line(texts[1], place=line.place)]
    return [line]


def _article(reading: Reading, meta: Metadata, url: str | None) -> Article:
    published, kind = _published(reading, meta, url)
    title = titles.without_topic(reading.title, meta.titles) if reading.title else titles.first_named(meta.titles)
    paragraphs = reading.paragraphs
    return Article(
        title=title,
        published=published,
        published_by=kind,
        authors=reading.authors,
        byline=reading.byline,
        text="\n".join(paragraphs),
        captions=reading.captions,
        site_name=meta.site_name or reading.site_name,
        remarks=[] if published else [UNDATED],
    )


def _published(reading: Reading, meta: Metadata, url: str | None) -> tuple[str | None, str | None]:
    """The time of publication and the kind of evidence that gave it: the heaviest (`weights` in `dates.yml`)."""
    found = [(kind, stamp) for kind, text in meta.times for stamp in list(stamps.stamps(text))[:1]]
    if reading.date and not (reading.date.over and any(stamp.day < reading.date.stamp.day for _, stamp in found)):
        found.insert(0, (dates.evidence_of(reading.date), reading.date.stamp))
    if stamp := stamps.in_address(url or meta.address or ""):
        found.append(("url", stamp))
    if not found:
        return None, None
    kind, best = max(found, key=lambda evidence: load("dates")["weights"][evidence[0]])
    if not best.timed:  # a hidden stamp of the same day may tell the time that the page leaves out
        best = next((stamp for _, stamp in found if stamp.timed and stamp.day == best.day), best)
    return best.value, kind
