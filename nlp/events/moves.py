"""Events put off, moved, called off, or said to last until a later day."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from msgspec.structs import replace

from nlp.dates.periods import overlap, period
from nlp.events.drafts import Draft
from nlp.events.lexicon import MEETS, NOUNS, sought
from nlp.events.mentions import REACH, Mention
from nlp.events.standing import WISHED, Candidate
from nlp.reading import DateFound, Reading, Sentence
from nlp.text.number_words import count
from nlp.text.spans import first_within, within

_W = sought("moves")
_SOON = 25  # characters
_OBJECT = 4  # words: "lùi | việc nghiệm thu | sang"
_MEET = timedelta(9)  # no contest takes longer
_NEAR = 60  # characters


def move(reading: Reading, main: Draft, body: list[Candidate]) -> None:
    """A postponed event keeps its new time, if the text knows one; once held it is no longer put off.

    What is said of another event in `body` gives that candidate its new time.
    """
    days = reading.event_days
    if later := _held_later(reading, main):
        main.formerly, main.day = main.day, later
    for match in _W.moved.finditer(reading.folded):
        sentence = reading.sentence_at(match.start())
        left, right = max(sentence.start, match.start() - REACH), min(sentence.end, match.end() + REACH)
        wish = WISHED.search(reading.folded, left, match.start())
        if wish and not _is_agreed(reading, wish, match.end(), right):
            continue
        year = _W.year.match(reading.folded, match.end())
        new = _new_day(reading.folded, match, within(days, match.end(), right))
        new = DateFound(*year.span(1), year[1]) if year else new
        # "chuyển hội thao (dự kiến tháng 8) sang ngày 12/10"
        object_of = _other(reading, body, main, match.start(), match.end())
        other = _other(reading, body, main, left, match.start(), nearest=True) if object_of is None else object_of
        if other is not None:
            body[other] = body[other].but(day=new or body[other].day, standing="held")
        elif (
            new
            and not main.formerly
            and not _W.some_time.match(reading.folded, match.end())
            and _is_said_of_events(reading, left, match, main)
        ):
            main.formerly, main.day = main.day, new
            main.status = "postponed" if _lies_ahead(reading, new) else "held"
    if main.status == "postponed":
        return
    if main.day and _lies_ahead(reading, main.day) and _W.instead.match(reading.folded, main.day.end):
        main.status = "postponed"
        return
    put_off = _W.put_off.search(reading.folded, 0, main.mention.right)
    if main.day and put_off and (_lies_ahead(reading, main.day) or _was_due(reading, main)):
        stated = _W.new_time.search(reading.folded, main.mention.end)
        sentence = reading.sentence_at(stated.start()) if stated else main.mention.sentence
        later = first_within(reading.event_days, stated.end(), sentence.end) if stated else None
        main.formerly, main.day, main.status = main.day, later, "postponed"


def _is_said_of_events(reading: Reading, left: int, match: re.Match[str], main: Draft) -> bool:
    """Whether what is moved is an event or its time, named before the verb or behind it, or nothing else is named
    ("Do mưa bão, phải lùi sang ngày 12/9"): not "Kỳ nghỉ hè được dời sang tháng 10"."""
    named = list(_W.event_or_time.finditer(reading.folded, left, match.end()))
    if named:
        return not _W.another_class.search(reading.folded, named[-1].end(), match.start())
    follows = reading.sentence_before(left) is main.mention.sentence and len(match[0].split()) < _OBJECT
    return follows and _W.nothing_else.fullmatch(reading.folded, left, match.start()) is not None


def _is_agreed(reading: Reading, wish: re.Match[str], at: int, right: int) -> bool:
    """Whether the move proposed before `at` is an item of what was fixed ("- Hội thao: đề nghị lùi sang 17/5"), or
    somebody agrees to it in this sentence or the next; what one speaker proposes is no new time."""
    folded = reading.folded
    if not wish[0].startswith("đề ") or _W.unheeded.search(folded, at, right):
        return False
    answer = reading.sentence_at(min(reading.sentence_at(at - 1).end + 1, len(folded) - 1))
    item = folded.endswith(": ", 0, wish.start())
    return item or _W.heeded.search(folded, at, max(right, answer.end)) is not None


def put_off(reading: Reading, draft: Draft) -> None:
    """What stands beside the main event and is put off too: "hoãn Hội thao dự kiến ngày 5/8", "Hội thao ... được lùi
    sang ngày 12/9"."""
    mention, text = draft.mention, reading.folded
    if not draft.day or not (_lies_ahead(reading, draft.day) or _was_due(reading, draft)):
        return
    left, right = mention.part
    moved = _W.moved.search(text, left, right)
    if moved and moved.start() < draft.day.start:
        draft.status = "postponed"
    elif _W.put_off.search(text, left, mention.start) or _W.put_off_so_far.match(text, draft.day.end):
        draft.formerly, draft.day, draft.status = draft.day, None, "postponed"


def _was_due(reading: Reading, draft: Draft) -> bool:
    """ "Hội thảo dự kiến tổ chức ngày 12/9", "Hội thảo ngày 12/9 tạm hoãn": only planned, though its day is past."""
    at, end = (draft.day.start, draft.day.end) if draft.day else (0, 0)
    due = _W.was_due.search(reading.folded, draft.mention.end, at) or _W.put_off_so_far.match(reading.folded, end)
    return due is not None


def _held_later(reading: Reading, main: Draft) -> DateFound | None:
    """ "Hội nghị, theo kế hoạch tổ chức ngày 15/7, đã được chuyển sang trực tuyến và diễn ra chiều 05/8": the later."""
    sentence = main.mention.sentence
    for match in _W.held_later.finditer(reading.folded, main.mention.end, sentence.end):
        new = first_within(reading.event_days, match.end(), match.end() + _SOON)
        told = main.day and sentence.start <= main.day.start < match.start()
        if new and main.day and told and main.day.value < new.value:
            return new
    return None


def _other(
    reading: Reading, body: list[Candidate], main: Draft, left: int, right: int, *, nearest: bool = False
) -> int | None:
    """The first candidate between `left` and `right`, or the last (`nearest`), where it is not the main event."""
    first = bisect_left(body, left, key=lambda c: c.mention.start)
    last = bisect_left(body, right, first, key=lambda c: c.mention.start)
    classes = [at for at in range(first, last) if _is_another_class(reading, body[at].mention, main)]
    if classes:
        return classes[0]
    named = [at for at in range(first, last) if body[at].mention.occasion][-nearest:]
    typed = [at for at in named if body[at].mention.type]
    # Two that are each `other` are not the same.
    own = {None} if main.kind == "other" else {None, main.kind}
    mine = any(body[at].mention.type in own for at in named)
    return typed[0] if typed and not mine else None


def _is_another_class(reading: Reading, mention: Mention, main: Draft) -> bool:
    """ "Lớp A khai giảng ngày 06/5; lớp B dời ngày khai giảng từ 08/5 sang 15/5"."""
    alike = mention.type == main.kind in {"opening", "closing"}
    return alike and ";" in reading.folded[main.mention.end : mention.start]


def _new_day(folded: str, match: re.Match[str], days: Sequence[DateFound]) -> DateFound | None:
    """The last date up to the semicolon, or up to the time that it takes the place of: "ngày 28/7 (lịch cũ: 17/7)"."""
    stop = _W.no_more.search(folded, match.end(), days[-1].start) if days else None
    days = [day for day in days if not stop or day.start < stop.start()]
    return days[-1] if days else None


def _lies_ahead(reading: Reading, day: DateFound) -> bool:
    """Whether the page is from before that day; an undated page may be."""
    days = period(day.value)
    return not days or not reading.page or days.last >= reading.page


def extend(reading: Reading, main: Draft, body: list[Candidate]) -> None:
    """ "Sáng 19/5 khai mạc Hội thao. Hội thao diễn ra đến hết ngày 20/5.", or "khép lại sau ba ngày tranh tài"."""
    if not main.day or "/" in main.day.value or main.kind in {"launch", "opening", "closing"}:
        return
    first = main.day.value
    for day in reading.event_days:
        if main.mention.left <= day.start < main.mention.start < main.day.start < main.mention.right:
            continue  # "Trong ba ngày từ 14 đến 16/11, ... gồm: hội thao (ngày 14), hội giảng (ngày 15)"
        if (
            (first in day.value.split("/") or (main.kind in MEETS and overlap(first, day.value)))
            and "/" in day.value
            and (_W.takes if main.kind not in MEETS else _W.takes_or_in).search(
                reading.folded, max(0, day.start - 60), day.start
            )
        ):
            main.day = day
            return
    if took := _opened_and_closed(reading, main):
        main.day = replace(main.day, value=took)
        return
    after = _W.after_days.search(reading.folded, 0, main.mention.right) if main.kind in MEETS else None
    days = first_within(reading.event_days, after.end(), after.end() + _SOON) if after else None
    if days and "/" in days.value:  # "Sau ba ngày tranh tài (30/10 - 01/11), sáng nay Hội thi bế mạc"
        main.day = replace(days, value=f"{days.value.partition('/')[0]}/{max(days.value[11:], first)}")
        return
    if after and (took := _days_up_to(reading, main.day, reading.sentence_at(after.start()), after[1])):
        main.day = replace(main.day, value=took)
        return
    for candidate in body:
        if candidate.mention.type in {None, main.kind} and (took := _told_again(reading, main, main.day, candidate)):
            main.day = replace(main.day, value=took)
            return


def _told_again(reading: Reading, main: Draft, known: DateFound, candidate: Candidate) -> str | None:
    """ "Hội thi khai mạc ngày 25/10. Hội thi kết thúc chiều 29/10", or the other way round."""
    mention, day = candidate.mention, candidate.day
    if (last := until(reading, mention.end)) and known.value < last:
        return f"{known.value}/{last}"
    if main.kind not in MEETS or not day or not _W.began.fullmatch(reading.folded, mention.end, day.start):
        return None
    first, end = period(day.value), period(known.value)
    began = first and end and first.length == 1 and timedelta(0) < end.first - first.first <= _MEET
    return f"{day.value}/{known.value}" if began else None


def _opened_and_closed(reading: Reading, main: Draft) -> str | None:
    """ "Khai mạc sáng 16/8, bế mạc chiều 18/8, hội thao quy tụ 14 đoàn", "bắt đầu hôm 17/8 và kết thúc chiều 19/8"."""
    for one, other in pairwise(reading.dates):
        first, last = period(one.value), period(other.value)
        if not first or not last or not first.length == last.length == 1 or not first.first < last.first:
            continue
        days = f"{first.first}/{last.first}"
        begins = _W.begins.search(reading.folded, max(0, one.start - _NEAR), one.start)
        ends = begins and _W.ends_on.fullmatch(reading.folded, one.end, other.start)
        if ends and main.day and overlap(days, main.day.value) and (main.kind in MEETS or main.day.value == one.value):
            return days
    return None


def until(reading: Reading, at: int) -> str | None:
    """The last day of what the words at an offset say to take until then: "kéo dài đến hết ngày 14/12"."""
    said = _W.until.match(reading.folded, at)
    return next((day.value for day in within(reading.dates, said.end(), said.end() + 3)), None) if said else None


def _days_up_to(reading: Reading, day: DateFound, sentence: Sentence, words: str) -> str | None:
    """The interval of so many days whose last one the sentence tells, where `day` is its first or its last."""
    number = count(words)
    for last in within(reading.event_days, sentence.start, sentence.end):
        known = period(last.value)
        if known and known.length == 1 and 1 < number < 8:
            opened = (known.last - timedelta(number - 1)).isoformat()
            return f"{opened}/{last.value}" if day.value in {opened, last.value} else None
    return None


def is_cancelled(reading: Reading, mention: Mention) -> bool:
    """Whether its part of the sentence that names it calls it off; it keeps the time it would have had."""
    left, right = mention.part
    return any(
        match.end() <= mention.start <= match.end() + 12
        or (_W.ends.match(reading.folded, match.end()) and not _is_of_another(reading.folded, mention, match.start()))
        for match in _W.cancelled.finditer(reading.folded, left, right)
    )


def _is_of_another(folded: str, mention: Mention, called_off: int) -> bool:
    """ "ký giao ước tháng 3, sơ kết tháng 7, còn hội thao thì đành bỏ"; not "Hội thao, hội thi đều bị hủy"."""
    both = _W.both.search(folded, mention.end, called_off)
    return mention.end < called_off and not both and bool(NOUNS.search(folded, mention.end, called_off))
