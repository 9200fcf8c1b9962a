"""The words beside predicates that decide what those are worth: `nlp/data/claims.yml`, by the module that looks."""

import re
from functools import cache
from typing import TYPE_CHECKING

from nlp.data import load
from nlp.reading import ITEM_MARK

_NAMED = re.compile(r"\{\{(\w+)\}\}")


class Words:
    """The patterns of one module, each an attribute."""

    def __init__(self, named: dict[str, re.Pattern[str]]) -> None:
        self.__dict__.update(named)

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> re.Pattern[str]: ...


@cache
def _modules() -> dict[str, dict[str, str]]:
    return load("claims.yml", dict[str, dict[str, str]])


def patterns(module: str) -> Words:
    """The patterns that a module of this package looks for; `{{name}}` stands for one before it."""
    named = {"item_mark": ITEM_MARK}
    for name, pattern in _modules()[module].items():
        named[name] = _NAMED.sub(lambda other: named[other[1]], pattern)
    return Words({name: re.compile(pattern) for name, pattern in named.items()})
