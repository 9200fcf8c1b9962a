"""Lists of what is to come: "Những việc đã thống nhất:", "họp bàn chương trình công tác năm."."""

from nlp.dates.words import words_of

_WORDS = words_of("plans")
_FAR = 800  # characters


def is_of_a_plan(folded: str, start: int) -> bool:
    """Whether what begins at `start` is an item of such a list."""
    since = max(0, start - _FAR)
    ends = [match.end() for match in _WORDS.plans.finditer(folded, since, start)]
    end = max(folded.rfind(":\n", since, start) + 2, folded.rfind(": 1. ", since, start) + 2, *ends)
    lines = [line for line in folded[end:start].split("\n") if line.strip()]
    lines = lines or ([] if folded.endswith(":\n", 0, start) else [folded[start : start + 8]])
    if end < len(":\n") or not all(_WORDS.item.match(line) or line.rstrip().endswith(";") for line in lines):
        return False
    head = folded.rfind("\n", 0, end - 2) + 1, end
    ahead = _WORDS.plans.search(folded, *head) or _WORDS.ahead.search(folded, *head)
    return bool(ahead) and not _WORDS.achieved.search(folded, *head)
