"""Which event an article is about."""

from datetime import timedelta

from nlp.dates.periods import days_of, is_vague
from nlp.events import titles
from nlp.events.agenda import type_by_agenda
from nlp.events.drafts import Draft, begin, status_of
from nlp.events.lexicon import REVIEWS, sought
from nlp.events.mentions import REACH, Mention
from nlp.events.ranks import LEAST, Types, rank, telling_most
from nlp.events.relative_days import HOUR, is_told
from nlp.events.standing import Candidate
from nlp.facts import EventType
from nlp.reading import DateFound, Reading
from nlp.text.spans import last_before, within

_W = sought("main")
_OF_A_PROGRAMME: frozenset[EventType] = frozenset({"inspection", "commemoration", "sports_meet"})
_CEREMONIES: frozenset[EventType] = frozenset({"opening", "closing", "recognition", "signing"})

_LEAD_SENTENCES = 8  # in which the main event is looked for


def main_event(reading: Reading, titled: list[Candidate], body: list[Candidate]) -> Draft | None:
    """The event the article was written for: from the lead, else from the title, else the one it tells of as news.

    `titled` and `body` are the candidates of the title and of the text, in order.
    """
    types = {c.mention.type for c in titled if c.standing != "none"} - {"other"}  # "Nhóm 2 họp" tells little
    sentences = titles.news(reading, body)[:_LEAD_SENTENCES]
    if not sentences:
        return None
    near = [c for c in body if c.mention.start < sentences[-1].end]
    opening = [c for c in near if c.mention.start < sentences[:2][-1].end]
    if dated := _dated(reading, near, types):
        first = any(dated.mention is c.mention for c in opening)
        if _is_of_old(reading, dated.day) and (recent := titles.recent_news(reading, body)):
            return recent
        later = not first and dated.status == "planned"  # what a text of something else says lies ahead
        invited = None if first else titles.invited_to(reading, opening)
        if invited and invited.mention.start < dated.mention.start:
            return invited
        met = None if first or dated.kind in types else _begun_with(reading, near, opening, types)
        met = met or _instead(reading, dated, opening, titled, types)
        met = met or (titles.told_in_opening(reading, titled) if later else None) or dated
        return _headed_by(reading, met, near, types)
    undated = _undated(reading, near, opening, types)
    return (
        (undated if undated and undated.day else None)
        or titles.dated_by_text(reading, opening, titled)
        or _untyped(reading, opening)
        or titles.met_on_its_day(reading, opening)
        or _spoken_of(reading, near, types, titles.told_in_opening(reading, titled))
        or (undated if undated and _is_told_apart(reading, undated, types) else None)
        or _referred(reading, opening, types)
        or titles.told_after_its_day(reading, near)
        or titles.dated_by_title(reading, near, titled)
        or titles.invited_to(reading, opening)
        or titles.named_after_the_scene(reading, body)
        or titles.recent_news(reading, body)
        or titles.sat_on_its_day(reading, opening)
        or titles.scheduled(reading, body)
        or titles.spoken_of_first(reading, opening)
        or titles.told_without_a_day(reading, [*titled, *opening], body)
    )


def _dated_bare(opening: list[Candidate]) -> list[Candidate]:
    return [c for c in opening if c.mention.occasion and not c.mention.type and c.day and c.standing == "held"]


def _is_told_apart(reading: Reading, undated: Draft, types: Types) -> bool:
    """Not "bám sát thực tiễn; tổng kết thúc đẩy đổi mới": a review without a day is a conference or the title's."""
    mention = undated.mention
    if not undated.day and undated.kind not in types and _W.duty.search(reading.folded, mention.left, mention.start):
        return False  # "Phòng Quản lý đào tạo tham mưu tổ chức hội thảo, tọa đàm"
    return mention.occasion or undated.kind in types or rank(reading, mention) > 0


def _begun_with(reading: Reading, near: list[Candidate], opening: list[Candidate], types: Types) -> Draft | None:
    """What the first sentences tell of, dated or after a day, rather than what only the later ones name."""
    undated = _undated(reading, near, opening, types)
    return (
        titles.named_after_its_day(reading, opening)
        or (undated if undated and undated.day else None)
        or _untyped(reading, opening)
        or titles.met_on_its_day(reading, opening)
        or _referred(reading, opening, types)
        or titles.named_after_the_scene(reading, near)
    )


def _referred(reading: Reading, opening: list[Candidate], types: Types) -> Draft | None:
    """ "... đưa khách về một khách sạn để sơ kết nửa năm. Việc diễn ra hôm qua, 25/6."."""
    spoken = [c for c in opening if c.standing != "none"]
    named = [c for c in spoken if c.mention.occasion and c.mention.type in types - {None}]
    told = next((c for c in spoken if c in named or rank(reading, c.mention) == 0), None)
    if not told:
        return None
    days = within(reading.event_days, told.mention.sentence.start, opening[-1].mention.sentence.end + REACH)
    others = {c.day.start for c in opening if c.day}  # "Đề tài được nghiệm thu ngày 12/5"
    exact = next((day for day in days if len(day.value) >= len("2019-06-25") and day.start not in others), None)
    exact = None if exact and reading.is_ahead(exact.value) else exact
    return begin(reading, told, "events/lead-referred", day=exact) if exact else None


def _instead(
    reading: Reading, dated: Draft, opening: list[Candidate], titled: list[Candidate], types: Types
) -> Draft | None:
    """What the first sentences tell of rather than the first that is dated: what is yet to come, an earlier step."""
    told = None if dated.kind in types else _just_held(reading, opening, types)
    if told and told.mention.sentence is not dated.mention.sentence:
        return told
    closing = next((c for c in opening if c.mention.type == "closing" and c.mention.occasion and not c.day), None)
    if closing and closing.standing == "held" and dated.kind == "opening" and not dated.mention.occasion:
        return begin(reading, closing, "events/lead-undated")  # of the class that the text says was opened on a day
    if met := _conference(reading, opening, dated, types):
        return met
    told = _spoken_of(reading, opening, types) if _is_open(dated) else None
    if told and not _is_open(told):
        return told
    if _is_open(dated) and all(dated.mention is not c.mention for c in opening):
        return titles.dated_by_text(reading, opening, titled) or _untyped(reading, opening)
    return None


def _conference(reading: Reading, opening: list[Candidate], act: Draft, types: Types) -> Draft | None:
    """ "Hội nghị ngày 08/12 đã đi hết bốn nội dung: thông qua báo cáo tổng kết, ... và ký giao ước"; or what was told
    first, of another day."""
    bare = next(iter(_dated_bare(opening)), None)
    if bare and bare.mention.start < act.mention.start and act.kind not in types and not act.same_time(bare.day):
        return begin(reading, bare, "events/lead-untyped")
    head = next((c for c in _dated_bare(opening) if c.mention.sentence is act.mention.sentence), None)
    if not head or act.mention.occasion or head.mention.start > act.mention.start:
        return None
    draft = begin(reading, head, "events/lead-untyped")
    type_by_agenda(reading, draft)
    return draft if draft.kind != "other" else None


def _is_open(draft: Draft) -> bool:
    """Planned, or known by its month only: not what happened, where the lead tells of something on a day."""
    return draft.status == "planned" or bool(draft.day and len(draft.day.value) == len("2022-09"))


def _dated(reading: Reading, near: list[Candidate], types: Types) -> Draft | None:
    typed = [c for c in near if c.mention.type and c.day and not HOUR.match(reading.folded, c.day.start)]
    typed = [c for c in typed if not _is_of_old(reading, c.day)] or typed
    typed = [c for c in typed if c.day and not is_told(reading.folded, c.day)] or typed
    telling = {c.mention.sentence.start for c in typed if rank(reading, c.mention) < LEAST}
    typed = [c for c in typed if c.mention.sentence.start in telling]
    held, referred = ([c for c in typed if c.standing == standing] for standing in ("held", "reference"))
    best = telling_most(reading, held, referred, types)
    return begin(reading, best, "events/lead") if best else None


def _headed_by(reading: Reading, told: Draft, near: list[Candidate], types: Types) -> Draft:
    """The conference of a programme whose worship, checks and games of the day before are told first."""
    days = days_of(told.day)
    if not days or told.kind in types or told.kind not in _OF_A_PROGRAMME:
        return told
    for candidate in near:
        own = days_of(candidate.day)
        meets = candidate.standing == "held" and candidate.mention.occasion and rank(reading, candidate.mention) == 0
        if meets and own and timedelta(0) <= own.first - days.last <= timedelta(1):
            return begin(reading, candidate, "events/lead")
    return told


def _is_of_old(reading: Reading, day: DateFound | None) -> bool:
    """ "Tiếp nối Hội nghị tổng kết tổ chức ngày 17/11/2023, ngày 29/3/2024, Cụm ký giao ước"."""
    days = days_of(day)
    return bool(reading.page and days and reading.page - days.last > titles.NEWS)


def _untyped(reading: Reading, near: list[Candidate]) -> Draft | None:
    """A conference of no type we know; a bare "hội nghị" after a named one is that one."""
    occasions = [c for c in near if c.mention.occasion]
    first = next((c for c in occasions if c.mention.type or (c.day and c.standing == "held")), None)
    return begin(reading, first, "events/lead-untyped") if first and not first.mention.type else None


def _spoken_of(reading: Reading, near: list[Candidate], types: Types, titled: Draft | None = None) -> Draft | None:
    """ "Tại Hội nghị tổng kết sáng 17/11, ...": only spoken of, but dated, and held where the title tells news."""
    typed = [
        c for c in near if c.mention.type and c.day and c.standing == "reference" and not _is_of_old(reading, c.day)
    ]
    typed = [c for c in typed if not _is_long_past(reading, c)]
    telling = [c for c in typed if c.mention.occasion or c.mention.type != "other"]
    held = [c for c in telling if status_of(reading, c) == "held"]
    if titled and not held:
        return titled
    best = telling_most(reading, held or telling, [], types)
    return begin(reading, best, "events/lead-spoken-of") if best else None


def _is_long_past(reading: Reading, candidate: Candidate) -> bool:
    """ "Sau lễ đón Bằng, trường không nghỉ: cuối tháng 10 đã làm được ...": the day is that of what came after."""
    mention, day = candidate.mention, candidate.day
    if day is None or not reading.folded.endswith("sau ", 0, mention.start):
        return False
    return reading.folded.find(",", mention.end, day.start) >= 0


def _undated(reading: Reading, near: list[Candidate], opening: list[Candidate], types: Types) -> Draft | None:
    """ "Vừa qua, Cụm đã tổng kết công tác thi đua. Hội nghị diễn ra trong hai ngày 11 - 12/11."."""
    held = [c for c in near if c.mention.type and c.standing == "held" and not _is_account(reading, c.mention)]
    held = [c for c in held if c.day or not _W.place_for.search(reading.folded, c.mention.left, c.mention.start)]
    days = reading.event_days
    telling = [c for c in opening if c.mention.occasion or rank(reading, c.mention) == 0]
    acts = [c for c in near if c.mention.type != "other" or c in opening]
    lead = reading.block_at(reading.body_start).end
    telling += [c for c in near if (c in opening or c.mention.start < lead) and _is_done(reading, c.mention)]
    telling += [c for c in acts if _W.on_some_day.search(reading.folded, c.mention.left, c.mention.start)]
    best = telling_most(reading, [c for c in held if c.mention.type in types or c in telling], [], types)
    if not best:
        return None
    conference = next((c for c in _dated_bare(opening) if reading.folded.startswith("hội nghị", c.mention.start)), None)
    if conference and best.mention.type == "signing" and not best.mention.occasion and "signing" not in types:
        return begin(reading, conference, "events/lead-untyped")  # "... Hai bên cũng ký kết quy chế phối hợp"
    draft = begin(reading, best, "events/lead-undated")
    bare = (c.day for c in near if not c.mention.type and c.day and c.standing == "held")
    stated = next(bare, None) or titles.stated_time(reading)
    exact = [day for day in within(days, 0, best.mention.start) if not is_vague(day)][-1:]
    scene = next((day for day in exact if day.start >= reading.block_at(best.mention.start).start), None)
    draft.day = (
        best.day or scene or stated or next(iter(exact), None) or titles.day_of_next_paragraph(reading, best.mention)
    )
    reviews = (c for c in opening if c.mention.type in REVIEWS and c.mention.occasion and c.mention is not best.mention)
    beside = (c for c in reviews if c.day is draft.day or (not c.day and c.mention.sentence is best.mention.sentence))
    if draft.day and (whole := next(beside, None)):
        # "phiên tổng kết hôm 19/12 ... Các trường ký giao ước"
        return begin(reading, whole, "events/lead-spoken-of", day=draft.day)
    return draft


def _is_news(reading: Reading, mention: Mention) -> bool:
    return bool(_W.just.search(reading.folded, mention.left, mention.start))


def _is_done(reading: Reading, mention: Mention) -> bool:
    """ "Chiều 15/11, hội trường rộn tiếng cười. 62 học viên nhận bằng tốt nghiệp": on the day of its paragraph; or
    "Trường A vừa khai giảng lớp B"."""
    met = mention.type in _CEREMONIES - {"signing"} or reading.folded.startswith("họp", mention.start)
    by = (last_before(reading.schools, mention.start), last_before(reading.clusters, mention.start))
    if met and any(b and _W.just_did.fullmatch(reading.folded, b.end, mention.start) for b in by):
        return True
    told = within(reading.event_days, reading.block_at(mention.start).start, mention.start)
    return mention.type in _CEREMONIES and any(not is_vague(day) for day in told)


def _is_account(reading: Reading, mention: Mention) -> bool:
    """ "Năm 2023, chúng tôi đã tổ chức hội thảo, hội thi": what went on in a year."""
    year = _W.years.search(reading.folded, mention.left, mention.start)
    return bool(year) and not _is_news(reading, mention)


def _just_held(reading: Reading, opening: list[Candidate], types: Types) -> Draft | None:
    """ "Trường A vừa tổ chức bế giảng lớp B": the news, though only the course's first day is dated further down."""
    held = [c for c in opening if c.mention.type in types - {None} and c.standing == "held"]
    told = next((c for c in held if _is_news(reading, c.mention)), None)
    return begin(reading, told, "events/lead-undated") if told else None
