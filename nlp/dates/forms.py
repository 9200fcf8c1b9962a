"""The forms of time expressions, as written: what each number or word could be, before anyone asks whether it is.

A form is tried where a number starts, or at one of a few words, so that a text costs what its numbers cost.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter
from typing import Literal

from nlp.text.number_words import count
from nlp.text.phrases import Hit, Phrases


@dataclass(slots=True)
class Point:
    """A day, month or year of which the text may leave parts out."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


@dataclass(slots=True)
class Form:
    """Points in the order of the text, joined by "to" (`span`) or listed.

    `main` is where the last point starts (days before it may be no part of it), `named` whether the form says "tháng",
    "quý" or the like, and `shift` the days from the day meant by "nay", "qua" and "mai".
    """

    start: int
    end: int
    unit: Literal["day", "month", "year", "relative"]
    points: list[Point]
    main: int
    span: bool = False
    named: bool = False
    shift: int = 0
    rule: str = ""


_YEAR = r"(?:1[89]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_MONTH = r"(?:1[0-2]|0?[1-9])(?!\d)"
PART_OF_DAY = r"(?:sáng|trưa|chiều|tối|đêm)"
PART = rf"(?:{PART_OF_DAY} )?(?:ngày )?"
HOUR = r"\d{1,2} ?(?:giờ|h)(?: ?\d\d)?(?: phút)?,? "
# A comma without a space after it is a decimal ("2,5/4"), but between two pairs of figures a list ("08,09/11/2023").
_LIST = rf"(?: ?[,;] (?:và )?{PART}|(?<=\d\d),(?=\d\d[/.-])| và {PART}| ?& ?)"
# A dash joins days only where the next number has another separator: "28 - 29.5", but "19-10" is a day in October.
_TO = rf"(?: (?:đến|tới) (?:hết )?(?:{HOUR})?{PART}| ?- ?(?:ngày )?(?={_DAY}(?:[/.]\d| tháng)))"
_UNTIL = r"(?: ?- ?| (?:đến|tới)(?: hết)?(?: năm)? )"  # between two years: "5 năm 2020 - 2025" tells no month
_NUMERIC = re.compile(
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?![\d-])"
    rf"|(?P<since>{_YEAR}){_UNTIL}(?P<until>{_YEAR})(?![\d/])"
    rf"|(?P<count>\d{{1,2}}) tháng(?P<half> đầu| cuối|(?: của)?(?= năm {_YEAR}))(?!\w)(?: năm)?"
    rf"(?: (?P<half_year>{_YEAR}))?(?!\d)"
    rf"|(?P<days>(?:{_DAY}(?:{_LIST}|{_TO})(?:mồng |mùng )?){{0,6}})(?P<day>{_DAY})"
    rf"(?:(?P<sep> ?/ ?|[-.]| ?- ?(?={_MONTH} ?- ?{_YEAR})| - (?={_MONTH}[^\w/.-]))(?P<month>{_MONTH})"
    rf"(?:(?:(?P=sep)| ?- ?)(?P<year>{_YEAR})(?![\d/])|/(?P<short_year>[12]\d)(?![\w/]|[.,-]\d)|(?![\d/]|[-.]\d))"
    rf"| tháng (?P<month_word>{_MONTH})(?:(?: ?[/.-] ?|, ?)(?P<year_after>{_YEAR}))?(?!\d|[/.-]\d| ngày\b))"
    rf"(?:,? năm (?P<year_word>{_YEAR}))?"
    rf"|(?P<months>(?:{_MONTH}(?:, ?| và | ?- ?| đến )(?:tháng )?){{0,4}})(?P<last_month>{_MONTH})"
    rf"(?:(?:(?P<slash> ?[/.-] ?)|,? năm )(?P<month_year>{_YEAR})(?(slash)|(?!{_UNTIL}{_YEAR})))?(?![\d/%]|[-.,]\d)"
    rf"|(?P<alone>{_YEAR})(?!\d)"
)
_ORDINAL = r"(?:iv|i{1,3}|[1-4])(?!\w)"
_QUARTER = re.compile(
    rf"quý (?P<quarter>{_ORDINAL})(?:(?:,| và| ?-) ?(?:quý )?(?P<to_quarter>{_ORDINAL}))?"
    rf"(?:(?: ?[/.-] ?|,? năm | )(?P<year>{_YEAR}))?(?!\w)"
)
_HALF = re.compile(
    rf"(?:(?P<count>ba|sáu|chín) tháng|nửa) (?P<half>đầu|cuối)(?! tháng)(?: năm)?(?: (?P<half_year>{_YEAR}))?(?!\w)"
)
_PARTS = ("sáng", "trưa", "chiều", "tối", "đêm", "hôm", "sáng hôm", "chiều hôm", "ngày hôm")
_RELATIVE = [f"{part} {word}" for part in _PARTS for word in ("nay", "qua", "mai")] + ["ngày mai"]
_WORDED: Phrases[re.Pattern[str] | None] = Phrases(
    {f"quý {ordinal}": _QUARTER for ordinal in ("i", "ii", "iii", "iv", "1", "2", "3", "4")}
    | {f"{count} {half}": _HALF for count in ("ba tháng", "sáu tháng", "chín tháng", "nửa") for half in ("đầu", "cuối")}
    | dict.fromkeys(_RELATIVE)
)
_HOURS = re.compile(HOUR)
_FIGURES, _TO_SIGN = re.compile(r"\d+"), re.compile("-|đến|tới")
# The first digit first, and only those of ASCII: a third of the time. What stands behind a number or before it tells
# most that are none of a date ("12 trường") before the long pattern is tried.
_NUMBER = re.compile(
    r"[0-9](?<![\w/.-]\d)(?<!\d,\d)(?<!giờ \d(?=\d, ))\d{0,3}(?!\d)"
    r"(?:(?<=\d{4})|(?<=tháng \d)|(?<=tháng \d\d)|(?= ?[-/.,;&]| (?:tháng|năm|và|đến|tới)\b))"
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_SHIFTS = {"nay": 0, "qua": -1, "mai": 1}


def forms(folded: str) -> Iterator[Form]:
    """All forms in a folded text, in order, none overlapping the one before."""
    starts = [(hit.start, hit) for hit in _WORDED.find(folded)]
    numbers = [(match.start(), None) for match in _NUMBER.finditer(folded)]
    done = 0
    for start, hit in sorted([*starts, *numbers], key=itemgetter(0)) if starts else numbers:
        if start < done:
            continue
        if hit:
            form = _worded(folded, hit)
        else:
            match = _NUMERIC.match(folded, start)
            form = _numeric(match, folded) if match else None
        if form:
            done = form.end
            yield form
            until = _NUMERIC.match(folded, done + 1) if folded.startswith("-", done) else None
            if until and until["year"] and (form := _days(until)):  # "07/5/1954-07/5/2024"
                yield form
                done = form.end


def word_before(folded: str, at: int) -> str:
    """The word before `at`, over spaces, a comma and an opening bracket; "" at the beginning of a clause."""
    left = folded[max(0, at - 24) : at].rstrip(" (")
    word = left[max(left.rfind(" "), left.rfind("\n"), left.rfind("(")) + 1 :].strip('",').lstrip("-+*•–")
    return word if word.isalnum() else ""


def _worded(folded: str, hit: Hit[re.Pattern[str] | None]) -> Form | None:
    if hit.value is None:
        shift = _SHIFTS[folded[hit.end - 3 : hit.end]]
        return Form(hit.start, hit.end, "relative", [], hit.start, shift=shift, rule="relative")
    match = hit.value.match(folded, hit.start)
    if match is None:
        return None
    if match.re is _HALF:
        return _half(match, count(match["count"] or "sáu"))
    first, last = _QUARTERS[match["quarter"]], _QUARTERS[match["to_quarter"] or match["quarter"]]
    return _months(match, match["year"], 3 * first - 2, 3 * last, "quarter")


def _half(match: re.Match[str], months: int) -> Form | None:
    if not 1 < months < 12 or (months != 6 and "năm" not in match[0]):  # "hồ sơ tăng trong 2 tháng đầu"
        return None
    first, last = (13 - months, 12) if match["half"].endswith("cuối") else (1, months)
    return _months(match, match["half_year"], first, last, "half-year")


def _months(match: re.Match[str], year: str | None, first: int, last: int, rule: str) -> Form:
    known = int(year) if year else None
    points = [Point(known, first), Point(known, last)]
    return Form(match.start(), match.end(), "month", points, match.start(), span=True, named=True, rule=rule)


def _numeric(match: re.Match[str], folded: str) -> Form | None:
    start, end = match.span()
    if match["iso"]:
        return Form(start, end, "day", [Point(*(int(part) for part in match["iso"].split("-")))], start, rule="day")
    if match["since"]:
        points = [Point(int(match["since"])), Point(int(match["until"]))]
        return Form(start, end, "year", points, start, span=True, rule="period")
    if match["half"] is not None:
        return _half(match, int(match["count"]))
    if match["day"]:
        return _days(match)
    if match["alone"]:
        return Form(start, end, "year", [Point(int(match["alone"]))], start, rule="year")
    return _calendar_months(match, word_before(folded, start))


def _calendar_months(match: re.Match[str], before: str) -> Form | None:
    year = int(match["month_year"]) if match["month_year"] else None
    named = before == "tháng"
    if not named and (year is None or match["months"]):
        return None
    if not named and (at := match[0].find("năm")) >= 0:  # "mức 1 năm 2022": the number is no month
        start = match.start() + at + len("năm ")
        return Form(start, match.end(), "year", [Point(year)], start, rule="year")
    start = match.string.rindex("t", 0, match.start()) if named else match.start()
    points, span = [Point(year, int(match["last_month"]))], False
    if months := match["months"]:
        points = [*(Point(month=int(number)) for number in _FIGURES.findall(months)), *points]
        span = bool(_TO_SIGN.search(months))
    return Form(start, match.end(), "month", points, match.start("last_month"), span, named, rule="month")


def _days(match: re.Match[str]) -> Form | None:
    if match["sep"] == " - " and not match["year"] and int(match["day"]) <= int(match["month"]):
        return None  # "ngày 14 - 11" is one in November, "ngày 11 - 12" may be two
    short = match["short_year"] and "20" + match["short_year"]
    year = match["year"] or match["year_after"] or match["year_word"] or short
    last = Point(int(year) if year else None, int(match["month"] or match["month_word"]), int(match["day"]))
    points, span, named = [last], False, match["month_word"] is not None
    start, days = match.start(), match["days"]
    if days and word_before(match.string, start) == "tháng":  # "đầu tháng 8, ngày 10/8"
        start = list(_FIGURES.finditer(match.string, start, match.end()))[1].start()
        days = match.string[start : match.start("day")]
    if days:
        points = [*(Point(day=int(number)) for number in _FIGURES.findall(_HOURS.sub("", days))), last]
        span = bool(_TO_SIGN.search(days))
    return Form(start, match.end(), "day", points, match.start("day"), span, named, rule="day")
