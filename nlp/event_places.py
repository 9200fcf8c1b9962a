"""Where an event is held and who holds it."""

import re

from nlp.cluster_role_words import LIST_GAP
from nlp.cluster_schools import schools_between
from nlp.event_drafts import Draft
from nlp.event_lexicon import lexicon, words
from nlp.event_mentions import segment
from nlp.event_times import is_vague
from nlp.folding import fold
from nlp.reading import Reading, SchoolFound
from nlp.searches import Ending, Search
from nlp.spans import last_before, within

_AT = Search(
    r"\b(?:tại|trong khuôn viên|(?<!trường )ở(?= (?:trường|tỉnh|thành phố|tp|huyện|thị xã|xã|phường|hội trường)\b)) +"
    r"(?!hội nghị|buổi|lễ\b|tọa đàm|hội thảo|đây|chỗ|các|hội thi|quyết định|kế hoạch|công văn|hướng dẫn|văn bản|đề án)"
    r"|\bđịa điểm\b[^:.\n]{0,40}:\s*"
)
# A bare "Hội nghị" says where only as "Hội nghị được tổ chức tại".
_HELD_AT = Search(r"(?:\s(?:được|đã|sẽ))*\s(?:tổ chức|diễn ra)\b[^.;]{0,60}?\btại\s+")
_TYPED_HELD_AT = Search(r"[^.;\n]{0,240}?\b(?:tổ chức|diễn ra)\b[^.;]{0,60}?\btại\s+")
_PLACE_ENDS = re.compile(
    r"[,;:\n()]|(?<!tp)\.|\s-\s"
    r"|\s(?:đã|tổ chức|diễn ra|long trọng|phối hợp|với|nhằm|vào|từ ngày|ngày|do|để"
    r"|và (?:thống nhất|tổ chức|đã|sẽ|trực tuyến)|ở (?=phường|xã))\b"
)
_HALL = re.compile(r"(?:hội trường|phòng|cơ sở|nhà|sân|trụ sở)[^,]{0,30},\s*")


def _school_at(reading: Reading, offset: int, end: int, reach: int = 25) -> SchoolFound | None:
    """The school named at `offset`, nothing but a hall's name before it."""
    near = within(reading.schools, offset, min(end, offset + 60))
    hall = _HALL.match(reading.folded, offset, end)
    for school in near:
        if school.start < offset + reach and not re.search(r"[.,;(\n]", reading.folded[offset : school.start]):
            return school
        if hall and hall.end() == school.start:
            return school
    return None


# A council meets at the Academy, whatever school it judges.
_COUNCIL = re.compile(r"họp|thẩm định|kết luận|bỏ phiếu|xem xét|đánh giá")

# A place that names no owner: a town, or a hall that is the school's own.
_TOWN = re.compile(r"(?:tp|thành phố|tỉnh|thị xã|huyện|thủ đô|quận|thị trấn)\b[^,;(]{0,40}|\w+(?:\s\w+){0,2}")
_OWN_HALL = re.compile(
    r"(?:hội trường|phòng họp|phòng truyền thống|giảng đường|khuôn viên|sân trường|trụ sở)"
    r"(?:\s(?:lớn|chính|[a-z]?\d*|tầng \d|cơ sở \d))?(?: mới)?(?: trường chính trị(?: tỉnh| thành phố)?)?"
)
_OURS = re.compile(r"(?:[^,;]{0,60} )?(?:của trường|nhà trường)|trường|(?:[^,;]{0,20} )?cơ sở (?:\d|chính|mới)")


def is_own_hall(place: str) -> bool:
    """Whether a place is a hall of whoever meets there: "hội trường lớn"."""
    bare = fold(place).partition(" (")[0]
    return bool(_OWN_HALL.fullmatch(bare) or _OURS.fullmatch(bare))


_HOSTS = re.compile(
    r"\s*(?:\([^()]{0,40}\)|-[^,;.]{0,40}|, [^,;.()]{0,60},)?"
    r"\s*(?:đã|được[^,;.]{0,80}|sẽ|vinh dự|nhận)?\s*(?:là đơn vị )?(?:đăng cai|chủ nhà)\b"
)
_HOSTED_BY = re.compile(
    r"\b(?:(?:đơn vị|trường) (?:đăng cai|chủ nhà)(?: tổ chức)?|chủ nhà(?: của)? (?:hội nghị|hội thảo|hội thao|hội thi))"
    r"\s?(?::|là|-)\s*$"
)
_MOVED = re.compile(r"\s(?:nay\s|được\s|đã\s)*(?:chuyển|dời|đổi)\s(?:về|sang|đến)\s(?:tại\s)?")


def host_and_place(reading: Reading, draft: Draft) -> tuple[str | None, str | None]:
    """The school where an event is held (`None` where it is held elsewhere or the text does not say) and the place."""
    places = [_named_at(reading, spot) for spot in _spots(reading, draft)]
    if not places:
        return _host_school(reading, draft) or _scene(reading, draft), None
    host, place = next((place for place in places if place[0]), places[0])
    bare = fold(place).partition(" (")[0]
    if not host and is_own_hall(place):
        host = _host_school(reading, draft) or (reading.home if draft.main or _OURS.fullmatch(bare) else None)
    elif not host and _TOWN.fullmatch(bare):
        host = _host_school(reading, draft) if draft.kind == "visit" else _hosting(reading, draft)
    return host, place


_IN = Ending(
    r"\b(?:tại|(?:hội trường|sân|giảng đường|khuôn viên|nhà thi đấu|nhà đa năng|cơ sở \d)(?: lớn)?(?: của|,)?)"
)


def _scene(reading: Reading, draft: Draft) -> str | None:
    """ "8 giờ sáng 17-3, hội trường Trường Chính trị Phạm Hùng đã kín ghế": where the sentence of its day plays."""
    if not draft.main or not draft.day or draft.mention.left <= draft.day.start < draft.mention.right:
        return None
    sentence = reading.sentence_at(draft.day.start)
    near = within(reading.schools, sentence.start, sentence.end)
    return next((found.school for found in near if _IN.search(reading.folded, sentence.start, found.start)), None)


def _hosting(reading: Reading, draft: Draft) -> str | None:
    """The school that the event's sentence, or for the main event the next two, says to "đăng cai" it."""
    start, end = segment(reading.folded, draft.mention)
    if draft.main:
        end = max(end, min(draft.mention.sentence.end + 240, len(reading.folded)))
    for school in within(reading.schools, start, end):
        hosts = _HOSTS.match(reading.folded, school.end)
        if hosts and _is_anothers(reading, draft, school.start, hosts.end()):
            continue
        if hosts or _HOSTED_BY.search(reading.folded, start, school.start):
            return school.school
    return None


def _is_anothers(reading: Reading, draft: Draft, school: int, end: int) -> bool:
    """ "Cụm giao Trường B đăng cai tổ chức Hội thao", told after the sentence of a seminar."""
    own, sentence = draft.mention, reading.sentence_at(school)
    if sentence is own.sentence:
        return False
    named = [
        *_NOUNS.finditer(reading.folded, sentence.start, school),
        *_NOUNS.finditer(reading.folded, end, end + _AND_NAME),
    ]
    return bool(named) and not reading.folded.startswith(named[-1][0], own.start)


def _named_at(reading: Reading, spot: int) -> tuple[str | None, str]:
    end = reading.sentence_at(spot).end
    school = _school_at(reading, spot, end)
    if school and (moved := _MOVED.match(reading.folded, school.end, end)):
        school = _school_at(reading, moved.end(), end) or school
    over = _PLACE_ENDS.search(reading.folded, school.end if school else spot, end)
    place = reading.text[spot : over.start() if over else end].strip()
    return (school.school if school else None), place + ")" if place.count("(") > place.count(")") else place


# "Sau khi dâng hương tại Khu lưu niệm, đoàn đến làm việc với Trường A": where something else was done.
_ELSEWHERE = Search(r"\b(?:dâng hương|dâng hoa|thắp hương|viếng|tưởng niệm|báo công|tham quan|thăm)\b[^.,;]{0,60}$")
PLACE_TOLD = Search(r"địa điểm\b[^:.;\n]{0,40}(?::|,? tại)\s*")


def _spots(reading: Reading, draft: Draft) -> list[int]:
    """Where the names of its place begin: in the sentence that holds it, else where it is said of it."""
    start, end = segment(reading.folded, draft.mention)
    dated_after = bool(draft.day and start <= draft.mention.start < draft.day.start < end)
    spots = sorted(
        _AT.finditer(reading.folded, start, end),
        key=lambda spot: (
            (spot.start() > draft.mention.start) != dated_after,
            abs(spot.start() - draft.mention.start),
        ),
    )
    spots = [spot for spot in spots if not _is_elsewhere(reading, draft, spot.start())]
    found = [spot.end() for spot in spots[:1]]
    for mention in draft.mentions:
        if reading.folded.endswith("dự ", mention.left, mention.start):
            continue
        pattern = _TYPED_HELD_AT if mention.type else _HELD_AT
        if match := pattern.match(reading.folded, mention.end, mention.right):
            found.append(match.end())
    if draft.main and (stated := reading.event_scan.search(PLACE_TOLD)):
        found.append(stated.end())
    return found


_THEN = re.compile(r"(?:(?! và )[^,;.()\d\n]){4,70}")  # "tại Hà Giang vào sáng ngày", then the day


def _is_elsewhere(reading: Reading, draft: Draft, spot: int) -> bool:
    """Whether another day than the event's own is told of that place: the one right behind it, else the last before it.

    "kiểm tra chéo trong tháng 10, họp tổng kết ngày 15/11 tại Yên Bái" says nothing of where they check one another.
    """
    mention = draft.mention
    if reading.folded.count('"', mention.left, spot) % 2:
        return True  # in what a research project is called
    days = within(reading.event_days, mention.left, spot + _FAR)
    behind = next((day for day in days if day.start > spot), None)
    there = behind and _THEN.fullmatch(reading.folded, spot, behind.start)
    its_day = behind if there else last_before(days, spot)
    moved = draft.day and _PUT_OFF.search(reading.folded, spot, max(spot, draft.day.start))
    closer = draft.day and its_day and is_vague(draft.day) and not is_vague(its_day)
    if its_day and not moved and (closer or not draft.same_time(its_day)):
        return True
    other = _ELSEWHERE.search(reading.folded, max(mention.left, spot - 80), spot)
    return bool(other and not mention.start <= other.start() < mention.end)


_PUT_OFF = Search(words(lexicon().moved))  # "ngày 19/9 tại Lào Cai, lùi sang ngày 24/10"
_FAR = 70  # characters from a place to its day
_PASSIVE = re.compile(r"[^;.\n]{0,160}\bđược (?=trường|học viện)")  # "Hội thảo được Trường A mở sáng 20/10"
_AND_NAME = len(" tổ chức hội nghị ")
_NOUNS = Search(words(lexicon().nouns))
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


def _host_school(reading: Reading, draft: Draft) -> str | None:
    mention = draft.mention
    start, end = segment(reading.folded, mention)
    before = reading.folded[start : mention.start]
    hosting = _BY.search(reading.folded[mention.end : end])
    if not hosting and (passive := _PASSIVE.match(reading.folded, mention.end, end)):
        school = _school_at(reading, passive.end(), end, 3)
        return school.school if school else None
    if hosting and not mention.occasion and _NOUNS.search(reading.folded, mention.end, mention.end + hosting.start()):
        hosting = None  # "ký ghi nhớ; mỗi năm có một hội thảo, năm 2020 do Bắc Giang đăng cai"
    if hosting and re.search(r"đăng cai|tổ chức", reading.folded[mention.end + hosting.end() : end]):
        school = _school_at(reading, mention.end + hosting.end(), end, 20)
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
