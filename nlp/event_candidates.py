"""Mentions of events with their date and standing: does the sentence say that this was held?"""

import re
from functools import lru_cache
from typing import Literal

from msgspec.structs import replace

from nlp.event_lexicon import REVIEWS, lexicon, words
from nlp.event_list_times import deadline, item_day, label
from nlp.event_masks import masked
from nlp.event_mentions import Mention, mentions, segment
from nlp.event_times import is_vague, once_more, when
from nlp.facts import EventType
from nlp.reading import DateFound, Reading
from nlp.records import Record
from nlp.searches import Ending, Search
from nlp.spans import last_before, within

Standing = Literal["held", "reference", "none"]


class Candidate(Record, frozen=True):
    """A mention, the date its sentence gives it, and whether the sentence holds it (`held`), refers to it, or neither.

    `placed` are the words that put it into the programme of the article's event: "trước đó", "trong khuôn khổ".
    """

    mention: Mention
    day: DateFound | None
    standing: Standing
    placed: str | None
    planned: bool


_MOST = 2000  # mentions; an article has a tenth of that


def candidates(reading: Reading) -> list[Candidate]:
    """Every mention of an event outside documents' titles and quotes, in text order."""
    found = mentions(reading)[:_MOST]
    if not found:
        return []
    rules, days, folded = patterns(), reading.event_days, reading.folded
    masks = masked(reading)
    limits = [day for day in reading.dates if day.value.startswith("../")]
    result: list[Candidate] = []
    for index, mention in enumerate(found):
        if mention.sentence.block.kind in {"caption", "byline"}:
            continue  # they repeat what the text tells
        mask = last_before(masks, mention.start + 1)
        if mask and mention.start < mask.end and mention.sentence.block.kind != "title":
            continue
        before = folded[mention.left : mention.start]
        labelled, day = _told_time(reading, found, index, limits)
        planned = _is_ahead(reading, mention)
        if day and not mention.occasion and mention.type in _ON_A_DAY and is_vague(day):
            day = day if planned and len(day.value) == len("2024-08") else None  # nobody inspects for a quarter
        if day and not labelled and not mention.occasion and _is_of_another_clause(folded, mention, day):
            day = None
        standing = "held" if labelled else _standing(reading, mention, before, day)
        if day and reading.event_scan.search(rules.reported, *_between(mention, day)):
            day, standing = None, "none" if standing == "none" else "reference"
        last = result[-1] if result else None
        if last and last.standing == "none" and _is_listed(folded, last, mention):
            standing = "none"
        placed = (
            None
            if day or standing == "none"
            else rules.placed.search(before) or rules.placed_after.match(folded, mention.end, mention.right)
        )
        if placed and _is_told_of_the_past(reading, mention, placed):
            placed = None
        if day and last and not last.day and last.mention.type == mention.type and _is_listed(folded, last, mention):
            result[-1] = replace(last, day=day)  # "dâng hương, dâng hoa tại Khu di tích Pác Bó (24/11)"
        result.append(Candidate(mention, day, standing, placed[0] if placed else None, planned))
        if day and mention.occasion and (again := once_more(day, within(days, mention.end, mention.right), folded)):
            result.append(Candidate(mention, again, standing, None, planned))
    return result


def _told_time(
    reading: Reading, found: list[Mention], index: int, limits: list[DateFound]
) -> tuple[DateFound | None, DateFound | None]:
    """The time that a list gives a mention before or after a colon, and its time if nothing else tells better."""
    mention, folded = found[index], reading.folded
    near = within(reading.event_days, mention.left, mention.right)
    labelled = (label(mention, near, folded) if near else None) or item_day(mention, reading)
    if day := labelled or (deadline(mention, limits, folded) if limits else None):
        return labelled, day
    neighbours = found[max(index - 2, 0) : index + 3] if near else []
    others = [m for m in neighbours if m.sentence is mention.sentence and m is not mention]
    return None, when(mention, near, folded, others)


def _is_ahead(reading: Reading, mention: Mention) -> bool:
    """Whether words that plan stand near it, in its part of the sentence."""
    scan, planned = reading.event_scan, patterns().planned
    if not scan.starts[planned]:
        return False
    left, right = segment(reading.folded, mention)
    around = max(left, mention.start - _AROUND), min(right, mention.end + _AROUND)
    return scan.search(planned, *around) is not None


class _Patterns(Record, frozen=True):
    not_held: Ending
    prepared: Ending
    spoken_of: Ending
    cancelled: Ending
    proposed: Search
    done: Search
    done_after: re.Pattern[str]
    placed: Search
    placed_after: Search
    planned: Search
    reported: Search

    @property
    def rare(self) -> list[Search]:
        """What one pass over a text looks for."""
        return [self.proposed, self.planned, self.reported, _BACKGROUND]


@lru_cache(maxsize=1)
def patterns() -> _Patterns:
    data = lexicon()
    placed = [phrase.partition(" {occasion}") for phrase in data.placed]
    before_occasion = [word for word, occasion, _ in placed if occasion]
    alone = [word for word, occasion, _ in placed if not occasion]
    return _Patterns(
        not_held=Ending(rf"(?<!đoàn ){words(data.not_held)}(?: tổ chức| tiến hành)?"),
        prepared=Ending(words(data.prepared)),
        spoken_of=Ending(words(data.spoken_of)),
        cancelled=Ending(words(data.cancelled)),
        proposed=Search(rf"{words(data.proposed)}[^.,;:]*$"),
        done=Search(rf"{words(data.done)}|\b(?:là|có|làm|mở|đi)\s*$"),
        done_after=re.compile(rf"[^.;]{{0,300}}?{words(data.done_after)}"),
        placed=Search(rf"{words(alone)}|{words(before_occasion)} {words(data.nouns)}"),
        placed_after=Search(
            r"[^.;\n]{0,140}\s(?:(?:ngay )?sau đó (?:diễn ra|được tổ chức|bắt đầu|khai mạc)|trước khi (?:vào|dự))\b"
        ),
        planned=Search(rf"(?<!để ){words(data.planned)}"),
        reported=Search(rf"(?<!thông qua ){words(data.reported)}"),
    )


_WHEN_CLAUSE = re.compile(r"(?:trước|sau) khi\b[^,]*")


def _is_told_of_the_past(reading: Reading, mention: Mention, placed: re.Match[str]) -> bool:
    """ "Diễn văn tại buổi lễ ôn lại từ ngày 10/9/1957, khi lớp đầu tiên khai giảng"; "Sau khi Hội đồng họp, ..."."""
    start = mention.left + placed.start()
    if _WHEN_CLAUSE.fullmatch(reading.folded, start, mention.start):
        return True
    year = (reading.article.published or "")[:4]
    return any(
        found.value[:4] < year and len(found.value) >= len("1957-09-10") and int(found.value[:4]) < int(year) - 1
        for found in within(reading.dates, start, mention.start)
        if year and found.value[:4].isdecimal()
    )


def _is_of_another_clause(folded: str, mention: Mention, day: DateFound) -> bool:
    """ "Sau khi Hội đồng kết luận ..., ngày 24/11, Giám đốc ký": an act's date stands before it or right after it."""
    if _HEADS.search(folded, mention.left, mention.start):
        return False  # "Thăm Trường A nhân ngày truyền thống, sáng 19/9, đoàn tặng hoa"
    between = _TODAY.sub(" ", folded[mention.end : max(mention.end, day.start)])
    return (
        day.start > mention.start and "," in between and not (mention.type in REVIEWS and _YET_TO_COME.search(between))
    )


_TODAY = re.compile(r"\s(?:(?:sáng|trưa|chiều|tối|hôm) (?:nay|qua)|vừa qua), (?:ngày )?$")  # "... sáng nay, 15/3"
# "Tổng kết năm, theo lịch của Cụm, sẽ làm ở Tây Ninh ngày 08/11"
_YET_TO_COME = re.compile(
    r"\b(?:(?:sẽ|mới)\s(?:được\s)?(?:làm|họp|tổ chức|tiến hành|về)|diễn ra|mở ra|bắt đầu|được tổ chức)\b[^,]*$"
)


def _is_listed(folded: str, last: Candidate, mention: Mention) -> bool:
    return bool(_LISTED.fullmatch(folded, last.mention.end, mention.start))


# "* Trường A: Khai mạc hội thi, hôm 01/4", "...; sơ kết tại Hà Tĩnh, ngày 04/7"
_HEADS = re.compile(r"(?:^|[:;]\s)\W*$")
_THE_DOING = re.compile(
    r"(?:^|[:;,]\s)(?:việc|công tác) (?:tổ chức )?$"
)  # "Việc khai giảng được Trường tiến hành sáng 7/9"
_LISTED = re.compile(r"\s*(?:,|và)\s*(?:\d+\s)?")


def _between(mention: Mention, day: DateFound) -> tuple[int, int]:
    return (day.end, mention.start) if day.start < mention.start else (mention.end, day.start)


_ON_A_DAY: frozenset[EventType] = frozenset({"visit", "inspection", "commemoration", "other"})
# Acts that nobody mentions without somebody doing them.
_SCHEDULED: frozenset[EventType] = frozenset({"opening", "closing", "other"})  # "lịch khai giảng lớp", dated
_PLAIN: frozenset[EventType] = frozenset({"signing", "commemoration", "recognition", "opening", "closing"})
# Everyday words too ("Trung tâm Kiểm tra sức khỏe"): a date alone does not say that they were done.
_EVERYDAY = re.compile(r"kiểm tra|khảo sát|thăm|làm việc|học tập|trao đổi")
_EMPLOYED = Ending(r"\b(?:hiện|đang|từng|người|cán bộ|giảng viên|viên chức)")
_NEXT = 12  # characters: "làm việc tại các Trường A và B"
_NEAR, _AROUND = 40, 100

_COUNTED = Ending(
    r"(?<!số )(?<!mức )(?<!khóa )(?<!tháng )(?<![/.-])\b\d+(?: cuộc| buổi| lượt)?"
)  # a year's account: "5 hội thảo"

# "Từng đăng cai hội thảo năm 2019, trường ...", "Nếu được công nhận, trường sẽ tổ chức lễ"
_BACKGROUND = Search(r"\b(?:từng (?:đăng cai|tổ chức|dự|tham gia|chủ trì)|trước đây)\b[^,;]*$")
_TOLD_OF_IT = re.compile(
    r"[^.;:]{0,120}?[ (](?:được )?(?:sẽ|dự kiến|ấn định)(?: được)?(?: diễn ra| tổ chức| khai mạc| khởi tranh)?"
    r"(?: (?:vào|trong|từ|sáng|chiều|tối|hai|ngày|các))* "
)
# "Ngày đầu dành cho việc chấm chéo hồ sơ", "khép lại bằng việc ký giao ước"
_GIVEN_TO = Ending(r"\b(?:dành (?:trọn )?cho|(?:kết thúc|khép lại|mở đầu|bắt đầu) (?:bằng|với)|là(?= việc)) (?:việc )?")


def _standing(reading: Reading, mention: Mention, before: str, day: DateFound | None) -> Standing:
    rules, near = patterns(), before[-_NEAR:]
    supposed = before.startswith("nếu ") and " thì " not in before
    unlike = rules.not_held.search(near) and not _GIVEN_TO.search(near) and not (day and _THE_DOING.search(before))
    told = (  # "không tổ chức hội thảo (27/9)", "cờ đăng cai Hội thao, dự kiến vào tháng 8"
        day
        and day.start > mention.start
        and (rules.cancelled.search(near) or _TOLD_OF_IT.fullmatch(reading.folded, mention.end, day.start))
    )
    background = reading.event_scan.search(_BACKGROUND, mention.left, mention.start)
    denied = supposed or background or (unlike and not told) or _HABIT.match(before)
    if denied or (mention.occasion and _COUNTED.search(near)):
        return "none"
    if not day and reading.event_scan.search(rules.proposed, max(mention.left, mention.start - _AROUND), mention.start):
        return "none"
    if rules.prepared.search(near):
        ahead = day and day.start > mention.start and (mention.occasion or mention.type in REVIEWS | _SCHEDULED)
        return "reference" if ahead else "none"
    account = not day and _ACCOUNT.match(before)
    met_to = day and day.start < mention.start and _MET_TO.search(near)
    opened = day and mention.type and mention.occasion and _OPENED.search(near)
    if account or (rules.spoken_of.search(near) and not met_to and not opened):
        return _spoken_of(reading.folded, mention, near, day, account=bool(account))
    everyday = not mention.occasion and _EVERYDAY.match(reading.folded, mention.start)
    to_school = within(reading.schools, mention.end, mention.end + _NEXT) and not _EMPLOYED.search(near)
    weak = everyday and not to_school
    at_once = day is not None and not reading.folded[day.end : mention.start].strip(" ,")
    dated = day is not None and day.start < mention.start and (not weak or at_once)
    plain = not mention.occasion and mention.type in _PLAIN
    listed = day is not None and day.start > mention.start and not weak and _HEADS.search(before)
    if dated or plain or listed or rules.done.search(before):
        return "held"
    return "held" if rules.done_after.match(reading.folded, mention.end, mention.right) else "reference"


def _spoken_of(folded: str, mention: Mention, near: str, day: DateFound | None, *, account: bool) -> Standing:
    """A reference, but for the news in the lead ("Tại Hội nghị tổng kết diễn ra hôm 9/11, Trường được bầu ...") and a
    year's `account` ("Trong năm 2015, các đơn vị đã phát động ...")."""
    if account and mention.type == "launch":
        return "none"
    told = day and mention.occasion and near.endswith("tại ") and mention.sentence.block.kind == "lead"
    if told and day and _TOOK_PLACE.fullmatch(folded, mention.end, max(day.start, mention.end)):
        return "held"
    return "reference"


_HABIT = re.compile(r"\W*(?:hằng|hàng|mỗi) năm\b")  # "Hằng năm, cứ đến dịp 20/11, trường lại tổ chức gặp mặt"
_OPENED = Ending(r"(?<!lễ )\bkhai mạc")  # "Chiều 14/3, Tỉnh đoàn khai mạc Hội thi Bí thư chi đoàn giỏi"
_MET_TO = Ending(r"\bđể(?: cùng(?: nhau)?)?")  # "hẹn nhau ở đây, hai ngày 27 và 28/11, để tổng kết"
_TOOK_PLACE = re.compile(r"[^.;]{0,200}\b(?:diễn ra|tổ chức)\b[^.;]{0,60}")

# "Hằng năm, Cụm đều tổ chức ...", "Năm 2023, toàn Cụm đã ...": what is done from year to year, or was in all of one.
_ACCOUNT = re.compile(
    r"\W*(?:trong |suốt |qua |nhìn chung,? |bên cạnh đó,? |ngoài ra,? )*"
    r"(?:(?:hằng|hàng|mỗi|các|những|nhiều) năm|thời gian qua|năm qua|giai đoạn|nhiệm kỳ|năm \d{4})\b[^,;.]{0,40},"
)
