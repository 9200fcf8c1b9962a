"""Who was at an event: each person once, with what every article says of them."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

Row = Mapping[str, Any]


def post(position: str | None, organisation: str | None) -> str:
    """A position at an organisation; what ends the one and begins the other is said once: "Trưởng phòng Đào tạo", of
    the "Phòng Đào tạo Trường Chính trị tỉnh A".
    """
    words, place = (position or "").split(), (organisation or "").split()
    for common in range(min(len(words), len(place)), 0, -1):
        if [word.casefold() for word in words[-common:]] == [word.casefold() for word in place[:common]]:
            return " ".join(words + place[common:])
    return ", ".join(filter(None, (position, organisation)))


class Attendee(NamedTuple):
    """One person; `posts` and `roles` are all that articles give, each once, `told` the rows that say so."""

    person_id: int
    name: str
    degree: str | None
    posts: list[str]
    roles: list[str]
    told: list[Row]


def attendees(rows: Iterable[Row]) -> list[Attendee]:
    """The people of an event's rows of `participants`, in the order they are first named in.

    A post that another one repeats with more words ("Hiệu trưởng", "Hiệu trưởng, Trường Chính trị tỉnh A") is left out.
    """
    told: dict[int, list[Row]] = {}
    for row in rows:
        told.setdefault(row["person_id"], []).append(row)
    return [_attendee(person, its) for person, its in told.items()]


def _attendee(person: int, rows: list[Row]) -> Attendee:
    posts = list(dict.fromkeys(post(row["position"], row["organisation"]) for row in rows))
    roles = dict.fromkeys(role for row in rows for role in row["roles_label"].split(", "))
    return Attendee(
        person_id=person,
        name=rows[0]["name"],
        degree=next((row["degree"] for row in rows if row["degree"]), None),
        posts=[post for post in posts if post and not any(post != other and post in other for other in posts)],
        roles=list(roles),
        told=rows,
    )
