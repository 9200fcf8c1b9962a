"""Whether the cluster that an article tells of is one of political schools at all: banks, courts and hospitals have
clusters of the same numbers and regions, and hold their meetings at the political school."""

from nlp.clusters.words import words_of
from nlp.reading import Reading

_WORDS = words_of("trades")
_THEIRS = (_WORDS.members, _WORDS.consists, _WORDS.holder, _WORDS.held_by)


def tells_of_schools(reading: Reading) -> bool:
    """Whether it speaks of schools that may have a cluster: without, a province is no school."""
    return bool(reading.site or "trường chính trị" in reading.folded or _WORDS.told.search(reading.folded))


def is_of_another_trade(reading: Reading) -> bool:
    """Whether its members, who leads it, or the title are of another trade, and nobody says that they are schools."""
    folded = reading.folded
    titled = reading.body_start and _WORDS.titled.match(folded)
    if _WORDS.schools.search(folded) or not (titled or any(rule.search(folded) for rule in _THEIRS)):
        return False
    return not _WORDS.of_schools.search(folded) or bool(_WORDS.other_schools.search(folded))
