"""The grammar of people's names: surname, middle names, given name; two to five syllables, capitals, no titles."""

from importlib.resources import files

from nlp.data import lists, single
from nlp.text.tokens import Endings, Token, phrases, word_tuples

_LONGEST = 5  # syllables; more where the surname has more than one
_LONGEST_HYPHENATED = 15  # tokens: "Xổm-xạ-vắt Lềnh-xạ-vắt"

_LINES = files("nlp").joinpath("data", "surnames.txt").read_text(encoding="utf-8").splitlines()
_SURNAMES = [line for line in _LINES if line and not line.startswith("#")]
SINGLE = single("people_words.yml")
MIDDLE = SINGLE.middle
_SURE = phrases(name for name in _SURNAMES if not name.endswith("*"))
_WEAK = phrases(name.rstrip("*") for name in _SURNAMES)
FIRST_SYLLABLES = _WEAK.first
_SURE_ALONE, _ALONE = _SURE.words, _WEAK.words

_LISTS = lists("not_people.yml")
PLACES = phrases(_LISTS["places"])
DEAD = phrases(_LISTS["dead"])
NAMESAKES = phrases([*_LISTS["places"], *_LISTS["dead"]])
NO_NAMES = {words for words in word_tuples([*_LISTS["places"], *_LISTS["dead"], "Hồ Chí"]) if len(words) == 2}
_NAMESAKE_HEADS = Endings([*_LISTS["namesake_heads"], *_LISTS["memorials"], *_LISTS["graves"]])
GRAVES = Endings(_LISTS["graves"])
MEMORIALS = Endings([*_LISTS["memorials"], *_LISTS["graves"]])


def surname(tokens: list[Token], at: int) -> bool:
    """Whether a person's name surely begins at a token, even without a title."""
    token = tokens[at]
    if token.upper and "'" in token.low:
        return True  # "K'Sự", "H' Hen"
    if not may_be_surname(tokens, at) or not adjoins(tokens, at + 1):
        return False
    sure = (
        tokens[at + 1].low in MIDDLE
        or "'" in tokens[at + 1].low
        or token.low in _SURE_ALONE
        or bool(_SURE.longest(tokens, at))
    )
    return sure and not (token.low in NAMESAKES.first and NAMESAKES.longest(tokens, at))


def may_be_surname(tokens: list[Token], at: int) -> bool:
    """Whether a token is a surname, if perhaps a word or the name of a place as well."""
    token = tokens[at]
    return token.upper and token.low in FIRST_SYLLABLES and (token.low in _ALONE or bool(_WEAK.longest(tokens, at)))


def name_end(tokens: list[Token], at: int, stop: int, *, titled: bool) -> int | None:
    """The token after a name that begins at `at`, or `None`.

    `stop` is where a title or an organisation begins behind it ("Cầm Thị Lai Phó Vụ trưởng"); after a title (`titled`)
    any capitalised words are a name, otherwise a surname must begin it.
    """
    if not tokens[at].upper:
        return None
    token = tokens[at]
    if (place := place_end(tokens, at)) > at:
        return place if titled and not adjoins(tokens, place) else None  # "đồng chí Hà Giang", of "Lê Hà Giang"
    if tokens[at].low == "từ" and not titled and PLACES.longest(tokens, at + 1):
        return None  # "Từ Hà Nội, Giám đốc Học viện kết luận"
    if not titled and (_is_told_of(tokens, at) or not (may_be_surname(tokens, at) or "'" in token.low)):
        return None  # but "H'Linh Ayun"
    end = at + 1
    limit = max(end, _WEAK.end(tokens, at)) + _LONGEST - 1
    while end < min(stop, limit):
        if tokens[end].low == "-" and is_hyphenated(tokens, end):
            end += 2
            limit = min(limit + 2, at + _LONGEST_HYPHENATED)
        elif adjoins(tokens, end) and (tokens[at].caps or not tokens[end].caps):
            end += 1
        else:
            break
    return end if end > at + 1 or "'" in token.low else None


def place_end(tokens: list[Token], at: int) -> int:
    """The token after the name of a place; `at` where none begins, or a person's that only begins like one: one more
    syllable follows, "Hoàng Mai Hương", or a name in full after the word of address, "Bà Triệu Thị Oanh"."""
    end = PLACES.end(tokens, at)
    if end == at or not adjoins(tokens, end):
        return end
    if tokens[at].low in SINGLE.addresses:
        return at if may_be_surname(tokens, at + 1) else end
    return at if may_be_surname(tokens, at) and not adjoins(tokens, end + 1) and not tokens[end].caps else end


def place_before(tokens: list[Token], start: int, end: int) -> tuple[int, int] | None:
    """The tokens of a place before the bracket or dash that tells its person: "Sơn La (ThS A)", "Sơn La - ThS A"."""
    at = end - 1
    if at <= start or tokens[at].low not in {"(", "-"}:
        return None
    begin = next((back for back in range(max(at - 5, start + 1), at) if PLACES.end(tokens, back) == at), 0)
    return (begin, at) if begin and tokens[begin - 1].low in {":", ",", ";"} else None


def _is_told_of(tokens: list[Token], at: int) -> bool:
    """Whether a name is that of somebody long dead; an office may follow a comma: "Lê Đức Thọ, Bí thư"."""
    end = DEAD.end(tokens, at)
    return end > at and (end == len(tokens) or tokens[end].low != ",")


def is_of_the_past(tokens: list[Token], start: int, end: int) -> bool:
    """Whether a name is that of somebody long dead."""
    return tokens[start].low in DEAD.first and DEAD.end(tokens, start) == end


def is_namesake(tokens: list[Token], at: int, buried: int) -> bool:
    """Whether what stands before a name makes it that of a school, a street, a place or a person of the past, or it is
    listed behind such a one, whose name ends at `buried`."""
    listed = 0 < buried < at and all(token.low in {",", "và"} for token in tokens[buried:at])
    return listed or _NAMESAKE_HEADS.before(tokens, at) > 0


def adjoins(tokens: list[Token], at: int) -> bool:
    """Whether a capitalised word follows the token before it, with nothing but a space between."""
    return at < len(tokens) and tokens[at].upper and tokens[at].start - tokens[at - 1].end <= 2


def capitals_end(tokens: list[Token], at: int) -> int:
    """The token after the capitalised words that adjoin the one at `at`."""
    at += 1
    while adjoins(tokens, at):
        at += 1
    return at


def is_hyphenated(tokens: list[Token], at: int) -> bool:
    """Whether the rest of a Lao name stands behind "-" without a space: "Xụ-lị-vông"."""
    return (
        at + 1 < len(tokens)
        and tokens[at - 1].end == tokens[at].start
        and tokens[at].end == tokens[at + 1].start
        and tokens[at + 1].low.isalpha()
        and not tokens[at + 1].upper
    )
