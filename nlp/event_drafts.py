"""An event in the making."""

from dataclasses import dataclass, field

from nlp.event_mentions import Mention
from nlp.event_times import overlap, period
from nlp.facts import EventStatus, EventType
from nlp.reading import DateFound


@dataclass(slots=True)
class Draft:
    """`mention` is where the event is asserted, `day` its time, `formerly` the time it was moved from.

    `part` says that it belongs to the article's main event.
    """

    kind: EventType
    mention: Mention
    day: DateFound | None
    rule: str
    status: EventStatus = "held"
    part: bool = False
    formerly: DateFound | None = None
    mentions: list[Mention] = field(default_factory=list)

    def same_time(self, day: DateFound | None) -> bool:
        """Whether a mention of this type dated `day` may be this event."""
        if not day or not self.day or overlap(self.day.value, day.value):
            return True
        return bool(self.formerly and overlap(self.formerly.value, day.value))

    def absorb(self, mention: Mention, day: DateFound | None) -> None:
        """Take another mention in; of two days, the one it gives is the event's own."""
        self.mentions.append(mention)
        if not day or self.status == "postponed":
            return
        known, new = period(self.day.value) if self.day else None, period(day.value)
        if not known or (mention.type and new and (known.last - known.first).days == 1 and new.first == new.last):
            self.day = day

    def is_journey(self) -> bool:
        """Three days or more: what happens on one of them is a part of it."""
        days = period(self.day.value) if self.day else None
        return bool(days and (days.last - days.first).days > 1)
