"""The rules of the standard: the patterns of `nlp/data/standard.yml`, each behind the literals that hint at it."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache, reduce
from operator import or_

import msgspec

from nlp.claims.words import patterns
from nlp.data import load
from nlp.records import Record
from nlp.registry import registry
from nlp.text.alternatives import any_of
from nlp.text.literals import Literals
from nlp.text.searches import Search, TextSearch

_NAMED = {
    "<mức>": r"mức (?:độ |thứ )?(?:0?[12]|ii?|một|hai|nhất)\b",
    "<khi>": r"(?:(?:ngay|vào|trong|là|đến|tới|sang|trước|từ|hồi|chậm nhất|muộn nhất) )*(?:(?:cuối|đầu|giữa|hết) )?"
    r"(?:(?:năm|quý|tháng|ngày|nhiệm kỳ|giai đoạn) (?:\d|[ivx]+\b|nay|tới|sau|này|ngoái)|20\d\d)",
    "<có>": r"(?:đã|vừa|mới(?= (?:được|đạt))|được|đạt|công nhận|trường|chính trị|chuẩn|mức|độ|0?[12]|ii?|rồi)",
    "<hội đồng>": r"hội đồng(?! (?:nhân dân|khoa học|thi đua|nghiệm thu|chấm|coi thi|tuyển|quản trị|bầu cử|sư phạm))",
    "<ai>": r"(?:(?!(?:các|những|nhiều|số|mấy|vài|nhà)\b)\w+ ){0,3}?(?:trường|đơn vị) (?:nào )?",
}

# Predicates whose beginnings ("đạt ", "55") stand everywhere.
_OFTEN = {"voted", "progress"}


class Hints:
    """Where literals stand in a text, each with the bits of the rules that it hints at."""

    def __init__(self, found: list[tuple[int, int]]) -> None:
        self._ends = [last for last, _ in found]
        self._bits = [bits for _, bits in found]
        self._known: dict[tuple[int, int], int] = {}

    def within(self, start: int, end: int) -> int:
        """The bits of the hints whose last character lies between two offsets."""
        if (known := self._known.get((start, end))) is not None:
            return known  # each clause is asked for three times
        first = bisect_left(self._ends, start)
        bits = reduce(or_, self._bits[first : bisect_left(self._ends, end, first)], 0)
        self._known[start, end] = bits
        return bits


class Rule(Record, frozen=True):
    """Patterns, and the bit that says that one of their hints is near."""

    bit: int
    pattern: Search


class _Patterns(msgspec.Struct, forbid_unknown_fields=True):
    hints: list[str]
    patterns: list[str]


class _Rules(msgspec.Struct, forbid_unknown_fields=True):
    subject: str
    ours: str
    level: str
    look_alike: str
    predicates: dict[str, _Patterns]
    modifiers: dict[str, _Patterns]
    links: str
    count: _Patterns
    itself: _Patterns
    group: _Patterns


class Grammar:
    """The compiled patterns; predicates and modifiers by what they say, in the order of the file."""

    def __init__(self, rules: _Rules) -> None:
        self._hints: dict[str, int] = {}
        self._bits = 0
        self.words = patterns("standing")
        self.subject = TextSearch(rules.subject)
        self.ours, self.level, self.look_alike = map(TextSearch, (rules.ours, rules.level, rules.look_alike))
        self.predicates = {value: self._rule(said, value not in _OFTEN) for value, said in rules.predicates.items()}
        self.modifiers = {value: self._rule(patterns) for value, patterns in rules.modifiers.items()}
        self.plans = self.modifiers["aim"].bit | self.modifiers["target"].bit
        self.links = frozenset(rules.links.split())
        self.count = self._rule(rules.count)
        self.itself = self._rule(rules.itself)
        self.group = self._rule(rules.group)
        self.outright = reduce(or_, (rule.bit for rule in self.predicates.values()))
        self.openings = self.outright | self.count.bit
        self.province = _any_of(registry().provinces)
        self.region = _any_of(registry().regions)
        self._literals = Literals(self._hints)

    def _rule(self, patterns: _Patterns, rare: bool = False) -> Rule:
        bit = 1 << self._bits
        self._bits += 1
        for hint in patterns.hints:
            self._hints[hint] = self._hints.get(hint, 0) | bit
        pattern = reduce(lambda said, named: said.replace(*named), _NAMED.items(), "|".join(patterns.patterns))
        return Rule(bit, (TextSearch if rare else Search)(pattern, re.MULTILINE))

    def hints(self, folded: str) -> Hints:
        """Every hint in a folded text."""
        return Hints(self._literals.find(folded))


def _any_of(names: Iterable[str]) -> Search:
    return Search(rf"(?<!\w){any_of(names, free_spacing=True)}(?!\w)")


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The patterns of `nlp/data/standard.yml`."""
    return Grammar(load("standard.yml", _Rules))
