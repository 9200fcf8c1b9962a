"""The literals that all components look for in an article, found in one pass over its text."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Generic, TypeVar

import ahocorasick

T = TypeVar("T")

_AUTOMATON = ahocorasick.Automaton(ahocorasick.STORE_INTS)
# The sets that each literal, a number in the automaton, belongs to. With sets and values themselves in the automaton a
# pass took half as long again: each hit touched them all over the memory.
_TAKERS: list[list[int]] = []
_SETS: list["Literals[Any]"] = []


class Literals(Generic[T]):
    """Literals with a value each: where they stand in a text.

    A pass takes 200 to 400 µs an article, however little it finds, and is made once for all sets.
    """

    def __init__(self, values: Mapping[str, T]) -> None:
        self._values: dict[int, T] = {}
        for literal, value in values.items():
            number = _AUTOMATON.get(literal, len(_TAKERS))
            if number == len(_TAKERS):
                _AUTOMATON.add_word(literal, number)
                _TAKERS.append([])
            _TAKERS[number].append(len(_SETS))
            self._values[number] = value
        self._index = len(_SETS)
        _SETS.append(self)

    def find(self, text: str) -> list[tuple[int, T]]:
        """The offset of the last character of each, and its value, in the order of the text."""
        values = self._values
        return [(last, values[number]) for last, number in _find(text, len(_SETS))[self._index]]


@lru_cache(maxsize=4)  # a text is asked for by one component after another, short ones (a byline) in between
def _find(text: str, sets: int) -> list[list[tuple[int, int]]]:
    _AUTOMATON.make_automaton()
    found: list[list[tuple[int, int]]] = [[] for _ in range(sets)]
    for hit in _AUTOMATON.iter(text):
        for index in _TAKERS[hit[1]]:
            found[index].append(hit)
    return found
