"""Titles that a list of persons shares: "các đồng chí: A, B - Phó Hiệu trưởng", "hiệu trưởng các trường: A, B"."""

from collections.abc import Container

from msgspec.structs import replace

from nlp.people.mentions import Mention
from nlp.people.names import SINGLE, place_before
from nlp.people.organisations import HEADS, WORDS, organisation_at
from nlp.people.title_words import POSITIONS
from nlp.people.titles import Position, positions_at
from nlp.text.tokens import Endings, Token

_OF_SCHOOLS = {word for phrase in WORDS.phrases for word in phrase.split()}
_OF_SCHOOLS |= {"đơn", "vị", "cụm", "phó", "còn", "lại", "bạn", "khác", "trong"}
_MAIN = Endings(phrase for phrase, kind in POSITIONS.phrases.items() if kind == "main")
_BODIES = Endings(phrase for phrase, kind in HEADS.phrases.items() if kind == "body")
_LEADS_IN = {":", ",", "là", "gồm", "có", "-"}
_LINKS = {",", ";", "và", "cùng", "với"}
_REACH = 12  # tokens from "hiệu trưởng các" to the first name


def share_titles(tokens: list[Token], mentions: list[Mention]) -> list[Mention]:
    """Give the position in "các đồng chí: A, B - Phó Hiệu trưởng" and "các Phó Hiệu trưởng: A, B" to each of them."""
    shared = list(mentions)
    for index in range(1, len(shared)):
        shared[index] = _employed_alike(tokens, shared[index - 1], shared[index])
        last, here = shared[index - 1], shared[index]
        if last.called == "many" and linked(tokens, last, here):
            given = tuple(position for position in last.positions if position.start < last.start)
            if given and not here.positions:
                here = replace(here, positions=given)
            if tokens[last.outer_end].low != ";" or (given and here.positions == given):
                shared[index] = replace(here, called="many")
    for index in range(len(shared) - 2, -1, -1):
        here, following = shared[index], shared[index + 1]
        bare = not here.positions and not here.organisation
        if bare and not following.positions and _are_paired(tokens, here, following):
            shared[index] = replace(here, organisation=following.organisation)
        if bare and _are_alike(tokens, here, following) and linked(tokens, here, following, _LINKS - {";"}):
            shared[index] = replace(here, positions=following.positions, organisation=following.organisation)
    _give_all(tokens, shared)
    _give_each(tokens, shared)
    return shared


def _give_all(tokens: list[Token], mentions: list[Mention]) -> None:
    """Give "ThS A; ThS B, các Phó Hiệu trưởng" the position behind them both."""
    for index in range(len(mentions) - 1, 0, -1):
        here = mentions[index]
        at = here.outer_end + 2
        ahead = [token.low for token in tokens[here.outer_end : at]]
        if here.positions or here.organisation or ahead not in ([",", "các"], ["-", "các"], ["đều", "là"]):
            continue
        first = index
        while first and linked(tokens, mentions[first - 1], mentions[first]) and not mentions[first - 1].positions:
            first -= 1
        given = positions_at(tokens, at)[:1]
        if first < index and given and tokens[given[0].start].low in SINGLE.alike:
            for one in range(first, index + 1):
                mentions[one] = replace(mentions[one], positions=tuple(given))


def _give_each(tokens: list[Token], mentions: list[Mention]) -> None:
    """Give the position before "các trường:" to each of the list that has none of his own."""
    of_each: Position | None = None
    first = 0
    for index, here in enumerate(mentions):
        if not (of_each and (linked(tokens, mentions[index - 1], here) or place_before(tokens, 0, here.outer_start))):
            of_each, first = _of_each(tokens, here), index
        is_place = here.end - here.start < 3 and not here.titled  # "giám đốc các trung tâm: Ngọc Lặc, Lang Chánh"
        if (
            of_each
            and not is_place
            and all(position.kind == "minor" and position.start < here.start for position in here.positions)
        ):
            start = min(here.outer_start, of_each.start) if index == first else here.outer_start
            mentions[index] = replace(here, positions=(of_each,), outer_start=start)


def _of_each(tokens: list[Token], first: Mention) -> Position | None:
    """The position before the first of a list: "hiệu trưởng (của) các trường:", "Hiệu trưởng hai trường, A (B) và"."""
    end = first.outer_start  # "hai đơn vị | Cụm phó: A"
    place = place_before(tokens, 0, end)
    if place and tokens[place[0] - 1].low == ":":
        end = place[0] - 1  # "Hiệu trưởng các trường: Hà Nam (TS A)"
    elif not first.positions:
        end -= 1
        if end < 0 or tokens[end].low not in _LEADS_IN or (tokens[end].low != ":" and first.organisation is None):
            return None
    for at in range(end - 1, max(end - _REACH, 1), -1):
        if (tokens[at].low in SINGLE.of_each or tokens[at].low.isdigit()) and at + 1 < end:
            of = at - (tokens[at - 1].low == "của")
            body = of - _BODIES.before(tokens, of)  # "bí thư đảng ủy các xã, phường:"
            start = body - _MAIN.before(tokens, body)
            either = tokens[start - 1].low in {",", "và"} and _MAIN.before(tokens, start - 1)
            return None if start == body or either else Position(start, of, None, "main", of)
        if not (tokens[at].upper or tokens[at].low in _OF_SCHOOLS or tokens[at].low == ","):
            break
    return None


def _employed_alike(tokens: list[Token], last: Mention, here: Mention) -> Mention:
    """The second of a list with the organisation behind its comma where the first has one so: "do A, Trường C và B,
    Trường D trình bày"."""
    at = here.outer_end + 1
    bare = here.organisation is None and not here.positions and at < len(tokens) and tokens[at - 1].low == ","
    if not (bare and last.organisation and not last.positions and linked(tokens, last, here)):
        return here
    if tokens[last.outer_end - 1].low == ")" or (organisation := organisation_at(tokens, at)) is None:
        return here
    return replace(here, organisation=(at, organisation.end), outer_end=organisation.end)


def _are_alike(tokens: list[Token], first: Mention, second: Mention) -> bool:
    """ "TS A, ThS B, Phó Hiệu trưởng", "các đồng chí A, B - Phó Hiệu trưởng": both, of a position that several have;
    not "TS A, ThS B (Trưởng phòng)"."""
    if not (((first.degree and second.degree) or first.called == "many" == second.called) and second.positions):
        return False
    if second.end < len(tokens) and tokens[second.end].low == "(":
        return False
    return tokens[second.positions[0].start].low in SINGLE.alike


def _are_paired(tokens: list[Token], first: Mention, second: Mention) -> bool:
    """ "cặp A - B (Trường C)", "đôi A và B (Khoa D)"."""
    paired = {"cặp", "đôi", "nhóm"} & {token.low for token in tokens[max(first.outer_start - 4, 0) : first.outer_start]}
    return bool(paired) and second.outer_start == first.outer_end + 1


def linked(tokens: list[Token], first: Mention, second: Mention, by: Container[str] = _LINKS) -> bool:
    """Whether only commas and "và" stand between two mentions."""
    between = tokens[first.outer_end : second.outer_start]
    return bool(between) and all(token.low in by for token in between)
