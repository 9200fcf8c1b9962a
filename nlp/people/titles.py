"""What stands beside a name: positions with their organisations.

A position is read with its organisation: "Phó Trưởng Ban Tuyên giáo Tỉnh ủy Lào Cai" is the position "Phó Trưởng Ban
Tuyên giáo" in the organisation "Ban Tuyên giáo Tỉnh ủy Lào Cai"; "Bí thư Tỉnh ủy Lào Cai" is the position "Bí thư Tỉnh
ủy" in "Tỉnh ủy Lào Cai".
"""

from nlp.people.names import SINGLE, adjoins
from nlp.people.organisations import (
    HEADS,
    PHRASES,
    Organisation,
    head_at,
    organisation_at,
    starts_person,
    whole_organisation,
)
from nlp.people.title_words import AFTER, BEFORE, CALLS, POSITIONS, TITLES
from nlp.records import Record
from nlp.text.tokens import Token, closing

_FIRST_OF_POSITIONS = POSITIONS.first | BEFORE.first
_JOINS = {",", ".", "-", "kiêm", "và", "–"}
_SEVERAL = {"các", "những"}
FIRST_WORDS = TITLES.first | HEADS.first


class Position(Record, frozen=True):
    """One position: tokens `start` to `end`; the position alone ends at `position_end`.

    `kind` is "minor" for an office of one occasion, "common" for what many are ("giảng viên").
    """

    start: int
    position_end: int
    organisation: Organisation | None
    kind: str
    end: int


def _position_at(tokens: list[Token], at: int) -> Position | None:
    """The position that begins at a token, with its organisation."""
    if tokens[at].low not in _FIRST_OF_POSITIONS:
        return None
    match = POSITIONS.longest(tokens, BEFORE.end(tokens, at) if tokens[at].low in BEFORE.first else at)
    if match is None:
        return None
    named = match[1]
    end = named
    while (after := AFTER.end(tokens, end)) > end:
        end = after
    board = tokens[named - 2].low == "thường"  # "Ban thường vụ đảng ủy" is no "Vụ"
    kind = named - 1 - (tokens[named - 1].low == "an")  # "Trưởng | Công an"
    if end == named and not board and head_at(tokens, kind) in (("unit", named), ("head", named)):
        whole = whole_organisation(tokens, kind, named)
        if whole.own_end > named or tokens[kind].caps:
            committee = PHRASES.committees.end(tokens, kind) == whole.end
            return Position(at, whole.own_end, whole, "minor" if committee else match[0], whole.end)
    council_ends = end == named and (tokens[end - 2].low, tokens[end - 1].low) == ("hội", "đồng")
    if council_ends and (body := head_at(tokens, end - 2)) and body[1] > end:
        end, match = end - 2, ("main", named)  # "Chủ tịch | Hội đồng nhân dân tỉnh"
    elif council_ends:
        council = whole_organisation(tokens, end - 2, end)
        if council.end > end:
            return Position(at, end, council, match[0], council.end)  # "Chủ tịch Hội đồng Lý luận Trung ương"
    of = end + 1 if end < len(tokens) and tokens[end].low in {"của", "thuộc"} else end
    organisation = organisation_at(tokens, of, held=True)
    if organisation is None:
        return Position(at, end, None, match[0], end)
    head = head_at(tokens, of)
    if head and head[0] == "body":
        area = head_at(tokens, head[1])
        end = min(area[1] if area and area[0] == "area" else head[1], organisation.end)
    return Position(at, end, organisation, match[0], organisation.end)


def _holds_both(tokens: list[Token], position: Position, at: int) -> bool:
    """Whether one person holds what stands on both sides of a semicolon: "Phó Bí thư Đảng ủy; Phó Hiệu trưởng" are an
    office in the Party and one outside it, in this order; "...; hiệu trưởng các trường" are others."""
    following = _position_at(tokens, at + 1) if tokens[at].low == ";" and adjoins(tokens, at + 1) else None
    if not _in_party(tokens, position) or not following or following.kind != "main" or _in_party(tokens, following):
        return False
    after = following.end + (following.end < len(tokens) and tokens[following.end].low in {",", "-"})
    return after == len(tokens) or not (CALLS.longest(tokens, after) or starts_person(tokens, after))


def _in_party(tokens: list[Token], position: Position) -> bool:
    return tokens[position.start + (tokens[position.start].low == "phó")].low in SINGLE.party


def positions_at(tokens: list[Token], at: int) -> list[Position]:
    """The positions that stand one after the other from a token on, as many as belong to one person."""
    found: list[Position] = []
    while position := _position_at(tokens, at) if at < len(tokens) else None:
        if found and adjoins(tokens, position.end) and starts_person(tokens, position.end):
            break  # "..., Hiệu trưởng, Phó Hiệu trưởng Trần Văn B": the title of the next one
        if found and position.kind == "common" and tokens[at - 1].low == "và":
            break  # "Hiệu trưởng và cán bộ, viên chức": others
        several = any(token.low.isdigit() or token.low in _SEVERAL for token in tokens[position.end : position.end + 1])
        if found and not position.organisation and several:
            break  # "Phó Vụ trưởng, hiệu trưởng 12 trường ký giao ước": others
        found.append(position)
        at = position.end
        if at < len(tokens) and tokens[at].low == "(":
            close = closing(tokens, at, at + 15)
            at = close + 1 if close else at
        if at < len(tokens) and (tokens[at].low in _JOINS or _holds_both(tokens, position, at)):
            at += 1
    return found
