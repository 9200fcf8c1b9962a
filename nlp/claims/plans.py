"""What stands under a heading that announces plans, or after one in its sentence, is planned unless it is done."""

import re
from functools import cached_property

from nlp.claims.words import patterns
from nlp.reading import Reading, Sentence

_WORDS = patterns("plans")
ITEM = re.compile(r"\W|\d|[a-zđ][).] ")
"""The beginning of an item of a list, folded."""
_LINE = 100  # characters of the longest heading


class Plans:
    """The plans of an article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def opens(self, sentence: Sentence) -> bool:
        """Whether a sentence begins as a list of plans: "Hội nghị nhất trí các chỉ tiêu: ..."."""
        text, start, end = self._reading.folded, sentence.start, sentence.end
        lists = text.find(":", start, end) >= 0 or text.find("chỉ tiêu", start, end) >= 0
        return lists and _WORDS.opening.match(text, start, end) is not None

    def hold(self, sentence: Sentence) -> bool:
        """Whether a sentence stands under plans, lists some or tells what one says: "Nhà trường vừa ban hành Kế hoạch
        năm 2025. Theo đó, ..."."""
        if sentence.block.start in self._blocks or self.opens(sentence):
            return True
        while sentence.start and _WORDS.hence.match(self._reading.folded, sentence.start):
            sentence = self._reading.sentence_before(sentence.start)
            if _WORDS.adopted.search(self._reading.folded, sentence.start, sentence.end):
                return True
        return False

    @cached_property
    def _blocks(self) -> set[int]:
        """The starts of the blocks under a heading such as "Phương hướng, nhiệm vụ năm 2024"."""
        found: set[int] = set()
        under = listed = False
        numbered: str | None = None
        for block in (b for b in self._reading.blocks if b.is_text or b.kind == "title"):
            words = self._reading.folded[block.start : block.end].rstrip()
            if block.kind == "title":  # "10 nhiệm vụ trọng tâm năm 2025": only a list goes on from it
                under = listed = _WORDS.headline.match(words) is not None
                continue
            number = _WORDS.number.match(words)
            kind = number.lastgroup if number else None
            item = under and ITEM.match(words) and (kind is None or kind != numbered)
            if not item and _is_line(words):
                under, listed, numbered = is_heading(words), words.endswith(":"), kind
            elif under and (item or not listed):
                found.add(block.start)
            else:
                under = False
        return found


def is_heading(words: str) -> bool:
    """Whether folded words are a line that announces plans."""
    return _is_line(words) and _WORDS.heading.match(words) is not None


def _is_line(words: str) -> bool:
    return words.endswith(":") or (len(words) < _LINE and words[-1:] not in '.;,!?"')
