"""Words of a sentence with their offsets, and lexicons of phrases that are looked up word by word."""

import re
from collections.abc import Iterable, Iterator
from string import ascii_uppercase
from typing import Generic, TypeVar

from nlp.records import Stretch
from nlp.text.folding import fold_key

_ACCENTED = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐÐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
UPPER = "A-Z" + _ACCENTED
"""The capital letters of Vietnamese, for a character class."""

# A capitalised word, another word or a number, a sign. "K'Brếp", "H' Hen": the apostrophe belongs to the name.
# "T.Ư" is "TƯ": its stop once cut "Ban Tổ chức T.Ư" in two. With the spaces nothing is left out: the lengths tell the
# offsets.
_PARTS = re.compile(rf"[{UPPER}](?:(?<=T)\.[ƯW]\b|\w?\w?['’]\w*|\w*)|\w+|[^\w\s]|\s+")
_CAPITALS = frozenset(ascii_uppercase + _ACCENTED)
_SIGNS = frozenset(",.;:)")
_PHRASE = re.compile(r"\w{1,3}'\w*|\w+|[^\w\s]")

Value = TypeVar("Value")


class Token(Stretch, frozen=True):
    """A word, a number or one sign: offsets into the text, folded form, begins with a capital, is all capitals."""

    low: str
    upper: bool
    caps: bool


def tokenise(text: str, folded: str, start: int, end: int) -> list[Token]:
    """The tokens of `text[start:end]`; `folded` is `fold(text)`."""
    found: list[Token] = []
    # Most chunks are one word, or one with a sign behind it: what the pattern need not look at takes half of the time.
    for chunk in text[start:end].split(" "):
        end = start + len(chunk)
        if chunk.isalnum():
            low = folded[start:end]
            upper = low != chunk and chunk[0] in _CAPITALS
            found.append(Token(start, end, low, upper, upper and end - start > 1 and chunk.isupper()))
        elif chunk and chunk[-1] in _SIGNS and chunk[:-1].isalnum():
            last = end - 1
            low = folded[start:last]
            upper = chunk[0] in _CAPITALS
            found.append(Token(start, last, low, upper, upper and last - start > 1 and chunk.isupper()))
            found.append(Token(last, end, chunk[-1], False, False))
        elif chunk:
            found += _parts(chunk, folded, start)
        start = end + 1
    return found


def _parts(chunk: str, folded: str, start: int) -> Iterator[Token]:
    for part in _PARTS.findall(chunk):
        end = start + len(part)
        if part[0] in _CAPITALS:
            yield Token(start, end, folded[start:end].replace(".", ""), True, end - start > 1 and part.isupper())
        elif not part.isspace():
            yield Token(start, end, folded[start:end], False, False)
        start = end


def closing(tokens: list[Token], at: int, end: int) -> int | None:
    """The first ")" among the tokens `at` to `end`, as many as there are of them."""
    return next((index for index in range(at, min(end, len(tokens))) if tokens[index].low == ")"), None)


def _words(phrase: str) -> list[str]:
    return _PHRASE.findall(fold_key(phrase))


class _Node(Generic[Value]):
    __slots__ = ("following", "value")

    def __init__(self) -> None:
        self.following: dict[str, _Node[Value]] = {}
        self.value: Value | None = None


class Lexicon(Generic[Value]):
    """Phrases with a value each; `longest` finds the longest one that begins at a token. Case does not matter.

    `first` holds the words that phrases begin with, for a quick look before a slow one; `words` those that are one.
    """

    def __init__(self, phrases: Iterable[tuple[str, Value]]) -> None:
        root = _Node[Value]()
        self.phrases = dict(phrases)
        for phrase, value in self.phrases.items():
            node = root
            for word in _words(phrase):
                node = node.following.setdefault(word, _Node())
            node.value = value
        self._following = root.following
        self.first = frozenset(root.following)
        self.words = frozenset(word for word, node in root.following.items() if node.value is not None)

    def longest(self, tokens: list[Token], at: int) -> tuple[Value, int] | None:
        """The value of the longest phrase that begins at token `at`, and the token after it."""
        count = len(tokens)
        node = self._following.get(tokens[at].low) if at < count else None
        found = None
        while node is not None:
            at += 1
            if node.value is not None:
                found = node.value, at
            if not node.following or at == count:
                break
            node = node.following.get(tokens[at].low)
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
        begun = [at for at in range(start, end) if tokens[at].low in first]
        return any(self.longest(tokens, at) for at in begun)


def phrases(words: Iterable[str]) -> Lexicon[bool]:
    """A lexicon that only says whether a phrase is in it."""
    return Lexicon((word, True) for word in words)


def word_tuples(words: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Phrases as tuples of folded words."""
    return frozenset(tuple(_words(word)) for word in words)


class Endings:
    """Phrases of four words at most that may stand before a token; `phrases` are their folded words."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self.phrases = word_tuples(phrases)
        self._last = frozenset(words[-1] for words in self.phrases)

    def before(self, tokens: list[Token], at: int, start: int = 0) -> int:
        """How many words the longest has that stands just before token `at` and not before `start`; 0 for none."""
        if at <= start or tokens[at - 1].low not in self._last:
            return 0
        words = tuple([token.low for token in tokens[max(at - 4, start) : at]])
        return next((size for size in range(len(words), 0, -1) if words[-size:] in self.phrases), 0)
