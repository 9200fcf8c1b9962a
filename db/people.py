"""One row per person, as far as names and organisations allow: a name alone never makes two appearances one person."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import groupby, pairwise
from operator import attrgetter, itemgetter
from pathlib import Path
from typing import NamedTuple

from db.decisions import Applied, join_as_decided
from db.looking import look
from db.namesakes import appearance, persons
from db.processes import Team
from db.reference import Reference
from db.rows import BATCH, Later, Value, insert
from db.scratch import file_of
from nlp.registry import registry

_SAMPLE = 61  # one appearance of so many tells how the names are spread

# Every long table is read from front to end as it is stored, and sorted after that. Without joins for the schools'
# slugs, and with every column once, that takes 1.1 s for 250,000 appearances, not 1.8.
_FOUND = """
SELECT p.sort_key, p.id, p.event_id, p.article_id, coalesce(a.copy_of, a.id), a.source, e.host, e.cluster,
  p.name, p.degree, p.position, p.organisation, p.school, p.sort_date
FROM participants p JOIN articles a ON a.id = p.article_id LEFT JOIN events e ON e.id = p.event_id
WHERE p.sort_key >= ? AND p.sort_key < ?
ORDER BY p.sort_key, p.id
"""
_OF_PERSON = """
SELECT sort_key, name, degree, position, organisation, school, sort_date FROM participants
WHERE person_id = ? ORDER BY id
"""


class _Joined(NamedTuple):
    people: list[tuple[Value, ...]]
    same: list[tuple[int, int]]  # the first appearance of a person, another one


def join_people(db: sqlite3.Connection, team: Team, reference: Reference, applied: Applied) -> None:
    """Give appearances of one person its identifier (the smallest of theirs) and fill `people`.

    The database must be as committed: several processes read it, each a part of the names.
    """
    db.execute("BEGIN")
    db.execute("CREATE TEMP TABLE persons AS SELECT * FROM people")
    later = Later(db)
    for people, same in _joined(db, team, reference, applied):
        insert(db, "persons", people)
        for first, other in same:
            later.add(first, other)
    later.write("UPDATE participants SET person_id = value FROM known WHERE known.id = participants.id")
    db.execute("INSERT INTO people SELECT * FROM persons ORDER BY id")
    # With what the view positions shows of each, so that a page of it takes no more than its rows.
    db.execute(
        "CREATE INDEX participants_person_id ON participants(person_id, position, organisation, school, sort_date)"
    )
    for kept, gone in join_as_decided(
        db,
        applied.same,
        "SELECT DISTINCT person_id FROM participants WHERE id IN (?, ?) ORDER BY 1",
        "UPDATE participants SET person_id = ?1 WHERE person_id = ?2",
    ):
        db.execute("DELETE FROM people WHERE id IN (?, ?)", (kept, gone))
        found = db.execute(_OF_PERSON, (kept,)).fetchall()
        insert(db, "people", [_person(reference, kept, found[0][0], [_Told._make(row[1:]) for row in found])])
    db.execute("COMMIT")


def _joined(db: sqlite3.Connection, team: Team, reference: Reference, applied: Applied) -> Iterator[_Joined]:
    sample = db.execute("SELECT sort_key FROM participants WHERE id % ? = 0 ORDER BY 1", (_SAMPLE,)).fetchall()
    number = min(len(team), len(sample))
    if number < 2:
        return _between(db, reference, applied, "", _LAST)
    cuts = ["", *(sample[len(sample) * n // number][0] for n in range(1, number)), _LAST]
    return team.share(_read, [(file_of(db), applied, *cut) for cut in pairwise(cuts)])


_LAST = "\U0010ffff"  # sorts after all names


def _read(database: Path, applied: Applied, first: str, end: str) -> Iterator[_Joined]:
    with closing(look(database)) as db:
        yield from _between(db, Reference(registry()), applied, first, end)


def _between(db: sqlite3.Connection, reference: Reference, applied: Applied, first: str, end: str) -> Iterator[_Joined]:
    """The people whose sort keys are `first` or follow it, but come before `end`."""
    made = _Joined([], [])
    schools = dict(db.execute("SELECT id, school FROM sources"))
    for sort_key, namesakes in groupby(db.execute(_FOUND, (first, end)), key=itemgetter(0)):
        found = list(namesakes)
        told = {row[1]: _Told._make(row[8:]) for row in found}
        if len(found) == 1:
            split = [list(told)]
        else:
            split = persons([appearance(reference, applied, schools, row) for row in found], applied.apart)
        for ids in split:
            made.people.append(_person(reference, ids[0], sort_key, [told[one] for one in ids]))
            made.same.extend((ids[0], other) for other in ids[1:])
        if len(made.people) >= BATCH:
            yield made
            made = _Joined([], [])
    if made.people:
        yield made


class _Told(NamedTuple):
    name: str
    degree: str | None
    position: str | None
    organisation: str | None
    school: str | None
    day: str


def _person(reference: Reference, person_id: int, sort_key: str, told: list[_Told]) -> tuple[Value, ...]:
    """A row of `people` from all appearances in the order of their identifiers: what was said last counts."""
    told = sorted(told, key=attrgetter("day")) if len(told) > 1 else told
    latest = next((one for one in reversed(told) if one.position or one.organisation), told[-1])
    degree = next((one.degree for one in reversed(told) if one.degree), None)
    body = latest.organisation
    if body and latest.school and reference.is_own_school(body):
        body = reference.names[latest.school]  # what a school's own site calls "Nhà trường"
    return (
        person_id, latest.name, sort_key, degree, latest.position, body, latest.school, told[0].day, told[-1].day,
        len(told),
    )  # fmt: skip
