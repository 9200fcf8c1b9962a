"""Which year a day or month without one belongs to.

Measured on pages with known dates: the year nearest to the page's date, with a penalty for days more than two weeks
ahead, was the rule that worked; sentences that plan ("sẽ", "dự kiến", "trước ngày") are the exception.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache, cached_property

from nlp.dates.plans import is_of_a_plan
from nlp.dates.words import words_of
from nlp.reading import Reading, iso_day

_WORDS = words_of("years")
_TURNS = {"nay": 0, "ngoái": -1, "tới": 1}
_PENALTY = 230  # days: that it would lie ahead
_NEAR = 14  # days
_SOON = 45  # days
_EARLY = 2  # the last month in which the year before is still reviewed
_SPRING = 4  # the last month in which clusters begin their year
_AUTUMN = 8  # the first month of a school year
_LATE = 10  # the first month in which "quý I" is the next one
_QUARTER = 3  # months
_LATELY = 10  # dates
# Before it nobody wrote "chiều nay 27/6" on a page: a school's 80th birthday took its year from "Ngày 10/9/1945".
_ON_THE_WEB = 2000
_WINDOW = 400  # characters


class Years:
    """Completes dates of one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.folded, self.page = reading, reading.folded, reading.page

    def told_after(self, at: int) -> int | None:
        """The year in "tháng 3 năm nay", "ngày 18/11 năm ngoái", of which the month or the day ends at offset `at`."""
        told = _WORDS.turn.match(self.folded, at)
        return self.page.year + _TURNS[told[1]] if told and self.page else None

    def of_day(self, month: int, day: int, at: int) -> int | None:
        """The year of a day named at offset `at`; `None` where neither page nor text gives one."""
        if self.page is None:
            known = self._same_day(month, day) or self._near(month, day)
            return known or self._of_text(month, at) or self._soon_after(month, day)
        start, end = self._around(at)
        last = self.reading.dates[-1] if self.reading.dates else None
        if year := self._told(self.page, start, end, at):
            # "Năm 2022 khép lại ... Ngày 16/12, trường đón Bằng. Ngày 5/1, ...", on a page of 10 January
            late = last and f"{year}-{_LATE}" <= last.value < "9" and year == self._looked_back_on(at)
            late = late and not _WORDS.year_told.match(self.folded, start, at)
            return self.page.year if late and (month, day) <= (self.page.month, self.page.day) else year
        over = self._looked_back_on(at) == self.page.year and (month, day) <= (self.page.month, self.page.day)
        if over and not _WORDS.will.search(self.folded, start, end):
            return self.page.year  # "10 sự kiện tiêu biểu năm 2023: 1. Ngày 16/2, ...; trường được giao làm Cụm phó"
        # "sẽ ...", or after a full date that lies ahead: "vào ngày 14/8/2019; kiểm tra chéo từ 21/10".
        past = _WORDS.past.search(self.folded, start, end)
        goes_on = last and "/" not in last.value and len(last.value) > len("2027") and not past
        since = self.reading.block_at(at).start if goes_on else start  # "Hội thao tháng 8. Tổng kết giữa tháng 11"
        listed = bool(last and last.start > since and last.value > f"{self.page}.")
        listed = listed and not _WORDS.just_gone.search(self.folded, at, at + 25)
        of_old = last and last.value < str(self.page - timedelta(_SOON))  # what was planned then is not all to come
        listed = listed or (not of_old and is_of_a_plan(self.folded, start))
        ahead = listed or bool(_WORDS.ahead.search(self.folded, start, end)) or (self._begins_a_year and not past)
        ahead = ahead and not _WORDS.done.match(self.folded, at)
        page = self.page.toordinal()

        def distance(year: int) -> int:
            away = _day(year, month, day) - page
            unlikely = -away > _NEAR if ahead else away > _NEAR
            return abs(away) + (2 if listed else 1) * _PENALTY * unlikely

        return min(range(self.page.year - 1, self.page.year + 2), key=distance)

    def _told(self, page: date, start: int, end: int, at: int) -> int | None:
        """The year that words before a day at offset `at` tell, in its sentence or of the whole article."""
        item = _WORDS.item.match(self.folded, start)  # under "Kế hoạch năm 2026 gồm:"
        if told := _WORDS.year_told.match(self.folded, start, at):
            return int(told[1])
        planned = _WORDS.plan_of.search(self.folded, max(0, at - _WINDOW) if item else start, at)
        if planned and 0 <= int(planned[1]) - page.year <= 1:
            return int(planned[1])
        for words, away in ((_WORDS.last_year, -1), (_WORDS.this_year, 0)):
            if words.search(self.folded, start, at):
                return page.year + away
        looked_back_on = self._looked_back_on(at)
        return looked_back_on if looked_back_on and not _WORDS.ahead.search(self.folded, start, end) else None

    def _same_day(self, month: int, day: int) -> int | None:
        """The year of the same day named in full before: "trong 2 ngày 10 - 11/8/2023 ... Bế mạc chiều 11/8"."""
        for found in reversed(self.reading.dates[-_LATELY:]):
            first, _, last = found.value.partition("/")
            last = last or first
            within = len(first) == len(last) == len("2023-08-10") and first[5:] <= f"{month:02}-{day:02}" <= last[5:]
            if within and first[:7] == last[:7] and not self._is_anothers(found.start):
                return int(first[:4])
        return None

    @cached_property
    def _near(self) -> Callable[[int, int], int | None]:
        """As below; each day is looked for once: looked for again and again, 800 kB of dates had taken 36 s."""
        return cache(self._find_near)

    def _find_near(self, month: int, day: int) -> int | None:
        """The year in which the day lies within weeks of one told in full that is no document's: "Sáng 19/11/2020, ...
        bầu Cụm trưởng năm 2021. Đêm 18/11, ..."."""
        years = ((told, year) for told in self._told_in_full for year in (told.year, told.year - 1, told.year + 1))
        return next((y for told, y in years if abs(_day(y, month, day) - told.toordinal()) <= _SOON), None)

    def _soon_after(self, month: int, day: int) -> int | None:
        """The year in which the day follows within weeks on the newest one told in full: "Chiều 14-12, ... trao Quyết
        định số 7145-QĐ/HVCTQG, ngày 1-12-2023"."""
        if self._newest is None:
            return None
        year = self._newest.year + ((month, day) < (self._newest.month, self._newest.day))
        return year if _day(year, month, day) - self._newest.toordinal() <= _SOON else None

    def _looked_back_on(self, at: int) -> int | None:
        """The year that the article reviews, month by month, from where it says so on: "Nhìn lại năm 2022", "Năm 2022
        khép lại"; the meeting told before is the news: "Chiều 5/2, ... Hiệu trưởng điểm lại: năm 2023, ..."."""
        told, page = self._looks_back, self.page
        year = int(told[1] or told[2]) if told and told.start() < at else 0
        return year if page and 0 <= page.year - year <= 1 else None

    @cached_property
    def _looks_back(self) -> re.Match[str] | None:
        lead_end = self.reading.block_at(self.reading.body_start).end
        return _WORDS.looks_back.search(self.folded, 0, lead_end)

    @cached_property
    def _begins_a_year(self) -> bool:
        """Whether it tells of the pledge or the plan of a year just begun: its months are to come."""
        lead = 0, self.reading.sentence_at(self.reading.body_start).end
        if not self.page or self.page.month > _SPRING or _WORDS.reviews.search(self.folded, *lead):
            return False
        return _WORDS.kicks_off.search(self.folded, *lead) is not None

    @cached_property
    def _newest(self) -> date | None:
        told = map(_told_day, _WORDS.full_date.finditer(self.folded))
        return max((day for day in told if day), default=None)

    def of_months(self, first: int, last: int, at: int) -> int | None:
        """The year of "6 tháng đầu năm" or "quý I": that of another half or quarter beside it, the page's, the text's.

        "Quý I" in autumn is the next year's, months at the end of a year told in January are the last year's, and what
        is still to come is not over.
        """
        start, end = self._around(at)
        beside = list(_WORDS.year_of_months.finditer(self.folded, start, end))
        year = int(min(beside, key=lambda match: abs(match.start() - at))[1]) if beside else None
        if self.page is None or year not in {None, self.page.year}:
            return year or self._of_text(6, at)
        ahead = _WORDS.ahead.search(self.folded, start, end) is not None
        over = year is None and last < self.page.month and _WORDS.will.search(self.folded, start, at) is not None
        told = not ahead and last == 12 and self.page.month <= _EARLY
        quarter = last - first < _QUARTER
        return self.page.year + (over or (quarter and first == 1 and self.page.month >= _LATE)) - told

    def _of_text(self, month: int, at: int) -> int | None:
        """The year of a full date shortly before, else the first year the sentence or the text speaks of; none that a
        document, a plan or a foundation has."""
        start, end = self._around(at)
        if beside := self._beside(month, start, end):
            return beside
        if before := self._full(max(0, at - 300), at):
            return int(before[-1]["year"])
        for here, first, last in ((True, start, end), (False, 0, 5 * _WINDOW)):
            if years := _WORDS.school_year.search(self.folded, first, last):
                begun, ended = int(years[1]), int(years[2])
                if ended - begun > 1:  # a course of several years
                    return ended if _WORDS.course_ends.search(self.folded, start, end) else begun
                return begun if month >= _AUTUMN else ended
            aims = (_WORDS.looks_ahead,) if here else (_WORDS.looks_ahead, _WORDS.aimed_at)
            named = [
                match
                for match in _WORDS.named_year.finditer(self.folded, first, last)
                if not any(aim.search(self.folded, max(0, match.start() - 110), match.start()) for aim in aims)
                and not (self._newest and int(match[1]) > self._newest.year + 1)  # "quyết tâm sớm hơn, năm 2028"
            ]
            if named:
                year = int(named[0][1])
                # A review of year N may meet early in N + 1 and then speaks of both, or of N alone.
                early = any(int(match[1]) == year + 1 for match in named)
                early = early or bool(_WORDS.reviewed.search(self.folded, first, named[0].start()))
                return year + (month <= _EARLY and early)
        return self._anywhere or self._only_year_of(month)

    def _beside(self, month: int, start: int, end: int) -> int | None:
        """The year of an anniversary, of the same month or of a quarter in the sentence: "Ngày 31/8, tại phiên họp
        tháng 8/2021", "Sáng 19-9, ... Hội nghị báo cáo viên quý III-2012"; of autumn some speak in January."""
        if both := _WORDS.anniversary.search(self.folded, start, end):
            return int(both[1])
        if same := self._in_full(month, start, end):
            return same[0]
        quarter = _WORDS.quarter_in_full.search(self.folded, start, end)
        return int(quarter["year"]) + (month <= _EARLY and "iv" in quarter[0]) if quarter else None

    @cached_property
    def _only_year_of(self) -> Callable[[int], int | None]:
        return cache(self._find_only_year_of)

    def _find_only_year_of(self, month: int) -> int | None:
        """The one year with which the text names a month."""
        years = set(self._in_full(month, 0, len(self.folded)))
        return years.pop() if len(years) == 1 else None

    def _in_full(self, month: int, start: int, end: int) -> list[int]:
        """The years with which a stretch names the month, of no document or foundation: "tháng 8/2021"."""
        named = _WORDS.month_in_full.finditer(self.folded, start, end)
        same = (match for match in named if int(match["month"]) == month)
        return [int(match["year"]) for match in same if not self._is_anothers(match.start())]

    @cached_property
    def _told_in_full(self) -> list[date]:
        """The days told with their year that are no history and no document's, each once, in the order of the text."""
        days = map(_told_day, self._full(0, len(self.folded)))
        return list(dict.fromkeys(day for day in days if day and day.year >= _ON_THE_WEB))

    @cached_property
    def _anywhere(self) -> int | None:
        """The year of the first day told in full; else that of the latest full date of any kind, where something is
        planned for it."""
        if self._told_in_full:
            return self._told_in_full[0].year
        latest = max((int(match["year"]) for match in _WORDS.full_date.finditer(self.folded)), default=None)
        planned = any(int(match[1]) == latest for match in _WORDS.named_year.finditer(self.folded))
        return latest if planned else None

    def _full(self, start: int, end: int) -> list[re.Match[str]]:
        """The full dates in a stretch that may be those of an event; "12-2021" has no `month`."""
        return [
            match
            for match in _WORDS.full_date.finditer(self.folded, start, end)
            if not self._is_anothers(match.start()) and not _WORDS.issued.match(self.folded, match.end())
        ]

    def _is_anothers(self, at: int) -> bool:
        """Whether a date at `at` is that of a document, a foundation, a life: it says nothing of anything else."""
        return _WORDS.of_another.search(self.folded, max(0, at - 100), at) is not None

    def _around(self, at: int) -> tuple[int, int]:
        """The sentence, or what of it is near: a page without full stops must not cost the square of its length."""
        sentence = self.reading.sentence_at(at)
        return max(sentence.start, at - _WINDOW), min(sentence.end, at + _WINDOW)


def _told_day(match: re.Match[str]) -> date | None:
    """The day of a full date; `None` of a month's or of no day that there is."""
    return iso_day(f"{match['year']}-{match['month']:0>2}-{match['day']:0>2}") if match["month"] else None


def _day(year: int, month: int, day: int) -> int:
    return date(year, month, 1).toordinal() + day - 1
