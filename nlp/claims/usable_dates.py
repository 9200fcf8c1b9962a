"""Dates that may be that of a status: not of a document, not of what it is compared with, not ahead of the page."""

from nlp.claims.elisions import Statement
from nlp.claims.today import gone_by
from nlp.claims.words import patterns
from nlp.reading import DateFound, DocumentFound, Reading
from nlp.registry import registry
from nlp.schools.asides import is_aside
from nlp.text.spans import within

_OF_DOCUMENT = 16  # characters between a document's number and its date
_STANDARD = "2021-05-19"  # of Quy định số 11-QĐ/TW: no school had a standing before
_WORDS = patterns("dates")


def usable(reading: Reading, statement: Statement, start: int, end: int, *, cited: bool = False) -> list[DateFound]:
    """No date of a document, unless `cited` or of the decision or the report itself; intervals and the future only of
    plans."""
    if not (dates := within(reading.dates, start, end)):
        return []
    documents = within(reading.documents, max(0, start - 40), end)
    found = []
    for date in (gone_by(reading, statement.status, d) for d in dates):
        if is_aside(reading, date.start):
            continue
        of = [d for d in documents if _is_of(reading.folded, date, d)]
        decision = statement.status == "recognised" and any("HVCTQG" in d.key for d in of)
        decision = decision or (statement.status == "self_assessed" and any("-BC" in d.key for d in of))
        compared = _WORDS.compared.search(reading.folded, max(0, date.start - 80), date.start)
        compared = compared if statement.predicate.start != date.end + len(" (") else None  # "so với năm 2022 (33/55)"
        if (of and not decision and not cited) or compared or _WORDS.moved.match(reading.folded, date.end):
            continue
        if statement.status != "target":
            since, _, value = date.value.rpartition("/")
            if since not in {"", ".."} and (len(value) < len("2024-06") or since[:4] != value[:4]):
                continue
            if reading.is_ahead(value) or value < _STANDARD[: len(value)] or value == _STANDARD:
                continue
        found.append(date)
    return found


def _is_of(text: str, date: DateFound, document: DocumentFound) -> bool:
    """Whether a date is that of a document: right behind its number, and of its year where that is known."""
    if not 0 <= date.start - document.end <= _OF_DOCUMENT or _WORDS.of_status.search(text, document.end, date.start):
        return False
    known = registry().cited(document.key)
    if known is None or not known.date or known.date[:4] == date.value[:4]:
        return True
    return date.value[4:] == known.date[4:]  # a misprinted year
