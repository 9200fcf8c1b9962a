"""The school that a text says to "đăng cai" an event, or to be its "chủ nhà"."""

import re

from nlp.clusters.schools import schools_between
from nlp.events.drafts import Draft
from nlp.events.lexicon import MEETS, NOUNS, REVIEWS
from nlp.events.mentions import segment
from nlp.reading import Reading
from nlp.text.searches import Ending, Search
from nlp.text.spans import within

_AND_NAME = len(" tổ chức hội nghị ")  # characters
HOSTS = re.compile(
    r"\s*(?:\([^()]{0,40}\)|-[^,;.]{0,40}|, [^,;.()]{0,60},)?"
    r"(?:\s(?:đã|được[^,;.]{0,80}|sẽ|vinh dự|nhận|vừa|năm nay|lần này|tiếp tục))*"
    r"(?:\s(?:là|làm|đóng|giữ|với|trong|đảm nhận))?(?:\s(?:vai|vai trò|tư cách))?(?:\slà)?(?:\s(?:đơn vị|trường))?"
    r"\s(?:đăng cai|chủ nhà|nơi (?:tổ chức|diễn ra))\b"
    r"|\s?[,(-]\s?(?:là )?(?:đơn vị|trường) (?:đăng cai|chủ nhà)\b"
    r"|(?:, [^,;.()]{0,120},|(?: (?!về|đến|tới|sang|và|cử)[^\s,;.()]+){1,4})? (?:đã |vừa )*"
    r"(?:đón|đón tiếp) (?:các|\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
    r" (?:trường|đoàn)(?: bạn)?\b(?! công tác| khảo sát| kiểm tra)"
)
_MEETING = r"(?:hội nghị|hội thảo|hội thao|hội thi|tọa đàm)"
_THIS_TIME = r"(?: năm nay| lần này| năm \d{4})?"
_HOSTED_BY = Ending(
    rf"\b(?:(?:(?:đơn vị|trường) (?:đăng cai|chủ nhà)(?: tổ chức)?|nơi (?:tổ chức|diễn ra))(?: (?:của )?{_MEETING})?"
    rf"|chủ nhà(?: của)? {_MEETING}){_THIS_TIME}\s?(?::|là|-)"
    r"|\b(?:là|vai trò|tư cách|vai) (?:đơn vị|trường)?\s?(?:đăng cai|chủ nhà)[^,;.\n]{0,30},"
    r"|\bthay mặt (?:đơn vị|trường) (?:đăng cai|chủ nhà),[^;.\n]{3,60} hiệu trưởng"
)


def hosting_in(reading: Reading, draft: Draft, start: int, end: int) -> str | None:
    """The school that a stretch of text says to "đăng cai" whatever is held when the draft is."""
    for school in within(reading.schools, start, end):
        hosts = HOSTS.match(reading.folded, school.end, end) or _HOSTED_BY.search(reading.folded, start, school.start)
        if hosts and not is_of_another_time(reading, draft, school.start):
            return school.school
    return None


def hosting(reading: Reading, draft: Draft) -> str | None:
    """The school that the event's sentence, or for the main event the next two, says to "đăng cai" it."""
    start, end = segment(reading.folded, draft.mention)
    if draft.main:
        end = max(end, min(draft.mention.sentence.end + 240, len(reading.folded)))
    if not any(reading.folded.find(word, start, end) >= 0 for word in _HOSTING):
        return None
    for school in schools_between(reading, start, end):
        if school.end < draft.mention.start and is_in_brackets(reading.folded, start, school.start):
            continue  # "Hội thảo (ngày 12/7, do Trường A đăng cai) và hội thao"
        hosts = HOSTS.match(reading.folded, school.end)
        if hosts and _is_anothers(reading, draft, school.start, hosts.end()):
            continue
        if hosts or _HOSTED_BY.search(reading.folded, start, school.start):
            return None if is_of_another_time(reading, draft, school.start) else school.school
    return None


def told_at_home(reading: Reading, draft: Draft) -> str | None:
    """ "Chủ nhà là Trường A", "chủ nhà Lâm Đồng", told anywhere; of games a home team is one of many."""
    if not draft.main:
        return None
    for match in _AT_HOME.finditer(reading.folded):
        if draft.kind in MEETS and not match["is"]:
            continue
        school = next(iter(schools_between(reading, match.end(), match.end() + _NAME)), None)
        if school and school.start == match.end() and not is_of_another_time(reading, draft, school.start):
            return school.school
    return None


_AT_HOME = Search(r"chủ nhà(?: của (?:hội nghị|hội thảo|hội thao|hội thi|cụm))?(?: năm nay)?(?P<is> là|:)?\s")
_NAME = 60  # characters
_HOSTING = ("đăng cai", "chủ nhà", " đón các ", "nơi tổ chức", "nơi diễn ra")


def is_in_brackets(folded: str, start: int, at: int) -> bool:
    """Whether a bracket that opens after `start` is still open at `at`."""
    return folded.count("(", start, at) > folded.count(")", start, at)


def _is_anothers(reading: Reading, draft: Draft, school: int, end: int) -> bool:
    """ "Cụm giao Trường B đăng cai tổ chức Hội thao", told after the sentence of a seminar."""
    own, sentence = draft.mention, reading.sentence_at(school)
    if sentence is own.sentence:
        return False
    named = [
        *NOUNS.finditer(reading.folded, sentence.start, school),
        *NOUNS.finditer(reading.folded, end, end + _AND_NAME),
    ]
    if not named or (named[-1][0] == "hội nghị" and draft.kind in REVIEWS):
        return False  # "Cụm tổng kết năm 2024. Hội nghị do Trường A đăng cai"
    return not reading.folded.startswith(named[-1][0], own.start)


_NEXT_TIME = Search(r"\b(?:sẽ|năm (?:tới|sau)|(?:lần|kỳ) (?:tới|sau)|tiếp theo|kế tiếp)\b")
_YEAR = Search(r"\bnăm 20\d\d\b")


def is_of_another_time(reading: Reading, draft: Draft, offset: int) -> bool:
    """ "Hội thao năm 2025 sẽ do Trường A đăng cai", told after the one of 2024, says nothing of that."""
    told = reading.sentence_at(offset)
    same = told.start < draft.mention.right
    start, end = (min(draft.mention.end, offset), offset) if same else (told.start, told.end)
    years = {match.group()[-4:] for match in _YEAR.finditer(reading.folded, start, end)}
    other = years and draft.day and draft.day.value[:4] not in years
    return bool(other or (not same and _NEXT_TIME.search(reading.folded, start, end)))
