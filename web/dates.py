"""EDTF as a Vietnamese reader writes it."""

import re
from datetime import date
from typing import TypeGuard

_MOMENT = r"\d{4}-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?"
_END = rf"(?:\.\.|\d{{4}}|{_MOMENT})?"
_DAY = re.compile(rf"{_MOMENT}|(?=.*\d){_END}/{_END}")

_MISSING = "không rõ"


def vietnamese(value: str | None) -> str:
    """`2023-02-28` to `28/02/2023`, `2024-06` to `tháng 06/2024`, `2024-01/2024-06` to `tháng 01/2024 - tháng 06/2024`,
    `../2022-11-05` to `đến 05/11/2022`; a timestamp keeps its hours and minutes; `None` to `không rõ`."""
    if not value:
        return _MISSING
    if "/" in value:
        start, _, end = value.partition("/")
        if start in {"", ".."}:
            return f"đến {vietnamese(end)}"
        if end in {"", ".."}:
            return f"từ {vietnamese(start)}"
        return f"{vietnamese(start)} - {vietnamese(end)}"
    day, _, time = value.partition("T")
    parts = day.split("-")
    if len(parts) == 1:
        written = f"năm {day}" if day.isdecimal() else day
    elif len(parts) == 2:
        written = f"tháng {parts[1]}/{parts[0]}"
    else:
        written = "/".join(reversed(parts))
    return f"{written} {time[:5]}" if time else written


def is_day(value: object) -> TypeGuard[str]:
    """Whether a value is a month, a day, a moment or an interval in EDTF; a year alone reads well as it is."""
    return isinstance(value, str) and _DAY.fullmatch(value) is not None


def is_calendar_day(value: str) -> bool:
    """Whether the calendar has a day written `2025-06-30`; SQLite takes the 30th of February for the 2nd of March."""
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def month(value: str) -> str:
    """`2024-06` to `06/2024`; a year stays as it is."""
    return "/".join(reversed(value.split("-")))
