"""For programs: Atom feeds of new conferences and of changes in schools' standing, robots.txt, llms.txt.

Ids of entries are made from identifiers of the database, not from the address it happens to be served at; times are
those of the runs that read the fact, so a rebuild makes nothing new.
"""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from datasette import Request, Response, hookimpl
from datasette.app import Datasette
from jinja2 import Environment

CONFERENCES = """
SELECT 'events/' || c.id AS path, 'events/' || c.id AS name, c.label AS title,
  c.start, c.type, c.cluster_name, c.host_name, max(r.started_at) AS updated
FROM conferences c
JOIN event_reports e ON e.event_id = c.id
JOIN facts f ON f.id = e.id
JOIN runs r ON r.id = f.first_run_id
GROUP BY c.id ORDER BY updated DESC, c.sort_date DESC, c.id LIMIT 50
"""
STANDING = """
SELECT 'articles/' || c.article_id || '?fact=' || c.fact_id AS path, 'changes/' || c.run_id || '/' || c.fact_id AS name,
  t.name || ': ' || c.summary AS title, r.started_at AS updated, claims.quote
FROM changes c
JOIN terms t ON t.id = c.change
JOIN runs r ON r.id = c.run_id
LEFT JOIN claims ON claims.id = c.fact_id
WHERE c.kind = 'claim' ORDER BY c.run_id DESC, c.fact_id DESC LIMIT 100
"""
FEEDS = {
    "conferences": ("Hội nghị mới", CONFERENCES),
    "standing": ("Thay đổi về tình trạng trường chuẩn", STANDING),
}


def urn(name: str) -> str:
    """An identifier that stays the same wherever the database is served."""
    return uuid5(NAMESPACE_URL, f"thidua/{name}").urn


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Add the filter `urn`, and JSON that keeps Vietnamese letters as they are."""
    env.filters["urn"] = urn
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False}


async def feed(datasette: Datasette, request: Request) -> Response:
    """One of `FEEDS` as Atom (RFC 4287), the name is in the address."""
    name = request.url_vars["feed"]
    title, query = FEEDS[name]
    database = datasette.get_database("thidua")
    entries = list((await database.execute(query)).rows)
    build = (await database.execute("select built_at from build")).single_value()
    home = datasette.absolute_url(request, "/").rstrip("/")
    values = {"name": name, "title": title, "entries": entries, "built_at": build, "home": home}
    return Response(
        await datasette.render_template("feed.xml", values, request=request),
        content_type="application/atom+xml; charset=utf-8",
    )


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
        (r"^/robots\.txt$", text("robots.txt")),
        (r"^/llms\.txt$", text("llms.txt")),
    ]
