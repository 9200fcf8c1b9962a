"""The day of a standing that no words tell: that of the article's event, else the page's; and a year left out."""

import re

from msgspec.structs import replace

from nlp.claims.words import patterns
from nlp.facts import Status
from nlp.reading import Block, DateFound, Reading

BEFORE = "../"
"""What the value of "trước ngày ..." begins with."""
_LATELY = 3  # months after which an article is no longer about the day of its event
_WORDS = patterns("today")
_YEAR = re.compile(r"\b20\d\d\b")


def today(reading: Reading, block: Block) -> str | None:
    """The day of the article's event, in news in brief of that of the paragraph, unless it is long past; else the
    page's."""
    page = str(reading.page) if reading.page else None
    events = [e for e in reading.facts.events if e.parent is None and e.start]
    if _WORDS.brief.match(reading.folded, block.start, block.end):
        here = range(block.start, block.end)
        events = [e for e in events if any(s.start + reading.body_start in here for s in e.evidence)] or events
    day = (events[0].end or events[0].start) if events else None
    told = (day or "").removeprefix(BEFORE)  # an event that is to end by a day
    if page and told and (told[:10] > page or _months(page) - _months(told) > _LATELY):
        return page
    return day or page


def _months(date: str) -> int:
    return int(date[:4]) * 12 + int(date[5:7] or 1)


def gone_by(reading: Reading, status: Status, date: DateFound) -> DateFound:
    """ "được công nhận từ tháng 5", told in December: what has come about did so in a month gone by."""
    told = status == "target" or "/" in date.value or _YEAR.search(reading.folded, date.start, date.end)
    past = not told and reading.is_ahead(date.value)
    return replace(date, value=f"{int(date.value[:4]) - 1}{date.value[4:]}") if past else date
