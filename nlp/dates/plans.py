"""Lists of what is to come: "Những việc đã thống nhất:", "họp bàn chương trình công tác năm."."""

import re

from nlp.dates.phrases import PHRASES
from nlp.reading import ITEM_START

ITEM = re.compile(rf"{ITEM_START}|(?:một|hai|ba|bốn|năm|sáu) là\b|(?:thời gian|địa điểm|thành phần)\b")
_FAR = 800  # characters


def is_of_a_plan(folded: str, start: int) -> bool:
    """Whether what begins at `start` is an item of such a list."""
    since = max(0, start - _FAR)
    ends = [match.end() for match in PHRASES.plans.finditer(folded, since, start)]
    end = max(folded.rfind(":\n", since, start) + 2, folded.rfind(": 1. ", since, start) + 2, *ends)
    lines = [line for line in folded[end:start].split("\n") if line.strip()]
    lines = lines or ([] if folded.endswith(":\n", 0, start) else [folded[start : start + 8]])
    if end < len(":\n") or not all(ITEM.match(line) or line.rstrip().endswith(";") for line in lines):
        return False
    head = folded.rfind("\n", 0, end - 2) + 1, end
    ahead = PHRASES.plans.search(folded, *head) or PHRASES.ahead.search(folded, *head)
    return bool(ahead) and not PHRASES.achieved.search(folded, *head)
