"""TCVN3 (ABC) and VNI, the font encodings of old sites: told by what they turn into, converted, or refused."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from extract.article import NotAnArticle
from extract.rules import load
from extract.vietnamese import marked_share, syllable_share

_TAG = re.compile(r"<[^<>]*>")
_MODERN = re.compile(r"[ăđơưĂĐƠƯ\u0300-\u0323\u1ea0-\u1ef9]")
_SYMBOL = re.compile(r"[^\W\d_][®µ¸¶·¹¨¾¼½©ª¬§]")  # inside words only a font encoding has them
_HALF_CAPITAL = re.compile(r"\b[^\W\d_a-z]{0,6}[A-Z][^\W\d_a-z]{0,6}[A-Z][^\W\d_a-z]{0,6}\b")
_HIGH = re.compile(r"[\u00a1-\u00ff]")


def repaired(text: str) -> tuple[str, str | None]:
    """The text in Unicode, and the name of the encoding it was in, `None` where it needed no conversion.

    `text`: decoded as UTF-8 or windows-1252, markup included.

    Raises:
        NotAnArticle: `encoding`, where it looks like a font encoding and no conversion gives Vietnamese.
    """
    sample = _TAG.sub(" ", text[:200_000])[:20_000]
    raw = sample.encode()
    if sum(map(sample.count, "đơưă")) > 0.2 * (raw.count(b"\xc2") + raw.count(b"\xc3")):
        return text, None  # most pages, seen in a fourth of the time: `high` is no more than that, `_MODERN` no less
    high = len(_HIGH.findall(sample))
    if high < 0.05 * len(sample) or len(_MODERN.findall(sample)) > 0.2 * high:
        return text, None
    share, name = max((syllable_share(convert(sample)), name) for name, convert in _CONVERTERS.items())
    if share > 0.85 and marked_share(_CONVERTERS[name](sample)) > 0.5:
        return _outside_tags(text, _CONVERTERS[name]), name
    if len(_SYMBOL.findall(sample)) > 0.01 * len(sample):
        raise NotAnArticle(
            "encoding", "Chữ trên trang ở một bảng mã phông cũ không nhận ra được, không đọc thành tiếng Việt."
        )
    return text, None


def _outside_tags(text: str, convert: Callable[[str], str]) -> str:
    """Class names and addresses stay as they are."""
    pieces = re.split(r"(<[^<>]*>)", text)
    return "".join(piece if i % 2 else convert(piece) for i, piece in enumerate(pieces))


@cache
def _tcvn3() -> dict[int, str]:
    table = load("legacy")["tcvn3"]
    return {ord(old): new for old, new in zip(table["legacy"], table["unicode"], strict=True)}


def _from_tcvn3(text: str) -> str:
    """Its capitals with marks are the small letters in another font, so `NHư NGọC` is put right afterwards."""
    return _HALF_CAPITAL.sub(lambda word: word[0].upper(), text.translate(_tcvn3()))


@cache
def _vni() -> tuple[re.Pattern[str], dict[str, str], dict[str, str]]:
    table = load("legacy")["vni"]
    letters = table["letters"] | {old.upper(): new.upper() for old, new in table["letters"].items()}
    marks = table["marks"] | {old.upper(): new for old, new in table["marks"].items()}
    return re.compile(rf"([aeouyAEOUYôöÔÖ])([{''.join(marks)}])|[{''.join(letters)}]"), letters, marks


def _from_vni(text: str) -> str:
    pattern, letters, marks = _vni()

    def one(match: re.Match[str]) -> str:
        if match[1] is None:
            return letters[match[0]]
        return letters.get(match[1], match[1]) + marks[match[2]]

    return unicodedata.normalize("NFC", pattern.sub(one, text))


_CONVERTERS = {"TCVN3": _from_tcvn3, "VNI": _from_vni}
