"""How many a word or figures say."""

_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")


def count(said: str) -> int:
    """The number of `12`, `07`, `bảy` or, at most, `mười hai`; folded.

    Raises:
        ValueError: it is neither figures nor one of those words.
    """
    return int(said) if said.isdigit() else _WORDS.index(said) + 1
