"""`thidua evaluate`: how well facts are read, as a table with intervals and, on request, fact by fact."""

import json
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table

from extract import NotAnArticle
from pipeline.errors import UserError
from pipeline.parse import parse
from pipeline.scoring import KINDS, ArticleScore, score

RESAMPLES = 1000


class Figures(NamedTuple):
    """Precision, recall and F1 (0 to 1); `gold` facts expected."""

    precision: float
    recall: float
    f1: float
    gold: int


def evaluate(gold_folder: Path, files: Sequence[Path]) -> list[ArticleScore]:
    """Parse each file and compare it with the gold that names it.

    Raises:
        UserError: the folder has no gold, a gold file is broken, or a file has none.
    """
    golds: dict[str, dict[str, Any]] = {}
    for path in sorted(gold_folder.glob("*.json")):
        try:
            gold = json.loads(path.read_text(encoding="utf-8"))
            golds[gold["file"]] = gold
        except (ValueError, KeyError, TypeError) as error:
            raise UserError(f"{path}: không đọc được tệp đáp án ({error}).") from error
    if not golds:
        raise UserError(f"{gold_folder}: không có tệp đáp án (*.json) nào.")
    strangers = [file.name for file in files if file.name not in golds]
    if strangers:
        raise UserError(f"{gold_folder}: không có đáp án cho {', '.join(strangers[:5])}.")
    return [score(golds[file.name], _parsed(file)) for file in files]


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return parse(file)
    except NotAnArticle:
        return {}


def figures(scores: Sequence[ArticleScore], kind: str) -> Figures:
    """One kind's figures over all articles."""
    return _figures(_counts(scores, kind))


def interval(scores: Sequence[ArticleScore], kind: str) -> tuple[float, float]:
    """The 95 % bootstrap interval of one kind's F1 over articles, drawn with a fixed seed."""
    counts = _counts(scores, kind)
    draw = random.Random(0)  # noqa: S311 - a reproducible interval, not a secret
    drawn = sorted(_figures(draw.choices(counts, k=len(counts))).f1 for _ in range(RESAMPLES))
    return drawn[int(RESAMPLES * 0.025)], drawn[int(RESAMPLES * 0.975)]


def _counts(scores: Sequence[ArticleScore], kind: str) -> list[tuple[int, ...]]:
    """Of each article: facts found, missed and spurious."""
    return [tuple(sum(k == kind for k, _ in facts) for facts in (s.found, s.missed, s.spurious)) for s in scores]


def _figures(counts: Iterable[tuple[int, ...]]) -> Figures:
    found, missed, spurious = map(sum, zip(*counts, strict=True))
    precision = found / (found + spurious) if found + spurious else 1.0
    recall = found / (found + missed) if found + missed else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Figures(precision, recall, f1, found + missed)


def facts_table(scores: Sequence[ArticleScore]) -> Table:
    """Precision, recall and F1 for each kind of fact."""
    table = Table("loại dữ kiện", "P", "R", "F1", "khoảng 95 %", "đáp án")
    for kind in KINDS:
        row = figures(scores, kind)
        drawn = "{:.3f} - {:.3f}".format(*interval(scores, kind))
        table.add_row(kind, f"{row.precision:.3f}", f"{row.recall:.3f}", f"{row.f1:.3f}", drawn, str(row.gold))
    return table


def attributes_table(scores: Sequence[ArticleScore]) -> Table:
    """How many attributes of the facts found are right."""
    table = Table("thuộc tính", "đúng", "tất cả", "tỷ lệ")
    for name in sorted({name for s in scores for name in s.seen}):
        right, seen = sum(s.right[name] for s in scores), sum(s.seen[name] for s in scores)
        table.add_row(name, str(right), str(seen), f"{right / seen:.3f}")
    return table


def show(scores: Sequence[ArticleScore]) -> None:
    """Print both tables and the mean F1 of the kinds that occur."""
    console = Console()
    console.print(facts_table(scores))
    console.print(attributes_table(scores))
    f1s = [row.f1 for kind in KINDS if (row := figures(scores, kind)).gold]
    console.print(f"F1 trung bình: {sum(f1s) / len(f1s):.3f}" if f1s else "Không có dữ kiện nào trong đáp án.")


def details(scores: Sequence[ArticleScore]) -> Iterable[str]:
    """Every miss, every spurious fact and every wrong attribute, a line each."""
    for article in scores:
        for label, facts in (("thiếu", article.missed), ("thừa", article.spurious), ("sai", article.wrong)):
            yield from (f"{article.file}: {label} {kind}: {fact}" for kind, fact in facts)
