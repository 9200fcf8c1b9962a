"""`thidua review`: one doubtful place after the other, shown with its words, and what a person decides about it.

Each decision is written down as soon as it is taken, so that stopping loses none.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec
import typer

from db.corrections import Correction, FactName, Values, corrected, record
from db.published import Published
from db.store import Store
from nlp.facts import Fact

_CLAIM = {"g": "giữ nguyên", "x": "bác bỏ", "s": "sửa", "t": "tên khác", "b": "bỏ qua", "q": "thôi"}
_PAIR = {key: _CLAIM[key] for key in "xstbq"}
_ANSWERS = {
    "claim": _CLAIM,
    "event_report": {"m": "là một sự kiện", "h": "là hai sự kiện"} | _PAIR,
    "participant": {"m": "là một người", "h": "là hai người"} | _PAIR,
}

_LINES = """
SELECT r.id, r.reason, r.summary, f.kind, f.id,
  a.sort_date || ' · ' || a.publisher || ' · ' || a.title || ' · ' || coalesce(a.url, a.file, '')
FROM review r JOIN facts f ON f.id IN (r.fact_id, r.other_fact_id) JOIN articles a ON a.id = f.article_id
ORDER BY r.id, f.id <> r.fact_id
"""


class _Told(NamedTuple):
    """A fact as the store knows it, and where it was read."""

    id: int
    name: FactName
    fact: Fact
    where: str


class _Doubt(NamedTuple):
    """One line of table `review` with the fact or the two facts it is about."""

    reason: str
    summary: str
    kind: str
    told: list[_Told]


def review(database: Path, store: Path, decisions: Path, *, who: str, today: date) -> int:
    """Ask about each doubtful place of `database`, until none is left or the person stops; the number of decisions.

    Args:
        decisions: file of corrections that they are added to.

    Raises:
        typer.Abort: the person pressed Ctrl-C or Ctrl-D; what was decided before is written.
    """
    with Store.read(store) as opened:
        doubts = list(_doubts(database, opened))
    decided: set[int] = set()
    number = 0
    for place, doubt in enumerate(doubts, 1):
        facts = {one.id for one in doubt.told}
        if facts & decided:
            continue
        typer.echo(f"\n[{place}/{len(doubts)}] {doubt.reason}\n  {doubt.summary}")
        for index, one in enumerate(doubt.told, 1):
            typer.echo(f"  {index}. {one.where}\n     “{one.name.words}”")
        answer = _choose("Quyết định", _ANSWERS[doubt.kind])
        if answer == "q":
            break
        if answer != "b":
            record(decisions, _decision(answer, doubt.told, who, today))
            decided |= facts
            number += 1
    return number


def _doubts(database: Path, store: Store) -> Iterator[_Doubt]:
    found: dict[int, _Doubt] = {}
    with Published.open(database) as published:
        for line, reason, summary, kind, fact, where in published.db.execute(_LINES):
            doubt = found.setdefault(line, _Doubt(reason, summary, kind, []))
            known = store.fact(fact)
            if known is not None:
                doubt.told.append(_Told(fact, *known, where))
    yield from (doubt for doubt in found.values() if doubt.told)


def _decision(answer: str, told: list[_Told], who: str, today: date) -> Correction:
    """What the answer comes to, after asking for what it needs."""
    first, *rest = told
    both = {"fact": first.name, "other": rest[0].name if rest else None}
    match answer:
        case "g":
            fields: dict[str, object] = {"decision": "confirm", **both}
        case "m" | "h":
            fields = {"decision": "same" if answer == "m" else "apart", **both}
        case "x":
            fields = {"decision": "reject", "fact": _which(told).name}
        case "s":
            one = _which(told)
            fields = {"decision": "change", "fact": one.name, "to": _values(one.fact)}
        case _:
            fields = {"decision": "alias", "alias": typer.prompt("Tên khác"), "name": typer.prompt("là tên của")}
    return msgspec.convert(fields | {"who": who, "when": today, "why": typer.prompt("Vì sao")}, Correction)


def _which(told: list[_Told]) -> _Told:
    if len(told) == 1:
        return told[0]
    return told[int(_choose("Thông tin nào", {str(n): one.where for n, one in enumerate(told, 1)})) - 1]


def _values(fact: Fact) -> Values:
    """A field and its right value, asked for until the value fits."""
    said = {name: value for name, value in msgspec.to_builtins(fact).items() if name not in _NOT_SAID}
    while True:
        field = _choose("Sửa gì", {name: f"“{value}”" for name, value in said.items()})
        text: str = typer.prompt(f"{field} đúng (để trống nếu bài không nói)", default="", show_default=False)
        right: Values = {field: int(text) if isinstance(said[field], int) and text.isdecimal() else text or None}
        try:
            corrected(fact, right)
        except msgspec.ValidationError as error:
            typer.echo(f"  Không hợp lệ: {error}.")
        else:
            return right


_NOT_SAID = {"evidence", "quotes", "rule", "id"}


def _choose(question: str, answers: dict[str, str]) -> str:
    def known(answer: str) -> str:
        if answer not in answers:
            raise typer.BadParameter(f"hãy chọn một trong: {', '.join(answers)}.")
        return answer

    typer.echo("  " + ", ".join(f"{key}: {meaning}" for key, meaning in answers.items()))
    answer: str = typer.prompt(question, value_proc=known)
    return answer
