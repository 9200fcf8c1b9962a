"""What a predicate is worth in its clause: a fact, on whose word, or only a plan, a hope, a name.

A predicate says what it says by itself; the cues before it (a wish, a plan, a council, a school's own word) change
that, the strongest first, unless the words beside it say that it is done.
"""

import re

from nlp.claim_subjects import Slot
from nlp.claim_tokens import PLANS, Token
from nlp.facts import Status
from nlp.reading import Reading
from nlp.spans import within
from nlp.standing import grammar

_FRACTION = re.compile(r"(\d{1,2})/(\d{1,2})|(\d{1,2}) (?:trên|trong)[^\d]{1,12}(55|64)|(\d{1,3}(?:[.,]\d+)?) ?%")
_NEAR = 110  # characters before a predicate in which its voice and tense are looked for
_FAR = 300  # the same of a condition at the head of the sentence

# What a predicate says by itself; of the others the words beside them must make a fact.
_BASE: dict[str, Status] = {
    "not_reached": "not_reached",
    "in_progress": "in_progress",
    "progress": "in_progress",
    "met": "reached",
    "completed": "reached",
    "assessed": "self_assessed",
    "voted": "appraised",
    "planned": "target",
    "aimed": "target",
}
# Which cues change it, the strongest first.
_YIELDS_TO: dict[str, tuple[Status, ...]] = {
    "recognised": ("target",),
    "certified": ("target",),
    "progress": ("self_assessed", "appraised", "target"),
    "met": ("self_assessed", "appraised", "target"),
    "attained": ("self_assessed", "appraised", "target"),
    "completed": ("self_assessed", "appraised", "target"),
    "assessed": ("target",),
}
_DONE = re.compile(r"\b(?:đã|vừa)\b")
_TURN = re.compile(
    r"\b(?:đã|vừa|song|nhưng|đến nay|hiện(?! đại)|mới (?:đạt|có|hoàn thành))\b"
)  # ends a plan after a comma
_JUST_DONE = re.compile(r"\b(?:đã|vừa|từng)(?: mới| chính thức| vinh dự)? $")
_HAS_BEEN = re.compile(r"\b(?:đã|vừa|từng)\b(?: (?!đạt)[^\s,;.]+){0,16} $")
# "được ... công nhận", "quyết định công nhận", "Học viện công nhận": by itself the word only names an act.
_GROUNDS = re.compile(
    r"\bđược\b[^,;.]*(?:,[^,;.]{0,24})?$|\b(?:quyết định|bằng|biểu trưng)\b[^;]*$"
    r"|\b(?:đã|vừa|chính thức)\b[^,;.]{0,40}$|học viện (?:đã|vừa) [^;.]{0,60}, (?:và )?$"
    r"|(?:học viện|giám đốc)(?: chính trị quốc gia hồ chí minh)? $|\($"
)
_HANDED = re.compile(r"\b(?:nhận|đón|trao|cấp|có|cầm|treo|gắn|mang|công bố|thành|là)\b[^,;.]{0,40}$")
_NAMED_ACT = re.compile(r"(?:,| và| rồi)?(?: (?:xét|đề nghị|để|mới))? $")
_PASSIVE = re.compile(r"\b(?:được|đã|vừa)\b[^;.]*$")
_REQUIRED = re.compile(r"\b(?:khi|nếu|phải|cần) $")
_CONDITION = re.compile(r"[^,;.]{0,40}\b(?:khi|nếu|với điều kiện)\b (?:đạt|có|đáp ứng|đủ|bảo đảm|hội đủ)")
_CEREMONY = re.compile(r"\blễ\b")
_UNTRUE = re.compile(
    r"[^;.]{0,60} là (?:(?:không|chưa) (?:chính xác|đúng|có cơ sở)|sai sự thật)"
    r"|[^.]{0,60} bác bỏ\b|[^;.]{0,20} (?:không còn xa|đang đến gần)"
)
_UNISSUED = re.compile(r"[^;.]{0,60} (?:chưa|không) (?:được )?(?:ký|ban hành|công bố|có hiệu lực)\b")
# "kế hoạch tổ chức lễ công bố quyết định", "dự thảo quyết định", "bị thu hồi quyết định": no recognition stands.
_SHORT_OF = re.compile(
    r"\b(?:(?:kế hoạch|kịch bản|phương án) tổ chức\b[^,;.]{0,40}|dự thảo (?:quyết định|tờ trình)[^,;.]{0,10}"
    r"|còn cách\b[^,;.]{0,20}|(?:thu hồi|hủy|hủy bỏ)\b[^,;.]{0,20}|sắp\b(?! xếp)[^,;.]{0,12}"
    r"|(?:cơ hội|khả năng|triển vọng)\b[^,;.]{0,14})$"
)
_THEN = re.compile(r"\b(?:nếu|giả sử|giá như)\b[^;.]*\bthì\b[^;.]*\bsẽ\b[^;.]*$")
_BEYOND = re.compile(r"[,;:]|hội nghị|nhiệm vụ|kế hoạch|đề án|nhiệm kỳ")  # between a predicate and a time not its own
_TO_BE_HELD = re.compile(r"[^;.]{0,80}\b(?:dự kiến|sẽ)\b[^;.,]{0,20}\b(?:tổ chức|diễn ra|được)\b")
_TO_BE_ISSUED = re.compile(r" sẽ (?:được )?(?:ban hành|công bố|trao|ký)")
_ON_OWN_WORD = re.compile(r"[^,;.]{0,60} theo (?:kết quả |báo cáo )?tự (?:đánh giá|chấm)")
_LIST_OF_OWN = re.compile(r"tự (?:đánh giá|chấm)[^.;:]{0,24}:")
_CONFIRMED = re.compile(r"[^;.]{0,40}(?:và|,)[^;.]{0,60}\bđược\b")
_WHEN = re.compile(r"[\s,]*(?:(?:trong|vào|đến|tới|cuối|đầu|giữa|hết|ngày|tháng|quý|năm|[\d/.-]+|[ivx]+)[ ,]+)+")
_SCHOOL_OR_STANDARD = re.compile(r"trường|đơn vị|chuẩn|mức|chúng tôi|quyết định")
# Words beside "đạt chuẩn" that make it a fact.
_PERFECT = re.compile(
    r"\b(?:đã|vừa|đều|cũng|từng|chính thức|hiện|nay)(?: \w+){0,2}? $|\b(?:là|tư cách|danh sách|(?:sau|từ) khi) $"
    r"|\b(?:đầu tiên|duy nhất|sớm nhất|thứ (?:hai|ba|tư|năm|sáu|bảy|tám|chín|mười|\d+))\b[^,;.]{0,60}$"
)
_BOTH = re.compile(r"[^;.]{0,80}, vừa\b")
_SINCE = re.compile(
    r"[^,;.]{0,20} (?:từ|hồi) (?:năm|tháng|ngày|cuối|đầu|giữa|quý)|[^,;.]{0,25}\b(?:đầu tiên|duy nhất)\b"
    r"|[^,;.]{0,20},? (?:trước|sớm)(?: hơn)?(?: \w+){0,2} (?:năm|tháng|thời hạn|hạn|kế hoạch|tiến độ) (?:so|theo)"
)
_LACKS = re.compile(
    r"(?:[^,;.]{0,60} (?:vì|do|bởi))? (?:vẫn |hiện |mới )*(?:còn|thiếu|vướng) \d+ (?:tiêu chí|chỉ tiêu)[^,;.]{0,30} "
)
# "10 chỉ tiêu đã đạt chuẩn mức 2": criteria, not the school
_SOME_CRITERIA = re.compile(
    r"(?:\d+|nhiều|một số|các|có|nhóm) (?:nhóm )?(?:chỉ tiêu|tiêu chí|mặt|nội dung)"
    r"(?: (?:khác|còn lại|của|về|trường chính trị|chuẩn|mức(?: độ)? \d|đã|đều|cũng|cơ bản))* $"
)
_THERE_ARE = re.compile(r"\b(?:có|đã|hiện)(?: (?:hơn|trên|gần|quá|một|nửa)){0,4}(?: [^\s,;.]+)? $|\btrong số $")


def status_of(reading: Reading, slot: Slot, subjects: list[Token], mood: Status | None) -> Status | None:
    """The status a predicate gives its subjects, or `None` where it states nothing.

    `mood` is the status of the statement before, in the same sentence or on the same own word.
    """
    text, head = reading.folded, slot.predicate
    cues = _cues(slot, text)
    if _is_unreal(slot, cues, text):
        return None
    if head.value == "recognised" and (asked := _asked(slot, cues, text)):
        planned = bool(cues.keys() & {"aim", "target"}) or asked == "passive" or _in_future(reading, slot)
        return "appraised" if "appraised" in cues else "target" if planned else None
    done = _is_done(slot, text)
    if changed := _changed(slot, cues, text, done=done):
        ceremony = changed == "target" and _CEREMONY.search(text, max(slot.left, head.start - 30), head.end)
        return None if ceremony else changed  # a ceremony that is planned is an event, not a plan
    if _in_future(reading, slot) or (mood == "target" and not done and head.value in {"attained", "recognised"}):
        return "target"
    if mood == "self_assessed" and head.value == "attained" and not slot.renewed():
        return None  # "tự đánh giá đạt 100%; về đích trước 2 năm": still on its own word
    return _BASE.get(head.value) or _fact(reading, slot, subjects)


def _cues(slot: Slot, text: str) -> dict[str, Token]:
    """What the clause says before the predicate, the last of each kind.

    Not beyond a new subject; a finite verb after a comma ends a plan, a comma a condition.
    """
    start = slot.left if slot.renewed() else 0
    named = [t for t in slot.row if t.kind == "school" and start <= t.start < slot.predicate.start]
    if named and grammar().described.match(text, named[-1].end, slot.predicate.end):
        start = named[-1].end  # "dự kiến hợp nhất với Trường A - đơn vị được công nhận ..."
    found = {t.value: t for t in slot.row if t.kind == "modifier" and start <= t.start < slot.predicate.start}
    for kind, token in list(found.items()):
        between = text[token.end : slot.predicate.end]
        comma = between.find(",")
        if comma >= 0 and (kind == "condition" or (kind in PLANS and _TURN.search(between, comma))):
            del found[kind]
    return found


def _is_done(slot: Slot, text: str) -> bool:
    head = slot.predicate
    done = _HAS_BEEN if head.value in {"recognised", "certified"} else _JUST_DONE
    return bool(done.search(text, max(slot.left, head.start - _NEAR), head.start))


def _is_name(slot: Slot, cues: dict[str, Token], text: str) -> bool:
    """ "công tác thẩm định, công nhận", "quy trình công nhận": not "đã được thẩm định, công nhận"."""
    act, start = cues.get("act"), slot.predicate.start
    if act is None or not _NAMED_ACT.fullmatch(text, act.end, start):
        return False
    joined = start - act.end > 1
    return not (joined and _PASSIVE.search(text, max(slot.left, act.start - _NEAR), act.start))


def _asked(slot: Slot, cues: dict[str, Token], text: str) -> str | None:
    """Whether recognition is asked for: "đề nghị ... công nhận"; "passive" in "đề nghị ... được công nhận"."""
    request = cues.get("request")
    between = text[request.end : slot.predicate.start] if request else ""
    if request is None or _DONE.search(between) or re.search(r"[;:.]|,[^,]{30}", between):
        return None
    return "passive" if "được" in between else "active"


def _is_unreal(slot: Slot, cues: dict[str, Token], text: str) -> bool:
    """A hope, a condition ("khi đạt đủ ..."), an act by its name, a ceremony or a decision still to come."""
    head = slot.predicate
    if cues.keys() & {"refused", "hope", "condition"} or _of_criteria(slot, text) or _is_denied(slot, text):
        return True
    if head.value == "met":
        return bool(_REQUIRED.search(text, max(0, head.start - 8), head.start))
    if head.value != "recognised":
        return False
    held = _CEREMONY.search(text, max(slot.left, head.start - 30), head.start) and _TO_BE_HELD.match(text, head.end)
    to_come = held or _TO_BE_ISSUED.match(text, head.end) or _CONDITION.match(text, head.end)
    to_come = to_come or _UNISSUED.match(text, head.end)
    to_come = to_come or _SHORT_OF.search(text, max(0, head.start - 60), head.start)
    return bool(to_come or _is_name(slot, cues, text))


def _is_denied(slot: Slot, text: str) -> bool:
    """ "Tin A được công nhận là không chính xác"; "Nếu A ..., thì cả vùng sẽ có 3 trường đạt chuẩn"."""
    start, end = max(slot.row[0].start - _NEAR, slot.predicate.start - _FAR), slot.predicate.end
    return bool(_UNTRUE.match(text, end, end + _NEAR) or _THEN.search(text, max(0, start), slot.predicate.start))


def _changed(slot: Slot, cues: dict[str, Token], text: str, *, done: bool) -> Status | None:
    head = slot.predicate
    full = head.value == "met" or (head.value == "progress" and is_full(text[head.start : head.end]))
    said = set(cues) | {"target" for kind in cues if kind in PLANS}
    if full and _confirmed(slot, text):
        said.add("appraised")
    if _own(slot, text):
        said.add("self_assessed")
    for status in _YIELDS_TO.get(head.value, ()):
        part = status == "appraised" and head.value == "progress" and not full  # a council that counts what is met
        if status in said and not part and not (status == "target" and done):
            return status
    return None


def _own(slot: Slot, text: str) -> Status | None:
    head = slot.predicate
    listed = head.value == "progress" and _LIST_OF_OWN.search(text, max(0, head.start - 1000), head.start)
    return "self_assessed" if listed or _ON_OWN_WORD.match(text, head.end) else None


def _confirmed(slot: Slot, text: str) -> bool:
    """ "đạt 55/55 chỉ tiêu và được Hội đồng thẩm định ghi nhận"."""
    later = [t for t in slot.row if slot.predicate.end <= t.start < slot.limit and t.value == "appraised"]
    return any(_CONFIRMED.match(text, slot.predicate.end, token.end) for token in later)


def _fact(reading: Reading, slot: Slot, subjects: list[Token]) -> Status | None:
    text, head = reading.folded, slot.predicate
    near = max(slot.left, head.start - _NEAR)
    if head.value == "certified":
        return "recognised" if _HANDED.search(text, near, head.start) else None
    if head.value == "recognised":
        ours = slot.renewed() or text[head.start - 1] == "(" or _SCHOOL_OR_STANDARD.search(text, slot.left, slot.limit)
        foreign = grammar().other.search(text, near, head.start)
        return "recognised" if ours and not foreign and _GROUNDS.search(text, near, head.start) else None
    just = _PERFECT.search(text, near, head.start)
    both = just and just[0].startswith("vừa") and _BOTH.match(text, head.end)  # "vừa đạt chuẩn, vừa sắp xếp lại"
    told = (just and not both) or _SINCE.match(text, head.end) or _there_are(text, subjects)
    told = told or _is_headline(reading, slot, subjects)
    return "reached" if told or _in_past(reading, slot, subjects) else None


def _is_headline(reading: Reading, slot: Slot, subjects: list[Token]) -> bool:
    """ "Trường Chính trị tỉnh A đạt chuẩn mức 1" and no word more is the news; with "Xây dựng" before it a plan."""
    block, text = reading.block_at(slot.predicate.start), reading.folded
    level = next((t for t in slot.row if t.kind == "level" and t.start >= slot.predicate.start), None)
    if block.kind != "title" or len(subjects) != 1 or level is None or subjects[0].start != block.start:
        return False
    return not text[subjects[0].end : slot.predicate.start].strip() and not text[level.end : block.end].strip(" .!")


def _in_past(reading: Reading, slot: Slot, subjects: list[Token]) -> bool:
    """ "Năm 2023, Trường A đạt chuẩn mức 1": a date before the page's, then the school, then the verb."""
    page, first = reading.article.published or "", subjects[0].start if subjects else slot.left
    dates = within(reading.dates, slot.left, first)
    last = max((s.end for s in subjects if s.start < slot.predicate.start), default=None)
    if not dates or not page or last is None or reading.folded[last : slot.predicate.start].strip():
        return False
    value = dates[-1].value.rpartition("/")[2]
    return value < page[: len(value)] and bool(_WHEN.fullmatch(reading.folded, slot.left, first))


def _there_are(text: str, found: list[Token]) -> bool:
    """ "hiện có 12 trường đạt chuẩn mức 1" counts facts; of a school by its name the same words may be a title."""
    if not found or found[0].kind != "count":
        return False
    if text.startswith("số ", found[0].start):
        return True  # "số trường đạt chuẩn mức 1 là 27"
    before = max(0, found[0].start - 32)
    return int(found[0].value) == len(found) - 1 or bool(_THERE_ARE.search(text, before, found[0].start))


def _of_criteria(slot: Slot, text: str) -> bool:
    """ "02 chỉ tiêu còn lại chưa đạt" says it of criteria, not of a school; only schools are recognised.

    "Trường A còn 14 chỉ tiêu chưa đạt" says it of the school, where its share is not told.
    """
    head = slot.predicate
    if head.value == "attained":
        return bool(_SOME_CRITERIA.search(text, slot.left, head.start))
    if head.value not in {"not_reached", "in_progress"} or "công nhận" in text[head.start : head.end]:
        return False
    schools = [t for t in slot.row if t.kind in {"school", "itself"} and slot.left <= t.start < head.start]
    if schools and _LACKS.fullmatch(text, schools[-1].end, head.start):
        return any(t.value == "progress" for t in slot.row)
    return bool(grammar().criteria.search(text[slot.left : head.start]))


def _in_future(reading: Reading, slot: Slot) -> bool:
    """Whether the time that follows comes after the page's: what is dated so is planned, whatever the verb."""
    page, start, end = (reading.article.published or "")[:10], slot.predicate.start, slot.predicate.end
    if slot.predicate.value not in {"recognised", "attained", "completed"} or not page:
        return False
    sentence = reading.sentence_at(start)
    opening = reading.folded[sentence.start : start]
    if '"' in opening or _CEREMONY.search(opening):
        return False  # a title, a ceremony and what comes after it
    before, after = (
        within(reading.dates, slot.left, start)[-1:],
        within(reading.dates, end, min(slot.limit, end + 60))[:1],
    )
    near = [d for d in after if not _BEYOND.search(reading.folded[end : d.start])] or list(before)
    # "tháng 3" alone may be the last one
    told = [d.value.removeprefix("../") for d in near if re.search(r"\d{4}", reading.folded[d.start : d.end])]
    return any(value > page[: len(value)] for value in told)


def progress_in(words: str) -> str | None:
    """The share met, as `54/55` or `98%`, that the folded words of a predicate give."""
    share = _FRACTION.search(words)
    if share is None:
        return None
    met, of, met_in_words, of_in_words, percent = share.groups()
    if percent:
        return f"{percent}%"
    return f"{met}/{of}" if met else f"{met_in_words}/{of_in_words}"


def is_full(words: str) -> bool:
    """Whether those words say that everything is met."""
    share = progress_in(words) or ""
    met, _, of = share.partition("/")
    return bool(share) and (met == of if of else share == "100%")
