"""What several tellers agree on."""

from collections import Counter
from collections.abc import Iterable


def most(values: Iterable[str | None]) -> str | None:
    """The value most of them give, of equals the one given first; `None` where none gives any."""
    counted = Counter(value for value in values if value)
    return counted.most_common(1)[0][0] if counted else None
