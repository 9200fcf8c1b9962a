"""What makes a predicate no statement: a hope, a condition, a denial, the name of an act, a ceremony still to come."""

import re

from nlp.claims.slots import Slot
from nlp.claims.standing import grammar
from nlp.claims.tokens import PLANS, Token
from nlp.reading import Reading

NEAR = 110
"""Characters before a predicate in which its voice and tense are looked for."""
TOPIC = re.compile(r"(?:^|[.;\n]) ?về [^,;.:]{0,90}$")
"""The opening of a sentence that only names what follows: "Về lộ trình xây dựng trường chuẩn, qua rà soát có 45/55"."""
# "chỉ tiêu được công nhận chuẩn mức 1 không đạt": what was to come about, and whether it did not
GOAL = re.compile(
    r"\b(?:chỉ tiêu|nội dung|nhiệm vụ|mục tiêu|yêu cầu)(?: (?:về|là|đưa|nhà|trường|xây dựng|duy nhất))* (?:được )?$"
)
FAILED = re.compile(r"[^;.]{0,60} (?:không|chưa) (?:đạt|hoàn thành|thực hiện được)\b")
CEREMONY = re.compile(r"\blễ\b")
# "chưa ai biết trường đạt hay chưa", "tin trường được công nhận là không chính xác"
_WHETHER = re.compile(
    r"[^,;.]{0,40} (?:hay|hoặc) (?:chưa|không)\b"
    r"|[^,;.]{0,60} là (?:(?:hoàn toàn|thông tin|tin) )*(?:không (?:chính xác|đúng|có cơ sở)|sai\b|bịa đặt|thất thiệt)"
)
_NAMED_ACT = re.compile(r"(?:,| và| rồi)?(?: (?:xét|đề nghị|để|mới))? $")
_PASSIVE = re.compile(r"\b(?:được|đã|vừa)\b(?![^;.]*\b(?:lịch|kế hoạch|thủ tục)\b)[^;.]*$")
_CONDITION = re.compile(r"[^,;.]{0,40}\b(?:khi|nếu|với điều kiện)\b (?:đạt|có|đáp ứng|đủ|bảo đảm|hội đủ)")
_UNISSUED = re.compile(
    r"[^;.]{0,60} (?:chờ (?:ký|ban hành)\b|(?:chưa|không) (?:được )?(?:ký|ban hành|công bố|có hiệu lực)\b)"
)
# "kế hoạch tổ chức lễ công bố quyết định", "dự thảo quyết định", "bị thu hồi quyết định": no recognition stands.
_SHORT_OF = re.compile(
    r"\b(?:(?:kế hoạch|kịch bản|phương án) tổ chức\b[^,;.]{0,40}|dự thảo (?:quyết định|tờ trình)[^,;.]{0,10}"
    r"|còn (?:cách|lâu|xa)\b[^,;.]{0,20}|(?:thu hồi|hủy|hủy bỏ|hoãn|lùi|dời|tạm dừng)\b[^,;.]{0,30}"
    r"|sắp\b(?! xếp)[^,;.]{0,12}"
    r"|(?:cơ hội|khả năng|triển vọng)\b[^,;.]{0,14})$"
)
# "chưa từng nghĩ sẽ được đón bằng", "không chịu công nhận": said not to be so, whatever stands between
_NOT = re.compile(r"\b(?:chưa|không|chẳng)\b(?! (?:chỉ|những|riêng|ít|lâu|giấu|ngừng|phải|còn))[^,;.:()]{0,50}$")
_ONLY_IF = re.compile(r"\bchỉ (?:sau )?(?:khi|nếu|có)\b[^;.]*\bmới (?:được|có thể|đủ)\b[^,;.]{0,20}$")
_SOON = re.compile(r"[^,;.]{0,30} (?:sắp tới|tới đây|trong tương lai)\b")
# "Khi Trường A được công nhận, tỉnh sẽ thưởng"
_ONCE = re.compile(r"[\s\W]*(?:khi|một khi|đến khi|chừng nào|bao giờ) ")
_WILL = re.compile(r"[^;.]{0,60},[^;.]{0,60}\bsẽ\b")
_TO_BE_HELD = re.compile(r"[^;.]{0,140}\b(?:dự kiến|sẽ)\b[^;.,]{0,20}\b(?:tổ chức|diễn ra|được)\b")
_TO_BE_ISSUED = re.compile(r"[^;.]{0,60} (?:sẽ|dự kiến|sắp|có thể) [^;.,]{0,40}(?:ban hành|công bố|trao|ký)\b")
_LACKS = re.compile(
    r"(?:[^,;.]{0,60} (?:vì|do|bởi))? (?:vẫn |hiện |mới )*(?:còn|thiếu|vướng) \d+ (?:tiêu chí|chỉ tiêu)[^,;.]{0,30} "
)
# "10 chỉ tiêu đã đạt chuẩn mức 2", "tiêu chí cơ sở vật chất trường chuẩn": criteria, not the school
_SOME_CRITERIA = re.compile(
    r"(?:\d+|nhiều|một số|các|có|nhóm) (?:nhóm )?(?:chỉ tiêu|tiêu chí|mặt|nội dung)"
    r"(?: (?:khác|còn lại|của|về|trường chính trị|chuẩn|mức(?: độ)? \d|đã|đều|cũng|cơ bản))* $"
    r"|(?:chỉ tiêu|tiêu chí)(?: về)? (?:cơ sở vật chất|đội ngũ|giảng viên|khoa học|nghiên cứu|thư viện|diện tích)"
    r"[^,;.]{0,40}$"
)
_NEAR_MARK = 200  # characters from a quotation mark to a predicate in the quotation
# A quotation after these is a title or a motto, not what somebody says.
_NAMED = re.compile(
    r"\b(?:câu hỏi|câu|mục|phần|phông|băng rôn|pano|giấy mời|chương|tiêu đề|nhan đề"
    r"|hội thảo|tọa đàm|đề tài|chuyên đề|tham luận|bài|phong trào|cuộc vận động|khẩu hiệu|chủ đề|kế hoạch|đề án"
    r"|chương trình|sáng kiến|đợt thi đua|cuốn|sách|phim|phóng sự|hội nghị|công trình|giải pháp|chiến dịch)\b"
    r"(?: (?!nói|cho biết|khẳng định|chia sẻ|phát biểu)[^\s,;.:]+){0,8}:? $"
)
# "Được công nhận đạt chuẩn mức 1 chỉ là bước đầu": spoken of as such, not told of a school
_AS_NOUN = re.compile(
    r"[^,;.]{0,50}"
    r" (?:(?:không|chưa) phải là|không có nghĩa|mới (?:chỉ )?là|chỉ là|là (?:một )?"
    r"(?:đích|mục tiêu|mong muốn|khát vọng|mơ ước|ước mơ|điều kiện|nhiệm vụ|yêu cầu|cả một))\b"
)
# "trường đạt 64/64 chỉ tiêu được xem xét công nhận", "trường được công nhận cộng 5 điểm": a rule, of no school
_AS_RULE = re.compile(
    r"[^;.]{0,90} thì chưa thể\b"
    r"|[^;.]{0,50} (?:thì |sẽ |mới )?được (?:xem xét|xét|cộng|tính|đề nghị)\b"
    r"|[^;.]{0,60} (?:cộng|trừ|thưởng)(?: thêm)? \d+ điểm"
)
# "mức độ hoàn thành tiêu chí trường chuẩn", "nghiệp vụ tự đánh giá trường chuẩn": what is measured, not how it came
# "bổ sung minh chứng cho tiêu chí 3 của trường chuẩn": what belongs to the standard
_NAMES_IT = re.compile(
    r"\b(?:mức độ|tiến độ|tình hình|công tác|khả năng|quá trình|nghiệp vụ)(?: (?:tự )?(?:đánh giá|chấm|rà soát))? $"
    r"|\bhội đồng tự đánh giá $|\bdự thảo báo cáo tự đánh giá $"
    r"|\b(?:hướng dẫn|tài liệu|cẩm nang|chuyên đề|tập huấn)(?: về)?(?: công tác| việc)?(?: xây dựng)? $"
    r"|\b(?:tiêu chí|chỉ tiêu)(?: số)?(?: \d+)?(?: của)? $"
)
# "phong trào thi đua xây dựng trường chính trị chuẩn mức 1"
_MOVEMENT = re.compile(r"\bphong trào(?: thi đua)?(?: [^\s,;.:]+){0,4} xây dựng (?:[^\s,;.:]+ ){0,4}$")
_NAMELESS = re.compile(r"\b(?:nhà )?trường(?: chính trị)?(?: tỉnh| thành phố)? $")
_RATED = re.compile(r"\b(?:đạt từ|có dưới|từ) $|\bcó (?:quyền|trách nhiệm|nhiệm vụ) [^,;.]{0,40}$")
_ACTS = {"recognised", "certified", "attained", "met", "completed"}


def _is_name(slot: Slot, cues: dict[str, Token], text: str) -> bool:
    """ "công tác thẩm định, công nhận", "quy trình công nhận": not "đã được thẩm định, công nhận"."""
    act, start = cues.get("act"), slot.predicate.start
    if act is None or not _NAMED_ACT.fullmatch(text, act.end, start):
        return False
    joined = start - act.end > 1
    return not (joined and _PASSIVE.search(text, max(slot.left, act.start - NEAR), act.start))


def is_unreal(slot: Slot, cues: dict[str, Token], text: str, *, dated: bool) -> bool:
    """A hope, a condition ("khi đạt đủ ..."), an act by its name, a ceremony or a decision still to come."""
    head = slot.predicate
    if cues.keys() & {"refused", "hope", "condition"} or _of_criteria(slot, text) or _WHETHER.match(text, head.end):
        return True
    if (
        _is_quoted_name(text, head.start)
        or (not dated and _is_general(head, text))
        or _is_rule(slot, text)
        or _is_kept(slot, cues, text)
    ):
        return True
    return head.value in {"recognised", "certified"} and (_is_to_come(slot, text) or _is_name(slot, cues, text))


def _is_to_come(slot: Slot, text: str) -> bool:
    """Whether a recognition is denied, put off, hoped for or still to be announced."""
    head, first = slot.predicate, slot.row[0].start
    if _NOT.search(text, max(slot.left, head.start - 60), head.start):
        return True
    opening = max(text.rfind(".", 0, first), text.rfind("\n", 0, first)) + 1
    if _ONLY_IF.search(text, opening, head.start) or (_ONCE.match(text, opening) and _WILL.match(text, head.end)):
        return True
    held = CEREMONY.search(text, max(slot.left, head.start - 30), head.start) and _TO_BE_HELD.match(text, head.end)
    later = held or any(said.match(text, head.end) for said in (_TO_BE_ISSUED, _CONDITION, _UNISSUED, _SOON))
    return bool(later or _SHORT_OF.search(text, max(0, head.start - 60), head.start))


def _is_general(head: Token, text: str) -> bool:
    fronted = head.value == "attained" and text.find(",", head.end, head.end + 40) >= 0
    if fronted and TOPIC.search(text, max(0, head.start - NEAR), head.start):
        return True
    if head.value == "attained" and _MOVEMENT.search(text, max(0, head.start - NEAR), head.start):
        return True
    if head.value in {"attained", "met", "completed"} and _NAMES_IT.search(text, max(0, head.start - 30), head.start):
        return True
    return bool(head.value in _ACTS and _AS_NOUN.match(text, head.end))


def _is_rule(slot: Slot, text: str) -> bool:
    """ "trường được công nhận trong năm được cộng 5 điểm" holds of any school, unless one is named."""
    head = slot.predicate
    if head.value not in {*_ACTS, "progress", "in_progress", "not_reached"}:
        return False
    if any(t.kind in {"school", "count"} and slot.left <= t.start < head.start for t in slot.row):
        return False
    return bool(_AS_RULE.match(text, head.end) or _RATED.search(text, max(slot.left, head.start - 60), head.start))


def _is_kept(slot: Slot, cues: dict[str, Token], text: str) -> bool:
    """ "giữ vững kết quả trường chính trị chuẩn mức 1": how it came to be held is not told."""
    kept, head = cues.get("kept"), slot.predicate
    if kept is None or head.value not in {"attained", "certified", "met"} or "," in text[kept.end : head.start]:
        return False
    return all(cue.start < kept.start for kind, cue in cues.items() if kind in PLANS)


def _is_quoted_name(text: str, at: int) -> bool:
    """ "Hội thảo "Giải pháp xây dựng Trường A được công nhận ..."": between its quotes a name states nothing."""
    mark = text.rfind('"', max(0, at - _NEAR_MARK), at)
    opens = mark >= 0 and not text[mark - 1 : mark].strip(" (:") and not text[mark + 1 : mark + 2].isspace()
    return opens and bool(_NAMED.search(text, max(0, mark - 60), mark))


def _of_criteria(slot: Slot, text: str) -> bool:
    """ "02 chỉ tiêu còn lại chưa đạt" says it of criteria, not of a school; only schools are recognised.

    "Trường A còn 14 chỉ tiêu chưa đạt" says it of the school, where its share is not told.
    """
    head = slot.predicate
    if head.value == "attained":
        return bool(_SOME_CRITERIA.search(text, slot.left, head.start))
    if head.value not in {"not_reached", "in_progress", "planned"} or "công nhận" in text[head.start : head.end]:
        return False
    schools = [t for t in slot.row if t.kind in {"school", "itself"} and slot.left <= t.start < head.start]
    if schools and _LACKS.fullmatch(text, schools[-1].end, head.start):
        return any(t.value == "progress" for t in slot.row)
    before = text[slot.left : head.start]
    if head.value == "planned" and not schools and not any(t.kind == "predicate" and t < head for t in slot.row):
        # "thực hiện các tiêu chí mức 2, phấn đấu đạt vào năm 2030" is a plan for the level
        of_level = any(t.kind == "level" and text[t.end : head.start] in {", ", " "} for t in slot.row)
        return not of_level and ("chỉ tiêu" in before or "tiêu chí" in before)
    return bool(grammar().criteria.search(before))


def examined(reading: Reading, school: Token | None, slot: Slot) -> bool:
    """Whether the school stands in the name of a council or survey: "Hội đồng thẩm định Trường A đạt chuẩn mức 1".

    So it does without a name: "Hội đồng thẩm định trường chuẩn mức 1 làm việc tại Trường A".
    """
    text, end = reading.folded, slot.predicate.start
    nameless = None if school else _NAMELESS.search(text, max(slot.left, end - 40), end)
    start = school.start if school else nameless.start() if nameless else end
    return bool(grammar().examined.search(text, max(0, start - 60), start))
