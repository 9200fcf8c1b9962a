"""Slices of what a component has found: it is in text order, so that no rule need look through all of it."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol, TypeVar


class Spanned(Protocol):
    """Anything found in the text."""

    @property
    def start(self) -> int: ...


S = TypeVar("S", bound=Spanned)
_start = attrgetter("start")  # a lambda takes twice as long, and `within` is asked 150 times an article


def within(found: Sequence[S], start: int, end: int) -> Sequence[S]:
    """Of things in text order, those that begin at `start` or later and before `end`."""
    if not found:
        return found
    first = bisect_left(found, start, key=_start)
    return found[first : bisect_left(found, end, first, key=_start)]


def first_within(found: Sequence[S], start: int, end: int) -> S | None:
    """The first of them."""
    return next(iter(within(found, start, end)), None)


def index_at(found: Sequence[S], offset: int, after: int = 0) -> int:
    """The index of the first that begins at `offset` or later; none before index `after` does."""
    return bisect_left(found, offset, after, key=_start)


def last_before(found: Sequence[S], offset: int) -> S | None:
    """Of things in text order, the last that begins before `offset`."""
    count = bisect_left(found, offset, key=_start)
    return found[count - 1] if count else None
