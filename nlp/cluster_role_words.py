"""The words of clusters' roles and of lists of schools."""

import re
from functools import lru_cache
from typing import NamedTuple

import msgspec

from nlp.registry import load, registry

# "Trưởng Cụm thi đua, Hiệu trưởng Trường X": one person's two posts.
_HEAD = r",\s(?:bí thư đảng ủy,\s)?(?:phó\s)?(?:hiệu trưởng|giám đốc)\b"
# What may stand between two schools of a list.
LIST_GAP = re.compile(
    r"\)?\s*(?:\([^()\n]{1,40}\))?\s*[,;]?\s*(?:(?:và|cùng|với)\s)?\s*(?:các\s)?"
    r"(?:trường\s(?:chính trị\s)?)?(?:các\s)?(?:tỉnh\s|thành phố\s|tp\.?\s)?\s*"
)
# "..., Hiệu trưởng Trường X và đồng chí B, Hiệu trưởng Trường Y (các Cụm phó)".
HEADS_GAP = re.compile(
    rf"(?:{LIST_GAP.pattern})"
    r"|,? (?:và )?[^;:()\n]{3,70}(?:hiệu trưởng|giám đốc) "
)


class _Phrases(msgspec.Struct, forbid_unknown_fields=True):
    roles: dict[str, list[str]]
    school_first: list[str]
    role_first: list[str]
    hand_over: list[str]
    giver: list[str]


class Patterns(NamedTuple):
    """A role word, what may stand between it and its school on either side, and how it passes on."""

    role: re.Pattern[str]
    school_first: re.Pattern[str]
    role_first: re.Pattern[str]
    heading: re.Pattern[str]
    hand_over: re.Pattern[str]
    giver: re.Pattern[str]
    region: re.Pattern[str]
    next_region: re.Pattern[str]


def _any(phrases: list[str]) -> str:
    return "|".join(sorted(map(re.escape, phrases), key=len, reverse=True))


@lru_cache(maxsize=1)
def patterns() -> Patterns:
    """Of `cluster_roles.yml`."""
    phrases = load("cluster_roles.yml", _Phrases)
    lead, deputy = _any(phrases.roles["lead"]), _any(phrases.roles["deputy"])
    between, regions = _any(phrases.school_first), _any(list(registry().regions))
    return Patterns(
        role=re.compile(
            rf"(?:(?P<deputy>{deputy})|(?P<lead>{lead}))\b(?:\sthi đua)?(?:\s(?:thứ (?:nhất|hai|ba|1|2|3)|còn lại))?"
        ),
        school_first=re.compile(
            r"\)?(?:\s*\((?:tỉnh |thành phố |tp\.? ?)?[^(),.;]{2,25}\s-)?[\s,(-]*" rf"(?:\b(?:{between})\b[\s,]*)*"
        ),
        role_first=re.compile(
            rf"(?:\s*năm \d{{4}})?\s*,?\s*(?P<link>[:(-]|\b(?:{_any(phrases.role_first)})\b|{_HEAD})?[\s:]*"
            r"(?:[^,;:().]{3,40},\s(?:phó\s)?(?:hiệu trưởng|giám đốc)\s)?"
            r"(?:\b(?:đồng chí|đ/c|các|(?:tập thể )?(?:ban )?lãnh đạo|đại diện)\s)*"
            r"(?:trường )?(?:chính trị )?(?:các )?(?:tỉnh, )?(?:tỉnh |thành phố |tp\.? )?"
        ),
        heading=re.compile(rf"(?:^|[;:,]\s|\bvà\s)(?:\b(?:{between}|trên|trong|với|tư cách)\b\s)*$"),
        hand_over=re.compile(rf"\b(?:{_any(phrases.hand_over)})\b"),
        giver=re.compile(rf"(?<!được )(?<!nhận )\b(?:{_any(phrases.giver)})\b"),
        region=re.compile(rf"\s*khu vực (?:miền )?(?:{regions})"),
        next_region=re.compile(rf"\)?[;,]\s*(?:và )?(?:cụm )?khu vực (?P<region>(?:miền )?(?:{regions}))\s*(?::|là|-)"),
    )


class RoleWord(NamedTuple):
    """A role as written; `many` where it is said of several schools ("các Cụm phó")."""

    start: int
    end: int
    lead: bool
    many: bool


_BEFORE_ROLE = re.compile(r"(?:\b(?P<many>các|hai|ba|0?[23])\s)?(?:\b(?:đơn vị|trường)\s)?$")


def role_words(folded: str) -> list[RoleWord]:
    """Every role word of a folded text, in order, with "đơn vị" and the number before it."""
    found = []
    for match in patterns().role.finditer(folded):
        if match.start() and folded[match.start() - 1].isalnum():
            continue
        before = _BEFORE_ROLE.search(folded, max(0, match.start() - 20), match.start())
        start = before.start() if before else match.start()
        found.append(RoleWord(start, match.end(), bool(match["lead"]), bool(before and before["many"])))
    return found
