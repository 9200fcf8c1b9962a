"""How alike two reports must be to tell of one event.

Two reports of one article are never one event (its reader told them apart), and neither are two clusters or two hosts
on one day, unless the same people are named at both.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from rapidfuzz.fuzz import token_set_ratio

from db.edtf import Days, days

# A school opens two classes or receives two delegations on one day: place and day alone do not make these one event.
_FREQUENT = frozenset({"opening", "closing", "visit", "other", "commemoration", "inspection", "contest", "recognition"})
# One meeting that closes a year and opens the next is called either.
_REVIEWS = frozenset({"kickoff_conference", "interim_review", "annual_review"})
_EXACT = frozenset({"day", "interval"})
_SAME_NAME = 85  # of 100: token_set_ratio of the folded names
_NUMBERED = re.compile(r"\w*\d\w*")
_SAME_PEOPLE = 3  # named at both: one event, whatever else differs


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
    """Reports held to be one event, and what they together say."""

    days: Days
    reports: list[int] = field(default_factory=list)
    articles: set[int] = field(default_factory=set)
    texts: set[int] = field(default_factory=set)
    types: set[str] = field(default_factory=set)
    cluster: str | None = None
    host: str | None = None
    names: set[str] = field(default_factory=set)
    covers: str | None = None
    people: set[str] = field(default_factory=set)

    def add(self, report: Report) -> None:
        """Hold the report to be of this event."""
        self.reports.append(report.id)
        self.articles.add(report.article_id)
        self.texts.add(report.text)
        self.types.add(report.type)
        self.cluster = self.cluster or report.cluster
        self.host = self.host or report.host
        self.covers = self.covers or report.covers
        if report.days.precision in _EXACT and self.days.precision not in _EXACT:
            self.days = report.days
        if report.name:
            self.names.add(report.name)
        self.people |= report.people

    def likeness(self, report: Report) -> int:
        """How well the report fits, 0 where it is another event."""
        if report.article_id in self.articles or not self.days.overlaps(report.days):
            return 0
        same_type = report.type in self.types
        if report.text in self.texts:
            return 9 if same_type else 0  # the same text says the same
        named = self._named(report)
        shared = len(self.people & report.people)
        place = (self.cluster == report.cluster is not None) + (self.host == report.host is not None)
        if shared < _SAME_PEOPLE and self._contradicts(report, named):
            return 0
        evidence = 2 * (named or 0) + min(shared, 2)
        if not same_type:
            alike = "other" in {*self.types, report.type} or self.types | {report.type} <= _REVIEWS
            return place + evidence if alike and place and evidence >= 2 else 0
        exact = self.days.precision in _EXACT and report.days.precision in _EXACT
        enough = 0 if exact and place and report.type not in _FREQUENT else 2
        return place + evidence if (place or exact) and evidence >= enough else 0

    def _contradicts(self, report: Report, named: bool | None) -> bool:
        covers, other = days(self.covers), days(report.covers)
        return (
            _differ(self.cluster, report.cluster)
            or _differ(self.host, report.host)
            or (named is False and report.type in _FREQUENT)
            or bool(report.type in self.types and covers and other and not covers.overlaps(other))
        )

    def _named(self, report: Report) -> bool | None:
        """Whether the names are one name; `None` where one has none. K12 is not K13, however alike the rest."""
        if not report.name or not self.names:
            return None
        return any(
            token_set_ratio(report.name, other) >= _SAME_NAME and _same_numbers(report.name, other)
            for other in self.names
        )


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other


def _same_numbers(name: str, other: str) -> bool:
    ours, theirs = set(_NUMBERED.findall(name)), set(_NUMBERED.findall(other))
    return ours <= theirs or theirs <= ours
