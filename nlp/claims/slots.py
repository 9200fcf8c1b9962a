"""One predicate of a clause, with the tokens around it."""

from nlp.claims.rows import first_row
from nlp.claims.tokens import Token
from nlp.claims.words import patterns
from nlp.records import Record

SUBJECTS = {"school", "itself", "count", "group"}
"""The kinds of tokens that a predicate may speak of."""
_WORDS = patterns("slots")
_BUT = 70  # characters before a school in which it is excepted


class Slot(Record, frozen=True):
    """One predicate of a clause: `left` is where the one before it ends, `limit` where the one `after` it begins."""

    row: list[Token]
    predicate: Token
    left: int
    limit: int
    after: Token | None

    def renewed(self) -> bool:
        """Whether a subject stands before the predicate."""
        kinds = {"school", "itself", "count"}
        return any(t.kind in kinds and self.left <= t.start < self.predicate.start for t in self.row)

    def schools_behind(self, text: str) -> list[Token]:
        """The schools after the predicate, beyond what a bracket tells, too: "Chưa đạt: A (49/55), B (51/55)"."""
        after = [t for t in self.row if self.predicate.end <= t.start and t.kind == "school"]
        first = next((i for i, t in enumerate(after) if is_excepted(text, t, self.predicate.end)), None)
        after = after[:first]
        near = [t for t in after if t.start < self.limit]
        noted = near and self.after and text[near[-1].end : self.limit].strip() in {"(", "(đạt"}
        return first_row(text, after) if noted else near


def is_excepted(text: str, school: Token, after: int) -> bool:
    """ "62 trường đã được công nhận (chỉ còn Trường A)"."""
    return _WORDS.but.search(text, max(after, school.start - _BUT), school.start) is not None
