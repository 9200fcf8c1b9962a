"""Events of a school that acts without its name: "Công đoàn trường mở giải", "thao giảng cấp trường"."""

from nlp.events.drafts import Draft
from nlp.events.lexicon import sought
from nlp.facts import Event
from nlp.reading import Reading
from nlp.schools.names import patterns
from nlp.text.spans import first_within, within

_W = sought("unnamed")
WORSHIP = _W.worship
"""What nobody does at home: "dâng hương"."""

ATTENDING = _W.attending
"""Whoever is named with these words before an event takes part in it, and does not hold it."""

_HEAD = 15  # characters


def holds_unnamed(reading: Reading, draft: Draft) -> bool:
    """Whether a school holds it that the text does not name there."""
    takes_part = ATTENDING.search(reading.folded, draft.mention.left, draft.mention.start)
    return not takes_part and _acts_unnamed(reading, draft)


def _acts_unnamed(reading: Reading, draft: Draft, end: int = 0) -> bool:
    """Whether a school acts without its name before the event or, up to `end`, after it."""
    mention, folded = draft.mention, reading.folded
    acting = any(
        _W.itself.search(folded, max(mention.left, token.start() - 20), token.start())
        for token in _W.truong.finditer(folded, mention.left, max(mention.end, end))
    )
    return bool(acting or _W.of_a_school.match(folded, mention.end)) and not is_anothers(reading, mention.start)


def on_its_own_site(reading: Reading, draft: Draft, event: Event) -> str | None:
    """The school whose site tells of it, and of no other place or body that holds it: "Chi bộ Khoa làm lễ kết nạp"."""
    mention, folded = draft.mention, reading.folded
    if not reading.site or event.place or event.cluster or event.type in {"visit", "inspection"}:
        return None
    town = any(
        reading.text[there.end()].isupper() for there in _W.town.finditer(folded, mention.left, mention.right - 1)
    )
    if town or WORSHIP.match(folded, mention.start):
        return None  # "Hẹn gặp nhau ở Quy Nhơn ngày 10/3 để ký giao ước"
    before = folded[mention.left : mention.start]
    there = {school.school for school in within(reading.schools, mention.left, mention.right)}
    others = (not there and _W.others.search(before)) or _W.above.match(folded, mention.end) or ATTENDING.search(before)
    return None if others or there - {reading.site} or is_anothers(reading, mention.start) else reading.site


def unnamed(reading: Reading, draft: Draft, end: int = 0) -> str | None:
    """That school: the one that its paragraph begins with, else the one that the text is about."""
    if not _acts_unnamed(reading, draft, end):
        return None
    block = reading.block_at(draft.mention.start)
    topic = first_within(reading.schools, block.start, block.start + _HEAD)  # "* Trường A: Đảng bộ trường ..."
    return topic.school if topic else reading.home


def is_anothers(reading: Reading, at: int) -> bool:
    """Whether the paragraph or the title has spoken of another institution: "trường", "giảng đường A1" may be its."""
    others = patterns().others
    return bool(others.search(reading.folded, reading.block_at(at).start, at)) or bool(
        others.search(reading.folded, 0, reading.body_start)
    )
