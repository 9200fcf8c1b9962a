"""Addresses that outlive a merge: what is now part of another event, person or document answers with where that is."""

import re
from collections.abc import Awaitable

from datasette import NotFound, Request, Response, hookimpl
from datasette.app import Datasette

_ROW = re.compile(r"/thidua/(events|people|documents)/(\d{1,18})(\.\w+)?")
# An event, a person and a document bear the smallest id of what they are made of. Where a report is no longer read from
# its article, the event that the article tells of now is the best answer.
_NOW = {
    "events": (
        "SELECT event_id FROM event_reports WHERE id = ?1 UNION ALL SELECT * FROM (SELECT r.event_id FROM facts f "
        "JOIN event_reports r ON r.article_id = f.article_id WHERE f.id = ?1 AND f.kind = 'event_report' "
        "ORDER BY r.parent_report_id IS NOT NULL, r.id) LIMIT 1"
    ),
    "people": "SELECT person_id FROM participants WHERE id = ?1",
    "documents": "SELECT document_id FROM citations WHERE id = ?1",
}


@hookimpl
def handle_exception(datasette: Datasette, request: Request, exception: Exception) -> Awaitable[Response | None] | None:
    """Redirect for good instead of "not found"; nothing else is our business."""
    asked = _ROW.fullmatch(request.path)
    return _moved(datasette, *asked.groups("")) if asked and isinstance(exception, NotFound) else None


async def _moved(datasette: Datasette, table: str, identifier: str, suffix: str) -> Response | None:
    found = (await datasette.get_database("thidua").execute(_NOW[table], [int(identifier)])).first()
    if found is None or found[0] == int(identifier):
        return None
    return Response.redirect(datasette.urls.path(f"/thidua/{table}/{found[0]}{suffix}"), status=301)
