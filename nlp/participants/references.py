"""Persons told of without a name: "đồng chí Hiệu trưởng nhấn mạnh", "tân Phó Hiệu trưởng hứa", "Bà cho rằng"."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from nlp.participants.cues import gap
from nlp.people.title_words import BEFORE, POSITIONS
from nlp.people.words import words_of
from nlp.reading import PersonFound, Reading, Sentence
from nlp.text.alternatives import any_of
from nlp.text.folding import fold
from nlp.text.spans import index_at

_NEAR = 3  # tokens between a subject and what it does: "đồng chí Hiệu trưởng đã ghi nhận"
_WORDS = words_of(
    "references",
    before=any_of(map(fold, BEFORE.phrases), free_spacing=True),
    positions=any_of(map(fold, POSITIONS.phrases), free_spacing=True),
)


def references(reading: Reading) -> list[PersonFound]:
    """Mentions that stand for somebody whom the article names elsewhere, where one person only can be meant."""
    if not reading.people:
        return []
    return sorted([*_by_title(reading), *_by_pronoun(reading)], key=lambda person: person.start)


def _by_title(reading: Reading) -> Iterator[PersonFound]:
    known: dict[str, set[str]] = defaultdict(set)
    rests: dict[str, str] = {}
    told = dict.fromkeys((one.name, one.position, one.organisation or "") for one in reading.people if one.position)
    lines = "\n".join(f"{position}\n{organisation}" for _, position, organisation in told)
    folded = fold(lines).split("\n")  # all at once: for each it took an eighth of the time
    for (name, _, _), positions, organisation in zip(told, folded[::2], folded[1::2], strict=False):
        for position in filter(_WORDS.position.match, positions.split(", ")):
            known[position].add(name)
            rests[position] = rest = _rest(position, organisation)
            if rest:
                known[f"{position} {rest}"].add(name)
    for person in reading.people:
        if office := _WORDS.office.search(reading.folded, person.outer[0], person.outer[1] + 16):
            known[office[0]].add(person.name)
    named = sorted(person.outer for person in reading.people)
    for title, names in known.items():
        if len(names) > 1 or len(title) < len("bí thư") or POSITIONS.phrases.get(title.capitalize()) == "common":
            continue
        (name,) = names
        start = reading.folded.find(title)
        while start >= 0:
            end = start + len(title)
            at = bisect_right(named, (start, len(reading.text))) - 1
            if at < 0 or named[at][1] <= start:
                yield from _acting(reading, name, start, _past(reading.folded, end, rests.get(title, "")))
            start = reading.folded.find(title, end)


def _rest(position: str, organisation: str) -> str:
    """What of an organisation's name its head's position does not say: "Tỉnh ủy Hà Giang" of "Trưởng Ban Tổ chức"."""
    words = organisation.split()
    sizes = range(len(words), 0, -1) if words and words[0] in position else ()
    said = next((size for size in sizes if position.endswith(" ".join(words[:size]))), 0)
    return " ".join(words[said:])


def _past(folded: str, at: int, rest: str) -> int:
    """Where as many of the words as follow end: "Trưởng Ban Tổ chức | Tỉnh ủy" of "Tỉnh ủy Hà Giang"."""
    for word in rest.split():
        if not folded.startswith(f" {word}", at) or folded[at + len(word) + 1 : at + len(word) + 2].isalnum():
            break
        at += len(word) + 1
    return at


def _acting(reading: Reading, name: str, start: int, end: int) -> Iterator[PersonFound]:
    sentence = reading.sentence_at(start)
    if own := _WORDS.its_own.match(reading.folded, end):
        end = own.end()
    subject = _WORDS.subject.search(reading.folded[max(sentence.start, start - 50) : start])
    if _WORDS.honours.match(reading.folded, end):
        return
    if subject and sentence.block.is_text and _does(reading, sentence, end):
        yield PersonFound(start, end, name, (start, end))


def _by_pronoun(reading: Reading) -> Iterator[PersonFound]:
    """ "Dự có bà A, Phó Giám đốc. Bà đề nghị ..."."""
    named: dict[int, set[str]] = defaultdict(set)
    for person in reading.people:
        named[reading.sentence_at(person.start).start].add(person.name)
    for before, sentence in pairwise(reading.sentences):
        names = named.get(before.start)
        if names is None or len(names) > 1:
            continue
        pronoun = _WORDS.pronoun.match(reading.folded, sentence.start)
        if pronoun is None or _WORDS.reads.search(reading.folded, before.start, before.end):
            continue
        told = pronoun[1] and not _WORDS.others.match(reading.text, pronoun.end())
        if (told or _does(reading, sentence, pronoun.end())) and not _WORDS.gives.match(reading.folded, pronoun.end()):
            (name,) = names
            named[sentence.start].add(name)
            yield PersonFound(*pronoun.span(2), name, pronoun.span(2))


def _does(reading: Reading, sentence: Sentence, after: int) -> bool:
    """Whether right after an offset somebody does something at an event."""
    if _WORDS.others.match(reading.text, after):
        return False
    tokens = reading.tokens(sentence)
    at = index_at(tokens, after)
    cues = gap(tokens, at, min(at + _NEAR + 3, len(tokens))).cues
    return bool(cues) and cues[0].start <= at + _NEAR and cues[0].word != "absent"
