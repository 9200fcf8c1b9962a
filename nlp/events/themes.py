"""The motto or topic of an event, in quotes."""

import re

from nlp.events.covers import COVERING
from nlp.events.drafts import Draft
from nlp.events.patterns import sought
from nlp.facts import EventType
from nlp.reading import Reading

_W = sought("themes")

_WITH_TOPIC: frozenset[EventType] = frozenset({"seminar", "workshop", "contest", "sports_meet"})


def _inside(reading: Reading, match: re.Match[str]) -> str:
    quoted = match.lastindex or 0
    return reading.text[match.start(quoted) : match.end(quoted)].strip()


def theme_of(reading: Reading, draft: Draft) -> str | None:
    """The topic in quotes beside a seminar's name; the year's motto for a review, a kickoff or a movement."""
    if draft.kind in _WITH_TOPIC or draft.kind == "launch":
        for mention in draft.named:
            match = _W.quoted_name.match(reading.folded, mention.end, mention.right)
            if match:
                return _inside(reading, match)
    if draft.kind in _WITH_TOPIC:
        match = _W.motto.search(reading.folded, draft.mention.left, draft.mention.right)
        return _inside(reading, match) if match else None
    if draft.kind not in COVERING - {"inspection"} or (draft.kind == "signing" and draft.part):
        return None
    for match in _W.motto.finditer(reading.folded):
        before = reading.folded[reading.sentence_at(match.start()).start : match.start()]
        if not _W.topic_of.search(before):
            return _inside(reading, match)
    return None
