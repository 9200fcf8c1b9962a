"""For programs: Atom feeds of new conferences and of changes in schools' standing, robots.txt, llms.txt."""

from collections.abc import Awaitable, Callable
from typing import Any

from datasette import Request, Response, hookimpl
from datasette.app import Datasette
from jinja2 import Environment

from db.feeds import FEEDS, atom


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Make JSON keep Vietnamese letters as they are."""
    env.policies["json.dumps_kwargs"] = {"ensure_ascii": False}


async def feed(datasette: Datasette, request: Request) -> Response:
    """One of `FEEDS`; the name is in the address."""
    name, home = request.url_vars["feed"], datasette.absolute_url(request, "/").rstrip("/")
    document = await datasette.get_database("thidua").execute_fn(lambda db: atom(db, name, home))
    return Response(document, content_type="application/atom+xml; charset=utf-8")


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
