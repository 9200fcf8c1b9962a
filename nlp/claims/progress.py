"""The share of the criteria that words tell: "54/55 chỉ tiêu", "52 trên 55", "98%"."""

from nlp.claims.words import patterns

CRITERIA = {1: 55, 2: 64}
"""How many a level has."""
_WORDS = patterns("progress")


def progress_in(words: str, level: int | None = None) -> str | None:
    """The share met, as `54/55` or `98%`, that the folded words of a predicate of a level give."""
    share = _WORDS.fraction.search(words)
    if share is None:
        return None
    met, of, met_in_words, of_in_words, percent, alone = share.groups()
    if alone:
        return f"{alone}/{CRITERIA[level]}" if level else None
    if percent:
        return f"{percent}%"
    return f"{met}/{of}" if met else f"{met_in_words}/{of_in_words}"


def is_full(words: str) -> bool:
    """Whether those words say that everything is met."""
    share = progress_in(words) or ""
    met, _, of = share.partition("/")
    return bool(share) and (met == of if of else share == "100%")
