"""Whose a role is where no set phrase says so: the school of the person beside it, the subject of its clause, else the
only school of its sentence."""

from collections.abc import Iterator

from nlp.clusters.hand_overs import Held
from nlp.clusters.role import Role
from nlp.clusters.role_lists import leftwards, rightwards
from nlp.clusters.role_words import patterns
from nlp.clusters.schools import school_of
from nlp.clusters.words import words_of
from nlp.reading import SchoolFound
from nlp.schools.asides import aside_after
from nlp.text.spans import first_within, last_before

_WORDS = words_of("role_attachment")
_NEAR = 40  # characters from a role to the verb it is the object of


def attached(role: Role) -> Iterator[Held]:
    """ "Hiệu trưởng Trường A hứa sẽ cùng tập thể Cụm hoàn thành nhiệm vụ Cụm trưởng năm 2023"."""
    folded, text = role.text, role.reading.text
    lead_of_many = role.word.lead and role.word.count > 1
    if role.sentence.block.kind == "title" or role.word.loose or lead_of_many:
        return
    if found := _across(role):
        yield Held(found, role.year_after() or role.year_ahead(role.start), False)
        return
    if not patterns().has.search(folded, role.left, role.start):
        return
    begin = max((match.end() for match in _WORDS.boundary.finditer(folded, role.left, role.start)), default=role.left)
    subject = _subject(role, begin)
    if subject:
        told = subject.end
    else:
        subject, told = _only_one(role) or _writer(role), begin
    if not subject or _WORDS.not_so.search(folded, told, role.start) or _WORDS.others.search(text, told, role.start):
        return
    before = [school for school in role.before if school.start <= subject.start]
    schools = [subject] if role.word.lead or not before else leftwards(role, before)
    said = folded[max(told, role.start - _NEAR) : role.start]
    given = bool(patterns().giver.search(said)) and not patterns().taker.search(said)
    handed = not given and bool(patterns().hand_over.search(folded, told, role.start))
    years = role.years_between(told, beside=False)
    stated = role.year_after() or next(reversed(years), None)
    yield Held(schools, stated or role.year(min(subject.start, role.start), handed), handed, given)


# "10 sự kiện của Trường: ... 2. Hoàn thành tốt vai trò Cụm trưởng"
_MARK = 15  # characters: "10. "


def _writer(role: Role) -> SchoolFound | None:
    """The school whose page it is, of what an item of a list tells without a subject."""
    block, home = role.sentence.block, role.reading.home
    if not home or role.schools or role.sentence.start > block.start + _MARK:
        return None
    told = _WORDS.of_its_year.match(role.text, block.start)
    return SchoolFound(role.start, role.start, home, implied=True) if told else None


def _across(role: Role) -> list[SchoolFound]:
    """The schools across "là" after the role, whatever is said of them before they are named."""
    if not role.after:
        return []
    folded, first = role.text, role.after[0]
    said = _WORDS.copula.fullmatch(folded, role.end, first.start)
    oblique = _WORDS.oblique.search(folded, role.end, first.start)
    if not said or oblique or _WORDS.not_so.search(folded, role.end, first.start):
        return []
    return role.after[:1] if role.word.lead else rightwards(role, role.after)


def _subject(role: Role, begin: int) -> SchoolFound | None:
    """The last school of the clause before the role that no preposition takes out of it; no role stands between."""
    for school in reversed(role.before):
        if school.start < begin or patterns().role.search(role.text, school.end, role.start):
            return None
        if not _WORDS.oblique.search(role.text, max(begin, school.start - 40), school.start):
            return school
    return None


def _only_one(role: Role) -> SchoolFound | None:
    """The only school of the sentence, where it holds no role in it already."""
    beside = [*role.before, *(school for school in role.schools if school.start >= role.end)]
    here = [school for school in beside if role.sentence.start <= school.start < role.sentence.end]
    roles = list(patterns().role.finditer(role.text, role.sentence.start, role.sentence.end))
    folded, one = role.text, len({school.school for school in here}) == len(roles) == 1
    if not one or _WORDS.oblique.search(_WORDS.topic.sub("", folded[role.left : here[0].start])[-40:]):
        return None
    others = here[0].start > role.end and role.is_somebodys()  # "Công an tỉnh là Cụm trưởng, Trường A phối hợp"
    return None if others else here[0]


HEADS = _WORDS.heads


def by_person(role: Role) -> SchoolFound | None:
    """ "Đồng chí A, thay mặt đơn vị Cụm trưởng", "báo cáo của đơn vị Cụm trưởng do A trình bày": A's school, as
    the article names it elsewhere."""
    folded, people = role.text, role.reading.people
    person = last_before(people, role.start)
    after = _WORDS.position.match(folded, person.end) if person else None
    if not person or not after or not patterns().school_first.fullmatch(folded, after.end(), role.start):
        person = first_within(people, role.end, role.end + 40)
        if not person:
            return None
        headed = patterns().heading.search(folded[role.left : role.start]) and HEADS.match(folded, role.end)
        if not _WORDS.presented.fullmatch(folded, role.end, person.start) and not (
            headed and _WORDS.titles.fullmatch(folded, headed.end(), person.start)
        ):
            return None
    point = _WORDS.point.match(folded, role.sentence.start) and role.before
    return school_of(role.reading, person) or (role.before[0] if point else None)


def taker_of(role: Role) -> SchoolFound | None:
    """ "Ông A trao cờ Cụm trưởng cho bà B": B's school."""
    folded, person = role.text, first_within(role.reading.people, role.end, role.end + 60)
    takes = person and _WORDS.to.fullmatch(folded, role.end, person.start)
    return school_of(role.reading, person) if person and takes else None


def gap_before(role: Role) -> str:
    """The words between a role and the school before it."""
    if not role.before:
        return ""
    folded, end = role.text, role.before[-1].end
    if aside := aside_after(role.reading, end):
        end = min(aside.end, role.start)
    elif bracket := _WORDS.bracket.match(folded, end, role.start):
        end = bracket.end()
    gap = folded[end : role.start]
    also = _WORDS.also.search(gap)
    return also[0] if also and patterns().school_first.fullmatch(also[0]) else gap
