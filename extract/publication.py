"""Which of the lines with a date tells the day of publication: by where it stands, what it says and what repeats."""

import re
from typing import NamedTuple

import msgspec

from extract import byline, captions, people
from extract.dates import RANK, DateLine, date_line, follows, is_long_after, is_place_of_signing, settle
from extract.lines import Line
from extract.rules import is_furniture

_TIME_GLUED = re.compile(r".{0,40}?\d:\d\d(?=[A-ZĐ][a-zà-ỹđ])")
_DATED = re.compile(
    r"(?:[^.;!?]{0,30}?(?:19|20)\d\d\W{1,5}\d\d?:\d\d(?::\d\d)?\s+|\(\d\d?/\d\d?/(?:19|20)\d\d\)\s*)(?=[(“]?[A-ZĐ])"
)
_WRITTEN = re.compile(
    r"(?!(?:Tại|Ở|Từ|Trong|Nhân|Ngày|Sáng|Trưa|Chiều|Tối|Hôm)\b)"
    r"(?P<head>[^.;:!?]{2,40}?,[^;:!?]{2,30}?(?:19|20)\d\d\)?)\s*[-–—]\s+(?=\W?[^\W\da-zà-ỹđ_])"
)
_TIME_BEHIND = re.compile(r"(?<=\w\s)\([^()]*\d:\d\d[^()]*\)\Z")


class Places(NamedTuple):
    """Indices of lines: of the title, after all of it, of the first paragraph, after the article."""

    title: int
    after: int
    start: int
    end: int


class Choice(NamedTuple):
    """The lines that may show the day, over the title and under it, and the date taken."""

    above: list[int]
    below: list[int]
    date: DateLine | None


def dated(lines: list[Line], *, month_first: bool) -> dict[int, DateLine]:
    """The lines that show a time, by index; `month_first`: see `stamps.stamps`.

    Of lines that are links only those count that link the time or the author, as WordPress does. Bare days in brackets
    stand beside the headlines of a list; one alone is the page's own.
    """
    found = ((i, date_line(line.text, month_first=month_first)) for i, line in enumerate(lines) if line.role != "row")
    dates = {i: date for i, date in found if date and (lines[i].links < 0.5 or _is_own(date))}
    bare = [i for i, date in dates.items() if captions.is_bracketed(lines[i].text) and not date.label]
    if len(bare) > 1:
        for i in [i for i in bare if not dates[i].stamp.timed]:
            del dates[i]
    return dates


def _is_own(date: DateLine) -> bool:
    """Whether a line of links is no headline: it says no more than the time and who wrote it."""
    told = not date.rest or date.stamp.timed or date.label == "published"
    return told or byline.labelled(date.rest) is not None or people.is_people(date.rest)


def choose(lines: list[Line], dates: dict[int, DateLine], places: Places, told: list[str], *, printed: bool) -> Choice:
    """The day of publication; `told`: the lead and the paragraphs, `printed`: the page is a print view."""
    title, after, start, end = places
    listed = _listed(lines, [i for i in dates if not title < i < start])
    usable = {i: date for i, date in dates.items() if date.label != "today" and i < end + 2 and i not in listed}
    early = [i for i in usable if start < i <= start + 2 and usable[i].stamp.timed and not usable[i].rest]
    below = [i for i in usable if title < i < min(after + 6, start)] or early  # some set it under the lead
    above = [
        i for i in usable if i < title and _is_right_above(lines[i], lines[title], usable[i], told, printed=printed)
    ]
    told_apart = [i for i in usable if lines[i].role == "date"]
    date = _best(usable, above, told_apart or below, lines, places)
    date = settle(date, told[:2]) if date else next(filter(None, map(_dateline, told[:2])), None)
    return Choice(sorted({*above, *(i for i in told_apart if i < title)}), below, date)


def _dateline(text: str) -> DateLine | None:
    """The place and day of writing that a first sentence begins with, as agencies do: "Ninh Sơn, 5/3/2024 - ..."."""
    match = _WRITTEN.match(text)
    date = date_line(match["head"].strip("() ")) if match else None
    signed = date is not None and date.label is None and is_place_of_signing(date.rest)
    return msgspec.structs.replace(date, label="signed") if date and signed else None


def _listed(lines: list[Line], dated: list[int]) -> list[int]:
    """Of the lines with a date those that stand under the headlines of a list, each a link."""
    heads = [(i, lines[i - 1]) for i in dated if i and lines[i - 1].links > 0.6]
    listed = [i for i, head in heads if len(head.text) >= 20 and not is_furniture("section", head.text)]
    return listed if len(listed) > 1 else []


def _is_right_above(line: Line, title: Line, date: DateLine, told: list[str], *, printed: bool) -> bool:
    """Whether a date stands over the title, as some papers set it, and is not the clock of the page.

    A bare day over the title of a print view is that of the request, unless the text tells of about the same day.
    """
    if date.rest and not (date.stamp.timed or date.label or byline.unlabelled(date.rest, surname=True)):
        return False
    if follows(date.stamp, told[:2]) or date.label == "published" or is_furniture("section", date.rest):
        return title.place - line.place <= 4
    clock = date.label is None and is_long_after(date.stamp, told[:2])
    asked = printed and not date.stamp.timed
    return not (asked or clock) and title.place - line.place <= 2


def _best(
    dates: dict[int, DateLine], above: list[int], below: list[int], lines: list[Line], places: Places
) -> DateLine | None:
    """The line with the date: under the title, right above it, or in or after the text where it has a label.

    Without one it is the day beside a place or under the author's name, where they sign the text.
    """

    def rank(i: int) -> tuple[int, int]:
        label = RANK[dates[i].label]
        return (max(label, RANK["updated"]), -i) if i in above else (label, i)  # over "Cập nhật: ..." stands a clock

    labelled = [i for i in dates if i >= places.start and dates[i].label in ("published", "updated")]
    first = min((dates[i].stamp.value for i in labelled), default="9999")
    above = [i for i in above if dates[i].label or dates[i].stamp.value <= first]  # what is later is the page's clock
    if shown := below or above or labelled:
        best = min(shown, key=rank)
        return msgspec.structs.replace(dates[best], over=best in above and dates[best].label is None)
    bare = {i: date for i, date in dates.items() if places.start < i < places.end and date.label is None}
    under = [i for i, date in bare.items() if not date.rest and byline.labelled(lines[i - 1].text)]
    signed = [date for i, date in bare.items() if i in under or is_place_of_signing(date.rest)]
    return msgspec.structs.replace(signed[-1], label="signed") if signed else None


def unglued(line: Line) -> list[Line]:
    """A time glued to the first sentence ("... 08:21Chiều ngày ...") or set in brackets behind the title comes off."""
    if match := _TIME_GLUED.match(line.text) or _dated_lead(line.text):
        cut = match.end()
    elif line.text.endswith(")") and (match := _TIME_BEHIND.search(line.text)):
        cut = match.start()
    else:
        return [line]
    parts = line.text[:cut].strip(), line.text[cut:].strip()
    if not any(map(date_line, parts)):
        return [line]
    return [msgspec.structs.replace(line, text=part) for part in parts]


def _dated_lead(text: str) -> re.Match[str] | None:
    """The date a template sets before the first sentence, in one line with it."""
    match = _DATED.match(text) if len(text) > 80 else None
    date = date_line(match[0].strip()) if match else None
    return match if date and not date.rest else None
