"""Mentions of events with their date and standing: does the sentence say that this was held? Items of a list and bare
names are dated by what stands beside them."""

from collections.abc import Sequence
from itertools import takewhile

from nlp.dates.periods import is_vague, period
from nlp.events.lexicon import REVIEWS, sought
from nlp.events.masks import masked
from nlp.events.mentions import Mention, mentions
from nlp.events.standing import HEADS, PLANNED, REPORTED, Candidate, Standing
from nlp.events.stops import TRAVELLING, further_stops
from nlp.events.times import ARRANGES, PLANNED_FOR, once_more, when
from nlp.events.words import names_another
from nlp.facts import EventType
from nlp.reading import DateFound, Reading
from nlp.text.spans import first_within, last_before, within

_W = sought("candidates")
_OF_CLASSES: frozenset[EventType] = frozenset({"opening", "closing"})
_OF_DAYS: frozenset[EventType] = REVIEWS | {"seminar", "workshop", "congress", "recognition"}
_ON_A_DAY: frozenset[EventType] = frozenset({"visit", "inspection", "commemoration", "other"})
_RETROSPECTS = ("nhìn lại ", "điểm lại ")
""" "Nhìn lại năm 2023: tháng 2, Trường ký giao ước" is no review with a colon."""
_COMMA = 12  # characters: " và 2 "
_YEAR = len("2023")
_ITEM = 4  # words and the colon
_LATELY = 20  # mentions
_LINE = 100  # characters


_MEETING = 4  # days: what takes longer is no meeting
_MOST = 2000  # mentions; an article has a tenth of that


def candidates(reading: Reading) -> list[Candidate]:
    """Every mention of an event outside documents' titles and quotes, in text order."""
    found = mentions(reading)[:_MOST]
    if not found:
        return []
    days, folded, masks = reading.event_days, reading.folded, masked(reading, [mention.start for mention in found])
    limits = [day for day in reading.dates if day.value.startswith("../")]
    result: list[Candidate] = []
    for index, mention in enumerate(found):
        if mention.sentence.block.kind in {"caption", "byline"}:
            continue  # they repeat what the text tells
        mask = last_before(masks, mention.start + 1) if masks else None
        if mask and mention.start < mask.end and mention.sentence.block.kind != "title":
            continue
        labelled, day = _told_time(reading, found, index, limits)
        if day and not mention.occasion and not _is_of_the_act(reading, mention, day, labelled):
            day = None
        candidate = Candidate(reading, mention, day, _standing="held" if labelled else None)
        if day and REPORTED.search(folded, *_between(mention, day)):
            standing: Standing = "none" if candidate.standing == "none" else "reference"
            day, candidate = None, Candidate(reading, mention, None, _standing=standing)
        last = result[-1] if result and _is_listed(folded, result[-1], mention) else None
        if last and last.standing == "none":
            candidate = Candidate(reading, mention, day, _standing="none")
        if last and day and not last.day and (last.mention.type == mention.type or day.value.startswith("../")):
            result[-1] = last.but(day=day)  # "dâng hương, dâng hoa tại Khu di tích Pác Bó (24/11)"
        result.append(candidate)
        if day and mention.type in TRAVELLING and candidate.standing != "none":
            further = further_stops(reading, mention, day, found[index + 1 : index + 5])
            result += [candidate.but(day=later, stop=school) for later, school in further]
        again = day if mention.occasion or mention.type in _OF_CLASSES else None
        while again and (again := once_more(again, within(days, mention.end, mention.right), folded)):
            there = within(reading.schools, mention.end, again.start)[-1:] if mention.type in TRAVELLING else []
            result.append(candidate.but(day=again, stop=there[0].school if there else None))
    for at in [at for at, c in enumerate(result) if c.day and _is_of_another(c, c.day, result[at + 1 :])]:
        result[at] = result[at].but(day=None, standing="none")
    return result


def _is_of_another(candidate: Candidate, day: DateFound, following: Sequence[Candidate]) -> bool:
    """ "Cụm đã hoàn thành các việc, gồm ký giao ước, sơ kết và đợt kiểm tra chéo từ 24/10 đến 04/11": when they
    checked one another."""
    mention = candidate.mention
    if mention.type in _OF_DAYS and _weeks(day):
        return True  # "Đợt thi đua từ 15/11 đến 31/01, gồm ba nội dung: ... tham gia Hội nghị tổng kết"
    if day.start < mention.end:
        return False
    sharing = [*takewhile(lambda other: other.day is day and other.mention.end <= day.start, following)]
    last = sharing[-1].mention if sharing and sharing[-1].mention is not mention else None
    if not last or last.type == mention.type:
        return False
    days = period(day.value)
    of_last = last.type in TRAVELLING and days and days.length > _MEETING and not is_vague(day)
    return bool(of_last)


def _weeks(day: DateFound) -> bool:
    """Whether it is told from day to day for longer than any meeting takes."""
    days = period(day.value)
    return bool(days and len(day.value) > len("2020-04/2020-06") and days.length > 3 * _MEETING)


def _told_time(
    reading: Reading, found: list[Mention], index: int, limits: list[DateFound]
) -> tuple[DateFound | None, DateFound | None]:
    """The time that a list gives a mention before or after a colon, and its time if nothing else tells better."""
    mention, folded = found[index], reading.folded
    near = within(reading.event_days, mention.left, mention.right)
    labelled = (_label(mention, near, folded) if near else None) or _item_day(mention, reading)
    if day := labelled or (_deadline(mention, limits, folded) if limits else None):
        return labelled, day
    if not near:
        return None, None
    others = [m for m in found[max(index - 2, 0) : index + 3] if m.sentence is mention.sentence and m is not mention]
    return None, when(mention, near, folded, others)


def _is_of_the_act(reading: Reading, mention: Mention, day: DateFound, labelled: DateFound | None) -> bool:
    """Whether a day may be that of what is done, not what a clause of its own tells of."""
    folded = reading.folded
    if mention.type in _ON_A_DAY and is_vague(day):
        council = folded.startswith("họp", mention.start)  # but nobody inspects for a quarter
        month = council or len(day.value) == len("2024-08")
        # "... sẽ sơ kết; tháng 9 đón Đoàn"
        listed = labelled or PLANNED.search(folded, mention.left, mention.start)
        if not month or not (Candidate(reading, mention, day).planned or (listed and reading.is_ahead(day.value))):
            return False
    return labelled is not None or not _is_of_another_clause(folded, mention, day)


def _is_of_another_clause(folded: str, mention: Mention, day: DateFound) -> bool:
    """ "Sau khi Hội đồng kết luận ..., ngày 24/11, Giám đốc ký": an act's date stands before it or right after it."""
    if HEADS.search(folded, mention.left, mention.start):
        return False  # "Thăm Trường A nhân ngày truyền thống, sáng 19/9, đoàn tặng hoa"
    if PLANNED_FOR.fullmatch(folded, mention.end, max(mention.end, day.start)):
        return False
    if mention.type == "other" and folded.endswith(("từ ", "từ ngày "), mention.end, max(mention.end, day.start)):
        return True  # "công bố quyết định bổ nhiệm ông A giữ chức Hiệu trưởng từ ngày 1/1/2023"
    if folded.startswith(_RETROSPECTS, mention.start) and ":" in folded[mention.end : day.start]:
        return True
    between = _W.today.sub(" ", folded[mention.end : max(mention.end, day.start)])
    return (
        day.start > mention.start
        and "," in between
        and not (mention.type in REVIEWS and _W.yet_to_come.search(between))
        and not names_another(folded, mention.start, mention.end)
        and not (_W.last_of_all.search(between) and folded.startswith((".", ";", "\n"), day.end))
    )


def _is_listed(folded: str, last: Candidate, mention: Mention) -> bool:
    near = mention.start - last.mention.end < _COMMA
    return near and _W.listed.fullmatch(folded, last.mention.end, mention.start) is not None


def _between(mention: Mention, day: DateFound) -> tuple[int, int]:
    return (day.end, mention.start) if day.start < mention.start else (mention.end, day.start)


def _deadline(mention: Mention, limits: Sequence[DateFound], folded: str) -> DateFound | None:
    """ "Tổng kết trước 20/11", "Hội nghị sơ kết ... tổ chức trước ngày 20/6": all that is known of its time."""
    said = _W.done_by.match(folded, mention.end, mention.right) if mention.occasion else None
    end = max(said.end() + 1 if said else 0, min(mention.right, mention.end + 20))
    return first_within(limits, mention.end, end)


def _label(mention: Mention, days: Sequence[DateFound], folded: str) -> DateFound | None:
    """The time right after the colon in an item of a list: "- Thao giảng cấp trường: hai ngày 10 và 11/5"."""
    if folded.find(":", mention.end, mention.right) < 0 or ARRANGES.match(folded, mention.end):
        return None
    if folded.startswith(_RETROSPECTS, mention.start):
        return None
    if mention.start != mention.sentence.start and not _W.item.fullmatch(folded, mention.left, mention.start):
        return None
    match = _W.label.match(folded, mention.end, mention.right)
    return next(
        (day for day in days if match and match.start() <= day.start <= match.end() + 1 and day.end > match.end()), None
    )


def _item_day(mention: Mention, reading: Reading) -> DateFound | None:
    """The time before the colon in an item of a list: "* Trước ngày 15/11: tổng kết tại Hưng Yên"."""
    start = mention.sentence.start
    if reading.folded.find(":", start, mention.start) < 0:
        return None
    near = within(reading.dates, start, min(mention.start, start + 40))
    # "lịch năm 2023: ký giao ước trong tháng 3", "nhiệm vụ 6 tháng cuối năm: tổ chức hội thao trong tháng 10"
    near = [
        day for day in near if day.value.startswith("../") or (day in reading.event_days and len(day.value) > _YEAR)
    ]
    fits = near and _W.dated_item.fullmatch(reading.folded, near[-1].end, mention.start)
    # no occasion far behind: "tháng 5: thi đua lập thành tích chào mừng Đại hội"
    return near[-1] if fits and not (mention.occasion and len(fits[0].split()) > _ITEM) else None


def dated_by_bare_names(reading: Reading, found: list[Candidate]) -> list[Candidate]:
    """ "... bàn chuẩn bị Hội nghị sơ kết. Các trường chọn ngày 03/7 làm ngày tổ chức Hội nghị": the review's day.

    Takes the candidates in text order; only one that nothing else says was held, of a type not dated yet, is given it.
    """
    result = list(found)
    for at, bare in enumerate(found):
        if bare.mention.type or not bare.mention.occasion or not bare.day or bare.standing == "none":
            continue
        head = reading.folded[bare.mention.start : bare.mention.end]
        named = [c for c in found[max(at - _LATELY, 0) : at] if c.mention.type and c.mention.occasion]
        last = next((c for c in reversed(named) if reading.folded.startswith(head, c.mention.start)), None)
        if not last or not (last.standing == "none" or is_heading(reading, last)):
            continue
        if not any(c.day and c.standing != "none" and c.mention.type == last.mention.type for c in named):
            result[found.index(last)] = bare.but(mention=last.mention, _placed=None)
            result[at] = bare.but(day=None)
    return result


def is_heading(reading: Reading, candidate: Candidate) -> bool:
    """ "3. Hội nghị tổng kết", a line of its own."""
    block = candidate.mention.sentence.block
    short = block.kind == "body" and block.end - block.start < _LINE
    return short and not candidate.day and reading.text[block.end - 1] not in ".!?:;,"
