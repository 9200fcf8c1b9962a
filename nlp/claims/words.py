"""The words beside predicates that decide what those are worth: `nlp/data/claims.yml`, by the module that looks."""

import re

from nlp import data
from nlp.data import Words
from nlp.reading import ITEM_MARK
from nlp.text.searches import looked_for


def patterns(module: str) -> Words[str, re.Pattern[str]]:
    """The patterns that a module of this package looks for."""
    return data.patterns("claims.yml", module, {"item_mark": ITEM_MARK}, looked_for)
