"""Sixty events told by two to five articles each, and sixty look-alikes that must stay apart: B³ over all reports.

Every telling leaves out, shortens or words differently what real ones do: the host, the cluster, the name, the second
day, the date (then the article appears within a week), some of the people; a closing year's meeting is called its
review or the next year's kick-off.
"""

import random
import sqlite3
from collections import Counter
from collections.abc import Hashable, Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from db.build import build
from extract.article import Article
from nlp.facts import Event, Facts, Participant
from nlp.registry import registry
from tests.db.conftest import NOW, Save

FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"]
MIDDLE = ["Văn", "Thị", "Minh", "Quang", "Thanh", "Hồng"]
GIVEN = ["Hùng", "Lan", "Hòa", "Thúy", "Bình", "Sơn", "Đức", "Hạnh", "Tuấn", "Mai"]
CLUSTERS = [
    "dong-bang-song-hong",
    "trung-du-mien-nui-phia-bac",
    "bac-trung-bo",
    "dong-nam-bo",
    "dong-bang-song-cuu-long",
]
TYPES = [
    "annual_review",
    "interim_review",
    "kickoff_conference",
    "seminar",
    "workshop",
    "sports_meet",
    "opening",
    "visit",
]
NAMES = {
    "annual_review": "Hội nghị tổng kết phong trào thi đua năm {year}",
    "interim_review": "Hội nghị sơ kết phong trào thi đua 6 tháng đầu năm {year}",
    "kickoff_conference": "Hội nghị triển khai công tác thi đua năm {year}",
    "seminar": "Tọa đàm khoa học về nâng cao chất lượng giảng dạy lý luận chính trị",
    "workshop": "Hội thảo khoa học “Xây dựng trường chính trị chuẩn”",
    "sports_meet": "Hội thao các trường chính trị",
    "opening": "Lễ khai giảng lớp Trung cấp lý luận chính trị K{number}",
    "visit": "Đoàn công tác làm việc với Nhà trường về công tác {number}",
}
TYPES = list(NAMES)
BODIES = {"Trường Chính trị tỉnh {}": "Nhà trường", "Tỉnh ủy {}": "Tỉnh ủy", "Sở Nội vụ tỉnh {}": "Sở Nội vụ"}


People = list[Participant]


class Telling(NamedTuple):
    """One article, and which event and people it truly tells of."""

    published: date
    event: Event
    people: People
    truth: str


def truth(rng: random.Random, number: int) -> tuple[Event, People]:
    """One event with its people: a cluster's, or for openings and visits a school's own."""
    type_ = TYPES[number % len(TYPES)]
    day = date(2021, 1, 4) + timedelta(days=number * 23)
    cluster = rng.choice(CLUSTERS) if type_ not in {"opening", "visit"} else None
    host = rng.choice([s for s in registry().schools if not registry().merger_of(s)])
    province = registry().schools[host].province
    people = [
        Participant(
            name=f"{rng.choice(FAMILY)} {rng.choice(MIDDLE)} {rng.choice(GIVEN)}",
            event="e1",
            organisation=body.format(province),
            rule=f"{body}{province}",  # who it truly is, beside the name
        )
        for body in rng.choices(list(BODIES), k=rng.randrange(3, 7))
    ]
    event = Event(
        id="e1",
        type=msgspec.convert(type_, Event.__annotations__["type"]),
        name=NAMES[type_].format(year=day.year, number=number),
        start=day.isoformat(),
        host=host,
        cluster=cluster,
        place=province,
    )
    return event, people


def told(
    rng: random.Random, event: Event, people: list[Participant], first: bool
) -> tuple[date, Event, list[Participant]]:
    """The event as one article tells it: the first in full, the others with less."""
    day = date.fromisoformat(event.start or "")
    published = day + timedelta(days=rng.randrange(4))
    if first:
        return published, event, people
    some = rng.sample(people, rng.randrange(2, len(people) + 1))
    for number in range(1, len(some)):  # the body without its province, or none at all
        short = BODIES[some[number].rule.partition("}")[0] + "}"] if rng.random() < 0.7 else None
        if rng.random() < 0.4:
            some[number] = msgspec.structs.replace(some[number], organisation=short)
    less: dict[str, object] = {}
    if event.cluster and rng.random() < 0.3:
        less["host"] = None
    elif event.cluster and rng.random() < 0.2:
        less["cluster"] = None
    if rng.random() < 0.3 and event.type not in {"opening", "visit"}:
        less["name"] = None
    elif rng.random() < 0.4 and event.name:
        less["name"] = event.name.replace("phong trào", "công tác").replace("Lễ ", "").upper()
    wording = rng.random()
    if wording < 0.15:
        less["start"] = None
    elif wording < 0.25:
        less["start"] = (day - timedelta(days=1)).isoformat() + "/" + day.isoformat()
    elif wording < 0.3:
        less["start"] = day.isoformat()[:7]
    if event.type == "annual_review" and rng.random() < 0.2:
        less |= {"type": "kickoff_conference", "name": f"Triển khai nhiệm vụ công tác năm {day.year + 1}"}
    return published, msgspec.structs.replace(event, **less), some


def look_alike(
    rng: random.Random, event: Event, people: list[Participant], number: int
) -> tuple[Event, list[Participant]]:
    """Another event that shares much with this one."""
    day = date.fromisoformat(event.start or "")
    match number % 5:
        case 0:  # a year later
            later = day.replace(year=day.year + 1)
            name = (event.name or "").replace(str(day.year), str(later.year))
            return msgspec.structs.replace(event, start=later.isoformat(), name=name), people[:2]
        case 1:  # the same day in another cluster or school
            other = "nam-trung-bo-va-tay-nguyen" if event.cluster else None
            host = "dien-bien" if event.host != "dien-bien" else "lai-chau"
            return msgspec.structs.replace(event, cluster=other, host=host), truth(rng, number)[1]
        case 2:  # another class, another delegation, another kind of meeting at the same place on the same day
            if event.type in {"opening", "visit"}:
                name = (event.name or "").replace(str(number), str(number + 500))
                return msgspec.structs.replace(event, name=name), people[:1]
            kind = "contest" if event.type != "contest" else "seminar"
            return msgspec.structs.replace(event, type=kind, name=f"Hội thi giảng viên dạy giỏi lần {number}"), people[
                :2
            ]
        case 3:  # three weeks later
            return msgspec.structs.replace(event, start=(day + timedelta(days=21)).isoformat()), people[:2]
    # the school's own meeting a few days before the cluster's
    start = (day - timedelta(days=3)).isoformat()
    own = f"Hội nghị cán bộ, viên chức {event.place}"
    return msgspec.structs.replace(event, start=start, cluster=None, type="congress", name=own), people[:1]


def corpus(seed: int) -> Iterator[Telling]:
    """About 270 tellings of 120 events, shuffled."""
    rng = random.Random(seed)
    tellings: list[Telling] = []
    for number in range(60):
        event, people = truth(rng, number)
        for telling in range(rng.randrange(2, 6)):
            published, report, some = told(rng, event, people, telling == 0)
            tellings.append(Telling(published, report, some, f"event {number}"))
        other, others = look_alike(rng, event, people, number)
        published = date.fromisoformat(other.start or "") + timedelta(days=1)
        tellings.append(Telling(published, other, others, f"look-alike {number}"))
    rng.shuffle(tellings)
    yield from tellings


def b_cubed(pairs: list[tuple[Hashable, Hashable]]) -> float:
    """B³ F1 of (true class, found class) pairs (Bagga and Baldwin 1998)."""
    by_truth, by_found = Counter(true for true, _ in pairs), Counter(found for _, found in pairs)
    both = Counter(pairs)
    precision = sum(both[pair] / by_found[pair[1]] for pair in pairs) / len(pairs)
    recall = sum(both[pair] / by_truth[pair[0]] for pair in pairs) / len(pairs)
    return 2 * precision * recall / (precision + recall)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_events_are_joined_and_kept_apart(path: Path, tmp_path: Path, save: Save, seed: int) -> None:
    tellings = list(corpus(seed))
    for number, telling in enumerate(tellings):
        article = Article(
            source=f"bao-{number % 40}",
            url=f"https://bao.example/{number}",
            title=f"Tin {number}",
            published=telling.published.isoformat(),
            text=f"Bài thứ {number}.",
        )
        save(article, Facts(events=[telling.event], participants=telling.people))
    build(path, tmp_path / "thidua.db", built_at=NOW, as_of=date(2026, 1, 1))
    with closing(sqlite3.connect(tmp_path / "thidua.db")) as db:
        found = db.execute("SELECT article_id, event_id FROM event_reports ORDER BY article_id").fetchall()
        people = db.execute(
            "SELECT p.sort_key || f.rule, p.person_id FROM participants p JOIN facts f ON f.id = p.id"
        ).fetchall()
    pairs: list[tuple[Hashable, Hashable]] = [
        (telling.truth, event) for telling, (_, event) in zip(tellings, found, strict=True)
    ]
    assert b_cubed(pairs) >= 0.99
    assert b_cubed(people) >= 0.99
