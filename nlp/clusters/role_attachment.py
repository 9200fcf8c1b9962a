"""Whose a role is where no set phrase says so: the school of the person beside it, the subject of its clause, else the
only school of its sentence."""

import re
from collections.abc import Iterator

from nlp.clusters.hand_overs import Held
from nlp.clusters.role import Role
from nlp.clusters.role_lists import leftwards, rightwards
from nlp.clusters.role_words import patterns
from nlp.clusters.schools import school_of
from nlp.clusters.years import YEAR
from nlp.reading import ITEM_MARK, SchoolFound
from nlp.text.spans import first_within, last_before

_BOUNDARY = re.compile(r"[.;:\"“”\n]")
# A school after one of these is not the one that does what the clause tells.
_OBLIQUE = re.compile(
    r"\b(?:do|từ|tay|cho|của|cùng|với|giúp|thay|tại|ở|đến|về|sang|gửi|thăm|mời|bởi|theo|sau|khỏi|bạn)\s"
    r"(?:(?:hiệu trưởng|lãnh đạo|đại diện|đồng chí|tập thể|các)\s)*$"
)
_TOPIC = re.compile(r"^(?:với|đối với|theo)\s")  # "Với Trường A, 2024 là năm ..."
_NOT_SO = re.compile(
    r"\b(?:không|chưa|về việc|chẳng|nếu|xin|từ chối|rút(?! kinh)|muốn|mong|ứng cử|đề xuất|đề nghị|kiến nghị|gợi ý"
    r"|cho rằng|ai|nên|cần|phải|quy chế|quy định|tiêu chí|do|nguyên|cựu)\b"
)
_OTHERS = re.compile(r"\bvà (?!Tây Nguyên)(?:[A-ZĐ]|[À-Ỹ](?<![à-ỹ]))")  # "Trường A và Đài Truyền hình"


def attached(role: Role) -> Iterator[Held]:
    """ "Hiệu trưởng Trường A hứa sẽ cùng tập thể Cụm hoàn thành nhiệm vụ Cụm trưởng năm 2023"."""
    folded, text = role.reading.folded, role.reading.text
    lead_of_many = role.word.lead and role.word.count > 1
    if role.sentence.block.kind == "title" or role.word.loose or lead_of_many:
        return
    if found := _across(role):
        yield Held(found, role.year_after() or role.year_ahead(role.start), False)
        return
    if not patterns().has.search(folded, role.left, role.start):
        return
    begin = max((match.end() for match in _BOUNDARY.finditer(folded, role.left, role.start)), default=role.left)
    subject = _subject(role, begin)
    if subject:
        told = subject.end
    else:
        subject, told = _only_one(role) or _writer(role), begin
    if not subject or _NOT_SO.search(folded, told, role.start) or _OTHERS.search(text, told, role.start):
        return
    before = [school for school in role.before if school.start <= subject.start]
    schools = [subject] if role.word.lead or not before else leftwards(role, before)
    handed = bool(patterns().hand_over.search(folded, told, role.start))
    years = role.years_between(told, beside=False)
    stated = role.year_after() or next(reversed(years), None)
    yield Held(schools, stated or role.year(min(subject.start, role.start), handed, doing=True), handed)


# "10 sự kiện của Trường: ... 2. Hoàn thành tốt vai trò Cụm trưởng"
_MARK = 15  # characters: "10. "
_OF_ITS_YEAR = re.compile(
    rf"\s*(?:{ITEM_MARK}|sự kiện (?:thứ )?\w+ ?[:.-])\s?"
    r"(?:hoàn thành|thực hiện|làm|đảm nhận|đảm nhiệm|giữ|phát huy|được)\b"
)


def _writer(role: Role) -> SchoolFound | None:
    """The school whose page it is, of what an item of a list tells without a subject."""
    block, home = role.sentence.block, role.reading.home
    if not home or role.schools or role.sentence.start > block.start + _MARK:
        return None
    told = _OF_ITS_YEAR.match(role.reading.folded, block.start)
    return SchoolFound(role.start, role.start, home, implied=True) if told else None


# "Cụm trưởng năm nay là một đơn vị giàu truyền thống: Trường A"
_COPULA = re.compile(r"(?:\s[^\s.,;:()]+){0,4}?\s(?:là|gồm|thuộc về|về tay)\s[^.;\"“”\n]{0,80}")


def _across(role: Role) -> list[SchoolFound]:
    """The schools across "là" after the role, whatever is said of them before they are named."""
    if not role.after:
        return []
    folded, first = role.reading.folded, role.after[0]
    said = _COPULA.fullmatch(folded, role.end, first.start)
    oblique = _OBLIQUE.search(folded, role.end, first.start)
    if not said or oblique or _NOT_SO.search(folded, role.end, first.start):
        return []
    return role.after[:1] if role.word.lead else rightwards(role, role.after)


def _subject(role: Role, begin: int) -> SchoolFound | None:
    """The last school of the clause before the role that no preposition takes out of it; no role stands between."""
    folded = role.reading.folded
    for school in reversed(role.before):
        if school.start < begin or patterns().role.search(folded, school.end, role.start):
            return None
        if not _OBLIQUE.search(folded, max(begin, school.start - 40), school.start):
            return school
    return None


def _only_one(role: Role) -> SchoolFound | None:
    """The only school of the sentence, where it holds no role in it already."""
    here = [school for school in role.schools if role.sentence.start <= school.start < role.sentence.end]
    roles = list(patterns().role.finditer(role.reading.folded, role.sentence.start, role.sentence.end))
    folded, one = role.reading.folded, len({school.school for school in here}) == len(roles) == 1
    if not one or _OBLIQUE.search(_TOPIC.sub("", folded[role.left : here[0].start])[-40:]):
        return None
    return here[0]


# "Là đơn vị Cụm trưởng năm 2023, Trường X ..."
HEADS = re.compile(
    rf"(?:\s(?:của|trong) cụm(?: thi đua)?)?(?:\s(?:(?:trong|từ) )?{YEAR}|\s(?:liên tiếp |liền )?\([\d, -]+\))?,\s"
)
_PRESENTED = re.compile(r"\sdo\s(?:đồng chí\s|ông\s|bà\s|đ/c\s)?(?:[a-zđ.,]{1,5}\.?\s){0,3}")
_POSITION = re.compile(r"(?:,\s(?:phó\s)?(?:hiệu trưởng|giám đốc)(?:\s(?:nhà trường|phụ trách))?)?")
_POINT = re.compile(r"(?:tại |từ )?điểm cầu\b")  # "Tại điểm cầu Cà Mau, bà B, đại diện Cụm phó, báo cáo"
_TITLES = re.compile(r"(?:(?:đồng chí|ông|bà|đ/c|[a-zđ.,]{1,5}\.?)\s)*")


def by_person(role: Role) -> SchoolFound | None:
    """ "Đồng chí A, thay mặt đơn vị Cụm trưởng", "báo cáo của đơn vị Cụm trưởng do A trình bày": A's school, as
    the article names it elsewhere."""
    folded, people = role.reading.folded, role.reading.people
    person = last_before(people, role.start)
    after = _POSITION.match(folded, person.end) if person else None
    if not person or not after or not patterns().school_first.fullmatch(folded, after.end(), role.start):
        person = first_within(people, role.end, role.end + 40)
        if not person:
            return None
        headed = patterns().heading.search(folded[role.left : role.start]) and HEADS.match(folded, role.end)
        if not _PRESENTED.fullmatch(folded, role.end, person.start) and not (
            headed and _TITLES.fullmatch(folded, headed.end(), person.start)
        ):
            return None
    point = _POINT.match(folded, role.sentence.start) and role.before
    return school_of(role.reading, person) or (role.before[0] if point else None)


_TO = re.compile(rf"(?: {YEAR})? (?:cho|sang|lại cho|sang cho) {_TITLES.pattern}")


def taker_of(role: Role) -> SchoolFound | None:
    """ "Ông A trao cờ Cụm trưởng cho bà B": B's school."""
    folded, person = role.reading.folded, first_within(role.reading.people, role.end, role.end + 60)
    takes = person and _TO.fullmatch(folded, role.end, person.start)
    return school_of(role.reading, person) if person and takes else None


# "Trường được đề nghị tặng Cờ và tiếp tục được bầu làm Cụm phó"
_ALSO = re.compile(r"(?<= và) (?:tiếp tục|được|vinh dự|chính thức|sẽ)\b[^.,;:()]*$")
_ASIDE_OF_IT = re.compile(r"\s?\([^()]*\)(?=\s\w)")  # "A (đang là Cụm phó) đảm nhận vai trò Cụm trưởng"


def gap_before(role: Role) -> str:
    """The words between a role and the school before it."""
    if not role.before:
        return ""
    folded, end = role.reading.folded, role.before[-1].end
    aside = _ASIDE_OF_IT.match(folded, end, role.start)
    gap = folded[aside.end() if aside else end : role.start]
    also = _ALSO.search(gap)
    return also[0] if also and patterns().school_first.fullmatch(also[0]) else gap
