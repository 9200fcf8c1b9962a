"""The words beside predicates that decide what those are worth: `nlp/data/claims.yml`, by the module that looks."""

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Generic, TypeVar

from nlp.data import load
from nlp.reading import ITEM_MARK
from nlp.text.searches import Ending, Search

_NAMED = re.compile(r"\{\{(\w+)\}\}")
_Compiled = TypeVar("_Compiled")


class Words(Generic[_Compiled]):
    """The patterns of one module, each an attribute."""

    def __init__(self, section: str, compiled: Callable[[str], _Compiled]) -> None:
        named = {"item_mark": ITEM_MARK}
        for name, pattern in _modules()[section].items():
            named[name] = _NAMED.sub(lambda other: named[other[1]], pattern)
        self.__dict__.update({name: compiled(pattern) for name, pattern in named.items() if name != "item_mark"})

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> _Compiled: ...


@cache
def _modules() -> dict[str, dict[str, str]]:
    return load("claims.yml", dict[str, dict[str, str]])


def patterns(module: str) -> Words[re.Pattern[str]]:
    """The patterns that a module of this package looks for; `{{name}}` stands for one before it."""
    return Words(module, re.compile)


@cache
def searches() -> Words[Search]:
    """What is looked for in whole sentences, where a literal that it begins with stands."""
    return Words("searches", Search)


@cache
def endings() -> Words[Ending]:
    """What words end with, where a literal that it ends with stands."""
    return Words("endings", Ending)
