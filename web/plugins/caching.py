"""Every answer is a function of the build, the code and the address: one ETag says that all three are as they were,
and what was answered once is answered again without asking the database.
"""

import hashlib
from collections import OrderedDict
from pathlib import Path
from typing import Any, NamedTuple

from asgi_gzip import GZipMiddleware
from datasette import hookimpl
from datasette.app import Datasette

from web.feedback import contact
from web.plugins.safety import Asgi, Wrapper
from web.profile import is_public

_FOLDER = Path(__file__).parent.parent
_FILES = sorted(path for path in (*_FOLDER.rglob("*"), _FOLDER.parent / "metadata.yml") if path.is_file())
_CODE = hashlib.sha256(repr([(path.name, path.stat().st_mtime_ns) for path in _FILES]).encode()).hexdigest()[:12]

KEPT_BYTES = 32_000_000
"""Of pages, as they travel, of one build: some thousands."""

_COMPRESSION = 6  # of zlib: 9, its default, takes three times as long for one per cent


class Page(NamedTuple):
    """A whole answer."""

    headers: list[tuple[bytes, bytes]]
    body: bytes


class Pages:
    """Pages of one build by address; the longest unasked are forgotten first."""

    def __init__(self) -> None:
        self._pages: OrderedDict[object, Page] = OrderedDict()
        self._bytes = 0

    def get(self, address: object) -> Page | None:
        """The page, if it is known still."""
        if address in self._pages:
            self._pages.move_to_end(address)
        return self._pages.get(address)

    def put(self, address: object, page: Page) -> None:
        """Keep a page, unless it has no address or would displace many others."""
        if address is None or address in self._pages or len(page.body) > KEPT_BYTES // 32:
            return
        self._pages[address] = page
        self._bytes += len(page.body)
        while self._bytes > KEPT_BYTES:
            self._bytes -= len(self._pages.popitem(last=False)[1].body)


async def etag(datasette: Datasette) -> bytes:
    """The validator of all pages over this build, as this site shows it; weak, for they are compressed on the way."""
    build = (await datasette.databases["thidua"].execute("select built_at, last_run_id from build")).first()
    shown = repr((tuple(build), is_public(datasette), contact(datasette)))
    return f'W/"{_CODE}-{hashlib.sha256(shown.encode()).hexdigest()[:12]}"'.encode()


@hookimpl(tryfirst=True)  # the innermost: each build has its own, an answer never bears another's validator
def asgi_wrapper(datasette: Datasette) -> Wrapper:
    """Compress, add the ETag to what went well, answer with 304 or a page kept without any work."""
    pages, tags = Pages(), list[bytes]()
    seconds = datasette.setting("default_cache_ttl")
    control = (b"cache-control", f"max-age={seconds}".encode() if seconds else b"no-cache")

    def wrap(app: Asgi) -> Asgi:
        compressed: Asgi = GZipMiddleware(app, compresslevel=_COMPRESSION)

        async def cached(scope: dict[str, Any], receive: Any, send: Any) -> None:
            if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
                await app(scope, receive, send)
                return
            if not tags:
                tags.append(await etag(datasette))
            asked = dict(scope["headers"])
            if tags[0] in asked.get(b"if-none-match", b"").split(b", "):
                await _answer(send, 304, [(b"etag", tags[0])])
                return
            address = _address(scope, asked)
            if page := pages.get(address):
                await _answer(send, 200, *page)
                return
            headers = list[tuple[bytes, bytes]]()

            async def tagged_send(message: dict[str, Any]) -> None:
                if message["type"] == "http.response.start" and message["status"] == 200:
                    headers.extend([*((name.lower(), value) for name, value in message["headers"]), (b"etag", tags[0])])
                    if b"cache-control" not in dict(headers):
                        headers.append(control)
                    message = {**message, "headers": list(headers)}
                elif dict(headers).get(b"content-type", b"").startswith(b"text/html"):
                    if message.get("more_body") or b"set-cookie" in dict(headers):
                        headers.clear()  # in pieces, or for one reader
                    else:
                        pages.put(address, Page(headers, message["body"]))
                await send(message)

            await compressed(scope, receive, tagged_send)

        return cached

    return wrap


def _address(scope: dict[str, Any], asked: dict[bytes, bytes]) -> object | None:
    """What an answer depends on beside the build (feeds and links to JSON name the host); `None` for somebody known."""
    if scope["method"] != "GET" or b"cookie" in asked or b"authorization" in asked:
        return None
    return scope["raw_path"], scope["query_string"], asked.get(b"host"), b"gzip" in asked.get(b"accept-encoding", b"")


async def _answer(send: Any, status: int, headers: list[tuple[bytes, bytes]], body: bytes = b"") -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
