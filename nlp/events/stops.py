"""The stops of a journey or an inspection that its sentence tells without saying once more what was done there: "tại
Trường A (11/6), Trường B (12/6)", "ngày 7/11 kiểm tra tại Trường A; ngày 8/11 tiếp tục tại Trường B"."""

from collections.abc import Iterator, Sequence

from nlp.events.lexicon import sought
from nlp.events.mentions import Mention
from nlp.facts import EventType
from nlp.reading import DateFound, Reading, SchoolFound
from nlp.text.spans import within

_W = sought("stops")

TRAVELLING: frozenset[EventType] = frozenset({"visit", "inspection"})


def further_stops(
    reading: Reading, mention: Mention, day: DateFound, others: Sequence[Mention]
) -> Iterator[tuple[DateFound, str]]:
    """The days of the stops after the first, each with the school."""
    folded, last = reading.folded, None
    right = reading.sentence_at(mention.sentence.end + 1).end if mention.sentence.end < len(folded) else mention.right
    days = [found for found in within(reading.event_days, mention.left, right) if found.start >= day.start]
    for school in within(reading.schools, mention.end, right):
        told = next((day for day in days if last and _is_of_stop(folded, last, day, school)), None)
        end = max(school.end, told.end) if told else school.end
        if not last and not any(other.end <= school.start for other in others):
            # the first, its day before the words or behind it
            behind = day.start > school.end and _W.dated.fullmatch(folded, school.end, day.start)
            last = max(school.end, day.end) if behind or day.start < mention.start else None
        elif told and last and not any(last <= other.start < end for other in others):
            yield told, school.school
            last = end


def _is_of_stop(folded: str, last: int, day: DateFound, school: SchoolFound) -> bool:
    """Whether a school is the next stop after the one that ends at `last`, and of that day."""
    if last <= day.start < school.start:
        told = _W.then.fullmatch(folded, last, day.start) and _W.on_to.fullmatch(folded, day.end, school.start)
        return bool(told and _W.over.match(folded, school.end))
    joined = last < school.start and _W.and_to.fullmatch(folded, last, school.start)
    return bool(joined and _W.dated.fullmatch(folded, school.end, day.start))
