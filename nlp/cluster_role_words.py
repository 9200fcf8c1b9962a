"""The words of clusters' roles and of lists of schools."""

import re
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from nlp.records import Record
from nlp.registry import load, registry
from nlp.searches import Search

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


YEAR = r"\b(?:năm|sang) (?:\d{4}|nay|tới|sau|tiếp theo|kế tiếp|ngoái|trước)\b"
"""A year as it stands beside a role."""


class Years(Record, frozen=True):
    """`base` is the year of a role that names none, `now` that of the news; at a `review` a role that passes on is the
    next year's."""

    base: int | None
    now: int | None
    review: bool

    def of(self, words: str) -> int | None:
        """The year that words that fit `YEAR` name; `None` for no words."""
        word = words.partition(" ")[2]
        if word.isdecimal():
            return int(word)
        if not word or not self.now or not self.base:
            return None
        back = {"nay": 0, "ngoái": 1, "trước": 1}
        return self.now - back[word] if word in back else self.following()

    def following(self) -> int | None:
        """ "Năm tới"."""
        return self.base + 1 if self.base and self.review else self.now and self.now + 1


class _Phrases(msgspec.Struct, forbid_unknown_fields=True):
    roles: dict[str, list[str]]
    figures: list[str]
    short: dict[str, str]
    short_after: list[str]
    short_before: list[str]
    school_first: list[str]
    role_first: list[str]
    hand_over: list[str]
    giver: list[str]


class Patterns(Record, frozen=True):
    """A role word, what may stand between it and its school on either side, and how it passes on."""

    role: Search
    loose: Search
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
    behind = "|".join(rf"(?<=\b{re.escape(word)} )" for word in phrases.short_after)
    ahead = rf"(?=\s*(?:[.,;:)]|$)|\s(?:{_any(phrases.short_before)}|năm|thay|và)\b)"
    between, regions = _any(phrases.school_first), _any(list(registry().regions))
    return Patterns(
        role=Search(
            rf"(?:(?P<deputy>{deputy})|(?P<lead>{lead}))\b(?:\sthi đua)?(?:\s(?:thứ (?:nhất|hai|ba|1|2|3)|còn lại))?"
        ),
        loose=Search(
            rf"\b(?P<figure>{_any(phrases.figures)})\b"
            rf"|(?:{behind}|(?<=[.;,] )(?=phó (?:là|gồm)\b))(?:(?P<deputy>phó)|(?P<lead>trưởng)){ahead}"
        ),
        school_first=re.compile(
            r"\)?(?:\s*\((?:tỉnh |thành phố |tp\.? ?)?[^(),.;]{2,25}\s-)?[\s,(-]*"
            rf"(?:\b(?:{between}|{YEAR})\b[\s,]*)*"
        ),
        role_first=re.compile(
            rf"(?:\s(?:của|trong) cụm(?: thi đua)?)?(?:\s(?:phụ trách|chuyên trách|lo) [^,.;:()-]{{3,40}}(?=\s*[-:(]))?"
            rf"(?:\s*{YEAR})?\s*,?\s*"
            rf"(?P<link>[:(-]|\b(?:{_any(phrases.role_first)})\b|{_HEAD})?[\s:]*"
            r"(?:[^,;:().]{3,40},\s(?:phó\s)?(?:hiệu trưởng|giám đốc)\s)?"
            r"(?:\b(?:đồng chí|đ/c|các|(?:tập thể )?(?:ban )?lãnh đạo|đại diện)\s)*"
            r"(?:(?:trường|đơn vị) ?:? ?)?(?:chính trị )?(?:các )?(?:tỉnh, )?(?:tỉnh |thành phố |tp\.? )?"
        ),
        heading=re.compile(rf"(?:^|[;:,]\s|\bvà\s)(?:\b(?:{between}|trên|trong|với|tư cách)\b\s)*$"),
        hand_over=re.compile(rf"\b(?:{_any(phrases.hand_over)})\b"),
        giver=re.compile(rf"(?<!được )(?<!nhận )\b(?:{_any(phrases.giver)})\b"),
        region=re.compile(rf"\s*khu vực (?:miền )?(?:{regions})"),
        next_region=re.compile(rf"\)?[;,]\s*(?:và )?(?:cụm )?khu vực (?P<region>(?:miền )?(?:{regions}))\s*(?::|là|-)"),
    )


class RoleWord(Record, frozen=True, order=True):
    """A role as written; `many` where it is said of several schools ("các Cụm phó"), `loose` where the words alone do
    not say that it is a cluster's ("làm trưởng")."""

    start: int
    end: int
    lead: bool
    many: bool
    loose: bool = False


_BEFORE_ROLE = re.compile(r"(?:\b(?P<many>các|hai|ba|0?[23])\s)?(?:\b(?:đơn vị|trường)\s)?$")
_NEAR = 400  # characters from a loose word to the cluster it is said of
_SMALLER = re.compile(r"\b(?:tổ|đoàn|nhóm|ban|khối|đội|hội đồng|lớp)\b[^.;]*$")


def role_words(folded: str) -> list[RoleWord]:
    """Every role word of a folded text, in order, with "đơn vị" and the number before it."""
    found = []
    for match in patterns().role.finditer(folded):
        if match.start() and folded[match.start() - 1].isalnum():
            continue
        found.append(_word(folded, match, lead=bool(match["lead"])))
    for match in patterns().loose.finditer(folded):
        spoken_of = "cụm" in folded[max(0, match.start() - _NEAR) : match.end() + _NEAR // 4]
        if spoken_of and not _SMALLER.search(folded, max(0, match.start() - 60), match.start()):
            found.append(replace(_word(folded, match, lead=not match["deputy"]), loose=True))
    return sorted(found)


def _word(folded: str, match: re.Match[str], *, lead: bool) -> RoleWord:
    before = _BEFORE_ROLE.search(folded, max(0, match.start() - 20), match.start())
    return RoleWord(before.start() if before else match.start(), match.end(), lead, bool(before and before["many"]))
