"""What an institution held or has scheduled for a stated time: one event however often it is named, its parts with it.

The main event is read from the lead (a date, somebody who holds it, an occasion), the title deciding between two.
Others need a time of their own or words that place them in the programme ("trước đó", "trong khuôn khổ"). Mentions of
other years' conferences, of plans and of documents make no event.
"""

import re
from datetime import timedelta
from functools import lru_cache

from msgspec.structs import replace

from nlp.event_agenda import type_by_agenda
from nlp.event_attributes import MOTTO, describe
from nlp.event_bare_names import dated_by_bare_names
from nlp.event_beside import day_beside, day_of_moment, share_days
from nlp.event_candidates import Candidate, candidates
from nlp.event_drafts import Draft, begin, status_of
from nlp.event_identity import (
    LOOK_IN,
    also_done,
    heads,
    is_again,
    is_another,
    is_its_predicate,
    is_known,
    is_the_next,
    on_a_journey,
)
from nlp.event_lexicon import REVIEWS, lexicon, words
from nlp.event_main import main_event
from nlp.event_mentions import Mention, only_begins, segment
from nlp.event_moves import extend, is_cancelled, move, moved_patterns, put_off, until
from nlp.event_places import PLACE_TOLD
from nlp.event_relative_days import TOLD, told_days
from nlp.event_standing import patterns
from nlp.event_times import Period, days_of, event_days, is_vague, overlap
from nlp.facts import EventType
from nlp.reading import DateFound, Reading
from nlp.searches import Ending, Scanner
from nlp.spans import within

_MOST = 40  # no article tells of more; a page that seems to is a list


def find(reading: Reading) -> None:
    """Fill `reading.facts.events`; needs dates, schools, clusters and documents."""
    reading.event_scan = _scanner().scan(reading.folded)
    reading.event_days = told_days(reading, event_days(reading))
    found = dated_by_bare_names(reading, candidates(reading))
    body = [c for c in found if c.mention.sentence.block.is_text]
    titled = [c for c in found if c.mention.sentence.block.kind == "title"]
    main = main_event(reading, titled, body)
    if not main:
        return
    main.main = True
    type_by_agenda(reading, main)
    move(reading, main, body)
    extend(reading, main, body)
    if main.status == "held" and _lies_after_the_page(reading, main.day):
        main.status = "planned"
    drafts = [main]
    for candidate in body:
        if len(drafts) < _MOST:
            _add(reading, on_a_journey(reading, candidate, main), drafts)
    drafts = [draft for draft in drafts if draft is main or not _is_one_errand(reading, draft, drafts)]
    for draft in drafts:
        if draft is not main:
            put_off(reading, draft)
        if is_cancelled(reading, draft):
            draft.status = "cancelled"
    reading.facts.events = describe(reading, drafts)


@lru_cache(maxsize=1)
def _scanner() -> Scanner:
    """What is said of few events, and yet was looked for in every sentence."""
    return Scanner([TOLD, PLACE_TOLD, MOTTO, *patterns().rare, *moved_patterns().rare])


def _is_one_errand(reading: Reading, draft: Draft, drafts: list[Draft]) -> bool:
    """ "thăm ATK Định Hóa, dâng hương tại Đèo De" is one."""
    sentence, worship = draft.mention.sentence, [other for other in drafts if other.kind == "commemoration"]
    beside = any(other.mention.sentence is sentence and other.same_time(draft.day) for other in worship)
    return beside and bool(LOOK_IN.match(reading.folded, draft.mention.start))


_EARLIER = timedelta(days=45)  # what lies further back is told as background
_FRAMES: frozenset[EventType] = frozenset({"opening", "closing"})
_MONTH = timedelta(days=31)  # nothing held is dated less exactly


def _add(reading: Reading, candidate: Candidate, drafts: list[Draft]) -> None:
    """Take a mention into the event it names, or begin a new one where the sentence holds one."""
    mention, main = candidate.mention, drafts[0]
    if mention is main.mention or (main.status == "held" and _is_some_time_ahead(candidate)):
        return
    aside = candidate.standing == "none"
    same = [draft for draft in drafts if is_known(reading, draft, candidate, main)]
    known = same[-1] if same and same[-1].mention.sentence is mention.sentence else next(iter(same), None)
    if not known and heads(candidate, main):
        known = main
    if known and not (is_again(reading, candidate, known) and not aside):
        frame = reading.folded.endswith("khuôn khổ ", mention.left, mention.start)  # "..., sáng 28/9, các đoàn"
        beside = [d for d in drafts if d is not known and d.mention.sentence is known.mention.sentence]
        shared = any(d.day and d.kind not in _FRAMES and known.same_time(d.day) for d in beside)
        known.absorb(mention, None if aside or frame else day_of_moment(reading, candidate, known), shared=shared)
    elif is_its_predicate(candidate, drafts):
        pass
    elif not mention.type and not aside and is_another(reading, candidate):
        drafts.append(begin(reading, candidate, "events/dated-untyped"))
    elif not mention.type and not aside and is_the_next(reading, candidate, main):
        drafts.append(begin(reading, candidate, "events/scheduled", main.kind))
    elif mention.type and not aside and (rule := _contains(reading, mention) or _holds(reading, candidate, drafts)):
        draft = begin(reading, candidate, rule)
        if not draft.day:
            draft.day = day_beside(reading, candidate, drafts)
        draft.whole = rule == "events/contains"
        comma = reading.folded.find(",", mention.end, mention.right) + 1
        if draft.whole and draft.day and "/" not in draft.day.value and comma and (last := until(reading, comma)):
            draft.day = replace(draft.day, value=f"{draft.day.value}/{last}")
        if not candidate.day and draft.day is main.day and main.status == "planned":
            draft.status = "planned"
        within_main = draft.day and main.day and overlap(draft.day.value, main.day.value)
        if rule == "events/scheduled" or _lies_weeks_ahead(reading, draft.day, main.day):
            draft.status = "planned"
        draft.part = not draft.whole and bool(within_main or not draft.day or share_days(reading, draft, main))
        drafts.append(draft)


def _is_some_time_ahead(candidate: Candidate) -> bool:
    """ "Hội thao lần thứ VII sẽ được tổ chức tại Trường B", its day left open."""
    return bool(candidate.planned and not candidate.day and candidate.mention.occasion and candidate.mention.type)


def _lies_after_the_page(reading: Reading, day: DateFound | None) -> bool:
    today, days = reading.page, days_of(day)
    return bool(today and days and days.first > today)


_WEEK = timedelta(7)


def _lies_weeks_ahead(reading: Reading, day: DateFound | None, main: DateFound | None) -> bool:
    """Without the page's date: what the meeting of a January fixed for August was not held by then."""
    days, of_main = days_of(day), days_of(main)
    return bool(not reading.article.published and days and of_main and days.first > of_main.last + _WEEK)


def _holds(reading: Reading, candidate: Candidate, drafts: list[Draft]) -> str | None:
    """The rule by which a mention is an event beside the main one; `None` where it is background."""
    mention, kind, main = candidate.mention, candidate.mention.type, drafts[0]
    if _is_a_word_of_it(reading, candidate, main) or _is_guessed(reading, candidate):
        return None
    days, day = days_of(main.day), days_of(candidate.day)
    scheduled = status_of(reading, candidate) == "planned"
    errand = kind == "other" and not mention.occasion and not _MEETS.match(reading.folded, mention.start)
    if day and not errand and (scheduled or (candidate.planned and days and day.first > days.last)):
        movements = main.kind == "launch" and kind in REVIEWS and not mention.occasion
        return None if movements else "events/scheduled"
    later = day and days and day.first > days.last
    course = main.kind == "closing" and _is_the_course(reading, mention) and not later and candidate.day != main.day
    if course or (_needs_an_occasion(reading, candidate, main) and not also_done(reading, candidate)):
        return None
    referred = kind in {"commemoration", "launch"} or (mention.occasion and _is_one_of_its_days(candidate, main))
    told = candidate.standing == "held" or (candidate.standing == "reference" and referred)
    if not told or (day and (candidate.planned or _is_background(reading, day, days))):
        return None
    if mention.sentence is main.mention.sentence:
        return "events/same-sentence"
    return "events/dated" if day else _undated(reading, candidate, main)


def _is_guessed(reading: Reading, candidate: Candidate) -> bool:
    """A month or quarter ahead, its year left out: "thực hiện kết luận tại Hội nghị giao ban quý I"."""
    day = candidate.day
    mention = candidate.mention
    named = reading.folded.endswith("tại ", mention.left, mention.start) and not candidate.planned
    if not day or not named or not is_vague(day):
        return False
    return _lies_after_the_page(reading, day) and day.value[:4] not in reading.folded[day.start : day.end]


_MEETS = re.compile(r"họp|giao|tập huấn|hiến máu|công bố|trao")  # "dự kiến bàn giao ngày 15/10" is of a building

_CONTAINS = Ending(r"\bnằm trong(?: khuôn khổ| chương trình)?")  # "Buổi lễ nằm trong Hội nghị tổng kết"


def _contains(reading: Reading, mention: Mention) -> str | None:
    """The rule by which the main event is a part of this one."""
    within = mention.type in REVIEWS and _CONTAINS.search(reading.folded, mention.left, mention.start)
    return "events/contains" if within else None


def _is_the_course(reading: Reading, mention: Mention) -> bool:
    """ "Lớp học khai giảng ngày 21/3", told of at its closing; a school that opens one opens another."""
    opened = mention.type == "opening" and not mention.occasion
    return opened and not within(reading.schools, mention.left, mention.start)


def _is_one_of_its_days(candidate: Candidate, main: Draft) -> bool:
    """ "Tại cuộc họp rút kinh nghiệm chiều 1/11", when the inspection took ten days."""
    day = days_of(candidate.day)
    return bool(day and day.first == day.last and main.lasts() and main.same_time(candidate.day))


def _is_background(reading: Reading, day: Period, main: Period | None) -> bool:
    """Whether it lies too far back, from the main event or, where that is yet to come, from the page's date."""
    news = [day for day in (reading.page, main and main.first) if day]
    return day.last - day.first > _MONTH or (bool(news) and day.last < min(news) - _EARLIER)


def _needs_an_occasion(reading: Reading, candidate: Candidate, main: Draft) -> bool:
    """Acts that are part of what goes on at any meeting: looking back, deciding, handing over."""
    mention = candidate.mention
    if mention.occasion or (candidate.day and _MET.match(reading.folded, mention.start)):
        return False
    if mention.type in REVIEWS and candidate.day and main.kind not in REVIEWS | {"other", "signing"}:
        return mention.sentence is main.mention.sentence  # "Chiều cùng ngày, mỗi Cụm họp để sơ kết", after a workshop
    return mention.type in REVIEWS or mention.type == "other"


_MET = re.compile(r"giao lưu|họp (?:nghiệm thu|phiên|xét|bình xét)\b")
_COURSE = re.compile(r"\b(?:lớp|khóa)\b")
_SUBJECT = Ending(rf"{words(lexicon().nouns)}(?: đã| sẽ| vừa| được| chính thức| bắt đầu)*")


def _is_a_word_of_it(reading: Reading, candidate: Candidate, main: Draft) -> bool:
    """ "Hội nghị khai mạc sáng 9/11" is the conference; of a contest of some days, the closing is an event, and so is
    every class's."""
    mention = candidate.mention
    if not only_begins(reading.folded, mention):
        return False
    left, _ = segment(reading.folded, mention)
    if _COURSE.search(reading.folded, left, min(mention.end + 6, mention.right)):
        return False
    return not (candidate.day and main.lasts()) or bool(_SUBJECT.search(reading.folded, left, mention.start))


def _undated(reading: Reading, candidate: Candidate, main: Draft) -> str | None:
    mention = candidate.mention
    if candidate.planned:
        return None
    if mention.type == "signing":  # "100% trường ký giao ước với các khoa" is of the year
        all_told = _TALLY.search(reading.folded, max(mention.left, mention.start - 40), mention.start)
        there = _WITNESSED.search(reading.folded, mention.left, mention.end + 4)
        all_told = all_told or _WITH_MANY.match(reading.folded, mention.end)
        habit = _HABIT.search(reading.folded, mention.left, mention.start)
        return None if habit or (all_told and not there) else "events/signing"
    guests = main.kind == "visit" or _DELEGATES.search(reading.folded, mention.left, mention.start)
    worship = guests and mention.type == "commemoration" and not mention.occasion
    worship = worship and candidate.standing == "held"  # "Đoàn đã dâng hương", on a journey
    if worship or reading.folded.startswith(_JOINED, mention.start):
        return "events/placed"
    if mention.type in {"launch", "recognition"} and not candidate.placed:
        before = reading.folded[mention.left : mention.start]
        somebody = _SOMEBODY.search(before) or within(reading.people, mention.left, mention.start)
        if mention.type == "recognition":  # "đồng chí A trao Quyết định công nhận trường chuẩn mức 1 cho Trường B"
            given = (
                candidate.standing == "held"
                and not mention.occasion
                and _TO_A_SCHOOL.match(reading.folded, mention.end)
            )
            return "events/awarded" if somebody and given else None
        return "events/launched" if somebody and _MOVEMENT.match(reading.folded, mention.end) else None
    return "events/placed" if candidate.placed else None


_TALLY = re.compile(r"%|\d/\d|\b(?:toàn bộ|tất cả|cả) (?:các|\d+) ")
_WITH_MANY = re.compile(r" (?:với|cùng) (?:hơn |gần |trên )?\d")  # "đã ký kết hợp tác với 12 cơ sở đào tạo"
# "Các cụm thường họp ba lần trong năm: đầu năm ký giao ước, ..."
_HABIT = re.compile(r"\b(?:thường(?! (?:trực|vụ|niên|kỳ|xuyên))|hằng năm|hàng năm|mỗi năm)\b")
_WITNESSED = re.compile(r"\b(?:chứng kiến|tại hội nghị|tại buổi|vào bản)\b")
_DELEGATES = Ending(r"\b(?:đoàn|đại biểu)\b[^,.;]{0,40} đã(?: đến| tới| tổ chức| làm lễ)*")
_JOINED = ("lồng ghép ", "kết hợp ")  # "Buổi lễ lồng ghép kỷ niệm 75 năm truyền thống"
_MOVEMENT = re.compile(r"\s(?:các\s|đợt\s)?(?:phong trào|đợt)?\s?thi đua\b")
_TO_A_SCHOOL = re.compile(
    r" trường (?!chuẩn|đạt|chính trị (?:chuẩn|đạt))"
    r"|[^,;.\n]{0,80}\b(?:cho|tới|đến) (?:tập thể )?(?:lãnh đạo |cán bộ )?(?:nhà )?trường\b"
)
_SOMEBODY = re.compile(r"\b(?:thay mặt|thừa ủy quyền|ban tổ chức|lãnh đạo)\b|\bđã\s*$")
