"""Words of address, degrees and positions: the lexicons, and the degrees before a name."""

from itertools import chain
from typing import Literal

from nlp.data import lists
from nlp.records import Record
from nlp.text.tokens import Endings, Lexicon, Token, phrases

CALLS: Lexicon[str] = Lexicon((phrase, number) for number, words in lists("honorifics.yml").items() for phrase in words)
DEGREES: Lexicon[str] = Lexicon((form, degree) for degree, forms in lists("degrees.yml").items() for form in forms)

_POSITIONS = lists("positions.yml")
BEFORE = phrases(_POSITIONS["before"])
AFTER = phrases(_POSITIONS["after"])
BESIDE = phrases(_POSITIONS["beside"])
POSITIONS: Lexicon[Literal["main", "minor", "common"]] = Lexicon(
    chain(
        ((phrase, "main") for phrase in _POSITIONS["positions"]),
        ((phrase, "minor") for phrase in _POSITIONS["minor"]),
        ((f"{office} {work}", "minor") for office in _POSITIONS["on_board"] for work in _POSITIONS["boards"]),
        ((phrase, "common") for phrase in _POSITIONS["common"]),
    )
)
OFFICES = Endings(_POSITIONS["offices"])
TITLES = phrases(phrase for lexicon in (CALLS, DEGREES, POSITIONS, BEFORE) for phrase in lexicon.phrases)


class Degree(Record, frozen=True):
    """`degree` as a fact has it ("PGS.TS"), `None` where only titles of honour stand there."""

    degree: str | None
    end: int


def degree_at(tokens: list[Token], at: int) -> Degree | None:
    """The degrees that begin at a token, up to the first word that is none."""
    if at >= len(tokens) or tokens[at].low not in DEGREES.first:
        return None
    found: list[str] = []
    end = at
    while match := DEGREES.longest(tokens, end) if end < len(tokens) else None:
        short = match[1] == end + 1 and len(tokens[end].low) < 4
        if not tokens[end].upper and (short or [token.low for token in tokens[match[1] : match[1] + 1]] == ["."]):
            break  # "cn", "ts" in small letters are no degree, nor is what ends a sentence: "trình độ tiến sĩ. ThS A"
        found.append(match[0])
        end = last = match[1]
        while end < len(tokens) and tokens[end].low in {".", ",", "-", "–"}:
            end += 1
    if not found:
        return None
    # "TS. Lan", but "... tiến sĩ, Hiệu trưởng": the comma is no part of it
    return Degree(
        ".".join(name for name in found if name != "beside") or None,
        end if end < len(tokens) and tokens[end].upper else last,
    )
