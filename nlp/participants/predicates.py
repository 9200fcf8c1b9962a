"""What the words after a subject say that it does, up to where somebody else acts."""

from nlp.participants.cues import LISTS, NO_DOINGS, PHRASES, SINGLE, Cue, Doing, Gap, doings
from nlp.participants.openers import Opener
from nlp.text.tokens import Token, closing, word_tuples

_NO_VERBS = word_tuples(LISTS["no_telling"])
_OBJECT = 8  # tokens from the verb to what is said: "đưa ra một số nhóm giải pháp"
_TELLING = {"speaker", "presenter"}
_REACH = 14  # tokens between a subject and its first verb: "thay mặt Đảng ủy, Ban Giám hiệu nhà trường phát biểu"
_SEVERAL = (["các"], ["những"], ["lãnh"], ["một"], ["nhiều"])
_JOINED = {"và", "cùng"}  # others with the subject
_LONGEST = 80  # tokens between two verbs of one subject


def predicate(tokens: list[Token], after: Gap, end: int, opened: Opener) -> frozenset[Doing] | None:
    """What the subject before a gap does in it, up to token `end`; `None` when it is not there at all."""
    does = NO_DOINGS
    held = False  # an office only, as yet: "Chủ tịch Hội đồng thẩm định dự và chủ trì"
    first = after.cues[:1]
    absent = [cue for cue in after.cues[:3] if cue.word == "absent" and not _is_of_another(tokens, after, cue)]
    away = [cue for cue in absent if cue in first or _is_remark(tokens, cue)]
    if away and (away[0].start <= after.start + _REACH or away[0] not in first):
        return None
    if opened.kind == "of" or (opened.kind == "clause" and opened.doings & _TELLING):
        # "sự chủ trì của A, thống nhất ...", "Phát biểu tại Hội nghị, A giới thiệu ..."
        return _besides_who(tokens, after)
    at = after.start
    joined = _is_joined(tokens, after)
    reach = at + _LONGEST if joined else _reach(tokens, at, after.end)
    for cue in _own_cues(tokens, after):
        limit = at + _LONGEST if does else reach
        goes_on = cue.word == "says" and tokens[cue.start - 1].low == ";"  # "biểu dương trường B; yêu cầu"
        clause = cue.start - goes_on
        if cue.end > end or cue.start > limit or _turns(tokens, at, clause, joined=joined, does=bool(does)):
            break
        if opened.kind == "to" and cue.word in {"awards", "hands"}:
            break  # "tặng Giấy khen cho A, B và trao giải cho C": who gave goes on giving
        # "trao cờ cho trường và Bằng khen cho ...", "thay mặt những người được khen"
        others = "acts" in does or PHRASES.behalf.among(tokens, max(after.start, cue.start - 6), cue.start)
        gives = cue.word == "honoured" and others
        # "bầu A làm Chủ tịch"
        elected = tokens[cue.start].low == "làm" and cue.word == "chair" and opened.kind not in {"by", "list"}
        if _opens_another(tokens, cue, end) or _is_noun(tokens[cue.start - 1]):
            break  # "A ký kết, dưới sự chứng kiến của B"
        if does in ({"attendee"}, {"acts"}) and _is_of_the_name(tokens, at, cue):
            continue
        office = does == {"acts"} and first[0].start == after.start  # "Phó Hiệu trưởng phụ trách đào tạo chủ trì"
        then = goes_on or tokens[cue.start - 1].low in SINGLE.coordinates or _for_others(tokens, at, cue)
        apart = does and not held and not office and not then
        if gives or elected or apart:
            # "con trai ông, A, thay mặt gia đình nhận kỷ niệm chương"
            does |= {"attendee"} if gives and tokens[cue.start].low == "nhận" else NO_DOINGS
            continue
        if cue.word == "says" and opened.kind == "by":
            break  # "mô hình do A đề xuất"
        if cue.word == "says":
            speaks: frozenset[Doing] = NO_DOINGS if (does | opened.doings) & _TELLING else frozenset({"speaker"})
            return does | speaks | _besides(tokens, after.cues, cue)
        given = cue.word == "awards" and any(token.low == "được" for token in tokens[at : cue.start])
        does |= {"honoured"} if given else doings([cue])
        at = cue.end
        held = cue.word == "chair" and tokens[at - 1].low != "trì" and tokens[cue.start].low == "chủ"
        if opened.kind == "by":
            break  # "do đồng chí A làm trưởng đoàn đã ...": from here on it is the delegation that acts
    return does


def _besides_who(tokens: list[Token], after: Gap) -> frozenset[Doing]:
    """ "Trình bày báo cáo, A, người chủ trì hội nghị, cho biết"."""
    words = [token.low for token in tokens[after.start : after.start + 2]]
    chairs = words == [",", "người"] and [cue for cue in after.cues[:1] if cue.start == after.start + 2]
    return doings([cue for cue in chairs if cue.word == "chair"]) if chairs else NO_DOINGS


def tells(tokens: list[Token], before: Gap, after: Gap) -> bool:
    """Whether the person between two gaps speaks, though no word that we know says so: "đoàn được nghe đồng chí A"."""
    heard = before.end > before.start and tokens[before.end - 1].low == "nghe"
    return heard or _quoted(tokens, before, after) or _has_message(tokens, before, after)


def _quoted(tokens: list[Token], before: Gap, after: Gap) -> bool:
    """Whether words in quotes follow as somebody's: "Ông A thẳng thắn: "...""."""
    ahead = range(after.start, min(after.start + 8, after.end - 1))
    cited = before.end > before.start and tokens[before.end - 1].low in {"của", "lời"}
    cited = cited or "viết" in {token.low for token in tokens[after.start : after.start + 2]}  # in a book
    return not cited and any(tokens[at].low == ":" and tokens[at + 1].low == '"' for at in ahead)


def _has_message(tokens: list[Token], before: Gap, after: Gap) -> bool:
    """Whether a verb that no list has is one of saying, by what is said: "TS A mổ xẻ ba nguyên nhân"."""
    ahead = tokens[before.end - 1].low if before.end > before.start else "."
    at = after.start
    while at < after.end and tokens[at].low in SINGLE.before_verb:
        at += 1
    if at + 1 >= after.end or ahead not in SINGLE.before_subject or not tokens[at].low.isalpha() or tokens[at].upper:
        return False
    limit = min(at + _OBJECT, after.end)
    end = next((index for index in range(at, limit) if tokens[index].low in {",", ";", ".", "tại"}), limit)
    return (tokens[at].low,) not in _NO_VERBS and PHRASES.messages.among(tokens, at + 1, end)


def _is_joined(tokens: list[Token], after: Gap) -> bool:
    """Whether others share what the subject does: "A, Cụm trưởng năm 2022 và Hiệu trưởng các trường B, C chủ trì"."""
    first = after.cues[0].start if after.cues else after.end
    ahead = [token.low for token in tokens[after.start : min(first, after.start + _REACH)]]
    joined = next((at for at, low in enumerate(ahead) if low in _JOINED), len(ahead))
    return joined < len(ahead) and not {",", ";", "(", "đã"} & set(ahead[:joined])


def _reach(tokens: list[Token], start: int, end: int) -> int:
    """How far a first verb may stand from its subject; a remark on an office does not count: "Chủ tịch Hội đồng (thành
    lập theo Quyết định số ...) chủ trì", "Hiệu trưởng Trường B, đơn vị đứng đầu Cụm ..., phát biểu"."""
    limit = min(start + _REACH, end)
    if [token.low for token in tokens[start : start + 3]] == [",", "đơn", "vị"]:
        limit = min(start + _LONGEST, end)
        return _REACH + next((at for at in range(start + 1, limit) if tokens[at].low == ","), start)
    opens = next((at for at in range(start, limit) if tokens[at].low == "("), limit)
    closes = closing(tokens, opens, end) or opens
    return start + _REACH + closes - opens


def _is_noun(ahead: Token) -> bool:
    return ahead.low == "sự" and not ahead.upper  # but "Đồng chí Lưu Thế Sự đọc"


def _own_cues(tokens: list[Token], after: Gap) -> list[Cue]:
    """Without those that tell what somebody once did, and of others: "khiến giám khảo rơi nước mắt"."""
    told = _told_of_once(tokens, after.start, after.end)
    return [cue for cue in after.cues if cue.start >= told and not _is_object(tokens, after, cue)]


def _is_object(tokens: list[Token], after: Gap, cue: Cue) -> bool:
    if cue.word != "acts" or cue.start == after.start or tokens[cue.start].low not in SINGLE.callings:
        return False
    return tokens[cue.start - 1].low.isalpha() and tokens[cue.start - 1].low not in SINGLE.works_as


def _told_of_once(tokens: list[Token], start: int, end: int) -> int:
    """Where the words end that only say who somebody once was: "A, người từng chủ trì Đề án, phát biểu"."""
    if tokens[start].low != "," or start + 1 >= end or tokens[start + 1].low != "người":
        return start
    stop = next((at for at in range(start + 2, end) if tokens[at].low in {",", ";"}), end)
    return stop if SINGLE.once & {token.low for token in tokens[start:stop]} else start


def _is_of_another(tokens: list[Token], after: Gap, cue: Cue) -> bool:
    """Whether it is the next one who is away, "A, Hiệu trưởng; vắng: B", another who sends the person, "A, được Ban
    Giám đốc ủy quyền", or for whom he acts, "A, thay mặt Cụm trưởng (vắng), điều hành"."""
    link = {token.low for token in tokens[cue.end : after.end]}
    turns = after.end < len(tokens) and tokens[cue.start - 1].low in {",", ";"} and link <= SINGLE.names_the_absent
    ahead = {token.low for token in tokens[after.start : cue.start]}
    acted_for = "(" in ahead and ")" not in ahead and PHRASES.behalf.among(tokens, after.start, cue.start)
    return turns or acted_for or (tokens[cue.start].low == "ủy" and "được" in ahead)


def _is_remark(tokens: list[Token], cue: Cue) -> bool:
    """Whether a word stands in brackets: "A, nguyên giảng viên (ông không dự hội nghị mà gửi ý kiến)"."""
    ahead = [token.low for token in tokens[max(cue.start - 6, 0) : cue.start]]
    return "(" in ahead and ")" not in ahead


def _besides(tokens: list[Token], cues: list[Cue], says: Cue) -> frozenset[Doing]:
    """ "A nhấn mạnh điều này khi chủ trì cuộc làm việc", "A bày tỏ vinh dự, đồng thời trình bày dự thảo"; not what he
    wants of others."""
    for cue in cues:
        link, since = tokens[cue.start - 1].low, {token.low for token in tokens[says.end : cue.start]}
        chairs = cue.word == "chair" and link == "khi" and cue.start < says.end + 6
        presents = cue.word == "presenter" and link in SINGLE.then and not since & SINGLE.wishes
        if cue.start >= says.end and (chairs or (presents and tokens[says.start].low in SINGLE.expresses)):
            return doings([cue])
    return NO_DOINGS


def _is_of_the_name(tokens: list[Token], attended: int, cue: Cue) -> bool:
    """ "A dự Hội nghị triển khai nhiệm vụ và ký kết giao ước": the conference's name, not what A does."""
    between = [token.low for token in tokens[attended : cue.start]]
    named = cue.word != "speaker" and bool(between) and between[0] in SINGLE.occasions
    return named and not {",", "đã"} & set(between)


def _for_others(tokens: list[Token], at: int, cue: Cue) -> bool:
    """ "A, một trong 6 học viên được khen thưởng, thay mặt lớp phát biểu": the same subject does one thing more."""
    comma = next((index for index in range(cue.start - 1, at - 1, -1) if tokens[index].low == ","), cue.start)
    behalf = comma + 1 < len(tokens) and tokens[comma + 1].low == "thay"
    return behalf and PHRASES.behalf.end(tokens, comma + 1) > comma + 1


def _opens_another(tokens: list[Token], cue: Cue, end: int) -> bool:
    """Whether a word begins a list of others: "A chủ trì buổi làm việc, cùng tham dự có các thành viên Hội đồng"."""
    ahead = [token.low for token in tokens[cue.end : min(cue.end + 4, end)]]
    if cue.word == "says" or tokens[cue.start - 1].low != "," or "có" not in ahead:
        return False
    return not {",", "đã"} & set(ahead[: ahead.index("có")])  # "A, làm Trưởng đoàn đã có buổi làm việc"


def _turns(tokens: list[Token], start: int, end: int, *, joined: bool, does: bool) -> bool:
    """Whether a clause ends or somebody else acts from a comma on; "A và lãnh đạo Cụm" act together, and where the
    subject is still a list of such (`joined`, doing nothing yet) a comma is only one more: "A và Hiệu trưởng trường B,
    trường C chủ trì".
    """
    for at in range(start, end):
        sign = tokens[at].low
        joins = (does or not joined) and at + 1 < end and (sign == "," or (sign == "và" and at > start))
        apposed = not does and at == start and _stands_for(tokens, at + 1, end)
        if sign in {";", "."} or (joins and not apposed and PHRASES.subjects.longest(tokens, at + 1)):
            return True
    return False


def _stands_for(tokens: list[Token], start: int, end: int) -> bool:
    """ "A, đại diện lớp phát biểu", "A, đại diện các trường, chủ trì": not "A, đại diện các sở dự"."""
    words = [token.low for token in tokens[start:end]]
    return words[:2] == ["đại", "diện"] and (words[2:3] not in _SEVERAL or words[-1:] == [","])
