"""Where an event is held."""

import re

from extract.tables import BAR
from nlp.clusters.schools import short_names
from nlp.dates.periods import is_vague
from nlp.events.drafts import Draft
from nlp.events.hosting import OTHER_TIME, RENTED, each_its_host, hosting, titled_at, told_at_home
from nlp.events.hosts import held_by_once_more, host_school, school_at
from nlp.events.lexicon import NOUNS, is_named, sought
from nlp.events.unnamed import ATTENDING, is_anothers, unnamed
from nlp.facts import EventType
from nlp.reading import Reading, Sentence
from nlp.registry import registry
from nlp.text.folding import fold, fold_key
from nlp.text.spans import first_within, last_before, within

_W = sought("places")
_CEREMONIES: frozenset[EventType] = frozenset({"commemoration", "recognition", "opening", "closing", "congress"})
_OFFICES = ("tỉnh ủy ", "ubnd tỉnh ", "hđnd tỉnh ", "nhân dân tỉnh ", "ban thường vụ tỉnh ủy ")
_FAR = 70  # characters from a place to its day


def is_own_hall(place: str) -> bool:
    """Whether a place is a hall of whoever meets there: "hội trường lớn"."""
    bare = fold(place).partition(" (")[0]
    return bool(_W.own_hall.fullmatch(bare) or _W.ours.fullmatch(bare))


def _holds_in_town(reading: Reading, draft: Draft, town: str) -> str | None:
    """ "Tại thành phố Đông Hà, Trường A phối hợp với Trường B tổ chức"; of two that meet nobody says who is at home."""
    mention, holder = draft.mention, host_school(reading, draft)
    others = {school.school for school in within(reading.schools, mention.left, mention.start)} - {holder}
    together = others and "phối hợp" not in reading.folded[mention.left : mention.start]
    theirs = named_after(town) == holder or (not named_after(town) and _W.city.match(town))
    return holder if theirs and not together else None


def named_after(place: str) -> str | None:
    """The school of the province whose name a place bears alone, or with its unit: "TP. Hải Phòng"."""
    return registry().provinces.get(_W.unit.sub("", fold_key(place)))


def host_and_place(reading: Reading, draft: Draft) -> tuple[str | None, str | None]:
    """The school where an event is held (`None` where it is held elsewhere or the text does not say) and the place."""
    places = [_named_at(reading, spot) for spot in _spots(reading, draft)]
    if not places and (in_row := _in_its_row(reading, draft)):
        return in_row, None
    if not places:
        host = each_its_host(reading, draft) or host_school(reading, draft) or hosting(reading, draft)
        host = host or _scene(reading, draft)
        host = host or held_by_once_more(reading, draft) or told_at_home(reading, draft)
        return host or _only_named(reading, draft) or titled_at(reading, draft), None
    host, place = next((place for place in places if place[0]), places[0])
    bare = fold(place).partition(" (")[0]
    if not host and is_own_hall(place):
        host = told_at_home(reading, draft) or host_school(reading, draft) or unnamed(reading, draft)
        host = host or _at_their_own(reading, draft)
        own = (draft.main or _W.ours.fullmatch(bare)) and not is_anothers(reading, draft.mention.start)
        if not host and own and not _W.met_with.search(reading.folded, draft.mention.end, draft.mention.right):
            host = reading.home
    elif not host and (_W.town.fullmatch(bare) or "chủ nhà" in bare):
        host = (
            host_school(reading, draft)
            if draft.kind == "visit"
            else hosting(reading, draft) or _scene(reading, draft) or told_at_home(reading, draft)
        )
        if not host and draft.kind != "visit" and draft.status == "held":
            host = _holds_in_town(reading, draft, bare) or titled_at(reading, draft)
    elif not host and draft.kind != "visit" and RENTED.fullmatch(bare):
        host = hosting(reading, draft)
    return host, place


def _in_its_row(reading: Reading, draft: Draft) -> str | None:
    """ "Hội nghị sơ kết | 19/6/2024 | Trường Chính trị tỉnh A": the only cell of the row that is a school."""
    block, folded = draft.mention.sentence.block, reading.folded
    if folded.find(BAR, block.start, block.end) < 0 or folded.endswith("phụ trách ", 0, draft.mention.start):
        return None  # "Trường A | Phụ trách kiểm tra chéo"
    named = [*within(reading.schools, block.start, block.end), *short_names(reading, block.start, block.end, bare=True)]
    alone = {
        school.school
        for school in named
        if _W.cell_begins.search(folded, max(block.start - 1, school.start - len("\n | tại "), 0), school.start)
        and _W.cell_ends.match(folded, school.end, block.end)
    }
    return alone.pop() if len(alone) == 1 else None


def _at_their_own(reading: Reading, draft: Draft) -> str | None:
    """ "Cán bộ, giảng viên Trường A có mặt tại hội trường để dự đại hội": nobody travels to a hall of no name."""
    there = {school.school for school in within(reading.schools, draft.mention.left, draft.mention.start)}
    delegation = _W.delegation.search(reading.folded, draft.mention.left, draft.mention.start)
    return there.pop() if len(there) == 1 and not delegation else None


def _scene(reading: Reading, draft: Draft) -> str | None:
    """ "8 giờ sáng 17-3, hội trường Trường Chính trị Phạm Hùng đã kín ghế": where the sentence of its day plays."""
    if not draft.main or not draft.day or draft.mention.left <= draft.day.start < draft.mention.right:
        return None
    sentence = reading.sentence_at(draft.day.start)
    holding = (s for s in within(reading.schools, draft.day.end, sentence.end) if _W.holds.match(reading.folded, s.end))
    return met_at(reading, sentence) or next((school.school for school in holding), None)


def met_at(reading: Reading, sentence: Sentence) -> str | None:
    """The school that a sentence says something to go on at: "tại Trường A"."""
    near = within(reading.schools, sentence.start, sentence.end)
    return next((found.school for found in near if _W.inside.search(reading.folded, sentence.start, found.start)), None)


def _only_named(reading: Reading, draft: Draft) -> str | None:
    """ "Thầy cô Trường A chưa hết xúc động. Buổi lễ diễn ra hôm 26/6": of the only school that the text begins with."""
    # "Đảng ủy Trường A vừa họp. | Phiên họp diễn ra chiều 20/6 ..."
    again = draft.kind == "other" and not draft.mention.type and draft.mention.start == draft.mention.sentence.start
    if not draft.main or not (draft.kind in _CEREMONIES or again) or not draft.mention.occasion:
        return None
    if draft.kind == "recognition":  # "Lễ công bố Quyết định công nhận Trường A đạt chuẩn", or so in the title
        end = min(draft.mention.sentence.end, draft.mention.end + _FAR)
        near = within(reading.schools, draft.mention.start, end) or within(reading.schools, 0, reading.body_start)
        if is_anothers(reading, end):
            return None  # "Chi đoàn Nhà trường dự lễ đón Bằng công nhận Trường Mầm non B đạt chuẩn quốc gia"
        return near[0].school if len({school.school for school in near}) == 1 else None
    named = {school.school for school in within(reading.schools, reading.body_start, draft.mention.start)}
    sentence = draft.mention.sentence.start  # "Tới dự buổi lễ có đồng chí Bí thư Tỉnh ủy": those who came to it
    came = _W.came_to.fullmatch(reading.folded, sentence, draft.mention.start)
    guests = ATTENDING.search(reading.folded, reading.body_start, sentence if came else draft.mention.start)
    return named.pop() if len(named) == 1 and not guests else None


def _named_at(reading: Reading, spot: int) -> tuple[str | None, str]:
    sentence = reading.sentence_at(spot)
    end, school = sentence.end, school_at(reading, spot, sentence.end)
    if school and school.implied:  # "Trường giữ vai Cụm trưởng, nhận bàn giao từ Trường B; ... tại Trường"
        school = next((s for s in within(reading.schools, sentence.start, school.start) if s.implied), school)
    over = _place_ends(reading.folded, school.end if school else spot, end)
    place = reading.text[spot : over.start() if over else end].strip()
    if not school and over and is_own_hall(place):  # "tại hội trường tầng 3, Trường A"
        school = first_within(reading.schools, over.start(), over.end() + len(" của "))
    unnamed_one = not school and len(place) == len("trường chính trị tỉnh") and fold(place) == "trường chính trị tỉnh"
    there = school.school if school else _of_the_province(reading) if unnamed_one else None
    return there, place + ")" if place.count("(") > place.count(")") else place


def _place_ends(folded: str, at: int, end: int) -> re.Match[str] | None:
    """Where the name of a place is over; "và" is in the midst of it but before what is done there."""
    ends = _W.place_ends.finditer(folded, at, end)
    return next((over for over in ends if not over["and"] or is_named(folded, over.end() + 1)), None)


def _of_the_province(reading: Reading) -> str | None:
    """Of the only province whose offices a text names: "tại Trường Chính trị tỉnh", "Bí thư Tỉnh ủy Nghệ An"."""
    told = {hit.value for hit in reading.short_names if reading.folded.endswith(_OFFICES, 0, hit.start)}
    return told.pop() if len(told) == 1 else None


def _spots(reading: Reading, draft: Draft) -> list[int]:
    """Where the names of its place begin: in the sentence that holds it, else where it is said of it."""
    start, end = draft.mention.part
    dated_after = bool(draft.day and start <= draft.mention.start < draft.day.start < end)
    spots = sorted(
        (at for at in _W.at.finditer(reading.folded, start, end) if not NOUNS.match(reading.folded, at.end())),
        key=lambda at: ((at.start() > draft.mention.start) != dated_after, abs(at.start() - draft.mention.start)),
    )
    # "lớp cao cấp đặt tại Trường A đi nghiên cứu thực tế", "lớp (mở tại huyện An Biên)"
    homes = ("đặt ", "mở ", "học ") if draft.kind in {"visit", "opening", "closing"} else ()
    there = (at for at in spots if not reading.folded.endswith(homes, 0, at.start()))
    spot = next((at.end() for at in there if not _is_elsewhere(reading, draft, at.start())), None)
    found = [] if spot is None else [spot]
    for mention in draft.mentions:
        pattern = _W.typed_held_at if mention.type else _W.held_at
        said = not mention.type or reading.folded.find(" tại ", mention.end, mention.right) >= 0
        match = pattern.match(reading.folded, mention.end, mention.right) if said else None
        if not match or NOUNS.search(reading.folded, mention.end, match.end()):
            continue  # "Cùng với Đại hội, Cụm tổ chức ..."
        before = within(reading.dates, mention.left, mention.start)
        elsewhen = mention is not draft.mention and (
            any(not draft.same_time(day) for day in before)
            or OTHER_TIME.search(reading.folded, mention.left, mention.start)
        )
        if not elsewhen and not reading.folded.endswith("dự ", mention.left, mention.start):
            found.append(match.end())  # not "Năm 2022, Hội nghị tổng kết được tổ chức tại Trường B"
    if moved := _W.moved_from.match(reading.folded, draft.mention.end, draft.mention.right):
        return [moved.end()]
    if draft.main and (stated := _W.told.search(reading.folded)):
        found.append(stated.end())
    return found


def _is_elsewhere(reading: Reading, draft: Draft, spot: int) -> bool:
    """Whether another day than the event's own is told of that place: the one right behind it, else the last before it.

    "kiểm tra chéo trong tháng 10, họp tổng kết ngày 15/11 tại Yên Bái" says nothing of where they check one another.
    """
    mention = draft.mention
    if reading.folded.count('"', mention.left, spot) % 2:
        return True  # in what a research project is called
    days = within(reading.event_days, mention.left, spot + _FAR)
    behind = next((day for day in days if day.start > spot), None)
    there = behind and _W.then.fullmatch(reading.folded, spot, behind.start)
    its_day = behind if there else last_before(days, spot)
    moved = draft.day and _W.put_off.search(reading.folded, spot, max(spot, draft.day.start))
    closer = draft.day and its_day and is_vague(draft.day) and not is_vague(its_day)
    if its_day and not moved and (closer or not draft.same_time(its_day)):
        return True
    other = _W.elsewhere.search(reading.folded, max(mention.left, spot - 80), spot)
    return bool(other and not mention.start <= other.start() < mention.end)
