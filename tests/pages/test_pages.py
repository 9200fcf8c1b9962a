"""Saved pages of kinds no rule was written for: each is read as the file beside it says."""

import shutil
from pathlib import Path

import pytest

from tests.pages.saved import expected, observed, pages


def check(page: Path) -> None:
    want = expected(page)
    assert not want.pending, f"compare {page.with_suffix('.yml').name} with its page, then remove `pending`"
    assert observed(page.read_bytes()) == want


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.stem)
def test_page(page: Path) -> None:
    check(page)


def test_a_page_without_expectation_fails_until_somebody_has_read_what_was_written(tmp_path: Path) -> None:
    page = Path(shutil.copy(pages()[0], tmp_path))
    for _ in range(2):
        with pytest.raises(AssertionError, match="pending"):
            check(page)
    file = page.with_suffix(".yml")
    file.write_text(file.read_text(encoding="utf-8").replace("pending: true\n", ""), encoding="utf-8")
    check(page)
