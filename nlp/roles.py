"""Who does what in a sentence: the scope of "chủ trì", "phát biểu", "dự ... có" over the persons named beside them.

The words before a list open it ("Chủ trì Hội nghị có", "Phát biểu tại Hội nghị,", "với sự tham dự của"), the words
after it are what its last person does, or all of them where nothing opened it ("A, Hiệu trưởng; B, Giám đốc chủ trì").
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias, get_args

from nlp.facts import Role
from nlp.reading import PersonFound
from nlp.titles import organisation_at
from nlp.tokens import Lexicon, Token, ends_with, load, phrases, word_tuples

Doing: TypeAlias = Role | Literal["acts"]
_Word: TypeAlias = Doing | Literal["awards", "says", "none", "absent"]

_LISTS = load("roles.yml")
_WORDS: tuple[_Word, ...] = (*get_args(Role), "acts", "awards", "says", "none", "absent")
_CUES: Lexicon[_Word] = Lexicon((phrase, word) for word in _WORDS for phrase in _LISTS[word])
_DOINGS: dict[_Word, frozenset[Doing]] = {role: frozenset({role}) for role in get_args(Role)}
_DOINGS |= {"acts": frozenset({"acts"}), "awards": frozenset({"acts"})}
_MEETS = word_tuples(_LISTS["meets"])
_NOUNS = word_tuples(_LISTS["nouns"])
_SUBJECTS = phrases(_LISTS["subjects"])
_LEADS = phrases(_LISTS["leads"])
_SIDES = phrases(_LISTS["sides"])
_ASIDE = phrases(_LISTS["aside"])
_PARTIES = phrases(_LISTS["parties"])
_BEHALF = phrases(_LISTS["behalf"])
_DELEGATIONS = phrases(_LISTS["delegations"])
_KINDS = {word for words in word_tuples(_LISTS["kinds"]) for word in words}

_JOINS = {",", ";", "và", "cùng", "với", "-", "các", "đồng", "chí", ":"}
_OPENS = {"có", "gồm", "là", ":"}
_RECEIVES = {"cho", "về", "tới", "đến", ":", "là"}
_LISTING = {"list", "to"}
_COORDINATES = {"và", ",", "thời", "đó", "vừa", "rồi"}
_FINITE = {"đã", "nghe", "được", "sẽ"}
_QUOTES = {"dẫn", "trích", "theo", "ý", "lời"}
_NEAR = 7  # tokens between what is done and who did it: "tham luận về công tác thi đua của"
_REACH = 14  # tokens between a subject and its first verb: "thay mặt Đảng ủy, Ban Giám hiệu nhà trường phát biểu"


class Act(NamedTuple):
    """What one mention of a person does, and the rule that says so.

    `side` is the span of the organisation that the words before the list name: "Về phía Trường ... có", "Đoàn ... do".
    """

    person: PersonFound
    doings: frozenset[Doing]
    rule: str
    side: tuple[int, int] | None


class Opener(NamedTuple):
    """What the words from token `start` on say of the persons after them.

    `kind` is "list" where any number follow ("có", ":"), "clause" where one is the subject, "to" where they receive
    something, "of" after "của" and "by" after "do". `bare` when "có" alone says that they are there.
    """

    doings: frozenset[Doing]
    kind: Literal["list", "clause", "to", "of", "by", "none"]
    start: int = -1
    bare: bool = False


NOTHING = Opener(frozenset(), "none")


class _Cue(NamedTuple):
    start: int
    end: int
    word: _Word


class _Run(NamedTuple):
    """Persons with only commas between them: tokens `start` to `end`."""

    people: list[PersonFound]
    start: int
    end: int


def acts(tokens: list[Token], people: list[PersonFound], carried: Opener, *, goes_on: bool) -> tuple[list[Act], Opener]:
    """What the people named in a sentence do, and the opener of the list that the next line may go on with.

    `carried` is the opener of the sentence before: bullets under "Tham dự có:" are attendees (`goes_on`), and so is who
    makes up a sentence alone.
    """
    found: list[Act] = []
    runs = _runs(tokens, people)
    first = all(not token.low.isalpha() for token in tokens[: runs[0].start])
    alone = len(runs) == 1 and all(not token.low.isalpha() for token in tokens[runs[0].end :])
    current = carried if first and (goes_on or alone) else NOTHING
    done, reads = 0, False
    for run, following in pairwise([*runs, _Run([], len(tokens), len(tokens))]):
        opener = _opener(tokens, done, run.start)
        if opener is NOTHING and _goes_on(tokens, done, run.start, current):
            opener = current
        if opener.kind == "of" and reads:
            opener = NOTHING  # "Đồng chí A đọc tham luận của đồng chí B": B need not be there
        upto = _opener(tokens, run.end, following.start) if following.people else NOTHING
        said = _predicate(tokens, run.end, upto.start if upto.kind in {"list", "clause"} else following.start, opener)
        if said is not None:
            found += _run_acts(tokens, run, opener, said, _side(tokens, done, run, opener))
        current, done, reads = opener, run.end, bool(said and "presenter" in said)
    return _only_here(tokens, found), current if current.kind == "list" else NOTHING


def _run_acts(
    tokens: list[Token], run: _Run, opener: Opener, said: frozenset[Doing], side: tuple[int, int] | None
) -> Iterator[Act]:
    for person in run.people:
        own = said if person is run.people[-1] or opener.kind not in _LISTING else frozenset[Doing]()
        doings = own if own and opener.kind == "list" and opener.bare else opener.doings | own
        if any(_LEADS.longest(tokens, at) for at in range(run.start, run.end) if _within(tokens[at], person)):
            doings |= {"attendee"}
        if doings:
            yield Act(person, doings, f"participants/{opener.kind if opener.doings else 'predicate'}", side)


def _only_here(tokens: list[Token], found: list[Act]) -> list[Act]:
    """A ceremonial address ("diễn văn") is a speech; what is said beside the event is none."""
    words = {token.low for token in tokens}
    if {"diễn", "văn"} <= words:
        found = [act._replace(doings=_instead(act.doings, "presenter", {"speaker"})) for act in found]
    if any(_ASIDE.longest(tokens, at) for at in range(len(tokens))):
        found = [act._replace(doings=_instead(act.doings, "speaker", set())) for act in found]
    return [act for act in found if act.doings]


def _instead(doings: frozenset[Doing], old: Doing, new: set[Doing]) -> frozenset[Doing]:
    return doings - {old} | new if old in doings else doings


def _within(token: Token, person: PersonFound) -> bool:
    return person.outer[0] <= token.start < person.outer[1]


def opens_list(tokens: list[Token]) -> Opener:
    """The opener of a line without names that ends in a colon, for the lines after it."""
    opener = _opener(tokens, 0, len(tokens))
    return opener if opener.kind == "list" else NOTHING


def _runs(tokens: list[Token], people: list[PersonFound]) -> list[_Run]:
    runs: list[_Run] = []
    at = 0
    for person in people:
        while at < len(tokens) and tokens[at].start < person.outer[0]:
            at += 1
        start = at
        while at < len(tokens) and tokens[at].end <= person.outer[1]:
            at += 1
        if runs and all(token.low in _JOINS for token in tokens[runs[-1].end : start]):
            runs[-1] = runs[-1]._replace(people=[*runs[-1].people, person], end=at)
        else:
            runs.append(_Run([person], start, at))
    return runs


def _cues(tokens: list[Token], start: int, end: int) -> list[_Cue]:
    """Words that say what somebody does, among tokens `start` to `end`; not "lễ khai mạc", "hội nghị thông qua"."""
    found: list[_Cue] = []
    at = start
    while at < end:
        match = _CUES.longest(tokens, at)
        if match is None or match[1] > end:
            at += 1
            continue
        noun = ends_with(tokens, at, start, _NOUNS)
        noun = noun or bool(found and found[-1].end == at and found[-1].word == "attendee")  # "dự khai mạc"
        if match[1] < end and tokens[match[1] - 1].low == "gia" and _CUES.longest(tokens, match[1]):
            at = match[1]  # "tham gia thảo luận" is to discuss
            continue
        if match[0] in {"awards", "honoured"} or (match[0] != "none" and not noun):
            found.append(_Cue(at, match[1], match[0]))
        at = match[1]
    return found


def _opener(tokens: list[Token], start: int, end: int) -> Opener:
    """The words before a list that say what its persons do: "Chủ trì Hội nghị có", "Phát biểu tại Hội nghị,"."""
    while end > start and (
        tokens[end - 1].low in _KINDS or tokens[end - 1].low in {"-", "+", "*", "•"} or tokens[end - 1].low.isdigit()
    ):
        end -= 1
    last = tokens[end - 1].low if end > start else ""
    heard = _cues(tokens, start, end)
    cues = [cue for cue in heard if cue.word not in {"says", "absent"}]
    if last == "do":
        return Opener(frozenset(), "by", end - 1)
    if ends_with(tokens, end, start, _MEETS):
        return Opener(frozenset({"attendee"}), "to", end - 1)
    if cues and (opener := _opened(tokens, start, end, cues)):
        return opener
    aside = any(_SIDES.longest(tokens, at) for at in range(start, end))
    if (last in {"có", "gồm"} and not heard) or (last in _OPENS and aside):
        return Opener(frozenset({"attendee"}), "list", start, bare=True)
    return NOTHING


def _opened(tokens: list[Token], start: int, end: int, cues: list[_Cue]) -> Opener | None:
    cue = cues[-1]
    link = [token.low for token in tokens[cue.end : end]]
    last = link[-1] if link else ""
    if last == "của" and len(link) < _NEAR and not _QUOTES & set(link):
        return Opener(_doings([cue]), "of", cue.start)
    if received := _received(cue, link, last):
        return Opener(received, "to", cue.start)
    if link[-2:-1] == [","] and last in _OPENS:
        return Opener(_doings([cue]), "list", cue.start)  # "Đại diện các trường đã ký giao ước, gồm"
    clause = _clause_start(tokens, start, cue.start)
    listed = last in _OPENS or ("có" in link[:8] and last in {";", ",", "và", "cùng"})
    if _FINITE & set(link) or (clause is None and last != ":") or not (listed or last == ","):
        return None
    first = cue.start if clause is None else clause
    doings = _doings([other for other in cues if other.start >= first])
    return Opener(doings, "list" if listed else "clause", first)


def _received(cue: _Cue, link: list[str], last: str) -> frozenset[Doing]:
    """What those are to whom something is given: "trao giải cho", "tặng hoa", "tuyên dương"."""
    if cue.word in {"honoured", "awards"} and (last in _RECEIVES or ("cho" in link and last in {"và", ","})):
        return frozenset({"honoured"})
    if cue.word == "awards" and not link:
        return frozenset({"honoured"})
    if cue.word in {"attendee", "acts"} and last in {"cho", "tới", "đến", ""}:
        return _doings([cue])
    return frozenset()


def _clause_start(tokens: list[Token], start: int, cue: int) -> int | None:
    """Where the clause begins that a cue opens, or `None` when somebody else is its subject."""
    at = cue
    while at > start and tokens[at - 1].low not in {",", ";", ".", ":", "-", "(", '"'}:
        at -= 1
    if at == start > 0:
        return None  # what the person before does
    if {token.low for token in tokens[at:cue]} & _FINITE or any(_SUBJECTS.longest(tokens, i) for i in range(at, cue)):
        return None
    return at


def _goes_on(tokens: list[Token], start: int, end: int, opener: Opener) -> bool:
    """Whether a list goes on: only collective members, a bullet or "; của" since its last person."""
    if opener.kind == "of":
        return end > start and tokens[end - 1].low == "của"
    return opener.kind in _LISTING and not _cues(tokens, start, end)


def _predicate(tokens: list[Token], start: int, end: int, opener: Opener) -> frozenset[Doing] | None:
    """What the subject before token `start` does; `None` when it is not there at all."""
    doings = frozenset[Doing]()
    if opener.kind == "of" or (opener.kind == "clause" and opener.doings & {"speaker", "presenter"}):
        return doings  # "sự chủ trì của A, thống nhất ...", "Phát biểu tại Hội nghị, A giới thiệu ..."
    at = start
    for cue in _cues(tokens, start, end):
        between = [token.low for token in tokens[at : cue.start]]
        too_far = not doings and cue.start > start + _REACH
        if too_far or {";", "."} & set(between) or _other_subject(tokens, at, cue.start):
            break
        if cue.word == "absent":
            return None
        gives = "acts" in doings and cue.word == "honoured"  # "trao cờ cho trường và Bằng khen cho ..."
        if gives or (doings and not (between and between[-1] in _COORDINATES)):
            continue
        if cue.word == "says":
            spoke = (doings | opener.doings) & {"speaker", "presenter"}
            return doings if spoke else doings | {"speaker"}
        doings |= _doings([cue])
        at = cue.end
        if opener.kind == "by":
            break  # "do đồng chí A làm trưởng đoàn đã ...": from here on it is the delegation that acts
    return doings


def _side(tokens: list[Token], start: int, run: _Run, opener: Opener) -> tuple[int, int] | None:
    """The organisation that the words around persons name as theirs: "Đoàn ... do", "Về phía ... có", "A thay mặt"."""
    sent = {"by": _DELEGATIONS, "list": _PARTIES}.get(opener.kind)
    if sent and any(sent.longest(tokens, at) for at in range(start, run.start)):
        return _organisation_among(tokens, start, run.start)
    ahead = next((at for at in range(run.end, len(tokens)) if tokens[at].low not in {",", "đã", "sẽ"}), len(tokens))
    behalf = _BEHALF.end(tokens, ahead)
    school = behalf > ahead and behalf < len(tokens) and tokens[behalf].low in {"trường", "học"}
    organisation = organisation_at(tokens, behalf) if school else None
    return (tokens[behalf].start, tokens[organisation.end - 1].end) if organisation else None


def _organisation_among(tokens: list[Token], start: int, end: int) -> tuple[int, int] | None:
    found = None
    at = start
    while at < end:
        organisation = organisation_at(tokens, at) if tokens[at].upper else None
        if organisation and organisation.end <= end and organisation.end > at + 1:
            found = tokens[at].start, tokens[organisation.end - 1].end
        at = organisation.end if organisation else at + 1
    return found


def _other_subject(tokens: list[Token], start: int, end: int) -> bool:
    """Whether somebody else acts from a comma on; "A và lãnh đạo Cụm" act together."""
    joins = (at for at in range(start, end - 1) if tokens[at].low == "," or (tokens[at].low == "và" and at > start))
    return any(_SUBJECTS.longest(tokens, at + 1) for at in joins)


def _doings(cues: list[_Cue]) -> frozenset[Doing]:
    return frozenset[Doing]().union(*(_DOINGS.get(cue.word, frozenset()) for cue in cues))
