"""The five sample articles as scraped: what the gold says of title, date, author and clean text."""

import json
from pathlib import Path

import pytest

from crawler.page import Page
from extract import extract
from extract.article import Article

SAMPLES = [
    "000_b0051543272e3610",
    "001_4998c6e15b0b7285",
    "002_d5d18a41f7070dae",
    "003_ddc1a5b62b30972d",
    "004_7e84f7683a1c828f",
]


def read(shared: Path, name: str) -> Article:
    return extract(Page(body=(shared / f"seeds/{name}.txt").read_bytes(), file=f"{name}.txt"))


@pytest.mark.parametrize("name", SAMPLES)
def test_title_date_and_author_are_those_of_the_gold(shared: Path, name: str) -> None:
    gold = json.loads((shared / f"gold/{name}.json").read_text(encoding="utf-8"))["article"]
    article = read(shared, name)
    assert (article.title, article.published, article.authors) == (gold["title"], gold["published"], gold["authors"])
    for noise in gold["not_in_text"]:
        assert noise not in article.text


# Counted by hand in the samples; a wrapped caption is one.
@pytest.mark.parametrize(
    ("name", "paragraphs", "captions"), zip(SAMPLES, [5, 6, 7, 13, 19], [1, 3, 5, 7, 0], strict=True)
)
def test_captions_stand_apart_from_paragraphs(shared: Path, name: str, paragraphs: int, captions: int) -> None:
    article = read(shared, name)
    assert (len(article.text.split("\n")), len(article.captions)) == (paragraphs, captions)
    assert not set(article.captions) & set(article.text.split("\n"))


def test_the_real_pages_are_read_as_their_gold_says(shared: Path) -> None:
    for gold in json.loads((shared / "pages/gold.json").read_text(encoding="utf-8")):
        article = extract(Page(body=(shared / "pages" / gold["file"]).read_bytes()))
        assert (article.title, (article.published or "")[:10]) == (gold["title"], gold["date"])
        authors = gold["author"].upper().split("; ") if gold["author"] else []
        assert [name.upper() for name in article.authors] == authors
        assert article.text.startswith(gold["sapo"])
        assert set(gold["captions"]) <= set(article.captions)
        assert not [line for line in gold["body"] if line not in article.text]
