"""Lines: what plain text and markup are both brought to before anything is understood."""

import re
import unicodedata
from functools import lru_cache

import msgspec

_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")  # zero-width characters, soft hyphens, byte order marks
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\x80-\x9f\ud800-\udfff\ufffe\uffff]")  # lxml takes none of them back
_CLOSING = "'\"”’»)]"
_STOPS = frozenset(".!?…")
_ENDS = _STOPS | {";", ":"}


class Line(msgspec.Struct):
    """One line of a page.

    Attributes:
        text: the line, trimmed, runs of blanks made one.
        place: its number among all lines of the page.
        gap: an empty line stands before it.
        indent: number of blanks it was typed with.
        role: what markup says it is (`title`, `lead`, `caption`, `byline`, `date`, `heading`, `paragraph`), `""` where
            it is silent; `row` is one of a table.
        links: share of its characters that are inside links.
        pictured: number of pictures right before it.
        styled: centred or in italics as a whole, as captions are.
        path: numbers of the blocks of the markup it stands in, outermost first.
    """

    text: str
    place: int = 0
    gap: bool = False
    indent: int = 0
    role: str = ""
    links: float = 0.0
    pictured: int = 0
    styled: bool = False
    path: tuple[int, ...] = ()


def normalise(text: str) -> str:
    """NFC, one kind of line end, nothing invisible, no control characters; line structure is left alone."""
    text = unicodedata.normalize("NFC", text)
    if text.isprintable():  # most lines of a page are
        return text.replace("Ð", "Đ")
    text = _INVISIBLE.sub("", text)
    text = text.replace("Ð", "Đ").replace("\r\n", "\n").replace("\r", "\n")  # Ð (Icelandic) is of old keyboards
    return _CONTROL.sub(" ", text.replace("\u2028", "\n").replace("\u2029", "\n").replace("\x85", "\n"))


def squeeze(text: str) -> str:
    """One line: runs of blanks and line ends made one blank, trimmed."""
    return " ".join(text.split())


def split(text: str) -> list[Line]:
    """The non-empty lines of a normalised text."""
    lines: list[Line] = []
    gap = False
    for raw in text.split("\n"):
        line = squeeze(raw)
        if line:
            lines.append(Line(line, place=len(lines), gap=gap, indent=len(raw) - len(raw.lstrip())))
        gap = not line
    return lines


def ends_sentence(text: str) -> bool:
    """Whether the line ends as a sentence or an item of a list does, closing quotes and brackets apart."""
    return text.rstrip(_CLOSING)[-1:] in _ENDS


def ends_full(text: str) -> bool:
    """Whether the line ends with a full stop or its like."""
    return text.rstrip(_CLOSING)[-1:] in _STOPS


@lru_cache(maxsize=256)  # asked of the same line at every stage
def capital_share(text: str) -> float:
    """Share of the letters that are capitals; 0 for a line without letters."""
    letters = sum(map(str.isalpha, text))
    return sum(map(str.isupper, text)) / letters if letters else 0.0


_TELLS = re.compile(
    r"(?i)(?:\([^()]{2,25}\)\s*[-–]?\s*|[\w.]{2,20} ?[-–] ?)?(?:vào |từ |trong )?"
    r"(?:(?:sáng|trưa|chiều|tối)(?: (?:các )?ngày)?|(?:các |hai |ba |\d+ )?ngày)(?: mùng| mồng)? \(?\d{1,2}\b"
)


_PAPER = re.compile(r"\([A-ZĐ][^()]{1,24}\)\s?[-–]\s*\S")  # "(NLĐO) - Ông ..."


def reports(text: str) -> bool:
    """Whether the line begins as reports do: with the paper in brackets, or as a sentence with the day."""
    return _PAPER.match(text) is not None or (ends_full(text) and _TELLS.match(text) is not None)


@lru_cache(maxsize=256)
def is_prose(text: str) -> bool:
    """Whether the line is surely running text: long enough, ended as a sentence, not set in capitals."""
    told = ends_sentence(text) or any(opening.match(text) for opening in (_TELLS, _PAPER))
    return (len(text) >= 340 or (len(text) >= 120 and told)) and capital_share(text) < 0.5
