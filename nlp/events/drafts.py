"""An event in the making."""

import re
from dataclasses import dataclass, field
from datetime import timedelta

from nlp.dates.periods import days_of, is_vague, overlap, period
from nlp.events.lexicon import MEETS, REVIEWS
from nlp.events.mentions import Mention
from nlp.events.standing import Candidate
from nlp.facts import EventStatus, EventType
from nlp.reading import DateFound, Reading

_BEGUN = timedelta(14)
_DONE = re.compile(r"\b(?:đã|vừa)\b")


@dataclass(slots=True)
class Draft:
    """`mention` is where the event is asserted, `day` its time, `formerly` the time it was moved from.

    `main` is the article's main event, a `part` belongs to it, it to the `whole`. `stop` is the school that a journey
    has come to, "" of a journey to several.
    """

    kind: EventType
    mention: Mention
    day: DateFound | None
    rule: str
    status: EventStatus = "held"
    main: bool = False
    part: bool = False
    whole: bool = False
    formerly: DateFound | None = None
    stop: str | None = None
    mentions: list[Mention] = field(default_factory=list)

    @property
    def named(self) -> list[Mention]:
        """Every mention of it, its own first."""
        return [self.mention, *self.mentions]

    def same_time(self, day: DateFound | None) -> bool:
        """Whether a mention of this type dated `day` may be this event."""
        if not day or not self.day or overlap(self.day.value, day.value):
            return True
        return bool(self.formerly and overlap(self.formerly.value, day.value))

    def absorb(self, mention: Mention, day: DateFound | None, *, shared: bool = False) -> None:
        """Take another mention in; of two days, the one it gives is the event's own. `shared` are days that another
        event has too: "Trong ba ngày, Cụm tổ chức Hội thao và Hội thi. Hội thi diễn ra ngày 11/4"."""
        self.mentions.append(mention)
        if not day or self.status == "postponed":
            return
        if not self.day or (
            mention.type and (mention.occasion or not self.main) and self._has_within(day, shared=shared)
        ):
            self.day = day

    def _has_within(self, day: DateFound, *, shared: bool) -> bool:
        """A day of the month or of the two days known so far: more exact, and the event's own. So for a conference on
        one of the days of its programme."""
        known, new = days_of(self.day), period(day.value)
        if not self.day or not known or not new or not known.first <= new.first <= new.last <= known.last:
            return False
        if shared or len(self.day.value) == len("2024-08"):
            return True
        return new.length == 1 and (
            (known.length == 2 and self.kind not in MEETS | {"congress"}) or self.kind in REVIEWS
        )

    def lasts(self, days: int = 2) -> bool:
        """Whether it is known to take that many days."""
        known = days_of(self.day)
        return bool(known and known.length >= days)


def begin(
    reading: Reading, candidate: Candidate, rule: str, *, untyped: EventType = "other", day: DateFound | None = None
) -> Draft:
    """The event that a mention is; `untyped` where its words do not say of what type, `day` where others date it."""
    return Draft(
        kind=candidate.mention.type or untyped,
        mention=candidate.mention,
        day=day or candidate.day,
        rule=rule,
        status=status_of(reading, candidate),
        stop=candidate.stop,
    )


def status_of(reading: Reading, candidate: Candidate) -> EventStatus:
    """Planned where it lies after the page's date, or, on that day or an undated page, where the words say so."""
    today = reading.page
    days = days_of(candidate.day)
    if candidate.day and today and days and is_vague(candidate.day) and days.first <= today <= days.first + _BEGUN:
        mention = candidate.mention  # "Trong tháng 7, Trường tổ chức hội nghị viên chức", on a page of 2 July
        return "held" if _DONE.search(reading.folded, mention.left, mention.start) else "planned"
    if today and days:
        return "planned" if days.first > today or (candidate.planned and days.last >= today) else "held"
    return "planned" if candidate.day and candidate.planned else "held"


def lies_after_the_page(reading: Reading, day: DateFound | None) -> bool:
    """Whether all of it was yet to come when the page was published."""
    today, days = reading.page, days_of(day)
    return bool(today and days and days.first > today)


def lies_before_the_page(reading: Reading, day: DateFound | None) -> bool:
    """Whether all of it was over when the page was published."""
    today, days = reading.page, days_of(day)
    return bool(today and days and days.last < today)
