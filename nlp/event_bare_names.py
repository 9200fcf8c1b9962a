"""A bare "Hội nghị" with a day: the day of the conference that was named before it."""

from msgspec.structs import replace

from nlp.event_candidates import Candidate
from nlp.facts import EventType
from nlp.reading import Reading


def dated_by_bare_names(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """ "... bàn chuẩn bị Hội nghị sơ kết. Các trường chọn ngày 03/7 làm ngày tổ chức Hội nghị": the review's day.

    Takes the candidates in text order; only one that nothing else says was held is given the day.
    """
    result = list(found)
    dated: set[EventType | None] = set()
    for at, candidate in enumerate(found):
        if not candidate.mention.occasion or not candidate.day or candidate.standing == "none":
            continue
        kind = candidate.mention.type
        if not kind and (before := _named_before(reading, found, at)) is not None:
            kind = found[before].mention.type
            if kind not in dated and found[before].standing == "none":
                result[before] = replace(candidate, mention=found[before].mention, placed=None)
                result[at] = replace(candidate, day=None)
        dated.add(kind)
    return result


def _named_before(reading: Reading, found: list[Candidate], at: int) -> int | None:
    """The last before it that is named with the same word and more."""
    bare = found[at].mention
    head = reading.folded[bare.start : bare.end]
    for before in range(at - 1, max(at - _LATELY, 0) - 1, -1):
        mention = found[before].mention
        if mention.type and mention.occasion and reading.folded.startswith(head, mention.start):
            return before
    return None


_LATELY = 20  # mentions
