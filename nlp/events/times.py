"""Which dates of a text are the time of an event, and of which one.

Dates of cited documents, of anniversaries and deadlines are none; a sentence may date two events at once.
"""

from collections.abc import Sequence
from datetime import timedelta

from nlp.dates.periods import is_part, is_vague, period
from nlp.events.lexicon import sought
from nlp.events.mentions import Mention
from nlp.reading import DateFound, Reading
from nlp.text.spans import last_before, within

_W = sought("times")
ARRANGES, PLANNED_FOR = _W.arranges, _W.planned_for

_LONGEST = timedelta(days=92)  # a quarter: "quý III" is when a workshop is planned
_DATELINE = 30  # characters: "Hà Giang, 19/3 - Trong vòng một tuần, ..."
_YEARS = 5  # before the page: what lies further back is history, even where a site printed old news again


def event_days(reading: Reading) -> list[DateFound]:
    """The dates of lead, body and captions that may be the time of an event, in text order."""
    kept: list[DateFound] = []
    page = reading.page
    newest = page.year if page else _newest(reading.dates)
    oldest = str(newest - _YEARS) if newest else ""
    for found in reading.dates:
        if found.value < oldest:
            continue
        days = period(found.value)
        if not days or days.last - days.first > _LONGEST:
            continue
        document = last_before(reading.documents, found.start + 1)
        # Documents are of a day: "tọa đàm về Quy định số 09-QĐi/TW (quý III)" is not.
        reach = document.end + (90 if days.length == 1 else 0) if document else 0
        if (
            document
            and found.start < reach
            and _W.of_document.fullmatch(reading.folded, min(document.end, found.start), found.start)
        ):
            continue
        sentence = reading.sentence_at(found.start)
        before = reading.folded[max(sentence.start, found.start - 70) : found.start]
        if _W.dateline.match(reading.folded, found.end) and found.start - sentence.block.start < _DATELINE:
            continue
        if _is_what_it_covers(reading, found, before):
            continue
        if not _is_a_limit(reading, found, before) and not _is_of_a_jubilee(reading, found, before):
            kept.append(found)
    return kept


def _is_what_it_covers(reading: Reading, found: DateFound, before: str) -> bool:
    """ "giao ban công tác quý II/2024 vào chiều ngày 21/3/2024"; "Sáng 31/8, Trường họp giao ban tháng 9"."""
    if reading.folded.startswith("quý", found.start):
        return _W.covered.search(before) is not None
    if len(found.value) != len("2023-09") or not _W.monthly.search(before):
        return False
    told = within(reading.dates, reading.sentence_at(found.start).start, found.start)
    return any(not is_vague(day) for day in told)


def _newest(dates: list[DateFound]) -> int:
    return max((int(day[1]) for found in dates if (day := _W.day.search(found.value))), default=0)


def _is_a_limit(reading: Reading, found: DateFound, before: str) -> bool:
    """Whether it is the day of a document or a deadline, and no step on ("..., đến ngày 08/9, Trường bế giảng")."""
    if not _W.other_date.search(before):
        return False
    step = _W.step.search(before) and _W.goes_on.match(reading.folded, found.end)
    ahead = _W.will_be.match(reading.folded, found.end)  # "thông báo ngày 13/4 sẽ khai giảng lớp"
    return not (step or ahead or _W.time_of_day.search(before) or _W.put_off_to.search(before))


def _is_of_a_jubilee(reading: Reading, found: DateFound, before: str) -> bool:
    """Whether it is the day that is celebrated: "kỷ niệm ngày 20/11", of no year but one gone by, never "hôm qua"."""
    words, page = reading.folded[found.start : found.end], reading.page
    if not _W.jubilee.search(before) or not any(letter.isdigit() for letter in words):
        return False
    dated = page is not None and str(page.year) in words and _W.of_no_jubilee.search(before)
    told = _W.on_a_day.search(before) or _W.jubilee_told.search(before)
    told = told or _W.gone_by.match(reading.folded, found.end)
    return not (dated or told or _W.time_of_day.search(before))


def once_more(day: DateFound, near: Sequence[DateFound], folded: str) -> DateFound | None:
    """ "Lễ đón bằng tổ chức ngày 28/6 ở Hạ Long, ngày 5/7 ở Hà Tĩnh": the second time of one name."""
    following = next((other for other in near if other.start >= day.end and other.value != day.value), None)
    there = following and folded.startswith((" ở ", " tại "), following.end)
    joined = following and (_W.and_there if there else _W.there_too).fullmatch(folded, day.end, following.start)
    return following if joined else None


def when(mention: Mention, days: Sequence[DateFound], folded: str, others: Sequence[Mention]) -> DateFound | None:
    """The date of an event beside `others`: in its own part between semicolons the nearest before it, else after."""
    left = folded.rfind(";", mention.left, mention.start)
    right = folded.find(";", mention.end, mention.right)
    own = [day for day in days if left < day.start and (right < 0 or day.start < right)]
    if not own and _W.some_time.search(folded, mention.left, mention.start):
        return None
    near = own or [
        day for day in days if day.start < mention.start and not _is_of_its_part(day, mention, others, folded)
    ]
    if not near and _W.time_is.match(folded, right):
        return next((day for day in days if day.start > right), None)
    theirs = [day.start for day in near if _is_of_the_one_before(day, mention, others, folded)]
    near = [day for day in near if not theirs or day.start > theirs[-1]]
    if mention.type in {"opening", "closing"}:  # "bế giảng lớp ... (từ 10/6 - 26/7)": that is the course
        near = [day for day in near if not _is_of_days(day) and not _W.since.search(folded, 0, day.start)]
    before = [day for day in near if day.start < mention.start]
    after = [day for day in near if day.start >= mention.end]
    if after and not before and any(_is_named_by(other, mention, after[0], folded) for other in others):
        return None
    if not before or (after and _is_its_own(before[-1], after[0], mention, folded, others)):
        found = after[0] if after else None
    else:
        found = _joined(before, folded)
    # "Cuối tháng 11 ... cuộc tổng kết, mở ra sáng 24/11"
    if found and is_vague(found):
        next_one = next((other.start for other in others if other.start > mention.start), mention.right)
        found = next((day for day in after if day.start < next_one and is_part(day, found)), found)
    # "Trong hai ngày 27 và 28/7, Cụm tổ chức sơ kết (sáng 27/7), hội thảo (sáng 28/7)": each has its own
    if _is_set_off(mention, after, folded) and any(_is_set_off(o, after, folded) for o in others):
        return found
    # "Sau ba ngày (14 - 16/6), tối 16/6 ... bế mạc": the occasion took all three.
    earlier = [other for other in others if other.start < mention.start]
    spans = (day for day in near if not any(_is_told_of(other, day, folded) for other in earlier))
    return next((day for day in spans if found and mention.occasion and _within(found, day)), found)


def _is_set_off(mention: Mention, days: Sequence[DateFound], folded: str) -> bool:
    return any(_W.set_off.fullmatch(folded, mention.end, day.start) for day in days)


def _is_of_its_part(day: DateFound, mention: Mention, others: Sequence[Mention], folded: str) -> bool:
    """ "giải việt dã ngày 22/3 do Công đoàn lo; tọa đàm ..."; not "Ngày 22/3, trường mở tọa đàm; thi đấu ...", "giao
    ban diễn ra tháng 6; sơ kết cũng vào dịp này"."""
    return any(other.end <= day.start for other in others) and not _W.too.match(folded, mention.end)


def _is_of_the_one_before(day: DateFound, mention: Mention, others: Sequence[Mention], folded: str) -> bool:
    """ "hội thao (tháng 8, tại Kon Tum), sau đó ký giao ước": a date in the brackets behind another mention."""
    return any(
        ")" in folded[day.end : mention.start] and _W.opening.fullmatch(folded, other.end, day.start)
        for other in others
    )


def _is_named_by(other: Mention, mention: Mention, day: DateFound, folded: str) -> bool:
    """ "tiếp nối chuỗi sinh hoạt khoa học sau Hội thảo diễn ra hồi tháng 3": the date of what it only names, or of what
    "Tọa đàm thống nhất tổ chức"."""
    between = mention.end <= other.start < day.start
    named = between and (
        _W.named_by.search(folded, mention.end, other.start)
        or _W.and_arranges.search(folded, mention.end, other.start)
        or _W.behind.search(folded, mention.left, mention.start)
    )
    # "Tại lễ bế mạc, Trưởng Ban Tổ chức trao cờ đăng cai hội thao lần thứ VI, tổ chức vào tháng 7/2024"
    at_it = between and "," in folded[mention.end : other.start]
    at_it = at_it and bool(_W.at_it.search(folded, mention.left, mention.start))
    # "hội thao là dịp cả sáu trường gặp nhau, bởi hội nghị sơ kết ngày 30/6 họp trực tuyến"
    apart = between and _W.clause.search(folded, mention.end, other.start)
    listed = (
        between and ":" in folded[mention.end : other.start]
    )  # "ký giao ước và thống nhất: hội thảo (tháng 5), ..."
    arranged = (listed or (between and mention.occasion)) and ARRANGES.match(folded, mention.end, other.start)
    return bool(named or at_it or apart or arranged)


def _is_of_days(day: DateFound) -> bool:
    """Longer than "sáng các ngày 26 và 27/6", when two classes were opened."""
    days = period(day.value)
    return len(day.value) > len("2026-04/2026-06") and days is not None and days.length > 2


def _joined(days: list[DateFound], folded: str) -> DateFound:
    """The last of the dates, or the last two where they are one time: "chiều 28/8 và ngày 29/8"."""
    last, pair = days[-1], days[-2:]
    if (
        len(pair) == 2
        and _W.and_also.fullmatch(folded, pair[0].end, pair[1].start)
        and "/" not in pair[0].value + pair[1].value
        and pair[0].value < pair[1].value
    ):
        return DateFound(pair[0].start, last.end, f"{pair[0].value}/{last.value}")
    return last


def _is_its_own(day: DateFound, own: DateFound, mention: Mention, folded: str, others: Sequence[Mention]) -> bool:
    """Whether the date after an event is its time, not the one before: "Hội nghị tổng kết (tổ chức ngày 2/12)", "sơ kết
    vào tháng 7, tổng kết vào ngày 19/11"."""
    if not is_vague(own) and _W.right_after.fullmatch(folded, mention.end, own.start):
        return True
    behind = [other for other in others if mention.end <= other.start < own.start]
    if behind and not _W.joined.fullmatch(folded, mention.end, behind[0].start):
        return False
    # "Kết quả đợt kiểm tra diễn ra từ 21 đến 25/10 được công bố tại Hội nghị tổng kết của Cụm ngày 15/11"
    after = any(_is_told_of(other, day, folded) for other in others)
    apart = after and _W.in_its_clause.fullmatch(folded, mention.end, own.start)
    if apart or PLANNED_FOR.fullmatch(folded, mention.end, own.start):
        return True
    # "Ngày 5/12, trường khai giảng lớp A, đồng thời bế giảng lớp B vào ngày 20/12"
    if _W.on_its_day.fullmatch(folded, mention.end, own.start) and any(
        day.end <= o.start < mention.start for o in others
    ):
        return True
    # "bốc thăm chia bảng ngày 30/8, họp lãnh đội chiều 14/9"
    parted = "," in folded[day.end : mention.start] and not is_vague(own)
    parted = parted and _W.at_once.fullmatch(folded, mention.end, own.start) is not None
    if parted and _W.has_its_own.search(folded, mention.left, day.start):
        return True
    earlier = any(mention.left <= other.start < day.start for other in others)
    return bool(
        (earlier and _W.next.match(folded, day.end, mention.start))
        or _W.said_of_it.fullmatch(folded, mention.end, own.start)
    )


def _is_told_of(other: Mention, day: DateFound, folded: str) -> bool:
    """Whether a date stands behind another event in its clause."""
    return other.end <= day.start and bool(_W.in_its_clause.fullmatch(folded, other.end, day.start))


def _within(inner: DateFound, outer: DateFound) -> bool:
    """Whether a day is one of several that an expression names."""
    return len(outer.value) == len("2023-06-14/2023-06-16") and is_part(inner, outer)
