"""Hard wraps undone: lines broken inside a sentence are joined with what follows."""

import re
from itertools import pairwise

import msgspec

from extract.captions import is_item
from extract.dates import date_line
from extract.lines import Line, ends_full, ends_sentence
from extract.rules import is_furniture

_REPORTS = re.compile(r"(?i)(?:vào )?(?:sáng|trưa|chiều|tối|ngày)(?: ngày)? \d{1,2}(?:[/-]\d{1,4}){1,2},")
_ADDRESS = re.compile(r"\S+@\S|https?:|www\.")  # an author's, under the name


class _Style(msgspec.Struct):
    """How a text is set: the `width` it is wrapped at (0 where it is not), and whether `gaps` part its paragraphs."""

    width: int
    gaps: bool


def rejoin(lines: list[Line], *, wrapped: bool = False) -> list[Line]:
    """The lines with broken ones put together again; which were broken, the whole text tells.

    `wrapped`: all are, as in a PDF, and short texts tell too little.
    """
    style = _Style(max((len(line.text) for line in lines), default=0), gaps=False) if wrapped else _style(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not line.gap and line.role != "row" and _goes_on(groups[-1][-1].text, line.text, style):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [msgspec.structs.replace(group[0], text=" ".join(line.text for line in group)) for group in groups]


def _style(lines: list[Line]) -> _Style:
    pairs = [(a.text, b) for a, b in pairwise(lines) if len(a.text) > 50]
    broken = [a for a, b in pairs if not b.gap and b.text[:1].islower() and not ends_sentence(a)]
    width = max(map(len, broken), default=0)
    if len(broken) < 4 or width > 160:
        return _Style(0, gaps=False)
    ends = [b.gap for a, b in pairs if ends_full(a)]
    return _Style(width, gaps=sum(ends) > 0.5 * len(ends))


def _goes_on(last: str, text: str, style: _Style) -> bool:
    if text[:1].islower() and len(last) > 15 and not ends_sentence(last):
        own = _ADDRESS.match(text) or is_item(text) or is_furniture("drop", text) or is_furniture("tools", text)
        return not own and (style.width > 0 or not date_line(text))
    if _REPORTS.match(last) and not ends_sentence(last) and ends_full(text) and not _REPORTS.match(text):
        return True  # "Sáng 14/5, lãnh đạo Trường", "Chính trị tỉnh ...": no title says so
    if len(last) < 0.75 * style.width or not style.width or is_item(text) or date_line(text):
        return False
    return style.gaps or not ends_full(last)
