"""Mentions of persons: a name with the degrees, positions and organisations that stand beside it."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from nlp.data import lists
from nlp.people.mentions import Mention, mentions
from nlp.people.names import FIRST_SYLLABLES, NO_NAMES, PLACES, is_of_the_past, surname
from nlp.people.organisations import INNER, Organisation, head_at, organisation_at
from nlp.people.shared_titles import linked, share_titles
from nlp.people.titles import Position
from nlp.people.words import words_of
from nlp.reading import PersonFound, Reading, Sentence
from nlp.text.folding import fold_key
from nlp.text.literals import Literals
from nlp.text.tokens import UPPER, Token

# Where a person may be named; everything else is not even cut into words.
# The letter before the look back: a third of the time.
_CAPITALS = re.compile(rf"([{UPPER}](?<!\w.)[^\W\d_]{{0,11}})(?:['’]|\s{{1,4}}(?=([{UPPER}]\w{{0,11}})))")
_WORDS = words_of("people")
_SCHOOLS = ("Trường", "TCT", "Học viện", "Nhà trường", "nhà trường")
_CALLS = {fold_key(words) for phrases in lists("honorifics.yml").values() for words in phrases}
_CALLED = Literals({call + sign: len(call) for call in {"gs", "pgs", "ts", "ths", *_CALLS} for sign in " .:"})
"""With the sign behind it: not every "cô" in "công"."""


def find(reading: Reading) -> None:
    """Fill `reading.people`: every mention of a person by name, in the order of the text.

    A given name alone ("đồng chí Lan") and a bare name of two syllables count only for a person named in full elsewhere
    in the article; in a line of nothing but capitals a name cannot be told from other words.
    """
    sure: list[PersonFound] = []
    doubtful: list[PersonFound] = []
    for sentence in _sentences(reading):
        if reading.text[sentence.start : sentence.end].isupper():
            continue
        tokens = reading.tokens(sentence)
        found = share_titles(tokens, list(mentions(tokens)))
        for index, mention in enumerate(found):
            if is_of_the_past(tokens, mention.start, mention.end) and not _alive(mention):
                continue
            person = _person(reading.text, tokens, mention)
            (sure if _sure(tokens, found, index) else doubtful).append(person)
    full = {_key(reading, person): person.name for person in sure}
    short = _short(full)
    for person in [*sure, *doubtful]:
        if name := _full(person, _key(reading, person), full, short):
            reading.people.append(person if name == person.name else replace(person, name=name))
    reading.people.sort(key=lambda person: person.start)
    reading.people[:] = _with_shared_schools(reading)


def _with_shared_schools(reading: Reading) -> list[PersonFound]:
    """The people, where a head of a school stands right before another of it, or before its staff, with whom alone it
    is named."""
    people = list(reading.people)
    for at in range(len(people) - 1, -1, -1):
        person, following = people[at], people[at + 1] if at + 1 < len(people) else None
        if person.organisation or not _WORDS.head_of_school.match(person.position or ""):
            continue
        if following and _WORDS.between.fullmatch(reading.folded, person.outer[1], following.outer[0]):
            shared = following.organisation if _WORDS.head_of_school.match(following.position or "") else None
        else:
            shared = _of_staff(reading, person.outer[1])
        if shared and shared.startswith(_SCHOOLS):
            people[at] = replace(person, organisation=shared)
    return people


def _of_staff(reading: Reading, at: int) -> str | None:
    """The school whose staff follows at an offset; on a school's own pages no other's."""
    sentence = reading.sentence_at(at - 1)
    staff = _WORDS.staff.match(reading.text, at, sentence.end)
    if not staff or (reading.site and {s.school for s in reading.schools if s.start == staff.end()} != {reading.site}):
        return None
    tokens = reading.tokens(sentence)
    first = next(index for index, token in enumerate(tokens) if token.start == staff.end())
    named = organisation_at(tokens, first)
    return reading.text[staff.end() : tokens[named.end - 1].end] if named else None


def _sentences(reading: Reading) -> Iterator[Sentence]:
    """The sentences that may name a person: a surname and a capital, three capitals, or one after a word of address."""
    text = reading.text
    called = (last for last, size in _CALLED.find(reading.folded) if _calls(text, last, size))
    call = next(called, -1)
    for sentence in reading.sentences:
        while 0 <= call < sentence.start:
            call = next(called, -1)
        if sentence.block.kind != "byline" and (0 <= call < sentence.end or _has_surname(reading, sentence)):
            yield sentence


def _has_surname(reading: Reading, sentence: Sentence) -> bool:
    folded = reading.folded
    last: re.Match[str] | None = None
    for match in _CAPITALS.finditer(reading.text, sentence.start, sentence.end):
        start, end = match.span(1)
        third = last is not None and last.start(2) == start and not _is_no_name(folded, last)  # "Leo Thị Lịch"
        if (third or folded[start:end] in FIRST_SYLLABLES or not match[2]) and not _is_no_name(folded, match):
            return True  # and "H'Linh Mlô"
        last = match
    return False


def _is_no_name(folded: str, match: re.Match[str]) -> bool:
    """Whether two capitals are the name of a place or of one of the past."""
    return (folded[match.start(1) : match.end(1)], folded[match.start(2) : match.end(2)]) in NO_NAMES


def _calls(text: str, last: int, size: int) -> bool:
    """Whether a word of address, and a sign behind it at `last`, is one, not "ông" in "sông Hồng", and a capital
    follows.
    """
    if last > size and ((char := text[last - size - 1]).isalnum() or char == "_"):
        return False
    return text[last + 1 : last + 4].lstrip(" .:\u00a0")[:1].isupper()


def _sure(tokens: list[Token], found: list[Mention], index: int) -> bool:
    """Whether this is a person by itself, not only where the name is known from elsewhere."""
    mention = found[index]
    start, length = mention.start, mention.end - mention.start
    if length > 2 and surname(tokens, start):
        return True
    if (length == 1 and "'" not in tokens[start].low) or PLACES.end(tokens, start) >= mention.end:
        return False
    listed = length > 2 and start > 0 and tokens[start - 1].low == ":"
    first = last = index
    while first and linked(tokens, found[first - 1], found[first]):
        first -= 1
    while last + 1 < len(found) and linked(tokens, found[last], found[last + 1]):
        last += 1
    others = [*found[first:index], *found[index + 1 : last + 1]]  # "A, Lê Lan", but "Lang Chánh, Như Xuân" are places
    return mention.titled or listed or any(other.titled or other.end - other.start > 2 for other in others)


def _alive(mention: Mention) -> bool:
    """Whether a person who bears the name of one of the past has a degree or an organisation of his own."""
    return bool(mention.degree or mention.organisation or any(position.organisation for position in mention.positions))


def _short(full: dict[str, str]) -> dict[str, str]:
    """The ends of names, "hà giang" and "giang", that only one of the persons has; what comes before the clan's name
    where that stands last, "y biêr" and "h'linh".
    """
    parts: dict[str, str] = {}
    for key, name in full.items():
        words = key.split()
        given = 1 if "'" in words[0] else 2 if words[0] == "y" else len(words)
        for part in [*(words[at:] for at in range(1, len(words))), *([words[:given]] if given < len(words) else [])]:
            called = " ".join(part)
            parts[called] = "" if called in parts else name
    return parts


def _key(reading: Reading, person: PersonFound) -> str:
    return " ".join(reading.folded[person.start : person.end].split())


def _full(person: PersonFound, key: str, full: dict[str, str], short: dict[str, str]) -> str:
    """The name in full of somebody mentioned: "Giang" or "Hà Giang" of "Lê Hà Giang"; "" where nobody has it."""
    called = person.position or person.degree or person.outer != (person.start, person.end)
    return (short.get(key, "") if called else "") or full.get(key, "")


def _person(text: str, tokens: list[Token], mention: Mention) -> PersonFound:
    name = " ".join(text[tokens[mention.start].start : tokens[mention.end - 1].end].split())
    if name.isupper() and len(name) > 2:
        name = name.title()
    positions = [position for position in mention.positions if position.kind != "minor"] or mention.positions
    organisation = _employer(tokens, positions) or mention.organisation if positions else mention.organisation
    return PersonFound(
        tokens[mention.start].start,
        tokens[mention.end - 1].end,
        name,
        (tokens[mention.outer_start].start, tokens[mention.outer_end - 1].end),
        mention.degree,
        _positions(text, tokens, mention, positions) if positions else None,
        _slice(text, tokens, *organisation) if organisation else None,
        any(not mention.outer_start <= position.start < mention.outer_end for position in positions),
    )


def _employer(tokens: list[Token], positions: Sequence[Position]) -> tuple[int, int] | None:
    """The organisation of the last position that somebody holds now; of the last at all where none says more."""
    now = [position for position in positions if tokens[position.start].low not in {"nguyên", "cựu"}] or positions
    words = {one: tuple(token.low for token in tokens[one.start : one.end]) for one in _organisations(now)}
    # The Party cell in "Bí thư Đảng ủy, Hiệu trưởng" is inside the organisation that nobody named.
    named = [one for one, said in words.items() if said not in INNER] or [*_organisations(positions[-1:])]
    # "Bí thư Tỉnh ủy, Trưởng đoàn ĐBQH tỉnh A" works for the committee, not for the province.
    kinds = {one: (head_at(tokens, one.start) or ("",))[0] for one in named}
    named = [one for one in named if kinds[one] != "area" or "body" not in kinds.values()]
    # "Phó Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh" is called by the first office, which the second comes with; not who is
    # "Ủy viên Ban Thường vụ".
    if len(named) > 1 and words[named[-1]][0] in {"hđnd", "ubnd"} and words[named[-2]][:2] in _COMMITTEES:
        named = named[: -1 if tokens[named[-2].start - 1].low != "vụ" else None]
    return (named[-1].start, named[-1].end) if named else None


_COMMITTEES = {("tỉnh", "ủy"), ("thành", "ủy"), ("huyện", "ủy")}


def _organisations(positions: Sequence[Position]) -> Iterator[Organisation]:
    return (position.organisation for position in positions if position.organisation)


def _positions(text: str, tokens: list[Token], mention: Mention, positions: Sequence[Position]) -> str:
    before = [position for position in positions if position.start < mention.start]
    after = [position for position in positions if position.start >= mention.start]
    return ", ".join(_slice(text, tokens, side[0].start, side[-1].position_end) for side in (before, after) if side)


def _slice(text: str, tokens: list[Token], start: int, end: int) -> str:
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split())
