"""The lines from the first paragraph on: paragraphs and headings, captions, bylines; boxes and tails fall away."""

import re

import msgspec

from extract import byline, captions
from extract.lines import Line, capital_share, ends_full, ends_sentence, is_prose
from extract.rules import is_furniture


class Body(msgspec.Struct):
    """What was read; `bylines` in the order met, `posts` the lines under them that name an office."""

    paragraphs: list[str] = []
    captions: list[str] = []
    bylines: list[byline.Byline] = []
    posts: list[str] = []


def read(lines: list[Line], *, pictures: bool | None) -> Body:
    """Sort the lines.

    `pictures`: whether the page has any; `None` where nothing tells, so that the look of a line must.
    """
    body = Body()
    last = max(_last(lines, pictures=pictures), 0)
    lines = [part for i, line in enumerate(lines) for part in (_unglued(line) if i >= last else [line])]
    for kind, line in _joined(_kinds(lines, pictures=pictures)):
        if kind == "paragraph":
            body.paragraphs.append(line.text)
        elif kind == "caption":
            body.captions.append(captions.tidy(line.text))
        elif kind == "post":
            body.posts.append(line.text)
        elif kind == "byline" and (by := _byline(line, surname=False)):
            body.bylines.append(by)
    return body


def _unglued(line: Line) -> list[Line]:
    """A byline glued to the last paragraph comes off."""
    split = None if ends_full(line.text) or len(line.text) < 60 else byline.unglue(line.text)
    if split is None or line.role == "caption" or captions.is_credit(split[1].text):
        return [line]
    return [msgspec.structs.replace(line, text=split[0]), Line(split[1].text, place=line.place)]


def _byline(line: Line, *, surname: bool) -> byline.Byline | None:
    marked = line.role == "byline"
    return byline.labelled(line.text) or byline.unlabelled(line.text, surname=surname, marked=marked)


def _kinds(lines: list[Line], *, pictures: bool | None) -> list[tuple[str, Line]]:
    """Each line with its kind: `paragraph`, `caption`, `byline`, `post`, `signature` or `dropped`."""
    last = _last(lines, pictures=pictures)
    prose = [line.indent >= 2 for line in lines if is_prose(line.text)]
    indented = sum(prose) > len(prose) / 2
    signed = _signed(lines, last)
    kinds: list[tuple[str, Line]] = []
    aside = listed = False
    before = ""
    for i, line in enumerate(lines):
        in_list = listed and not line.role and line.links < 0.5 and not captions.is_opened(line.text)
        kind = "paragraph" if in_list else _kind(line, pictures=pictures, indented=indented)
        if kind in ("byline", "caption") and captions.is_credit(line.text) and (i < last or before == "caption"):
            kind = "caption"  # its own line, under what the picture shows
            over = lines[i - 1]
            open_ended = len(over.text) < _SHOWN and not ends_full(over.text) and over.role != "paragraph"
            if open_ended and before in ("paragraph", "heading"):
                kinds[-1] = kind, over
        elif i > last:
            kind = _kind_in_tail(line, before)
            if kind == "dropped" and pictures is None and i == last + 1 and _is_over(line, lines[i + 1 :]):
                kind = "caption"
        elif kind in ("heading", "caption") and i in signed:
            kind = "byline"
        elif kind in ("heading", "caption") and before == "byline" and byline.is_post(line.text):
            kind = "post"
        headed = line.role == kind == "heading" and not line.links and i < last and is_prose(lines[i + 1].text)
        if kind == "aside":
            aside = True
        elif kind == "paragraph" or headed:  # "Tin liên quan", its links, and then the text goes on under a heading
            aside = False
        kinds.append((_settled(kind, aside=aside, shown=_is_shown(line, pictures=pictures)), line))
        listed = kind == "paragraph" and (
            line.text.endswith(":") or (listed and (captions.is_item(line.text) or not ends_full(line.text)))
        )
        before = kind
    return kinds


def _last(lines: list[Line], *, pictures: bool | None) -> int:
    """The index of the last line of the text, -1 where there is none."""
    last = max((i for i, line in enumerate(lines) if _closes(line, pictures=pictures)), default=-1)
    while 0 <= last < len(lines) - 1 and (
        _is_listed(lines[last].text, lines[last + 1]) or _is_marked_item(lines, last + 1)
    ):
        last += 1
    unended = [i for i in range(last + 1, len(lines)) if _is_unended(lines[i])]
    if len(unended) != 1 or not all(_is_shown(line, pictures=pictures) for line in lines[last + 1 : unended[0]]):
        return last  # several are headlines
    lines[unended[0]].role = "paragraph"
    return unended[0]


def _is_listed(before: str, line: Line) -> bool:
    """Whether a line goes on with the list that the line before it heads or belongs to."""
    fits = captions.is_item if captions.is_item(line.text) else _labels_a_school
    return fits(line.text) and line.links < 0.5 and (before.endswith(":") or fits(before))


def _is_marked_item(lines: list[Line], at: int) -> bool:
    """Whether markup sets a line in a list that the text heads: "Được khen thưởng:"."""
    level = lines[at].path[:-1]
    head = next((line for line in reversed(lines[:at]) if line.path[:-1] != level), None)
    plain = bool(level) and not (lines[at].role or lines[at].links)
    return plain and head is not None and head.text.endswith(":") and head.path[:-1] == level[:-1]


_LABELLED_SCHOOL = re.compile(r"[^\W\d_][^:|]{2,60}: (?:Trường|Học viện|Các trường|Hai trường) [^\W\d_]")


def _labels_a_school(text: str) -> bool:
    """ "Cụm phó: Trường Chính trị tỉnh A", an item without a sign before it."""
    return _LABELLED_SCHOOL.match(text) is not None and not byline.labelled(text)


def _signed(lines: list[Line], last: int) -> list[int]:
    """Lines before the `last` of the text that may name its author: under the lead, or at the end, over a notice.

    Names that stand amid the text are headings, of an article on several people.
    """
    named = [i for i in range(1, last) if lines[i].role != "caption" and not ends_full(lines[i].text)]
    named = [i for i in named if byline.unlabelled(lines[i].text, surname=True)]
    told = [line.text for line in lines if is_prose(line.text)]
    named = [i for i in named if not is_shown_person(lines[i].text, told)]
    named = [i for i in named if "," not in lines[i].text or lines[i + 1].gap or is_prose(lines[i + 1].text)]
    if not named or any(i not in named and not byline.is_post(lines[i].text) for i in range(named[0], named[-1])):
        return []
    prose = [i for i, line in enumerate(lines) if i and is_prose(line.text)]
    below = next((line.text for line in lines[named[-1] + 1 :] if not byline.is_post(line.text)), "")
    led = len(lines[0].text) < _LEAD and ends_full(below)
    return [
        i for i in named if (i >= last - 2 and not any(n > i for n in prose)) or (led and not any(n < i for n in prose))
    ]


_SHOWN = 140  # characters of a caption
_LEAD = 600  # characters, more than one that stands over the author has


def is_shown_person(text: str, told: list[str]) -> bool:
    """Whether a line names someone in a picture, no author: a comrade, or one with a post whom the text tells of."""
    if captions.is_portrait(text, alone=False):
        return True
    by = byline.unlabelled(text, surname=True) if captions.is_portrait(text) and "," in text else None
    return by is not None and any(by.names[0] in paragraph for paragraph in told)


def _is_shown(line: Line, *, pictures: bool | None) -> bool:
    """Whether the line is a caption by its words, or by its markup where it is no link to another article."""
    return (line.role == "caption" and line.links < 0.5) or captions.is_shown(line.text, pictures=pictures)


def _settled(kind: str, *, aside: bool, shown: bool) -> str:
    """In a box of other headlines only what is surely a caption is kept; headings are text."""
    if kind == "aside" or (aside and kind in ("heading", "caption") and not shown):
        return "dropped"
    return "paragraph" if kind == "heading" else kind


def _closes(line: Line, *, pictures: bool | None) -> bool:
    """Whether the text cannot have ended before this line."""
    if line.role in ("caption", "byline") or line.links > 0.5 or byline.labelled(line.text):
        return False
    if line.role in ("paragraph", "row"):
        return True
    if len(line.text) >= 150 and ". " in line.text and not captions.is_shown(line.text, pictures=pictures):
        return True
    told = ends_sentence(line.text) and len(line.text.split()) >= 5
    return is_prose(line.text) or (told and not captions.is_shown(line.text, pictures=pictures))


def _is_unended(line: Line) -> bool:
    """Whether a line under the text may be a paragraph whose writer forgot the stop."""
    long = len(line.text) >= 120 and capital_share(line.text) < 0.5 and not ends_sentence(line.text)
    return long and not line.role and not line.links and not captions.is_shown(line.text)


def _kind(line: Line, *, pictures: bool | None, indented: bool) -> str:
    text = line.text
    linked = line.links > 0.9 and line.role not in ("caption", "byline") and not ends_sentence(text)
    if is_furniture("aside", text) or linked:
        return "aside"
    if line.role != "caption" and (byline.labelled(text) or (line.role == "byline" and _byline(line, surname=False))):
        return "byline"
    if line.role:
        kinds = {"caption": "caption", "heading": "paragraph" if ends_sentence(text) else "heading"}
        return kinds.get(line.role, "paragraph")
    if captions.is_shown(text, pictures=pictures):
        return "caption"
    if ends_sentence(text) or captions.is_item(text) or is_prose(text):
        return "paragraph"
    return "caption" if pictures is None and _looks_apart(line, indented=indented) else "heading"


def _looks_apart(line: Line, *, indented: bool) -> bool:
    """Whether a line without a stop looks like a caption more than like a heading; `indented`: paragraphs are."""
    if capital_share(line.text) > 0.9:
        return False
    apart = line.text.endswith(",") or (indented and line.indent < 2)
    return apart or len(line.text) > 60 or captions.names_someone(line.text)


def _kind_in_tail(line: Line, before: str) -> str:
    """Under the last paragraph: bylines, the office under one, and captions; nothing else."""
    if line.links > 0.9 and line.role != "byline":
        return "dropped"
    if is_furniture("signature", line.text) or (before == "signature" and not byline.labelled(line.text)):
        return "signature"
    if before == "byline" and byline.is_post(line.text):
        return "post"
    if is_furniture("section", line.text):
        return "dropped"
    portrait = captions.is_credit(line.text) or (captions.is_credited(line.text) and not byline.labelled(line.text))
    if _byline(line, surname=False) and not (line.role == "caption" and portrait):
        return "byline"
    shown = line.role == "caption" or (line.links < 0.5 and captions.is_shown(line.text))
    return "caption" if shown else "dropped"


def _is_over(line: Line, following: list[Line]) -> bool:
    """Whether a line alone between the text and who wrote it tells of a picture: nothing else stands there."""
    told = len(line.text.split()) > 4 and not captions.is_item(line.text)
    return told and bool(following) and _byline(following[0], surname=True) is not None


def _joined(kinds: list[tuple[str, Line]]) -> list[tuple[str, Line]]:
    """Captions that were broken over several lines put together."""
    joined: list[tuple[str, Line]] = []
    for kind, line in kinds:
        if joined and joined[-1][0] == kind == "caption" and _goes_on(joined[-1][1], line):
            joined[-1] = kind, msgspec.structs.replace(joined[-1][1], text=f"{joined[-1][1].text} {line.text}")
        else:
            joined.append((kind, line))
    return joined


def _goes_on(caption: Line, line: Line) -> bool:
    unmarked = line.role != "caption"  # marked up apart (SPIP), a credit is a caption of its own
    if unmarked and captions.is_credit(line.text) and not captions.is_credited(caption.text):
        return True
    if line.pictured or ends_full(caption.text) or caption.text.endswith("|"):
        return False
    return caption.text.endswith(",") or line.text[:1].islower() or not (line.gap or captions.is_shown(caption.text))
