"""The grammar of the standard: what a sentence says of whom, before anyone decides what it is worth.

A sentence is cut into clauses; a clause is a row of tokens (schools, numbers of schools, predicates, levels, modifiers)
whose patterns are data (`nlp/data/standard.yml`). A predicate's subjects stand before it, back to the previous
predicate; else after it ("công nhận Trường A đạt chuẩn"); else they are those of the predicate before.
"""

import re
from bisect import bisect_left
from functools import lru_cache
from typing import Literal, NamedTuple

import msgspec

from nlp.reading import Reading, SchoolFound
from nlp.registry import load

Kind = Literal["predicate", "modifier", "level", "school", "count", "group"]


class Token(NamedTuple):
    """One word group of a clause; `value` is a status, a modifier, a level, a slug or a number."""

    start: int
    end: int
    kind: Kind
    value: str


class _Rules(msgspec.Struct, forbid_unknown_fields=True):
    level: str
    standard: str
    look_alike: str
    predicates: dict[str, list[str]]
    modifiers: dict[str, list[str]]
    bystander: str
    examined: str
    count: str
    group: str


class Grammar:
    """The compiled patterns; predicates and modifiers by what they say, in the order of the file."""

    def __init__(self, rules: _Rules) -> None:
        self.level = re.compile(rules.level)
        self.standard = re.compile(rules.standard)
        self.look_alike = re.compile(rules.look_alike)
        self.predicates = {value: re.compile("|".join(patterns)) for value, patterns in rules.predicates.items()}
        self.modifiers = {value: re.compile("|".join(patterns)) for value, patterns in rules.modifiers.items()}
        self.bystander = re.compile(rf"\b{rules.bystander} $")
        self.examined = re.compile(rf"{rules.examined} $")
        self.count = re.compile(rules.count)
        self.group = re.compile(rules.group)


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The patterns of `nlp/data/standard.yml`."""
    return Grammar(load("standard.yml", _Rules))


NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_REACH = 90  # characters before a level in which a word of the standard must stand


def tokens(reading: Reading, start: int, end: int) -> list[Token]:
    """The tokens of one clause, in order; predicates never overlap one another."""
    rules, text = grammar(), reading.folded
    found = [
        Token(s.start, s.end, "school", s.school)
        for s in schools_within(reading, start, end)
        if not _bystander(text, start, s.start)
    ]
    for match in rules.count.finditer(text, start, end):
        number = match["digits"] or str(NUMBERS.index(match["word"]) + 1)
        found.append(Token(match.start(), match.end(), "count", str(int(number))))
    found += [Token(m.start(), m.end(), "group", m[0]) for m in rules.group.finditer(text, start, end)]
    found += [
        Token(m.start(), m.end(), "level", level)
        for m in rules.level.finditer(text, start, end)
        if (level := _level(text, m))
    ]
    for value, pattern in rules.modifiers.items():
        found += [Token(m.start(), m.end(), "modifier", value) for m in pattern.finditer(text, start, end)]
    predicates: list[Token] = []
    for value, pattern in rules.predicates.items():
        for match in pattern.finditer(text, start, end):
            if all(match.end() <= p.start or p.end <= match.start() for p in predicates):
                predicates.append(Token(match.start(), match.end(), "predicate", value))
    return sorted(found + predicates)


def schools_within(reading: Reading, start: int, end: int) -> list[SchoolFound]:
    """Mentions of schools between two offsets."""
    schools = reading.schools
    first = bisect_left(schools, start, key=lambda school: school.start)
    last = bisect_left(schools, end, key=lambda school: school.start)
    return schools[first:last]


def _level(text: str, match: re.Match[str]) -> str | None:
    before = text[max(0, match.start() - _REACH) : match.start()]
    if not grammar().standard.search(before) or grammar().look_alike.search(before):
        return None
    return {"i": "1", "ii": "2"}.get(match["level"], match["level"][-1])


def _bystander(text: str, clause: int, school: int) -> bool:
    return bool(grammar().bystander.search(text, max(clause, school - 24), school))
