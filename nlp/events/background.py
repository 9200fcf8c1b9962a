"""Whether what a text tells beside its main event is an event of its own, or background."""

from datetime import timedelta

from nlp.dates.periods import Period, days_of, is_vague
from nlp.dates.words import words_of
from nlp.events.drafts import Draft, status_of
from nlp.events.identity import LOOK_IN, also_done
from nlp.events.lexicon import MEETS, REVIEWS, occasion_before, sought
from nlp.events.mentions import Mention, only_begins
from nlp.events.moves import is_cancelled
from nlp.events.standing import Candidate
from nlp.events.titles import NEWS
from nlp.reading import DateFound, Reading
from nlp.text.spans import within

_W = sought("background")
_LOOKS_BACK = words_of("years").looks_back
_WEEK = timedelta(7)
_MEETINGS = ("cuộc ", "phiên ", "buổi ", "gặp ", "họp ")
_NEAR = 25  # characters
_JOINED = ("lồng ghép ", "kết hợp ")  # "Buổi lễ lồng ghép kỷ niệm 75 năm truyền thống"

_MONTH = timedelta(days=31)  # nothing held is dated less exactly


def rule_beside(reading: Reading, candidate: Candidate, main: Draft) -> str | None:
    """The rule by which a mention that has a type is an event beside the main one; `None` where it is background."""
    mention, kind = candidate.mention, candidate.mention.type
    goes_on = kind == main.kind and _W.goes_on.match(reading.folded, mention.end)
    unseen = LOOK_IN.match(reading.folded, mention.start) and (
        candidate.standing != "held" or is_cancelled(reading, mention)
    )
    if goes_on or unseen or _is_a_word_of_it(reading, candidate, main):
        return None  # "Hội thi sẽ bế mạc chiều 19/4", "không tổ chức tham quan"
    days, day = days_of(main.day), days_of(candidate.day)
    errand = kind == "other" and not mention.occasion and not _W.meets.match(reading.folded, mention.start)
    if day and not errand and _is_scheduled(reading, candidate, main, day):
        movements = main.kind == "launch" and kind in REVIEWS and not mention.occasion
        return None if movements or candidate.standing == "none" else "events/scheduled"
    course = main.kind == "closing" and _is_the_course(reading, mention) and day != days
    if course or (_needs_an_occasion(reading, candidate, main) and not also_done(reading, candidate)):
        return None
    if day and (candidate.planned or (_is_background(reading, day, main) and not is_cancelled(reading, mention))):
        return None
    if mention.sentence is main.mention.sentence:
        # "giao khoa A chuẩn bị Hội nghị vào ngày 20/12; giao khoa B tổ chức hội thao"
        parted = main.status == "planned" and not day and ";" in reading.folded[main.mention.end : mention.start]
        rule = None if parted else "events/same-sentence"
    else:
        rule = "events/dated" if day else _undated(reading, candidate, main)
    return rule if rule and _is_told(reading, candidate, main) else None


def _is_scheduled(reading: Reading, candidate: Candidate, main: Draft, day: Period) -> bool:
    days = days_of(main.day)
    ahead = status_of(reading, candidate) == "planned" or lies_weeks_ahead(reading, candidate.day, main.day)
    return bool(ahead or (days and day.first > days.last and candidate.planned))


def _is_told(reading: Reading, candidate: Candidate, main: Draft) -> bool:
    """Whether the sentence holds it, or refers to what no background is."""
    mention = candidate.mention
    if candidate.standing != "reference":
        return candidate.standing == "held"
    one_of_its_days = candidate.day and main.lasts() and main.same_time(candidate.day)
    return mention.type in {"commemoration", "launch"} or bool(
        mention.occasion  # "Tại cuộc họp chiều 1/11", of ten days; "ngay sau đó, các đại biểu dự tọa đàm"
        and (one_of_its_days or is_told_of(reading, candidate, main) or (candidate.placed or "").startswith("ngay sau"))
    )


def _is_the_course(reading: Reading, mention: Mention) -> bool:
    """ "Lớp học khai giảng ngày 21/3", told of at its closing; a school that opens one opens another."""
    return mention.type == "opening" and not within(reading.schools, mention.left, mention.start)


def is_told_of(reading: Reading, candidate: Candidate, main: Draft) -> bool:
    """ "Tại Lễ khai giảng sáng 05/9, Vụ trưởng công bố quyết định", "Sau lễ bế giảng trưa 9/9": of the same week."""
    day, of_main = days_of(candidate.day), days_of(main.day)
    begins = _W.tells_of.search(reading.folded, candidate.mention.sentence.start - 2, candidate.mention.start)
    if not candidate.mention.type and not reading.folded.startswith(_MEETINGS, candidate.mention.start):
        return False  # "Trong chương trình ngày 28/11, ..."
    if candidate.mention.type in {"opening", "closing"} and main.same_time(candidate.day):
        return False  # its own
    of_news = [other for other in (of_main.first if of_main else None, reading.page) if other]
    near = day and day.length == 1 and any(abs(day.first - other) <= _WEEK for other in of_news)
    return bool(begins and near and day and not (reading.page and day.first > reading.page))


def lies_weeks_ahead(reading: Reading, day: DateFound | None, main: DateFound | None) -> bool:
    """Without the page's date: what the meeting of a January fixed for August was not held by then."""
    days, of_main = days_of(day), days_of(main)
    return bool(not reading.article.published and days and of_main and days.first > of_main.last + _WEEK)


def _is_background(reading: Reading, day: Period, main: Draft) -> bool:
    """Whether it lies too far back, from the main event or, where that is yet to come, from the page's date."""
    days, lead_end = days_of(main.day), reading.block_at(reading.body_start).end
    news = [day for day in (reading.page, days and days.first) if day]
    year = _LOOKS_BACK.search(reading.folded, 0, lead_end) if main.mention.start > lead_end else None
    if (reading.page and days and days.last < reading.page - NEWS) or (year and str(day.first.year) in year.groups()):
        return False  # in a report of many months nothing is news
    return day.last - day.first > _MONTH or (bool(news) and day.last < min(news) - NEWS)


def _needs_an_occasion(reading: Reading, candidate: Candidate, main: Draft) -> bool:
    """Acts that are part of what goes on at any meeting: looking back, deciding, handing over."""
    mention = candidate.mention
    if mention.occasion or (candidate.day and _W.met.match(reading.folded, mention.start)):
        return False
    if mention.type not in REVIEWS:
        return mention.type == "other"
    organised = reading.folded.endswith("tổ chức ", 0, mention.start)
    dated = candidate.day and not (organised and is_vague(candidate.day))
    if (organised or main.kind not in REVIEWS) and (dated or candidate.placed):
        # "Ba ngày sau, trường tổ chức tổng kết"; "Chiều cùng ngày, Cụm họp để sơ kết", after a workshop; not "..., Ban
        # Tổ chức tổng kết, trao 5 giải", of games
        closes = main.kind in MEETS | REVIEWS and main.same_time(candidate.day)
        return closes or mention.sentence is main.mention.sentence
    return True


def _is_a_word_of_it(reading: Reading, candidate: Candidate, main: Draft) -> bool:
    """ "Hội nghị khai mạc sáng 9/11" is the conference; of a contest of some days, the closing is an event, and so is
    every class's."""
    mention = candidate.mention
    works = mention.type == "visit" and main.kind in {"visit", "inspection"}
    one_of_its = mention.occasion and main.kind == "inspection" and main.lasts()
    one_of_its = one_of_its and not reading.folded.startswith((" ở ", " tại "), mention.end)
    if works and (one_of_its or _W.within.search(reading.folded, mention.left, mention.start)):
        return True  # "Kết luận buổi làm việc chiều 14/3", "Buổi làm việc đầu tiên", of an inspection of two days
    start, end = sorted((mention.start, main.mention.start))
    if {mention.type, main.kind} == {"visit", "inspection"} and _W.errand.fullmatch(reading.folded, start, end):
        return True  # "Trường A làm việc với Đoàn của Học viện đến khảo sát"
    if not only_begins(reading.folded, mention):
        return False
    left, _ = mention.part
    # "Hội thao sẽ khai mạc sáng 26/10 và kết thúc chiều 27/10", "Lớp tập huấn khai mạc sáng 15/9, bế mạc chiều 16/9"
    planned = main.status == "planned" and mention.sentence is main.mention.sentence and main.kind in MEETS
    training = main.kind == "other" and main.lasts()
    if planned or (training and _W.course.search(reading.folded, left, mention.start)):
        return True
    if _W.course.search(reading.folded, left, min(mention.end + 6, mention.right)):
        return False
    return not (candidate.day and main.lasts()) or occasion_before(reading.folded, left, mention.start, _W.begins)


def _undated(reading: Reading, candidate: Candidate, main: Draft) -> str | None:
    mention, rule = candidate.mention, _rule_undated(reading, candidate, main)
    if not rule or candidate.planned:
        return None
    if LOOK_IN.match(reading.folded, mention.start):  # "Sau phiên họp, Hội đồng đã đi thăm khu ký túc xá"
        rule = rule if within(reading.schools, mention.end, mention.end + _NEAR) else None
    days = [day for day in within(reading.event_days, 0, mention.start) if not is_vague(day)]
    of_another = main.status == "planned" or (days and not main.same_time(days[-1]))
    return None if of_another and mention.start < main.mention.start else rule  # "Hôm 10/11, ... Hai bên ký ghi nhớ."


def _rule_undated(reading: Reading, candidate: Candidate, main: Draft) -> str | None:
    mention, folded = candidate.mention, reading.folded
    if mention.type == "signing":  # "100% trường ký giao ước với các khoa" is of the year
        all_told = _W.tally.search(folded, max(mention.left, mention.start - 40), mention.start)
        all_told = all_told or _W.with_many.match(folded, mention.end)
        there = not all_told or _W.witnessed.search(folded, mention.left, mention.end + 4)
        return "events/signing" if there and not _W.habit.search(folded, mention.left, mention.start) else None
    if folded.startswith(_JOINED, mention.start) or _is_worship(reading, candidate, main):
        return "events/placed"
    if candidate.placed:  # not "Sau lễ đón bằng (12/2022), trường họp"
        told = [day for day in within(reading.dates, mention.left, mention.start) if folded[day.end] == ")"]
        return "events/placed" if all(main.same_time(day) for day in told) else None
    if mention.type == "launch":
        told_of = _W.movement.match(folded, mention.end)
        return "events/launched" if told_of and _somebody_does(reading, mention) else None
    if mention.type == "recognition":  # "đồng chí A trao Quyết định công nhận trường chuẩn mức 1 cho Trường B"
        given = not mention.occasion and _W.to_a_school.match(folded, mention.end)
        held = given and candidate.standing == "held"
        return "events/awarded" if held and _somebody_does(reading, mention) else None
    return None


def _is_worship(reading: Reading, candidate: Candidate, main: Draft) -> bool:
    """ "Đoàn đã dâng hương", on a journey."""
    mention = candidate.mention
    if mention.type != "commemoration" or mention.occasion:
        return False
    guests = main.kind == "visit" or _W.delegates.search(reading.folded, mention.left, mention.start)
    return bool(guests) and candidate.standing == "held"


def _somebody_does(reading: Reading, mention: Mention) -> bool:
    """Whether somebody is told to do it; "Bằng công nhận được ông A trao"."""
    before = mention.left < mention.start
    start, end = (mention.left, mention.start) if before else (mention.end, mention.right)
    passive = reading.folded.endswith(" được", 0, mention.end)
    return bool(passive or within(reading.people, start, end) or _W.somebody.search(reading.folded[start:end]))
