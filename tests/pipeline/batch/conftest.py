"""A small archive as a crawl leaves it, and readers that some pages kill."""

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

import pytest

from crawler.archive import Archive
from crawler.ledger import Fetch
from crawler.page import Page
from db.store import Source, Store
from pipeline.folders import DataFolder
from tests.pipeline.conftest import ARTICLE

NIGHT = datetime(2024, 7, 1, 20, tzinfo=UTC)
POISON = Path(__file__).parent / "poison"
SOURCES = ("gia-lai", "lam-dong")
EACH = 7
"""Pages of a source: the last is a list."""

POISONED = f"https://{SOURCES[0]}.example/bai-{EACH - 2}.html"
"""The page that kills whoever reads it."""


def body(url: str, number: int) -> bytes:
    """A page of a source."""
    if url == POISONED:
        return b"crash"
    if number == EACH - 1:
        return b"<html><ul><li><a href='/1'>Tin</a></li></ul></html>"
    school = ("Đắk Lắk", "Đắk Nông")[number % 2]
    return ARTICLE.replace("20/6/2024", f"{number + 3}/6/2024").replace("Đắk Lắk", school).encode()


@pytest.fixture
def data(tmp_path: Path) -> DataFolder:
    """What a crawl of two sources left, not read yet."""
    folder = DataFolder(tmp_path / "data")
    archive = Archive(folder.archive)
    with Store.open(folder.store) as store:
        store.put_sources(Source(id=source, name=f"Trường Chính trị {source}") for source in SOURCES)
        run = store.start_run("crawl", NIGHT)
        for number in range(EACH):
            for source in SOURCES:  # as a crawl writes them: hosts side by side
                url, at = f"https://{source}.example/bai-{number}.html", NIGHT + timedelta(minutes=number)
                page = Page(body=body(url, number), url=url, source=source, headers={"content-type": "text/html"})
                warc, offset = archive.write(page, url, at)
                digest = sha256(page.body).hexdigest()
                store.record(
                    Fetch(
                        source=source,
                        url=url,
                        role="article",
                        outcome="fresh",
                        fetched_at=at,
                        digest=digest,
                        warc=warc,
                        offset=offset,
                    )
                )
        store.finish_run(run, NIGHT, "good")
    archive.close()
    return folder
