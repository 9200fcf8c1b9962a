"""Cited documents: which, of what type, by whom, of what date as cited, and about what.

A symbol names a document; a type with a bare number does where the article or the registry knows the rest ("Quy định
11"). The date stays as cited: one entry a document and cited date, so that a wrong one remains visible.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from nlp.documents.parts import Parts, issuer_acting, name_end, parts_of
from nlp.documents.symbols import TYPES, WORDS, Symbol, symbols
from nlp.facts import Citation
from nlp.reading import DocumentFound, Reading
from nlp.registry import Document, registry
from nlp.text.folding import fold
from nlp.text.phrases import Hit, Phrases
from nlp.text.spans import last_before


@dataclass(slots=True)
class _Mention:
    """One place that cites a document; `symbol` where it is written out."""

    start: int
    end: int
    key: str
    type: str | None
    parts: Parts
    rule: str
    symbol: Symbol | None = None


_TYPES = Phrases(TYPES)
_NUMBER = re.compile(
    r" (?P<written>số ?:? ?)?(?P<number>\d{1,5})"
    rf"(?![\w/%]|[-.,]\d| ?- ?[^\W\d_]| (?:{'|'.join(WORDS.counted)})(?!\w))"
)
_BEFORE_SYMBOL = re.compile(r"(?: công tác)? ?[(\"]?(?:số ?:? ?)?")
_LINKED = re.compile(r" ?,? ?(?:và|,|;|&)? ?(?:số )?")
_LISTED = re.compile(r" (?:các )?số ?:? ?(?P<numbers>\d{1,5}(?:, ?\d{1,5})*)(?:, ?| và | & )(?:số )?$")
_TYPE_REACH = 100  # characters between a type and its symbol: "Đề án “Xây dựng ...” số 08-ĐA/TU"


def find(reading: Reading) -> None:
    """Fill `reading.documents` and `reading.facts.citations`; a date that differs from the registry's is a remark."""
    type_words = _TYPES.find(reading.folded)
    mentions = [_of_symbol(reading, symbol, type_words) for symbol in symbols(reading.text, reading.folded)]
    mentions += [other for mention in mentions for other in _listed_before(reading, mention)]
    mentions += list(_of_numbers(reading, type_words, mentions))
    mentions.sort(key=lambda mention: mention.start)
    _share(reading, mentions)
    mentions += list(_spoken_of(reading, type_words, mentions))
    mentions.sort(key=lambda mention: mention.start)
    reading.documents = [DocumentFound(mention.start, mention.end, mention.key) for mention in mentions]
    reading.facts.citations = list(_citations(reading, mentions))


def _of_symbol(reading: Reading, symbol: Symbol, type_words: list[Hit[str]]) -> _Mention:
    start, name, issuer = symbol.start, None, None
    fitting = WORDS.abbreviations.get(symbol.abbreviation or "", list(TYPES.values()))
    sentence = reading.sentence_at(symbol.start)
    word = last_before(type_words, symbol.start + 1)
    if word and word.start >= max(sentence.start, symbol.start - _TYPE_REACH) and word.value in fitting:
        name = word.value
        if _BEFORE_SYMBOL.fullmatch(reading.folded, word.end, symbol.start):
            start = word.start
        elif reading.folded.startswith(" của ", word.end):  # "Quyết định của Giám đốc Học viện số 4523-QĐ/HVCTQG"
            end = name_end(reading, word.end + len(" của "), symbol.start)
            if end and _BEFORE_SYMBOL.fullmatch(reading.folded, end, symbol.start):
                start, issuer = word.start, reading.text[word.end + len(" của ") : end]
    parts = parts_of(reading, start, symbol.end)
    parts.issuer = issuer or parts.issuer or issuer_acting(reading, start, symbol.issuer)
    known = registry().cited(symbol.key, parts.date, reading.home)
    if known and (name is None or known.type == name):
        return _Mention(start, symbol.end, known.key, name or known.type, parts, "symbol", symbol)
    name = name or (fitting[0] if len(fitting) == 1 else None)
    return _Mention(start, symbol.end, symbol.key, name, parts, "symbol", symbol)


def _listed_before(reading: Reading, last: _Mention) -> Iterator[_Mention]:
    """ "Quyết định số 749 và 942/QĐ-TTg": the numbers before a symbol that it is of, too."""
    symbol, sentence = last.symbol, reading.sentence_at(last.start)
    listed = _LISTED.search(reading.folded, max(sentence.start, last.start - _TYPE_REACH), last.start)
    if symbol is None or listed is None or last.type is None or last.start != symbol.start:
        return
    parts = Parts(last.end, last.parts.date, last.parts.issuer)
    for number in re.finditer(r"\d+", listed["numbers"]):
        start, end = (listed.start("numbers") + at for at in number.span())
        key = symbol.key.replace(str(symbol.number), number[0], 1)
        yield _Mention(start, end, key, last.type, parts, "listed")


def _of_numbers(reading: Reading, type_words: list[Hit[str]], named: list[_Mention]) -> Iterator[_Mention]:
    """ "Quy định 11", "Quyết định số 1499 của Ban Thường vụ Tỉnh ủy"."""
    taken = {mention.start for mention in named}
    keys: dict[tuple[str | None, int], set[str]] = {}
    for mention in named:
        if mention.symbol:
            keys.setdefault((mention.type, mention.symbol.number), set()).add(mention.key)
    for word in type_words:
        match = _NUMBER.match(reading.folded, word.end)
        if not match or word.start in taken:
            continue
        number = int(match["number"])
        parts = parts_of(reading, word.start, match.end())
        here = keys.get((word.value, number), set())
        if len(here) == 1:
            yield _Mention(word.start, match.end(), next(iter(here)), word.value, parts, "number-in-article")
        elif document := _known(reading, word.value, number, parts.date):
            yield _Mention(word.start, match.end(), document.key, word.value, parts, "number-in-registry")
        elif match["written"] and (key := _composed(match["number"], word.value, parts.issuer)):
            yield _Mention(word.start, match.end(), key, word.value, parts, "number-and-issuer")


def _known(reading: Reading, name: str, number: int, date: str | None) -> Document | None:
    """The one document of the Party's centre, the Academy or the State with that type and number by the page's day."""
    page = reading.page
    fitting = [
        document
        for document in registry().documents
        if document.type == name
        and int(document.number) == number
        and not document.province
        and not document.cluster
        and not (page and document.date and document.date > page.isoformat())
    ]
    exact = [document for document in fitting if date and document.date == date]
    fitting = exact or fitting
    return fitting[0] if len(fitting) == 1 else None


def _composed(number: str, name: str, issuer: str | None) -> str | None:
    """The key that the rules on symbols give a number, a type and an issuer named in the text."""
    if not issuer:
        return None
    folded = fold(issuer)
    kind = next((short for short, names in WORDS.abbreviations.items() if names[0] == name), None)
    body = next((short for short, names in WORDS.issuers.items() if folded.startswith(tuple(names))), None)
    return f"{number}-{kind}/{body}" if kind and body else None


def _share(reading: Reading, mentions: list[_Mention]) -> None:
    """ "Quyết định số 550-QĐ/HVCTQG và Hướng dẫn số 30-HD/HVCTQG, ngày 03/02/2021 của ...": both are of that day."""
    for mention, after in reversed(list(pairwise(mentions))):
        if not (mention.symbol and after.symbol and mention.symbol.issuer == after.symbol.issuer):
            continue
        if mention.parts.issuer is None and _LINKED.fullmatch(reading.folded, mention.parts.end, after.start):
            # "Nghị quyết số 18-NQ/TW, Kết luận số 157-KL/TW ngày 25/5/2025": without a comma the day is the second's.
            if after.start == after.symbol.start or reading.folded.startswith((",", " cùng ngày "), after.end):
                mention.parts.date = mention.parts.date or after.parts.date
            if _may_be_of(mention, after.parts.issuer):
                mention.parts.issuer = mention.parts.issuer or after.parts.issuer
    for mention, after in pairwise(mentions):
        if mention.parts.enacted and _is_enacted_too(reading, mention, after):
            after.parts.date, after.parts.issuer, after.parts.enacted = mention.parts.date, mention.parts.issuer, True


def _is_enacted_too(reading: Reading, mention: _Mention, after: _Mention) -> bool:
    """ "Ngày 03/02/2021, Giám đốc Học viện ban hành Quyết định số 550 thành lập các cụm và Hướng dẫn số 30"."""
    alike = mention.symbol and after.symbol and mention.symbol.issuer == after.symbol.issuer
    bare = after.parts.date is None and after.parts.issuer is None
    joined = reading.folded.endswith((" và ", ", ", "; "), 0, after.start)
    return bool(alike and bare and joined and reading.sentence_at(mention.start).end > after.start)


def _may_be_of(mention: _Mention, issuer: str | None) -> bool:
    """Not where the registry knows better: "Nghị quyết 35-NQ/TW, Chỉ thị 23-CT/TW của Ban Bí thư"."""
    known = registry().cited(mention.key)
    if not (known and known.issuer and issuer):
        return True
    ours, theirs = fold(known.issuer), fold(issuer)
    return ours.startswith(theirs) or theirs.startswith(ours)


def _spoken_of(reading: Reading, type_words: list[Hit[str]], mentions: list[_Mention]) -> Iterator[_Mention]:
    """ "Quyết định này", "Kế hoạch nói trên": the document of that type cited last."""
    last: dict[str | None, _Mention] = {}
    cited = iter(mentions)
    mention = next(cited, None)
    for word in type_words:
        while mention and mention.end <= word.start:
            last[mention.type] = mention
            mention = next(cited, None)
        match = WORDS.anaphora.match(reading.folded, word.end)
        if match and (meant := last.get(word.value)):
            yield _Mention(word.start, match.end(), meant.key, word.value, Parts(match.end()), "anaphora")


def _citations(reading: Reading, mentions: list[_Mention]) -> Iterator[Citation]:
    entries: dict[tuple[str, str | None], list[_Mention]] = {}
    dates: dict[str, str] = {}
    for mention in mentions:
        if mention.parts.date:
            dates.setdefault(fold(mention.key), mention.parts.date)
    for mention in mentions:
        key = fold(mention.key)
        date = mention.parts.date or dates.get(key)
        entries.setdefault((key, date), []).append(mention)
    for (_, date), group in entries.items():
        first = group[0]
        yield Citation(
            key=first.key,
            type=next((mention.type for mention in group if mention.type), None),
            issuer=next((mention.parts.issuer for mention in group if mention.parts.issuer), None),
            date=date,
            subject=next((mention.parts.subject for mention in group if mention.parts.subject), None),
            rule=f"citations/{first.rule}",
            **reading.cite(*((mention.start, mention.end) for mention in group)),
        )
        known = registry().cited(first.key, None, reading.home)
        if known and known.date and date and len(known.date) == len(date) and known.date != date:
            reading.facts.remarks.append(
                f"{first.type or 'Văn bản'} {first.key} được dẫn với ngày {date}, nhưng ban hành ngày {known.date}."
            )
