"""What makes a fact of words that by themselves only name an act or a state: "công nhận", "đạt chuẩn mức 1"."""

import re

from nlp.claims.links import is_linked
from nlp.claims.slots import Slot
from nlp.claims.standing import grammar
from nlp.claims.tokens import Token
from nlp.claims.unreal import NEAR
from nlp.claims.words import patterns
from nlp.facts import Status
from nlp.reading import Reading
from nlp.text.spans import within

_WORDS = patterns("grounds")


def fact(reading: Reading, slot: Slot, subjects: list[Token], mood: Status | None) -> Status | None:
    """What a predicate that by itself names an act or a state makes a fact, "recognised" or "reached"; `None` where no
    word beside it says that it came about. `mood` is the status of the statement before in the sentence."""
    text, head = reading.folded, slot.predicate
    near = max(slot.left, head.start - NEAR)
    limit = slot.after.end if slot.after and slot.after.value in {"certified", "recognised"} else slot.limit
    if head.value == "certified":
        if grammar().words.other.search(text, near, head.start):
            return None
        hung = subjects and subjects[0].start < head.start and _WORDS.hung.match(text, head.end)
        hung = hung or _WORDS.given.match(text, head.end)
        return "recognised" if hung or is_linked(reading, _WORDS.handed, near, head.start) else None
    if head.value == "recognised":
        ours = (
            slot.renewed()
            or (subjects and text.startswith(":", head.end))  # "Được công nhận: A, B"
            or _WORDS.noted.search(text[slot.left : head.start])
            or _WORDS.school_or_standard.search(text, slot.left, limit)
        )
        foreign = grammar().words.other.search(text, near, head.start)
        signed = _WORDS.signed.match(text, head.end, slot.limit + 1) if slot.after is None else None
        shown = signed or (_WORDS.certificate.search(text, near, head.start) and _WORDS.shown.match(text, head.end))
        done = any(is_linked(reading, words, near, head.start) for words in (_WORDS.passive, _WORDS.award))
        # "Học viện đã thẩm định 9 trường, công nhận 7 trường": one subject
        far = max(0, head.start - NEAR) if subjects and subjects[0].start > head.start else near
        told = done or shown or _WORDS.grounds.search(text, far, head.start) or _was_held(reading, head)
        return "recognised" if ours and not foreign and told else None
    if said := _counted_on(text, slot, subjects, mood):
        return said
    just = _WORDS.perfect.search(text, near, head.start)
    by_decision = _WORDS.by_decision.search(text, slot.left, head.start)
    ranked = _WORDS.after_aside.search(text, slot.left, head.start)  # "là trường thứ tư, sau A và B, đạt chuẩn mức 1"
    granted = by_decision and "hvctqg" in by_decision[0]
    evident = just or granted or (ranked and ranked.end() == head.start)
    built = subjects and _WORDS.built.search(text, max(0, subjects[0].start - NEAR), subjects[0].start)
    evident = evident or (not built and _WORDS.since.match(text, head.end)) or _there_are(reading, subjects, head)
    evident = evident or _is_headline(reading, slot, subjects)
    named = [t for t in slot.row if t.kind == "school" and slot.left <= t.start and t.end <= head.start]
    evident = evident or bool(
        named and len(subjects) == 1 and _WORDS.apposed.fullmatch(text, named[-1].end, head.start)
    )
    evident = evident or any(text[school.end : head.start] == " (" for school in subjects)  # "A (đạt chuẩn mức 1), B"
    if not evident and not _in_past(reading, slot, subjects):
        return None
    return "recognised" if by_decision or _WORDS.decided.match(text, head.end, limit) else "reached"


def _was_held(reading: Reading, act: Token) -> bool:
    """ "chiều 11/9 tổ chức lễ công nhận Trường A": the ceremony is among the events that were held."""
    if not reading.folded.endswith("lễ ", 0, act.start):
        return False
    sentence, shift = reading.sentence_at(act.start), reading.body_start
    ceremonies = (e for e in reading.facts.events if e.type == "recognition" and e.status == "held")
    return any(sentence.start <= span.start + shift < sentence.end for e in ceremonies for span in e.evidence)


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
    alone = not named and bool(subjects) and subjects[0].kind == "school"  # "Năm 2023: đạt chuẩn mức 1"
    if not page or not (alone or (named and (ran_in or between in {"", "("}))):
        return False
    level = next((t for t in slot.row if t.kind == "level" and head.start <= t.start < slot.limit), head)
    noted = between == "("  # "Trường A (đạt chuẩn mức 1 năm 2023)"
    begin = head.start if noted or ran_in or alone else _clause_begin(reading, head, named[0].start)
    if begin is None:
        return False
    for when in (_WORDS.when.fullmatch(text, slot.left, begin), _WORDS.when.match(text, level.end)):
        dates = within(reading.dates, *when.span()) if when else []
        told = dates[-1].value.rpartition("/")[2] if dates else ""
        if told and told < page[: len(told)]:
            return True
    return False


def _clause_begin(reading: Reading, head: Token, at: int) -> int | None:
    """Where the clause begins that the school at `at` heads, in the sentence of `head`; `None` where it heads none."""
    sentence = reading.sentence_at(head.start).start
    opening = _WORDS.opens.search(reading.folded[sentence:at])
    return sentence + opening.end("clause") if opening else None


def _counted_on(text: str, slot: Slot, found: list[Token], mood: Status | None) -> Status | None:
    """ "48 trường đạt mức 1 và 2 trường đạt mức 2", "... được công nhận, nâng tổng số trường đạt chuẩn lên 9"."""
    if not found or found[0].kind != "count":
        return None
    at = found[0].start
    raised = _WORDS.raised.search(text, max(0, at - 90), at)
    if mood in {"recognised", "reached"} and (raised or _WORDS.and_others.fullmatch(text, slot.left, at)):
        return mood
    return "reached" if raised else None


def _there_are(reading: Reading, found: list[Token], head: Token) -> bool:
    """ "hiện có 12 trường đạt chuẩn mức 1" counts facts; of a school by its name the same words may be a title."""
    text = reading.folded
    if not found or found[0].kind != "count" or _WORDS.about.search(text, found[0].end, head.start):
        return False
    if text.startswith(("số ", "tỷ lệ "), found[0].start):
        return True  # "số trường đạt chuẩn mức 1 là 27"
    if _WORDS.share.match(text, found[0].end) or _WORDS.ratio.match(text, head.end):
        return True
    if head.end <= found[0].start and text.endswith("trong số ", 0, found[0].start):
        return False  # "Chuẩn mức 1: trong số 50 trường, ...": what is said of them comes later
    before = max(0, found[0].start - 32)
    all_named = int(found[0].value) == len(found) - 1
    opens = all_named and _clause_begin(reading, head, found[0].start) is not None
    return bool(opens or _WORDS.there_are.search(text, before, found[0].start))
