"""The days that an expression of time covers."""

import re
from datetime import date, timedelta
from functools import lru_cache

from nlp.reading import DateFound
from nlp.records import Record


class Period(Record, frozen=True):
    """First and last day."""

    first: date
    last: date

    @property
    def length(self) -> int:
        """In days."""
        return (self.last - self.first).days + 1


_POINT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@lru_cache(maxsize=4096)
def period(value: str) -> Period | None:
    """The days an EDTF value covers, of `../2020-11-20` the last; `None` where there is no last."""
    ends = [_POINT.fullmatch(part) for part in value.removeprefix("../").split("/")]
    first, last = ends[0], ends[-1]
    if not first or not last:
        return None
    try:
        start = date(int(first[1]), int(first[2] or 1), int(first[3] or 1))
        year, month = int(last[1]), int(last[2] or 12)
        end = date(year, month, int(last[3])) if last[3] else date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    except ValueError:
        return None
    return Period(start, end)


def days_of(found: DateFound | None) -> Period | None:
    """The days of a date, if there is one."""
    return period(found.value) if found else None


def overlap(one: str | None, other: str | None) -> bool:
    """Whether two EDTF values may mean the same time; an unknown one may."""
    first, second = period(one) if one else None, period(other) if other else None
    return not first or not second or (first.first <= second.last and second.first <= first.last)


_WEEKS = 27  # days


def is_vague(found: DateFound) -> bool:
    """A month, a quarter."""
    known = period(found.value)
    return known is not None and known.length > _WEEKS


def is_part(inner: DateFound, outer: DateFound) -> bool:
    """Whether a time is one within another, and not all of it."""
    one, other = period(inner.value), period(outer.value)
    return bool(one and other and one != other and other.first <= one.first and one.last <= other.last)
