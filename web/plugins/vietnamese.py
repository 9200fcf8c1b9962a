"""Datasette's own pages in Vietnamese: its templates, and the script of its tables, with the words of
`web/datasette.yml` put for theirs.

Datasette has no translations; templates of our own instead of its would be its logic written again.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import datasette
from datasette import Response, hookimpl
from jinja2 import BaseLoader, Environment

from crawler.records import plain
from web.cells import heading

TEMPLATES = Path(datasette.__file__).parent / "templates"
TABLE_SCRIPT = TEMPLATES.parent / "static" / "table.js"
WORDS: dict[str, dict[str, Any]] = plain(Path(__file__).parent.parent / "datasette.yml")

_SAID = re.compile(r'"[^"]*"|\b(?:' + "|".join(sorted(WORDS["said"], key=len, reverse=True)) + r")\b|\w+")


class Translated(BaseLoader):
    """Another loader, with words put for others in the templates that are Datasette's."""

    def __init__(self, loader: BaseLoader) -> None:
        self.loader = loader

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """As `jinja2.BaseLoader` has it."""
        source, path, is_current = self.loader.get_source(environment, template)
        if path and Path(path).parent == TEMPLATES:
            source = _translated(source, WORDS["templates"].get(template, {}))
        return source, path, is_current

    def list_templates(self) -> list[str]:
        """As `jinja2.BaseLoader` has it."""
        return self.loader.list_templates()


def _translated(source: str, words: dict[str, str]) -> str:
    for english, vietnamese in words.items():
        source = source.replace(english, vietnamese)
    return source


def said(sentence: str, columns: Mapping[str, str] | None = None) -> str:
    """What Datasette says of a choice of rows, in Vietnamese; what it quotes stays as it is.

    Args:
        columns: what describes the columns of the table: they are called as its headings call them.
    """

    def translated(found: re.Match[str]) -> str:
        word = found[0]
        if word in (columns or {}) and word not in WORDS["said"]:
            called = heading(word, columns)
            return called[0].lower() + called[1:]
        return str(WORDS["said"].get(word, word))

    return _SAID.sub(translated, sentence)


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Load through `Translated`; add the filter `said`."""
    if env.loader:
        env.loader = Translated(env.loader)
    env.filters["said"] = said


async def table_script() -> Response:
    """The script that makes the menu of a column."""
    source = _translated(TABLE_SCRIPT.read_text("utf-8"), WORDS["table.js"])
    return Response(source, content_type="text/javascript; charset=utf-8")


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Plugins' routes come before Datasette's own."""
    return [(r"^/-/static/table\.js$", table_script)]
