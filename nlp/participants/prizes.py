"""Words of prizes and gifts before a name: who is given something, who has won."""

from itertools import pairwise

from nlp.participants.cues import NO_DOINGS, PHRASES, SINGLE, Cue, Doing, Gap, doings
from nlp.text.tokens import Token


def is_prize(tokens: list[Token], start: int) -> bool:
    """ "- Giải bài giảng điện tử đẹp:", not "Giải trình:"."""
    at = start + (tokens[start].low == "-")
    return PHRASES.prizes.end(tokens, at) > at and tokens[at].upper and tokens[at + 1].low not in SINGLE.no_prizes


def is_item(tokens: list[Token], start: int, end: int) -> bool:
    """ "Giải Nhất: A", "Giải Nhất: "Ngọn đèn ở bản" - A"."""
    signs = [token.low for token in tokens[start:end] if not token.low.isalnum()]
    return tokens[end - 1].low == ":" or (tokens[end - 1].low == '"' and (":", '"') in pairwise(signs))


def is_rank(tokens: list[Token], gap: Gap) -> bool:
    """ "Nhất - A, Nhì - B", "đồng hạng Ba:", not "Thứ Ba: A"."""
    at = gap.end - 2
    ranked = (
        at >= gap.start and tokens[at].upper and tokens[at].low in SINGLE.ranks and tokens[at + 1].low in {"-", ":"}
    )
    return ranked and (at == gap.start or tokens[at - 1].low != "thứ")


def is_given(tokens: list[Token], prize: Cue, given: Cue, end: int) -> bool:
    """ "trao Huy hiệu | tặng", "giải Nhất đơn nam | trao cho"."""
    if prize.word == "awards":
        return given.end == end and tokens[end - 1].low == "tặng"
    between = {token.low for token in tokens[prize.end : given.start]}
    won = prize.word == "honoured" and tokens[prize.start].low in {"giải", "huy"}
    return given.word == "hands" and won and not between & {",", ";"}


def received(cue: Cue, link: list[str], last: str) -> frozenset[Doing]:
    """What those are to whom something is given: "trao giải cho", "tặng hoa", "tuyên dương"."""
    among = {"cho", "đó", "số"} & set(link) and last in {"và", ",", "có", "gồm", "đó"}
    work = last == "của" and SINGLE.works & set(link)  # "giải A trao cho tác phẩm "..." của tác giả A"
    if cue.word in {"honoured", "awards"} and (
        last in SINGLE.receives or among or work or (cue.word == "awards" and not link)
    ):
        return frozenset({"honoured"})
    for_it = last == "," and {"cho", "đại", "diện"} <= set(link)  # "trao cờ cho đại diện Trường A, Phó Hiệu trưởng B"
    gets = cue.word in {"attendee", "acts", "hands"} and (for_it or last in {"cho", "tới", "đến", ""})
    return doings([cue]) if gets or (cue.word == "signatory" and last == "giữa") else NO_DOINGS
