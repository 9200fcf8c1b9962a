"""One spelling for all addresses of a page, and the addresses no crawler should walk into."""

import re
import unicodedata
from collections import Counter
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from w3lib.url import canonicalize_url

from crawler.platforms import Platform, rewrite
from crawler.sources import Source, bare_host, hosts

TRACKING = ("utm_*", "fbclid", "gclid", "zarsrc", "PHPSESSID", "jsessionid", "ASPSESSIONID*", "SessionId", "print")
"""Query parameters that are never part of a page's identity, on any platform."""

NON_ASCII = re.compile(r"(?:%[89A-Fa-f][0-9A-Fa-f])+")
SESSION = re.compile(r";jsessionid=[^/?#]*|/\(S\([0-9a-z]{10,40}\)\)", re.IGNORECASE)
"""Session ids in the path: Java servers and cookieless ASP.NET."""

CALENDAR = re.compile(
    r"/(?:calendar|lich-cong-tac|lich-tuan)\b|[?&](?:month|day|calendar\w*|thang|tuan)=\d", re.IGNORECASE
)

FILE = re.compile(r"\.(?:pdf|docx?)$", re.IGNORECASE)
NO_PAGE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|mp[34]|avi|wmv|flv|zip|rar|7z|xlsx?|pptx?|css|js|ico|exe|apk)$", re.IGNORECASE
)
GENERIC_ARTICLE = re.compile(r"(?:[^/-]+-){3,}[^/]*$|[-_/=]\d{3,}(?:\.\w+)?/?$|(?:id|item)=[\w:-]+", re.IGNORECASE)
"""A slug of four words or more, or a number at the end: how most systems name an article."""


def belongs(url: str, source: Source) -> bool:
    """Whether the address is http(s) on one of the source's own hosts; `www.` does not matter."""
    parts = urlsplit(url)
    return parts.scheme in {"http", "https"} and bare_host(parts.netloc) in hosts(source)


def fetchable(url: str, source: Source) -> str:
    """The spelling in which an own address is asked for: scheme and host as in the source file, no fragment, NFC.

    Raises:
        ValueError: the address cannot be parsed.
    """
    decoded = NON_ASCII.sub(lambda escaped: _decode(escaped[0]), SESSION.sub("", url))
    parts = urlsplit(unicodedata.normalize("NFC", decoded))
    host = bare_host(parts.netloc)
    home = next((home for s in source.start if bare_host((home := urlsplit(s.url)).netloc) == host), None)
    if home:
        parts = parts._replace(scheme=home.scheme, netloc=home.netloc.lower())
    return canonicalize_url(urlunsplit(parts))


def canonical(url: str, source: Source, platform: Platform) -> str:
    """The public address that stands for all addresses of one article.

    Raises:
        ValueError: the address cannot be parsed.
    """
    url = rewrite(platform.canonical, fetchable(url, source))
    parts = urlsplit(url)
    if not parts.query:
        return url
    dropped = (*TRACKING, *platform.drop)
    kept = [(n, v) for n, v in parse_qsl(parts.query, keep_blank_values=True) if not _among(n, dropped)]
    return canonicalize_url(urlunsplit(parts._replace(query=urlencode(kept))))


def is_front(url: str, source: Source) -> bool:
    """Whether the address is the site's front page or one of the source's start addresses."""
    url = fetchable(url, source)
    return urlsplit(url).path in {"", "/"} or url in {fetchable(start.url, source) for start in source.start}


class Origins:
    """Where a site really answers, learned from its redirects: `https`, or with `www.`, whatever the source file says.

    Without it every address of such a site would be asked for twice.
    """

    def __init__(self) -> None:
        self._of: dict[str, tuple[str, str]] = {}

    def learn(self, asked: str, target: str) -> None:
        """Note a redirect that changed nothing but scheme and host."""
        old, new = urlsplit(asked), urlsplit(target)
        if (old.path, old.query) == (new.path, new.query):
            self._of[bare_host(new.netloc)] = new.scheme, new.netloc

    def at(self, url: str) -> str:
        """The address as the site itself spells it."""
        parts = urlsplit(url)
        scheme, host = self._of.get(bare_host(parts.netloc), (parts.scheme, parts.netloc))
        return urlunsplit(parts._replace(scheme=scheme, netloc=host))


def is_trap(url: str) -> bool:
    """Whether an address looks like one of an endless supply: calendars, growing paths, heaps of parameters."""
    parts = urlsplit(url)
    segments = Counter(segment for segment in parts.path.split("/") if segment)
    return (
        len(url) > 1500
        or segments.total() > 16
        or max(segments.values(), default=0) > 2
        or parts.query.count("&") > 12
        or bool(CALENDAR.search(url))
    )


def _among(name: str, patterns: tuple[str, ...]) -> bool:
    name = name.lower()
    return any(name.startswith(p[:-1].lower()) if p.endswith("*") else name == p.lower() for p in patterns)


def _decode(escaped: str) -> str:
    try:
        return bytes.fromhex(escaped.replace("%", "")).decode("utf-8")
    except UnicodeDecodeError:
        return escaped
