"""Roles of clusters that pass from one school to another, or through several year by year."""

import re
from collections.abc import Iterator

from nlp.clusters.list_words import LIST_GAP
from nlp.clusters.role import Role
from nlp.clusters.role_lists import FORMER, USUAL, leftwards, rightwards
from nlp.clusters.role_words import patterns
from nlp.clusters.schools import school_of, schools_between
from nlp.clusters.years import YEAR, year_range
from nlp.reading import SchoolFound
from nlp.records import Record
from nlp.text.spans import within

_INSTEAD_OF = re.compile(
    r"\)?(?:\s(?:tiếp nhận|nhận|đảm nhận|tiếp quản))?(?:\s(?:trong |cho )?năm (?:\d{4}|nay|này|tới|sau))?,?\s\(?"
    r"(?:thay|thay cho|thay thế|kế nhiệm|kế tục|tiếp nối|tiếp bước|(?:(?:kế thừa|tiếp nhận|nhận) )?từ)\s(?:đơn vị\s)?"
)
_FROM = re.compile(rf"(?:\s{YEAR})?[^.,;:]{{0,40}}\b(?:từ|giữa)\s(?:tay\s)?")
_BY = re.compile(rf"(?:\s{YEAR})?\s(?:đã\s)?được\s(?:(?:đại diện|lãnh đạo|hiệu trưởng)\s)*")
_TO = re.compile(r"\s(?:được )?(?:sang|cho|về|tới|qua|đến|và)\s(?:cho\s|với\s|tay\s)?")
_SO_FAR = re.compile(rf"(?:\s{YEAR})?[^.,;:]{{0,20}}\b(?:trước đây|trước đó|lâu nay|vốn|đang) (?:là\s|do\s)?")
_FROM_NOW = re.compile(
    r"(?:\s(?:đảm nhiệm|đảm nhận|đảm trách|phụ trách|nắm giữ|nắm|giữ|làm))?,?\s(?:nay|từ nay|bây giờ)\s"
    r"(?:được\s)?(?:chuyển giao|chuyển|giao|trao|do)\s(?:lại\s)?(?:cho\s|sang\s|về\s)?"
)
_YEAR_OF = re.compile(
    rf"({YEAR}(?:\s?-\s?\d{{4}}| đến(?: năm)? \d{{4}})?|(?:(?<=[:;,(–-] )|(?<=và ))\d{{4}})"
    r"(?:, theo [^.,;:()]{3,30},)?(?:\s(?:thì|sẽ|được|lại|dự kiến|luân phiên|chuyển|giao|trao))*\s*"
    r"(?:(?:[:,–-]\s)?\b(?:là|do|cho|sang|về|thuộc về|giao|trao|(?:đến|tới)(?: lượt| phiên)?)\b|[:,–-])"
)
# What follows a school that holds a role in that year: "năm 2024, Trường X sẽ đảm nhận"; not "sẽ đăng cai hội thao".
_TAKES_OVER = re.compile(
    r"\)?\s*(?:[.,;)]|(?:và|rồi|còn|thì|với)\b|$)"
    r"|(?:\s(?:sẽ|được|tiếp tục|là đơn vị))*\s(?:đảm nhận|đảm nhiệm|đảm trách|tiếp quản|tiếp nhận|kế nhiệm|gánh vác|giữ"
    r"|nắm giữ|nắm|thay)(?=\s*[.,;)]|$|\s(?:vai|vị trí|nhiệm vụ|trọng trách|cương vị|chức)\b)",
    re.MULTILINE,
)
# "A làm Cụm trưởng vào năm 2025, B vào năm 2026"
_OF_YEAR = re.compile(rf"\s(?:vào |trong |từ )?({YEAR})(?=\s*[.,;]|\svà\b|$)", re.MULTILINE)
_ELIDED = re.compile(rf"{YEAR}(?:[,;]| và)(?: còn| và)? (?:trường )?$")
_NEXT_YEAR = re.compile(r"(?:còn |đến |sang |và )?năm \d{4}(?: thì)? (?:là|đến lượt|tới lượt|thuộc về)\b")
_IN_TURN = re.compile(r"\b(?:luân phiên|lần lượt|xoay vòng|thay nhau|luân lưu)\b")  # "... Năm nay là A, năm tới là B"
_THEN = re.compile(rf",\s(?:{YEAR},?\s)?")
_SUCCEEDS = re.compile(
    r"(?:\s(?:sẽ|được|là đơn vị|đã|chính thức))*\s(?:kế nhiệm|thay thế|thay|kế tục|tiếp nối)\s(?:cho\s)?"
)
_GIVES_TO = re.compile(
    r"[^.;:()]{0,30}\b(?:trao|bàn giao|chuyển giao|chuyển)\s(?:lại\s)?(?:cho|sang)\s(?:chúng tôi\s?[,(-]\s?)?"
)  # "A trao cho B lá cờ Cụm trưởng"
_TWO = 2  # schools: the giver and the taker
_GIVES_ON = re.compile(
    rf"(?:\s{YEAR})?\)?,?\s"
    r"(?:(?:và|rồi|đã|sẽ|nay|chính thức)\s)*(?:chuyển giao|bàn giao|nhường|trao|chuyển|giao)(?: lại)?"
    r"(?: (?:cờ|cờ luân lưu|nhiệm vụ|vai trò|trọng trách|vị trí|ghế|chiếc ghế))?\s(?:cho|sang|sang cho)\s"
    r"(?:(?:đại diện|lãnh đạo|hiệu trưởng)\s)*"
)
_DONE = re.compile(r"[^.;:()]{0,60}\b(?:sau khi|khi|vì)\s")
# "Cờ nhất toàn đoàn được A, Cụm trưởng, trao cho B"
PRIZE = re.compile(r"\b(?:cờ|giải|giấy khen|quà|hoa|cúp)\b[^.;,]*\bđược\s[^.;,]*,\s$")
_LEAVES = re.compile(r"\s(?:đã )?(?:mãn nhiệm|hết nhiệm kỳ|hoàn thành nhiệm kỳ|thôi nhiệm vụ|kết thúc nhiệm kỳ)\b")
_GIVES = re.compile(
    r"\)?(?:\s\([^()]{1,40}\))?[^.;:()]{0,80}\b(?:trao|bàn giao|chuyển giao|chuyển|giao)\s"
    r"(?:[^.;:()]{1,40}\s(?:và|cùng)\s)?(?:lại\s)?(?:lá |ngọn )?"
)
_RECEIVES = re.compile(r"\)?[^.;:()]{0,60}\bnhận\s(?:[^.;:()]{1,40},\s)?(?:lại\s)?(?:lá |ngọn )?")
_NOW_WITH = re.compile(
    r"[^.;:]{0,90},?\s(?:nay|rồi|giờ|từ nay)\s(?:(?:đã|sẽ|được|chuyển|giao|trao)\s)*"
    r"(?:sang|về|đến|cho)\s(?:(?:tay|với)\s)?"
)
_OF = re.compile(rf"(?:\s{YEAR})?\scủa\s")
_BOTH = re.compile(r"\bcụm trưởng và [^.;]*$")
_GIVEN_ON = re.compile(
    rf"(?:\s{YEAR})?\s(?:(?:được|đã|sẽ|nay)\s)*(?:chuyển|giao|trao|chuyển giao|bàn giao)(?: lại)?"
    r"\s(?:cho|sang|về|tới|đến)\s"
)
_ON_TO = re.compile(r"[^.;:()]{0,40}\b(?:cho|sang|tới|đến|về)\b[^;:()]{0,80}")
_PASSES_TO = re.compile(rf"{_GIVEN_ON.pattern}(?:(?:tay|vai|đại diện|lãnh đạo|hiệu trưởng)\s)*")
_COMMA = re.compile(r",\s(?:(?:đồng chí|ông|bà|hiệu trưởng|lãnh đạo|đại diện)\s)*")
_OUT_OF = re.compile(r"[^.;:()]{0,40}\btừ\b[^;:()]{0,80}")
_PRIZE = re.compile(r"\b(?:đăng cai|hội thao|hội thi|giải|dẫn đầu|xuất sắc|vô địch)\b")


class Held(Record, frozen=True):
    """Schools beside a role, the year stated for them, whether the role passes on to them, or from them (`given`), by
    the hand of the one before (`passed`), their cluster; a school that is but a place (`placed`) holds it now."""

    schools: list[SchoolFound]
    year: int | None
    handed: bool
    given: bool = False
    passed: bool = False
    cluster: str | None = None
    placed: bool = False


def passed(role: Role, after: list[SchoolFound]) -> list[Held]:
    """ "... Cụm trưởng năm 2023 chuyển từ A sang B": B's that year, A's the one before."""
    if len(after) < _TWO:
        return []
    folded, giver, taker = role.reading.folded, after[0], after[1]
    year = role.year_after() or _its_year(role, taker)
    if _OF.fullmatch(folded, role.end, giver.start) and _GIVEN_ON.fullmatch(folded, giver.end, taker.start):
        return [Held([taker], year, True, passed=True)]  # "nhiệm vụ Cụm phó của A được chuyển cho B"
    if _SO_FAR.fullmatch(folded, role.end, giver.start) and _FROM_NOW.fullmatch(folded, giver.end, taker.start):
        return [Held([taker], year, False)]
    from_giver = _FROM.fullmatch(folded, role.end, giver.start)
    received = _RECEIVES.search(folded[role.left : role.start]) and _COMMA.fullmatch(folded, giver.end, taker.start)
    passes = (from_giver and (received or _TO.fullmatch(folded, giver.end, taker.start))) or (
        _BY.fullmatch(folded, role.end, giver.start) and _GIVES_ON.fullmatch(folded, giver.end, taker.start)
    )
    between = folded.endswith("giữa ", role.end, giver.start)
    if not passes or between != folded.endswith("và ", giver.end, taker.start):
        return []
    if between and not patterns().hand_over.search(folded, max(role.left, role.start - 30), role.start):
        return []
    return [Held([giver], year and year - 1, False, True), Held([taker], year, True, passed=True)]


def instead_of(role: Role, end: int, former: list[SchoolFound], year: int | None) -> Iterator[Held]:
    """ "..., thay cho A và B": theirs in the year before."""
    folded = role.reading.folded
    left = former and _DONE.fullmatch(folded, end, former[0].start) and _LEAVES.match(folded, former[0].end)
    if left or (former and _INSTEAD_OF.fullmatch(folded, end, former[0].start)):
        schools = former[:1] if role.word.lead else rightwards(role, former)
        if len(schools) > USUAL or _BOTH.search(folded, role.left, role.start):
            return  # "A làm Cụm trưởng và B làm Cụm phó thay cho C và D"
        yield Held(schools, year and year - 1, False, True)


def by_year(role: Role, start: int) -> Iterator[Held]:
    """ "... Cụm trưởng được luân phiên: năm 2016 là Trường A, năm 2017: Trường B"; "còn năm 2018, C sẽ đảm nhận"."""
    folded, schools, end = role.reading.folded, role.schools, role.following
    following = role.reading.sentence_at(min(end + 1, len(folded) - 1))
    in_turn = _IN_TURN.search(folded, role.sentence.start, end) and _YEAR_OF.match(folded, following.start)
    if end == role.sentence.end and (in_turn or _NEXT_YEAR.match(folded, following.start)):
        end = following.end
        schools = schools_between(role.reading, start, end)
    for match in _YEAR_OF.finditer(folded, start, end):
        school = next((s for s in schools if s.start >= match.end()), None)
        if school and LIST_GAP.fullmatch(folded, match.end(), school.start) and _TAKES_OVER.match(folded, school.end):
            yield from (Held([school], year, True) for year in year_range(match[1]) or [role.years.of(match[1])])
    for school in schools if role.word.lead and role.year_after() else ():
        if (
            school.start >= start
            and (of := _OF_YEAR.match(folded, school.end))
            and _ELIDED.search(folded, start, school.start)
        ):
            yield Held([school], role.years.of(of[1]), True)


def succeeded(role: Role, givers: list[SchoolFound], year: int | None) -> list[Held]:
    """ "A sẽ kế nhiệm B ở cương vị Cụm trưởng", "A và B thay C và D làm Cụm phó", "tiếp nối A, B sẽ là Cụm trưởng"."""
    folded, first = role.reading.folded, givers[0]
    ahead = [school for school in role.before if school.end <= first.start and school.school != first.school]
    if ahead and _GIVES_TO.fullmatch(folded, ahead[-1].end, first.start):
        return [Held(ahead[-1:], year and year - 1, False, True), Held(givers, year, True, passed=True)]
    if (
        ahead
        and _THEN.fullmatch(folded, ahead[-1].end, givers[0].start)
        and FORMER.search(folded, role.left, ahead[-1].start)
    ):
        return [Held(ahead[-1:], year and year - 1, False, True), Held(givers, year, True, passed=True)]
    if not ahead or not _SUCCEEDS.fullmatch(role.reading.folded, ahead[-1].end, givers[0].start):
        return []
    takers = ahead[-1:] if role.word.lead else leftwards(role, ahead)
    return [Held(givers, year and year - 1, False, True), Held(takers, year, True, passed=True)]


def given_on(role: Role, start: int, after: list[SchoolFound]) -> list[SchoolFound]:
    """ "Sau một năm làm Cụm trưởng, A chuyển giao lại cho B": who takes it."""
    if PRIZE.search(role.reading.folded, role.left, role.start):
        return []
    return after[:1] if after and _GIVES_ON.fullmatch(role.reading.folded, start, after[0].start) else []


def flag_passed(role: Role) -> list[Held]:
    """ "A trao cờ luân lưu cho B", or their heads do: the lead passes on with it."""
    folded, reading = role.reading.folded, role.reading
    if _PRIZE.search(folded, role.sentence.start, role.sentence.end):
        return []
    heads = [head for person in within(reading.people, role.left, role.right) if (head := school_of(reading, person))]
    parties = sorted([*role.schools, *heads])
    before = [party for party in parties if party.end <= role.start]
    after = [party for party in parties if party.start >= role.end]
    if turns := passed(role, after):
        return turns
    giver, taker = _flag_parties(role, before, after)
    year = role.year_after() or (_its_year(role, taker) if taker else None)
    given = [Held([giver], year and year - 1, False, True)] if giver else []
    return [*given, Held([taker], year, True, passed=True)] if taker else []


_ITS_YEAR = re.compile(rf"\s?[,(-]\s?[^.,;:()]{{0,40}}\bcụm(?: trưởng)?\b[^.,;:()]{{0,20}}?({YEAR})")


def _its_year(role: Role, taker: SchoolFound) -> int | None:
    """ "trao cờ luân lưu cho A - Cụm trưởng năm 2026"."""
    stated = _ITS_YEAR.match(role.reading.folded, taker.end)
    return role.years.of(stated[1]) if stated else None


def _flag_parties(
    role: Role, before: list[SchoolFound], after: list[SchoolFound]
) -> tuple[SchoolFound | None, SchoolFound | None]:
    """Who gives the flag and who takes it."""
    folded = role.reading.folded
    if taker := next((s for s in after if _NOW_WITH.fullmatch(folded, role.end, s.start)), None):
        return (after[0] if after[0] is not taker else None), taker  # "đã ở A trọn một năm, nay sang tay B"
    told = "cụm trưởng" in folded[role.sentence.start : role.sentence.end]
    if told and after and _PASSES_TO.fullmatch(folded, role.end, after[0].start):
        return None, after[0]
    headed = _RECEIVES.search(folded[role.left : role.start]) and len(after) > 1
    if headed and _OUT_OF.fullmatch(folded, role.end, after[0].start):
        first = next((party for party in after if party.school != after[0].school), None)
        if first and _COMMA.fullmatch(folded, after[0].end, first.start):
            return after[0], first
    if before and after:
        parts = (before[-1].end, role.start), (role.end, after[0].start)
        if _GIVES.fullmatch(folded, *parts[0]) and _ON_TO.fullmatch(folded, *parts[1]):
            return before[-1], after[0]
        if _RECEIVES.fullmatch(folded, *parts[0]) and _OUT_OF.fullmatch(folded, *parts[1]):
            return after[0], before[-1]
    return None, None
