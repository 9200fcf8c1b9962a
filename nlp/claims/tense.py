"""Whether a predicate tells of what has come about or of what is still to come: by its verb, by the days beside it."""

import re

from nlp.claims.links import is_linked
from nlp.claims.slots import Slot
from nlp.claims.tokens import Token
from nlp.claims.unreal import CEREMONY, NEAR
from nlp.claims.words import patterns
from nlp.reading import DateFound, Reading
from nlp.text.spans import first_within, within

HAS_BEEN = re.compile(r"\b(?:đã|vừa|từng)\b")
_WORDS = patterns("tense")


def is_done(reading: Reading, slot: Slot) -> bool:
    """Whether the verb says so ("đã được công nhận", "vừa đạt"), or a day gone by."""
    text, head = reading.folded, slot.predicate
    near = max(slot.left, head.start - NEAR)
    if head.value in {"recognised", "certified"}:
        return is_linked(reading, HAS_BEEN, near, head.start) or is_dated(reading, slot)
    return bool(_WORDS.just_done.search(text, near, head.start))


def is_dated(reading: Reading, slot: Slot) -> bool:
    """ "Với quyết tâm cao, Trường A được công nhận ngày 28/12/2023", "... từ năm 2023": days gone by are no plan's."""
    head = slot.predicate
    if head.value == "recognised" and _WORDS.once.match(reading.folded, head.end):
        return True
    past = _past_at(reading, head.end, min(slot.limit, head.end + 60)) if head.value == "recognised" else None
    if not past or not _tells_its_year(reading, past):
        return False
    between = _WORDS.of_day.fullmatch(reading.folded, head.end, past.start)
    before = _WORDS.before_it.search(reading.folded, max(0, head.start - NEAR), head.start)  # "Trước khi được ..."
    return between is not None and bool(len(past.value) == 10 or between["since"] or before)


def came_of_it(reading: Reading, slot: Slot, need: Token) -> bool:
    """ "chuẩn bị hồ sơ để tháng 12/2023 Trường A được công nhận": on a day gone by that follows at once."""
    past = _past_at(reading, need.end, slot.predicate.start)
    if past is None or not _tells_its_year(reading, past):
        return False
    return _WORDS.so_that.fullmatch(reading.folded, need.start, past.start) is not None


def looks_back(reading: Reading, slot: Slot, plan: Token) -> bool:
    """ "kể lại quá trình phấn đấu để được công nhận vào tháng 12/2023": the road to what has come about since."""
    past = _past_at(reading, slot.predicate.end, min(slot.limit, slot.predicate.end + NEAR))
    if not past or slot.predicate.value not in {"recognised", "attained"} or not _tells_its_year(reading, past):
        return False
    road = _WORDS.road.search(reading.folded, max(0, plan.start - NEAR), plan.start)
    level = next((t.end for t in slot.row if t.kind == "level" and t.start >= slot.predicate.end), slot.predicate.end)
    return road is not None and _WORDS.of_day.fullmatch(reading.folded, min(level, past.start), past.start) is not None


def _past_at(reading: Reading, start: int, end: int) -> DateFound | None:
    """The first date there, if it lies before the page's; of an undated page none is known to."""
    date = first_within(reading.dates, start, end)
    return date if date and date.value < str(reading.page or "")[: len(date.value)] else None


def _tells_its_year(reading: Reading, date: DateFound) -> bool:
    return "20" in reading.folded[date.start : date.end]


def _is_ahead(reading: Reading, slot: Slot) -> bool:
    """ "đến cuối năm 2025 hoàn thành 50/55 chỉ tiêu": the time right before a share comes after the page's."""
    start = slot.predicate.start
    date = within(reading.dates, max(slot.left, start - NEAR), start)[-1:]
    if not date or not re.search(r"\d{4}", reading.folded[date[0].start : date[0].end]):
        return False
    value = date[0].value.removeprefix("../").rpartition("/")[2]
    return reading.is_ahead(value) and bool(_WORDS.right_after.fullmatch(reading.folded, date[0].end, start))


def in_future(reading: Reading, slot: Slot) -> bool:
    """Whether the time that follows comes after the page's: what is dated so is planned, whatever the verb."""
    start, end = slot.predicate.start, slot.predicate.end
    if slot.predicate.value in {"progress", "met"}:
        return _is_ahead(reading, slot)
    if slot.predicate.value not in {"recognised", "certified", "attained", "completed", "assessed", "voted"}:
        return False
    sentence = reading.sentence_at(start)
    opening = reading.folded[sentence.start : start]
    if CEREMONY.search(opening):
        return False
    quoted = sentence.start + opening.rfind('"') + 1  # a day before the title of a seminar is not that of its theme
    before = within(reading.dates, max(slot.left, quoted), start)[-1:]
    named = any(t.kind in {"school", "itself"} and slot.left <= t.start < start for t in slot.row)
    if named and any(t.kind == "predicate" and t.end == slot.left for t in slot.row):
        before = ()  # "A phấn đấu đạt trong năm 2025, còn B đã qua thẩm định"
    after = within(reading.dates, end, min(slot.limit, end + 60))[:1]
    near = [d for d in after if not _WORDS.beyond.search(reading.folded[end : d.start])] or list(before)
    # "tháng 3" alone may be the last one
    sure = [d for d in near if "/" in d.value or re.search(r"\d{4}", reading.folded[d.start : d.end])]
    told = [d.value.removeprefix("../") for d in sure]
    until = (d for d in sure if _WORDS.years_end.search(reading.folded, max(0, d.start - 20), d.start))
    ends = [f"{d.value}-{_LATE}" for d in until]
    return any(map(reading.is_ahead, told + ends))


_LATE = 10  # the month from which on the year's end is looked back on as often as ahead
