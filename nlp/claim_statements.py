"""Statements: predicates of the standard with their subjects, level and status, clause by clause."""

import re
from collections.abc import Iterator
from itertools import chain, zip_longest

from msgspec.structs import replace

from nlp.claim_discourse import Discourse
from nlp.claim_elisions import Statement, counted, elided, excepted, further_levels, itemised, of_level
from nlp.claim_judges import judge_in, judge_of_title, on_word
from nlp.claim_levels import level_is_told, level_of, levels_in_turn, shares_in_turn
from nlp.claim_own_school import own_school
from nlp.claim_plans import Plans
from nlp.claim_progress import is_full
from nlp.claim_questions import told
from nlp.claim_referents import Referents
from nlp.claim_rows import with_number
from nlp.claim_sequels import as_before, predecessors, sequel
from nlp.claim_slots import Slot
from nlp.claim_status import status_of
from nlp.claim_subjects import subjects
from nlp.claim_tables import told_in_tables
from nlp.claim_tokens import PLANS, Lexer, Token
from nlp.claim_unreal import examined
from nlp.facts import Status
from nlp.reading import Reading, Sentence
from nlp.spans import within

_WORD = re.compile(r"[^\W\d]{2}")
_SHARE = re.compile(r"/(?:55|64)\b")
_OTHER_SCHOOLS = re.compile(r"trường (?:mầm non|mẫu giáo|tiểu học|trung học|thcs|thpt|phổ thông)")
_ATTAINED = {"attained"}
_INNER = {value: {"attained", "recognised"} for value in ("not_reached", "met", "certified", "voted")}
_APART = re.compile(r"[,:]|\bvà (?:đã |vừa )?được ")  # "hoàn thành thẩm định và được công nhận": two acts
_AIMED = re.compile(r"(?![^;:.]*(?:chỉ tiêu|tiêu chí) (?:của )?(?:chuẩn )?$)[^;:.]{0,60}")
_STAGED = re.compile(r"[^;:.]{0,60}: (?:chuẩn )?")  # "lộ trình hai bước: mức 1 năm 2025 và mức 2 năm 2030"
_STANDING: dict[str, Status] = {"recognised": "recognised", "attained": "reached", "voted": "appraised"}
_HEADS = {"recognised", "reached", "appraised", "self_assessed", "not_reached", "target"}
_LONGEST_CLAUSE = 2000  # characters


def statements(lexer: Lexer) -> Iterator[Statement]:
    """What the article states of schools and of numbers of schools: in tables, then in the order of the text."""
    reading = lexer.reading
    discourse = Discourse(Referents(lexer, own_school(reading)), Plans(reading), lexer.bare)
    levels = lexer.levels_spoken_of()
    discourse.levels, discourse.only_level = len(levels), int(levels.pop()) if len(levels) == 1 else None
    discourse.title_verdict = judge_of_title(lexer)
    last: Statement | None = None
    heading: Statement | None = None
    foreign = _is_foreign(lexer)
    in_tables = told_in_tables(lexer)
    yield from chain.from_iterable(in_tables.values())
    for sentence in (s for s in reading.sentences if s.block.start not in in_tables):
        discourse.enter(lexer, sentence)
        if not _WORD.search(reading.folded, sentence.start, sentence.end):
            continue  # "1." before an item
        if heading and (item := itemised(lexer, sentence.start, sentence.end, heading)):
            yield replace(item, block=sentence.block)
        else:
            heading = None
        part = told(reading, sentence)
        if part != sentence:
            discourse.hear(lexer, sentence)
        if not part:
            continue
        near = reading.folded.find("trường này", sentence.start, sentence.end) >= 0  # not the title's
        if foreign and not lexer.names_school(sentence.block.start if near else sentence.start, sentence.end):
            continue  # "nhà trường" is the nursery school of the title
        other = False
        discourse.level_ahead = bool(within(lexer.levels, sentence.start, sentence.end))
        for start, end in _clauses(reading, part):
            share = _SHARE.search(reading.folded, start, end)  # of our criteria, whatever it is about
            look_alike = lexer.is_foreign(start, share.start() if share else end)
            other = other or look_alike
            if look_alike or (other and not lexer.names_school(start, end)):
                discourse.subjects = []  # other standards: nothing to go on from
                continue
            for statement in _stated(lexer, start, end, discourse, last):
                last = statement
                discourse.note(statement.status, statement.level, statement.predicate, statement.subjects)
                yield statement
                heads = not any(s.kind == "school" for s in statement.subjects) and statement.status in _HEADS
                if heads and (reading.text[end - 1] == ":" or _is_heading(reading, sentence)):
                    heading = statement


def _is_foreign(lexer: Lexer) -> bool:
    """Whether the title, or a lead under one that says nothing, speaks of other schools and of none of ours."""
    text, (title, lead) = lexer.reading.folded, (lexer.reading.blocks * 2)[:2]
    if "trường chính trị" in text[title.start : title.end]:
        return False
    other = _OTHER_SCHOOLS.search(text, lead.start, lead.end) and "trường chính trị" not in text[: lead.end]
    return bool(other) or (title.kind == "title" and lexer.is_foreign(title.start, title.end))


def _stated(lexer: Lexer, start: int, end: int, discourse: Discourse, last: Statement | None) -> Iterator[Statement]:
    for statement in _read_clause(lexer, start, end, discourse, last):
        if discourse.question and discourse.question.judged and _is_whole(lexer.reading.folded, statement):
            yield replace(statement, status="appraised")
            continue
        head, status = statement.predicate, statement.status
        if (
            head.value in {"met", "progress"}
            and status in {"reached", "in_progress"}
            and not judge_in(lexer, start, end)
        ):
            judge = discourse.judge(lexer)
            named = discourse.spoken_of or any(t.kind == "school" for t in lexer.names(start, end))
            if judge != "self_assessed" or not (discourse.mood or named):
                status = on_word(lexer.reading.folded[head.start : head.end], status, judge)
        yield statement if status == statement.status else replace(statement, status=status)


def _is_whole(text: str, statement: Statement) -> bool:
    head = statement.predicate
    return statement.status == "reached" or is_full(text[head.start : head.end])


def _is_heading(reading: Reading, sentence: Sentence) -> bool:
    """ "I. Đã được công nhận đạt chuẩn mức 1 (27 trường)" on a line of its own."""
    block = reading.block_at(sentence.start)
    line = reading.text[block.start : block.end]
    return block.end == sentence.end and len(line) < 100 and line[-1] not in ".;,!?"


def _clauses(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Parts between semicolons, without the space before them; no longer than any prose is."""
    start = sentence.start
    while start < sentence.end:
        semicolon = reading.text.find(";", start, min(sentence.end, start + _LONGEST_CLAUSE))
        stop = semicolon if semicolon >= 0 else min(sentence.end, start + _LONGEST_CLAUSE)
        begin = start + (stop - start - len(reading.text[start:stop].lstrip()))
        if begin < stop:
            yield begin, stop
        start = stop + (semicolon >= 0)


def _read_clause(
    lexer: Lexer, start: int, end: int, discourse: Discourse, last: Statement | None
) -> Iterator[Statement]:
    numbers = bool(discourse.counted or discourse.fact)
    reading, row = lexer.reading, lexer.tokens(start, end, numbers=numbers)
    text = reading.folded
    predicates = _absorb(row, text)
    levels = [t for t in row if t.kind == "level"]
    if not predicates:
        yield from _without_predicate(lexer, row, start, end, discourse, last)
        return
    opening = [t for t in row if t.end < predicates[0].start]
    yield from counted(lexer, opening, start, end, discourse)
    listed = _listed_after_colon(reading, row, predicates, end)
    left = start
    used: set[Token] = set()
    for predicate, right in zip_longest(predicates, predicates[1:]):
        slot = Slot(row, predicate, left, right.start if right else end, right)
        left = predicate.end
        found = listed if listed and not slot.renewed() else subjects(reading, slot, discourse)
        discourse.subjects = found
        found = shares_in_turn(found, slot, predicates, text)
        used.update(found)
        if (level := level_of(slot, levels, text, discourse)) is None:
            continue
        status = _status(reading, slot, found, discourse)
        if not level_is_told(slot, levels, status, text, discourse):
            continue
        discourse.level_of_sentence = discourse.level_of_block = level
        rest = [
            t for t in row if predicate.end <= t.start < slot.limit and (t not in used or (t in found and not status))
        ]
        reach = (slot.left, slot.limit)
        status_before = status if predicate.value == "same" else _STANDING.get(predicate.value)
        if status_before and (before := predecessors(reading, slot)):
            found = [t for t in found if t not in before]
            used.update(before)
            rest = [t for t in rest if t not in before]
            if predicate.value == "attained" and status == "appraised":
                status_before = status  # "là trường thứ 4 được thẩm định đạt chuẩn, sau A, B và C"
            yield Statement(predicate, before, level, status_before, (start, end), reach, reading.block_at(start))
        if not status:
            yield from counted(lexer, rest, predicate.end, slot.limit, discourse)
            continue
        first = Statement(predicate, found, level, status, (start, end), reach, reading.block_at(start))
        if in_turn := levels_in_turn(first, levels, text):
            yield from in_turn
            continue
        yield first
        yield from excepted(reading, row, first)
        yield from further_levels(text, row, first, slot.limit)
        yield from elided(reading, rest, predicate.end, slot.limit, first)
        if found and found[0].kind == "count":
            discourse.counted = status, level
        elif status in {"recognised", "reached"}:
            discourse.fact = status, level
        yield from counted(lexer, rest, predicate.end, slot.limit, discourse)


def _without_predicate(
    lexer: Lexer, row: list[Token], start: int, end: int, discourse: Discourse, last: Statement | None
) -> Iterator[Statement]:
    reading, levels = lexer.reading, [t for t in row if t.kind == "level"]
    if levels and reading.text[end - 1] == ":":  # "Tình hình xây dựng trường chính trị chuẩn mức 1:" heads a list
        discourse.level_of_block = int(levels[-1].value)
    yield from counted(lexer, row, start, end, discourse)
    yield from of_level(lexer, row, start, end, discourse)
    if last and last.clause[0] >= reading.sentence_at(start).start:
        listed = last.subjects and reading.text.find(":", last.predicate.end, last.subjects[0].start) >= 0
        if listed and (item := itemised(lexer, start, end, last)):
            yield item  # "Các trường đã được công nhận: A; B"
            return
        yield from elided(reading, lexer.names(start, end), start, end, last)
    elif last and (added := sequel(lexer, start, end, last)):
        yield added


def _status(reading: Reading, slot: Slot, found: list[Token], discourse: Discourse) -> Status | None:
    if slot.predicate.value == "same":
        return as_before(reading.folded, slot, discourse)
    named = [s for s in found if slot.left <= s.start < slot.predicate.start]
    if slot.predicate.value == "attained" and examined(reading, named[0] if named else None, slot):
        return None
    own_word: Status | None = "self_assessed" if discourse.status == "self_assessed" else None
    return status_of(reading, slot, found, discourse.mood or ("target" if discourse.is_planned() else own_word))


def _absorb(row: list[Token], text: str) -> list[Token]:
    """ "được công nhận đạt chuẩn" is one predicate: what was attained is the object of the recognition.

    Not so after a comma, in a new plan, or of others: "02 trường đạt chuẩn mức 1 và 01 trường đạt chuẩn mức 2". A level
    that is aimed at needs no verb: "hướng tới mức 2".
    """
    kept: list[Token] = []
    plan: Token | None = None
    others = False
    for token, following in zip_longest(row, row[1:]):
        if token.kind == "modifier":
            plan = token if token.value in PLANS else None if token.value == "kept" else plan
        elif token.kind == "count":
            others = following is None or following.kind != "school" or following.start > token.end + 1
        elif token.kind == "level":
            aimed = plan and plan.value == "aim" and _AIMED.fullmatch(text, plan.end, token.start)
            if plan and (aimed or _STAGED.fullmatch(text, plan.end, token.start)):
                kept.append(replace(token, kind="predicate", value="aimed"))
                plan, others = None, False
        elif token.kind == "predicate":
            between = _besides_names(row, text, kept[-1].end if kept else row[0].start, token.start)
            others = others and bool(kept) and (kept[-1].value != "recognised" or "mức" in between)
            inner = bool(kept) and (token.value in _INNER.get(kept[-1].value, _ATTAINED))
            purpose = (
                bool(kept and plan) and kept[-1].value == "not_reached" and plan is not None and plan.value == "need"
            )
            new = (plan and kept and plan.start >= kept[-1].end and not purpose) or others or _APART.search(between)
            if not inner or new:
                kept.append(token)
                plan, others = None, False
    return kept


def _besides_names(row: list[Token], text: str, start: int, end: int) -> str:
    """What stands between two offsets but the names of schools and the commas of their list: "Trường A, B và C"."""
    pieces, at = list[str](), start
    for school in (t for t in row if t.kind == "school" and start <= t.start < end):
        between = text[at : school.start]
        pieces.append("" if at > start and between.strip() == "," else between)
        at = school.end
    return "".join([*pieces, text[at:end]])


def _listed_after_colon(reading: Reading, row: list[Token], predicates: list[Token], end: int) -> list[Token]:
    """ "Đã thẩm định, đủ tiêu chí, chờ quyết định: A (tháng 3), B": the list is the subject of all before it."""
    colon = reading.folded.find(":", predicates[-1].end, end)
    if colon < 0 or any(t.kind in {"school", "count", "itself"} and t.start < colon for t in row):
        return []
    return with_number(reading.folded, row, [t for t in row if t.kind == "school" and t.start > colon])
