"""Cells and headings of tables, queries and views: an identifier becomes a link that bears the name beside it, a day is
written as Vietnamese write it, a column is called by the first words of its description."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from datasette.utils import to_css_class
from markupsafe import Markup, escape

from crawler.records import plain
from db import metadata
from web.dates import is_day, vietnamese

LINK = Markup('<a href="/thidua/{}">{}</a>')

# Column with an identifier: the table it is of, and the columns that may hold its name.
LINKS: dict[str, tuple[str, tuple[str, ...]]] = {
    "article_id": ("articles", ("article_title", "title")),
    "cluster": ("clusters", ("cluster_name",)),
    "document_id": ("documents", ("document_key", "key")),
    "event_id": ("events", ("event", "label")),
    "person_id": ("people", ("name",)),
    "school": ("schools", ("school_name",)),
}
# Of a table or a view: the column that leads somewhere, the one without whose value it does not, and where it leads.
_SCHOOL, _ARTICLE = ("school", "schools/{school}"), ("article_id", "articles/{article_id}")
_WORDS = ("article_id", "articles/{article_id}?fact={claim_id}#f{claim_id}")
_DOCUMENT = ("document_id", "documents/{document_id}")
_STANDING = {
    "school_name": _SCHOOL,
    "cluster": ("cluster", "clusters/{cluster}"),
    "quote": _WORDS,
    "article_id": _ARTICLE,
    "document_id": _DOCUMENT,
}
_LED: dict[str, dict[str, tuple[str, str]]] = {
    "articles": {"title": ("id", "articles/{id}")},
    "cluster_names": {"name": ("cluster", "clusters/{cluster}")},
    "clusters": {"name": ("id", "clusters/{id}")},
    "conferences": {
        "label": ("id", "events/{id}"),
        "cluster_name": ("cluster", "clusters/{cluster}"),
        "host_name": ("host", "schools/{host}"),
    },
    "coverage": {"source": ("source", "sources/{source}")},
    "documents": {"key": ("id", "documents/{id}")},
    "events": {"label": ("id", "events/{id}")},
    "ladder": _STANDING,
    "level1": _STANDING,
    "people": {"name": ("id", "people/{id}")},
    "positions": {"name": ("person_id", "people/{person_id}")},
    "schools": {"name": ("id", "schools/{id}")},
    "sources": {"name": ("id", "sources/{id}")},
}
_CODES = {"status", "recognised"}
_LEADING = {"fact_id"}  # from the words beside it, to their place
_FOR_SORTING = {"preference", "sort_key", "sort_order"}
_AT_LENGTH = {"body", "captions"}  # a row's own page has them; in a table they made rows of half a screen
_BY_DAY = {"sort_date", "date_precision", "year"}
# Of a table that is sorted by day: the column that shows the day as it was told, for which `_BY_DAY` stand in.
_DAY = {
    "articles": "published",
    "conferences": "start",
    "documents": "date",
    "event_reports": "start",
    "events": "start",
}


@cache
def labels() -> dict[str, str]:
    """What columns and parameters are called in Vietnamese."""
    loaded: dict[str, str] = plain(Path(__file__).with_name("labels.yml"))
    return loaded


def heading(column: str, columns: Mapping[str, str] | None) -> str:
    """What a column of a table is called; `columns` describes them."""
    return metadata.heading((columns or {}).get(column, column))


def placed(columns: Iterable[Mapping[str, Any]], table: str) -> list[Mapping[str, Any]]:
    """The columns of a table page worth a place, or the cells of its rows, in the order in which metadata.yml describes
    them: not what only serves to sort or needs a page of its own, nor a code beside the name that leads there."""
    named = [(one["name"] if "name" in one else one["column"], one) for one in columns]
    places, led = _places(table), _LED.get(table, {})
    aside = {name.removesuffix("_name") for name, _ in named if name.endswith("_name")} if led else set()
    aside |= (
        _FOR_SORTING
        | _AT_LENGTH
        | {"id" for code, _ in led.values() if code == "id"}
        | (_BY_DAY if table in _DAY else set())
    )
    kept = [(name, one) for name, one in named if name not in aside and not name.endswith("_code")]
    return [one for _, one in sorted(kept, key=lambda column: places.get(column[0], 0))]


@cache
def _places(table: str) -> dict[str, int]:
    described = metadata.metadata()["databases"]["thidua"]["tables"].get(table, {}).get("columns", {})
    return {column: place for place, column in enumerate(described)}


def sorted_by(column: str, table: str) -> str:
    """What the rows of a table are sorted by under the heading of a column."""
    return "sort_date" if _DAY.get(table) == column else column


def shown(columns: Iterable[str]) -> list[str]:
    """The columns worth a place: not a name that a link beside it bears already, not a code with its name beside it."""
    names = list(columns)
    borne = {name for link in names if link in LINKS for name in LINKS[link][1]}
    borne |= _LEADING if "quote" in names else set()
    return [name for name in names if name not in borne and not (name in _CODES and "status_name" in names)]


def cell(column: str, values: Mapping[str, Any]) -> Markup:
    """One cell of a row as HTML; text from pages is escaped."""
    row = dict(values)
    value = row[column]
    if value is None:
        return Markup("")
    if column in LINKS:
        table, names = LINKS[column]
        label = next((row[name] for name in names if row.get(name)), value)
        return LINK.format(f"{table}/{value}", label)
    if column == "quote" and row.get("fact_id"):
        return LINK.format(_WORDS[1].format(article_id=row["article_id"], claim_id=row["fact_id"]), value)
    if column == "snippet":
        return escape(value).replace("⟦", Markup("<mark>")).replace("⟧", Markup("</mark>"))
    if column == "status_name":
        return Markup('<span class="badge {}">{}</span>').format(row.get("status", ""), value)
    return escape(vietnamese(value) if is_day(value) else value)


def _led(view: str, row: Iterable[Mapping[str, Any]]) -> dict[str, Markup]:
    """The cells of a row that lead to a page; Datasette links what a table refers to, and a row to its own page."""
    values = {cell["column"]: cell["raw"] for cell in row}
    return {
        cell["column"]: LINK.format(
            lead[1].format_map(values), cell["raw"] if cell["value_type"] == "pk" else cell["value"]
        )
        for cell in row
        if (lead := _LED[view].get(cell["column"])) and values.get(lead[0]) is not None
    }


def day_or_value(cell: Mapping[str, Any]) -> Any:
    """What a cell of Datasette's shows: a day as Vietnamese write it, else what Datasette prepared."""
    return vietnamese(cell["raw"]) if is_day(cell["raw"]) else cell["value"]


def tds(row: Iterable[Mapping[str, Any]], table: str = "") -> Markup:
    """The cells of a row of a table page, as Datasette prepares them, in HTML.

    Asked for one by one by the template, 570 of them took 10 of the 41 ms of CPU that a page takes.
    """
    prepared = list(row)
    led = _led(table, prepared) if table in _LED else {}
    cells = (
        f'<td class="col-{to_css_class(cell["column"])} type-{cell["value_type"]}">'
        f"{led.get(cell['column']) or escape(day_or_value(cell))}</td>\n"
        for cell in placed(prepared, table)
    )
    return Markup("".join(cells))  # noqa: S704 -- escaped; a class of CSS is made of a name, a type is Python's
