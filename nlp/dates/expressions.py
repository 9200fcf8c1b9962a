"""Which forms are dates: forms of one expression put together, then judged by the words before them."""

from collections.abc import Iterator

from nlp.dates.forms import Form, forms, word_before
from nlp.dates.words import SINGLE, words_of

_WORDS = words_of("expressions")
# "Lịch của Cụm: 25/3, giao ban; 15/6, sơ kết", "thăm trường bạn (31/5)"
_BEFORE_APART = {":", ";", "(", ",", "-"}
_AFTER_APART = {")", ",", ":", ";"}
_NEAR = 300  # characters in which a writer shows how he writes days


def expressions(folded: str) -> Iterator[Form]:
    """The dates of a folded text in order; those "nay" and "qua" stand for among them, without points."""
    return (form for form in _joined(folded) if form.unit == "relative" or _is_date(folded, form))


def left_of(folded: str, at: int, width: int = 24) -> str:
    """The text just before `at`."""
    return folded[max(0, at - width) : at]


def _joined(folded: str) -> Iterator[Form]:
    """Forms of one expression in one: "từ 10/6 - 26/7/2019", "từ tháng 3 đến tháng 5/2024"."""
    last: Form | None = None
    for form in forms(folded):
        if last and _join(folded, last, form):
            continue
        if last:
            yield last
        last = form
    if last:
        yield last


def _join(folded: str, first: Form, second: Form) -> bool:
    """Take `second` into `first` where they are one expression; only days and months, and only once "to"."""
    if first.rule not in {"day", "month"} or second.rule != first.rule:
        return False
    gap = folded[first.end : second.start]
    if first.span or second.span or len(gap) > 32 or not _WORDS.join.fullmatch(gap):
        return False
    span = "," not in gap and "và" not in gap
    if not span and first.points[-1].year is not None:
        return False
    bare = "," in gap and second.points[-1].year is None
    if bare and not _WORDS.several_before.search(left_of(folded, first.start)):
        return False  # "hôm 6/10, 8/9 trường", but "các ngày 6/10, 8/10 và 15/10"
    first.points += second.points
    first.end, first.main, first.span = second.end, second.main, span
    return True


def _is_date(folded: str, form: Form) -> bool:
    before = word_before(folded, form.start)
    if form.unit == "year":
        if not form.span:
            return before == "năm"
        dashed = "-" in folded[form.start : form.end]
        first, last = form.points
        return (first.year or 0) < (last.year or 0) and (dashed or before in SINGLE.period_before)
    if form.unit == "month":
        alone = _WORDS.month_alone.match(folded, form.start - 2) is not None and folded[form.end - 5] == "/"
        if before in SINGLE.no_month_before:
            return False
        return form.named or form.span or before in SINGLE.range_before or (alone and before != "số")
    return _is_day(folded, form, before)


def _is_day(folded: str, form: Form, before: str) -> bool:
    if form.named and len(form.points) == 1 and before in SINGLE.counts:  # "đạt mức 1 tháng 3/2025"
        form.unit, form.rule, form.points[0].day = "month", "month", None
        form.start = folded.index("tháng", form.start)
        return True
    last = form.points[-1]
    # A share is at most one: "trước 30/6" is a day, "đến 2/3" is not.
    is_share = not form.span and (last.day or 0) <= (last.month or 0)
    is_share = is_share or (before in {"đến", "tới"} and bool(_WORDS.score.fullmatch(folded, form.start, form.end)))
    spanned = before in SINGLE.range_before and not is_share
    sign = folded[form.end : form.end + 1]
    left = left_of(folded, form.start, 50)
    several = form.points[0].month is None and _WORDS.days_of.search(left[-40:])
    told = before in SINGLE.day_before or _WORDS.day_before.search(left[-24:]) or several
    introduced = bool(told or (sign == ")" and _WORDS.bracket_after.search(left)))
    closed = sign in _AFTER_APART or folded.startswith(" - ", form.end) or (form.span and sign in {".", ""})
    dotted = sign == ")" and bool(_WORDS.dotted.search(folded, max(0, form.start - _NEAR), form.start))
    set_apart = left.rstrip(" ")[-1:] in _BEFORE_APART and closed and ("/" in folded[form.main : form.end] or dotted)
    introduced = introduced or (set_apart and not is_share and not _WORDS.amounts.search(left))
    if form.points[0].month is None and not introduced and not spanned and (not form.span or before in SINGLE.counts):
        # "đạt giải 3, 12/6/2024", "thứ 3 - 12/6/2024", "mức 1 đến ngày 30/9/2023": a number that nothing calls a day
        # belongs to something else.
        form.points, form.start, form.span = form.points[-1:], form.main, False
        before = word_before(folded, form.start)
        introduced = before in SINGLE.day_before  # "lần thứ 3, ngày 23/4"
    yearly = last.year is None and _WORDS.no_day_before.search(left)
    if yearly or (before in SINGLE.names and last.year is None) or _WORDS.no_day_after.match(folded, form.end):
        return False
    return last.year is not None or introduced or spanned or form.named
