"""Where on a page the article stands: from a little before its title to its end, without boxes amid and beside it."""

from bisect import bisect
from itertools import pairwise

from extract import byline, captions, markup
from extract.dates import date_line
from extract.lines import Line, capital_share, ends_full, ends_sentence, is_prose, reports
from extract.rules import is_furniture

Path = tuple[int, ...]
SIGNS = 20
"""Titles, dates and boxes that are tried; a page of a thousand dates is no article, but takes its time."""


def around(lines: list[Line], body: set[str], titles: list[str]) -> list[Line]:
    """The lines from a little before the title to a little after the body, pictures' captions marked.

    `body`: `key` of each line that the library takes for the body; `titles`: what the page's head gives as title.
    """
    keys = [key(line.text) for line in lines]
    inside = [i for i, line in enumerate(lines) if keys[i] in body and line.role != "title"]
    prose = [i for i, line in enumerate(lines) if is_prose(line.text) and line.links < 0.3 and line.role != "title"]
    long = [i for i in prose if keys[i] in body]
    if 2 * len(long) < len(prose):  # the library took something else
        inside = long = prose
    wanted = {key(t) for t in titles}
    named = [i for i, line in enumerate(lines) if line.role == "title" or keys[i] in wanted]
    long = long or _under_title(lines, inside, named, wanted) or inside
    if not long:
        return lines
    told = [i for i, line in enumerate(lines) if _is_sentence(line) and not _is_teaser(lines, i, named)]
    part = _part(lines, told, _signs(lines, named, wanted))
    above = _below_others(lines, told, part)
    own = [i for i in told if _is_in(lines[i], part)]
    long = [i for i in long if i >= above and _is_in(lines[i], part)] or own
    cards = {i for i in range(own[0] + 1, own[-1]) if _is_card(lines, i, own, named)} if own else set()
    long = [i for i in long if i not in cards] or own
    heads = [i for i in named if i < long[0]]
    begin = max(above, (heads[-1] if heads else min([long[0], *own])) - 12)
    first = heads[-1] + 1 if heads else begin
    boxes, end = _ends(lines, sorted({*long, *own}))
    _mark_captions(lines[first:end])
    long = [i for i in long if i < end] or [i for i in own if i < end]
    boxes |= cards
    sure, apart = set(long), {id(lines[i]) for i in boxes}
    kept = [i for i in range(long[0], long[-1]) if i in sure or (i not in boxes and _stays(lines[i], body))]
    tail = [line for line in _tail(lines, long, end, body, part) if id(line) not in apart]
    head = [line for i, line in enumerate(lines[begin : long[0]], begin) if i not in boxes]
    return [*head, *(lines[i] for i in kept), *tail, *lines[end : end + 3]]


def _under_title(lines: list[Line], inside: list[int], named: list[int], wanted: set[str]) -> list[int]:
    """Of the lines `inside` a body of short paragraphs those under the title, however the head gives it.

    Between title and text stands the date, which the library leaves out.
    """
    begun = [i for i in inside if len(lines[i].text) >= 20 and any(w.startswith(key(lines[i].text)) for w in wanted)]
    heads = {*named, *begun}
    return [i for i in inside if i > min(heads, default=-1) and i not in heads]


def _part(lines: list[Line], told: list[int], signs: list[int]) -> Path:
    """The path of the part of the page that holds the sign of an article and, under it, most of what is told.

    `()` where no part is told from the whole page.
    """
    total = sum(len(lines[i].text) for i in told)
    for sign in signs:
        under = [i for i in told if i > sign]
        if lines[sign].links > 0.5 or not under:
            continue
        part = tuple(a for a, b in zip(lines[sign].path, lines[under[0]].path, strict=False) if a == b)
        inside = [i for i in told if _is_in(lines[i], part)]
        if len(part) > 2 and inside[0] > sign and 2 * sum(len(lines[i].text) for i in inside) >= total:
            return part
    return ()


def _signs(lines: list[Line], named: list[int], wanted: set[str]) -> list[int]:
    """Lines that stand over an article, the surest first: its title, a date."""
    dated = [i for i, line in enumerate(lines) if i not in named and date_line(line.text)]
    return [*sorted(named, key=lambda n: key(lines[n].text) not in wanted), *dated][:SIGNS]


def _is_sentence(line: Line) -> bool:
    return len(line.text) >= 40 and ends_full(line.text) and line.links < 0.3 and line.role in ("", "lead", "heading")


def _is_in(line: Line, part: Path) -> bool:
    return line.path[: len(part)] == part


def _below_others(lines: list[Line], told: list[int], part: Path) -> int:
    """The index after what is told above that part: of other articles, of cookies, of what the school is."""
    first = next((i for i in told if _is_in(lines[i], part)), 0)
    return max((i + 1 for i in range(first) if _is_sentence(lines[i]) and not _is_in(lines[i], part)), default=0)


def _is_teaser(lines: list[Line], at: int, named: list[int]) -> bool:
    """Whether a line tells of the article that a link above it leads to."""
    above = range(at - 1, max(at - 4, -1), -1)
    head = next((i for i in above if not date_line(lines[i].text)), None)
    return head is not None and head not in named and lines[head].links > 0.6 and len(lines[head].text) >= 25


def _mark_captions(lines: list[Line]) -> None:
    """Give the lines under pictures their role: as many as there are pictures where these stand side by side.

    Not the first line: above it stands the logo of the site. Nor the lead, which tables set beside a picture.
    """
    due, led = 0, False
    for before, line in pairwise(lines):
        led = led or _is_sentence(before)
        broken = before.role == "caption" and (
            line.text[:1].islower() if line.styled else _is_beside_in_picture(before, line)
        )
        due = line.pictured or max(0, due - 1)
        told = line.pictured or broken or (due and line.styled and before.role == "caption")
        plain = not line.role or (line.role == "heading" and line.styled and line.pictured > 0)
        if told and plain and _is_caption(line) and (led or not reports(line.text)):
            line.role = "caption"


_REST = 100  # characters of what goes on with a caption


def _is_beside_in_picture(caption: Line, line: Line) -> bool:
    """Whether a caption was broken before a line: one end of a line parts them, no stop ends either."""
    one = not line.gap and line.path == caption.path and not ends_full(caption.text)
    return (
        one and len(line.text) < _REST and not ends_full(line.text) and not byline.unlabelled(line.text, surname=True)
    )


def key(text: str) -> str:
    """What a line is found again by in what the library makes of it."""
    begun = markup.key(text[:120])  # of a paragraph this is enough
    return begun[:80] if len(begun) >= 80 or len(text) <= 120 else markup.key(text)[:80]


def _ends(lines: list[Line], told: list[int]) -> tuple[set[int], int]:
    """The lines that only head a box amid the text, and the index of the one that ends it.

    A box stands deeper than the paragraphs before and after it, the text goes on where it stands. After "Tin liên
    quan" the text of the next article may follow, where a page scrolls on.
    """
    boxes: set[int] = set()
    for i in range(told[0] + 1, len(lines)):
        if is_furniture("end", lines[i].text):
            before = lines[max(n for n in told if n < i)]
            # "before" may be quoted, and so stand deeper than the text
            text = next((lines[n] for n in reversed(told) if n < i and len(lines[n].path) < len(lines[i].path)), before)
            apart = any(_is_box(lines[i].path, before.path, lines[n].path) for n in told if n > i)
            level = max(
                (_shared(lines[n].path, before.path) for n in told if n < i and lines[n] is not before), default=0
            )
            apart = apart or (text is not before and any(_is_beside(line, text) for line in lines[i + 1 :]))
            if len(boxes) >= SIGNS or not (apart or _is_amid(lines, i, before, level or len(before.path) - 1)):
                return boxes, i
            boxes.add(i)
    return boxes, len(lines)


def _is_amid(lines: list[Line], at: int, before: Line, level: int) -> bool:
    """Whether the text goes on beside the paragraph `before`, past what stands deeper or is all links.

    `level`: how many blocks the paragraphs stand in together.
    """
    if len(lines[at].path) > len(before.path) and any(_is_beside(line, before) for line in lines[at + 1 :]):
        return True
    after = next((i for i in range(at + 1, len(lines)) if lines[i].links <= 0.6), len(lines) - 1)
    headed = lines[after].role == "heading" and any(_is_beside(line, lines[after]) for line in lines[after + 1 :][:1])
    told = ends_full(lines[after].text) or lines[after].pictured or headed
    inside = all(_shared(lines[i].path, before.path) >= level for i in (at, after))
    return bool(told) and after > at + 1 and inside


def _is_beside(line: Line, paragraph: Line) -> bool:
    """Whether a line is told and stands in the same block as a paragraph."""
    return line.path[:-1] == paragraph.path[:-1] and ends_full(line.text) and line.links < 0.3


def _is_box(head: Path, before: Path, after: Path) -> bool:
    return max(len(before), len(after)) < len(head) and _shared(after, head) >= _shared(before, head)


def _is_card(lines: list[Line], at: int, told: list[int], named: list[int]) -> bool:
    """Whether a line amid what is told is of another article, in one block with the link to it."""
    if not _is_sentence(lines[at]) or not _is_teaser(lines, at, named):
        return False
    after = bisect(told, at)
    beside = [lines[told[after - 1]], lines[told[after]]]
    own = _shared(lines[at - 1].path, lines[at].path)
    return all(_shared(line.path, lines[at].path) < own for line in beside)


def _shared(one: Path, other: Path) -> int:
    """How many blocks two lines stand in together."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _tail(lines: list[Line], long: list[int], end: int, body: set[str], part: Path) -> list[Line]:
    """The last long paragraph and what of the lines under it stands in the same part of the page, or is a byline."""
    last = lines[long[-1]]
    paths = [lines[i].path[:-1] for i in (long[1:] if len(long) > 2 else long)]  # the lead may stand apart
    if len(long) == 1:
        paths.append(())
    shared = next((n for n, level in enumerate(zip(*paths, strict=False)) if len(set(level)) > 1), min(map(len, paths)))
    shared = max(shared, len(part))
    tail = [last]
    for line in lines[long[-1] + 1 : end]:
        if line.path[:-1] == last.path[:-1] and _goes_on(tail[-1], last) and _is_unended(line):
            line.role = "paragraph"
        if line.role == "title" and line.path[:shared] != last.path[:shared] and line.links < 0.5:
            break  # of the next article
        told = key(line.text) in body and line.text.endswith(".") and _is_in(line, part)
        if line.path[:shared] == last.path[:shared] or told or _is_signed(line):
            tail.append(line)
    return tail


def _goes_on(line: Line, last: Line) -> bool:
    return line is last or line.role == "paragraph" or (not line.role and ends_full(line.text))


def _is_unended(line: Line) -> bool:
    """Whether a line beside paragraphs is one, too, whose writer forgot the stop."""
    told = len(line.text) >= 40 and capital_share(line.text) < 0.3 and line.text[0].isupper()
    plain = not (line.role or line.links or line.pictured or line.styled)
    return told and plain and not captions.is_shown(line.text) and not _is_signed(line)


def _is_signed(line: Line) -> bool:
    told = line.role in ("byline", "date", "caption") or byline.labelled(line.text) or _is_dated(line.text)
    return bool(told or byline.unlabelled(line.text, surname=True))


def _is_dated(text: str) -> bool:
    date = date_line(text)
    return date is not None and date.label in ("published", "updated")


def _stays(line: Line, body: set[str]) -> bool:
    """Whether a line amid the body belongs to it: boxes of links do not."""
    return line.role != "" or key(line.text) in body or (ends_sentence(line.text) and line.links < 0.3)


def _is_caption(line: Line) -> bool:
    if len(line.text) > 300 or line.links > 0.5 or is_prose(line.text) or is_furniture("end", line.text):
        return False
    if (by := byline.labelled(line.text)) and (by.names or not captions.is_credit(line.text)):
        return False
    return line.styled or not ends_full(line.text) or captions.is_shown(line.text)
