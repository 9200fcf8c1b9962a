"""Lines that show a time, and which one on the page is the day of publication."""

import re
from datetime import date as date_of
from functools import cache, lru_cache
from itertools import pairwise

import msgspec

from extract import byline, people
from extract.lines import Line, squeeze
from extract.rules import any_of, is_furniture, load, pattern, whole_line
from extract.stamps import Stamp, is_time, stamps, weekday

_TOLD_DAY = re.compile(r"(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?![\d%])")
_HELD_DAY = re.compile(r"(?<!số)(?<![\w/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?((?:19|20)\d\d))?(?![\w%/-])")
_NUMBERED = re.compile(r"(?i)\bsố:?\s[^.;]{0,30}\Z")
_COUNTS = re.compile(r"(?<!\S)\d{1,7}(?!\S)")  # sizes of letters to choose from, how often it was read
_LATE = 60  # days
_ZONE = re.compile(r"\W*(?:(?:gmt|utc)\W*0?7)?\W*", re.IGNORECASE)
_LABELS = ("today", "edited", "published", "updated")
RANK = {"published": 0, None: 1, "updated": 2, "edited": 3, "machine": 4, "today": 5}  # what a label is worth


@cache
def _label(kind: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:^|(?<=[\s|(\[•·-])){any_of(load('dates')['labels'][kind])}(?!\w)\s*[:\-–|]?\s*", re.IGNORECASE
    )


@cache
def _beside() -> re.Pattern[str]:
    data = load("dates")
    return re.compile(any_of([*data["beside"], any_of(data["weekdays"]) + r"(?!\w)"]), re.IGNORECASE)


def put_together(lines: list[Line]) -> list[Line]:
    """The lines, what a template sets in columns put in one: a time behind its day, a value behind its label."""
    joined: list[Line] = []
    for line in lines:
        if joined and is_time(line.text) and (date := date_line(joined[-1].text)) and not date.stamp.timed:
            joined[-1].text += f" {line.text}"
        elif joined and is_labelled(joined[-1].text, line.text):
            joined[-1].text = f"{joined[-1].text.rstrip(' :')}: {line.text}"
        else:
            joined.append(line)
    return joined


def glued(text: str) -> int | None:
    """Where in a title the date begins that a template put behind it, with its label and the day of the week.

    "Hội nghị ngày 12/3/2024" is a title: what is glued has a label, a time, or no blank before it.
    """
    last = next(iter(list(stamps(text))[-1:]), None)
    if last is None or not _ZONE.fullmatch(text, last.end):
        return None
    begun = _behind().search(text[: last.start])
    start = begun.start() if begun else last.start
    told = begun is not None or last.timed or not text[start - 1 : start].isspace()
    return start if start > 12 and told else None


@cache
def _behind() -> re.Pattern[str]:
    data = load("dates")
    return re.compile(
        rf"{any_of([*data['labels']['published'], *data['labels']['updated'], *data['weekdays']])}[\s:,|-]*\Z",
        re.IGNORECASE,
    )


def is_labelled(label: str, value: str) -> bool:
    """Whether a line or cell says no more than that a date or a name follows: "Ngày đăng", "Tác giả"."""
    if len(label) > 25 or len(value) > 60:
        return False
    if _label("published").fullmatch(label):
        date = date_line(value)
        return date is not None and not date.label and not date.rest
    return byline.is_label(label) and people.is_people(value)


def _label_of(text: str) -> str | None:
    """Which kind of label (`published`, `updated`, `edited`, `today`) the text carries."""
    for kind in _LABELS:
        if _label(kind).search(text):
            return kind
    return None


class DateLine(msgspec.Struct, frozen=True):
    """A line that does nothing but show a time: `label` is the kind of its label, `None` for a bare one.

    `rest` is what else it says: a place, the author's name; `doubtful`: d and m may be swapped; `over`: it stands bare
    over the title, where the clock of the site may stand, too.
    """

    stamp: Stamp
    label: str | None
    rest: str = ""
    doubtful: bool = False
    over: bool = False


@lru_cache(maxsize=1024)  # asked of the same line at every stage
def date_line(text: str, *, month_first: bool = False) -> DateLine | None:
    """The time a line shows where that is all the line is for, `None` for any other line."""
    if len(text) > 160 or text.endswith((".", ";", "!", "?")):
        return None
    found = list(stamps(text, month_first=month_first))
    if not 0 < len(found) <= 4:
        return None
    pieces = [text[a:b] for a, b in pairwise([0, *(x for s in found for x in (s.start, s.end)), len(text)])][::2]
    labels = [_label_of(piece) or _machine(text, stamp) for piece, stamp in zip(pieces, found, strict=False)]
    if pattern("dates", "issue").fullmatch(pieces[-1]):
        labels[-1], pieces[-1] = "published", ""
    best = min(range(len(found)), key=lambda i: RANK[labels[i]])
    if len(found) > 2 and labels[best] is None:
        return None
    rest = " ".join(pieces)
    for kind in _LABELS:
        rest = _label(kind).sub(" ", rest)
    rest = squeeze(_beside().sub(" ", rest)).strip(" |,;:/-–—•·()[]")
    rest += ")" * (rest.count("(") - rest.count(")"))
    if rest and text[0] == "(" and text[-1] == ")" and not found[best].timed and not labels[best]:
        return None
    beside = _is_beside(rest, pieces[0], labelled=labels[best] is not None, timed=found[best].timed)
    if not beside and not _names_section(rest, pieces):
        return None
    doubtful = pattern("dates", "maybe_month_first").search(text) is not None
    return DateLine(found[best], labels[best], rest, doubtful=doubtful)


def _is_beside(rest: str, before: str, *, labelled: bool, timed: bool) -> bool:
    """Whether what a line says besides its time is so little (a place, a name, the site) that it is for the time."""
    told = byline.before_label(rest)
    told = _COUNTS.sub("", told) if timed else told
    size = sum(map(str.isalnum, told))
    signs = ("|", "-", "–", "·", "•", ")")
    parted = timed and _beside().sub(" ", before).rstrip(" ,").endswith(signs) and len(rest.split()) <= 8
    named = parted or people.is_people(rest) or whole_line("titles", "site").match(rest) is not None
    return size <= (45 if named else 25 if labelled or rest.istitle() else 10 if len(rest.split()) <= 2 else 0)


def _names_section(rest: str, pieces: list[str]) -> bool:
    """Whether beside the date stands a section of the site alone, a known one or as in "Thứ 2, 22/5/2023 - Bạn đọc"."""
    if is_furniture("section", rest):
        return True
    parted = pieces[-1].lstrip()[:1] in ("-", "–", "|", "·", "•")
    return parted and len(pieces) == 2 and weekday(pieces[0]) is not None and len(rest.split()) <= 5


def _machine(text: str, stamp: Stamp) -> str | None:
    """`machine` for `2022-03-14T10:24:00`: written for programs, and often the time of the last edit."""
    return "machine" if re.search(r"\d[T+]\d", text[stamp.start : stamp.end]) else None


def settle(date: DateLine, told: list[str]) -> DateLine:
    """Day and month of an en-US looking stamp the way that brings it closer after the days the text tells of.

    A site under an en-US server may print d/m: 2/7/2021 8:15:42 AM over "Ngày 1-7, ..." can only be in July.
    """
    swapped = _swapped(date.stamp)
    if swapped is None or not date.doubtful:
        return date
    days = [(int(d), int(m)) for text in told for d, m in _TOLD_DAY.findall(text)]
    readings = [date.stamp, swapped]
    best = min(readings, key=lambda stamp: min((_delay(stamp, d, m) for d, m in days), default=0))
    return msgspec.structs.replace(date, stamp=best)


def follows(stamp: Stamp, told: list[str]) -> bool:
    """Whether the stamp is of one of the days the text tells of, or of the ten days after one."""
    days = [(int(d), int(m)) for text in told for d, m in _TOLD_DAY.findall(text)]
    return any(_delay(stamp, day, month) <= 10 for day, month in days)


def is_long_after(stamp: Stamp, told: list[str]) -> bool:
    """Whether the stamp is of more than two months after every day the text tells of, those of documents apart.

    A day within two months to come, as notices tell of, is none of them.
    """
    days = [m for text in told for m in _HELD_DAY.finditer(text) if not _NUMBERED.search(text, 0, m.start())]
    delays = [_delay(stamp, int(m[1]), int(m[2]), int(m[3] or 0)) for m in days]
    return bool(delays) and all(_LATE < delay < 366 - _LATE or delay > 366 for delay in delays)


def _swapped(stamp: Stamp) -> Stamp | None:
    year, month, day = stamp.day.split("-")
    return msgspec.structs.replace(stamp, value=f"{year}-{day}-{month}{stamp.value[10:]}") if int(day) <= 12 else None


def _delay(stamp: Stamp, day: int, month: int, year: int = 0) -> int:
    """Days from the last such day to the stamp, from that of the year told where one is; none is ever ahead."""
    try:
        told = date_of(year or int(stamp.day[:4]), month, day)
    except ValueError:
        return 366
    days = (date_of.fromisoformat(stamp.day) - told).days
    return days if year and days > 0 else days % 366


def is_place_of_signing(rest: str) -> bool:
    """Whether what a line says besides its day is a place: "Ninh Sơn, ngày ..." stands over or under a signature."""
    return rest.istitle() and 1 < len(rest.split()) <= 5


def evidence_of(date: DateLine) -> str:
    """The kind of evidence a line is, as `weights` names it."""
    if date.label == "signed":
        return "signed"
    if date.label in ("edited", "machine"):
        return "edited"
    return "label" if date.label else "dateline"
