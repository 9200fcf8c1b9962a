"""Who holds an event: the school that hosts it, and the words that name the organiser."""

import re
from collections.abc import Sequence

from nlp.clusters.list_words import LIST_GAP
from nlp.clusters.schools import schools_between
from nlp.events.drafts import Draft
from nlp.events.hosting import HOSTS, is_in_brackets, is_of_another_time
from nlp.events.lexicon import NOUNS, sought
from nlp.events.mentions import Mention
from nlp.events.unnamed import ATTENDING, WORSHIP, is_anothers, unnamed
from nlp.reading import Reading, SchoolFound
from nlp.text.spans import first_within, last_before, within

_W = sought("hosts")
_GUESTS = 120  # characters
_WITH = 80  # characters: about what, and with whose staff
_PLACE = 34  # characters: "tại " and what place


def school_at(reading: Reading, offset: int, end: int, reach: int = 25) -> SchoolFound | None:
    """The school named at `offset`, nothing but a hall's name before it."""
    school = first_within(reading.schools, offset, min(end, offset + reach))
    apart = school and re.search(r"[.,;(\n]", reading.folded[offset : school.start])
    return None if apart else school


def _visited(reading: Reading, draft: Draft, start: int, end: int) -> str | None:
    """The school that a visit or an inspection goes to."""
    mention, by = draft.mention, last_before(reading.schools, draft.mention.start)
    if draft.kind == "inspection" and mention.occasion:  # schools that check one another have no host
        visited = within(reading.schools, mention.end, end)
        alone = len(visited) == 1 and (
            reading.folded.startswith("buổi ", mention.start)
            or _W.checked.fullmatch(reading.folded, mention.end, visited[0].start)
        )
        holds = by and _W.holds.fullmatch(reading.folded, by.end, mention.end)
        return by.school if by and holds else visited[0].school if alone else None
    if _W.council.match(reading.folded, mention.start):
        return None
    meets = mention.occasion and reading.folded.startswith(("buổi", "cuộc"), mention.start)
    if by and meets and _W.holds_it.fullmatch(reading.folded, by.end, mention.start):
        return by.school  # "Trường A tổ chức buổi làm việc, trao đổi chuyên môn với Trường B"
    if group := _W.receives.search(reading.folded, max(start, mention.start - 200), mention.end + 20):
        return _receiving(reading, mention, start, group.start())
    visited = within(reading.schools, mention.start, min(end, mention.end + 80))
    visited = [s for s in visited if not (mention.occasion and _W.whose.search(reading.folded, mention.end, s.start))]
    visited = [s for s in visited if not _W.guests_of.search(reading.folded, mention.end, s.start)]
    if not visited and (inviting := _W.invited.search(reading.folded, start, mention.start)):
        visited = within(reading.schools, inviting.end(), inviting.end() + 5)
    if not visited and draft.kind == "visit" and (stop := stop_before(reading, mention)):
        return stop
    to_us = _W.us.match(reading.folded, mention.end, end) and not is_anothers(reading, mention.start)
    ours = reading.home if to_us or _comes_to_us(reading, draft, start, end) else None
    return visited[0].school if visited else ours


def stop_before(reading: Reading, mention: Mention) -> str | None:
    """Where the travellers have just come to: "Chặng thứ hai: Trường A. Sáng 27/10, đoàn làm việc với ..."; "Sáng hôm
    sau, đoàn sang Trường A trao đổi về quản lý đào tạo"."""
    here = within(reading.schools, mention.left, mention.start)[-1:]
    if here and _W.arrived.search(reading.folded, mention.left, here[0].start):
        return here[0].school
    before = reading.sentence_before(mention.start)
    apart = before.block != mention.sentence.block or before.start == mention.sentence.start
    near = (
        []
        if apart or within(reading.schools, mention.sentence.start, mention.sentence.end)
        else within(reading.schools, before.start, before.end)
    )
    return near[-1].school if near and _W.arrived.search(reading.folded, before.start, near[-1].start) else None


def _receiving(reading: Reading, mention: Mention, start: int, group: int) -> str | None:
    """Who receives the group of guests that is named at an offset."""
    receiving = within(reading.schools, start, group) or within(reading.schools, mention.left, group)[:1]
    if (not receiving or receiving[-1].implied) and is_anothers(reading, group):
        return None
    guest = first_within(reading.schools, group, group + _GUESTS)
    if not receiving and guest and guest.school == reading.home:
        return None  # "Đảng ủy xã tiếp đoàn học viên của Trường A"
    titled = reading.schools[:1] if reading.schools and not reading.schools[0].start else []
    return receiving[-1].school if receiving else reading.home or next((school.school for school in titled), None)


def _comes_to_us(reading: Reading, draft: Draft, start: int, end: int) -> bool:
    """ "Đoàn khảo sát của Học viện sẽ đến làm việc", "Đoàn Trường B đến trao đổi kinh nghiệm": nobody else is named."""
    mention, folded = draft.mention, reading.folded
    coming = folded.startswith("đến ", mention.start) or _W.coming.search(folded, start, mention.start)
    guests = _W.guests.search(folded, start, mention.start) or within(reading.schools, start, mention.start)
    over = _W.clause.match(folded, mention.end, end)
    named = any(letter.isupper() for letter in reading.text[mention.end : over.end() if over else end])
    ours = reading.home in {school.school for school in within(reading.schools, start, mention.start)}
    return bool(coming and guests and not named and not ours and not is_anothers(reading, mention.start))


def host_school(reading: Reading, draft: Draft) -> str | None:
    """The school that the sentence says holds an event or, of a visit, is visited; `None` where it only takes part."""
    mention = draft.mention
    start, end = mention.part
    told, school = _held_by(reading, draft, mention)
    if told:
        return school
    if draft.kind in {"visit", "inspection"}:
        return _visited(reading, draft, start, end)
    if draft.kind == "commemoration" and (founded := _owner(reading, draft, mention)):
        return founded  # "Tôi có ra dự lễ kỷ niệm 70 năm thành lập Trường A"
    return _come_to_talk(reading, mention) or _holder(reading, draft, start)


def _come_to_talk(reading: Reading, mention: Mention) -> str | None:
    """ "Đoàn Trường A đến thăm và tọa đàm với Trường B": where the guests have come to."""
    start, end = mention.part
    near = first_within(reading.schools, mention.end, min(end, mention.end + _WITH))
    if near is None or not _W.come_to_talk.search(reading.folded, start, mention.start):
        return None
    return near.school if _W.talking_with.fullmatch(reading.folded, mention.end, near.start) else None


def _held_by(reading: Reading, draft: Draft, mention: Mention) -> tuple[bool, str | None]:
    """Whether the words after a mention tell who holds it, and the school: "do Trường A tổ chức"."""
    end = mention.part[1]
    hosting = _W.by.search(reading.folded[mention.end : end])
    if not hosting and (passive := _W.passive.match(reading.folded, mention.end, end)):
        school = school_at(reading, passive.end(), end, 3)
        return True, school.school if school else None
    nouns = hosting and NOUNS.search(reading.folded, mention.end, mention.end + hosting.start())
    if hosting and not mention.occasion and (nouns or draft.kind == "visit"):
        hosting = None  # "ký ghi nhớ; mỗi năm có một hội thảo, năm 2020 do Bắc Giang đăng cai"
    if hosting and _W.led.search(reading.folded, mention.end, mention.end + hosting.start()):
        hosting = None  # "họp Hội đồng tuyển chọn đề tài ... do Trường A chủ trì"
    by = mention.end + hosting.end() if hosting else end
    chairing = school_at(reading, by, end, 1) if hosting else None
    chaired = chairing and _W.chairs.match(reading.folded, chairing.end)
    if hosting and (chaired or re.search(r"đăng cai|tổ chức", reading.folded[by:end])):
        school = school_at(reading, by, end, 20)
        if not school:
            near = schools_between(reading, mention.end + hosting.start(), min(end, by + 30))
            school = next((s for s in near if HOSTS.match(reading.folded, s.end)), None)
        return True, school.school if school else unnamed(reading, draft, end)
    return False, None


def held_by_once_more(reading: Reading, draft: Draft) -> str | None:
    """What another sentence that names it tells: "Hội thao năm nay được Trường A tổ chức trong hai ngày 25 và 26/4"."""
    for mention in draft.mentions:
        days = within(reading.event_days, mention.left, mention.right)
        if mention.occasion and mention is not draft.mention and all(draft.same_time(day) for day in days):
            told, school = _held_by(reading, draft, mention)
            school = school if told else _owner(reading, draft, mention, _W.once_more)
            if school and not is_of_another_time(reading, draft, mention.start):
                return school
    return None


def _holder(reading: Reading, draft: Draft, start: int) -> str | None:
    """Who holds it: the first school before it in its part of the sentence, unless that only takes part."""
    mention, before = draft.mention, reading.folded[start : draft.mention.start]
    schools = within(reading.schools, start, mention.start)
    schools = [s for s in schools if not (s.implied and is_anothers(reading, s.start))]  # "nhà trường" of a nursery
    schools = [s for s in schools if not is_in_brackets(reading.folded, start, s.start)]
    schools = [s for s in schools if not _W.together_with.search(reading.folded, start, s.start)] or schools
    told = [
        at for at, s in enumerate(schools) if at and _W.assigns.search(reading.folded, schools[at - 1].end, s.start)
    ]
    schools = schools[told[-1] :] if told else schools  # "Trường A phân công Trường B đăng cai"
    if schools and (
        _W.announces.search(reading.folded, schools[-1].end, mention.start) or _is_joint(reading, draft, schools)
    ):
        return None
    clause = before[before.rfind(", ", 0, schools[0].start - start) + 1 :] if schools else before
    other = list(NOUNS.finditer(reading.folded, schools[0].end, schools[-1].start)) if schools else []
    if other and _W.holds_it.fullmatch(reading.folded, schools[-1].end, mention.start):
        return schools[-1].school  # "Trường A đăng cai hội thao, Trường B đăng cai hội thi"
    if schools and _W.where.match(reading.folded, schools[-1].end, mention.start):
        return schools[-1].school  # "Điểm cuối là Trường A, nơi đoàn dự tọa đàm"
    attending = ATTENDING.search(clause) and not re.search(r"\bđăng cai\b", before)
    if attending or WORSHIP.match(reading.folded, mention.start):
        return None
    if len(schools) > 2 and LIST_GAP.fullmatch(reading.folded, schools[0].end, schools[1].start):
        return None  # "Cụm thi đua số 8 gồm 7 trường (A, B, C ...) tổ chức"
    # "Ngôi trường ấy, hôm 03/4, đã đón Bằng công nhận"
    last = last_before(reading.schools, start) if _W.that.search(reading.folded, start, mention.start) else None
    if draft.main and _W.that_class.fullmatch(reading.folded, mention.sentence.start, mention.start):
        before_it = reading.sentence_before(mention.start)
        last = first_within(reading.schools, before_it.start, before_it.end)
    found = schools[0] if schools else last
    return found.school if found else _owner(reading, draft, mention) or unnamed(reading, draft)


def _is_joint(reading: Reading, draft: Draft, schools: Sequence[SchoolFound]) -> bool:
    """ "Hội thao sắp tới giao Trường A và Trường B", "Vụ C và Trường A ký kết": nobody says at whose place."""
    signed = draft.kind == "signing" and reading.folded.endswith(" và ", 0, schools[0].start)
    two = draft.status != "held" and len({school.school for school in schools}) > 1
    return signed or (two and reading.folded[schools[0].end : schools[1].start] == " và ")


def _owner(reading: Reading, draft: Draft, mention: Mention, of: re.Pattern[str] = _W.of) -> str | None:
    """ "Hội thao của Trường Chính trị tỉnh Trà Vinh": whose meeting it is; of a cluster's nobody says where."""
    end = mention.part[1]
    start, forms = mention.end, [of] if mention.occasion else []
    own = {"congress": _W.theirs, "commemoration": _W.founded, "sports_meet": _W.their_games, "contest": _W.their_games}
    forms += [own[draft.kind]] if draft.kind in own else []
    named = within(reading.schools, start, end + 1)
    told = (start, draft.day.end if draft.day and mention is draft.mention else start)
    owners = (
        s.school
        for s in named
        if any(form.fullmatch(reading.folded, start, s.start) for form in forms)
        or (s.start - len(" (") in told and reading.folded[s.end : s.end + 1] == ")")  # "Hội thao ngày 5/12 (Trường A)"
    )
    return next(owners, None)


def organiser(reading: Reading, draft: Draft) -> str | None:
    """The words that name the school or cluster said to hold it, as written."""
    folded, start, end = reading.folded, draft.mention.part[0], draft.mention.start
    found = [(s.start, s.end) for s in (*within(reading.schools, start, end), *within(reading.clusters, start, end))]
    if not found or _W.attended.search(folded, start, end):
        return None
    holders = [span for span in found if not _W.place_before.search(folded, max(start, span[0] - _PLACE), span[0])]
    holders = [span for span in holders if not is_in_brackets(folded, start, span[0])]
    holders = [span for span in holders if not _W.together_with.search(folded, start, span[0])] or holders
    return reading.text[slice(*max(holders))] if holders else None
