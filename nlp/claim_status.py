"""What a predicate is worth in its clause: a fact, on whose word, or only a plan, a hope, a name."""

import re

from nlp.claim_subjects import Slot
from nlp.facts import Status

_FRACTION = re.compile(r"(\d{1,2})/(\d{1,2})|(\d{1,2}) (?:trên|trong)[^\d]{1,12}(55|64)|(\d{1,3}(?:[.,]\d+)?) ?%")
_DONE = re.compile(r"\b(?:đã|vừa)\b")
_FACTUAL = re.compile(r"\b(?:đã|vừa|vừa mới)(?: chính thức| vinh dự)? $")
_CEREMONY = re.compile(r"\b(?:lễ|buổi lễ)\b")
_CONDITION = re.compile(r"[^,;.]{0,40}\b(?:khi|nếu|với điều kiện)\b (?:đạt|có|đáp ứng|đủ|bảo đảm|hội đủ)")
_NOT_YET = re.compile(r"\b(?:trước khi|(?<!sau )(?<!từ )(?<!ngay )khi) (?:\w+ ){0,3}$|(?:^|[.;:] )để $")
_TO_BE_ISSUED = re.compile(r" sẽ (?:được )?(?:ban hành|công bố|trao|ký)")
_TO_BE_HELD = re.compile(r"[^;.]{0,80}\b(?:dự kiến|sẽ)\b[^;.,]{0,20}\b(?:tổ chức|diễn ra|được)\b")
_REQUIRED = re.compile(r"\b(?:khi|nếu|phải|cần) $")
_ON_OWN_WORD = re.compile(r"[^,;.]{0,24} theo (?:kết quả |báo cáo )?tự (?:đánh giá|chấm)")
_CONFIRMED = re.compile(r"[^;.]{0,40}(?:và|,)[^;.]{0,12}\bđược\b")

# What a predicate says by itself, and which words of its clause, strongest first, make it say something else.
_BASE: dict[str, Status] = {
    "not_reached": "not_reached",
    "in_progress": "in_progress",
    "progress": "in_progress",
    "recognised": "recognised",
    "reached": "reached",
    "met": "reached",
    "assessed": "self_assessed",
    "voted": "appraised",
    "planned": "target",
}
_YIELDS_TO: dict[str, tuple[Status, ...]] = {
    "recognised": ("target",),
    "proposed": ("appraised", "target"),
    "progress": ("self_assessed", "appraised", "target"),
    "met": ("self_assessed", "appraised", "target"),
    "reached": ("self_assessed", "appraised", "target"),
    "attained": ("self_assessed", "appraised", "target"),
    "assessed": ("target",),
}


def status_of(slot: Slot, text: str, mood: Status | None) -> Status | None:
    """The status a predicate gives its subjects, or `None` where it states nothing.

    `mood` is the status of the statement before in the same sentence.
    """
    predicate = slot.predicate
    modifiers = _modifiers(slot, text)
    if predicate.value == "met" and _REQUIRED.search(text, max(0, predicate.start - 8), predicate.start):
        return None
    if "refused" in modifiers or "hope" in modifiers:
        return None
    factual = bool(_FACTUAL.search(text, max(0, predicate.start - 24), predicate.start)) or bool(
        re.match(r"(?:đã|vừa)\b", text[predicate.start : predicate.end])
    )
    full = predicate.value == "progress" and is_full(text[predicate.start : predicate.end])
    if (full or predicate.value == "met") and _confirmed(slot, text):
        modifiers.add("appraised")
    if _ON_OWN_WORD.match(text, predicate.end):
        modifiers.add("self_assessed")
    for status in _YIELDS_TO.get(predicate.value, ()):
        if status not in modifiers or (status == "target" and factual):
            continue
        if status == "appraised" and predicate.value == "progress" and not full:
            continue  # a council that counts what is met in part
        # A ceremony that is planned is an event, not a plan to be recognised.
        start = max(slot.left, predicate.start - 30)
        ceremony = predicate.value == "recognised" and _CEREMONY.search(text, start, predicate.end)
        return None if ceremony or _unreal(slot, text) else status
    if predicate.value == "recognised" and not factual and _unreal(slot, text):
        return None
    if mood == "target" and (
        predicate.value == "attained" or (predicate.value in {"recognised", "reached"} and not factual)
    ):
        return "target"
    return _BASE.get(predicate.value)


def _modifiers(slot: Slot, text: str) -> set[str]:
    """What the clause says before the predicate; not beyond a new subject; a finite verb after a comma ends a plan."""
    start = slot.left if slot.renewed() else 0
    found = {t.value: t for t in slot.row if t.kind == "modifier" and start <= t.start < slot.predicate.start}
    target = found.get("target")
    if target:
        between = text[target.end : slot.predicate.end]
        comma = between.rfind(",")
        if comma >= 0 and _DONE.search(between, comma):
            del found["target"]
    return set(found)


def _confirmed(slot: Slot, text: str) -> bool:
    """ "đạt 55/55 chỉ tiêu và được Hội đồng thẩm định ghi nhận"."""
    later = [t for t in slot.row if slot.predicate.end <= t.start < slot.limit and t.value == "appraised"]
    return any(_CONFIRMED.match(text, slot.predicate.end, token.end) for token in later)


def _unreal(slot: Slot, text: str) -> bool:
    """A condition ("khi đạt đủ ..."), a purpose ("Để được công nhận, ..."), a ceremony still to be held."""
    start, end = slot.predicate.start, slot.predicate.end
    if slot.predicate.value != "recognised":
        return False
    before = text[max(0, start - 30) : start]
    held = bool(_CEREMONY.search(before)) and _TO_BE_HELD.match(text, end)
    held = held or _TO_BE_ISSUED.match(text, end)
    return bool(held or _CONDITION.match(text, end) or _NOT_YET.search(before))


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
