"""Our figures must be the figures that others measure with the published scorer."""

import copy
import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from pipeline.scoring import KINDS, score

Json = dict[str, Any]


@pytest.fixture(scope="module")
def published_scorer(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("published_scorer", shared / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def perfect(gold: Json) -> Json:
    """What a reader without fault would have printed: the first of the accepted values everywhere."""

    def first(fact: Json) -> Json:
        one_of = {"deputies", "members", "roles"}
        return {k: v[0] if isinstance(v, list) and v and k not in one_of else v for k, v in fact.items()}

    facts = {
        kind: [first(fact) for fact in gold.get(kind, [])] for kind in ("events", "participants", "claims", "totals")
    }
    return {
        "article": {**gold["article"], "text": "x" * 50},
        **facts,
        "clusters": gold["clusters"],
        "citations": [first(citation) for citation in gold["citations"]],
        "dates": [{"text": "", "value": value} for value in gold["dates"]],
    }


def damaged(facts: Json, seed: int) -> Json:
    """The same with facts lost, doubled and changed."""
    draw = random.Random(seed)
    facts = copy.deepcopy(facts)
    for kind in ("events", "participants", "clusters", "citations", "claims", "totals", "dates"):
        facts[kind] = [fact for fact in facts[kind] if draw.random() > 0.2]
        for fact in facts[kind]:
            fact["evidence"] = [{"start": draw.randrange(60), "end": draw.randrange(60)}]
            key = draw.choice(
                [key for key in fact if key not in {"id", "type", "evidence", "status", "key", "cluster"}]
            )
            if draw.random() < 0.4:
                fact[key] = draw.choice([None, "Nguyễn Văn A", "2020-01-01", "hue"]) if fact[key] is not False else None
            if isinstance(fact.get("deputies", []), str | None):
                fact["deputies"] = []
            for name in ("members", "roles"):
                if name in fact and not isinstance(fact[name], list):
                    fact[name] = []
            if fact.get("value", "") is None:
                fact["value"] = "2020"
            if fact.get("name", "") is None:
                fact["name"] = "A"
    return facts


@pytest.mark.parametrize("seed", range(12))
def test_agrees_with_the_published_scorer(shared: Path, published_scorer: ModuleType, seed: int) -> None:
    for path in sorted((shared / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        got = perfect(gold) if seed == 0 else damaged(perfect(gold), seed)
        ours = score(gold, got)
        theirs = published_scorer.Tally()
        published_scorer.score_article(theirs, gold, got)
        match = published_scorer.score_events(theirs, gold, got)
        published_scorer.score_people(theirs, gold, got, match)
        published_scorer.score_rest(theirs, gold, got)
        for kind in KINDS:
            counts = [sum(k == kind for k, _ in facts) for facts in (ours.found, ours.missed, ours.spurious)]
            assert counts == [theirs.tp[kind], theirs.fn[kind], theirs.fp[kind]], (path.name, kind)
        assert dict(ours.seen) == dict(theirs.seen)
        assert dict(ours.right) == {**dict.fromkeys(theirs.seen, 0), **theirs.right}


def test_a_perfect_reader_misses_nothing(shared: Path) -> None:
    for path in sorted((shared / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        result = score(gold, perfect(gold))
        assert (result.missed, result.spurious, result.wrong) == ([], [], []), path.name
