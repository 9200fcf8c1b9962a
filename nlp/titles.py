"""What stands beside a name: degrees, positions, organisations.

A position is read with its organisation: "Phó Trưởng Ban Tuyên giáo Tỉnh ủy Lào Cai" is the position "Phó Trưởng Ban
Tuyên giáo" in the organisation "Ban Tuyên giáo Tỉnh ủy Lào Cai"; "Bí thư Tỉnh ủy Lào Cai" is the position "Bí thư Tỉnh
ủy" in "Tỉnh ủy Lào Cai".
"""

from itertools import chain
from typing import Literal

from nlp.names import NAMESAKES, PLACES, adjoins, may_be_surname, surname
from nlp.records import Record
from nlp.tokens import Lexicon, Token, load, phrases, word_tuples

_HONORIFICS = load("honorifics.yml")
CALLS: Lexicon[str] = Lexicon((phrase, number) for number, words in _HONORIFICS.items() for phrase in words)
_DEGREES = load("degrees.yml")
DEGREES: Lexicon[str] = Lexicon((form, degree) for degree, forms in _DEGREES.items() for form in forms)

_POSITIONS = load("positions.yml")
_BEFORE = phrases(_POSITIONS["before"])
_AFTER = phrases(_POSITIONS["after"])
POSITIONS: Lexicon[Literal["main", "minor", "common"]] = Lexicon(
    chain(
        ((phrase, "main") for phrase in _POSITIONS["positions"]),
        ((phrase, "minor") for phrase in _POSITIONS["minor"]),
        ((phrase, "common") for phrase in _POSITIONS["common"]),
    )
)

_ORGANISATIONS = load("organisations.yml")
HEADS: Lexicon[Literal["body", "unit", "head", "area"]] = Lexicon(
    chain(
        ((phrase, "body") for phrase in _ORGANISATIONS["bodies"]),
        ((phrase, "unit") for phrase in _ORGANISATIONS["units"]),
        ((phrase, "head") for phrase in _ORGANISATIONS["heads"]),
        ((phrase, "area") for phrase in _ORGANISATIONS["areas"]),
    )
)
_WORDS = phrases(_ORGANISATIONS["words"])
_SECOND = phrases(_ORGANISATIONS["second"])
_CLOSED = phrases(_ORGANISATIONS["closed"])
_COMMITTEES = phrases(_ORGANISATIONS["committees"])
_ROLE_WORDS = POSITIONS.first | _BEFORE.first
FIRST_WORDS = CALLS.first | DEGREES.first | POSITIONS.first | _BEFORE.first | HEADS.first
_ROLES = load("roles.yml")
_VERBS = phrases(verb for role in ("chair", "speaker", "presenter") for verb in _ROLES[role] if " " in verb)
_CAPITAL = phrases(_ORGANISATIONS["capital"])
_LINKS = {"và", "của"}
_PARISHES = {"xã", "phường", "trấn", "huyện", "quận"}
INNER = word_tuples(_ORGANISATIONS["inner"])


class Degree(Record, frozen=True):
    """`degree` as a fact has it ("PGS.TS"), `None` where only titles of honour stand there."""

    degree: str | None
    end: int


class Organisation(Record, frozen=True):
    """Tokens `start` to `end`; its own name without the organisations it belongs to ends at `own_end`."""

    start: int
    own_end: int
    end: int


class Role(Record, frozen=True):
    """One position: tokens `start` to `end`; the position alone ends at `position_end`.

    `kind` is "minor" for an office of one occasion, "common" for what many are ("giảng viên").
    """

    start: int
    position_end: int
    organisation: Organisation | None
    kind: str
    end: int


def degree_at(tokens: list[Token], at: int) -> Degree | None:
    """The degrees that begin at a token, up to the first word that is none."""
    if tokens[at].low not in DEGREES.first:
        return None
    found: list[str] = []
    end = at
    while match := DEGREES.longest(tokens, end) if end < len(tokens) else None:
        if not tokens[end].upper and match[1] == end + 1 and len(tokens[end].low) < 4:
            break  # "cn", "ts" in small letters are no degree
        found.append(match[0])
        end = last = _past_short_form(tokens, match[1])
        while end < len(tokens) and tokens[end].low in {".", ",", "-", "–"}:
            end += 1
    if not found:
        return None
    # "TS. Lan", but "... tiến sĩ, Hiệu trưởng": the comma is no part of it
    return Degree(
        ".".join(name for name in found if name != "beside") or None,
        end if end < len(tokens) and tokens[end].upper else last,
    )


def _past_short_form(tokens: list[Token], at: int) -> int:
    """After "(GS,TS)" behind the same degrees in words."""
    if at >= len(tokens) or tokens[at].low != "(":
        return at
    close = next((index for index in range(at + 1, min(at + 8, len(tokens))) if tokens[index].low == ")"), at)
    inside = [token for token in tokens[at + 1 : close] if token.low not in {".", ",", "-"}]
    return close + 1 if inside and all(token.low in DEGREES.first for token in inside) else at


def role_at(tokens: list[Token], at: int) -> Role | None:
    """The position that begins at a token, with its organisation."""
    if tokens[at].low not in _ROLE_WORDS:
        return None
    match = POSITIONS.longest(tokens, _BEFORE.end(tokens, at))
    if match is None:
        return None
    named = match[1]
    end = named
    while (after := _AFTER.end(tokens, end)) > end:
        end = after
    board = tokens[named - 2].low == "thường"  # "Ban thường vụ đảng ủy" is no "Vụ"
    if end == named and not board and _head(tokens, named - 1) == ("unit", named):
        whole = _organisation(tokens, named - 1, named)
        if whole.own_end > named:
            committee = _COMMITTEES.end(tokens, named - 1) == whole.end
            return Role(at, whole.own_end, whole, "minor" if committee else match[0], whole.end)
    if end == named and (tokens[end - 2].low, tokens[end - 1].low) == ("hội", "đồng"):
        council = _organisation(tokens, end - 2, end)
        if council.end > end:
            return Role(at, end, council, match[0], council.end)  # "Chủ tịch Hội đồng Lý luận Trung ương"
    of = end + 1 if end < len(tokens) and tokens[end].low in {"của", "thuộc"} else end
    organisation = organisation_at(tokens, of)
    if organisation is None:
        return Role(at, end, None, match[0], end)
    head = _head(tokens, of)
    if head and head[0] == "body":
        area = _head(tokens, head[1])
        end = min(area[1] if area and area[0] == "area" else head[1], organisation.end)
    return Role(at, end, organisation, match[0], organisation.end)


def roles_at(tokens: list[Token], at: int) -> list[Role]:
    """The positions that stand one after the other from a token on, as many as belong to one person."""
    found: list[Role] = []
    while role := role_at(tokens, at) if at < len(tokens) else None:
        if found and adjoins(tokens, role.end) and starts_person(tokens, role.end):
            break  # "..., Hiệu trưởng, Phó Hiệu trưởng Trần Văn B": the title of the next one
        if found and role.kind == "common" and tokens[at - 1].low == "và":
            break  # "Hiệu trưởng và cán bộ, viên chức": others
        found.append(role)
        at = role.end
        if at < len(tokens) and tokens[at].low == "(":
            at = next((i + 1 for i in range(at, min(at + 15, len(tokens))) if tokens[i].low == ")"), at)
        if at < len(tokens) and tokens[at].low in {",", "-", "kiêm", "và", "–"}:
            at += 1
    return found


def organisation_at(tokens: list[Token], at: int) -> Organisation | None:
    """The organisation whose name begins at a token, with the ones it belongs to ("..., Học viện ...")."""
    head = _head(tokens, at)
    if head is None or (head[0] == "area" and not adjoins(tokens, head[1])):
        return None
    return _organisation(tokens, at, head[1])


def _head(tokens: list[Token], at: int) -> tuple[str, int] | None:
    """How an organisation's name begins; "Tổ chức" is no "Tổ", "khoa học" no "Khoa"."""
    if at >= len(tokens) or tokens[at].low not in HEADS.first:
        return None
    head = HEADS.longest(tokens, at)
    if head and not tokens[at].upper and _CAPITAL.end(tokens, at) == head[1]:
        return None
    return None if head is None or _WORDS.end(tokens, at) > head[1] else head


def _organisation(tokens: list[Token], start: int, end: int) -> Organisation:
    own_end = 0
    end = _name_end(tokens, start, end)
    while end < len(tokens):
        at = end + 1 if tokens[end].low == "," else end
        head = _head(tokens, at)
        if head is None or head[0] == "area" or not tokens[at].upper or _starts_other(tokens, at):
            break
        own_end = own_end or end
        end = _name_end(tokens, at, head[1])
    return Organisation(start, own_end or end, end)


def _name_end(tokens: list[Token], start: int, at: int) -> int:
    """Go on while the words are those of an organisation's name."""
    if _CLOSED.longest(tokens, start):
        return at
    end = at
    placed = False  # the name of a place stands last: "Trường Chính trị tỉnh Lào Cai thông tin nhanh"
    while end < len(tokens):
        token = tokens[end]
        if placed and not token.upper and token.low not in _LINKS and token.low.isalpha() and not _head(tokens, end):
            break
        following = max(NAMESAKES.end(tokens, end) if token.upper else end, _word_end(tokens, end))
        if token.low in {"-", "&"} or (token.low == "," and _goes_on(tokens, end + 1)):
            following = _word_end(tokens, end + 1) if end + 1 < len(tokens) else end
            following = following if following > end + 1 else end
        elif token.low == "." and tokens[end - 1].low == "tp":
            following = end + 1
        elif token.low.isdigit():
            numbered = tokens[end - 1].low in {"vực", "khu", "số", "quận", "phường", "phòng", "khoa"}
            following = end + (numbered or tokens[end - 1].end == token.start)
        if following <= end or (token.upper and (head := _head(tokens, end)) and head[0] != "area"):
            break
        placed = token.upper and PLACES.end(tokens, end) == following
        end = following
    while end > at and tokens[end - 1].low in {"và", "của", "các", "số"}:
        end -= 1
    return end


def _word_end(tokens: list[Token], at: int) -> int:
    """The token after a word of an organisation's name; `at` where it is none."""
    token = tokens[at]
    if token.low in _LINKS:
        goes_on = at + 1 < len(tokens) and tokens[at + 1].low not in _LINKS and _word_end(tokens, at + 1) > at + 1
        return at + goes_on
    end = _WORDS.end(tokens, at)
    if token.low in POSITIONS.first and POSITIONS.end(tokens, at) > max(end, at + token.caps):
        return at
    if token.upper and _is_place_of_two(tokens, at):
        return at + 1
    if token.upper and (starts_person(tokens, at) or CALLS.longest(tokens, at)):
        return at
    if token.upper and (verb := _VERBS.end(tokens, at)) > at and not tokens[verb - 1].upper:
        return at  # "nghe bà A, Học viện Công bố quyết định"
    return max(at + token.upper, end)


def _is_place_of_two(tokens: list[Token], at: int) -> bool:
    """ "Bí thư Đảng ủy xã Thường Xuân", "xã Thành Thới A": a person has three syllables, none a letter."""
    end = at + 2
    if adjoins(tokens, end) and len(tokens[end].low) == 1:
        end += 1
    return tokens[at - 1].low in _PARISHES and adjoins(tokens, at + 1) and not adjoins(tokens, end)


def _goes_on(tokens: list[Token], at: int) -> bool:
    """After a comma inside "Phòng Tổ chức, Hành chính, Thông tin, Tư liệu" or "Trưởng phòng TC, HC, TT, TL"."""
    if _SECOND.end(tokens, at) > at:
        return True
    if at >= len(tokens) or not tokens[at].upper or _head(tokens, at):
        return False
    if POSITIONS.longest(tokens, at) or DEGREES.longest(tokens, at):
        return False
    end = at + 1 if tokens[at].caps else _WORDS.end(tokens, at)
    return end > at and (end == len(tokens) or not tokens[end].upper)


def _starts_other(tokens: list[Token], at: int) -> bool:
    """Whether a position or a person begins where an organisation might."""
    return bool(POSITIONS.longest(tokens, at)) or starts_person(tokens, at)


def starts_person(tokens: list[Token], at: int) -> bool:
    """Whether a person's degree or sure surname begins at a token."""
    if surname(tokens, at) or _rare_name(tokens, at):
        return True
    degree = degree_at(tokens, at)
    return degree is not None and degree.end < len(tokens) and tokens[degree.end].upper


def _rare_name(tokens: list[Token], at: int) -> bool:
    """Three or four capitals of which none goes on the name of an organisation: "Sở Nội vụ Đoàn Dụng Quyết"."""
    if not may_be_surname(tokens, at) or NAMESAKES.longest(tokens, at):
        return False
    end = at + 1
    while end - at < 5 and adjoins(tokens, end):
        if _WORDS.longest(tokens, end) or _head(tokens, end):
            return False
        end += 1
    return 3 <= end - at <= 4
