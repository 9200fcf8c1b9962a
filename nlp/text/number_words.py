"""How many a word or figures say, and which in a row."""

_UNITS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_WORDS = {word: number for number, word in enumerate(_UNITS, 1)}
_IN_TENS = [*_WORDS.items(), ("mốt", 1), ("tư", 4), ("lăm", 5)]
_TENS = {"mười": 10} | {f"{word} mươi": number * 10 for word, number in _WORDS.items() if number > 1}
_WORDS |= _TENS | {f"{tens} {word}": ten + number for tens, ten in _TENS.items() for word, number in _IN_TENS}


def count(said: str) -> int:
    """The number of `12`, `07`, `bảy`, `mười tám`, `hai mươi mốt`; folded.

    Raises:
        ValueError: it is neither figures nor one of those words.
    """
    if said.isdigit():
        return int(said)
    if said not in _WORDS:
        raise ValueError(f"no number: {said!r}")
    return _WORDS[said]


_ORDINALS = ("nhất", "hai", "ba", "tư", "năm")


def place(said: str) -> int:
    """The place in a row, from 0, of "thứ" `nhất` to, at most, `năm`; folded."""
    return _ORDINALS.index(said)
