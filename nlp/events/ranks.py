"""Which of the events that a sentence names the others belong to."""

from nlp.events.drafts import status_of
from nlp.events.mentions import Mention, only_begins
from nlp.events.standing import Candidate
from nlp.facts import EventType
from nlp.reading import Reading

Types = set[EventType | None]

# Where a sentence names several, the one the others belong to: the first of these.
_RANK: tuple[tuple[EventType | None, ...], ...] = (
    ("annual_review", "interim_review", "kickoff_conference", "congress"),
    ("recognition", "workshop", "contest", "sports_meet"),
    ("opening", "closing"),
    ("seminar", "commemoration"),
    ("signing", "inspection", "launch", "visit"),
    ("other", None),
)
LEAST = len(_RANK)
_ON_THE_WAY = ("sau khi ", "trước khi ")  # "sau khi dâng hương, đoàn đến thăm Trường A"
_MEETINGS = ("hội nghị", "giao ban", "họp")


def telling_most(reading: Reading, options: list[Candidate], others: list[Candidate], types: Types) -> Candidate | None:
    """Of the sentence that has the title's type if there is one, else of the first: the one the others belong to."""
    if not options:
        return None
    first = next((c for c in options if c.mention.type in types), options[0]).mention.sentence
    here = [c for c in [*options, *others] if c.mention.sentence is first]
    done = [c for c in here if status_of(reading, c) != "planned"]  # "sang thăm Trường B; hai bên sẽ mở hội thảo"
    met = (c.mention.type != "other" or reading.folded.startswith("họp", c.mention.start) for c in done)
    here = done if any(met) else here
    occasions = any(c.mention.occasion and c.mention.type != "recognition" for c in here)
    return min(
        here,
        key=lambda c: (
            occasions
            and c.mention.type == "recognition"
            and not c.mention.occasion,  # "khai giảng và công bố quyết định"
            reading.folded.endswith(_ON_THE_WAY, 0, c.mention.start),
            rank(reading, c.mention),
            c.mention.type not in types,
        ),
    )


def rank(reading: Reading, mention: Mention) -> int:
    """The less the more telling; that something "khai mạc" says less than what it is."""
    if only_begins(reading.folded, mention):
        return LEAST
    if mention.occasion and mention.type == "other" and reading.folded.startswith(_MEETINGS, mention.start):
        return _RANK.index(("seminar", "commemoration"))  # "tổ chức giao ban và ký kết giao ước"
    return next(rank for rank, kinds in enumerate(_RANK) if mention.type in kinds)
