"""Which year a day or month without one belongs to.

Measured on pages with known dates: the year nearest to the page's date, with a penalty for days more than two weeks
ahead, was the rule that worked; sentences that plan ("sẽ", "dự kiến", "trước ngày") are the exception.
"""

import re
from datetime import date

from nlp.reading import Reading

_FULL_DATE = re.compile(r"(?<=[/.-])(?:19|20)\d\d(?!\d)")
_NAMED_YEAR = re.compile(r"năm ((?:19|20)\d\d)(?!\d)")
_YEAR_OF_MONTHS = re.compile(
    r"(?:tháng (?:đầu|cuối)(?: năm)?|quý (?:iv|i{1,3}|[1-4])(?: ?[/-]| năm)?) ?((?:19|20)\d\d)(?!\d)"
)
_PENALTY = 180  # days: half a year weighs as much as "it would lie ahead"
_NEAR = 14  # days
_EARLY = 2  # months
_WINDOW = 400  # characters


class Years:
    """Completes dates of one article."""

    def __init__(self, reading: Reading, ahead: re.Pattern[str]) -> None:
        self.reading, self.ahead = reading, ahead
        self.page = page_date(reading.article.published)

    def of_day(self, month: int, day: int, at: int) -> int | None:
        """The year of a day named at offset `at`; `None` where neither page nor text gives one."""
        if self.page is None:
            return self._of_text(month, at)
        start, end = self._around(at)
        last = self.reading.dates[-1] if self.reading.dates else None
        # "sẽ ...", or after a full date that lies ahead: "vào ngày 14/8/2019; kiểm tra chéo từ 21/10".
        ahead = bool(last and last.start > start and last.value > f"{self.page}.")
        ahead = ahead or bool(self.ahead.search(self.reading.folded, start, end))
        page = self.page.toordinal()

        def distance(year: int) -> int:
            away = _day(year, month, day) - page
            unlikely = -away > _NEAR if ahead else away > _NEAR
            return abs(away) + _PENALTY * unlikely

        return min(range(self.page.year - 1, self.page.year + 2), key=distance)

    def of_half(self, at: int) -> int | None:
        """The year of "6 tháng đầu năm": that of another half or quarter beside it, the page's, the text's."""
        beside = list(_YEAR_OF_MONTHS.finditer(self.reading.folded, *self._around(at)))
        if beside:
            return int(min(beside, key=lambda match: abs(match.start() - at))[1])
        return self.page.year if self.page else self._of_text(6, at)

    def of_quarter(self, month: int, at: int) -> int | None:
        """The same for "quý I", which in autumn is the next year's, as "quý IV" is the last year's in January."""
        year = self.of_half(at)
        if self.page is None or year != self.page.year:
            return year
        return year + (month == 1 and self.page.month >= 10) - (month == 10 and self.page.month <= _EARLY)

    def _of_text(self, month: int, at: int) -> int | None:
        """The year of a full date shortly before, else the first year the sentence or the text speaks of."""
        folded = self.reading.folded
        if before := _FULL_DATE.findall(folded, max(0, at - 300), at):
            return int(before[-1])
        for start, end in (self._around(at), (0, 5 * _WINDOW)):
            if named := _NAMED_YEAR.findall(folded, start, end):
                # A review of year N may meet early in N + 1 and then speaks of both.
                return int(named[0]) + (month <= _EARLY and str(int(named[0]) + 1) in named)
        first = _FULL_DATE.search(folded)
        return int(first[0]) if first else None

    def _around(self, at: int) -> tuple[int, int]:
        """The sentence, or what of it is near: a page without full stops must not cost the square of its length."""
        sentence = self.reading.sentence_at(at)
        return max(sentence.start, at - _WINDOW), min(sentence.end, at + _WINDOW)


def page_date(published: str | None) -> date | None:
    """The day of an ISO 8601 timestamp or date; `None` for anything else."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> int:
    return date(year, month, 1).toordinal() + day - 1
