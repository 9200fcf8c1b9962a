"""Lines to an article: the title, its date and byline, the lead, then the body; furniture falls away.

Plain text and markup come here alike; markup only knows more about some of its lines (`Line.role`).
"""

import re

import msgspec

from extract import body, byline, captions, furniture, limits, publication, titles
from extract.byline import Byline
from extract.dates import DateLine
from extract.lines import Line, capital_share, ends_full, ends_sentence, is_prose, reports
from extract.metadata import Metadata
from extract.rules import is_furniture, whole_line

_SITE = re.compile(
    r"(?i)(?:trang|cổng)\s+(?:thông tin|tin)(?:\s+(?:điện tử|nội bộ|tổng hợp))*(?:\s+của)?\s+"
    # Not of a banner whose name stands in the line below.
    r"(?P<name>(?!(?:điện tử|nội bộ|tổng hợp)\b)\S.{4,90}?)[\s!.]*\Z"
)
_PART = re.compile(r"(?:I|1)\. \w")
_SCHOOL = re.compile(r"(?i)(?:trường chính trị|trường đào tạo cán bộ|học viện cán bộ)\s.{2,50}\Z")


class Reading(msgspec.Struct):
    """What the lines of one page say."""

    title: str | None = None
    date: DateLine | None = None
    authors: list[str] = []
    byline: str | None = None
    site_name: str | None = None
    paragraphs: list[str] = []
    captions: list[str] = []

    def sign(self, by: Byline) -> None:
        """Note who wrote it."""
        self.authors = list(dict.fromkeys([*self.authors, *by.names]))
        self.byline = by.text if not self.byline else f"{self.byline}; {by.text}"

    def caption(self, text: str) -> None:
        """Note a caption, once."""
        if (caption := captions.tidy(text)) and caption not in self.captions:
            self.captions.append(caption)


def read(
    lines: list[Line], *, meta: Metadata | None = None, printed: bool = False, month_first: bool = False
) -> Reading:
    """The article in the lines; one without paragraphs where there is none.

    `meta`: what the page's head says of itself, `None` for plain text; `printed`: the page is a print view;
    `month_first`: see `stamps.stamps`.
    """
    reading = Reading(site_name=_site_name(lines))
    lines = lines if meta else furniture.without(lines)  # of a page's lines none are left
    lines = [part for line in lines for part in publication.unglued(line)]
    lines = lines if meta else furniture.without_boxes(lines)
    dates = publication.dated(lines, month_first=month_first)
    limits.mark_unpunctuated(lines)
    start = limits.first_paragraph(lines, dates)
    if start is None:
        return reading
    end = next((i for i in range(start, len(lines)) if limits.is_over(lines, i, dates)), len(lines))
    told = [line.text for line in lines[start:end] if is_prose(line.text)] or [line.text for line in lines[start:end]]
    leads = {i: line.text for i, line in enumerate(lines[:start]) if limits.is_lead(line.text)}
    at = titles.choose(
        lines[:start], [*leads.values(), *told], {i for i in dates if i < start}, meta.titles if meta else []
    )
    after = limits.untitled(lines[:start], dates)
    if at is not None:
        reading.title, after = _whole_title(lines[: min([i for i in dates if at < i < start], default=start)], at)
    title = after if at is None else at
    places = publication.Places(title, after, start, end)
    lead = [text for i, text in leads.items() if i >= after]
    above, below, reading.date = publication.choose(lines, dates, places, [*lead, *told], printed=printed)
    pictures = None if meta is None else any(line.pictured or line.role == "caption" for line in lines)
    shown = {*above, *below}
    _sign(reading, lines, dates, shown, {n for a in above for n in (a - 1, a + 1) if 0 <= n < title})
    start = [i for i in leads if i >= after][1] if len(lead) > 1 else start  # its paragraphs are short
    if after < start and titles.is_pen_name(lines[after]):
        lines[after].role = "byline"
    preamble = {i: line for i, line in enumerate(lines[after:start], after) if i not in dates}
    _mark_preamble(preamble, shown, told, meta.authors if meta else [])
    _read_preamble(reading, [line for line in preamble.values() if line.text != reading.title], pictures=pictures)
    _read_body(reading, [line for i, line in enumerate(lines[start:end], start) if i not in dates], pictures=pictures)
    return reading


def _sign(reading: Reading, lines: list[Line], dates: dict[int, DateLine], shown: set[int], beside: set[int]) -> None:
    """Take the names that stand in the lines that show the date, and in those `beside` one over the title."""
    for i in sorted(shown):
        by = byline.labelled(dates[i].rest) or byline.unlabelled(dates[i].rest, surname=False)
        if by or ((by := byline.labelled(lines[i].text)) and by.names):  # "Viết bởi" is a label of the date, too
            reading.sign(by)
    for i in sorted(beside - dates.keys()):
        if (by := _signed_above(lines[i])) and by.names:
            reading.sign(by)


def _mark_preamble(preamble: dict[int, Line], shown: set[int], told: list[str], authors: list[str]) -> None:
    """Give their role to the lines above the text that show a person it tells of, or name who wrote it."""
    for i, line in preamble.items():
        if not line.role and "," in line.text and body.is_shown_person(line.text, told):
            line.role = "caption"
        beside = i - 1 in shown or i + 1 in shown
        if not line.role and ((beside and _may_be_pen_name(line.text)) or line.text in authors):
            line.role = "byline"  # beside the date even a pen name stands out


def _may_be_pen_name(text: str) -> bool:
    credited = captions.is_opened(text) and byline.unlabelled(text, surname=True, marked=True)
    return not ((captions.is_shown(text) and not credited) or is_furniture("section", text))


def _whole_title(header: list[Line], at: int) -> tuple[str, int]:
    """The title with the lines it was broken over, and the index after it."""
    begin, after = at, at + 1
    while after < len(header) and _is_broken(header[after - 1], header[after]):
        after += 1
    while begin and _is_broken(header[begin - 1], header[begin]):
        begin -= 1
    return titles.tidy(" ".join(line.text for line in header[begin:after])), after


def _is_broken(line: Line, following: Line) -> bool:
    if byline.labelled(following.text) or reports(following.text) or limits.is_lead(following.text):
        return False
    if following.gap:  # Word sets each line of a title as a paragraph
        capitals = min(capital_share(line.text), capital_share(following.text)) > 0.9
        return capitals and titles.is_hung(following.text) and not ends_full(line.text)
    capitals = line.role == following.role == "heading" and capital_share(line.text + following.text) == 1.0
    whole = line.role == following.role == "title" or (capitals and not titles.names_site(line.text))
    return whole or titles.is_hanging(line.text, following.text)


def _signed_above(line: Line) -> Byline | None:
    """Who wrote it, in a line beside the date over the title."""
    if (line.links > 0.5 and line.role != "byline") or is_furniture("section", line.text):
        return None
    return byline.labelled(line.text) or byline.unlabelled(line.text, surname=line.role != "byline")


def _read_preamble(reading: Reading, lines: list[Line], *, pictures: bool | None) -> None:
    """What stands between the title and the first paragraph: byline, lead, captions, names of sections."""
    named = listed = False
    for line in lines:
        text, listing = line.text, listed
        listed = text.endswith(":") or (listed and captions.is_item(text))
        if named and byline.is_post(text):
            reading.byline = f"{reading.byline}, {text}"
            named = False
            continue
        may_sign, marked = line.role in ("", "byline", "heading", "lead") and not listing, line.role == "byline"
        by = byline.labelled(text) or byline.unlabelled(text, surname=not marked, marked=marked) if may_sign else None
        named = by is not None
        if by:
            reading.sign(by)
        elif line.role == "caption" or (
            line.role != "row" and line.links < 0.9 and captions.is_shown(text, pictures=pictures)
        ):
            reading.caption(text)
        elif (
            line.role == "row"
            or (line.role == "lead" and len(text) > 12)
            or limits.is_lead(text)
            or _is_kept(text)
            or (reading.paragraphs and _follows(line))
        ):
            reading.paragraphs.append(text)


def _follows(line: Line) -> bool:
    """Whether a line under a short lead is a short sentence or heads the first part of the text."""
    boxes = any(is_furniture(kind, line.text) for kind in ("end", "aside", "section"))
    return (line.role == "heading" or ends_sentence(line.text)) and not (line.links or boxes)


def _is_kept(text: str) -> bool:
    """Whether the line is a field of a notice, an item of a list or heads the first part of the text: "I. Kết quả"."""
    item = captions.is_item(text) and len(text) >= 40
    return item or whole_line("titles", "fields").match(text) is not None or _PART.match(text) is not None


def _read_body(reading: Reading, lines: list[Line], *, pictures: bool | None) -> None:
    found = body.read(lines, pictures=pictures)
    for caption in found.captions:
        reading.caption(caption)
    shown = {*reading.captions, reading.title}
    reading.paragraphs += [text for text in found.paragraphs if text not in shown]
    signed = bool(reading.authors)
    for by in found.bylines:
        if by.labelled or not signed:
            reading.sign(by)
    if found.bylines and found.posts:
        reading.byline = ", ".join([reading.byline or "", *found.posts])


def _site_name(lines: list[Line]) -> str | None:
    for line in lines:
        if len(line.text) < 140 and (match := _SITE.search(line.text)):
            return match["name"].strip()
    banners = (line.text for line in lines[:15] if _SCHOOL.fullmatch(line.text) and not ends_full(line.text))
    return next(banners, None)
