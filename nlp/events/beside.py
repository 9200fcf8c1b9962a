"""The time of an event told beside another: "trước đó", "ngay sau hội thảo", "ngày thứ hai". Meetings that a verb
alone tells of, at a time of their own: "Buổi chiều, Nhà trường gặp mặt cán bộ hưu trí"."""

import re
from datetime import timedelta

from nlp.dates.periods import days_of, is_vague, period
from nlp.events.drafts import Draft, begin
from nlp.events.lexicon import sought
from nlp.events.mentions import Mention, mention_of
from nlp.events.standing import Candidate
from nlp.facts import EventType
from nlp.reading import DateFound, Reading, Sentence
from nlp.text.spans import within

_W = sought("beside")
_MOMENTS: frozenset[EventType] = frozenset({"signing", "recognition", "launch"})
_FRAME = timedelta(4)
_LATELY = 10  # dates
_HEAD = 8  # characters of a name
_NEAR = timedelta(14)
_OF_CLASSES: frozenset[EventType] = frozenset({"opening", "closing"})


_PARAGRAPHS = 1500  # characters


def day_beside(reading: Reading, candidate: Candidate, drafts: list[Draft]) -> DateFound | None:
    """The time of an event placed beside another: its day, the day after or before; "trước đó" leaves it open."""
    placed = candidate.placed or ""
    main = drafts[0].day
    if main and drafts[0].lasts():
        main = _day_spoken_of(reading, candidate.mention, main)
    after = candidate.mention.occasion and _W.right_after.search(placed)
    if after and (told := _told_before(reading, candidate, drafts)):
        return told
    if of_paragraph := _told_in_paragraph(reading, candidate, drafts):
        return of_paragraph
    inside = candidate.mention.type in {"signing", "launch", "recognition"}
    council = reading.folded.startswith("họp", candidate.mention.start)  # "Trước lễ, Hội đồng đã họp", weeks ago
    return main if inside or not (placed == "trước đó" or (council and placed.startswith("trước"))) else None


def day_of_moment(reading: Reading, candidate: Candidate, known: Draft) -> DateFound | None:
    """The day on which what takes no two of them was done, of a meeting of some days: "Sáng 27/02, ... Sau phần thảo
    luận, các trường đã ký giao ước"."""
    if candidate.day or known.main or not known.day or not known.lasts() or candidate.standing != "held":
        return candidate.day
    return _day_spoken_of(reading, candidate.mention, known.day) if known.kind in _MOMENTS else None


def share_days(reading: Reading, draft: Draft, main: Draft) -> bool:
    """ "Trong hai ngày 16 và 17/11, ... Ngày đầu kiểm tra chéo. ... Hội nghị tổng kết diễn ra sáng hôm sau": of one
    programme, though the conference took the second day only."""
    own, of_main = days_of(draft.day), days_of(main.day)
    frames = (days_of(day) for day in within(reading.event_days, 0, main.mention.start) if "/" in day.value)
    if not own or not of_main:
        return False
    first, last = min(own.first, of_main.first), max(own.last, of_main.last)
    return any(days and days.first <= first <= last <= days.last <= days.first + _FRAME for days in frames)


def _told_in_paragraph(reading: Reading, candidate: Candidate, drafts: list[Draft]) -> DateFound | None:
    """ "Chiều 15/11, Đảng ủy tổ chức tọa đàm. Tại buổi tọa đàm, Đảng ủy phát động ...": the day of that seminar, not of
    the article's main event."""
    mention, folded = candidate.mention, reading.folded
    words = [(word.start, draft) for draft in drafts for word in draft.named]
    near = [(start, draft) for start, draft in words if reading.block_at(mention.start).start <= start < mention.start]
    last = max(near, key=lambda pair: pair[0])[1] if near else drafts[0]
    if last is drafts[0] or last.part or not last.day or is_vague(last.day):
        return None
    named = " ".join(folded[last.mention.start : last.mention.end].split()[:2])
    before = folded[mention.sentence.start : mention.start]
    said = named in before or (named.startswith("lễ ") and "buổi lễ" in before)
    # "Sáng hôm sau, đoàn sang Trường B. Hai trường đã ký ghi nhớ hợp tác."
    at_once = mention.type == "signing" and reading.sentence_before(mention.start) == last.mention.sentence
    return last.day if said or at_once else None


def _told_before(reading: Reading, candidate: Candidate, drafts: list[Draft]) -> DateFound | None:
    """ "Sáng 14/11, Cụm tổ chức hội thảo ... Ngay sau hội thảo là hội nghị tổng kết": the day of the one before it."""
    last, main = drafts[-1], drafts[0]
    beside = last is not main and last.mention.sentence.end <= candidate.mention.sentence.start
    near = beside and candidate.mention.sentence.start - last.mention.sentence.end < _PARAGRAPHS
    named = reading.folded[last.mention.start : last.mention.start + _HEAD]
    said = reading.folded.find(named, candidate.mention.left, candidate.mention.start) >= 0
    return last.day if near and said and (main.lasts() or not main.same_time(last.day)) else None


def _day_spoken_of(reading: Reading, mention: Mention, main: DateFound) -> DateFound:
    """Of an event of some days, the one that its paragraphs have come to: "Sáng 16/8, ... Kết thúc, hai bên ký"."""
    days = period(main.value)
    for told in reversed(within(reading.event_days, 0, mention.start)[-_LATELY:]):
        day = days_of(told)
        if day and days and day.length == 1 and days.first <= day.first <= days.last:
            return told
    return main


def met_besides(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The meetings of a text that none of its events is yet, of other hours or days than its main one."""
    main = drafts[0]
    found: list[Draft] = []
    classes = sum(draft.kind in _OF_CLASSES for draft in drafts) > 1
    for day in reading.event_days:
        sentence = reading.sentence_at(day.start)
        begun = day.start > main.mention.end and sentence is not main.mention.sentence and sentence.block.is_text
        begun = begun and day != main.day  # "Trường A chia tay cán bộ nghỉ hưu", and then "Sáng 24/6, Trường gặp mặt"
        met = _meeting(reading, day, sentence, main) if begun else None
        kind: EventType = "other"
        if begun and not met and classes and main.kind in _OF_CLASSES:
            met, kind = _turn(reading, day, sentence), main.kind
        if met and not _is_known(drafts, sentence, met):
            mention = mention_of(reading.folded, *met.span("verb"), kind, sentence, occasion=True)
            planned = " sẽ " in met[0] or " dự kiến " in met[0]
            draft = begin(reading, Candidate(reading, mention, day, None, "held", None, planned), "events/met")
            draft.part = False
            found.append(draft)
    return found


def _meeting(reading: Reading, day: DateFound, sentence: Sentence, main: Draft) -> re.Match[str] | None:
    folded = reading.folded
    before = _W.before.fullmatch(folded, sentence.start, day.start)
    days, of_main = days_of(day), days_of(main.day)
    if not before or not days or not of_main or days.length > 1 or abs(days.first - of_main.first) > _NEAR:
        return None
    part = before["part"] or _W.part.search(folded, day.start, day.end)
    if main.same_time(day) and not part:
        return None
    return _W.meets.match(folded, day.end, sentence.end)


def _turn(reading: Reading, day: DateFound, sentence: Sentence) -> re.Match[str] | None:
    """ "Ngày 13/3, đến lượt Đồng Văn", of classes that are opened one after another."""
    begins = not is_vague(day) and _W.before.fullmatch(reading.folded, sentence.start, day.start)
    return _W.turn.match(reading.folded, day.end, sentence.end) if begins else None


def _is_known(drafts: list[Draft], sentence: Sentence, met: re.Match[str]) -> bool:
    """Whether another event is told there: of its own, or by an act ("họp tổng kết")."""
    near = met.end() + 1
    told = [(draft, word) for draft in drafts for word in draft.named if word.sentence is sentence]
    return any(
        word.start <= near and (word is draft.mention or word.type not in {None, "other"}) for draft, word in told
    )
