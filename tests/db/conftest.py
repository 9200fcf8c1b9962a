"""A store on disk and hand-made articles, in our own words."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from db.keys import KINDS, fingerprint
from db.remember import Saved
from db.store import Source, Store
from extract.article import Article
from nlp.facts import Fact, Facts, Span

NOW = datetime(2026, 3, 1, 2, 30, tzinfo=UTC)

Save = Callable[[Article, Facts], Saved]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as store:
        yield store


@pytest.fixture
def save(store: Store) -> Save:
    """Save an article, each in a run of its own, an hour after the last; source `truong-x` is the site of school x."""
    hours = iter(range(1_000_000))

    def save(article: Article, facts: Facts) -> Saved:
        at = NOW + timedelta(hours=next(hours))
        source = article.source or "local"
        school = source.removeprefix("truong-") if source.startswith("truong-") else None
        store.put_sources([Source(id=source, name=f"Báo {source}", school=school)])
        run = store.start_run("nightly", at)
        saved = store.save_article(
            article,
            facts,
            page=article.url or article.file or "",
            digest=fingerprint(article.text),
            fetched_at=at,
            reader="1+1",
        )
        store.finish_run(run, at, "good")
        return saved

    return save


def spans(article: Article, *words: str) -> list[Span]:
    """Where the words stand in the article's text; each must."""
    return [Span(start, start + len(word)) for word in words for start in [article.text.index(word)]]


def facts_of(*facts: Fact) -> Facts:
    """The facts, each in the list of its kind."""
    lists = {kind.list: [fact for fact in facts if type(fact) is kind.record] for kind in KINDS}
    return msgspec.convert(lists, Facts, from_attributes=True)
