"""What stands under a heading that announces plans, or after one in its sentence, is planned unless it is done."""

import re
from functools import cached_property

from nlp.reading import Reading, Sentence

_PLANS = r"(?:phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu (?:thi đua|phấn đấu|năm|chủ yếu)|kế hoạch)"
_HEADING = re.compile(rf"[^.;:]{{0,40}}\b{_PLANS}\b(?!.*\b(?:kết quả|thực hiện|đã|hoàn thành|theo|đạt)\b)")
_OPENING = re.compile(rf"[^.;:]{{0,60}}\b{_PLANS}\b(?:(?!đã\b|kết quả|\bđạt)[^.;:]){{0,60}}:")
ITEM = re.compile(r"\W|\d|[a-zđ][).] ")
"""The beginning of an item of a list, folded."""
_LINE = 100  # characters of the longest heading


class Plans:
    """The plans of an article."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def hold(self, sentence: Sentence) -> bool:
        """Whether a sentence stands under plans, or begins as a list of them: "Hội nghị nhất trí các chỉ tiêu: ..."."""
        if sentence.block.start in self._blocks:
            return True
        return bool(_OPENING.match(self._reading.folded, sentence.start, sentence.end))

    @cached_property
    def _blocks(self) -> set[int]:
        """The starts of the blocks under a heading such as "Phương hướng, nhiệm vụ năm 2024"."""
        found: set[int] = set()
        under = listed = False
        for block in (b for b in self._reading.blocks if b.is_text):
            words = self._reading.folded[block.start : block.end].rstrip()
            item = bool(ITEM.match(words)) and under
            if not item and (words.endswith(":") or (len(words) < _LINE and words[-1:] not in '.;,!?"')):
                under, listed = bool(_HEADING.match(words)), words.endswith(":")
            elif under and listed and not item:
                under = False
            elif under:
                found.add(block.start)
        return found
