"""Who holds an event: the school that hosts it, and the words that name the organiser."""

import re

from nlp.cluster_role_words import LIST_GAP
from nlp.cluster_schools import schools_between
from nlp.event_drafts import Draft
from nlp.event_lexicon import lexicon, words
from nlp.event_mentions import segment
from nlp.reading import Reading, SchoolFound
from nlp.searches import Search
from nlp.spans import last_before, within

# "Hội trường tầng 3, Trường A"; but at "Hội trường Huyện ủy B, Trường A khai giảng" the school is only who holds it.
_HALL = re.compile(
    r"(?:hội trường|phòng|cơ sở|nhà|sân|trụ sở)(?:(?! (?:(?:huyện|thành|tỉnh|quận|thị|đảng|xã|phường) ủy|ủy ban|ubnd|"
    r"hđnd|trung tâm|sở|huyện|quận|thị|thành phố|tp|tỉnh|xã|phường|công ty|học viện|đại học|bộ|ban)\b)[^,]){0,30},\s*"
)


def school_at(reading: Reading, offset: int, end: int, reach: int = 25) -> SchoolFound | None:
    """The school named at `offset`, nothing but a hall's name before it."""
    near = within(reading.schools, offset, min(end, offset + 60))
    hall = _HALL.match(reading.folded, offset, end)
    for school in near:
        if school.start < offset + reach and not re.search(r"[.,;(\n]", reading.folded[offset : school.start]):
            return school
        if hall and hall.end() == school.start:
            return school
    return None


_HOSTS = re.compile(
    r"\s*(?:\([^()]{0,40}\)|-[^,;.]{0,40}|, [^,;.()]{0,60},)?"
    r"(?:\s(?:đã|được[^,;.]{0,80}|sẽ|vinh dự|nhận|vừa|năm nay|lần này|tiếp tục))*"
    r"(?:\s(?:là|làm|đóng|giữ|với|trong|đảm nhận))?(?:\s(?:vai|vai trò|tư cách))?(?:\slà)?(?:\s(?:đơn vị|trường))?"
    r"\s(?:đăng cai|chủ nhà)\b"
    r"|\s?[,(-]\s?(?:là )?(?:đơn vị|trường) (?:đăng cai|chủ nhà)\b"
)
_HOSTED_BY = re.compile(
    r"\b(?:(?:đơn vị|trường) (?:đăng cai|chủ nhà)(?: tổ chức)?|chủ nhà(?: của)? (?:hội nghị|hội thảo|hội thao|hội thi))"
    r"\s?(?::|là|-)\s*$"
)


def hosting(reading: Reading, draft: Draft) -> str | None:
    """The school that the event's sentence, or for the main event the next two, says to "đăng cai" it."""
    start, end = segment(reading.folded, draft.mention)
    if draft.main:
        end = max(end, min(draft.mention.sentence.end + 240, len(reading.folded)))
    for school in within(reading.schools, start, end):
        hosts = _HOSTS.match(reading.folded, school.end)
        if hosts and _is_anothers(reading, draft, school.start, hosts.end()):
            continue
        if hosts or _HOSTED_BY.search(reading.folded, start, school.start):
            return None if _is_of_another_time(reading, draft, school.start) else school.school
    return None


def _is_anothers(reading: Reading, draft: Draft, school: int, end: int) -> bool:
    """ "Cụm giao Trường B đăng cai tổ chức Hội thao", told after the sentence of a seminar."""
    own, sentence = draft.mention, reading.sentence_at(school)
    if sentence is own.sentence:
        return False
    named = [
        *NOUNS.finditer(reading.folded, sentence.start, school),
        *NOUNS.finditer(reading.folded, end, end + _AND_NAME),
    ]
    return bool(named) and not reading.folded.startswith(named[-1][0], own.start)


_NEXT_TIME = Search(r"\b(?:sẽ|năm (?:tới|sau)|(?:lần|kỳ) (?:tới|sau)|tiếp theo|kế tiếp)\b")
_YEAR = Search(r"\bnăm 20\d\d\b")


def _is_of_another_time(reading: Reading, draft: Draft, offset: int) -> bool:
    """ "Hội thao năm 2025 sẽ do Trường A đăng cai", told after the one of 2024, says nothing of that."""
    told = reading.sentence_at(offset)
    same = told.start < draft.mention.right
    start, end = (min(draft.mention.end, offset), offset) if same else (told.start, told.end)
    years = {match.group()[-4:] for match in _YEAR.finditer(reading.folded, start, end)}
    other = years and draft.day and draft.day.value[:4] not in years
    return bool(other or (not same and _NEXT_TIME.search(reading.folded, start, end)))


# A council meets at the Academy, whatever school it judges.
_COUNCIL = re.compile(r"họp|thẩm định|kết luận|bỏ phiếu|xem xét|đánh giá")

_PASSIVE = re.compile(r"[^;.\n]{0,160}\bđược (?=trường|học viện)")  # "Hội thảo được Trường A mở sáng 20/10"
_AND_NAME = len(" tổ chức hội nghị ")
NOUNS = Search(words(lexicon().nouns))
_BY = Search(r"\bdo\s")
_ATTENDED = Search(r"\b(?:tham dự|tham gia|dự)\b")
_ATTENDING = Search(
    r"\b(?:tham dự|tham gia|dự|đoàn (?:công tác|cán bộ|giảng viên|đại biểu|trường|vận động viên|học viên))\b"
)

# "Trường A đón tiếp và làm việc với đoàn công tác của Trường B".
_RECEIVES = re.compile(r"\b(?:đón|tiếp|đón tiếp)\b(?:[^.,;]{0,30}? (?:đoàn|\d+ (?:cán bộ|giảng viên|đại biểu))\b)")
_HOLDS = re.compile(r"(?: đã| long trọng)* tổ chức (?:hội nghị|cuộc họp|buổi).*")
_INVITED = re.compile(r"\blời mời của ")


def _visited(reading: Reading, draft: Draft, start: int, end: int) -> str | None:
    """The school that a visit or an inspection goes to."""
    mention = draft.mention
    if draft.kind == "inspection" and mention.occasion:  # schools that check one another have no host
        by = last_before(reading.schools, mention.start)
        return by.school if by and _HOLDS.fullmatch(reading.folded, by.end, mention.end) else None
    if _COUNCIL.match(reading.folded, mention.start):
        return None
    if group := _RECEIVES.search(reading.folded, max(start, mention.start - 90), mention.end + 20):
        receiving = within(reading.schools, start, group.start())
        return receiving[-1].school if receiving else reading.home
    visited = within(reading.schools, mention.start, min(end, mention.end + 80))
    if not visited and (inviting := _INVITED.search(reading.folded, start, mention.start)):
        visited = within(reading.schools, inviting.end(), inviting.end() + 5)
    return visited[0].school if visited else None


def host_school(reading: Reading, draft: Draft) -> str | None:
    """The school that the sentence says holds an event or, of a visit, is visited; `None` where it only takes part."""
    mention = draft.mention
    start, end = segment(reading.folded, mention)
    before = reading.folded[start : mention.start]
    hosting = _BY.search(reading.folded[mention.end : end])
    if not hosting and (passive := _PASSIVE.match(reading.folded, mention.end, end)):
        school = school_at(reading, passive.end(), end, 3)
        return school.school if school else None
    if hosting and not mention.occasion and NOUNS.search(reading.folded, mention.end, mention.end + hosting.start()):
        hosting = None  # "ký ghi nhớ; mỗi năm có một hội thảo, năm 2020 do Bắc Giang đăng cai"
    if hosting and re.search(r"đăng cai|tổ chức", reading.folded[mention.end + hosting.end() : end]):
        school = school_at(reading, mention.end + hosting.end(), end, 20)
        if not school:
            near = schools_between(reading, mention.end + hosting.start(), min(end, mention.end + hosting.end() + 30))
            school = next((s for s in near if _HOSTS.match(reading.folded, s.end)), None)
        return school.school if school else None
    if draft.kind in {"visit", "inspection"}:
        return _visited(reading, draft, start, end)
    schools = within(reading.schools, start, mention.start)
    clause = before[before.rfind(", ", 0, schools[0].start - start) + 1 :] if schools else before
    attending = _ATTENDING.search(clause) and not re.search(r"\bđăng cai\b", before)
    elsewhere = draft.kind == "commemoration" and not mention.occasion
    if attending or (elsewhere and not reading.folded.startswith(_AT_HOME, mention.start)):
        return None
    if len(schools) > 2 and LIST_GAP.fullmatch(reading.folded, schools[0].end, schools[1].start):
        return None  # "Cụm thi đua số 8 gồm 7 trường (A, B, C ...) tổ chức"
    return schools[0].school if schools else _owner(reading, draft, end)


_AT_HOME = ("long trọng ", "tổ chức ")  # "long trọng kỷ niệm", not "dâng hương"
_OF = re.compile(
    r"(?:(?! (?:của|về|với|theo|trong|tại|nhằm|cho|kinh nghiệm|hồ sơ|kết quả|mô hình|vai trò|công nhận|đề án) )"
    r"[^,;.()\n]){0,120} của (?:công đoàn |đoàn thanh niên |đảng bộ |chi bộ |chi đoàn )?"
)


def _owner(reading: Reading, draft: Draft, end: int) -> str | None:
    """ "Hội thao của Trường Chính trị tỉnh Trà Vinh": whose meeting it is; of a cluster's nobody says where."""
    of = _OF.match(reading.folded, draft.mention.end, end) if draft.mention.occasion else None
    school = next((found for found in reading.schools if found.start == of.end()), None) if of else None
    return school.school if school else None


def organiser(reading: Reading, draft: Draft) -> str | None:
    """The words that name the school or cluster said to hold it, as written."""
    start, _ = segment(reading.folded, draft.mention)
    if _ATTENDED.search(reading.folded[start : draft.mention.start]):
        return None
    before = (start, draft.mention.start)
    found = [(s.start, s.end) for s in within(reading.schools, *before)]
    found += [(c.start, c.end) for c in within(reading.clusters, *before)]
    holders = [span for span in found if not _PLACE_BEFORE.search(reading.folded[start : span[0]])]
    return reading.text[slice(*max(holders))] if holders else None


_PLACE_BEFORE = Search(r"\btại\s[^,]{0,30}$")
