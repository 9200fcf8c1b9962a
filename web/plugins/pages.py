"""What the page templates need: rows by SQL, days as Vietnamese write them, quoted words marked in their text."""

from collections.abc import Iterable
from typing import Any

from datasette import Request, Response, hookimpl
from datasette.app import Datasette
from jinja2 import Environment

from db import linked_data
from web import charts
from web.attendance import attendees, post
from web.cells import LINK, cell, day_or_value, heading, labels, placed, shown, sorted_by, tds
from web.dates import month, vietnamese
from web.feedback import contact, link
from web.generation import CURRENT
from web.outlines import outlines
from web.profile import is_public
from web.quotes import edited, marked


def by(rows: Iterable[Any], column: str) -> dict[Any, Any]:
    """The rows, found by the value of one column."""
    return {row[column]: row for row in rows}


@hookimpl
def prepare_jinja2_environment(env: Environment, datasette: Datasette) -> None:
    """Add the filters `day` (EDTF to dd/mm/yyyy), `month`, `marked`, `edited`, `by`, `heading`, `placed`, `sorted_by`
    and `tds`, what shows the cells of a query, charts, outlines of provinces, people of an event, and
    `sql(query, parameters)`: a list of rows of the published database. Pages of errors have only these.
    """

    async def sql(query: str, parameters: Iterable[Any] | dict[str, Any] = ()) -> list[Any]:
        return list((await CURRENT.get(datasette).get_database("thidua").execute(query, parameters)).rows)

    async def referred(table: str, row: Any) -> dict[str, str]:
        """What a row refers to, by column: links with names, as Datasette has them in its tables only."""
        build, links = CURRENT.get(datasette), {}
        for key in await build.get_database("thidua").foreign_keys_for_table(table):
            column, other = key["column"], key["other_table"]
            if (value := row[column]) is not None:
                named = await build.expand_foreign_keys("thidua", table, column, [value])
                name = named.get((column, value), value)
                links[column] = name if other == "terms" else LINK.format(f"{other}/{value}", name)
        return links

    env.filters["day"] = vietnamese
    env.filters["month"] = month
    env.filters["marked"] = marked
    env.filters["edited"] = edited
    env.filters["by"] = by
    env.filters["tds"] = tds
    env.filters["day_or_value"] = day_or_value
    env.filters["placed"] = placed
    env.filters["sorted_by"] = sorted_by
    env.filters["heading"] = heading
    env.globals.update(
        attendees=attendees,
        cell=cell,
        charts=charts,
        feedback=contact(datasette),
        feedback_link=link,
        labels=labels(),
        linked_data=linked_data,
        outlines=outlines(),
        post=post,
        public=is_public(datasette),
        referred=referred,
        shown=shown,
        sql=sql,
    )


async def home(datasette: Datasette, request: Request) -> Response:
    """The first page. Datasette's own view asks 300 questions about tables before it renders the same template, which
    shows none of the answers: four fifths of the page's time.
    """
    context = {"metadata": datasette.metadata()}
    return Response.html(await datasette.render_template("index.html", context, request=request))


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Where the first page is; `/.json` stays Datasette's."""
    return [(r"^/$", home)]
