"""Meetings that a verb alone tells of, at a time of their own: "Buổi chiều, Nhà trường gặp mặt cán bộ hưu trí"."""

import re
from datetime import timedelta

from nlp.dates.periods import days_of
from nlp.events.candidates import Candidate
from nlp.events.drafts import Draft, begin
from nlp.events.mentions import mention_of
from nlp.events.patterns import sought
from nlp.reading import DateFound, Reading, Sentence

_W = sought("meetings")

_NEAR = timedelta(14)


def met_besides(reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """The meetings of a text that none of its events is yet, of other hours or days than its main one."""
    main = drafts[0]
    found: list[Draft] = []
    for day in reading.event_days:
        sentence = reading.sentence_at(day.start)
        begun = day.start > main.mention.end and sentence is not main.mention.sentence and sentence.block.is_text
        met = _meeting(reading, day, sentence, main) if begun else None
        if met and not _is_told(drafts, sentence, met):
            mention = mention_of(met.start("verb"), met.end("verb"), "other", sentence, occasion=True)
            draft = begin(reading, Candidate(mention, day, "held", None, _is_ahead(met)), "events/met")
            draft.part = False
            found.append(draft)
    return found


def _meeting(reading: Reading, day: DateFound, sentence: Sentence, main: Draft) -> re.Match[str] | None:
    folded = reading.folded
    before = _W.before.fullmatch(folded, sentence.start, day.start)
    days, of_main = days_of(day), days_of(main.day)
    if not before or not days or not of_main or days.length > 1 or abs(days.first - of_main.first) > _NEAR:
        return None
    part = before["part"] or _part(folded[day.start : day.end])
    if main.same_time(day) and not part:
        return None
    return _W.meets.match(folded, day.end, sentence.end)


def _is_told(drafts: list[Draft], sentence: Sentence, met: re.Match[str]) -> bool:
    """Whether another event is told there: of its own, or by an act ("họp tổng kết")."""
    near = met.end() + 1
    told = [(draft, word) for draft in drafts for word in draft.named if word.sentence is sentence]
    return any(
        word.start <= near and (word is draft.mention or word.type not in {None, "other"}) for draft, word in told
    )


def _part(text: str) -> str | None:
    found = _W.part.search(text)
    return found[0] if found else None


def _is_ahead(met: re.Match[str]) -> bool:
    return " sẽ " in met[0] or " dự kiến " in met[0]
