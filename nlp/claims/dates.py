"""The date a text gives a status: of the school in a list, of the clause, of what heads it, else of the event."""

import re

from nlp.claims.elisions import Statement
from nlp.claims.today import BEFORE, today
from nlp.claims.tokens import Token
from nlp.claims.usable_dates import usable
from nlp.claims.words import patterns
from nlp.reading import DateFound, Reading
from nlp.registry import registry
from nlp.text.number_words import count
from nlp.text.spans import within

_WORDS = patterns("dates")
_YEAR = re.compile(r"\b20\d\d\b")
_BACK = 1000  # characters before a predicate in which a date of a whole report is looked for
_BRACKET = 60  # characters of a bracket before its date, or of a school's name
_OF_SCHOOL = 22  # characters between a school in a list and its date
_JUDGED = {"appraised", "in_progress", "not_reached"}
_OPENING = 14  # characters of a sentence before a date that opens it


def as_of(reading: Reading, statement: Statement, subject: Token, frame: dict[int, str]) -> tuple[str | None, bool]:
    """The EDTF date of a statement about `subject`, and whether the text gives it."""
    if own := statement.year or _own(reading, statement, subject):
        of_time = statement.status not in _JUDGED and len(own) == len("2024-04/2024-06")
        if statement.status == "target" or of_time or own.startswith(BEFORE):
            return own, True
        return own.rpartition("/")[2], True  # what was found "trong hai ngày 14 và 15/8", "trong quý II": at its end
    sentence, text, at = reading.sentence_at(statement.clause[0]), reading.folded, statement.predicate.start
    opening = max(sentence.start, at - _BACK)
    first = reading.sentence_before(sentence.start).start if text.startswith("trước đó", sentence.start) else opening
    before = [m.end() for m in _WORDS.before_merger.finditer(text, first, at)]
    if _WORDS.merged_after.match(text, statement.predicate.end, statement.reach[1]):
        before = [statement.predicate.end]
    judged = statement.status in _JUDGED
    merging = judged and _WORDS.at_merger.search(text, sentence.start, sentence.end)
    since = (before and not _WORDS.since_merger.search(text, before[-1], at)) or (merging and merging.end() <= at)
    if since or any(aside.former for aside in within(reading.asides, subject.start, subject.end)):
        merger = registry().mergers[0] if subject.kind == "count" else registry().merger_of(subject.value)
        if merger and merger.effective <= str(reading.page or merger.effective):
            return merger.effective if merging else f"{BEFORE}{merger.effective}", True
    if _WORDS.long_ago.search(text, opening, at):
        return _of_scheme(reading) if judged else None, True
    heading = frame.get(statement.block.start)
    ahead = heading and statement.status != "target" and reading.is_ahead(heading)
    if heading := (None if ahead else heading) or _of_session(reading, statement):
        return heading, True
    return today(reading, statement.block), False


def _own(reading: Reading, statement: Statement, subject: Token) -> str | None:
    return (
        _beside_school(reading, statement, subject)
        or _in_clause(reading, statement, subject)
        or _when_adopted(reading, statement)
        or (_planned(reading, statement) if statement.status == "target" else _of_report(reading, statement))
    )


def _when_adopted(reading: Reading, statement: Statement) -> str | None:
    """ "Khi Đề án số 02 ngày 15/3/2022 được ban hành, trường mới có 27/55 chỉ tiêu": of the day told there."""
    start, at = reading.sentence_at(statement.clause[0]).start, statement.predicate.start
    when = _WORDS.when_adopted.search(reading.folded, start, at) if statement.status in _JUDGED else None
    dates = within(reading.dates, *when.span()) if when else ()
    return dates[-1].value if dates else None


def _of_scheme(reading: Reading) -> str | None:
    """ "Lúc bắt đầu thực hiện Đề án, trường mới đạt 38/55": of the day of the only scheme that the article cites."""
    told = {cited.date for cited in reading.facts.citations if "-ĐA" in cited.key and cited.date}
    return told.pop() if len(told) == 1 else None


def _beside_school(reading: Reading, statement: Statement, subject: Token) -> str | None:
    """ "Trường A (tháng 5/2024) và Trường B (tháng 8/2024) đã được công nhận", "..., Trường C vào tháng 9"."""
    end, start, text = subject.end, statement.predicate.start, reading.folded
    if subject.start < start:
        noted = usable(reading, statement, end, min(end + _OF_SCHOOL, start))
        return noted[0].value if noted and _WORDS.note.fullmatch(text, end, noted[0].start) else None
    # "năm 2022 có 3 trường"; "tăng từ 15 trường (năm 2022) lên 33 trường (năm 2023)"
    for date in within(reading.dates, end - _OF_SCHOOL, end + _OF_SCHOOL) if subject.kind == "count" else ():
        if _WORDS.yearly.fullmatch(text, date.end, subject.start) or _WORDS.note.fullmatch(text, end, date.start):
            return date.value
    listed = subject.start > start and usable(reading, statement, end, max(statement.reach[1], statement.clause[1]))
    return listed[0].value if listed and listed[0].start - end <= _OF_SCHOOL else None


def _in_clause(reading: Reading, statement: Statement, subject: Token) -> str | None:
    """The date nearest to the predicate, or of several told in turn that of the school's turn."""
    left, right = statement.reach
    start, end = statement.predicate.start, statement.predicate.end
    text, opened = reading.folded, left == statement.clause[0]
    preceding = [
        date
        for date in usable(reading, statement, left, start)
        if not _beside_another(reading, date, subject)
        and (opened or _WORDS.edge.search(text, left, date.start) or _brackets(text, left, date.start, start))
        and (
            statement.status == "target"
            or not (_WORDS.now.search(_told(reading, date.end, start)) or _is_since(text, date, left, start))
        )
    ]
    listed = [s.start for s in statement.subjects if subject.kind == "count" and s.start > end]
    following = [  # of a number no date that stands beside a school of its list
        date
        for date in usable(reading, statement, start, min([right, *listed]))
        if ((other := _WORDS.of_another.match(text, date.end)) is None or other.end() - 1 == subject.start)
        and (
            not _WORDS.new_clause.search(_told(reading, end, date.start))
            or subject.value in {n.value for n in within(reading.short_names, end, date.start)}
        )
        and (statement.status == "target" or not _WORDS.planned.search(text, end, date.start))
        # "..., gửi minh chứng trước ngày 5/10"
        and (statement.status == "target" or not (date.value.startswith(BEFORE) and "," in text[end : date.start]))
    ]
    schools = [school.value for school in statement.subjects]
    if following and len(schools) > 1 and _WORDS.in_turn.search(text, left, following[0].start):
        told = [date.value for date in following]
        if len(told) == 1:  # "lần lượt vào các năm 2022, 2023 và 2024"
            told = _YEAR.findall(text, following[0].start, right)
        if len(told) == len(schools):
            return told[schools.index(subject.value)]
    near = [(_before(reading, d, start, fronted=d.start - left <= _OPENING), d.value) for d in preceding]
    near += [(_behind(_told(reading, end, d.start)), d.value) for d in following]
    if near:
        nearest = min(near)[1]
        days = [date.value for date in preceding if date.value.startswith(f"{nearest}-")]
        # "Sáng 15/12, Học viện trao Quyết định công nhận 5 trường đạt chuẩn mức 1 năm 2023"
        awarded = days and len(nearest) == len("2023") and _WORDS.awarded.search(text, left, start)
        return days[-1] if awarded else nearest
    if that := _WORDS.that_time.search(text, left, start):  # of a day there must be a day
        before = usable(reading, statement, reading.sentence_before(start).start, left, cited=not that["day"])
        if told := [d.value for d in before if not that["day"] or len(d.value) == len("2024-10-25")]:
            return told[-1]
    if relative := _relative_year(reading, statement):
        return relative
    bare = _WORDS.bare_year.search(text, start, right) or _WORDS.year_before.search(text, left, start)
    ahead = bare and statement.status != "target" and reading.is_ahead(bare[1])
    return bare[1] if bare and not ahead and not _WORDS.new_clause.search(text, end, bare.start()) else None


def _brackets(text: str, left: int, date: int, at: int) -> bool:
    """ "đạt 52/55 chỉ tiêu (cuối năm 2022 mới đạt 30/55)": whether a date and a predicate share a bracket."""
    return text.rfind("(", left, date) >= 0 and text.find(")", date, at) < 0


def _beside_another(reading: Reading, date: DateFound, subject: Token) -> bool:
    """ "Cùng với Trường A (được công nhận tháng 6/2023), Trường B vừa được công nhận": whether a date is in a bracket
    right behind a school that is not the subject."""
    text = reading.folded
    opened = text.rfind(" (", max(0, date.start - _BRACKET), date.start)
    if opened < 0 or not date.end <= text.find(")", opened) < subject.start:
        return False
    return any(school.end == opened for school in within(reading.schools, opened - _BRACKET, opened))


def _relative_year(reading: Reading, statement: Statement) -> str | None:
    """ "Năm ngoái, Trường A được công nhận", "phấn đấu đạt chuẩn trong năm nay"; what is judged is so on its day."""
    planned = statement.status == "target"
    ago = _WORDS.ago.search(reading.folded, *statement.reach) if not planned else None
    if ago and reading.page:
        return str(reading.page.year - count(ago[1]))
    told = _WORDS.relative_year.search(reading.folded, *statement.reach)
    if told is None or reading.page is None or told["last" if planned else "next"]:
        return None
    judged = statement.status in _JUDGED and not told["last"]
    if judged or _WORDS.now.search(reading.folded, told.end(), statement.predicate.start):
        return None
    return str(reading.page.year + bool(told["next"]) - bool(told["last"]))


def _is_since(text: str, date: DateFound, left: int, start: int) -> bool:
    """ "Sau khi Đề án được phê duyệt tháng 3/2023, nhà trường đã đạt 48/55": when something else came about."""
    return bool(_WORDS.since.search(text, left, date.start)) and "," in text[date.end : start]


def _planned(reading: Reading, statement: Statement) -> str | None:
    """ "phấn đấu 100% trường đạt mức 1 vào năm 2025, trong đó 2 trường đạt mức 2": a year ahead goes on."""
    dates = usable(reading, statement, statement.clause[0], statement.predicate.start)
    if not dates:  # "đến năm 2025, đủ giảng viên; Trường A đạt chuẩn": what heads a part of a list goes on
        start = reading.sentence_at(statement.clause[0]).start
        opening = usable(reading, statement, start, statement.clause[0])
        dates = [
            date
            for date in opening
            if reading.folded.startswith((",", ":"), date.end)
            and (date.start - start < 2 * _OPENING or _WORDS.heads.search(reading.folded, start, date.start))
        ]
    if statement.predicate.value == "same":  # "... trong năm 2025. Trường B cũng vậy"
        dates = dates or usable(
            reading, statement, reading.sentence_before(statement.clause[0]).start, statement.clause[0]
        )
    page = str(reading.page or "9")
    ahead = [date.value for date in dates if date.value >= page[: len(date.value)]]
    return ahead[-1] if ahead else None


def _of_report(reading: Reading, statement: Statement) -> str | None:
    """What opens the sentence, or heads a whole report."""
    left, start = statement.reach[0], statement.predicate.start
    sentence = reading.sentence_at(start)
    # "Chỉ sau hai năm, tháng 9/2023 Trường A đã cán đích, được công nhận"
    heads = [s for s in statement.subjects[:1] if s.end <= left and within(reading.schools, s.start, s.start + 1)]
    near = [d for s in heads for d in within(reading.dates, sentence.start, s.start)]
    near = [d for d in near if not reading.folded[d.end : heads[0].start].strip(" ,")]
    # "Ngày 20/9, Hội đồng ghi nhận 52 chỉ tiêu, kết luận trường chưa đạt": of all that the sentence tells.
    opening = usable(reading, statement, sentence.start, left)
    heading = [d for d in opening if d.start - sentence.start <= _OPENING or d in near]
    now = left > sentence.start and _WORDS.now.search(reading.folded, statement.clause[0], start)
    if heading and not now:
        return heading[0].value
    # "Tính đến hết tháng 10/2023, 02 trường ... Trường B đạt 50/55": one date for a whole report.
    reported = usable(reading, statement, max(statement.block.start, start - _BACK), start)
    if statement.status in _JUDGED:  # "A mới đạt 47/55 và B 50/55 chỉ tiêu, tính đến ngày 30/6": of both
        reported += usable(reading, statement, statement.reach[1], statement.clause[1])
    until = (d for d in reversed(reported) if _WORDS.until.search(reading.folded, d.start - 24, d.start))
    return next((d.value for d in until if not _WORDS.now.search(reading.folded, d.end, start)), None)


def _told(reading: Reading, start: int, end: int) -> str:
    """The folded words between two offsets but for what is told beside a school: "(nay là Trường B)"."""
    words = ""
    for aside in within(reading.asides, start, end):
        words, start = words + reading.folded[start : aside.start], aside.end
    return words + reading.folded[start:end]


def _before(reading: Reading, date: DateFound, start: int, *, fronted: bool) -> int:
    """Characters from a date to its predicate, without the names of schools; a comma parts them, unless `fronted`."""
    between = _told(reading, date.end, start).removeprefix("," if fronted else "")
    named = sum(school.end - school.start for school in within(reading.schools, date.end, start))
    return len(between) - named + 50 * (between.count(",") + between.count(" và "))


def _behind(between: str) -> int:
    """Characters from a predicate to a date; what a comma or an "and" begins has a time of its own."""
    return len(between) + 50 * between.count(",") + 100 * between.count(" và ")


def _of_session(reading: Reading, statement: Statement) -> str | None:
    """The day a council met, told before in the paragraph: "Ngày 10/7, Hội đồng ... họp. Hội đồng kết luận: ..."."""
    if statement.status not in _JUDGED:
        return None
    end = statement.clause[0]  # of the clauses before in its sentence, then of the sentences before
    while end > statement.block.start and statement.clause[0] - end < _BACK:
        start = reading.sentence_at(end - 1).start
        dates = usable(reading, statement, max(start, end - _BACK), end)
        if dates and re.search(r"hội đồng|đoàn (?:khảo sát|làm việc)", reading.folded[start:end]):
            day = dates[0].value.rpartition("/")[2]  # a session of two days finds at its end
            return day if statement.status == "appraised" or len(day) >= len("2024-10-25") else None
        end = start
    return None
