"""Official documents: issuer, number, place and date, kind and subject stand in a fixed head over the text."""

import re
from functools import cache

from extract import plaintext
from extract.article import Article, Official
from extract.lines import Line, capital_share, is_prose, normalise, split, squeeze
from extract.nonarticles import check_length
from extract.rules import any_of, load
from extract.stamps import stamps
from extract.tables import rows
from extract.wraps import rejoin

_TEXT = re.compile(r"(?:Căn cứ|Thực hiện|Kính gửi|Điều \d|[IVX\d]{1,4}[.)])\s")
HEAD = 30
"""Lines within which the head ends."""


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(load("documents")[key])


@cache
def _kind() -> re.Pattern[str]:
    return re.compile(rf"(?P<kind>{any_of(load('documents')['kinds'])})(?P<rest>(?:\s.*)?)\Z", re.IGNORECASE)


def article(text: str, *, wrapped: bool = False) -> Article:
    """An official document by its head, anything else as plain text; raises as `plaintext.article` does.

    `wrapped`: lines end where the page did, as in a PDF.
    """
    text = normalise(text)
    lines = check_length(split(text))
    head = "\n".join(line.text for line in lines[:HEAD])
    number, dateline = _pattern("number").search(head), _pattern("dateline").search(head)
    at = next((i for i, line in enumerate(lines[:HEAD]) if _is_kind(line)), None)
    if at is None and not (number and (dateline or _pattern("motto").search(head))):
        return plaintext.article(text)
    kind, subject, after = _subject(lines, at) if at is not None else (None, None, _after_head(lines))
    date = next(stamps(dateline[0]), None) if dateline else None
    typed = [raw for raw in text.split("\n") if squeeze(raw)][after:]
    told = lines[after:] if wrapped else rows("\n".join(typed), lines[after:])  # a PDF has wide gaps anywhere
    found = Official(
        kind=kind,
        number=re.sub(r"\s", "", number["number"]) if number else None,
        issuer=_issuer([line.text for line in lines[: after if at is None else at]]),
        place=dateline["place"] if dateline else None,
        date=date.day if date else None,
    )
    return Article(
        title=_title(kind, subject),
        published=found.date,
        published_by="dateline" if date else None,
        text="\n".join(line.text for line in rejoin(told, wrapped=wrapped)),
        official=found,
    )


def is_motto(text: str) -> bool:
    """Whether a cell or line is one over every official document."""
    return _pattern("motto").search(text) is not None


def _title(kind: str | None, subject: str | None) -> str | None:
    shouted = subject is not None and capital_share(subject) > 0.8
    return " ".join(filter(None, [kind and kind.upper() if shouted else kind, subject])) or None


def _is_kind(line: Line) -> bool:
    match = _kind().match(line.text)
    return match is not None and capital_share(match["kind"]) == 1


def _after_head(lines: list[Line]) -> int:
    """The index after the last line of a head that names no kind, as letters have it."""
    parts = [_pattern(key) for key in ("motto", "number", "dateline")]
    return max((i + 1 for i, line in enumerate(lines[:10]) if any(part.match(line.text) for part in parts)), default=0)


def _issuer(head: list[str]) -> str | None:
    """The lines in capitals over the number, without the motto that stands beside them."""
    lines = (_pattern("motto").sub("", line).strip(" *-–_") for line in head)
    named = [
        line for line in lines if len(line) > 3 and capital_share(line) > 0.8 and not _pattern("number").match(line)
    ]
    return " ".join(named) or None


def _subject(lines: list[Line], at: int) -> tuple[str, str | None, int]:
    """The kind, what the document is about, and the index of the first line of its text."""
    match = _kind().match(lines[at].text)
    kind, about = (match["kind"], [match["rest"].strip()]) if match else ("", [""])
    after, shouted = at + 1, capital_share(about[0]) > 0.8
    while after < len(lines) and len(about) < 4 and not _begins_text(lines[after].text):
        if shouted and capital_share(lines[after].text) < 0.8:
            break
        about.append(lines[after].text.strip(" *-–_"))
        after += 1
    return kind.capitalize(), " ".join(filter(None, about)) or None, after


def _begins_text(text: str) -> bool:
    return is_prose(text) or text.endswith((".", ";", ":")) or _TEXT.match(text) is not None
