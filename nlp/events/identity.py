"""Whether a mention is an event that is known already, that one once more, or another."""

from msgspec.structs import replace

from nlp.dates.periods import days_of, is_vague
from nlp.events.drafts import Draft
from nlp.events.hosts import stop_before
from nlp.events.lexicon import REVIEWS, sought
from nlp.events.mentions import Mention
from nlp.events.standing import Candidate
from nlp.events.stops import TRAVELLING
from nlp.events.unnamed import WORSHIP
from nlp.events.words import names_another
from nlp.reading import Reading
from nlp.text.spans import within

_W = sought("identity")
_NEAR = 25  # characters

LOOK_IN = _W.look_in


def is_known(reading: Reading, draft: Draft, candidate: Candidate, main: Draft) -> bool:
    """Whether a mention is of that event."""
    kind = candidate.mention.type or main.kind
    if draft.kind != kind or not draft.same_time(candidate.day):
        return False
    apart = draft.kind == "other" and _has_another_name(reading, draft, candidate)
    apart = apart or _is_a_gathering_after(reading, draft, candidate)
    apart = apart or bool(draft.stop and candidate.stop and draft.stop != candidate.stop)  # two teams on one day
    if kind == "commemoration":  # "dâng hương", on the way of a "hành trình về nguồn"
        texts = (reading.folded[m.start : m.end] for m in (draft.mention, candidate.mention))
        apart = apart or len({"về nguồn" in text for text in texts}) > 1
    return not apart


def _is_a_gathering_after(reading: Reading, draft: Draft, candidate: Candidate) -> bool:
    """ "Chiều cùng ngày, Trường tổ chức gặp mặt các thế hệ học viên", after the morning's jubilee."""
    if not _W.gathering.match(reading.folded, candidate.mention.start):
        return False
    same = any(_W.gathering.match(reading.folded, mention.start) for mention in draft.named)
    follows = not candidate.day and not candidate.mention.type and is_another(reading, candidate, draft)
    return not same and (follows or _is_told_again(reading, candidate))


def _has_another_name(reading: Reading, draft: Draft, candidate: Candidate) -> bool:
    """ "Hội nghị giao ban ..., Cùng buổi sáng, trường gặp mặt viên chức nghỉ hưu": each with its day, and no type."""
    one, other = draft.mention, candidate.mention
    if not (one.type and other.type and candidate.day):
        return False
    names = [reading.folded[m.start : m.end].split()[-2:] for m in (one, *draft.mentions, other) if m.type]
    parted = one.sentence is not other.sentence or ";" in reading.folded[one.end : other.start]
    return parted and names[-1] not in names[:-1]


def heads(candidate: Candidate, main: Draft) -> bool:
    """ "tổ chức Hội nghị điển hình tiên tiến, tổng kết phong trào ...": the act is what the conference is for."""
    head, act = candidate.mention, main.mention
    named = head.occasion and head.type == "other" and head.sentence is act.sentence
    return named and not act.occasion and main.kind in REVIEWS


def is_again(reading: Reading, candidate: Candidate, known: Draft) -> bool:
    """A second event of one kind: another day of a journey, the afternoon's closing ceremony after the morning's."""
    return _is_once_more(reading, candidate, known) and candidate.standing == "held"


def _is_once_more(reading: Reading, candidate: Candidate, known: Draft) -> bool:
    next_stop = _is_the_next_stop(reading, candidate, known)
    if next_stop or candidate.mention.occasion:
        return next_stop
    if candidate.day and candidate.mention.type in {"visit", "inspection"} and known.lasts(3):
        return candidate.day.value != (known.day.value if known.day else None)
    if (
        _goes_elsewhere(reading, candidate, known)
        or also_done(reading, candidate)
        or _worships_apart(reading, candidate, known)
    ):
        return True
    once_more = candidate.mention.type in {"visit", "inspection", "opening", "closing"}
    return once_more and _is_told_again(reading, candidate)


def _goes_elsewhere(reading: Reading, candidate: Candidate, known: Draft) -> bool:
    """ "Đoàn làm việc tại Trường A. ... Cùng ngày, Đoàn đến thăm Trường B"."""
    mention, first = candidate.mention, known.mention
    if mention.type != "visit" or not candidate.day or mention.sentence is first.sentence:
        return False
    there = {s.school for s in within(reading.schools, mention.end, mention.end + _NEAR)}
    known_by = {s.school for m in known.named for s in within(reading.schools, m.left, m.right)}
    return bool(there and known_by) and not there & known_by


def _worships_apart(reading: Reading, candidate: Candidate, known: Draft) -> bool:
    """ "Trước giờ Họp mặt (kỷ niệm 78 năm), đoàn viếng Nghĩa trang": no part of the jubilee."""
    mention, jubilee = candidate.mention, known.mention
    told = known.kind == "commemoration" and _W.apart.search(reading.folded, mention.left, mention.start)
    same = WORSHIP.search(reading.folded, jubilee.start, jubilee.end + _NEAR)
    return bool(told and not same and WORSHIP.match(reading.folded, mention.start))


def _is_the_next_stop(reading: Reading, candidate: Candidate, known: Draft) -> bool:
    """ "Ngày đầu tiên, Đoàn có buổi làm việc tại Trường A", of a journey of some days that went to more than that."""
    mention, day = candidate.mention, candidate.day
    if mention.type not in {"visit", "inspection"} or not day or not known.day or not known.lasts():
        return False
    near = within(reading.schools, mention.end, min(mention.end + _NEAR, mention.right))
    stop = candidate.stop or (near[0].school if near else stop_before(reading, mention))
    all_stops = {found.school for found in within(reading.schools, known.mention.end, known.mention.right)}
    return bool(stop) and day.value != known.day.value and all_stops != {stop}


def on_a_journey(reading: Reading, candidate: Candidate, main: Draft) -> Candidate:
    """What travellers look at ("khảo sát mô hình ...") they do not inspect, and whom inspectors work with ("Đoàn số 3
    làm việc với Ban Giám hiệu") they do not visit."""
    mention, kind = candidate.mention, main.kind
    if kind not in TRAVELLING or not main.same_time(candidate.day):
        return candidate
    seen = kind == "visit" and mention.type == "inspection" and main.lasts() and not mention.occasion
    worked = kind == "inspection" and mention.type == "visit"
    worked = worked and "làm việc" in reading.folded[mention.start : mention.end + _NEAR // 2]
    council = kind == "inspection" and reading.folded.endswith("hội đồng ", mention.left, mention.start)
    if not seen and not council and not (worked and _is_of_inspectors(reading, mention)):
        return candidate
    return candidate.but(mention=replace(mention, type="visit" if seen else "inspection"))


def _is_of_inspectors(reading: Reading, mention: Mention) -> bool:
    by = _W.by_them.search(reading.folded, max(mention.left, mention.start - 160), mention.start)
    return bool(by or _W.with_them.match(reading.folded, mention.end))


def also_done(reading: Reading, candidate: Candidate) -> bool:
    """ "Chiều cùng ngày, Cụm thi đua số 2 cũng tổng kết"."""
    mention = candidate.mention
    also = _W.also.search(reading.folded, max(mention.left, mention.start - 30), mention.start)
    return bool(also) and _is_told_again(reading, candidate)


def _is_told_again(reading: Reading, candidate: Candidate) -> bool:
    return bool(candidate.day and _W.again.match(reading.folded, candidate.day.start))


def is_another(reading: Reading, candidate: Candidate, main: Draft) -> bool:
    """ "Ngày mai (28/9), Ban Tuyên giáo tổ chức hội nghị báo cáo viên": of another day than the main event, or after
    another ("Ngay sau lễ ra mắt, câu lạc bộ tổ chức buổi sinh hoạt")."""
    exact = candidate.day and not is_vague(candidate.day)
    joined = reading.folded.endswith("và ", 0, candidate.mention.start)
    if exact and not joined and _W.gathers.match(reading.folded, candidate.mention.start):
        return True  # "Trường sẽ dâng hương ngày 6/2, gặp mặt cán bộ hưu trí ngày 8/2"
    if exact and candidate.mention.start == candidate.mention.sentence.start and not main.same_time(candidate.day):
        return bool(_W.named_and_held.match(reading.folded, candidate.mention.end))
    held = candidate.standing == "held" and (exact or _W.follows.match(candidate.placed or ""))
    return bool(held and _W.takes_place.search(reading.folded, candidate.mention.left, candidate.mention.start))


def is_the_next(reading: Reading, candidate: Candidate, main: Draft) -> bool:
    """ "Phiên họp thứ ba sẽ diễn ra trong tháng 01/2024": what the main event is, once more."""
    own, of_main = days_of(candidate.day), days_of(main.day)
    later = own and of_main and own.first > of_main.last
    mention = candidate.mention
    if not later:
        return False
    named = names_another(reading.folded, mention.start, mention.end) or _W.next.match(reading.folded, mention.end)
    return bool(named and _W.taking_place.match(reading.folded, mention.end, mention.right))


def is_its_predicate(candidate: Candidate, drafts: list[Draft]) -> bool:
    """ "Hội nghị sơ kết thì ngày 29/6 mới họp", or what is to be done some time: "sẽ họp lại trong tháng 9"."""
    act = not candidate.mention.occasion and candidate.mention.type == "other"
    day, sentence = candidate.day, candidate.mention.sentence
    some_time = candidate.planned and bool(day and is_vague(day))
    beside = [draft for draft in drafts if draft.mention.sentence is sentence and draft.day == candidate.day]
    begun = candidate.mention.type == "opening" and not candidate.mention.occasion
    if begun and any(draft.kind == "other" and draft.mention.occasion for draft in beside):
        return True  # "tổ chức lớp tập huấn tại Buôn Ma Thuột, khai giảng ngày 4/7"
    return act and bool(some_time or beside)
