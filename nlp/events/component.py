"""What an institution held or has scheduled for a stated time: one event however often it is named, its parts with it.

The main event is read from the lead (a date, somebody who holds it, an occasion), the title deciding between two.
Others need a time of their own or words that place them in the programme ("trước đó", "trong khuôn khổ"). Mentions of
other years' conferences, of plans and of documents make no event.
"""

from msgspec.structs import replace

from nlp.dates.periods import is_part, is_vague, overlap
from nlp.events import identity
from nlp.events.agenda import type_by_agenda
from nlp.events.attributes import describe
from nlp.events.background import is_told_of, lies_weeks_ahead, rule_beside
from nlp.events.beside import day_beside, day_of_moment, met_besides, share_days
from nlp.events.candidates import candidates, dated_by_bare_names, is_heading
from nlp.events.drafts import Draft, begin, lies_after_the_page, lies_before_the_page
from nlp.events.lexicon import MEETS, sought
from nlp.events.main import main_event
from nlp.events.moves import extend, is_cancelled, move, put_off, until
from nlp.events.relative_days import told_days
from nlp.events.standing import Candidate
from nlp.events.times import event_days
from nlp.events.titles import stated_time
from nlp.reading import Reading

_W = sought("component")
_MOST = 40  # no article tells of more; a page that seems to is a list


def find(reading: Reading) -> None:
    """Fill `reading.facts.events`; needs dates, schools, clusters and documents."""
    reading.event_days = told_days(reading, event_days(reading))
    found = dated_by_bare_names(reading, candidates(reading))
    body = [c for c in found if c.mention.sentence.block.is_text and not is_heading(reading, c)]
    titled = [c for c in found if c.mention.sentence.block.kind == "title"]
    main = main_event(reading, titled, body)
    if not main:
        return
    main.main = True
    type_by_agenda(reading, main)
    move(reading, main, body)
    extend(reading, main, body)
    stated = stated_time(reading) if main.day and is_vague(main.day) else None
    if stated and main.day and is_part(stated, main.day):
        main.day = stated  # "vào cuối tháng 12", and then "Thời gian: 8 giờ ngày 27/12"
    if main.status == "held" and lies_after_the_page(reading, main.day):
        main.status = "planned"
    elif main.status == "planned" and lies_before_the_page(reading, main.day):
        main.status = "held"  # "Hội thao kết thúc, cờ được trao cho Trường B, nơi sẽ làm chủ nhà"
    drafts = [main]
    for candidate in body:
        if len(drafts) < _MOST:
            _add(reading, identity.on_a_journey(reading, candidate, main), drafts)
    drafts = [draft for draft in drafts if draft is main or not _is_one_errand(reading, draft, drafts)]
    drafts += met_besides(reading, drafts)
    if main.lasts() and any(draft.stop and draft.mention.sentence is main.mention.sentence for draft in drafts):
        main.stop = ""
    for draft in drafts:
        if draft is not main:
            put_off(reading, draft)
        if draft.status == "held" and lies_after_the_page(reading, draft.day):
            draft.status = "planned"  # the main event's day may be told in a programme under it
        if is_cancelled(reading, draft.mention):
            draft.status = "cancelled"
    reading.facts.events = describe(reading, drafts)


def _is_one_errand(reading: Reading, draft: Draft, drafts: list[Draft]) -> bool:
    """ "thăm ATK Định Hóa, dâng hương tại Đèo De" is one; so is what travellers look at."""
    if not identity.LOOK_IN.match(reading.folded, draft.mention.start):
        return False
    tour = reading.folded.startswith("tham quan", draft.mention.start)
    others = (other for other in drafts if other is not draft and other.same_time(draft.day))
    others = (other for other in others if tour or other.kind == "commemoration")
    return any(
        (tour and other.main and other.kind == "visit") or other.mention.sentence is draft.mention.sentence
        for other in others
    )


def _add(reading: Reading, candidate: Candidate, drafts: list[Draft]) -> None:
    """Take a mention into the event it names, or begin a new one where the sentence holds one."""
    mention, main = candidate.mention, drafts[0]
    own = mention is main.mention and main.same_time(candidate.day) and not candidate.stop
    some_time = not candidate.day and mention.occasion and mention.type and main.status == "held"
    if own or (some_time and candidate.planned):
        return  # "Hội thao lần thứ VII sẽ được tổ chức tại Trường B", its day left open
    same = [draft for draft in drafts if identity.is_known(reading, draft, candidate, main)]
    known = same[-1] if same and same[-1].mention.sentence is mention.sentence else next(iter(same), None)
    if not known and identity.heads(candidate, main):
        known = main
    if known and not identity.is_again(reading, candidate, known):
        day = day_of_moment(reading, candidate, known)
        day = day if day and _is_its_day(reading, candidate, known) else None
        beside = [d for d in drafts if d is not known and d.mention.sentence is known.mention.sentence] if day else []
        shared = any(d.day and d.kind not in {"opening", "closing"} and known.same_time(d.day) for d in beside)
        known.absorb(mention, day, shared=shared)
    elif not identity.is_its_predicate(candidate, drafts):
        drafts += _another(reading, candidate, drafts)


def _another(reading: Reading, candidate: Candidate, drafts: list[Draft]) -> list[Draft]:
    """The event of its own that a mention tells of, if it does."""
    mention, main = candidate.mention, drafts[0]
    if mention.type:
        if _W.contains.search(reading.folded, mention.left, mention.start) and candidate.standing != "none":
            return [_whole(reading, candidate, drafts)]
        rule = rule_beside(reading, candidate, main)
        return [_beside(reading, candidate, rule, drafts)] if rule else []
    if candidate.standing == "none":
        return []
    if identity.is_another(reading, candidate, main) or is_told_of(reading, candidate, main):
        dated = begin(reading, candidate, "events/dated-untyped")
        return [dated if dated.day else _beside(reading, candidate, "events/placed", drafts)]
    next_one = identity.is_the_next(reading, candidate, main)
    return [begin(reading, candidate, "events/scheduled", untyped=main.kind)] if next_one else []


def _is_its_day(reading: Reading, candidate: Candidate, known: Draft) -> bool:
    """Not of "trong khuôn khổ | Hội nghị, sáng 28/9, các đoàn", nor where one of its sessions begins."""
    mention, folded = candidate.mention, reading.folded
    begins = known.kind == "other" and _W.begins.match(folded, mention.end)
    begins = known.lasts() and (begins or _W.sits.match(folded, mention.start))
    frame = folded.endswith("khuôn khổ ", mention.left, mention.start)
    return not (frame or begins) and candidate.standing != "none"


def _whole(reading: Reading, candidate: Candidate, drafts: list[Draft]) -> Draft:
    """The event that the main one is a part of."""
    draft = _beside(reading, candidate, "events/contains", drafts)
    draft.whole, draft.part = True, False
    comma = reading.folded.find(",", candidate.mention.end, candidate.mention.right) + 1
    if draft.day and "/" not in draft.day.value and comma and (last := until(reading, comma)):
        draft.day = replace(draft.day, value=f"{draft.day.value}/{last}")
    return draft


def _beside(reading: Reading, candidate: Candidate, rule: str, drafts: list[Draft]) -> Draft:
    draft, main = begin(reading, candidate, rule), drafts[0]
    draft.day = draft.day or day_beside(reading, candidate, drafts)
    of_planned = not candidate.day and draft.day is main.day and main.status == "planned"
    if of_planned or rule == "events/scheduled" or lies_weeks_ahead(reading, draft.day, main.day):
        draft.status = "planned"
    some_time = draft.status == "planned" and draft.day and is_vague(draft.day)  # "dự kiến cuối tháng 12"
    within_main = draft.day and main.day and not some_time and overlap(draft.day.value, main.day.value)
    of_meet = main.kind in MEETS and _W.of_the_meet.match(reading.folded, draft.mention.start)
    draft.part = bool(within_main or of_meet or not draft.day or share_days(reading, draft, main))
    return draft
