"""For programs: Atom feeds of new conferences and of changes in schools' standing, calendars, robots.txt, llms.txt."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from datasette import NotFound, Request, Response, hookimpl
from datasette.app import Datasette
from jinja2 import Environment

from db.calendars import Listed, calendar
from db.feeds import FEEDS, atom

CALENDAR = """
SELECT e.id, e.label, e.type, e.status, e.start, e.end, e.place,
  (SELECT group_concat(a.url, char(10)) FROM event_reports r JOIN articles a ON a.id = r.article_id
   WHERE r.event_id = e.id) AS urls
FROM events e WHERE e.parent_id IS NULL AND e.id IN (
  SELECT id FROM events WHERE cluster = :owner UNION SELECT id FROM events WHERE host = :owner)
ORDER BY e.sort_date DESC, e.id DESC LIMIT 500
"""
OWNER = "SELECT name FROM schools WHERE id = :owner UNION ALL SELECT name FROM clusters WHERE id = :owner"


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Make JSON keep Vietnamese letters as they are."""
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False}


async def feed(datasette: Datasette, request: Request) -> Response:
    """One of `FEEDS`; the name is in the address."""
    name, home = request.url_vars["feed"], datasette.absolute_url(request, "/").rstrip("/")
    document = await datasette.get_database("thidua").execute_fn(lambda db: atom(db, name, home))
    return Response(document, content_type="application/atom+xml; charset=utf-8")


async def ics(datasette: Datasette, request: Request) -> Response:
    """The newest events of the cluster or school in the address as iCalendar (RFC 5545)."""
    database = datasette.get_database("thidua")
    owner = {"owner": request.url_vars["owner"]}
    name = (await database.execute(OWNER, owner)).first()
    if name is None:
        raise NotFound("Không có cụm hay trường nào mang mã này.")
    rows = (await database.execute(CALENDAR, owner)).rows
    events = [Listed(**{**dict(row), "urls": (row["urls"] or "").split()}) for row in rows]
    stamp = datetime.fromisoformat((await database.execute("select built_at from build")).single_value())
    return Response(calendar(name["name"], events, stamp), content_type="text/calendar; charset=utf-8")


def text(template: str) -> Callable[..., Awaitable[Response]]:
    """A route that answers with a template of plain text."""

    async def answer(datasette: Datasette, request: Request) -> Response:
        values = {"home": datasette.absolute_url(request, "/").rstrip("/"), "metadata": datasette.metadata("databases")}
        return Response.text(await datasette.render_template(template, values, request=request))

    return answer


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Where the feeds and texts are."""
    return [
        (rf"^/feed/(?P<feed>{'|'.join(FEEDS)})\.atom$", feed),
        (r"^/lich/(?P<owner>[a-z0-9-]+)\.ics$", ics),
        (r"^/robots\.txt$", text("robots.txt")),
        (r"^/llms\.txt$", text("llms.txt")),
    ]
