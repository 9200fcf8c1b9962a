"""Roles that nobody is said to hold: denied, only supposed, asked about, still to be decided, or in no year told."""

from nlp.clusters.hand_overs import Held
from nlp.clusters.names import is_anothers
from nlp.clusters.role import Role
from nlp.clusters.role_lists import both
from nlp.clusters.words import words_of

_WORDS = words_of("nobodys")
_NEXT = 100  # characters of the sentence behind
_BEHIND = 200  # characters: how far a role is from what refuses it


def is_nobodys(role: Role) -> bool:
    """Whether a role is denied or only supposed, or told of a cluster of others than schools."""
    text, word, start, end = role.text, role.word, role.sentence.start, role.sentence.end
    planned = _WORDS.planned.search(text, start, end + _NEXT)
    if planned and planned.start() < word.start < planned.end():
        return True
    two = both(text, role.before) if word.lead and word.count == 1 else None
    before = max(start, word.start - 160), word.start
    return bool(
        (text.endswith("?", 0, end) and _WORDS.asked.search(text, start, end))
        or (two and _WORDS.rivals.match(text, two[1].end))
        or (_WORDS.refusal.search(text, word.end, word.end + _BEHIND) and _WORDS.refused.match(text, word.end))
        or _WORDS.takes_part.search(text, *before)
        or _WORDS.if_.search(text, *before)
        or _WORDS.proposed.search(text, *before)
        or is_anothers(role.reading, role.left, word.start, word.end)
    )


def is_undated(role: Role, held: Held) -> bool:
    """ "Năm Hà Nam làm Cụm trưởng, mọi văn bản đều có mẫu": in a year that is not told."""
    folded, start = role.text, role.sentence.start
    by_name = not held.year and _WORDS.year_of.search(folded, start, held.schools[0].start)
    return bool(by_name) and not _WORDS.bare_year.search(folded, start, role.end)
