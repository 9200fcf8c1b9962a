"""The provinces' outlines, for maps that need no tile server."""

from functools import cache
from pathlib import Path

import yaml


@cache
def outlines() -> dict[str, str]:
    """SVG path of every province before July 2025, by slug, in a box of 406 x 437."""
    loaded: dict[str, str] = yaml.safe_load(Path(__file__).with_name("provinces.yml").read_text("utf-8"))
    return loaded
