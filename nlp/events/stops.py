"""The stops of a journey or an inspection that its sentence tells without saying once more what was done there: "tại
Trường A (11/6), Trường B (12/6)", "ngày 7/11 kiểm tra tại Trường A; ngày 8/11 tiếp tục tại Trường B"."""

from collections.abc import Iterator, Sequence

from nlp.dates.periods import is_part
from nlp.events.lexicon import sought
from nlp.events.mentions import Mention
from nlp.facts import EventType
from nlp.reading import DateFound, Reading, SchoolFound
from nlp.text.spans import within

_W = sought("stops")
_FAR = 800  # characters

TRAVELLING: frozenset[EventType] = frozenset({"visit", "inspection"})


def further_stops(
    reading: Reading, mention: Mention, day: DateFound, others: Sequence[Mention]
) -> Iterator[tuple[DateFound, str]]:
    """The days of the stops after the first, each with the school; of the first, too, where `day` is all their time."""
    folded, last, right = reading.folded, 0, min(mention.end + _FAR, len(reading.folded))
    if _W.receives.search(folded, mention.left, mention.start):
        return  # "Trường A đón 2 đoàn đến trao đổi kinh nghiệm: Trường B (5/7), Trường C (12/7)"
    days = [found for found in within(reading.event_days, mention.left, right) if found.start >= day.start]
    for school in within(reading.schools, mention.end, right):
        if not last:
            below = school.start >= mention.right  # a line of a schedule
            apart = below and not folded.endswith(":", 0, mention.right)
            if apart or any(other.end <= school.start for other in others):
                return
            own = (found for found in days if found is day or is_part(found, day))
            told = next((found for found in own if _is_dated(folded, school, found)), None)
            if not told and (below or day.start > mention.start):
                return
            if told and told is not day:
                yield told, school.school
            last = max(school.end, told.end if told else 0)
        elif told := next((found for found in days if _is_of_stop(folded, last, found, school)), None):
            end = max(school.end, told.end)
            if any(min(told.start, school.start) <= other.start < end for other in others):
                return
            yield told, school.school
            last = end


def _is_dated(folded: str, school: SchoolFound, day: DateFound) -> bool:
    """ "Trường A (11/6)", "Trường A ngày 11/6"."""
    return bool(_W.dated.fullmatch(folded, school.end, max(day.start, school.end)))


def _is_of_stop(folded: str, last: int, day: DateFound, school: SchoolFound) -> bool:
    """Whether a school is the next stop after the one that ends at `last`, and of that day."""
    if last <= day.start < school.start:
        told = _W.then.fullmatch(folded, last, day.start) and _W.on_to.fullmatch(folded, day.end, school.start)
        told = told or (
            _W.begins.search(folded, last, day.start) and _W.goes_on.fullmatch(folded, day.end, school.start)
        )
        return bool(told and _W.over.match(folded, school.end))
    return bool(_W.and_to.fullmatch(folded, last, max(last, school.start)) and _is_dated(folded, school, day))


def goes_to_several(reading: Reading, mention: Mention, first: str, day: DateFound | None) -> bool:
    """ "kiểm tra tại Trường A, Trường B và Trường C": not at the first alone, unless its day stands behind it."""
    there = within(reading.schools, mention.end, mention.right)[:2]
    if mention.type not in TRAVELLING or len(there) < len("AB") or first != there[0].school != there[1].school:
        return False
    led = _W.to_there.fullmatch(reading.folded, mention.end, there[0].start)
    own = day and there[0].end < day.start < there[1].start
    return bool(led and not own and _W.and_on.fullmatch(reading.folded, there[0].end, there[1].start))
