"""Archived pages, as they came: text to read and to compare, with nothing that runs, loads or leads away by itself.

The header `sandbox` (`web.plugins.safety`) is the wall; taking out what could load something is the second one, for
browsers open connections for `<link rel=preconnect>` whatever a policy says. A public site does not show them: they
belong to their publishers.
"""

import asyncio
from pathlib import Path

from datasette import Forbidden, NotFound, Request, Response, hookimpl
from datasette.app import Datasette
from lxml import etree, html

from crawler.archive import ArchiveError, read
from crawler.page import Page
from extract.article import NotAnArticle
from extract.encoding import decode
from web.dates import vietnamese
from web.plugins.safety import presentable
from web.profile import is_public

_LOADING = (
    *("script", "link", "meta", "base", "iframe", "frame", "object", "embed", "applet", "template", "style"),
    *("img", "source", "video", "audio", "svg", "math"),
)
_SAFE_ATTRIBUTES = {"href", "title", "alt", "colspan", "rowspan", "lang", "dir", "id"}


async def replay(datasette: Datasette, request: Request) -> Response:
    """The archived page whose number in `captures` is in the address."""
    if is_public(datasette):
        raise Forbidden("Trang gốc đã lưu chỉ xem được ở bản chạy riêng.")
    database = datasette.get_database("thidua")
    row = (
        await database.execute(
            "select warc, warc_offset, captured from captures where id = ?", [request.url_vars["id"]]
        )
    ).first()
    if row is None:
        raise NotFound("Không có bản lưu này.")
    try:
        page = await asyncio.to_thread(read, Path(database.path).parent / "archive" / row["warc"], row["warc_offset"])
    except ArchiveError as error:
        raise NotFound(str(error)) from error
    if "html" not in page.headers.get("content-type", "html"):
        return Response(
            page.body, content_type="application/octet-stream", headers={"content-disposition": "attachment"}
        )
    return Response(await asyncio.to_thread(harmless, page, row["captured"]), content_type="text/html; charset=utf-8")


def harmless(page: Page, captured: str) -> str:
    """The page's own HTML without what loads, runs or looks; a line before it says what this is."""
    try:
        text, _ = decode(page.body, page.headers.get("content-type", ""))
    except NotAnArticle:  # no encoding makes Vietnamese of it
        text = page.body.decode("utf-8", "replace")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        root = html.document_fromstring("<p></p>")
    etree.strip_elements(root, *_LOADING, with_tail=False)
    for element in root.iter(etree.Element):
        for name in set(element.attrib) - _SAFE_ATTRIBUTES:
            del element.attrib[name]
        if not element.get("href", "http:").lower().startswith(("http:", "https:")):
            del element.attrib["href"]
    banner = html.fragment_fromstring("<p></p>")
    banner.text = f"Bản lưu, chỉ còn chữ, của {page.url}, tải về {vietnamese(captured)}."
    body = root.find("body")
    (root if body is None else body).insert(0, banner)
    return str(presentable(f'<!DOCTYPE html>\n<meta charset="utf-8">{html.tostring(root, encoding="unicode")}'))


@hookimpl
def register_routes() -> list[tuple[str, object]]:
    """Where archived pages are."""
    return [(r"^/luu/(?P<id>\d+)$", replay)]
