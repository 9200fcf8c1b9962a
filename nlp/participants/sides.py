"""The organisation that the words around persons name as theirs: "Về phía Trường A có", "Đại diện Trường A, B"."""

from nlp.participants.cues import LISTS, PHRASES, SINGLE, Gap
from nlp.participants.employers import employer_before, employers
from nlp.participants.openers import Opener
from nlp.people.names import place_before
from nlp.people.organisations import organisation_at
from nlp.text.spans import index_at
from nlp.text.tokens import Token, phrases, word_tuples

_SPEAKS_FOR = phrases([*LISTS["behalf"], *LISTS["spoken_for"]])
_OF_IT = {word for words in word_tuples(LISTS["of_it"]) for word in words}
_LED_BY = {"hiệu", "bgh"}
_AT_MOST = 4  # tokens: "dự đông đủ gồm"
_LABEL = 20  # tokens
# Between two persons of one list.
JOINS = {"tỉnh", "/", ",", ";", ".", "và", "cùng", "với", "-", "các", "đồng", "chí", ":"}


def side_of(tokens: list[Token], before: Gap, after: Gap, opened: Opener) -> tuple[int, int] | None:
    """The organisation that the words around persons name as theirs: "Đoàn ... do", "Về phía ... có", "A thay mặt"."""
    sent = {"by": PHRASES.delegations, "list": PHRASES.parties}.get(opened.kind)
    label = opened.kind == "list" and is_label(tokens, before)
    label = label or (before.end > before.start and tokens[before.end - 1].low == "cử")  # "Trường A cử đồng chí B dự"
    label = label or _leads(tokens, before, after, opened)
    if label or (sent and sent.among(tokens, before.start, before.end)):
        return _organisation_among(tokens, before)
    if place := place_before(tokens, before.start, before.end):
        return tokens[place[0]].start, tokens[place[1] - 1].end
    if before.end > before.start and tokens[before.end - 1].low == "(":
        return employer_before(tokens, before.start, before.end - 1)  # "ý kiến của Sở Nội vụ (bà A)"
    if spoken_for := _spoken_for(tokens, before, opened) or _named_with(tokens, before, opened):
        return spoken_for
    ahead = next((at for at in range(after.start, after.end) if tokens[at].low not in {",", "đã", "sẽ"}), after.end)
    behalf = max(PHRASES.behalf.end(tokens, ahead), PHRASES.heads_delegation.end(tokens, ahead))
    employed = behalf > ahead and behalf < len(tokens) and PHRASES.employers.longest(tokens, behalf)
    organisation = organisation_at(tokens, behalf) if employed else None
    return (tokens[behalf].start, tokens[organisation.end - 1].end) if organisation else None


def _leads(tokens: list[Token], before: Gap, after: Gap, opened: Opener) -> bool:
    """ "Trường A dự, do B làm Trưởng đoàn", "Đoàn Trường A có 15 người, B làm Trưởng đoàn", "Đoàn Trường A gồm 22
    người, dẫn đầu là B", "Tham luận của Trường A do B trình bày"."""
    start, end = before.start, before.end
    leads = PHRASES.delegation_leads.among(tokens, after.start, min(after.start + 4, after.end))
    if opened.kind == "by":
        return leads or PHRASES.contributions.among(tokens, start, end)
    led = (
        end > start and tokens[end - 1].low == "là" and PHRASES.delegation_leads.among(tokens, max(end - 4, start), end)
    )
    sent = (leads and len([*employers(tokens, start, end)]) == 1) or led
    return sent and PHRASES.delegations.among(tokens, start, end - 4 if led else end)


def _spoken_for(tokens: list[Token], before: Gap, opened: Opener) -> tuple[int, int] | None:
    """ "Đại diện Trường A, B phát biểu", "Thay mặt Ban Giám hiệu Trường A, B": the last such before the comma."""
    end = before.end - 1
    if end <= before.start or tokens[end].low != ",":
        return None
    for at in range(end - 1, before.start - 1, -1):
        if (named := _SPEAKS_FOR.end(tokens, at)) == at:
            continue
        if opened.kind == "to" or tokens[at - 1].low not in SINGLE.whose:  # "trao cờ cho đại diện Trường A, B"
            found = employer_before(tokens, named, end)
            return found if found and _is_of_those(tokens, named, found[0]) else None
    return None


def _is_of_those(tokens: list[Token], start: int, offset: int) -> bool:
    """Whether nothing but who of an organisation stands before its name: "Đại diện lãnh đạo"."""
    return all(token.low in _OF_IT for token in tokens[start : index_at(tokens, offset)])


def _named_with(tokens: list[Token], before: Gap, opened: Opener) -> tuple[int, int] | None:
    """ "Trường A có đồng chí B, Hiệu trưởng", "Đoàn Trường A gồm": whose people follow where the clause begins so, or
    where they are its leaders, "các đồng chí trong Ban Giám hiệu Trường A: B"."""
    end = before.end
    while end > before.start and tokens[end - 1].low in JOINS:
        end -= 1
    has = end > before.start and tokens[end - 1].low in {"có", "gồm"}
    end -= has
    if opened.kind != "list" or not (has or any(token.low == ":" for token in tokens[end : before.end])):
        return None
    named = [*employers(tokens, before.start, end)]
    if not named:
        return None
    at, near = index_at(tokens, named[-1][0]), end - index_at(tokens, named[-1][1])
    sent = at
    while sent > before.start and tokens[sent - 1].low in SINGLE.sent_by:
        sent -= 1
    if _LED_BY & {token.low for token in tokens[sent:at]} and near < _AT_MOST:
        return named[-1]
    begins = sent == before.start or tokens[sent - 1].low in {",", ";", ".", ":", "-", "+", "*"}
    return named[-1] if has and begins and not near else None


def _organisation_among(tokens: list[Token], between: Gap) -> tuple[int, int] | None:
    """The last employer named that nobody is said to go to ("Đoàn của Học viện làm việc với Trường A, do B làm Trưởng
    đoàn"); none where it is one of several: "Trường A và Trường B có: C, D"."""
    named = [*employers(tokens, between.start, between.end)]
    named = [one for one in named if tokens[index_at(tokens, one[0]) - 1].low not in SINGLE.visited]
    if len(named) > 1 and tokens[index_at(tokens, named[-2][1])].low in {",", "và"}:
        apart = index_at(tokens, named[-1][0]) - index_at(tokens, named[-2][1])
        return named[-1] if apart > 1 else None
    return named[-1] if named else None


def has_label(tokens: list[Token]) -> bool:
    """Whether a line begins with those whose people it lists: "Trường A: B, Hiệu trưởng; C, Phó Hiệu trưởng"."""
    named = PHRASES.employers.end(tokens, 0) > 0 and tokens[0].upper
    return named and any(token.low == ":" for token in tokens[:_LABEL])


def is_label(tokens: list[Token], between: Gap) -> bool:
    """Whether a gap names whose people follow: "* Tỉnh Sóc Trăng:", "- Sở Nội vụ -"."""
    sign = tokens[between.end - 1].low if between.end > between.start and not between.cues else ""
    return sign == ":" or (sign == "-" and employer_before(tokens, between.start, between.end - 1) is not None)
