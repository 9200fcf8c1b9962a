"""The motto or topic of an event, in quotes."""

import re

from nlp.events.covers import COVERING
from nlp.events.drafts import Draft
from nlp.facts import EventType
from nlp.reading import Reading
from nlp.text.searches import TextSearch

_WITH_TOPIC: frozenset[EventType] = frozenset({"seminar", "workshop", "contest", "sports_meet"})
_QUOTED = r"""(?:"([^"\n]{3,400})"|(?<=\s)'([^'\n]{10,400})'(?=[\s.,;]|$))"""
_MOTTO = TextSearch(
    rf"""(?:chủ đề|khẩu hiệu|phương châm(?: hành động| thi đua)?)\b[^"'\n.;]{{0,80}}{_QUOTED}"""
    r"""|lấy "([^"\n]{3,400})" làm (?:chủ đề|phương châm|khẩu hiệu)"""
)
_QUOTED_NAME = re.compile(rf"""[^"'.;,\n]{{0,60}}{_QUOTED}""")


def _inside(reading: Reading, match: re.Match[str]) -> str:
    quoted = match.lastindex or 0
    return reading.text[match.start(quoted) : match.end(quoted)].strip()


def theme_of(reading: Reading, draft: Draft) -> str | None:
    """The topic in quotes beside a seminar's name; the year's motto for a review, a kickoff or a movement."""
    if draft.kind in _WITH_TOPIC or draft.kind == "launch":
        for mention in draft.named:
            match = _QUOTED_NAME.match(reading.folded, mention.end, mention.right)
            if match:
                return _inside(reading, match)
    if draft.kind in _WITH_TOPIC:
        match = _MOTTO.search(reading.folded, draft.mention.left, draft.mention.right)
        return _inside(reading, match) if match else None
    if draft.kind not in COVERING - {"inspection"} or (draft.kind == "signing" and draft.part):
        return None
    for match in _MOTTO.finditer(reading.folded):
        before = reading.folded[reading.sentence_at(match.start()).start : match.start()]
        if not _TOPIC_OF.search(before):
            return _inside(reading, match)
    return None


_TOPIC_OF = re.compile(r"tọa đàm|hội thảo|hội thi|cuộc thi|hội thao|tập huấn|chuyên đề|bài giảng|tham luận|sinh hoạt")
