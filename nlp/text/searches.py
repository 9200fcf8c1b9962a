"""Regular expressions looked for in long texts: tried only where a word that they begin with stands.

`re` tries a pattern that begins with `\\b`, a lookbehind or something optional at every character, for 50 to 200 ns
each; a literal is found at 1 ns a character. So `Search` works out of the pattern itself which literals its matches
begin with, looks for those first, and finds what `re` would find; `Ending` looks at those they end with.
"""

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any

import ahocorasick

from nlp.text.literals import Literals

_FEW = 5  # literals up to which one search for each is quicker than an automaton for all


class Search:
    """A regular expression with `search` and `finditer` as `re.Pattern` has them.

    It must not match the empty string, have no flag but `re.MULTILINE`, and begin with no digits but ASCII's.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.regex = re.compile(pattern, flags)
        self.heads = heads(pattern)
        self._automaton = ahocorasick.Automaton()
        if len(self.heads) > _FEW:
            for head in self.heads:
                self._automaton.add_word(head, len(head) - 1)
            self._automaton.make_automaton()

    def finditer(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The matches in `text` from `pos` up to `endpos`, none overlapping another."""
        if not self.heads:
            return self.regex.finditer(text, pos, endpos)
        starts = self._starts(text, pos, endpos)
        return self.at(starts, text, endpos) if starts else iter(())

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The first match."""
        if not self.heads:
            return self.regex.search(text, pos, endpos)
        for start in self._starts(text, pos, endpos):
            if match := self.regex.match(text, start, endpos):
                return match
        return None

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The match that begins at `pos`."""
        return self.regex.match(text, pos, endpos)

    def at(self, starts: list[int], text: str, endpos: int) -> Iterator[re.Match[str]]:
        """The matches that begin at one of `starts`, none overlapping another."""
        end = 0
        for start in starts:
            if start >= end and (match := self.regex.match(text, start, endpos)):
                yield match
                end = match.end()

    def _starts(self, text: str, pos: int, endpos: int) -> list[int]:
        """Where a head stands, in order; no two at one place, as none begins another."""
        endpos = min(endpos, len(text))
        starts: list[int] = []
        if len(self.heads) <= _FEW:
            for head in self.heads:
                start = text.find(head, pos, endpos)
                while start >= 0:
                    starts.append(start)
                    start = text.find(head, start + 1, endpos)
        elif pos < endpos:  # of a text in part the automaton would copy the whole: 5 µs each time
            starts = [pos + last - before for last, before in self._automaton.iter(text[pos:endpos])]
        if len(starts) > 1:
            starts.sort()
        return starts


class TextSearch(Search):
    """One that is looked for in whole articles: its heads are found in the pass over the text that finds all literals,
    and to look for it again, or where none stands, costs nothing.

    Raises:
        ValueError: its matches may begin with anything.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        super().__init__(pattern, flags)
        if not self.heads:
            raise ValueError(f"no words that every match begins with: {pattern}")
        self._literals = Literals({head: len(head) - 1 for head in self.heads})
        self._text, self._found = "", list[int]()

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The first match."""
        if text is not self._text:
            self._look_through(text)
        found = self._found
        for at in range(bisect_left(found, pos), len(found)):
            if found[at] >= endpos:
                break
            if match := self.regex.match(text, found[at], endpos):
                return match
        return None

    def _starts(self, text: str, pos: int, endpos: int) -> list[int]:
        if text is not self._text:
            self._look_through(text)
        found = self._found
        return found[bisect_left(found, pos) : bisect_left(found, endpos)] if found else found

    def _look_through(self, text: str) -> None:
        self._text = text
        self._found = [last - before for last, before in self._literals.find(text)]
        self._found.sort()


class Ending:
    """A regular expression that a stretch of text ends with, spaces behind it aside; no digits but ASCII's end it.

    Raises:
        ValueError: it may end with spaces alone, which are aside.
    """

    def __init__(self, pattern: str) -> None:
        self.regex = re.compile(rf"(?:{pattern})\s*$")
        self.tails = tuple(tail.rstrip() for tail in tails(pattern))
        if "" in self.tails:
            raise ValueError(f"a pattern that may end with spaces alone: {pattern}")
        self._size = min(map(len, self.tails), default=0)
        self._last = frozenset(tail[len(tail) - self._size :] for tail in self.tails)  # asked first: of a hundred tails

    def search(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The match, as `re.Pattern.search` finds it."""
        if self.tails:
            stretch = text[pos:endpos].rstrip()
            if stretch[-self._size :] not in self._last or not stretch.endswith(self.tails):
                return None
        return self.regex.search(text, pos, endpos)


# hypothesis reads patterns with it as well; what is unknown here counts as "may be anything".
_parser = import_module("re._parser")
_Node = tuple[Any, Any]
_Begun = set[tuple[str, bool]]
"""What a match may begin with, and whether that may be all that this part of the pattern stands for."""

_ANYTHING: _Begun = {("", False)}
_NO_WIDTH = {"AT", "ASSERT", "ASSERT_NOT"}
_REPEATS = {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}
_SIZES = (9, 6, 3)  # characters of a head: long ones tell more (9: 1 % of all reading), short ones are fewer
# Heads. At 60 two patterns of claims, grown to 61 and 66, were tried at every character: samples took a fifth longer.
_MOST = 150
_TOO_MANY = 2000  # heads that a part of a pattern with figures may have before shorter ones are tried


def heads(pattern: str) -> list[str]:
    """The literals that every match of a pattern begins with one of; empty where some begin with anything."""
    return _edges(list(_parser.parse(pattern)))


def tails(pattern: str) -> list[str]:
    """The literals that every match of a pattern ends with one of; empty where some end with anything."""
    return [edge[::-1] for edge in _edges(_mirrored(_parser.parse(pattern)))]


def _mirrored(nodes: Iterable[_Node]) -> list[_Node]:
    """The pattern for the reversed matches, as far as `_begin` looks at it."""
    return [(name, _mirror(str(name), value)) for name, value in reversed(list(nodes))]


def _mirror(name: str, value: Any) -> Any:
    match name:
        case "SUBPATTERN":
            return (*value[:-1], _mirrored(value[-1]))
        case "BRANCH":
            return value[0], [_mirrored(branch) for branch in value[1]]
        case _ if name in _REPEATS:
            low, high, inner = value
            return low, high, _mirrored(inner)
    return value


def _edges(nodes: list[_Node]) -> list[str]:
    for size in _SIZES:
        found = {head for head, _ in _begin(nodes, size)}
        if "" in found:
            continue
        shortest = sorted(head for head in found if not any(head[:end] in found for end in range(1, len(head))))
        if len(shortest) <= _MOST:
            return shortest
    return []


def _begin(nodes: Iterable[_Node], size: int) -> _Begun:
    found: _Begun = set()
    growing = {""}
    for name, value in nodes:
        if name is _parser.LITERAL:  # as most are; looked at alone, as they cost most
            growing = {head + chr(value) for head in growing}
            if grown := {head for head in growing if len(head) >= size}:
                found |= {(head[:size], False) for head in grown}
                growing -= grown
                if not growing:
                    break
            continue
        if str(name) in _NO_WIDTH:
            continue
        following = _of(str(name), value, size)
        if len(growing) * len(following) > _TOO_MANY:
            return _ANYTHING
        longer = {(head + more, whole) for head in growing for more, whole in following}
        growing = {head for head, whole in longer if whole and len(head) < size}
        found |= {(head[:size], False) for head, whole in longer if not whole or len(head) >= size}
        if not growing:
            break
    return found | {(head, True) for head in growing}


def _of(name: str, value: Any, size: int) -> _Begun:
    match name:
        case "LITERAL":
            return {(chr(value), True)}
        case "IN":
            return set[tuple[str, bool]]().union(*(_character(str(kind), member) for kind, member in value))
        case "SUBPATTERN":
            return _begin(value[-1], size)
        case "BRANCH":
            return set[tuple[str, bool]]().union(*(_begin(branch, size) for branch in value[1]))
        case _ if name in _REPEATS:
            low, high, inner = value
            once = {(head, whole and high == 1) for head, whole in _begin(inner, size)}
            return once if low else once | {("", True)}
    return _ANYTHING


def _character(kind: str, value: Any) -> _Begun:
    if str(value) == "CATEGORY_DIGIT":
        return {(digit, True) for digit in "0123456789"}
    if kind == "RANGE" and value[1] - value[0] < len("0123456789"):
        return {(chr(code), True) for code in range(value[0], value[1] + 1)}
    return {(chr(value), True)} if kind == "LITERAL" else _ANYTHING


_WAYS: dict[str, Callable[[str], Any]] = {"": re.compile, "search": Search, "text": TextSearch, "ending": Ending}
_WAY = re.compile(r"(?:\(\?#(\w+)\))?(.*)", re.DOTALL)


def looked_for(pattern: str) -> Any:
    """A pattern compiled in the way that it begins with: `(?#search)`, `(?#text)` or `(?#ending)`, none for `re`'s."""
    way, rest = _WAY.fullmatch(pattern).groups("")  # type: ignore[union-attr]  # anything matches
    return _WAYS[way](rest)
