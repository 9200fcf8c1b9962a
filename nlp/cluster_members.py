"""Lists of the schools that belong to a cluster: "(gồm 07 đơn vị: Trường Chính trị tỉnh A, B, C)"."""

import re
from collections.abc import Iterator

from nlp.cluster_role_words import LIST_GAP
from nlp.cluster_schools import short_names
from nlp.number_words import count
from nlp.reading import ClusterFound, Reading, SchoolFound, Sentence
from nlp.records import Record
from nlp.spans import last_before, within


class Members(Record, frozen=True):
    """`announced` is the number of schools the text states, `year` the one it states for the list."""

    cluster: str
    year: int | None
    schools: list[str]
    announced: int | None
    start: int
    end: int


_COUNT = r"(?P<count>\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười hai)"
# Right before the first school of a list.
_CUE = re.compile(
    r"(?:\b(?:bao gồm|gồm có|gồm|là|quy tụ|tập hợp)\b(?:[^.;:()\n]{0,45}[:(]?|[^.;:()\n]{0,110}[:(])"
    r"|\b(?:trong|thuộc|của|trường|trường chính trị|đơn vị|thành viên) cụm\b[^.;:()\n]{0,60}[:(]"
    r"|\bthành viên\b[^.;:()\n]{0,40}[:(]"
    r"|\bcụm\b[^.;:()\n]{0,60}\b(?:có|còn)\b[^.;:()\n]{0,40}:"
    r"|\bcụm\b[^.;()\n]{0,60}\bcòn\s(?:lại\s)?\d+[^.;:()\n]{0,10}[(]"
    r"|\bcụm\b[^.;:()\n]{0,30}\b(?:chỉ còn|còn lại|chỉ có)\b)"
    r"\s*(?:các\s)?(?:trường chính trị\s)?(?:các\s)?(?:tỉnh\s|trường\s)?(?:tỉnh, thành phố\s)?:?\s*"
    r"(?:sau (?:khi )?(?:sắp xếp|sáp nhập|hợp nhất)[^,.;:()]{0,20}\s)?(?:(?:chỉ\s)?còn\s)?"
    r"(?:(?:[-+*•–]|\d{1,2}[.)])\s?)?$"
)
_COUNTED = re.compile(rf"\b{_COUNT}\s(?:đơn vị|trường|thành viên|nhà trường|cơ sở)")
_NOT_THE_CLUSTER = re.compile(
    r"(?:cụm phó|cụm trưởng|phó cụm|trưởng cụm|đồng chí|nhóm \d|đoàn)(?:(?!thành viên)[^,;:()]){0,25}"
    r"(?:gồm|là|:)[^,;:()]{0,10}$"
    r"|\b(?:lãnh đạo|cơ cấu|thường trực|ban điều hành|ban chủ nhiệm)\b[^.;:()]{0,40},?\s(?:gồm|là|:)[^.;()]{0,10}$"
    r"|\b(?:tổ|nhóm|đội|bảng|tiểu ban)\b[^.;:()]{0,25}\s(?:gồm|là|:)[^.;:()]{0,10}$"
    r"|\bđoàn (?:kiểm tra|khảo sát|công tác)[^,;:()]{0,40}\bgồm\b[^,;:()]{0,30}$"
)
# "Cụm có 3 trường được công nhận là A, B và C".
_SOME = re.compile(r"\b(?:công nhận|đạt|chưa|thẩm định|chỉ tiêu|phấn đấu|đề nghị|suy tôn|khen|cờ thi đua)\b[^.;(]*$")
# "10 trường trong Cụm, gồm": all of it, whatever is told before.
_OF_CLUSTER = re.compile(r"\b(?:trường|đơn vị|thành viên)(?: chính trị)? (?:trong|thuộc|của) cụm\b")
_BELONGING = re.compile(r"\b(?:cụm|khu vực|thành viên)\b")
_YEAR = re.compile(
    r"(?:^|[.;:]\s|\()(?:(?:từ|trong|đến|sang|bước sang) )*năm (\d{4})[^.;:\d]{0,60}?\bcụm\b"
    r"|\bcụm\b[^.;:\d]{0,80} năm (\d{4}) (?:gồm|có|bao gồm)\b"
)
_MERGED = re.compile(r"\b(?:sáp nhập|hợp nhất|chia tách|tách|giải thể|cơ sở)\b[^.;\n]{0,60}$")
_SHORTEST = 3


def member_lists(reading: Reading) -> Iterator[Members]:
    """Every list that the text says makes up a cluster; a list of those attending is none."""
    yield from _single(reading)
    for run in _runs(reading):
        sentence = reading.sentence_at(run[0].start)
        before = reading.folded[max(_head(reading, run, sentence), run[0].start - 300) : run[0].start]
        cluster = _cluster(reading, run[0].start)
        told = _is_cued(before) or _all_of_them(before, len(run)) or _of_it(reading, run, before)
        if not cluster or not told or _NOT_THE_CLUSTER.search(before[-80:]) or _are_some(before[-120:]):
            continue
        counted = _COUNTED.search(before[-90:])
        announced = count(counted["count"]) if counted else None
        yield Members(
            cluster.cluster,
            _year(before),
            list(dict.fromkeys(school.school for school in run))[:announced],
            announced,
            run[0].start,
            run[-1].end,
        )


def _cluster(reading: Reading, offset: int) -> ClusterFound | None:
    """The cluster spoken of last, but "sáp nhập Cụm số 6 và Cụm số 7"."""
    spoken_of = reversed(within(reading.clusters, 0, offset))
    last = last_before(reading.clusters, offset)
    here = (found for found in spoken_of if not _MERGED.search(reading.folded, max(0, found.start - 60), found.start))
    return next(here, last)


def _are_some(before: str) -> bool:
    """ "Cụm có 3 trường được công nhận là A, B và C": not all of its schools."""
    all_of_it = max((match.end() for match in _OF_CLUSTER.finditer(before)), default=0)
    return bool(_SOME.search(before, all_of_it))


def _year(before: str) -> int | None:
    """ "Năm 2021, Cụm gồm 10 trường: ..."."""
    stated = list(_YEAR.finditer(before))
    return int(stated[-1][1] or stated[-1][2]) if stated else None


def _head(reading: Reading, run: list[SchoolFound], sentence: Sentence) -> int:
    """Where the words that a list may hang on begin: its sentence, or the line over lines with one school each."""
    if run[-1].start < sentence.block.end:
        return sentence.start
    return reading.sentence_at(max(0, sentence.block.start - 1)).start


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


_COUNT_AND_NAMES = re.compile(rf"(?<!/)\b{_COUNT} trường \($")
_FEW = 5


def _all_of_them(before: str, named: int) -> bool:
    """ "Nửa năm qua, chín trường (...) đã mở 200 lớp": as many as are named, and more than a few; not who was there."""
    match = _COUNT_AND_NAMES.search(before)
    if not match or _THERE.search(before) or named < _FEW:
        return False
    return count(match["count"]) == named


_OF_IT = re.compile(r"\)?\s(?:thuộc|trong|của) cụm\b")
_MAKE_IT_UP = re.compile(
    r"\)?,?\s(?:(?:đều |cùng )?(?:hợp thành|tạo thành|lập thành|làm nên|lập nên|sinh hoạt trong) (?:một )?cụm"
    r"|(?:đều|cùng) thuộc cụm"
    rf"|(?:đều )?là (?:{_COUNT} |các )?(?:đơn vị |trường )?thành viên (?:của |trong )?cụm)\b"
)
_OPENS = re.compile(r"\b(?:trường|đơn vị)\b[^.;:()]{0,30}\([^()]{0,30}$")


def _of_it(reading: Reading, run: list[SchoolFound], before: str) -> bool:
    """ "nhóm 6 trường chính trị (A, B, C) thuộc Cụm thi đua số 9"; not who of it was there."""
    if _MAKE_IT_UP.match(reading.folded, run[-1].end):
        return True
    behind = _OF_IT.match(reading.folded, run[-1].end)
    head = (
        before[-60:] + reading.folded[run[0].start : run[0].end]
    )  # the list may be read as a school's name that opens it
    return bool(behind and _OPENS.search(head)) and not _THERE.search(before[-120:])


_THERE = re.compile(r"\b(?:lãnh đạo|đại diện|dự|tham dự|tham gia|đoàn|điểm cầu|công nhận|đạt|chưa|đại biểu)\b")


# One school after another, in a sentence or line by line.
_NEXT = re.compile(rf"{LIST_GAP.pattern}|\s?(?:\([^()\n]{{1,40}}\))?[,;.]?\n\s*(?:[-+*•–]|\d{{1,2}}[.)])\s?")


def _runs(reading: Reading) -> Iterator[list[SchoolFound]]:
    run: list[SchoolFound] = []
    for school in sorted([*reading.schools, *short_names(reading, 0, len(reading.folded))]):
        if run and _NEXT.fullmatch(reading.folded, run[-1].end, school.start):
            run.append(school)
            continue
        if len(run) >= _SHORTEST:
            yield run
        run = [school]
    if len(run) >= _SHORTEST:
        yield run
