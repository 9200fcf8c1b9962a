"""The names among the tokens of a sentence, each with the titles before and behind it."""

from collections.abc import Iterator

from msgspec.structs import replace

from nlp.data import Words, lists
from nlp.people import beside
from nlp.people.names import (
    FIRST_SYLLABLES,
    GRAVES,
    MEMORIALS,
    MIDDLE,
    NAMESAKES,
    PLACES,
    SINGLE,
    adjoins,
    is_namesake,
    name_end,
    place_end,
)
from nlp.people.organisations import HEADS, WORDS, Organisation, organisation_at, starts_person
from nlp.people.title_words import BESIDE, CALLS, POSITIONS, TITLES, degree_at
from nlp.people.titles import FIRST_WORDS, Position, positions_at
from nlp.records import Record, Stretch
from nlp.text.tokens import Endings, Token, closing, phrases

_JOINS = {",", "-", ":"}
_ROLES = lists("roles.yml")
_PHRASES, _ENDINGS = Words(_ROLES, phrases), Words(_ROLES, Endings)
_TELLS = phrases(verb for position in ("speaker", "says", "presenter", "chair") for verb in _ROLES[position])
_ENDS = {",", ";", ".", ")", ":", "với", "và", "cùng", "vì", "("}
_CLAUSE_STARTS = {",", ";", ":", "."}
_TRIGGERS = FIRST_WORDS | _JOINS | BESIDE.first | {"("}
_BEGINS = FIRST_WORDS | FIRST_SYLLABLES | NAMESAKES.first  # all that need a look where no title stands before


class Mention(Stretch, frozen=True):
    """Tokens of the name and of the whole with titles; `called` is "one" or "many" after a word of address."""

    outer_start: int
    outer_end: int
    called: str | None = None
    degree: str | None = None
    positions: tuple[Position, ...] = ()
    organisation: tuple[int, int] | None = None

    @property
    def titled(self) -> bool:
        """Whether anything beside the name says that it is a person's."""
        return bool(self.called or self.degree or self.positions or self.organisation)


class _Before(Record, frozen=True):
    """What has been read since token `start` and may belong to a name that follows; `close` when nothing is between."""

    start: int
    called: str | None = None
    degree: str | None = None
    positions: tuple[Position, ...] = ()
    close: bool = True

    @property
    def titled(self) -> bool:
        """Whether one person's title has been read: "TS", "Phó Hiệu trưởng"."""
        return bool(self.called or self.degree or self.positions)


def mentions(tokens: list[Token]) -> Iterator[Mention]:
    """The names of a sentence in order."""
    after = buried = 0
    before: _Before | None = None
    for at in [at for at, token in enumerate(tokens) if token.upper or token.low in _TRIGGERS]:
        if at < after:
            continue
        low = tokens[at].low
        if at > after:
            before = None  # words that are neither
        if before is None and low not in _BEGINS and "'" not in low and not beside.is_unlisted(tokens, at):
            continue
        if low in TITLES.first and TITLES.longest(tokens, at) and (title := _title(tokens, at, before)):
            before, after = title
        elif before and before.close and low in BESIDE.first and (past := BESIDE.end(tokens, at)) > at:
            after = past  # "cô giáo trẻ A"
        elif before and low in _JOINS and before.close and _may_wait(tokens, at, before):
            before = None if _acted_for(tokens, before) else replace(before, close=False)
            after = at + 1
        elif before and low == "(" and (close := _past_bracket(tokens, at, before)):
            after = close
        elif mention := _mention(tokens, at, before):
            late = is_namesake(tokens, at, buried) if before is None else _is_late(tokens, before.start)
            buried = mention.end if late and (buried or GRAVES.before(tokens, at)) else 0
            if not late:
                yield mention
            before, after = None, mention.outer_end
        else:
            organisation = organisation_at(tokens, at) if low in HEADS.first else None
            known = NAMESAKES.end(tokens, at) if low in NAMESAKES.first else at
            if known == at or not (before and before.close and before.positions):
                before = None  # but "trưởng đoàn Hà Giang Vàng Mí Sính"
            after = max(at + 1, known, organisation.end if organisation else at)


def _past_bracket(tokens: list[Token], at: int, before: _Before) -> int | None:
    """ "Hiệu trưởng Trường Chính trị Tô Hiệu (Hải Phòng) Nguyễn A", "Giáo sư, Tiến sĩ (GS,TS) A"."""
    if before.close and before.positions and (close := beside.past_place(tokens, at)):
        return close
    again = degree_at(tokens, at + 1) if before.degree else None
    return again.end + 1 if again and again.end < len(tokens) and tokens[again.end].low == ")" else None


def _is_late(tokens: list[Token], at: int) -> bool:
    """ "cố Tổng Bí thư A", "mộ đồng chí A", "Khu lưu niệm đồng chí A"."""
    return at > 0 and (tokens[at - 1].low == "cố" or MEMORIALS.before(tokens, at) > 0)


def _may_wait(tokens: list[Token], at: int, before: _Before) -> bool:
    """Whether a comma at `at` may stand before the name: not after "cán bộ, viên chức", who are others."""
    if before.positions:
        kind = before.positions[-1].kind  # not after "gồm 7 thành viên", either
        return kind != "common" and not (kind == "minor" and tokens[before.start - 1].low.isdigit())
    return before.called == "many" or before.degree is not None or degree_at(tokens, at + 1) is not None  # "Đại tá, TS"


def _acted_for(tokens: list[Token], before: _Before) -> bool:
    """Whether a position is of somebody for or towards whom another acts: "Thừa ủy quyền của Giám đốc, ông A", "Tặng
    hoa chúc mừng tân Hiệu trưởng, bà A"."""
    if not before.positions:
        return False
    at = before.positions[0].start
    if at and tokens[at - 1].low == "tổ":
        at -= 1  # "Thay mặt Tổ Thư ký"
    if _ENDINGS.behalf.before(tokens, at) or _ENDINGS.congratulates.before(tokens, at):
        return True
    return at > 1 and tokens[at - 1].low == "của" and _PHRASES.ordered.among(tokens, max(at - 4, 0), at - 1)


def _title(tokens: list[Token], at: int, before: _Before | None) -> tuple[_Before, int] | None:
    """A word of address, a degree or positions, added to what was read before."""
    call = CALLS.longest(tokens, at) if tokens[at].low in CALLS.first else None
    degree = degree_at(tokens, at)
    positions = [] if call or degree else positions_at(tokens, at)
    if not (call or degree or positions) or place_end(tokens, at) > at:
        return None  # "Bà Rịa"
    before = before or _Before(at)
    if before.titled and before.close and beside.is_called_so(tokens, at, sure=before.degree is not None):
        return None  # "ông Ông Văn Tư"
    if call and not (degree and degree.end > call[1]):  # "bác", but "bác sĩ"
        stop = call[1] < len(tokens) and tokens[call[1]].low == "."  # "đ/c. A"
        kept = before.degree if tokens[at].upper and tokens[at - 1].low == "," else None  # "PGS TS, Đại tá A"
        return replace(before, called=call[0], degree=kept, close=True), call[1] + stop
    if degree:
        several = "many" if at and tokens[at - 1].low in SINGLE.several else None  # "các TS A, B - Phó Giám đốc"
        called = before.called or several if degree.degree else "one"  # "Luật sư A"
        return replace(before, called=called, degree=degree.degree, close=True), degree.end
    if at and (tokens[at - 1].low in SINGLE.becomes or tokens[at - 2].low in {"đắc", "trúng"}):
        return None  # "do A làm Trưởng đoàn, đồng chí B", "A đắc cử Bí thư, đồng chí B"
    positions = [*before.positions, *positions]
    ahead = tokens[positions[0].start - 1].low if positions[0].start else ""
    # "với các học viên, Bí thư A lưu ý"
    others = positions[0].kind == "common" and not tokens[positions[0].start].upper
    presence = ahead == "của" and "sự" in {token.low for token in tokens[max(positions[0].start - 5, 0) : at]}
    if ((ahead == "của" and not presence) or others) and len(positions) > 1:
        # "của Giám đốc, Hiệu trưởng A cho biết"
        before, positions, ahead = _Before(positions[1].start), positions[1:], ","
    end = positions[-1].end
    # "các Phó Hiệu trưởng A, B", "Phó Hiệu trưởng: A, B"
    heads = tokens[positions[0].start].low in SINGLE.alike and end < len(tokens) and tokens[end].low == ":"
    called = "many" if heads or ahead in SINGLE.several else before.called
    if tokens[end - 1].low == "trách":  # "Phó Hiệu trưởng phụ trách đào tạo A"
        field = WORDS.end(tokens, end)
        end = field if adjoins(tokens, field) else end
    aged = [token.low for token in tokens[end + 1 : end + 2]] == ["tuổi"]  # "cô giảng viên 29 tuổi A"
    return replace(before, called=called, positions=tuple(positions), close=True), end + 2 * aged


def _mention(tokens: list[Token], at: int, before: _Before | None) -> Mention | None:
    if not tokens[at].upper:
        return None
    titled = before is not None and bool(before.close or before.called)
    if not titled and tokens[at].low not in FIRST_SYLLABLES and "'" not in tokens[at].low:
        if not beside.is_unlisted(tokens, at):
            return None
        titled = True
    head = HEADS.longest(tokens, at)
    called = before is not None and bool(before.called == "one" or before.degree) and beside.is_short(tokens, at)
    if head and not (starts_person(tokens, at) or (titled and beside.is_full(tokens, at)) or called):
        return None  # "các đồng chí Ban Giám hiệu", but "bà Ban Thu Lịch", "đ/c Sở", "ông Đoàn Hùng"
    end = name_end(tokens, at, _stop(tokens, at), titled=titled)
    if end is None and titled and not adjoins(tokens, at + 1) and (called or not head):
        end = at + 1  # a given name alone
    if end is None:
        return None
    before = before or _Before(at)
    mention = Mention(at, end, before.start, end, before.called, before.degree, before.positions)
    return _with_titles(tokens, end, mention)


def _stop(tokens: list[Token], at: int) -> int:
    """Where a title or an organisation begins after a name without a comma."""
    for index in range(at + 1, min(at + 5, len(tokens))):
        if tokens[index].upper and tokens[index].low in FIRST_WORDS:
            head = HEADS.longest(tokens, index)
            middle = index == at + 1 and tokens[index].low in MIDDLE  # "Trần Văn Phòng" is no office
            position = POSITIONS.longest(tokens, index)
            name = position and position[0] == "common" and adjoins(tokens, index + 1)  # "Trần Thị Viên Chức"
            given = head and not position and beside.is_given(tokens, at, index, head[1])
            if (position and not name) or (head and head[1] > index + 1 and not middle and not given):
                return index
    return len(tokens)


def _with_titles(tokens: list[Token], end: int, mention: Mention) -> Mention:
    """Complete a mention with what follows the name."""
    sign = tokens[end].low if end < len(tokens) else ""
    at = beside.past_age(tokens, beside.APPOSITION.end(tokens, end))
    positions = positions_at(tokens, at)
    # "A, Tiến sĩ, Phó Vụ trưởng"; "A, TS B" are two
    degree = None if positions or mention.degree else degree_at(tokens, at)
    after = degree.end + (tokens[degree.end : degree.end + 1] != [] and tokens[degree.end].low == ",") if degree else at
    if degree and tokens[after - 1].low in _JOINS:
        positions = positions_at(tokens, after)
    if positions:
        after = positions[-1].end
        if beside.belongs_to_next(tokens, after, titled=sign == "," and bool(mention.positions or degree)):
            return mention
        if degree:
            mention = replace(mention, degree=degree.degree)
        if (
            mention.positions
            and not mention.positions[-1].organisation
            and tokens[mention.positions[-1].end].low == ":"
        ):
            mention = replace(mention, positions=())  # "hai Phó Trưởng ban: A (Hiệu trưởng Trường B), C"
        if not any(one.organisation for one in positions) and (place := beside.place_in_brackets(tokens, after)):
            mention = replace(mention, organisation=place)  # "A, Hiệu trưởng (Thái Bình)"
        outer_end = beside.past_remark(tokens, beside.closed(tokens, sign, after))
        return replace(mention, positions=mention.positions + tuple(positions), outer_end=outer_end)
    if sign == "của" and (employer := organisation_at(tokens, end + 1)) and tokens[end + 1].low in SINGLE.employers:
        return replace(mention, organisation=(end + 1, employer.end), outer_end=employer.end)
    if sign not in {",", "-", "("}:
        return mention
    if organisation := organisation_at(tokens, at) or _place(tokens, sign, at):
        after = beside.within_brackets(tokens, organisation.end) if sign == "(" else organisation.end
        if sign != "," or after == len(tokens) or tokens[after].low in _ENDS or _acts(tokens, mention, after):
            return replace(mention, organisation=(at, after), outer_end=beside.closed(tokens, sign, after))
    return _in_brackets(tokens, at, mention) if sign == "(" else mention


def _place(tokens: list[Token], sign: str, at: int) -> Organisation | None:
    """ "TS A - Thái Bình;"."""
    end = PLACES.end(tokens, at) if sign == "-" else at
    closes = end == len(tokens) or tokens[end].low in _ENDS
    return Organisation(at, end, end) if end > at and closes else None


def _acts(tokens: list[Token], mention: Mention, at: int) -> bool:
    """Whether it is the person who acts from a token on: "TS. A, Trường Chính trị tỉnh B trình bày", "do A, Khoa C
    thực hiện"; not "Theo ông A, Trường B đề nghị"."""
    ahead = tokens[mention.outer_start - 1].low if mention.outer_start else "."
    return ahead == "do" or (ahead in _CLAUSE_STARTS and _TELLS.end(tokens, at) > at)


def _in_brackets(tokens: list[Token], at: int, mention: Mention) -> Mention:
    """A place in brackets after a name, "(Tây Ninh)"; or a remark, "(bìa phải)", with the title behind it."""
    close = closing(tokens, at, at + 10)
    if close is None:
        return mention
    if close > at and tokens[at].upper and all(adjoins(tokens, index) for index in range(at + 1, close)):
        return replace(mention, organisation=(at, close), outer_end=close + 1)
    again = close + 1 < len(tokens) and tokens[close + 1].low == "("
    if tokens[at].low in SINGLE.asides and not again:
        mention = replace(mention, outer_end=close + 1)
    return mention if again else _with_titles(tokens, close + 1, mention)
