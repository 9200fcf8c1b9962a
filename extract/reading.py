"""Lines to an article: the title, its date and byline, paragraphs, captions; furniture falls away.

Plain text and markup come here alike; markup only knows more about some of its lines (`Line.role`).
"""

import re

import msgspec

from extract import byline, captions, titles
from extract.dates import RANK, DateLine, date_line
from extract.lines import Line, capital_share, ends_full, ends_sentence, is_prose
from extract.metadata import Metadata
from extract.rules import whole_line

_SITE = re.compile(r"(?i)(?:trang|cổng)\s+(?:thông tin|tin)(?:\s+điện tử)?(?:\s+của)?\s+(?P<name>\S.{4,90}?)[\s!.]*\Z")
_SCHOOL = re.compile(r"(?i)(?:trường chính trị|trường đào tạo cán bộ|học viện cán bộ)\s.{2,80}\Z")


class Reading(msgspec.Struct):
    """What the lines of one page say."""

    title: str | None = None
    date: DateLine | None = None
    authors: list[str] = []
    byline: str | None = None
    site_name: str | None = None
    paragraphs: list[str] = []
    captions: list[str] = []


def read(lines: list[Line], *, meta: Metadata | None = None, month_first: bool = False) -> Reading:
    """The article in the lines; one without paragraphs where there is none.

    `meta`: what the page's head says of itself; `month_first`: see `dates.stamps`.
    """
    reading = Reading(site_name=_site_name(lines))
    lines = [
        line
        for line in lines
        if line.role or date_line(line.text) or not whole_line("furniture", "drop").match(line.text)
    ]
    dates = {
        i: d
        for i, line in enumerate(lines)
        if line.links < 0.5 and (d := date_line(line.text, month_first=month_first))
    }
    start = _first_paragraph(lines, dates)
    if start is None:
        return reading
    end = next((i for i in range(start, len(lines)) if whole_line("furniture", "end").match(lines[i].text)), len(lines))
    body = [line.text for line in lines[start:end] if is_prose(line.text)]
    header = lines[:start]
    at = titles.choose(
        header,
        body or [line.text for line in lines[start:end]],
        {i for i in dates if i < start},
        meta.titles if meta else [],
    )
    after = 0
    if at is not None:
        reading.title, after = _whole_title(header, at)
    title = at if at is not None else start
    usable = {i: d for i, d in dates.items() if d.label != "today" and i < end + 2}
    above = [i for i in usable if i < title and lines[title].place - lines[i].place <= 2 and not usable[i].rest]
    below = [i for i in usable if title < i < min(after + 6, start)]
    reading.date = _date(usable, above, below, start)
    for i in below:
        rest = usable[i].rest
        if by := byline.labelled(rest) or byline.unlabelled(rest, surname=False):
            _take_byline(reading, by)
    for i, line in enumerate(header):
        if i - 1 in below or i + 1 in below or (meta and line.text in meta.authors):
            line.role = line.role or "byline"  # beside the date even a pen name stands out
    preamble = [line for i, line in enumerate(header[after:], after) if i not in dates and line.text != reading.title]
    _read_preamble(reading, preamble if at is not None else [])
    _read_body(reading, [line for i, line in enumerate(lines[start:end], start) if i not in dates], plain=meta is None)
    _finish(reading)
    return reading


def _first_paragraph(lines: list[Line], dates: dict[int, DateLine]) -> int | None:
    for is_body in (is_prose, lambda t: len(t) >= 50 and ends_full(t) and capital_share(t) < 0.5):
        for i, line in enumerate(lines):
            if line.role in ("", "lead") and i not in dates and is_body(line.text) and line.links < 0.5:
                return i
    return None


def _whole_title(header: list[Line], at: int) -> tuple[str, int]:
    """The title with the lines it was broken over, and the index after it."""
    title, after = header[at].text, at + 1
    while (
        after < len(header) and not header[after].gap and titles.is_hanging(header[after - 1].text, header[after].text)
    ):
        title, after = f"{title} {header[after].text}", after + 1
    begin = at
    while begin and not header[begin].gap and titles.is_hanging(header[begin - 1].text, header[begin].text):
        begin -= 1
        title = f"{header[begin].text} {title}"
    return title, after


def _date(dates: dict[int, DateLine], above: list[int], below: list[int], start: int) -> DateLine | None:
    """The line with the date: under the title, right above it, or in or after the text where it has a label."""

    def rank(i: int) -> tuple[int, int]:
        return RANK[dates[i].label], -i if i in above else i

    labelled = [i for i in dates if i >= start and dates[i].label in ("published", "updated")]
    shown = below or above or labelled
    return dates[min(shown, key=rank)] if shown else None


def _read_preamble(reading: Reading, lines: list[Line]) -> None:
    """What stands between the title and the first paragraph: byline, lead, captions, names of sections."""
    named = False
    for line in lines:
        text = line.text
        if named and byline.is_post(text):
            reading.byline = f"{reading.byline}, {text}"
        elif line.role in ("", "byline", "heading") and (
            by := byline.labelled(text) or byline.unlabelled(text, surname=line.role != "byline")
        ):
            _take_byline(reading, by)
            named = True
            continue
        elif line.role == "caption" or captions.is_shown(text):
            _take_caption(reading, text)
        elif line.role == "lead" or (ends_sentence(text) and len(text) >= 40 and capital_share(text) < 0.5):
            reading.paragraphs.append(text)
        named = False


def _read_body(reading: Reading, lines: list[Line], *, plain: bool) -> None:
    """`plain`: nothing says where pictures stand, so the look of a line must tell a caption from a heading."""
    last = max((i for i, line in enumerate(lines) if _closes(line)), default=-1)
    aside = False
    indented = sum(line.indent >= 2 for line in lines if is_prose(line.text)) > sum(is_prose(x.text) for x in lines) / 2
    pending = ""  # a caption broken over several lines, so far
    listed = False
    for i, line in enumerate(lines):
        text = line.text
        if whole_line("furniture", "aside").match(text):
            aside = True
            continue
        if i > last:
            _read_tail(reading, line)
            continue
        kind = _kind(line, listed=listed, indented=indented, plain=plain)
        if aside and kind != "prose" and not captions.is_shown(text):
            continue
        aside = False
        if kind == "caption" or (pending and kind != "prose" and not line.role):
            broken = not line.pictured and (
                pending.endswith(",") or text[:1].islower() or not (line.gap or captions.is_shown(pending))
            )
            if pending and not broken:
                _take_caption(reading, pending)
                pending = ""
            pending = f"{pending} {text}".strip()
            continue
        if pending:
            _take_caption(reading, pending)
            pending = ""
        by = byline.labelled(text)
        if by:
            _take_byline(reading, by)
        else:
            reading.paragraphs.append(text)
        listed = text.endswith(":") or (listed and (captions.is_item(text) or not ends_full(text)))
    if pending:
        _take_caption(reading, pending)


def _closes(line: Line) -> bool:
    """Whether the text cannot have ended before this line."""
    if line.role in ("caption", "byline") or line.links > 0.5 or byline.labelled(line.text):
        return False
    return is_prose(line.text) or (
        ends_sentence(line.text) and len(line.text.split()) >= 5 and not captions.is_shown(line.text)
    )


def _kind(line: Line, *, listed: bool, indented: bool, plain: bool) -> str:
    """`prose`, `caption` or `short` (a heading or an item of a list: it stays in the text)."""
    text = line.text
    if line.role:
        return "caption" if line.role == "caption" else "prose"
    if captions.is_shown(text):
        return "caption"
    if ends_sentence(text) or captions.is_item(text) or listed or is_prose(text):
        return "prose"
    if capital_share(text) > 0.9:
        return "short"
    if (
        text.endswith(",")
        or (indented and line.indent < 2)
        or (plain and (len(text) > 60 or captions.names_someone(text)))
    ):
        return "caption"
    return "short"


def _read_tail(reading: Reading, line: Line) -> None:
    """Under the last paragraph: bylines and captions, nothing else."""
    text = line.text
    by = byline.labelled(text) or (byline.unlabelled(text, surname=False) if not reading.authors else None)
    if by:
        _take_byline(reading, by)
    elif reading.byline and byline.is_post(text) and not reading.byline.endswith(text):
        reading.byline = f"{reading.byline}, {text}"
    elif line.role == "caption" or captions.is_shown(text):
        _take_caption(reading, text)


def _finish(reading: Reading) -> None:
    """Byline glued to the last paragraph; captions that stand in the text a second time; the title repeated as text."""
    if reading.paragraphs and not reading.authors and (split := byline.unglue(reading.paragraphs[-1])):
        reading.paragraphs[-1], by = split
        _take_byline(reading, by)
    shown = set(reading.captions)
    reading.paragraphs = [p for p in reading.paragraphs if p not in shown and p != reading.title]


def _take_byline(reading: Reading, by: byline.Byline) -> None:
    reading.authors = list(dict.fromkeys([*reading.authors, *by.names]))
    reading.byline = by.text if not reading.byline else f"{reading.byline}; {by.text}"


def _take_caption(reading: Reading, text: str) -> None:
    caption = captions.tidy(text)
    if caption and caption not in reading.captions:
        reading.captions.append(caption)


def _site_name(lines: list[Line]) -> str | None:
    for line in lines:
        if (match := _SITE.search(line.text)) and len(line.text) < 140:
            return match["name"].strip()
    for line in lines[:15]:
        if _SCHOOL.fullmatch(line.text) and not ends_full(line.text) and len(line.text) < 70:
            return line.text
    return None
