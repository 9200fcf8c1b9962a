"""What holds of other schools, too: "Đó là A và B", "Ngày 4/12, đến lượt Trường C", "D cũng có danh hiệu này"."""

from msgspec.structs import replace

from nlp.claims.discourse import Discourse
from nlp.claims.elisions import Statement
from nlp.claims.rows import first_row
from nlp.claims.slots import Slot
from nlp.claims.tokens import PLANS, Lexer, Token
from nlp.claims.words import patterns
from nlp.facts import Status
from nlp.reading import Reading

_TOLD = {"recognised", "reached", "appraised"}
_WORDS = patterns("sequels")
_NEAR = 200  # characters between a recognition and "đến lượt Trường B"
_UNSAID = {"refused", "hope", "condition", *PLANS}  # "cũng mong có danh hiệu này"
OTHER_TURN = _WORDS.other_turn
"""What schools take turns at that is no standing."""


def sequel(lexer: Lexer, start: int, end: int, last: Statement) -> Statement | None:
    """What a clause without a verb, right behind the sentence of the statement `last`, says of the schools it names."""
    reading, text = lexer.reading, lexer.reading.folded
    before = reading.sentence_at(max(0, start - 2))
    beside = last.clause[0] >= before.start
    if not beside and start - last.clause[1] >= _NEAR:
        return None
    schools = [replace(t, kind="school") for t in lexer.names(start, end)]
    if not schools:
        return None
    opening = text[start : schools[0].start]
    rest = text[schools[-1].end : end]
    head = last.subjects[0] if last.subjects else None
    counted = beside and head and head.kind == "count" and int(head.value) == len(schools)
    those = counted and _WORDS.those.fullmatch(opening)
    named = last.status in _TOLD and not OTHER_TURN.search(text, last.clause[0], schools[0].start)
    unnamed = (
        not last.subjects and last.status == "recognised" and "được" in opening
    )  # "Các trường được trao gồm A và B"
    given = (counted or unnamed) and named and _WORDS.given.fullmatch(opening)
    those = those or (given and _WORDS.ends.fullmatch(rest))
    alone = named and len(schools) == 1
    added = named and _WORDS.next.fullmatch(opening) and _WORDS.ends.fullmatch(rest)
    added = added or (alone and _WORDS.becomes.fullmatch(rest))
    later = alone and _WORDS.contrasted.fullmatch(opening) and _WORDS.later.fullmatch(rest.rstrip(" .;"))
    if not (those or added or later):
        return None
    predicate = replace(last.predicate, start=schools[0].start, end=schools[-1].end)
    clause = (start, end)
    return replace(
        last, predicate=predicate, subjects=schools, clause=clause, reach=clause, block=reading.block_at(start)
    )


def as_before(text: str, slot: Slot, discourse: Discourse) -> Status | None:
    """The status of "cũng như vậy", "cũng có danh hiệu này": what was said last, or the title spoken of last."""
    head = slot.predicate
    beside = [t for t in slot.row if slot.left <= t.start < slot.limit]
    if any(t.value in _UNSAID for t in beside if t < head):
        return None
    if any(t.value == "appraised" for t in beside):
        return "appraised"
    if _WORDS.title.search(text, head.start, head.end):
        titles = [m[1] for m in _WORDS.titles.finditer(text, max(0, head.start - 3 * _NEAR), head.start)]
        return "recognised" if discourse.recognised and titles and not titles[-1] else None
    known = discourse.mood or discourse.mood_before
    # "... dự kiến thẩm định. Ở B đã xong từ lâu, C cũng vậy": no plan any more
    return None if known == "target" and _WORDS.done.search(text, slot.left, head.start) else known


def predecessors(reading: Reading, slot: Slot) -> list[Token]:
    """ "sẽ là trường thứ hai được công nhận, sau Trường B", "..., cùng với Trường C": of those the same is done."""
    if aside := _WORDS.after_aside.search(reading.folded, slot.left, slot.predicate.start):
        return [t for t in slot.row if t.kind == "school" and aside.start() < t.start < aside.end()]
    text, end = reading.folded, slot.predicate.end
    row = first_row(text, slot.schools_behind(text))
    if row and _WORDS.ordinal.search(text, slot.left, end) and _WORDS.after.fullmatch(text, end, row[0].start):
        return row
    row = first_row(text, [t for t in slot.row if t.start >= end and t.kind in {"school", "place"}])
    beside = row and _WORDS.with_.fullmatch(text, end, row[0].start) and _WORDS.ended.match(text, row[-1].end)
    return [replace(t, kind="school") for t in row] if beside else []
