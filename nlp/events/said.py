"""What a sentence says of a mention, read where somebody asks."""

from dataclasses import dataclass, replace

from nlp.events.lexicon import sought
from nlp.events.mentions import Mention
from nlp.events.standing import PLANNED, Standing, placed_in, standing_of
from nlp.reading import DateFound, Reading
from nlp.text.spans import within

_W = sought("candidates")
_AROUND = 100  # characters


@dataclass(slots=True, eq=False)
class Said:
    """Of a mention that the sentence dates `day`. Of half of all mentions nobody asks: events take an eighth less."""

    reading: Reading
    mention: Mention
    day: DateFound | None
    _standing: Standing | None = None
    _placed: str | None = ""
    _planned: bool | None = None

    def but(self, standing: Standing) -> "Said":
        """The same with another standing."""
        self._placed = self.placed
        return replace(self, _standing=standing)

    @property
    def standing(self) -> Standing:
        """Whether the sentence holds the event (`held`), refers to it, or neither."""
        if self._standing is None:
            self._standing = standing_of(self.reading, self.mention, self.day)
        return self._standing

    @property
    def placed(self) -> str | None:
        """The words before it that put it into the programme of the article's event: "trước đó", "trong khuôn khổ"."""
        if self._placed == "":
            words = None if self.day else placed_in(self.reading, self.mention)
            past = words is None or self.standing == "none" or _is_told_of_the_past(self, words.start())
            self._placed = None if words is None or past else words[0]
        return self._placed

    @property
    def planned(self) -> bool:
        """Whether words that plan stand near it, in its part of the sentence."""
        if self._planned is None:
            mention, folded = self.mention, self.reading.folded
            left, right = mention.part
            around = max(left, mention.start - _AROUND), min(right, mention.end + _AROUND)
            self._planned = bool(PLANNED.search(folded, *around) or _W.of_plan.search(folded, left, mention.start))
        return self._planned


def _is_told_of_the_past(said: Said, start: int) -> bool:
    """ "Diễn văn tại buổi lễ ôn lại từ ngày 10/9/1957, khi lớp đầu tiên khai giảng"; "Sau khi Hội đồng họp, ..."."""
    reading, mention = said.reading, said.mention
    if _W.when_clause.fullmatch(reading.folded, start, mention.start):
        return True
    year = str(reading.page or "")[:4]
    return any(
        found.value[:4] < year and len(found.value) >= len("1957-09-10") and int(found.value[:4]) < int(year) - 1
        for found in within(reading.dates, start, mention.start)
        if year and found.value[:4].isdecimal()
    )
