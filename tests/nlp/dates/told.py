"""What the tests of dates read a few sentences with."""

from extract.article import Article
from nlp.dates import component
from nlp.reading import Reading, begin


def read(text: str, published: str | None = "2023-11-20") -> Reading:
    reading = begin(Article(text=text, published=published))
    component.find(reading)
    return reading


def values(text: str, published: str | None = "2023-11-20") -> list[str]:
    return [fact.value for fact in read(text, published).facts.dates]
