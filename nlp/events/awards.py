"""Ceremonies and decisions that recognise a school, told by what stands around their name."""

from nlp.events.patterns import sought

_W = sought("awards")

_GIVES = ("buổi lễ ", "lễ ", "công bố", "trao ", "đón nhận ")


def awarded(folded: str, start: int, end: int) -> int | None:
    """The end of "lễ công bố" or "lễ trao bằng" where the text has just told of a recognition, and that it is not of
    staff."""
    if not folded.startswith(_GIVES, start):
        return None
    if decision := _W.decision.match(folded, start):
        return decision.end("act")
    match = _W.award.match(folded, start)
    told = match and "công nhận" in folded[max(0, end - 1500) : end + 400]
    return max(match.end(), end) if match and told and not _W.staff.search(folded, end, end + 60) else None
