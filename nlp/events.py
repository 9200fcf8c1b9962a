"""What an institution held or has scheduled for a stated time: one event however often it is named, its parts with it.

The main event is read from the lead (a date, somebody who holds it, an occasion), the title deciding between two.
Others need a time of their own or words that place them in the programme ("trước đó", "trong khuôn khổ"). Mentions of
other years' conferences, of plans and of documents make no event.
"""

import re
from datetime import timedelta

from nlp.event_attributes import describe
from nlp.event_candidates import Candidate, candidates
from nlp.event_drafts import Draft, begin, status_of
from nlp.event_main import main_event
from nlp.event_mentions import Mention
from nlp.event_moves import is_cancelled, move
from nlp.event_times import period
from nlp.facts import EventType
from nlp.reading import DateFound, Reading

_MOST = 40  # no article tells of more; a page that seems to is a list


def find(reading: Reading) -> None:
    """Fill `reading.facts.events`; needs dates, schools, clusters and documents."""
    found = candidates(reading)
    body = [c for c in found if c.mention.sentence.block.kind in {"lead", "body"}]
    titled = [c for c in found if c.mention.sentence.block.kind == "title"]
    main = main_event(reading, titled, body)
    if not main:
        return
    move(reading, main)
    drafts = [main]
    for candidate in body:
        if len(drafts) < _MOST:
            _add(reading, candidate, drafts)
    worship = {draft.mention.sentence.start for draft in drafts if draft.kind == "commemoration"}
    # "thăm ATK Định Hóa, dâng hương tại Đèo De" is one errand.
    drafts = [d for d in drafts if d is main or d.kind != "visit" or d.mention.sentence.start not in worship]
    for draft in drafts:
        if is_cancelled(reading, draft):
            draft.status = "cancelled"
    reading.facts.events = describe(reading, drafts)


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
        draft = begin(reading, candidate, rule)
        draft.part = draft.status == "held"
        if not draft.day and not re.match("trước", candidate.placed or ""):
            draft.day = _day_after(candidate, drafts[-1]) if candidate.placed == "hôm sau" else main.day
        drafts.append(draft)


_BESIDE = re.compile(r"\b(?:trước khi|sau khi|trước|sau)\s*$")
_AFTER = re.compile(r"\bsau(?: khi)?\s*$")


def _beside(reading: Reading, mention: Mention) -> bool:
    """Whether it only tells when something else was: "sau Hội nghị"; but "sau lễ dâng hương" tells of one."""
    before = reading.folded[max(mention.left, mention.start - 12) : mention.start]
    return bool(_BESIDE.search(before)) and not (mention.type == "commemoration" and _AFTER.search(before))


_AGAIN = re.compile(r"(?:buổi )?(?:chiều|tối)|hôm sau")


def _is(draft: Draft, candidate: Candidate, main: Draft) -> bool:
    kind = candidate.mention.type or main.kind
    return draft.kind == kind and draft.same_time(candidate.day)


def _again(candidate: Candidate, known: Draft) -> bool:
    """A second event of one kind: another day of a journey, the afternoon's closing ceremony after the morning's."""
    if candidate.mention.occasion or candidate.standing != "held":
        return False
    if candidate.day and candidate.mention.type in {"visit", "inspection"} and known.lasts(3):
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
    if _is_a_word_of_it(reading, mention) and not (candidate.day and main.lasts()):
        return None
    days, day = (period(found.value) if found else None for found in (main.day, candidate.day))
    if day and (status_of(reading, candidate) == "planned" or (candidate.planned and days and day.first > days.last)):
        return "events/scheduled"
    if not mention.occasion and (kind in _OWN_OCCASION or kind == "other"):
        return None
    told = candidate.standing == "held" or (kind in {"commemoration", "launch"} and candidate.standing == "reference")
    if not told or (day and days and day.last < days.first - _EARLIER):
        return None
    if mention.sentence is main.mention.sentence:
        return "events/same-sentence"
    return "events/dated" if day else _undated(reading, candidate)


_CEREMONY = re.compile(r"khai mạc|bế mạc")


def _is_a_word_of_it(reading: Reading, mention: Mention) -> bool:
    """ "Hội nghị khai mạc sáng 9/11" is the conference; of a contest of some days, the closing is an event."""
    return not mention.occasion and bool(_CEREMONY.match(reading.folded, mention.start))


def _undated(reading: Reading, candidate: Candidate) -> str | None:
    mention = candidate.mention
    if candidate.planned:
        return None
    if mention.type == "signing":
        return "events/signing"
    if mention.type == "launch" and not candidate.placed:
        before = reading.folded[mention.left : mention.start]
        somebody = _MOVEMENT.match(reading.folded, mention.end) and _SOMEBODY.search(before)
        return "events/launched" if somebody else None
    return "events/placed" if candidate.placed else None


_MOVEMENT = re.compile(r"\s(?:các\s|đợt\s)?(?:phong trào|đợt)?\s?thi đua\b")
_SOMEBODY = re.compile(r"\b(?:đồng chí|đ/c|ông|bà|thay mặt|ban tổ chức)\b|\bđã\s*$")
