"""What is only asked is not stated, but the answer goes on from it."""

import re

from msgspec.structs import replace

from nlp.reading import Reading, Sentence
from nlp.records import Record

_QUESTION = re.compile(r"\?[\s.\"”')]*$")
_ASKS = re.compile(r"\b(?:gì|sao|nào|bao (?:giờ|nhiêu|lâu)|đâu|mấy|ai|không|chưa|chứ|nhỉ|à|ạ|có phải)\b")
# "Vì sao trường được công nhận sớm?" takes for granted what it asks the reason of.
_GRANTED = re.compile(r"\b(?:vì sao|tại sao|do đâu|nhờ đâu|làm (?:thế )?nào(?! để)|bằng cách nào|bí quyết|sau khi)\b")
_ANY = re.compile(r"\b(?:bao nhiêu|mấy) (?:trường|đơn vị)|\b(?:trường|đơn vị)(?: chính trị)? nào\b")
_JUDGED = re.compile(r"hội đồng|thẩm định|khảo sát|bỏ phiếu|\bđoàn\b")


class Question(Record, frozen=True):
    """What a question is about: a school it names, or any, a level, what a council found; `end` is its block's."""

    school: str | None
    level: int | None
    judged: bool
    general: bool
    end: int


def asked(reading: Reading, sentence: Sentence, school: str | None, level: int | None) -> Question:
    """The question in which a sentence ends."""
    judged = bool(_JUDGED.search(reading.folded, sentence.start, sentence.end))
    general = school is None and bool(_ANY.search(reading.folded, sentence.start, sentence.end))
    return Question(school, level, judged, general, sentence.block.end)


def told(reading: Reading, sentence: Sentence) -> Sentence | None:
    """The sentence up to what it asks: "Vừa được công nhận mức 1, trường sẽ làm gì?" tells its first part."""
    start, end = sentence.start, sentence.end
    if (
        reading.text.find("?", start, end) < 0
        or not _QUESTION.search(reading.text, start, end)
        or _GRANTED.search(reading.folded, start, end)
    ):
        return sentence
    comma = reading.folded.rfind(",", start, end)
    asked_last = comma >= 0 and _ASKS.search(reading.folded, comma, end)  # without such a word the whole is doubted
    return replace(sentence, end=comma) if asked_last else None
