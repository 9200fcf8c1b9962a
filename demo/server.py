"""The sample sites on loopback: one port a site, so that they look like different hosts."""

import hashlib
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs

import yaml

from demo import attachments
from demo.site import Kind, Page, Publication, Site, read_sites
from demo.spelling import cp1258
from demo.story import Attachment, Story

VIETNAM = timezone(timedelta(hours=7))
VIEWSTATE = "/wEPDwUKLTYxMjM4NDU2N2RkAAAAAAAAAAAAAAAAAAAAAAAAAAA="
SEEN_WORKING = date(2026, 11, 22)
PIXEL = bytes.fromhex("47494638396101000100800000ffffff00000021f90400000000002c00000000010001000002024401003b")
"""What every photo is: a GIF of one white point."""


class SiteServer(ThreadingHTTPServer):
    """One sample site on one port.

    Attributes:
        fault: how it fails, for handlers that play trouble (`bench.soak`).
    """

    daemon_threads = True

    def __init__(self, port: int, site: Site, kind: Kind, stories: list[Story], until: datetime | None) -> None:
        super().__init__(("127.0.0.1", port), SiteHandler)
        self.fault: str | None = None
        self.site, self.kind, self.all_stories = site, kind, stories
        self.hits: Counter[str] = Counter()
        self.show(until)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def show(self, until: datetime | None) -> None:
        """Publish what was online at `until`."""
        self.publication = Publication(self.site, self.kind, self.all_stories, until)


class SiteHandler(BaseHTTPRequestHandler):
    """Answers from the site's table of pages; knows nothing of any CMS."""

    protocol_version = "HTTP/1.1"
    server: SiteServer

    def do_GET(self) -> None:
        self._answer(self.server.publication.find(self.path))

    do_HEAD = do_GET  # noqa: N815 - the name http.server looks for

    def do_POST(self) -> None:
        """Turn a page of a list by `__doPostBack`; the form must bring back the list's view state."""
        form = parse_qs(self.rfile.read(int(self.headers.get("Content-Length", 0))).decode())
        if form.get("__VIEWSTATE") != [VIEWSTATE]:
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, b"Validation of viewstate MAC failed.", "text/plain")
            return
        self._answer(self.server.publication.find(self.path, form.get("__EVENTTARGET", [""])[0]))

    def log_message(self, *_: object) -> None:
        """Keep the terminal for the crawler's report."""

    def _answer(self, page: Page | None) -> None:
        publication = self.server.publication
        if page is None:
            self._answer_unknown()
        elif file := page.variables.get("file"):
            self._send(HTTPStatus.OK, attachments.render(file), attachments.media_type(file))
        else:
            story = page.variables.get("story")
            if story:
                self.server.hits[story.slug] += 1
            text = publication.render(
                page,
                base=self.server.base_url,
                today=publication.until or datetime.now(VIETNAM),
                hits=self.server.hits[story.slug] + len(story.slug) * 7 if story else 0,
                viewstate=VIEWSTATE,
            )
            body = cp1258(text) if self.server.kind.encoding == "cp1258" else text.encode()
            headers = self._validators(body, page) if self.server.kind.validators else {}
            fresh = bool(headers) and self._has(headers)
            status = HTTPStatus.NOT_MODIFIED if fresh else HTTPStatus.OK
            self._send(status, body, self.server.kind.views[page.view].type, headers)

    def _answer_unknown(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/":
            self._send(HTTPStatus.FOUND, b"", "text/plain", {"Location": self.server.publication.url("home")})
        elif path.lower().endswith((".jpg", ".png", ".gif")):
            self._send(HTTPStatus.OK, PIXEL, "image/gif")
        else:
            self._send(HTTPStatus.NOT_FOUND, "Không tìm thấy trang".encode(), "text/html; charset=utf-8")

    @staticmethod
    def _validators(body: bytes, page: Page) -> dict[str, str]:
        story: Story | None = page.variables.get("story")
        shown = [story] if story else page.variables.get("items") or page.variables.get("newest") or []
        headers = {"ETag": f'"{hashlib.sha256(body).hexdigest()[:16]}"'}
        if shown:
            changes = [s.edit.at if s.edit else s.published for s in shown]
            headers["Last-Modified"] = format_datetime(max(changes).astimezone(UTC), usegmt=True)
        return headers

    def _has(self, headers: dict[str, str]) -> bool:
        """Whether the client's copy is the one these validators name."""
        if etag := self.headers.get("If-None-Match"):
            return etag == headers["ETag"]
        since, modified = self.headers.get("If-Modified-Since"), headers.get("Last-Modified")
        return bool(since and modified and parsedate_to_datetime(since) >= parsedate_to_datetime(modified))

    def _send(self, status: HTTPStatus, body: bytes, type_: str, headers: dict[str, str] | None = None) -> None:
        body = b"" if status == HTTPStatus.NOT_MODIFIED else body
        self.send_response(status)
        for name, value in ({"Content-Type": type_, "Content-Length": str(len(body))} | (headers or {})).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class Sites:
    """The running sample sites.

    Attributes:
        ids: identifiers of the sites, as in `demo/sites/`.
    """

    def __init__(self, servers: dict[str, SiteServer]) -> None:
        self._servers = servers
        self.ids = list(servers)

    def server(self, site: str) -> SiteServer:
        """The server of one site."""
        return self._servers[site]

    def base_url(self, site: str) -> str:
        """`http://127.0.0.1:<port>`, without a slash."""
        return self._servers[site].base_url

    def articles(self, site: str) -> dict[str, Story]:
        """Address -> story, of all that is online."""
        server = self._servers[site]
        return {server.base_url + server.publication.url("article", story=s): s for s in server.publication.stories}

    def attachments(self, site: str) -> dict[str, Attachment]:
        """Address -> attachment, of all that is online."""
        server = self._servers[site]
        return {
            server.base_url + server.publication.url("attachment", story=story, file=file): file
            for story in server.publication.stories
            for file in story.attachments
        }

    def show(self, until: datetime | None) -> None:
        """Another night: publish what was online at `until` (`None`: everything), on the same ports."""
        for server in self._servers.values():
            server.show(until)

    def write_sources(self, folder: Path) -> list[Path]:
        """Write the crawler's source file of every site into a folder that exists; return the files."""
        return [_write_source(server, folder / f"{site}.yml") for site, server in self._servers.items()]


@contextmanager
def serve(port: int = 0, until: datetime | None = None) -> Iterator[Sites]:
    """Serve the sample sites on 127.0.0.1 until the context ends.

    Args:
        port: of the first site, the others follow; 0 takes any free ports.
        until: publish only what was online then (aware), and show it as today's date; `None`: everything, today.

    Raises:
        demo.story.ContentError: a content file has a mistake.
        OSError: a port is taken.
    """
    with ExitStack() as stack:
        servers = {}
        for index, (name, (site, kind, stories)) in enumerate(read_sites().items()):
            for file in (file for story in stories for file in story.attachments):
                attachments.render(file)  # here, not in a server's thread: PDFium serves one thread at a time
            server = stack.enter_context(SiteServer(port and port + index, site, kind, stories, until))
            # a short poll, or shutting fourteen servers down one after the other takes seven seconds
            Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
            stack.callback(server.shutdown)
            servers[name] = server
        yield Sites(servers)


def _write_source(server: SiteServer, path: Path) -> Path:
    site, kind, publication = server.site, server.kind, server.publication
    start: list[dict[str, str]] = []
    for view in kind.start:
        if view == "listing":
            pages = [publication.url(view, section=section, page=1) for section in site.sections]
            start += [{"section": server.base_url + page} for page in pages]
        else:
            start.append({view: server.base_url + publication.url(view)})
    source = {
        "id": site.id,
        "name": site.name,
        "kind": site.publisher,
        **({"school": site.school} if site.school else {}),
        "platform": kind.platform,
        "start": start,
        # Loopback needs no politeness, and the demo's user no waiting.
        "politeness": {"delay": 0.0, "budget": 5000},
        "verified": SEEN_WORKING,
        "allow_private": True,
    }
    path.write_text(yaml.safe_dump(source, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path
