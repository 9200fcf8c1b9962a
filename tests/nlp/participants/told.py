"""What the tests of participants read a few sentences with."""

from extract.article import Article
from nlp.facts import Event, Participant
from nlp.participants import component as participants
from nlp.people import component as people_named
from nlp.reading import begin

SON_LA, LAO_CAI = "Trường Chính trị tỉnh Sơn La", "Trường Chính trị tỉnh Lào Cai"


def read(text: str, events: list[Event] | None = None, captions: list[str] | None = None) -> list[Participant]:
    reading = begin(Article(text=text, captions=captions or []))
    reading.facts.events = [Event(id="e1", type="annual_review")] if events is None else events
    people_named.find(reading)
    participants.find(reading)
    return reading.facts.participants


def roles(text: str) -> dict[str, list[str]]:
    return {person.name: list(person.roles) for person in read(text)}


def beside(text: str) -> list[tuple[str, str | None, str | None, str | None]]:
    return [(person.name, person.degree, person.position, person.organisation) for person in read(text)]


def people(text: str) -> list[tuple[str, str | None, str | None, str]]:
    """Given name, position, organisation and roles of each."""
    return [
        (person.name.split()[-1], person.position, person.organisation, " ".join(person.roles)) for person in read(text)
    ]
