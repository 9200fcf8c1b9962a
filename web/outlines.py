"""The provinces' outlines, for maps that need no tile server."""

from functools import cache
from pathlib import Path

from crawler.records import plain


@cache
def outlines() -> dict[str, str]:
    """SVG path of every province before July 2025, by slug, in a box of 406 x 437."""
    loaded: dict[str, str] = plain(Path(__file__).with_name("provinces.yml"))
    return loaded
