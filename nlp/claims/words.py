"""The words beside predicates that decide what those are worth: `nlp/data/claims.yml`, by the module that looks."""

import re
from functools import cache

from nlp import data
from nlp.data import Words
from nlp.reading import ITEM_MARK
from nlp.text.searches import Ending, Search

_NAMED = {"item_mark": ITEM_MARK}


def patterns(module: str) -> Words[re.Pattern[str]]:
    """The patterns that a module of this package looks for."""
    return data.patterns("claims.yml", module, _NAMED, re.compile)


@cache
def searches() -> Words[Search]:
    """What is looked for in whole sentences, where a literal that it begins with stands."""
    return data.patterns("claims.yml", "searches", _NAMED, Search)


@cache
def endings() -> Words[Ending]:
    """What words end with, where a literal that it ends with stands."""
    return data.patterns("claims.yml", "endings", _NAMED, Ending)
