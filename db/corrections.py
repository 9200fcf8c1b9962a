"""People's decisions: YAML files that outlive every re-reading and every rebuild.

    - decision: reject                     # or confirm, change, same, apart
      fact: {article: "https://bao.example/tin-1", kind: claim, key: "yen-bai|1|recognised", words: "Đề án đạt chuẩn"}
      who: Lan
      when: 2026-03-01
      why: Bài nói về Đề án, không phải về tình trạng.
    - decision: alias
      alias: Trường Chính trị Tô Hiệu
      name: Trường Chính trị thành phố Hải Phòng
      ...

A fact is named by its article (address or file), kind and key, as the store keys it, and by some of its words: the name
survives better readers. `change` gives the right values (`to: {start: "2024-06-19"}`); `same` and `apart` name two
reports (`fact`, `other`) of one event or two, of one person or two; `confirm` says that what is shown was looked at and
is right. `alias` says that a person, body or document called the one is the one called the other. A decision that no
longer applies to anything is reported, not forgotten.
"""

from datetime import date
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
import yaml

from crawler.reasons import reason
from db.edtf import days
from nlp.facts import Fact

T = TypeVar("T", bound=Fact)
Values = dict[str, str | int | list[str] | None]
"""Fields of a fact and their right values; `None` where the article says nothing."""

_DATES = {"start", "end", "as_of", "date"}
JOINED = {"event_report", "participant"}  # kinds that several articles tell of


class CorrectionError(Exception):
    """A file of corrections has a mistake; the text is a Vietnamese sentence with file, entry and field."""


class FactName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A fact by what stays the same when it is read again.

    `words` are some that it was read from: facts of one article that share a key are numbered in the order of the text,
    and a better reader may find one more before this one.
    """

    article: str
    kind: Literal["event_report", "cluster_report", "participant", "citation", "claim", "total"]
    key: str
    words: str = ""


class Correction(msgspec.Struct, kw_only=True, frozen=True, forbid_unknown_fields=True):
    """One decision: what, about which fact or name, who decided, when and why."""

    decision: Literal["reject", "confirm", "change", "same", "apart", "alias"]
    fact: FactName | None = None
    other: FactName | None = None
    to: Values = {}
    alias: str | None = None
    name: str | None = None
    who: str
    when: date
    why: str

    def __post_init__(self) -> None:
        if (self.decision == "alias") != bool(self.alias and self.name and not self.fact):
            raise ValueError("`alias` and `name` belong to `alias`, and `fact` to all others")
        pair = self.fact is not None and self.other is not None
        if self.decision in {"same", "apart"} and not pair:
            raise ValueError("`same` and `apart` name two facts: `fact` and `other`")
        if self.other and self.decision not in {"same", "apart", "confirm"}:
            raise ValueError("`other` belongs to `same`, `apart` and `confirm`")
        if pair and self.decision != "confirm" and not (_kind(self.fact) == _kind(self.other) in JOINED):
            raise ValueError("`same` and `apart` name two facts of kind event_report or two of kind participant")
        if (self.decision == "change") != bool(self.to):
            raise ValueError("`to` belongs to `change`")


def _kind(name: FactName | None) -> str | None:
    return name.kind if name else None


def corrected(fact: T, to: Values) -> T:
    """The fact with the right values.

    Raises:
        msgspec.ValidationError: a field that the fact does not have, or a value that it cannot have.
    """
    if unknown := set(to) - set(fact.__struct_fields__):
        raise msgspec.ValidationError(f"không có trường `{min(unknown)}`")
    for field in _DATES & set(to):
        if (value := to[field]) is not None and days(str(value)) is None:
            raise msgspec.ValidationError(
                f"`{field}` phải là ngày dạng 2024-06-19, 2024-06 hoặc 2024, không phải `{value}`"
            )
    return msgspec.convert(msgspec.to_builtins(fact) | to, type(fact))


def load_corrections(folder: Path | None) -> list[Correction]:
    """All decisions of `folder/*.yml`, in the order of the files; none where there is no folder.

    Raises:
        CorrectionError: a file cannot be read, or is no list of decisions.
    """
    found: list[Correction] = []
    for path in sorted(folder.glob("*.yml")) if folder else ():
        try:
            found += msgspec.convert(yaml.safe_load(path.read_text("utf-8")) or [], list[Correction])
        except (msgspec.ValidationError, yaml.YAMLError, UnicodeDecodeError, OSError) as error:
            raise CorrectionError(
                f"{path}: hiệu đính không hợp lệ ({reason(error)}); hãy sửa tệp rồi chạy lại."
            ) from error
    return found


def record(path: Path, correction: Correction) -> None:
    """Append one decision to a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        yaml.safe_dump([_filled(correction)], file, allow_unicode=True, sort_keys=False)


def _filled(correction: Correction) -> dict[str, object]:
    decided: dict[str, object] = msgspec.to_builtins(correction, builtin_types=(date,))
    return {key: value for key, value in decided.items() if value}
