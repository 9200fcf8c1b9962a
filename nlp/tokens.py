"""Words of a sentence with their offsets, and lexicons of phrases that are looked up word by word."""

import re
from collections.abc import Iterable
from importlib.resources import files
from string import ascii_uppercase
from typing import Generic, TypeVar

import yaml

from nlp.folding import fold_key
from nlp.records import Record

_ACCENTED = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐÐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
UPPER = "A-Z" + _ACCENTED
"""The capital letters of Vietnamese, for a character class."""

# A capitalised word, another word or a number, a sign. "K'Brếp", "H' Hen": the apostrophe belongs to the name.
# "T.Ư" is "TƯ": its stop once cut "Ban Tổ chức T.Ư" in two. With the spaces nothing is left out: the lengths tell the
# offsets, which takes .85 of the time that a match object each does.
_PARTS = re.compile(rf"[{UPPER}](?:(?<=T)\.[ƯW]\b|\w?\w?['’]\w*|\w*)|\w+|[^\w\s]|\s+")
_CAPITALS = frozenset(ascii_uppercase + _ACCENTED)
_PHRASE = re.compile(r"\w{1,3}'\w*|\w+|[^\w\s]")

Value = TypeVar("Value")


class Token(Record, frozen=True):
    """A word, a number or one sign: offsets into the text, folded form, begins with a capital, is all capitals."""

    start: int
    end: int
    low: str
    upper: bool
    caps: bool


def tokenise(text: str, folded: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`; `folded` is `fold(text)`."""
    found = []
    last = start
    for part in _PARTS.findall(text, start, end):
        first, last = last, last + len(part)
        if part[0] in _CAPITALS:
            caps = last - first > 1 and part.isupper()
            found.append(Token(first, last, folded[first:last].replace(".", ""), True, caps))
        elif not part.isspace():
            found.append(Token(first, last, folded[first:last], False, False))
    return found


def _words(phrase: str) -> list[str]:
    return _PHRASE.findall(fold_key(phrase))


class _Node(Generic[Value]):
    __slots__ = ("following", "value")

    def __init__(self) -> None:
        self.following: dict[str, _Node[Value]] = {}
        self.value: Value | None = None


class Lexicon(Generic[Value]):
    """Phrases with a value each; `longest` finds the longest one that begins at a token. Case does not matter.

    `first` holds the words that phrases begin with, for a quick look before a slow one.
    """

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        root = _Node[Value]()
        for phrase, value in phrases:
            node = root
            for word in _words(phrase):
                node = node.following.setdefault(word, _Node())
            node.value = value
        self._following = root.following
        self.first = frozenset(root.following)

    def longest(self, tokens: list[Token], at: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that begins at token `at`, and the token after it."""
        count = len(tokens)
        node = self._following.get(tokens[at].low) if at < count else None
        if node is None:
            return None
        found = None
        while node:
            at += 1
            if node.value is not None:
                found = node.value, at
            node = node.following.get(tokens[at].low) if at < count else None
        return found

    def end(self, tokens: list[Token], at: int) -> int:
        """The token after the longest phrase that begins at `at`; `at` itself where none does."""
        if at >= len(tokens) or tokens[at].low not in self.first:
            return at
        found = self.longest(tokens, at)
        return found[1] if found else at

    def among(self, tokens: list[Token], start: int, end: int) -> bool:
        """Whether a phrase begins at one of the tokens `start` to `end`."""
        first = self.first
        return any(tokens[at].low in first and self.longest(tokens, at) for at in range(start, end))


def phrases(words: Iterable[str]) -> Lexicon[bool]:
    """A lexicon that only says whether a phrase is in it."""
    return Lexicon((word, True) for word in words)


def word_tuples(words: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Phrases as tuples of folded words, for `ends_with`."""
    return frozenset(tuple(_words(word)) for word in words)


def ends_with(tokens: list[Token], at: int, start: int, endings: frozenset[tuple[str, ...]]) -> bool:
    """Whether one of the `endings`, of four words at most, stands just before token `at` and not before `start`."""
    words = tuple([token.low for token in tokens[max(at - 4, start) : at]])
    return words[-1:] in endings or words[-2:] in endings or words[-3:] in endings or words in endings


def load(name: str) -> dict[str, list[str]]:
    """A data file of `nlp/data/`: lists of phrases by name."""
    lists: dict[str, list[str]] = yaml.load(files("nlp").joinpath("data", name).read_bytes(), Loader=yaml.CSafeLoader)
    return lists
