"""Who does what in a sentence: the scope of "chủ trì", "phát biểu", "dự ... có" over the persons named beside them.

What opens a list holds for all in it; the words after it are what its last person does, or all of them where nothing
opened it ("A, Hiệu trưởng; B, Giám đốc chủ trì").
"""

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from nlp.participants.cues import ATTENDS, ENDINGS, LISTS, NO_DOINGS, PHRASES, SINGLE, Act, Doing, Gap, doings, gap
from nlp.participants.openers import HONOURED, NOTHING, THOSE, Opener, opener
from nlp.participants.predicates import predicate, tells
from nlp.participants.runs import Run, persons_together
from nlp.participants.sides import is_label, side_of
from nlp.participants.together import together
from nlp.reading import PersonFound
from nlp.text.tokens import Lexicon, Token

_LED: dict[str, frozenset[Doing]] = {
    "leads": frozenset({"attendee"}),
    "leads_or_more": frozenset({"acts"}),
    "leads_for_good": frozenset(),
}
_LEADS = Lexicon([(phrase, kind) for kind in _LED for phrase in LISTS[kind]])
_LISTING = {"list", "to"}
_SPEAKS: frozenset[Doing] = frozenset({"speaker"})
_PRESENTS: frozenset[Doing] = frozenset({"presenter"})
_REMARK = 9  # tokens at most: ", chủ trì phiên thứ nhất của Hội thảo;"
_GIVES: frozenset[Doing] = frozenset({"acts", "attendee"})


def acts(tokens: list[Token], people: list[PersonFound], carried: Opener, *, goes_on: bool) -> tuple[list[Act], Opener]:
    """What the people named in a sentence do, and the opener of the list that the next line may go on with.

    `carried` is the opener of the sentence before: bullets under "Tham dự có:" are attendees (`goes_on`), and so is who
    makes up a sentence alone.
    """
    found: list[Act] = []
    runs = persons_together(tokens, people)
    ends = [0, *(run.end for run in runs)]
    gaps = [
        gap(tokens, end, start) for end, start in zip(ends, [run.start for run in runs] + [len(tokens)], strict=True)
    ]
    openers = [*(opener(tokens, before) for before in gaps[:-1]), NOTHING]
    alone = len(runs) == 1 and not _has_words(tokens, gaps[1]) and all(token.low != ":" for token in tokens)
    bullet = not _has_words(tokens, gaps[0]) or is_label(tokens, gaps[0])
    current = carried if bullet and (goes_on or alone) else NOTHING
    reads = False
    for index, run in enumerate(runs):
        opened = carried if index == 0 and (carried is HONOURED or carried is THOSE) else openers[index]
        opened = _opened(tokens, gaps[: index + 1], opened, current)
        before, after, following = gaps[index], gaps[index + 1], openers[index + 1]
        if index and before.cues and before.cues[-1].word == "says" and before.cues[-1].end == before.end:
            continue  # "A giao Hiệu trưởng B chủ trì tham mưu": that is still to come
        if ENDINGS.lifetimes.before(tokens, before.end, before.start):
            return found, NOTHING
        if ENDINGS.sent.before(tokens, before.end, before.start) and not _is_for_more(tokens, before, after):
            current, reads = NOTHING, False
            continue
        if opened is NOTHING and _is_anothers(tokens, before, after):
            current = NOTHING
            continue
        reads = reads and all(token.low != ";" for token in tokens[before.start : before.end])
        if opened.kind == "of" and (reads or _acts_after_another(tokens, run, before, after)):
            opened = NOTHING  # "Đồng chí A đọc tham luận của đồng chí B": B need not be there
        end = following.start if following.kind in {"list", "clause"} else after.end
        said = predicate(tokens, after, end, opened) if after.cues else NO_DOINGS
        if said is None:
            present = _without_the_last(tokens, run) if opened.kind == "list" else replace(run, people=[])
            found += _run_acts(tokens, present, opened, NO_DOINGS, side_of(tokens, before, after, opened))
            current, reads = opened, False
            continue
        said, opened = _speaking(tokens, before, after, said, opened)
        found += _run_acts(tokens, run, opened, said, side_of(tokens, before, after, opened))
        current, reads = opened, "presenter" in said
    if not found and _ends_in_attending(tokens, gaps):
        found = [Act(person, ATTENDS, "participants/predicate", None) for run in runs for person, _ in run.people]
    goes_on = current.kind == "list" and current is not HONOURED
    return together(tokens, gaps, runs, found), current if goes_on else NOTHING


def _speaking(
    tokens: list[Token], before: Gap, after: Gap, said: frozenset[Doing], opened: Opener
) -> tuple[frozenset[Doing], Opener]:
    """What those between two gaps do by the words behind them (`said`) and before them (`opened`), where these tell of
    speaking: a ceremonial address is no paper, and what is said aside is nothing."""
    if not said and opened is NOTHING and tells(tokens, before, after):
        said = _SPEAKS
    if opened.kind == "by" and "acts" in said and (paper := _what(before)):
        said = paper | said - {"acts"}
    if "presenter" in said and (_is_address(tokens, after) or (opened.kind == "by" and _is_address(tokens, before))):
        said = _SPEAKS | said - _PRESENTS
    if "presenter" in opened.doings and _is_address(tokens, before):
        opened = replace(opened, doings=_SPEAKS | opened.doings - _PRESENTS)
    hands_over = [cue.word for cue in after.cues if cue.start == after.start] in (["hands"], ["awards"], ["acts"])
    if opened.kind == "clause" and tokens[opened.start].low in SINGLE.opening_or_closing and hands_over:
        opened = replace(opened, doings=_GIVES)  # "Bế mạc lớp, A trao chứng nhận"
    led = opened.kind == "by" and after.cues and tokens[after.cues[0].start].low == "dẫn"
    if led and any(token.low == "đội" for token in tokens[before.start : before.end]):
        said = ATTENDS  # "đội bóng do A dẫn dắt"
    if "speaker" in said | opened.doings and _is_aside(tokens, before, after):
        said, opened = said - _SPEAKS, replace(opened, doings=opened.doings - _SPEAKS)
    return said, opened


def _is_anothers(tokens: list[Token], before: Gap, after: Gap) -> bool:
    """ "Học trò của thầy A, nay là hiệu trưởng, nhấn mạnh": A does nothing; but "Ý kiến chỉ đạo của A, Bí thư"; nor
    where a story or a decision is about him."""
    if tokens[before.end - 1].low not in SINGLE.whose_or_what:
        return False
    words = [token.low for token in tokens[before.start : before.end]]
    if words[-2:] == ["đối", "với"]:
        return True
    words = words[:-2] if words[-2:] == ["tác", "giả"] else words
    if words[-1:] in (["về"], ["đến"], ["tới"]):
        return bool(SINGLE.topics & set(words[-2:-1]))
    own = words[-1:] == ["của"] and words[-2:-1] not in (["là"], ["và"]) and not SINGLE.said & set(words)
    return own and after.start < after.end and tokens[after.start].low == ","


def _is_for_more(tokens: list[Token], before: Gap, after: Gap) -> bool:
    """ "lựa chọn A làm diễn giả" is for here and now, "lựa chọn A dự hội thi" for a contest to come."""
    return tokens[before.end - 1].low in {"chọn", "cử"} and [cue.word for cue in after.cues[:1]] != ["attendee"]


def _acts_after_another(tokens: list[Token], run: Run, before: Gap, after: Gap) -> bool:
    """ "Sau phần khai mạc của Chủ tịch Hội đồng, ThS A đọc các quyết định": another's title before the comma."""
    later = "sau" in {token.low for token in tokens[before.start : before.end]}
    titled = any(token.low == "," for token in tokens[run.start : run.people[0][1].stop])
    return later and titled and bool(after.cues) and after.cues[0].start == after.start


def _opened(tokens: list[Token], gaps: list[Gap], own: Opener, current: Opener) -> Opener:
    """What opens the persons after the last of the gaps: that gap itself (`own`), or what opened those before."""
    before = gaps[-1]
    if own.bare and current.kind == "list" and _is_elsewhere(tokens, before, current):
        return current
    if _wrote(tokens, gaps):
        return Opener(frozenset({"presenter"}), "of", before.start)
    return current if own is NOTHING and _goes_on(tokens, before, current) else own


def _is_elsewhere(tokens: list[Token], between: Gap, opened: Opener) -> bool:
    """ "Chủ trì tại điểm cầu chính có A; tại điểm cầu Việt Trì có B", "Ký, đại diện trường là A, đại diện Sở là B"."""
    first = {token.low for token in tokens[opened.start : opened.start + 8]}
    words = [token.low for token in tokens[between.start : between.start + 3]]
    return words[:1] in ([";"], [","]) and words[1:] in (["tại", "điểm"], ["đại", "diện"]) and set(words[1:]) <= first


def _ends_in_attending(tokens: list[Token], gaps: list[Gap]) -> bool:
    """Whether "dự" at the very end is all that is said of those listed: "A, Bí thư; lãnh đạo các sở tới dự."."""
    cues = [cue for between in gaps for cue in between.cues]
    return len(cues) == 1 and cues[0].word == "attendee" and len(tokens) - cues[0].end <= 4 and cues[0] in gaps[-1].cues


def opens_list(tokens: list[Token]) -> Opener:
    """The opener of a line without names that ends in a colon, for the lines after it."""
    line = gap(tokens, 0, len(tokens))
    found = opener(tokens, line)
    away = any(cue.word == "absent" for cue in line.cues)
    return found if found.kind == "list" and not away else NOTHING


def _without_the_last(tokens: list[Token], run: Run) -> Run:
    """Those of a list who are there when the last one is not: "có A; B; C vắng mặt"; "B và C vắng mặt" are two."""
    people = list(run.people)
    while people:
        _, outer = people.pop()
        if tokens[outer.start - 1].low not in {"và", "cùng"}:
            break
    return replace(run, people=people)


def _has_words(tokens: list[Token], between: Gap) -> bool:
    return any(token.low.isalpha() for token in tokens[between.start : between.end])


def _goes_on(tokens: list[Token], between: Gap, current: Opener) -> bool:
    """Whether a list goes on: only collective members, a bullet or "; của" since its last person."""
    words = [token.low for token in tokens[between.start : between.end]]
    if current.kind == "of":  # "sự có mặt của A và các nhà giáo lão thành: B, C"
        more = words[-1:] == [";"] and current.doings == ATTENDS
        return more or words[-1:] == ["của"] or (words[:1] == ["và"] and words[-1:] == [":"] and not between.cues)
    away = [cue.word for cue in between.cues[:1]] == ["absent"]
    ends = words[-1:] == [";"] or (away and words[-2:] == [")", ","])  # "A (vắng có phép), B"
    if words[-1:] == ["của"] or words[1:2] == ["con"]:
        return False  # "dự có A, "học trò cũ" của thầy B", "tặng quà em A, con liệt sĩ B"
    remark = ends and (away or words[:1] in ([","], ["làm"])) and len(words) < _REMARK and len(between.cues) == 1
    return current.kind in _LISTING and (not between.cues or remark)  # "có A, Hiệu trưởng, chủ trì Hội thảo; B"


def _run_acts(
    tokens: list[Token], run: Run, opened: Opener, said: frozenset[Doing], side: tuple[int, int] | None
) -> Iterator[Act]:
    # "Bốn trưởng đơn vị gồm A, B và C ký cam kết": all of them
    linked = any(tokens[outer.start - 1].low == "và" for _, outer in run.people[-1:])
    together = linked and opened.bare and tokens[run.start - 1].low != "có"
    for person, outer in run.people:
        own = said if together or person is run.people[-1][0] or opened.kind not in _LISTING else NO_DOINGS
        does = own if own and opened.bare else opened.doings | own
        if own and opened.doings == ATTENDS and _presides(tokens, run.end):
            does = own
        if opened.kind == "by" and "acts" in own:
            does |= {"attendee"}
        for at in outer:
            low = tokens[at].low
            if low not in _LEADS.first or (lead := _LEADS.longest(tokens, at)) is None:
                continue
            opens = [token.low for token in tokens[lead[1] : lead[1] + 1]] == [":"]
            if tokens[at - 1].low in SINGLE.groups and not opens:
                continue
            if tokens[lead[1] - 1].start != person.start:  # "Phó Hiệu trưởng Đoàn Văn A"
                does |= _LED[lead[0]]
                if opens:  # "Chủ trì: A; thư ký: B, C"
                    opened, does = replace(opened, doings=ATTENDS), ATTENDS
        if does:
            yield Act(person, does, f"participants/{opened.kind if opened.doings else 'predicate'}", side)


def _presides(tokens: list[Token], at: int) -> bool:
    """ "Thành phần dự họp: A, chủ trì; B": that is all he is there for."""
    words = [token.low for token in tokens[at : at + 4]]
    return words[:3] == [",", "chủ", "trì"] and words[3:] in ([], [";"], ["."])


def _wrote(tokens: list[Token], gaps: list[Gap]) -> bool:
    """Whether a paper's title stands before a bracket: "hai tham luận: "Dạy lý luận ở bản" (A) và "Giáo án số" (B)"."""
    end = gaps[-1].end
    quoted = [token.low for token in tokens[max(end - 2, gaps[-1].start) : end]] in (['"', "("], ['"', "-"])
    return quoted and any(cue.word == "presenter" for between in gaps for cue in between.cues)


def _is_aside(tokens: list[Token], before: Gap, after: Gap) -> bool:
    """Whether something is said beside the event or was said once: "bên lề", "từng nói"."""
    near = min(after.start + 8, after.end)
    return PHRASES.aside.among(tokens, before.start, before.end) or PHRASES.aside.among(tokens, after.start, near)


def _what(between: Gap) -> frozenset[Doing]:
    """Whose doing it is what a gap ends with: "nghe báo cáo kinh nghiệm do", "sau phần khai mạc do"."""
    last = between.cues[-1] if between.cues else between.thing
    near = last is not None and between.end - last.end < 6
    return doings([last]) & (_PRESENTS | _SPEAKS) if last and near else NO_DOINGS


def _is_address(tokens: list[Token], between: Gap) -> bool:
    """Whether a ceremonial address is read there: that is a speech."""
    words = [token.low for token in tokens[between.start : between.end]]
    return ("diễn", "văn") in pairwise(words)
