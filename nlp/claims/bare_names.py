"""Names of provinces that stand for their schools: "Lâm Đồng cũng vừa được công nhận; Gia Lai thì chưa"."""

from collections.abc import Iterator

from nlp.claims.words import patterns
from nlp.reading import Reading
from nlp.schools.asides import aside_after, is_aside
from nlp.text.phrases import Hit
from nlp.text.spans import within

_WORDS = patterns("bare_names")
_HEAD_REACH = 40  # characters before a bare name in which its clause begins


def bare_names(reading: Reading, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[Hit[str]]:
    """The names between two offsets of a clause, none within `taken`: at the head of a part of it, in a row with one,
    before a verb."""
    text = reading.folded
    last = start
    for name in within(reading.short_names, start, end):
        if is_aside(reading, name.start) or any(left < name.end and name.start < right for left, right in taken):
            last = name.end
            continue
        head = text[max(last, name.start - _HEAD_REACH) : name.start]
        beside = aside_after(reading, name.end)
        after = beside.end if beside else name.end
        stands = _WORDS.head.search(head) or (_WORDS.tail.match(text, after) and not _WORDS.of_place.search(head))
        stands = stands or (
            text[name.end : name.end + 2].lstrip()[:1] == ":" and _WORDS.label.search(text[start : name.start])
        )
        stands = stands or _WORDS.apposed.match(text, name.end)
        venue = _WORDS.venue.search(head) and text.startswith(",", name.end)  # "Sáng 4/12, tại Hà Nội, Hội đồng họp"
        if reading.text[name.start].isupper() and stands and not venue:
            last = name.end
            yield name
