"""Mentions of a cluster's lead and deputies: a role word, the schools beside it, and the year it holds."""

import re
from collections.abc import Iterator

from nlp.cluster_hand_overs import Held, also_of, by_year, instead_of, later, other_regions, passed
from nlp.cluster_role import NAMED, STATED_YEAR, Role, year_of_list
from nlp.cluster_role_lists import are_the_two, leftwards, pair, rightwards
from nlp.cluster_role_words import Years, patterns, role_words
from nlp.reading import Block, Reading, SchoolFound, Sentence
from nlp.records import Record
from nlp.spans import last_before, within


class RoleFound(Record, frozen=True):
    """`start` to `end` spans the school and its role."""

    cluster: str
    year: int | None
    lead: bool
    school: str
    start: int
    end: int


def role_mentions(reading: Reading, years: Years) -> Iterator[RoleFound]:
    """Every school said to hold a role."""
    words = role_words(reading.folded)
    # "Quyết định công nhận Cụm trưởng, Cụm phó năm 2025. Theo đó, ...": a year holds on in its paragraph or sentence.
    spoken: tuple[Block | Sentence, int] | None = None
    last: tuple[int, list[SchoolFound]] = 0, []  # where the last role ends, and who has it
    for index, word in enumerate(words):
        sentence = reading.sentence_at(word.end - 1)
        following = words[index + 1].start if index + 1 < len(words) else sentence.end
        role = Role(reading, sentence, word, min(following, sentence.end), years)
        former = _FORMER.search(reading.folded, max(0, word.start - 16), word.start)
        if former and not (former["once"] and role.year_after()):
            continue
        holders = list(_holders(role)) or list(by_year(role)) or list(also_of(role, last))
        if not holders and not role.is_somebodys() and (heading := role.year_after(reach=90)):
            spoken = sentence.block, heading
        for held in holders:
            year = held.year
            stated = bool(year)
            if not year and spoken and spoken[0] in {sentence, sentence.block} and not held.given:
                year = spoken[1]
            elif not year and (base := years.of(year_of_list(reading, sentence.block)) or years.base):
                listed = base != years.base
                before = held.given and (listed or not years.review)
                year = role.next_year(base) if held.handed and not listed else base - before
            if year and (held.handed or stated) and not (held.given or former):
                spoken = (sentence.block if held.handed and role.is_followed() else sentence), year
            if not held.given:
                last = role.end, held.schools
            for school in held.schools:
                if cluster := held.cluster or role.cluster_of(school):
                    span = min(school.start, word.start), max(school.end, word.end)
                    for each in role.years_after() or [year]:
                        yield RoleFound(cluster, each, word.lead, school.school, *span)


_HEADS = re.compile(r"(?:\s(?:trong )?năm \d{4})?,\s")  # "Là đơn vị Cụm trưởng năm 2023, Trường X ..."
_TOGETHER_WITH = re.compile(r"(?:\snăm \d{4})?,?\s*\(?(?:cùng với|cùng)\s(?:các\s)?(?:trường\s)?")
_PRESENTED = re.compile(r"\sdo\s(?:đồng chí\s|ông\s|bà\s|đ/c\s)?(?:[a-zđ.,]{1,5}\.?\s){0,3}")
_FORMER = re.compile(r"\b(?:nguyên|cựu|(?P<once>từng (?:là|làm|giữ)))(?: đơn vị)?\s*$")


def _holders(role: Role) -> Iterator[Held]:
    """The schools on the side of the role that its words point to; on both where one hands it to the other."""
    words, folded = patterns(), role.reading.folded
    before = [s for s in role.schools if s.end <= role.start]
    after = [s for s in role.schools if role.end <= s.start < role.following]
    link = words.role_first.fullmatch(folded, role.end, after[0].start) if after else None
    gap = folded[before[-1].end : role.start] if before else ""
    first = bool(before) and bool(words.school_first.fullmatch(gap))
    if not first and not role.word.loose and (school := _by_person(role)):
        yield Held([school], role.year_after(), False)
        return
    if len(after) > 1 and (turns := passed(role, *after[:2])):
        yield from turns
        return
    doing = any(char.isalpha() for char in gap)
    given = first and bool(words.giver.search(gap))
    if first and (doing or not link or link["link"] in {None, "(", "-"}):
        schools = before[-1:]
        if not role.word.lead:
            schools = leftwards(role, before)
            alone = folded[role.left : schools[0].start].rstrip().endswith((";", ":"))
            if not (doing or role.word.many or alone or are_the_two(role, schools)):
                schools = pair(role, before)
        window = folded[max(role.left, schools[0].start - 30) : schools[0].start] + gap
        handed = bool(words.hand_over.search(window)) and not given
        if after and _TOGETHER_WITH.fullmatch(folded, role.end, after[0].start):
            schools = [*schools, *rightwards(role, after)]
        yield Held(schools, None if given else role.year(schools[0].start, handed, doing), handed, given)
        if after and not given:
            yield from instead_of(role, role.end, after, role.year_after())
        if not given:
            return
    heads = bool(words.heading.search(folded[role.left : role.start])) and bool(_HEADS.match(folded, role.end))
    if link and (link["link"] or heads or not folded[role.end : after[0].start].strip()):
        gap = folded[role.end : after[0].start]
        schools = rightwards(role, after) if not role.word.lead else after[:1]
        window = folded[max(role.left, role.start - 40) : role.start] + gap
        stated = STATED_YEAR.search(gap) or STATED_YEAR.match(folded, schools[-1].end + 1)
        year = role.years.of(stated[0]) if stated else role.year_ahead(role.start)
        handed = given or bool(words.hand_over.search(window)) or (link["link"] or "").startswith(("về", "sang"))
        yield Held(schools, year, handed)
        yield from instead_of(role, schools[-1].end, after[len(schools) :], year)
        yield from later(role, schools[-1], after[len(schools) :])
        yield from other_regions(role, after[0].end)


def _by_person(role: Role) -> SchoolFound | None:
    """ "Đồng chí A, thay mặt đơn vị Cụm trưởng", "báo cáo của đơn vị Cụm trưởng do A trình bày": A's school, as
    the article names it elsewhere."""
    folded, people = role.reading.folded, role.reading.people
    person = last_before(people, role.start)
    if not person or not patterns().school_first.fullmatch(folded, person.end, role.start):
        person = next(iter(within(people, role.end, role.end + 40)), None)
        if not person or not _PRESENTED.fullmatch(folded, role.end, person.start):
            return None
    for other in people[:NAMED]:
        if other.name == person.name:
            end = min(role.reading.sentence_at(other.start).end, other.end + 120)
            near = within(role.reading.schools, other.end, end)
            if near and not within(people, other.end, near[0].start):
                return near[0]
    return None
