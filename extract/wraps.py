"""Hard wraps undone: lines broken inside a sentence are joined with what follows."""

import re
from itertools import pairwise

import msgspec

from extract import byline
from extract.captions import is_item, is_portrait, is_shown
from extract.dates import date_line
from extract.lines import Line, ends_full, ends_sentence, is_prose
from extract.rules import is_furniture

_REPORTS = re.compile(r"(?i)(?:vào )?(?:sáng|trưa|chiều|tối|ngày)(?: ngày)? \d{1,2}(?:[/-]\d{1,4}){1,2},")
_TITLED = re.compile(r"(?i)\b(?:pgs|gs|ts|ths|cn|gvc|ngưt|tp|đ/c)\.$")  # a line broken before a name
_ADDRESS = re.compile(r"\S+@\S|https?:|www\.")  # an author's, under the name


class _Style(msgspec.Struct):
    """How a text is set: the `width` it is wrapped at (0 where it is not), whether `gaps` part its paragraphs, and its
    `limit` where it is cut at a number of characters (else 0): no line is longer, none ends where a word more fits."""

    width: int
    gaps: bool
    limit: int = 0


def rejoin(lines: list[Line], *, wrapped: bool = False) -> list[Line]:
    """The lines with broken ones put together again; which were broken, the whole text tells.

    `wrapped`: all are, as in a PDF, and short texts tell too little.
    """
    style = _Style(max((len(line.text) for line in lines), default=0), gaps=False) if wrapped else _style(lines)
    groups: list[list[Line]] = []
    captions = set() if wrapped else _captions(lines)
    for i, line in enumerate(lines):
        open_ended = groups and not line.gap and line.role != "row"
        if open_ended and (i in captions or _goes_on(groups[-1][-1].text, line.text, style)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [msgspec.structs.replace(group[0], text=" ".join(line.text for line in group)) for group in groups]


def _captions(lines: list[Line]) -> set[int]:
    """Lines that go on with who is shown in the line above: where blank lines part the paragraphs, these are one."""
    heads = [i for i, (line, below) in enumerate(pairwise(lines)) if not below.gap and (line.gap or not i)]
    heads = [i for i in heads if is_portrait(lines[i].text, alone=len(lines[i].text) > _SHORT)]
    told = [line.gap for line in lines if is_prose(line.text)] if heads else []
    if sum(told) < max(_FEW, 0.8 * len(told)):
        return set()
    found: set[int] = set()
    for head in heads:
        end = next((i for i in range(head + 1, len(lines)) if lines[i].gap), len(lines))
        whole = ends_full(lines[head].text) or is_shown(lines[head].text)
        if end <= head + _BROKEN and not whole and not any(_is_own(line.text) for line in lines[head + 1 : end]):
            found |= set(range(head + 1, end))
    return found


def _is_own(text: str) -> bool:
    """Whether a line goes on with none: another caption, an item of a list, who wrote it, furniture."""
    told = is_shown(text) or is_portrait(text) or is_item(text) or date_line(text) or byline.labelled(text)
    furniture = (is_furniture(kind, text) for kind in ("drop", "tools", "end", "aside", "section"))
    return bool(told or byline.unlabelled(text, surname=True)) or any(furniture)


def _style(lines: list[Line]) -> _Style:
    pairs = [(a.text, b) for a, b in pairwise(lines) if len(a.text) > 50]
    broken = [a for a, b in pairs if not b.gap and b.text[:1].islower() and not ends_sentence(a)]
    width = max(map(len, broken), default=0)
    longest = max((len(line.text) for line in lines), default=0)
    exact = longest <= width + _SLACK and all(len(a) + len(b) > width - _SLACK for a, b in _breaks(pairs))
    if len(broken) < (_FEW if exact else _MANY) or width > 160:
        return _Style(0, gaps=False)
    ends = [b.gap for a, b in pairs if ends_full(a)]
    gaps = sum(ends) > 0.5 * len(ends)
    return _Style(width if len(broken) >= _MANY else 0, gaps=gaps, limit=longest if exact else 0)


_BROKEN, _SHORT = 3, 40  # lines of a caption; characters of one that may end there
_FEW, _MANY = 2, 4  # broken lines that tell how a text is set
_SLACK = 8  # characters: the longest line that is broken need not be the longest of all


def _breaks(pairs: list[tuple[str, Line]]) -> list[tuple[str, str]]:
    """The lines that are broken for sure, and the word that had no room."""
    return [(a, b.text.partition(" ")[0]) for a, b in pairs if b.text[:1].islower() and not ends_sentence(a)]


def _goes_on(last: str, text: str, style: _Style) -> bool:
    if text[:1].islower() and len(last) > 15 and not ends_sentence(last):
        own = _ADDRESS.match(text) or is_item(text) or is_furniture("drop", text) or is_furniture("tools", text)
        return not own and (style.width > 0 or not date_line(text))
    report = _REPORTS.match(last) and not ends_sentence(last) and not _REPORTS.match(text)
    if report and (ends_full(text) or last.endswith(",")):
        return True  # "Sáng 14/5, lãnh đạo Trường", "Chính trị tỉnh ...": no title says so
    if date_line(text):
        return False
    amid = not ends_sentence(last) or bool(_TITLED.search(last)) or (style.gaps and not is_item(text))
    if style.limit and amid and len(last) + 1 + len(text.partition(" ")[0]) > style.limit:
        return True
    if not style.width or len(last) < 0.75 * style.width or is_item(text):
        return False
    return style.gaps or not ends_full(last)
