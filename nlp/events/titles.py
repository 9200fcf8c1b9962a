"""The event that the title names, or the text where it is in its midst: dated apart from its name. What is told as
news, be it late or in passing: in a feature, a report, a list."""

from collections.abc import Sequence
from datetime import timedelta

from nlp.dates.periods import days_of, is_vague, period
from nlp.events.agenda import type_by_agenda
from nlp.events.drafts import Draft, begin, status_of
from nlp.events.lexicon import sought
from nlp.events.mentions import Mention, mentions
from nlp.events.standing import Candidate
from nlp.reading import DateFound, Reading, Sentence
from nlp.text.spans import first_within, within

_W = sought("titles")
_SESSIONS = ("phiên họp", "cuộc họp", "buổi họp", "kỳ họp")
_OF_A_LOST_LEAD = ("tại ", "tại buổi ", "phát biểu tại ", "tham dự ", "đến dự ", "tới dự ", "về dự ", "dự ")
_RECENT = timedelta(days=10)
_NEAR = 800  # characters
_ANNOUNCED = ("công bố quyết định", "công bố các quyết định", "trao quyết định")
_BEGINNING = 30  # characters
NEWS = timedelta(days=45)  # before the page: what lies further back is told as background


def dated_by_text(reading: Reading, near: list[Candidate], titled: list[Candidate]) -> Draft | None:
    """What only the title names and a bare "hội nghị" or the word "Thời gian:" dates."""
    named = next((c for c in titled if c.mention.type), None)
    days = [c.day for c in near if c.day and not c.mention.type]
    day = min(days, key=is_vague) if days else stated_time(reading)
    return begin(reading, named, "events/title", day=day) if named and day else None


def dated_by_title(reading: Reading, near: list[Candidate], titled: list[Candidate]) -> Draft | None:
    """What the title names with its day, and the text speaks of as "hội nghị": "Hội nghị viên chức ngày 13/3/2024"."""
    named = next((c for c in titled if c.mention.type and c.day and c.standing != "none"), None)
    told = named and any(c.mention.type in {None, named.mention.type} for c in near)
    return begin(reading, named, "events/title") if named and told else None


def invited_to(reading: Reading, opening: list[Candidate]) -> Draft | None:
    """ "Trân trọng kính mời quý trường dự Hội nghị sơ kết", "Về việc tổ chức Hội nghị sơ kết", with its time behind
    "Thời gian:"."""
    asked = (c for c in opening if c.mention.occasion and c.mention.type and not c.day and c.standing != "held")
    named = next((c for c in asked if _is_announced(reading, c.mention)), None)
    day = stated_time(reading) if named else None
    return begin(reading, named, "events/invited", day=day) if named and day else None


def _is_announced(reading: Reading, mention: Mention) -> bool:
    """... or a line of its own over "Thời gian: ...", as notices have it."""
    block = mention.sentence.block
    over = mention.start == block.start and reading.folded.startswith("thời gian", block.end + 1)
    return over or _W.invites.search(reading.folded, mention.left, mention.start) is not None


def sat_on_its_day(reading: Reading, opening: list[Candidate]) -> Draft | None:
    """ "Ngày 31/8, tại phiên họp thường kỳ, Ban Thường vụ Tỉnh ủy đã cho ý kiến": no more is told of the session."""
    told = [c for c in opening if c.mention.occasion and not c.mention.type and c.day and c.standing == "reference"]
    named = next((c for c in told if reading.folded.startswith(_SESSIONS, c.mention.start)), None)
    return begin(reading, named, "events/lead-spoken-of") if named else None


def spoken_of_first(reading: Reading, opening: list[Candidate]) -> Draft | None:
    """What a text whose lead is lost begins with: "Tại buổi làm việc, Hiệu trưởng cho biết", "Tham dự buổi lễ có ...",
    and of what kind a caption says that the ceremony was."""
    first = next((c for c in opening if c.mention.occasion and c.standing != "none"), None)
    if not first or reading.folded[reading.body_start : first.mention.start] not in _OF_A_LOST_LEAD:
        return None
    head = reading.folded[first.mention.start : first.mention.end].split()[-1]
    shown = (m for m in mentions(reading) if m.sentence.block.kind == "caption" and m.occasion)
    kind = first.mention.type or next(
        (m.type for m in shown if m.type and head in reading.folded[m.start : m.end].split()), None
    )
    return begin(reading, first.but(day=None), "events/lead-lost", untyped=kind) if kind else None


def told_without_a_day(reading: Reading, opening: list[Candidate], body: list[Candidate]) -> Draft | None:
    """What the title or the opening names and the text of a page without any day reports on: "Phát biểu tại buổi làm
    việc, ...", "Cũng tại hội nghị, các đơn vị đã ký giao ước"."""
    named = next((c for c in opening if c.mention.type and c.standing != "none"), None)
    if not named or reading.event_days:
        return None
    told = (c for c in body if c.mention.occasion and c.mention.type in {None, named.mention.type})
    tells = any(_W.tells.fullmatch(reading.folded, c.mention.sentence.start, c.mention.start) for c in told)
    return begin(reading, named, "events/no-day") if tells else None


def told_in_opening(reading: Reading, titled: list[Candidate]) -> Draft | None:
    """What the title alone names, on the day just gone by that the opening speaks of."""
    typed, days = [c for c in titled if c.mention.type], reading.event_days
    typed = [c for c in typed if not _W.ahead.search(reading.folded, 0, c.mention.start)]
    named = next((c for c in typed if c.mention.type != "other"), next(iter(typed), None))
    day = _just_before(reading, within(days, reading.body_start, reading.opening_end(days)))
    if named and day and named.mention.type == "recognition" and not named.mention.occasion:
        decided = _W.decided.search(reading.folded, day.end, reading.sentence_at(day.start).end)
        day = None if decided else day  # "Ngày 20/12, Giám đốc Học viện ký Quyết định ...": nobody has met
    return begin(reading, named, "events/title-lead", day=day) if named and day else None


def told_after_its_day(reading: Reading, near: list[Candidate]) -> Draft | None:
    """ "8 giờ sáng thứ Năm (17-3), hội trường đã kín ghế. ... mở đầu hội nghị triển khai": the scene, then its name."""
    named = [c for c in near if c.mention.occasion and c.mention.type and c.standing == "held"]
    return _first_after_a_day(reading, named, _NEAR)


def named_after_the_scene(reading: Reading, body: list[Candidate]) -> Draft | None:
    """ "Sáng 19/3, hội trường kín chỗ. ..." and, paragraphs on, "Chủ trì Hội nghị sơ kết, bà A cảm ơn": no other day
    stands between them."""
    days = [day for day in reading.event_days if not is_vague(day) and day.start >= reading.body_start]
    scene = _just_before(reading, days[:1]) if days and days[0].start < reading.opening_end(days) else None
    spoken = [c for c in body if c.standing != "none"]
    told = next((c for c in spoken if not c.day and _goes_on(reading, c.mention)), None)
    if not told or not scene or within(days, scene.end, told.mention.start):
        return None
    draft = begin(reading, told, "events/lead-scene", day=scene)
    if told.mention.type:
        return draft
    type_by_agenda(reading, draft)
    others = (c.mention.start < told.mention.start for c in spoken if c.mention.type and c.mention.occasion)
    return None if draft.kind == "other" or any(others) else draft


def _goes_on(reading: Reading, mention: Mention) -> bool:
    if not mention.occasion:  # "Ông A công bố quyết định bổ nhiệm bà B"
        return reading.folded.startswith(_ANNOUNCED, mention.start)
    return bool(_W.goes_on_at.fullmatch(reading.folded, mention.sentence.start, mention.start))


def met_on_its_day(reading: Reading, opening: list[Candidate]) -> Draft | None:
    """ "Hội trường Trường A sáng 4/7 không còn chỗ. Mười ba đoàn có mặt tại đây để sơ kết 6 tháng đầu năm"."""
    met = [c for c in opening if c.mention.type and _W.to_meet.search(reading.folded, c.mention.left, c.mention.start)]
    return _first_after_a_day(reading, met, _NEAR // 2)


def named_after_its_day(reading: Reading, opening: list[Candidate]) -> Draft | None:
    """ "Kỷ niệm 60 năm ngày thành lập, hôm qua 17/11, Trường A đón 400 khách. Tại lễ kỷ niệm, ..."."""
    named = [c for c in opening if c.mention.type and c.mention.occasion and c.standing == "reference"]
    named = [
        c for c in named if reading.folded[c.mention.sentence.start : c.mention.start] in {"", "tại ", "tại buổi "}
    ]
    return _first_after_a_day(reading, named, _NEAR // 2)


def day_of_next_paragraph(reading: Reading, mention: Mention) -> DateFound | None:
    """ "Hội nghị của Cụm vừa diễn ra ở Vinh.", and then "Sáng thứ Sáu, 17/3, lãnh đạo các trường có mặt"."""
    begins = min(mention.sentence.block.end + 1, len(reading.text) - 1)
    near = within(reading.event_days, begins, begins + _BEGINNING)
    return _just_before(reading, near) if mention.sentence.block.kind == "lead" else None


def _first_after_a_day(reading: Reading, told: list[Candidate], reach: int) -> Draft | None:
    for candidate in told:
        start = candidate.mention.start
        day = _just_before(reading, within(reading.event_days, max(0, start - reach), start))
        if day and not candidate.day and not candidate.planned:
            return begin(reading, candidate, "events/lead-scene", day=day)
    return None


def _just_before(reading: Reading, days: Sequence[DateFound]) -> DateFound | None:
    """The first of the days that lies just before the page's date."""
    today = reading.page
    exact = [(day, known) for day in days if not is_vague(day) and (known := period(day.value))]
    return next((day for day, known in exact if today and timedelta(0) <= today - known.last <= _RECENT), None)


def stated_time(reading: Reading) -> DateFound | None:
    """ "Thời gian: từ 8 giờ ngày 15/11 đến 11 giờ 30 ngày 16/11/2023", as bulletins have it."""
    label = _W.time.search(reading.folded)
    day = first_within(reading.dates, label.end(), label.end() + 80) if label else None
    return None if day and day.value.startswith("../") else day  # "Thời gian: gửi về trước ngày 25/10"


def recent_news(reading: Reading, body: list[Candidate]) -> Draft | None:
    """Held shortly before the page appeared: what a feature that tells of years was written for."""
    recent = [c for c in body if _is_of_late(reading, c.day) and c.standing != "none"]
    held = [c for c in recent if c.mention.type not in {None, "other"} and c.standing == "held"]
    occasions = [c for c in recent if c.mention.occasion]
    told = next((c for c in [*(c for c in held if c.mention.occasion), *occasions, *held]), None)
    if not told:
        return None
    return begin(reading, told, "events/feature")


def _is_of_late(reading: Reading, day: DateFound | None) -> bool:
    """Whether a day lies shortly before the page appeared."""
    days = days_of(day)
    return bool(reading.page and days and timedelta(0) <= reading.page - days.first <= NEWS)


def news(reading: Reading, body: list[Candidate]) -> list[Sentence]:
    """The sentences of the text, without those of a lead that tells of none of the candidates in `body`, where the next
    paragraph tells of a day shortly before the page appeared."""
    text = [sentence for sentence in reading.sentences if sentence.block.is_text]
    end = reading.block_at(reading.body_start).end
    first = first_within(reading.event_days, end, reading.opening_end(reading.event_days))
    if not _is_of_late(reading, first) or any(c.mention.start < end and c.standing != "none" for c in body):
        return text
    return [sentence for sentence in text if sentence.start > end]


def scheduled(reading: Reading, body: list[Candidate]) -> Draft | None:
    """What a report or a list says lies ahead: "sẽ được trình tại Hội nghị tổng kết, dự kiến ngày 17/11"."""
    typed = [c for c in body if c.mention.type and c.day and _is_meeting(reading, c) and c.standing != "none"]
    ahead = next((c for c in typed if status_of(reading, c) == "planned"), None)
    return begin(reading, ahead, "events/scheduled") if ahead else None


def _is_meeting(reading: Reading, candidate: Candidate) -> bool:
    """An occasion, "Hội đồng thẩm định sẽ họp", "Ngày 19/9 tới, Đoàn khảo sát đến làm việc", or an item of a schedule:
    "- Tháng 6/2026: Đoàn khảo sát về đánh giá"."""
    mention, day = candidate.mention, candidate.day
    listed = day and day.start < mention.start and reading.folded.startswith(":", day.end)
    comes = mention.type == "inspection" and day and not is_vague(day) and candidate.standing == "held"
    return mention.occasion or bool(listed or comes) or reading.folded.startswith("họp", mention.start)
