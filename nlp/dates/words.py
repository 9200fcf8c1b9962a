"""The words around dates: `nlp/data/date_words.yml`, and `nlp/data/date_patterns.yml` by the module that looks."""

import re

from nlp.data import Words, patterns, single
from nlp.dates.forms import HOUR, PART
from nlp.reading import ITEM_START
from nlp.text.searches import looked_for

SINGLE = single("date_words.yml")


def words_of(module: str) -> Words[str, re.Pattern[str]]:
    """The patterns that a module of this package looks for."""
    return patterns("date_patterns.yml", module, {"hour": HOUR, "part": PART, "item_start": ITEM_START}, looked_for)
