"""Lists of the schools that belong to a cluster: "(gồm 07 đơn vị: Trường Chính trị tỉnh A, B, C)".

A list is schools side by side, in a sentence, line by line or in a table. It makes up a cluster where the words before
or behind it say so, where its lines call some of them members, or where it names as many as the cluster has.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from nlp.cluster_names import spoken_of
from nlp.cluster_role_words import LIST_GAP
from nlp.cluster_schools import host_of, short_names
from nlp.number_words import count
from nlp.reading import ClusterFound, Reading, SchoolFound
from nlp.records import Record
from nlp.registry import registry
from nlp.spans import within


class Members(Record, frozen=True):
    """`announced` is the number of schools the text states, `year` the one it states for the list."""

    cluster: str
    year: int | None
    schools: list[str]
    announced: int | None
    start: int
    end: int


_NUMBER = r"\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười hai|mười"
_SCHOOLS = r"(?:đơn vị|trường|thành viên|nhà trường|cơ sở)(?: chính trị)?"
# Right before the first school of a list, or before the rows of a table.
_CUE = re.compile(
    r"(?:\b(?:bao gồm|gồm có|gồm|là|quy tụ|tập hợp|trên cơ sở)\b(?:[^.;:()\n]{0,45}[:(]?|[^.;:()\n]{0,110}[:(])"
    r"|\b(?:trong|thuộc|của|trường|trường chính trị|đơn vị|thành viên) cụm\b[^.;:()\n]{0,110}[:(]"
    r"|\bthành viên\b(?:[^.;:()\n]{0,40}[:(]|(?=\s$))"
    r"|\bcụm\b[^.;:()\n]{0,110}\b(?:có|còn)\b[^.;:()\n]{0,40}[:(]"
    r"|\bcụm\b[^.;()\n]{0,60}\bcòn\s(?:lại\s)?\d+[^.;:()\n]{0,10}[(]"
    r"|\bcụm\b[^.;:()\n]{0,30}\b(?:chỉ còn|còn lại|chỉ có)\b)"
    r"\s*(?:(?:các|trường chính trị|trường|tỉnh,?|thành phố)(?::\s?|\s))*:?\s*"
    r"(?:sau (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất)[^,.;:()]{0,20}\s)?(?:(?:chỉ\s)?còn\s)?$"
)
_COUNTED = re.compile(rf"\b(?P<count>{_NUMBER})\s{_SCHOOLS}")
# How many there are: "Cụm hiện có 7 trường", "sáu trường tạo nên Cụm", "5 thành viên", "chín trường (...)".
_OF_ALL = re.compile(
    r"\bcụm\b[^.;:()\n]{0,60}?\b(?:có|gồm|còn|với|quy tụ|tập hợp) (?:[^\s.;:()]+ ){0,2}?"
    rf"(?P<has>{_NUMBER})\s{_SCHOOLS}"
    rf"|(?<!/)\b(?P<of>{_NUMBER})\s{_SCHOOLS} (?:của|trong|thuộc|tạo nên|làm nên|hợp thành) (?:toàn )?cụm\b"
    rf"|(?<!/)\b(?P<members>{_NUMBER}) thành viên\b|(?<!/)\b(?P<named>{_NUMBER}) trường \($"
)
_NOT_THE_CLUSTER = re.compile(
    r"(?:cụm phó|cụm trưởng|phó cụm|trưởng cụm|đồng chí|nhóm \d|đoàn)(?:(?!thành viên)[^,;:()]){0,25}"
    r"(?:gồm|là|:)[^,;:()]{0,25}$"
    r"|\b(?:lãnh đạo|cơ cấu|thường trực|ban điều hành|ban chủ nhiệm)\b[^.;:()]{0,40},?\s(?:gồm|là|:)[^.;()]{0,10}$"
    r"|\b(?:tổ|nhóm|đội|bảng|tiểu ban)\b[^.;:()]{0,25}\s(?:gồm|là|:)[^.;:()]{0,10}$"
    r"|\bđoàn (?:kiểm tra|khảo sát|công tác)[^,;:()]{0,40}\bgồm\b[^,;:()]{0,30}$"
)
# "Cụm có 3 trường được công nhận là A, B và C".
_SOME = re.compile(
    r"\b(?:công nhận|đạt|chưa|thẩm định|chỉ tiêu|phấn đấu|đề nghị|suy tôn|khen|cờ thi đua|giải|dẫn đầu|về đích|vắng)"
    r"\b[^.;(]*$"
)
# "10 trường trong Cụm, gồm": all of it, whatever is told before.
_OF_CLUSTER = re.compile(r"\b(?:trường|đơn vị|thành viên)(?: chính trị)? (?:trong|thuộc|của) cụm\b")
# "Cụm có 4 trường: A, B, C và đơn vị đăng cai"
_AND_HOST = re.compile(r",?\s(?:và|cùng(?: với)?)\s(?:nhà )?(?:trường|đơn vị)\s(?:chủ nhà|đăng cai|sở tại)\b")
_BELONGING = re.compile(r"\b(?:cụm|khu vực|thành viên)\b")
_YEAR = re.compile(
    r"(?:^|[.;:]\s|\()(?:(?:từ|trong|đến|sang|bước sang) )*năm (\d{4})[^.;:\d]{0,60}?\bcụm\b"
    r"|\bcụm\b[^.;:\d]{0,80} năm (\d{4}) (?:gồm|có|bao gồm)\b"
)
_SHORTEST = 3
_FEW = 5  # as many schools as are counted are all of them by that alone
_MOST = 300  # clusters named; no article names more
_WINDOW = 300  # characters before a list
_EARLIER = 5_000  # and before "three schools named above"; an article is seldom longer


def member_lists(reading: Reading) -> Iterator[Members]:
    """Every list that the text says makes up a cluster; a list of those attending is none."""
    yield from _single(reading)
    found = sorted([*reading.schools, *short_names(reading, 0, len(reading.folded), listed=True)])
    for run in _runs(reading, found):
        begin = _begin(reading, run)
        sentence = reading.sentence_at(max(0, begin - 1))
        before = reading.folded[max(sentence.start, begin - _WINDOW) : begin]
        others = _besides(found, before, begin)
        host = host_of(reading) if _AND_HOST.match(reading.folded, run[-1].end) else None
        named = list(dict.fromkeys([*others, *(school.school for school in run), *([host] if host else [])]))
        if len(named) < _SHORTEST:
            continue
        fits = _fits(reading.folded[max(sentence.block.start, begin - _WINDOW) : begin], len(named))
        all_of_it = fits and len(named) >= _FEW and not _THERE.search(before)
        tail = _MAKE_IT_UP.match(reading.folded, run[-1].end)
        told = tail or all_of_it or _is_cued(before) or _is_told_of(reading, run, before)
        cluster = next(spoken_of(reading, tail.end() if tail else run[0].start), None)
        if not cluster or not told or _NOT_THE_CLUSTER.search(before[-80:]) or _are_some(before[-120:]):
            continue
        counted = None if others else _COUNTED.search(before[-90:])
        announced = len(named) if fits else count(counted["count"]) if counted else None
        yield Members(
            _whose(reading, cluster, named), _year(before), named[:announced], announced, run[0].start, run[-1].end
        )


def _whose(reading: Reading, spoken_of: ClusterFound, schools: list[str]) -> str:
    """ "Cụm gồm ..." where another cluster was spoken of last: the one that the schools are known to belong to."""
    known = registry().members
    if not spoken_of.implied or not known(spoken_of.cluster).isdisjoint(schools):
        return spoken_of.cluster
    theirs = (found.cluster for found in reading.clusters[:_MOST] if not known(found.cluster).isdisjoint(schools))
    return next(theirs, spoken_of.cluster)


def _are_some(before: str) -> bool:
    """ "Cụm có 3 trường được công nhận là A, B và C": not all of its schools."""
    all_of_it = max((match.end() for match in _OF_CLUSTER.finditer(before)), default=0)
    return bool(_SOME.search(before, all_of_it))


def _year(before: str) -> int | None:
    """ "Năm 2021, Cụm gồm 10 trường: ..."."""
    stated = list(_YEAR.finditer(before))
    return int(stated[-1][1] or stated[-1][2]) if stated else None


_BULLET = re.compile(r"\s*(?:[-+*•–]|\d{1,2}\s?[.)|])?\s?")
_FIRST = re.compile(r"(?<=[\s(])\(?1[.)/]\s?$")  # "gồm: 1. Trường A; 2. Trường B"


def _begin(reading: Reading, run: list[SchoolFound]) -> int:
    """Where a list begins: its first line, or the head of its table, where it has lines."""
    block = reading.block_at(run[0].start)
    if numbered := _FIRST.search(reading.folded, max(block.start, run[0].start - 5), run[0].start):
        return numbered.start()
    if run[-1].start < block.end or not _BULLET.fullmatch(reading.folded, block.start, run[0].start):
        return run[0].start
    head = reading.block_at(max(0, block.start - 1))
    is_head = "|" in reading.folded[head.start : head.end] and not within(reading.schools, head.start, head.end)
    return head.start if is_head else block.start


def _fits(before: str, named: int) -> bool:
    """As many schools are named as the cluster is said to have."""
    return any(count(match[match.lastgroup or 0]) == named for match in _OF_ALL.finditer(before))


_OPENER = re.compile(r"\b(?P<rest>ngoài|bên cạnh)\b|\bcùng(?: với)?\b")
_THESE = re.compile(rf" (?P<count>{_NUMBER})\s{_SCHOOLS}(?! (?:trong|thuộc|của|khác))")


def _besides(found: list[SchoolFound], before: str, begin: int) -> list[str]:
    """ "Ngoài ba trường nói trên còn có", "hai trường cùng các trường": those that the list goes on from."""
    opener = next(reversed(list(_OPENER.finditer(before))), None)
    if not opener or "." in before[opener.end() :]:
        return []
    at = begin - len(before) + opener.start()
    if counted := _THESE.match(before, opener.end()) or _THEY.search(before, 0, opener.start()):
        earlier = list(dict.fromkeys(school.school for school in reversed(within(found, at - _EARLIER, at))))
        number = count(counted["count"])
        return earlier[number - 1 :: -1] if number <= len(earlier) else []
    return [school.school for school in within(found, at, begin)] if opener["rest"] else []


_THEY = re.compile(rf"\b(?P<count>{_NUMBER})\s{_SCHOOLS}(?: này| trên)? $")


def _is_cued(before: str) -> bool:
    return bool(_CUE.search(before[-140:]) and _BELONGING.search(before[-200:]))


_ONE_OF_THEM = re.compile(
    r"(?:(?<!đều )\blà|(?<!các trường),) (?:một )?(?:trong (?:những|các) )?(?:đơn vị |trường )?thành viên "
    r"(?:(?:tích cực|mới|chính thức|lâu năm) )?(?:của )?$"
    r"|\b(?:gia nhập|được kết nạp vào) $"
)

_EACH_OF_THEM = re.compile(
    r"\bcả (?P<count>hai|ba|bốn|năm|sáu) (?:trường |đơn vị )?(?:này )?đều là (?:đơn vị |trường )?thành viên (?:của )?$"
)


def _single(reading: Reading) -> Iterator[Members]:
    """ "Trường là thành viên Cụm thi đua số 9"."""
    for cluster in reading.clusters:
        sentence = reading.sentence_at(cluster.start)
        said = _ONE_OF_THEM.search(reading.folded, max(sentence.start, cluster.start - 40), cluster.start)
        if said:
            named = within(reading.schools, sentence.start, said.start())
            school = named[-1].school if named else reading.home
            if school:
                yield Members(cluster.cluster, None, [school], None, said.start(), cluster.end)
        elif every := _EACH_OF_THEM.search(reading.folded, max(sentence.start, cluster.start - 60), cluster.start):
            before = within(reading.schools, max(0, sentence.start - 300), every.start())
            schools = list(dict.fromkeys(found.school for found in before))
            number = count(every["count"])
            if len(schools) >= number:
                yield Members(cluster.cluster, None, schools[-number:], None, every.start(), cluster.end)


_OF_IT = re.compile(r"\)?\s(?:thuộc|trong|của) cụm\b")
_MAKE_IT_UP = re.compile(
    r"\)?,?\s(?:(?:đều |cùng )?(?:hợp thành|tạo thành|lập thành|làm nên|lập nên|sinh hoạt trong) (?:một )?cụm"
    r"|(?:đều|cùng) thuộc cụm"
    rf"|(?:đều )?là (?:(?:{_NUMBER}|các) )?(?:đơn vị |trường )?(?:thành viên )?(?:của |trong |thuộc )?cụm)\b"
)
_OPENS = re.compile(r"\b(?:trường|đơn vị)\b[^.;:()]{0,30}\([^()]{0,30}$")
_CALLED = re.compile(r"[|(:-]\s?(?:đơn vị )?thành viên\s*(?:[|,;.)\n]|$)")
_BRACKET = re.compile(r"\bcụm\b[^.,;:()\n]{0,80}\([^()]{0,40}$")
_ENDS = 40  # characters


def _is_told_of(reading: Reading, run: list[SchoolFound], before: str) -> bool:
    """ "nhóm 6 trường chính trị (A, B, C) thuộc Cụm thi đua số 9", "A | Cụm trưởng, B | Thành viên"; not who of it was
    there."""
    folded, end = reading.folded, run[-1].end
    head = before[-120:] + folded[run[0].start : run[0].end]  # the list may be read as a school's name that opens it
    if _CALLED.search(folded, run[0].end, end + _ENDS) or (_BRACKET.search(head) and folded.startswith(")", end)):
        return True
    return bool(_OF_IT.match(folded, end) and _OPENS.search(head[-90:])) and not _THERE.search(before[-120:])


_THERE = re.compile(r"\b(?:lãnh đạo|đại diện|dự|tham dự|tham gia|đoàn|điểm cầu|công nhận|đạt|chưa|đại biểu)\b")


# One school after another, in a sentence or line by line, whatever a table or a dash says behind it.
_NEXT = re.compile(
    rf"{LIST_GAP.pattern}|[,;.]?\s(?:và )?\(?\d{{1,2}}[.)/]\s?"
    r"|\s?(?:\([^()\n]{1,40}\))?(?:\s?[|:-][^\n]{0,60})?[,;.]?\n\s*(?:[-+*•–]|\d{1,2}\s?[.)|])?\s?"
)


def _runs(reading: Reading, found: list[SchoolFound]) -> Iterator[list[SchoolFound]]:
    run = found[:1]
    for last, school in pairwise(found):
        if not _NEXT.fullmatch(reading.folded, last.end, school.start):
            if len(run) > 1:
                yield run
            run = []
        run.append(school)
    if len(run) > 1:
        yield run
