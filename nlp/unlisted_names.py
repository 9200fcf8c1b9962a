"""Names told by their form and by what stands beside them: of surnames that no list has, or that are other words."""

from nlp.names import NAMESAKES, adjoins, capitals_end, may_be_surname, surname
from nlp.organisations import HEADS, WORDS
from nlp.title_words import CALLS, POSITIONS
from nlp.titles import roles_at
from nlp.tokens import Token, phrases

APPOSITION = phrases(
    [sign + word for sign in (",", "-", "(") for word in ("", " đại diện", " đại diện lãnh đạo", " lãnh đạo", " thuộc")]
    + ["là", "giữ chức", "giữ chức vụ", "giữ cương vị"]
)


def is_called_so(tokens: list[Token], at: int) -> bool:
    """Whether a word of address or of office is a surname here: "ông Ông Hải Quân", not "đồng chí Ông Lê Văn Tư"."""
    full = may_be_surname(tokens, at) and is_full(tokens, at) > 0 and not may_be_surname(tokens, at + 1)
    return full or surname(tokens, at)


def is_unlisted(tokens: list[Token], at: int) -> bool:
    """Whether a name begins with a surname that no list has: "Leo Thị Lịch", "Tao Văn Inh, Trưởng phòng"."""
    inside = at > 0 and tokens[at - 1].low.isalnum() and tokens[at - 1].low != "và"
    if inside or not adjoins(tokens, at + 1) or _is_title(tokens, at):
        return False
    end = is_full(tokens, at)
    return end > 0 and (tokens[at + 1].low == "thị" or bool(roles_at(tokens, APPOSITION.end(tokens, end))))


def is_full(tokens: list[Token], at: int) -> int:
    """The end of three to five capitals that none but a person's name has, whatever the first is; else 0."""
    end = capitals_end(tokens, at)
    if not 3 <= end - at <= 5 or NAMESAKES.among(tokens, at, end):
        return 0
    return 0 if any(_is_title(tokens, index) for index in range(at + 1, end - 1)) else end


def _is_title(tokens: list[Token], at: int) -> bool:
    lexicons = WORDS, HEADS, POSITIONS, CALLS
    return any(tokens[at].low in lexicon.first and lexicon.longest(tokens, at) for lexicon in lexicons)
