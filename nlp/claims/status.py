"""What a predicate is worth in its clause: a fact, on whose word, or only a plan, a hope, a name.

A predicate says what it says by itself; the cues before it (a wish, a plan, a council, a school's own word) change
that, the strongest first, unless the words beside it say that it is done.
"""

import re

from nlp.claims.grounds import fact
from nlp.claims.judges import JUDGES
from nlp.claims.progress import is_full
from nlp.claims.slots import SUBJECTS, Slot
from nlp.claims.standing import grammar
from nlp.claims.tense import HAS_BEEN, came_of_it, in_future, is_dated, is_done, looks_back
from nlp.claims.tokens import PLANS, Token
from nlp.claims.unreal import CEREMONY, NEAR, TOPIC, is_unreal
from nlp.claims.words import patterns
from nlp.facts import Status
from nlp.reading import Reading

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
    "in_progress": ("target",),
}
_WORDS = patterns("status")


def status_of(reading: Reading, slot: Slot, subjects: list[Token], mood: Status | None) -> Status | None:
    """The status a predicate gives its subjects, or `None` where it states nothing.

    `mood` is the status of the statement before, in the same sentence or on the same own word.
    """
    text, head = reading.folded, slot.predicate
    cues = _cues(slot, text)
    if {"hope", "aim"} <= cues.keys() and text.startswith("phấn đấu", cues["aim"].start) and cues["hope"] < cues["aim"]:
        del cues["hope"]  # "mong nhà trường phấn đấu đạt mức 2" is a plan
    if {"condition", "aim"} <= cues.keys() and cues["aim"] < cues["condition"]:
        del cues["condition"]  # "phấn đấu trình thẩm định trong tháng 1, để được công nhận trong quý I"
    if head.value in {"recognised", "attained"} and _WORDS.goal.search(text, max(0, head.start - NEAR), head.start):
        failed: Status | None = "not_reached" if _WORDS.failed.match(text, head.end) else None
        became = failed or ("reached" if _WORDS.came_true.match(text, head.end) else None)
        if became or (head.value == "recognised" and not cues.keys() & PLANS):
            return became
    plans = {kind: cue for kind, cue in cues.items() if kind in PLANS}
    if plans.keys() == {"need"} and came_of_it(reading, slot, plans["need"]):
        cues = {kind: cue for kind, cue in cues.items() if kind not in {"need", "request"}}
    elif plans.keys() <= {"aim", "need"} and looks_back(reading, slot, min(plans.values(), default=head)):
        cues = {kind: cue for kind, cue in cues.items() if kind not in {"aim", "need", "request"}}
    dated = "refused" not in cues and head.value == "recognised" and is_dated(reading, slot)
    if dated:
        vague = text.find(" hồi ", head.end, head.end + 30) >= 0  # which hearsay may tell, too
        vague = vague or ("hope" in cues and _WORDS.counter.match(text, cues["hope"].start) is not None)
        cues = {kind: cue for kind, cue in cues.items() if kind not in {"condition", *PLANS, "" if vague else "hope"}}
    had = mood == "recognised" and head.value == "not_reached" and not slot.renewed()
    unhanded = had and _WORDS.unhanded.search(text, head.start, head.end)  # "đã được công nhận nhưng chưa nhận Bằng"
    if unhanded or is_unreal(slot, cues, text, dated=dated):
        return "target" if _is_registered(slot, cues, text, mood) else None
    asked = _asked(slot, cues, text) if head.value in {"recognised", "certified"} else None
    if asked and not (dated and asked == "passive"):
        basis = _WORDS.as_basis.search(text, max(slot.left, head.start - NEAR), head.start)
        planned = cues.keys() & {"aim", "target"} or mood == "target" or asked == "passive" or in_future(reading, slot)
        judged = "appraised" in cues and not basis and not _is_outvoted(reading, head)
        return "appraised" if judged else "target" if planned else None
    if head.value == "attained" and _WORDS.awarded.search(text, reading.sentence_at(head.start).start, head.start):
        return "recognised"
    return _weighed(reading, slot, subjects, cues, mood)


def _weighed(
    reading: Reading, slot: Slot, subjects: list[Token], cues: dict[str, Token], mood: Status | None
) -> Status | None:
    text, head = reading.folded, slot.predicate
    done = is_done(reading, slot)
    changed = _changed(slot, cues, text, done=done)
    judged = changed == "appraised" or head.value == "voted"
    joined = subjects and text.endswith(" và ", slot.left, subjects[0].start)
    if mood == "target" and not done and judged and joined:
        return "target"  # "phấn đấu có 45 trường đạt mức 1 và 02 trường được thẩm định đạt mức 2"
    if changed:
        planned_at = max((t.start for kind, t in cues.items() if kind in PLANS), default=head.start)
        ceremony = changed == "target" and CEREMONY.search(text, min(planned_at, head.start - 30), head.end)
        served = "need" in cues and head.value == "recognised" and HAS_BEEN.search(text, slot.left, cues["need"].start)
        # A ceremony that is planned is an event; what came of "đã bứt phá để được công nhận" is not said.
        unsaid = ceremony or (changed == "target" and served)
        return None if unsaid else changed
    planned = head.value == "voted" and "target" in cues
    if planned or (head.value in {"attained", "recognised"} and not done and _WORDS.by_plan.match(text, head.end)):
        return "target"
    if not done and (in_future(reading, slot) or (mood == "target" and _goes_on(slot, text))):
        return None if head.value == "assessed" else "target"  # "tháng 3/2026 hoàn thành tự đánh giá"
    # "tự đánh giá đạt 100%; về đích trước 2 năm": still on its own word
    own_word = mood == "self_assessed" and head.value == "attained" and not slot.renewed()
    if own_word or (head.value == "met" and _WORDS.to_apply.match(text, head.end)):
        return None
    return _BASE.get(head.value) or fact(reading, slot, subjects, mood)


def _is_outvoted(reading: Reading, head: Token) -> bool:
    """ "4/9 phiếu", "chỉ có 2 thành viên nhất trí đề nghị công nhận": no more than half of a council."""
    sentence = reading.sentence_at(head.start)
    votes = _WORDS.votes.search(reading.folded, sentence.start, sentence.end)
    return votes is not None and (not votes[1] or 2 * int(votes[1]) <= int(votes[2]))


def _is_registered(slot: Slot, cues: dict[str, Token], text: str, mood: Status | None) -> bool:
    """ "đăng ký với Học viện thẩm định, công nhận chuẩn mức 1": the act is named, and planned."""
    will = cues.get("target")
    named = will and text.startswith(("sẽ", "thống nhất thời", "chốt thời"), will.start)
    aim = cues.get("aim") or (will if named else None)
    between = text[aim.end : slot.predicate.start] if aim and slot.predicate.value == "recognised" else ""
    listed = mood == "target" and slot.predicate.value == "recognised"
    real = not cues.keys() & {"refused", "hope", "condition"}
    return real and (listed or (bool(between) and not re.search("[;:]| về (?!đích)", between)))


def _goes_on(slot: Slot, text: str) -> bool:
    """Whether a plan goes on: "năm 2023 đạt 45/55; năm 2024 đạt 52/55; năm 2025 hoàn thành"."""
    start = slot.row[0].start if slot.left == 0 else slot.left
    shared = slot.predicate.value in {"progress", "met", "completed"} and not slot.renewed()
    if start != slot.row[0].start and _WORDS.turn.search(text, slot.left, slot.predicate.end):
        return False  # "..., song đến tháng 8/2022 mới đạt 31/55"
    if slot.predicate.value == "met" and start != slot.row[0].start and not slot.renewed():
        return True
    shared = shared and bool(_WORDS.in_time.search(text, min(start, slot.predicate.start), slot.predicate.start))
    return shared or slot.predicate.value in {"attained", "recognised"}


def _cues(slot: Slot, text: str) -> dict[str, Token]:
    """What the clause says before the predicate, the last of each kind.

    Not beyond a new subject; a finite verb after a comma ends a plan, a comma a condition.
    """
    start = slot.left if slot.renewed() else 0
    opened = text.rfind("(", start, slot.predicate.start)
    within = opened >= 0 and slot.predicate.value == "progress" and text.find(")", opened, slot.predicate.start) < 0
    if within and any(t.kind == "school" and opened < t.start < slot.predicate.start for t in slot.row):
        start = max(start, opened)  # "2 trường đang phấn đấu (A 50/55, B 53/55)"
    named = [t for t in slot.row if t.kind == "school" and start <= t.start < slot.predicate.start]
    if named and grammar().words.described.match(text, named[-1].end, slot.predicate.end):
        start = named[-1].end  # "dự kiến hợp nhất với Trường A - đơn vị được công nhận ..."
    groups = [t for t in slot.row if t.kind == "group" and start <= t.start < slot.predicate.start]
    if groups and HAS_BEEN.search(text, groups[-1].end, slot.predicate.start):
        start = groups[-1].start  # "đề nghị nhà trường học hỏi các trường đã được công nhận, như Trường A"
    told = [t for t in slot.row if t.kind == "modifier" and t.start < slot.predicate.start]
    found = {t.value: t for t in told if start <= t.start or _WORDS.if_.match(text, t.start, slot.predicate.start)}
    # "Qua tự đánh giá, A đạt 44/55, B đạt 42/55": of all that follow
    if start and slot.predicate.value in {"progress", "met"} and found.keys().isdisjoint(JUDGES):
        first = min((t.start for t in slot.row if t.kind in SUBJECTS), default=0)
        found |= {t.value: t for t in slot.row if t.value in JUDGES and t.start < first}
    for kind, token in list(found.items()):
        between = text[token.end : slot.predicate.end]
        comma = between.find(",")
        turned = _WORDS.however.search(between) or (comma >= 0 and _WORDS.turn.search(between, comma))
        turned = turned or (slot.predicate.value == "progress" and _WORDS.of_them.search(between))
        topic = comma >= 0 and TOPIC.search(text, max(0, token.start - NEAR), token.start)
        sure = text.startswith("có thể", token.start) and _WORDS.told.search(between)  # "có thể thở phào: ... đã ..."
        served = kind == "need" and _WORDS.after_all.search(text[token.start : slot.predicate.end])
        met = kind == "condition" and (comma >= 0 or _WORDS.done.search(between))
        if (turned and kind in PLANS) or topic or sure or served or met:
            del found[kind]
    return found


def _asked(slot: Slot, cues: dict[str, Token], text: str) -> str | None:
    """Whether recognition is asked for: "đề nghị ... công nhận"; "passive" in "đề nghị ... được công nhận"."""
    request = cues.get("request")
    between = text[request.end : slot.predicate.start] if request else ""
    if request is None or _WORDS.done.search(between) or re.search(r"[;:.]|,[^,]{30}", between):
        return None
    if _WORDS.and_was.search(between) and (
        _WORDS.award.search(between) or _WORDS.done.search(text, max(0, request.start - 40), request.start)
    ):
        return None  # "đã hoàn thành hồ sơ và được công nhận"
    return "passive" if "được" in between else "active"


def _changed(slot: Slot, cues: dict[str, Token], text: str, *, done: bool) -> Status | None:
    head = slot.predicate
    full = head.value == "met" or (head.value == "progress" and is_full(text[head.start : head.end]))
    said = set(cues) | {"target" for kind in cues if kind in PLANS}
    if full and _confirmed(slot, text):
        said.add("appraised")
    if _own(slot, text):
        said.add("self_assessed")
    judged = max((cues[kind].start for kind in JUDGES if kind in cues), default=-1)
    if JUDGES[0] in cues and JUDGES[1] in cues and judged >= 0:  # "tự chấm 50/55 nhưng qua kiểm tra chỉ có 46"
        said.difference_update(kind for kind in JUDGES if cues[kind].start < judged)
    if 0 <= judged < max((cues[kind].start for kind in PLANS if kind in cues), default=-1):
        said.difference_update(JUDGES)  # "Hội đồng khẳng định trường hướng đến mức 2", "... bổ sung để đạt mức 1"
    for status in _YIELDS_TO.get(head.value, ()):
        built = next((t.start for t in reversed(slot.row) if t.kind == "school" and t.end <= head.start), head.start)
        named = head.value == "attained" and any(text.endswith("xây dựng ", 0, at) for at in (built, head.start))
        if named and status in JUDGES:
            continue  # "đánh giá kết quả xây dựng trường chính trị chuẩn mức 1"
        part = status == "appraised" and head.value == "progress" and not full  # a council that counts what is met
        if status in said and not part and not (status == "target" and done):
            return status
    return None


def _own(slot: Slot, text: str) -> Status | None:
    head = slot.predicate
    listed = (
        head.value == "progress"
        and not any(t.value == "appraised" for t in slot.row)
        and _WORDS.list_of_own.search(text, max(0, head.start - 1000), head.start)
    )
    return "self_assessed" if listed or _WORDS.on_own_word.match(text, head.end) else None


def _confirmed(slot: Slot, text: str) -> bool:
    """ "đạt 55/55 chỉ tiêu và được Hội đồng thẩm định ghi nhận"."""
    later = [t for t in slot.row if slot.predicate.end <= t.start < slot.limit and t.value == "appraised"]
    return any(_WORDS.confirmed.match(text, slot.predicate.end, token.end) for token in later)
