"""What an event is about: the period it looks back on or plans ("6 tháng đầu năm"), its motto or topic, in quotes."""

import re

from nlp.events.drafts import Draft
from nlp.events.lexicon import REVIEWS, sought
from nlp.facts import EventType
from nlp.reading import Reading
from nlp.text.number_words import count

_W = sought("covers")
_WITH_TOPIC: frozenset[EventType] = frozenset({"seminar", "workshop", "contest", "sports_meet"})

COVERING: frozenset[EventType] = REVIEWS | {"signing", "inspection", "launch"}
"""The types of events that have one."""

_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def covers_of(reading: Reading, draft: Draft, held: str | None) -> str | None:
    """The EDTF period told beside one of the event's mentions, else the year that a review of a year must mean: of an
    event that was `held` in the first half the year before."""
    for mention in [draft.mention, *(m for m in draft.mentions if m.type)] if draft.kind in COVERING else []:
        over = _W.predicate.search(_without_brackets(reading, mention.end, mention.right))
        years = _W.years.match(reading.folded, mention.end, mention.right) if draft.kind in REVIEWS else None
        if years and years[1] < years[2]:
            return f"{years[1]}/{years[2]}"
        end = mention.end + over.start() if over else mention.right
        start = mention.end - len("năm") * reading.folded.endswith(" năm", 0, mention.end)
        start = mention.start if reading.folded.endswith(" tháng", 0, mention.end) else start
        covers = covers_in(reading, draft.kind, held, start, end)
        if covers and not (draft.kind == "inspection" and mention is not draft.mention and covers > f"{held}~"):
            return covers  # not that of "dự kiến mở rộng khảo sát trong năm 2027"
        if not held or draft.kind != "annual_review":
            continue
        if closed := _W.year_closed.search(reading.folded, mention.left, mention.start):
            return closed[1]
        if _W.its_year.search(reading.folded, mention.start, min(mention.end + len(" cuối năm ."), mention.right)):
            year, month = int(held.removeprefix("../")[:4]), held.removeprefix("../")[5:7]
            return str(year if month > "06" else year - 1)
    return None


def _without_brackets(reading: Reading, start: int, end: int) -> str:
    text = reading.folded[start:end]
    return re.sub(r"\([^()]*\)", lambda match: " " * len(match[0]), text) if "(" in text else text


def covers_in(reading: Reading, kind: EventType, held: str | None, start: int, end: int) -> str | None:
    """The first period after the event's name: what a review looks back on, what a kickoff plans."""
    match = _W.period.search(reading.folded, start, end) if kind in COVERING else None
    if not match:
        return None
    if match["year"]:  # none reviews a year to come: "tổng kết, A bàn giao nhiệm vụ Cụm trưởng năm 2025 cho B"
        ahead = kind in {"annual_review", "interim_review"} and held and match["year"] > held.removeprefix("../")
        return None if ahead else match["year"]
    if match["first"]:
        return f"{match['first']}/{match['last']}"
    stated = match["half_year"] or match["quarter_year"] or match["halfway_year"]
    year = stated or (held or "").removeprefix("../")[:4]
    if not year:
        return None
    if match["half"] or match["halfway"]:
        months = count(match["months"]) if match["months"] else 6
        return f"{year}-{13 - months:02}/{year}-12" if match["half"] == "cuối" else f"{year}-01/{year}-{months:02}"
    last = 3 * (_QUARTERS.get(match["quarter"]) or int(match["quarter"]))
    quarter = f"{year}-{last - 2:02}/{year}-{last:02}"
    return quarter if quarter != held else None  # "Hội đồng đánh giá dự kiến họp trong quý III"


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
    if draft.kind in _WITH_TOPIC | {"other", "congress"}:
        match = _W.motto.search(reading.folded, draft.mention.left, draft.mention.right)
        return _inside(reading, match) if match else None
    if draft.kind not in COVERING - {"inspection"} or (draft.kind == "signing" and draft.part):
        return None
    for match in _W.motto.finditer(reading.folded):
        before = reading.folded[reading.sentence_at(match.start()).start : match.start()]
        if not _W.topic_of.search(before):
            return _inside(reading, match)
    return None
