"""Whose standing a predicate speaks of: the words nearest before it, its objects, or what was spoken of before."""

from itertools import takewhile

from msgspec.structs import replace

from extract.tables import BAR
from nlp.claims.beside import but_for, companions, passed_over
from nlp.claims.discourse import Discourse
from nlp.claims.rows import first_row, last_row, with_number
from nlp.claims.schools_named import at_place
from nlp.claims.slots import SUBJECTS, Slot
from nlp.claims.standing import grammar
from nlp.claims.tokens import Token
from nlp.claims.words import patterns
from nlp.reading import Reading

_WORDS = patterns("subjects")


def subjects(reading: Reading, slot: Slot, discourse: Discourse) -> list[Token]:
    """The schools or the number of schools that a predicate speaks of."""
    text, predicate = reading.folded, slot.predicate
    left, asides = passed_over(reading, slot)
    before = [
        t
        for t in slot.row
        if left <= t.start
        and t.end <= predicate.start
        and t.kind in SUBJECTS
        and not any(start < t.start < end for start, end in asides)
    ]
    direct = first_row(reading.folded, slot.schools_behind(reading.folded))
    raised = [t for t in slot.row if t.kind == "count" and _WORDS.raised.fullmatch(text, predicate.end, t.start)]
    direct = raised or direct  # "nâng tổng số trường được công nhận lên 2"
    if raised or (direct and _WORDS.direct.fullmatch(text, predicate.end, direct[0].start)):
        return [] if _WORDS.as_other.match(text, direct[-1].end) else direct
    if direct and before and before[-1].kind == "itself" and _WORDS.is_.fullmatch(text, predicate.end, direct[0].start):
        return direct  # "Trường được công nhận gần đây nhất là A"
    if _WORDS.none.search(text, predicate.start, predicate.end):
        row = last_row(text, [t for t in before if t.kind == "school"])
        return row if row and _WORDS.none_of.fullmatch(text, row[-1].end, predicate.start) else []
    noted = [t for t in slot.row if t.kind == "school" and t.end <= predicate.start]
    if noted and _WORDS.noted.fullmatch(text, noted[-1].end, predicate.start):
        return last_row(reading.folded, noted)  # "A (51/55), B (53/55) đều đăng ký"
    verb = text.rfind(" ", predicate.start, predicate.end) + 1 or predicate.start
    # "hoàn thành thẩm định lại các trường, phấn đấu cả 5 trường được công nhận"
    objects = any(t.kind == "group" and _WORDS.object.fullmatch(text, predicate.end, t.start) for t in slot.row)
    if _is_of_others(text, slot, before, verb) or (predicate.value == "voted" and objects):
        return []
    if not before and (meant := _given_to(text, slot)):
        found = meant
    elif not before or _counts_anew(text, slot, before[-1]):
        place = at_place(discourse.referents.lexer, slot.left)
        placed = [replace(predicate, kind="school", value=place)] if place else []
        found = _objects(reading, slot, direct) or placed or _fallback(reading, slot, discourse)
    else:
        found = [*companions(text, slot, before[0]), *but_for(text, slot, _preceding(reading, slot, before))]
    resolved = [school for token in found for school in _resolved(reading, slot, token, discourse)]
    return list({token.value: token for token in resolved}.values())  # "cả hai trường đều đạt: A (2022), B (2023)"


def _is_of_others(text: str, slot: Slot, before: list[Token], verb: int) -> bool:
    """ "sân đạt chuẩn mức 1", "Giảng viên Trường A được công nhận", "Trường A dự lễ trao bằng": not the school does."""
    if slot.predicate.value == "certified" and _WORDS.of_many.match(text, slot.predicate.end):
        return True
    if before:
        return before[-1].kind == "school" and bool(_WORDS.guest.search(text, before[-1].end, slot.predicate.start))
    employers = [t for t in slot.row if t.kind == "employer"]
    staff = [t for t in employers if _WORDS.does.search(text[t.end : slot.predicate.start])]
    alone = bool(staff) and not text.endswith("tập thể ", 0, staff[-1].start)
    return alone or any(
        words.search(text, max(slot.left, verb - 100), verb) for words in (grammar().words.other, _WORDS.attends)
    )


def _given_to(text: str, slot: Slot) -> list[Token]:
    """ "trao Bằng công nhận đạt chuẩn mức 1 cho Trường Chính trị tỉnh"."""
    behind = [t for t in slot.row if t.kind == "itself" and slot.predicate.end <= t.start < slot.limit][:1]
    near = behind and (
        text.endswith(("cho ", "của "), slot.predicate.end, behind[0].start)
        or _WORDS.direct.fullmatch(text, slot.predicate.end, behind[0].start)
    )
    return behind if near and "," not in text[slot.predicate.end : behind[0].start] else []


def _counts_anew(text: str, slot: Slot, last: Token) -> bool:
    """ "Học viện đã thẩm định 9 trường, công nhận 7 trường": the second number is what was recognised."""
    own = (t.start for t in slot.row if t.start >= slot.predicate.end and t.kind == "count")
    said = text[slot.predicate.start : next(own, 0)].strip()
    return last.kind == "count" and said in {"công nhận", "công nhận thêm"}


def _preceding(reading: Reading, slot: Slot, before: list[Token]) -> list[Token]:
    text, end = reading.folded, slot.predicate.end
    last = list(takewhile(lambda token: token.kind == "school", reversed(before)))[::-1]
    head = before[-len(last) - 1 : -len(last)] if last else before[-1:]
    named = last_row(text, [t for t in before if t.kind == "school" and head and t < head[0]])
    if named and (text.endswith("là ", slot.left, head[0].start) or _is_apposed(text, named, head[0])):
        return named  # "A và B là hai đơn vị có ..."
    if head and head[0].kind == "group" and not last:
        bracketed = _free(reading, first_row(text, slot.schools_behind(text)), slot.after)
        # "phấn đấu 100% trường đạt mức 1, 1 trường (A) đạt mức 2"
        of_some = (
            bracketed
            and slot.after
            and any(t.kind == "count" and end <= t.start < bracketed[0].start for t in slot.row)
        )
        such = bracketed and (
            _WORDS.such_as.search(text, end, bracketed[0].start)
            or _WORDS.they_are.fullmatch(text, end, bracketed[0].start)
        )
        if such and not of_some:
            return bracketed  # "Các trường đã được công nhận (A, B)", "... như A, B"
    if not head or head[0].kind != "count":
        row = last_row(text, last)
        # "A (đang chờ thẩm định) và B (đạt 48/55 chỉ tiêu)": each has a note of its own
        between = text[row[0].end : row[-1].start] if row else ""
        noted = "(" in between and _WORDS.noted_alone.fullmatch(text, row[-1].end, slot.predicate.start)
        # "A được công nhận năm 2022, B năm 2023, C phấn đấu năm 2025": the time is B's, the verb C's
        noted = noted or (slot.left > slot.row[0].start and _WORDS.timed.fullmatch(between))
        also = row and head and head[0].kind == "itself" and _WORDS.with_.fullmatch(text, head[0].end, row[0].start)
        return [*(head if also else []), *(row[-1:] if noted else row)] or head
    each = _WORDS.each.search(text, slot.left, head[0].start)  # "mỗi cụm có ít nhất một trường"
    # "Trong 12 trường của khu vực, A và B đã ...", "Tám trường còn lại đăng ký: A, B phấn đấu ..."
    if each or (last and int(head[0].value) != len(last)):
        return last_row(text, last)
    # "5 trường được công nhận, các trường còn lại đang làm hồ sơ, trong đó A ...": A is one of the others
    new = [
        t for t in slot.row if t.kind == "count" or (t.kind == "group" and text.endswith((", ", "còn "), end, t.start))
    ]
    again = next((t.start for t in new if end <= t.start), slot.limit)
    after = [t for t in slot.schools_behind(text) if t.start < again]
    behind = [t for t in after if _WORDS.lists.search(text[end : t.start])]
    listed_behind = last or _free(reading, first_row(text, behind), slot.after)
    if not listed_behind and slot.predicate.value == "recognised":
        # "có 7 trường được công nhận mức 1, trong đó A đạt 62/64 chỉ tiêu mức 2"
        listed_behind = [t for t in after[:1] if text.endswith(", trong đó ", end, t.start)]
    return [*head, *_as_many(text, int(head[0].value), listed_behind)]


def _as_many(text: str, number: int, row: list[Token]) -> list[Token]:
    """ "2 trường được công nhận là A và B, C cần học hỏi": no more than were counted, where "và" ends their row."""
    ended = 1 < number < len(row) and text.endswith(" và ", row[number - 2].end, row[number - 1].start)
    return row[:number] if ended else row


def _is_apposed(text: str, row: list[Token], head: Token) -> bool:
    """ "nối bước A và B, những trường đã ...", "mới nhất là A và B, hai trường được ...": the schools of the row."""
    if _WORDS.one_of.fullmatch(text, row[-1].end, head.start):
        return True
    told = head.value.startswith("những") or (len(row) > 1 and head.value == str(len(row)))
    return told and _WORDS.apposed.fullmatch(text, row[-1].end, head.start) is not None


def _objects(reading: Reading, slot: Slot, direct: list[Token]) -> list[Token]:
    """ "công nhận Trường A", "Đã có quyết định công nhận: A, B", "Là trường đầu tiên được công nhận, Trường A ..."."""
    between = reading.folded[slot.predicate.end : direct[0].start] if direct else ""
    if slot.predicate.value == "progress":
        return []  # "So với tháng 12 (42/55) thì có tiến bộ, nhưng ...: Trường A"
    free = _free(reading, direct, slot.after)
    if _WORDS.compared.search(between):
        return []
    if free and (_WORDS.lists.search(between) or "," not in between):
        new = slot.row if slot.predicate.value == "recognised" else []
        numbers = [t for t in new if t.kind == "count" and slot.predicate.end <= t.start < free[0].start]
        free = with_number(reading.folded, slot.row, free)
        return [*numbers[:1], *free]  # "công nhận thêm 4 trường, trong đó có A"
    if counted := [t for t in slot.row if slot.predicate.end <= t.start < slot.limit and t.kind == "count"]:
        return counted[:1]
    # "Sau khi được công nhận, Trường A ...": the subject of the main clause, which comes later.
    named = [t for t in slot.row if slot.predicate.end <= t.start and t.kind in {"school", "itself"}][:1]
    opening = [t for t in slot.row if t.end <= slot.predicate.start and t.kind in {"place", "employer"}]
    next_clause = named and _WORDS.next_clause.fullmatch(reading.folded, slot.predicate.end, named[0].start)
    return named if next_clause and not opening else []


def _free(reading: Reading, run: list[Token], right: Token | None) -> list[Token]:
    """Schools after a predicate that are not the subject of the next one."""
    before = run and right and run[-1].end <= right.start
    return [] if before and right and not _WORDS.edge.search(reading.folded, run[-1].end, right.start) else run


def _resolved(reading: Reading, slot: Slot, token: Token, discourse: Discourse) -> list[Token]:
    """What a subject stands for: "trường" one school, "hai trường này" those just named, a group nobody."""
    if token.kind == "itself":
        school = discourse.meant(reading, slot.row, token)
        return [replace(token, kind="school", value=school)] if school else []
    if token.kind == "count" and _WORDS.merging.match(reading.folded, token.end):
        return []
    some = " trong " in reading.folded[token.start : token.end]  # "hai trong ba trường này": which of them is not told
    if token.kind in {"count", "group"} and not some and (these := discourse.these(reading, slot.row, token)):
        return [replace(token, kind="school", value=school) for school in these]
    return [token] if token.kind != "group" else []


def _fallback(reading: Reading, slot: Slot, discourse: Discourse) -> list[Token]:
    """Whom a predicate without a subject tells of: those it told of before, else one school (`Referents`)."""
    predicate, text = slot.predicate, reading.folded
    previous = [t for t in discourse.subjects if t.kind == "school"]
    if discourse.subjects and discourse.mood:
        alike = previous and _WORDS.alike.search(text, slot.left, predicate.start)
        return [t for t in slot.row if t.kind == "school" and t < predicate] if alike else previous
    # "Chưa trường nào trong Cụm đặt mốc đạt chuẩn", "Dưới 40 chỉ tiêu: A (38/55), B (37/55)", or of how many was asked
    asked = discourse.question is not None and discourse.question.general
    others = asked or any(t.kind == "group" and t.end <= predicate.start for t in slot.row)
    others = (others and not previous) or bool(slot.schools_behind(text) and text.startswith(":", predicate.end))
    opening = text[max(0, predicate.start - 20) : predicate.start]
    answered = predicate.value == "not_reached" and _WORDS.answers.search(opening)
    block = reading.block_at(predicate.start)
    if others or answered or reading.text.find(BAR, block.start, block.end) >= 0:  # a row that tells of no school
        return []
    if predicate.value == "recognised" and (told := _WORDS.subordinate.search(opening)):
        later = [t for t in slot.row if t.start >= predicate.end and t.kind in {"itself", "employer", "place"}]
        meant = discourse.referents.meant(slot.row, later[0]) if told["since"] and later else None
        return [replace(later[0], kind="school", value=meant)] if meant else []
    row = [t for t in slot.row if t.start >= slot.left]
    places = [t for t in row if t.kind == "place" and t.end <= predicate.start]
    if places and _WORDS.first.fullmatch(text, reading.sentence_at(predicate.start).start, places[0].start):
        return [replace(places[0], kind="school")]
    here = discourse.referents.here(row, predicate.start)
    own = len(previous) > 1 and discourse.referents.own and previous[0].start < slot.row[0].start
    if not here and discourse.subjects and not own:
        # on its own site a school is who is spoken of after a list of others, in another clause
        return previous or _named_later(slot, discourse)
    topic = here or discourse.referents.who(row, predicate.start)
    return [replace(predicate, kind="school", value=topic)] if topic else []


def _named_later(slot: Slot, discourse: Discourse) -> list[Token]:
    """After a number of schools: "Tuy mới đạt 45/55 chỉ tiêu, nhà trường vẫn quyết tâm"."""
    later = [t for t in slot.row if t.kind == "itself" and t.start >= slot.predicate.end][:1]
    meant = discourse.referents.meant(slot.row, later[0]) if later else None
    return [replace(later[0], kind="school", value=meant)] if meant else []
