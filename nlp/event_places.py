"""Where an event is held and who holds it."""

import re

from nlp.event_drafts import Draft
from nlp.event_mentions import Mention
from nlp.reading import Reading, SchoolFound

_AT = re.compile(
    r"\b(?:tại|ở)\s+(?!hội nghị|buổi|lễ\b|tọa đàm|hội thảo|đây|chỗ|các|hội thi)|\bđịa điểm\b[^:.\n]{0,40}:\s*"
)
# A bare "Hội nghị" says where only as "Hội nghị được tổ chức tại".
_HELD_AT = re.compile(r"(?:\s(?:được|đã|sẽ))*\s(?:tổ chức|diễn ra)\b[^.;]{0,60}?\btại\s+")
_PLACE_ENDS = re.compile(r"[,.;:\n)]|\s-\s|\s(?:đã|tổ chức|diễn ra|long trọng|phối hợp|với|nhằm|vào|từ ngày|ngày|do)\b")
_HALL = re.compile(r"(?:hội trường|phòng|cơ sở|nhà|sân|trụ sở)[^,]{0,30},\s*")


def _segment(reading: Reading, mention: Mention) -> tuple[int, int]:
    """The part of the sentence between semicolons."""
    left = reading.folded.rfind(";", mention.sentence.start, mention.start)
    right = reading.folded.find(";", mention.end, mention.sentence.end)
    return max(left + 1, mention.sentence.start), right if right > 0 else mention.sentence.end


def _school_at(reading: Reading, offset: int, end: int, reach: int = 25) -> SchoolFound | None:
    """The school named at `offset`, nothing but a hall's name before it."""
    if hall := _HALL.match(reading.folded, offset, end):
        offset, reach = hall.end(), 1
    school = next((s for s in reading.schools if offset <= s.start < min(end, offset + reach)), None)
    return school if school and not re.search(r"[.,;(\n]", reading.folded[offset : school.start]) else None


def host_and_place(reading: Reading, draft: Draft) -> tuple[str | None, str | None]:
    """The school where an event is held (`None` where it is held elsewhere or the text does not say) and the place."""
    spot = _spot(reading, draft)
    if spot is None:
        return _host_school(reading, draft), None
    end = reading.sentence_at(spot).end
    school = _school_at(reading, spot, end)
    over = _PLACE_ENDS.search(reading.folded, school.end if school else spot, end)
    return (school.school if school else None), reading.text[spot : over.start() if over else end].strip()


def _spot(reading: Reading, draft: Draft) -> int | None:
    """Where the name of the place begins."""
    start, end = _segment(reading, draft.mention)
    spots = sorted(
        _AT.finditer(reading.folded, start, end),
        key=lambda spot: (spot.start() > draft.mention.start, abs(spot.start() - draft.mention.start)),
    )
    if spots:
        return spots[0].end()
    for mention in draft.mentions:
        if match := _HELD_AT.match(reading.folded, mention.end, mention.sentence.end):
            return match.end()
    if not draft.part and (stated := re.search(r"\bđịa điểm\b[^:.\n]{0,40}:\s*", reading.folded)):
        return stated.end()
    return None


def _host_school(reading: Reading, draft: Draft) -> str | None:
    mention = draft.mention
    start, end = _segment(reading, mention)
    before = reading.folded[start : mention.start]
    hosting = re.search(r"\bdo\s", reading.folded[mention.end : end])
    if hosting and re.search(r"đăng cai|tổ chức", reading.folded[mention.end + hosting.end() : end]):
        school = _school_at(reading, mention.end + hosting.end(), end, 20)
        return school.school if school else None
    if draft.kind in {"visit", "inspection"}:
        school = _school_at(reading, mention.end, end, 60)
        return school.school if school else None
    if draft.kind == "commemoration" and not mention.occasion:
        return None
    if re.search(r"\b(?:tham dự|tham gia|dự|đoàn)\b", before) and not re.search(r"\bđăng cai\b", before):
        return None
    schools = [school for school in reading.schools if start <= school.start < mention.start]
    return schools[0].school if schools else None


def organiser(reading: Reading, draft: Draft) -> str | None:
    """The words that name the school or cluster said to hold it, as written."""
    start, _ = _segment(reading, draft.mention)
    if re.search(r"\b(?:tham dự|tham gia|dự)\b", reading.folded[start : draft.mention.start]):
        return None
    spans = [(s.start, s.end) for s in reading.schools] + [(c.start, c.end) for c in reading.clusters]
    holders = [
        span
        for span in spans
        if start <= span[0] < draft.mention.start
        and not re.search(r"\btại\s[^,]{0,30}$", reading.folded[start : span[0]])
    ]
    return reading.text[slice(*max(holders))] if holders else None
