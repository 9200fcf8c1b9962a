"""The phrases and patterns of `data/*.yml`, loaded once."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

from crawler.records import plain


@cache
def load(name: str) -> dict[str, Any]:
    """One data file, by its name without `.yml`."""
    content: dict[str, Any] = plain(files("extract").joinpath(f"data/{name}.yml"))
    return content


def any_of(patterns: list[str]) -> str:
    """One alternation, longest alternative first so that a longer phrase is not cut short by its own beginning."""
    return "(?:" + "|".join(sorted(patterns, key=len, reverse=True)) + ")"


@cache
def pattern(name: str, key: str) -> re.Pattern[str]:
    """The pattern under `key`, or any of those listed there; capitals do not matter."""
    value = load(name)[key]
    return re.compile(value if isinstance(value, str) else any_of(value), re.IGNORECASE)


@cache
def whole_line(name: str, key: str) -> re.Pattern[str]:
    """Matches a line that is, from end to end, one of the patterns listed under `key`."""
    return re.compile(any_of(load(name)[key]) + r"\s*\Z", re.IGNORECASE)


def is_furniture(key: str, text: str) -> bool:
    """Whether a line is of the kind of furniture that `furniture.yml` lists under `key`."""
    return whole_line("furniture", key).match(text) is not None
