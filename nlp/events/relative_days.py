"""Days that a text tells by another: "cùng ngày", "buổi chiều", "sáng hôm sau", "trước đó một ngày", "đêm 27"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from nlp.dates.periods import Period, is_part, is_vague, period
from nlp.events.lexicon import sought
from nlp.reading import DateFound, Reading
from nlp.text.number_words import count, place
from nlp.text.spans import within

_W = sought("relative_days")
HOUR = _W.hour

_ITS_OWN = 12  # characters up to the date that says it: "8 giờ, ngày 16/12"
_APART = 4  # days
_LATELY = 20  # dates
_REACH, _BEGINNING = 150, 30  # characters
_DAY = timedelta(1)


def told_days(reading: Reading, days: list[DateFound]) -> list[DateFound]:
    """The days of a text, in order, with those that are told by the last one before them."""
    told: list[DateFound] = []
    for match in _W.told.finditer(reading.folded):
        block = reading.block_at(match.start())
        if not block.is_text or within(reading.dates, match.start(), match.end() + _ITS_OWN):
            continue
        if _W.supposed.search(reading.folded, max(0, match.start() - _BEGINNING), match.start()):
            continue
        if day := _resolved(match, _anchors(reading, days, told, match.start())):
            told.append(DateFound(*match.span(), day))
    for block in reading.blocks:
        hour = HOUR.match(reading.folded, block.start) if block.is_text else None
        if hour and (before := [day for day in days if day.end <= block.start and not is_vague(day)]):
            told.append(DateFound(*hour.span(), before[-1].value))
    return sorted([*days, *told], key=lambda day: day.start)


def is_told(folded: str, day: DateFound) -> bool:
    """Whether it is told by another day."""
    return bool(_W.told.match(folded, day.start))


def _anchors(reading: Reading, days: Sequence[DateFound], told: Sequence[DateFound], at: int) -> list[Period]:
    """The times before an offset, the last first: of its paragraph, else those that the story goes by from its day."""
    sentence, block = reading.sentence_at(at), reading.block_at(at)
    told_first = within(days, reading.body_start, len(reading.text))
    first = next((day for day in told_first if not is_vague(day) and not _is_planned(reading, day)), None)
    before = [
        day
        for day in [*within(days, 0, at)[-_LATELY:], *told[-_LATELY:]]
        if not is_vague(day)
        and (
            day.start >= sentence.start
            or (
                not _is_planned(reading, day)
                and (day.start >= block.start or (first and _is_told_by(reading, days, day, first, at)))
            )
        )
    ]
    before.sort(key=lambda day: day.start)
    return [when for day in reversed(before) if (when := period(day.value))]


def _is_told_by(reading: Reading, days: Sequence[DateFound], day: DateFound, first: DateFound, at: int) -> bool:
    """Whether the story goes on from that day: it is of the opening, or a sentence begins with it or, in the paragraph
    before, tells what was held; no "hôm nay", nor what led up to the first ("Ngày 20/9, Hội đồng đã họp. ... Chiều cùng
    ngày", told on 14/10)."""
    if "/" in first.value and is_part(day, first):
        return True  # "Trong các ngày 18 và 19/5, ... Tiếp và làm việc với Đoàn sáng 18/5"
    sentence = reading.sentence_at(day.start)
    held = sentence.block == reading.block_at(reading.block_at(at).start - 1) and _W.held.search(
        reading.folded, max(sentence.start, day.start - _REACH), day.start
    )
    begins = day.start - sentence.start < _BEGINNING or bool(held)
    figures = begins and day.value[-1] in reading.folded[day.start : day.end]
    opens = sentence.block.is_text and day.start < reading.opening_end(days)
    return day.value >= first.value.partition("/")[0] and (opens or figures)


def _is_planned(reading: Reading, day: DateFound) -> bool:
    if reading.page:
        return day.value > str(reading.page)
    left = reading.sentence_at(day.start).start
    return bool(_W.ahead.search(reading.folded, max(left, day.start - _REACH), day.start))


def _resolved(match: re.Match[str], anchors: Sequence[Period]) -> str | None:
    if not anchors:
        return None
    last, several = anchors[0], next((days for days in anchors if days.first < days.last), anchors[0])
    if match["number"]:
        return _of_number(int(match["number"]), several) or _of_number(int(match["number"]), last)
    if match[0].startswith("ngày ") and not match["turn"]:
        return _nth(match, several)
    turn = match["turn"] or match["turn_then"] or match["turn_now"]
    few = count(match["few"] or match["few_then"]) if match["few"] or match["few_then"] else 1
    few *= 7 if match["weeks"] or match["weeks_then"] else 1
    if turn == "sau":
        second = match["turn"] and last.length == 2  # "Hai ngày 16 và 17/11, ... Sáng hôm sau": of the two
        return (last.last + (0 if second else few) * _DAY).isoformat()
    if turn == "trước":
        return (last.first - few * _DAY).isoformat()
    if "cùng ngày" in match[0]:
        last = next((days for days in anchors if days.length == 1), last)
    return last.first.isoformat() if last.length == 1 else f"{last.first}/{last.last}"


def _of_number(number: int, days: Period) -> str | None:
    """ "đêm 27", of 27 and 28/11."""
    near = (days.first + step * _DAY for step in range(-_APART, (days.last - days.first).days + _APART + 1))
    return next((day.isoformat() for day in near if day.day == number), None)


def _nth(match: re.Match[str], days: Period) -> str | None:
    if days.length == 1:
        return None
    if match["opening"]:
        return days.first.isoformat()
    day: date = days.first + place(match["nth"]) * _DAY if match["nth"] else days.last
    return day.isoformat() if day <= days.last else None
