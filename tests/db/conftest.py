"""A store on disk and hand-made articles, in our own words."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from db.build import build
from db.export import export
from db.keys import KINDS, fingerprint
from db.remember import Saved
from db.store import Source, Store
from extract.article import Article
from nlp.facts import Citation, Claim, Cluster, Event, Fact, Facts, Participant, Quote, Span, Total

NOW = datetime(2026, 3, 1, 2, 30, tzinfo=UTC)

Save = Callable[..., Saved]
Query = Callable[..., list[tuple[object, ...]]]
Tell = Callable[..., None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "thidua.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as store:
        yield store


@pytest.fixture
def save(store: Store) -> Save:
    """Save an article, each in a run of its own, an hour after the last; source `truong-x` is the site of school x.

    `digest`: of the page's bytes; without it, other words come from other bytes."""
    return saver(store)


def saver(store: Store) -> Save:
    """What `save` is."""
    hours = iter(range(1_000_000))

    def save(article: Article, facts: Facts, digest: str | None = None) -> Saved:
        at = NOW + timedelta(hours=next(hours))
        source = article.source or "local"
        school = source.removeprefix("truong-") if source.startswith("truong-") else None
        store.put_sources([Source(id=source, name=f"Báo {source}", school=school)])
        run = store.start_run("nightly", at)
        saved = store.save_article(
            article,
            facts,
            page=article.url or article.file or "",
            digest=digest or fingerprint(article.text),
            fetched_at=at,
            reader="1+1",
        )
        store.finish_run(run, at, "good")
        return saved

    return save


@pytest.fixture
def query(path: Path, target: Path) -> Query:
    """Build as of a day, if anything has been saved since the last build, and ask."""
    built: set[tuple[str, int]] = set()

    def query(sql: str, as_of: str = "2026-03-01", **values: object) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(path)) as db:
            [(runs,)] = db.execute("SELECT count(*) FROM runs")
        if (as_of, runs) not in built:
            build(path, target, built_at=NOW, as_of=date.fromisoformat(as_of))
            built.clear()
            built.add((as_of, runs))
        with closing(sqlite3.connect(target)) as db:
            return db.execute(sql, values).fetchall()

    return query


@pytest.fixture
def tell(save: Save) -> Tell:
    """Save an article of a source with these facts, published on a day."""
    numbers: Iterator[int] = iter(range(1, 1000))

    def tell(source: str, published: str, *facts: Fact, text: str | None = None) -> None:
        number = next(numbers)
        article = Article(
            source=source,
            url=f"https://{source}.example/{number}",
            title=f"Tin số {number}",
            published=published,
            text=text or f"Đây là tin số {number} của báo {source}.",
        )
        save(article, facts_of(*facts))

    return tell


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A thidua.db: one conference told by two articles, the second of which names one participant more and a
    recognition; and a workshop of which a file without an address says only in which months it is to be held."""
    folder = tmp_path_factory.mktemp("example")
    with Store.open(folder / "store.db") as store:
        save = saver(store)
        for article, facts in _told():
            save(article, facts)
    build(folder / "store.db", folder / "thidua.db", built_at=NOW, as_of=date(2024, 1, 1))
    return folder / "thidua.db"


@pytest.fixture(scope="session")
def exported(example: Path) -> Path:
    """`exports/v1` of the example."""
    export(example, example.parent / "exports")
    return example.parent / "exports" / "v1"


def _told() -> Iterator[tuple[Article, Facts]]:
    cluster = "trung-du-mien-nui-phia-bac"
    conference = Event(id="e1", type="annual_review", start="2023-11-09", end="2023-11-10", cluster=cluster)
    signing = Event(id="e2", type="signing", start="2023-11-09", cluster=cluster, parent="e1")
    lai = Participant(
        name="Cầm Thị Lai", event="e1", organisation="Vụ các trường chính trị", roles=["chair", "speaker"]
    )
    citation = Citation(key="11-QĐ/TW", date="2021-05-19")
    for number in (1, 2):
        article = Article(
            source=f"bao-{number}",
            url=f"https://bao-{number}.example/tin",
            title="Hội nghị tổng kết",
            published=f"2023-11-1{number}T08:00:00+07:00",
            authors=["Lê Hà"],
            text=f"Bài thứ {number}.",
        )
        more = [
            Participant(name="Nguyễn Văn Hùng", event="e1", position="Hiệu trưởng"),
            Claim(school="yen-bai", level=1, status="recognised", quotes=[Quote("title", "được công nhận")]),
            Total(level=1, status="recognised", count=5),
            Cluster(cluster=cluster, year=2023, lead="hoa-binh"),
        ]
        yield article, facts_of(conference, signing, lai, citation, *(more if number == 2 else []))
    workshop = Event(
        id="e1", type="workshop", start="2024-03-30/2024-04-02", host="yen-bai", place="Yên Bái", status="planned"
    )
    guest = Participant(name="Phạm Thu", organisation="Báo Yên Bái")  # of no event
    yield Article(file="giay-moi.docx", title="Giấy\x0bmời", text="Hội thảo."), facts_of(workshop, guest)


def spans(article: Article, *words: str) -> list[Span]:
    """Where the words stand in the article's text; each must."""
    return [Span(start, start + len(word)) for word in words for start in [article.text.index(word)]]


def facts_of(*facts: Fact) -> Facts:
    """The facts, each in the list of its kind."""
    lists = {kind.list: [fact for fact in facts if type(fact) is kind.record] for kind in KINDS}
    return msgspec.convert(lists, Facts, from_attributes=True)


def claim(school: str, status: str, as_of: str | None = None, level: int = 1) -> Claim:
    fact = Claim(
        school=school, level=level, status="recognised", as_of=as_of, quotes=[Quote("title", f"{school}: {status}")]
    )
    return msgspec.convert(msgspec.structs.asdict(fact) | {"status": status}, Claim)


def review(**changes: object) -> Event:
    fields = {"id": "e1", "type": "annual_review", "start": "2023-11-09", "cluster": "trung-du-mien-nui-phia-bac"}
    return msgspec.convert(fields | changes, Event)


def person(
    name: str, organisation: str | None = None, position: str | None = None, event: str | None = "e1"
) -> Participant:
    return Participant(name=name, organisation=organisation, position=position, event=event)


def spoil(database: Path, table: str) -> None:
    """Overwrite the page on which a table begins; all others can be read."""
    with closing(sqlite3.connect(database)) as db:
        [(page,)] = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,))
        [(size,)] = db.execute("PRAGMA page_size")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with database.open("rb+") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
