"""A bare "Hội nghị" with a day: the day of the conference that was named before it."""

from msgspec.structs import replace

from nlp.events.candidates import Candidate
from nlp.reading import Reading

_LATELY = 20  # mentions
_LINE = 100  # characters


def dated_by_bare_names(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """ "... bàn chuẩn bị Hội nghị sơ kết. Các trường chọn ngày 03/7 làm ngày tổ chức Hội nghị": the review's day.

    Takes the candidates in text order; only one that nothing else says was held, of a type not dated yet, is given it.
    """
    result = list(found)
    for at, bare in enumerate(found):
        if bare.mention.type or not bare.mention.occasion or not bare.day or bare.standing == "none":
            continue
        head = reading.folded[bare.mention.start : bare.mention.end]
        named = [c for c in found[max(at - _LATELY, 0) : at] if c.mention.type and c.mention.occasion]
        last = next((c for c in reversed(named) if reading.folded.startswith(head, c.mention.start)), None)
        if not last or not (last.standing == "none" or is_heading(reading, last)):
            continue
        if not any(c.day and c.standing != "none" and c.mention.type == last.mention.type for c in named):
            result[found.index(last)] = replace(bare, mention=last.mention, placed=None)
            result[at] = replace(bare, day=None)
    return result


def is_heading(reading: Reading, candidate: Candidate) -> bool:
    """ "3. Hội nghị tổng kết", a line of its own."""
    block = candidate.mention.sentence.block
    short = block.kind == "body" and block.end - block.start < _LINE
    return short and not candidate.day and reading.text[block.end - 1] not in ".!?:;,"
