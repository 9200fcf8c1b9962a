"""Statements: predicates of the standard with their subjects, level and status, clause by clause."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from nlp.claim_status import status_of
from nlp.claim_subjects import Discourse, Slot, examined, own_school, subjects
from nlp.facts import Status
from nlp.reading import Block, Reading, Sentence
from nlp.standing import Token, grammar, tokens


class Statement(NamedTuple):
    """One predicate with its subjects and level, before it becomes facts.

    `clause` are the words that say so, `reach` is where a date of its own may stand.
    """

    predicate: Token
    subjects: list[Token]
    level: int
    status: Status
    clause: tuple[int, int]
    reach: tuple[int, int]
    block: Block


# "..., Trường C vào năm 2024": a time where the verb is left out.
_TIME = (
    r"(?:\s*\([^()]{0,40}\))?:?(?:\s*(?:vào|trong|từ|trước|đến|cuối|đầu|giữa|hết|tháng|năm|quý|ngày|[ivx]+\b|[\d/.-]++)){1,8}"
    r"(?=\s*(?:[,;.)]|$|và\b))"
)
_ELIDED = re.compile(_TIME)
_BEFORE_ELIDED = re.compile(r"(?:[,;:]|\bvà|\bcòn|\briêng)\s*(?:và |còn |riêng )?$")
_COUNT_ELIDED = re.compile(r"(?:\s(?:khác|nữa))?\s*(?:[,;.)(]|$|và\b)")
_REGION = re.compile(r"(?:\b(?:ở|tại|riêng|vùng|khu vực|trong đó|bộ|hồng|long|bắc|nguyên|năm \d{4})\b[^;]{0,60}$)")
_ONLY_LEVEL_ONE = {"recognised", "not_reached", "proposed"}


def statements(reading: Reading) -> Iterator[Statement]:
    """What the article states of schools and of numbers of schools, in the order of the text."""
    discourse = Discourse(own_school(reading))
    for sentence in reading.sentences:
        discourse.enter(reading, sentence)
        if not grammar().trigger.search(reading.folded, sentence.start, sentence.end):
            continue
        for start, end in _clauses(reading, sentence):
            if grammar().look_alike.search(reading.folded, start, end):
                discourse.level, discourse.subjects = None, []  # other standards: nothing to go on from
                continue
            for statement in _read_clause(reading, start, end, discourse):
                discourse.status = discourse.mood = statement.status
                if statement.predicate.kind == "predicate" and any(s.kind == "count" for s in statement.subjects):
                    discourse.counted = statement.status
                yield statement


def _clauses(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = sentence.start
    for end in [*(m.start() for m in re.finditer(";", reading.text[sentence.start : sentence.end])), None]:
        stop = sentence.end if end is None else sentence.start + end
        yield start + (stop - start - len(reading.text[start:stop].lstrip())), stop
        start = stop + 1


def _read_clause(reading: Reading, start: int, end: int, discourse: Discourse) -> Iterator[Statement]:
    row = tokens(reading, start, end)
    text = reading.folded
    predicates = _absorb(row, text)
    levels = [t for t in row if t.kind == "level"]
    if not predicates:
        if levels and text[end - 1] == ":":  # "Tình hình xây dựng trường chính trị chuẩn mức 1:" heads a list
            discourse.level = discourse.level_of_block = int(levels[-1].value)
        yield from _counted(reading, row, start, end, discourse)
        return
    opening = [t for t in row if t.end < predicates[0].start]
    yield from _counted(reading, opening, start, end, discourse)
    listed = _listed_after_colon(reading, row, predicates, end)
    left = start
    used: set[Token] = set()
    for number, predicate in enumerate(predicates):
        right = predicates[number + 1] if number + 1 < len(predicates) else None
        limit = right.start if right else end
        if predicate.value == "not_reached" and grammar().criteria.search(text[left : predicate.start]):
            left = predicate.end
            continue
        slot = Slot(row, predicate, left, limit, right)
        found = listed if listed and not slot.renewed() else subjects(reading, slot, discourse)
        level = _level(text, predicate, levels, limit, discourse)
        status = None
        if not (predicate.value == "attained" and found and examined(reading, found[0])):
            status = status_of(slot, text, discourse.mood)
        if predicate.value == "same":
            status = "appraised" if any(t.value == "appraised" for t in row) else discourse.status
        reach = (left, limit)
        left, discourse.subjects = predicate.end, found
        used.update(found)
        if level is None or (status == "target" and not _told(text, predicate, levels, limit, discourse)):
            continue
        if predicate.value == "reached" and not levels and not discourse.level_of_sentence:
            continue  # "về đích", "đã đạt chuẩn": a level in earlier sentences need not be meant
        discourse.level = discourse.level_of_sentence = discourse.level_of_block = level
        if not status:
            continue
        first = Statement(predicate, found, level, status, (start, end), reach, reading.block_at(start))
        yield first
        yield from _further_levels(row, first, limit)
        rest = [t for t in row if predicate.end <= t.start < limit and t not in used]
        yield from _elided(reading, rest, predicate.end, limit, first)
        if found and found[0].kind == "count":
            discourse.counted = status
        yield from _counted(reading, rest, predicate.end, limit, discourse)


def _absorb(row: list[Token], text: str) -> list[Token]:
    """ "được công nhận đạt chuẩn" is one predicate: what was attained is the object of the recognition."""
    kept: list[Token] = []
    planned = 0  # where the last plan begins
    for token in row:
        if token.kind == "modifier" and token.value == "target":
            planned = token.start
        elif token.kind == "predicate":
            attained = token.value == "attained" and kept and planned < kept[-1].end
            if not attained or re.search(r"[,:]", text[kept[-1].end : token.start]):
                kept.append(token)
    return kept


def _listed_after_colon(reading: Reading, row: list[Token], predicates: list[Token], end: int) -> list[Token]:
    """ "Đã thẩm định, đủ tiêu chí, chờ quyết định: A (tháng 3), B": the list is the subject of all before it."""
    colon = reading.folded.find(":", predicates[-1].end, end)
    if colon < 0 or any(t.kind in {"school", "count", "itself"} and t.start < colon for t in row):
        return []
    return [t for t in row if t.kind == "school" and t.start > colon]


def _level(text: str, predicate: Token, levels: list[Token], limit: int, discourse: Discourse) -> int | None:
    words = text[predicate.start : predicate.end]
    if at := re.search(r"(?:/| )(55|64)\b", words):
        return 1 if at[1] == "55" else 2
    following = [t for t in levels if predicate.start <= t.start < limit]
    preceding = [t for t in levels if t.start < predicate.start]
    if following:
        return int(following[0].value)
    if preceding:
        return int(preceding[-1].value)
    if discourse.level_of_sentence:
        return discourse.level_of_sentence
    # Only level 1 goes without saying.
    return 1 if discourse.level and predicate.value in _ONLY_LEVEL_ONE else discourse.level


def _told(text: str, predicate: Token, levels: list[Token], limit: int, discourse: Discourse) -> bool:
    """Whether a plan's level is named, and not only by an earlier paragraph."""
    share = re.search(r"\d", text[predicate.start : predicate.end])
    return bool(
        share or any(level.start < limit for level in levels) or discourse.level_of_sentence or discourse.level_of_block
    )


def _further_levels(row: list[Token], first: Statement, limit: int) -> Iterator[Statement]:
    """ "đạt chuẩn mức 1 năm 2025, mức 2 năm 2030": one target a level; facts go on only where a plan is named."""
    levels = [t for t in row if t.kind == "level" and first.predicate.start <= t.start < limit]
    told = {first.level}
    for level, after in zip_longest(levels, levels[1:]):
        planned = any(
            t.kind == "modifier" and t.value == "target" and first.predicate.end <= t.start < level.start for t in row
        )
        refused = any(t.kind == "modifier" and t.value in {"refused", "hope"} and t.start < level.start for t in row)
        if int(level.value) in told or refused or not (planned or first.status == "target"):
            continue
        told.add(int(level.value))
        status: Status = "target"
        yield first._replace(
            predicate=level, level=int(level.value), status=status, reach=(level.start, after.start if after else limit)
        )


def _elided(reading: Reading, row: list[Token], start: int, end: int, first: Statement) -> Iterator[Statement]:
    """Schools with a time of their own, of which the verb before holds too: "..., Trường C vào năm 2024"."""
    for token in row:
        time = _ELIDED.match(reading.folded, token.end, end) if token.kind == "school" else None
        if time and _BEFORE_ELIDED.search(reading.folded, max(start, token.start - 12), token.start):
            yield first._replace(subjects=[token], reach=(token.end, time.end()))


def _counted(reading: Reading, row: list[Token], start: int, end: int, discourse: Discourse) -> Iterator[Statement]:
    """Numbers of schools by region or year, of which what was said of the last number holds too."""
    level = discourse.level_of_sentence or discourse.level_of_block
    if discourse.counted not in {"recognised", "reached"} or not level:
        return
    plans = [t.start for t in row if t.kind == "modifier" and t.value == "target"]
    for token in row:
        region = token.kind == "count" and _REGION.search(reading.folded, max(start, token.start - 80), token.start)
        if region and _COUNT_ELIDED.match(reading.folded, token.end, end):
            clause = (start, end)
            planned = any(plan < token.start for plan in plans)
            yield Statement(token, [token], level, "target" if planned else discourse.counted, clause, clause, reading.block_at(start))
