"""What the modules of this package look for: `nlp/data/cluster_patterns.yml`, by the module that looks."""

import re
from functools import cache

from nlp.clusters.years import UNCOUNTED, YEAR
from nlp.data import Words, lists, patterns
from nlp.reading import ITEM_MARK
from nlp.text.alternatives import any_of
from nlp.text.searches import looked_for


@cache
def _named() -> dict[str, str]:
    roles = lists("cluster_roles.yml")
    behind = "|".join(rf"(?<=\b{re.escape(word)} )" for word in roles["short_after"])
    own = {"year": YEAR, "uncounted": UNCOUNTED, "item_mark": ITEM_MARK, "behind": behind}
    own |= {f"cluster_phrases.{name}": "|".join(phrases) for name, phrases in lists("cluster_phrases.yml").items()}
    return own | {f"cluster_roles.{name}": any_of(phrases) for name, phrases in roles.items()}


def words_of(module: str, **named: str) -> Words[str, re.Pattern[str]]:
    """The patterns that a module looks for."""
    return patterns("cluster_patterns.yml", module, _named() | named, looked_for)
