"""The words before persons that say what they do: "Chủ trì Hội nghị có", "Phát biểu tại Hội nghị,", "sự dự của"."""

from collections.abc import Container
from itertools import pairwise
from typing import Literal

from msgspec.structs import replace

from nlp.participants.cues import ATTENDS, ENDINGS, LISTS, NO_DOINGS, PHRASES, SINGLE, Cue, Doing, Gap, doings
from nlp.participants.employers import employer_before
from nlp.participants.prizes import is_given, is_item, is_prize, is_rank, received
from nlp.people.names import place_before
from nlp.people.title_words import OFFICES, POSITIONS
from nlp.records import Record
from nlp.text.spans import index_at
from nlp.text.tokens import Token, phrases, word_tuples

_KINDS = {word for words in word_tuples(LISTS["kinds"]) for word in words} | {"-", "+", "*", "•", "."}

OF = {"của", "từ"}  # before whoever a speech, an idea, a flag comes from
_MEMBERS = ["thành", "viên"], ["ủy", "viên"]
_WITHIN = phrases(
    f"{how} {part}".strip() for how in ("trong", "mở đầu", "kết thúc") for part in ("", "phần", "bài", "bản")
)
_NEAR = 7  # tokens between what is done and who did it: "tham luận về công tác thi đua của"


class Opener(Record, frozen=True):
    """What the words from token `start` on say of the persons after them.

    `kind` is "list" where any number follow ("có", ":"), "clause" where one is the subject, "to" where they receive
    something, "of" after "của" and "by" after "do". `bare` when "có" alone says that they are there.
    """

    doings: frozenset[Doing]
    kind: Literal["list", "clause", "to", "of", "by", "none"]
    start: int = -1
    bare: bool = False


NOTHING = Opener(NO_DOINGS, "none")
PRESENT = Opener(ATTENDS, "list")
HONOURED = Opener(frozenset({"honoured"}), "list")
THOSE = Opener(ATTENDS, "list")
"""Those of whom the sentence before said that they were there."""


def opener(tokens: list[Token], gap: Gap) -> Opener:
    """How a gap opens the persons after it; `NOTHING` where it does not."""
    start, end = gap.start, gap.end
    while end > start and (tokens[end - 1].low in _KINDS or tokens[end - 1].low.isdigit()):
        end -= 1
    end -= ENDINGS.contestants.before(tokens, end, start)
    if (turn := _next_office(tokens, start, end)) is not None:
        return replace(PRESENT, start=turn)
    place = place_before(tokens, start, gap.end)
    if place and tokens[place[0] - 1].low == ":":
        end = place[0]  # "các tỉnh: Sơn La (ThS A)"
    elif gap.end > start and tokens[gap.end - 1].low == "(" and (sender := employer_before(tokens, start, gap.end - 1)):
        first = index_at(tokens, sender[0])
        end = first if tokens[first - 1].low in SINGLE.opens else end  # "đại diện các đơn vị: Sở Nội vụ (bà A)"
    turn = _turn(tokens, start, end) if tokens[end - 1].low in SINGLE.opens else start
    if turn > start:
        later = replace(gap, start=turn, cues=[cue for cue in gap.cues if cue.start > turn])
        if (found := _opener(tokens, later, end)) is not NOTHING:
            return found
    return _opener(tokens, gap, end)


def _turn(tokens: list[Token], start: int, end: int) -> int:
    """Where it turns to another side: "do A làm Trưởng đoàn; Đoàn Lâm Đồng có B", "..., về phía nhà trường có B"."""
    signs = {";", ","} if tokens[end - 1].low in {"có", "gồm"} else {";"}
    turns = (at for at in range(end - 1, start, -1) if tokens[at].low in signs)
    turn = next((at for at in turns if tokens[at].low == ";" or PHRASES.sides.end(tokens, at + 1) > at + 1), start)
    # not "trao Bằng khen cho 3 tập thể; trong đó có"
    return start if any(token.low == "đó" for token in tokens[turn:end]) else turn


def _next_office(tokens: list[Token], start: int, end: int) -> int | None:
    """Where it turns to those after a gap who are on a board, too: "do A làm Trưởng ban; hai Phó Trưởng ban: B, C",
    "A (Chủ tịch), các ủy viên gồm B, C"."""
    turn = end - 1
    while turn >= start and tokens[turn].low not in {";", ","}:
        turn -= 1
    if turn < start:
        return None
    at = turn + 1
    while at < len(tokens) and (tokens[at].low in _KINDS or tokens[at].low.isdigit()):
        at += 1
    office = POSITIONS.end(tokens, at)
    alike = [token.low for token in tokens[at:office]] in _MEMBERS and (start > 0 or turn > start)
    named = at < office < len(tokens) and tokens[office].low in SINGLE.opens
    return turn if named and (alike or tokens[start].low == "làm") else None


def _opener(tokens: list[Token], gap: Gap, end: int) -> Opener:
    start = gap.start
    cues = [cue for cue in gap.cues if cue.end <= end and cue.word not in {"says", "absent"}]
    last = tokens[end - 1].low if end > start else ""
    if known := _by_last_words(tokens, gap, end, last):
        return known
    if _in_a_paper(tokens, gap, end):
        return Opener(frozenset({"presenter"}), "clause", start)
    return (cues and _by_cue(tokens, start, end, cues)) or _there(tokens, gap, end)


def _by_last_words(tokens: list[Token], gap: Gap, end: int, last: str) -> Opener | None:
    """What the words right before a person say by themselves."""
    if last == "do":
        return Opener(NO_DOINGS, "by", end - 1)
    if last in OF and gap.thing and gap.thing.end == end - 1:
        return Opener(doings([gap.thing]), "of", gap.thing.start)  # "Sau lời khai mạc của"
    meets = ENDINGS.meets.before(tokens, end, gap.start)
    asked = meets or last == "cho" or last in SINGLE.opens
    words = {token.low for token in tokens[gap.start : end]} if asked else set[str]()
    if last == "cho" and gap.thing and gap.thing.word in {"awards", "honoured"} and "truy" not in words:
        return Opener(HONOURED.doings, "to", gap.thing.start)  # "Lễ trao tặng Huy hiệu 30 năm tuổi Đảng cho"
    # "Giám đốc bận họp, ủy quyền cho A", "buổi làm việc chiều 11/8 giữa A với Trường B"
    sent = last == "cho" and tokens[end - 2].low == "quyền" and SINGLE.away & words
    between = last == "giữa" and gap.thing and gap.thing.word == "acts" and end - gap.thing.end <= _NEAR
    met = sent or between or (meets and not SINGLE.asks & words)
    won = last == "về" and tokens[end - 2].low == "thuộc" and PHRASES.prizes.among(tokens, gap.start, end)
    wins = won or is_rank(tokens, gap) or (is_prize(tokens, gap.start) and is_item(tokens, gap.start, end))
    elected = last == "bầu" or ("bầu" in words and last in SINGLE.opens and not gap.cues)  # "bầu Ban Chấp hành gồm:"
    does: Doing | None = "acts" if elected else "attendee" if met else "honoured" if wins else None
    return Opener(frozenset({does}), "to", end - 2 if won else end - 1) if does else None


def _in_a_paper(tokens: list[Token], gap: Gap, end: int) -> bool:
    """Whether what follows is said in a report or paper: "Trong bài tham luận của mình, A nêu ba bài học"."""
    at = _WITHIN.end(tokens, gap.start)
    if at == gap.start or tokens[end - 1].low != "," or end - at >= _NEAR + 2:
        return False
    return any(what and what.start == at and what.word == "presenter" for what in (*gap.cues, gap.thing))


def _there(tokens: list[Token], gap: Gap, end: int) -> Opener:
    """Where no word says what those after a gap do: "Về phía Trường có", "VĐV"."""
    start = gap.start
    last = tokens[end - 1].low if end > start else ""
    # "A không dự; thay mặt nhà trường có B"
    heard = [cue for cue in gap.cues if cue.end <= end and cue.word != "absent"]
    ahead = tokens[end - 2].low if end > start + 1 else ""
    counted = last == "," and ahead in {"viên", "chí"}
    counted = counted and {"gồm"} < {token.low for token in tokens[start:end]} & SINGLE.counted
    aside = last in SINGLE.opens and PHRASES.sides.among(tokens, start, end)
    listed = aside or (((ahead if last == ":" and ahead else last) in {"có", "gồm"} or counted) and not heard)
    office = last == "là" and OFFICES.before(tokens, end - 1)
    if not listed and (heard or not (office or ENDINGS.contestants.before(tokens, gap.end, start))):
        return NOTHING
    if "đó" in {token.low for token in tokens[start:end]} and PHRASES.told_of.among(tokens, start, end):
        return NOTHING  # "nghe kể chuyện về các chiến sĩ cách mạng, trong đó có A"
    return Opener(ATTENDS, "list" if listed else "clause", start, bare=True)


def _by_cue(tokens: list[Token], start: int, end: int, cues: list[Cue]) -> Opener | None:
    if len(cues) > 1 and is_given(tokens, cues[-2], cues[-1], end):
        cues = cues[:-1]
    cue = cues[-1]
    link = [token.low for token in tokens[cue.end : end]]
    return (
        _of_whom(tokens, cue, link)
        or _to_whom(tokens, start, end, cues, link)
        or _listed_or_subject(tokens, start, cues, link)
    )


def _of_whom(tokens: list[Token], cue: Cue, link: list[str]) -> Opener | None:
    """ "sự chủ trì của A", "các tham luận tiếp theo là của A"; nobody of "ghi nhận những đóng góp của A"."""
    paper = cue.word == "presenter" and link[-2:] == ["bài", "của"]  # "năm tham luận, đáng chú ý là bài của"
    near = len(link) < _NEAR or (cue.word == "presenter" and '"' in link)  # a paper's title stands between
    quoted = {low for ahead, low in pairwise(["", *link]) if ahead != "tiếp"}
    last = link[-1] if link else ""
    if last not in OF or not (paper or near) or (SINGLE.quotes - {"ý"} if paper else SINGLE.quotes) & quoted:
        return None
    if tokens[cue.start].low in SINGLE.thanks and link[1:] and not SINGLE.said & set(link):
        return NOTHING
    gives = last == "từ" and cue.word == "honoured"  # "nhận giải Nhất từ"
    return Opener(PRESENT.doings if gives else doings([cue]), "of", cue.start)


def _to_whom(tokens: list[Token], start: int, end: int, cues: list[Cue], link: list[str]) -> Opener | None:
    """ "trao giải cho A", "trao quyết định bổ nhiệm A giữ chức"; not "Trao quà cho các nhà giáo, A nói", "Trao giải cho
    các thí sinh có A", where A gives it, nor "đến thăm gia đình bà A", who is at home."""
    cue, last = cues[-1], link[-1] if link else ""
    if ENDINGS.appointed.before(tokens, end, start) and any(other.word == "hands" for other in cues):
        return Opener(ATTENDS, "to", cue.start)
    givers = last == "có" and cue.word in {"awards", "hands"} and not {",", "đó"} & set(link)
    alone = cue.start == start == 0 and (last == "," or givers)
    alone = alone or (
        last == "," and PHRASES.behalf.among(tokens, cue.end, end) and ("cho", "đại") not in pairwise(link)
    )
    if alone or tokens[cue.end - 1].low == "thăm" or not (gets := received(cue, link, last)):
        return None
    # "Cờ đăng cai được trao cho A"
    flag = tokens[cue.start].low == "được" and any(token.low == "cờ" for token in tokens[start : cue.start])
    return Opener(ATTENDS if flag else gets, "to", cue.start)


def _listed_or_subject(tokens: list[Token], start: int, cues: list[Cue], link: list[str]) -> Opener | None:
    """ "Tới dự, phát biểu chỉ đạo và trao Bằng có A, B", "Chủ trì Hội nghị, A nói"."""
    cue, last = cues[-1], link[-1] if link else ""
    if link[-2:-1] == [","] and last in SINGLE.opens:
        # "Đại diện các trường đã ký giao ước, gồm"; "Hai cá nhân được Chủ tịch tỉnh tặng Bằng khen, gồm"
        passive = cue.word == "awards" and any(token.low == "được" for token in tokens[start : cue.start])
        return Opener(HONOURED.doings if passive else doings([cue]), "list", cue.start)
    inverted = last in {"có", "gồm", "là"} and "," not in link  # "Về phía Nhà trường dự và chủ trì Hội thảo có"
    clause = _clause_start(tokens, start, cue.start, by=not inverted, verbs={other.start for other in cues})
    begun = {"có", ":"} if cue.word == "attendee" else {"có"}  # "Tham dự: Ban Giám hiệu; A"
    listed = last in SINGLE.opens or (begun & set(link[:8]) and last in {";", ",", "và", "cùng"})
    board = "đoàn" in {token.low for token in tokens[cue.start : cue.end]} and set(link) <= {"gồm", "có", "là"}
    named = board or last == ":" or clause is not None  # "dưới sự chủ trì của Đoàn Chủ tịch gồm"
    listing = ("danh", "sách") in pairwise(link)  # "công bố danh sách giảng viên giỏi: A, B"
    if listing or SINGLE.finite & set(link) or not named or not (listed or last == ","):
        return None
    if last == "," and _is_others(tokens, start, cue, clause, link):
        return None
    first = cue.start if clause is None else clause
    for earlier in reversed(cues[:-1]):
        joined = earlier.end == first - 1 and tokens[first - 1].low == ","
        if joined and _clause_start(tokens, start, earlier.start) is not None:
            first = earlier.start
    does = doings([other for other in cues if other.start >= first])
    if "acts" in does:
        does -= {"honoured"}  # "Dự và trao cờ, huy chương có": to others
    if last in {"có", "gồm"} and does == {"acts"}:
        does = ATTENDS  # "Làm việc với đoàn có"
    return Opener(does, "list" if listed else "clause", first)


def _is_others(tokens: list[Token], start: int, cue: Cue, clause: int | None, link: list[str]) -> bool:
    """Whether what stands before the comma is not what the person behind it does: "5 học viên được biểu dương; đại diện
    lớp, A", "Chiều 4/8 bế mạc, A trao cờ"."""
    turned = ";" in link and "có" not in link[: link.index(";")]
    dated = link == [","] and any(token.low[0].isdigit() for token in tokens[max(start, cue.start - 3) : cue.start])
    return turned or dated or (cue.word == "honoured" and clause not in {None, cue.start})


def _clause_start(
    tokens: list[Token], start: int, cue: int, *, by: bool = True, verbs: Container[int] = ()
) -> int | None:
    """Where the clause begins that a cue opens, or `None` when somebody else is its subject (which `by` looks for).

    One that begins with another of the `verbs` has none: "Dự Hội nghị và phát biểu ý kiến, A".
    """
    at = cue
    while at > start and tokens[at - 1].low not in {",", ";", ".", ":", "-", "(", '"'}:
        at -= 1
    if at == start > 0:
        return None  # what the person before does
    if {token.low for token in tokens[at:cue]} & (SINGLE.finite | SINGLE.meanwhile):
        return None
    if at < cue and PHRASES.behalf.end(tokens, at) > at:
        return at  # "Thay mặt mười trường đặt bút có"
    joined = at in verbs and tokens[cue - 1].low == "và"  # not "Chào mừng các đại biểu về dự"
    return None if by and not joined and PHRASES.subjects.among(tokens, at, cue) else at
