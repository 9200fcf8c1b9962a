"""The schools that a stretch of text names, or whose province it names in their stead."""

import re

from msgspec.structs import replace

from nlp.claims.own_school import UNITS
from nlp.claims.standing import grammar
from nlp.claims.tokens import Lexer, Token, schools_within
from nlp.claims.words import patterns
from nlp.reading import Reading
from nlp.registry import registry
from nlp.text.folding import fold_key
from nlp.text.spans import within

CAPITAL = "ha-noi"  # where the Academy meets about every school
_WORDS = patterns("schools_named")
AT_PROVINCE, BY_COMMITTEE, BY_SPEAKER = _WORDS.at_province, _WORDS.by_committee, _WORDS.by_speaker
DELEGATION, HEADS = _WORDS.delegation, _WORDS.heads


def schools_named(reading: Reading, start: int, end: int, *, outright: bool = False, merged: bool = False) -> list[str]:
    """The schools named, only `outright` or also as "Trường Chính trị tỉnh" and by their delegations; with those that
    another `merged` with."""
    text = reading.folded
    return [
        s.school
        for s in schools_within(reading, start, end, asides=merged)
        if (not s.implied or (not outright and text.endswith(UNITS, s.start, s.end)))
        and not (outright and DELEGATION.search(text, max(start, s.start - 120), s.start))
    ]


def of_province(lexer: Lexer, start: int, end: int, own: str | None, words: re.Pattern[str]) -> str | None:
    """ "Tỉnh ủy Hà Nam giao nhà trường", "khảo sát tại Hà Nam cho thấy trường": the school of the province told last.

    The `words` stand before the province; where an article is about its `own` school, it must name the other one, too,
    unless somebody tells of it as his own.
    """
    reading, told = lexer.reading, list(within(lexer.bare, start, end))[-1:]
    if not told or schools_named(reading, told[0].end, end) or told[0].value == CAPITAL:
        return None
    school, text = told[0].value, reading.folded
    if not words.search(text, start, told[0].start):
        return None
    if words is BY_SPEAKER:
        if not grammar().words.says.match(text, told[0].end + 1):
            return None
        if _WORDS.of_own.match(text, told[0].end):
            return school
    return school if own is None or any(s.school == school and not s.implied for s in reading.schools) else None


def at_place(lexer: Lexer, start: int) -> str | None:
    """The school of the province that heads a clause: "..., trường đạt 55/55; tại Hà Giang, mới được 53/55"."""
    at = AT_PROVINCE.match(lexer.reading.folded, start)
    of = grammar().province.match(lexer.reading.folded, at.end()) if at and at[0] else None
    school = registry().provinces[fold_key(of[0])] if of and of.string.startswith(",", of.end()) else None
    return school if school != CAPITAL else None


def full_names(lexer: Lexer, own: str | None, start: int, end: int) -> list[Token]:
    """The schools named between two offsets, no bare provinces; "Nhà trường" at the head of a clause is the article's
    `own`."""
    reading, found = lexer.reading, list[Token]()
    if not schools_within(reading, start, end):
        return []
    for token in lexer.names(start, end):
        if not schools_within(reading, token.start, token.start + 1):
            continue
        if not is_nameless(reading, token):
            found.append(token)
        elif own and HEADS.search(reading.folded[start : token.start]):
            found.append(replace(token, value=own))
    return found


def is_nameless(reading: Reading, token: Token) -> bool:
    """Whether a school is only called "Nhà trường"; "Trường Chính trị tỉnh" is as good as a name."""
    found = schools_within(reading, token.start, token.start + 1)
    return any(s.implied and not reading.folded.endswith(UNITS, s.start, s.end) for s in found)
