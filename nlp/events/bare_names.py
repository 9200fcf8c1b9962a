"""A bare "Hội nghị" with a day: the day of the conference that was named before it."""

from msgspec.structs import replace

from nlp.events.candidates import Candidate
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
        if reading.folded.startswith(_ANYTHING, candidate.mention.start):
            if (told := _just_told(found, at)) is not None:
                result[told] = replace(found[told], day=candidate.day)
                result[at] = replace(candidate, day=None)
            continue
        if not kind and (before := _named_before(reading, found, at)) is not None:
            kind = found[before].mention.type
            if kind not in dated and (found[before].standing == "none" or is_heading(reading, found[before])):
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


def is_heading(reading: Reading, candidate: Candidate) -> bool:
    """ "3. Hội nghị tổng kết", a line of its own."""
    block = candidate.mention.sentence.block
    short = block.kind == "body" and block.end - block.start < _LINE
    return short and not candidate.day and reading.text[block.end - 1] not in ".!?:;,"


_LINE = 100  # characters
_ANYTHING = ("sự kiện", "hoạt động")


def _just_told(found: list[Candidate], at: int) -> int | None:
    """ "Trường A vừa tổ chức hội khỏe. Sự kiện diễn ra ngày 21/8": the first of the sentence before it."""
    sentences = [c.mention.sentence for c in found[max(at - _LATELY, 0) : at]]
    last = next((s for s in reversed(sentences) if s is not found[at].mention.sentence), None)
    near = range(max(at - _LATELY, 0), at)
    return next((i for i in near if found[i].mention.sentence is last and _is_undated(found[i])), None)


def _is_undated(candidate: Candidate) -> bool:
    return candidate.standing == "held" and not candidate.day


_LATELY = 20  # mentions
