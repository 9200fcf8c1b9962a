"""Runs of persons: those named one after the other, of whom a sentence says the same."""

from itertools import pairwise

from msgspec.structs import replace

from nlp.participants.cues import LISTS, SINGLE, gap
from nlp.participants.openers import OF
from nlp.participants.sides import JOINS
from nlp.reading import PersonFound
from nlp.records import Record
from nlp.text.spans import index_at
from nlp.text.tokens import Token, word_tuples

_BEHALF = word_tuples(LISTS["behalf"])
_OPENS_ASIDE = {",", "-", "–", "("}
_ENDS_ASIDE = {",", ";", ")", "-", "–", "và", "cùng"}


class Run(Record, frozen=True):
    """Persons, each with the tokens of name and titles, with only commas between them; tokens `start` to `end`."""

    people: list[tuple[PersonFound, range]]
    start: int
    end: int


def persons_together(tokens: list[Token], people: list[PersonFound]) -> list[Run]:
    """The persons of a sentence, `people` in the order of the text, in runs."""
    return [part for run in _joined(tokens, people) for part in _parted(tokens, run)]


def _joined(tokens: list[Token], people: list[PersonFound]) -> list[Run]:
    runs: list[Run] = []
    at = 0
    for person in people:
        start = index_at(tokens, person.outer[0], at)
        at = index_at(tokens, person.outer[1], start)
        last = runs[-1].end if runs else start
        between = [token.low for token in tokens[last:start]]
        # "A, Cụm trưởng năm 2025 và B", "A - Cụm trưởng năm nay - và B"
        of_year = 2 if between[:2] == ["năm", "nay"] else int(between[:1] == ["năm"])
        joins = runs and all(low in JOINS or low.isdigit() for low in between[of_year:])
        if joins or (runs and _is_of_the_school(tokens, last, start)):
            runs[-1].people.append((person, range(start, at)))
            runs[-1] = replace(runs[-1], end=at)
        else:
            runs.append(Run([(person, range(start, at))], start, at))
    return runs


def _is_of_the_school(tokens: list[Token], start: int, end: int) -> bool:
    """Whether between two of a list stands what the school of the first is: "A, Hiệu trưởng, đơn vị giữ vai trò Cụm
    trưởng năm 2023; B"; or for whom he acts: "A, thay mặt Trường C, và B"."""
    if tokens[start].low not in _OPENS_ASIDE:
        return False
    words = [token.low for token in tokens[start:end]]
    for_others = tuple(words[1:3]) in _BEHALF and {"và", ";"} & set(words[-2:])
    if not (words[1:3] == ["đơn", "vị"] or for_others):
        return False
    stop = next((at for at in range(3, len(words)) if words[at] in _ENDS_ASIDE), len(words))
    told = [
        cue
        for cue in gap(tokens, start + 3, start + stop).cues
        if cue.word not in {"says", "acts"} or "được" not in words[:stop]
    ]
    return stop < len(words) and not told and all(low in JOINS | SINGLE.deputies or low == ")" for low in words[stop:])


def _parted(tokens: list[Token], run: Run) -> list[Run]:
    """ "Sau lời khai mạc của A, B đọc báo cáo", "Nhận cờ từ A, B cảm ơn": the subject is another than the one before
    the comma."""
    ahead = [token.low for token in tokens[max(run.start - 12, 0) : run.start]]
    if len(run.people) > 1 and ahead[-1:] in (["vợ"], ["con"], ["trai"], ["gái"]):
        return [Run(run.people[1:], run.people[1][1].start, run.end)]  # "Vợ anh A, chị B, nói"
    if len(run.people) < 2 or not OF & set(ahead[-1:]):
        return [run]
    if not ({"sau", "theo", "nhận", "đón"} & set(ahead) or ("được", "sự") in pairwise(ahead)):
        return [run]
    first, second = run.people[0][1], run.people[1][1]
    if tokens[first.stop].low != ",":
        return [run]
    return [Run(run.people[:1], first.start, first.stop), Run(run.people[1:], second.start, run.end)]
