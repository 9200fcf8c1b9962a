"""Schools told of only beside another: "Trường A (nay là Trường B)", "Trường B, hợp nhất từ hai trường A và B, ...".

Whatever the sentence says is said of the first. Who asks for the schools of a sentence leaves those of asides out.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import TypeVar

from nlp.reading import Aside, Reading
from nlp.registry import registry
from nlp.schools.names import asides as patterns
from nlp.text.phrases import Hit
from nlp.text.spans import Spanned, first_within, last_before, within

S = TypeVar("S", bound=Spanned)

_FAR = 120  # characters from a school to the other
_OPENS = (" ", ",", "(")
_MANY = 12  # schools told of beside one


def find(reading: Reading) -> Iterator[Aside]:
    """The asides of an article, in the order of the text."""
    full = [(s.start, -s.end, 0, s.school) for s in reading.schools if not s.implied]
    short = [
        (name.start, -name.end, 1, name.value) for name in reading.short_names if reading.text[name.start].isupper()
    ]
    named, end = list[Hit[str]](), 0
    for start, before, _, school in sorted([*full, *short]):
        if start >= end:  # no province within a school's name
            end = -before
            named.append(Hit(start, end, school))
    after, merging = 0, "nhập" in reading.folded or "hợp nhất" in reading.folded
    for at, name in enumerate(named):
        # A stop or the like behind a name ends what may be told beside it: so half of them.
        if name.start >= after and (merging or reading.folded.startswith(_OPENS, name.end)):
            row = named[at : at + _MANY]  # all that follow would be copied at each
            if aside := (merging and _merging(reading, row)) or _aside(reading, name, row[1:]):
                after = aside.end
                yield aside


def is_aside(reading: Reading, at: int) -> bool:
    """Whether what begins at an offset is told beside a school."""
    aside = last_before(reading.asides, at + 1)
    return aside is not None and at < aside.end


def without_asides(reading: Reading, found: Iterable[S]) -> list[S]:
    """Of mentions those that are of the schools themselves, in order."""
    return [mention for mention in found if not is_aside(reading, mention.start)] if reading.asides else list(found)


def aside_after(reading: Reading, end: int) -> Aside | None:
    """What is told beside the school whose name ends there."""
    return first_within(reading.asides, end, end + 1)


def _aside(reading: Reading, name: Hit[str], others: list[Hit[str]]) -> Aside | None:
    rules, text = patterns(), reading.folded
    if not rules.begins.match(text, name.end):
        return None
    limit = min(reading.sentence_at(name.start).end, name.end + _FAR)
    bare = not within(reading.schools, name.start, name.end)  # may be a province or end a person's name
    if bare and (_is_place(text, name) or (_is_place(text, *others[:1]) and rules.is_now.match(text, name.end))):
        return None
    if others and others[0].start < limit:
        other = others[0].start
        kinds = {"former": rules.former, "merged": rules.merged, "near": rules.near, "told": rules.told}
        for kind, rule in kinds.items():
            if (match := rule.fullmatch(text, name.end, other)) and not (bare and kind == "told"):
                near = kind in {"near", "told"}
                if near and rules.standing.search(text, name.end, other):
                    return None
                last = others[0] if kind == "former" else _last(reading, _family(name.value), others)
                return _closed(reading, name, last, kind == "former", bracket=bool(match["bracket"]), near=near)
    if site := rules.site.match(text, name.end, limit):
        end = text.find(")", site.end(), limit) + 1 if site["bracket"] else site.end()
        return Aside(name.end, end or site.end(), former=True)
    return None


def _is_place(text: str, *names: Hit[str]) -> bool:
    """ "tại Hưng Yên, nơi Trường A ...", "Bắc Giang nay thuộc tỉnh Bắc Ninh": beside a place no school is told of."""
    return any(patterns().place.search(text, max(0, name.start - 12), name.start) for name in names)


def _merging(reading: Reading, named: list[Hit[str]]) -> Aside | None:
    """ "Sau khi hợp nhất Trường A và Trường B": of what they became the rest is told."""
    start = named[0].start
    verb = patterns().verb.search(reading.folded, max(reading.sentence_at(start).start, start - 40), start)
    if verb is None:
        return None
    end = (named[0] if verb["into"] else _last(reading, set(), named)).end
    return None if patterns().described.match(reading.folded, end) else Aside(start, end, former=False)


def _last(reading: Reading, family: set[str], others: list[Hit[str]]) -> Hit[str]:
    """The last of several in a row that is told beside a school: up to "và", or as long as they merged with it."""
    rules, text, last = patterns(), reading.folded, others[0]
    for before, other in pairwise(others):
        link = rules.also.fullmatch(text, before.end, other.start)
        if link is None or link[0].strip() == "và":
            return other if link else last
        last = other if other.value in family else last
    return last


def _family(school: str) -> set[str]:
    merger = registry().merger_of(school)
    return {school, merger.successor, *merger.absorbs} if merger else {school}


def _closed(
    reading: Reading, name: Hit[str], last: Hit[str], former: bool, *, bracket: bool, near: bool
) -> Aside | None:
    """Up to its bracket, its comma or the name; what lies beside must not tell of a standing itself."""
    rules, text = patterns(), reading.folded
    limit = min(reading.block_at(last.start).end, last.end + _FAR)
    end = text.find(")", last.end, limit) + 1 if bracket else 0
    if not bracket and (match := rules.ends.match(text, last.end)):
        end = match.end()
    told = rules.standing.search(text, last.end, end)
    if near and (not end or told or (not bracket and text[end : end + 1] not in {",", " "})):
        return None
    return Aside(name.end, last.end if told or not end else end, former)
