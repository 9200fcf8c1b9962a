"""Mentions of persons: a name with the degrees, positions and organisations that stand beside it."""

from collections.abc import Iterator
from typing import NamedTuple

from nlp.folding import fold_key
from nlp.names import DEAD, PLACES, adjoins, is_namesake, name_end, surname
from nlp.reading import PersonFound, Reading, Sentence
from nlp.titles import HEADS, INNER, POSITIONS, Organisation, Role, degree_at, organisation_at, roles_at, starts_person
from nlp.tokens import Lexicon, Token, load, tokenise

_HONORIFICS = load("honorifics.yml")
_CALLS: Lexicon[str] = Lexicon([(phrase, number) for number in ("one", "many") for phrase in _HONORIFICS[number]])
_JOINS = {",", "và", "cùng", "với", "-", ":"}


class _Mention(NamedTuple):
    """Tokens of the name and of the whole with titles; `called` is "one" or "many" after a word of address."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    called: str | None
    degree: str | None
    roles: tuple[Role, ...]
    organisation: tuple[int, int] | None

    @property
    def titled(self) -> bool:
        return bool(self.called or self.degree or self.roles or self.organisation)


def find(reading: Reading) -> None:
    """Fill `reading.people`: every mention of a person by name, in the order of the text.

    A given name alone ("đồng chí Lan") and a bare name of two syllables count only for a person named in full elsewhere
    in the article, and in a line of nothing but capitals only names known from elsewhere are looked for.
    """
    capitals: list[Sentence] = []
    doubtful: list[PersonFound] = []
    for sentence in reading.sentences:
        if sentence.block.kind == "byline":
            continue
        if reading.text[sentence.start : sentence.end].isupper():
            capitals.append(sentence)
            continue
        tokens = tokenise(reading.text, reading.folded, sentence.start, sentence.end)
        mentions = _share_titles(tokens, list(_scan(tokens)))
        for before, mention, after in zip([None, *mentions], mentions, [*mentions[1:], None], strict=False):
            person = _person(reading.text, tokens, mention)
            linked = (before and _linked(tokens, before, mention)) or (after and _linked(tokens, mention, after))
            if DEAD.end(tokens, mention.start) == mention.end and not _alive(mention):
                continue
            listed = mention.start > 0 and tokens[mention.start - 1].low == ":" and mention.end - mention.start > 2
            sure = (mention.titled or linked or listed) and (" " in person.name or "'" in person.name)
            sure = sure and PLACES.end(tokens, mention.start) < mention.end
            sure = sure or (surname(tokens, mention.start) and mention.end - mention.start > 2)
            (reading.people if sure else doubtful).append(person)
    names = {fold_key(person.name): person.name for person in reading.people}
    ends = {key[at + 1 :]: name for key, name in names.items() for at, char in enumerate(key) if char == " "}
    reading.people = [
        person._replace(name=ends.get(fold_key(person.name), names[fold_key(person.name)])) for person in reading.people
    ]
    for person in doubtful:
        key = fold_key(person.name)
        if (name := names.get(key) or ends.get(key)) and (
            person.position or person.degree or person.outer != person[:2] or key in names
        ):
            reading.people.append(person._replace(name=name))
    for sentence in capitals:
        for key, name in names.items():
            at = reading.folded.find(key, sentence.start, sentence.end)
            if at >= 0:
                reading.people.append(PersonFound(at, at + len(key), name, (at, at + len(key))))
    reading.people.sort()


def _alive(mention: _Mention) -> bool:
    """Whether a person who bears the name of one of the past has a degree or an organisation of his own."""
    return bool(mention.degree or mention.organisation or any(role.organisation for role in mention.roles))


def _scan(tokens: list[Token]) -> Iterator[_Mention]:
    """The names among the tokens of a sentence."""
    at = start = 0
    called: str | None = None
    degree: str | None = None
    roles: tuple[Role, ...] = ()
    close = False  # nothing between a title and the name
    begun = False
    while at < len(tokens):
        began = start if begun else at
        if call := _CALLS.longest(tokens, at):
            called, at, start, close, begun, degree = call[0], call[1], began, True, True, None
        elif found := degree_at(tokens, at):
            degree, at, start, close, begun = found.degree, found.end, began, True, True
        elif positions := roles_at(tokens, at):
            roles, at, start, close, begun, degree = tuple(positions), positions[-1].end, began, True, True, None
        elif tokens[at].low in _JOINS and (roles or called == "many") and close:
            close = False
            at += 1
        else:
            titled = close or bool(called)
            end = name_end(tokens, at, _stop(tokens, at), titled=titled)
            single = titled and tokens[at].upper and not adjoins(tokens, at + 1) and not HEADS.longest(tokens, at)
            if (end or single) and not (not titled and is_namesake(tokens, at)):
                mention = _with_titles(
                    tokens, at, end or at + 1, _Mention(at, at, began, at, called, degree, roles, None)
                )
                yield mention
                at = mention.outer_end
            elif end:
                at = end
            else:
                organisation = organisation_at(tokens, at) if tokens[at].upper or HEADS.longest(tokens, at) else None
                at = max(at + 1, organisation.end if organisation else 0)
            called, degree, roles, close, begun = None, None, (), False, False


def _stop(tokens: list[Token], at: int) -> int:
    """Where a title or an organisation begins after a name without a comma."""
    for index in range(at + 1, min(at + 5, len(tokens))):
        head = HEADS.longest(tokens, index)
        if tokens[index].upper and (POSITIONS.longest(tokens, index) or (head and head[1] > index + 1)):
            return index
    return at + 5


def _with_titles(tokens: list[Token], start: int, end: int, before: _Mention) -> _Mention:
    """Complete a mention with what follows the name."""
    mention = before._replace(start=start, end=end, outer_end=end)
    sign = tokens[end].low if end < len(tokens) else ""
    at = end + 1 if sign in {",", "-", "(", "là"} else end
    if roles := roles_at(tokens, at):
        after = roles[-1].end
        if _belongs_to_next(tokens, after, titled=bool(before.roles)):
            return mention
        return mention._replace(roles=before.roles + tuple(roles), outer_end=_closed(tokens, sign, after))
    organisation = organisation_at(tokens, at) if at > end and sign != "là" else None
    if organisation and tokens[at].upper:
        after = organisation.end
        if sign in {"(", "-"} or after == len(tokens) or tokens[after].low in {",", ";", ".", ")"}:
            return mention._replace(organisation=(at, after), outer_end=_closed(tokens, sign, after))
    return mention


def _belongs_to_next(tokens: list[Token], after: int, *, titled: bool) -> bool:
    """Whether a title that ends at `after` is the next person's: "TS. A, Phó Hiệu trưởng TS. B"."""
    at = after + 1 if titled and after < len(tokens) and tokens[after].low == "," else after
    return at < len(tokens) and bool(_CALLS.longest(tokens, at) or starts_person(tokens, at))


def _closed(tokens: list[Token], sign: str, at: int) -> int:
    return at + 1 if sign == "(" and at < len(tokens) and tokens[at].low == ")" else at


def _linked(tokens: list[Token], first: _Mention, second: _Mention) -> bool:
    """Whether only commas and "và" stand between two mentions."""
    between = tokens[first.outer_end : second.outer_start]
    return bool(between) and all(token.low in {",", ";", "và", "cùng", "với"} for token in between)


def _share_titles(tokens: list[Token], mentions: list[_Mention]) -> list[_Mention]:
    """Give the position in "các đồng chí: A, B - Phó Hiệu trưởng" and "các Phó Hiệu trưởng: A, B" to each of them."""
    shared = list(mentions)
    for index in range(1, len(shared)):
        last, here = shared[index - 1], shared[index]
        if last.called == "many" and _linked(tokens, last, here):
            if last.roles and not here.roles and last.roles[0].start < last.start:
                here = here._replace(roles=last.roles)
            if tokens[last.outer_end].low != ";" or here.roles is last.roles:
                shared[index] = here._replace(called="many")
    for index in range(len(shared) - 2, -1, -1):
        here, following = shared[index], shared[index + 1]
        bare = here.called == "many" == following.called and not here.roles and not here.organisation
        if bare and _list_goes_on(tokens, here, following):
            shared[index] = here._replace(roles=following.roles, organisation=following.organisation)
    return shared


def _list_goes_on(tokens: list[Token], first: _Mention, second: _Mention) -> bool:
    return _linked(tokens, first, second) and tokens[first.outer_end].low != ";"


def _person(text: str, tokens: list[Token], mention: _Mention) -> PersonFound:
    name = " ".join(text[tokens[mention.start].start : tokens[mention.end - 1].end].split())
    if name.isupper() and len(name) > 2:
        name = name.title()
    main = [role for role in mention.roles if not role.minor] or list(mention.roles)
    named = [
        role.organisation for role in main if role.organisation and _tells(tokens, role.organisation, role is main[-1])
    ]
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


def _tells(tokens: list[Token], organisation: Organisation, last: bool) -> bool:
    """Not the Party cell in "Bí thư Đảng ủy, Hiệu trưởng": that is inside the organisation nobody named."""
    return last or tuple(token.low for token in tokens[organisation.start : organisation.end]) not in INNER


def _positions(text: str, tokens: list[Token], mention: _Mention, roles: list[Role]) -> str | None:
    before = [role for role in roles if role.start < mention.start]
    after = [role for role in roles if role.start >= mention.start]
    parts = [_slice(text, tokens, side[0].start, side[-1].position_end) for side in (before, after) if side]
    return ", ".join(parts) or None


def _slice(text: str, tokens: list[Token], start: int, end: int) -> str:
    return " ".join(text[tokens[start].start : tokens[end - 1].end].split())
