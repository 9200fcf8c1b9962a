"""Statements: predicates of the standard with their subjects, level and status, clause by clause."""

from collections.abc import Iterator
from itertools import chain

from msgspec.structs import replace

from nlp.claims.clauses import stated
from nlp.claims.discourse import Discourse
from nlp.claims.elisions import Statement, itemised
from nlp.claims.judges import judge_of_title
from nlp.claims.own_school import own_school
from nlp.claims.plans import Plans
from nlp.claims.questions import told
from nlp.claims.referents import Referents
from nlp.claims.tables import told_in_tables
from nlp.claims.tokens import Lexer
from nlp.claims.topics import Topics
from nlp.claims.words import patterns
from nlp.reading import Reading, Sentence

_WORDS = patterns("statements")
_HEADS = {"recognised", "reached", "appraised", "self_assessed", "not_reached", "target"}
_LONGEST_CLAUSE = 2000  # characters


def statements(lexer: Lexer) -> Iterator[Statement]:
    """What the article states of schools and of numbers of schools: in tables, then in the order of the text."""
    reading, own = lexer.reading, own_school(lexer.reading)
    discourse = Discourse(Referents(lexer, own, Topics(reading, own)), Plans(reading), lexer.bare)
    levels = lexer.levels_spoken_of()
    discourse.levels, discourse.only_level = len(levels), int(levels.pop()) if len(levels) == 1 else None
    discourse.title_verdict = judge_of_title(lexer)
    last: Statement | None = None
    heading: Statement | None = None
    headed = False  # whether a list follows the heading
    foreign = _is_foreign(lexer)
    in_tables = told_in_tables(lexer)
    yield from chain.from_iterable(in_tables.values())
    for sentence in (s for s in reading.sentences if s.block.start not in in_tables):
        discourse.enter(lexer, sentence)
        if not _WORDS.word.search(reading.folded, sentence.start, sentence.end):
            continue  # "1." before an item
        if heading and headed and (item := itemised(lexer, sentence.start, sentence.end, heading)):
            yield replace(item, block=sentence.block)
        elif heading and _WORDS.points.match(reading.folded, sentence.start, sentence.end):
            headed = True
        else:
            heading = None
        part = told(reading, sentence)
        if part != sentence:
            discourse.hear(lexer, sentence)
        if not part:
            continue
        if foreign and not _names_ours(lexer, sentence):
            continue  # "nhà trường" is the nursery school of the title
        other = False
        discourse.level_ahead = bool(lexer.levels_in(sentence.start, sentence.end))
        for begin, end in _clauses(reading, part):
            start = lexer.own_part(begin, end) if lexer.is_foreign(begin, end) else begin
            look_alike = lexer.is_foreign(start, end)
            other = other or look_alike
            if look_alike or (other and not lexer.names_school(start, end)):
                discourse.subjects = []  # other standards: nothing to go on from
                continue
            for statement in stated(lexer, start, end, discourse, last):
                last = statement
                discourse.note(statement.status, statement.level, statement.predicate, statement.subjects)
                yield statement
                if not any(s.kind == "school" for s in statement.subjects) and statement.status in _HEADS:
                    heading = statement
                    headed = reading.text[end - 1] == ":" or _is_heading(reading, sentence)


def _is_foreign(lexer: Lexer) -> bool:
    """Whether the title, or a lead under one that says nothing, speaks of other schools and of none of ours."""
    text, (title, lead) = lexer.reading.folded, (lexer.reading.blocks * 2)[:2]
    if "trường chính trị" in text[title.start : title.end]:
        return False
    other = _WORDS.other_schools.search(text, lead.start, lead.end) and "trường chính trị" not in text[: lead.end]
    return bool(other) or (title.kind == "title" and lexer.is_foreign(title.start, title.end))


def _names_ours(lexer: Lexer, sentence: Sentence) -> bool:
    near = lexer.reading.folded.find("trường này", sentence.start, sentence.end) >= 0  # not the title's
    return lexer.names_school(sentence.block.start if near else sentence.start, sentence.end)


def _is_heading(reading: Reading, sentence: Sentence) -> bool:
    """ "I. Đã được công nhận đạt chuẩn mức 1 (27 trường)" on a line of its own."""
    block = reading.block_at(sentence.start)
    line = reading.text[block.start : block.end]
    return block.end == sentence.end and len(line) < 100 and line[-1] not in ".;,!?"


def _clauses(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Parts between semicolons, without the space before them; no longer than any prose is."""
    text, start = reading.text, sentence.start
    while start < sentence.end:
        limit = min(sentence.end, start + _LONGEST_CLAUSE)
        semicolon = text.find(";", start, limit)
        stop = semicolon if semicolon >= 0 else limit
        while start < stop and text[start].isspace():
            start += 1
        if start < stop:
            yield start, stop
        start = stop + (semicolon >= 0)
