"""How many of the schools beside a word for a cluster's role hold it: one, a pair, or all of a list."""

from itertools import pairwise

from nlp.clusters.list_words import HEADS_GAP, LIST_GAP
from nlp.clusters.role import STATED_YEAR, Role
from nlp.clusters.role_words import ANY, RoleWord, patterns
from nlp.clusters.schools import schools_between
from nlp.clusters.words import words_of
from nlp.events.mentions import REACH
from nlp.reading import SchoolFound
from nlp.text.spans import first_within, last_before, within

_WORDS = words_of("role_lists")

USUAL = 2  # deputies
_YEAR_ENDS = "0123456789-:g"
_HEAD = 40  # characters from "với tư cách" to the role
_BRACKET = 16  # characters from a school to the cluster in brackets behind it


def leftwards(role: Role, before: list[SchoolFound]) -> list[SchoolFound]:
    """Of the schools before a role those that hold it: the last, and those listed with it."""
    if role.word.count == 1 and _WORDS.all_of_them.match(role.text, before[-1].end, role.start):
        return _since_last_role(role, before)
    schools = before[-1:]
    gap = HEADS_GAP if role.word.count > 1 else LIST_GAP
    for school in reversed(before[:-1]):
        between = school.end, schools[0].start
        if not gap.fullmatch(role.text, *between) or patterns().role.search(role.text, *between):
            break
        if ";" in role.text[slice(*between)] and (role.word.count == 1 or len(schools) > 1):
            break  # "còn có A, B và C; C làm Cụm phó"
        named = patterns().role.search(role.text, max(role.left, school.start - 25), school.start)
        former = schools[0].implied or _WORDS.no_more.search(role.text, role.left, school.start)
        if role.text[slice(*between)] == ", " and former:
            break  # "thay A, B làm Cụm phó", "hợp nhất A và B, Nhà trường làm Cụm phó"
        if ")" in role.text[slice(*between)] and named and role.text.endswith("(", 0, school.start):
            break  # "Theo phân công của Cụm trưởng (A), B với vai trò Cụm phó"
        schools.insert(0, school)
    return schools


FORMER = _WORDS.former


def _since_last_role(role: Role, before: list[SchoolFound]) -> list[SchoolFound]:
    """ "Cụm trưởng là A; bên phải là B, bên trái là C, đều là Cụm phó"."""
    roles = [match.end() for match in patterns().role.finditer(role.text, role.sentence.start, role.start)]
    left = max([role.sentence.start, *(end for end in roles if end <= before[-1].start)])
    return [school for school in before if school.start >= left][-USUAL:]


def rightwards(role: Role, after: list[SchoolFound]) -> list[SchoolFound]:
    """Of the schools after a role those that hold it: the first, and those listed with it."""
    schools = after[:1]
    announced = 2 if role.word.count > 1 or _WORDS.two.match(role.text, role.end) else 1
    said = role.text[role.end : after[0].start]
    gap = HEADS_GAP if "hiệu trưởng" in said or said.endswith("(") else LIST_GAP
    for school in after[1:]:
        between = schools[-1].end, school.start
        each = len(schools) < announced and _WORDS.with_a_task.fullmatch(role.text, *between)
        if not each and not gap.fullmatch(role.text, *between):
            break
        clause = role.word.count == 1 and ";" in role.text[slice(*between)] and "(" not in said
        if clause and _WORDS.does.match(role.text, school.end):
            break  # "Cụm phó là A; B xin rút"
        schools.append(school)
    return schools


def companions(role: Role) -> list[SchoolFound]:
    """ "A làm Cụm phó cùng với B", "A là Cụm phó (cùng B), C lo hội thao"."""
    folded, after = role.text, role.after
    if not after or not _WORDS.together_with.fullmatch(folded, role.end, after[0].start):
        return []
    opened = folded.find("(", role.end, after[0].start) >= 0
    close = folded.find(")", after[0].end, role.right) if opened else -1
    return [school for school in after if school.end <= close] if close >= 0 else rightwards(role, after)


def named_behind(role: Role) -> SchoolFound | None:
    """ "Với tư cách Cụm phó (cùng với B), A sẽ đăng cai": A."""
    as_ = _WORDS.as_.search(role.text, max(role.left, role.start - _HEAD), role.start)
    others = companions(role) if as_ and role.text.startswith(" (", role.end) else []
    following = role.after[len(others)] if others and len(role.after) > len(others) else None
    told = following and role.text[others[-1].end : following.start]
    return following if told == "), " else None


def former_of(role: Role) -> list[SchoolFound]:
    """ "Thay A làm Cụm trưởng năm 2025 là B"."""
    schools = role.before[-1:] if role.word.lead else leftwards(role, role.before)
    return schools if schools and FORMER.search(role.text, role.left, schools[0].start) else []


def both(folded: str, schools: list[SchoolFound], *, heads: bool = False) -> list[SchoolFound]:
    """The last two, where "và" alone, or the words for their `heads`, stand between them."""
    two = schools[-2:]
    joined = len(two) == USUAL and (_WORDS.and_head if heads else _WORDS.and_).fullmatch(
        folded, two[0].end, two[1].start
    )
    return two if joined else []


def pair(role: Role, before: list[SchoolFound]) -> list[SchoolFound]:
    """ "A (Cụm trưởng), B và C (Cụm phó)", or the heads of B and C."""
    return both(role.text, before) or _led_pair(role, before[-2:]) or before[-1:]


def _led_pair(role: Role, two: list[SchoolFound]) -> list[SchoolFound]:
    folded, start = role.text, role.phrase_of(two[0])
    joined = HEADS_GAP.fullmatch(folded, two[0].end, two[-1].start) and " và " in folded[two[0].end : two[-1].start]
    return two if joined and _WORDS.led.search(folded, max(role.left, start - 60), start) else []


def are_all(role: Role, schools: list[SchoolFound]) -> bool:
    """ "cùng hai trường A, B (Cụm phó)", "A (Cụm trưởng), B, C (Cụm phó) điều hành"."""
    text, start = role.text, schools[0].start
    plural = _WORDS.plural.search(text, max(role.left, start - 40), start)
    two = len(schools) == USUAL and (plural or _WORDS.led.search(text, max(role.left, start - 60), start))
    return bool(two or (plural and plural["any"]))


def each_its_cluster(role: Role, limit: int) -> list[tuple[SchoolFound, str]]:
    """ "các Cụm trưởng: A (Cụm Bắc Trung Bộ), B (Cụm Tây Nguyên)", "Cụm Bắc Trung Bộ: A; Cụm Tây Nguyên: B", up to the
    next role; in a sentence, or in the lines under it."""
    reading = role.reading
    end = min(limit, role.end + REACH)
    if not reading.folded.endswith(":", role.end, role.sentence.block.end):
        end = min(end, role.sentence.block.end)
    # "Cụm trưởng, Cụm phó các cụm"
    two = patterns().role.search(reading.folded, max(role.left, role.start - 16), role.start)
    named = {role.cluster, *(found.cluster for found in within(reading.clusters, role.end, end + REACH))}
    if two or len(named - {None}) < USUAL or not within(reading.clusters, role.end - bool(role.cluster), end):
        return []
    found: list[tuple[SchoolFound, str]] = []
    for school in schools_between(reading, role.end, end):
        near = first_within(reading.clusters, school.end, school.end + _BRACKET)
        over = last_before(reading.clusters, school.start)
        if over and over.start >= role.end and _WORDS.of.fullmatch(reading.folded, over.end, school.start):
            found.append((school, over.cluster))
        elif near and _WORDS.in_.fullmatch(reading.folded, school.end, near.start):
            found.append((school, near.cluster))
        elif role.cluster and not found and _WORDS.of.fullmatch(reading.folded, role.end, school.start):
            found.append((school, role.cluster))
    return found if len({cluster for _, cluster in found}) == len(found) >= USUAL else []


def respectively(role: Role, second: RoleWord) -> tuple[list[SchoolFound], list[SchoolFound], int | None] | None:
    """ "Cụm trưởng và Cụm phó năm 2024 lần lượt là A và B", "A và B lần lượt giữ vai trò Cụm trưởng, Cụm phó": whose
    the one is, whose the other, and the year of both."""
    words, folded = patterns(), role.text
    if role.word.lead == second.lead or not _WORDS.joined.fullmatch(folded, role.end, second.start):
        return None
    before = [school for school in role.schools if school.end <= role.start]
    after = [school for school in role.schools if school.start >= second.end]
    one_each = role.word.count == second.count == 1
    listed = "," in folded[role.end : second.start]  # "công nhận Cụm trưởng, Cụm phó"
    schools = _in_that_order(role, 2 if second.count == ANY else role.word.count + second.count)
    link = words.role_first.fullmatch(folded, second.end, after[0].start) if after else None
    said = folded[before[-1].end : role.start] if before else ""
    taken = bool(before) and bool(words.school_first.fullmatch(said))
    if (
        not schools
        and link
        and (_WORDS.in_turn.search(link[0]) or (one_each and not listed and link["link"] and not taken))
    ):
        schools = _chain(folded, after)
    elif (
        not schools
        and taken
        and (
            _WORDS.in_turn.search(said)
            or (one_each and said.strip(" ,") and (not listed or len(_chain(folded, before[::-1])) == USUAL))
        )
    ):
        schools = _chain(folded, before[::-1])[::-1]
    if len(schools) < USUAL:
        return None
    stated = STATED_YEAR.search(folded, second.end, min(second.end + 20, role.sentence.end))
    year = role.years.of(stated[0]) if stated else role.year_ahead(min(role.start, schools[0].start))
    return schools[:1], schools[1:], year


def _in_that_order(role: Role, number: int) -> list[SchoolFound]:
    """ "Chủ trì có A, B và C. Theo thứ tự ấy, họ là Cụm trưởng và hai Cụm phó": those of the sentence before."""
    reading, start = role.reading, role.sentence.start
    if within(role.schools, start, role.sentence.end) or not _WORDS.that_order.search(
        reading.folded, start, role.start
    ):
        return []
    said = reading.sentence_before(start)
    named = {school.school: school for school in schools_between(reading, said.start, said.end)}
    return list(named.values()) if len(named) == number else []


def _chain(folded: str, schools: list[SchoolFound]) -> list[SchoolFound]:
    """The schools of one list, from its first or its last."""
    chain = schools[:1]
    for school in schools[1:]:
        first, second = sorted([chain[-1], school])
        if not HEADS_GAP.fullmatch(folded, first.end, second.start) or patterns().role.search(
            folded, first.end, second.start
        ):
            break
        chain.append(school)
    return chain


def each_its_year(role: Role) -> list[tuple[SchoolFound, int]]:
    """ "A (2016), B (2017) và C (2018) lần lượt đảm nhiệm Cụm trưởng", "2016 - A, 2017 - B", or the role first."""
    words, folded = patterns(), role.text
    if years := role.years_after():  # "Cụm trưởng năm 2024 và 2025 lần lượt là A và B"
        chain = _chain(folded, role.after) or _chain(folded, role.before[::-1])[::-1]
        span = min([role.end, *(school.end for school in chain)]), max([role.start, *(s.start for s in chain)])
        if len(chain) == len(years) and _WORDS.in_turn.search(folded, *span):
            return list(zip(chain, years, strict=True))
    found: list[tuple[SchoolFound, int, int, int]] = []
    for school in role.schools if len(role.schools) >= USUAL else ():
        behind = _WORDS.year_behind.match(folded, school.end)
        over = not behind and folded[school.start - 2] in _YEAR_ENDS  # or the word "trường"
        ahead = _WORDS.year_over.search(folded, max(role.left, school.start - 16), school.start) if over else None
        if year := behind or ahead:
            found.append(
                (school, int(year[1] or year[2]), ahead.start() if ahead else school.start, max(year.end(), school.end))
            )
    if len(found) < USUAL:
        return []
    chained = all(LIST_GAP.fullmatch(folded, one[3], other[2]) for one, other in pairwise(found))
    if role.end <= found[0][2]:
        if role.before and role.year_after() and words.school_first.fullmatch(folded, role.before[-1].end, role.start):
            return []  # "A làm Cụm trưởng năm 2022, B năm 2023, C năm 2024"
        begin = role.end, found[0][2]
        beside = words.role_first.fullmatch(folded, *begin) or _WORDS.year_by_year.fullmatch(folded, *begin)
    else:
        beside = words.school_first.fullmatch(folded, found[-1][3], role.start)
    return [(school, year) for school, year, _, _ in found] if chained and beside else []
