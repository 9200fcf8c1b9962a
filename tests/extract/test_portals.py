"""Every kind of made-up portal page, as markup and as scraped text: all a reader would say of it must be read."""

import pytest

from crawler.page import Page
from extract import extract
from tests.extract.portals import PortalPage, as_text, kinds, pages

PAGES = list(pages(4, seed=7))
IDS = [f"{page.kind}-{i % 4}" for i, page in enumerate(PAGES)]
FLAT = [page for page in PAGES if page.kind != "glued_title"]  # where markup alone parts the title from the date


def check(page: PortalPage, body: str) -> None:
    article, want = extract(Page(body=body.encode())), page.expected
    assert (article.title, article.authors) == (want.title, want.authors)
    assert (article.published or "")[:16] == (want.published or "")[:16]
    assert [text.removeprefix("(ABO) ") for text in article.text.split("\n")] == [want.lead, *want.paragraphs]
    assert set(want.captions) <= set(article.captions) <= {*want.captions, want.title}


@pytest.mark.parametrize("page", PAGES, ids=IDS)
def test_markup(page: PortalPage) -> None:
    check(page, page.html)


@pytest.mark.parametrize("page", FLAT, ids=[page.kind for page in FLAT])
def test_text_as_scraped(page: PortalPage) -> None:
    check(page, as_text(page.html))


def test_there_are_at_least_24_kinds() -> None:
    assert len(kinds()) >= 24
