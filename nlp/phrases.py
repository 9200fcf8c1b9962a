"""Many phrases found in one pass, as a regular expression of a thousand alternatives would, only much faster."""

from collections.abc import Mapping
from typing import Generic, NamedTuple, TypeVar

import ahocorasick

T = TypeVar("T")


class Hit(NamedTuple, Generic[T]):
    """A phrase at `start` to `end`, and what it stands for."""

    start: int
    end: int
    value: T


class Phrases(Generic[T]):
    """A set of folded phrases, each with a value; spaces around a dash are free."""

    def __init__(self, values: Mapping[str, T]) -> None:
        self.automaton = ahocorasick.Automaton()
        for phrase, value in values.items():
            for spelling in {phrase, *(phrase.replace("-", dash) for dash in (" - ", "- ", " -"))}:
                self.automaton.add_word(spelling, (len(spelling), value))
        self.automaton.make_automaton()

    def find(self, folded: str) -> list[Hit[T]]:
        """The phrases in a folded text that are whole words: the leftmost, of those the longest, none overlapping."""
        hits: list[Hit[T]] = []
        for last, (length, value) in self.automaton.iter(folded):
            start, end = last + 1 - length, last + 1
            if (start and _joins(folded[start - 1])) or (end < len(folded) and _joins(folded[end])):
                continue
            keep = len(hits)
            while keep and hits[keep - 1].start >= start:
                keep -= 1
            if not keep or hits[keep - 1].end <= start:
                hits[keep:] = [Hit(start, end, value)]
        return hits


def _joins(char: str) -> bool:
    return char.isalnum() or char == "_"
