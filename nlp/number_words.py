"""How many a word or figures say, and which in a row."""

_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")


def count(said: str) -> int:
    """The number of `12`, `07`, `bảy` or, at most, `mười hai`; folded.

    Raises:
        ValueError: it is neither figures nor one of those words.
    """
    return int(said) if said.isdigit() else _WORDS.index(said) + 1


_ORDINALS = ("nhất", "hai", "ba", "tư", "năm")


def place(said: str) -> int:
    """The place in a row, from 0, of "thứ" `nhất` to, at most, `năm`; folded."""
    return _ORDINALS.index(said)
