"""What a sentence says of an event it names: that it was held, that it is only spoken of, or neither."""

from typing import Literal

from nlp.events.lexicon import NOUNS, REVIEWS, lexicon, sought, words
from nlp.events.mentions import Mention
from nlp.facts import EventType
from nlp.reading import DateFound, Reading
from nlp.text.searches import Search
from nlp.text.spans import last_before, within

_W = sought("standing")

Standing = Literal["held", "reference", "none"]


_BY_OCCASION = " {occasion}"
_PLACED = lexicon().placed
PLACED = Search(
    rf"{words([phrase for phrase in _PLACED if not phrase.endswith(_BY_OCCASION)])}"
    rf"|{words([phrase.removesuffix(_BY_OCCASION) for phrase in _PLACED if phrase.endswith(_BY_OCCASION)])}"
    rf" {words(lexicon().nouns)}"
)
"""The words before or behind a mention that put it into the programme of another event."""
PLACED_AFTER, PLANNED, REPORTED, HEADS, WISHED = _W.placed_after, _W.planned, _W.reported, _W.heads, _W.wished
# Acts that nobody mentions without somebody doing them.
_PLAIN: frozenset[EventType] = frozenset({"signing", "commemoration", "recognition", "opening", "closing"})
_NEXT = 12  # characters: "làm việc tại các Trường A và B"
_NEAR, _AROUND = 40, 100  # characters


def standing_of(reading: Reading, mention: Mention, before: str, day: DateFound | None) -> Standing:
    """What the sentence, of which `before` stands before the mention and `day` dates it, says of it."""
    near = before[-_NEAR:]
    supposed = before.startswith("nếu ") and " thì " not in before
    supposed = supposed and not _W.mild.match(before)  # "Nếu mọi việc thuận lợi, buổi lễ sẽ tổ chức ..."
    unlike = _W.not_held.search(near) and not _W.given_to.search(near) and not (day and _W.the_doing.search(before))
    unlike = unlike and not (day and _W.body_meets.search(reading.folded, mention.left, mention.end))
    handed = day and _W.handed_on.search(near) and _W.held_on.fullmatch(reading.folded, mention.end, day.start)
    told = handed or (  # "không tổ chức hội thảo (27/9)", "cờ đăng cai Hội thao, dự kiến vào tháng 8"
        day
        and (
            _W.cancelled.search(near)
            or (
                _W.told_of_it.fullmatch(reading.folded, mention.end, day.start)
                and not NOUNS.search(reading.folded, mention.end, day.start)
            )
        )
    )
    background = _W.background.search(reading.folded, mention.left, mention.start)
    target = _W.strives.search(near)
    awaited = not day and _W.awaited.search(near)
    told_up = _W.of_many.match(reading.folded, mention.end) or _W.reckoned.search(before)
    reckoned = told_up and not day and not mention.occasion
    yearly_duty = not day and mention.type == "signing" and _W.of_a_year.match(reading.folded, mention.end)
    learnt = not mention.occasion and mention.type in {"inspection", "visit"} and _W.learnt.search(before)
    relative = mention.type == "launch" and not mention.occasion and _W.launched_by.search(before)
    denied = (
        yearly_duty
        or learnt
        or relative
        or reckoned
        or supposed
        or background
        or target
        or awaited
        or (unlike and not told)
        or _W.habit.match(before)
    )
    yearly = mention.occasion and _W.yearly.match(reading.folded, mention.end)
    counted = mention.occasion and _W.counted.search(near)  # not "lúc 7 giờ 30 khai mạc"
    if denied or yearly or counted or _is_wished_for(reading, mention, day):
        return "none"
    if _W.prepared.search(near):
        ahead = day and day.start > mention.start
        # "Hướng tới Đại hội Đảng, Trường A tổ chức Hội thảo ngày 10/12"
        others = day and not told and NOUNS.search(reading.folded, mention.end, day.start)
        return "reference" if ahead and not others else "none"
    account = not day and _W.account.match(before)
    met_to = day and _W.met_to.search(near)
    opened = (day or PLACED.search(before)) and mention.type and mention.occasion and _W.opened.search(near)
    dates = within(reading.event_days, mention.left, mention.start)
    purpose = not mention.occasion and not dates and _W.purpose.fullmatch(before)
    if day and mention.occasion and mention.type == "visit" and _W.just_over.search(near):
        return "held"
    if account or purpose or (_W.spoken_of.search(near) and not met_to and not opened):
        return _spoken_of(reading, mention, near, day, account=bool(account))
    everyday = not mention.occasion and _W.everyday.match(reading.folded, mention.start)
    to_school = within(reading.schools, mention.end, mention.end + _NEXT) and not _W.employed.search(near)
    weak = everyday and not to_school
    at_once = day is not None and not reading.folded[day.end : mention.start].strip(" ,")
    dated = day is not None and day.start < mention.start and (not weak or at_once)
    meets = mention.type in REVIEWS and reading.folded.startswith("họp ", mention.start)
    plain = not mention.occasion and (meets or mention.type in _PLAIN)
    listed = day is not None and day.start > mention.start and not weak and HEADS.search(before)
    done_by = day is not None and (_W.guests.search(near) if weak else _has_its_subject(reading, mention))
    if dated or plain or listed or handed or done_by or _W.done.search(before):
        return "held"
    return "held" if _W.done_after.match(reading.folded, mention.end, mention.right) else "reference"


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
    subject = max(
        (
            last.end
            for last in (last_before(reading.schools, mention.start), last_before(reading.clusters, mention.start))
            if last
        ),
        default=0,
    )
    begins = mention.sentence.start if subject else 0
    by_name = subject > begins and reading.folded[subject : mention.start] == " "
    return not mention.occasion and (by_name or bool(_W.body_meets.search(reading.folded, mention.left, mention.end)))


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
