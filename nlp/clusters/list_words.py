"""What stands between the schools of a list; what the words before it say: that they are a cluster's, how many, of what
year."""

from nlp.clusters.words import words_of
from nlp.text.number_words import count

_WORDS = words_of("list_words")

LIST_GAP = _WORDS.list_gap
HEADS_GAP = _WORDS.heads_gap
COUNTED = _WORDS.counted
OF_ALL = _WORDS.of_all
OTHERS = _WORDS.others
STANDING = _WORDS.standing
THERE = _WORDS.there


def is_cued(left: str | None, told: str, *, many: bool) -> bool:
    """ "Cụm thi đua gồm các trường chính trị tỉnh: ", in two parts: before the cluster's name, where one is named, and
    behind it; `many` schools may follow the name alone."""
    if left == "" and (label := _WORDS.labelled.fullmatch(told)) and (many or label["count"]):
        return True
    if left is None or _WORDS.members.search(told):
        return bool(_WORDS.members.search(told))
    if _WORDS.schools_of.search(left):
        return bool((_WORDS.are if many else _WORDS.these_are).fullmatch(told))
    if _WORDS.among.search(left):
        return bool(_WORDS.together_with.fullmatch(told))
    return bool(_WORDS.has.fullmatch(told)) and (
        told[:1] in ",(" or told.startswith(" (") or not _WORDS.owned.search(left)
    )


def changed(clause: str) -> bool:
    """ "Cụm gồm sáu trường: ...; từ tháng 7/2025 còn năm trường: "."""
    return bool(_WORDS.has.fullmatch(clause) and _WORDS.now.search(clause))


def goes_on(said: str, before: str) -> bool:
    """Whether the sentence before, `said`, tells of the cluster that "ba trường ấy là" are all of."""
    return bool(_WORDS.said_before.search(before) and _WORDS.of_the_cluster.search(said)) and not are_some(said)


def sizes(text: str) -> set[int]:
    """How many schools the cluster is said to have."""
    return {count(match[match.lastgroup or 0]) for match in OF_ALL.finditer(text)}


def is_anything_else(before: str) -> bool:
    """A list of guests or of a committee, or of some of the schools only."""
    return bool(_WORDS.not_the_cluster.search(before[-120:])) or are_some(before)


def are_some(before: str) -> bool:
    """ "Cụm có 3 trường được công nhận là A, B và C": not all of its schools, or what is only planned, or what was in a
    year that nobody tells."""
    of_all = (match.end() for match in _WORDS.of_cluster.finditer(before))
    some = _WORDS.some.search(before) and _WORDS.some.search(before, max(of_all, default=0))
    return bool(some or _WORDS.unreal.search(before) or (_WORDS.once.search(before) and not year_of(before)))


def year_of(before: str) -> int | None:
    """ "Năm 2021, Cụm gồm 10 trường: ..."."""
    stated = list(_WORDS.year.finditer(before))
    return int(next(filter(None, stated[-1].groups()))) if stated else None
