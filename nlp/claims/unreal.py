"""What makes a predicate no statement: a hope, a condition, a denial, the name of an act, a ceremony still to come."""

import re
from itertools import takewhile

from nlp.claims.slots import Slot
from nlp.claims.standing import grammar
from nlp.claims.tokens import PLANS, Token
from nlp.claims.words import patterns
from nlp.reading import Reading

NEAR = 110
"""Characters before a predicate in which its voice and tense are looked for."""
TOPIC = re.compile(r"(?:^|[.;\n]) ?về [^,;.:]{0,90}$")
"""The opening of a sentence that only names what follows: "Về lộ trình xây dựng trường chuẩn, qua rà soát có 45/55"."""
CEREMONY = re.compile(r"\blễ\b|hội nghị (?:trao|công bố)")
_WORDS = patterns("unreal")
_NEAR_MARK = 200  # characters from a quotation mark to a predicate in the quotation
_ACTS = {"recognised", "certified", "attained", "met", "completed"}


def _is_name(slot: Slot, cues: dict[str, Token], text: str) -> bool:
    """ "công tác thẩm định, công nhận", "quy trình công nhận": not "đã được thẩm định, công nhận"."""
    act, start = cues.get("act"), slot.predicate.start
    if act is None or not _WORDS.named_act.fullmatch(text, act.end, start):
        return False
    joined = start - act.end > 1
    return not (joined and _WORDS.passive.search(text, max(slot.left, act.start - NEAR), act.start))


def is_unreal(slot: Slot, cues: dict[str, Token], text: str, *, dated: bool) -> bool:
    """A hope, a condition ("khi đạt đủ ..."), an act by its name, a ceremony or a decision still to come."""
    head = slot.predicate
    if cues.keys() & {"refused", "hope", "condition"} or _WORDS.whether.match(text, head.end) or _is_rule(slot, text):
        return True
    if cues.keys() & {"aim", "request"} and head.value in _ACTS and _WORDS.given_up.match(text, head.end):
        return True
    if _of_criteria(slot, text) or _is_quoted_name(text, head.start) or _is_kept(slot, cues, text):
        return True
    if _is_awaited(head, text) or (not dated and _is_general(head, text)):
        return True
    if head.value not in {"recognised", "certified"}:
        return False
    conditional = "request" not in cues and _WORDS.conditional.match(text, head.end)
    some = _WORDS.criteria_are.search(text, slot.left, head.start) and not _WORDS.level_is.match(text, head.end)
    return bool(conditional or some) or _is_to_come(slot, text) or _is_name(slot, cues, text)


def _is_awaited(head: Token, text: str) -> bool:
    """ "chờ đủ 55 chỉ tiêu mới trình": what must be met first."""
    if head.value != "met":
        return False
    near = max(0, head.start - NEAR), head.start
    first = _WORDS.after.search(text, *near) and _WORDS.only_then.match(text, head.end)
    return bool(first or _WORDS.awaited.search(text, *near))


def _is_to_come(slot: Slot, text: str) -> bool:
    """Whether a recognition is denied, put off, hoped for or still to be announced."""
    head, first = slot.predicate, slot.row[0].start
    before = max(slot.left, head.start - 60), head.start
    if _WORDS.not_.search(text, *before) or _WORDS.such.search(text, *before):
        return True
    opening = max(text.rfind(".", 0, first), text.rfind("\n", 0, first)) + 1
    if _WORDS.only_if.search(text, opening, head.start) or (
        _WORDS.once.match(text, opening) and _WORDS.will.match(text, head.end)
    ):
        return True
    held = CEREMONY.search(text, max(slot.left, head.start - 30), head.start) and _WORDS.to_be_held.match(
        text, head.end
    )
    later = held or any(
        said.match(text, head.end) for said in (_WORDS.to_be_issued, _WORDS.condition, _WORDS.unissued, _WORDS.soon)
    )
    return bool(later or _WORDS.short_of.search(text, max(0, head.start - NEAR), head.start))


def _is_general(head: Token, text: str) -> bool:
    fronted = head.value == "attained" and text.find(",", head.end, head.end + 40) >= 0
    if fronted and TOPIC.search(text, max(0, head.start - NEAR), head.start):
        return True
    if head.value == "attained" and _WORDS.movement.search(text, max(0, head.start - NEAR), head.start):
        return True
    if head.value in {"attained", "met", "completed"} and _WORDS.names_it.search(
        text, max(0, head.start - 30), head.start
    ):
        return True
    return bool(head.value in _ACTS and _WORDS.as_noun.match(text, head.end))


def _is_rule(slot: Slot, text: str) -> bool:
    """ "trường được công nhận trong năm được cộng 5 điểm" holds of any school, unless one is named."""
    head = slot.predicate
    if head.value not in {*_ACTS, "progress", "in_progress", "not_reached"}:
        return False
    if any(t.kind in {"school", "count"} and slot.left <= t.start < head.start for t in slot.row):
        return False
    return bool(
        _WORDS.as_rule.match(text, head.end) or _WORDS.rated.search(text, max(slot.left, head.start - 60), head.start)
    )


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
    return opens and bool(_WORDS.named.search(text, max(0, mark - 60), mark))


def _of_criteria(slot: Slot, text: str) -> bool:
    """ "02 chỉ tiêu còn lại chưa đạt" says it of criteria, not of a school; only schools are recognised.

    "Trường A còn 14 chỉ tiêu chưa đạt" says it of the school, where its share is not told.
    """
    head = slot.predicate
    if head.value in {"attained", "met"}:
        some = _WORDS.some_criteria if head.value == "attained" else _WORDS.one_criterion
        return bool(some.search(text, slot.left, head.start))
    if head.value not in {"not_reached", "in_progress", "planned"} or "công nhận" in text[head.start : head.end]:
        return False
    schools = [t for t in slot.row if t.kind in {"school", "itself"} and slot.left <= t.start < head.start]
    if schools and _WORDS.lacks.fullmatch(text, schools[-1].end, head.start):
        told = takewhile(lambda t: t.kind != "school", (t for t in slot.row if t.start > schools[-1].start))
        return any(t.value == "progress" for t in told)
    before = text[slot.left : head.start]
    alone = head.value == "planned" and not any(t.kind in {"school", "itself"} and t < head for t in slot.row)
    if alone and _WORDS.left_over.search(text, max(0, head.start - NEAR), head.start):
        return True
    if head.value == "planned" and not schools and not any(t.kind == "predicate" and t < head for t in slot.row):
        # "thực hiện các tiêu chí mức 2, phấn đấu đạt vào năm 2030" is a plan for the level
        of_level = any(t.kind == "level" and text[t.end : head.start] in {", ", " "} for t in slot.row)
        return not of_level and ("chỉ tiêu" in before or "tiêu chí" in before)
    return bool(grammar().words.criteria.search(before))


def examined(reading: Reading, school: Token | None, slot: Slot) -> bool:
    """Whether the school stands in the name of a council or survey: "Hội đồng thẩm định Trường A đạt chuẩn mức 1".

    So it does without a name: "Hội đồng thẩm định trường chuẩn mức 1 làm việc tại Trường A".
    """
    text, end = reading.folded, slot.predicate.start
    nameless = None if school else _WORDS.nameless.search(text, max(slot.left, end - 40), end)
    start = school.start if school else nameless.start() if nameless else end
    named = _WORDS.scheme if slot.predicate.value == "recognised" else grammar().words.examined
    near = max(0, start - 60), start
    return bool(grammar().words.examined.search(text, *near) or named.search(text, *near))
