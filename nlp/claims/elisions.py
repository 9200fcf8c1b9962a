"""A statement, and what it says besides: further levels, schools and numbers whose verb is left out."""

import re
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from msgspec.structs import replace

from nlp.claims.discourse import Discourse
from nlp.claims.progress import CRITERIA
from nlp.claims.rows import first_row, last_row
from nlp.claims.slots import is_excepted
from nlp.claims.tokens import PLANS, Lexer, Token
from nlp.claims.words import patterns
from nlp.facts import Status
from nlp.reading import Block, Reading
from nlp.records import Record
from nlp.text.spans import within


class Statement(Record, frozen=True):
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
    # What a table tells by where it stands; elsewhere the words beside the predicate do.
    progress: str | None = None
    year: str | None = None


_WORDS = patterns("elisions")
_FACTS = {"recognised", "reached"}


def further_levels(text: str, row: list[Token], first: Statement, limit: int) -> Iterator[Statement]:
    """ "đạt chuẩn mức 1 năm 2025, mức 2 năm 2030": one target a level.

    Facts go on only where "both levels" are spoken of, or a plan.
    """
    levels = [t for t in row if t.kind == "level" and first.predicate.start <= t.start < limit]
    told = {first.level}
    for level, after in zip_longest(levels, levels[1:]):
        between = [t for t in row if first.predicate.end <= t.start < level.start]
        planned = first.status == "target" or any(t.value in PLANS for t in between)
        both = _WORDS.both.search(text, first.predicate.start, level.start)
        refused = any(t.value in {"refused", "hope"} and t < level for t in row)
        if int(level.value) in told or refused or not (planned or both):
            continue
        told.add(int(level.value))
        others = [t for t in between if t.kind in {"count", "school"}]
        if others and others[-1].kind == "count":
            others = others[-1:]
        reach = (level.start, after.start if after else limit)
        status: Status = "target" if planned else first.status
        subjects = last_row(text, others) or first.subjects
        yield replace(first, subjects=subjects, predicate=level, level=int(level.value), status=status, reach=reach)


def elided(reading: Reading, row: list[Token], start: int, end: int, first: Statement) -> Iterator[Statement]:
    """Schools with a time of their own, of which the verb before holds too: "..., Trường C vào năm 2024"."""
    text = reading.folded
    for i, token in enumerate(row):
        if token.kind == "count" and first.subjects and first.subjects[0].kind == "count":
            return  # "3 trường đăng ký; còn 4 trường, trong đó có Trường C, chưa đăng ký"
        if token.kind != "school":
            continue
        rest, near = [t for t in row[i:] if t.kind == "school"], max(0, token.start - 12)
        added = _WORDS.more.search(text, max(start, token.start - 90), token.start)
        if added and _WORDS.ends.match(text, rest[-1].end, end + 1):
            yield replace(first, subjects=rest)
            return
        if is_excepted(text, token, start):
            left = first_row(text, rest)
            told = first.status in _FACTS and not _WORDS.uncounted.search(text, near, token.start)
            if told and _WORDS.end.match(text, left[-1].end):
                yield replace(first, subjects=left, status="not_reached", reach=(token.end, end))
            return
        if share := _WORDS.share.match(text, token.end, end):
            yield from _with_share(token, share, (start, end), first)
        elif (time := _WORDS.elided.match(text, token.end, end)) and _WORDS.before_elided.search(
            text, near, token.start
        ):
            schools = last_row(text, [t for t in row[: i + 1] if t.kind == "school"], _WORDS.link)
            yield _with_time(reading, schools, (token.end, time.end()), (start, end), first)


def _with_time(
    reading: Reading, schools: list[Token], reach: tuple[int, int], clause: tuple[int, int], first: Statement
) -> Statement:
    """ "A đã được công nhận năm 2023; B đạt năm 2024; C năm 2026": what has its time ahead is planned."""
    predicate, said = first.predicate, first.status
    if len(schools) > 1:  # the time is that of the whole row
        predicate = replace(predicate, start=schools[-1].start, end=schools[-1].end)
    if said == "recognised" and _WORDS.reached.search(reading.folded, *reach):
        said = "reached"
    if said in _FACTS and any(reading.is_ahead(d.value) for d in within(reading.dates, *reach)):
        said = "target"
    return replace(first, predicate=predicate, subjects=schools, status=said, clause=clause, reach=reach)


def _with_share(school: Token, share: re.Match[str], clause: tuple[int, int], first: Statement) -> Iterator[Statement]:
    """ "A đạt 53/55 chỉ tiêu; B 52; riêng C mới 39": a bare number is of criteria, where the one before is."""
    if first.predicate.value in {"progress", "met"} and int(share[1]) < CRITERIA[first.level]:
        said: Status = first.status if first.status == "self_assessed" else "in_progress"
        told = replace(first.predicate, start=school.end, end=share.end(), value="progress")
        reach = (school.end, share.end())
        yield replace(first, predicate=told, subjects=[school], status=said, clause=clause, reach=reach)


def excepted(reading: Reading, row: list[Token], first: Statement) -> Iterator[Statement]:
    """ "Trừ A và B, các trường đều đã được công nhận", "Cả Cụm, trừ A, đã ...": of A and B the opposite holds."""
    if first.status not in _FACTS or any(s.kind == "school" for s in first.subjects):
        return
    schools = [t for t in row if t.kind == "school" and t.end <= first.predicate.start]
    if schools and _WORDS.without.search(reading.folded, max(0, schools[0].start - 30), schools[0].start):
        reach = (first.predicate.start, first.reach[1])
        yield replace(first, subjects=schools, status="not_reached", reach=reach)


def itemised(lexer: Lexer, start: int, end: int, heading: Statement) -> Statement | None:
    """ "4 trường đã được công nhận:" holds of the schools that stand alone, or with a note in brackets, below it."""
    reading, schools = lexer.reading, lexer.names(start, end)
    if len(schools) > 1 and _is_list(reading.folded, schools, start, end):
        predicate = replace(heading.predicate, start=schools[0].start, end=schools[0].end)
        number = [t for t in lexer.tokens(start, schools[0].start) if t.kind == "count"]
        return replace(heading, predicate=predicate, subjects=number + schools, clause=(start, end), reach=(start, end))
    alone = len(schools) == 1 and _WORDS.item.fullmatch(reading.folded, start, schools[0].start)
    if not alone or not _WORDS.note.fullmatch(reading.folded, schools[0].end, end):
        return None
    predicate = replace(heading.predicate, start=schools[0].start, end=schools[0].end)
    return replace(heading, predicate=predicate, subjects=schools, clause=(start, end), reach=(schools[0].end, end))


def of_level(lexer: Lexer, row: list[Token], start: int, end: int, discourse: Discourse) -> Iterator[Statement]:
    """ "Toàn quốc: 37 trường mức 1, 02 trường mức 2": what was said of the last number of schools, level by level."""
    reading = lexer.reading
    sentence = reading.sentence_at(start)
    for token, level in pairwise(row):
        of_level = token.kind == "count" and _WORDS.of_level.fullmatch(reading.folded, token.end, level.start)
        if not of_level or level.kind != "level" or reading.folded.startswith("một ", token.start):
            continue  # "Trường A, một trường mức 1, ..."
        awarded = _WORDS.awarded.search(reading.folded, sentence.start, token.start)
        status = "recognised" if awarded else (discourse.counted or discourse.fact or (None,))[0]
        if status not in _FACTS:
            continue
        listed = _WORDS.listed.match(reading.folded, level.end)
        schools = lexer.names(listed.end(), end) if listed else []
        clause = (start, end)
        yield Statement(token, [token, *schools], int(level.value), status, clause, clause, reading.block_at(start))


def _is_list(text: str, schools: list[Token], start: int, end: int) -> bool:
    """Whether a line names schools and nothing else: "Vùng Bắc Trung Bộ: Trường A, Trường B (41/55 chỉ tiêu)."."""
    ends = [start, *(school.end for school in schools)]
    between = [text[left:right] for left, right in zip(ends, [*(s.start for s in schools), end], strict=True)]
    return _WORDS.label.fullmatch(between[0]) is not None and all(map(_WORDS.between.fullmatch, between[1:]))


def counted(lexer: Lexer, row: list[Token], start: int, end: int, discourse: Discourse) -> Iterator[Statement]:
    """Numbers of schools by region or year, of which what was said of the last number holds too."""
    if (known := discourse.counted or discourse.fact) is None:
        return
    reading = lexer.reading
    status, level = known
    plans = [t.start for t in row if t.value in PLANS]
    counts = [t for t in row if t.kind == "count"]
    for token in counts:
        if any(count < token and count.end <= plan < token.start for count in counts for plan in plans):
            continue  # "3 trường đăng ký, còn lại 4 trường chưa": a plan of others
        before, left = (_WORDS.region, start) if discourse.counted and status in _FACTS else (_WORDS.raised, 0)
        region = before.search(reading.folded, max(left, token.start - 80), token.start)
        new = discourse.counted and status in _FACTS and _WORDS.new.match(reading.folded, token.end, end)
        # The verb of the next number may follow: only the end of the sentence shows that none does.
        alone = _WORDS.count_elided.match(reading.folded, token.end, reading.sentence_at(start).end)
        if new or (region and alone):
            planned = status == "target" or any(plan < token.start for plan in plans)
            clause = (reading.sentence_at(start).start if status == "target" else start, end)
            listed = new or _WORDS.listed.match(reading.folded, token.end)
            schools = lexer.names(listed.end(), end) if listed else []
            said: Status = "target" if planned else status
            yield Statement(token, [token, *schools], level, said, clause, clause, reading.block_at(start))
