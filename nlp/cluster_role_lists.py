"""How many of the schools beside a word for a cluster's role hold it: one, a pair, or all of a list."""

import re

from nlp.cluster_role import Role
from nlp.cluster_role_words import HEADS_GAP, LIST_GAP, patterns
from nlp.reading import SchoolFound

_AND = re.compile(r"\)?\svà\s(?:trường\s)?")
_TWO = re.compile(r"[^.;:]{0,20}\b(?:có )?hai\s?:")
_WITH_A_TASK = re.compile(r"[^.;:()]{3,60},\s(?:và\s)?")  # "có hai: A lo mảng nghiên cứu, B lo mảng phong trào"
_LED = re.compile(r"(?:cụm trưởng|trưởng cụm)\), (?:các )?(?:trường )?(?:chính trị )?(?:các )?(?:tỉnh )?$")
_USUAL = 2  # deputies


def leftwards(role: Role, before: list[SchoolFound]) -> list[SchoolFound]:
    schools = before[-1:]
    gap = HEADS_GAP if role.word.many else LIST_GAP
    for school in reversed(before[:-1]):
        between = school.end, schools[0].start
        if not gap.fullmatch(role.reading.folded, *between) or patterns().role.search(role.reading.folded, *between):
            break
        if ";" in role.reading.folded[slice(*between)] and patterns().role.search(
            role.reading.folded, role.left, school.start
        ):
            break  # "A làm Cụm trưởng thay B; C làm Cụm phó"
        if ")" in role.reading.folded[slice(*between)] and patterns().role.search(
            role.reading.folded, max(role.left, school.start - 25), school.start
        ):
            break  # "Theo phân công của Cụm trưởng (A), B với vai trò Cụm phó"
        schools.insert(0, school)
    return schools


def rightwards(role: Role, after: list[SchoolFound]) -> list[SchoolFound]:
    schools = after[:1]
    announced = 2 if role.word.many or _TWO.match(role.reading.folded, role.end) else 1
    heads = "hiệu trưởng" in role.reading.folded[role.end : after[0].start]
    gap = HEADS_GAP if heads else LIST_GAP
    for school in after[1:]:
        between = schools[-1].end, school.start
        each = len(schools) < announced and _WITH_A_TASK.fullmatch(role.reading.folded, *between)
        if not each and not gap.fullmatch(role.reading.folded, *between):
            break
        schools.append(school)
    return schools


def pair(role: Role, before: list[SchoolFound]) -> list[SchoolFound]:
    """ "A (Cụm trưởng), B và C (Cụm phó)": two, where "và" alone stands between."""
    pair = before[-2:]
    joined = len(pair) == 2 and _AND.fullmatch(role.reading.folded, pair[0].end, pair[1].start)
    return pair if joined else before[-1:]


def are_the_two(role: Role, schools: list[SchoolFound]) -> bool:
    """ "A (Cụm trưởng), B, C (Cụm phó) điều hành": all that stand between the roles, where no school follows."""
    folded = role.reading.folded
    led = _LED.search(folded, max(role.left, schools[0].start - 60), schools[0].start)
    return len(schools) == _USUAL and bool(led) and not folded.startswith("), ", role.end)
