"""What the modules of this package look for: `nlp/data/event_patterns.yml`, by the module that looks."""

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from nlp.data import load
from nlp.dates.forms import PART_OF_DAY
from nlp.events.lexicon import lexicon, words
from nlp.reading import ITEM_MARK
from nlp.text.searches import Ending, Search, TextSearch

_NAMED = re.compile(r"\{\{(\w+)\}\}")
_WAYS: dict[str, Callable[[str], Any]] = {"plain": re.compile, "search": Search, "text": TextSearch, "ending": Ending}


class Words:
    """The patterns of one module, each an attribute that is asked as a compiled pattern is."""

    def __init__(self, named: dict[str, Any]) -> None:
        self.__dict__.update(named)

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> re.Pattern[str]: ...


@cache
def _modules() -> dict[str, dict[str, dict[str, str]]]:
    return load("event_patterns.yml", dict[str, dict[str, dict[str, str]]])


def sought(module: str) -> Words:
    """The patterns that a module looks for; `{{name}}` in one stands for a part, or any word of the lexicon's list."""
    groups = _modules()[module]
    parts = {"item_mark": ITEM_MARK, "part_of_day": PART_OF_DAY}

    def filled(pattern: str) -> str:
        return _NAMED.sub(lambda part: parts.get(part[1]) or words(getattr(lexicon(), part[1])), pattern)

    for name, part in groups.get("parts", {}).items():
        parts[name] = filled(part)
    return Words(
        {name: make(filled(text)) for way, make in _WAYS.items() for name, text in groups.get(way, {}).items()}
    )
