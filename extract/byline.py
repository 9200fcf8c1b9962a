"""Bylines: who wrote the article, in every form in which pages say so."""

import re
from functools import cache

import msgspec

from extract.captions import is_bracketed, is_credit, is_shown
from extract.lines import capital_share, ends_full
from extract.rules import any_of, load
from extract.vietnamese import is_syllable

_TOKEN = re.compile(r"[^\W\d_][\w'’.]*")
_SPLIT = re.compile(r"\s*(?:[,;/&+|–—-]|\svà\s)\s*")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_EDGES = " \t•·.,;:|-–—*_()[]“”\"'"
_INITIALS = re.compile(r"(?:(?:[A-ZĐ]|Ch|Kh|Ng|Nh|Ph|Th|Tr)\.\s?){1,3}[A-ZĐ][^\W\d_]{0,6}\.?")
_K_HO = re.compile(r"K['’][^\W\d_]+")  # the Cơ Ho of Lâm Đồng have names of one word
_BARE_INITIALS = re.compile(r"[A-ZĐ]{2,3}")
_GLUED = re.compile(
    rf"(?P<body>.*[.…!?”\"])(?P<end>/\.)?\s*(?P<name>[^.…!?”\"/]{{4,80}}|\(?{_INITIALS.pattern}\)?)\Z", re.DOTALL
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
_OFFICE = re.compile(r"[PKT]\.[A-ZĐ]{2,}")
_ABBREVIATED = re.compile(r"(?:\b[A-ZĐ]\w{0,3}|\b[tT][pPxX]|[Đđ]/c)\.\Z")


class Byline(msgspec.Struct, frozen=True):
    """`names` may be empty: a line that names only a source or an office is a byline without authors."""

    names: list[str]
    text: str
    labelled: bool


@cache
def _pattern(key: str, *, colon: bool) -> re.Pattern[str]:
    tail = r"\s*[:：]\s*" if colon else r"(?!\w)\s*:?\s*"
    return re.compile(any_of(load("bylines")[key]) + tail, re.IGNORECASE)


@cache
def _degree() -> re.Pattern[str]:
    words = [re.escape(d).replace(r"\ ", r"[\s.,-]*") for d in load("bylines")["degrees"]]
    return re.compile(rf"(?:{any_of(words)}(?!\w)[\s.,:-]*)+", re.IGNORECASE)


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(str(w) for w in load("bylines")[key])


@cache
def _post() -> re.Pattern[str]:
    return re.compile(any_of([re.escape(w) for w in load("bylines")["posts"]]) + r"(?!\w)", re.IGNORECASE)


def labelled(text: str) -> Byline | None:
    """A line with a label: `Tin và ảnh: ...`, `Tác giả: ...`, `Nguồn: ...`."""
    if len(text) > 160 or text.endswith(("?", "!")):
        return None  # "PV: Còn năm nay?"
    if text.startswith("(") and text.endswith(")") and not is_credit(text):
        text = text[1:-1].strip()
    text = _NEXT_LABEL.sub("; ", text) if ": " in text else text
    if (quoted := _QUOTED.match(text)) and (found := _quoted(text[quoted.end() :])):
        return Byline(found, text, labelled=True)
    if _pattern("source_labels", colon=True).match(text) or _is_source(text):
        found = names(text, certain=True)  # "Nguồn tin: Tổ A. Người viết: B"
        return Byline(found or _behind_office(text), text, labelled=True)
    label = _pattern("labels", colon=True).match(text) or _pattern("openers", colon=False).match(text)
    if label is None:
        return None
    rest = _REST.split(text[label.end() :])[0]
    found = names(rest, certain=True)
    return Byline(found, text, labelled=True) if found or not _tells(text, rest) else None


def _behind_office(text: str) -> list[str]:
    """The name in "Nguồn: Vụ Các trường chính trị - Bạch Hải Vy"."""
    writer = re.split(r"\s[-–]\s", text)[-1].strip(_EDGES)
    return _if_sure(writer) if writer != text.strip(_EDGES) else []


def _if_sure(writer: str) -> list[str]:
    """The name that words without a label show to be one; no province ("Hà Nội Mới")."""
    named = _is_name(writer, certain=False) and _is_sure(writer) and not begins_with_province(writer)
    return [_in_normal_case(writer)] if named else []


def _tells(text: str, rest: str) -> bool:
    """Whether what follows a label names nobody: "PV: Thưa đồng chí, ...?" asks, "Ảnh: Quang cảnh lễ" is a caption."""
    if len(rest.split()) <= 3:
        return False  # nothing at all behind "Ảnh:" too
    shown = _PICTURE.match(text) is not None and (is_shown(rest) or not _is_organisation(rest.lower()))
    return ends_full(rest) or shown


def _quoted(source: str) -> list[str]:
    """The person a text is taken from, "Theo Trần Minh/Báo ...": one whose surname shows it, no paper named so."""
    return _if_sure(re.split(r"\s*[/(]|\s[-–]\s|,\s", source.strip(_EDGES), maxsplit=1)[0])


def _is_source(text: str) -> bool:
    """Whether a line names a paper, "Theo báo Nhân Dân", and does not tell: "Theo đó, nhà trường sẽ:"."""
    _, _, source = text.partition(" ")
    told = text.endswith((":", ",")) or (ends_full(text) and len(source.split()) > 3)
    return _SOURCE.match(text) is not None and not told and (source[0].isupper() or _is_organisation(source.lower()))


def begins_with_province(text: str) -> bool:
    """Whether a text begins with the name of a province."""
    return " ".join(re.findall(r"\w+", text.lower())[:2]) in _words("places")


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
    if is_bracketed(text) and _is_name(text[1:-1].split(",")[0], certain=False):
        text = text[1:-1]
    if not 3 <= len(text) <= 140 or text.endswith((":", ";", "?", "!")) or (not marked and is_shown(text)):
        return None
    bare = _BRACKETS.sub(" ", text).strip(_EDGES)
    degree = _degree().match(bare)
    parts = [p.strip(_EDGES) for p in _SPLIT.split(bare[degree.end() :] if degree else bare)]
    found = names(bare, certain=False)
    comrades = len(_COMRADE.findall(bare))
    if not found or comrades > 1 or (_COMRADE.match(bare) and (len(parts) == 1 or not _is_office(parts[-1]))):
        return None  # so portraits are captioned
    rest = list(filter(None, parts[len(found) :]))
    if rest and (ends_full(text) or _DAYS.match(rest[0]) or not (_is_office(rest[0]) or rest[0][:1].islower())):
        return None  # "Ông Lê Văn An, Giám đốc Sở, đã trao quyết định." tells
    if surname and not degree and not _is_sure(found[0]):
        return None
    return Byline(found, text, labelled=False)


def _is_sure(name: str) -> bool:
    """Whether it is seen to be a name without a label: initials, a surname with what follows one, given names."""
    first, *others = name.lower().split()
    given = all(word in _words("given") for word in others)
    known = len(others) >= 2 or given if first in _words("surnames") else given and first in _words("given")
    return any(one.fullmatch(name) for one in (_INITIALS, _K_HO)) or (bool(others) and known)


def names(text: str, *, certain: bool) -> list[str]:
    """The names in what a byline says, degrees and posts split off, capitals undone.

    `certain`: a label says that names follow, so initials and names that are no Vietnamese syllables count.
    """
    found: list[str] = []
    others = False
    bare = _BRACKETS.sub(" ", text)
    degree = _degree().match(bare)  # "Đ/c" holds a sign that parts names
    for part in _SPLIT.split(bare[degree.end() :] if degree else bare):
        piece = part.strip(_EDGES)
        for opener in (_pattern("labels", colon=True), _degree()):
            if match := opener.match(piece):
                piece = piece[match.end() :].strip(_EDGES)
        if not piece or (others and not _pattern("labels", colon=True).match(part)):
            continue
        others = not _is_name(piece, certain=certain)  # nor is what follows: "Tin: Phòng A, B; ảnh: C"
        if others:
            continue
        found.append(_in_normal_case(piece))
    return list(dict.fromkeys(found))


def _is_name(text: str, *, certain: bool) -> bool:
    """Whether the text is a person's name: capitalised syllables, and not an office, a place or a part of the page."""
    tokens = text.split()
    if _INITIALS.fullmatch(text) or (certain and _is_initials(text)):
        return not _OFFICE.match(text) and re.sub(r"\W", "", text).lower() not in _words("organisations")
    fewest = 1 if certain or _K_HO.fullmatch(text) else 2
    if not fewest <= len(tokens) <= 6 or not all(_TOKEN.fullmatch(t) and t[0].isupper() for t in tokens):
        return False
    folded = text.lower()
    shouted = capital_share(text) == 1.0
    acronym = any(sum(c.isupper() for c in t) > 1 and not {"'", "’", "."} & set(t) for t in tokens)
    if (acronym and not shouted) or folded in _words("places") or _is_organisation(folded) or _is_spoken_of(tokens):
        return False
    if (certain and not shouted) or "'" in tokens[0] or "’" in tokens[0]:
        return True
    foreign = sum(not is_syllable(t.strip("'’")) for t in tokens)  # "Lâm Thị Phol La" is Khmer
    strange = not is_syllable(tokens[0])  # surnames of the Cơ Tu, the Ba Na ..., which no other word is
    surname = tokens[0].lower() in _words("surnames")
    if foreign == 0:
        return surname or not shouted or len(tokens) <= _PEN_NAME  # "MỘT NĂM LÀM CỤM TRƯỞNG"
    known = surname and (len(tokens) >= 3 or strange)
    return foreign == 1 and (known or (certain and strange and len(tokens) > 1))  # "Ảnh: KRÔNG MÂY"


_PEN_NAME = 3  # words


def _is_initials(text: str) -> bool:
    bare = _BARE_INITIALS.fullmatch(text) is not None and not is_syllable(text)
    return bare and text.lower() not in _words("abbreviations") | _words("organisations")


def _is_spoken_of(tokens: list[str]) -> bool:
    """Whether the name has the "Ông" that texts and captions set before one; as a surname it stands before no other."""
    return tokens[0] == "Ông" and len(tokens) > 2 and tokens[1].lower() in _words("surnames")


def _is_organisation(folded: str) -> bool:
    first, *others = folded.split()
    words = _words("organisations")
    given = others and {first, *others} <= _words("given")  # "Trường Nguyên"
    if first in words and not given and not (first in _words("surnames") and len(others) >= 2):
        return True
    return any(" " in w and w in folded for w in words)


@cache
def _labels() -> re.Pattern[str]:
    data = load("bylines")
    return re.compile(rf"(?<!\w){any_of([*data['labels'], *data['source_labels']])}\s*[:：]", re.IGNORECASE)


def before_label(text: str) -> str:
    """What a line says before it names its author or source, "Tác giả: ..."."""
    return _labels().split(text, maxsplit=1)[0]


def is_label(text: str) -> bool:
    """Whether a line says that the author's name follows, and nothing else."""
    return _pattern("labels", colon=True).fullmatch(text.rstrip(" :") + ":") is not None


def is_people(text: str) -> bool:
    """Whether a line is one name or several, with degrees or not, and nothing else."""
    parts = (part.strip(_EDGES) for part in _SPLIT.split(_BRACKETS.sub(" ", text)))
    return all(
        _is_name(_degree().sub("", part, count=1) if _degree().match(part) else part, certain=False) for part in parts
    )


def _in_normal_case(name: str) -> str:
    """`NHƯ NGỌC` as `Như Ngọc`; a name that is not all capitals stays as written."""
    if capital_share(name) < 1.0 or _is_initials(name):
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize() if len(word[0]) > 1 else word[0], name)


def is_signature(text: str) -> bool:
    """Whether a line is a name with its degree before it, and behind it nothing but an office: no title is one."""
    degree = _degree().match(text)
    parts = [part.strip(_EDGES) for part in _SPLIT.split(text[degree.end() :])] if degree else [""]
    return _is_name(parts[0], certain=False) and all(map(_is_office, filter(None, parts[1:])))


def _is_office(part: str) -> bool:
    return _post().match(part) is not None or _is_organisation(part.lower())


def is_post(text: str) -> bool:
    """Whether a line is the post or office under an author's name."""
    return len(text) <= 120 and _post().match(text) is not None and not text.endswith(".") and not is_shown(text)


def unglue(text: str) -> tuple[str, Byline] | None:
    """Split a byline off the end of the last paragraph: `... đề ra./.NHƯ NGỌC`."""
    match = _GLUED.match(text)
    if match is None or (match["end"] is None and _ABBREVIATED.search(match["body"])):
        return None
    byline = labelled(match["name"]) or unlabelled(match["name"], surname=False)
    if byline is None:
        return None
    return match["body"] + (match["end"] or ""), byline
