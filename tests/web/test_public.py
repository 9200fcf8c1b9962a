"""What a site for everybody refuses, and what it says about keeping answers."""

from collections.abc import Iterator
from pathlib import Path
from subprocess import CompletedProcess

import httpx
import pytest

from tests.conftest import get, serving
from web.plugins.limits import BURST, PER_SECOND, Allowances


@pytest.fixture(scope="module")
def public(demo_night: "tuple[Path, CompletedProcess[str]]") -> Iterator[str]:
    with serving(demo_night[0], "--public") as address:
        yield address


@pytest.mark.parametrize("path", ["/thidua.json?sql=select+1", "/thidua.db", "/thidua/events.json?_facet=place"])
def test_nobody_runs_sql_or_takes_everything_away(public: str, site: str, path: str) -> None:
    assert get(site + path).status_code == 200
    assert get(public + path).status_code in {400, 403}


def test_archived_pages_belong_to_their_publishers(public: str, site: str) -> None:
    row = get(f"{site}/thidua/captures.json", params={"_shape": "objects", "_size": "1"}).json()["rows"][0]
    assert get(f"{site}/luu/{row['id']}").status_code == 200
    assert get(f"{public}/luu/{row['id']}").status_code == 403
    assert "/luu/" not in get(f"{public}/thidua/articles/{row['article_id']}").text


def test_pages_and_queries_still_answer(public: str) -> None:
    for path in ("/", "/thidua/schools_at_level.json?_shape=objects", "/thidua/search?q=dat+chuan", "/thidua/events"):
        assert get(public + path).status_code == 200, path
    assert 'name="sql"' not in get(f"{public}/thidua").text


def test_answers_may_be_kept_a_while_only_by_a_public_sites_readers(public: str, site: str) -> None:
    assert get(f"{public}/thidua/events").headers["cache-control"] == "max-age=300"
    assert get(f"{site}/thidua/events").headers["cache-control"] == "no-cache"


def test_who_asks_too_fast_is_told_to_wait(public: str) -> None:
    with httpx.Client(base_url=public, timeout=60) as client:
        tag = client.get("/robots.txt").headers["etag"]
        answers = [client.get("/robots.txt", headers={"if-none-match": tag}) for _ in range(BURST * 2)]
        refused = [answer for answer in answers if answer.status_code == 429]
        assert refused
        assert refused[0].headers["retry-after"] == "5"
        assert "đợi" in refused[0].text
        assert client.get("/static/thidua.css").status_code == 200


def test_an_allowance_comes_back_with_time_and_is_nobody_elses() -> None:
    allowances = Allowances()
    assert all(allowances.take("a", 0.0) for _ in range(BURST))
    assert not allowances.take("a", 0.0)
    assert allowances.take("b", 0.0)
    assert allowances.take("a", 1 / PER_SECOND)
    assert not allowances.take("a", 1 / PER_SECOND)
