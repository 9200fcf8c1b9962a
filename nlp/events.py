"""What an institution held or has scheduled for a stated time: one event however often it is named, its parts with it.

The main event is read from the lead (a date, somebody who holds it, an occasion), the title deciding between two.
Others need a time of their own or words that place them in the programme ("trước đó", "trong khuôn khổ"). Mentions of
other years' conferences, of plans and of documents make no event.
"""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from nlp.event_attributes import describe
from nlp.event_candidates import Candidate, candidates
from nlp.event_drafts import Draft
from nlp.event_lexicon import lexicon, words
from nlp.event_mentions import Mention
from nlp.event_times import event_days, period
from nlp.facts import EventStatus, EventType
from nlp.reading import DateFound, Reading

# Where a sentence names several, the one the others belong to: the first of these.
_RANK: tuple[tuple[EventType | None, ...], ...] = (
    ("annual_review", "interim_review", "kickoff_conference", "congress"),
    ("recognition", "workshop", "contest", "sports_meet", "opening", "closing"),
    ("seminar", "commemoration"),
    ("signing", "inspection", "launch", "visit"),
    ("other", None),
)
_LEAD_SENTENCES = 8


def find(reading: Reading) -> None:
    """Fill `reading.facts.events`; needs dates, schools, clusters and documents."""
    found = candidates(reading)
    body = [c for c in found if c.mention.sentence.block.kind in {"lead", "body"}]
    titled = [c for c in found if c.mention.sentence.block.kind == "title"]
    main = _main(reading, titled, body)
    if not main:
        return
    _move(reading, main)
    drafts = [main]
    for candidate in body:
        _add(reading, candidate, drafts)
    for draft in drafts:
        if _is_cancelled(reading, draft):
            draft.status = "cancelled"
    reading.facts.events = describe(reading, drafts)


def _main(reading: Reading, titled: list[Candidate], body: list[Candidate]) -> Draft | None:
    types = {c.mention.type for c in titled} - {None}
    sentences = [s for s in reading.sentences if s.block.kind in {"lead", "body"}][:_LEAD_SENTENCES]
    near = [c for c in body if c.mention.start < sentences[-1].end]
    typed = [c for c in near if c.mention.type and c.day and c.standing == "held"]
    # "Tại Hội nghị tổng kết sáng 17/11, ...": only referred to, but dated.
    referred = [c for c in near if c.mention.type and c.day and c.standing == "reference"]
    if best := _best(typed, referred, types) or _best(referred, [], types):
        return _draft(reading, best, "events/lead")
    begun = [c for c in near if c.mention.occasion and c.mention.type and c.standing == "held"]
    if best := _best([c for c in begun if c.mention.type in types or c.mention.sentence in sentences[:2]], [], types):
        dated = next((c for c in body if not c.mention.type and c.day), None)
        draft = _draft(reading, best, "events/lead-undated")
        draft.day = dated.day if dated else None
        return draft
    held = next((c for c in near if c.day and c.standing == "held" and c.mention.occasion), None)
    if named := next((c for c in titled if c.mention.type), None):
        dated = next((c for c in near if c.day and not c.mention.type), None)
        if dated or named.mention.type == "launch":
            draft = _draft(reading, named, "events/title")
            draft.day = dated.day if dated else None
            return draft
    return _draft(reading, held, "events/lead-untyped", "other") if held else None


def _best(options: list[Candidate], others: list[Candidate], types: set[EventType | None]) -> Candidate | None:
    """Of the sentence that has the title's type if there is one, else of the first: the one the others belong to."""
    if not options:
        return None
    first = next((c for c in options if c.mention.type in types), options[0]).mention.sentence
    here = [c for c in [*options, *others] if c.mention.sentence is first]
    return min(here, key=lambda c: next(rank for rank, kinds in enumerate(_RANK) if c.mention.type in kinds))


def _draft(reading: Reading, candidate: Candidate, rule: str, kind: EventType = "other") -> Draft:
    return Draft(
        kind=candidate.mention.type or kind,
        mention=candidate.mention,
        day=candidate.day,
        rule=rule,
        status=_status(reading, candidate),
    )


def _status(reading: Reading, candidate: Candidate) -> EventStatus:
    published = reading.article.published
    days = period(candidate.day.value) if candidate.day else None
    if published and days:
        today = date.fromisoformat(published[:10])
        return "planned" if days.first > today or (candidate.planned and days.last >= today) else "held"
    return "planned" if candidate.planned and candidate.day else "held"


# Reviews and kickoffs are conferences of their own: "tổng kết" inside another one's sentence is not.
_OWN_OCCASION: frozenset[EventType] = frozenset({"annual_review", "interim_review", "kickoff_conference"})
_EARLIER = timedelta(days=31)  # what lies further back is told as background


def _add(reading: Reading, candidate: Candidate, drafts: list[Draft]) -> None:
    """Take a mention into the event it names, or begin a new one where the sentence holds one."""
    mention, main = candidate.mention, drafts[0]
    if mention is main.mention:
        return
    aside = candidate.standing == "none" or _beside(reading, mention)
    known = next((draft for draft in drafts if _is(draft, candidate, main)), None)
    if known and not (_again(candidate, known) and not aside):
        known.absorb(mention, None if aside else candidate.day)
    elif mention.type and not aside and (rule := _holds(reading, candidate, drafts)):
        draft = _draft(reading, candidate, rule)
        draft.part = draft.status == "held"
        if not draft.day and not re.match("trước", candidate.placed or ""):
            draft.day = _day_after(candidate, drafts[-1]) if candidate.placed == "hôm sau" else main.day
        drafts.append(draft)


_BESIDE = re.compile(r"\b(?:trước khi|sau khi|trước|sau)\s*$")
_AFTER = re.compile(r"\bsau(?: khi)?\s*$")


def _beside(reading: Reading, mention: Mention) -> bool:
    """Whether it only tells when something else was: "sau Hội nghị"; but "sau lễ dâng hương" tells of one."""
    before = reading.folded[max(mention.sentence.start, mention.start - 12) : mention.start]
    return bool(_BESIDE.search(before)) and not (mention.type == "commemoration" and _AFTER.search(before))


_AGAIN = re.compile(r"(?:buổi )?(?:chiều|tối)|hôm sau")


def _is(draft: Draft, candidate: Candidate, main: Draft) -> bool:
    kind = candidate.mention.type or main.kind
    return draft.kind == kind and draft.same_time(candidate.day)


def _again(candidate: Candidate, known: Draft) -> bool:
    """A second event of one kind: another day of a journey, the afternoon's closing ceremony after the morning's."""
    if candidate.mention.occasion or candidate.standing != "held":
        return False
    if candidate.day and candidate.mention.type in {"visit", "inspection"} and known.is_journey():
        return candidate.day.value != (known.day.value if known.day else None)
    return (
        not candidate.day
        and candidate.mention.type in {"visit", "inspection", "opening", "closing"}
        and bool(_AGAIN.match(candidate.placed or ""))
    )


def _day_after(candidate: Candidate, draft: Draft) -> DateFound | None:
    days = period(draft.day.value) if draft.day else None
    start = candidate.mention.sentence.start
    return DateFound(start, candidate.mention.start, (days.last + timedelta(1)).isoformat()) if days else None


def _holds(reading: Reading, candidate: Candidate, drafts: list[Draft]) -> str | None:
    """The rule by which a mention is an event beside the main one; `None` where it is background."""
    mention, kind, main = candidate.mention, candidate.mention.type, drafts[0]
    if not mention.occasion and (kind in _OWN_OCCASION or kind == "other"):
        return None
    if kind == "visit" and any(draft.mention.sentence is mention.sentence for draft in drafts):
        return None  # "dâng hương tại ... và thăm ..." is one errand
    days, day = (period(found.value) if found else None for found in (main.day, candidate.day))
    scheduled = candidate.planned or _status(reading, candidate) == "planned"
    if day and days and day.first > days.last and scheduled:
        return "events/scheduled"
    told = candidate.standing == "held" or (kind in {"commemoration", "launch"} and candidate.standing == "reference")
    if not told or (day and days and day.last < days.first - _EARLIER):
        return None
    if mention.sentence is main.mention.sentence:
        return "events/same-sentence"
    return "events/dated" if day else _undated(reading, candidate)


def _undated(reading: Reading, candidate: Candidate) -> str | None:
    mention = candidate.mention
    if candidate.planned:
        return None
    if mention.type == "signing":
        return "events/signing"
    if mention.type == "launch" and _MOVEMENT.match(reading.folded, mention.end):
        before = reading.folded[mention.sentence.start : mention.start]
        return "events/launched" if _SOMEBODY.search(before) else None
    return "events/placed" if candidate.placed else None


_MOVEMENT = re.compile(r"\s(?:các\s|đợt\s)?(?:phong trào|đợt)?\s?thi đua\b")
_SOMEBODY = re.compile(r"\b(?:đồng chí|đ/c|ông|bà|thay mặt|ban tổ chức)\b|\bđã\s*$")


class _Moved(NamedTuple):
    moved: re.Pattern[str]
    put_off: re.Pattern[str]
    new_time: re.Pattern[str]
    cancelled: re.Pattern[str]


@lru_cache(maxsize=1)
def _moved() -> _Moved:
    data = lexicon()
    return _Moved(
        moved=re.compile(rf"{words(data.moved)}[^.;\n]{{0,120}}?{words(data.moved_to)}"),
        put_off=re.compile(words(data.put_off)),
        new_time=re.compile(words(data.new_time)),
        cancelled=re.compile(words(data.cancelled)),
    )


def _move(reading: Reading, main: Draft) -> None:
    """A postponed event keeps its new time, if the text knows one."""
    patterns, days = _moved(), event_days(reading)
    for match in patterns.moved.finditer(reading.folded):
        sentence = reading.sentence_at(match.start())
        new = [day for day in days if match.end() <= day.start < sentence.end]
        if new and _EVENT_OR_TIME.search(reading.folded, sentence.start, sentence.end):
            main.formerly, main.day, main.status = main.day, new[-1], "postponed"
            return
    if patterns.put_off.search(reading.folded, 0, main.mention.sentence.end):
        stated = patterns.new_time.search(reading.folded, main.mention.end)
        later = next((day for day in days if stated and day.start >= stated.end()), None)
        main.formerly, main.day, main.status = main.day, later, "postponed"


def _is_cancelled(reading: Reading, draft: Draft) -> bool:
    """Whether the sentence that names it calls it off; it keeps the time it would have had."""
    sentence = draft.mention.sentence
    return bool(_moved().cancelled.search(reading.folded, sentence.start, sentence.end))


_EVENT_OR_TIME = re.compile(r"\b(?:hội nghị|hội thảo|lễ|tọa đàm|hội thi|hội thao|đại hội|thời gian|lịch|khai giảng)\b")
