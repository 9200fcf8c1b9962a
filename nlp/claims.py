"""Claims and totals: what an article says of the standing of a school, or of a number of schools, at a level."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple

from nlp.facts import Claim, Status, Total
from nlp.reading import Block, Reading, Sentence
from nlp.standing import Token, grammar, schools_within, tokens

_TRIGGER = re.compile(r"chuẩn|công nhận|/55\b|/64\b|tiêu chí|chỉ tiêu")
_RESET = re.compile(r"\b(?:đã|vừa|chính thức)\b")
_FRACTION = re.compile(r"\d{1,2}/\d{1,2}|\d{1,3}(?:[.,]\d+)? ?%")


class Statement(NamedTuple):
    """One predicate of a clause with its subjects and level, before it becomes facts."""

    predicate: Token
    subjects: list[Token]
    level: int
    status: Status
    clause: tuple[int, int]
    block: Block


_SUBJECTS = {"school", "itself", "count", "group"}
_LISTS = re.compile(r"[(:]|\b(?:gồm|là)\b")


@dataclass
class _Discourse:
    """What an elliptic clause falls back on: "Lâm Đồng cũng vừa được công nhận; Gia Lai thì chưa"."""

    level: int | None = None
    level_of_sentence: int | None = None
    subjects: list[Token] = field(default_factory=list)
    topic: str | None = None
    block: Block | None = None

    def enter(self, block: Block) -> None:
        """Begin a block: subjects do not reach over its edge; what was spoken of last does."""
        self.block, self.subjects = block, []


def find(reading: Reading) -> None:
    """Fill `facts.claims` and `facts.totals`; a title and a caption only add what the body leaves unsaid."""
    statements = list(_statements(reading))
    appraising = "thẩm định" in reading.folded
    statements.sort(key=lambda s: s.block.kind in {"title", "caption", "byline"})
    for statement in statements:
        aside = statement.block.kind in {"title", "caption"}
        for subject in statement.subjects:
            if subject.kind == "school":
                # Headlines already say "được công nhận" on the day of the appraisal.
                if aside and (
                    _known(reading, subject, statement.level) or (appraising and statement.status == "recognised")
                ):
                    continue
                _claim(reading, statement, subject)
            elif subject.kind == "count" and not aside:
                _total(reading, statement, subject)


def _statements(reading: Reading) -> Iterator[Statement]:
    discourse = _Discourse()
    own = _own_school(reading)
    in_block: set[str] = set()
    for sentence in reading.sentences:
        if discourse.block != sentence.block:
            discourse.enter(sentence.block)
            in_block = {s.school for s in schools_within(reading, *sentence.block[1:]) if not s.implied}
        spoken_of = [s.school for s in schools_within(reading, sentence.start, sentence.end) if not s.implied]
        discourse.topic = own if own and (own in in_block or not in_block) else [discourse.topic, *spoken_of][-1]
        discourse.level_of_sentence = None
        if not _TRIGGER.search(reading.folded, sentence.start, sentence.end):
            continue
        if grammar().look_alike.search(reading.folded, sentence.start, sentence.end):
            discourse.level, discourse.subjects = None, []  # other standards: nothing here, nothing to go on from
            continue
        for start, end in _clauses(reading, sentence):
            yield from _read_clause(reading, start, end, sentence.block, discourse)


def _clauses(reading: Reading, sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = sentence.start
    for match in re.finditer(";", reading.text[sentence.start : sentence.end]):
        yield start, sentence.start + match.start()
        start = sentence.start + match.end()
    yield start, sentence.end


def _read_clause(reading: Reading, start: int, end: int, block: Block, discourse: _Discourse) -> Iterator[Statement]:
    row = tokens(reading, start, end)
    predicates = _absorb([t for t in row if t.kind == "predicate"], reading.folded)
    if not predicates:
        return
    levels = [t for t in row if t.kind == "level"]
    left = start
    for number, predicate in enumerate(predicates):
        right = predicates[number + 1].start if number + 1 < len(predicates) else end
        if predicate.value == "not_reached" and grammar().criteria.search(reading.folded[left : predicate.start]):
            continue
        subjects = _resolved(_subjects(reading, row, left, predicate, right), discourse, predicate)
        left = predicate.end
        discourse.subjects = subjects
        level = _level(reading, predicate, levels, right, discourse)
        if level is None:
            continue
        discourse.level = discourse.level_of_sentence = level
        modifiers = _modifiers(reading, row, start, predicate)
        if predicate.value == "attained" and subjects and _examined(reading, subjects[0]):
            continue
        status = _status(predicate, modifiers, reading.folded)
        if status:
            yield Statement(predicate, subjects, level, status, (start, end), block)


def _absorb(predicates: list[Token], text: str) -> list[Token]:
    """ "được công nhận đạt chuẩn" is one predicate: what was attained is the object of the recognition."""
    kept: list[Token] = []
    for predicate in predicates:
        if kept and predicate.value == "attained" and not re.search(r"[,:]", text[kept[-1].end : predicate.start]):
            continue
        kept.append(predicate)
    return kept


def _resolved(subjects: list[Token], discourse: _Discourse, predicate: Token) -> list[Token]:
    """What an elliptic subject stands for: "trường" the school spoken of, nothing the subjects of the words before."""
    itself = [t for t in subjects if t.kind == "itself"]
    if itself or not (subjects or discourse.subjects):
        place = itself[-1] if itself else predicate
        return [place._replace(kind="school", value=discourse.topic)] if discourse.topic else []
    return subjects or discourse.subjects


def _own_school(reading: Reading) -> str | None:
    """The school an article is about: the only one its title names, else the one whose site it is on."""
    head = {s.school for s in reading.schools if reading.block_at(s.start).kind == "title" and not s.implied}
    if len(head) == 1:
        return head.pop()
    implied = {school.school for school in reading.schools if school.implied}
    return implied.pop() if len(implied) == 1 and not head else None


def _subjects(reading: Reading, row: list[Token], left: int, predicate: Token, right: int) -> list[Token]:
    """The words nearest before the predicate that can be its subject; else its objects."""
    before = [t for t in row if left <= t.start and t.end <= predicate.start and t.kind in _SUBJECTS]
    after = [t for t in row if predicate.end <= t.start < right and t.kind == "school"]
    if not before:
        objects = [t for t in after if "," not in reading.text[predicate.end : t.start]]
        counted = [t for t in row if predicate.end <= t.start < right and t.kind == "count"]
        return objects or counted[:1]
    run = list(takewhile(lambda token: token.kind == "school", reversed(before)))[::-1]
    head = before[-len(run) - 1 : -len(run)] if run else before[-1:]
    if not head or head[0].kind != "count":
        return _same_form(reading, run) or head
    if run and not re.search(r"[(:]", reading.text[head[0].end : run[0].start]):
        return run  # "Trong 12 trường của khu vực, Trường A và Trường B đã ..."
    listed = [t for t in after if _LISTS.search(reading.text[predicate.end : t.start])]
    return [*head, *(run or listed)]


def _same_form(reading: Reading, schools: list[Token]) -> list[Token]:
    """Provinces before a school in full are places: "Kon Tum về tỉnh mới, nhưng Trường Chính trị ... chưa đạt"."""
    full = next((n for n, t in enumerate(schools) if reading.folded.startswith(("trường", "học viện"), t.start)), 0)
    return schools[full:]


def _level(reading: Reading, predicate: Token, levels: list[Token], right: int, discourse: _Discourse) -> int | None:
    words = reading.folded[predicate.start : predicate.end]
    if words.endswith(("/55", "/64")):
        return 1 if words.endswith("/55") else 2
    following = [t for t in levels if predicate.start <= t.start < right]
    preceding = [t for t in levels if t.start < predicate.start]
    if following:
        return int(following[0].value)
    if preceding:
        return int(preceding[-1].value)
    if discourse.level_of_sentence:
        return discourse.level_of_sentence
    # Only level 1 goes without saying.
    return 1 if discourse.level and predicate.value in {"recognised", "not_reached", "proposed"} else discourse.level


def _modifiers(reading: Reading, row: list[Token], start: int, predicate: Token) -> set[str]:
    """What the clause says before the predicate; a finite verb after a comma leaves a plan behind."""
    found = {t.value: t for t in row if t.kind == "modifier" and start <= t.start < predicate.start}
    target = found.get("target")
    if target:
        between = reading.folded[target.end : predicate.end]
        comma = between.rfind(",")
        if comma >= 0 and _RESET.search(between, comma):
            del found["target"]
    return set(found)


def _examined(reading: Reading, school: Token) -> bool:
    return bool(grammar().examined.search(reading.folded, max(0, school.start - 60), school.start))


# What a predicate says by itself, and which words before it, strongest first, make it say something else.
_BASE: dict[str, Status] = {
    "not_reached": "not_reached",
    "in_progress": "in_progress",
    "progress": "in_progress",
    "recognised": "recognised",
    "reached": "reached",
    "met": "reached",
}
_YIELDS_TO: dict[str, tuple[Status, ...]] = {
    "recognised": ("target",),
    "proposed": ("appraised", "target"),
    "progress": ("self_assessed", "appraised", "target"),
    "met": ("self_assessed", "appraised", "target"),
    "reached": ("self_assessed", "appraised", "target"),
    "attained": ("self_assessed", "appraised", "target"),
}


_CEREMONY = re.compile(r"\b(?:lễ|buổi lễ)\b")


def _status(predicate: Token, modifiers: set[str], text: str) -> Status | None:
    words = text[predicate.start : predicate.end]
    for status in _YIELDS_TO.get(predicate.value, ()):
        if status not in modifiers:
            continue
        if status == "appraised" and predicate.value == "progress" and not _is_full(words):
            continue  # a council that counts what is met in part
        # A ceremony that is planned is an event, not a plan to be recognised.
        ceremony = predicate.value == "recognised" and _CEREMONY.search(
            text, max(0, predicate.start - 30), predicate.end
        )
        return None if ceremony else status
    if predicate.value == "progress" and _is_full(words):
        return None  # everything met, but on nobody's word
    return _BASE.get(predicate.value)


def _is_full(words: str) -> bool:
    share = _FRACTION.search(words)
    if share is None:
        return False
    met, _, of = share[0].partition("/")
    return met == of if of else share[0].startswith("100")


def _known(reading: Reading, subject: Token, level: int) -> bool:
    return any(claim.school == subject.value and claim.level == level for claim in reading.facts.claims)


def _claim(reading: Reading, statement: Statement, subject: Token) -> None:
    start, end = statement.clause
    cited = reading.cite((start, end))
    same = (
        c
        for c in reading.facts.claims
        if (c.school, c.level, c.status) == (subject.value, statement.level, statement.status)
    )
    known = next(same, None)
    progress = None
    if statement.predicate.value == "progress":
        share = _FRACTION.search(reading.folded, statement.predicate.start, statement.predicate.end)
        progress = share[0].replace(" ", "") if share else None
    if known:
        known.evidence += cited.evidence
        known.quotes += cited.quotes
        known.progress = known.progress or progress
        return
    reading.facts.claims.append(
        Claim(
            school=subject.value,
            level=statement.level,
            status=statement.status,
            as_of=_as_of(reading, statement),
            progress=progress,
            evidence=cited.evidence,
            quotes=cited.quotes,
            rule=f"claims/{statement.predicate.value}-{statement.status}",
        )
    )


def _total(reading: Reading, statement: Statement, subject: Token) -> None:
    cited = reading.cite(statement.clause)
    identity = (statement.level, statement.status, int(subject.value))
    if any((t.level, t.status, t.count) == identity for t in reading.facts.totals):
        return
    nation = re.search(r"cả nước|toàn quốc", reading.folded[slice(*statement.clause)])
    main = next((event.cluster for event in reading.facts.events if event.cluster), None)
    reading.facts.totals.append(
        Total(
            level=statement.level,
            status=statement.status,
            count=int(subject.value),
            scope=None if nation else main,
            as_of=_as_of(reading, statement),
            evidence=cited.evidence,
            quotes=cited.quotes,
            rule=f"totals/{statement.predicate.value}-{statement.status}",
        )
    )


def _as_of(reading: Reading, statement: Statement) -> str | None:
    start, end = statement.clause
    documents = [d for d in reading.documents if start <= d.start < end]
    dates = [
        date
        for date in reading.dates
        if start <= date.start < end
        and not any(0 <= date.start - d.end <= 12 for d in documents)
        and "/" not in date.value
    ]
    if dates:
        return min(dates, key=lambda date: abs(date.start - statement.predicate.start)).value
    event = next((e for e in reading.facts.events if e.parent is None and e.start), None)
    if event:
        return event.end or event.start
    return reading.article.published[:10] if reading.article.published else None
