"""Names of organisations, up to where a position, a person or the sentence begins behind them."""

from itertools import chain

from nlp.data import Words, lists
from nlp.people.names import (
    DEAD,
    FIRST_SYLLABLES,
    NAMESAKES,
    PLACES,
    SINGLE,
    adjoins,
    capitals_end,
    is_hyphenated,
    may_be_surname,
    surname,
)
from nlp.people.title_words import CALLS, DEGREES, POSITIONS, degree_at
from nlp.records import Record
from nlp.text.tokens import Lexicon, Token, phrases, word_tuples

_ORGANISATIONS = lists("organisations.yml")
_KINDS = {"body": "bodies", "unit": "units", "head": "heads", "area": "areas"}
HEADS = Lexicon((phrase, kind) for kind, key in _KINDS.items() for phrase in _ORGANISATIONS[key])
WORDS = phrases(_ORGANISATIONS["words"])
# What may look like one and is none, too: "Tổ chức" is no "Tổ", "khoa học" no "Khoa".
_HEADS_AND_WORDS = Lexicon(chain(((phrase, "") for phrase in _ORGANISATIONS["words"]), HEADS.phrases.items()))
PHRASES = Words(_ORGANISATIONS, phrases)
INNER = word_tuples(_ORGANISATIONS["inner"])
_ROLES = lists("roles.yml")
_VERBS = phrases(verb for role in ("chair", "speaker", "presenter") for verb in _ROLES[role] if " " in verb)
_LAST_OF_AREAS = SINGLE.before_places | {area.split()[-1] for area in _ORGANISATIONS["areas"]}
_LINKS = {"và", "của"}


class Organisation(Record, frozen=True):
    """Tokens `start` to `end`; its own name without the organisations it belongs to ends at `own_end`."""

    start: int
    own_end: int
    end: int


def organisation_at(tokens: list[Token], at: int, *, held: bool = False) -> Organisation | None:
    """The organisation whose name begins at a token, with the ones it belongs to ("..., Học viện ...").

    Right after a position (`held`) small letters begin one, too: "lớp trưởng lớp K16A", "Tổng Biên tập báo Nhân Dân".
    """
    head = head_at(tokens, at)
    if head is None and held and adjoins(tokens, at + 1):
        head = HEADS.longest(tokens, at)
    if head is None or (head[0] == "area" and not adjoins(tokens, head[1])) or _is_named(tokens, at):
        return None
    if tokens[at].low in DEAD.first and DEAD.longest(tokens, at):
        return None  # "Lê Duẩn, Trường Chinh"
    whole = whole_organisation(tokens, at, head[1])
    return None if not held and PHRASES.boards.end(tokens, at) == whole.end else whole


def head_at(tokens: list[Token], at: int) -> tuple[str, int] | None:
    """How an organisation's name begins."""
    if at >= len(tokens) or tokens[at].low not in HEADS.first:
        return None
    head = _HEADS_AND_WORDS.longest(tokens, at)
    if head is None or not head[0] or (not tokens[at].upper and PHRASES.capital.end(tokens, at) == head[1]):
        return None
    return head


def whole_organisation(tokens: list[Token], start: int, end: int) -> Organisation:
    """The organisation whose name begins with the tokens `start` to `end`."""
    own_end = 0
    end = _name_end(tokens, start, end)
    while end < len(tokens):
        at = end + 1 if tokens[end].low == "," else end
        head = head_at(tokens, at)
        named = head is not None and head[0] != "area" and (tokens[at].upper or _is_school(tokens, at))
        if head is None or not named or _starts_other(tokens, at):
            break
        if at > end and tokens[at].low == tokens[start].low:
            break  # "Trường A, Trường B" are two
        of_it = _name_end(tokens, at, head[1])
        if at > end and of_it == at + 1 and not tokens[at].caps and not (of_it < len(tokens) and tokens[of_it].upper):
            break  # "Theo bà A, Hiệu trưởng Trường Chính trị tỉnh B, Trường đã ..."
        own_end, end = own_end or end, of_it
    return Organisation(start, own_end or end, end)


def _is_school(tokens: list[Token], at: int) -> bool:
    """ "Trưởng phòng Đào tạo | trường Chính trị tỉnh B": of it all the same; not "Vụ các trường Chính trị"."""
    if tokens[at].low != "trường" or tokens[at].upper or tokens[at - 1].low == "các" or not adjoins(tokens, at + 1):
        return False
    return tokens[at + 1].low in SINGLE.schools


def _name_end(tokens: list[Token], start: int, at: int) -> int:
    """Go on while the words are those of an organisation's name."""
    if tokens[start].low in PHRASES.closed.first and PHRASES.closed.longest(tokens, start):
        return at
    end = at
    placed = False  # the name of a place stands last: "Trường Chính trị tỉnh Lào Cai thông tin nhanh"
    while end < len(tokens):
        token = tokens[end]
        low = token.low
        small = end + 1 < len(tokens) and not tokens[end + 1].upper
        goes_on = low == "của" or (low == "và" and not small)  # "tỉnh Lào Cai và kiểm tra hồ sơ"
        after_place = placed and not token.upper and not goes_on and low.isalpha() and not head_at(tokens, end)
        if after_place or (end > at and _tells(tokens, end)):
            break
        if end > at and _is_school(tokens, end):
            break
        following = _word_end(tokens, end)
        if token.upper and low in NAMESAKES.first:
            following = max(NAMESAKES.end(tokens, end), following)
        if low == "-" and is_hyphenated(tokens, end):
            following = end + 2  # "Tỉnh ủy Bô-ly-khăm-xay"
        elif low in {"-", "&"} or (low == "," and _goes_on(tokens, end + 1)):
            following = _word_end(tokens, end + 1) if end + 1 < len(tokens) else end
            following = following if following > end + 1 else end
        elif low == "." and tokens[end - 1].low in {"tp", "tx"}:
            following = end + 1
        elif low.isdigit():
            numbered = tokens[end - 1].low in SINGLE.numbered
            following = end + (numbered or tokens[end - 1].end == token.start)
        if following <= end or (token.upper and (head := head_at(tokens, end)) and head[0] != "area"):
            break
        placed = token.upper and following in {PLACES.end(tokens, end), _place_end(tokens, end)}
        end = following
    while end > at and tokens[end - 1].low in {"và", "của", "các", "số"}:
        end -= 1
    return end


def _tells(tokens: list[Token], at: int) -> bool:
    """ "Phó Giám đốc Sở Nội vụ | thông tin thêm": a verb here, not "Phòng Khoa học - thông tin, tư liệu"."""
    if tokens[at].low != "thông":
        return False
    after = [token.low for token in tokens[at : at + 4]]
    informs = after[:2] == ["thông", "tin"] and not tokens[at].upper and tokens[at - 1].low.isalpha()
    return informs and len(after) > 2 and after[2] in SINGLE.informed and after[2:] != [",", "tư"]


def _word_end(tokens: list[Token], at: int) -> int:
    """The token after a word of an organisation's name; `at` where it is none."""
    token = tokens[at]
    low = token.low
    if low in _LINKS:
        goes_on = at + 1 < len(tokens) and tokens[at + 1].low not in _LINKS and _word_end(tokens, at + 1) > at + 1
        return at + goes_on
    end = WORDS.end(tokens, at) if low in WORDS.first else at
    if low in POSITIONS.first and POSITIONS.end(tokens, at) > max(end, at + token.caps):
        return at
    if not token.upper:
        return end
    if (place := _place_end(tokens, at)) > at:
        return place
    if _begins_another(tokens, at):
        return at
    return max(at + 1 + _has_second_syllable(tokens, at), end)


def _has_second_syllable(tokens: list[Token], at: int) -> bool:
    """Whether the capital there begins a word that no list has: "Trung tâm Phục | vụ"; not "phường Huế cử"."""
    word, ahead = tokens[at], tokens[at - 1]
    alone = (
        not (word.caps or ahead.upper or WORDS.end(tokens, at) > at or word.low in PLACES.first) and len(word.low) > 1
    )
    inner = alone and ahead.low.isalpha() and ahead.low not in _LAST_OF_AREAS and at + 1 < len(tokens)
    following = tokens[at + 1] if inner else word
    return not following.upper and following.low.isalpha() and following.low not in SINGLE.no_second


def _begins_another(tokens: list[Token], at: int) -> bool:
    """Whether a person begins there, or a sentence: "nghe bà A, Học viện Công bố quyết định"."""
    low = tokens[at].low
    if starts_person(tokens, at) or (low in CALLS.first and CALLS.longest(tokens, at)):
        return True
    verb = _VERBS.end(tokens, at) if low in _VERBS.first else at
    return verb > at and not tokens[verb - 1].upper


def _place_end(tokens: list[Token], at: int) -> int:
    """The end of two capitals behind "xã", "xã Thành Thới A", "Trường Mầm non Hoàng Nông"; a person has three
    syllables, or stands behind the two: "phường Hạc Thành Hà Công Thẻ"."""
    ahead = tokens[at - 1 - (tokens[at - 1].low == ".")].low  # "TP. Uông Bí"
    primary = ahead == "học" and tokens[at - 2].low == "tiểu"
    if not (primary or ahead in SINGLE.before_places) or not adjoins(tokens, at + 1):
        return at
    end = at + 2
    if adjoins(tokens, end) and len(tokens[end].low) == 1:
        end += 1
    return at if adjoins(tokens, end) and not _is_named(tokens, end) else end


def _goes_on(tokens: list[Token], at: int) -> bool:
    """After a comma inside "Phòng Tổ chức, Hành chính, Thông tin, Tư liệu" or "Trưởng phòng TC, HC, TT, TL"."""
    if PHRASES.second.end(tokens, at) > at:
        return True
    if at >= len(tokens) or not tokens[at].upper or head_at(tokens, at):
        return False
    if POSITIONS.longest(tokens, at) or DEGREES.longest(tokens, at):
        return False
    end = at + 1 if tokens[at].caps else WORDS.end(tokens, at)
    return end > at and (end == len(tokens) or not tokens[end].upper)


def _starts_other(tokens: list[Token], at: int) -> bool:
    """Whether a position or a person begins where an organisation might."""
    return bool(POSITIONS.longest(tokens, at)) or starts_person(tokens, at)


def starts_person(tokens: list[Token], at: int) -> bool:
    """Whether a person's degree or sure surname begins at a token."""
    if _is_named(tokens, at):
        return True
    degree = degree_at(tokens, at)
    return degree is not None and degree.end < len(tokens) and tokens[degree.end].upper


def _is_named(tokens: list[Token], at: int) -> bool:
    """Whether a name begins, sure or of three or four capitals as no organisation has: "Sở Nội vụ Đoàn Dụng Quyết"."""
    token = tokens[at]
    if not token.upper:
        return False
    middle = at + 1 < len(tokens) and tokens[at + 1].low in {"văn", "thị"}  # "Tỉnh ủy Un Văn Thìn"
    if not (middle or token.low in FIRST_SYLLABLES or "'" in token.low):
        return False
    if surname(tokens, at):
        return True
    if not (middle or may_be_surname(tokens, at)) or NAMESAKES.longest(tokens, at):
        return False
    end = capitals_end(tokens, at)
    inside = range(at + 1, end)
    others = any(WORDS.longest(tokens, index) or (index < end - 1 and head_at(tokens, index)) for index in inside)
    return len(inside) in {2, 3} and not others and not PLACES.among(tokens, at + 1, end)  # "Báo Hải Dương"
