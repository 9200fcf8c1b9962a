"""On whose word criteria are told to be met: a council's that the sentence before tells of, or the school's own."""

import re

from nlp.claim_progress import is_full
from nlp.claim_tokens import Lexer, Token, schools_within
from nlp.facts import Status
from nlp.reading import Sentence

_JUDGES: tuple[Status, ...] = ("appraised", "self_assessed")
# Whoever is waited for has judged nothing.
_TO_COME = re.compile(r"\b(?:chờ|đợi|đề nghị|trình|chuẩn bị|sẽ|để|chưa|khi|phục vụ|mời|đón)\b[^,;.]*$")


def judge_of(lexer: Lexer, before: Sentence | None, sentence: Sentence, known: Status | None) -> Status | None:
    """Who judges what a sentence tells, after a sentence `before` of which `known` was the judge.

    "Hội đồng đã chấm từng chỉ tiêu. Kết quả 55 chỉ tiêu đều đạt": paragraph by paragraph, a list with the line over it;
    where nobody is heard, whose results the title announces.
    """
    reading = lexer.reading
    if before is None or (before.block != sentence.block and reading.text[before.end - 1] != ":"):
        title = reading.blocks[0]
        announced = reading.folded.find("kết quả", title.start, title.end) >= 0
        return "appraised" if announced and judge_in(lexer, title.start, title.end) == "appraised" else None
    if heard := judge_in(lexer, before.start, before.end):
        return heard
    named = any(not school.implied for school in schools_within(reading, before.start, before.end))
    return None if named else known


def judge_in(lexer: Lexer, start: int, end: int) -> Status | None:
    """The last who judges something between two offsets."""
    found = [
        (match.start(), status)
        for status in _JUDGES
        for match in lexer.cues(status, start, end)
        if not _TO_COME.search(lexer.reading.folded, max(start, match.start() - 40), match.start())
    ]
    return max(found)[1] if found else None


def on_word(head: Token, words: str, status: Status, judge: Status | None) -> Status:
    """The status of criteria that are met, in the folded words of a predicate, on a judge's word."""
    if head.value not in {"met", "progress"} or status not in {"reached", "in_progress"} or judge is None:
        return status
    part = judge == "appraised" and status == "in_progress" and not is_full(words)
    return status if part else judge
