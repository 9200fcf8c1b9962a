"""What the tests of people read a few sentences with."""

from extract.article import Article
from nlp.people import component as people
from nlp.reading import PersonFound, begin


def read(text: str) -> list[PersonFound]:
    reading = begin(Article(text=text))
    people.find(reading)
    for person in reading.people:
        assert person.outer[0] <= person.start < person.end <= person.outer[1]
    return reading.people


def titles(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(person.name, person.degree, person.position, person.organisation) for person in read(text)]
