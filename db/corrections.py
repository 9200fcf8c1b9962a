"""People's decisions about single facts: YAML files that outlive every re-reading and every rebuild.

    - decision: reject                     # or change, same, apart
      fact: {article: "https://bao.example/tin-1", kind: claim, key: "yen-bai|1|recognised"}
      who: Lan
      when: 2026-03-01
      why: Bài nói về Đề án, không phải về tình trạng.

A fact is named by its article (address or file), kind and key, as the store keys it: the name survives better readers.
`change` gives the right values (`to: {start: "2024-06-19"}`); `same` and `apart` name two reports (`fact`, `other`) of
one event or two, of one person or two. A decision that no longer applies to anything is reported, not forgotten.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
import yaml

from db.rows import Rows
from nlp.facts import Fact

T = TypeVar("T", bound=Fact)
JOINED = {"event_report", "participant"}  # kinds that several articles tell of


class CorrectionError(Exception):
    """A file of corrections has a mistake; the text is a Vietnamese sentence with file, entry and field."""


class FactName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A fact by what stays the same when it is read again."""

    article: str
    kind: Literal["event_report", "cluster_report", "participant", "citation", "claim", "total"]
    key: str


class Correction(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """One decision: what, about which fact, who decided, when and why."""

    decision: Literal["reject", "change", "same", "apart"]
    fact: FactName
    other: FactName | None = None
    to: dict[str, str | int | list[str] | None] = {}
    who: str
    when: date
    why: str

    def __post_init__(self) -> None:
        if (self.decision in {"same", "apart"}) != (self.other is not None):
            raise ValueError("`other` belongs to `same` and `apart`")
        if self.other and not (self.fact.kind == self.other.kind and self.fact.kind in JOINED):
            raise ValueError("`same` and `apart` name two facts of kind event_report or two of kind participant")
        if (self.decision == "change") != bool(self.to):
            raise ValueError("`to` belongs to `change`")


def load_corrections(folder: Path | None) -> list[Correction]:
    """All decisions of `folder/*.yml`, in the order of the files; none where there is no folder.

    Raises:
        CorrectionError: a file is no list of decisions.
    """
    found: list[Correction] = []
    for path in sorted(folder.glob("*.yml")) if folder else ():
        try:
            found += msgspec.convert(yaml.safe_load(path.read_text("utf-8")) or [], list[Correction])
        except (msgspec.ValidationError, yaml.YAMLError, UnicodeDecodeError) as error:
            mistake = " ".join(str(error).split())
            raise CorrectionError(f"{path}: hiệu đính không hợp lệ ({mistake}); hãy sửa tệp rồi chạy lại.") from error
    return found


def record(path: Path, correction: Correction) -> None:
    """Append one decision to a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        decided = {key: value for key, value in msgspec.to_builtins(correction, builtin_types=(date,)).items() if value}
        yaml.safe_dump([decided], file, allow_unicode=True, sort_keys=False)


@dataclass
class Applied:
    """Decisions by the identifiers of the facts they are about; `unused` sentences name those about nothing."""

    rejected: set[int] = field(default_factory=set)
    changed: dict[int, Correction] = field(default_factory=dict)
    same: list[tuple[int, int]] = field(default_factory=list)
    apart: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    unused: list[str] = field(default_factory=list)

    def correct(self, fact_id: int, fact: T) -> T | None:
        """The fact as decided: as it is, changed, or `None` where it was rejected."""
        if fact_id in self.rejected:
            return None
        if fact_id not in self.changed:
            return fact
        correction = self.changed[fact_id]
        try:
            return msgspec.convert(msgspec.to_builtins(fact) | correction.to, type(fact))
        except msgspec.ValidationError as error:
            self.unused.append(f"{_named(correction.fact)}: giá trị mới không hợp lệ ({error}).")
            return fact


def apply_corrections(db: sqlite3.Connection, corrections: list[Correction]) -> Applied:
    """Find the facts of the attached store that the decisions are about, and fill table `corrections`."""
    applied, rows = Applied(), Rows(db)
    for number, correction in enumerate(corrections, 1):
        fact = _find(db, correction.fact)
        other = _find(db, correction.other) if correction.other else None
        if fact is None or (correction.other and other is None):
            applied.unused.append(f"{_named(correction.fact)}: không còn thông tin nào để hiệu đính.")
            continue
        match correction.decision:
            case "reject":
                applied.rejected.add(fact)
            case "change":
                applied.changed[fact] = correction
            case "same" if other is not None:
                applied.same.append((fact, other))
            case "apart" if other is not None:
                applied.apart[fact].add(other)
                applied.apart[other].add(fact)
        new = msgspec.json.encode(correction.to).decode() if correction.to else None
        rows.add(
            "corrections", number, correction.decision, fact, other, new, correction.who, correction.when.isoformat(),
            correction.why,
        )  # fmt: skip
    rows.flush()
    return applied


def join_as_decided(db: sqlite3.Connection, same: Iterable[tuple[int, int]], *statements: str) -> None:
    """Make two events, or two people, one wherever a decision says so.

    `statements`: the first gives the events (people) of two reports, in order; the others move what belongs to the
    second of them, `?2`, to the first, `?1`.
    """
    find, *move = statements
    for pair in same:
        found = [identifier for (identifier,) in db.execute(find, pair)]
        for statement in move if len(found) == 2 else ():
            db.execute(statement, found)


def _find(db: sqlite3.Connection, name: FactName) -> int | None:
    row = db.execute(
        "SELECT f.id FROM store.facts f JOIN store.articles a ON a.id = f.article_id "
        "WHERE ?1 IN (a.url, a.file) AND f.kind = ?2 AND f.key = ?3 AND f.gone_run_id IS NULL",
        (name.article, name.kind, name.key),
    ).fetchone()
    return row[0] if row else None


def _named(name: FactName) -> str:
    return f"{name.article}, {name.kind} “{name.key}”"
