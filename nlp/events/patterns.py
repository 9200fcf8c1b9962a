"""What the modules of this package look for: `nlp/data/event_patterns.yml`, by the module that looks."""

import re
from functools import cache

from nlp.data import Words, patterns
from nlp.dates.forms import PART_OF_DAY
from nlp.events.lexicon import lexicon, words
from nlp.reading import ITEM_MARK
from nlp.text.searches import looked_for


@cache
def _named() -> dict[str, str]:
    data = lexicon()
    lists = {name: words(found) for name in data.__struct_fields__ if isinstance(found := getattr(data, name), list)}
    return lists | {"nouns": words(data.nouns), "item_mark": ITEM_MARK, "part_of_day": PART_OF_DAY}


def sought(module: str) -> Words[re.Pattern[str]]:
    """The patterns that a module looks for; each is asked as a compiled pattern is, however it is looked for."""
    return patterns("event_patterns.yml", module, _named(), looked_for)
