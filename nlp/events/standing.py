"""What a sentence says of an event it names: that it was held, that it is only spoken of, or neither."""

import re
from typing import Literal

from nlp.events.lexicon import NOUNS, REVIEWS, lexicon, words
from nlp.events.mentions import Mention
from nlp.facts import EventType
from nlp.reading import DateFound, Reading
from nlp.text.searches import Ending, Search, TextSearch
from nlp.text.spans import last_before, within

Standing = Literal["held", "reference", "none"]


_LEXICON = lexicon()
_NOT_HELD = Ending(rf"(?<!đoàn ){words(_LEXICON.not_held)}(?: tổ chức| tiến hành)?")
_PREPARED = Ending(words(_LEXICON.prepared))
_SPOKEN_OF = Ending(words(_LEXICON.spoken_of))
_CANCELLED = Ending(words(_LEXICON.cancelled))
_PROPOSED = TextSearch(rf"{words(_LEXICON.proposed)}[^.,;:]*$")
_DONE = Search(rf"{words(_LEXICON.done)}|\b(?:là|có|làm|mở|đi)\s*$")
_DONE_AFTER = re.compile(rf"[^.;]{{0,300}}?{words(_LEXICON.done_after)}")
_MILD = re.compile(rf"nếu (?![^,;]*\b(?:không|chưa)\b(?! (?:có|thay|trở|vướng)))[^,;]*{words(_LEXICON.mild)}[^,;]*,")
_BY_OCCASION = " {occasion}"
PLACED = Search(
    rf"{words([phrase for phrase in _LEXICON.placed if not phrase.endswith(_BY_OCCASION)])}"
    rf"|{words([phrase.removesuffix(_BY_OCCASION) for phrase in _LEXICON.placed if phrase.endswith(_BY_OCCASION)])}"
    rf" {words(_LEXICON.nouns)}"
)
"""The words before or behind a mention that put it into the programme of another event."""
PLACED_AFTER = Search(
    r"[^.;\n]{0,140}\s(?:(?:ngay )?sau đó (?:diễn ra|được tổ chức|bắt đầu|khai mạc)|trước khi (?:vào|dự))\b"
)
PLANNED = TextSearch(rf"(?<!để ){words(_LEXICON.planned)}")
REPORTED = TextSearch(rf"(?<!thông qua )(?<!phần ){words(_LEXICON.reported)}(?!(?: đợi)? nhất)")


# "* Trường A: Khai mạc hội thi, hôm 01/4", "...; sơ kết tại Hà Tĩnh, ngày 04/7"
HEADS = re.compile(r"(?:^|[:;]\s)\W*$")
# "Việc khai giảng được Trường tiến hành sáng 7/9"
_THE_DOING = re.compile(r"(?:^|[:;,]\s)(?:còn |riêng )?(?:việc|công tác) (?:tổ chức )?$")
# Acts that nobody mentions without somebody doing them.
_SCHEDULED: frozenset[EventType] = frozenset({"opening", "closing", "other"})  # "lịch khai giảng lớp", dated
_PLAIN: frozenset[EventType] = frozenset({"signing", "commemoration", "recognition", "opening", "closing"})
# Everyday words too ("Trung tâm Kiểm tra sức khỏe"): a date alone does not say that they were done.
_EVERYDAY = re.compile(r"kiểm tra|khảo sát|thăm|làm việc|học tập|trao đổi")
_EMPLOYED = Ending(r"\b(?:hiện|đang|từng|người|cán bộ|giảng viên|viên chức)")
_NEXT = 12  # characters: "làm việc tại các Trường A và B"
_NEAR, _AROUND = 40, 100  # characters

# a year's account: "5 hội thảo"
_COUNTED = Ending(r"(?<!số )(?<!mức )(?<!khóa )(?<!tháng )(?<![/.-])\b\d+(?: cuộc| buổi| lượt)?")

# "Từng đăng cai hội thảo năm 2019, trường ...", "Nếu được công nhận, trường sẽ tổ chức lễ"
_BACKGROUND = TextSearch(r"\b(?:từng (?:đăng cai|tổ chức|dự|tham gia|chủ trì)|trước đây)\b[^,;]*$")
_TOLD_OF_IT = re.compile(
    r"[^.;:]{0,120}?[ (](?:được )?(?:sẽ|dự kiến|ấn định)(?: được)?"
    r"(?: diễn ra| tổ chức| tiến hành| khai mạc| khởi tranh)?"
    r"(?: (?:vào|trong|từ|sáng|chiều|tối|hai|ngày|các))* "
)
# "trao cờ đăng cai hội thao lần thứ VI, tổ chức vào tháng 7", "báo cáo kết quả kiểm tra chéo thực hiện từ ngày 20/11"
_HANDED_ON = Ending(r"\b(?:kết quả(?: (?:đợt|cuộc))?|(?:cờ|quyền) đăng cai(?: tổ chức)?)")
_HELD_ON = re.compile(r"[^.;:()]{0,80}?[ ,(](?:tổ chức|diễn ra|thực hiện|tiến hành)(?: [^\W\d]+){0,3} ")
# "Ngày đầu dành cho việc chấm chéo hồ sơ", "khép lại bằng việc ký giao ước"
_GIVEN_TO = Ending(
    r"\b(?:dành (?:trọn )?(?:cho|để)|là(?= (?:việc|hoạt động)\b)"
    r"|(?:kết thúc|khép lại|mở đầu|bắt đầu|mở màn)(?: [\w/.]+){0,5} (?:bằng|với)) (?:việc |hoạt động )?"
)


def standing_of(reading: Reading, mention: Mention, before: str, day: DateFound | None) -> Standing:
    """What the sentence, of which `before` stands before the mention and `day` dates it, says of it."""
    near = before[-_NEAR:]
    supposed = before.startswith("nếu ") and " thì " not in before
    supposed = supposed and not (day and _MILD.match(before))  # "Nếu mọi việc thuận lợi, buổi lễ sẽ tổ chức ..."
    unlike = _NOT_HELD.search(near) and not _GIVEN_TO.search(near) and not (day and _THE_DOING.search(before))
    handed = day and _HANDED_ON.search(near) and _HELD_ON.fullmatch(reading.folded, mention.end, day.start)
    told = handed or (  # "không tổ chức hội thảo (27/9)", "cờ đăng cai Hội thao, dự kiến vào tháng 8"
        day
        and day.start > mention.start
        and (
            _CANCELLED.search(near)
            or (
                _TOLD_OF_IT.fullmatch(reading.folded, mention.end, day.start)
                and not NOUNS.search(reading.folded, mention.end, day.start)
            )
        )
    )
    background = _BACKGROUND.search(reading.folded, mention.left, mention.start)
    target = day and day.start > mention.start and _STRIVES.search(near)
    denied = supposed or background or target or (unlike and not told) or _HABIT.match(before)
    yearly = mention.occasion and _YEARLY.match(reading.folded, mention.end)
    if denied or yearly or (mention.occasion and _COUNTED.search(near)):
        return "none"
    if not day and _PROPOSED.search(reading.folded, max(mention.left, mention.start - _AROUND), mention.start):
        return "none"
    if _PREPARED.search(near):
        ahead = day and day.start > mention.start and (told or mention.occasion or mention.type in REVIEWS | _SCHEDULED)
        # "Hướng tới Đại hội Đảng, Trường A tổ chức Hội thảo ngày 10/12"
        others = day and not told and NOUNS.search(reading.folded, mention.end, day.start)
        return "reference" if ahead and not others else "none"
    account = not day and _ACCOUNT.match(before)
    met_to = day and day.start < mention.start and _MET_TO.search(near)
    opened = (day or PLACED.search(before)) and mention.type and mention.occasion and _OPENED.search(near)
    if account or (_SPOKEN_OF.search(near) and not met_to and not opened):
        return _spoken_of(reading, mention, near, day, account=bool(account))
    everyday = not mention.occasion and _EVERYDAY.match(reading.folded, mention.start)
    to_school = within(reading.schools, mention.end, mention.end + _NEXT) and not _EMPLOYED.search(near)
    weak = everyday and not to_school
    at_once = day is not None and not reading.folded[day.end : mention.start].strip(" ,")
    dated = day is not None and day.start < mention.start and (not weak or at_once)
    meets = mention.type in REVIEWS and reading.folded.startswith("họp ", mention.start)
    plain = not mention.occasion and (meets or mention.type in _PLAIN)
    listed = day is not None and day.start > mention.start and not weak and HEADS.search(before)
    done_by = day is not None and not weak and _has_its_subject(reading, mention)
    if dated or plain or listed or handed or done_by or _DONE.search(before):
        return "held"
    return "held" if _DONE_AFTER.match(reading.folded, mention.end, mention.right) else "reference"


def _has_its_subject(reading: Reading, mention: Mention) -> bool:
    """ "Cụm thi đua số 9 sơ kết 6 tháng đầu năm sáng 15/8", "Trường A bế giảng lớp B ngày 3/9"."""
    subject = max(
        (
            last.end
            for last in (last_before(reading.schools, mention.start), last_before(reading.clusters, mention.start))
            if last
        ),
        default=0,
    )
    begins = mention.sentence.start if subject else 0
    return not mention.occasion and subject > begins and reading.folded[subject : mention.start] == " "


def _spoken_of(reading: Reading, mention: Mention, near: str, day: DateFound | None, *, account: bool) -> Standing:
    """A reference, but for the news of the opening ("Tại Hội nghị tổng kết diễn ra hôm 9/11, Trường được bầu ...") and
    a year's `account` ("Trong năm 2015, các đơn vị đã phát động ...")."""
    if account and mention.type == "launch":
        return "none"
    opens = mention.sentence.block.is_text and mention.start < reading.opening_end(reading.event_days)
    framed = day and near == "trong " and "," not in reading.folded[mention.end : day.start]
    if framed and mention.type == "visit" and mention.occasion:
        return "held"  # "Trong chuyến công tác tại Trường A từ 13 đến 15/8, đoàn dâng hương"
    told = day and opens and mention.occasion and near.endswith("tại ")
    if told and day and _TOOK_PLACE.fullmatch(reading.folded, mention.end, max(day.start, mention.end)):
        return "held"
    return "reference"


# "phấn đấu đón Bằng công nhận trong quý II": a target, not yet in any calendar
_STRIVES = Ending(
    r"\b(?:phấn đấu|mục tiêu|quyết tâm|mong|mong muốn|hy vọng|kỳ vọng|nỗ lực|chỉ tiêu)"
    r"(?: (?:sẽ|sớm|được|là|để|tổ chức|có thể|kịp))*"
)
_HABIT = re.compile(r"\W*(?:hằng|hàng|mỗi) năm\b")  # "Hằng năm, cứ đến dịp 20/11, trường lại tổ chức gặp mặt"
_YEARLY = re.compile(
    r"[^,.;\n]{0,30} (?:mỗi|hằng|hàng) năm (?:một|hai|ba|\d) lần\b"
)  # "luân phiên đăng cai giải cầu lông ..."
_OPENED = Ending(r"(?<!lễ )\bkhai mạc")  # "Chiều 14/3, Tỉnh đoàn khai mạc Hội thi Bí thư chi đoàn giỏi"
_MET_TO = Ending(
    r"\bđể(?: cùng(?: nhau)?)?|\b(?:tranh tài|so tài|thi đấu|tranh đua)(?: cùng nhau)? (?:tại|trong)"
)  # "hẹn nhau ở đây, hai ngày 27 và 28/11, để tổng kết"
_TOOK_PLACE = re.compile(r"[^.;]{0,200}\b(?:diễn ra|tổ chức)\b[^.;]{0,60}")

# "Hằng năm, Cụm đều tổ chức ...", "Năm 2023, toàn Cụm đã ...": what is done from year to year, or was in all of one.
_ACCOUNT = re.compile(
    r"\W*(?:trong |suốt |qua |nhìn chung,? |bên cạnh đó,? |ngoài ra,? )*"
    r"(?:năm(?=,)|(?:hằng|hàng|mỗi|các|những|nhiều) năm|thời gian qua|năm qua|giai đoạn|nhiệm kỳ|năm \d{4})\b"
    r"[^,;.]{0,40},"
)
