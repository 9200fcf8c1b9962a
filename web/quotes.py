"""Words marked in a text: what a fact quotes, what an edit changed."""

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any

from markupsafe import Markup, escape


def marked(text: str, spans: Iterable[Mapping[str, Any]]) -> Markup:
    """The text as HTML, one `<p>` a line, with `<mark id="f{fact_id}">` around each span (the id on a fact's first).

    Args:
        spans: rows with `start` and `end` (code points of `text`) and `fact_id`; overlapping ones share one mark.
    """
    merged: list[tuple[int, int, int]] = []
    for start, end, fact in sorted((s["start"], s["end"], s["fact_id"]) for s in spans if s["start"] is not None):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]), merged[-1][2])
        else:
            merged.append((start, end, fact))
    paragraphs, offset, named = [], 0, set[int]()
    for line in text.split("\n"):
        if line:
            paragraphs.append(Markup("<p>{}</p>").format(_line(line, offset, merged, named)))
        offset += len(line) + 1
    return Markup("\n").join(paragraphs)


def _line(line: str, offset: int, spans: Iterable[tuple[int, int, int]], named: set[int]) -> Markup:
    pieces, at = [], 0
    for start, end, fact in spans:
        first, last = max(start - offset, at), min(end - offset, len(line))
        if first < last:
            name = "" if fact in named else Markup(' id="f{}"').format(fact)
            pieces += [escape(line[at:first]), Markup("<mark{}>{}</mark>").format(name, line[first:last])]
            named.add(fact)
            at = last
    return Markup("").join([*pieces, escape(line[at:])])


def edited(before: str | None, after: str | None) -> Markup:
    """A passage as HTML, `<del>` around the words an edit removed, `<ins>` around those it added."""
    old, new = (re.findall(r"\s+|\S+", text or "") for text in (before, after))
    pieces: list[Markup] = []
    for tag, i, last_i, j, last_j in SequenceMatcher(None, old, new).get_opcodes():
        gone, kept = "".join(old[i:last_i]), "".join(new[j:last_j])
        if tag == "equal":
            pieces.append(escape(kept))
            continue
        if gone:
            pieces.append(Markup("<del>{}</del>").format(gone))
        if kept:
            pieces.append(Markup("<ins>{}</ins>").format(kept))
    return Markup("").join(pieces)
