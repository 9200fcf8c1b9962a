"""The event that only the title names, dated by the text."""

from datetime import date, timedelta

from nlp.event_candidates import Candidate
from nlp.event_drafts import Draft, begin
from nlp.event_times import is_vague, period
from nlp.reading import DateFound, Reading
from nlp.searches import Search
from nlp.spans import within


def dated_by_text(reading: Reading, near: list[Candidate], titled: list[Candidate]) -> Draft | None:
    """What only the title names and a bare "hội nghị" or the word "Thời gian:" dates."""
    named = next((c for c in titled if c.mention.type), None)
    day = next((c.day for c in near if c.day and not c.mention.type), None) or _stated_time(reading)
    if not named or not day:
        return None
    draft = begin(reading, named, "events/title")
    draft.day = day
    return draft


def launched_movement(reading: Reading, titled: list[Candidate]) -> Draft | None:
    """A movement has no day of its own: "Triển khai phong trào thi đua ... trong nhà trường"."""
    named = next((c for c in titled if c.mention.type == "launch"), None)
    return begin(reading, named, "events/title") if named else None


_RECENT = timedelta(days=10)


def told_in_lead(reading: Reading, titled: list[Candidate]) -> Draft | None:
    """What the title alone names, on the day just gone by that the lead speaks of."""
    named = next((c for c in titled if c.mention.type), None)
    lead = next((block for block in reading.blocks if block.kind == "lead"), None)
    published = reading.article.published
    if not named or not lead or not published:
        return None
    today = date.fromisoformat(published[:10])
    days = within(reading.event_days, lead.start, lead.end)
    exact = [(day, known) for day in days if not is_vague(day) and (known := period(day.value))]
    day = next((day for day, known in exact if timedelta(0) <= today - known.last <= _RECENT), None)
    if not day:
        return None
    draft = begin(reading, named, "events/title-lead")
    draft.day = day
    return draft


_TIME = Search(r"\bthời gian\b[^:\n]{0,20}:")


def _stated_time(reading: Reading) -> DateFound | None:
    """ "Thời gian: từ 8 giờ ngày 15/11 đến 11 giờ 30 ngày 16/11/2023", as bulletins have it."""
    label = _TIME.search(reading.folded)
    return next(iter(within(reading.dates, label.end(), label.end() + 40)), None) if label else None
