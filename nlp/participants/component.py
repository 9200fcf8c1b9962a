"""Participants: everyone named as taking part, with degree, position, organisation and roles."""

from collections.abc import Iterator
from itertools import groupby
from typing import get_args

from msgspec.structs import replace

from nlp.facts import Participant, Role
from nlp.participants.cues import ATTENDS, NO_DOINGS, Act, Doing
from nlp.participants.openers import HONOURED, NOTHING, PRESENT, THOSE
from nlp.participants.parties import party_of
from nlp.participants.references import references
from nlp.participants.roles import acts, opens_list
from nlp.participants.sides import has_label
from nlp.people.words import words_of
from nlp.reading import PersonFound, Reading, Sentence
from nlp.records import Record
from nlp.text.spans import within

_ROLES: tuple[Role, ...] = get_args(Role)
_WORDS = words_of("component")
_TELLS: frozenset[Doing] = frozenset({"speaker", "acts"})
_LONG_AGO = 5  # years before the page
_OPENING = frozenset("“„«")


def find(reading: Reading) -> None:
    """Fill `reading.facts.participants` from `reading.people`; one entry per person, in the order of the text.

    Whom an article names that tells of no event, and of nobody who does more than speak, and that not at a meeting, was
    interviewed or told about, and took part in nothing.
    """
    found = _acts(reading)
    if not reading.facts.events and not any(
        act.doings - {"speaker", "acts"} or _at_meeting(reading, act) for act in found
    ):
        return
    doings: dict[str, list[Act]] = {}
    for act in found:
        doings.setdefault(act.person.name, []).append(act)
    mentions: dict[str, list[PersonFound]] = {}
    for person in reading.people:
        mentions.setdefault(person.name, []).append(person)
    named = _events_by_sentence(reading)
    for name, known in mentions.items():
        if name in doings:
            reading.facts.participants.append(_participant(reading, known, doings[name], named))


def _at_meeting(reading: Reading, act: Act) -> bool:
    sentence = reading.sentence_at(act.person.start)
    return _WORDS.meeting.search(reading.folded, sentence.start, sentence.end) is not None


def _acts(reading: Reading) -> list[Act]:
    found: list[Act] = []
    carried = NOTHING
    there: _Listed | None = None
    delegation: list[tuple[int, int]] = []  # whose people the sentence before told of
    before = ""
    told = [person for person in reading.people if not _is_acted_for(reading, person)]
    told = sorted([*told, *references(reading)], key=lambda person: person.start)
    by_sentence = {
        start: list(people)
        for start, people in groupby(told, key=lambda person: reading.sentence_at(person.start).start)
    }
    headed = "thành phần" in reading.folded
    for sentence in reading.sentences:
        people = by_sentence.get(sentence.start, [])
        if people and _is_history(reading, sentence):
            people = []
        if there and sentence.start == sentence.block.start:
            there = _goes_on(reading, there, sentence)
        heading = headed and _WORDS.heading.match(reading.folded, sentence.start, sentence.end)
        if not people and not heading and not _ends_in_colon(reading, sentence):
            if carried is not NOTHING and not reading.text[sentence.start : sentence.end - 1].isdigit():
                carried = NOTHING
            continue  # "1." before "Đồng chí A"
        tokens = reading.tokens(sentence)
        if sentence.start == sentence.block.start and [token.low for token in tokens[1:2]] == [")"]:
            tokens = tokens[2:]  # "a) Đồng chí A"
        if people:
            ahead = reading.text[sentence.block.start : sentence.start].rstrip(" .")
            in_list = there or before in {":", ";", ","} or not tokens[0].low.isalpha()
            goes_on = (not ahead and in_list) or ahead.isdigit()
            if _some_of_the_honoured(reading, sentence):
                carried = HONOURED
            elif _are_those_there(reading, sentence):
                carried = THOSE
            here, carried = acts(tokens, people, carried, goes_on=bool(goes_on))
            if party := party_of(reading, sentence, delegation):
                here = [replace(act, side=act.side or party) for act in here]
            delegation = [side for side in dict.fromkeys(act.side for act in here) if side]
            found += [act for act in _of_papers(reading, sentence, here) if not _is_quoted(reading, act.person)]
            found += _listed(people, here, there) if there else []
        else:
            carried = PRESENT if heading else opens_list(tokens)
            if carried.doings == ATTENDS:
                there = _Listed(bool(heading))
        before = ":" if heading else tokens[-1].low
    return [act for act in found if not _is_away(reading, act.person)]


def _ends_in_colon(reading: Reading, sentence: Sentence) -> bool:
    """ "... gồm:" or "... gồm: 1."."""
    tail = reading.folded[max(sentence.end - 6, sentence.start) : sentence.end]
    return ":" in tail and tail.rstrip(" .0123456789").endswith(":")


class _Listed(Record, frozen=True):
    """A list of those who are there, under a heading or a line with a colon; `party` is the span of the school that the
    last line over some of them names."""

    headed: bool
    party: tuple[int, int] | None = None


def _goes_on(reading: Reading, there: _Listed, first: Sentence) -> _Listed | None:
    """The list, where a line (of which that is the first sentence) still belongs to it: "2. Đơn vị Cụm phó: Trường A"
    and who follow are A's."""
    line = first.block
    if not there.headed:
        return there if _WORDS.item.match(reading.folded, line.start) or has_label(reading.tokens(first)) else None
    if _WORDS.next_heading.match(reading.folded, line.start):
        return None
    named = within(reading.schools, line.start, line.end)
    over = named and not within(reading.people, line.start, line.end)
    ends = over and not reading.folded[named[-1].end : line.end].strip(" .:;\n")
    return replace(there, party=(named[-1].start, named[-1].end)) if ends else there


def _listed(people: list[PersonFound], here: list[Act], there: _Listed) -> Iterator[Act]:
    """Who is named in a list of those who are there, whatever else the words beside them say or do not say."""
    told = {act.person: act for act in here}
    for person in people:
        silent = person not in told or told[person].doings == {"acts"}
        if silent or there.party:
            yield Act(person, ATTENDS if silent else NO_DOINGS, "participants/listed", there.party)


def _some_of_the_honoured(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence names some of those whom the one before it tells to be honoured."""
    if not _WORDS.some.match(reading.folded, sentence.start):
        return False
    before = reading.sentence_before(sentence.start)
    return bool(_WORDS.given.search(reading.folded, before.start, before.end))


def _are_those_there(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence names those of whom the one before it only says that they were there."""
    if not _WORDS.those.match(reading.folded, sentence.start):
        return False
    before = reading.sentence_before(sentence.start)
    named = any(before.start <= person.start < before.end for person in reading.people)
    return not named and bool(_WORDS.there.search(reading.folded, before.start, before.end))


def _of_papers(reading: Reading, sentence: Sentence, found: list[Act]) -> list[Act]:
    """The acts of a sentence, papers presented where it says so or one before it tells of papers."""
    text = reading.folded
    here = [act for act in found if act.doings & _TELLS and _WORDS.in_paper.match(text, act.person.outer[1])]
    told = [act for act in found if act.doings <= _TELLS and _WORDS.on.match(text, act.person.outer[1])]
    papers = told and _WORDS.papers.search(text, sentence.block.start, sentence.start)
    if papers and not _WORDS.other_part.search(text, papers.end(), sentence.end):
        here += [*told, *(act for act in found if act.doings == {"speaker"})]
    return [replace(act, doings=frozenset({"presenter"})) if act in here else act for act in found]


def _is_history(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells of long ago: "Năm 1955, đồng chí A, Bí thư Tỉnh ủy, phát biểu", "Thời ấy, thầy A"."""
    once = _WORDS.once.match(reading.folded, sentence.start)
    if once is None or once[1] is None:
        return once is not None
    return reading.page is not None and int(once[1]) + _LONG_AGO <= reading.page.year


def _is_quoted(reading: Reading, person: PersonFound) -> bool:
    """Whether a person is named inside a quotation or a title, which tells of another time: "Thầy A đã chủ trì"."""
    block, text = reading.block_at(person.start), reading.text
    mark = reading.folded.rfind('"', block.start, person.start)
    if mark < 0 or not (text[mark] in _OPENING or (text[mark] == '"' and not text[mark - 1 : mark].strip("( \n"))):
        return False
    following = reading.folded.find('"', person.end, block.end)
    return following >= 0 and text[following] not in _OPENING


def _is_acted_for(reading: Reading, person: PersonFound) -> bool:
    """ "Ông A, thừa ủy quyền của Bí thư Tỉnh ủy B, trao quyết định": B is not there, nor
    in "dự thay Giám đốc B"."""
    return _WORDS.acted_for.search(reading.folded, max(0, person.outer[0] - 40), person.outer[0]) is not None


def _is_away(reading: Reading, person: PersonFound) -> bool:
    """ "Hội nghị năm ngoái do A chủ trì", "A lẽ ra phát biểu nhưng bận công tác", "Bà A, Giám đốc Sở B (vắng)"."""
    text, (start, end) = reading.folded, person.outer
    return bool(
        _WORDS.absent.search(text, person.end, end + len(" (vắng,"))
        or _WORDS.did_not.match(text, end)
        or _WORDS.another_time.search(text, reading.sentence_at(start).start, start)
    )


def _participant(reading: Reading, mentions: list[PersonFound], acts: list[Act], named: dict[int, str]) -> Participant:
    own = [person for person in mentions if person.position and not person.shared] or mentions
    fullest = max(own, key=lambda person: (len(person.position or ""), len(person.organisation or "")))
    organisation = fullest.organisation or max((person.organisation or "" for person in mentions), key=len)
    if organisation.lower() in {"", "nhà trường"}:  # which one may be said by the words around
        sides = (reading.text[slice(*act.side)] for act in acts if act.side)
        organisation = next((side for side in sides if not organisation or side.startswith("Trường ")), organisation)
    doings = NO_DOINGS.union(*[act.doings for act in acts])
    return Participant(
        name=fullest.name,
        event=_event(reading, acts, named),
        degree=max((person.degree or "" for person in mentions), key=len) or None,
        position=fullest.position,
        organisation=organisation or None,
        roles=[role for role in _ROLES if role in doings] or ["attendee"],
        rule=acts[0].rule,
        **reading.cite(*sorted({fullest.outer, *(act.person.outer for act in acts)})),
    )


def _events_by_sentence(reading: Reading) -> dict[int, str]:
    """The first event that each sentence names, by the sentence's start."""
    named: dict[int, str] = {}
    for event in reading.facts.events:
        for span in event.evidence:
            named.setdefault(reading.sentence_at(span.start + reading.body_start).start, event.id)
    return named


def _event(reading: Reading, acts: list[Act], named: dict[int, str]) -> str | None:
    """The event named in the sentence where the person does most; else the article's main one."""
    busiest = max(acts, key=lambda act: len(act.doings - {"attendee", "acts"}))
    main = next((event.id for event in reading.facts.events if event.parent is None), None)
    return named.get(reading.sentence_at(busiest.person.start).start, main)
