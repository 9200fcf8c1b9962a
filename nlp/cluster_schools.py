"""Schools beside the word for a role: those named, in full or not ("Đồng Nai làm trưởng"), and those referred to.

What a bare name or "trường này" stands for is clear only where it holds a role: elsewhere they are no mentions.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.phrases import Phrases
from nlp.reading import PersonFound, Reading, SchoolFound
from nlp.registry import registry
from nlp.spans import last_before, within

# "Bệnh viện Đa khoa tỉnh Hà Nam": a bare province may be anybody's.
_SCHOOL_WORDS = ("trường", "nhà trường", "học viện")
_OTHER_BODY = re.compile(
    r"\b(?:bệnh viện|ủy ban|ubnd|mttq|sở|công an|trung tâm|bưu điện|ngân hàng|hội|điện lực)\b[^,;.]*$"
)
# What stands right before a name that is short for a school's.
_BEFORE_SHORT = re.compile(
    r"(?:(?<!tp)[.,;:(\n-]|\b(?:trường|và|là|còn|do|cho|sang|từ|với|gồm|về|giao|bầu|cùng|lượt))\s*(?P<school>trường )?$"
)
_ROLE_NEXT = re.compile(r"\s?[,(-]\s?(?:là )?(?:đơn vị )?(?:cụm trưởng|cụm phó|trưởng cụm|phó cụm)\b")
_THIS = re.compile(r"\b(?:trường|đơn vị|nhà trường) (?:này|ấy|đó|trên)\b")
_HOST = re.compile(r"\b(?:trường|đơn vị) (?:chủ nhà|sở tại|đăng cai)\b|(?:(?<=[.;:\n] )|(?<=\n))chủ nhà\b")


@lru_cache(maxsize=1)
def _short_names() -> Phrases[str]:
    """Provinces, and honorifics that one school alone has."""
    own = {name: slugs[0] for name, slugs in registry().honorifics.items() if len(slugs) == 1}
    return Phrases({**own, **registry().provinces})


def schools_between(reading: Reading, left: int, right: int) -> list[SchoolFound]:
    """The schools that may hold a role told of between two offsets, in text order."""
    folded = reading.folded
    named = [
        school
        for school in within(reading.schools, left, right)
        if folded.startswith(_SCHOOL_WORDS, school.start)
        or not _OTHER_BODY.search(folded, max(left, school.start - 40), school.start)
    ]
    found = [*named, *short_names(reading, left, right)]
    found += [
        SchoolFound(*match.span(), spoken_of.school, implied=True)
        for match in _THIS.finditer(folded, left, right)
        if (spoken_of := last_before(reading.schools, match.start()))
    ]
    if host := _host(reading):
        found += [SchoolFound(*match.span(), host, implied=True) for match in _HOST.finditer(folded, left, right)]
    return sorted(found)


def short_names(reading: Reading, left: int, right: int) -> Iterator[SchoolFound]:
    """Bare provinces and honorifics that may stand for their schools, none within a school's name."""
    folded = reading.folded
    taken = [(school.start, school.end) for school in within(reading.schools, max(0, left - 100), right)]
    after = 0
    for hit in _short_names().find(folded[left:right]):
        start, end = left + hit.start, left + hit.end
        before = _BEFORE_SHORT.search(folded, max(0, start - 12), start)
        while after < len(taken) and taken[after][1] <= start:
            after += 1
        if (before or _is_apposed(folded, start, end)) and not (after < len(taken) and taken[after][0] < end):
            yield SchoolFound(before.start("school") if before and before["school"] else start, end, hit.value)


_NAMED = 300  # people; no article names more, a page that does is a list


def school_of(reading: Reading, person: PersonFound) -> SchoolFound | None:
    """The school beside a person's name wherever the article says it; its span is the person's."""
    for other in reading.people[:_NAMED]:
        if other.name == person.name:
            end = min(reading.sentence_at(other.start).end, other.end + 120)
            near = within(reading.schools, other.end, end)
            if near and not within(reading.people, other.end, near[0].start):
                return SchoolFound(person.start, person.end, near[0].school)
            over = last_before(reading.schools, other.start)
            if over and not reading.folded[over.end : other.outer[0]].strip():
                return SchoolFound(person.start, person.end, over.school)
    return None


def _is_apposed(folded: str, start: int, end: int) -> bool:
    """ "nghe Quảng Ngãi, Cụm trưởng năm nay, báo cáo"; not "Bệnh viện tỉnh Thái Bình - Cụm trưởng"."""
    owned = folded.endswith(("tỉnh ", "thành phố ", "tp "), 0, start)
    return (
        not owned and bool(_ROLE_NEXT.match(folded, end)) and not _OTHER_BODY.search(folded, max(0, start - 40), start)
    )


def _host(reading: Reading) -> str | None:
    """Where the main event is held; else whom the lead names first."""
    main = next((event for event in reading.facts.events if not event.parent and event.status == "held"), None)
    first = next(iter(reading.schools), None)
    return (main.host if main else None) or (first.school if first else None)
