"""Vietnamese alphabetical order, stored once so that every SQLite client sorts right."""

import unicodedata

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: chr(ord("A") + rank) for rank, letter in enumerate(_LETTERS)}
_TONES = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}  # huyền hỏi ngã sắc nặng


def sort_key(text: str) -> str:
    """A key that sorts by code point as a Vietnamese dictionary does: letters first (a ă â … d đ …), then tones.

    Spaces sort before digits, digits before letters, so that "Hà Nam" stands before "Hải Dương".
    """
    letters, tones = [], []
    for char in unicodedata.normalize("NFC", text).casefold():
        tone = "0"
        base = ""
        for part in unicodedata.normalize("NFD", char):
            if part in _TONES:
                tone = _TONES[part]
            else:
                base += part
        base = unicodedata.normalize("NFC", base)
        letters.append(_RANK.get(base, base))
        tones.append(tone)
    return "".join(letters) + "\t" + "".join(tones).rstrip("0")


def name_key(name: str) -> str:
    """`sort_key` of a person's name the way Vietnamese lists order people: given name first, then family name."""
    *before, given = name.split() or [""]
    return sort_key(" ".join([given, *before]))
