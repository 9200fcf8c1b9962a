"""Captions: lines that say what a picture shows."""

import re
from functools import cache

from extract.lines import ends_full, ends_sentence, is_prose
from extract.rules import any_of, load

_SLIDE = re.compile(r"\d{1,2} ?/ ?\d{1,2}\s+(?=[^\W\da-z_])")
_RESIDUE = re.compile(r"\s*\|\s*\Z")
_TOLD = re.compile(r"(?i)(?<!\w)(?:đã|cũng|sẽ|đồng thời|tuy nhiên|nhằm|cho rằng|cho biết|nhấn mạnh|đề nghị|rằng)(?!\w)")
_PLACE = re.compile(
    r"(?i)(?<!\w)(?:tại|trong|ở|dự) (?:các )?(?:hội nghị|hội thảo|tọa đàm|toạ đàm|buổi|lễ|đại hội|chương trình"
    r"|phiên|cuộc|hội thi|hội thao|ngày hội|giải|cụm|khu|trường|nhà)(?!\w)[^.]{0,60}\.?\Z"
)
_CREDIT = 120  # characters, more than any credit has
_CREDITS = ("ảnh", "hình", "photo")  # one of them is in each
_ITEM = re.compile(r"(?:[-+•*–]|\(?\d{1,2}[.)]|[IVX]{1,4}[.)]|[a-zđ][.)])\s")


@cache
def _data(key: str) -> re.Pattern[str]:
    value = load("captions")[key]
    return re.compile(value if isinstance(value, str) else rf"(?<!\w){any_of(value)}(?!\w)", re.IGNORECASE)


def is_shown(text: str, *, pictures: bool | None = None) -> bool:
    """Whether the words themselves are a caption's: a credit, an opener, or someone seen doing something.

    `pictures`: whether the page has any; `None` where nothing tells, so that a short sentence may be a caption, too.
    """
    if len(text) > 320 or _ITEM.match(text):
        return False
    if is_bracketed(text) and len(text) > 20:
        return True
    # Some papers end every caption with a bar; one ended its lead with it, too.
    if (text.endswith("|") and not (text.startswith("|") or is_prose(text))) or is_credited(text):
        return True
    if ends_full(text) and pictures is not None:
        return False
    return not _TOLD.search(text) and (
        (len(text) < 220 and _data("openers").match(text) is not None) or _is_scene(text)
    )


def is_portrait(text: str, *, alone: bool = True) -> bool:
    """Whether the text begins with a person: "Đồng chí Lê An", or, where it stands `alone`, "TS. Lê An"."""
    match = _data("persons" if alone else "comrades").match(text)
    return match is not None and text[match.end() :].lstrip(" .,")[:1].isupper()


def is_opened(text: str) -> bool:
    """Whether the text opens or ends as captions alone do: "Toàn cảnh ...", "... Ảnh: ..."."""
    return _data("openers").match(text) is not None or is_credited(text)


def is_credited(text: str) -> bool:
    """Whether a photographer's name ends the text: "Học viên thảo luận. Ảnh: T.H"."""
    end = text[-_CREDIT:].lower()  # the pattern is tried at every character, and most lines hold no word of a credit
    if not any(word in end for word in _CREDITS):
        return False
    return _data("credit").search(text, max(0, len(text) - _CREDIT)) is not None


def is_credit(text: str) -> bool:
    """Whether the text only names the photographer: "Ảnh: ..."."""
    match = _data("credit").search(text)
    return match is not None and match.start() == 0


def is_bracketed(text: str) -> bool:
    """Whether the whole line stands in brackets."""
    return text[:1] == "(" and text[-1:] == ")" and text.count("(") == 1


def _is_scene(text: str) -> bool:
    """Someone seen doing something, and where that is a whole sentence, somewhere."""
    if _data("scenes").match(text) and not ends_sentence(text) and len(text) <= 120:
        return True
    if is_portrait(text) and not ends_full(text) and _PLACE.search(text):
        return len(text) <= 260
    if not (_data("subjects").match(text) or _data("persons").match(text)) or not _data("actions").search(text):
        return False
    if ends_full(text):
        return len(text) <= 120 and ". " not in text[:-1] and _PLACE.search(text) is not None
    return len(text) <= 260 and not text.endswith((":", ";", ","))


def names_someone(text: str) -> bool:
    """Whether a word inside the line has a capital: headings of a text rarely name people and places."""
    return len(text.split()) > 4 and any(word[0].isupper() for word in text.split()[1:])


def is_item(text: str) -> bool:
    """Whether the line is an item of a list or a numbered heading."""
    return _ITEM.match(text) is not None


def tidy(text: str) -> str:
    """A caption without the bar, brackets, asterisks or number of the slide that some sites set around it."""
    text = _SLIDE.sub("", _RESIDUE.sub("", text).strip())
    if is_bracketed(text):
        text = text[1:-1].strip()
    return text.strip("*").strip()
