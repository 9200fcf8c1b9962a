"""Schools that stand in one row: "Trường A (tháng 3), B và C"."""

import re

from nlp.claims.tokens import Token
from nlp.claims.words import patterns

_WORDS = patterns("rows")


def first_row(text: str, schools: list[Token]) -> list[Token]:
    """The first schools that stand in one row."""
    end = 1
    while end < len(schools) and _WORDS.row.fullmatch(text, schools[end - 1].end, schools[end].start):
        end += 1
    return schools[:end]


def last_row(text: str, schools: list[Token], link: re.Pattern[str] = _WORDS.row) -> list[Token]:
    """The last schools that stand in one row: "Kon Tum về tỉnh mới, nhưng Trường Chính trị ... chưa đạt"."""
    first = len(schools) - 1
    while first > 0 and link.fullmatch(text, schools[first - 1].end, schools[first].start):
        first -= 1
    return schools[max(first, 0) :]


def with_number(text: str, row: list[Token], schools: list[Token]) -> list[Token]:
    """Schools, after their number where a bracket tells it: "A, B (2 trường)"."""
    numbers = [t for t in row if t.kind == "count" and schools and text[schools[-1].end : t.start] == " ("]
    return [*numbers, *schools]
