"""The grammar of the standard: what a sentence says of whom, before anyone decides what it is worth.

A sentence is cut into clauses; a clause is a row of tokens (schools, numbers of schools, predicates, levels, modifiers)
whose patterns are data (`nlp/data/standard.yml`). A predicate's subjects stand before it, back to the previous
predicate; else after it ("công nhận Trường A đạt chuẩn"); else they are those of the predicate before.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import msgspec

from nlp.folding import fold_key
from nlp.reading import Reading, SchoolFound
from nlp.registry import load, registry

Kind = Literal["predicate", "modifier", "level", "school", "itself", "count", "group"]


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
    criteria: str
    itself: str
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
        self.criteria = re.compile(rules.criteria)
        self.itself = re.compile(rules.itself)
        self.group = re.compile(rules.group)
        # Provinces stand for their schools in lists: "Bắc Kạn và Hòa Bình thì chưa".
        names = sorted(registry().provinces, key=len, reverse=True)
        self.province = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The patterns of `nlp/data/standard.yml`."""
    return Grammar(load("standard.yml", _Rules))


NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
# What may stand between a comma, or the beginning of a clause, and a province that stands for its school.
_LINKS = (
    "và|còn|riêng|trong khi(?: đó)?|nhưng|song|thậm chí|(?:kế đó|thấp nhất|cao nhất|sau) là|(?:(?:hai|các) )?trường"
)
_HEAD = re.compile(rf"(?:^|[,:;(])\s*(?:(?:{_LINKS}) )*$")
_MERGED = re.compile(r"\((?:hợp nhất|sáp nhập|nhập)[^)]*$")
_HEAD_REACH = 40
_REACH = 90  # characters before a level in which a word of the standard must stand


def tokens(reading: Reading, start: int, end: int) -> list[Token]:
    """The tokens of one clause, in order; predicates never overlap one another."""
    rules, text = grammar(), reading.folded
    found = list(_provinces(reading, start, end))
    for school in schools_within(reading, start, end):
        if not _bystander(text, start, school.start):
            kind: Kind = "itself" if school.implied else "school"
            found.append(Token(school.start, school.end, kind, school.school))
    for match in rules.count.finditer(text, start, end):
        number = match["digits"] or str(NUMBERS.index(match["word"]) + 1)
        found.append(Token(match.start(), match.end(), "count", str(int(number))))
    found += [Token(m.start(), m.end(), "group", m[0]) for m in rules.group.finditer(text, start, end)]
    found += [
        Token(m.start(), m.end(), "level", level)
        for m in rules.level.finditer(text, start, end)
        if (level := _level(text, m))
    ]
    names = [t for t in found if t.kind == "school"]
    for value, pattern in rules.modifiers.items():
        for match in pattern.finditer(text, start, end):
            if all(match.end() <= t.start or t.end <= match.start() for t in names):  # "cần" of "Cần Thơ"
                found.append(Token(match.start(), match.end(), "modifier", value))
    found += [Token(m.start(), m.end(), "itself", m[0]) for m in rules.itself.finditer(text, start, end)]
    predicates: list[Token] = []
    for value, pattern in rules.predicates.items():
        for match in pattern.finditer(text, start, end):
            if all(match.end() <= p.start or p.end <= match.start() for p in predicates):
                predicates.append(Token(match.start(), match.end(), "predicate", value))
    return sorted(found + predicates)


def _provinces(reading: Reading, start: int, end: int) -> Iterator[Token]:
    """Bare names of provinces at the head of a clause or of a part of it, and those that follow them in a row."""
    text, known = reading.folded, schools_within(reading, start, end)
    last = start
    for match in grammar().province.finditer(text, start, end):
        if any(s.start < match.end() and match.start() < s.end for s in known):
            last = match.end()
            continue
        head = text[max(last, match.start() - _HEAD_REACH) : match.start()]
        merged = _MERGED.search(text, max(start, match.start() - 80), match.start())
        if reading.text[match.start()].isupper() and _HEAD.search(head) and not merged:
            last = match.end()
            yield Token(match.start(), match.end(), "school", registry().provinces[fold_key(match[0])])


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
