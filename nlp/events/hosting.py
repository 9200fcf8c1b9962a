"""The school that a text says to "đăng cai" an event, to be its "chủ nhà", or to be where its guests meet."""

from nlp.clusters.schools import schools_between
from nlp.events.drafts import Draft
from nlp.events.lexicon import MEETS, NOUNS, REVIEWS, occasion_before, sought
from nlp.reading import Reading, SchoolFound
from nlp.registry import registry
from nlp.text.spans import last_before, within

_W = sought("hosting")
_NAME = 60  # characters
_AHEAD = 1200  # characters: the paragraphs after the one that names the event
_HOSTING = ("đăng cai", "chủ nhà", " đón ", "nơi ", "tổ chức", " giao ", " chủ trì")
_ANY = {"sự kiện", "chương trình", "buổi lễ"}

HOSTS, OTHER_TIME, RENTED = _W.hosts, _W.other_time, _W.rented


def hosting_in(reading: Reading, draft: Draft, start: int, end: int) -> str | None:
    """The school that a stretch of text says to be at home to whatever is held when the draft is."""
    told = any(reading.folded.find(word, start, end) >= 0 for word in _HOSTING)
    for school in schools_between(reading, start, end) if told else []:
        if school.end < draft.mention.start and is_in_brackets(reading.folded, start, school.start):
            continue  # "Hội thảo (ngày 12/7, do Trường A đăng cai) và hội thao"
        left = max(start, reading.sentence_at(school.start).start)
        hosts = HOSTS.match(reading.folded, school.end)
        if school.implied and reading.folded.startswith(" chủ nhà", school.end):
            continue  # "giảng viên của Trường chủ nhà": whichever that is
        given = _W.to_hold.match(reading.folded, school.end) and (
            (_W.held if draft.main else _W.given).search(reading.folded, left, school.start)
            or (draft.main and occasion_before(reading.folded, left, school.start, _W.run_by))
        )
        if not hosts and not given and not _W.hosted_by.search(reading.folded, left, school.start):
            continue
        if _is_anothers(reading, draft, school.start, hosts.end() if hosts else school.end):
            continue
        return None if is_of_another_time(reading, draft, school.start) else school.school
    return None


def hosting(reading: Reading, draft: Draft) -> str | None:
    """The school that the event's sentence, or for the main event the next paragraphs, say to be at home to it."""
    start, end = draft.mention.part
    if draft.main:
        end = max(end, min(draft.mention.sentence.end + _AHEAD, len(reading.folded)))
    return hosting_in(reading, draft, start, end) or (_met_at(reading, draft, end) if draft.main else None)


def each_its_host(reading: Reading, draft: Draft) -> str | None:
    """ "Trường A đăng cai sơ kết (28/6), Trường B - hội thao (tháng 8)": the school right before what lies ahead."""
    folded, mention = reading.folded, draft.mention
    start, _ = mention.part
    if draft.main or draft.status == "held" or folded.find("đăng cai", start, mention.start) < 0:
        return None
    school = last_before(schools_between(reading, start, mention.start), mention.start)
    beside = school and _W.its_own.fullmatch(folded, school.end, mention.start)
    return school.school if school and beside else None


def _met_at(reading: Reading, draft: Draft, end: int) -> str | None:
    """The school where another sentence says the guests to come together, or whose head welcomes them."""
    if draft.kind in {"visit", "inspection"}:
        return None
    folded = reading.folded
    for school in within(reading.schools, reading.body_start, end):
        sentence = reading.sentence_at(school.start)
        told = (
            _W.met_at.search(folded, sentence.start, school.start)
            or _W.arrived.search(folded, sentence.start, school.start)
            or _W.hall.fullmatch(folded, sentence.start, school.start)
            or (_attends(reading, draft, school) and _W.come_to.search(folded, sentence.start, school.start))
            or _W.welcomes.match(folded, school.end, sentence.end)
            or _W.welcomed_by.search(folded, sentence.start, school.start)
        )
        others = told and _is_anothers(reading, draft, school.start, school.end)
        if told and not others and not is_of_another_time(reading, draft, school.start):
            return school.school
    return None


def _attends(reading: Reading, draft: Draft, school: SchoolFound) -> bool:
    """ "... về Trường A dự hội nghị"; on the day of it, nothing more: "Sáng 15/11, mười đoàn về Trường A."."""
    there = _W.to_attend.match(reading.folded, school.end)
    days = within(reading.event_days, reading.sentence_at(school.start).start, school.start)
    return bool(there or (reading.folded.startswith(".", school.end) and any(draft.day == day for day in days)))


def entrusted(reading: Reading, draft: Draft, cluster: str | None) -> str | None:
    """The member of the cluster that takes on what lies ahead: "thì dành cho Tuyên Quang", "Quảng Bình lo"."""
    members = registry().members(cluster) if cluster else []
    ahead = draft.status != "held"
    start, end = draft.mention.end, draft.mention.part[1]
    near = schools_between(reading, start, end) if members else []
    told = (
        found.school
        for found in near
        if (_W.to_hold.match(reading.folded, found.end) and _is_by(reading.folded, start, found.start))
        or (ahead and _W.entrusted.search(reading.folded, start, found.start))
        or (ahead and _W.takes_on.match(reading.folded, found.end))
        or (ahead and draft.day and _W.day_and_name.fullmatch(reading.folded, draft.day.end, found.end + 1))
    )
    short = within(reading.short_names, start, end) if ahead and members else ()
    there = (hit.value for hit in short if _W.there.search(reading.folded, start, hit.start))
    return next((school for school in (*told, *there) if school in members), None)


def _is_by(folded: str, start: int, end: int) -> bool:
    """ "..., dời từ tháng 8 sang ngày 20/4, sẽ do | Cần Thơ tổ chức"; not what names another event in between."""
    return bool(_W.by.fullmatch(folded, start, end)) and not NOUNS.search(folded, start, end)


def told_at_home(reading: Reading, draft: Draft) -> str | None:
    """ "Chủ nhà là Trường A", "chủ nhà Lâm Đồng", told anywhere; of games a home team is one of many."""
    if not draft.main:
        return None
    for match in _W.at_home.finditer(reading.folded):
        if draft.kind in MEETS and not match["is"]:
            continue
        school = next(iter(schools_between(reading, match.end(), match.end() + _NAME)), None)
        if school and school.start == match.end() and not is_of_another_time(reading, draft, school.start):
            return school.school
    return None


def titled_at(reading: Reading, draft: Draft) -> str | None:
    """The school at which the title says what the main event is: "Đoàn khảo sát làm việc tại Trường A"."""
    if not draft.main or not reading.body_start:
        return None
    named = within(reading.schools, 0, reading.body_start)
    at = [s for s in named if _W.at.search(reading.folded, 0, s.start)]
    receiving = [s for s in named if draft.kind in {"visit", "inspection"} and _W.receives.match(reading.folded, s.end)]
    holds = [(s, _W.holds.match(reading.folded, s.end)) for s in named] if draft.kind in REVIEWS else []
    holding = [s for s, held in holds if held and NOUNS.match(reading.folded, held.end())]
    there = {school.school for school in at or receiving or holding}
    return there.pop() if len(there) == 1 else None


def is_in_brackets(folded: str, start: int, at: int) -> bool:
    """Whether a bracket that opens after `start` is still open at `at`."""
    return folded.count("(", start, at) > folded.count(")", start, at)


def _is_anothers(reading: Reading, draft: Draft, school: int, end: int) -> bool:
    """ "Cụm giao Trường B đăng cai tổ chức Hội thao", told after the sentence of a seminar."""
    own, sentence, folded = draft.mention, reading.sentence_at(school), reading.folded
    if sentence is own.sentence:
        return False
    over = _W.clause.match(folded, end)
    behind = NOUNS.finditer(folded, end, over.end() if over else end)
    named = [*NOUNS.finditer(folded, sentence.start, school), *behind]
    if not named or named[-1][0] in _ANY | ({"hội nghị", "lễ"} if draft.kind in REVIEWS | {"signing"} else set()):
        return False  # "Cụm tổng kết năm 2024. Hội nghị do Trường A đăng cai"
    return not folded.startswith(named[-1][0], own.start)


def is_of_another_time(reading: Reading, draft: Draft, offset: int) -> bool:
    """ "Hội thao năm 2025 sẽ do Trường A đăng cai", told after the one of 2024, says nothing of that."""
    told = reading.sentence_at(offset)
    same = told.start < draft.mention.right
    start, end = (min(draft.mention.end, offset), offset) if same else (told.start, told.end)
    years = {match.group()[-4:] for match in _W.year.finditer(reading.folded, start, end)}
    other = years and draft.day and draft.day.value[:4] not in years
    if same or other:
        return bool(other)
    dated = any(not draft.same_time(day) for day in within(reading.event_days, start, offset))
    return dated or OTHER_TIME.search(reading.folded, start, end) is not None
