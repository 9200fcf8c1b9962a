"""Which words of a clause are predicates by themselves, and which the object of the one before."""

from itertools import zip_longest

from msgspec.structs import replace

from nlp.claims.tokens import PLANS, Token
from nlp.claims.words import patterns

_ATTAINED = {"attained"}
_INNER = {value: {"attained", "recognised", "voted"} for value in ("not_reached", "met", "certified", "voted")}
_WORDS = patterns("predicates")


def predicates_of(row: list[Token], text: str) -> list[Token]:
    """ "được công nhận đạt chuẩn" is one predicate: what was attained is the object of the recognition.

    Not so after a comma, in a new plan, or of others: "02 trường đạt chuẩn mức 1 và 01 trường đạt chuẩn mức 2". A level
    that is aimed at needs no verb: "hướng tới mức 2".
    """
    kept: list[Token] = []
    plan: Token | None = None
    others = False
    for token, following in zip_longest(row, row[1:]):
        if token.kind == "modifier":
            plan = token if token.value in PLANS else None if token.value == "kept" else plan
        elif token.kind == "count":
            others = following is None or following.kind != "school" or following.start > token.end + 1
        elif token.kind == "level":
            aimed = plan and plan.value == "aim" and _WORDS.aimed.fullmatch(text, plan.end, token.start)
            if aimed:
                kept.append(replace(token, kind="predicate", value="aimed"))
                plan, others = None, False
        elif token.kind == "predicate":
            between = _besides_names(row, text, kept[-1].end if kept else row[0].start, token.start)
            others = others and bool(kept) and (kept[-1].value != "recognised" or "mức" in between)
            inner = bool(kept) and (token.value in _INNER.get(kept[-1].value, _ATTAINED))
            purpose = (
                bool(kept and plan) and kept[-1].value == "not_reached" and plan is not None and plan.value == "need"
            )
            new = (
                (plan and kept and plan.start >= kept[-1].end and not purpose) or others or _WORDS.apart.search(between)
            )
            if not inner or new:
                kept.append(token)
                plan, others = None, False
    return kept


def _besides_names(row: list[Token], text: str, start: int, end: int) -> str:
    """What stands between two offsets but the names of schools and the commas of their list: "Trường A, B và C"."""
    pieces, at = list[str](), start
    for school in (t for t in row if t.kind == "school" and start <= t.start < end):
        between = text[at : school.start]
        pieces.append("" if at > start and between.strip() == "," else between)
        at = school.end
    return "".join([*pieces, text[at:end]])
