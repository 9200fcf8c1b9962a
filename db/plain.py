"""Text of pages made fit for formats that are stricter than JSON."""

import re

_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f\ufffe\uffff]+")


def printable(text: str) -> str:
    """One line without control characters: iCalendar and XML allow none, pages contain them."""
    return _FORBIDDEN.sub(" ", text)
