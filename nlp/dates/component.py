"""Expressions of time to EDTF: days, months, spans of either, half-years, quarters, terms and periods.

Parts that an expression leaves out come from its next date ("08, 09/11/2023"), a missing year from the page's date or
the text (`nlp.dates.years`).
"""

from datetime import date, timedelta
from itertools import pairwise, zip_longest

from nlp.dates.expressions import expressions, left_of
from nlp.dates.forms import Form, Point, word_before
from nlp.dates.words import SINGLE, words_of
from nlp.dates.years import Years
from nlp.facts import DateMention
from nlp.reading import DateFound, Reading

_WORDS = words_of("component")


def find(reading: Reading) -> None:
    """Fill `reading.dates`, bare years included, and `reading.facts.dates`: days, months with their year, intervals."""
    years = Years(reading)
    found = list(expressions(reading.folded))
    event_day: str | None = None  # the first day that the text names
    for form, after in zip_longest(found, found[1:]):
        if form.unit == "relative":
            if after and after.unit == "day" and after.start - form.end <= len(" ngày ("):
                continue  # "sáng nay (16/1)"
            values = _relative(reading, form, event_day)
        else:
            values = _values(reading, form, years)
        for value in values:
            reading.dates.append(DateFound(form.start, form.end, value))
            if form.rule not in {"year", "month-without-year"}:
                cited = reading.cite((form.start, form.end))
                text = reading.text[form.start : form.end]
                reading.facts.dates.append(DateMention(text=text, value=value, rule=f"dates/{form.rule}", **cited))
        if form.unit == "day" and values:
            event_day = event_day or values[0].removeprefix("../")[:10]


def _relative(reading: Reading, form: Form, event_day: str | None) -> list[str]:
    """ "Sáng nay" is the page's day, but the day of the event in what somebody is quoted as saying there."""
    spoken = _spoken(reading, form.start)
    if reading.folded[form.start : form.end].endswith("hôm nay"):
        clause = left_of(reading.folded, form.start).rstrip(" ")[-1:]
        after_event = word_before(reading.folded, form.start) in SINGLE.today_after
        held = _WORDS.held.search(left_of(reading.folded, form.start))
        if not after_event and not held and clause not in {"", "\n", ".", ",", ";", ":", "(", '"', "-"}:
            return []
        spoken = spoken or after_event
    day = date.fromisoformat(event_day) if spoken and event_day else reading.page
    return [(day + timedelta(days=form.shift)).isoformat()] if day else []


def _spoken(reading: Reading, at: int) -> bool:
    """Whether the nearest quotation mark before `at`, in the block, opens a quotation."""
    start = max(reading.block_at(at).start, at - 400)
    mark = max(reading.folded.rfind('"', start, at), start - 1)
    return mark >= start and (reading.text[mark] in "“«„" or not reading.text[mark - 1 : mark].strip())


def _values(reading: Reading, form: Form, years: Years) -> list[str]:
    """The EDTF values of an expression: one for a span or consecutive days, one each for a list of others."""
    _complete(form, years)
    try:
        texts = [_edtf(point) for point in form.points]
    except ValueError:  # 31/6: a misprint, or no date at all
        return []
    if len(texts) == 1:
        until = form.unit != "year" and _WORDS.until.search(left_of(reading.folded, form.start))
        return [f"../{texts[0]}"] if until else texts
    first, last = texts[0], texts[-1]
    if first < last and (form.span or _consecutive(form.points)):
        return [f"{first}/{last}"]
    return list(dict.fromkeys(texts))


def _complete(form: Form, years: Years) -> None:
    """Fill in months and years that the expression leaves out, the later points first."""
    points = form.points
    last = points[-1]
    if last.year is None:
        known = next((point.year for point in points if point.year), None)
        if told := years.told_after(form.end):
            last.year, form.rule = told, f"{form.rule}-of-year"
        elif known:
            last.year = known + ((last.month or 0) < (points[0].month or 0))
        elif form.rule in {"half-year", "quarter"}:
            last.year = years.of_months(points[0].month or 1, last.month or 12, form.start)
        else:
            last.year = years.of_day(last.month or 1, last.day or 15, form.start)
        if not told:
            form.rule += "-without-year"
    for point, after in zip(points[-2::-1], points[:0:-1], strict=True):
        if point.month is None and point.year is None:
            point.month = after.month
        if point.year is None and after.year is not None:
            point.year = after.year - ((point.month or 0) > (after.month or 0))


def _edtf(point: Point) -> str:
    """EDTF of a complete point; `ValueError` where there is no such day or no year is known."""
    if point.year is None:
        raise ValueError(point)
    if point.day is not None and point.month is not None:
        return date(point.year, point.month, point.day).isoformat()
    return f"{point.year:04}-{point.month:02}" if point.month else f"{point.year:04}"


def _consecutive(points: list[Point]) -> bool:
    def number(point: Point) -> int:
        year, month = point.year or 0, point.month or 0
        return date(year, month, point.day).toordinal() if point.day else 12 * year + month

    numbers = [number(point) for point in points]
    return all(after == before + 1 for before, after in pairwise(numbers))
