"""Dates with the time of day beside them, in every form in which pages, their heads and their addresses print them."""

import re
from collections.abc import Iterator
from datetime import date as date_of
from datetime import datetime, timedelta
from functools import cache

import msgspec

from crawler.page import VIETNAM
from extract.rules import any_of, load, pattern

_TIME = (
    r"(?P<h>\d{1,2})(?:\s?:\s?|\s?h\s?|\s?giờ\s?|g)(?P<min>\d{2})(?!\d(?!\d*\s(?:lượt|lần|views?)))(?:(?:\s?:\s?)(?P<s>\d{2})(?:\.\d{1,7})?)?"
    r"(?:\s*(?:phút|'))?(?:\s?(?P<half>sa|ch|[ap]\.?m|sáng|chiều|tối)(?!\w))?"
    r"(?:\s?[(\[]?(?P<zone>z|ict|(?:gmt|utc)\s?(?:[+-]\s?\d{1,2}(?::?\d\d)?)?|[+-]\d\d:?\d\d)[)\]]?(?!\w))?"
)

_CLOCK = re.compile(_TIME, re.IGNORECASE)


class Stamp(msgspec.Struct, frozen=True):
    """A date, with the time of day where one is printed beside it; `start`, `end` are offsets of all of it."""

    value: str
    start: int
    end: int

    @property
    def day(self) -> str:
        """Without the time, ISO 8601."""
        return self.value[:10]

    @property
    def timed(self) -> bool:
        """Whether a time of day is printed."""
        return len(self.value) > 10


@cache
def _dates() -> re.Pattern[str]:
    """All formats in one expression; each has its own groups, numbered by its place in the list."""
    alternatives = []
    for i, form in enumerate(load("dates")["formats"]):
        named = re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>{i}>", form["pattern"])
        alternatives.append(re.sub(r"\(\?P=(\w+)\)", rf"(?P=\g<1>{i})", named))
    return re.compile("|".join(f"(?:{a})" for a in alternatives), re.IGNORECASE)


@cache
def _time_after() -> re.Pattern[str]:
    gap = rf"(?:[\s,|\-–—·•/()]|lúc|vào|at|t(?=\d)|\+0?7(?=\d\d:)|{any_of(load('dates')['weekdays'])}){{0,6}}"
    return re.compile(gap + _TIME, re.IGNORECASE)


@cache
def _time_before() -> re.Pattern[str]:
    between = rf"(?:[\s,|\-–—·•()]|ngày|{any_of(load('dates')['weekdays'])})"
    return re.compile(rf"(?<![\d:/]){_TIME}{between}{{1,9}}\Z", re.IGNORECASE)


@cache
def _weekdays() -> list[re.Pattern[str]]:
    """What stands right before a date on a Monday, a Tuesday, ..."""
    return [re.compile(rf"(?<!\w)(?:{names})\W{{1,4}}\Z", re.IGNORECASE) for names in load("dates")["weekdays"]]


def weekday(before: str) -> int | None:
    """The day of the week, Monday 0, that the text ends with; `None` where it names none."""
    return next((day for day, ending in enumerate(_weekdays()) if ending.search(before)), None)


def is_time(text: str) -> bool:
    """Whether the text is a time of day and nothing else."""
    return _CLOCK.fullmatch(text) is not None


@cache
def _months() -> dict[str, int]:
    months: dict[str, int] = load("dates")["months"]
    return months


def stamps(text: str, *, month_first: bool = False) -> Iterator[Stamp]:
    """Every full date of `text` with the time of day beside it.

    `month_first`: the page's server writes m/d/Y. Where only one reading is a date, that one is taken either way.
    """
    if "19" not in text and "20" not in text:  # no year: most lines
        return
    taken = 0
    for match in _dates().finditer(text):
        fields = {k[:-1]: v for k, v in match.groupdict().items() if v is not None}
        start, end = match.span()
        day = _day(fields, month_first=month_first and "sep" in fields)
        if day is None:
            continue
        if "sep" in fields and (named := weekday(text[max(0, start - 20) : start])) not in (None, day.weekday()):
            swapped = _day(fields, month_first=not month_first)
            day = swapped if swapped and swapped.weekday() == named else day
        clock = _time_after().match(text, end, end + 60)
        if clock is None and (clock := _time_before().search(text, max(taken, start - 60), start)):
            start = clock.start()
        elif clock is not None:
            end = clock.end()
        taken = end
        yield Stamp(_with_time(day, clock), start, end)


def _day(fields: dict[str, str], *, month_first: bool) -> datetime | None:
    month = int(fields["m"]) if "m" in fields else _months().get(" ".join(fields["mon"].lower().split()), 0)
    day = int(fields["d"])
    if "sep" in fields and (month > 12 or (month_first and day <= 12)):
        day, month = month, day
    try:
        return datetime(int(fields["y"]), month, day, tzinfo=VIETNAM)
    except ValueError:
        return None


def _with_time(day: datetime, clock: re.Match[str] | None) -> str:
    if clock is None:
        return day.date().isoformat()
    hour, minute, second = int(clock["h"]), int(clock["min"]), int(clock["s"] or 0)
    half = (clock["half"] or "").lower()
    if half in load("dates")["afternoon"] and hour < 12:
        hour += 12
    elif half in load("dates")["forenoon"] and hour == 12:
        hour = 0
    try:
        stamp = day.replace(hour=hour, minute=minute, second=second)
    except ValueError:
        return day.date().isoformat()
    return (stamp + timedelta(hours=7) - _offset(clock["zone"])).isoformat()


def _offset(zone: str | None) -> timedelta:
    """What a printed zone adds to UTC; no zone means Vietnam's.

    So does "GMT+0": no Vietnamese page means it, and the clock of one that prints it (dcs.vn) showed local time.
    """
    if not zone or zone.lower() == "ict" or re.fullmatch(r"(?i)gmt\s?\+\s?0", zone):
        return timedelta(hours=7)
    digits = re.search(r"([+-])\s?(\d{1,2}):?(\d\d)?", zone)
    if digits is None:
        return timedelta(0)
    amount = timedelta(hours=int(digits[2]), minutes=int(digits[3] or 0))
    return amount if digits[1] == "+" else -amount


def in_address(url: str) -> Stamp | None:
    """The day, or the time, that a page's address carries as a whole part of its path."""
    match = re.search(load("dates")["address"], url)
    if match is None:
        return None
    try:
        if match["utc"]:
            time = datetime.strptime(match["utc"] + "+0000", "%Y-%m-%d-%H-%M-%S%z").astimezone(VIETNAM)
            return Stamp(time.isoformat(), *match.span())
        return Stamp(date_of(int(match["y"]), int(match["m"]), int(match["d"])).isoformat(), *match.span())
    except ValueError:
        return None


def is_month_first(text: str) -> bool:
    """Whether a page's stamps are those of an en-US server: its format, and no stamp that only reads day first."""
    hits = [m.group().split("/") for m in pattern("dates", "month_first").finditer(text)]
    return bool(hits) and all(int(h[0]) <= 12 for h in hits)
