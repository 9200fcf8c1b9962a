"""What an article tells as news, be it late or in passing: in a feature, a report, a list."""

from datetime import timedelta

from nlp.dates.periods import days_of
from nlp.events.candidates import Candidate
from nlp.events.drafts import Draft, begin, status_of
from nlp.events.mentions import Mention
from nlp.reading import DateFound, Reading, Sentence
from nlp.text.spans import first_within

NEWS = timedelta(days=45)  # before the page: what lies further back is told as background


def recent_news(reading: Reading, body: list[Candidate]) -> Draft | None:
    """Held shortly before the page appeared: what a feature that tells of years was written for."""
    recent = [c for c in body if _is_recent(reading, c)]
    held = [c for c in recent if c.mention.type not in {None, "other"} and c.standing == "held"]
    occasions = [c for c in recent if c.mention.occasion]
    told = next((c for c in [*(c for c in held if c.mention.occasion), *occasions, *held]), None)
    if not told:
        return None
    return begin(reading, told, "events/feature")


def _is_recent(reading: Reading, candidate: Candidate) -> bool:
    return candidate.standing != "none" and _is_of_late(reading, candidate.day)


def _is_of_late(reading: Reading, day: DateFound | None) -> bool:
    """Whether a day lies shortly before the page appeared."""
    days = days_of(day)
    return bool(reading.page and days and timedelta(0) <= reading.page - days.first <= NEWS)


def news(reading: Reading, body: list[Candidate]) -> list[Sentence]:
    """The sentences of the text, without those of a lead that tells of none of the candidates in `body`, where the next
    paragraph tells of a day shortly before the page appeared."""
    text = [sentence for sentence in reading.sentences if sentence.block.is_text]
    end = reading.block_at(reading.body_start).end
    first = first_within(reading.event_days, end, reading.opening_end(reading.event_days))
    told = any(c.mention.start < end and c.standing != "none" for c in body)
    begins = not told and _is_of_late(reading, first)
    return [sentence for sentence in text if sentence.start > end] if begins else text


def scheduled(reading: Reading, body: list[Candidate]) -> Draft | None:
    """What a report or a list says lies ahead: "sẽ được trình tại Hội nghị tổng kết, dự kiến ngày 17/11"."""
    typed = [c for c in body if c.mention.type and c.day and c.standing != "none" and _is_meeting(reading, c.mention)]
    ahead = next((c for c in typed if status_of(reading, c) == "planned"), None)
    return begin(reading, ahead, "events/scheduled") if ahead else None


def _is_meeting(reading: Reading, mention: Mention) -> bool:
    """An occasion, or "Hội đồng thẩm định sẽ họp"."""
    return mention.occasion or reading.folded.startswith("họp", mention.start)
