"""What an institution held or has scheduled for a stated time: one event however often it is named, its parts with it.

The main event is read from the lead (a date, somebody who holds it, an occasion), the title deciding between two.
Others need a time of their own or words that place them in the programme ("trước đó", "trong khuôn khổ"). Mentions of
other years' conferences, of plans and of documents make no event.
"""

import re
from datetime import date, timedelta

from nlp.event_agenda import type_by_agenda
from nlp.event_attributes import describe
from nlp.event_candidates import Candidate, candidates
from nlp.event_drafts import Draft, begin, status_of
from nlp.event_main import main_event
from nlp.event_mentions import Mention
from nlp.event_moves import extend, is_cancelled, move
from nlp.event_times import Period, event_days, is_vague, nth_day, overlap, period
from nlp.facts import EventType
from nlp.reading import DateFound, Reading
from nlp.spans import last_before

_MOST = 40  # no article tells of more; a page that seems to is a list


def find(reading: Reading) -> None:
    """Fill `reading.facts.events`; needs dates, schools, clusters and documents."""
    reading.event_days = event_days(reading)
    found = candidates(reading)
    body = [c for c in found if c.mention.sentence.block.kind in {"lead", "body"}]
    titled = [c for c in found if c.mention.sentence.block.kind == "title"]
    main = main_event(reading, titled, body)
    if not main:
        return
    main.main = True
    type_by_agenda(reading, main)
    move(reading, main, body)
    extend(reading, main, body)
    drafts = [main]
    for candidate in body:
        if len(drafts) < _MOST:
            _add(reading, candidate, drafts)
    drafts = [draft for draft in drafts if draft is main or not _is_one_errand(reading, draft, drafts)]
    for draft in drafts:
        if is_cancelled(reading, draft):
            draft.status = "cancelled"
    reading.facts.events = describe(reading, drafts)


def _is_one_errand(reading: Reading, draft: Draft, drafts: list[Draft]) -> bool:
    """ "thăm ATK Định Hóa, dâng hương tại Đèo De" is one."""
    sentence, worship = draft.mention.sentence, [other for other in drafts if other.kind == "commemoration"]
    beside = any(other.mention.sentence is sentence and other.same_time(draft.day) for other in worship)
    return beside and bool(_LOOK_IN.match(reading.folded, draft.mention.start))


_LOOK_IN = re.compile(r"(?:đến )?thăm\b(?! và làm việc|, làm việc)")

# Reviews and kickoffs are conferences of their own: "tổng kết" inside another one's sentence is not.
_OWN_OCCASION: frozenset[EventType] = frozenset({"annual_review", "interim_review", "kickoff_conference"})
_EARLIER = timedelta(days=45)  # what lies further back is told as background
_MONTH = timedelta(days=31)  # nothing held is dated less exactly


def _add(reading: Reading, candidate: Candidate, drafts: list[Draft]) -> None:
    """Take a mention into the event it names, or begin a new one where the sentence holds one."""
    mention, main = candidate.mention, drafts[0]
    if mention is main.mention:
        return
    aside = candidate.standing == "none" or _beside(reading, mention)
    known = next((draft for draft in drafts if _is(draft, candidate, main)), None)
    if not known and _heads(candidate, main):
        known = main
    if known and not (_again(candidate, known) and not aside):
        known.absorb(mention, None if aside else candidate.day)
    elif _is_its_predicate(candidate, drafts):
        pass
    elif not mention.type and not aside and _is_another(reading, candidate):
        drafts.append(begin(reading, candidate, "events/dated-untyped"))
    elif not mention.type and not aside and _is_the_next(reading, candidate, main):
        drafts.append(begin(reading, candidate, "events/scheduled", main.kind))
    elif mention.type and not aside and (rule := _holds(reading, candidate, drafts)):
        draft = begin(reading, candidate, rule)
        if not draft.day:
            draft.day = _day_beside(reading, candidate, drafts)
        within_main = draft.day and main.day and overlap(draft.day.value, main.day.value)
        if rule == "events/scheduled" or _lies_weeks_ahead(reading, draft.day, main.day):
            draft.status = "planned"
        draft.part = draft.status == "held" or bool(within_main)
        drafts.append(draft)


_WEEK = timedelta(7)


def _lies_weeks_ahead(reading: Reading, day: DateFound | None, main: DateFound | None) -> bool:
    """Without the page's date: what the meeting of a January fixed for August was not held by then."""
    days, of_main = (period(found.value) if found else None for found in (day, main))
    return bool(not reading.article.published and days and of_main and days.first > of_main.last + _WEEK)


_BESIDE = re.compile(r"\b(?:trước khi|sau khi|trước|sau)\s*$")
_AFTER = re.compile(r"\bsau(?: khi)?\s*$")


def _beside(reading: Reading, mention: Mention) -> bool:
    """Whether it only tells when something else was: "sau Hội nghị"; but "sau lễ dâng hương" tells of one."""
    before = reading.folded[max(mention.left, mention.start - 12) : mention.start]
    return bool(_BESIDE.search(before)) and not (mention.type == "commemoration" and _AFTER.search(before))


def _is_another(reading: Reading, candidate: Candidate) -> bool:
    """ "Ngày mai (28/9), Ban Tuyên giáo tổ chức hội nghị báo cáo viên": of another day than the main event."""
    held = bool(candidate.day and not is_vague(candidate.day) and candidate.standing == "held")
    return held and reading.folded.endswith("tổ chức ", candidate.mention.left, candidate.mention.start)


_NEXT = re.compile(r"\s(?:(?:lần )?thứ (?:hai|ba|tư|năm|\d)|tiếp theo|kế tiếp|lần sau|lần tới)\b")


def _is_the_next(reading: Reading, candidate: Candidate, main: Draft) -> bool:
    """ "Phiên họp thứ ba sẽ diễn ra trong tháng 01/2024": what the main event is, once more."""
    own, of_main = (period(found.value) if found else None for found in (candidate.day, main.day))
    later = own and of_main and own.first > of_main.last
    return bool(later and candidate.planned and _NEXT.match(reading.folded, candidate.mention.end))


def _heads(candidate: Candidate, main: Draft) -> bool:
    """ "tổ chức Hội nghị điển hình tiên tiến, tổng kết phong trào ...": the act is what the conference is for."""
    head, act = candidate.mention, main.mention
    named = head.occasion and head.type == "other" and head.sentence is act.sentence
    return named and not act.occasion and main.kind in _OWN_OCCASION and head.end < act.start


_AGAIN = re.compile(r"(?:buổi )?(?:chiều|tối)|hôm sau")


def _is(draft: Draft, candidate: Candidate, main: Draft) -> bool:
    kind = candidate.mention.type or main.kind
    return draft.kind == kind and draft.same_time(candidate.day)


def _again(candidate: Candidate, known: Draft) -> bool:
    """A second event of one kind: another day of a journey, the afternoon's closing ceremony after the morning's."""
    if candidate.mention.occasion or candidate.standing != "held":
        return False
    if candidate.day and candidate.mention.type in {"visit", "inspection"} and known.lasts(3):
        return candidate.day.value != (known.day.value if known.day else None)
    return (
        not candidate.day
        and candidate.mention.type in {"visit", "inspection", "opening", "closing"}
        and bool(_AGAIN.match(candidate.placed or ""))
    )


_SAME_DAY = re.compile(r"\bcùng ngày\b|\bbuổi (?:sáng|trưa|chiều)\b|\btrước giờ\b")
_DAY_BEFORE = re.compile(r"trước \S+(?: \S+)? (?:một|1) ngày\b")


def _day_beside(reading: Reading, candidate: Candidate, drafts: list[Draft]) -> DateFound | None:
    """The time of an event placed beside another: its day, the day after or before; "trước đó" leaves it open."""
    placed, here = candidate.placed or "", (candidate.mention.left, candidate.mention.start)
    main = drafts[0].day
    last = drafts[-1].day or main
    if main and drafts[0].lasts():
        main = _day_spoken_of(reading, candidate.mention, main)
    if placed == "hôm sau" and last and (days := period(last.value)):
        return DateFound(*here, (days.last + timedelta(1)).isoformat())
    if _RIGHT_AFTER.search(placed) and candidate.mention.occasion and (told := _told_before(candidate, drafts)):
        return told
    inside = candidate.mention.type in {"signing", "launch", "recognition"}
    if inside or not placed.startswith("trước") or _SAME_DAY.search(reading.folded, *here):
        return main
    if main and (days := period(main.value)) and _DAY_BEFORE.search(reading.folded, *here):
        return DateFound(*here, (days.first - timedelta(1)).isoformat())
    return None


_RIGHT_AFTER = re.compile(r"^(?:ngay sau|sau|tiếp|kết thúc)")


def _told_before(candidate: Candidate, drafts: list[Draft]) -> DateFound | None:
    """ "Sáng 14/11, Cụm tổ chức hội thảo ... Ngay sau hội thảo là hội nghị tổng kết": the day of the one before it."""
    last, main = drafts[-1], drafts[0]
    beside = last is not main and last.mention.sentence.end <= candidate.mention.sentence.start
    near = beside and candidate.mention.sentence.start - last.mention.sentence.end < _PARAGRAPHS
    return last.day if near and (main.lasts() or not main.same_time(last.day)) else None


_PARAGRAPHS = 1500  # characters


def _day_spoken_of(reading: Reading, mention: Mention, main: DateFound) -> DateFound:
    """Of an event of some days, the one that its paragraphs have come to: "Sáng 16/8, ... Kết thúc, hai bên ký"."""
    days = period(main.value)
    if days and (nth := nth_day(reading, mention, days)):
        return nth
    told = last_before(reading.event_days, mention.start)
    day = period(told.value) if told else None
    within_main = told and day and days and day.first == day.last and days.first <= day.first <= days.last
    return told if told and within_main else main


def _holds(reading: Reading, candidate: Candidate, drafts: list[Draft]) -> str | None:
    """The rule by which a mention is an event beside the main one; `None` where it is background."""
    mention, kind, main = candidate.mention, candidate.mention.type, drafts[0]
    if _is_a_word_of_it(reading, mention) and not (candidate.day and main.lasts()):
        return None
    days, day = (period(found.value) if found else None for found in (main.day, candidate.day))
    scheduled = status_of(reading, candidate) == "planned"
    if day and (scheduled or (candidate.planned and days and day.first > days.last)):
        return "events/scheduled" if main.kind != "launch" or kind not in _OWN_OCCASION else None
    later = day and days and day.first > days.last
    course = main.kind == "closing" and _is_the_course(mention) and not later and candidate.day != main.day
    if course or _needs_an_occasion(reading, candidate):
        return None
    referred = kind in {"commemoration", "launch"} or (mention.occasion and _is_one_of_its_days(candidate, main))
    told = candidate.standing == "held" or (candidate.standing == "reference" and referred)
    if not told or (day and (candidate.planned or _is_background(reading, day, days))):
        return None
    if mention.sentence is main.mention.sentence:
        return "events/same-sentence"
    return "events/dated" if day else _undated(reading, candidate)


def _is_the_course(mention: Mention) -> bool:
    """ "Lớp học khai giảng ngày 21/3", told of at its closing."""
    return mention.type == "opening" and not mention.occasion


def _is_one_of_its_days(candidate: Candidate, main: Draft) -> bool:
    """ "Tại cuộc họp rút kinh nghiệm chiều 1/11", when the inspection took ten days."""
    day = period(candidate.day.value) if candidate.day else None
    return bool(day and day.first == day.last and main.lasts() and main.same_time(candidate.day))


def _is_background(reading: Reading, day: Period, main: Period | None) -> bool:
    """Whether it lies too far back, from the main event or, where that is yet to come, from the page's date."""
    published = reading.article.published
    news = [date.fromisoformat(published[:10])] if published else []
    news += [main.first] if main else []
    return day.last - day.first > _MONTH or (bool(news) and day.last < min(news) - _EARLIER)


def _needs_an_occasion(reading: Reading, candidate: Candidate) -> bool:
    """Acts that are part of what goes on at any meeting: looking back, deciding, handing over."""
    mention = candidate.mention
    if mention.occasion or (candidate.day and reading.folded.startswith("giao lưu", mention.start)):
        return False
    return mention.type in _OWN_OCCASION or mention.type == "other"


_CEREMONY = re.compile(r"khai mạc|bế mạc")


def _is_a_word_of_it(reading: Reading, mention: Mention) -> bool:
    """ "Hội nghị khai mạc sáng 9/11" is the conference; of a contest of some days, the closing is an event."""
    return not mention.occasion and bool(_CEREMONY.match(reading.folded, mention.start))


def _is_its_predicate(candidate: Candidate, drafts: list[Draft]) -> bool:
    """ "Hội nghị sơ kết thì ngày 29/6 mới họp", or what is to be done some time: "sẽ họp lại trong tháng 9"."""
    act = not candidate.mention.occasion and candidate.mention.type == "other"
    day, sentence = candidate.day, candidate.mention.sentence
    some_time = candidate.planned and bool(day and (is_vague(day) or day.value.startswith("../")))
    return act and (
        some_time or any(draft.mention.sentence is sentence and draft.day == candidate.day for draft in drafts)
    )


def _undated(reading: Reading, candidate: Candidate) -> str | None:
    mention = candidate.mention
    if candidate.planned:
        return None
    if mention.type == "signing":  # "100% trường ký giao ước với các khoa" is of the year
        return (
            None if "%" in reading.folded[max(mention.left, mention.start - 25) : mention.start] else "events/signing"
        )
    if reading.folded.startswith(_JOINED, mention.start):
        return "events/placed"
    if mention.type == "launch" and not candidate.placed:
        before = reading.folded[mention.left : mention.start]
        somebody = _MOVEMENT.match(reading.folded, mention.end) and _SOMEBODY.search(before)
        return "events/launched" if somebody else None
    return "events/placed" if candidate.placed else None


_JOINED = ("lồng ghép ", "kết hợp ")  # "Buổi lễ lồng ghép kỷ niệm 75 năm truyền thống"
_MOVEMENT = re.compile(r"\s(?:các\s|đợt\s)?(?:phong trào|đợt)?\s?thi đua\b")
_SOMEBODY = re.compile(r"\b(?:đồng chí|đ/c|ông|bà|thay mặt|ban tổ chức)\b|\bđã\s*$")
