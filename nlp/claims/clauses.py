"""What one clause states: its predicates with their subjects, level and status."""

from collections.abc import Iterator
from itertools import zip_longest

from msgspec.structs import replace

from nlp.claims.discourse import Discourse
from nlp.claims.elisions import Statement, counted, elided, excepted, further_levels, itemised, of_level
from nlp.claims.judges import judge_in, on_word
from nlp.claims.levels import level_is_told, level_of, levels_in_turn, shares_in_turn
from nlp.claims.predicates import predicates_of
from nlp.claims.progress import is_full
from nlp.claims.rows import with_number
from nlp.claims.sequels import OTHER_TURN, as_before, predecessors, sequel
from nlp.claims.slots import Slot
from nlp.claims.status import status_of
from nlp.claims.subjects import subjects
from nlp.claims.tokens import Lexer, Token
from nlp.claims.unreal import examined
from nlp.claims.words import patterns
from nlp.facts import Status
from nlp.reading import Reading
from nlp.text.spans import within

_STANDING: dict[str, Status] = {"recognised": "recognised", "attained": "reached", "voted": "appraised"}

_WORDS = patterns("clauses")


def stated(lexer: Lexer, start: int, end: int, discourse: Discourse, last: Statement | None) -> Iterator[Statement]:
    """What the clause from `start` to `end` states, after the statement `last` and what `discourse` has been told."""
    row = lexer.tokens(start, end, numbers=bool(discourse.counted or discourse.fact))
    if not row and not lexer.may_name(start, end):
        return  # most clauses
    for statement in _read(lexer, row, start, end, discourse, last):
        if discourse.question and discourse.question.judged and _is_whole(lexer.reading.folded, statement):
            yield replace(statement, status="appraised")
            continue
        head, status = statement.predicate, statement.status
        met = head.value in {"met", "progress"} and status in {"reached", "in_progress"}
        if met and not judge_in(lexer, start, end):
            judge, named = discourse.judge(lexer), lexer.names(start, end)
            told_of = discourse.mood or discourse.spoken_of() or any(t.kind == "school" for t in named)
            counts = any(subject.kind == "count" for subject in statement.subjects)
            before = lexer.reading.sentence_before(start)
            told_of = told_of or (counts and lexer.names_school(before.start, before.end))  # who judged itself, alone
            here = None if named or counts else judge_in(lexer, lexer.reading.sentence_at(start).start, start)
            if here or judge != "self_assessed" or not told_of:
                status = on_word(lexer.reading.folded[head.start : head.end], status, here or judge)
        yield statement if status == statement.status else replace(statement, status=status)


def _year_ahead(reading: Reading, level: Token) -> str | None:
    year = _WORDS.its_year.match(reading.folded, level.end) or _WORDS.of_year.search(
        reading.folded[level.start - 40 : level.start]
    )
    return year[1] if year and reading.is_ahead(year[1]) else None


def _is_whole(text: str, statement: Statement) -> bool:
    head = statement.predicate
    return statement.status == "reached" or is_full(text[head.start : head.end])


def _read(
    lexer: Lexer, row: list[Token], start: int, end: int, discourse: Discourse, last: Statement | None
) -> Iterator[Statement]:
    reading, text = lexer.reading, lexer.reading.folded
    predicates = predicates_of(row, text) if row else []
    levels = [t for t in row if t.kind == "level"]
    years = {} if predicates else {level.start: year for level in levels if (year := _year_ahead(reading, level))}
    if years:  # "2028: mức 2"
        predicates = [replace(level, kind="predicate", value="aimed") for level in levels if level.start in years]
        row = sorted({*row, *lexer.names(start, end)})
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
        status_before = _status_before(predicate, status)
        before = predecessors(reading, slot) if status_before else []
        found = [t for t in found if t not in before]
        used.update(before)
        reach = (slot.left, slot.limit)
        if before and status_before:
            they = replace(predicate, start=before[0].start, end=before[-1].end)
            own = (they.start, they.end)  # no time of the school that came after them is theirs
            yield Statement(they, before, level, status_before, (start, end), own, reading.block_at(start))
        rest = [
            t for t in row if predicate.end <= t.start < slot.limit and (t not in used or (t in found and not status))
        ]
        if status:
            first = Statement(predicate, found, level, status, (start, end), reach, reading.block_at(start))
            first = replace(first, year=years.get(predicate.start))
            yield from _and_elided(lexer, slot, rest, levels, first, discourse)
        else:
            yield from counted(lexer, rest, predicate.end, slot.limit, discourse)


def _and_elided(
    lexer: Lexer, slot: Slot, rest: list[Token], levels: list[Token], first: Statement, discourse: Discourse
) -> Iterator[Statement]:
    """A statement, and what its clause says besides with the verb left out."""
    reading, text, start = lexer.reading, lexer.reading.folded, slot.predicate.end
    if in_turn := levels_in_turn(first, levels, text):
        yield from in_turn
        return
    yield first
    yield from excepted(reading, slot.row, first)
    yield from further_levels(text, slot.row, first, slot.limit)
    yield from elided(reading, rest, start, slot.limit, first)
    yield from counted(lexer, rest, start, slot.limit, discourse)


def _status_before(predicate: Token, status: Status | None) -> Status | None:
    """The status of those who came before the subject: "là trường thứ 4 được thẩm định đạt chuẩn, sau A, B và C"."""
    judged = predicate.value == "attained" and status == "appraised"
    return status if judged or predicate.value == "same" else _STANDING.get(predicate.value)


def _without_predicate(
    lexer: Lexer, row: list[Token], start: int, end: int, discourse: Discourse, last: Statement | None
) -> Iterator[Statement]:
    if row:
        yield from counted(lexer, row, start, end, discourse)
        yield from of_level(lexer, row, start, end, discourse)
    if not lexer.may_name(start, end):
        return  # all else is of schools that the clause names
    reading, sentence = lexer.reading, lexer.reading.sentence_at(start)
    if end < sentence.end and (named := lexer.names(start, end)):
        # "Trường B tự đánh giá lại; kết quả đạt 55/55": no longer of those before
        alone = len({t.value for t in named}) == 1 and named[0].kind == "school"
        discourse.subjects = named[:1] if alone else []
    yield from _scheduled(lexer, start, end, discourse)
    if last and last.clause[0] >= sentence.start:
        listed = last.subjects and (
            reading.text.find(":", last.predicate.end, last.subjects[0].start) >= 0
            or last.predicate.start == last.subjects[0].start  # an item before
        )
        if listed and (item := itemised(lexer, start, end, last)):
            yield item  # "Các trường đã được công nhận: A; B"
            return
        yield from elided(reading, lexer.names(start, end), start, end, last)
    elif last and (added := sequel(lexer, start, end, last)):
        yield added


def _scheduled(lexer: Lexer, start: int, end: int, discourse: Discourse) -> Iterator[Statement]:
    """ "Bốn trường đã có lộ trình: Trường A cuối năm 2023, Trường B năm 2024": a plan, and when it is whose."""
    reading, level = lexer.reading, discourse.level_of_sentence or discourse.only_level or discourse.level_of_block
    if level is None or not lexer.may_plan(start, end) or not (dates := within(reading.dates, start, end)):
        return
    page = str(reading.page or "9")
    to_come = [d for d in dates if (last := d.value.rpartition("/")[2]) >= page[: len(last)]]
    plan = min((m.span() for kind in ("aim", "target") for m in lexer.cues(kind, start, end)), default=None)
    if not to_come or not plan or any(lexer.cues("refused", start, end)):
        return
    if OTHER_TURN.search(reading.folded, reading.sentence_at(start).start, end):
        return
    reach = (plan[1], end)
    first = Statement(Token(*plan, "predicate", "planned"), [], level, "target", reach, reach, reading.block_at(start))
    for said in elided(reading, lexer.names(*reach), *reach, first):
        if any(said.reach[0] <= date.start < said.reach[1] for date in to_come):
            yield said


def _status(reading: Reading, slot: Slot, found: list[Token], discourse: Discourse) -> Status | None:
    if slot.predicate.value == "same":
        return as_before(reading.folded, slot, discourse)
    named = [s for s in found if slot.left <= s.start < slot.predicate.start]
    aside = slot.predicate.value == "attained" or (slot.predicate.value == "recognised" and named)
    if aside and examined(reading, named[0] if named else None, slot):
        return None
    sentence = reading.sentence_at(slot.predicate.start)
    if discourse.plans.hold(sentence):
        status = status_of(reading, slot, found, discourse.mood or "target")
        listed = not slot.renewed() or discourse.plans.opens(sentence)
        told = not listed or _WORDS.by_now.search(reading.folded, slot.left, slot.predicate.end)
        return "target" if status == "in_progress" and not told else status
    own_word: Status | None = "self_assessed" if discourse.status == "self_assessed" else None
    return status_of(reading, slot, found, discourse.mood or own_word)


def _listed_after_colon(reading: Reading, row: list[Token], predicates: list[Token], end: int) -> list[Token]:
    """ "Đã thẩm định, đủ tiêu chí, chờ quyết định: A (tháng 3), B": the list is the subject of all before it."""
    colon = reading.folded.find(":", predicates[-1].end, end)
    if colon < 0 or any(t.kind in {"school", "count", "itself"} and t.start < colon for t in row):
        return []
    return with_number(reading.folded, row, [t for t in row if t.kind == "school" and t.start > colon])
