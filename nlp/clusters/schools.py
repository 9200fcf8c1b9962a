"""Schools beside the word for a role: those named, in full or not ("Đồng Nai làm trưởng"), and those referred to.

What a bare name or "trường này" stands for is clear only where it holds a role: elsewhere they are no mentions.
"""

import re
from collections.abc import Iterator

from nlp.clusters.words import words_of
from nlp.reading import PersonFound, Reading, SchoolFound
from nlp.registry import registry
from nlp.schools.asides import without_asides
from nlp.text.folding import fold_key
from nlp.text.spans import last_before, within

_WORDS = words_of("schools")

# "Bệnh viện Đa khoa tỉnh Hà Nam": a bare province may be anybody's.
_SCHOOL_WORDS = ("trường", "nhà trường", "học viện")
_HIS = ("đồng chí", "ông", "bà", "anh", "chị", "cô", "thầy")
_HOSTING = ("chủ nhà", "sở tại", "đăng cai")
_FEW = 10  # schools: the first that a text names


def schools_between(reading: Reading, left: int, right: int) -> list[SchoolFound]:
    """The schools that may hold a role told of between two offsets, in text order."""
    folded = reading.folded
    named = [
        school
        for school in within(reading.schools, left, right)
        if folded.startswith(_SCHOOL_WORDS, school.start)
        or not _WORDS.other_body.search(folded, max(left, school.start - 40), school.start)
    ]
    found = [*named, *short_names(reading, left, right, bare=True)]
    found += [SchoolFound(*span, school, implied=True) for span, school in _referred(reading, left, right) if school]
    itself = [
        match
        for match in _WORDS.itself.finditer(folded, left, right)
        if not any(other.start < match.end() and match.start() < other.end for other in found)
    ]
    found += [SchoolFound(*match.span(), school, implied=True) for match in itself if (school := _us(reading, match))]
    hosting = [
        match
        for match in _WORDS.host.finditer(folded, left, right)
        if not match[0].startswith(_HOSTING) or match.start() == left
        if not any(  # "trường chủ nhà Nghệ An", "Nghệ An là trường đăng cai"
            match.end() < school.start <= match.end() + 1 or folded[school.end : match.start()] == " là "
            for school in found
        )
    ]
    if hosting and (host := host_of(reading)):
        found += [SchoolFound(*match.span(), host, implied=True) for match in hosting]
    return without_asides(reading, sorted(found))


def _referred(reading: Reading, left: int, right: int) -> Iterator[tuple[tuple[int, int], str | None]]:
    """ "Trường này", "Ông", "hai trường này": of whom each is told before."""
    for rule in (_WORDS.this, _WORDS.he):
        for match in rule.finditer(reading.folded, left, right):
            yield match.span(), _meant(reading, match)
    for match in _WORDS.these.finditer(reading.folded, left, right):
        yield from zip((match.span("one"), match.span("other")), _last_two(reading, match.start()), strict=False)


def _us(reading: Reading, match: re.Match[str]) -> str | None:
    """ "Nhà trường", "chúng tôi", "đơn vị": who speaks, else whose page it is."""
    last = _last(reading, match.start()) if match[0] == "đơn vị" else None
    return _speakers(reading, match.start()) or reading.home or last


def short_names(
    reading: Reading, left: int, right: int, *, bare: bool = False, listed: bool = False
) -> Iterator[SchoolFound]:
    """Provinces and honorifics that may stand for their schools, none within a school's name; `bare` ones after any
    word that makes no place of them, `listed` ones as "tỉnh A, tỉnh B"."""
    folded = reading.folded
    taken = [(school.start, school.end) for school in within(reading.schools, max(0, left - 100), right)]
    after = 0
    opens = _WORDS.before_listed if listed else _WORDS.before_short
    for hit in within(reading.short_names, left, right):
        start, end = hit.start, hit.end
        if end > right:
            break
        while after < len(taken) and taken[after][1] <= start:
            after += 1
        if after < len(taken) and taken[after][0] < end:
            continue
        before = opens.search(folded, max(0, start - 20), start)
        if before or _is_apposed(folded, start, end) or (bare and _is_bare(reading, start, end)):
            yield SchoolFound(start - len("trường ") * folded.endswith(" trường ", 0, start), end, hit.value)


_APPOSED = (",", " -", " (", " là", ":")  # "ông A, Hiệu trưởng Trường X"; not "ông A trao cờ cho Trường X"
_NAMED = 300  # people; no article names more, a page that does is a list


def school_of(reading: Reading, person: PersonFound) -> SchoolFound | None:
    """The school beside a person's name wherever the article says it; its span is the person's."""
    for other in reading.people[:_NAMED]:
        if other.name == person.name:
            end = min(reading.sentence_at(other.start).end, other.end + 120)
            near = within(reading.schools, other.end, end)
            beside = near and reading.folded.startswith(_APPOSED, other.end)
            if beside and not within(reading.people, other.end, near[0].start):
                return SchoolFound(person.start, person.end, near[0].school)
            over = last_before(reading.schools, other.start)
            if over and not reading.folded[over.end : other.outer[0]].strip():
                return SchoolFound(person.start, person.end, over.school)
    return None


def _meant(reading: Reading, match: re.Match[str]) -> str | None:
    """ "trường này", the one spoken of last; "trường ông" and "Ông", his."""
    start = reading.block_at(match.start()).start
    if match[0].endswith(" mình") and reading.home:
        return reading.home
    person = last_before(reading.people, match.start()) if match[0].endswith(_HIS) else None
    his = school_of(reading, person) if person and person.start >= start else None
    return his.school if his else None if match[0] in _HIS else _last(reading, match.start())


def _last(reading: Reading, at: int) -> str | None:
    school = last_before(reading.schools, at)
    return school.school if school else None


def _last_two(reading: Reading, at: int) -> list[str]:
    """Of this sentence, or of as few before it in its paragraph as name two, in text order."""
    begin, host = reading.sentence_at(at).start, host_of(reading)
    first = reading.block_at(at).start
    while True:
        named = [(s.start, s.school) for s in within(reading.schools, begin, at)]
        if host:
            named += [(match.start(), host) for match in _WORDS.host.finditer(reading.folded, begin, at)]
        last = list(dict.fromkeys(school for _, school in sorted(named, reverse=True)))
        if len(last) > 1:
            return last[1::-1]
        if begin <= first or at - begin > _BACK:
            return []
        begin = max(first, reading.sentence_before(begin).start)


_BACK = 400  # characters
_SAYS = 160  # characters from what is said to the school of whom says it


def _speakers(reading: Reading, at: int) -> str | None:
    """ "“Cụm trưởng là trường chúng tôi”, ông A, Hiệu trưởng Trường B nói": B, of words in quotes."""
    block = reading.block_at(at)
    opened = reading.text.rfind("“", block.start, at)
    if opened < 0 or reading.text.rfind("”", opened, at) >= 0:
        return None
    closed = reading.text.find("”", at, block.end)
    end = min(reading.sentence_at(closed).end, closed + _SAYS) if closed >= 0 else at
    behind = within(reading.schools, max(closed, at), end)
    before = within(reading.schools, reading.sentence_at(opened).start, opened)
    said = behind[:1] if before == [] else before[-1:]
    return said[0].school if said else None


def _is_bare(reading: Reading, start: int, end: int) -> bool:
    """ "chủ nhà Nghệ An", "hai đơn vị Phú Yên và Gia Lai"."""
    name = reading.folded[start:end]
    province = fold_key(name) in registry().provinces and name != "hồ chí minh"  # the Academy's, the Youth Union's
    return (
        province
        and reading.text[start].isupper()
        and not _WORDS.place.search(reading.folded, max(0, start - 14), start)
    )


def _is_apposed(folded: str, start: int, end: int) -> bool:
    """ "nghe Quảng Ngãi, Cụm trưởng năm nay, báo cáo"; not "Bệnh viện tỉnh Thái Bình - Cụm trưởng"."""
    owned = folded.endswith(("tỉnh ", "thành phố ", "tp "), 0, start)
    return (
        not owned
        and bool(_WORDS.role_next.match(folded, end))
        and not _WORDS.other_body.search(folded, max(0, start - 40), start)
    )


def host_of(reading: Reading) -> str | None:
    """Where the main event is held; else the first school that the text says something is at."""
    main = next((event for event in reading.facts.events if not event.parent and event.status == "held"), None)
    if main and main.host:
        return main.host
    named = (s for s in reading.schools[:_FEW] if _WORDS.at.search(reading.folded, max(0, s.start - 20), s.start))
    return next((school.school for school in named), None)
