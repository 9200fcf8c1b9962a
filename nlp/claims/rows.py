"""Schools that stand in one row: "Trường A (tháng 3), B và C"."""

import re

from nlp.claims.tokens import Token

_LINK = r"(?:,|;|và|rồi|mà|với|cùng|cùng với|lẫn|hay|/|&|-)"
_NO_ROW = "đồng thời|hỗ trợ|giúp|nhưng|song|riêng|trong khi|còn(?! lại)"  # "A, B đã được công nhận, nhưng C thì chưa"
# What stands between two schools of one row; a note in brackets, or what the first is, may follow it.
_ROW = re.compile(
    r"(?:[^(),;:]{0,40}\)|\s*\([^()]{0,60}\)|(?: vào| từ)? (?:ngày|tháng|năm) [\d/.-]+"
    r"|, (?:đơn vị|nơi) [^(),;:]{2,40}(?=, ))?"
    rf"\s*{_LINK}?\s*{_LINK}\s*(?:(?!\s*(?:{_NO_ROW})\b)[\w ]{{0,24}} )?\(?"
)


def first_row(text: str, schools: list[Token]) -> list[Token]:
    """The first schools that stand in one row."""
    end = 1
    while end < len(schools) and _ROW.fullmatch(text, schools[end - 1].end, schools[end].start):
        end += 1
    return schools[:end]


def last_row(text: str, schools: list[Token]) -> list[Token]:
    """The last schools that stand in one row: "Kon Tum về tỉnh mới, nhưng Trường Chính trị ... chưa đạt"."""
    first = len(schools) - 1
    while first > 0 and _ROW.fullmatch(text, schools[first - 1].end, schools[first].start):
        first -= 1
    return schools[max(first, 0) :]


def with_number(text: str, row: list[Token], schools: list[Token]) -> list[Token]:
    """Schools, after their number where a bracket tells it: "A, B (2 trường)"."""
    numbers = [t for t in row if t.kind == "count" and schools and text[schools[-1].end : t.start] == " ("]
    return [*numbers, *schools]
