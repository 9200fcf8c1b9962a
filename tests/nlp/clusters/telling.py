"""Texts about one cluster, read for who leads it, helps and belongs."""

from extract.article import Article
from nlp.clusters import names as cluster_names
from nlp.clusters import roles as cluster_roles
from nlp.facts import Event, Facts
from nlp.reading import begin
from nlp.schools import component as schools

NAME = "Cụm thi đua các trường chính trị khu vực Trung du miền núi phía Bắc"
SLUG = "trung-du-mien-nui-phia-bac"
PROVINCES = {"a": "Hòa Bình", "b": "Yên Bái", "c": "Phú Thọ"}
SCHOOLS = PROVINCES | {letter.upper(): f"Trường Chính trị tỉnh {name}" for letter, name in PROVINCES.items()}
SLUGS = {"A": "hoa-binh", "B": "yen-bai", "C": "phu-tho"}

Told = dict[int | None, tuple[str | None, list[str]]]
"""Lead and deputies by the year."""


def read(text: str, covers: str = "2023", kind: str = "annual_review") -> Facts:
    reading = begin(Article(text=text))
    reading.facts.events.append(Event(id="e1", type=kind, start=f"{covers}-11-09", covers=covers))  # type: ignore[arg-type]
    schools.find(reading)
    cluster_names.find(reading)
    cluster_roles.find(reading)
    return reading.facts


def roles(text: str, covers: str = "2023") -> Told:
    return {found.year: (found.lead, found.deputies) for found in read(text, covers).clusters}


def members(text: str) -> list[str]:
    return [school for found in read(text).clusters for school in found.members]
