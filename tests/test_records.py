"""The record types are the project's one definition of its facts: their JSON must stay readable by others."""

import msgspec
import pytest

from nlp.facts import Claim, Facts, Span


def test_facts_survive_json() -> None:
    facts = Facts(claims=[Claim(school="hue", level=1, status="recognised", evidence=[Span(0, 4)], rule="r")])
    line = msgspec.json.encode(facts)
    assert b'"school":"hue"' in line
    assert msgspec.json.decode(line, type=Facts) == facts


def test_an_unknown_status_is_refused() -> None:
    line = b'{"claims":[{"school":"hue","level":1,"status":"maybe"}]}'
    with pytest.raises(msgspec.ValidationError, match="maybe"):
        msgspec.json.decode(line, type=Facts)
