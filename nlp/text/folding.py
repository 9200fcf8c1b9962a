"""Folding for matching: case, tone placement, dashes and spaces stop mattering; every character keeps its offset."""

import re
import unicodedata
from functools import lru_cache

# Old and new placement of a tone on oa, oe, uy ("hoà" and "hòa", "uỷ" and "ủy"): the new one is the folded form.
# Before a final letter both place it alike ("hoạt"); "họat", typed by habit, is folded to that.
_OLD = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"]
_NEW = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"]
_PLACEMENT = dict(zip(_OLD + _NEW, _NEW + _OLD, strict=True))
_LETTER = r"[^\W\d_]"
# "quý" keeps its tone on y: there the u belongs to the consonant. Three patterns, not one: `re` finds those that begin
# with one letter in a seventh of the time.
_MISPLACED = [
    re.compile(rf"o[àáảãạèéẻẽẹ](?!{_LETTER})"),
    re.compile(rf"u(?<!qu)[ỳýỷỹỵ](?!{_LETTER})"),
    re.compile(rf"[òóỏõọùúủũụ](?:(?<=[òóỏõọ])[ae]|(?<=[ùúủũụ])y)(?={_LETTER})"),
]

# "Hiêụ", "biêủ": the tone typed last falls on the last letter.
_TYPED_LAST = re.compile("ê[ùúủũụ]")
_TONES = {"êù": "ều", "êú": "ếu", "êủ": "ểu", "êũ": "ễu", "êụ": "ệu"}

_SAME = {"ð": "đ", "Ð": "đ"}  # U+00D0, typed for Đ on many portals
_SAME |= dict.fromkeys("‐‑‒–—―−", "-")
_SAME |= dict.fromkeys("“”„‟«»″", '"')
_SAME |= dict.fromkeys("‘’‚‛′", "'")
_SAME |= dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t", " ")


def fold(text: str) -> str:
    """NFC text in lower case, with one tone placement, one dash, one kind of quote and space; same length as `text`."""
    lowered = text.lower()
    if len(lowered) != len(text):  # İ grows when lowered: such letters stay as they are
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    for char, same in _SAME.items():
        if char in lowered:
            lowered = lowered.replace(char, same)
    lowered = _TYPED_LAST.sub(_last, lowered)
    for misplaced in _MISPLACED:
        lowered = misplaced.sub(_placed, lowered)
    return lowered


def _last(match: re.Match[str]) -> str:
    return _TONES[match[0]]


def _placed(match: re.Match[str]) -> str:
    return _PLACEMENT[match[0]]


@lru_cache(maxsize=4096)
def fold_key(text: str) -> str:
    """`fold` of any text, NFC or not, with runs of spaces and spaces around dashes closed: for dictionary keys."""
    folded = fold(unicodedata.normalize("NFC", text))
    return re.sub(r"\s*-\s*", "-", re.sub(r"\s+", " ", folded)).strip()
