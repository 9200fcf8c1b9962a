"""Numbers and symbols of documents: `11-QĐ/TW`, `2477/QĐ-UBND`, `98/2023/NĐ-CP`, in any spelling.

Party documents are written NUMBER-TYPE/ISSUER, the State's NUMBER/TYPE-ISSUER or NUMBER/YEAR/TYPE-ISSUER; pages mix
them. Keys here are always NUMBER-TYPE/ISSUER, with the year kept where the number has one, and the letter of a number
that was put in between others (`39a-QĐ/TCT`).
"""

import re
from collections.abc import Iterator

import msgspec

from nlp.data import load
from nlp.records import Stretch
from nlp.text.alternatives import any_of
from nlp.text.folding import fold
from nlp.text.searches import TextSearch


class Words(msgspec.Struct, forbid_unknown_fields=True):
    """`nlp/data/document_types.yml`."""

    abbreviations: dict[str, list[str]]
    issuers: dict[str, list[str]]
    national: set[str]
    issuer_words: set[str]
    issuer_second_syllables: set[str]
    issuer_ends: re.Pattern[str]
    issuer_first_words: set[str]
    issues: re.Pattern[str]
    day_to_issuer: re.Pattern[str]
    enacted: re.Pattern[str]
    enacts: re.Pattern[str]
    rules_that: re.Pattern[str]
    by: tuple[str, ...]
    same_day: re.Pattern[str]
    before_date: re.Pattern[str]
    before_issuer: re.Pattern[str]
    counted: list[str]
    anaphora: re.Pattern[str]
    about: re.Pattern[str]


WORDS = load("document_types.yml", Words)
TYPES = {fold(name): name for names in WORDS.abbreviations.values() for name in names}
"""Folded type to its printed form."""
# Folded abbreviation to its printed form; `QD`, typed on machines without Đ, is `QĐ`.
_ABBREVIATIONS = {fold(name): {"QD": "QĐ", "DA": "ĐA"}.get(name, name) for name in WORDS.abbreviations}


class Symbol(Stretch, frozen=True):
    """A number with its symbol; `abbreviation` is `None` for laws (`06/2022/QH15`) and letters (`9871/UBND-VX`)."""

    key: str
    number: int
    abbreviation: str | None
    issuer: str


_SYMBOL = re.compile(
    r"(?P<number>[0-9](?<![\w/.,-]\d)\d{0,4})(?P<inserted>[a-eđ]?)(?:"
    r"/(?P<law>(?:19|20)\d\d/(?:ubtv)?qh\d{1,2})"
    rf"|(?: ?/ ?(?P<year>(?:19|20)\d\d))? ?[-/] ?(?P<kind>{any_of(_ABBREVIATIONS, free_spacing=True)}) ?[-/] ?"
    r"(?P<issuer>[^\W\d_]{2,}\d*(?:-[^\W\d_]+|(?<=kv) [iv]{1,3})*))(?!\w)"
)
# Official letters of the State have no type in their symbol: "Công văn số 9871/UBND-VX".
_LETTER = TextSearch(
    r"công văn (?:hỏa tốc )?số (?P<symbol>(?P<number>\d{1,5})(?P<rest>[-/][^\W\d_]{2,}(?:[-/][^\W\d_]+)*))(?!\w)"
)


def symbols(text: str, folded: str) -> Iterator[Symbol]:
    """All symbols in a text."""
    for match in _LETTER.finditer(folded):
        if not _SYMBOL.match(folded, match.start("symbol")):
            key = text[slice(*match.span("symbol"))].upper()
            yield Symbol(*match.span("symbol"), key, int(match["number"]), None, match["rest"])
    for match in _SYMBOL.finditer(folded):
        number, law = match["number"] + text[slice(*match.span("inserted"))], match["law"]
        if law:
            yield Symbol(*match.span(), f"{number}/{law.upper()}", int(match["number"]), None, "QH")
            continue
        kind = _ABBREVIATIONS[match["kind"]]
        issuer = _issuer(text[slice(*match.span("issuer"))])
        key = f"{number}/{match['year']}/{kind}-{issuer}" if match["year"] else f"{number}-{kind}/{issuer}"
        yield Symbol(*match.span(), key, int(match["number"]), kind, issuer)


def _issuer(printed: str) -> str:
    issuer = printed.replace("Ð", "Đ")
    if issuer.islower() or len(issuer) == 2:
        issuer = issuer.upper()
    return {"TƯ": "TW", "TTG": "TTg", "ttg": "TTg"}.get(issuer, issuer)
