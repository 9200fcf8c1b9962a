"""What makes a fact of words that by themselves only name an act or a state: "công nhận", "đạt chuẩn mức 1"."""

import re

from nlp.claims.links import is_linked
from nlp.claims.slots import Slot
from nlp.claims.standing import grammar
from nlp.claims.tokens import Token
from nlp.claims.unreal import NEAR
from nlp.facts import Status
from nlp.reading import Reading
from nlp.text.spans import within

# "được ... công nhận", "quyết định công nhận", "Học viện công nhận": by itself the word only names an act.
_PASSIVE = re.compile(r"\b(?:được|đã|vừa|chính thức)\b")
_AWARD = re.compile(
    r"\b(?:nhận|đọc|đón|trao|ký|cấp|có|cầm|nắm|giữ(?= trong tay)|treo|gắn|mang|công bố|ban hành|sở hữu|ra)\b"
    r"(?=.*(?:quyết định|bằng|biểu trưng))"
)
_GROUNDS = re.compile(
    r"\b(?:quyết định số|(?:theo|tại) quyết định)\b[^;]*$|học viện (?:đã|vừa) [^;.]{0,60}, (?:và )?$"
    r"|(?:học viện|giám đốc)(?: chính trị quốc gia hồ chí minh)? $|\($|[\w)] - $"
    r"|\bgiữ (?:nguyên |vững |được )?(?:kết quả |danh hiệu )?$"
)
_HANDED = re.compile(
    r"\b(?:với|đọc|nhận|đón|trao|cấp|có|cầm|nắm|giữ(?= trong tay)|treo|gắn|mang|công bố|thành|là|chạm|giành)\b"
)
# "Tấm bằng công nhận đạt chuẩn mức 1 treo giữa sảnh chính"
_CERTIFICATE = re.compile(r"\b(?:bằng|biểu trưng|quyết định) $")
_SIGNED = re.compile(
    r"[^;.]{0,80} (?:đã|vừa|được)(?: được)?(?: (?:giám đốc|học viện)[^,;.]{0,40}?)? (?:ký|ban hành|trao|công bố)\b"
    r"|[^,;.]{0,80} ký (?:(?:vào|hồi|từ|trong|cuối|đầu|giữa) )*(?:ngày|tháng|năm|quý|\d)"
)
# "Trường A: 55/55 chỉ tiêu (đã công nhận)", "hoàn thành thẩm định và được công nhận"
_NOTED = re.compile(r"\((?:(?:đã|vừa|mới|được) )*$|^ và (?:(?:đã|vừa|chính thức) )*được (?:học viện )?$")
_SHOWN = re.compile(
    r"[^,;.]{0,40} (?:(?:đã |được )*(?:treo|nằm|đặt|lồng|trao)|đề ngày|có số|(?:trong|về) tay|(?:năm|tháng|ngày) \d)"
)
# "hai trường đã đạt chuẩn mức 1: A và B, đều có quyết định của Giám đốc Học viện"
_DECIDED = re.compile(
    r"(?:[^;.]|\.(?=\w)){0,160}(?:,| và) (?:đều |cùng |cả hai )?(?:đã )?(?:có|nhận|được trao|theo) (?:quyết định|bằng)"
    r"(?: công nhận| của (?:giám đốc )?học viện|(?=[:,;.]))"
)
# "Với Quyết định số 15-QĐ/HVCTQG ký ngày 11/7, Trường A trở thành trường đầu tiên đạt chuẩn mức 1"
_BY_DECISION = re.compile(
    r"\b(?:với|theo|bằng) (?:quyết định|tấm bằng)\b(?! của (?:tỉnh|ubnd|ủy ban|ban))[^;.]{0,80}, "
)
_WHEN = re.compile(
    r"(?: theo quy định (?:số )?11\S*(?: của ban bí thư)?)?"
    r"[\s,]*(?:(?:từ|hồi|trong|vào|đến|tới|cuối|đầu|giữa|hết|ngày|tháng|quý|năm|\d+(?:[/.-]\d+)*|[ivx]+)"
    r"(?:[ ,]+|(?=[.;:)])|$))+"
)
# Where a clause of its own begins; behind any other word stands the name of a plan, a council or a task.
_OPENS = re.compile(
    r"(?P<clause>(?:^|[,:;(]|\b(?:thì|rằng|nhưng|song|còn|tuy nhiên|đến nay) )\s*)"
    r"(?:nhà |(?:(?:cả )?(?:hai|ba|bốn|năm|các|\d+) )?(?:trường|đơn vị)(?: chính trị)?(?: (?:các |hai |ba )?tỉnh)? )?$"
)
_SCHOOL_OR_STANDARD = re.compile(r"trường|đơn vị|chuẩn|mức|chúng tôi|quyết định|\bbằng\b")
# "Trường A, trường đạt chuẩn mức 1, thông báo tuyển sinh"
_APPOSED = re.compile(r"\s*[,–-] (?:ngôi )?(?:trường|đơn vị)(?: chính trị)? ")
# Words beside "đạt chuẩn" that make it a fact.
_PERFECT = re.compile(
    r"\b(?:đã|vừa|đều|cũng|từng|chính thức|(?<!thực )hiện|nay)"
    r"(?: (?!nói|nhắc|bàn|nghĩ|hướng|hỏi|biết|quan|mong|muốn)\w+){0,2}? $"
    r"|\b(?:sau|từ) khi $|\b(?:cùng với|nhờ) việc $|\btừ kết quả $"
    r"|\b(?:là|tư cách)(?: (?:một )?(?:trường|đơn vị)(?: chính trị)?)? $"
    r"|(?<!thì )(?<!khi )(?<!nữa )(?<!\d )\bmới $"
    r"|\bđã (?:lãnh đạo|chỉ đạo|đưa)(?:, \w+ \w+)? (?:tập thể )?(?:nhà )?trường $"
    r"|\b(?:danh sách|nhóm|tốp|hàng ngũ)(?: (?:các|những))?(?: (?:trường|đơn vị)(?: chính trị)?)? $"
    r"|\bmột trong (?:số )?[^\s,;.:]+ (?:trường|đơn vị)(?: (?:trong|của|thuộc|ở|trên)(?: [^\s,;.:]+){1,6})? (?:sớm )?$"
    r"|\b(?:đầu tiên|duy nhất|sớm nhất|thứ (?:hai|ba|tư|năm|sáu|bảy|tám|chín|mười|\d+))\b[^,;.:]{0,60}$"
)
_SINCE = re.compile(
    r"[^,;.]{0,20} (?:từ|hồi) (?:năm|tháng|ngày|cuối|đầu|giữa|quý)"
    r"|[^,;.]{0,25}\b(?:đầu tiên|duy nhất|thứ (?:hai|ba|tư|năm|sáu|bảy|tám|chín|mười|\d+))\b"
    r"|[^,;.]{0,50},? (?:trước|sớm)(?: hơn)?(?: \w+){0,2} (?:năm|tháng|thời hạn|hạn|kế hoạch|tiến độ) (?:so|theo)"
)
_SHARE = re.compile(r" (?:chính trị )?\(\d[\d.,]* ?%\)")  # "36 trường (57,1%) đạt chuẩn mức 1"
_RATIO = re.compile(r"[^;.]{0,60}, (?:chiếm|đạt tỷ lệ|bằng)(?: \w+)? \d[\d.,]* ?%")
# "Có 7 trường tham gia tọa đàm về trường chính trị chuẩn mức 1"
_ABOUT = re.compile(
    r"\b(?:về|tham gia|tham dự|dự|gửi|nộp|hồ sơ|đăng ký|chuẩn bị|tham luận|thảo luận|bàn|trao đổi|chia sẻ|góp ý)\b"
)
_THERE_ARE = re.compile(
    r"\b(?:có|đã|hiện|(?<=đầu )với)(?: (?:hơn|trên|gần|quá|một|nửa)){0,4}(?: [^\s,;.]+)? $|\btrong (?:số|đó) $"
)
_RAISED = re.compile(r"\b(?:nâng|đưa)\b[^;.]* lên (?:con số )?$")
_AND_OTHERS = re.compile(r"[^,;:.]{0,40}(?:,|\bvà|^)\s*(?:có |còn )?")  # "48 trường đạt mức 1 và 2 trường đạt mức 2"


def fact(reading: Reading, slot: Slot, subjects: list[Token], mood: Status | None) -> Status | None:
    """What a predicate that by itself names an act or a state makes a fact, "recognised" or "reached"; `None` where no
    word beside it says that it came about. `mood` is the status of the statement before in the sentence."""
    text, head = reading.folded, slot.predicate
    near = max(slot.left, head.start - NEAR)
    limit = slot.after.end if slot.after and slot.after.value == "certified" else slot.limit
    if head.value == "certified":
        if grammar().other.search(text, near, head.start):
            return None
        return "recognised" if is_linked(reading, _HANDED, near, head.start) else None
    if head.value == "recognised":
        ours = (
            slot.renewed()
            or _NOTED.search(text[slot.left : head.start])
            or _SCHOOL_OR_STANDARD.search(text, slot.left, limit)
        )
        foreign = grammar().other.search(text, near, head.start)
        signed = _SIGNED.match(text, head.end, slot.limit + 1) if slot.after is None else None
        shown = signed or (_CERTIFICATE.search(text, near, head.start) and _SHOWN.match(text, head.end))
        done = any(is_linked(reading, words, near, head.start) for words in (_PASSIVE, _AWARD))
        # "Học viện đã thẩm định 9 trường, công nhận 7 trường": one subject
        far = max(0, head.start - NEAR) if subjects and subjects[0].start > head.start else near
        told = done or shown or _GROUNDS.search(text, far, head.start)
        return "recognised" if ours and not foreign and told else None
    if said := _counted_on(text, slot, subjects, mood):
        return said
    just = _PERFECT.search(text, near, head.start)
    evident = just or _SINCE.match(text, head.end) or _there_are(reading, subjects, head)
    evident = evident or _is_headline(reading, slot, subjects)
    named = [t for t in slot.row if t.kind == "school" and slot.left <= t.start and t.end <= head.start]
    evident = evident or bool(named and len(subjects) == 1 and _APPOSED.fullmatch(text, named[-1].end, head.start))
    evident = evident or any(text[school.end : head.start] == " (" for school in subjects)  # "A (đạt chuẩn mức 1), B"
    if not evident and not _in_past(reading, slot, subjects):
        return None
    decided = _DECIDED.match(text, head.end, limit) or _BY_DECISION.search(text, slot.left, head.start)
    return "recognised" if decided else "reached"


def _is_headline(reading: Reading, slot: Slot, subjects: list[Token]) -> bool:
    """ "Trường Chính trị tỉnh A đạt chuẩn mức 1" and no word more is the news; with "Xây dựng" before it a plan."""
    block, text = reading.block_at(slot.predicate.start), reading.folded
    level = next((t for t in slot.row if t.kind == "level" and t.start >= slot.predicate.start), None)
    if block.kind != "title" or len(subjects) != 1 or level is None or subjects[0].start != block.start:
        return False
    return not text[subjects[0].end : slot.predicate.start].strip() and not text[level.end : block.end].strip(" .!")


def _in_past(reading: Reading, slot: Slot, subjects: list[Token]) -> bool:
    """ "Năm 2023, Trường A đạt chuẩn mức 1", "Trường A đạt chuẩn mức 1 cuối năm 2023": all of the time is gone by."""
    text, page, head = reading.folded, str(reading.page or ""), slot.predicate
    named = [s for s in subjects if s.start < head.start]
    between = text[named[-1].end : head.start].strip() if named else ""
    ran_in = "đích" in text[head.start : head.end] and between and not re.search("[,:]", between)
    if not page or not named or not (ran_in or between in {"", "("}):
        return False
    level = next((t for t in slot.row if t.kind == "level" and head.start <= t.start < slot.limit), head)
    noted = between == "("  # "Trường A (đạt chuẩn mức 1 năm 2023)"
    begin = head.start if noted or ran_in else _clause_begin(reading, head, named[0].start)
    if begin is None:
        return False
    for when in (_WHEN.fullmatch(text, slot.left, begin), _WHEN.match(text, level.end)):
        dates = within(reading.dates, *when.span()) if when else []
        told = dates[-1].value.rpartition("/")[2] if dates else ""
        if told and told < page[: len(told)]:
            return True
    return False


def _clause_begin(reading: Reading, head: Token, at: int) -> int | None:
    """Where the clause begins that the school at `at` heads, in the sentence of `head`; `None` where it heads none."""
    sentence = reading.sentence_at(head.start).start
    opening = _OPENS.search(reading.folded[sentence:at])
    return sentence + opening.end("clause") if opening else None


def _counted_on(text: str, slot: Slot, found: list[Token], mood: Status | None) -> Status | None:
    """ "48 trường đạt mức 1 và 2 trường đạt mức 2", "... được công nhận, nâng tổng số trường đạt chuẩn lên 9"."""
    if not found or found[0].kind != "count":
        return None
    at = found[0].start
    raised = _RAISED.search(text, max(0, at - 90), at)
    if mood in {"recognised", "reached"} and (raised or _AND_OTHERS.fullmatch(text, slot.left, at)):
        return mood
    return "reached" if raised else None


def _there_are(reading: Reading, found: list[Token], head: Token) -> bool:
    """ "hiện có 12 trường đạt chuẩn mức 1" counts facts; of a school by its name the same words may be a title."""
    text = reading.folded
    if not found or found[0].kind != "count" or _ABOUT.search(text, found[0].end, head.start):
        return False
    if text.startswith(("số ", "tỷ lệ "), found[0].start):
        return True  # "số trường đạt chuẩn mức 1 là 27"
    if _SHARE.match(text, found[0].end) or _RATIO.match(text, head.end):
        return True
    if head.end <= found[0].start and text.endswith("trong số ", 0, found[0].start):
        return False  # "Chuẩn mức 1: trong số 50 trường, ...": what is said of them comes later
    before = max(0, found[0].start - 32)
    all_named = int(found[0].value) == len(found) - 1
    opens = all_named and _clause_begin(reading, head, found[0].start) is not None
    return bool(opens or _THERE_ARE.search(text, before, found[0].start))
