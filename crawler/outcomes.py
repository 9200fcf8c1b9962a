"""How one fetch ended: from a status, a body, an exception to one of `ledger.Outcome`, with what was seen."""

import html
import re
from functools import cache
from pathlib import Path
from typing import cast

from parsel import Selector
from scrapy import exceptions
from scrapy.http import Response

from crawler.addresses import ForbiddenAddress
from crawler.ledger import Outcome
from crawler.records import plain


class RedirectLoop(Exception):
    """One address led to the next without end."""


class NoRules(exceptions.IgnoreRequest):  # type: ignore[misc]
    """Nobody knows what robots.txt allows: the request was not sent."""


SHORT = 1200
"""Fewer characters of text than this is a notice, not an article or a list: only then are the signs looked for."""

LARGE = 2**20
"""Bytes of a page that is surely more than a notice."""

STATUSES: dict[int, Outcome] = {
    404: "gone",
    410: "gone",
    401: "blocked",
    403: "blocked",
    429: "blocked",
    451: "blocked",
}
ERRORS: list[tuple[type[Exception] | str, Outcome, str]] = [
    (ForbiddenAddress, "forbidden_address", ""),
    (NoRules, "server_down", ""),
    (exceptions.CannotResolveHostError, "dns", "không phân giải được tên miền"),
    (exceptions.DownloadTimeoutError, "server_down", "máy chủ không trả lời kịp"),
    (exceptions.DownloadConnectionRefusedError, "server_down", "máy chủ từ chối kết nối"),
    (exceptions.ResponseDataLossError, "server_down", "trả lời bị cắt giữa chừng"),
    (exceptions.DownloadCancelledError, "too_large", "trả lời quá lớn"),
    ("Forbidden by robots.txt", "robots", "robots.txt không cho phép"),
    ("exceeded DOWNLOAD_MAXSIZE", "too_large", "trả lời quá lớn sau khi giải nén"),
    (r"\bSSL\b|certificate|OpenSSL|handshake", "tls", "không lập được kết nối TLS tin cậy"),
    (RedirectLoop, "broken", "chuyển hướng vòng quanh"),
    (OSError, "broken", "nội dung nén bị hỏng"),
    (ValueError, "broken", "trả lời không hiểu được"),
]


@cache
def _signs() -> dict[str, re.Pattern[str]]:
    phrases = plain(Path(__file__).with_name("signs.yml")).items()
    return {outcome: re.compile("|".join(map(re.escape, found))) for outcome, found in phrases}


def of_response(response: Response) -> tuple[Outcome, str | None]:
    """The outcome of an answer that is neither 304 nor a redirect, `fresh` if nothing is wrong with it."""
    if response.status >= 500:
        return "server_down", f"máy chủ trả mã {response.status}"
    if response.status >= 400:
        return STATUSES.get(response.status, "broken"), f"máy chủ trả mã {response.status}"
    if response.status >= 300:
        return "broken", f"máy chủ trả mã {response.status} mà không nói chuyển đi đâu"
    if not response.body.strip():
        return "empty", "trang rỗng"
    return of_text(response.body) if b"<" in response.body[:512] else ("fresh", None)


def of_text(body: bytes) -> tuple[Outcome, str | None]:
    """What the page says of itself; a page with text enough for an article is believed."""
    if len(body) > LARGE:
        return "fresh", None
    source = html.unescape(body.decode("utf-8", "replace")).casefold()
    if not any(pattern.search(source) for pattern in _signs().values()):
        return "fresh", None  # nearly all pages: no need to take them apart
    page = Selector(body=body, encoding="utf-8")
    title = (page.xpath("string(//title)").get() or "").casefold()
    asks_password = bool(page.css("input[type=password]"))
    shown = page.xpath("//body//text()[not(ancestor::script or ancestor::style or ancestor::noscript)]").getall()
    text = " ".join(" ".join(shown).split()).casefold()
    for name, pattern in _signs().items():
        if name == "login" and not asks_password:
            continue
        if found := pattern.search(title if len(text) > SHORT else f"{title} {text}"):
            return cast(Outcome, name), f"trang ghi «{found[0]}»"
    return "fresh", None


def of_failure(error: BaseException) -> tuple[Outcome, str]:
    """The outcome of a request that brought no response."""
    seen = f"{type(error).__name__}: {error}"
    for sign, outcome, sentence in ERRORS:
        if isinstance(error, sign) if isinstance(sign, type) else re.search(sign, seen):
            return outcome, f"{sentence} ({str(error)[:200]})" if sentence and str(error) else sentence or str(error)
    return "server_down", f"kết nối hỏng ({type(error).__name__})"
