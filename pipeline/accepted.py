"""The last accepted evaluation of a corpus: floors that only move up, and what a change gained and lost."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from pipeline.errors import UserError
from pipeline.evaluate import details, figures
from pipeline.scoring import KINDS, ArticleScore


class Accepted(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody has looked at and accepted.

    Attributes:
        corpus: fingerprint of the gold and its inputs: a corpus that shrinks or changes is another one.
        f1: floor of each kind.
        attributes: floor of the share of attributes that are right, over all of them.
        misses: every fact missing, spurious or wrong then; `None` for a split that is only scored, never looked into.
    """

    corpus: str
    f1: dict[str, float]
    attributes: float
    misses: list[str] | None = None


def measure(gold: Path, files: Iterable[Path], scores: Sequence[ArticleScore], *, blind: bool) -> Accepted:
    """The figures of an evaluation, rounded down to three places."""
    right = sum(sum(score.right.values()) for score in scores)
    seen = sum(sum(score.seen.values()) for score in scores)
    return Accepted(
        corpus=fingerprint(gold, files),
        f1={kind: _floor(figures(scores, kind).f1) for kind in KINDS},
        attributes=_floor(right / seen if seen else 1.0),
        misses=None if blind else sorted(details(scores)),
    )


def fingerprint(gold: Path, files: Iterable[Path]) -> str:
    """SHA-256 of the names and bytes of the gold and the articles, in order of name."""
    digest = hashlib.sha256()
    for path in sorted({*gold.glob("*.json"), *files}, key=lambda path: path.name):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def load(path: Path) -> Accepted:
    """Read an accepted evaluation.

    Raises:
        UserError: it cannot be read.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Accepted)
    except (OSError, msgspec.DecodeError) as error:
        raise UserError(f"{path}: không đọc được kết quả đã chấp nhận ({error}).") from error


def accept(path: Path, now: Accepted) -> None:
    """Write an evaluation down as the accepted one.

    Raises:
        UserError: on the same corpus a figure is lower than the one accepted before.
    """
    if path.is_file() and (lower := lost(load(path), now)):
        raise UserError(f"{path}: không chấp nhận kết quả thấp hơn trước: {'; '.join(lower)}.")
    path.write_bytes(msgspec.json.format(msgspec.json.encode(now), indent=1) + b"\n")


def lost(before: Accepted, now: Accepted) -> list[str]:
    """Figures that fell, on the same corpus."""
    if before.corpus != now.corpus:
        return []
    pairs = [(kind, before.f1[kind], now.f1[kind]) for kind in before.f1]
    pairs.append(("thuộc tính", before.attributes, now.attributes))
    return [f"{name} {new:.3f} < {old:.3f}" for name, old, new in pairs if new < old]


def gains_and_losses(before: Accepted, now: Accepted) -> list[str]:
    """`+` for each miss that is gone, `-` for each new one."""
    old, new = set(before.misses or ()), set(now.misses or ())
    return [f"+ {miss}" for miss in sorted(old - new)] + [f"- {miss}" for miss in sorted(new - old)]


def _floor(share: float) -> float:
    return int(share * 1000) / 1000
