"""What `nlp/people` and `nlp/participants` look for: `nlp/data/people_patterns.yml`, by the module that looks."""

import re

from nlp.data import Words, patterns
from nlp.reading import ITEM_MARK, ITEM_START
from nlp.text.searches import looked_for
from nlp.text.tokens import UPPER

_NAMED = {"item_mark": ITEM_MARK, "item_start": ITEM_START, "upper": UPPER}


def words_of(module: str, **named: str) -> Words[str, re.Pattern[str]]:
    """The patterns that a module of the two packages looks for."""
    return patterns("people_patterns.yml", module, _NAMED | named, looked_for)
