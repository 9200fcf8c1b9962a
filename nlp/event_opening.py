"""Where an article begins to tell its news: a sapo may praise, look back or thank before it."""

from datetime import timedelta

from nlp.event_candidates import Candidate
from nlp.event_features import NEWS
from nlp.event_times import days_of
from nlp.reading import Reading, Sentence
from nlp.spans import first_within


def news(reading: Reading, body: list[Candidate]) -> list[Sentence]:
    """The sentences of the text; from the second paragraph on where the first tells of nothing and the second is the
    first to date something, shortly before the page appeared."""
    text = [s for s in reading.sentences if s.block.is_text]
    following = [s for s in text if s.block.kind == "body"]
    if len(text) == len(following) or not following:
        return text
    lead, today = text[0].block, reading.page
    first = first_within(reading.event_days, lead.start, following[0].block.end)
    days = days_of(first)
    tells = any(c.mention.start < lead.end and c.standing != "none" for c in body)
    if tells or not today or not first or not days or first.start < lead.end:
        return text
    return following if timedelta(0) <= today - days.first <= NEWS else text
