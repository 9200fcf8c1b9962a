"""What the tests of events are given: a text in our own words, in the manner of school news, and its events."""

import nlp.components as nlp
from extract.article import Article
from nlp.clusters import names as cluster_names
from nlp.events import component as event_component
from nlp.facts import Event
from nlp.reading import DateFound, DocumentFound, begin
from nlp.schools import component as schools

CLUSTER = "Cụm thi đua các trường chính trị khu vực Bắc Trung Bộ"
SCHOOL = "Trường Chính trị tỉnh Lạng Sơn"


def events(text: str, title: str = "Tin", page: str = "2024-11-20") -> list[Event]:
    """The events of an article as the whole pipeline reads it; `page` is the day it was published."""
    return nlp.read(Article(title=title, text=text, published=page)).events


def read(text: str, title: str = "", dates: dict[str, str] | None = None, **given: str) -> list[Event]:
    """The events of a text in which the given words are dates; documents are found by their number."""
    reading = begin(Article(title=title, text=text, published=given.get("published"), site_name=given.get("site")))
    for words, value in (dates or {}).items():
        start = reading.text.find(words)
        while start >= 0:
            reading.dates.append(DateFound(start, start + len(words), value))
            start = reading.text.find(words, start + 1)
    reading.dates.sort(key=lambda date: date.start)
    if document := given.get("document"):
        start = reading.text.index(document)
        reading.documents.append(DocumentFound(start, start + len(document), document))
    schools.find(reading)
    cluster_names.find(reading)
    event_component.find(reading)
    return reading.facts.events


def seen(found: list[Event]) -> list[tuple[str, str | None]]:
    return [(event.type, event.start) for event in found]
