"""Titles that a list of persons shares: "các đồng chí: A, B - Phó Hiệu trưởng", "hiệu trưởng các trường: A, B"."""

from msgspec.structs import replace

from nlp.mentions import Mention
from nlp.title_words import POSITIONS
from nlp.titles import Role
from nlp.tokens import Token

_ALIKE = {"phó", "giảng", "chuyên", "ủy"}  # first words of what more than one may be
_OF_EACH = {"các", "hai", "ba", "bốn", "năm", "2", "3", "4", "5", "02", "03", "04", "05"}
_REACH = 8  # tokens from a position to the colon: "hiệu trưởng của hai đơn vị Cụm phó:"


def share_titles(tokens: list[Token], mentions: list[Mention]) -> list[Mention]:
    """Give the position in "các đồng chí: A, B - Phó Hiệu trưởng" and "các Phó Hiệu trưởng: A, B" to each of them."""
    shared = list(mentions)
    for index in range(1, len(shared)):
        last, here = shared[index - 1], shared[index]
        if last.called == "many" and linked(tokens, last, here):
            if last.roles and not here.roles and last.roles[0].start < last.start:
                here = replace(here, roles=last.roles)
            if tokens[last.outer_end].low != ";" or here.roles is last.roles:
                shared[index] = replace(here, called="many")
    for index in range(len(shared) - 2, -1, -1):
        here, following = shared[index], shared[index + 1]
        alike = here.called == "many" == following.called or _are_alike(tokens, here, following)
        bare = alike and not here.roles and not here.organisation
        if bare and _list_goes_on(tokens, here, following):
            shared[index] = replace(here, roles=following.roles, organisation=following.organisation)
    _give_each(tokens, shared)
    return shared


def _give_each(tokens: list[Token], mentions: list[Mention]) -> None:
    """Give the position before "các trường:" to each of the list that has none of his own."""
    of_each: Role | None = None
    first = 0
    for index, here in enumerate(mentions):
        if not (of_each and linked(tokens, mentions[index - 1], here)):
            of_each, first = _of_each(tokens, here), index
        if of_each and all(role.kind == "minor" and role.start < here.start for role in here.roles):
            start = min(here.outer_start, of_each.start) if index == first else here.outer_start
            mentions[index] = replace(here, roles=(of_each,), outer_start=start)


def _of_each(tokens: list[Token], first: Mention) -> Role | None:
    """The position in "hiệu trưởng (của) các trường:" before the first of a list."""
    colon = next((at for at in range(first.start - 1, max(first.start - 4, 0), -1) if tokens[at].low == ":"), 0)
    for at in range(colon - 1, max(colon - 1 - _REACH, -1), -1):
        if tokens[at].low in {",", ";", ".", ":"}:
            break
        position = POSITIONS.longest(tokens, at)
        if position and position[0] == "main" and not (at and _is_position(tokens, at - 1, position[1])):  # "Phó |"
            of = position[1] + (tokens[position[1]].low == "của")
            either = any(_is_position(tokens, back, at - 1) for back in range(max(at - 5, 0), at - 1))
            alike = tokens[of].low in _OF_EACH and not either  # "Hiệu trưởng, Phó Hiệu trưởng các trường:"
            return Role(at, position[1], None, "main", position[1]) if alike else None
    return None


def _is_position(tokens: list[Token], start: int, end: int) -> bool:
    position = POSITIONS.longest(tokens, start)
    return position is not None and position[1] == end


def _are_alike(tokens: list[Token], first: Mention, second: Mention) -> bool:
    """ "TS A, ThS B, Phó Hiệu trưởng": both, of a position that several have; not "TS A, ThS B (Trưởng phòng)"."""
    if not (first.degree and second.degree and second.roles):
        return False
    if second.end < len(tokens) and tokens[second.end].low == "(":
        return False
    return tokens[second.roles[0].start].low in _ALIKE


def _list_goes_on(tokens: list[Token], first: Mention, second: Mention) -> bool:
    return linked(tokens, first, second) and tokens[first.outer_end].low != ";"


def linked(tokens: list[Token], first: Mention, second: Mention) -> bool:
    """Whether only commas and "và" stand between two mentions."""
    between = tokens[first.outer_end : second.outer_start]
    return bool(between) and all(token.low in {",", ";", "và", "cùng", "với"} for token in between)
