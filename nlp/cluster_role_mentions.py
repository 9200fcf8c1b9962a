"""Mentions of a cluster's lead and deputies: a role word, the schools beside it, and the year it holds."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from nlp.cluster_hand_overs import (
    Held,
    also_of,
    by_year,
    flag_passed,
    instead_of,
    later,
    other_regions,
    passed,
    received,
    succeeded,
)
from nlp.cluster_role import STATED_YEAR, Role, year_of_list
from nlp.cluster_role_lines import in_lines
from nlp.cluster_role_lists import are_the_two, each_its_year, leftwards, pair, respectively, rightwards
from nlp.cluster_role_words import YEAR, Years, patterns, role_words
from nlp.cluster_schools import school_of
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
    other: Held | None = None  # the next role's, where two are told of together
    for index, word in enumerate(words):
        sentence = reading.sentence_at(word.end - 1)
        after = words[index + 1] if index + 1 < len(words) else None
        role = Role(reading, sentence, word, min(after.start if after else sentence.end, sentence.end), years)
        former = _FORMER.search(reading.folded, max(0, word.start - 16), word.start)
        past = former and not (former["once"] and role.year_after())
        if (
            past
            or _REFUSED.match(reading.folded, word.end)
            or _IF.search(reading.folded, max(sentence.start, word.start - 80), word.start)
        ):
            continue
        if other:
            holders, other = [other], None
        elif after and (both := respectively(role, after)):
            holders, other = [Held(both[0], both[2], False)], Held(both[1], both[2], False)
        else:
            holders = [_turned(held, word.turn) for held in _told(role, last)]
        if not holders and not role.is_somebodys() and (heading := role.year_after(reach=90)):
            spoken = sentence.block, heading
        for held in holders:
            known = spoken[1] if spoken and spoken[0] in {sentence, sentence.block} and not held.given else None
            year = held.year or known or _year_unsaid(role, held)
            if year and (held.handed or held.year) and not (held.given or former):
                spoken = (sentence.block if held.handed and role.is_followed() else sentence), year
            if not held.given:
                last = role.end, held.schools
            for school in held.schools:
                if cluster := held.cluster or role.cluster_of(school):
                    span = min(school.start, word.start), max(school.end, word.end)
                    for each in role.years_after() or [year]:
                        yield RoleFound(cluster, each, word.lead, school.school, *span)


def _year_unsaid(role: Role, held: Held) -> int | None:
    """That of the line over a list, else the article's; the next one for a role that passes on."""
    years = role.years
    base = years.of(year_of_list(role.reading, role.sentence.block)) or years.base
    if not base or base != years.base:
        return base and base - held.given
    turn = years.turn() or base
    if held.given:
        return turn - 1
    later = role.next_year(base) if held.handed else base
    return max(turn, later) if held.passed else later


def _turned(held: Held, turn: int) -> Held:
    """ "Tân Cụm trưởng", "Cụm trưởng khóa trước"."""
    return replace(held, handed=turn > 0, given=turn < 0, passed=turn > 0) if turn else held


def _told(role: Role, last: tuple[int, list[SchoolFound]]) -> list[Held]:
    """Who holds a role, by the first way of telling it that fits; `last` are the holders of the role before."""
    if role.word.flag:
        return flag_passed(role)
    if each := each_its_year(role):
        return [Held([school], year, False) for school, year in each]
    if told := list(_holders(role)) or list(by_year(role, role.end)) or list(also_of(role, last)):
        return told
    lines = in_lines(role)
    return [Held(lines, role.year_after(), False)] if lines else []


_HEADS = re.compile(
    rf"(?:\s(?:của|trong) cụm(?: thi đua)?)?(?:\s(?:(?:trong|từ) )?{YEAR})?,\s"
)  # "Là đơn vị Cụm trưởng năm 2023, Trường X ..."
_TOGETHER_WITH = re.compile(r"(?:\snăm \d{4})?,?\s*\(?(?:cùng với|cùng)\s(?:các\s)?(?:trường\s)?")
_PRESENTED = re.compile(r"\sdo\s(?:đồng chí\s|ông\s|bà\s|đ/c\s)?(?:[a-zđ.,]{1,5}\.?\s){0,3}")
_TITLES = re.compile(r"(?:(?:đồng chí|ông|bà|đ/c|[a-zđ.,]{1,5}\.?)\s)*")
_REFUSED = re.compile(
    r"[^.;]{0,60}\bkhông (?:được|nhận được) (?:[^.;,\s]+ ){0,3}(?:tán thành|chấp thuận|thông qua|đồng ý|ủng hộ)"
)
_FORMER = re.compile(r"\b(?:nguyên|cựu|(?P<once>từng (?:là|làm|giữ)))(?: đơn vị)?\s*$")
_IF = re.compile(r"\b(?:nếu|giả sử)\s[^.;(]+$")
_ONE_MORE = re.compile(rf"(?: {YEAR})? thêm (?:một|1|01) (?:năm|nhiệm kỳ)")
_COMPANION = re.compile(r"\b(?:cùng|với|giúp|hỗ trợ|bên cạnh|giúp việc cho)\s(?:trường\s)?$")
_BESIDES = re.compile(r"\b(?:với|cùng|và|còn|có)\s*$")  # "giao cho Trường A, với hai Cụm phó là B và C"
_LISTED = re.compile(rf"\b(?:trưởng|phó|cụm)(?:\s{YEAR})?\s?[-:]\s?$")  # "Cụm trưởng - Trường A, Cụm phó - Trường B"
_ENDS = re.compile(r"\s*(?:[;,.)]|$)", re.MULTILINE)
_BESIDE = (None, "(", "-")  # a role and its school side by side, no word between


def _holders(role: Role) -> Iterator[Held]:
    """The schools on the side of the role that its words point to; on both where one hands it to the other."""
    words, folded = patterns(), role.reading.folded
    before = [s for s in role.schools if s.end <= role.start]
    after = [s for s in role.schools if role.end <= s.start < role.following]
    link = words.role_first.fullmatch(folded, role.end, after[0].start) if after else None
    pointed = link is not None and link["link"] not in _BESIDE
    gap = folded[before[-1].end : role.start] if before else ""
    first = bool(before) and _has_taken(role, before[-1], gap, pointed)
    if not first and not role.word.loose and (school := _by_person(role)):
        yield Held([school], role.year_after(), False)
        return
    if turns := passed(role, after) or received(role, after):
        yield from turns
        return
    doing = any(char.isalpha() for char in gap)
    given = first and bool(words.giver.search(gap)) and not words.taker.search(gap)
    if first and (doing or not pointed):
        schools = before[-1:]
        if not role.word.lead:
            schools = leftwards(role, before)
            alone = folded[role.left : schools[0].start].rstrip().endswith((";", ":"))
            if not (doing or role.word.count > 1 or alone or are_the_two(role, schools)):
                schools = pair(role, before)
        window = folded[max(role.left, schools[0].start - 30) : schools[0].start] + gap
        handed = not given and bool(words.hand_over.search(window) or _ONE_MORE.match(folded, role.end))
        if after and _TOGETHER_WITH.fullmatch(folded, role.end, after[0].start):
            schools = [*schools, *rightwards(role, after)]
        year = None if given else role.year(schools[0].start, handed, doing)
        if turns := succeeded(role, before, schools, year):
            yield from turns
            return
        yield Held(schools, year, handed, given)
        if after and not given:
            yield from instead_of(role, role.end, after, role.year_after())
            yield from by_year(role, schools[-1].end)
        if not given:
            return
    headed = role.word.turn or words.heading.search(folded[role.left : role.start])
    heads = bool(headed) and bool(_HEADS.match(folded, role.end))
    heads = heads or 1 < role.word.count == len(after)  # "cảm ơn hai Cụm phó, ông A (Trường B) và bà C (Trường D)"
    linked = link and link["link"] and _is_said_of(role, link["link"], after)
    if link and (linked or heads or not folded[role.end : after[0].start].strip()):
        gap = folded[role.end : after[0].start]
        schools = rightwards(role, after) if not role.word.lead else after[:1]
        window = folded[max(role.left, role.start - 40) : role.start] + gap
        stated = STATED_YEAR.search(gap) or STATED_YEAR.match(folded, schools[-1].end + 1)
        year = role.years.of(stated[0]) if stated else None if role.word.turn > 0 else role.year_ahead(role.start)
        handed = given or role.word.turn > 0 or bool(words.hand_over.search(window))
        yield Held(schools, year, handed or (link["link"] or "").startswith(("về", "sang")), passed=given)
        yield from instead_of(role, schools[-1].end, after[len(schools) :], year)
        yield from later(role, schools[-1], after[len(schools) :])
        yield from by_year(role, schools[-1].end)
        yield from other_regions(role, after[0].end)


_OURS = {"Cụm", "Học", "Hội", "Giám", "Thi"}


def _has_taken(role: Role, school: SchoolFound, gap: str, pointed: bool) -> bool:
    """The words between a school and the role after it say that it is the school's."""
    words, folded = patterns(), role.reading.folded
    if words.school_first.fullmatch(gap):
        start = max(role.left, school.start - 25)
        helped = pointed and (_COMPANION.search(folded, start, school.start) or _BESIDES.search(gap))
        listed = gap.strip() == "," and _LISTED.search(folded, start, school.start)
        return not helped and not listed and (":" not in gap or bool(_ENDS.match(folded, role.end)))
    taken = None if pointed else words.takes.fullmatch(gap)
    if not taken or words.not_taken.search(taken["said"]):
        return False
    said = role.reading.text[school.end : school.end + len(taken["said"])]
    return not any(word[0].isupper() and word not in _OURS for word in said.split())  # nobody else is named


_POST = re.compile(r"\b(?:vai trò|vai|nhiệm vụ|cương vị|vị trí|trọng trách|trách nhiệm|chức|ghế|cờ)\s(?:đơn vị\s)?$")
_GIVEN = re.compile(r"(?:(?:đã|sẽ)\s)?(?:giao|trao|bàn giao|chuyển|cho)\b")
_TAKES_IT = re.compile(r"\)?\s(?:tiếp nhận|nhận|đảm nhận|đảm nhiệm|đảm trách|gánh vác|phụ trách|giữ|nắm)\b")
_NO_MORE = re.compile(r"\)?(?:\s(?:làm|và|trong|từ|năm)\b|\s*(?:[.,;)]|$))", re.MULTILINE)


def _is_said_of(role: Role, link: str, after: list[SchoolFound]) -> bool:
    """Not "Cụm trưởng giao Trường A tổng hợp", nor "Cụm trưởng được A mời", where the lead is somebody else."""
    folded = role.reading.folded
    takes = bool(_TAKES_IT.match(folded, after[0].end))
    if link.endswith("được"):
        return takes
    if _POST.search(folded, max(role.left, role.start - 20), role.start):
        return True
    if _GIVEN.match(link):
        return takes or bool(_NO_MORE.match(folded, after[0].end))
    return link != "của"


def _by_person(role: Role) -> SchoolFound | None:
    """ "Đồng chí A, thay mặt đơn vị Cụm trưởng", "báo cáo của đơn vị Cụm trưởng do A trình bày": A's school, as
    the article names it elsewhere."""
    folded, people = role.reading.folded, role.reading.people
    person = last_before(people, role.start)
    if not person or not patterns().school_first.fullmatch(folded, person.end, role.start):
        person = next(iter(within(people, role.end, role.end + 40)), None)
        if not person:
            return None
        headed = patterns().heading.search(folded[role.left : role.start]) and _HEADS.match(folded, role.end)
        if not _PRESENTED.fullmatch(folded, role.end, person.start) and not (
            headed and _TITLES.fullmatch(folded, headed.end(), person.start)
        ):
            return None
    return school_of(role.reading, person)
