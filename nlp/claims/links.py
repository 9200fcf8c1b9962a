"""Whether "đã", "được" or "trao" and the recognition after it are one verb group, or another verb stands between.

"đã được Giám đốc Học viện ký quyết định công nhận" is one; "đã bố trí 20 tỷ đồng để trường được công nhận" and "được
tham khảo mẫu quyết định công nhận" are not.
"""

import re

from nlp.claims.standing import grammar
from nlp.reading import Reading

_WORD = re.compile(r"\w+")


def linked(reading: Reading, start: int, end: int) -> bool:
    """Whether nothing but names, numbers and words of the same verb group stands between two offsets."""
    links = grammar().links
    words = (match[0] for match in _WORD.finditer(reading.text, start, end))
    return all(word[0].isupper() or word[0].isdigit() or word.lower() in links for word in words)


def is_linked(reading: Reading, before: re.Pattern[str], start: int, end: int) -> bool:
    """Whether a word of `before`, in the folded text from `start`, belongs to what begins at `end`."""
    return any(linked(reading, match.end(), end) for match in before.finditer(reading.folded, start, end))
