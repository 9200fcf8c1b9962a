"""A page that crashes, hangs or swallows memory costs itself, not the range it is in."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest

from crawler.archive import Archive
from crawler.page import Page
from pipeline.batch.guard import Guard, Limits, Unreachable
from pipeline.batch.ranges import Range, Record
from tests.pipeline.batch.conftest import NIGHT, POISON
from tests.pipeline.conftest import ARTICLE


@pytest.fixture
def guard(monkeypatch: pytest.MonkeyPatch) -> Iterator[Guard]:
    monkeypatch.syspath_prepend(POISON)
    monkeypatch.setenv("THIDUA_TEST_WITHOUT_NLP", "1")
    guard = Guard(Limits(seconds=1, memory=2 * 2**30))
    yield guard
    guard.close()


def pages(folder: Path, *bodies: str) -> Range:
    archive = Archive(folder)
    found = []
    for number, text in enumerate(bodies):
        url = f"https://a.example/{number}"
        warc, offset = archive.write(Page(body=text.encode(), url=url, source="a"), url, NIGHT)
        found.append(Record(offset, sha256(text.encode()).hexdigest()))
    archive.close()
    return Range(str(folder / warc), tuple(found))


def test_each_poison_is_refused_by_name_and_every_other_page_is_read(guard: Guard, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    part = pages(tmp_path, ARTICLE, "loop", ARTICLE, "swallow", f"{ARTICLE}\n\nonce {mark}", ARTICLE)
    assert guard.reader.endswith("nlp none")
    found = [msgspec.json.decode(line) for line in guard.lines(part)]
    assert [one["type"] for one in found] == ["Read", "Refused", "Read", "Refused", "Read", "Read"]
    assert mark.exists()  # somebody killed the reader at that page: it was read by the next
    assert "chết 2 lần" in found[1]["sentence"]
    assert "MemoryError" in found[3]["sentence"]
    assert {one["reason"] for one in found if one["type"] == "Refused"} == {"crashed"}
    with pytest.raises(Unreachable, match=r"elsewhere\.warc\.gz"):  # no page is blamed for a folder nobody shares
        list(guard.lines(Range(str(tmp_path / "elsewhere.warc.gz"), part.records)))
    assert len(list(guard.lines(Range(part.shard, part.records[:1])))) == 1
