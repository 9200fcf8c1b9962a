"""Quality is a number with a floor: what was read well once stays read well, on a corpus that cannot shrink unseen."""

from pathlib import Path

import pytest

from pipeline import accepted
from pipeline.evaluate import evaluate

CORPUS = Path(__file__).parent


@pytest.mark.parametrize("split", ["dev", "test"])
def test_nothing_is_read_worse_than_accepted(split: str) -> None:
    folder = CORPUS / split
    files = sorted(path for path in folder.iterdir() if path.suffix in {".txt", ".html"})
    before = accepted.load(CORPUS / f"accepted-{split}.json")
    now = accepted.measure(folder, files, evaluate(folder, files), blind=split == "test")
    assert now.corpus == before.corpus, "the corpus has changed: read the gold, then accept again (CONTRIBUTING.md)"
    assert accepted.lost(before, now) == []
