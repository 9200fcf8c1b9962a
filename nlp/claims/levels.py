"""Which level of the standard a predicate speaks of, and whether the text tells it."""

import re

from msgspec.structs import replace

from nlp.claims.discourse import Discourse
from nlp.claims.elisions import Statement
from nlp.claims.rows import last_row
from nlp.claims.slots import Slot
from nlp.claims.tokens import Token
from nlp.claims.words import patterns
from nlp.facts import Status

_WORDS = patterns("levels")
_NEAR = 200  # characters
_ONLY_LEVEL_ONE = {"recognised", "not_reached"}
_LATE = {"planned", "attained"}


def level_of(slot: Slot, levels: list[Token], text: str, discourse: Discourse) -> int | None:
    """The level a predicate speaks of: beside it, in its clause, sentence or paragraph; `None` where none is."""
    predicate = slot.predicate
    if of := _WORDS.of.findall(text, predicate.start, predicate.end):
        return 1 if of[-1] == "55" else 2
    if lowest := _not_even(slot, text, discourse):
        return lowest
    if beside := _beside(slot, levels, text):
        return int(beside.value)
    if predicate.value == "progress" and (out_of := _WORDS.out_of.search(text, slot.left, predicate.start)):
        return 1 if out_of[1] == "55" else 2
    told = discourse.level_of_sentence or discourse.only_level
    known = discourse.referents.lexer.levels
    if told and told > 1 and predicate.value in _ONLY_LEVEL_ONE and known and predicate.start < known[0].start:
        told = None  # a level that is named later only, where nobody has the first yet
    if predicate.value in {"recognised", "certified"}:
        told = told or discourse.recognised
    if predicate.value not in _ONLY_LEVEL_ONE:
        told = told or discourse.level_of_block
    if predicate.value in {"same", *_LATE}:
        told = told or discourse.level_before
    return told or (1 if discourse.levels else None)  # only level 1 goes without saying, where levels are spoken of


def _beside(slot: Slot, levels: list[Token], text: str) -> Token | None:
    predicate = slot.predicate
    before = [t for t in levels if t.start < predicate.start]
    if before and _WORDS.directly.fullmatch(text, before[-1].end, predicate.start):
        return before[-1]  # "mức 1 đã công nhận, mức 2 đạt 62/64"
    if behind := [t for t in levels if predicate.start <= t.start < slot.limit]:
        return behind[0]
    return before[-1] if before else None


def _not_even(slot: Slot, text: str, discourse: Discourse) -> int | None:
    """ "36 trường đạt chuẩn mức 1, 02 trường đạt chuẩn mức 2; 25 trường chưa đạt chuẩn": not even the first."""
    at = slot.predicate.start
    counts = any(t.kind == "count" and slot.left <= t.start < at for t in slot.row)
    if slot.predicate.value != "not_reached" or not counts or not _WORDS.any.match(text, slot.predicate.end):
        return None
    lexer = discourse.referents.lexer
    levels = lexer.levels_in(lexer.reading.sentence_at(at).start, at)
    return min((int(level.value) for level in levels), default=None)


def level_is_told(slot: Slot, levels: list[Token], status: Status | None, text: str, discourse: Discourse) -> bool:
    """A plan's level is named in its sentence or paragraph, that of "về đích", "đã đạt chuẩn" in the sentence."""
    head, words = slot.predicate, text[slot.predicate.start : slot.predicate.end]
    if (told := _told_apart(slot, levels, text, discourse)) is not None:
        return told
    numbers = [t for t in slot.row if t.kind == "count" and slot.left <= t.start < head.start]
    late = head.value in {"planned", "same"} or "đích" in words or (head.value == "recognised" and bool(numbers))
    here = discourse.level_of_sentence or any(t.start < slot.limit for t in levels) or (late and discourse.level_ahead)
    before = discourse.level_of_block or discourse.level_before
    if head.value in _LATE and not _WORDS.standard.search(words):
        subjects = [t for t in slot.row if t.kind in {"school", "itself"} and slot.left <= t.start < head.start]
        if subjects and subjects[-1].kind == "school" and not _heads_clause(subjects, text, freely="đích" in words):
            return False
        if head.value == "attained" and not late:
            return bool(subjects and (here or before))
    named = any(t.kind == "school" and slot.left <= t.start < slot.limit for t in slot.row)
    plain = head.value == "attained" and named and "chuẩn" in words  # "Vĩnh Long đã đạt chuẩn năm ngoái"
    if status == "reached" and head.value == "attained":
        more = numbers and (discourse.counted or discourse.level_of_block)  # "... Lũy kế, Cụm có tám trường đạt chuẩn"
        return bool(here or plain or more or (late and (discourse.only_level or discourse.level_of_block)))
    if status != "target" or here or discourse.level_of_block or (late and before) or re.search(r"\d", words):
        return True
    rest = any(text.startswith(" còn lại", t.end) for t in numbers)
    return bool(discourse.only_level and (plain or rest or head.value == "recognised"))


def _told_apart(slot: Slot, levels: list[Token], text: str, discourse: Discourse) -> bool | None:
    """Whether other words tell what a vote, a share or a decision is about; `None` where its own do."""
    head, words = slot.predicate, text[slot.predicate.start : slot.predicate.end]
    if head.value == "voted" and re.search("phiếu|thành viên|ủy viên", words):
        on = [m[0] for m in _WORDS.voted_on.finditer(text, max(0, head.start - 3 * _NEAR), head.end)]
        return on[-1:] == ["thẩm định"]
    if head.value == "progress" and _WORDS.raised.search(words):
        return bool(_WORDS.criteria.search(text, max(0, head.start - _NEAR), head.start))
    if head.value == "progress" and _WORDS.unnamed.match(words):
        if _WORDS.of_others.search(text, slot.left, head.start):
            return False
        before = discourse.status or discourse.level_of_block or any(t.start < slot.limit for t in levels)
        ours = discourse.only_level or (discourse.levels and slot.renewed())
        return bool(before or (ours and words.endswith("chỉ tiêu")))
    if head.value == "certified" and not re.search("chuẩn|mức|tay", words):
        ours = discourse.level_of_block or discourse.recognised or discourse.only_level or discourse.level_ahead
        known = discourse.status and not text.endswith("có ", 0, head.start)
        given = text.endswith("đón ", 0, head.start) or text.find("học viện", head.end, head.end + 24) >= 0
        return bool(ours and (slot.renewed() or known or given))
    return None


def _heads_clause(schools: list[Token], text: str, *, freely: bool) -> bool:
    """Whether it is the schools that have done what is told: not "Giải bóng chuyền của Trường A đã về đích"."""
    first = last_row(text, schools)[0].start
    near = max(0, first - 60), first
    return not _WORDS.others.search(text, *near) if freely else bool(_WORDS.opening.search(text, *near))


def _noted(first: Statement, schools: list[Token], levels: list[Token], text: str) -> list[Statement]:
    """ "A, B (mức 1) và C (mức 2)": a level in brackets is that of the schools since the one before."""
    by_end = {s.end: [t for t in levels if _WORDS.note.fullmatch(text, s.end, t.start)] for s in schools}
    if len({t.value for found in by_end.values() for t in found}) < 2:
        return []
    level, noted = str(first.level), list[Statement]()
    for school in reversed(schools):
        level = by_end[school.end][0].value if by_end[school.end] else level
        noted.append(replace(first, subjects=[school], level=int(level)))
    return noted[::-1]


def levels_in_turn(first: Statement, levels: list[Token], text: str) -> list[Statement]:
    """ "A và B được công nhận mức 1 và mức 2 theo thứ tự đó"."""
    schools = [s for s in first.subjects if s.kind == "school"]
    if len(schools) == len(first.subjects) and (noted := _noted(first, schools, levels, text)):
        return noted
    told = {level.value for level in levels}
    if len(told) < 2 or len(schools) != len(levels) or not _WORDS.respectively.search(text, *first.clause):
        return []
    return [replace(first, subjects=[s], level=int(t.value)) for s, t in zip(schools, levels, strict=True)]


def shares_in_turn(found: list[Token], slot: Slot, predicates: list[Token], text: str) -> list[Token]:
    """ "Trường A và Trường B lần lượt đạt 48/55 và 46/55"."""
    shares = predicates if len(predicates) == len(found) else [p for p in predicates if p.value == "progress"]
    if slot.predicate not in shares or len(shares) != len(found) or len(shares) < 2:
        return found
    in_turn = text.rfind("lần lượt", found[0].start, shares[0].start) >= 0
    return [found[shares.index(slot.predicate)]] if in_turn else found
