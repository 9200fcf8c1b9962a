"""What several tellers agree on."""

from collections import Counter
from collections.abc import Iterable


def most(values: Iterable[str | None]) -> str | None:
    """The value most of them give, of equals the one given first; `None` where none gives any."""
    given = [value for value in values if value]
    if len(set(given)) <= 1:  # nearly always: a million Counters take longer than reading the rows
        return given[0] if given else None
    return Counter(given).most_common(1)[0][0]
