"""Where nothing is held: in quotes and in the titles of documents."""

from bisect import bisect_left

from nlp.events.lexicon import NOUNS, VERBS, sought
from nlp.facts import Span
from nlp.reading import Reading

_W = sought("masks")


def _past_verbs(folded: str, end: int) -> int:
    """Where a document's title ends that goes on behind a comma: "về việc tổ chức, triển khai phong trào thi đua"."""
    while folded.startswith(", ", end) and folded.startswith(VERBS, end + 2):
        clause = _W.clause.match(folded, end + 2)
        end = clause.end() if clause else end + 2
    return end


def masked(reading: Reading, starts: list[int]) -> list[Span]:
    """The quotes and titles of documents in which something is named at one of `starts`: in them nothing is held. None
    lies within another."""
    found = [
        Span(*match.span())
        for match in _W.quote.finditer(reading.folded)
        if _has(starts, *match.span())
        and not _W.spoken_plan.match(reading.folded, match.start())
        and not (
            NOUNS.match(reading.folded, match.start() + 1)
            and _W.held_before.search(reading.folded, max(0, match.start() - 20), match.start())
        )
    ]
    for document in reading.documents:
        if not _has(starts, document.start, reading.block_at(document.start).end):
            continue
        match = _W.title_of_document.match(reading.folded, document.end)
        found.append(Span(document.start, _past_verbs(reading.folded, match.end()) if match else document.end))
    kept: list[Span] = []
    for span in sorted(found):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return kept


def _has(starts: list[int], start: int, end: int) -> bool:
    at = bisect_left(starts, start)
    return at < len(starts) and starts[at] < end
