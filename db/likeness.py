"""How alike two reports, or what several reports together say, must be to be of one event.

Two reports of one article are never one event (its reader told them apart), and neither are two clusters or two hosts
on one day, unless the same people are named at both and only one of the two differs.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Self

from rapidfuzz.fuzz import token_set_ratio

from db.edtf import Days, days

# A school opens two classes or receives two delegations on one day: place and day alone do not make these one event.
_SEVERAL_A_DAY = frozenset({"opening", "closing", "visit", "other"})
# And a delegation goes from one school to the next: the same people on the same day do not make these one event.
_AT_A_SCHOOL = _SEVERAL_A_DAY | {"inspection", "contest", "recognition", "commemoration"}
# What one meeting is called by one or the other: one that closes a year and opens the next, say.
_ALIKE = (
    frozenset({"kickoff_conference", "interim_review", "annual_review"}),
    frozenset({"seminar", "workshop"}),
    frozenset({"inspection", "visit"}),
)
_EXACT = frozenset({"day", "interval"})
_SAME_NAME = 85  # of 100: token_set_ratio of the folded names
_NUMBERED = re.compile(r"\w*\d\w*")
_SAME_PEOPLE = 3  # named at both: one event, though the host or the cluster differs


class Report(NamedTuple):
    """What one article says of an event; `people` are sort keys of names, `week_before` the day its time may begin."""

    id: int
    article_id: int
    type: str
    cluster: str | None
    host: str | None
    covers: str | None
    name: str | None  # folded
    days: Days
    people: frozenset[str]
    text: int  # the article, or the one whose text it copies
    week_before: str


@dataclass(eq=False)
class Group:
    """Reports held to be one event, and what they together say; `apart` are reports decided not to be of it."""

    reports: list[int]
    articles: set[int]
    texts: set[int]
    types: set[str]
    cluster: str | None
    host: str | None
    covers: str | None
    names: set[str]
    days: Days
    people: set[str]
    apart: set[int]
    within: Self | None = None  # the group that has absorbed this one

    @classmethod
    def of(cls, report: Report, apart: set[int]) -> Self:
        """What one report says."""
        return cls(
            reports=[report.id],
            articles={report.article_id},
            texts={report.text},
            types={report.type},
            cluster=report.cluster,
            host=report.host,
            covers=report.covers,
            names={report.name} if report.name else set(),
            days=report.days,
            people=set(report.people),
            apart=set(apart),
        )

    def whole(self) -> "Group":
        """The group this one is now part of."""
        group: Group = self
        while group.within is not None:
            group = group.within
        return group

    def absorb(self, other: "Group") -> None:
        """Hold what the other says to be of this event, too."""
        self.reports += other.reports
        self.articles |= other.articles
        self.texts |= other.texts
        self.types |= other.types
        self.cluster = self.cluster or other.cluster
        self.host = self.host or other.host
        self.covers = self.covers or other.covers
        self.names |= other.names
        self.people |= other.people
        self.apart |= other.apart
        self.days = _both(self.days, other.days)
        other.within = self

    def likeness(self, other: "Group") -> int:
        """How well the two fit, 0 where they are two events."""
        host, cluster = self.host, self.cluster
        elsewhere = (host and other.host and host != other.host) or (
            cluster and other.cluster and cluster != other.cluster
        )
        if elsewhere and self.people.isdisjoint(other.people) and self.texts.isdisjoint(other.texts):
            return 0  # first, as most that are met are such: a third of all the time where a day has 500 reports
        gap = _gap(self.days, other.days)
        if gap > 1 or not (self.articles.isdisjoint(other.articles) and self.apart.isdisjoint(other.reports)):
            return 0
        types = (self.types | other.types) - {"other"}
        same_type = not self.types.isdisjoint(other.types)
        if not self.texts.isdisjoint(other.texts):
            return 9 if same_type and not gap else 0  # the same text says the same
        place = (cluster == other.cluster is not None) + (host == other.host is not None)
        if (len(types) > 1 and not any(types <= kinds for kinds in _ALIKE)) or self._contradicts(
            other, named := self._named(other), shared := min(len(self.people & other.people), _SAME_PEOPLE)
        ):
            return 0
        evidence = 2 * (named or 0) + min(shared, 2)
        usual = (self.types & other.types or self.types | other.types) <= _SEVERAL_A_DAY
        if gap or not same_type:
            # The second of two days, or "tọa đàm" for "hội thảo": where it was, and who or what it was, must agree.
            where = place or (shared == _SAME_PEOPLE and not gap)
            enough = evidence >= 2 or (place == 2 and not gap)
            return place + evidence if where and enough and not (gap and usual) else 0
        exact = self.days.precision in _EXACT and other.days.precision in _EXACT
        known = place == 2 or (exact and place)  # the cluster at that school in that week, or one of them on that day
        return place + evidence if (place or exact) and (evidence >= 2 or (known and not usual)) else 0

    def _contradicts(self, other: "Group", named: bool | None, shared: int) -> bool:
        elsewhere = _differ(self.cluster, other.cluster) + _differ(self.host, other.host)
        types = self.types | other.types
        if elsewhere and (elsewhere > 1 or shared < _SAME_PEOPLE or not types.isdisjoint(_AT_A_SCHOOL)):
            return True
        if named is False and not types.isdisjoint(_AT_A_SCHOOL) and shared < _SAME_PEOPLE:
            return True
        covers, others = days(self.covers), days(other.covers)
        return bool(shared < _SAME_PEOPLE and covers and others and not covers.overlaps(others))

    def _named(self, other: "Group") -> bool | None:
        """Whether the names are one name; `None` where one has none. K12 is not K13, however alike the rest."""
        if not other.names or not self.names:
            return None
        return any(
            token_set_ratio(one, two) >= _SAME_NAME and _same_numbers(one, two)
            for one in self.names
            for two in other.names
        )


def _both(one: Days, other: Days) -> Days:
    """The days two tellings of one event give: the exact ones, of two exact ones all."""
    if one.precision in _EXACT and other.precision in _EXACT and one != other:
        return Days(min(one.first, other.first), max(one.last, other.last), "interval")
    return other if one.precision not in _EXACT and other.precision in _EXACT else one


def _gap(one: Days, other: Days) -> int:
    """Days between the two: 0 where they overlap, 1 for the second of two days; counted for exact ones only."""
    if one.first <= other.last and other.first <= one.last:
        return 0
    if one.precision not in _EXACT or other.precision not in _EXACT:
        return 99
    earlier, later = sorted((one, other))
    return (date.fromisoformat(later.first) - date.fromisoformat(earlier.last)).days


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _same_numbers(name: str, other: str) -> bool:
    ours, theirs = set(_NUMBERED.findall(name)), set(_NUMBERED.findall(other))
    return ours <= theirs or theirs <= ours
