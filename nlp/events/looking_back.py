"""Meetings about what is over: they report on a journey, an inspection, a contest, and are none."""

import re

from nlp.events.awards import awarded
from nlp.events.lexicon import REVIEWS
from nlp.events.patterns import sought
from nlp.facts import EventType

_W = sought("looking_back")

_WAS_DONE: frozenset[EventType] = frozenset({"visit", "inspection"})
_OVER: frozenset[EventType] = REVIEWS | {"inspection", "other"}
# Between an occasion and the name of what it looks back on.
LOOKING_BACK = re.compile(r" (?:đánh giá|kiểm điểm|nhìn lại|rút kinh nghiệm)(?: kết quả| việc tổ chức| về| sau)* ")


def reports_on(folded: str, head_end: int, kind: EventType | None, start: int) -> bool:
    """ "Hội nghị báo cáo kết quả nghiên cứu thực tế": whether what is named at `start` is only its subject."""
    return kind in _WAS_DONE and _W.reports.match(folded, head_end, start) is not None


def by_what_follows(folded: str, start: int, end: int, kind: EventType | None) -> tuple[int, EventType | None]:
    """Where the words from `start` to `end` end, and of what type they are, with what follows them: a recognition, or
    the journey that they review ("họp tổng kết chuyến đi thực tế")."""
    if kind in {None, "other"} and (award := awarded(folded, start, end)):
        return award, "recognition"
    journey = _W.journey.match(folded, end) if kind in _OVER else None
    return (journey.end(), "other") if journey else (end, kind)
