"""Slices of mentions in text order."""

from nlp.facts import Span
from nlp.text.spans import last_before, within

FOUND = [Span(1, 4), Span(5, 6), Span(9, 12)]


def test_within_takes_those_that_begin_there() -> None:
    assert within(FOUND, 1, 9) == FOUND[:2]
    assert within(FOUND, 2, 5) == []


def test_last_before() -> None:
    assert last_before(FOUND, 9) == Span(5, 6)
    assert last_before(FOUND, 1) is None
