"""The gold of the evaluation corpus is well formed and speaks only of what its text says.

A wrong gold entry costs a reader's author an evening, so its form (tests/corpus/README.md) is checked here, not by eye.
"""

import html
import re
import unicodedata
from datetime import date
from pathlib import Path

import msgspec
import pytest

from nlp.facts import EventStatus, EventType, Role, Status
from nlp.registry import registry

ROOM = Path(__file__).parent
GOLD = sorted(ROOM.glob("*/*.json"))
MINISTRY_CLUSTERS = {"bo-nganh"}  # of the ministries' schools, which the registry of provincial schools leaves out
TAG = re.compile(r"<[^>]*>")
DAY = re.compile(r"\d{4}-\d\d-\d\d")


class GoldArticle(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    title: str
    published: str | None
    authors: list[str]
    not_in_text: list[str] = []


class GoldEvent(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    id: str
    type: list[EventType]
    start: list[str | None]
    end: list[str | None] = []
    host: list[str | None] = []
    cluster: list[str | None] = []
    covers: list[str | None] = []
    theme: str | None = None
    parent: str | None = None
    status: EventStatus = "held"
    optional: bool = False
    optional_start: bool = False
    optional_theme: bool = False


class GoldCluster(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    cluster: str
    year: int | None
    lead: str | None
    deputies: list[str]
    members: list[str]


class GoldParticipant(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    event: str
    name: str
    degree: list[str | None]
    position: list[str | None]
    organisation: list[str | None]
    roles: list[Role]


class GoldCitation(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    key: str
    type: str
    issuer: list[str | None]
    date: str | None


class GoldClaim(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    school: str
    level: int
    status: Status
    as_of: list[str | None]
    progress: str | None = None
    optional: bool = False


class GoldTotal(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    scope: str | None
    level: int
    status: Status
    count: int
    optional: bool = False


class Gold(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    file: str
    article: GoldArticle
    events: list[GoldEvent]
    clusters: list[GoldCluster]
    optional_clusters: list[GoldCluster] = []
    participants: list[GoldParticipant]
    optional_participants: list[str] = []
    citations: list[GoldCitation]
    optional_citations: list[str] = []
    claims: list[GoldClaim]
    totals: list[GoldTotal]
    dates: list[str]
    optional_dates: list[str] = []


def fold(text: str) -> str:
    """Letters only, tone marks sorted: `Hoà` is `Hòa`, a name broken over two lines is one
    name, so is one glued to a dash or to the full stop of its degree ("TS.Trần")."""
    words = re.sub(r"[-./]", " ", unicodedata.normalize("NFC", text).replace("Ð", "Đ")).casefold().split()
    return " ".join("".join(sorted(unicodedata.normalize("NFD", word.strip('.,;:“”"()')))) for word in words)


def read(path: Path) -> tuple[Gold, str]:
    """The gold and what one reads in its text or page, tags aside."""
    gold = msgspec.json.decode(path.read_bytes(), type=Gold)
    text = (path.parent / gold.file).read_text(encoding="utf-8")
    return gold, html.unescape(TAG.sub(" ", text)) if gold.file.endswith(".html") else text


def valid_edtf(value: str) -> bool:
    """EDTF as the contract uses it: year, month, day, an interval of two of them, or an interval open at one end."""
    parts = value.split("/")
    if len(parts) > 2 or parts in ([".."], ["..", ".."]):
        return False
    closed = [part for part in parts if part != ".."]
    try:
        days = [date.fromisoformat(part + "-01-01"[len(part) - 4 :]) for part in closed]
    except ValueError:
        return False
    return all(len(part) in (4, 7, 10) for part in closed) and days == sorted(days)


def test_every_text_has_its_gold_and_every_gold_its_text() -> None:
    assert GOLD
    articles = sorted([*ROOM.glob("*/*.txt"), *ROOM.glob("*/*.html")])
    assert [path.stem for path in GOLD] == [path.stem for path in articles]


def test_the_articles_of_a_site_are_in_one_split() -> None:
    dev, test = ({path.stem.split("_")[1] for path in ROOM.glob(f"{split}/*.json")} for split in ("dev", "test"))
    assert dev
    assert not dev & test


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_says_only_what_its_text_says(path: Path) -> None:
    gold, text = read(path)
    folded = fold(text)
    assert gold.file in (path.with_suffix(".txt").name, path.with_suffix(".html").name)
    assert fold(gold.article.title) in folded
    for name in [p.name for p in gold.participants] + gold.optional_participants + gold.article.authors:
        assert fold(name) in folded, name
    for key in [c.key for c in gold.citations]:
        assert re.search(rf"\b0*{re.split(r'[-/]', key)[0].lstrip('0')}\b", text), key
    for event in gold.events:
        assert event.theme is None or fold(event.theme) in folded, event.theme
    for claim in gold.claims:
        met, _, of = (claim.progress or "").partition("/")
        in_words = of and re.search(rf"\b{met}\b.{{1,30}}\b{of}\b", text)  # "53 trên tổng số 55"
        assert in_words or (claim.progress or "") in text.replace(" ", ""), claim.progress
    for noise in gold.article.not_in_text:
        assert noise in unicodedata.normalize("NFC", text), noise


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_hangs_together(path: Path) -> None:
    gold, _ = read(path)
    ids = [event.id for event in gold.events]
    assert len(ids) == len(set(ids))
    assert {event.parent for event in gold.events} <= {None, *ids}
    assert {person.event for person in gold.participants} <= set(ids)
    assert len({fold(person.name) for person in gold.participants}) == len(gold.participants)
    assert {claim.level for claim in gold.claims} | {total.level for total in gold.totals} <= {1, 2}
    values = [v for event in gold.events for v in event.start + event.end + event.covers]
    values += [v for claim in gold.claims for v in claim.as_of] + [c.date for c in gold.citations]
    for value in [v for v in values if v is not None] + gold.dates + gold.optional_dates:
        assert valid_edtf(value), value
    assert not set(gold.dates) & set(gold.optional_dates)
    known = " ".join([*gold.dates, *gold.optional_dates])
    for event in gold.events:
        days = [day for day in event.start if day and DAY.fullmatch(day)]
        assert not days or any(day in known for day in days), f"the day of {event.id} is among no dates"
    for citation in gold.citations:
        assert citation.date is None or citation.date in gold.dates, f"the date of {citation.key} is among no dates"


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_names_schools_and_clusters_that_exist(path: Path) -> None:
    gold, _ = read(path)
    schools, clusters = set(registry().schools), set(registry().clusters)
    named = {claim.school for claim in gold.claims} | {host for event in gold.events for host in event.host if host}
    used = {name for event in gold.events for name in event.cluster if name} | {t.scope for t in gold.totals if t.scope}
    for entry in gold.clusters + gold.optional_clusters:
        named |= {school for school in (entry.lead, *entry.deputies, *entry.members) if school}
        used.add(entry.cluster)
    assert named <= schools, named - schools
    assert used <= clusters | MINISTRY_CLUSTERS, used - clusters
