"""Titles: which line of a page is the one a reader would call its title."""

import re

from extract.lines import Line, capital_share, ends_full
from extract.rules import whole_line

_WORD = re.compile(r"[^\W\d_]+")
_HANGING = re.compile(r"(?i)(?:\W|\s(?:và|của|các|về|tại|cho|với|trong|năm|ngày|theo|từ|đến|do|để|tỉnh|số))\Z")


def words(text: str) -> set[str]:
    """The folded words of a text."""
    return {w.lower() for w in _WORD.findall(text)}


def choose(header: list[Line], body: list[str], dated: set[int], hints: list[str]) -> int | None:
    """The index of the title in `header` (the lines before the first paragraph), `None` where none of them is one.

    For it count: sharing words with the text, standing beside the line with the date (`dated`), being printed twice,
    being near the text, being what the page's head says (`hints`); against it: ending as a sentence, being a link.
    """
    spoken = words(" ".join(body[:6]))
    texts = [line.text for line in header]
    named = " | ".join(hints).casefold()
    best: tuple[float, int] | None = None
    for i, text in enumerate(texts):
        own = words(text)
        if i in dated or len(own) < 3 or not 12 <= len(text) <= 320 or whole_line("furniture", "section").match(text):
            continue
        score = 4 * len(own & spoken) / len(own) + min(len(own), 10) / 5
        score += 2.5 if i + 1 in dated else 1.5 if i - 1 in dated or i + 2 in dated else 0
        score += 1.5 * (texts.count(text) > 1) + 6 * (header[i].role == "title") + 0.5 * (capital_share(text) > 0.9)
        score -= (
            1.5 * (ends_full(text) and text[-1] in ".!") + 0.25 * min(len(texts) - i, 12) + 3 * (header[i].links > 0.9)
        )
        score += 3 * (text.casefold() in named)
        if best is None or score >= best[0]:
            best = (score, i)
    return best[1] if best and best[0] >= 2 else None


def is_hanging(text: str, following: str) -> bool:
    """Whether a title was broken after `text` and goes on in `following`."""
    if capital_share(text) > 0.9 and capital_share(following) < 0.9:
        return False
    return (following[:1].islower() or _HANGING.search(text) is not None) and not ends_full(text)
