"""The grammar of the standard: what a clause says of whom, before anyone decides what it is worth.

A clause is a row of tokens (schools, numbers of schools, predicates, levels, modifiers) whose patterns are data
(`nlp/data/standard.yml`). `claim_statements` joins predicates with their subjects, `claim_status` weighs them.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

import ahocorasick
import msgspec

from nlp.folding import fold_key
from nlp.reading import Reading, SchoolFound
from nlp.registry import load, registry
from nlp.school_names import alternatives
from nlp.spans import within

# A `place` is a school that hosts or is met, an `employer` the school somebody works for: no subjects, but "trường"
# may mean them later on.
Kind = Literal["predicate", "modifier", "level", "school", "place", "employer", "itself", "count", "group"]


PLANS = {"aim", "target", "need"}  # modifiers


class Token(NamedTuple):
    """One word group of a clause; `value` is what a predicate or modifier says, a level, a slug or a number."""

    start: int
    end: int
    kind: Kind
    value: str


class Hint(NamedTuple):
    """A literal whose last character is at `start`; `bits` are those of the rules it belongs to."""

    start: int
    bits: int


class _Patterns(msgspec.Struct, forbid_unknown_fields=True):
    hints: list[str]
    patterns: list[str]


class _Rules(msgspec.Struct, forbid_unknown_fields=True):
    subject: str
    ours: str
    trigger: _Patterns
    level: str
    standard: str
    look_alike: str
    predicates: dict[str, _Patterns]
    modifiers: dict[str, _Patterns]
    place: str
    employer: str
    described: str
    examined: str
    count: str
    criteria: str
    itself: str
    not_itself: str
    other: str
    group: str


class _Rule(NamedTuple):
    """Patterns, and the bit that says that one of their hints is near."""

    bit: int
    pattern: re.Pattern[str]


class Grammar:
    """The compiled patterns; predicates and modifiers by what they say, in the order of the file."""

    def __init__(self, rules: _Rules) -> None:
        self.subject = re.compile(rules.subject)
        self.ours = re.compile(rules.ours)
        self._hints = ahocorasick.Automaton()
        self._bits = 0
        self.trigger = self._rule(rules.trigger)
        self.level = re.compile(rules.level)
        self.standard = re.compile(rules.standard)
        self.look_alike = re.compile(rules.look_alike)
        self.predicates = {value: self._rule(patterns) for value, patterns in rules.predicates.items()}
        self.modifiers = {value: self._rule(patterns) for value, patterns in rules.modifiers.items()}
        self.place = re.compile(rf"\b{rules.place} $")
        self.employer = re.compile(rf"\b{rules.employer} $")
        self.described = re.compile(rules.described)
        self.examined = re.compile(rf"{rules.examined} $")
        self.count = re.compile(rules.count)
        self.criteria = re.compile(rules.criteria)
        self.other = re.compile(rules.other)
        self.itself = re.compile(rules.itself)
        self.not_itself = re.compile(rules.not_itself)
        self.group = re.compile(rules.group, re.MULTILINE)
        # Provinces stand for their schools in lists: "Bắc Kạn và Hòa Bình thì chưa".
        # So do the names only one school bears: "sớm nhất là Tô Hiệu và Vĩnh Phúc".
        alone = {name: slugs[0] for name, slugs in registry().honorifics.items() if len(slugs) == 1}
        self.bare_names = alone | registry().provinces
        self.bare = _any_of(self.bare_names)
        self.province = _any_of(registry().provinces)
        self.region = _any_of(registry().regions)
        self._hints.make_automaton()

    def _rule(self, patterns: _Patterns) -> _Rule:
        bit = 1 << self._bits
        self._bits += 1
        for hint in patterns.hints:
            self._hints.add_word(hint, self._hints.get(hint, 0) | bit)
        return _Rule(bit, re.compile("|".join(patterns.patterns), re.MULTILINE))

    def hints(self, folded: str) -> list[Hint]:
        """Every hint in a folded text, in one pass: a search for a literal costs a hundredth of a pattern's."""
        return [Hint(last, bits) for last, bits in self._hints.iter(folded)]


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(list(names))})(?!\w)")


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """The patterns of `nlp/data/standard.yml`."""
    return Grammar(load("standard.yml", _Rules))


NUMBERS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
# What may stand between a comma, or the beginning of a clause, and a province that stands for its school.
_LINKS = (
    "và|cả|trong đó(?: có)?|(?:đơn vị )?chủ nhà|đại diện|lãnh đạo"
    "|chỉ còn|còn|riêng|với|trong khi(?: đó)?|nhưng|song|thậm chí"
    "|(?:kế đó|kế đến|tiếp theo|trước đó|thấp nhất|cao nhất|khá nhất|sau|tiếp đến)(?: là)?|là|tại|ở"
    "|(?:(?:hai|ba|bốn|năm|sáu|bảy|các|nơi) )?trường(?: (?:tại|ở|của))?"
)
_BEFORE = "là|gồm|như|chọn|có|thêm|sau|dù|nối bước|tiếp bước|theo chân|đi trước|kể|nhắc|nhất là|trừ"
_HEAD = re.compile(rf"(?:(?:^|[,:;()])\s*|\b(?:{_BEFORE}) )(?:(?:{_LINKS}) )*$")
# What follows a province that stands for its school, and what before it makes it a place after all.
_TAIL = re.compile(
    r" (?:đã|vừa|mới|đang|chưa|thì|cũng|đạt|được|phấn đấu|đăng ký|hoàn thành|tự (?:chấm|đánh giá)|\(?\d{1,2}/(?:55|64))\b"
)
_OF_PLACE = re.compile(r"\b(?:tỉnh|phố|tp\.?|ở|tại|của|ủy|báo|dân|về|đến|hđnd|ubnd|huyện|sân|vùng|người|đội|gia) $")
_MERGED = re.compile(r"\((?:hợp nhất|sáp nhập|nhập)[^)]*$")
_HEAD_REACH = 40
_REACH = 90  # characters before a level in which a word of the standard must stand


class Lexer:
    """The tokens of an article, clause by clause; a pattern is tried only where one of its hints occurs."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._hints = grammar().hints(reading.folded)

    def _near(self, start: int, end: int) -> int:
        bits = 0
        for hint in within(self._hints, start, end):
            bits |= hint.bits
        return bits

    def speaks(self, start: int, end: int) -> bool:
        """Whether there is a word of the standard."""
        trigger = grammar().trigger
        return bool(self._near(start, end) & trigger.bit and trigger.pattern.search(self.reading.folded, start, end))

    def tokens(self, start: int, end: int) -> list[Token]:
        """The tokens of one clause, in order; predicates never overlap one another, nor other words a school's name.

        Without a predicate and a plan only levels and numbers are looked for.
        """
        rules, text, near = grammar(), self.reading.folded, self._near(start, end)
        predicates: list[Token] = []
        for value, rule in rules.predicates.items():
            for match in rule.pattern.finditer(text, start, end) if near & rule.bit else ():
                if _apart(match.start(), match.end(), _spans(predicates)):
                    predicates.append(Token(match.start(), match.end(), "predicate", value))
        found = [*_levels(text, start, end), *_counts(text, start, end)]
        if not predicates and not found:
            return []
        for value, rule in rules.modifiers.items():
            if near & rule.bit:
                found += [Token(*m.span(), "modifier", value) for m in rule.pattern.finditer(text, start, end)]
        if not predicates and not any(token.value == "aim" for token in found):
            return sorted(found)
        found += [Token(m.start(), m.end(), "group", m[0]) for m in rules.group.finditer(text, start, end)]
        found += _itself(text, start, end, found)
        named = names(self.reading, start, end)
        outright = _spans(token for token in named if token.kind != "itself")
        outright += [(person.start, person.end) for person in within(self.reading.people, start, end)]
        # "cần" of "Cần Thơ", "cả trường" of "cả Trường A lẫn Trường B", "giao" of "Ngọc Giao"
        found = [t for t in found if not any(left <= t.start < right or left < t.end <= right for left, right in outright)]
        return sorted(named + found + predicates)


def names(reading: Reading, start: int, end: int) -> list[Token]:
    """The schools of a clause, in order."""
    return sorted([*_provinces(reading, start, end), *_schools(reading, start, end)])


def _apart(start: int, end: int, others: Iterable[tuple[int, int]]) -> bool:
    return all(end <= left or right <= start for left, right in others)


def _spans(tokens: Iterable[Token]) -> list[tuple[int, int]]:
    return [(token.start, token.end) for token in tokens]


def _itself(text: str, start: int, end: int, found: list[Token]) -> Iterator[Token]:
    taken = _spans(token for token in found if token.kind in {"count", "group"})
    for match in grammar().itself.finditer(text, start, end):
        alone = not grammar().not_itself.search(text, max(start, match.start() - 12), match.start())
        if alone and _apart(match.start(), match.end(), taken):
            yield Token(match.start(), match.end(), "itself", match[0])


def _schools(reading: Reading, start: int, end: int) -> Iterator[Token]:
    rules, text = grammar(), reading.folded
    for school in schools_within(reading, start, end):
        before = max(start, school.start - 24)
        kind: Kind = "itself" if school.implied else "school"
        if rules.place.search(text, before, school.start):
            kind = "place"
        elif rules.employer.search(text, before, school.start):
            kind = "employer"
        if kind in {"place", "employer"} and rules.described.match(text, school.end, end):
            kind = "school"  # "thăm Trường A, đơn vị đã được công nhận ..."
        yield Token(school.start, school.end, kind, school.school)


def _counts(text: str, start: int, end: int) -> Iterator[Token]:
    if (
        text.find("trường", start, end) < 0
        and text.find("đơn vị", start, end) < 0
        and text.find("con số", start, end) < 0
    ):
        return
    for match in grammar().count.finditer(text, start, end):
        if grammar().employer.search(text, max(start, match.start() - 24), match.start()):
            yield Token(match.start(), match.end(), "group", match[0])  # "đại diện 12 trường"
            continue
        group = match.lastgroup or "digits"
        number = str(NUMBERS.index(match["word"]) + 1) if group == "word" else match[group]
        start = match.start() if group == "sum" else match.start(group)
        yield Token(start, match.end(), "count", str(int(number)))


def _provinces(reading: Reading, start: int, end: int) -> Iterator[Token]:
    """Bare names of provinces and schools at the head of a clause or a part of it, and those that follow in a row."""
    text, known = reading.folded, schools_within(reading, start, end)
    taken = [(s.start, s.end) for s in known] + [(p.start, p.end) for p in within(reading.people, start, end)]
    last = start
    for match in grammar().bare.finditer(text, start, end):
        if any(left < match.end() and match.start() < right for left, right in taken):
            last = match.end()
            continue
        head = text[max(last, match.start() - _HEAD_REACH) : match.start()]
        merged = _MERGED.search(text, max(start, match.start() - 80), match.start())
        stands = _HEAD.search(head) or (_TAIL.match(text, match.end()) and not _OF_PLACE.search(head))
        if reading.text[match.start()].isupper() and stands and not merged:
            last = match.end()
            yield Token(match.start(), match.end(), "school", grammar().bare_names[fold_key(match[0])])


def schools_within(reading: Reading, start: int, end: int) -> list[SchoolFound]:
    """Mentions of schools between two offsets."""
    return list(within(reading.schools, start, end))


def _levels(text: str, start: int, end: int) -> Iterator[Token]:
    for match in grammar().level.finditer(text, start, end):
        before = text[max(0, match.start() - _REACH) : match.start()]
        if grammar().standard.search(before) and not grammar().look_alike.search(before):
            level = {"i": "1", "ii": "2"}.get(match["level"], match["level"][-1])
            yield Token(match.start(), match.end(), "level", level)


def only_level(reading: Reading) -> int | None:
    """The level an article speaks of, if it is one alone."""
    found = {token.value for token in _levels(reading.folded, 0, len(reading.text))}
    return int(found.pop()) if len(found) == 1 else None
