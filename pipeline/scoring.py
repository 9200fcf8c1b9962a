"""How well facts agree with written-down gold: precision, recall and F1 per kind of fact, article by article.

Gold is one JSON object an article, in the contract's shape with four liberties: a list where the contract has one value
means "any of these", `optional` facts cost nothing present or absent, `optional_participants`, `optional_clusters`,
`optional_citations` and `optional_dates` likewise, and `article.not_in_text` lists what must not be left in the text.
Case, tone placement, dashes and spacing are no differences.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from nlp.text.folding import fold_key

Json = dict[str, Any]

KINDS = ("events", "participants", "participant_roles", "cluster_roles", "citations", "claims", "totals", "dates")


@dataclass
class ArticleScore:
    """One article's agreement; `found`, `missed` and `spurious` hold `(kind, fact)` for people to read and compare."""

    file: str
    found: list[tuple[str, str]] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)
    spurious: list[tuple[str, str]] = field(default_factory=list)
    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    seen: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    wrong: list[tuple[str, str]] = field(default_factory=list)

    def compare(
        self, kind: str, gold: Iterable[Hashable], got: Iterable[Hashable], optional: Iterable[Hashable] = ()
    ) -> None:
        """Count a set of facts against the set expected."""
        expected, have = set(gold), set(got)
        self.found += [(kind, str(fact)) for fact in sorted(expected & have, key=str)]
        self.missed += [(kind, str(fact)) for fact in sorted(expected - have, key=str)]
        self.spurious += [(kind, str(fact)) for fact in sorted(have - expected - set(optional), key=str)]

    def attribute(self, name: str, *, ok: bool, note: str = "") -> None:
        """Count one attribute of a fact that was found."""
        self.seen[name] += 1
        self.right[name] += ok
        if not ok:
            self.wrong.append((name, note))


def score(gold: Json, got: Json) -> ArticleScore:
    """Compare what `thidua parse` printed for one article (`{}` when it printed an error) with its gold."""
    result = ArticleScore(gold["file"])
    _article(result, gold, got)
    events = _events(result, gold, got)
    _participants(result, gold, got)
    _clusters(result, gold, got)
    _citations(result, gold, got)
    _claims(result, gold, got)
    _dates(result, gold, got)
    for event in gold.get("events", []):
        if event["id"] in events and event.get("parent") in events:
            got_parent = events[event["id"]].get("parent")
            result.attribute("event.parent", ok=got_parent == events[event["parent"]].get("id"), note=str(got_parent))
    return result


def _any_of(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _plain(value: str | None) -> str | None:
    """Punctuation and quotes do not count either."""
    if value is None:
        return None
    return re.sub(r"\s+", " ", re.sub(r"[\"'.,:;]", " ", fold_key(value))).strip()


def _overlaps(accepted: list[str | None], got: str | None) -> bool:
    """One of the accepted values and the value got are equal, or one is within the other."""
    plain = _plain(got)
    if plain is None:
        return None in accepted
    return any(a and (a in plain or plain in a) for a in map(_plain, accepted))


def _same_time(accepted: list[str | None], got: str | None) -> bool:
    """Equal, or a finer date inside an accepted one."""
    if got in accepted:
        return True
    return got is not None and "/" not in got and any(a and "/" not in a and got.startswith(a) for a in accepted)


def _article(result: ArticleScore, gold: Json, got: Json) -> None:
    want, have = gold["article"], got.get("article") or {}
    text = have.get("text") or ""
    result.attribute(
        "article.title", ok=_plain(want["title"]) == _plain(have.get("title")), note=str(have.get("title"))
    )
    shown, published = want["published"] or "", have.get("published") or ""
    result.attribute("article.published", ok=shown[:16] == published[: 16 if len(shown) > 10 else 10], note=published)
    authors = {_plain(author) for author in have.get("authors") or []}
    result.attribute("article.authors", ok={_plain(a) for a in want["authors"]} == authors, note=str(authors))
    for noise in want.get("not_in_text", []):
        result.attribute("article.clean", ok=noise not in text, note=noise)
    for kind in ("events", "clusters", "participants", "citations", "claims", "totals", "dates"):
        for fact in got.get(kind) or []:
            for span in fact.get("evidence") or []:
                result.attribute(
                    "evidence.inside", ok=0 <= span["start"] < span["end"] <= len(text), note=f"{kind} {span}"
                )


_EVENT_ATTRIBUTES: dict[str, Callable[[list[Any], Any], bool]] = {
    "end": _same_time,
    "covers": _same_time,
    "host": lambda accepted, got: got in accepted,
    "cluster": lambda accepted, got: got in accepted,
}


def _events(result: ArticleScore, gold: Json, got: Json) -> dict[str, Json]:
    """Pair events by type and start; returns the event found for each gold id."""
    left = list(got.get("events") or [])
    pairs: dict[str, Json] = {}
    for event in sorted(gold.get("events", []), key=lambda event: bool(event.get("optional"))):
        fits = [
            candidate
            for candidate in left
            if candidate["type"] in event["type"]
            and (event.get("optional_start") or _same_time(_any_of(event["start"]), candidate.get("start")))
        ]
        name = f"{event['type'][0]} {event['start']}"
        if not fits:
            if not event.get("optional"):
                result.missed.append(("events", name))
            continue
        best = max(
            fits,
            key=lambda fit: sum(
                _overlaps(_any_of(event[k]), fit.get(k)) for k in ("host", "cluster", "theme") if k in event
            ),
        )
        left.remove(best)
        pairs[event["id"]] = best
        if event.get("optional"):
            continue
        result.found.append(("events", name))
        for key, agrees in _EVENT_ATTRIBUTES.items():
            if key in event:
                value = best.get(key)
                result.attribute(
                    f"event.{key}", ok=agrees(_any_of(event[key]), value), note=f"{value} for {event[key]}"
                )
        if event.get("theme") and not (event.get("optional_theme") and best.get("theme") is None):
            result.attribute(
                "event.theme", ok=_plain(event["theme"]) == _plain(best.get("theme")), note=str(best.get("theme"))
            )
    result.spurious += [("events", f"{event['type']} {event.get('start')} {event.get('name')}") for event in left]
    return pairs


_DEGREES = {"phógiáosư": "pgs", "giáosư": "gs", "tiếnsĩ": "ts", "tiếnsỹ": "ts", "thạcsĩ": "ths", "thạcsỹ": "ths"}


def _degree(value: str | None) -> str | None:
    if value is None:
        return None
    short = re.sub(r"[\s.,-]", "", fold_key(value))
    for long, abbreviation in _DEGREES.items():
        short = short.replace(long, abbreviation)
    return short


def _participants(result: ArticleScore, gold: Json, got: Json) -> None:
    people = {_plain(person["name"]): person for person in gold.get("participants", [])}
    found = {_plain(person["name"]): person for person in got.get("participants") or []}
    result.compare("participants", people, found, {_plain(name) for name in gold.get("optional_participants", [])})
    for name in people.keys() & found.keys():
        want, have = people[name], found[name]
        degree = _degree(have.get("degree"))
        result.attribute(
            "participant.degree", ok=degree in map(_degree, _any_of(want["degree"])), note=f"{name}: {degree}"
        )
        for key in ("position", "organisation"):
            value = have.get(key)
            result.attribute(
                f"participant.{key}", ok=_overlaps(_any_of(want[key]), value), note=f"{name}: {value} for {want[key]}"
            )
        result.compare(
            "participant_roles", [(name, r) for r in want["roles"]], [(name, r) for r in have.get("roles") or []]
        )


def _roles(clusters: Iterable[Json]) -> Iterable[tuple[Any, ...]]:
    for cluster in clusters:
        schools = [("lead", cluster.get("lead"))] if cluster.get("lead") else []
        schools += [(kind, school) for kind in ("deputies", "members") for school in cluster.get(kind) or []]
        yield from ((cluster["cluster"], cluster.get("year"), kind, school) for kind, school in schools)


def _clusters(result: ArticleScore, gold: Json, got: Json) -> None:
    wanted, optional = gold.get("clusters", []), gold.get("optional_clusters", [])
    # Whoever leads a cluster is one of its members, said or not.
    implied = {(cluster, year, "members", school) for cluster, year, _, school in _roles(wanted + optional)}
    result.compare("cluster_roles", _roles(wanted), _roles(got.get("clusters") or []), implied | set(_roles(optional)))


def _document(key: str) -> tuple[str, ...]:
    """`1791/CV-HVCTQG` and `1791-CV/HVCTQG` are one document."""
    return tuple(part for part in re.split(r"[-/\s]+", fold_key(key)) if part)


def _citations(result: ArticleScore, gold: Json, got: Json) -> None:
    wanted, have = gold.get("citations", []), got.get("citations") or []
    optional = map(_document, gold.get("optional_citations", []))
    result.compare("citations", [_document(c["key"]) for c in wanted], [_document(c["key"]) for c in have], optional)
    for citation in wanted:
        same = [c for c in have if _document(c["key"]) == _document(citation["key"])]
        if same:
            dates = [c.get("date") for c in same]
            result.attribute("citation.date", ok=citation["date"] in dates, note=f"{citation['key']}: {dates}")
            types = [_plain(c.get("type")) for c in same]
            result.attribute("citation.type", ok=_plain(citation["type"]) in types, note=f"{citation['key']}: {types}")
            issuers = [c.get("issuer") for c in same]
            known = any(_overlaps(_any_of(citation["issuer"]), issuer) for issuer in issuers)
            result.attribute("citation.issuer", ok=known, note=f"{citation['key']}: {issuers}")


_CLAIM = itemgetter("school", "level", "status")
_TOTAL = itemgetter("level", "status", "count")


def _claims(result: ArticleScore, gold: Json, got: Json) -> None:
    for kind, identity in (("claims", _CLAIM), ("totals", _TOTAL)):
        wanted = gold.get(kind, [])
        result.compare(
            kind,
            [identity(fact) for fact in wanted if not fact.get("optional")],
            map(identity, got.get(kind) or []),
            [identity(fact) for fact in wanted if fact.get("optional")],
        )
    for claim in gold.get("claims", []):
        same = [c for c in got.get("claims") or [] if _CLAIM(c) == _CLAIM(claim)]
        if same and "as_of" in claim:
            dates = [c.get("as_of") for c in same]
            known = any(_same_time(_any_of(claim["as_of"]), date) for date in dates)
            result.attribute("claim.as_of", ok=known, note=f"{_CLAIM(claim)}: {dates}")
            if claim.get("progress"):
                progress = [c.get("progress") for c in same]
                result.attribute(
                    "claim.progress", ok=claim["progress"] in progress, note=f"{_CLAIM(claim)}: {progress}"
                )


def _dates(result: ArticleScore, gold: Json, got: Json) -> None:
    values = [date["value"] for date in got.get("dates") or []]
    years = [value for value in values if re.fullmatch(r"\d{4}", value)]
    result.compare("dates", gold.get("dates", []), values, gold.get("optional_dates", []) + years)
