"""What is only asked, and what the next sentence takes back, is not stated; a plain yes or no states what was asked."""

import re

from msgspec.structs import replace

from nlp.reading import Reading, Sentence
from nlp.records import Record

_QUESTION = re.compile(r"\?[\s.\"”')]*$")
_QUOTED = re.compile(r'"[^"?]{0,300}\?"(?=,? \w)')  # "Bao giờ mới được công nhận?", câu hỏi ấy đeo đẳng ...
_ASKS = re.compile(r"\b(?:gì|sao|nào|bao (?:giờ|nhiêu|lâu)|đâu|mấy|ai|không|chưa|chứ|nhỉ|à|ạ|có phải)\b")
_CALLED = re.compile(r", (?:thưa|kính thưa|ạ)\b[^,?]{0,60}\?")  # "chưa, thưa ông?"
# "Vì sao trường được công nhận sớm?" takes for granted what it asks the reason of.
_GRANTED = re.compile(r"\b(?:vì sao|tại sao|do đâu|nhờ đâu|làm (?:thế )?nào|bằng cách nào|bí quyết|sau khi)\b")
_FALSE = r"(?:là )?(?:hoàn toàn )?(?:không (?:đúng|chính xác|có thật|có cơ sở)|chưa (?:đúng|chính xác)|sai|bịa)\b"
_TAKEN_BACK = re.compile(
    rf"[^.?!]{{0,70}}?\b(?:(?:thông tin|tin|tin đồn|điều|chuyện|con số|danh sách)(?: (?:này|ấy|đó|trên|kia))? {_FALSE}"
    r"|(?:sự thật|thực tế)(?: là| thì)? không phải (?:vậy|thế))"
    r"|(?:đó|đây|ấy) (?:chỉ |mới )?là (?:sự )?(?:nhầm|hiểu lầm|tin (?:đồn|giả|vịt|sai)|thông tin sai)"
    r"|(?:kỳ thực|thực ra|thật ra)[^.?!]{0,40}\b(?:hồ sơ|trường|hội đồng|học viện)\b[^.?!]{0,16}\b(?:mới|chưa)\b"
    r"|[^.?!]{0,20}(?:không phải (?:vậy|thế|đâu)|(?:hoàn toàn )?không đúng|làm gì có chuyện)\b"
)
_NEXT = 140  # characters of the next sentence that are looked at
_JUDGED = re.compile(r"hội đồng|thẩm định|khảo sát|bỏ phiếu|\bđoàn\b")
# "Hiệu trưởng: Dạ, rồi ạ."
_REPLY = re.compile(
    r'[-–\s"]*(?:[^:.?!]{1,60}: ?)?[-–\s"]*(?:dạ,? )?'
    r"(?:(?P<yes>rồi|vâng|đúng(?: vậy| thế| rồi)?|phải rồi)|(?P<no>(?:vẫn )?chưa|không))"
    r"(?: (?:đâu|ạ|anh|chị|bạn))*[,.!;]"
)


class Question(Record, frozen=True):
    """What a question is about: a school it names, a level, what a council found; `end` is that of its block."""

    school: str | None
    level: int | None
    judged: bool
    end: int


def asked(reading: Reading, sentence: Sentence, school: str | None, level: int | None) -> Question:
    """The question in which a sentence ends."""
    judged = bool(_JUDGED.search(reading.folded, sentence.start, sentence.end))
    return Question(school, level, judged, sentence.block.end)


def reply(reading: Reading, sentence: Sentence) -> tuple[bool, int] | None:
    """Whether a sentence begins with a plain yes or no, and where what follows begins."""
    said = _REPLY.match(reading.folded, sentence.start, sentence.end)
    return (said["yes"] is not None, said.end()) if said else None


def told(reading: Reading, sentence: Sentence) -> Sentence | None:
    """The sentence up to what it asks: "Vừa được công nhận mức 1, trường sẽ làm gì?" tells its first part."""
    start, end = sentence.start, sentence.end
    if quoted := _QUOTED.match(reading.folded, start, end):
        return replace(sentence, start=quoted.end())
    if (
        reading.text.find("?", start, end) < 0
        or not _QUESTION.search(reading.text, start, end)
        or _GRANTED.search(reading.folded, start, end)
    ):
        return sentence
    called = _CALLED.search(reading.folded, max(start, end - _NEXT), end)
    comma = reading.folded.rfind(",", start, called.start() if called else end)
    asked_last = comma >= 0 and _ASKS.search(reading.folded, comma, end)  # without such a word the whole is doubted
    return replace(sentence, end=comma) if asked_last else None


def is_taken_back(reading: Reading, sentence: Sentence) -> bool:
    """ "Nhiều người bảo trường đã đạt chuẩn. Thông tin ấy không đúng."."""
    after = sentence.end
    while after < len(reading.folded) and not reading.folded[after].isalnum():
        after += 1
    return bool(_TAKEN_BACK.match(reading.folded, after, after + _NEXT))
