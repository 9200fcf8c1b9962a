"""Whose people a sentence names that says so only by the one before it: who comes along with a delegation, who is at
the door of the school that it visits."""

from collections.abc import Sequence

from nlp.participants.cues import SINGLE
from nlp.people.words import words_of
from nlp.reading import Reading, Sentence
from nlp.text.alternatives import any_of
from nlp.text.spans import within

_WORDS = words_of("parties", visited_words=any_of(SINGLE.visited, free_spacing=True))
_BACK = 12  # characters


def party_of(reading: Reading, sentence: Sentence, before: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The span of the organisation, of those that were named `before` as somebody's or that the paragraph visits."""
    if _WORDS.with_them.match(reading.folded, sentence.start):
        return before[0] if len(before) == 1 else None
    told = within(reading.schools, sentence.block.start, sentence.start)
    text = reading.folded
    if not told or not _WORDS.at_home.search(text, sentence.start, sentence.end):
        return None
    visited = [
        school
        for school in told
        if _WORDS.visited.search(text, max(0, school.start - _BACK), school.start)
        or _WORDS.receives.match(text, school.end)
    ]
    one = len({school.school for school in visited}) == 1 and not visited[0].implied
    return (visited[0].start, visited[0].end) if one else None
