"""The time that an item of a list or a deadline gives an event: "- Thao giảng cấp trường: hai ngày 10 và 11/5"."""

from collections.abc import Sequence

from nlp.events.mentions import Mention
from nlp.events.patterns import sought
from nlp.events.times import ARRANGES
from nlp.reading import DateFound, Reading
from nlp.text.spans import first_within, within

_W = sought("list_times")

RETROSPECTS = ("nhìn lại ", "điểm lại ")
""" "Nhìn lại năm 2023: tháng 2, Trường ký giao ước" is no review with a colon."""


def deadline(mention: Mention, limits: Sequence[DateFound], folded: str) -> DateFound | None:
    """ "Tổng kết trước 20/11", "Hội nghị sơ kết ... tổ chức trước ngày 20/6": all that is known of its time."""
    said = _W.done_by.match(folded, mention.end, mention.right) if mention.occasion else None
    end = max(said.end() + 1 if said else 0, min(mention.right, mention.end + 20))
    return first_within(limits, mention.end, end)


def label(mention: Mention, days: Sequence[DateFound], folded: str) -> DateFound | None:
    """The time right after the colon in an item of a list: "- Thao giảng cấp trường: hai ngày 10 và 11/5"."""
    if ARRANGES.match(folded, mention.end) or folded.startswith(RETROSPECTS, mention.start):
        return None
    if mention.start != mention.sentence.start and not _W.item.fullmatch(folded, mention.left, mention.start):
        return None
    match = _W.label.match(folded, mention.end, mention.right)
    return next(
        (day for day in days if match and match.start() <= day.start <= match.end() + 1 and day.end > match.end()), None
    )


def item_day(mention: Mention, reading: Reading) -> DateFound | None:
    """The time before the colon in an item of a list: "* Trước ngày 15/11: tổng kết tại Hưng Yên"."""
    start = mention.sentence.start
    if reading.folded.find(":", start, mention.start) < 0:
        return None
    near = within(reading.dates, start, min(mention.start, start + 40))
    near = [day for day in near if len(day.value) > len("2023")]  # "lịch năm 2023: ký giao ước trong tháng 3"
    fits = near and _W.dated_item.fullmatch(reading.folded, near[-1].end, mention.start)
    return near[-1] if fits else None
