"""The words of `nlp/data/events.yml`, and what the modules of this package look for: `nlp/data/event_patterns.yml`, by
the module that looks."""

import re
from functools import cache, lru_cache
from itertools import product

import msgspec

from nlp.data import Words, load, patterns
from nlp.dates.forms import PART_OF_DAY
from nlp.facts import EventType
from nlp.reading import ITEM_MARK
from nlp.text.alternatives import any_of
from nlp.text.searches import Search, looked_for

# Conferences of their own: "tổng kết" inside another one's sentence is none. They take a day or two.
REVIEWS: frozenset[EventType] = frozenset({"annual_review", "interim_review", "kickoff_conference"})
MEETS: frozenset[EventType] = frozenset({"contest", "sports_meet"})  # of some days, told by their first and last

_CHOICE = re.compile(r"\(([^()]*)\)")


def _spelt_out(phrases: list[str]) -> list[str]:
    """ "(đón|tiếp) đoàn" is "đón đoàn" and "tiếp đoàn"; in place of "(bản|)" there may be nothing."""
    found = []
    for phrase in phrases:
        choices = [part.split("|") for part in _CHOICE.split(phrase)]
        found += [" ".join("".join(chosen).split()) for chosen in product(*choices)]
    return found


class TypeWords(msgspec.Struct, forbid_unknown_fields=True):
    """How one type of event is named; the file says what each list is for."""

    named: list[str] = []
    cues: list[str] = []
    acts: list[str] = []

    def __post_init__(self) -> None:
        self.named, self.cues, self.acts = map(_spelt_out, (self.named, self.cues, self.acts))


class Lexicon(msgspec.Struct, forbid_unknown_fields=True):
    """All of the file."""

    not_held: list[str]
    about_it: list[str]
    spoken_of: list[str]
    prepared: list[str]
    wished: list[str]
    proposed: list[str]
    done: list[str]
    done_after: list[str]
    placed: list[str]
    placed_by: list[str]
    planned: list[str]
    mild: list[str]
    reported: list[str]
    moved: list[str]
    moved_to: list[str]
    new_time: list[str]
    put_off: list[str]
    cancelled: list[str]
    in_its_place: list[str]
    subjects: dict[EventType, list[str]]
    deeds: list[str]
    occasions: list[str]
    again: list[str]
    noise: list[str]
    types: dict[EventType, TypeWords]

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            if isinstance(phrases := getattr(self, name), list):
                setattr(self, name, _spelt_out(phrases))
        self.subjects = {kind: _spelt_out(phrases) for kind, phrases in self.subjects.items()}

    @property
    def nouns(self) -> list[str]:
        """Every occasion, with or without a type of its own."""
        return [*self.occasions, *(word for entry in self.types.values() for word in entry.named)]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Read once; a line that does not fit raises `msgspec.ValidationError` naming its place."""
    return load("events.yml", Lexicon)


def words(phrases: list[str]) -> str:
    """A pattern for any of the phrases, whole words."""
    return rf"\b{any_of(phrases)}\b"


NOUNS = Search(words(lexicon().nouns))
"""Any occasion."""
VERBS = tuple(act for entry in lexicon().types.values() for act in entry.acts + entry.cues)
"""What is done at one."""


def is_named(folded: str, at: int) -> bool:
    """Whether the words at an offset are an occasion, or what is done at one."""
    return folded.startswith(VERBS, at) or NOUNS.match(folded, at) is not None


def occasion_before(folded: str, start: int, end: int, between: re.Pattern[str]) -> bool:
    """Whether an occasion is named from `start` on, with nothing but what is `between` up to `end`."""
    return any(between.fullmatch(folded, noun.end(), end) for noun in NOUNS.finditer(folded, start, end))


@cache
def _named() -> dict[str, str]:
    data = lexicon()
    lists = {name: words(found) for name in data.__struct_fields__ if isinstance(found := getattr(data, name), list)}
    return lists | {
        "item_mark": ITEM_MARK,
        "part_of_day": PART_OF_DAY,
    }


def sought(module: str) -> Words[str, re.Pattern[str]]:
    """The patterns that a module looks for; each is asked as a compiled pattern is, however it is looked for."""
    return patterns("event_patterns.yml", module, _named(), looked_for)
