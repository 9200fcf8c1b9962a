"""The organisations named between persons that somebody may work for."""

from collections.abc import Iterator

from nlp.participants.cues import PHRASES
from nlp.people.organisations import organisation_at
from nlp.text.tokens import Token


def employer_before(tokens: list[Token], start: int, end: int) -> tuple[int, int] | None:
    """The employer whose name ends right before the token `end`."""
    return next((found for found in employers(tokens, start, end) if found[1] == tokens[end - 1].end), None)


def employers(tokens: list[Token], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where organisations are named between two tokens that somebody may work for."""
    at = start
    while at < end:
        employer = tokens[at].upper and PHRASES.employers.longest(tokens, at)
        organisation = organisation_at(tokens, at) if employer else None
        whole = organisation and (organisation.end > at + 1 or (at > start and tokens[at - 1].low == "phía"))
        if organisation and whole and organisation.end <= end:
            yield tokens[at].start, tokens[organisation.end - 1].end
        at = organisation.end if organisation else at + 1
