"""What a sentence says of an event it names: that it was held, that it is only spoken of, or neither."""

import re
from dataclasses import dataclass, replace
from typing import Any, Literal

from nlp.events.lexicon import NOUNS, REVIEWS, sought
from nlp.events.mentions import Mention
from nlp.facts import EventType
from nlp.reading import DateFound, Reading
from nlp.text.spans import last_before, within

_W = sought("standing")

Standing = Literal["held", "reference", "none"]

PLANNED, REPORTED, HEADS, WISHED = _W.planned, _W.reported, _W.heads, _W.wished
# Acts that nobody mentions without somebody doing them.
_PLAIN: frozenset[EventType] = frozenset({"signing", "commemoration", "recognition", "opening", "closing"})
_TRAVELS: frozenset[EventType] = frozenset({"inspection", "visit"})
_NEXT = 12  # characters: "làm việc tại các Trường A và B"
_NEAR, _AROUND = 40, 100  # characters


@dataclass(slots=True, eq=False)
class Candidate:
    """A mention, the date its sentence gives it, and what the sentence says of it, read where somebody asks: of half of
    all mentions nobody does (events take a fifth less). `stop` is the school of a journey's further stop."""

    reading: Reading
    mention: Mention
    day: DateFound | None
    stop: str | None = None
    _standing: Standing | None = None
    _placed: str | None = ""
    _planned: bool | None = None

    def but(self, *, standing: Standing | None = None, **changes: Any) -> "Candidate":
        """The same with other fields; what else the sentence says stays as it was."""
        said = {"_standing": standing or self.standing, "_placed": self.placed, "_planned": self.planned}
        return replace(self, **(said | changes))

    @property
    def standing(self) -> Standing:
        """Whether the sentence holds the event (`held`), refers to it, or neither."""
        if self._standing is None:
            self._standing = standing_of(self.reading, self.mention, self.day)
        return self._standing

    @property
    def placed(self) -> str | None:
        """The words before it that put it into the programme of the article's event: "trước đó", "trong khuôn khổ"."""
        if self._placed == "":
            words = None if self.day else placed_in(self.reading, self.mention)
            past = words is None or self.standing == "none" or _is_told_of_the_past(self, words.start())
            self._placed = None if words is None or past else words[0]
        return self._placed

    @property
    def planned(self) -> bool:
        """Whether words that plan stand near it, in its part of the sentence."""
        if self._planned is None:
            mention, folded = self.mention, self.reading.folded
            left, right = mention.part
            around = max(left, mention.start - _AROUND), min(right, mention.end + _AROUND)
            self._planned = bool(PLANNED.search(folded, *around) or _W.of_plan.search(folded, left, mention.start))
        return self._planned


def _is_told_of_the_past(candidate: "Candidate", start: int) -> bool:
    """ "Diễn văn tại buổi lễ ôn lại từ ngày 10/9/1957, khi lớp đầu tiên khai giảng"; "Sau khi Hội đồng họp, ..."."""
    reading, mention = candidate.reading, candidate.mention
    if _W.when_clause.fullmatch(reading.folded, start, mention.start):
        return True
    year = str(reading.page or "")[:4]
    return any(
        found.value[:4] < year and len(found.value) >= len("1957-09-10") and int(found.value[:4]) < int(year) - 1
        for found in within(reading.dates, start, mention.start)
        if year and found.value[:4].isdecimal()
    )


def placed_in(reading: Reading, mention: Mention) -> re.Match[str] | None:
    """The words before a mention that put it into the programme of another event."""
    found = _W.placed.finditer(reading.folded, mention.left, mention.start)
    return next((w for w in found if not w["by"] or NOUNS.match(reading.folded, w.end(), mention.start)), None)


def standing_of(reading: Reading, mention: Mention, day: DateFound | None) -> Standing:
    """What the sentence says of a mention that `day` dates."""
    folded = reading.folded
    before = folded[mention.left : mention.start]
    near = before[-_NEAR:]
    handed = day and _W.handed_on.search(near) and _W.held_on.fullmatch(folded, mention.end, day.start)
    # "không tổ chức hội thảo (27/9)", "cờ đăng cai Hội thao, dự kiến vào tháng 8"
    told = bool(handed or (day and (_W.cancelled.search(near) or _is_scheduled(folded, mention, day))))
    if _is_denied(reading, mention, before, day, told=told) or _is_wished_for(reading, mention, day):
        return "none"
    if _W.prepared.search(near):
        ahead = day and day.start > mention.start
        # "Hướng tới Đại hội Đảng, Trường A tổ chức Hội thảo ngày 10/12"
        others = ahead and day and not told and NOUNS.search(folded, mention.end, day.start)
        return "reference" if ahead and not others else "none"
    if day and mention.occasion and mention.type == "visit" and _W.just_over.search(near):
        return "held"
    account = not day and _W.account.match(before)
    if account or _is_only_spoken_of(reading, mention, before, day):
        return _spoken_of(reading, mention, near, day, account=bool(account))
    if handed or _is_done(reading, mention, before, day) or _W.is_it.search(before) or _W.done.search(before):
        return "held"
    return "held" if _W.done_after.match(folded, mention.end, mention.right) else "reference"


def _is_scheduled(folded: str, mention: Mention, day: DateFound) -> bool:
    """ "Hội thao, dự kiến vào tháng 8", nothing else named in between."""
    scheduled = _W.told_of_it.fullmatch(folded, mention.end, day.start)
    return bool(scheduled) and not NOUNS.search(folded, mention.end, day.start)


def _is_denied(reading: Reading, mention: Mention, before: str, day: DateFound | None, *, told: bool) -> bool:
    """Whether it is a duty, a habit, a sum, an aim, a thing of the past or part of another's name."""
    folded, near, end = reading.folded, before[-_NEAR:], mention.end
    if mention.occasion and (_W.yearly.match(folded, end) or _W.counted.search(near)):
        return True  # not "lúc 7 giờ 30 khai mạc"
    if not mention.occasion and (
        (not day and _W.reckoned.search(before))
        or (mention.type in _TRAVELS and _W.learnt.search(before))
        or (mention.type == "launch" and _W.launched_by.search(before))
    ):
        return True
    if not day and (_W.awaited.search(near) or (mention.type == "signing" and _W.of_a_year.match(folded, end))):
        return True
    return bool(
        _W.habit.match(before)
        or _W.strives.search(near)
        or _W.background.search(folded, mention.left, mention.start)
        or _W.prizes.search(folded, mention.left, mention.start)
        or (not (day and day.start > mention.start) and _is_about(reading, mention, day))
        # "Nếu mọi việc thuận lợi, buổi lễ sẽ tổ chức ..."
        or (before.startswith("nếu ") and " thì " not in before and not _W.mild.match(before))
        or (day and day.end <= mention.start and _W.put_off.search(near) and not _is_dated_behind(reading, mention))
        or (not told and _is_named_otherwise(reading, mention, before, day))
    )


def _is_dated_behind(reading: Reading, mention: Mention) -> bool:
    """ "Ngày 5/11, Trường thông báo hoãn Hội thảo dự kiến ngày 12/11"; without it, only the decision has a day."""
    return bool(within(reading.event_days, mention.end, mention.part[1]))


def _is_about(reading: Reading, mention: Mention, day: DateFound | None) -> bool:
    told = _W.about_it.search(reading.folded, day.end if day else mention.left, mention.start)
    return told is not None and mention.sentence.block.is_text


def _is_named_otherwise(reading: Reading, mention: Mention, before: str, day: DateFound | None) -> bool:
    """ "kết quả hội thi", "không tổ chức hội thi"; not "dành cho việc chấm chéo"."""
    near = before[-_NEAR:]
    if not (_W.not_held.search(near) or _W.not_done.search(near)) or _W.given_to.search(near):
        return False
    return not day or not (
        _W.the_doing.search(before) or _W.body_meets.search(reading.folded, mention.left, mention.end)
    )


def _is_only_spoken_of(reading: Reading, mention: Mention, before: str, day: DateFound | None) -> bool:
    near = before[-_NEAR:]
    if _W.spoken_of.search(near) and not (day and _W.met_to.search(near)):
        opened = mention.type and mention.occasion and _W.opened.search(near)
        return not (opened and (day or placed_in(reading, mention)))
    dates = within(reading.event_days, mention.left, mention.start)
    return not mention.occasion and not dates and _W.purpose.fullmatch(before) is not None


def _is_done(reading: Reading, mention: Mention, before: str, day: DateFound | None) -> bool:
    """Whether its day or its subject says that it was held, or the very word."""
    folded, near, weak = reading.folded, before[-_NEAR:], False
    if not mention.occasion and _W.everyday.match(folded, mention.start):
        weak = not within(reading.schools, mention.end, mention.end + _NEXT)
    if day and day.start < mention.start and (not weak or not folded[day.end : mention.start].strip(" ,")):
        return True
    if not mention.occasion and mention.type in _PLAIN:
        return True
    if not mention.occasion and mention.type in REVIEWS and folded.startswith("họp ", mention.start):
        return True
    if not day:
        return False
    if weak:
        return bool(_W.guests.search(near))
    return _has_its_subject(reading, mention) or bool(day.start > mention.start and HEADS.search(before))


def _is_wished_for(reading: Reading, mention: Mention, day: DateFound | None) -> bool:
    """ "đề nghị Cụm tổ chức tọa đàm vào tháng 9", "bàn phương án mở hội thao"; not "Cụm trưởng đề xuất tổ chức Hội nghị
    ký kết tại Mộc Châu vào tháng 02/2026", which is as good as fixed."""
    around = max(mention.left, mention.start - _AROUND)
    open_time = not day or day.value.startswith("../")
    if open_time and _W.proposed.search(reading.folded, around, mention.start):
        return True
    wish = WISHED.search(reading.folded, around, mention.start)
    if not wish or (mention.occasion and not _W.holding.search(reading.folded, wish.start(), mention.start)):
        return False
    invites = day and _W.invites.fullmatch(reading.folded, wish.start(), mention.start)
    return not (day and invites and _W.there.search(reading.folded, mention.end, max(mention.end, day.start)))


def _has_its_subject(reading: Reading, mention: Mention) -> bool:
    """ "Cụm thi đua số 9 sơ kết 6 tháng đầu năm sáng 15/8", "Ban Giám hiệu họp chiều 3/9"."""
    if mention.occasion:
        return False
    by = (last_before(reading.schools, mention.start), last_before(reading.clusters, mention.start))
    subject = max((last.end for last in by if last), default=0)
    by_name = subject > mention.sentence.start and reading.folded[subject : mention.start] == " "
    return by_name or bool(_W.body_meets.search(reading.folded, mention.left, mention.end))


def _spoken_of(reading: Reading, mention: Mention, near: str, day: DateFound | None, *, account: bool) -> Standing:
    """A reference, but for the news of the opening ("Tại Hội nghị tổng kết diễn ra hôm 9/11, Trường được bầu ...") and
    a year's `account` ("Trong năm 2015, các đơn vị đã phát động ...")."""
    if account and mention.type == "launch":
        return "none"
    opens = mention.sentence.block.is_text and mention.start < reading.opening_end(reading.event_days)
    framed = day and near == "trong " and "," not in reading.folded[mention.end : day.start]
    if framed and mention.type == "visit" and mention.occasion:
        return "held"  # "Trong chuyến công tác tại Trường A từ 13 đến 15/8, đoàn dâng hương"
    first = mention.sentence.start == reading.body_start  # "Giờ giải lao của Hội nghị sơ kết, tổ chức sáng 18/7"
    told = day and opens and mention.occasion and (first or near.endswith("tại "))
    if told and day and _W.took_place.fullmatch(reading.folded, mention.end, max(day.start, mention.end)):
        return "held"
    return "reference"
