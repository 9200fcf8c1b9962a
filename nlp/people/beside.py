"""What stands beside a name: what tells one whose surname no list has, and where the title behind one ends."""

from nlp.people.names import NAMESAKES, PLACES, adjoins, capitals_end, may_be_surname, surname
from nlp.people.organisations import HEADS, WORDS, starts_person
from nlp.people.title_words import CALLS, POSITIONS
from nlp.people.titles import positions_at
from nlp.text.tokens import Token, closing, phrases

APPOSITION = phrases(
    [
        sign + word
        for sign in (",", "-", "(", "|")
        for word in ("", " đại diện", " đại diện lãnh đạo", " lãnh đạo", " thuộc", " đến từ", " công tác tại")
    ]
    + ["là", "giữ chức", "giữ chức vụ", "giữ cương vị"]
)
_OPEN = {"và", "có", "gồm", "là", "nghe", "do", "cùng", "với", "cho"}  # a name may follow, and no organisation's does


def is_called_so(tokens: list[Token], at: int, *, sure: bool) -> bool:
    """Whether a word of address or of office is a surname here: "ông Ông Hải Quân", not "đồng chí Ông Lê Văn Tư"; after
    a degree it is `sure`: "TS. Ông Thành Dũng"."""
    full = may_be_surname(tokens, at) and is_full(tokens, at) > 0 and (sure or not may_be_surname(tokens, at + 1))
    return full or surname(tokens, at)


def is_unlisted(tokens: list[Token], at: int) -> bool:
    """Whether a name begins with a surname that no list has: "Leo Thị Lịch", "Tao Văn Inh, Trưởng phòng"."""
    inside = at > 0 and tokens[at - 1].low.isalnum() and tokens[at - 1].low not in _OPEN
    if inside or not adjoins(tokens, at + 1) or _is_title(tokens, at):
        return False
    end = is_full(tokens, at)
    return end > 0 and (tokens[at + 1].low in {"thị", "văn"} or bool(positions_at(tokens, APPOSITION.end(tokens, end))))


def is_given(tokens: list[Token], at: int, start: int, end: int) -> bool:
    """Whether an organisation's two words make up a given name: "Lê Thị Thanh Tra", not "Lê Thị Na Văn phòng"."""
    size = end == start + 2 and 1 <= start - at <= 2 + (tokens[at + 1].low == "thị") and may_be_surname(tokens, at)
    return size and adjoins(tokens, start + 1) and not tokens[start + 1].caps and not adjoins(tokens, end)


def is_short(tokens: list[Token], at: int) -> bool:
    """Whether a word of office alone, or as the surname of a name of two syllables, may be somebody called so."""
    if HEADS.end(tokens, at) > at + 1:
        return False
    return not adjoins(tokens, at + 1) or (may_be_surname(tokens, at) and not adjoins(tokens, at + 2))


def is_full(tokens: list[Token], at: int) -> int:
    """The end of three to five capitals that none but a person's name has, whatever the first is; else 0."""
    end = capitals_end(tokens, at)
    if not 3 <= end - at <= 5 or NAMESAKES.among(tokens, at, end):
        return 0
    inner = [index for index in range(at + 1, end - 1) if tokens[index].low != "anh"]  # "Đương Anh Oanh"
    return 0 if any(_is_title(tokens, index) for index in inner) else end


def _is_title(tokens: list[Token], at: int) -> bool:
    lexicons = WORDS, HEADS, POSITIONS, CALLS
    return any(tokens[at].low in lexicon.first and lexicon.longest(tokens, at) for lexicon in lexicons)


def past_age(tokens: list[Token], at: int) -> int:
    """After "92 tuổi," between a name and a title."""
    words = [token.low for token in tokens[at : at + 3]]
    return at + 3 if words[1:] == ["tuổi", ","] and words[0].isdigit() else at


def past_place(tokens: list[Token], at: int) -> int | None:
    """The token after a place in brackets that begin at `at`."""
    close = closing(tokens, at + 1, at + 6) or at
    if close <= at + 1:
        return None
    named = tokens[at + 1].upper or tokens[at + 1].low in {"cũ", "mới"}
    return close + 1 if named and all(adjoins(tokens, index) for index in range(at + 2, close)) else None


def place_in_brackets(tokens: list[Token], at: int) -> tuple[int, int] | None:
    """The tokens of a known place that brackets at `at` hold alone."""
    end = PLACES.end(tokens, at + 1) if at < len(tokens) and tokens[at].low == "(" else at
    return (at + 1, end) if at + 1 < end < len(tokens) and tokens[end].low == ")" else None


def past_remark(tokens: list[Token], at: int) -> int:
    """After "(đơn vị Cụm phó)" behind a title."""
    if at >= len(tokens) or tokens[at].low != "(":
        return at
    long = at + 1 < len(tokens) and tokens[at + 1].low == "phụ"  # "(phụ trách cơ sở 2 tại phường Kon Tum)"
    close = closing(tokens, at + 1, at + (16 if long else 8))
    named = close is None or any(starts_person(tokens, index) for index in range(at + 1, close))
    return at if close is None or named else close + 1


def belongs_to_next(tokens: list[Token], after: int, *, titled: bool) -> bool:
    """Whether a title that ends at `after` is the next person's: "TS. A, Phó Hiệu trưởng TS. B", "A, thư ký: B"."""
    at = past_place(tokens, after) or after if after < len(tokens) and tokens[after].low == "(" else after
    at += at < len(tokens) and (tokens[at].low == ":" or (titled and tokens[at].low == ","))
    return at < len(tokens) and bool(CALLS.longest(tokens, at) or starts_person(tokens, at))


def closed(tokens: list[Token], sign: str, at: int) -> int:
    """After the bracket at `at` that closes what `sign`, if it is "(", has opened."""
    return at + 1 if sign == "(" and at < len(tokens) and tokens[at].low == ")" else at


def within_brackets(tokens: list[Token], at: int) -> int:
    """Up to where the bracket closes around a name's end: "(Lớp Trung cấp lý luận chính trị NKH B | 01 - 2019)"."""
    close = closing(tokens, at, at + 6) or at
    known = range(at, close)
    return close if all(tokens[index].low.isalnum() or tokens[index].low in {"-", "/"} for index in known) else at
