"""Days of EDTF dates (ISO 8601-2, the part the contract uses): what a date can be sorted and compared by."""

import calendar
import re
from functools import lru_cache
from typing import NamedTuple

_POINT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?", re.DOTALL)
EARLIEST, LATEST = "0001-01-01", "9999-12-31"


class Days(NamedTuple):
    """First and last day (`YYYY-MM-DD`) a date allows; `precision` as in `terms`: how it was written."""

    first: str
    last: str
    precision: str

    def overlaps(self, other: "Days") -> bool:
        """Whether some day belongs to both."""
        return self.first <= other.last and other.first <= self.last


def _point(text: str) -> Days | None:
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    year, month, day = int(match[1]), match[2], match[3]
    if year == 0 or (month and not 1 <= int(month) <= 12):
        return None
    if month is None:
        return Days(f"{match[1]}-01-01", f"{match[1]}-12-31", "year")
    length = calendar.monthrange(year, int(month))[1]
    if day is None:
        return Days(f"{match[1]}-{month}-01", f"{match[1]}-{month}-{length}", "month")
    return Days(text[:10], text[:10], "day") if 1 <= int(day) <= length else None


@lru_cache(maxsize=65536)
def days(value: str | None) -> Days | None:
    """The days of an EDTF date, interval (`2024-01/2024-06`) or half-open interval (`../2022-11-05`).

    `None` for no date and for what is none: such a value is shown as written but never sorted or compared by.
    """
    if not value:
        return None
    start, slash, end = value.partition("/")
    if not slash:
        return _point(value)
    first, last = _point(start), _point(end)
    if first and last:
        # Some day of several months is no better known than one of a month.
        precision = "month" if first.precision == last.precision == "month" else "interval"
        return Days(first.first, last.last, precision) if first.first <= last.last else None
    if first and end in {"", ".."}:
        return Days(first.first, LATEST, "after")
    if last and start in {"", ".."}:
        return Days(EARLIEST, last.last, "before")
    return None


def point(value: str | None) -> str | None:
    """A day, month or year as ISO 8601 for formats that know no intervals; `None` for all else."""
    found = days(value)
    return value[:10] if value and found and "/" not in value and found.precision in {"day", "month", "year"} else None


@lru_cache(maxsize=65536)
def written(value: str | None) -> str:
    """A date as Vietnamese writes it: `19/5/2021`, `5/2021`, `2021`; intervals with a dash, half-open ones `từ 5/2021`,
    `đến 5/2021`; anything else as it is."""
    start, slash, end = (value or "").partition("/")
    first, last = ("/".join(str(int(n)) for n in reversed(p.split("-"))) if _point(p) else p for p in (start, end))
    if slash and start in {"", ".."}:
        return f"đến {last}"
    if slash and end in {"", ".."}:
        return f"từ {first}"
    return f"{first} - {last}" if slash else first
