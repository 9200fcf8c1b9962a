"""Mentions of persons: a name with the degrees, positions and organisations that stand beside it."""

import re
from collections.abc import Iterator
from itertools import pairwise

import ahocorasick
from msgspec.structs import replace

from nlp.folding import fold_key
from nlp.mentions import Mention, linked, mentions
from nlp.names import DEAD, FIRST_SYLLABLES, NO_NAMES, PLACES, surname
from nlp.reading import PersonFound, Reading, Sentence
from nlp.titles import INNER, Organisation, Role
from nlp.tokens import UPPER, Token, load

# Where a person may be named; everything else is not even cut into words.
# The letter before the look back: a third of the time.
_CAPITALS = re.compile(rf"([{UPPER}](?<!\w.)[^\W\d_]{{0,11}})(?:['’]|\s{{1,4}}(?=([{UPPER}]\w{{0,11}})))")
_CALLED = ahocorasick.Automaton()
for _call in {"gs", "pgs", "ts", "ths", *(words for lists in load("honorifics.yml").values() for words in lists)}:
    _CALLED.add_word(fold_key(_call), len(fold_key(_call)))
_CALLED.make_automaton()


def find(reading: Reading) -> None:
    """Fill `reading.people`: every mention of a person by name, in the order of the text.

    A given name alone ("đồng chí Lan") and a bare name of two syllables count only for a person named in full elsewhere
    in the article, and in a line of nothing but capitals only names known from elsewhere are looked for.
    """
    capitals: list[Sentence] = []
    doubtful: list[PersonFound] = []
    for sentence in _sentences(reading):
        if reading.text[sentence.start : sentence.end].isupper():
            capitals.append(sentence)
            continue
        tokens = reading.tokens(sentence)
        found = mentions(tokens)
        for index, mention in enumerate(found):
            if DEAD.end(tokens, mention.start) == mention.end and not _alive(mention):
                continue
            person = _person(reading.text, tokens, mention)
            beside = any(linked(tokens, *pair) for pair in pairwise(found[max(index - 1, 0) : index + 2]))
            (reading.people if _sure(tokens, mention, person, beside=beside) else doubtful).append(person)
    full = {fold_key(person.name): person.name for person in reading.people}
    short = _short(full)
    reading.people = [replace(person, name=_full(person, full, short)) for person in reading.people]
    reading.people += [replace(person, name=name) for person in doubtful if (name := _full(person, full, short))]
    reading.people += _in_capitals(reading, capitals, full)
    reading.people.sort(key=lambda person: person.start)


def _sentences(reading: Reading) -> Iterator[Sentence]:
    """The sentences that may name a person: a surname and a capital, or a capital after a word of address."""
    text, folded = reading.text, reading.folded
    named = [last for last, size in _CALLED.iter(folded) if _calls(text, last, size)]
    after = 0
    while match := _CAPITALS.search(text, after):
        after = match.end()
        first = folded[match.start(1) : match.end(1)]
        if first in FIRST_SYLLABLES and not (match[2] and (first, folded[match.start(2) : match.end(2)]) in NO_NAMES):
            named.append(match.start())
            after = max(after, reading.sentence_at(match.start()).end)  # one is enough: a fifth less time
    upto = -1
    for at in sorted(named):
        if at >= upto:
            sentence = reading.sentence_at(at)
            upto = sentence.end
            if sentence.block.kind != "byline":
                yield sentence


def _calls(text: str, last: int, size: int) -> bool:
    """Whether a word of address that ends at `last` is one, not "ông" in "sông Hồng", and a capital follows."""
    if text[last + 1 : last + 2].islower() or (last >= size and ((char := text[last - size]).isalnum() or char == "_")):
        return False
    return text[last + 1 : last + 4].lstrip(" .:\u00a0")[:1].isupper()


def _sure(tokens: list[Token], mention: Mention, person: PersonFound, *, beside: bool) -> bool:
    """Whether this is a person by itself, not only where the name is known from elsewhere."""
    length = mention.end - mention.start
    if surname(tokens, mention.start) and length > 2:
        return True
    listed = mention.start > 0 and tokens[mention.start - 1].low == ":" and length > 2
    whole = length > 1 or "'" in person.name
    return whole and (mention.titled or beside or listed) and PLACES.end(tokens, mention.start) < mention.end


def _alive(mention: Mention) -> bool:
    """Whether a person who bears the name of one of the past has a degree or an organisation of his own."""
    return bool(mention.degree or mention.organisation or any(role.organisation for role in mention.roles))


def _short(full: dict[str, str]) -> dict[str, str]:
    """The ends of names, "hà giang" and "giang", that only one of the persons has."""
    ends: dict[str, str] = {}
    for key, name in full.items():
        for at, char in enumerate(key):
            if char == " ":
                ends[key[at + 1 :]] = "" if key[at + 1 :] in ends else name
    return ends


def _full(person: PersonFound, full: dict[str, str], short: dict[str, str]) -> str:
    """The name in full of somebody mentioned: "Giang" or "Hà Giang" of "Lê Hà Giang"; "" where nobody has it."""
    key = fold_key(person.name)
    called = person.position or person.degree or person.outer != (person.start, person.end)
    return (short.get(key, "") if called else "") or full.get(key, "")


def _in_capitals(reading: Reading, lines: list[Sentence], names: dict[str, str]) -> Iterator[PersonFound]:
    """Known names in lines of nothing but capitals, where a name cannot be told from other words."""
    if not lines or not names:
        return
    known = ahocorasick.Automaton()
    for key, name in names.items():
        known.add_word(key, name)
    known.make_automaton()
    for line in lines:
        for last, name in known.iter(reading.folded, line.start, line.end):
            start, end = last + 1 - len(name), last + 1
            yield PersonFound(start, end, name, (start, end))


def _person(text: str, tokens: list[Token], mention: Mention) -> PersonFound:
    name = " ".join(text[tokens[mention.start].start : tokens[mention.end - 1].end].split())
    if name.isupper() and len(name) > 2:
        name = name.title()
    main = [role for role in mention.roles if role.kind != "minor"] or list(mention.roles)
    now = [role for role in main if tokens[role.start].low not in {"nguyên", "cựu"}] or main
    named = [role.organisation for role in now if role.organisation and not _inner(tokens, role.organisation)]
    if not named and main and (last := main[-1].organisation):
        named = [last]
    organisation = (named[-1].start, named[-1].end) if named else mention.organisation
    return PersonFound(
        tokens[mention.start].start,
        tokens[mention.end - 1].end,
        name,
        (tokens[mention.outer_start].start, tokens[mention.outer_end - 1].end),
        mention.degree,
        _positions(text, tokens, mention, main),
        _slice(text, tokens, *organisation) if organisation else None,
    )


def _inner(tokens: list[Token], organisation: Organisation) -> bool:
    """The Party cell in "Bí thư Đảng ủy, Hiệu trưởng" is inside the organisation that nobody named."""
    return tuple(token.low for token in tokens[organisation.start : organisation.end]) in INNER


def _positions(text: str, tokens: list[Token], mention: Mention, roles: list[Role]) -> str | None:
    before = [role for role in roles if role.start < mention.start]
    after = [role for role in roles if role.start >= mention.start]
    parts = [_slice(text, tokens, side[0].start, side[-1].position_end) for side in (before, after) if side]
    return ", ".join(parts) or None


def _slice(text: str, tokens: list[Token], start: int, end: int) -> str:
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split())
