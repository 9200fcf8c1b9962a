"""Invented meetings as several articles tell of them, and meetings that look alike: what `bench.merging` joins.

No telling is complete. As in real reports each leaves out, shortens or words differently: the host or the cluster, the
name, one of two days or the day altogether, the type that two readers may see differently, some of the people, whom
they work for. Truth is what the generator knows and no report says.
"""

import random
from datetime import date, timedelta
from typing import NamedTuple

import msgspec

from extract.article import Article
from nlp.facts import Event, Facts, Participant
from nlp.registry import registry

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
NAMES = {
    "annual_review": ["Hội nghị tổng kết công tác thi đua năm {year}", "Tổng kết phong trào thi đua Cụm năm {year}"],
    "interim_review": ["Hội nghị sơ kết 6 tháng đầu năm {year}", "Sơ kết công tác thi đua giữa năm {year}"],
    "kickoff_conference": ["Hội nghị triển khai nhiệm vụ năm {year}", "Triển khai phong trào thi đua năm {year}"],
    "seminar": ["Tọa đàm nâng cao chất lượng giảng dạy lý luận chính trị", "Nâng cao chất lượng giảng dạy lý luận"],
    "workshop": ["Hội thảo khoa học “Xây dựng trường chính trị chuẩn”", "Hội thảo “Xây dựng trường chính trị chuẩn”"],
    "sports_meet": ["Hội thao các trường chính trị lần thứ {number}", "Khai mạc Hội thao lần thứ {number}"],
    "inspection": ["Thẩm định mức độ đạt chuẩn", "Kiểm tra chéo công tác thi đua"],
    "opening": ["Lễ khai giảng lớp Trung cấp lý luận chính trị K{number}", "Khai giảng lớp Trung cấp K{number}"],
    "visit": ["Đoàn công tác làm việc với Nhà trường về nội dung {number}", "Làm việc về nội dung {number}"],
}
TYPES = list(NAMES)
OWN = {"inspection", "opening", "visit"}  # a school's, not a cluster's
SEEN_AS = {
    "annual_review": "kickoff_conference",
    "interim_review": "kickoff_conference",
    "seminar": "workshop",
    "workshop": "seminar",
    "inspection": "visit",
    "opening": "other",
}
BODIES = {  # in full, and shortened: the first way anywhere, the second at home only
    "school": ("Trường Chính trị tỉnh {}", "Trường Chính trị {}", "Nhà trường"),
    "party": ("Tỉnh ủy {}", "Ban Thường vụ Tỉnh ủy {}", "Tỉnh ủy"),
    "office": ("Sở Nội vụ tỉnh {}", "Sở Nội vụ {}", "Sở Nội vụ"),
    "academy": ("Học viện Chính trị quốc gia Hồ Chí Minh", "Học viện CTQG Hồ Chí Minh", "Học viện"),
    "department": (
        "Vụ Các trường chính trị, Học viện Chính trị quốc gia Hồ Chí Minh",
        "Vụ Các trường chính trị, Học viện",
        "Vụ Các trường chính trị",
    ),
}
POSITIONS = {
    "school": ("Hiệu trưởng", "Phó Hiệu trưởng", "Trưởng khoa Xây dựng Đảng"),
    "party": ("Phó Bí thư Thường trực", "Trưởng Ban Tổ chức", "Trưởng Ban Tuyên giáo"),
    "office": ("Giám đốc", "Phó Giám đốc", "Trưởng phòng"),
    "academy": ("Giám đốc", "Phó Giám đốc", "Phó Giám đốc", "Ủy viên Hội đồng", "Chánh Văn phòng", "Viện trưởng"),
    "department": ("Vụ trưởng", "Phó Vụ trưởng", "Phó Vụ trưởng", "Trưởng phòng", "Chuyên viên", "Chuyên viên"),
}


class Person(NamedTuple):
    """Who somebody truly is."""

    name: str
    position: str
    body: str
    province: str


class Happening(NamedTuple):
    """What truly happened, and who was there."""

    event: Event
    people: list[Person]
    label: str


class Telling(NamedTuple):
    """One article's facts and what they truly tell of; `people` in the order of the participants."""

    article: Article
    facts: Facts
    label: str
    people: list[Person]


class World:
    """The people there are: three of every body in every province, a dozen in the capital who travel."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self.schools = list(registry().schools)
        self._people = {
            (body, slug): self._staff(body, registry().schools[slug].province)
            for slug in self.schools
            for body in ("school", "party", "office")
        }
        self._guests = self._staff("academy", "") + self._staff("department", "")

    def _staff(self, body: str, province: str) -> list[Person]:
        return [Person(self._name(), position, body, province) for position in POSITIONS[body]]

    def _name(self) -> str:
        return " ".join(self._rng.choice(names) for names in (FAMILY, MIDDLE, GIVEN))

    def happening(self, number: int) -> Happening:
        """The event of that number: a cluster's with people of several schools, or a school's own."""
        rng, type_ = self._rng, TYPES[number % len(TYPES)]
        day = date(2021, 1, 4) + timedelta(days=number * 23)
        host = rng.choice(self.schools)
        there = [host] if type_ in OWN else [host, *rng.sample(self.schools, 3)]
        people = [person for slug in there for person in rng.sample(self._people["school", slug], 2)]
        people += [rng.choice(self._people["party", host]), rng.choice(self._people["office", host])]
        people += rng.sample(self._guests, 2)
        long = type_ in {"workshop", "sports_meet"} or rng.random() < 0.15
        event = Event(
            id="e1",
            type=msgspec.convert(type_, Event.__annotations__["type"]),
            name=NAMES[type_][0].format(year=day.year, number=number),
            start=day.isoformat(),
            end=(day + timedelta(days=1)).isoformat() if long else None,
            host=host,
            cluster=None if type_ in OWN else rng.choice(CLUSTERS),
            place=registry().schools[host].province,
            covers=str(day.year) if type_ == "annual_review" else None,
        )
        return Happening(event, list(dict.fromkeys(people)), f"event {number}")

    def look_alike(self, happening: Happening, number: int) -> Happening:
        """Another event that shares much with this one: ten ways of it."""
        event, people, _ = happening
        day = date.fromisoformat(event.start or "")
        other = next(slug for slug in self.schools if slug != event.host)
        place = registry().schools[other].province
        elsewhere = {"host": other, "place": place}
        changes: dict[str, object] = {}
        match number % 10:
            case 0:  # a year later
                later = day.replace(year=day.year + 1)
                name = (event.name or "").replace(str(day.year), str(later.year))
                changes = {"start": later, "name": name, "covers": event.covers and str(later.year)}
            case 1:  # on the same day in another cluster, or at another school, with its own people
                changes = {**elsewhere, "cluster": "nam-trung-bo-va-tay-nguyen" if event.cluster else None}
                people = self.happening(number)[1]
            case 2:  # at the same place on the same day, a contest
                changes = {"type": "contest", "name": f"Hội thi giảng viên dạy giỏi lần {number}", "covers": None}
            case 3:  # three weeks later
                changes = {"start": day + timedelta(days=21)}
            case 4:  # the school's own meeting three days before
                name = f"Hội nghị cán bộ, viên chức {event.place}"
                changes = {"start": day - timedelta(days=3), "cluster": None, "type": "congress", "name": name}
            case 5:  # the same delegation at the next school in the afternoon
                changes = {**elsewhere, "type": "inspection", "cluster": None, "name": NAMES["inspection"][0]}
            case 6:  # the same delegation at the next school on the next day
                changes = {
                    **elsewhere,
                    "type": "visit",
                    "cluster": None,
                    "start": day + timedelta(days=1),
                    "name": None,
                }
            case 7:  # a preparatory meeting two days before, of the same people
                changes = {"type": "other", "start": day - timedelta(days=2), "name": f"Họp trù bị lần {number}"}
            case 8:  # a class opened on the same day at the same school
                name = f"Lễ khai giảng lớp Trung cấp lý luận chính trị K{number + 500}"
                changes = {"type": "opening", "cluster": None, "name": name, "covers": None}
            case _:  # the cluster's next seminar, a week later at another school
                changes = {
                    **elsewhere,
                    "type": "seminar",
                    "start": day + timedelta(days=7),
                    "name": NAMES["seminar"][0],
                }
        start = changes.get("start", day)
        changes.update(start=str(start), end=None)
        return Happening(msgspec.structs.replace(event, **changes), people, f"look-alike {number}")


def tell(rng: random.Random, happening: Happening, number: int) -> Telling:
    """The event as one article tells it, published within a week."""
    event, people, label = happening
    day = date.fromisoformat(event.start or "")
    said: dict[str, object] = {}
    if event.cluster:
        said |= rng.choices([{}, {"host": None}, {"cluster": None}], [6, 2, 2])[0]
    if rng.random() < 0.5:
        said["name"] = None
    elif rng.random() < 0.5 and event.name:
        said["name"] = event.name.upper() if event.type not in NAMES else _reworded(event)
    last = date.fromisoformat(event.end) if event.end else day
    days: list[dict[str, object]] = [
        {},
        {"start": str(last), "end": None},  # only the day of the main part
        {"end": None},
        {"start": f"{day}/{last}" if event.end else str(day), "end": None},
        {"start": None, "end": None},
        {"start": str(day)[:7], "end": None},
    ]
    said |= rng.choices(days, [50, 10, 15, 10, 10, 3])[0]
    if rng.random() < 0.15 and event.type in SEEN_AS:
        said["type"] = SEEN_AS[event.type]
    if rng.random() < 0.5:
        said["covers"] = None
    named = rng.sample(people, rng.randrange(min(3, len(people)), len(people) + 1)) if rng.random() < 0.9 else []
    article = Article(
        source=f"truong-{event.host}" if rng.random() < 0.3 else f"bao-{number % 40}",
        url=f"https://bao.example/{number}",
        title=f"Tin {number}",
        published=str(last + timedelta(days=rng.randrange(5))),
        text=f"Bài thứ {number}.",
    )
    participants = [
        Participant(
            name=_spelled(rng, person.name),
            event="e1",
            position=person.position if rng.random() < 0.9 else None,
            organisation=_body(rng, person, at_home=person.province == event.place),
        )
        for person in named
    ]
    facts = Facts(events=[msgspec.structs.replace(event, **said)], participants=participants)
    return Telling(article, facts, label, named)


def _reworded(event: Event) -> str:
    numbers = [word for word in (event.name or "").replace("K", " K").split() if any(map(str.isdigit, word))]
    number = numbers[-1].removeprefix("K") if numbers else ""
    return NAMES[event.type][1].format(year=number, number=number)


def _body(rng: random.Random, person: Person, *, at_home: bool) -> str | None:
    """What the article says the person works for: in full, shortened, or not at all (most often the host's people)."""
    full, short, bare = BODIES[person.body]
    if at_home:
        said: str | None = rng.choices([full, short, bare, None], [25, 10, 15, 50])[0]
    else:
        said = rng.choices([full, bare if not person.province else short, None], [55, 30, 15])[0]
    return said and said.format(person.province)


def _spelled(rng: random.Random, name: str) -> str:
    """The name in capitals or with the tone on the other vowel, as some write it."""
    return rng.choices([name, name.upper(), name.replace("Hòa", "Hoà").replace("Thúy", "Thuý")], [8, 1, 2])[0]


def corpus(seed: int) -> list[Telling]:
    """About 300 tellings of 120 events, in the order in which they were found."""
    rng = random.Random(seed)
    world = World(rng)
    happenings = []
    for number in range(60):
        happening = world.happening(number)
        happenings += [happening] * rng.randrange(2, 6)
        happenings += [world.look_alike(happening, number)] * rng.choice((1, 1, 2))
    rng.shuffle(happenings)
    return [tell(rng, happening, number) for number, happening in enumerate(happenings)]
