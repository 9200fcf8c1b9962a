"""Bylines: who wrote the article, in every form in which pages say so."""

import re
from functools import cache

import msgspec

from extract import people
from extract.captions import is_bracketed, is_credit, is_shown
from extract.lines import ends_full
from extract.rules import any_of, load

_GLUED = re.compile(
    rf"(?P<body>.*[.…!?”\"])(?P<end>/\.)?\s*(?P<name>[^.…!?”\"/]{{4,80}}|\(?{people.INITIALS.pattern}\)?)\Z", re.DOTALL
)
_SOURCE = re.compile(r"(?i)(?:theo|nguồn)\s\S+(?:\s\S+){0,6}\Z")
_QUOTED = re.compile(r"(?i)theo(?:\s*:)?\s+(?=\S+(?:\s\S+){0,9}\Z)")
_EMAIL = re.compile(r"[\s(]+[\w.+-]{2,40}@[\w.-]{4,40}\)?\Z")
_NEXT_LABEL = re.compile(r"\.\s+(?=(?:Tin|Bài|Ảnh|Hình|Người viết|Tác giả|PV)\s*:)")
_COMRADE = re.compile(r"(?i)(?<!\w)(?:đ/c|đồng chí)(?!\w)")
_CREDIT = re.compile(r"(?i)\s*(?:\s[-–|]|[;,(])\s*(?=(?:tin|bài|ảnh|hình|video|clip)(?:\s[^:]{1,12})?\s?:)")
_DOES = re.compile(r"(?i)\s(?:thực hiện|tổng hợp|lược ghi|lược thuật|biên soạn|ghi chép|đưa tin|ghi)\Z")
_DAYS = re.compile(r"(?i)(?:ngày|tháng|năm)\s")  # "Xuân Mai, tháng 3/2024" is a place
_PICTURE = re.compile(r"(?i)(?:hình|hình ảnh|ảnh)\s*:")
_REST = re.compile(
    r"(?i)\s*[-–|,;]?\s*(?:(?:nguồn|theo)\s*:|(?:(?:đăng|vào|lúc|ngày|on|at)\s+)+\d|[\d.,]+\s+(?:lượt|lần|view))"
)
_ABBREVIATED = re.compile(r"(?:\b[A-ZĐ]\w{0,3}|\b[tT][pPxX]|[Đđ]/c)\.\Z")


class Byline(msgspec.Struct, frozen=True):
    """`names` may be empty: a line that names only a source or an office is a byline without authors."""

    names: list[str]
    text: str
    labelled: bool


def labelled(text: str) -> Byline | None:
    """A line with a label: `Tin và ảnh: ...`, `Tác giả: ...`, `Nguồn: ...`."""
    if len(text) > 160 or text.endswith(("?", "!")):
        return None  # "PV: Còn năm nay?"
    if text.startswith("(") and text.endswith(")") and not is_credit(text):
        text = text[1:-1].strip()
    text = _NEXT_LABEL.sub("; ", text) if ": " in text else text
    if (quoted := _QUOTED.match(text)) and (found := _quoted(text[quoted.end() :])):
        return Byline(found, text, labelled=True)
    if people.pattern("source_labels", colon=True).match(text) or _is_source(text):
        found = people.names(text, certain=True)  # "Nguồn tin: Tổ A. Người viết: B"
        return Byline(found or _behind_office(text), text, labelled=True)
    label = people.pattern("labels", colon=True).match(text) or people.pattern("openers", colon=False).match(text)
    if label is None:
        return None
    rest = _REST.split(text[label.end() :])[0]
    found = people.names(rest, certain=True)
    return Byline(found, text, labelled=True) if found or not _tells(text, rest) else None


def _behind_office(text: str) -> list[str]:
    """The name in "Nguồn: Vụ Các trường chính trị - Bạch Hải Vy"."""
    writer = re.split(r"\s[-–]\s", text)[-1].strip(people.EDGES)
    return _if_sure(writer) if writer != text.strip(people.EDGES) else []


def _if_sure(writer: str) -> list[str]:
    """The name that words without a label show to be one; no province ("Hà Nội Mới")."""
    named = people.is_name(writer, certain=False) and people.is_sure(writer) and not people.begins_with_province(writer)
    return [people.in_normal_case(writer)] if named else []


def _tells(text: str, rest: str) -> bool:
    """Whether what follows a label names nobody: "PV: Thưa đồng chí, ...?" asks, "Ảnh: Quang cảnh lễ" is a caption."""
    if len(rest.split()) <= 3:
        return False  # nothing at all behind "Ảnh:" too
    shown = _PICTURE.match(text) is not None and (is_shown(rest) or not people.is_organisation(rest.lower()))
    return ends_full(rest) or shown


def _quoted(source: str) -> list[str]:
    """The person a text is taken from, "Theo Trần Minh/Báo ...": one whose surname shows it, no paper named so."""
    return _if_sure(re.split(r"\s*[/(]|\s[-–]\s|,\s", source.strip(people.EDGES), maxsplit=1)[0])


def _is_source(text: str) -> bool:
    """Whether a line names a paper, "Theo báo Nhân Dân", and does not tell: "Theo đó, nhà trường sẽ:"."""
    _, _, source = text.partition(" ")
    told = text.endswith((":", ",")) or (ends_full(text) and len(source.split()) > 3)
    return (
        _SOURCE.match(text) is not None and not told and (source[0].isupper() or people.is_organisation(source.lower()))
    )


def unlabelled(text: str, *, surname: bool, marked: bool = False) -> Byline | None:
    """A line that is a name, alone or with degree and post.

    `surname`: a pen name is not enough; `marked`: markup says that it is a byline, so a credit makes no caption of it.
    """
    text = _EMAIL.sub("", text) if "@" in text else text
    text = _DOES.sub("", text)
    writer, *credit = _CREDIT.split(text, maxsplit=1)
    if credit and (own := unlabelled(writer, surname=True)) and (other := labelled(credit[0].rstrip(" )."))):
        return Byline(list(dict.fromkeys([*own.names, *other.names])), text, labelled=True)  # "A; ảnh: B", "A (Ảnh: B)"
    if text.endswith("|"):  # some papers end every centred line with one
        text, surname = text.rstrip(" |"), True
    if is_bracketed(text) and people.is_name(text[1:-1].split(",")[0], certain=False):
        text = text[1:-1]
    if not 3 <= len(text) <= 140 or text.endswith((":", ";", "?", "!")) or (not marked and is_shown(text)):
        return None
    bare = people.BRACKETS.sub(" ", text).strip(people.EDGES)
    degree = people.degrees().match(bare)
    parts = [p.strip(people.EDGES) for p in people.SPLIT.split(bare[degree.end() :] if degree else bare)]
    found = people.names(bare, certain=False)
    comrades = len(_COMRADE.findall(bare))
    if not found or comrades > 1 or (_COMRADE.match(bare) and (len(parts) == 1 or not people.is_office(parts[-1]))):
        return None  # so portraits are captioned
    rest = list(filter(None, parts[len(found) :]))
    if rest and (ends_full(text) or _DAYS.match(rest[0]) or not (people.is_office(rest[0]) or rest[0][:1].islower())):
        return None  # "Ông Lê Văn An, Giám đốc Sở, đã trao quyết định." tells
    if surname and not degree and not people.is_sure(found[0]):
        return None
    return Byline(found, text, labelled=False)


@cache
def _labels() -> re.Pattern[str]:
    data = load("bylines")
    return re.compile(rf"(?<!\w){any_of([*data['labels'], *data['source_labels']])}\s*[:：]", re.IGNORECASE)


def before_label(text: str) -> str:
    """What a line says before it names its author or source, "Tác giả: ..."."""
    return _labels().split(text, maxsplit=1)[0]


def is_label(text: str) -> bool:
    """Whether a line says that the author's name follows, and nothing else."""
    return people.pattern("labels", colon=True).fullmatch(text.rstrip(" :") + ":") is not None


def is_post(text: str) -> bool:
    """Whether a line is the post or office under an author's name."""
    return len(text) <= 120 and people.post().match(text) is not None and not text.endswith(".") and not is_shown(text)


def unglue(text: str) -> tuple[str, Byline] | None:
    """Split a byline off the end of the last paragraph: `... đề ra./.NHƯ NGỌC`."""
    match = _GLUED.match(text)
    if match is None or (match["end"] is None and _ABBREVIATED.search(match["body"])):
        return None
    byline = labelled(match["name"]) or unlabelled(match["name"], surname=False)
    if byline is None:
        return None
    return match["body"] + (match["end"] or ""), byline
