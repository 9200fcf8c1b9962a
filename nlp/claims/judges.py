"""On whose word criteria are told to be met: a council's that the sentence before tells of, or the school's own."""

from nlp.claims.progress import is_full
from nlp.claims.tokens import Lexer
from nlp.claims.words import patterns
from nlp.facts import Status
from nlp.reading import Sentence

JUDGES: tuple[Status, ...] = ("appraised", "self_assessed")
_WORDS = patterns("judges")


def judge_of(lexer: Lexer, before: Sentence, known: Status | None) -> Status | None:
    """Who judges what is told after a sentence `before` of which `known` was the judge.

    "Hội đồng đã chấm từng chỉ tiêu. Kết quả 55 chỉ tiêu đều đạt": paragraph by paragraph, a list with the line over it.
    """
    if heard := judge_in(lexer, before.start, before.end):
        return heard
    return None if lexer.names_school(before.start, before.end) else known


def judge_of_title(lexer: Lexer) -> Status | None:
    """Where nobody is heard yet, whose results the title announces."""
    title = lexer.reading.blocks[0]
    announced = lexer.reading.folded.find("kết quả", title.start, title.end) >= 0
    return "appraised" if announced and judge_in(lexer, title.start, title.end) == "appraised" else None


def judge_in(lexer: Lexer, start: int, end: int) -> Status | None:
    """The last who judges something between two offsets."""
    levels = bool(lexer.levels_in(start, end))
    found = [
        (match.start(), status)
        for status in JUDGES
        for match in lexer.cues(status, start, end)
        if (
            (levels and status == "self_assessed") or not _WORDS.of_points.match(lexer.reading.folded, match.end(), end)
        )
        and not _WORDS.to_come.search(lexer.reading.folded, max(start, match.start() - 40), match.start())
    ]
    return max(found)[1] if found else None


def on_word(words: str, status: Status, judge: Status | None) -> Status:
    """The status of criteria that are met, in the folded words of a predicate, on a judge's word."""
    part = judge == "appraised" and status == "in_progress" and not is_full(words)
    return status if part or judge is None else judge
