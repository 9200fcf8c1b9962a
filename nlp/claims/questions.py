"""What is only asked is not stated, but the answer goes on from it."""

from msgspec.structs import replace

from nlp.claims.words import patterns
from nlp.reading import Reading, Sentence
from nlp.records import Record

_WORDS = patterns("questions")


class Question(Record, frozen=True):
    """What a question is about: a school it names, or any, a level, what a council found; `end` is its block's."""

    school: str | None
    level: int | None
    judged: bool
    general: bool
    end: int


def asked(reading: Reading, sentence: Sentence, school: str | None, level: int | None) -> Question:
    """The question in which a sentence ends."""
    judged = bool(_WORDS.judged.search(reading.folded, sentence.start, sentence.end))
    general = school is None and bool(_WORDS.any.search(reading.folded, sentence.start, sentence.end))
    return Question(school, level, judged, general, sentence.block.end)


def told(reading: Reading, sentence: Sentence) -> Sentence | None:
    """The sentence up to what it asks: "Vừa được công nhận mức 1, trường sẽ làm gì?" tells its first part."""
    start, end = sentence.start, sentence.end
    if not _WORDS.question.search(reading.text, start, end) or _WORDS.granted.search(reading.folded, start, end):
        return sentence
    comma = reading.folded.rfind(",", start, end)
    # without such a word the whole is doubted
    asked_last = comma >= 0 and _WORDS.asks.search(reading.folded, comma, end)
    return replace(sentence, end=comma) if asked_last else None
