"""What stands around a citation: its date, its issuer, its subject.

Quy định số 11-QĐ/TW ngày 19/5/2021 của Ban Bí thư về trường chính trị chuẩn
Ngày 21/02/2022, Giám đốc Học viện đã ban hành Công văn số 1791/CV-HVCTQG
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from nlp.documents.symbols import WORDS
from nlp.reading import DateFound, Reading
from nlp.text.spans import first_within, last_before


@dataclass(slots=True)
class Parts:
    """As cited; `end` is the end of what belongs to the citation."""

    end: int
    date: str | None = None
    issuer: str | None = None
    subject: str | None = None
    enacted: bool = False  # by a verb before it: "Ngày 21/02/2022, Giám đốc Học viện ban hành"


_WORD = re.compile(r"[^\s,;.:()\"“”/]+")
_CONGRESS = re.compile(r" ?\(khóa [ivxl]+\)")
_SIGNED = re.compile(r"\b(?:ký|ban hành|ra)\b")
_SUBJECT_END = re.compile(r"[.,;:()\n\"“”]|$")
_TO_DATE = 40  # characters from a citation to its date
_REACH = 120  # characters before a citation in which its issuer stands


def parts_of(reading: Reading, start: int, end: int) -> Parts:
    """Date, issuer and subject of the citation whose type and number stand at `start` to `end`."""
    parts, folded = Parts(end), reading.folded
    sentence = reading.sentence_at(start)
    if congress := _CONGRESS.match(folded, parts.end, sentence.end):
        parts.end = congress.end()
    _take_date(reading, parts)
    if of := WORDS.before_issuer.match(folded, parts.end, sentence.end):
        if issuer := name_end(reading, of.end(), sentence.end):
            parts.issuer, parts.end = _unglued(reading.text[of.end() : issuer]), issuer
            _take_date(reading, parts)
    elif verb := WORDS.issues.search(folded, max(sentence.start, start - _REACH), start):
        if (name := _name_before(reading, verb.start())) is not None:
            parts.issuer = reading.text[name : verb.start()].strip()
            parts.date = parts.date or _date_before(reading, name)
            parts.enacted = True
    elif folded.startswith("tại ", start - 4):
        parts.issuer = _of_opinion(reading, start - 4, parts.end, sentence.end)
    _take_enactment(reading, parts, sentence.end)
    if subject := WORDS.about.match(folded, parts.end, sentence.end):
        stop = _SUBJECT_END.search(reading.text, subject.end(), sentence.end)
        parts.subject = reading.text[subject.end() : stop.start() if stop else sentence.end].strip() or None
        if stop and stop[0] == "(" and parts.date is None:  # "Quy định số 11 về trường chính trị chuẩn (19-5-2021)"
            day = _single(first_within(reading.dates, stop.end(), stop.end() + len("ngày ") + 1))
            parts.date = day.value if day else None
    return parts


def _take_enactment(reading: Reading, parts: Parts, limit: int) -> None:
    """The day in "Quy định 11-QĐ/TW về trường chính trị chuẩn vừa được Ban Bí thư ban hành ngày 19/5/2021"."""
    told = WORDS.enacted.match(reading.folded, parts.end, limit) if parts.date is None else None
    end = name_end(reading, told.end(), limit) if told else None
    verb = WORDS.enacts.match(reading.folded, end, limit) if end else None
    if told is None or verb is None:
        return
    if day := _single(first_within(reading.dates, verb.end(), verb.end() + 1)):
        parts.date = day.value
        parts.issuer = parts.issuer or reading.text[told.end() : end]


def _of_opinion(reading: Reading, at: int, end: int, limit: int) -> str | None:
    """Who speaks "tại" a document: "ý kiến của Giám đốc Học viện tại ...", "Tại ..., Bộ Chính trị yêu cầu"."""
    name = _name_before(reading, at)
    if name is not None and reading.folded.startswith("của ", name - 4):
        return reading.text[name:at].strip()
    if reading.folded.startswith(", ", end) and (after := name_end(reading, end + 2, limit)):
        return reading.text[end + 2 : after] if WORDS.rules_that.match(reading.folded, after) else None
    return None


def issuer_acting(reading: Reading, start: int, symbol: str) -> str | None:
    """Who is told to do what a citation at `start` is the paper of: "được Giám đốc Học viện công nhận tại Quyết định".

    Only whom the document's symbol names ("TU" a provincial committee): a clause may tell of what several did.
    """
    names = WORDS.issuers.get(symbol)
    sentence = reading.sentence_at(start)
    if not names or not reading.folded.endswith(WORDS.by, sentence.start, start):
        return None
    begin = max(sentence.start, start - _REACH, reading.folded.rfind(";", 0, start) + 1)
    acting = [*_agents(symbol).finditer(reading.folded[begin:start])]
    if not acting:
        return None
    at, named = (begin + offset for offset in acting[-1].span("name"))
    end = name_end(reading, at, start)
    if not end or (symbol in WORDS.national and end > named):  # "Học viện Cán bộ Thành phố Hồ Chí Minh" is not that
        return None
    return reading.text[at:end]


@lru_cache(maxsize=8)
def _agents(symbol: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\b(?:được|do) |[,:] |^)(?P<name>{'|'.join(WORDS.issuers[symbol])})\b(?!,)")


def _unglued(name: str) -> str:
    """ "Hồ ChíMinh" where a page lost a space at a tag."""
    pairs = zip(name, name[1:] + " ", strict=True)
    return "".join(f"{char} " if char.islower() and after.isupper() else char for char, after in pairs)


def _take_date(reading: Reading, parts: Parts) -> None:
    """The date right after `parts.end`, unless there is one already."""
    if parts.date is not None:
        return
    folded, at = reading.folded, parts.end
    following = _single(first_within(reading.dates, at, at + _TO_DATE))
    # not "theo Quy định số 11-QĐ/TW, tháng 9/2023 trường được ...", "Công văn số 15-CV/CTĐ, ngày 25/2 là hạn cuối"
    written = following and len(following.value) > 7 and reading.text[following.end - 4 : following.end].isdigit()
    own = following and (written or folded.startswith((" của", " về", " và", *",.;)"), following.end))
    signed = following and _SIGNED.search(folded, at, following.start)
    if following and (own or signed or folded[at] != ",") and WORDS.before_date.fullmatch(folded, at, following.start):
        parts.date, parts.end = following.value, following.end
    elif (last := _single(last_before(reading.dates, at))) and (same := WORDS.same_day.match(folded, at)):
        parts.date, parts.end = last.value, same.end()


def _date_before(reading: Reading, at: int) -> str | None:
    """The day in "Ngày 21/02/2022, <issuer at `at`>"."""
    day = _single(last_before(reading.dates, at))
    near = day and at - day.end < _REACH and WORDS.day_to_issuer.fullmatch(reading.folded, day.end, at)
    return day.value if day and near else None


def _single(found: DateFound | None) -> DateFound | None:
    """Itself where it is one day or month: "năm 2016" is no date of a document."""
    return found if found and len(found.value) > 4 and "/" not in found.value else None


def name_end(reading: Reading, at: int, limit: int) -> int | None:
    """The end of an issuer's name that starts at `at`; `None` where there is none."""
    end, capital = None, False
    for word in _WORD.finditer(reading.text, at, limit):
        folded = reading.folded[word.start() : word.end()]
        gap = reading.text[end : word.start()] if end else ""
        if gap.strip() or (end is None and word.start() != at):
            break
        upper = word[0][0].isupper()
        first = end is None
        if first and not upper and folded not in WORDS.issuer_first_words:
            return None
        allowed = folded in WORDS.issuer_words or (capital and folded in WORDS.issuer_second_syllables)
        if not (upper or first or allowed or word[0].isdigit()):
            break
        numbered = folded != "số" or reading.folded.endswith(("đua ", "cụm "), at, word.start())
        if not numbered or (not upper and WORDS.issuer_ends.match(reading.folded, word.start())):
            break
        end, capital = word.end(), upper or first
    if end and (congress := _CONGRESS.match(reading.folded, end, limit)):
        end = congress.end()
    return end


def _name_before(reading: Reading, at: int) -> int | None:
    """The start of an issuer's name that ends at `at`; `None` where there is none."""
    begin = max(reading.sentence_at(at - 1).start, at - _REACH)
    start, last = None, at
    for word in reversed(list(_WORD.finditer(reading.text, begin, at))):
        folded, upper = reading.folded[word.start() : word.end()], word[0][0].isupper()
        allowed = folded in WORDS.issuer_words or folded in WORDS.issuer_second_syllables
        if reading.text[word.end() : last].strip() or not (upper or allowed):
            break
        if upper:
            start = word.start()
        last = word.start()
    return start
