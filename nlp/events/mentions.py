"""Mentions of events: an occasion and the words that type it ("hội nghị ... tổng kết"), or an act ("ký kết giao ước").

A mention is a word in the text, not yet an event: ten of them may name one conference and three another year's.
"""

from bisect import bisect_left
from functools import lru_cache
from itertools import islice

from msgspec.structs import replace

from nlp.events.lexicon import REVIEWS, sought
from nlp.events.looking_back import LOOKING_BACK, by_what_follows, reports_on
from nlp.events.words import Word, words_in
from nlp.facts import EventType
from nlp.reading import Reading, Sentence
from nlp.records import Record
from nlp.text.spans import last_before, within

_W = sought("mentions")
_BEGINS = ("khai mạc", "bế mạc")
# Longer than the longest sentence of the samples; a megabyte without a full stop must not be read again for every word.
REACH = 600
_AROUND = 40  # characters
_MEETS = ("họp", "giao ban")
_VERBS = {"act", "cue", "deed"}
_NO_EVENT = {"noise", "subject"}
_SESSION = ("phiên họp", "cuộc họp", "buổi họp")
_LATELY = 8  # mentions
_TOPIC = 60  # characters
_PRIZES = ("trao giải", "trao thưởng")
_TRAINING = ("tập huấn", "lớp tập huấn", "khóa tập huấn")
_LONGEST_NAME = 90  # characters
_NAMED = 8  # characters that are a name already
_OF_A_YEAR: frozenset[EventType] = REVIEWS | {"signing"}


class Mention(Record, frozen=True):
    """`type` is `None` for a bare "hội nghị"; `occasion` tells a noun ("lễ bế giảng") from an act ("bế giảng").

    `left` to `right` is what a rule may look at: the sentence, as far as `REACH` on either side; `part` what of it is
    between semicolons, or a comma and "còn".
    """

    start: int
    end: int
    type: EventType | None
    occasion: bool
    sentence: Sentence
    left: int
    right: int
    part: tuple[int, int]


def mention_of(
    folded: str, start: int, end: int, kind: EventType | None, sentence: Sentence, *, occasion: bool
) -> Mention:
    """A mention at `start` to `end`; what a rule may look at is worked out once, it is asked twenty times."""
    left, right = max(sentence.start, start - REACH), min(sentence.end, end + REACH)
    marks = _parting(folded)
    after = bisect_left(marks, (start,))
    before = after - 1
    while before >= 0 and marks[before][1] > start:
        before -= 1
    while after < len(marks) and marks[after][0] < end:
        after += 1
    begins = max(left, marks[before][0] + 1) if before >= 0 else left
    over = marks[after][0] if after < len(marks) and marks[after][1] <= right else right
    return Mention(start, end, kind, occasion, sentence, left, right, (begins, over))


@lru_cache(maxsize=2)
def _parting(folded: str) -> list[tuple[int, int]]:
    """Where a text parts what belongs to different events, found once for all mentions."""
    return [mark.span() for mark in _W.parted.finditer(folded)]


def only_begins(folded: str, mention: Mention) -> bool:
    """That something opens or closes says less than what it is: "Hội nghị khai mạc sáng 9/11"."""
    return not mention.occasion and folded.startswith(_BEGINS, mention.start)


def mentions(reading: Reading) -> list[Mention]:
    """Every mention in text order."""
    folded, found = reading.folded, list[Mention]()
    words = [word for word in words_in(folded) if word.type != "visit" or not _is_only_talk(reading, word)]
    used = -1
    subject: Word | None = None
    for index, word in enumerate(words):
        if word.part == "subject":
            subject = word
        if word.start < used or word.part in _NO_EVENT:
            continue
        if word.part == "cue" and word.start >= reading.body_start and not folded.startswith("kỷ niệm", word.start):
            continue  # headlines drop the occasion: "Triển khai hoạt động Cụm thi đua năm 2021"
        sentence = reading.sentence_at(word.start)
        goes_on = (word.part == "deed" or folded.startswith(_MEETS, word.start)) and _W.the_same.search(
            folded, max(sentence.start, word.start - _AROUND), word.start
        )
        by = subject if subject and (subject.start >= sentence.start or goes_on) else None
        if (word.part == "deed" and not by) or _tells_something_else(folded, word, sentence):
            continue
        headline = sentence.block.kind == "title" and not _is_aimed_at(folded, word, sentence)
        if word.part == "cue" and not headline and not _celebrates(reading, word, sentence):
            continue
        if _is_a_topic(reading, word, found):
            continue
        end, kind = word.end, _by(folded, word, by)
        if word.part == "occasion" and not kind:
            named = next(islice(words, index + 1, index + 2), None)
            beside = named and named.part == "named" and named.start == word.end + 1  # "chương trình giao lưu văn nghệ"
            typed = named if beside else _typed(folded, words, index, sentence.end)
            if typed and not _acts_itself(folded, word, typed, sentence, found):
                end, kind = typed.end, typed.type
        end, kind = by_what_follows(folded, word.start, end, kind)
        used = end
        noun = word.part not in _VERBS or folded.endswith(("cuộc ", "đợt "), sentence.start, word.start)
        noun = noun or (folded.startswith(_MEETS, word.start) and folded.endswith("tổ chức ", 0, word.start))
        found.append(mention_of(folded, word.start, end, kind, sentence, occasion=noun))
        if word.part == "occasion" and kind == "signing":
            found += _planned_too(folded, words, index, sentence)
    return found


def _acts_itself(folded: str, head: Word, act: Word, sentence: Sentence, found: list[Mention]) -> bool:
    """ "... tổ chức Hội nghị viên chức. Hội nghị phát động phong trào thi đua": what that conference does."""
    if act.type != "launch" or act.part != "act" or head.start != sentence.start or act.start != head.end + 1:
        return False
    named = [m for m in found[-_LATELY:] if m.occasion and m.type and m.sentence.block.is_text]
    return any(m.type != act.type and folded.startswith(folded[head.start : head.end], m.start) for m in named)


def _celebrates(reading: Reading, word: Word, sentence: Sentence) -> bool:
    """ "Sáng 19/11, Trường A kỷ niệm 42 năm Ngày Nhà giáo Việt Nam"."""
    school = last_before(reading.schools, word.start) if reading.folded.startswith("kỷ niệm", word.start) else None
    subject = school and school.start >= sentence.start and _W.does.fullmatch(reading.folded, school.end, word.start)
    return bool(subject) and bool(within(reading.event_days, sentence.start, sentence.end))


def _is_a_topic(reading: Reading, word: Word, found: list[Mention]) -> bool:
    """ "Tọa đàm trao đổi kinh nghiệm", "Tọa đàm về công tác nghiên cứu thực tế", "họp báo về Hội thao": no other."""
    folded, last = reading.folded, found[-1] if found else None
    if not last or last.end + _TOPIC < word.start or folded.startswith("thăm", word.start):
        return False
    gap = folded[last.end : word.start]
    launched = last.type == "launch" and gap in {" ", " cuộc "} and word.part == "named"
    if launched and not within(reading.dates, word.end, last.sentence.end):
        return True  # "lễ phát động Cuộc thi": it is not held yet
    if last.occasion and word.part == "named" and LOOKING_BACK.fullmatch(gap):
        return True
    # "bế mạc lớp tập huấn", "tổng kết và trao giải Cuộc thi"
    trained = last.type in {"opening", "closing"} and folded.startswith(_TRAINING, word.start)
    if gap == " " and (trained or (last.type == "closing" and folded.endswith(_PRIZES, last.start, last.end))):
        return True
    looked_at = word.part == "act" and word.type in {"visit", "inspection"}
    if gap == " " or (word.part == "act" and not looked_at):
        return last.occasion and looked_at
    dated = not looked_at and within(reading.dates, word.end, min(word.end + _TOPIC, last.sentence.end))
    return (last.occasion or last.type == "other") and not dated and bool(_W.about.fullmatch(gap))


def _is_only_talk(reading: Reading, word: Word) -> bool:
    """ "gặp mặt trao đổi về xây dựng trường chuẩn": no visit, unless they have gone to a school for it."""
    talk = word.type == "visit" and reading.folded[word.start : word.end] in {"trao đổi về", "trao đổi cách"}
    left = reading.sentence_at(word.start).start if talk else 0
    return talk and not _W.gone_to.search(reading.folded, left, word.start)


def _tells_something_else(folded: str, word: Word, sentence: Sentence) -> bool:
    """ "bản giao ước đã được mười trường ký", not "Hiệu trưởng các trường ký công văn"."""
    if word.type == "recognition" and _W.of_a_role.match(folded, word.end):
        return True
    if word.type == "recognition" and folded.endswith(" được", word.start, word.end):
        return not _W.handed.match(folded, word.end, sentence.end)  # "Quyết định công nhận được ký ngày 5/6"
    if word.type != "signing" or not folded.endswith(" ký", word.start, word.end):
        return False
    return not _W.pledge.search(folded, max(sentence.start, word.start - 150), min(sentence.end, word.end + 60))


def _planned_too(folded: str, words: list[Word], index: int, sentence: Sentence) -> list[Mention]:
    """ "Hội nghị ký kết giao ước và triển khai kế hoạch năm 2023" is two things, as it is the other way round."""
    for word in islice(words, index + 2, index + 5):
        near = word.start < min(sentence.end, words[index].end + _LONGEST_NAME)
        if near and word.type == "kickoff_conference" and folded.endswith("và ", words[index].end, word.start):
            return [mention_of(folded, word.start, word.end, word.type, sentence, occasion=True)]
    return []


def _by(folded: str, word: Word, by: Word | None) -> EventType | None:
    """The type of a word whose subject `by` may tell more than it does itself."""
    if not by:
        return word.type
    organised = word.type is None and folded.endswith("tổ chức ", 0, word.start)  # "Hội đồng tổ chức phiên họp"
    # "Hội đồng thẩm định ... có phiên họp xem xét hồ sơ đề nghị công nhận"
    session = folded.startswith(_SESSION, word.start)
    weak = word.part == "deed" or (word.part == "act" and word.type in {"other", "visit"})
    return by.type if organised or session or weak else word.type


def _typed(folded: str, words: list[Word], index: int, limit: int) -> Word | None:
    """The first cue or act within the occasion's name; `other` gives way to a more telling one after it."""
    head = words[index]
    limit = min(limit, head.end + _LONGEST_NAME)
    if words[index + 1 : index + 2] and words[index + 1].start < limit:
        over = _W.name_ends.search(folded, head.end, limit)
        limit = over.start() if over else limit
    first: Word | None = None
    for word in islice(words, index + 1, None):
        if word.start >= limit or word.part in {"named", "occasion"}:
            break
        if word.part in {"noise", "subject", "deed"} or _is_only_begun(folded, head, word):
            continue
        comma = folded.rfind(",", head.end, word.start)
        if first is None and comma >= 0 and folded[comma + 1 : word.start].strip():
            break  # "Sau Hội nghị, các đoàn dâng hương"
        apart = first is None and folded.find(" và ", head.end + _NAMED, word.start) >= 0
        if apart and word.type != "commemoration":
            break  # "gặp mặt đầu xuân và phát động Tết trồng cây"
        # "công bố Quyết định và trao Bằng công nhận": the certificate tells more than the decision.
        # "Hội nghị bàn giao nhiệm vụ Cụm trưởng, triển khai công tác": what the cluster meets for.
        handed_over = first and folded.startswith("bàn giao", first.start) and word.type in _OF_A_YEAR
        if first is None or handed_over or (first.type == "other" and word.type == "recognition"):
            first = word
    if first and first.type == "launch" and folded.startswith("triển khai", first.start):
        return replace(first, type="kickoff_conference")  # of a movement: what a school does, a conference plans
    if first and reports_on(folded, head.end, first.type, first.start):
        return replace(first, type="other")
    if first and first.type == "recognition" and _W.appraising.search(folded, head.end, first.start):
        return replace(first, type="inspection")
    reached = first and folded.startswith("đạt chuẩn", first.start)
    if first and reached and _W.building.search(folded, head.end, first.start):
        return replace(first, type=None)
    return first


def _is_aimed_at(folded: str, word: Word, sentence: Sentence) -> bool:
    return word.type == "recognition" and bool(_W.building.search(folded, sentence.start, word.start))


def _is_only_begun(folded: str, head: Word, word: Word) -> bool:
    """ "Lễ khai mạc" is a ceremony of its own; "Hội nghị khai mạc" says that the conference began."""
    ceremony = folded.endswith("lễ", 0, head.end) and not _W.ended.match(folded, head.start)
    return folded.startswith(_BEGINS, word.start) and not ceremony
