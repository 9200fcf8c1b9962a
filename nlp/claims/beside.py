"""Schools named beside the subject of a predicate: in brackets, as models, as exceptions, as companions."""

from msgspec.structs import replace

from nlp.claims.rows import first_row
from nlp.claims.slots import SUBJECTS, Slot
from nlp.claims.tokens import Token
from nlp.claims.words import patterns
from nlp.reading import Reading
from nlp.text.spans import within

_WORDS = patterns("beside")
_NAMED = {"school", "place", "employer"}


def passed_over(reading: Reading, slot: Slot) -> tuple[int, list[tuple[int, int]]]:
    """Where the subject of a predicate may begin, and the stretches in which no subject stands."""
    text, predicate = reading.folded, slot.predicate
    between = slot.left, predicate.start
    asides = {"(": _WORDS.compared_aside, ", ": _WORDS.excepted, "thứ ": _WORDS.after_aside}
    signs = [sign for sign in asides if text.find(sign, *between) >= 0]
    spans = [m.span() for sign in signs for m in asides[sign].finditer(text, *between)]
    spans += _models(reading, slot)
    aside = _aside_before(text, slot)
    if aside is None:
        return slot.left, spans
    left = max((t.end for t in slot.row if t.kind == "predicate" and t.end <= aside[0]), default=0)
    return left, [*spans, aside]


def but_for(text: str, slot: Slot, found: list[Token]) -> list[Token]:
    """ "Cả 10 trường trong Cụm, trừ Trường A, đã được công nhận": of nine."""
    if not found or found[0].kind != "count" or not text.endswith("cả ", slot.left, found[0].start):
        return found
    if (but := _WORDS.excepted.search(text, slot.left, slot.predicate.start)) is None:
        return found
    left = int(found[0].value) - len([t for t in slot.row if t.kind == "school" and but.start() < t.start < but.end()])
    return [replace(found[0], value=str(left)), *found[1:]] if left > 0 else found


def companions(text: str, slot: Slot, first: Token) -> list[Token]:
    """ "Cùng với Trường A, Nhà trường đã được công nhận": A has been, too."""
    row = [t for t in slot.row if slot.left <= t.start < first.start and t.kind == "place"]
    with_them = row and _WORDS.together.search(text, max(slot.left, row[0].start - 12), row[0].start)
    beside = with_them and _WORDS.beside.fullmatch(text, row[-1].end, first.start)
    return [replace(t, kind="school") for t in row] if beside else []


def _aside_before(text: str, slot: Slot) -> tuple[int, int] | None:
    """The bracket about others in which the slot begins: "Trường A (Trường B đã đạt chuẩn trước đó) được công nhận"."""
    opened, closed = text.rfind("(", 0, slot.left), text.find(")", slot.left, slot.predicate.start)
    if opened < 0 or closed < 0 or ")" in text[opened : slot.left] or "(" in text[closed : slot.predicate.start]:
        return None
    subjects = [t.start for t in slot.row if t.kind in SUBJECTS]
    of_others = any(opened < at < slot.left for at in subjects)
    return (opened, closed) if of_others and not any(closed < at < slot.predicate.start for at in subjects) else None


def _models(reading: Reading, slot: Slot) -> list[tuple[int, int]]:
    """ "Theo chân các trường A, B, Trường C phấn đấu ...", "nhờ kinh nghiệm của A và B, Trường C ...": whom the subject
    follows, if nothing is told of them."""
    text, found = reading.folded, []
    for follows in _WORDS.followed.finditer(text, slot.left, slot.predicate.start):
        row = first_row(text, [t for t in slot.row if t.kind in _NAMED and t.start >= follows.end() - 1])
        others = [
            i for i, t in enumerate(row) if i and text.startswith("trường ", t.start) and text[t.start - 2] == ","
        ]
        row = row[: others[-1]] if others else row
        if not row or _WORDS.told_of.match(text, row[-1].end):
            continue
        bare = [name.start for name in within(reading.short_names, follows.end(), row[0].start)]
        if _WORDS.models.fullmatch(text, follows.end(), min([*bare, row[0].start])):
            found.append((follows.start(), row[-1].end))
    return found
