"""The words that say what somebody does at an event, and the stretches between persons in which they stand."""

from typing import Literal, TypeAlias, get_args

from msgspec.structs import replace

from nlp.data import Words, lists, single
from nlp.facts import Role
from nlp.reading import PersonFound
from nlp.records import Record, Stretch
from nlp.text.tokens import Endings, Lexicon, Token, phrases

Doing: TypeAlias = Role | Literal["acts"]
"""A role, or something that only one who is there can do ("trao quyết định")."""

Word: TypeAlias = Doing | Literal["hands", "awards", "says", "none", "absent"]

NO_DOINGS: frozenset[Doing] = frozenset()
"""Made once: a subscripted `frozenset[Doing]()` takes twenty times as long."""

ATTENDS: frozenset[Doing] = frozenset({"attendee"})

LISTS = lists("roles.yml")
PHRASES, ENDINGS = Words(LISTS, phrases), Words(LISTS, Endings)
"""Its lists, to be looked up where they begin and where they end."""
SINGLE = single("participant_words.yml")
_WORDS: tuple[Word, ...] = (*get_args(Role), "acts", "hands", "awards", "says", "none", "absent")
_LEXICON: Lexicon[Word] = Lexicon((phrase, word) for word in _WORDS for phrase in LISTS[word])
_DOINGS: dict[Word, frozenset[Doing]] = {role: frozenset({role}) for role in get_args(Role)}
_DOINGS |= {"acts": frozenset({"acts"}), **dict.fromkeys(("hands", "awards"), frozenset({"acts", "attendee"}))}
_NOUNS = Endings([*LISTS["nouns"], *LISTS["matters"]])


class Act(Record, frozen=True):
    """What one mention of a person does, and the rule that says so.

    `side` is the span of the organisation that the words around the person name: "Về phía Trường ... có".
    """

    person: PersonFound
    doings: frozenset[Doing]
    rule: str
    side: tuple[int, int] | None


class Cue(Stretch, frozen=True):
    """Tokens `start` to `end` are a word of the given sort."""

    word: Word


class Gap(Stretch, frozen=True):
    """Tokens `start` to `end` without a name, and the cues among them; `thing` is the last noun of such."""

    cues: list[Cue]
    thing: Cue | None = None


def gap(tokens: list[Token], start: int, end: int) -> Gap:
    """The stretch from `start` to `end`; its cues are verbs, not "lễ khai mạc" or "hội nghị thông qua"."""
    found: list[Cue] = []
    noun: Cue | None = None
    past = after_word = start
    first = _LEXICON.first
    for at in [index for index in range(start, end) if tokens[index].low in first]:
        match = _LEXICON.longest(tokens, at) if at >= past else None
        if match is None or match[1] > end:
            continue
        word, after = match
        if word == "attendee" and ENDINGS.denials.before(tokens, at, start):
            word = "absent"
        if tokens[after - 1].low == "gia" and after < end and _LEXICON.longest(tokens, after):
            past = after  # "tham gia thảo luận" is to discuss
            continue
        nouns = ENDINGS.matters if PHRASES.verbs.end(tokens, at) == after else _NOUNS
        # "Chủ tịch Hội đồng thẩm định", but "Thư ký Hội đồng công bố Quyết định"
        titled = at == start > 1 and word != "presenter" and (tokens[at - 2].low, tokens[at - 1].low) in nouns.phrases
        # "dự lễ đón nhận Huân chương"
        ceremony = tokens[at].low != "được" and ENDINGS.ceremonies.before(tokens, at, start)
        # "Thay mặt Chủ trì Hội nghị, A trình bày"
        others = word in {"chair", "acts"} and ENDINGS.behalf.before(tokens, at, start)
        named = word not in {"awards", "honoured"} and (titled or nouns.before(tokens, at, after_word))
        thing = ceremony or others or named
        # "dự khai mạc", "làm rõ báo cáo"; but "đọc quyết định khen thưởng" tells of those who get it
        done = bool(found) and found[-1].end == at and word not in {"says", "awards"}
        if done and word == found[-1].word:
            found[-1] = replace(found[-1], end=after)  # "vinh dự đón" and "tiếp"
        elif word in {"says", "presenter"} and at > start and _is_done_to(tokens, at):
            pass
        elif word != "none" and not thing and not done:
            found.append(Cue(at, after, word))
        elif thing:
            noun = Cue(at, after, word)
        past = after
        after_word = after if word == "none" else start  # "được ủy quyền chủ trì"
    return Gap(start, end, found, noun)


def _is_done_to(tokens: list[Token], at: int) -> bool:
    """ "A được giao làm đầu mối", "A luôn nhấn mạnh"; but who "không được tán thành" had proposed something."""
    return tokens[at - 1].low in {"được", "bị", "luôn"} and tokens[at - 2].low != "không"


def doings(cues: list[Cue]) -> frozenset[Doing]:
    """What the subject of these words does."""
    return NO_DOINGS.union(*[_DOINGS[cue.word] for cue in cues if cue.word in _DOINGS])
