"""Claims and totals: what an article says of the standing of a school, or of a number of schools, at a level."""

import re

from nlp.claims.dates import as_of
from nlp.claims.elisions import Statement
from nlp.claims.frames import frames
from nlp.claims.progress import is_full, progress_in
from nlp.claims.standing import grammar
from nlp.claims.statements import statements
from nlp.claims.today import BEFORE
from nlp.claims.tokens import Lexer, Token
from nlp.facts import Claim, Total
from nlp.reading import Reading
from nlp.registry import registry
from nlp.text.folding import fold_key
from nlp.text.spans import within

_MERGED = 3  # schools that at most became one in 2025
_NATION = re.compile(r"cả nước|toàn quốc|63 tỉnh")


def find(reading: Reading) -> None:
    """Fill `facts.claims` and `facts.totals`, what is told outright first."""
    if not grammar().subject.search(reading.folded):
        return
    lexer = Lexer(reading)
    if not lexer.is_about_schools():
        return
    told = sorted(statements(lexer), key=lambda statement: _rank(reading, statement))
    frame = frames(reading) if told else {}
    undated: list[Claim] = []
    for statement in told:
        for subject in statement.subjects:
            if subject.kind == "count" and not _is_aside(statement):
                _total(reading, statement, subject, frame)
            elif subject.kind == "school" and not (
                _superseded(reading, statement, subject) or _is_denied_of_another(reading, statement, subject)
            ):
                _claim(reading, statement, subject, frame, undated)


def _is_aside(statement: Statement) -> bool:
    return statement.block.kind in {"title", "caption", "byline"}


def _unattributed(reading: Reading, statement: Statement) -> bool:
    """ "đạt 55/55 chỉ tiêu" on nobody's word."""
    words = reading.folded[statement.predicate.start : statement.predicate.end]
    return statement.status == "in_progress" and is_full(words)


def _rank(reading: Reading, statement: Statement) -> int:
    if _is_aside(statement):
        return 3
    return 2 if _unattributed(reading, statement) else int(statement.status in {"reached", "target"})


def _superseded(reading: Reading, statement: Statement, subject: Token) -> bool:
    """Whether more is known: a title only fills what is unsaid, "đã đạt" what is not said to be recognised."""
    known = {c.status for c in reading.facts.claims if (c.school, c.level) == (subject.value, statement.level)}
    if _is_aside(statement):
        # Headlines already say "được công nhận" on the day of the appraisal.
        known -= {"reached"} if statement.status == "recognised" else set()
        return bool(known) or (statement.status in {"recognised", "reached"} and "thẩm định" in reading.folded)
    if statement.status == "reached":
        return "recognised" in known
    return _unattributed(reading, statement) and bool(known - {"target"})


def _is_denied_of_another(reading: Reading, statement: Statement, subject: Token) -> bool:
    """ "... Trường A vừa đón bằng. Trường anh chưa được công nhận": a school that is meant, not named, and known to be
    recognised is the wrong one."""
    if statement.status != "not_reached" or any(s.start == subject.start and not s.implied for s in reading.schools):
        return False
    return _is_recognised(reading, statement, subject) and not within(reading.short_names, subject.start, subject.end)


def _is_recognised(reading: Reading, statement: Statement, subject: Token) -> bool:
    """Whether the school is known to be recognised, and is not an old or a new one of the same name."""
    merger = registry().merger_of(subject.value)
    if merger and not reading.is_ahead(merger.effective):
        return False
    known = (subject.value, statement.level, "recognised")
    return any((claim.school, claim.level, claim.status) == known for claim in reading.facts.claims)


def _rule(statement: Statement) -> str:
    said = statement.predicate.value if statement.predicate.kind == "predicate" else "elided"
    return f"{said}-{statement.status}"


def _claim(reading: Reading, statement: Statement, subject: Token, frame: dict[int, str], undated: list[Claim]) -> None:
    """A claim at a date of its own is a fact of its own; one without adds its words to the first of its kind, or has
    the date of the next: "Trường A đã được công nhận. Quyết định được ký ngày 12/9"."""
    cited = reading.cite(statement.clause)
    date, told = as_of(reading, statement, subject, frame)
    if statement.status == "target" and not told and _is_recognised(reading, statement, subject):
        return  # "Với quyết tâm đạt chuẩn mức 1, Trường A đã được công nhận"
    progress = statement.progress
    if statement.predicate.value == "progress":
        progress = progress_in(reading.folded[statement.predicate.start : statement.predicate.end], statement.level)
    identity = (subject.value, statement.level, statement.status)
    alike = [c for c in reading.facts.claims if (c.school, c.level, c.status) == identity]
    if reading.folded.endswith(" lại", 0, statement.predicate.end):  # "được công nhận lại", after its merger
        alike = [c for c in alike if not (c.as_of or "").startswith("../")]
    for known in alike:
        later = known in undated and not (date or "").startswith("../")  # of a school before its merger
        if (not told or later or date == known.as_of) and (progress is None or known.progress in {None, progress}):
            known.progress = known.progress or progress
            if told and later:
                known.as_of = date
                undated.remove(known)
            known.evidence += cited["evidence"]
            known.quotes += cited["quotes"]
            return
    claim = Claim(
        school=subject.value,
        level=statement.level,
        status=statement.status,
        as_of=date,
        progress=progress,
        rule=f"claims/{_rule(statement)}",
        **cited,
    )
    reading.facts.claims.append(claim)
    if not told:
        undated.append(claim)


def _total(reading: Reading, statement: Statement, subject: Token, frame: dict[int, str]) -> None:
    identity = (statement.level, statement.status, int(subject.value))
    if any((t.level, t.status, t.count) == identity for t in reading.facts.totals):
        return
    date = as_of(reading, statement, subject, frame)[0]
    if int(subject.value) <= _MERGED and date == f"{BEFORE}{registry().mergers[0].effective}":
        return  # "Trước sáp nhập, hai trường đã được công nhận": those that are one school now
    reading.facts.totals.append(
        Total(
            level=statement.level,
            status=statement.status,
            count=int(subject.value),
            scope=_scope(reading, statement, subject),
            as_of=date,
            rule=f"totals/{_rule(statement)}",
            **reading.cite(statement.clause),
        )
    )


def _scope(reading: Reading, statement: Statement, subject: Token) -> str | None:
    """The region named last before the number, else the country if named, else the cluster of the event or title."""
    rest = reading.folded.startswith(" còn lại", subject.end)
    start, before = statement.clause[0], max(subject.start, statement.predicate.start)
    start = min(start, statement.block.start if rest else reading.sentence_at(start).start)
    regions = grammar().region.finditer(reading.folded, start, before)
    found = {region.start(): registry().regions[fold_key(region[0])] for region in regions}
    found |= {cluster.start: cluster.cluster for cluster in within(reading.clusters, start, before)}
    nation = max((m.start() for m in _NATION.finditer(reading.folded, start, before)), default=-1)
    if found and max(found) > nation:
        return found[max(found)]
    if nation >= 0:
        return None
    if reading.folded.find("cụm ", start, subject.start) >= 0 and len({c.cluster for c in reading.clusters}) == 1:
        return reading.clusters[0].cluster
    told = [event.cluster for event in reading.facts.events]
    told += [cluster.cluster for cluster in within(reading.clusters, 0, reading.body_start)]
    return next((cluster for cluster in told if cluster), None)
