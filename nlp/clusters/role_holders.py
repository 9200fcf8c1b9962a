"""The schools beside a word for a cluster's role that the sentence says hold it."""

from collections.abc import Iterator

from nlp.clusters.hand_overs import (
    PRIZE,
    Held,
    by_year,
    given_on,
    handed_on,
    instead_of,
    passed,
    succeeded,
)
from nlp.clusters.role import IN_BRACKETS, POST_OF, STATED_YEAR, Role
from nlp.clusters.role_attachment import HEADS, by_person, gap_before, taker_of
from nlp.clusters.role_lines import in_row
from nlp.clusters.role_lists import (
    USUAL,
    are_all,
    both,
    companions,
    former_of,
    leftwards,
    named_behind,
    pair,
    rightwards,
)
from nlp.clusters.role_words import patterns
from nlp.clusters.words import words_of
from nlp.reading import SchoolFound
from nlp.schools.names import WE
from nlp.text.spans import first_within, within

_WORDS = words_of("role_holders")

_NEAR = 40  # characters from a role to the verb it is the object of
# "nhiệm vụ Cụm trưởng do A đảm nhiệm, nhiệm vụ Cụm phó do B đảm nhiệm"
_TOLD_OF = (":", "là", "do", "gồm", "thuộc về", "giao cho")
_APPOSED_BY = {" -", " ("}  # "của A - đơn vị Cụm trưởng, được B chuẩn bị"
_BESIDE = (None, "(", "-")  # a role and its school side by side, no word between


def holders(role: Role) -> Iterator[Held]:
    """The schools on the side of the role that its words point to; on both where one hands it to the other."""
    words, folded = patterns(), role.text
    counted = 1 < role.word.count == len(role.after)
    if whose := named_behind(role):
        yield Held([whose, *companions(role)], role.year_after(), False)
        return
    prize = role.after and PRIZE.search(folded, role.left, role.start)
    helps = folded.startswith(" cho ", role.end) and folded.endswith((" làm ", " là "), role.left, role.start)
    beside = role.after and not prize and not helps  # "A làm phó cho B"
    link = words.role_first.fullmatch(folded, role.end, role.after[0].start) if beside else None
    link = link or (_WORDS.counted_out.fullmatch(folded, role.end, role.after[0].start) if beside and counted else None)
    gap = gap_before(role)
    # "A, Cụm trưởng, trao lại cho B", "Cùng với A điều hành Cụm là hai trường B và C"
    verb = gap == " " and folded.startswith(_VERBS, role.start)
    done = verb or (role.word.lead and gap and given_on(role, role.end, role.after))
    helped = bool(role.before) and _WORDS.with_help.match(folded, role.end)
    apart = (
        link is not None and (link["link"] or "").endswith(("giao", "trao")) and folded.startswith(",", role.end)
    )  # another clause
    pointed = link is not None and link["link"] not in _BESIDE and not (done or helped or apart)
    told = pointed and ("," in gap or gap in {" còn ", "; "}) and link is not None and link["link"].endswith(_TOLD_OF)
    told = told or (pointed and gap.startswith(",") and bool(words.post.search(gap)) and not words.giver.search(gap))
    across = counted and link is not None and gap.endswith(" là ")  # "Giúp Cụm trưởng A là hai Cụm phó B và C"
    first = bool(role.before) and not told and not across and _has_taken(role, gap, pointed)
    if not first and not role.word.loose and (school := by_person(role)):
        gives = words.giver.search(folded, school.end, role.start) if school.end < role.start else None
        taker = taker_of(role) if gives and not role.after else None
        gives = gives if pointed or taker else None
        yield Held([school], None if gives else role.year_after(), False, given=bool(gives))
        if taker:
            yield Held([taker], role.year_after(), True, passed=True)
        if link and gives:
            yield from _role_first(role, link["link"] or "", given=True)
        return
    if turns := passed(role, role.after):
        yield from turns
        return
    if link and gap.startswith(" ") and (former := former_of(role)):
        takers = role.after[:1] if role.word.lead else rightwards(role, role.after)
        yield from handed_on([] if role.is_midway() else former, takers, role.year_after())
        return
    doing = any(char.isalpha() for char in gap)
    given = first and bool(words.giver.search(gap[-_NEAR:])) and not words.taker.search(gap)
    if given and not role.after and role.word.lead and (two := both(folded, role.before, heads=True)):
        yield from handed_on(two[:1], two[1:], None)
        return
    if given:
        late = _WORDS.late_in.search(folded, role.left, role.start)
        yield Held(_doers(role, doing), int(late[1]) if late else None, False, given=True)
    elif first and (
        doing or not pointed or (gap[:2] in _APPOSED_BY and not _points(role, link["link"] if link else ""))
    ):
        yield from _school_first(role, gap, doing)
        return
    if link and not apart and _points(role, link["link"] or ""):
        yield from _role_first(role, link["link"] or "", given)


def _school_first(role: Role, gap: str, doing: bool) -> Iterator[Held]:
    words, folded, schools = patterns(), role.text, _doers(role, doing)
    window = folded[max(role.left, schools[0].start - 30) : schools[0].start] + gap
    handed = bool(words.hand_over.search(window) or _WORDS.one_more.match(folded, role.end))
    placed = not doing and bool(_WORDS.placed.search(folded, max(role.left, schools[0].start - 12), schools[0].start))
    placed = placed or (not doing and bool(_WORDS.busy.match(folded, role.end)))
    placed = placed or (gap[:1] == "," and bool(_WORDS.gift.search(folded, role.left, schools[0].start)))
    # "bầu Cụm trưởng năm 2026 tại Trường A, đơn vị Cụm trưởng"
    handed = handed and not placed and not _WORDS.as_.search(gap)
    passed_on = bool(_WORDS.received.search(gap))
    more = companions(role)
    schools = [*schools, *more] if len(schools) + len(more) <= USUAL else schools
    beside = bool(words.school_first.fullmatch(gap))  # "Trường A năm 2023 là Cụm phó"
    years = role.years_between(schools[-1].end, beside)
    year = role.year_after() or next(reversed(years), None) or role.year(schools[0].start, handed)
    if turns := succeeded(role, schools, year):
        yield from turns
        return
    if takers := given_on(role, role.end, role.after) if role.word.lead else []:
        yield from (Held(schools, year, False, given=True), Held(takers, None, True, passed=True))
        return
    placed = placed or bool(_WORDS.now.search(gap))
    yield Held(schools, year, handed, passed=passed_on or bool(handed and _WORDS.elected.search(window)), placed=placed)
    yield from instead_of(role, role.end, role.after, role.year_after())
    yield from by_year(role, schools[-1].end, role.year_after())


def _doers(role: Role, doing: bool) -> list[SchoolFound]:
    """The school before a lead; before a deputy as many as its list, its count or a pair allow."""
    if role.word.lead:
        return role.before[-1:]
    schools = leftwards(role, role.before)
    said = role.text[role.left : schools[0].start].rstrip()
    headed = said.endswith((";", ":")) or (_WORDS.item.fullmatch(said) and ":" in gap_before(role))
    one = role.text.startswith("), ", role.end)  # "Yên Bái, Tuyên Quang (Cụm phó), Bắc Kạn"
    listed = doing or role.word.count > 1 or (not one and (headed or are_all(role, schools)))
    return schools if listed else pair(role, role.before)


def _role_first(role: Role, link: str, given: bool) -> Iterator[Held]:
    words, folded, after = patterns(), role.text, role.after
    gap = folded[role.end : after[0].start]
    schools = rightwards(role, after) if not role.word.lead else after[:1]
    window = (
        ""  # "Theo phân công của Cụm trưởng (Trường A)"
        if link.endswith("ở") or folded.endswith(" của ", role.left, role.start)
        else folded[max(role.left, role.start - 40) : role.start].removesuffix("cho ") + gap
    )
    stated = STATED_YEAR.search(folded, role.word.start, after[0].start) or STATED_YEAR.match(
        folded, schools[-1].end + 1, role.right
    )
    if bracketed := IN_BRACKETS.match(folded, role.end) or IN_BRACKETS.match(folded, schools[-1].end):
        year: int | None = int(bracketed[1])
    else:
        year = role.years.of(stated[0]) if stated else None if role.word.turn > 0 else role.year_ahead(role.start)
    handed = given or role.word.turn > 0 or link.startswith(("về", "sang")) or bool(words.hand_over.search(window))
    year = year or role.year_at_end()
    if takers := given_on(role, schools[-1].end, after[1:]) if role.word.lead else []:
        yield from (Held(schools, year, False, given=True), Held(takers, None, True, passed=True))
        return
    passes = given or _WORDS.elected.search(window) or (not role.is_midway() and _WORDS.passes.search(gap))
    yield Held(schools, year, handed, passed=bool(passes))
    if before := _WORDS.as_before.match(folded, schools[-1].end):
        yield Held(schools, role.years.of(before[1]), False)
    yield from instead_of(role, schools[-1].end, after[len(schools) :], year)
    yield from by_year(role, schools[-1].end)


def _points(role: Role, link: str) -> bool:
    """The words from the role to the school after it say that it is the school's."""
    folded, gap = role.text, role.text[role.end : role.after[0].start]
    if link == ":" and role.word.count == 1:  # "Gửi Cụm trưởng: Trường A xin vắng mặt"
        alone = STATED_YEAR.search(folded, role.end, role.after[0].start) or _WORDS.list_ends.match(
            folded, rightwards(role, role.after)[-1].end
        )
        return bool(alone)
    if _WORDS.list_opens.fullmatch(gap) or (link and _is_said_of(role, link)):
        return True
    before = folded[role.left : role.start]
    person = first_within(role.reading.people, role.end, role.end + 20)
    if person and person.outer[0] <= role.end + 1 and POST_OF.fullmatch(folded, person.end, role.after[0].start):
        return True  # "Cụm trưởng Phạm Thị Hoa (Hiệu trưởng Trường A)"
    headed = role.word.turn or (patterns().heading.search(before) and not _WORDS.with_it.search(before))
    if headed and HEADS.match(folded, role.end):
        return True
    return 1 < role.word.count == len(role.after)  # "cảm ơn hai Cụm phó, ông A (Trường B) và bà C (Trường D)"


def _is_said_of(role: Role, link: str) -> bool:
    """Not "Cụm trưởng giao Trường A tổng hợp", nor "Cụm trưởng được A mời", where the lead is somebody else."""
    folded, end = role.text, role.after[0].end
    takes = bool(_WORDS.takes_it.match(folded, end))
    if link.endswith("được"):
        return takes
    if link.endswith("ở") and not patterns().post.search(folded, max(role.left, role.start - 20), role.start):
        return False  # "bầu Cụm trưởng ở Trường A"
    if folded.endswith(("bàn giao ", "chuyển giao "), role.left, role.start):
        return True  # "Lễ bàn giao Cụm trưởng cho Trường A diễn ra"
    if patterns().post.search(folded, max(role.left, role.start - 20), role.start):
        return True
    if _WORDS.given.match(link):
        return takes or bool(_WORDS.no_more.match(folded, end))
    return link != "của" or folded.startswith("dưới ", role.start)


_UNION = ("đoàn thanh niên ", "công đoàn ", "chi đoàn ", "hội phụ nữ ")  # of a school: has clusters of its own
_VERBS = ("điều hành ", "dẫn dắt ", "chèo lái ", "lèo lái ", "cầm lái ", "đứng đầu ")
_ENDS = {"", ".", ";", "("}  # "A: Cụm trưởng (100%); B: Cụm phó"
_OURS = {"Cụm", "Hội", "Thi", "Trưởng", "Phó"}


def _has_taken(role: Role, gap: str, pointed: bool) -> bool:
    """The words between a school and the role after it say that it is the school's."""
    words, folded, school = patterns(), role.text, role.before[-1]
    named = [s for s in role.before if not s.implied and s.start >= role.sentence.start]
    if pointed and folded[school.start : school.end] in {"trường", "đơn vị"}:
        return False  # "Trường được giao làm Cụm trưởng là Trường A"
    if folded.endswith(_UNION, 0, school.start) or (
        school.implied
        and named
        and named[-1].school != school.school
        and not folded.endswith(WE, school.start, school.end)
        and not (role.word.count == 1 and folded[named[-1].end : school.start] == " và ")
    ):
        return False  # "Trường A mới đi nửa chặng, trường lại gánh thêm việc Cụm trưởng", on B's site
    if words.school_first.fullmatch(gap):
        start = max(role.left, school.start - 25)
        pointed = pointed or bool(role.after and not folded[role.end : role.after[0].start].strip())
        phrase = role.phrase_of(school)
        helped = pointed and bool(_WORDS.companion.search(folded, max(role.left, phrase - 25), phrase))
        listed = gap.strip(" )") in {",", ";", "và"} and _WORDS.listed.search(folded, start, school.start)
        helped = (
            helped
            or gap.endswith(" được ")
            or (gap == " thay mặt " and not folded.startswith("đơn vị", role.start))
            or (pointed and role.word.count > 1 and gap.endswith(" thay mặt "))
            or (gap == ", " and _opens_sentence(role))
            # "đến A với Cụm phó B", "Cụm trưởng là A, với hai Cụm phó B và C"
            or (gap.endswith(" với ") and (pointed or 1 < role.word.count == len(role.after)))
            or ("|" in gap and not in_row(role))
        )  # "A được Cụm trưởng tặng hoa"
        if school.implied and role.after and _WORDS.apposed.match(folded, role.after[0].end):
            helped = helped or folded[role.end : role.after[0].start] == ", "
        return (
            not helped
            and not listed
            and (
                ":" not in gap
                or (
                    gap == ": "
                    and (_is_item(role) or folded[role.end : role.end + 2].partition("\n")[0].strip() in _ENDS)
                )
            )
        )
    counted = 1 < role.word.count <= len(role.after) and not folded[role.end : role.after[0].start].strip()
    taken = None if counted or (pointed and not words.giver.search(gap)) else words.takes.fullmatch(gap)
    if not taken or words.not_taken.search(taken["said"]) or gap.count('"') % 2 or gap.count("“") > gap.count("”"):
        return False
    apposed = gap.lstrip(",-– (").startswith(("nơi", "đơn vị", "trường"))
    if not apposed and _WORDS.placed.search(folded, max(role.left, school.start - 12), school.start):
        return False
    first = role.start - len(gap)
    said = role.reading.text[first : first + len(taken["said"])]
    for cluster in within(role.reading.clusters, first, role.start):
        said = said.replace(role.reading.text[cluster.start : cluster.end], "")
    return not any(word[0].isupper() and word not in _OURS for word in said.removeprefix(":").split())  # nobody else


def _is_item(role: Role) -> bool:
    """ "- Trường A: đơn vị Cụm phó, phụ trách thể thao"."""
    return bool(_WORDS.marked.fullmatch(role.text, role.sentence.block.start, role.before[-1].start))


def _opens_sentence(role: Role) -> bool:
    """The school before a role belongs to the opening of the sentence, whose subject the role is."""
    folded, school = role.text, role.before[-1]
    return bool(_WORDS.aside.match(folded[role.sentence.start : school.start]) and _WORDS.acts.match(folded, role.end))
