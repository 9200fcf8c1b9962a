"""What is told by the words around an occasion: ceremonies that recognise a school, meetings about what is over."""

from nlp.events.lexicon import REVIEWS, sought
from nlp.facts import EventType

_W = sought("looking_back")

_WAS_DONE: frozenset[EventType] = frozenset({"visit", "inspection"})
_OVER: frozenset[EventType] = REVIEWS | {"inspection", "other"}
LOOKING_BACK = _W.again


def reports_on(folded: str, head_end: int, kind: EventType | None, start: int) -> bool:
    """ "Hội nghị báo cáo kết quả nghiên cứu thực tế": whether what is named at `start` is only its subject."""
    return kind in _WAS_DONE and _W.reports.match(folded, head_end, start) is not None


def _awarded(folded: str, start: int, end: int) -> int | None:
    """The end of "lễ công bố" or "lễ trao bằng" where the text has just told of a recognition, and that it is not of
    staff."""
    if decision := _W.decision.match(folded, start):
        return decision.end("act")
    match = _W.award.match(folded, start)
    told = match and "công nhận" in folded[max(0, end - 1500) : end + 400]
    return max(match.end(), end) if match and told and not _W.staff.search(folded, end, end + 60) else None


def by_what_follows(folded: str, start: int, end: int, kind: EventType | None) -> tuple[int, EventType | None]:
    """Where the words from `start` to `end` end, and of what type they are, with what follows them: a recognition,
    the errand ("làm việc với Trường A để thẩm định hồ sơ"), the journey they review ("họp tổng kết chuyến đi")."""
    if kind in {None, "other"} and (award := _awarded(folded, start, end)):
        return award, "recognition"
    if kind == "visit" and folded.startswith("làm việc", start) and _W.to_judge.match(folded, end):
        return end, "inspection"
    journey = _W.journey.match(folded, end) if kind in _OVER else None
    return (journey.end(), "other") if journey else (end, kind)
