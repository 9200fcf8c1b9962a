"""Titles: which line of a page is the one a reader would call its title."""

import re
from collections import Counter
from collections.abc import Container
from typing import NamedTuple

from extract import byline, captions, people
from extract.lines import Line, capital_share, ends_full, reports
from extract.rules import is_furniture, load, whole_line

_WORD = re.compile(r"[^\W\d_]+")
_FILE = re.compile(r"(?i)\.(?:jpe?g|png|gif|webp|bmp|docx?|xlsx?|pptx?|pdf|mp4)\W*\Z")
_NUMBERED = re.compile(r"(?:[IVX]{1,4}|\d{1,2})[.)]\s")
_BULLET = re.compile(r"[\s•·●▪■►➢*#]+")
_HANGING = re.compile(
    r"(?i)(?:[,“-]|\s(?:và|của|các|về|tại|cho|với|trong|năm|ngày|theo|từ|đến|do|để|số|ở|thành(?=\n(?:phố|ủy))"
    r"|chính(?=\ntrị)|trường(?=\nchính)))\n"
)
_PARTS = r"(?:[^\W\d_]++ ?+){1,4}(?:[-–,•*] ?+(?:[^\W\d_]++ ?+){1,4}){2,6}"  # "Kỷ cương - Trách nhiệm - Sáng tạo"
_SLOGAN = re.compile(rf"\W*(?:{_PARTS}|(?:[^\W\d_]++ ){{1,3}}[-–&](?: [^\W\d_]++){{1,3}})\W*")  # "Giáo dục - Đào tạo"
_BARS = re.compile(r"\s[|–»-]\s")
_MENU = re.compile(r"\s(?:\||[>»›]+)\s")
_TOPIC = 3  # words
_HUNG = re.compile(r"(?i)(?:và|của|ở|tại|với|cho|nhân|giai đoạn|lần thứ)\s")


def words(text: str) -> set[str]:
    """The folded words of a text."""
    return set(_WORD.findall(text.lower()))


def choose(header: list[Line], body: list[str], dated: Container[int], hints: list[str]) -> int | None:
    """The index of the title in `header`, the lines before the first paragraph; `None` where none of them is one.

    `dated`: indices of the lines that show a date; `hints`: what the page's head gives as title.
    """
    told = [(text, words(text)) for text in body[:6]]
    around = _around(header)
    scored = [
        (_score(header, i, told, dated, around) + _named(line.text, hints), i)
        for i, line in enumerate(header)
        if i not in dated and _may_be_title(line) and not (i and _is_post_under(header[i - 1].text, line.text))
    ]
    best = max(scored, default=(0.0, 0))
    if best[0] >= load("titles")["least"]:
        return _headline_over(header, best[1], dated, around.told, told)
    over = (i for score, i in scored if score > 0 and i + 1 == around.told and _heads(header[i].text))
    return next(over, None)  # a headline that plays with words shares none with the text, but stands right over it


def _headline_over(
    header: list[Line], at: int, dated: Container[int], text: int, told: list[tuple[str, set[str]]]
) -> int:
    """The headline over a line `at` right above the `text`, which then heads its first part; else that line.

    Between both stands who wrote it, or nothing but the date; without either, blank lines tell it from a section.
    """
    over, signed = at - 1, False
    while over > 0 and (over in dated or byline.unlabelled(header[over].text, surname=False)):
        signed |= over not in dated
        over -= 1
    first = at + 1 == text and at + 1 not in dated and not header[at].role
    apart = signed or header[at].gap or captions.is_item(header[at].text)
    if not (first and apart and over >= 0 and over not in dated and _may_be_title(header[over])):
        return at
    own, spoken = words(header[over].text), set[str]().union(*(used for _, used in told))
    counted = header[over].text.split()
    small = sum(word[0].islower() for word in counted) > len(counted) / 2  # no menu, no name of an office
    long = len(counted) >= (_SIGNED if signed else _HEADLINE) and not _MENU.search(header[over].text)
    again = header[at].text in header[over].text
    site = names_site(header[over].text)
    return over if small and long and not (again or site) and len(own & spoken) >= len(own) / 2 else at


_SIGNED, _HEADLINE = 5, 8  # words that a headline has, over its author and without


def _heads(text: str) -> bool:
    return not (_NUMBERED.match(text) or ends_full(text) or captions.is_shown(text))


def _may_be_title(line: Line) -> bool:
    if (
        line.role in ("caption", "lead", "byline", "row")
        or not 12 <= len(line.text) <= 320
        or len(words(line.text)) < 3
    ):
        return False
    if _FILE.search(line.text) or is_furniture("section", line.text) or whole_line("titles", "fields").match(line.text):
        return False
    if line.text[0] in "[{<" or captions.is_credited(line.text) or people.is_signature(line.text):
        return False
    return not byline.labelled(line.text) and not people.is_people(line.text) and not reports(line.text)


def _is_post_under(name: str, text: str) -> bool:
    """Whether a line is the office of the author named in the line before it."""
    return len(text.split()) <= 10 and byline.is_post(text) and byline.unlabelled(name, surname=True) is not None


def names_site(text: str) -> bool:
    """Whether the line is the name of a school, a paper or an office: a banner."""
    return whole_line("titles", "site").match(text.rstrip(" -–|:")) is not None


def _named(text: str, hints: list[str]) -> float:
    """What it weighs that the page's head gives the line; what a title there begins with is seldom the site's name."""
    weights, folded = load("titles")["weights"], text.casefold()
    found = [hint.casefold().find(folded) for hint in hints]
    return float(weights["named"] * (max(found, default=-1) >= 0) + weights["begins"] * (0 in found))


class _Around(NamedTuple):
    """What all lines say of each: found once, as a broken page may have thousands."""

    repeated: set[str]
    pieces: set[int]  # indices
    told: int  # index of the first line that is text already


def _around(header: list[Line]) -> _Around:
    counts = Counter(line.text for line in header)
    repeated, pieces = {text for text, count in counts.items() if count > 1}, set[int]()
    for begin in range(len(header)):
        for end in range(begin + 2, min(begin + 4, len(header) + 1)):
            joined = " ".join(line.text for line in header[begin:end])
            if joined in counts:  # printed again broken over two lines or three
                repeated.add(joined)
                pieces.update(range(begin, end))
    return _Around(repeated, pieces, next((i for i, line in enumerate(header) if _is_told(line)), len(header)))


def _score(
    header: list[Line], i: int, told: list[tuple[str, set[str]]], dated: Container[int], around: _Around
) -> float:
    line, text = header[i], header[i].text
    own = words(text)
    spoken = set[str]().union(*(used for paragraph, used in told if paragraph != text))
    marks = {
        "shared": len(own & spoken) / len(own),
        "length": min(len(own), 10),
        "dated": i + 1 in dated,
        "near_date": i + 1 not in dated and (i - 1 in dated or i + 2 in dated),
        "repeated": text in around.repeated,
        "piece": i in around.pieces,
        "caption": captions.is_opened(text) and i + 1 not in dated,
        "numbered": _NUMBERED.match(text) is not None,
        "scene": captions.is_shown(text),
        "marked": line.role == "title",
        "heading": line.role == "heading",
        "capitals": capital_share(text) > 0.9,
        "distance": min(abs(around.told - i), 12),
        "sentence": text[-1] == "." and ends_full(text) and not text.endswith("..."),
        "long": len(text) > 200,
        "exclaimed": text[-1] == "!",
        "linked": line.links > 0.9,
        "behind": around.told < i,
        "menu": _MENU.search(text) is not None,
        "slogan": _SLOGAN.fullmatch(text) is not None,
        "small": text[0].islower(),
        "site": names_site(text),
    }
    weights = load("titles")["weights"]
    return float(sum(weights[name] * mark for name, mark in marks.items()))


def _is_told(line: Line) -> bool:
    """Whether a line before the first long paragraph is text already: a short lead, a numbered heading."""
    lead = (len(line.text) >= 60 and ends_full(line.text)) or reports(line.text)
    told = (lead and capital_share(line.text) < 0.5) or _NUMBERED.match(line.text) is not None
    return told and line.links < 0.5 and line.role != "title"


def is_pen_name(line: Line) -> bool:
    """Whether the line under a title can only be who wrote it: a name set apart, of no section and no place."""
    apart = line.gap and not (line.role or line.links) and len(line.text.split()) <= 3
    return apart and people.is_people(line.text) and not is_furniture("section", line.text)


def tidy(title: str) -> str:
    """A title without the bullet of the list that its page is set in."""
    return _BULLET.sub("", title, count=1) if _BULLET.match(title) else title


def without_topic(title: str, hints: list[str]) -> str:
    """A title without the topic that PHP-Nuke prints before it, "Thi đua: ...", where the page's head leaves it out."""
    topic, _, bare = title.partition(": ")
    short = len(topic.split()) <= 4 and topic.replace(" ", "").isalpha() and len(words(bare)) > 3
    return bare if short and any(hint.endswith(bare) and title not in hint for hint in hints) else title


def first_named(hints: list[str]) -> str | None:
    """What the page's head gives as title, the name of the site apart."""
    return next((bare for hint in hints if not names_site(hint) and (bare := _without_site(hint))), None)


def _without_site(hint: str) -> str:
    """A title without the site that most heads put behind it, some before it."""
    parts = _BARS.split(hint)
    named = [i for i, part in enumerate(parts) if names_site(part)]
    if named and named[-1] == len(parts) - 1:
        return hint[: hint.rindex(parts[-1])].rstrip(" |–-»")
    return hint[len(parts[0]) :].lstrip(" |–-»") if named and named[0] == 0 else hint


def is_hanging(text: str, following: str) -> bool:
    """Whether a title was broken after `text` and goes on in `following`."""
    if (capital_share(text) > 0.9) != (capital_share(following) > 0.9):
        return False
    if names_site(text) or ends_full(text):
        return False
    hangs = _HANGING.search(f"{text}\n{following}") or (
        text.lower().endswith(" tỉnh") and people.begins_with_province(following)
    )
    return is_hung(following) or (hangs and len(text.split()) > _TOPIC)  # "Chợ phiên số" is a section


def is_hung(following: str) -> bool:
    """Whether no title begins so: in lower case, or with "và", "của", "tại" in capitals."""
    return following[:1].islower() or _HUNG.match(following) is not None
