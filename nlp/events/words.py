"""The words that name events where a text has them, each with the type and the part that the lexicon gives it."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

from nlp.events.lexicon import lexicon
from nlp.facts import EventType
from nlp.records import Record
from nlp.text.literals import Literals

_AT_WORK = re.compile(r" (?:thực tế )?(?:tại|ở) ")  # "ngày 14/3, đoàn khảo sát tại Trường B"
_SENTENCE = (". ", "\n", "; ")  # what ends the one before

Part = Literal["occasion", "noise", "named", "cue", "act", "subject", "deed", "again"]


class Word(Record, frozen=True):
    """A word of the lexicon; an act, cue or deed is a verb, a subject who does it."""

    start: int
    end: int
    part: Part
    type: EventType | None


@lru_cache(maxsize=1)
def _literals() -> Literals[tuple[int, Part, EventType | None]]:
    data = lexicon()
    parts: list[tuple[Part, EventType | None, Iterable[str]]] = []
    for kind, entry in data.types.items():
        parts += [("cue", kind, entry.cues), ("act", kind, entry.acts), ("named", kind, entry.named)]
    parts += [("subject", kind, phrases) for kind, phrases in data.subjects.items()]
    parts += [("occasion", None, data.occasions), ("noise", None, data.noise)]
    parts += [("deed", None, data.deeds), ("again", None, data.again)]
    return Literals({phrase: (len(phrase), part, kind) for part, kind, phrases in parts for phrase in phrases})


def words_in(folded: str) -> list[Word]:
    """Leftmost longest words of the lexicon, whole words only."""
    hits: list[tuple[int, int, int, Part, EventType | None]] = []
    for at, (length, part, kind) in _literals().find(folded):
        start, end = at + 1 - length, at + 1
        if (start and folded[start - 1].isalnum()) or folded[end : end + 1].isalnum():
            continue
        if part == "again" and not folded.endswith(_SENTENCE, 0, start):
            continue
        if part == "subject" and folded.endswith("trưởng ", 0, start):
            # "do ông A làm Trưởng đoàn khảo sát việc ..."
            hits.append((folded.index(" ", start) + 1, -end, len(hits), "act", kind))
        else:
            hits.append((start, -end, len(hits), part, kind))
    hits.sort()
    kept: list[Word] = []
    last: Word | None = None
    for start, before, _, part, kind in hits:
        # "các đoàn kiểm tra chéo hồ sơ": who does it and what is done share a word.
        if last and start < last.end and (last.part != "subject" or start <= last.start):
            continue
        if last and start < last.end and -before <= last.end and not _AT_WORK.match(folded, -before):
            continue
        last = Word(start, -before, part, kind)
        kept.append(last)
    return kept


def names_another(folded: str, start: int, end: int) -> bool:
    """ "Cuộc tiếp theo sẽ diễn ra trong tháng 3": another of what was told of before."""
    return folded[start:end] in lexicon().again
