"""Where what stands between a name and its title, or behind the title, ends: an age, a remark in brackets."""

from nlp.people.names import adjoins
from nlp.people.organisations import starts_person
from nlp.people.title_words import CALLS
from nlp.text.tokens import Token, closing


def past_age(tokens: list[Token], at: int) -> int:
    """After "92 tuổi," between a name and a title."""
    aged = (
        at + 2 < len(tokens) and tokens[at].low.isdigit() and (tokens[at + 1].low, tokens[at + 2].low) == ("tuổi", ",")
    )
    return at + 3 if aged else at


def place_end_in_brackets(tokens: list[Token], at: int) -> int | None:
    """The token after a place in brackets that begin at `at`."""
    close = closing(tokens, at + 1, at + 6) or at
    place = close > at + 1 and tokens[at + 1].upper and all(adjoins(tokens, index) for index in range(at + 2, close))
    return close + 1 if place else None


def past_remark(tokens: list[Token], at: int) -> int:
    """After "(đơn vị Cụm phó)" behind a title."""
    if at >= len(tokens) or tokens[at].low != "(":
        return at
    long = at + 1 < len(tokens) and tokens[at + 1].low == "phụ"  # "(phụ trách cơ sở 2 tại phường Kon Tum)"
    close = closing(tokens, at + 1, at + (16 if long else 8))
    named = close is None or any(starts_person(tokens, index) for index in range(at + 1, close))
    return at if close is None or named else close + 1


def belongs_to_next(tokens: list[Token], after: int, *, titled: bool) -> bool:
    """Whether a title that ends at `after` is the next person's: "TS. A, Phó Hiệu trưởng TS. B"."""
    at = after + 1 if titled and after < len(tokens) and tokens[after].low == "," else after
    return at < len(tokens) and bool(CALLS.longest(tokens, at) or starts_person(tokens, at))


def closed(tokens: list[Token], sign: str, at: int) -> int:
    """After the bracket at `at` that closes what `sign`, if it is "(", has opened."""
    return at + 1 if sign == "(" and at < len(tokens) and tokens[at].low == ")" else at


def within_brackets(tokens: list[Token], at: int) -> int:
    """Up to where the bracket closes around a name's end: "(Lớp Trung cấp lý luận chính trị NKH B | 01 - 2019)"."""
    close = closing(tokens, at, at + 6) or at
    known = range(at, close)
    return close if all(tokens[index].low.isalnum() or tokens[index].low in {"-", "/"} for index in known) else at
