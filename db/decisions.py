"""What people decided (`db.corrections`), brought to the facts it is about."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from db.corrections import Correction, FactName, corrected
from db.keys import DECODE, decode_article, said
from db.rows import Rows
from nlp.facts import Fact
from nlp.text.folding import fold_key

T = TypeVar("T", bound=Fact)


@dataclass
class Applied:
    """Decisions by the identifiers of the facts they are about; `unused` sentences name those about nothing."""

    rejected: set[int] = field(default_factory=set)
    changed: dict[int, Correction] = field(default_factory=dict)
    same: list[tuple[int, int]] = field(default_factory=list)
    apart: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    aliases: dict[str, str] = field(default_factory=dict)  # by the folded alias
    unused: list[str] = field(default_factory=list)
    met: set[str] = field(default_factory=set)  # folded aliases that some article uses

    def corrected(self, facts: list[tuple[int, Fact]]) -> list[tuple[int, Fact]]:
        """The facts, each with its identifier, as decided."""
        if not self.rejected and not self.changed:
            return facts
        return [(fact_id, right) for fact_id, fact in facts if (right := self.correct(fact_id, fact)) is not None]

    def correct(self, fact_id: int, fact: T) -> T | None:
        """The fact as decided: as it is, changed, or `None` where it was rejected."""
        if fact_id in self.rejected:
            return None
        if fact_id not in self.changed:
            return fact
        correction = self.changed[fact_id]
        try:
            return corrected(fact, correction.to)
        except msgspec.ValidationError as error:
            self.unused.append(f"{_named(correction.fact)}: giá trị mới không hợp lệ ({error}).")
            return fact

    def means(self, name: str) -> str:
        """The name that this one is decided to be an alias of, or itself."""
        if not self.aliases or (folded := fold_key(name)) not in self.aliases:
            return name
        self.met.add(folded)
        return self.aliases[folded]

    def finish(self) -> None:
        """Add the aliases that no article uses to `unused`."""
        for alias in sorted(self.aliases.keys() - self.met):
            self.unused.append(f"Tên khác “{alias}”: không bài nào dùng tên này.")


def apply_corrections(db: sqlite3.Connection, corrections: list[Correction]) -> Applied:
    """Find the facts of the attached store that the decisions are about, and fill table `corrections`."""
    applied, rows = Applied(), Rows(db)
    for number, correction in enumerate(corrections, 1):
        facts = [name for name in (correction.fact, correction.other) if name]
        found = [_find(db, name) for name in facts]
        if None in found:
            applied.unused.append(f"{_named(facts[found.index(None)])}: không còn thông tin nào để hiệu đính.")
            continue
        ids = [fact for fact in found if fact is not None]
        new: dict[str, object] = dict(correction.to)
        match correction.decision, ids:
            case "reject", [fact]:
                applied.rejected.add(fact)
            case "change", [fact]:
                applied.changed[fact] = correction
            case "same", [fact, other]:
                applied.same.append((fact, other))
            case "apart", [fact, other]:
                applied.apart[fact].add(other)
                applied.apart[other].add(fact)
            case "alias", _ if correction.alias and correction.name:
                applied.aliases[fold_key(correction.alias)] = correction.name
                new = {"alias": correction.alias, "name": correction.name}
        rows.add(
            "corrections", number, correction.decision, *[*ids, None, None][:2],
            msgspec.json.encode(new).decode() if new else None, correction.who, correction.when.isoformat(),
            correction.why,
        )  # fmt: skip
    rows.flush()
    return applied


def join_as_decided(db: sqlite3.Connection, same: Iterable[tuple[int, int]], *statements: str) -> list[tuple[int, int]]:
    """Make two events, or two people, one wherever a decision says so; each time the one that is left and the other.

    `statements`: the first gives the events (people) of two reports, in order; the others move what belongs to the
    second of them, `?2`, to the first, `?1`.
    """
    find, *move = statements
    joined: list[tuple[int, int]] = []
    for pair in same:
        found = [identifier for (identifier,) in db.execute(find, pair)]
        if len(found) == 2:
            joined.append((found[0], found[1]))
            for statement in move:
                db.execute(statement, found)
    return joined


_FIND = """
SELECT f.id, f.key, f.record, a.record FROM store.articles a JOIN store.facts f ON f.article_id = a.id
WHERE coalesce(a.url, a.file) = :article AND f.kind = :kind AND f.gone_run_id IS NULL
  AND (f.key = :key OR f.key = :bare OR f.key LIKE :bare || '#%')
ORDER BY f.key <> :key, f.id
"""


def _find(db: sqlite3.Connection, name: FactName) -> int | None:
    """The fact of that key; of several that share one but for their number, that which was read from the same words."""
    bare = name.key.rpartition("#")[0] or name.key
    found = db.execute(_FIND, msgspec.structs.asdict(name) | {"bare": bare}).fetchall()
    if name.words and found:
        article, decode = decode_article(found[0][3]), DECODE[name.kind]
        same = [fact_id for fact_id, _, record, _ in found if name.words in said(article, decode(record))]
        if same:
            return int(same[0])
        # An event's key is only its type: while the words are there and this one was read from others, it is another.
        if len(found) > 1 or (name.kind == "event_report" and name.words in article.text):
            return None
    return next((fact_id for fact_id, key, *_ in found if key == name.key), None)


def _named(name: FactName | None) -> str:
    return f"{name.article}, {name.kind} “{name.key}”" if name else ""
