"""What a list page, a feed or a sitemap leads to."""

import html
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

import lxml.etree
from form2request import form2request
from lxml.html import HtmlElement
from scrapy.http import Request, TextResponse
from scrapy.utils.sitemap import Sitemap

from crawler.ledger import Role
from crawler.platforms import Platform, matches
from crawler.sources import Source
from crawler.urls import FILE, GENERIC_ARTICLE, NO_PAGE, belongs, canonical, fetchable, is_trap

MANY_LINKS = 3000
"""More links than any list shows; what comes after them is not looked at."""

ENTRY = 1500
"""More characters than the entry of one article on a list has."""

DATE = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b")
MAYBE_FILE = re.compile(rb"\.pdf|\.docx?|download|attachment|-file", re.IGNORECASE)
"""Without any of these a page links to no file: not worth taking it apart."""

POSTBACK = re.compile(r"__doPostBack\(\s*(?:'|&#39;)([^']*)(?:'|&#39;)\s*,\s*'([^']*)'")
OLDER = re.compile(
    r"[»›>→]{1,2}|(trang )?(sau|tiếp|tiếp theo|kế tiếp)\W*|next\W*|(tin |bài )?cũ hơn\W*|older\W*", re.IGNORECASE
)


MENU = re.compile(r"(?<![a-z])(menu|nav|navbar|navigation|header|footer|breadcrumbs?)(?![a-z])", re.IGNORECASE)
MENU_TAGS = {"nav", "header", "footer"}
WORD = re.compile(r"\w+")
SECTION = re.compile(
    r"\b(tin tức|tin bài|bản tin|sự kiện|hoạt động|thi đua|tin nhà trường|tin trong|thời sự|chính trị|xây dựng đảng"
    r"|thông báo|nghiên cứu|đào tạo)\b",
    re.IGNORECASE,
)
"""Words of the links to sections that may carry what we look for."""

LOADED = re.compile(r"""\.load\(\s*['"]([^'"\s]+)['"]""")
"""Where a script gets a part of the page from: on SharePoint portals the list of news."""


class Link(NamedTuple):
    """A way to an article.

    Attributes:
        url: its canonical address.
        href: the address of the link, to be asked for: some servers need parameters that are no part of the identity.
        day: where the list shows it.
    """

    url: str
    href: str
    day: date | None = None


def articles(response: TextResponse, source: Source, platform: Platform) -> list[Link]:
    """Links to articles on a list page, in the order of the page, each once."""
    anchors = [a for selector in platform.items for a in _select(response, selector)]
    found = list(_articles(anchors, response, source, platform, known_place=True))
    if not found:
        found = list(_articles(_anchors(response), response, source, platform, known_place=False))
    return list({link.url: link for link in reversed(found)}.values())[::-1]


def _articles(
    anchors: list[HtmlElement], response: TextResponse, source: Source, platform: Platform, *, known_place: bool
) -> Iterator[Link]:
    for anchor in anchors[:MANY_LINKS]:
        link = _own(anchor.get("href", ""), response, source, platform)
        if not link or FILE.search(link.url):
            continue
        if platform.article:
            fits = matches(platform.article, link.url)
        else:
            fits = known_place or (bool(GENERIC_ARTICLE.search(link.url)) and _is_title(anchor))
        if fits:
            yield link._replace(day=_day_near(anchor))


def feed(response: TextResponse, source: Source, platform: Platform) -> list[Link]:
    """Links of an RSS or Atom feed. Its dates are not used: NukeViet writes the month where the minutes belong."""
    parser = lxml.etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    root = lxml.etree.fromstring(response.body, parser)
    if root is None:
        return []
    links = []
    for item in root.iterfind(".//{*}item"):
        links += [link.text or "" for link in item.iterfind("{*}link")]
    for entry in root.iterfind(".//{*}entry"):
        links += [
            link.get("href", "") for link in entry.iterfind("{*}link") if link.get("rel", "alternate") == "alternate"
        ]
    own = (_own(link.strip(), response, source, platform) for link in links[:MANY_LINKS])
    return list({link.url: link for link in own if link}.values())


def sitemap(response: TextResponse, source: Source, platform: Platform) -> tuple[list[Link], list[str]]:
    """Articles of a sitemap, last changed first, and further sitemaps of an index."""
    try:
        entries = Sitemap(response.body)
    except (StopIteration, lxml.etree.XMLSyntaxError):
        return [], []
    # `lastmod` orders them, but is no day of publication: an old article edited yesterday bears yesterday's date.
    listed = [(entry.get("lastmod", ""), entry["loc"]) for entry, _ in zip(entries, range(50_000), strict=False)]
    listed.sort(key=lambda entry: entry[0], reverse=True)
    if entries.type == "sitemapindex":
        return [], [fetchable(loc, source) for _, loc in listed[:50] if belongs(loc, source)]
    links = []
    for _, loc in listed:
        link = _own(loc, response, source, platform)
        if link and (matches(platform.article, link.url) if platform.article else GENERIC_ARTICLE.search(link.url)):
            links.append(link)
    return links, []


def sections(response: TextResponse, source: Source, platform: Platform) -> list[tuple[str, Role]]:
    """Feeds and news sections of a site, from its home page and the habits of its system; a dozen at most."""
    found: dict[str, Role] = {response.urljoin(path): "feed" for path in platform.feeds}
    for link in _select(response, "link[type='application/rss+xml'], link[type='application/atom+xml']"):
        found[response.urljoin(link.get("href", ""))] = "feed"
    for anchor in _anchors(response):
        if SECTION.search(_text(anchor)) and len(_text(anchor).split()) <= 8:
            found.setdefault(response.urljoin(anchor.get("href", "")), "list")
    for script in response.xpath("//script/text()").getall():
        for loaded in LOADED.findall(script[:ENTRY]):
            found.setdefault(response.urljoin(html.unescape(loaded)), "list")
    own = [(fetchable(url, source), role) for url, role in found.items() if belongs(url, source) and not is_trap(url)]
    return own[:12]


def older(response: TextResponse, source: Source, platform: Platform, page: int) -> Request | None:
    """The request for the list's next page, which has the number `page`; `None` on the last."""
    anchors = [a for selector in platform.next for a in _select(response, selector)] or _pagers(response, page)
    for anchor in anchors:
        href = anchor.get("href", "")
        if postback := POSTBACK.search(href):
            return _postback(response, postback[1], postback[2])
        url = response.urljoin(href)
        if href and not href.startswith("#") and belongs(url, source) and not is_trap(url):
            request = Request(fetchable(url, source))
            if request.url != fetchable(response.url, source):
                return request
    return None


def attachments(response: TextResponse, source: Source, platform: Platform) -> list[str]:
    """Files of an article on the source's own hosts, ten at most."""
    if not MAYBE_FILE.search(response.body):
        return []
    anchors = [a for selector in platform.attachments for a in _select(response, selector)]
    anchors += [a for a in _anchors(response) if FILE.search(a.get("href", "").partition("?")[0])]
    urls = (response.urljoin(anchor.get("href", "")) for anchor in anchors[:MANY_LINKS])
    return list(dict.fromkeys(fetchable(url, source) for url in urls if belongs(url, source)))[:10]


def _postback(response: TextResponse, target: str, argument: str) -> Request | None:
    """Press a WebForms link: the form goes back with its hidden state and the name of what was pressed."""
    form = next(iter(response.xpath("//form[.//input[@name='__VIEWSTATE']]")), None)
    if form is None:
        return None
    data = {"__EVENTTARGET": target, "__EVENTARGUMENT": argument}
    request: Request = form2request(form, data=data, click=False).to_scrapy(callback=None)
    request.meta["postback"] = f"{target}${argument}" if argument else target
    return request


def _pagers(response: TextResponse, page: int) -> list[HtmlElement]:
    """Links that look like "next page": `rel=next`, an arrow, or the number of the wanted page."""
    rel = _select(response, "link[rel=next], a[rel=next]")
    anchors = _anchors(response)
    numbered = [a for a in anchors if _text(a) == str(page)]
    # After its tenth number a GridView of ASP.NET has "..." for the eleventh page.
    number = re.compile(rf"(?<!\d){page}(?!\d)")
    hidden = [a for a in anchors if _text(a) in {"...", "…"} and number.search(a.get("href", ""))]
    return rel or numbered or hidden or [a for a in anchors if OLDER.fullmatch(_text(a))]


def _own(href: str, response: TextResponse, source: Source, platform: Platform) -> Link | None:
    """A link that may be followed."""
    try:
        url = response.urljoin(href)
        if not belongs(url, source) or NO_PAGE.search(url) or is_trap(url) or matches(platform.skip, url):
            return None
        return Link(canonical(url, source, platform), fetchable(url, source))
    except ValueError:
        return None


def _anchors(response: TextResponse) -> list[HtmlElement]:
    root = response.selector.root
    return [] if root is None else list(islice((a for a in root.iter("a") if _has_href(a)), MANY_LINKS))


def _select(response: TextResponse, selector: str) -> list[HtmlElement]:
    return [found.root for found in response.css(selector)[:MANY_LINKS] if _has_href(found.root)]


def _has_href(element: HtmlElement) -> bool:
    return 0 < len(element.get("href", "")) < 2000


def _text(anchor: HtmlElement) -> str:
    text = unicodedata.normalize("NFC", "".join(anchor.itertext()))  # windows-1258 decodes to combining marks
    return " ".join(text.split())


def _is_title(anchor: HtmlElement) -> bool:
    """Whether a link's text is long enough for a headline, and not in a menu, where sections have long names, too."""
    if len(WORD.findall(_text(anchor))) < 5:
        return False
    around = (anchor, *islice(anchor.iterancestors(), 6))
    return not any(e.tag in MENU_TAGS or MENU.search(f"{e.get('class', '')} {e.get('id', '')}") for e in around)


def _day_near(anchor: HtmlElement) -> date | None:
    """The first day written in the list entry around a link."""
    for element in islice(anchor.iterancestors(), 4):
        text = ""
        for piece in element.itertext():
            text += piece
            if len(text) > ENTRY:  # no entry of a list, but what holds them all
                return None
        if found := DATE.search(text):
            try:
                return date(int(found[3]), int(found[2]), int(found[1]))
            except ValueError:
                return None
    return None
