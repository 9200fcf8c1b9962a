"""The names of those who write, as bylines give them: what is a name, what an office, a place or a title."""

import re
from functools import cache

from extract.lines import capital_share
from extract.rules import any_of, load
from extract.vietnamese import is_syllable

_TOKEN = re.compile(r"[^\W\d_][\w'’.]*")
SPLIT = re.compile(r"\s*(?:[,;/&+|–—-]|\svà\s)\s*")
BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
EDGES = " \t•·.,;:|-–—*_()[]“”\"'"
INITIALS = re.compile(r"(?:(?:[A-ZĐ]|Ch|Kh|Ng|Nh|Ph|Th|Tr)\.\s?){1,3}[A-ZĐ][^\W\d_]{0,6}\.?")
_K_HO = re.compile(r"K['’][^\W\d_]+")  # the Cơ Ho of Lâm Đồng have names of one word
_BARE_INITIALS = re.compile(r"[A-ZĐ]{2,3}")
_OFFICE = re.compile(r"[PKT]\.[A-ZĐ]{2,}")


@cache
def pattern(key: str, *, colon: bool) -> re.Pattern[str]:
    """A label of some kind, with the sign behind it."""
    tail = r"\s*[:：]\s*" if colon else r"(?!\w)\s*:?\s*"
    return re.compile(any_of(load("bylines")[key]) + tail, re.IGNORECASE)


@cache
def degrees() -> re.Pattern[str]:
    """Degrees before a name."""
    words = [re.escape(d).replace(r"\ ", r"[\s.,-]*") for d in load("bylines")["degrees"]]
    return re.compile(rf"(?:{any_of(words)}(?!\w)[\s.,:-]*)+", re.IGNORECASE)


@cache
def post() -> re.Pattern[str]:
    """A post or an office, by its first words."""
    return re.compile(any_of([re.escape(w) for w in load("bylines")["posts"]]) + r"(?!\w)", re.IGNORECASE)


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(str(w) for w in load("bylines")[key])


def names(text: str, *, certain: bool) -> list[str]:
    """The names in what a byline says, degrees and posts split off, capitals undone.

    `certain`: a label says that names follow, so initials and names that are no Vietnamese syllables count.
    """
    found: list[str] = []
    others = False
    bare = BRACKETS.sub(" ", text)
    degree = degrees().match(bare)  # "Đ/c" holds a sign that parts names
    for part in SPLIT.split(bare[degree.end() :] if degree else bare):
        piece = part.strip(EDGES)
        for opener in (pattern("labels", colon=True), degrees()):
            if match := opener.match(piece):
                piece = piece[match.end() :].strip(EDGES)
        if not piece or (others and not pattern("labels", colon=True).match(part)):
            continue
        others = not is_name(piece, certain=certain)  # nor is what follows: "Tin: Phòng A, B; ảnh: C"
        if others:
            continue
        found.append(in_normal_case(piece))
    return list(dict.fromkeys(found))


def is_name(text: str, *, certain: bool) -> bool:
    """Whether the text is a person's name: capitalised syllables, and not an office, a place or a part of the page."""
    tokens = text.split()
    if INITIALS.fullmatch(text) or (certain and _is_initials(text)):
        return not _OFFICE.match(text) and re.sub(r"\W", "", text).lower() not in _words("organisations")
    fewest = 1 if certain or _K_HO.fullmatch(text) else 2
    if not fewest <= len(tokens) <= 6 or not all(_TOKEN.fullmatch(t) and t[0].isupper() for t in tokens):
        return False
    folded = text.lower()
    shouted = capital_share(text) == 1.0
    acronym = any(sum(c.isupper() for c in t) > 1 and not {"'", "’", "."} & set(t) for t in tokens)
    if (acronym and not shouted) or folded in _words("places") or is_organisation(folded) or _is_spoken_of(tokens):
        return False
    strange = not is_syllable(tokens[0])  # surnames of the Cơ Tu, the Ba Na ..., which no other word is
    surname = tokens[0].lower() in _words("surnames")
    apostrophe = {"'", "’"} & set(text if surname or strange else tokens[0])  # "Ksor H’Yuên", "H’Hen Niê"
    if (certain and not shouted) or apostrophe:
        return True
    foreign = sum(not is_syllable(t.strip("'’")) for t in tokens)  # "Lâm Thị Phol La" is Khmer
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


def is_sure(name: str) -> bool:
    """Whether it is seen to be a name without a label: initials, a surname with what follows one, given names."""
    first, *others = name.lower().split()
    given = all(word in _words("given") for word in others)
    known = len(others) >= 2 or given if first in _words("surnames") else given and first in _words("given")
    return any(one.fullmatch(name) for one in (INITIALS, _K_HO)) or (bool(others) and known)


def in_normal_case(name: str) -> str:
    """`NHƯ NGỌC` as `Như Ngọc`; a name that is not all capitals stays as written."""
    if capital_share(name) < 1.0 or _is_initials(name):
        return name
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize() if len(word[0]) > 1 else word[0], name)


def is_people(text: str) -> bool:
    """Whether a line is one name or several, with degrees or not, and nothing else."""
    parts = (part.strip(EDGES) for part in SPLIT.split(BRACKETS.sub(" ", text)))
    return all(
        is_name(degrees().sub("", part, count=1) if degrees().match(part) else part, certain=False) for part in parts
    )


def is_signature(text: str) -> bool:
    """Whether a line is a name with its degree before it, and behind it nothing but an office: no title is one."""
    degree = degrees().match(text)
    parts = [part.strip(EDGES) for part in SPLIT.split(text[degree.end() :])] if degree else [""]
    return is_name(parts[0], certain=False) and all(map(is_office, filter(None, parts[1:])))


def is_office(part: str) -> bool:
    """Whether words are a post or an organisation."""
    return post().match(part) is not None or is_organisation(part.lower())


def is_organisation(folded: str) -> bool:
    """Whether words in small letters name an organisation."""
    first, *others = folded.split()
    words = _words("organisations")
    given = others and {first, *others} <= _words("given")  # "Trường Nguyên"
    if first in words and not given and not (first in _words("surnames") and len(others) >= 2):
        return True
    return any(" " in w and w in folded for w in words)


def begins_with_province(text: str) -> bool:
    """Whether a text begins with the name of a province."""
    return " ".join(re.findall(r"\w+", text.lower())[:2]) in _words("places")
