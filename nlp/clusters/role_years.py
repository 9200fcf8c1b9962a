"""The year in which a role is held: told beside it, by the story it stands in, by the role told of before it, by the
line over a list, else that of the article.
"""

from nlp.clusters.hand_overs import Held
from nlp.clusters.narrative import year_in_story
from nlp.clusters.role import Role, year_of_list
from nlp.clusters.role_words import RoleWord
from nlp.clusters.words import words_of
from nlp.reading import Block, Sentence
from nlp.text.spans import within

_WORDS = words_of("role_years")

Leads = set[tuple[str, int | None, str]]
"""Who leads which cluster when: cluster, year, school."""


class YearsTold:
    """The year told of a role, which holds on in its paragraph or sentence: "Quyết định công nhận Cụm trưởng, Cụm phó
    năm 2025. Theo đó, ..."; for a list or table of several clusters, wherever it follows."""

    def __init__(self) -> None:
        self._here: tuple[Block | Sentence, int] | None = None
        self._announced: int | None = None
        self._led: tuple[Block, int] | None = None  # by who was told of last as lead

    def announce(self, role: Role) -> None:
        """Note the year of a role that is said to be nobody's yet, for those that follow."""
        folded, word = role.text, role.word
        silent = role.is_somebodys() or _WORDS.yet.match(folded, word.end)
        silent = silent or _WORDS.unsettled.search(folded, role.left, word.start)
        if not silent and not role.years_after() and (year := role.year_after(reach=90) or self._decided(role)):
            self._here, self._announced = (role.sentence.block, year), year

    def _decided(self, role: Role) -> int | None:
        """ "Quyết định ngày 10/01/2025 công nhận Cụm trưởng, Cụm phó": of the year announced before, else of the one
        that the decision's day begins, or that follows the one under review."""
        folded, start = role.text, role.sentence.start
        if not _WORDS.decides.search(folded, start, role.start):
            return None
        days = [day.value for day in within(role.reading.dates, start, role.start)]
        told = self._announced or next((int(day[:4]) for day in days if _WORDS.spring.match(day)), None)
        return told or (role.years.turn() if role.years.review else None)

    def hold(self, role: Role, held: Held, year: int, after: RoleWord | None) -> None:
        """Note the year of a role that is somebody's and passes on or has its year told; none told in passing, before
        the role `after`."""
        if not (held.handed or held.year) or held.given or _is_in_passing(role, held, after):
            return
        if role.word.lead:
            self._led = (role.sentence.block, year)
        if self._here != (role.sentence.block, year):  # what holds for the paragraph holds on
            self._here = (role.sentence.block if role.is_followed() else role.sentence), year

    def of(self, role: Role, held: Held, leads: Leads) -> int | None:
        """The year in which a role is held, from the first of the sources that tells one."""
        now = role.text.endswith(("đương nhiệm", "sắp mãn nhiệm"), role.word.start, role.word.end)
        own = now or held.given or held.placed
        return (
            held.year
            or _of_past_day(role, held)
            or (None if own else year_in_story(role, handed=held.handed) or self._spoken_of(role, held, leads))
            or (self._announced if held.cluster else None)
            or _of_list(role, held)
            or _of_article(role, held)
        )

    def _spoken_of(self, role: Role, held: Held, leads: Leads) -> int | None:
        """The year of the role told of before, in this sentence or paragraph; not one in which another leads."""
        block, sentence = role.sentence.block, role.sentence
        known = self._here[1] if self._here and self._here[0] in (sentence, block) else None
        led = self._led if self._led and block.start <= self._led[0].end + 1 else None  # here, or in the line before
        if not known and led and role.heads_deputies():
            known = led[1]
        if not known and held.handed:
            made_up = _WORDS.made_up.search(role.text, block.start, sentence.start)
            known = int(made_up[1]) if made_up else None
        if not known or not role.word.lead:
            return known
        school = held.schools[0]
        cluster = held.cluster or role.cluster_of(school)
        another = any(told[:2] == (cluster, known) and told[2] != school.school for told in leads)
        return None if another else known


_JUNE, _LATE = 6, 11  # months; from November on what passes on is the next year's


def _of_past_day(role: Role, held: Held) -> int | None:
    """ "Tháng 12/2022, A bàn giao nhiệm vụ Cụm trưởng cho B", told years later: A's of 2022, B's of 2023."""
    day, years = role.day_ahead(), role.years
    if not day or not years.base or not years.now or day[0] >= min(years.base, years.now):
        return None
    year, month = day
    return year + (held.handed and month >= _LATE) - (held.given and month <= _JUNE)


def _of_list(role: Role, held: Held) -> int | None:
    """That of the line over a list."""
    listed = role.years.of(year_of_list(role.reading, role.sentence.block))
    return listed and listed - held.given


def _of_article(role: Role, held: Held) -> int | None:
    """That of the article's event; the next one for a role that passes on."""
    years = role.years
    base = years.base
    if not base:
        return None
    turn = years.turn() or base
    if _WORDS.year_ago.match(role.text, role.sentence.start):
        base, turn = base - 1, turn - 1
    if held.handed and not held.passed and role.is_midway():
        return base
    if held.given or (not held.handed and _WORDS.a_year_of.search(role.text, role.sentence.start, role.start)):
        return turn - (not years.middle)
    ahead = role.text.find(" sẽ ", held.schools[0].end, role.start) >= 0
    if held.handed and ((_WORDS.since.match(role.text, role.end) and not ahead) or _is_thanked(role, held)):
        return base
    day = role.day_ahead()
    if held.handed and day and day[1] <= _JUNE:  # "Ngày 15/01/2024, Học viện công nhận A là Cụm trưởng"
        return day[0]
    later = role.next_year(base) if held.handed else base
    return max(turn, later) if held.passed else later


def _is_thanked(role: Role, held: Held) -> bool:
    """ "ghi nhận nỗ lực của Trường A - đơn vị tiếp quản nhiệm vụ Cụm trưởng": it holds it already."""
    start = held.schools[0].start
    return start < role.start and bool(_WORDS.thanks.search(role.text, role.left, start))


def _is_in_passing(role: Role, held: Held, after: RoleWord | None) -> bool:
    """Whether the school, or the role of a year gone by, stands in a bracket that is closed before the role `after`."""
    text, start, base = role.text, role.sentence.start, role.years.base
    gone = bool(held.year and base and held.year < base)
    if held.schools and _WORDS.finished.search(text, held.schools[-1].end, role.start):
        return True  # "... thay B, đơn vị đã hoàn thành nhiệm vụ này trong năm 2023"
    at = role.start if gone else max((school.start for school in held.schools), default=start)
    inside = any(_is_bracketed(text, start, place) for place in {at, *(s.start for s in held.schools)})
    return inside and not (after and _is_bracketed(text, start, after.start))


def _is_bracketed(text: str, start: int, at: int) -> bool:
    return text.rfind("(", start, at) > text.rfind(")", start, at)
