"""The tokens of a clause: what it says of whom, before anyone decides what it is worth.

A clause is a row of tokens (schools, numbers of schools, predicates, levels, modifiers) whose patterns are data
(`nlp/claims/standing.py`). `claim_clauses` joins predicates with their subjects, `claim_status` weighs them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal

from msgspec.structs import replace

from extract.tables import BAR
from nlp.claims.bare_names import bare_names
from nlp.claims.standing import Hints, Rule, grammar
from nlp.claims.words import patterns
from nlp.reading import PersonFound, Reading, SchoolFound
from nlp.records import Stretch
from nlp.schools.asides import aside_after, without_asides
from nlp.schools.component import name_end
from nlp.text.number_words import count
from nlp.text.spans import within

# A `place` is a school that hosts or is met, an `employer` the school somebody works for: no subjects, but "trường"
# may mean them later on.
Kind = Literal["predicate", "modifier", "level", "school", "place", "employer", "itself", "count", "group"]
PLANS = {"aim", "target", "need"}  # modifiers


class Token(Stretch, frozen=True, order=True):
    """One word group of a clause; `value` is what a predicate or modifier says, a level, a slug or a number."""

    kind: Kind
    value: str


_WORDS = patterns("tokens")
_LEVELS = {"i": "1", "ii": "2", "một": "1", "nhất": "1", "hai": "2"}
_NEAR_SCHOOL = 300  # characters before a level in which a school is spoken of
_REACH = 90  # characters before a level in which a word of the standard must stand


class Lexer:
    """The tokens of an article, clause by clause; a pattern is tried only where one of its hints occurs."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._text = reading.folded
        self.bare = without_asides(reading, reading.short_names)
        self._look_alikes = [Token(*m.span(), "group", m[0]) for m in grammar().look_alike.finditer(self._text)]
        self.levels = list(self._levels())
        self._level_starts = [level.start for level in self.levels]
        self._named = sorted([mention.start for found in (reading.schools, reading.short_names) for mention in found])

    @cached_property  # many articles are about something else
    def _hints(self) -> Hints:
        return grammar().hints(self._text)

    def _matches(self, rule: Rule, start: int, end: int) -> Iterator[re.Match[str]]:
        hinted = self._hints.within(start, end) & rule.bit
        return rule.pattern.finditer(self._text, start, end) if hinted else iter(())

    def is_about_schools(self) -> bool:
        """Whether a standard that the article speaks of is ours, be it that others are spoken of too."""
        if not self.levels and not any(sign in self._text for sign in ("55", "64", BAR)):
            return False  # nothing tells a level
        # a table tells of its schools in other lines than of the level
        apart = BAR in self._text and "chuẩn mức" in self._text and "trường chính trị" in self._text
        if apart or grammar().ours.search(self._text):
            return True
        at_home = (
            "trường chính trị" in (self.reading.article.site_name or "").lower() or "các trường chính trị" in self._text
        )
        return not self._look_alikes and any(at_home or self._is_near_school(level) for level in self.levels)

    def _is_near_school(self, level: Token) -> bool:
        start = max(0, level.start - _NEAR_SCHOOL)
        named = within(self.reading.schools, start, self.reading.sentence_at(level.start).end)
        return bool(named) or self._text.find("trường đảng", start, level.start) >= 0

    def levels_spoken_of(self) -> set[str]:
        """The levels the article names, or whose number of criteria it names."""
        shares = {level for of, level in (("/55", "1"), ("/64", "2")) if of in self._text}
        return shares | {token.value for token in self.levels}

    def cues(self, kind: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Where a kind of modifier stands."""
        return self._matches(grammar().modifiers[kind], start, end)

    def may_plan(self, start: int, end: int) -> bool:
        """Whether a hint at a plan stands there."""
        return bool(self._hints.within(start, end) & grammar().plans)

    def is_foreign(self, start: int, end: int) -> bool:
        """Whether another standard, or a school of another kind, is spoken of."""
        return bool(self._look_alikes and within(self._look_alikes, start, end))

    def own_part(self, start: int, end: int) -> int:
        """Where the part of a clause begins that a school of ours heads behind others: "85% số trường đạt chuẩn quốc
        gia, Trường Chính trị A đạt chuẩn mức 1"."""
        named = (s.start for s in schools_within(self.reading, start, end) if not s.implied)
        return max(
            (at for at in named if self._text.endswith((", ", "; ", ", còn ", ", riêng ", " và "), start, at)),
            default=start,
        )

    def names_school(self, start: int, end: int) -> bool:
        """Whether a school is named, not only "Nhà trường"."""
        return any(not school.implied for school in schools_within(self.reading, start, end))

    def levels_in(self, start: int, end: int) -> list[Token]:
        """The levels told between two offsets."""
        first = bisect_left(self._level_starts, start)  # of each clause, so without a key
        return self.levels[first : bisect_left(self._level_starts, end, first)]

    def tokens(self, start: int, end: int, *, numbers: bool = True) -> list[Token]:
        """The tokens of one clause, in order; predicates never overlap one another, nor other words a school's name.

        Without a predicate and a plan only levels and numbers are looked for; without a level, too, only `numbers`.
        """
        rules = grammar()
        near = self._hints.within(start, end)
        predicates, found = list[Token](), self.levels_in(start, end)
        if not found and not near & (rules.openings if numbers else rules.outright):
            return []
        for value, rule in rules.predicates.items():
            for match in rule.pattern.finditer(self._text, start, end) if near & rule.bit else ():
                if _apart(match.start(), match.end(), _spans(predicates)):
                    predicates.append(Token(*match.span(), "predicate", value))
        if near & rules.count.bit and (predicates or found or numbers):
            found += self._counts(start, end)
        if not predicates and not found:
            return []
        # "có 6 trường chuẩn mức 1": the school is counted
        counted = {t.end: t.end + 1 for t in found if t.kind == "count"}
        predicates = [
            replace(p, start=next((e + 1 for e in counted if p.start < e < p.end - 1), p.start)) for p in predicates
        ]
        for value, rule in rules.modifiers.items():
            if near & rule.bit:
                found += [Token(*m.span(), "modifier", value) for m in rule.pattern.finditer(self._text, start, end)]
        if not predicates and not any(token.value == "aim" for token in found):
            return sorted(found)
        counted_too = _spans(t for t in found if t.kind == "count")  # "4 trường đã đạt, 3 trường chưa" tells of some
        groups = [Token(*m.span(), "group", m[0]) for m in self._matches(rules.group, start, end)]
        groups = [t for t in groups if _apart(t.start, t.end, counted_too)]
        # "Trường chính trị chuẩn mức 1 phải đáp ứng ..." tells of any school
        predicates = [p for p in predicates if not any(g.start <= p.start and p.end <= g.end for g in groups)]
        cut = {g: next((p.start for p in predicates if g.start < p.start < g.end), g.end) for g in groups}
        found += [replace(g, end=end) for g, end in cut.items()]  # "đối với trường chưa | đạt"
        found += self._itself(start, end, found)
        numbers_of = _spans(t for t in found if t.kind in {"count", "group"})  # "cả hai nhà trường", "Trường tỉnh A"
        named = [t for t in self.names(start, end) if t.kind != "itself" or _apart(t.start, t.end, numbers_of)]
        outright = _spans(token for token in named if token.kind != "itself")
        outright += [(person.start, person.end) for person in within(self.reading.people, start, end)]
        # "cần" of "Cần Thơ", "cả trường" of "cả Trường A lẫn Trường B", "giao" of "Ngọc Giao"
        found = [
            t for t in found if not any(left <= t.start < right or left < t.end <= right for left, right in outright)
        ]
        return sorted(named + found + predicates)

    def names(self, start: int, end: int) -> list[Token]:
        """The schools of a clause, in order."""
        if not self.may_name(start, end):
            return []
        known = schools_within(self.reading, start, end)
        return sorted([*self._provinces(known, start, end), *self._schools(known, start, end)])

    def may_name(self, start: int, end: int) -> bool:
        """Whether a name stands there that may be a school's: most clauses have none."""
        first = bisect_left(self._named, start)
        return first < len(self._named) and self._named[first] < end

    def _levels(self) -> Iterator[Token]:
        rules = grammar()
        for match in rules.level.finditer(self._text):
            reach = max(0, match.start() - _REACH)
            ahead = self._text[reach : match.start()]
            ours = (
                "chuẩn" in ahead
                or rules.words.standard.search(ahead)
                or (match[0][0] == "m" and _WORDS.beside.search(ahead))
            )
            begin = max(reach, self.reading.sentence_at(match.start()).start)
            if ours and not self.is_foreign(self.own_part(begin, match.start()), match.start()):
                level = _LEVELS.get(match["level"], match["level"][-1])
                yield Token(*match.span(), "level", level)

    def _itself(self, start: int, end: int, found: list[Token]) -> Iterator[Token]:
        taken = _spans(token for token in found if token.kind in {"count", "group"})
        for match in self._matches(grammar().itself, start, end):
            alone = not grammar().words.not_itself.search(self._text, max(start, match.start() - 12), match.start())
            # "tại nhà trường, đơn vị đã ..."
            beside = self._text.startswith(" trường, ", match.start() - len(" trường, "))
            if alone and not beside and _apart(match.start(), match.end(), taken):
                yield Token(*match.span(), "itself", match[0])

    def _schools(self, known: list[SchoolFound], start: int, end: int) -> Iterator[Token]:
        rules, text = grammar(), self._text
        places: list[Token] = []
        last = 0
        beside: Kind = "school"
        for school in known:
            before = max(start, school.start - 24)
            joined = bool(last) and text[last : school.start] in {" cùng ", " cùng với "}
            kind: Kind = "itself" if school.implied else "school"
            if joined:  # "Trường A cùng Trường B": not whom A met
                kind = "school" if beside == "itself" and not school.implied else beside
            elif rules.words.place.search(text, before, school.start):
                kind = "place"
            elif rules.words.employer.search(text, before, school.start):
                kind = "employer"
            if kind in {"place", "employer"} and rules.words.described.match(text, school.end, end):
                kind = "itself" if school.implied else "school"  # "thăm Trường A, đơn vị đã được công nhận ..."
            aside = aside_after(self.reading, school.end)
            named = aside.end if aside else name_end(self._text, school)
            found = Token(school.start, named, kind, school.school)
            if places and not _WORDS.in_a_row.fullmatch(text, last, school.start):
                yield from places
                places = []
            if kind in {"place", "employer"}:
                places.append(found)
            else:  # "tại Trường A, Trường B - những đơn vị đã được công nhận"
                all_described = places and kind == "school" and _WORDS.all_described.match(text, school.end, end)
                yield from (replace(place, kind="school") if all_described else place for place in places)
                yield found
                places = []
            last, beside = found.end, kind
        yield from places

    def _counts(self, start: int, end: int) -> Iterator[Token]:
        for match in grammar().count.pattern.finditer(self._text, start, end):
            before = max(start, match.start() - 24)
            employer = grammar().words.employer.search(self._text, before, match.start())
            if employer or _WORDS.conceded.search(self._text, before, match.start()):
                yield Token(*match.span(), "group", match[0])  # "đại diện 12 trường"
                continue
            near = max(start, match.start() - 48), match.start()
            none = _WORDS.rank, _WORDS.made_of, _WORDS.difference, _WORDS.some_of
            if any(words.search(self._text, *near) for words in none):
                continue
            if match["word"] == "năm" and _WORDS.year_of_it.search(self._text, *near):
                continue
            if match["word"] == "một" and not _WORDS.one.search(self._text, before, match.start("word")):
                continue  # "để một trường chính trị đạt chuẩn"
            group = match.lastgroup or "digits"
            begin = match.start() if group in {"sum", "share", "rate"} else match.start(group)
            yield Token(begin, match.end(), "count", str(count(match[group])))

    def _provinces(self, known: list[SchoolFound], start: int, end: int) -> Iterator[Token]:
        """Bare names of provinces and schools: at the head of a part of a clause, in a row with it, before a verb."""
        taken = _spans(known) + _spans(within(self.reading.people, start, end))
        for name in bare_names(self.reading, start, end, taken):
            aside = aside_after(self.reading, name.end)
            yield Token(name.start, aside.end if aside else name.end, "school", name.value)


def schools_within(reading: Reading, start: int, end: int, *, asides: bool = False) -> list[SchoolFound]:
    """Mentions of schools between two offsets, those beside others only with `asides`."""
    found = within(reading.schools, start, end)
    return list(found) if asides or not reading.asides else without_asides(reading, found)


def _apart(start: int, end: int, others: Iterable[tuple[int, int]]) -> bool:
    return all(end <= left or right <= start for left, right in others)


def _spans(tokens: Iterable[Token | SchoolFound | PersonFound]) -> list[tuple[int, int]]:
    return [(token.start, token.end) for token in tokens]
