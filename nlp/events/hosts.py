"""Who holds an event: the school that hosts it, and the words that name the organiser."""

import re

from nlp.clusters.list_words import LIST_GAP
from nlp.clusters.schools import schools_between
from nlp.events.drafts import Draft
from nlp.events.hosting import HOSTS, is_in_brackets, is_of_another_time
from nlp.events.lexicon import NOUNS
from nlp.events.mentions import Mention, segment
from nlp.events.unnamed import ATTENDING, WORSHIP, is_anothers, unnamed
from nlp.reading import Reading, SchoolFound
from nlp.text.searches import Ending, Search
from nlp.text.spans import first_within, last_before, within


def school_at(reading: Reading, offset: int, end: int, reach: int = 25) -> SchoolFound | None:
    """The school named at `offset`, nothing but a hall's name before it."""
    school = first_within(reading.schools, offset, min(end, offset + reach))
    apart = school and re.search(r"[.,;(\n]", reading.folded[offset : school.start])
    return None if apart else school


# A council meets at the Academy, whatever school it judges.
_COUNCIL = re.compile(r"họp|thẩm định|kết luận|bỏ phiếu|xem xét|đánh giá")

_PASSIVE = re.compile(r"[^;.\n]{0,160}\bđược (?=trường|học viện)")  # "Hội thảo được Trường A mở sáng 20/10"
_BY = Search(r"\bdo\s")
_ATTENDED = Search(r"\b(?:tham dự|tham gia|dự)\b")

# "Trường A đón tiếp và làm việc với đoàn công tác của Trường B".
_RECEIVES = re.compile(
    r"\b(?:đón|tiếp|đón tiếp)\b(?:[^.,;]{0,30}? (?:đoàn|\d+ (?:cán bộ|giảng viên|đại biểu))\b)| với (?:các )?đoàn\b"
)
_CHECKED = re.compile(
    r"[^,.;]{0,40}(?:, (?:kiểm tra|chấm điểm|đánh giá)[^,.;]{0,40}?)*? (?:đối với|tại|ở|thi đua|chấm điểm|kiểm tra) "
)
_HOLDS = re.compile(r"(?: đã| long trọng)* tổ chức (?:hội nghị|cuộc họp|buổi).*")
_INVITED = re.compile(r"\blời mời của ")


def _visited(reading: Reading, draft: Draft, start: int, end: int) -> str | None:
    """The school that a visit or an inspection goes to."""
    mention, by = draft.mention, last_before(reading.schools, draft.mention.start)
    if draft.kind == "inspection" and mention.occasion:  # schools that check one another have no host
        visited = within(reading.schools, mention.end, end)
        alone = len(visited) == 1 and _CHECKED.fullmatch(reading.folded, mention.end, visited[0].start)
        holds = by and _HOLDS.fullmatch(reading.folded, by.end, mention.end)
        return by.school if by and holds else visited[0].school if alone else None
    if _COUNCIL.match(reading.folded, mention.start):
        return None
    meets = mention.occasion and reading.folded.startswith(("buổi", "cuộc"), mention.start)
    if by and meets and _HOLDS_IT.fullmatch(reading.folded, by.end, mention.start):
        return by.school  # "Trường A tổ chức buổi làm việc, trao đổi chuyên môn với Trường B"
    if group := _RECEIVES.search(reading.folded, max(start, mention.start - 200), mention.end + 20):
        return _receiving(reading, mention, start, group.start())
    visited = within(reading.schools, mention.start, min(end, mention.end + 80))
    if not visited and (inviting := _INVITED.search(reading.folded, start, mention.start)):
        visited = within(reading.schools, inviting.end(), inviting.end() + 5)
    to_us = _US.match(reading.folded, mention.end, end) and not is_anothers(reading, mention.start)
    ours = reading.home if to_us or _comes_to_us(reading, draft, start, end) else None
    return visited[0].school if visited else ours


def _receiving(reading: Reading, mention: Mention, start: int, group: int) -> str | None:
    """Who receives the group of guests that is named at an offset."""
    receiving = within(reading.schools, start, group) or within(reading.schools, mention.left, group)[:1]
    if (not receiving or receiving[-1].implied) and is_anothers(reading, group):
        return None
    titled = reading.schools[:1] if reading.schools and not reading.schools[0].start else []
    return receiving[-1].school if receiving else reading.home or next((school.school for school in titled), None)


def _comes_to_us(reading: Reading, draft: Draft, start: int, end: int) -> bool:
    """ "Đoàn khảo sát của Học viện sẽ đến làm việc", "Đoàn Trường B đến trao đổi kinh nghiệm": nobody else is named."""
    mention, folded = draft.mention, reading.folded
    coming = folded.startswith("đến ", mention.start) or _COMING.search(folded, start, mention.start)
    guests = _GUESTS.search(folded, start, mention.start) or within(reading.schools, start, mention.start)
    over = _CLAUSE.match(folded, mention.end, end)
    named = any(letter.isupper() for letter in reading.text[mention.end : over.end() if over else end])
    ours = reading.home in {school.school for school in within(reading.schools, start, mention.start)}
    return bool(coming and guests and not named and not ours and not is_anothers(reading, mention.start))


_COMING = Ending(r"\b(?:đến|về)(?: để)?")
_GUESTS = Search(r"\bđoàn\b[^,;.]{0,30} (?:học viện|tỉnh ủy|thành ủy|trung ương|bộ|ban|vụ|sở)\b")
_US = re.compile(
    r" (?:với |tại )?(?:(?:lãnh đạo|tập thể|cán bộ|đảng ủy)[^.;\n]{0,20}? )?(?:ban giám hiệu|nhà trường)\b"
)
_CLAUSE = re.compile(r"[^,;.\n]*")


def host_school(reading: Reading, draft: Draft) -> str | None:
    """The school that the sentence says holds an event or, of a visit, is visited; `None` where it only takes part."""
    mention = draft.mention
    start, end = segment(reading.folded, mention)
    told, school = _held_by(reading, draft, mention)
    if told:
        return school
    if draft.kind in {"visit", "inspection"}:
        return _visited(reading, draft, start, end)
    return _holder(reading, draft, start, end)


def _held_by(reading: Reading, draft: Draft, mention: Mention) -> tuple[bool, str | None]:
    """Whether the words after a mention tell who holds it, and the school: "do Trường A tổ chức"."""
    end = segment(reading.folded, mention)[1]
    hosting = _BY.search(reading.folded[mention.end : end])
    if not hosting and (passive := _PASSIVE.match(reading.folded, mention.end, end)):
        school = school_at(reading, passive.end(), end, 3)
        return True, school.school if school else None
    nouns = hosting and NOUNS.search(reading.folded, mention.end, mention.end + hosting.start())
    if hosting and not mention.occasion and (nouns or draft.kind == "visit"):
        hosting = None  # "ký ghi nhớ; mỗi năm có một hội thảo, năm 2020 do Bắc Giang đăng cai"
    if hosting and re.search(r"đăng cai|tổ chức", reading.folded[mention.end + hosting.end() : end]):
        school = school_at(reading, mention.end + hosting.end(), end, 20)
        if not school:
            near = schools_between(reading, mention.end + hosting.start(), min(end, mention.end + hosting.end() + 30))
            school = next((s for s in near if HOSTS.match(reading.folded, s.end)), None)
        return True, school.school if school else unnamed(reading, draft, end)
    return False, None


def held_by_once_more(reading: Reading, draft: Draft) -> str | None:
    """What another sentence that names it tells: "Hội thao năm nay được Trường A tổ chức trong hai ngày 25 và 26/4"."""
    for mention in draft.mentions:
        days = within(reading.event_days, mention.left, mention.right)
        if mention.occasion and mention is not draft.mention and all(draft.same_time(day) for day in days):
            told, school = _held_by(reading, draft, mention)
            if told and school and not is_of_another_time(reading, draft, mention.start):
                return school
    return None


def _holder(reading: Reading, draft: Draft, start: int, end: int) -> str | None:
    """Who holds it: the first school before it in its part of the sentence, unless that only takes part."""
    mention, before = draft.mention, reading.folded[start : draft.mention.start]
    schools = within(reading.schools, start, mention.start)
    schools = [s for s in schools if not is_in_brackets(reading.folded, start, s.start)]
    schools = [s for s in schools if not _WITH.search(reading.folded, start, s.start)] or schools
    clause = before[before.rfind(", ", 0, schools[0].start - start) + 1 :] if schools else before
    other = list(NOUNS.finditer(reading.folded, schools[0].end, schools[-1].start)) if schools else []
    if other and _HOLDS_IT.fullmatch(reading.folded, schools[-1].end, mention.start):
        return schools[-1].school  # "Trường A đăng cai hội thao, Trường B đăng cai hội thi"
    attending = ATTENDING.search(clause) and not re.search(r"\bđăng cai\b", before)
    if attending or WORSHIP.match(reading.folded, mention.start):
        return None
    if len(schools) > 2 and LIST_GAP.fullmatch(reading.folded, schools[0].end, schools[1].start):
        return None  # "Cụm thi đua số 8 gồm 7 trường (A, B, C ...) tổ chức"
    return schools[0].school if schools else _owner(reading, draft, end) or unnamed(reading, draft)


_HOLDS_IT = re.compile(
    r"(?: (?:sẽ|đã|được giao|nhận|dự kiến))* (?:tổ chức|đăng cai|mở|chủ trì)(?: tổ chức)?(?: buổi)? "
)
_WITH = Ending(r"\bvới")  # "Sau khi hợp nhất với Trường A, Nhà trường khai giảng"
_OF = re.compile(
    r"(?:(?! (?:của|về|với|theo|trong|tại|nhằm|cho|kinh nghiệm|hồ sơ|kết quả|mô hình|vai trò|công nhận|đề án) )"
    r"(?:[^,;.()\n]|\([^()]{0,30}\))){0,120} của (?:công đoàn |đoàn thanh niên |đảng bộ |chi bộ |chi đoàn )?"
)


# "Đại hội Đảng bộ Trường A", "Hội nghị viên chức, người lao động Trường A", "Đại hội Chi bộ Phòng Đào tạo của Trường A"
_THEIRS = re.compile(
    r"(?:,? (?:đại biểu|(?:đảng bộ|chi bộ|công đoàn|chi đoàn)(?: (?:bộ phận )?(?:khoa|phòng|ban) [^,;.:()\n]{2,40}?)?"
    r"|đoàn thanh niên|người lao động|của))* "
)


def _owner(reading: Reading, draft: Draft, end: int) -> str | None:
    """ "Hội thao của Trường Chính trị tỉnh Trà Vinh": whose meeting it is; of a cluster's nobody says where."""
    start, forms = draft.mention.end, [_OF] if draft.mention.occasion else []
    if draft.kind == "congress":
        forms.append(_THEIRS)
    named = within(reading.schools, start, end + 1)
    told = (start, draft.day.end if draft.day else start)
    owners = (
        s.school
        for s in named
        if any(form.fullmatch(reading.folded, start, s.start) for form in forms)
        or (s.start - len(" (") in told and reading.folded[s.end : s.end + 1] == ")")  # "Hội thao ngày 5/12 (Trường A)"
    )
    return next(owners, None)


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
